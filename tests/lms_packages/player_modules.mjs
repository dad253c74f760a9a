// node player_modules.mjs <folder of the package> < {"progress": …, "standings": […], "times": […]}
// What the scripts that report make of it, as JSON. Windows and systems are stood in for.

import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const [folder] = process.argv.slice(2);
const module = (name) => import(pathToFileURL(join(folder, "scorm", name)).href);
const { compact, spread } = await module("compact.js");
const { COURSE } = await module("course.js");
const { findApi, inHours, Visit } = await module("api.js");
const { standing } = await module("standing.js");

const { progress, full, unreadable, standings, times } = JSON.parse(await text(process.stdin));

/** Windows, one in another; the outermost has the API, if there is one. */
function nested(depth, api) {
  const top = { opener: null };
  if (api) top.API = api;
  top.parent = top.top = top;
  let place = top;
  for (let step = 0; step < depth; step += 1) place = { parent: place, top, opener: null };
  return place;
}

const foreign = { opener: null };
Object.defineProperty(foreign, "API", {
  get() {
    throw new Error("of another origin");
  },
});
foreign.parent = foreign.top = nested(0, "system");
const alone = nested(0, null);
const popup = { opener: nested(2, "system") };
popup.parent = popup.top = popup;

/** A system that takes what it is told, or not, and writes down what it is asked. */
function system({ takes = true, begins = true, commits = ["true"] } = {}) {
  const asked = [];
  const answer = (name, says) => (...told) => (asked.push([name, ...told].filter(Boolean).join(" ")), says);
  return {
    asked,
    LMSInitialize: answer("begin", String(begins)),
    LMSSetValue: answer("set", String(takes)),
    LMSCommit: () => (asked.push("commit"), commits.length > 1 ? commits.shift() : commits[0]),
    LMSFinish: answer("finish", "true"),
  };
}

const willing = system();
const visit = new Visit(willing);
const visited = [visit.begin(), visit.tell({ a: "1", b: "2" }), visit.tell({ a: "1", b: "3" }), visit.tell({ a: "1" })];
visited.push(visit.end({ a: "1" }), visit.end({ a: "4" }));
const slow = system({ commits: ["false", "true"] });
const later = new Visit(slow);
const unwilling = new Visit(system({ takes: false }));

const kept = compact(progress, COURSE);
console.log(
  JSON.stringify({
    kept,
    back: spread(kept, COURSE),
    longest: compact(full, COURSE).length,
    twice: compact(spread(compact(full, COURSE), COURSE), COURSE).length,
    unreadable: unreadable.map((each) => spread(each, COURSE)),
    codes: COURSE.codes,
    standings: standings.map(({ tests, before }) => standing({ ...progress, tests }, COURSE.lessons, before)),
    times: times.map(inHours),
    found: [nested(0, "system"), nested(7, "system"), nested(8, "system"), foreign, alone, popup].map(findApi),
    visited,
    asked: willing.asked.map((each) => each.replace(/\d{4}:\d\d:\d\d\.\d\d/, "TIME")),
    later: [later.tell({ a: "1" }), later.tell({ a: "1" }), later.tell({ a: "1" }), slow.asked],
    refused: [new Visit(system({ begins: false })).begin(), unwilling.tell({ a: "1" })],
  }),
);
