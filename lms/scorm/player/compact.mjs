// Progress as progress.mjs holds it, in few characters: a learning system keeps 4,096.
//
// version . questions . predictions . entries . mistakes . tests
//
// Each fact has a fixed width: a code for its name (course.mjs), then numbers in base 64.

const VERSION = "1";
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const FIRST_DAY = Date.UTC(2026, 0, 1);
const A_DAY = 86_400_000;
const SAMPLE = 64 ** 4 - 1; // in the place of a seed
const MOST_TRIES = 31;
const CODE = 3;

const written = (value, width) =>
  Array.from({ length: width }, (_, place) => DIGITS[Math.floor(value / 64 ** (width - 1 - place)) % 64]).join("");
const numberIn = (text) => [...text].reduce((sum, digit) => sum * 64 + DIGITS.indexOf(digit), 0);

const dayOut = (day) => written(Math.min(4095, Math.max(0, Math.round((Date.parse(day) - FIRST_DAY) / A_DAY))), 2);
const dayIn = (text) => new Date(FIRST_DAY + numberIn(text) * A_DAY).toISOString().slice(0, 10);
const flag = (value, weight) => (value ? weight : 0);

const KINDS = {
  questions: {
    width: CODE + 3,
    out: ({ first, right, day }) => written(flag(first, 1) + flag(right, 2), 1) + dayOut(day),
    in: (text) => ({ first: numberIn(text[0]) % 2 === 1, right: numberIn(text[0]) >= 2, day: dayIn(text.slice(1)) }),
  },
  predictions: {
    width: CODE + 4,
    out: ({ right, asked, day }) => written(right, 1) + written(asked, 1) + dayOut(day),
    in: (text) => ({ right: numberIn(text[0]), asked: numberIn(text[1]), day: dayIn(text.slice(2)) }),
  },
  entries: {
    width: CODE + 7,
    out: ({ right, tries, day }) => written(flag(right, 32) + Math.min(tries, MOST_TRIES), 1) + dayOut(day),
    in: (text) => ({ right: numberIn(text[0]) >= 32, tries: numberIn(text[0]) % 32, day: dayIn(text.slice(1)) }),
  },
  mistakes: {
    width: CODE + 3,
    out: ({ right, day }) => written(flag(right, 1), 1) + dayOut(day),
    in: (text) => ({ right: numberIn(text[0]) === 1, day: dayIn(text.slice(1)) }),
  },
};
const TEST_WIDTH = 9;

/** @param {object} all what progress.mjs holds @param {object} course codes, and how much is kept */
export function compact(all, { codes, most }) {
  const kinds = Object.keys(KINDS).map((kind) => kept(kind, all[kind], most).map((fact) => factOut(kind, fact, codes[kind])).join(""));
  const tests = testsKept(all.tests, most.tests).map(testOut).join("");
  return [VERSION, ...kinds, tests].join(".");
}

/** What such a text says, as progress.mjs reads it from a file; null where it cannot be read. */
export function spread(text, { codes }) {
  const [version, ...parts] = text.split(".");
  const names = Object.keys(KINDS);
  if (version !== VERSION || parts.length !== names.length + 1) return null;
  if (/[^\w-]/.test(parts.join(""))) return null;
  const widths = [...names.map((kind) => KINDS[kind].width), TEST_WIDTH];
  if (parts.some((part, place) => part.length % widths[place])) return null;
  const all = Object.fromEntries(names.map((kind, place) => [kind, factsIn(kind, parts[place], codes[kind])]));
  return { version: 1, ...all, tests: pieces(parts.at(-1), TEST_WIDTH).map(testIn) };
}

function kept(kind, facts, most) {
  const all = Object.entries(facts);
  if (kind !== "entries") return all;
  // With any numbers one may post for ever. What was right counts most, and then what is newest.
  const newest = ([, one], [, other]) => Number(other.right) - Number(one.right) || other.day.localeCompare(one.day);
  return all.sort(newest).slice(0, most.entries);
}

function factOut(kind, [name, fact], codes) {
  const [slug, seed] = name.split(" ");
  if (!codes[slug]) return ""; // the course no longer has it
  const number = seed === "sample" ? SAMPLE : Number(seed);
  return codes[slug] + (kind === "entries" ? written(number, 4) : "") + KINDS[kind].out(fact);
}

function factsIn(kind, text, codes) {
  const names = new Map(Object.entries(codes).map(([name, code]) => [code, name]));
  const facts = {};
  for (const piece of pieces(text, KINDS[kind].width)) {
    const name = names.get(piece.slice(0, CODE));
    if (!name) continue;
    if (kind === "entries") {
      const seed = numberIn(piece.slice(CODE, CODE + 4));
      facts[`${name} ${seed === SAMPLE ? "sample" : seed}`] = KINDS.entries.in(piece.slice(CODE + 4));
    } else {
      facts[name] = KINDS[kind].in(piece.slice(CODE));
    }
  }
  return facts;
}

/** The best one and the newest. */
function testsKept(tests, most) {
  const best = bestOf(tests);
  const newest = tests.slice(-most);
  return !best || newest.includes(best) ? newest : [best, ...newest.slice(1)];
}

/** The test with the most right, if there is any. */
export function bestOf(tests) {
  const share = ({ right, asked }) => right / asked;
  return tests.reduce((best, test) => (best && share(best) >= share(test) ? best : test), null);
}

const testOut = ({ seed, asked, right, passMark, day }) =>
  written(seed, 4) + written(asked, 1) + written(right, 1) + written(passMark, 1) + dayOut(day);

function testIn(text) {
  const [asked, right, passMark] = [...text.slice(4, 7)].map(numberIn);
  return { seed: numberIn(text.slice(0, 4)), asked, right, passMark, passed: right >= passMark, day: dayIn(text.slice(7)) };
}

const pieces = (text, width) => Array.from({ length: text.length / width }, (_, place) => text.slice(place * width, (place + 1) * width));
