// Which pile each balance goes to. What was decided is kept here by the balance's row in the file, for
// the page shows few of them at a time.

import { showProblem } from "./problem-line.mjs";

const TYPED = ["part", "reason"];
const FIND_AFTER = 200; // milliseconds without another key

export class PileForm {
  decisions = {}; // by row, as Python takes them
  #page = 1;
  #matching = []; // the rows that match the filters, on all pages
  #picked = new Set();
  #later = 0;

  /** @param {HTMLElement} element @param {{onView: () => void, onDecision: (wants: string[]) => void}} told */
  constructor(element, { onView, onDecision }) {
    this.onView = onView;
    this.onDecision = onDecision;
    this.filters = element.querySelector("form.filters");
    this.form = element.querySelector("form.balances");
    this.filters.addEventListener("input", ({ target }) => this.#onFilter(target));
    this.form.addEventListener("change", ({ target }) => this.#onChange(target));
    this.form.addEventListener("input", ({ target }) => this.#onInput(target));
  }

  /** What of the list is shown. */
  get view() {
    const { find, age, pile, order } = this.filters.elements;
    return { find: find.value, age: age.value, pile: pile.value, order: order.value, page: this.#page };
  }

  /** The list is another one. */
  clear() {
    this.decisions = {};
    this.#picked.clear();
    this.#page = 1;
    this.filters.reset();
  }

  turnTo(page) {
    this.#page = page;
    this.onView();
    this.form.scrollIntoView({ block: "start" });
  }

  /** Python has answered: what is wrong with a part that was typed, and with rows which match. */
  onAnswer({ matching, page, problems }) {
    if (matching) {
      this.#matching = matching;
      this.#page = page;
      const all = new Set(matching.map(String));
      this.#picked = new Set([...this.#picked].filter((row) => all.has(row)));
    }
    for (const line of this.form.querySelectorAll(".loss .problem")) {
      const { receivable } = line.closest("[data-receivable]").dataset;
      const field = line.closest(".loss").querySelector("[data-decides=part]");
      showProblem(line, field, problems[receivable] ?? "");
    }
    this.#showPicked();
  }

  #onFilter(target) {
    clearTimeout(this.#later);
    this.#page = 1;
    this.#later = setTimeout(this.onView, target.name === "find" ? FIND_AFTER : 0);
  }

  #onChange(target) {
    if (target.name === "pick") this.#pick(target);
    if (target.name === "pick-all") this.#pickAll(target.checked);
    if (target.name === "into") this.#putPicked(target);
    if (target.dataset.decides && !TYPED.includes(target.dataset.decides)) this.#decide(target);
  }

  #onInput(target) {
    if (TYPED.includes(target.dataset.decides)) this.#decide(target);
  }

  #decide(target) {
    const body = target.closest("[data-receivable]");
    const decision = (this.decisions[body.dataset.receivable] ??= { papers: [] });
    const { decides } = target.dataset;
    if (decides === "papers") {
      const papers = Array.from(body.querySelectorAll("[data-decides=papers]"));
      decision.papers = papers.filter(({ checked }) => checked).map(({ value }) => value);
      body.querySelector(".papers summary span").textContent = `${decision.papers.length} of ${papers.length}`;
    } else decision[decides] = target.value;
    if (decides === "pile" || decides === "part") this.onDecision(["piles"]);
  }

  #pick({ checked, value }) {
    if (checked) this.#picked.add(value);
    else this.#picked.delete(value);
    this.#showPicked();
  }

  #pickAll(all) {
    this.#picked = new Set(all ? this.#matching.map(String) : []);
    this.#showPicked();
  }

  #putPicked(select) {
    const pile = select.value;
    for (const row of this.#picked) {
      if (pile === "none") delete this.decisions[row];
      else this.decisions[row] = { papers: [], ...this.decisions[row], pile };
    }
    select.value = "";
    this.#picked.clear();
    this.onDecision(["rows", "piles"]);
  }

  #showPicked() {
    const count = this.#picked.size;
    for (const box of this.form.querySelectorAll("[name=pick]")) box.checked = this.#picked.has(box.value);
    const { "pick-all": all, into } = this.form.elements;
    all.checked = count > 0 && count === this.#matching.length;
    all.indeterminate = count > 0 && count < this.#matching.length;
    into.disabled = !count;
    const shown = this.#matching.length.toLocaleString("en-US");
    this.form.querySelector(".picked").textContent = count
      ? `${count.toLocaleString("en-US")} chosen`
      : `Choose all ${shown} that match`;
  }
}
