// The results of a class: a trainer brings the files that trainees saved, and sees who had what right
// and what was missed most. Nothing is kept: the files are read here, and forgotten with the page.

import { standingOf } from "./class-count.mjs";
import { classesIn, sortOut } from "./class-files.mjs";
import { notesOf } from "./class-notes.mjs";
import { pictureOf } from "./class-picture.mjs";
import { LARGEST, readFile } from "./class-result.mjs";
import * as tables from "./class-tables.mjs";
import { writeCsv } from "./csv.mjs";
import { keepThePage, listenForFiles } from "./file-place.mjs";
import { LeaveGuard } from "./leave-guard.mjs";
import { make } from "./make-element.mjs";
import { plainName } from "./plain-name.mjs";
import { saveFile } from "./take-along.mjs";

const MOST_FILES = 1_000; // on the page at once
const MOST_BARS = 10; // of the questions that were missed, the hardest
const LONGEST_FILE_NAME = 255;
const SHOWN_AFTER = 500; // milliseconds of reading until it says how far it is
const TOO_MANY = `These are too many at once. The page takes ${MOST_FILES.toLocaleString("en-US")} files.`;
const OLD_VERSION =
  "The questions have changed since this test was taken. The figures are right for the test as it was, but a question may read differently now.";
const FORGOTTEN = "Forgotten. The files themselves are where they were.";

class ClassResults extends HTMLElement {
  #files = []; // { file, result } or { file, fault }, in the order in which they came
  #leftOut = new Set(); // those of them that the trainer does not want to count
  #which = ""; // the class that is shown
  #standing = null; // of those who count
  #known = null; // what the page knows of the questions
  #reading = Promise.resolve();
  #guard = null;
  #leave = new AbortController();

  connectedCallback() {
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    this.#known = questionsIn(this.querySelector("template"));
    this.#guard = new LeaveGuard(() => this.#files.length > 0);
    const place = this.querySelector(".place");
    place.hidden = false;
    this.querySelector(".still").hidden = true;
    const field = place.querySelector("input");
    listenForFiles(place, (files) => this.#take(files, field), signal);
    keepThePage(this, signal);
    this.addEventListener("change", ({ target }) => this.#onChange(target), { signal });
    this.addEventListener("click", ({ target }) => this.#press(target.closest("[data-action]")?.dataset), { signal });
    // A page that the browser kept must not show what was forgotten.
    addEventListener("pageshow", ({ persisted }) => persisted && location.reload(), { signal });
  }

  disconnectedCallback() {
    this.#leave.abort();
    this.#guard.end();
    this.#files = [];
  }

  // Files

  #take(files, field) {
    if (!files.length) return;
    const { signal } = this.#leave;
    this.#reading = this.#reading.then(async () => {
      if (this.#files.length + files.length > MOST_FILES) {
        this.#say(TOO_MANY);
        return;
      }
      const read = await this.#read(files);
      field.value = ""; // the same ones may be chosen again
      if (signal.aborted) return;
      this.#files.push(...read);
      this.#showAll();
    });
  }

