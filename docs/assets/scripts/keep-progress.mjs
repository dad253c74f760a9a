// Writes down what a trainee does on a page. Nothing of it leaves the browser.

import { record, recordTest } from "./progress.mjs";
import { today } from "./today.mjs";

const HAPPENINGS = {
  "prediction-made": ({ prediction, right, asked }, day) => record("predictions", prediction, { right, asked, day }),
  "entry-marked": ({ exercise, seed, right }, day) =>
    record("entries", `${exercise} ${seed ?? "sample"}`, { right, tries: 1, day }),
  "mistake-found": ({ exercise, right }, day) => record("mistakes", exercise, { right, day }),
  "quiz-answered": ({ slug, right }, day) => record("questions", slug, { first: right, right, day }),
  "quiz-test-finished": ({ seed, asked, right, passMark, passed }, day) =>
    recordTest({ seed, asked, right, passMark, passed, day }),
};

for (const [type, write] of Object.entries(HAPPENINGS)) {
  document.addEventListener(type, ({ detail }) => write(detail, today()));
}
