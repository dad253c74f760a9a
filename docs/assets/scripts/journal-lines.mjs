// The lines of a journal entry in a form: add, remove, fill, read, sum and balance them.

import { centsOf, formatCents } from "./amounts.mjs";

export const COLUMNS = ["account", "debit", "credit"];
const NUMBERED = ["id", "for", "name", "aria-describedby", "aria-label"];

export class JournalLines {
  #blank;
  #first; // what the lines held at first: nothing, or the accounts that are given

  /** @param {HTMLFormElement} form holds `.lines` with the first ones, without amounts */
  constructor(form) {
    this.form = form;
    this.#first = this.texts;
    this.#blank = this.all[0].cloneNode(true);
    this.field(this.#blank, "account").removeAttribute("value");
  }

  get all() {
    return Array.from(this.form.querySelectorAll("fieldset.line"));
  }

  /** @param {Element} line @param {string} column */
  field(line, column) {
    return line.querySelector(`[name^="${column}-"]`);
  }

  /** What stands in the lines, as text. */
  get texts() {
    return this.all.map((line) =>
      Object.fromEntries(COLUMNS.map((column) => [column, this.field(line, column).value])),
    );
  }

  get isUntouched() {
    return JSON.stringify(this.texts) === JSON.stringify(this.#first);
  }

  /** Put texts into the lines from the place `first` on; there are as many lines as it takes. */
  fill(texts, first = 0) {
    while (this.all.length < first + texts.length) this.add();
    texts.forEach((each, i) => {
      const line = this.all[first + i];
      for (const column of COLUMNS) this.field(line, column).value = each[column];
    });
  }

  /** The lines as they were at first. */
  clear() {
    this.all.slice(this.#first.length).forEach((line) => line.remove());
    this.fill(this.#first);
  }

  add() {
    const line = this.#blank.cloneNode(true);
    this.form.querySelector(".lines").append(line);
    this.#number();
    return line;
  }

  /** @returns {Element} the line that has its place now, or the one before */
  remove(line) {
    const place = this.all.indexOf(line);
    if (this.all.length > 1) line.remove();
    else this.fill([{ account: "", debit: "", credit: "" }]);
    this.#number();
    return this.all[Math.min(place, this.all.length - 1)];
  }

  /** Both sides in cents, and whether every amount could be read. */
  sums(without = null) {
    const sums = { debit: 0, credit: 0, readable: true };
    for (const line of this.all) {
      if (line === without) continue;
      for (const side of ["debit", "credit"]) {
        const text = this.field(line, side).value.trim();
        const cents = text ? centsOf(text) : 0;
        if (cents === null) sums.readable = false;
        else sums[side] += cents;
      }
    }
    return sums;
  }

  /** Give this line the amount that makes both sides the same. @returns whether that can be done */
  balance(line) {
    const { debit, credit, readable } = this.sums(line);
    if (!readable || debit === credit) return false;
    const side = debit > credit ? "credit" : "debit";
    this.field(line, side).value = formatCents(debit - credit);
    this.field(line, side === "debit" ? "credit" : "debit").value = "";
    return true;
  }

  /** Names, labels and what describes a field end with its line's number, from one. */
  #number() {
    this.all.forEach((line, i) => {
      line.querySelector("legend").textContent = `Line ${i + 1}`;
      for (const part of line.querySelectorAll("*")) {
        for (const attribute of NUMBERED) {
          const text = part.getAttribute(attribute);
          if (text) part.setAttribute(attribute, text.replace(/([- ])\d+(?=$|-problem$)/, `$1${i + 1}`));
        }
      }
    });
  }
}
