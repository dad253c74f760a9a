// A journal entry while it is typed: its lines, the type-ahead, the keys, what is pasted, the sums, and
// what is wrong beside each field. It knows no accounting but that both sides add up.

import { AccountPicker } from "./account-picker.mjs";
import { centsOf, formatCents } from "./amounts.mjs";
import { COLUMNS, JournalLines } from "./journal-lines.mjs";
import { readPasted } from "./pasted-table.mjs";
import { showProblem } from "./problem-line.mjs";

export class JournalForm {
  #lines;
  #picker;

  /**
   * @param {HTMLFormElement} form
   * @param {{accounts: () => {name: string, also: string[]}[], say: (sentence: string) => void,
   *   onTyped: () => void, onCheck: () => void}} told
   *   the accounts to choose from; who speaks; who is told of what was typed, and of a wish to have it checked
   */
  constructor(form, { accounts, say, onTyped, onCheck }) {
    Object.assign(this, { form, say, onTyped, onCheck });
    this.#lines = new JournalLines(form);
    this.#picker = new AccountPicker(form.querySelector(".accounts-found"), accounts);
  }

  /** Listen to the form; what it returns ends that. */
  listen() {
    const listening = new AbortController();
    const on = (type, handler) => this.form.addEventListener(type, handler, { signal: listening.signal });
    on("input", (event) => this.#onInput(event.target));
    on("change", () => this.#changed());
    on("focusout", (event) => this.#onLeave(event.target));
    on("click", (event) => this.#onClick(event.target));
    on("keydown", (event) => this.#onKey(event));
    on("paste", (event) => this.#onPaste(event));
    on("submit", (event) => {
      event.preventDefault();
      this.onCheck();
    });
    return () => listening.abort();
  }

  /** What stands in the lines, as text. */
  get texts() {
    return this.#lines.texts;
  }

  get isUntouched() {
    return this.#lines.isUntouched;
  }

  /** The lines as they were at first, or with these texts in them. */
  begin(texts = null) {
    this.#picker.close();
    this.#lines.clear();
    if (texts) this.#lines.fill(texts);
    this.sum();
  }

  closeList() {
    this.#picker.close();
  }

  /** Both sides and what they differ by; while an amount cannot be read, nobody knows. */
  sum() {
    const { debit, credit, readable } = this.#lines.sums();
    const short = debit > credit ? " (credit is short)" : " (debit is short)";
    const difference = formatCents(debit - credit) + (debit === credit ? "" : short);
    this.#total("debit").textContent = formatCents(debit);
    this.#total("credit").textContent = formatCents(credit);
    this.#total("difference").textContent = readable ? difference : "not known yet";
  }

  /** Say what is wrong beside each field that has a problem, and take back the rest. */
  showProblems(problems) {
    for (const line of this.form.querySelectorAll(".problem")) {
      const control = this.form.querySelector(`[aria-describedby~="${line.id}"]`);
      showProblem(line, control, problems[line.id.replace(/^.*-(\w+-\d+|date|entry)-problem$/, "$1")] ?? "");
    }
    this.say(Object.values(problems).join(" "));
  }

  /** To where something has to be corrected. */
  turnToProblem() {
    const control = this.form.querySelector("[aria-invalid]");
    (control?.matches("fieldset") ? control.querySelector("input") : control)?.focus();
  }

  /** Fields that still hold what was asked take the form in which Python understood it. */
  tidyAs(asked, texts) {
    this.#lines.all.forEach((line, i) => {
      for (const column of COLUMNS) {
        const field = this.#lines.field(line, column);
        if (i in asked && field.value === asked[i][column]) field.value = texts[i][column];
      }
    });
    this.#changed();
  }

  #changed() {
    this.sum();
    this.onTyped();
  }

  #onInput(field) {
    if (field.getAttribute("role") === "combobox") this.#picker.open(field);
    this.#changed();
  }

  #onLeave(target) {
    if (target.getAttribute("role") === "combobox") this.#picker.close();
    if (target.inputMode === "decimal") tidy(target);
  }

  #onClick(target) {
    const { action } = target.closest("[data-action]")?.dataset ?? {};
    if (action === "add") this.#goTo(this.#lines.add());
    if (action === "remove") this.#remove(target.closest("fieldset.line"));
    if (action === "balance") this.#balance(this.#lines.all.at(-1));
    if (target.getAttribute("role") === "combobox" && !target.value) this.#picker.open(target);
  }

  #onKey(event) {
    const { key, target } = event;
    const line = target.closest("fieldset.line");
    if (!line || event.isComposing) return;
    if (target.getAttribute("role") === "combobox" && this.#picker.onKey(event)) return;
    if (key === "Enter" && target.matches("input")) {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) this.onCheck();
      else this.#goTo(line.nextElementSibling ?? this.#lines.add());
    } else if (key === "=" && target.inputMode === "decimal") {
      event.preventDefault();
      this.#balance(line);
    }
  }

  #onPaste(event) {
    const line = event.target.closest("fieldset.line");
    const pasted = line && readPasted(event.clipboardData.getData("text/plain"));
    if (!pasted) return;
    event.preventDefault();
    this.#picker.close();
    this.#lines.fill(pasted, this.#lines.all.indexOf(line));
    this.#changed();
    this.say(`${pasted.length} ${pasted.length === 1 ? "line" : "lines"} pasted.`);
  }

  #goTo(line) {
    this.#lines.field(line, "account").focus();
  }

  #remove(line) {
    this.#picker.close();
    this.#goTo(this.#lines.remove(line));
    this.#changed();
  }

  #balance(line) {
    const done = this.#lines.balance(line);
    const { readable } = this.#lines.sums(line);
    if (done) this.say(`Line ${this.#lines.all.indexOf(line) + 1} balances the entry.`);
    else this.say(readable ? "Nothing is left to balance." : "First correct the amounts that cannot be read.");
    this.#changed();
  }

  #total(name) {
    return this.form.querySelector(`[data-total="${name}"]`);
  }
}

/** An amount that can be read takes the form of one. */
function tidy(field) {
  const cents = centsOf(field.value);
  if (cents) field.value = formatCents(cents);
}
