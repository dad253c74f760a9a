// The figures of a class as rows, for a table or a file: a head, then a row each.

import { percent } from "./class-count.mjs";

export const resultOf = (passed) => (passed ? "passed" : "not passed");

export const PEOPLE = ["Name", "Date", "Right at the first try", "Asked", "Result", "Questions missed", "File"];
export const QUESTIONS = ["Number", "Question", "Subject", "Missed", "Asked", "Missed, percent", "Usual wrong answer", "Times"];
export const SUBJECTS = ["Subject", "Missed", "Asked", "Missed, percent"];
export const ANSWERS = ["Name", "Number", "Question", "Subject", "First answer", "Right", "Tries"];

export const peopleRows = ({ people }) =>
  people.map(({ each, name, day, right, asked, passed, missed }) => [name, day, right, asked, resultOf(passed), missed.join(" "), each.file]);

/** @param {{ wordsOf: (question: string) => string, titleOf: (subject: string) => string }} known */
export const questionRows = ({ questions }, { wordsOf, titleOf }) =>
  questions.map(({ number, question, subject, missed, asked, usual }) => [
    ...[number, wordsOf(question), titleOf(subject), missed, asked, percent(missed, asked)],
    ...(usual ? [usual.answer, usual.times] : ["", ""]),
  ]);

export const subjectRows = ({ subjects }, { titleOf }) =>
  subjects.map(({ subject, missed, asked }) => [titleOf(subject), missed, asked, percent(missed, asked)]);

/** Every first answer of everybody, in the order of the test. */
export const answerRows = ({ people }, { wordsOf, titleOf, subjectOf }) =>
  people.flatMap(({ each, name }) =>
    each.result.answers.map(({ question, answer, right, tries }, place) => [
      ...[name, place + 1, wordsOf(question), titleOf(subjectOf.get(question) ?? "")],
      ...[answer, right ? "yes" : "no", tries],
    ]),
  );
