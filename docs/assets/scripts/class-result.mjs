// What a trainee saves after the test of a class, and a trainer brings back: a file of JSON.
//
// A result is { class, test: { by, chosen, asked, passMark, seed }, version, name, day, sitting, right,
// answers: [{ question, answer, right, tries }] }, the answers in the order of the test. `answer` and
// `right` are of the first try. `sitting` is a number by chance: two files with the same one are of
// the same test, saved twice.

import { checksum } from "./checksum.mjs";
import { HIGHEST_SEED, KINDS, LONGEST_NAME } from "./class-link.mjs";
import { plainName } from "./plain-name.mjs";

export const LONGEST_TRAINEE = 80; // characters of a name
export const LARGEST = 128 * 1024; // bytes; a test of a hundred questions takes a tenth
const MOST_ANSWERS = 500;

const FILE = "write-offs, explained: a result of a class";
const FORM = 1;
const ABOUT = "The checksum shows a file that was cut off or mistyped. It does not show cheating.";

const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isFromOne = (value) => isCount(value) && value > 0;
const isSlug = (value) => typeof value === "string" && /^[a-z0-9-]{1,80}$/.test(value);
const isText = (value, longest) => typeof value === "string" && value.length <= longest;
const isShown = (value, longest) => isText(value, longest * 2) && plainName(value, longest) === value && value !== "";

const isAnswer = (value) =>
  typeof value === "object" &&
  value !== null &&
  isSlug(value.question) &&
  isShown(value.answer, 40) &&
  typeof value.right === "boolean" &&
  isFromOne(value.tries);

function isTest(test) {
  return (
    typeof test === "object" &&
    test !== null &&
    KINDS.includes(test.by) &&
    Array.isArray(test.chosen) &&
    test.chosen.every(isSlug) &&
    [test.asked, test.passMark, test.seed].every(isFromOne) &&
    test.passMark <= test.asked &&
    test.seed <= HIGHEST_SEED
  );
}

function isWhole(result) {
  return (
    isShown(result.class, LONGEST_NAME) &&
    isTest(result.test) &&
    isText(result.version, 8) &&
    isShown(result.name, LONGEST_TRAINEE) &&
    /^\d{4}-\d\d-\d\d$/.test(result.day) &&
    isCount(result.sitting) &&
    Array.isArray(result.answers) &&
    result.answers.length <= MOST_ANSWERS &&
    result.answers.length === result.test.asked &&
    result.answers.every(isAnswer) &&
    new Set(result.answers.map(({ question }) => question)).size === result.answers.length &&
    result.right === result.answers.filter(({ right }) => right).length
  );
}

/** As a file holds it. */
export function asFile(result) {
  const told = { file: FILE, form: FORM, about: ABOUT, ...result };
  return `${JSON.stringify({ ...told, checksum: checksum(JSON.stringify(told)) }, null, 1)}\n`;
}

/**
 * What a file holds. @returns {{ result?: object, fault?: "foreign" | "later" | "changed" }} the fault:
 * no such file at all, one of another form, or one that is not as it was saved
 */
export function readFile(text) {
  try {
    const told = JSON.parse(text);
    if (told?.file !== FILE) return { fault: "foreign" };
    if (told.form !== FORM) return { fault: "later" };
    const { checksum: stated, ...rest } = told;
    const { file, form, about, ...result } = rest;
    return checksum(JSON.stringify(rest)) === stated && isWhole(result) ? { result } : { fault: "changed" };
  } catch {
    // No JSON, or nested so deep that it cannot be written again.
    return { fault: text.includes(FILE) ? "changed" : "foreign" };
  }
}

/** A name for the file, from the trainee's: small letters, digits and hyphens. */
export function fileNameFor({ name, sitting }) {
  const bare = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const slug = bare.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 40);
  return `result-${slug || sitting}.json`;
}
