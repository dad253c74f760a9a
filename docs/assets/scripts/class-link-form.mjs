// The form in which a trainer makes a link to a test for a class. The link follows what is chosen; it
// is worked out here, and nobody is told of it.

import { available, fragmentOf, HIGHEST_SEED, LONGEST_NAME, wholeIn } from "./class-link.mjs";
import { newNumber } from "./new-number.mjs";
import { plainName } from "./plain-name.mjs";
import { showProblem } from "./problem-line.mjs";

const NO_NAME = `Give the class a name of up to ${LONGEST_NAME} characters.`;
const NOTHING = "Choose at least one.";
const COPIED = "Link copied.";
const NOT_COPIED = "Your browser did not copy it. Select the link and copy it by hand.";

class ClassLink extends HTMLElement {
  #form;
  #known;
  #passIsTyped = false;
  #leave = new AbortController();

  connectedCallback() {
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    this.#known = JSON.parse(this.dataset.known);
    this.#form = this.querySelector("form");
    this.#form.hidden = false;
    this.querySelector(".still").hidden = true;
    const { seed } = this.#form.elements;
    if (!seed.value) seed.value = newNumber();
    this.#form.addEventListener("submit", (event) => event.preventDefault(), { signal });
    this.#form.addEventListener("input", ({ target }) => this.#onInput(target), { signal });
    this.#form.addEventListener("click", ({ target }) => this.#press(target.dataset.action), { signal });
    this.#show(null);
  }

  disconnectedCallback() {
    this.#leave.abort();
  }

  #press(action) {
    if (action === "another") {
      this.#form.elements.seed.value = newNumber();
      this.#show(null);
    }
    if (action === "every" || action === "none") {
      for (const each of this.#choices) each.checked = action === "every";
      this.#onChosen();
      this.#show(this.#choices[0]);
    }
    if (action === "copy") this.#copy();
  }

  #onInput(field) {
    if (field.name === "pass") this.#passIsTyped = true;
    if (field.type === "checkbox" || field.name === "by") this.#onChosen();
    this.#show(field);
  }

  /** Whoever picks questions one by one wants them all asked, and the usual share of them right. */
  #onChosen() {
    const { questions, pass } = this.#form.elements;
    const picked = this.#choices.filter(({ checked }) => checked).length;
    if (this.#by !== "picked" || !picked) return;
    questions.value = picked;
    if (!this.#passIsTyped) pass.value = Math.ceil((picked * pass.defaultValue) / questions.defaultValue);
  }

  get #by() {
    return this.#form.elements.by.value;
  }

  get #choices() {
    return Array.from(this.#form.querySelectorAll(`[data-by="${this.#by}"] input`));
  }

  /** @param {Element | null} touched the field that was changed: only it, and what was told before, is told of */
  #show(touched) {
    for (const group of this.#form.querySelectorAll("[data-by]")) group.hidden = group.dataset.by !== this.#by;
    const { name, questions, pass, seed } = this.#form.elements;
    const chosen = this.#choices.filter(({ checked }) => checked).map(({ value }) => value);
    const most = available({ by: this.#by, chosen }, this.#known);
    const asked = wholeIn(questions.value);
    const passMark = wholeIn(pass.value);
    const plan = { name: plainName(name.value, LONGEST_NAME), by: this.#by, chosen, asked, passMark, seed: wholeIn(seed.value), version: this.#known.version };
    const problems = {
      name: plan.name ? "" : NO_NAME,
      chosen: chosen.length ? "" : NOTHING,
      questions: asked && asked <= most ? "" : `Enter a whole number from 1 to ${most}. There are no more in what you chose.`,
      pass: passMark && passMark <= (asked ?? most) ? "" : `Enter a whole number from 1 to ${asked ?? most}.`,
      seed: plan.seed ? "" : `Enter a whole number from 1 to ${HIGHEST_SEED}.`,
    };
    if (!chosen.length) problems.questions = problems.pass = "";
    for (const [of, sentence] of Object.entries(problems)) this.#say(of, sentence, touched);
    this.querySelector(".most").textContent = `${most} to choose from.`;
    const isWhole = Object.values(problems).every((sentence) => !sentence);
    this.#offer(isWhole ? new URL(fragmentOf(plan, this.#known), this.querySelector(".open").href).href : "");
  }

  /** A class that has no name yet is no mistake before somebody was there. */
  #say(of, sentence, touched) {
    const line = this.querySelector(`#class-${of}-problem`);
    const control = this.#form.elements[of] ?? this.#choices[0];
    if (of === "name" && sentence && touched !== control && line.hidden) return;
    for (const each of this.#form.querySelectorAll("[data-by] input")) if (of === "chosen") each.removeAttribute("aria-invalid");
    showProblem(line, control, sentence);
  }

  #offer(link) {
    const { link: field } = this.#form.elements;
    field.value = link;
    this.querySelector("[data-action=copy]").disabled = !link;
    const open = this.querySelector(".open");
    open.hidden = !link;
    if (link) open.href = link;
    this.querySelector("output").textContent = "";
  }

  async #copy() {
    const { link } = this.#form.elements;
    const said = this.querySelector("output");
    try {
      await navigator.clipboard.writeText(link.value);
      said.textContent = COPIED;
    } catch {
      said.textContent = NOT_COPIED; // not allowed, or a page that came without https
      link.select();
    }
  }
}

customElements.define("class-link", ClassLink);
