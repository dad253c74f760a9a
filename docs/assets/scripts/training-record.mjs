// The record of a trainee, filled in from what this browser keeps. The name goes nowhere: it stands
// in the field until the page is left.

import { countOf } from "./lesson-parts.mjs";
import * as progress from "./progress.mjs";

const cell = (text) => {
  const made = document.createElement("td");
  made.textContent = text;
  return made;
};

const inFull = (day) => new Date(`${day}T12:00`).toLocaleDateString("en-US", { dateStyle: "medium" });

class TrainingRecord extends HTMLElement {
  #leave = () => {};
  #unwritten = null; // the table of tests as the page brought it, for one who took none

  connectedCallback() {
    const press = this.querySelector("[data-action=print]");
    press.hidden = false;
    press.onclick = () => print();
    this.querySelector("[name=date]").value ||= new Date().toLocaleDateString("en-US", { dateStyle: "long" });
    this.#unwritten ??= this.querySelector(".tests .none");
    this.#leave = progress.subscribe(() => this.#show());
    this.#show();
  }

  disconnectedCallback() {
    this.#leave();
  }

  #show() {
    const done = progress.progress();
    for (const lesson of this.querySelectorAll("[data-parts]")) {
      const { predictions, entries, questions } = countOf(lesson.dataset.parts, done);
      const put = (part, text) => {
        lesson.querySelector(`[data-count=${part}]`).textContent = text;
      };
      put("predictions", `${predictions.done} of ${predictions.of}`);
      put("entries", `${entries.done} of ${entries.of}`);
      put("questions", `${questions.done} of ${questions.of}, ${questions.atFirst} at the first try`);
    }
    const tests = done.tests.map(({ seed, asked, right, passMark, passed, day }) => {
      const row = document.createElement("tr");
      const result = `${passed ? "passed" : "not passed"} (pass mark ${passMark})`;
      row.append(cell(inFull(day)), cell(String(seed)), cell(`${right} of ${asked}`), cell(result));
      return row;
    });
    this.querySelector(".tests tbody").replaceChildren(...(tests.length ? tests : [this.#unwritten]));
    this.querySelector(".status").textContent = progress.problem();
  }
}

customElements.define("training-record", TrainingRecord);
