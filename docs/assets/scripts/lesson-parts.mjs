// What is done of a lesson: of each of its parts, how many there are and how many are done.

/**
 * @param {string} parts data-parts of the page: {"predictions", "entries", "questions"}
 * @param {object} done what progress.mjs holds
 */
export function countOf(parts, done) {
  const { predictions, entries, questions } = JSON.parse(parts);
  const started = entries.filter((each) => each.includes(" "));
  const isPosted = (entry) =>
    entry.includes(" ")
      ? done.entries[entry]?.right
      : Object.entries(done.entries).some(
          ([name, { right }]) => right && name.startsWith(`${entry} `) && !started.includes(name),
        );
  const answered = questions.map((each) => done.questions[each]).filter((each) => each?.right);
  return {
    predictions: { of: predictions.length, done: predictions.filter((each) => done.predictions[each]).length },
    entries: { of: entries.length, done: entries.filter(isPosted).length },
    questions: {
      of: questions.length,
      done: answered.length,
      atFirst: answered.filter((each) => each.first).length,
    },
  };
}

/** Whether nothing of it is left to do, or nothing was begun. */
export function stateOf(counts) {
  const parts = Object.values(counts);
  if (parts.every((part) => part.done === part.of)) return "done";
  return parts.some((part) => part.done) ? "begun" : "";
}

/** Such counts as a sentence has them. */
export const inWords = ({ predictions, entries, questions }) =>
  `${predictions.done} of ${predictions.of} predicted, ${entries.done} of ${entries.of} posted, ` +
  `${questions.done} of ${questions.of} answered`;