  async #read(files) {
    const progress = this.querySelector("progress");
    const started = performance.now();
    const read = [];
    for (const file of files) {
      read.push(await readOne(file));
      if (performance.now() - started < SHOWN_AFTER) continue;
      if (progress.hidden) this.#say("The files are being read.");
      progress.hidden = false;
      Object.assign(progress, { max: files.length, value: read.length });
    }
    progress.hidden = true;
    return read;
  }

  // What the trainer does

  #onChange(target) {
    if (target.name === "class") {
      this.#which = target.value;
      this.#showClass();
    }
    if (target.name === "counts") {
      const each = this.#sorted.counted.find(({ result }) => String(result.sitting) === target.value);
      if (target.checked) this.#leftOut.delete(each);
      else this.#leftOut.add(each);
      target.closest("tr").toggleAttribute("data-left-out", !target.checked);
      this.#showFigures();
    }
  }

  #press({ action, table } = {}) {
    if (action === "print") print();
    if (action === "save") this.#save(table);
    if (action === "forget") {
      this.#files = [];
      this.#leftOut.clear();
      this.#showAll();
      this.#say(FORGOTTEN);
      this.querySelector("input[type=file]").focus();
    }
  }

  #save(table) {
    const [head, rows] = {
      people: [tables.PEOPLE, tables.peopleRows],
      questions: [tables.QUESTIONS, tables.questionRows],
      subjects: [tables.SUBJECTS, tables.subjectRows],
      answers: [tables.ANSWERS, tables.answerRows],
    }[table];
    saveFile(`class-${table}.csv`, writeCsv([head, ...rows(this.#standing, this.#known)]));
  }

  // What is shown

  get #sorted() {
    return sortOut(this.#files, this.#which);
  }

  #showAll() {
    const classes = classesIn(this.#files);
    if (!classes.some(([which]) => which === this.#which)) this.#which = classes[0]?.[0] ?? "";
    const options = classes.map(([which, [{ result }, ...rest]]) => {
      const { class: name, test, version } = result;
      const files = rest.length ? `${rest.length + 1} files` : "1 file";
      const old = version === this.dataset.version ? "" : `, other questions (${version})`;
      return new Option(`${name}, test ${test.seed}${old}: ${files}`, which, false, which === this.#which);
    });
    const choice = this.querySelector("select[name=class]");
    choice.replaceChildren(...options);
    choice.closest("p").hidden = classes.length < 2;
    this.querySelector(".forget").hidden = !this.#files.length;
    this.#showClass();
  }

  #showClass() {
    const sorted = this.#sorted;
    const { counted } = sorted;
    this.#part("notes").replaceChildren(...notesOf(sorted));
    this.querySelector(".class").hidden = !counted.length;
    const read = `${this.#files.length} ${this.#files.length === 1 ? "file" : "files"} read.`;
    this.#say(`${read} ${counted.length} ${counted.length === 1 ? "counts" : "count"} for this class.`);
    if (!counted.length) {
      for (const each of this.querySelectorAll(".class [data-part]")) each.replaceChildren();
      return;
    }
    const [{ result }] = counted;
    this.#part("title").replaceChildren(make("h3", "", result.class));
    this.#part("old").textContent = result.version === this.dataset.version ? "" : OLD_VERSION;
    this.#part("people").replaceChildren(...standingOf(counted, this.#known.subjectOf).people.map((each) => this.#personRow(each)));
    this.#showFigures();
  }

  #showFigures() {
    const counted = this.#sorted.counted.filter((each) => !this.#leftOut.has(each));
    this.#standing = standingOf(counted, this.#known.subjectOf);
    const { people, questions, subjects } = this.#standing;
    const { test } = this.#sorted.counted[0].result;
    const passed = people.filter((each) => each.passed).length;
    this.#part("summary").textContent =
      `${people.length} ${people.length === 1 ? "result counts" : "results count"}, ${passed} passed. ` +
      `${test.asked} questions, pass mark ${test.passMark}, test number ${test.seed}.`;
    this.#part("questions").replaceChildren(...questions.map((each) => this.#questionRow(each)));
    this.#draw("subjects", subjects.map(({ subject, missed, asked }) => ({ title: this.#known.titleOf(subject), missed, asked })));
    const hardest = questions.filter(({ missed }) => missed).slice(0, MOST_BARS);
    this.#draw("questions", hardest.map(({ number, missed, asked }) => ({ title: `Question ${number}`, missed, asked })));
    this.#part("subjects").replaceChildren(
      ...tables.subjectRows(this.#standing, this.#known).map(([title, missed, asked, share]) => row(title, `${missed} of ${asked}`, `${share} percent`)),
    );
  }

  #draw(of, bars) {
    const place = this.#part(`${of}-drawn`);
    place.replaceChildren(...(bars.length ? [pictureOf(of, bars)] : []));
    place.closest("figure").hidden = !bars.length;
  }

  #personRow({ each, name, day, right, asked, passed, missed }) {
    const box = make("input", "");
    Object.assign(box, { type: "checkbox", name: "counts", value: each.result.sitting, checked: !this.#leftOut.has(each) });
    box.setAttribute("aria-label", `Count ${name}, from ${each.file}`);
    const made = row(name, `${right} of ${asked}`, tables.resultOf(passed), missed.join(", ") || "none", day);
    made.toggleAttribute("data-left-out", !box.checked);
    made.prepend(make("td", "", box));
    return made;
  }

  #questionRow({ number, question, subject, missed, asked, usual }) {
    const link = this.#known.linkOf(question);
    const words = make("span", "", `${number}. `, link ? link.cloneNode(true) : question);
    words.append(make("span", "why", `${this.#known.titleOf(subject)}. ${this.#known.storyOf(question)}`));
    return row(words, `${missed} of ${asked}`, usual ? `${usual.answer} (${usual.times} times)` : "–");
  }

  #part(name) {
    return this.querySelector(`[data-part="${name}"]`);
  }

  #say(sentence) {
    this.querySelector("[role=status]").textContent = sentence;
  }
}

/** What a file holds, without reading one that is far too large. */
async function readOne(file) {
  const name = plainName(file.name, LONGEST_FILE_NAME) || "a file without a name";
  if (file.size > LARGEST) return { file: name, fault: "large" };
  const text = await file.text().catch(() => "");
  return { file: name, ...readFile(text) };
}

/** What the page says of the questions: their words, their links and their subjects. */
function questionsIn(template) {
  const asked = new Map(Array.from(template.content.querySelectorAll("[data-question]"), (each) => [each.dataset.question, each]));
  const lists = new Map(Array.from(template.content.querySelectorAll("[data-subject]"), (each) => [each.dataset.subject, each]));
  const storyOf = (question) => asked.get(question)?.querySelector("span").textContent ?? "";
  const linkOf = (question) => asked.get(question)?.querySelector("a");
  return {
    storyOf,
    linkOf,
    subjectOf: new Map(Array.from(asked, ([question, each]) => [question, each.parentElement.dataset.subject])),
    wordsOf: (question) => `${storyOf(question)} ${linkOf(question)?.textContent ?? question}`.trim(),
    titleOf: (subject) => lists.get(subject)?.dataset.title ?? "No longer asked",
  };
}

/** A row of a table, its first cell the head of it. */
function row(head, ...cells) {
  const first = make("th", "", head);
  first.scope = "row";
  return make("tr", "", first, ...cells.map((each) => make("td", "", each)));
}

customElements.define("class-results", ClassResults);
