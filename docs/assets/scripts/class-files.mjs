// What becomes of each file that a trainer brings: counted, or named with the reason why not. No file
// is left out without a word.
//
// A file is { file, result } or { file, fault }: its name, and what class-result.mjs read of it.

/** What tells one class from another: its name, its test, and the version of the questions. */
export const classOf = ({ class: name, test, version }) =>
  JSON.stringify([name, test.by, test.chosen, test.asked, test.passMark, test.seed, version]);

/** Every class that the files are of, the one with the most files first. @returns {[string, object[]][]} */
export function classesIn(files) {
  const found = new Map();
  for (const each of files.filter(({ result }) => result)) {
    const which = classOf(each.result);
    found.set(which, [...(found.get(which) ?? []), each]);
  }
  return [...found].sort(([, one], [, other]) => other.length - one.length);
}

/**
 * The files, as one class sees them.
 *
 * @returns {{ counted: object[], twice: [object, object][], sameName: object[][], old: object[],
 *   other: object[], foreign: object[], large: object[], later: object[], changed: object[] }} `twice` are files of a
 *   test that was counted already, each with the one that counts; `sameName` are counted, too; `old`
 *   are of this class with another version of the questions
 */
export function sortOut(files, which) {
  const sorted = { counted: [], twice: [], sameName: [], old: [], other: [], foreign: [], large: [], later: [], changed: [] };
  const bySitting = new Map();
  const byName = new Map();
  const shown = files.find(({ result }) => result && classOf(result) === which)?.result;
  for (const each of files) {
    const { result, fault } = each;
    if (fault) sorted[fault].push(each);
    else if (classOf(result) !== which) sorted[isOld(result, shown) ? "old" : "other"].push(each);
    else if (bySitting.has(result.sitting)) sorted.twice.push([each, bySitting.get(result.sitting)]);
    else {
      bySitting.set(result.sitting, each);
      sorted.counted.push(each);
      const name = result.name.toLocaleLowerCase("en-US");
      byName.set(name, [...(byName.get(name) ?? []), each]);
    }
  }
  sorted.sameName = [...byName.values()].filter((each) => each.length > 1);
  return sorted;
}

/** Whether it is of the same class, but for the questions. */
const isOld = (result, shown) => shown !== undefined && classOf({ ...result, version: shown.version }) === classOf(shown);
