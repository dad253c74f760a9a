// The widget: it reads the form, asks Python for the figures and puts them in the page.
// It knows no accounting. Everything it shows of a scenario is HTML that the engine wrote.

import { linkTo, readAddress, writeAddress } from "./address.mjs";
import { Announcer } from "./announcer.mjs";
import { HistoryEntry } from "./history-entry.mjs";
import { statusOf } from "./messages.mjs";
import { rewrite } from "./rewrite.mjs";
import * as python from "./runtime.mjs";
import { ScenarioForm } from "./scenario-form.mjs";
import { Starter } from "./starter.mjs";
import { showStatus } from "./status-line.mjs";
import { StepWalk } from "./step-walk.mjs";
import { readyForPaper, saveFile } from "./take-along.mjs";

/** What is in the page now has been painted. */
const painted = () => new Promise((then) => requestAnimationFrame(() => setTimeout(then)));

const isFolded = (part) => part.closest("details:not([open])") !== null;

const nameOf = (part) => part.dataset.part;

function nameOfFold(fold) {
  const { part, input } = fold.querySelector("[data-part], [data-input]").dataset;
  return part ?? input;
}

class WriteOffScenario extends HTMLElement {
  #form;
  #bar = null; // it comes with Python, without which no figure changes
  #walk;
  #entry;
  #sample = new Map(); // the parts as the page brought them
  #foldsAtFirst = []; // which folds were open then
  #shown = new Map(); // the parts as Python last wrote them
  #offScreen = new Set(); // the parts that are known to be
  #answer = null; // Python's last answer that had figures
  #answered = {}; // what stood in the form when it was asked
  #problems = {}; // what is wrong with what stands in the form, by input
  #asking = 0; // requests under way or waiting
  #news = { state: "static" }; // the last word from the runtime
  #announcer = new Announcer(() => this.querySelector("output"));
  #starter = new Starter(this);
  #leave = [];

  connectedCallback() {
    for (const part of this.#parts) this.#sample.set(nameOf(part), part.innerHTML);
    const form = this.querySelector("form");
    this.#form = new ScenarioForm(form);
    this.#walk = new StepWalk(this);
    this.#foldsAtFirst = this.#openFolds;
    this.#entry = new HistoryEntry(
      `scenario ${this.dataset.scenario}`,
      () => this.#work(),
      (work, sameView) => this.#onArrival(work, sameView),
    );
    this.#listen(this, "input", (event) => this.#onInput(event.target));
    this.#listen(this, "focusout", (event) => this.#onLeft(event.target));
    this.#listen(this, "click", (event) => this.#onClick(event.target));
    this.#listen(this, "toggle", () => this.#entry.changed(), { capture: true });
    this.#listen(form, "submit", (event) => event.preventDefault());
    for (const intent of ["pointerenter", "focusin", "touchstart"]) {
      this.#listen(this, intent, () => this.#starter.ifAllowed(), { passive: true });
    }
    this.#listen(window, "beforeprint", () => this.#onPrint());
    this.#leave.push(python.subscribe((news) => this.#onNews(news)));
    this.#leave.push(this.#starter.whenNear(), this.#watchScreen());
    if (this.#entry.work) this.#bringBack(this.#entry.work);
    else this.#openFromAddress();
  }

  disconnectedCallback() {
    for (const leave of this.#leave) leave();
    this.#leave = [];
    this.#bar?.end();
    this.#bar = null;
    this.#entry.end();
    this.#announcer.silence();
  }

  // The reader

  #onInput(target) {
    if (!this.#form.element.contains(target)) return; // whom a printout is for
    if (target.dataset.twin) this.#form.followSlider(target);
    this.#form.showHeld();
    this.#ask();
    this.#entry.changed();
  }

  #onClick(target) {
    const { action, file } = target.closest("[data-action]")?.dataset ?? {};
    if (action === "copy") this.#copyLink();
    if (action === "reset") this.#reset();
    if (action === "start") this.#starter.start();
    if (action === "retry") this.#retry();
    if (action === "save") this.#ask({ file });
    if (action === "print") window.print();
    if (action === "previous-step") this.#goOn(-1);
    if (action === "next-step") this.#goOn(1);
    if (action === "to-the-statements") this.#goToStatements();
  }

  #onLeft(field) {
    this.#tidy(field);
    this.#form.showHeld();
  }

