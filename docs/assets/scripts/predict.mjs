// A prediction: say for each figure which way it goes, and only then see what happens. Every word of
// the answer is in the page already; `data-key` says which way is right.
//
// Whoever keeps score listens to "prediction-made", which bubbles from the element each time a
// prediction is made. Its detail: { prediction, right, asked }, that is its slug, how many figures
// were foretold rightly, and of how many.

import { unfold } from "./folds-on-paper.mjs";
import { showProblem } from "./problem-line.mjs";

class PredictThenSee extends HTMLElement {
  #button = null;
  #said = null;

  connectedCallback() {
    if (this.#button) return;
    this.#said = document.createElement("output");
    this.#button = document.createElement("button");
    this.#button.type = "button";
    const actions = document.createElement("p");
    actions.className = "actions";
    actions.append(this.#button);
    this.#guesses.after(actions, this.#said);
    this.#button.addEventListener("click", () => this.#act());
    this.addEventListener("keydown", (event) => this.#onKey(event));
    this.addEventListener("change", ({ target }) => this.#complain(target.closest("[data-figure]"), ""));
    this.#ready();
  }

  /** Ask anew: nothing chosen, nothing told. */
  #ask() {
    for (const field of this.querySelectorAll("input")) field.checked = false;
    for (const verdict of this.querySelectorAll(".told .mark")) verdict.remove();
    for (const each of this.querySelectorAll(".because")) each.hidden = false;
    this.#say("", "");
    this.#ready();
  }

  /** What was chosen before this script had come stays. */
  #ready() {
    this.#guesses.disabled = false;
    unfold(this.#details, false);
    this.dataset.state = "asked";
    this.#button.textContent = "See what happens";
  }

  #act() {
    if (this.dataset.state === "asked") {
      this.#see();
      return;
    }
    this.#ask();
    this.querySelector("input").focus();
  }

  #onKey(event) {
    if (event.key !== "Enter" || event.target.type !== "radio") return;
    event.preventDefault();
    this.#see();
  }

  #see() {
    const missing = this.#figures.filter((figure) => !guessOf(figure));
    for (const figure of this.#figures) {
      this.#complain(figure, missing.includes(figure) ? "Choose up, down or stays." : "");
    }
    if (missing.length) {
      const names = missing.map(nameOf).join(", ");
      this.#say("unread", `Still to say: ${names}.`);
      missing[0].querySelector("input").focus();
      return;
    }
    const key = JSON.parse(this.dataset.key);
    const wrong = this.#figures.filter((figure) => guessOf(figure) !== key[figure.dataset.figure]);
    for (const figure of this.#figures) this.#tell(figure, !wrong.includes(figure));
    this.#guesses.disabled = true;
    this.dataset.state = "seen";
    unfold(this.#details, true);
    const asked = this.#figures.length;
    const right = asked - wrong.length;
    const rest = wrong.length ? ` Not right: ${wrong.map(nameOf).join(", ")}.` : "";
    this.#say(wrong.length ? "wrong" : "right", `${right} of ${asked} right.`, `${rest} The figures and the reasons follow.`);
    this.#button.textContent = "Try again";
    this.#button.focus({ preventScroll: true });
    this.#said.scrollIntoView({ block: "nearest" });
    const { prediction } = this.dataset;
    this.dispatchEvent(new CustomEvent("prediction-made", { bubbles: true, detail: { prediction, right, asked } }));
  }

  /** Below the figure's line: whether the guess was right, and of the sentences only its own. */
  #tell(figure, right) {
    const guess = guessOf(figure);
    const told = this.querySelector(`tbody[data-figure="${figure.dataset.figure}"] .told td`);
    for (const each of told.querySelectorAll(".because")) each.hidden = each.dataset.for !== guess;
    const mark = document.createElement("p");
    mark.className = right ? "mark right" : "mark wrong";
    mark.textContent = `${right ? "✓ Right" : "✗ Not right"}: you said “${GUESSES[guess]}”.`;
    told.prepend(mark);
  }

  #complain(figure, sentence) {
    showProblem(figure.querySelector(".problem"), figure, sentence);
  }

  #say(verdict, words, rest = "") {
    this.#said.dataset.verdict = verdict;
    const strong = document.createElement("strong");
    strong.textContent = words;
    this.#said.replaceChildren(...(words ? [strong, rest] : []));
  }

  get #guesses() {
    return this.querySelector(".guesses");
  }

  get #figures() {
    return Array.from(this.querySelectorAll("fieldset[data-figure]"));
  }

  get #details() {
    return this.querySelector("details.answer");
  }
}

const GUESSES = { up: "up", down: "down", same: "stays" };
const guessOf = (figure) => figure.querySelector("input:checked")?.value;
const nameOf = (figure) => figure.querySelector("legend").textContent.toLowerCase();

customElements.define("predict-then-see", PredictThenSee);
