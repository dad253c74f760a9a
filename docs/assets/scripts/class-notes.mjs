// A sentence for every file that does not count for the class that is shown, or that counts and may
// surprise. Names of files and people go in as text.

import { make } from "./make-element.mjs";

const named = ({ file, result }) => (result ? `${file} (${result.name})` : file);
const list = (files) => files.map(named).join(", ");

/** For each kind: what it is called, and which files are of it. In this order they are told. */
const KINDS = [
  ["Not a result of a test:", ({ foreign }) => list(foreign)],
  ["Too large to be a result, and not read:", ({ large }) => list(large)],
  ["Saved by another version of this site, and not read:", ({ later }) => list(later)],
  ["Not as it was saved. The checksum does not fit, or a part is missing. Ask for it again:", ({ changed }) => list(changed)],
  [
    "The same test saved twice, counted once:",
    ({ twice }) => twice.map(([each, first]) => `${named(each)}, already counted as ${named(first)}`).join("; "),
  ],
  ["Of this class, but with another version of the questions, so not counted here:", ({ old }) => list(old)],
  [
    "Of another class or test, so not counted here:",
    ({ other }) => other.map((each) => `${named(each)}, class “${each.result.class}”, test ${each.result.test.seed}`).join("; "),
  ],
  [
    "One name on several tests. All of them count. If one should not, take its check mark out below:",
    ({ sameName }) => sameName.map((files) => list(files)).join("; "),
  ],
];

/** @param {object} sorted as class-files.mjs sorts them @returns {HTMLElement[]} */
export function notesOf(sorted) {
  return KINDS.map(([what, filesOf]) => [what, filesOf(sorted)])
    .filter(([, files]) => files)
    .map(([what, files]) => make("li", "", make("strong", "", what), ` ${files}`));
}
