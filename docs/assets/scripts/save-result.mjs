// The end of a test for a class: the trainee types a name and saves the result as a file. The name
// stands in that file, and here as long as the page is open.

import { asFile, fileNameFor, LONGEST_TRAINEE } from "./class-result.mjs";
import { button, make } from "./make-element.mjs";
import { below } from "./new-number.mjs";
import { plainName } from "./plain-name.mjs";
import { showProblem } from "./problem-line.mjs";
import { saveFile } from "./take-along.mjs";
import { today } from "./today.mjs";

const NO_NAME = `Type your name first, in up to ${LONGEST_TRAINEE} characters.`;

/**
 * @param {{ plan: object, drawn: string[], tries: Map, saved: boolean }} test a test that is through;
 *   it is told when it was saved, and which name was typed
 * @param {HTMLButtonElement} next shown once it was saved
 */
export function savingForm(test, next) {
  test.sitting ??= below(2 ** 32);
  test.day ??= today();
  const field = make("input", "");
  Object.assign(field, { type: "text", id: "trainee", autocomplete: "off", maxLength: LONGEST_TRAINEE, value: test.name ?? "" });
  field.setAttribute("aria-describedby", "trainee-problem trainee-how");
  const label = make("label", "", "Your name");
  label.htmlFor = field.id;
  const problem = make("span", "problem");
  Object.assign(problem, { id: "trainee-problem", hidden: true });
  const how = make("p", "how", "Your name goes into the file and nowhere else. The file also holds each of your answers.");
  how.id = "trainee-how";
  const said = make("p", "saved");
  said.setAttribute("role", "status");
  field.addEventListener("input", () => {
    test.name = field.value;
  });
  const save = () => {
    const name = plainName(field.value, LONGEST_TRAINEE);
    showProblem(problem, field, name ? "" : NO_NAME);
    if (!name) {
      field.focus();
      return;
    }
    const result = resultOf(test, name);
    const file = fileNameFor(result);
    saveFile(file, asFile(result));
    test.saved = true;
    next.hidden = false;
    said.textContent = `Saved as ${file}, where your downloads go. Hand that file to your trainer.`;
  };
  field.addEventListener("keydown", ({ key }) => key === "Enter" && save());
  const actions = make("p", "actions", button("Save the result as a file", save), next);
  return make("div", "saving", make("h3", "", "For your trainer"), label, field, problem, how, actions, said);
}

function resultOf({ plan, drawn, tries, sitting, day, version }, name) {
  const { name: ofClass, by, chosen, asked, passMark, seed } = plan;
  return {
    class: ofClass,
    test: { by, chosen, asked, passMark, seed },
    version,
    name,
    day,
    sitting,
    right: drawn.filter((slug) => tries.get(slug).right).length,
    answers: drawn.map((question) => ({ question, ...tries.get(question) })),
  };
}
