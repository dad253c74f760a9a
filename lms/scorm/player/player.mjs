// Shows the course in a frame and reports to the learning system what happens there. This page stays
// while the trainee goes from page to page, so that a visit is one visit.
//
// A system's record is what counts: what the browser held before makes way for it, and when the
// visit ends the browser holds nothing of it, because the next trainee may sit at the same computer.

import * as progress from "../assets/scripts/progress.mjs";
import { findApi, Visit } from "./api.mjs";
import { compact, spread } from "./compact.mjs";
import { COURSE } from "./course.mjs";
import { inWords, standing } from "./standing.mjs";

const FIRST = "training/course/index.html";
const MOST_CHARACTERS = 255; // of a bookmark
const SAID = {
  alone: "No learning system was found, so nothing is recorded there. Your progress stays in this browser.",
  refused: "The learning system did not start a record, so nothing is recorded there. Close this window and open the course again.",
  unkept: "This browser lets the course keep nothing, so nothing can be recorded. Allow this site to store data, then open the course again.",
  unread: "What the learning system kept could not be read. You start anew.",
  missed: "The learning system did not take the last step. It is told again with the next one.",
  recorded: "Recorded in your learning system.",
};

const frame = document.querySelector("#course");
const line = document.querySelector("#record");
let visit = null;
let before = null; // what the system had when the visit began
let noted = "";
let stopListening = () => {};

function say(words, isProblem = false) {
  line.textContent = words;
  line.toggleAttribute("data-problem", isProblem);
}

function canKeep() {
  try {
    localStorage.setItem("writeoffs-can-keep", "1");
    localStorage.removeItem("writeoffs-can-keep");
    return true;
  } catch {
    return false;
  }
}

/** The course may have changed since a bookmark was set. */
const isPage = (place) => COURSE.pages.includes(place.split("#")[0]);

/** The page in the frame, and the last heading above what is read. */
function place() {
  const root = new URL(".", location.href).href;
  const page = frame.contentDocument;
  if (!page) return ""; // of another origin: whoever followed a link there finds the way back
  const [address] = page.location.href.split(/[?#]/);
  if (!address.startsWith(root)) return "";
  const passed = Array.from(page.querySelectorAll("article :is(h2, h3)[id]")).filter((heading) => heading.getBoundingClientRect().top < 160);
  const heading = passed.at(-1)?.id ?? "";
  const found = address.slice(root.length) + (heading && `#${heading}`);
  return isPage(found) && found.length <= MOST_CHARACTERS ? found : "";
}

function values() {
  const all = progress.progress();
  const now = standing(all, COURSE.lessons, before);
  const told = { "cmi.core.lesson_status": now.status, "cmi.suspend_data": compact(all, COURSE) };
  if (now.score) Object.assign(told, { "cmi.core.score.min": "0", "cmi.core.score.max": "100", "cmi.core.score.raw": now.score });
  const at = place();
  if (at) told["cmi.core.lesson_location"] = at;
  return { told, now };
}

function report() {
  const { told, now } = values();
  const taken = visit.tell(told);
  say([noted, taken ? SAID.recorded : SAID.missed, inWords(now)].filter(Boolean).join(" "), !taken);
}

function leave() {
  stopListening(); // what is forgotten below is no news for the system
  if (visit.end(values().told)) progress.clear();
}

function restore() {
  const text = visit.get("cmi.suspend_data");
  progress.clear();
  if (!text) return;
  const all = spread(text, COURSE);
  if (!all || !progress.bringIn(JSON.stringify(all))) noted = SAID.unread;
}

function begin() {
  const api = findApi();
  if (!api) return say(SAID.alone, true);
  if (!canKeep()) return say(SAID.unkept, true);
  const begun = new Visit(api);
  if (!begun.begin()) return say(SAID.refused, true);
  visit = begun;
  before = { status: visit.get("cmi.core.lesson_status"), score: visit.get("cmi.core.score.raw") };
  restore();
  stopListening = progress.subscribe(report);
  frame.addEventListener("load", report);
  addEventListener("pagehide", leave, { once: true });
  // A page that comes back from the browser's memory has ended its visit: it needs another one.
  addEventListener("pageshow", ({ persisted }) => persisted && location.reload());
}

begin();
const kept = visit?.get("cmi.core.lesson_location") ?? "";
frame.src = isPage(kept) ? kept : FIRST;
