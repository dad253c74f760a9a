// A class in figures: who had how many right, and what was missed most. Whole numbers only; shares are
// compared by multiplying across.

/** The larger share first; between equal shares the one that was asked more often. */
const byShareMissed = (one, other) => other.missed * one.asked - one.missed * other.asked || other.asked - one.asked;

/**
 * @param {{ file: string, result: object }[]} files of one class
 * @param {Map<string, string>} subjectOf the subject of each question that is known
 * @returns {{ people: object[], questions: object[], subjects: object[] }} people from the best down,
 *   with the numbers of the questions they missed; questions and subjects from the most missed down
 */
export function standingOf(files, subjectOf) {
  const questions = new Map();
  const subjects = new Map();
  for (const { result } of files) {
    for (const [place, { question, answer, right }] of result.answers.entries()) {
      const subject = subjectOf.get(question) ?? "";
      const counted = entry(questions, question, { question, subject, number: place + 1, wrong: new Map() });
      const within = entry(subjects, subject, { subject });
      for (const each of [counted, within]) {
        each.asked += 1;
        each.missed += right ? 0 : 1;
      }
      if (!right) counted.wrong.set(answer, (counted.wrong.get(answer) ?? 0) + 1);
    }
  }
  return {
    people: files.map(personOf).sort((one, other) => other.right - one.right || one.name.localeCompare(other.name, "en-US")),
    questions: [...questions.values()].map(withUsualMistake).sort((one, other) => byShareMissed(one, other) || one.number - other.number),
    subjects: [...subjects.values()].sort(byShareMissed),
  };
}

function entry(map, key, fresh) {
  if (!map.has(key)) map.set(key, { ...fresh, asked: 0, missed: 0 });
  return map.get(key);
}

function personOf(each) {
  const { name, day, right, test, answers } = each.result;
  const missed = answers.flatMap((answer, place) => (answer.right ? [] : [place + 1]));
  return { each, name, day, right, asked: test.asked, passed: right >= test.passMark, missed };
}

/** The wrong answer that was given most often, if any was given twice. */
function withUsualMistake({ wrong, ...counted }) {
  const [usual] = [...wrong].sort(([, one], [, other]) => other - one);
  return { ...counted, usual: usual && usual[1] > 1 ? { answer: usual[0], times: usual[1] } : null };
}

/** A part of a whole in whole percent, a half rounded up. */
export const percent = (part, whole) => Math.trunc((200 * part + whole) / (2 * whole));
