// A test for a class, as a link says it. All of it stands behind the "#", which a browser keeps to
// itself: no server is told the name of a class.
//
// A plan is { name, by: one of KINDS, chosen: [slug], asked, passMark, seed, version }; "picked" are
// single questions.
// What is known is { version, subjects: { slug: [question] }, lessons: { slug: [question] } }.

import { plainName } from "./plain-name.mjs";

export const LONGEST_NAME = 60; // characters of a class's name
export const HIGHEST_SEED = 999_999;
export const KINDS = ["subjects", "lessons", "picked"];

const FIRST = "#class=";
const EACH = "all";
const WHOLE = /^[1-9]\d{0,5}$/;

/** The whole number above zero that a text is; null where it is none of up to six digits. */
export const wholeIn = (text) => (WHOLE.test(text?.trim() ?? "") ? Number(text) : null);

/** The lists of questions that can be chosen, by name; a single question is a list of its own. */
function listsOf(by, known) {
  if (by !== "picked") return known[by];
  return Object.fromEntries(Object.values(known.subjects).flat().map((question) => [question, [question]]));
}

/** What a test draws from: a list of questions for each subject, lesson or question that was chosen. */
export function pilesOf({ by, chosen }, known) {
  return Object.entries(listsOf(by, known))
    .filter(([slug]) => chosen.includes(slug))
    .map(([, questions]) => questions);
}

/** How many questions it can ask at most. */
export const available = (plan, known) => pilesOf(plan, known).flat().length;

/** Whether an address is meant for a class, readable or not. */
export const isForClass = (fragment) => fragment.startsWith(FIRST);

/** The end of the link to the test, from its "#" on. */
export function fragmentOf({ name, by, chosen, asked, passMark, seed, version }, known) {
  const isAll = chosen.length === Object.keys(listsOf(by, known)).length;
  const told = { class: name, [by]: isAll ? EACH : chosen.join("."), questions: asked, pass: passMark, seed, version };
  return `#${new URLSearchParams(told)}`;
}

/** The plan that such an end tells; null if any part of it cannot be. */
export function planIn(fragment, known) {
  const told = new URLSearchParams(fragment.slice(1));
  const by = KINDS.find((each) => told.has(each));
  const name = plainName(told.get("class") ?? "", LONGEST_NAME);
  const version = told.get("version") ?? "";
  const [asked, passMark, seed] = ["questions", "pass", "seed"].map((each) => wholeIn(told.get(each)));
  if (!by || !name || !asked || !passMark || !seed || !/^[0-9a-f]{8}$/.test(version)) return null;
  const slugs = Object.keys(listsOf(by, known));
  const listed = told.get(by);
  const chosen = listed === EACH ? slugs : listed.split(".");
  if (!chosen.every((slug) => slugs.includes(slug))) return null;
  const plan = { name, by, chosen: slugs.filter((slug) => chosen.includes(slug)), asked, passMark, seed, version };
  return asked <= available(plan, known) && passMark <= asked ? plan : null;
}
