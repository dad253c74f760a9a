// The files that a reader brings: dropped, chosen, or pasted as cells. They are handed to Python as
// they are, each once, under a number; their names and what the reader said about them go along.

import { keepThePage, listenForFiles } from "./file-place.mjs";

const SEVERAL = "statements";
const SAMPLE = { receivables: 1 }; // of the sample's files, the first is the list
const TAKEN = 25 * 1024 * 1024 + 1; // bytes: of a larger file enough for Python to see that it is

export class BroughtFiles {
  #brought = { receivables: [], statements: [] };
  #handed = new Set(); // the numbers that Python has
  #last = 0;
  #sample = false;
  #leave = new AbortController();

  /** @param {HTMLElement} element @param {(place: string) => void} onBrought */
  constructor(element, onBrought) {
    this.element = element;
    this.onBrought = onBrought;
    const { signal } = this.#leave;
    for (const place of element.querySelectorAll("[data-place]")) {
      const name = place.dataset.place;
      listenForFiles(place, (files) => this.#take(name, files), signal);
      place.addEventListener("click", ({ target }) => this.#onClick(place, target), { signal });
    }
    keepThePage(element, signal);
  }

  get hasAny() {
    return this.#all.length > 0;
  }

  /** Whether nothing is here but the sample, which nobody would miss. */
  get areSample() {
    return this.#sample;
  }

  /** The number of what came last. */
  get newest() {
    return this.#all.map(({ number }) => number).sort((a, b) => b - a)[0];
  }

  /** What a request says of the files. */
  get named() {
    const { receivables, statements } = this.#brought;
    return {
      ...(receivables.length ? { receivables: asNamed(receivables[0]) } : {}),
      statements: statements.map(asNamed),
    };
  }

  /** Whether one of the files is a workbook, which Python reads with more than it has at first. */
  async haveWorkbook() {
    const workbooks = await Promise.all(this.#all.map(({ isWorkbook }) => isWorkbook));
    return workbooks.includes(true);
  }

  /** The files that Python lacks. @returns {Map<string, Blob>} */
  toHand(anew) {
    if (anew) this.wereForgotten();
    const lacking = this.#all.filter(({ number }) => !this.#handed.has(number));
    for (const { number } of lacking) this.#handed.add(number);
    return new Map(lacking.map(({ number, file }) => [String(number), file.slice(0, TAKEN)]));
  }

  wereForgotten() {
    this.#handed.clear();
  }

  /** What the reader said about a file: of its sheet, its date, its columns. */
  answer(which, name, value) {
    this.#find(which).answers[name] = value;
  }

  /** The reader wants it gone. */
  remove(which) {
    const place = which === "receivables" ? which : SEVERAL;
    const { number } = this.#find(which);
    this.#brought[place] = this.#brought[place].filter((each) => each.number !== number);
    this.onBrought(place);
  }

  /** The sample's files, of which the first is the list. */
  bringAll(files) {
    this.#brought.receivables = files.slice(0, SAMPLE.receivables).map((file) => this.#numbered(file));
    this.#brought.statements = files.slice(SAMPLE.receivables).map((file) => this.#numbered(file));
    this.#sample = true;
    this.onBrought("receivables");
  }

  /** A file that cannot be read is let go, and its place says so. */
  giveUp(number, sentence) {
    const place = Object.keys(this.#brought).find((name) => this.#brought[name].some((each) => each.number === number));
    this.#brought[place] = this.#brought[place].filter((each) => each.number !== number);
    const line = document.createElement("p");
    line.dataset.fault = "";
    line.className = "faults";
    line.textContent = sentence;
    this.element.querySelector(`[data-part="read-${place}"]`).replaceChildren(line);
  }

  end() {
    this.#leave.abort();
  }

  get #all() {
    return Object.values(this.#brought).flat();
  }

  #find(which) {
    const { receivables, statements } = this.#brought;
    return which === "receivables" ? receivables[0] : statements[Number(which.replace("statement-", ""))];
  }

  #numbered(file) {
    this.#last += 1;
    return { number: this.#last, file, name: file.name, answers: {}, isWorkbook: isWorkbook(file) };
  }

  #take(place, files) {
    if (!files.length) return;
    const numbered = files.map((file) => this.#numbered(file));
    // A balance sheet and a P&L may come one after the other.
    const kept = place === SEVERAL && !this.#sample && files.length === 1 ? this.#brought[place].slice(-1) : [];
    this.#brought[place] = place === SEVERAL ? [...kept, ...numbered] : numbered.slice(0, 1);
    if (this.#sample && place === "receivables") this.#brought.statements = [];
    this.#sample = false;
    this.onBrought(place);
  }

  #onClick(place, target) {
    const button = target.closest("[data-action]");
    const cells = place.querySelector(".cells");
    const text = cells.querySelector("textarea");
    if (button?.dataset.action === "paste") {
      cells.hidden = !cells.hidden;
      button.setAttribute("aria-expanded", String(!cells.hidden));
      if (!cells.hidden) text.focus();
    }
    if (button?.dataset.action === "read-cells" && text.value.trim()) {
      this.#take(place.dataset.place, [new File([text.value], "Pasted cells")]);
    }
  }
}

/** A workbook is a zip, whatever it is called. @param {Blob} file */
async function isWorkbook(file) {
  return (await file.slice(0, 2).text().catch(() => "")) === "PK";
}

const asNamed = ({ number, name, answers }) => ({ file: String(number), name, answers });
