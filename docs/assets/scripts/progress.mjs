// What a trainee has done: kept in this browser only, and by its owner as a file. It is a plain
// object of facts; what they make of a lesson is worked out where it is shown.
//
// {
//   version: 1,
//   predictions: { slug: { right, asked, day } }           the first answer counts
//   entries: { "slug seed": { right, tries, day } }         "sample" for the numbers of the page
//   mistakes: { slug: { right, day } }                      found at the first try
//   questions: { slug: { first, right, day } }              right at the first try, right by now
//   tests: [{ seed, asked, right, passMark, passed, day }]  the newest last
// }

const KEY = "writeoffs-progress";
const ASIDE = "writeoffs-progress-set-aside";
const VERSION = 1;
const MOST_TESTS = 100;
const MOST_FACTS = 2_000; // of a kind, in a file that is brought in
const KINDS = ["predictions", "entries", "mistakes", "questions"];

const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isFlag = (value) => typeof value === "boolean";
const isDay = (value) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value);
const isName = (name) => /^[a-z0-9-]{1,80}( [a-z0-9]{1,10})?$/.test(name);

const FACTS = {
  predictions: { right: isCount, asked: isCount, day: isDay },
  entries: { right: isFlag, tries: isCount, day: isDay },
  mistakes: { right: isFlag, day: isDay },
  questions: { first: isFlag, right: isFlag, day: isDay },
};
const TEST = { seed: isCount, asked: isCount, right: isCount, passMark: isCount, passed: isFlag, day: isDay };

/** What was done before and is still worth the same, beside what is done now. */
const TOGETHER = {
  predictions: (before) => before,
  entries: (before, now) => ({ right: before.right || now.right, tries: before.tries + now.tries, day: before.day }),
  mistakes: (before) => before,
  questions: (before, now) => ({ ...before, right: before.right || now.right }),
};

const NOT_KEPT = "This browser does not keep your progress beyond this visit. Save it to a file to have it again.";
const SET_ASIDE = "What an earlier version of this site kept could not be read. It was kept apart, and a new start was made.";

const nothing = () => ({ version: VERSION, predictions: {}, entries: {}, mistakes: {}, questions: {}, tests: [] });

const listeners = new Set();
/** What this visit holds where the browser keeps nothing. */
let inPage = null;
let trouble = "";

/** Everything that was done. */
export function progress() {
  return inPage ?? stored() ?? nothing();
}

/** What stood in the way when it was last read or written, in one sentence; "" if nothing did. */
export function problem() {
  return trouble;
}

/** @param {"predictions" | "entries" | "mistakes" | "questions"} kind @param {string} name */
export function record(kind, name, fact) {
  const all = progress();
  const before = all[kind][name];
  all[kind][name] = before ? TOGETHER[kind](before, fact) : fact;
  write(all);
}

export function recordTest(test) {
  const all = progress();
  all.tests = [...all.tests, test].slice(-MOST_TESTS);
  write(all);
}

/** Forget everything. @returns what there was, for whoever did not mean it */
export function clear() {
  const before = progress();
  write(nothing());
  return before;
}

/** Have this and nothing else. */
export function replace(all) {
  write(all);
}

/** Take in what a file holds beside what is there. @returns {boolean} whether it could be read */
export function bringIn(text) {
  const brought = read(text);
  if (!brought) return false;
  const all = progress();
  for (const kind of KINDS) {
    for (const [name, fact] of Object.entries(brought[kind])) {
      const before = Object.hasOwn(all[kind], name) && all[kind][name]; // a file may say “constructor”
      all[kind][name] = before ? earliest(kind, before, fact) : fact;
    }
  }
  const known = new Set(all.tests.map((test) => JSON.stringify(test)));
  const fresh = brought.tests.filter((test) => !known.has(JSON.stringify(test)));
  all.tests = [...all.tests, ...fresh].sort((a, b) => a.day.localeCompare(b.day)).slice(-MOST_TESTS);
  write(all);
  return true;
}

/** As a file holds it. */
export function asText() {
  return `${JSON.stringify(progress(), null, 1)}\n`;
}

/** Calls back whenever something was done, here or in another tab; what it returns ends that. */
export function subscribe(listener) {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

addEventListener("storage", ({ key }) => key === KEY && tell());

/** Two accounts of one thing: the same file brought in twice must not count twice. */
function earliest(kind, one, other) {
  const [first, second] = one.day <= other.day ? [one, other] : [other, one];
  if (kind === "predictions" || kind === "mistakes") return first;
  const right = one.right || other.right;
  return kind === "entries" ? { ...first, right, tries: Math.max(one.tries, other.tries) } : { ...first, right };
}

function stored() {
  const text = inStorage((storage) => storage.getItem(KEY));
  if (!text) return null;
  const all = read(text);
  if (all) return all;
  inStorage((storage) => {
    storage.setItem(ASIDE, text);
    storage.removeItem(KEY);
  });
  trouble = SET_ASIDE;
  return null;
}

function write(all) {
  const kept = inStorage((storage) => {
    storage.setItem(KEY, JSON.stringify(all));
    return true;
  });
  inPage = kept ? null : all;
  trouble = kept ? "" : NOT_KEPT;
  tell();
}

function tell() {
  for (const listener of listeners) listener();
}

function inStorage(use) {
  try {
    return use(localStorage);
  } catch {
    trouble = NOT_KEPT; // blocked or full
    return null;
  }
}

/** What a text holds, or null if it is not progress of this version, every fact of it. */
function read(text) {
  try {
    const all = JSON.parse(text);
    const isWhole =
      all.version === VERSION &&
      KINDS.every((kind) => isMap(all[kind]) && Object.values(all[kind]).every((fact) => fits(fact, FACTS[kind]))) &&
      Array.isArray(all.tests) &&
      all.tests.length <= MOST_TESTS &&
      all.tests.every((test) => fits(test, TEST));
    return isWhole ? Object.fromEntries(Object.keys(nothing()).map((name) => [name, all[name]])) : null;
  } catch {
    return null;
  }
}

function isMap(value) {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const names = Object.keys(value);
  return names.length <= MOST_FACTS && names.every(isName);
}

function fits(fact, parts) {
  return (
    typeof fact === "object" &&
    fact !== null &&
    Object.keys(fact).length === Object.keys(parts).length &&
    Object.entries(parts).every(([name, is]) => is(fact[name]))
  );
}