  /** A field that the reader leaves takes the form in which Python understood it. */
  #tidy(field) {
    const understood = this.#answer && field.value === this.#answered[field.name];
    if (field.type === "text" && understood) field.value = this.#answer.texts[field.name];
  }

  /** The reader may have left a field before Python had answered. */
  #tidyWhatWasLeft() {
    for (const field of this.#form.element.elements) {
      if (field !== document.activeElement) this.#tidy(field);
    }
    this.#form.showHeld();
  }

  #reset() {
    this.#form.reset();
    this.#answer = null;
    this.#shown.clear();
    for (const part of this.#parts) part.innerHTML = this.#sample.get(nameOf(part));
    this.#showProblems({});
    this.#openFolds = this.#foldsAtFirst;
    this.#walk.goTo(1);
    writeAddress(this.#form.names, "");
    this.#entry.forget();
    if (python.state() === "live" || this.#asking) this.#ask();
    this.#announce("These are the sample’s figures again.");
  }

  async #copyLink() {
    const query = this.#answer?.query ?? "";
    const { fullPage } = this.dataset; // in a frame
    const link = linkTo(this.#form.names, query, fullPage);
    if (!fullPage) writeAddress(this.#form.names, query);
    try {
      await navigator.clipboard.writeText(link);
      this.#confirm("Link copied.");
    } catch {
      // It is not allowed, or there is no clipboard, as on a page that came without https.
      this.#confirm(fullPage ? `The link: ${link}` : "Copy the link from your browser’s address bar.");
    }
  }

  #save(file, answer) {
    if (answer.ok) saveFile(file, answer.files[file]);
    this.#confirm(answer.ok ? `Saved as ${file}.` : "Not saved. First correct the marked number.");
  }

  /** In brief there is no working, and the page around it is what is printed. So it is of a frame. */
  #onPrint() {
    if (this.dataset.fullPage) return;
    const working = this.querySelector("details:has(.working)");
    if (working) readyForPaper(this, working, linkTo(this.#form.names, this.#answer?.query ?? ""));
  }

  #openFromAddress() {
    const texts = readAddress(this.#form.names);
    if (!Object.keys(texts).length) return;
    this.#form.fill(texts);
    this.#ask({ link: true });
  }

  #goOn(steps) {
    this.#announce(this.#walk.goOn(steps));
    this.#entry.changed();
  }

  #goToStatements() {
    const statements = this.querySelector("[data-part=statements]");
    statements.tabIndex = -1;
    statements.focus({ preventScroll: true });
    statements.scrollIntoView();
  }

  // What the history entry remembers

  /** What the reader has done here: with a problem in it, also the last numbers that worked. */
  #work() {
    return {
      texts: this.#form.texts,
      worked: this.#hasProblems ? (this.#answer?.texts ?? null) : null,
      step: this.#walk.step,
      open: this.#openFolds,
    };
  }

  async #bringBack({ texts, worked, step, open }) {
    this.#form.fill(texts);
    this.#openFolds = open;
    this.#walk.goTo(step);
    if (worked) await this.#ask({ inputs: worked });
    if (this.#answer || !this.#form.isUntouched) await this.#ask();
  }

  /** Within one showing of the page, what the reader typed last stays wherever they go in it. */
  #onArrival(work, sameView) {
    if (work && !sameView) this.#bringBack(work);
    else this.#entry.changed();
  }

  // Python

  /** Ask for the figures, or for a file, whose numbers stay those of the press. */
  async #ask({ inputs, link = false, file = "" } = {}) {
    this.#asking += 1;
    this.#starter.wanted();
    this.#showStatus();
    const [seen, unseen] = this.#partsNow;
    const request = {
      scenario: this.dataset.scenario,
      inputs: inputs ?? this.#form.texts,
      link,
      parts: file ? [] : seen,
      files: !!file,
      ...this.#starter.archives,
    };
    const answer = await python.request(file || this, request).catch(() => null);
    this.#asking -= 1;
    if (answer && file) this.#save(file, answer);
    else if (answer) this.#onAnswer(answer, request);
    this.#showStatus();
    if (answer?.ok && !file && unseen.length) this.#follow(answer, { ...request, parts: unseen });
  }

  /** What is not seen is worked out once what is has been painted. */
  async #follow(answer, request) {
    await painted();
    if (this.#answer !== answer) return;
    const more = await python.request(this.#sample, request).catch(() => null);
    if (this.#answer === answer && more) this.#put(more.parts);
  }

  #onAnswer(answer, { inputs, link }) {
    this.#showProblems(answer.problems);
    if (!answer.ok) {
      this.#announce(Object.values(answer.problems).join(" "));
      return;
    }
    this.#answer = answer;
    this.#answered = inputs;
    this.#put(answer.parts);
    if (link) this.#form.fill(answer.texts);
    this.#tidyWhatWasLeft();
    this.#form.moveSliders(answer);
    this.#bar?.refresh();
    this.#announce([...Object.values(answer.problems), answer.announcement].join(" "));
  }

  /** Python has written these parts. */
  #put(parts) {
    for (const part of this.#parts) {
      const html = parts[nameOf(part)];
      if (html !== undefined && this.#shown.get(nameOf(part)) !== html) {
        rewrite(part, html);
        this.#shown.set(nameOf(part), html);
      }
    }
    this.#walk.show();
  }

  async #retry() {
    await this.#starter.retry();
    this.#ask();
  }

  /** In a frame there is none: its lower edge is not that of the screen. */
  async #bringBar() {
    if (this.dataset.fullPage) return;
    const come = await import("./result-bar.mjs").catch(() => null); // it can do without
    if (!come || this.#bar || !this.isConnected) return;
    const results = this.querySelectorAll("[data-part=moved], [data-part=statements]");
    const bar = this.querySelector(".result-bar");
    this.#bar = new come.ResultBar(bar, this.#form.element, [...results]);
    this.#showStatus();
  }

  #onNews(news) {
    this.#news = news;
    this.dataset.state = news.state;
    this.dataset.runtime = news.interpreter;
    if (news.state !== "static") this.#bringBar();
    this.#showStatus();
    if (news.state === "failed") this.#announce(this.querySelector(".status").textContent);
  }

  // What the page says

  /** One quiet line: what Python is doing, and whose figures are shown meanwhile. */
  #showStatus() {
    const status = statusOf({
      ...this.#news,
      download: this.#starter.download,
      offered: this.#starter.offered,
      waiting: this.#asking > 0,
      refused: this.#hasProblems && !this.#asking,
      own: this.#answer !== null,
    });
    showStatus(this.querySelector(".status"), status);
    // An answer that is on its way comes before anybody could read a sentence.
    if (this.#news.state !== "live" || !this.#asking) this.#bar?.say(status.sentence);
  }

  #showProblems(problems) {
    this.#problems = problems;
    this.#form.showProblems(problems);
  }

  /** Say what a button has done, beside the buttons. */
  #confirm(sentence) {
    this.querySelector(".copied").textContent = sentence;
    this.#announce(sentence);
  }

  /** One sentence for those who listen, once the typing has stopped. */
  #announce(sentence) {
    this.#announcer.say(sentence);
  }

  // The page

  get #parts() {
    return this.querySelectorAll("[data-part]");
  }

  /** The names of the parts that the reader sees, and of the others. */
  get #partsNow() {
    const [seen, unseen] = [[], []];
    for (const part of this.#parts) {
      (isFolded(part) || this.#offScreen.has(part) ? unseen : seen).push(nameOf(part));
    }
    return [seen, unseen];
  }

  /** Until the browser has told, a part counts as seen: asking it would hold up a page that starts. */
  #watchScreen() {
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#offScreen.delete(target);
        else this.#offScreen.add(target);
      }
    });
    for (const part of this.#parts) observer.observe(part);
    return () => observer.disconnect();
  }

  /** The names of the folds that are open: of what each holds first. */
  get #openFolds() {
    return Array.from(this.querySelectorAll("details[open]"), nameOfFold);
  }

  set #openFolds(names) {
    for (const fold of this.querySelectorAll("details")) fold.open = names.includes(nameOfFold(fold));
  }

  get #hasProblems() {
    return Object.keys(this.#problems).length > 0;
  }

  #listen(target, type, handler, options) {
    target.addEventListener(type, handler, options);
    this.#leave.push(() => target.removeEventListener(type, handler, options));
  }
}

customElements.define("write-off-scenario", WriteOffScenario);
