// Your own books: a reader brings files, sorts what customers owe, and sees what moves. The script
// knows no accounting and opens no file: Python reads it, and all that is shown of it is HTML that
// the engine wrote. What is brought and decided is kept here alone, and nowhere once the page is left.

import { Announcer } from "./announcer.mjs";
import { LeaveGuard } from "./leave-guard.mjs";
import { BOOKS, statusOf } from "./messages.mjs";
import { BroughtFiles } from "./brought-files.mjs";
import { PileForm } from "./pile-form.mjs";
import { printAlone } from "./print-alone.mjs";
import { showProblem } from "./problem-line.mjs";
import { rewrite } from "./rewrite.mjs";
import * as python from "./runtime.mjs";
import { Starter } from "./starter.mjs";
import { showStatus } from "./status-line.mjs";
import { saveFile } from "./take-along.mjs";

const UNREADABLE = "This file could not be read: it is too large, or not what it seems. Bring another one.";

class OwnBooks extends HTMLElement {
  #files = null;
  #piles = null;
  #choices = {}; // how the entries are to be made
  #kinds = {}; // what the reader said of an account, by its place
  #complete = false; // what was brought is enough to go on
  #asking = 0;
  #news = { state: "static" };
  #announcer = new Announcer(() => this.querySelector("[role=status]"));
  #starter = new Starter(this);
  #guard = null;
  #leave = [];

  connectedCallback() {
    if (window !== window.top) {
      this.#offerByItself();
      return;
    }
    this.#files = new BroughtFiles(this, (place) => this.#onBrought(place));
    this.#guard = new LeaveGuard(() => this.#hasWork);
    this.#piles = new PileForm(this, {
      onView: () => this.#askToSort(["rows"]),
      onDecision: (wants) => this.#askToSort(wants),
    });
    this.querySelector("fieldset.all").disabled = false;
    this.#listen(this, "click", (event) => this.#onClick(event.target));
    this.#listen(this, "input", (event) => this.#onInput(event.target));
    this.#listen(this, "change", (event) => this.#onChange(event.target));
    this.#listen(this, "submit", (event) => event.preventDefault());
    for (const intent of ["pointerenter", "focusin", "touchstart", "dragenter"]) {
      this.#listen(this, intent, () => this.#starter.ifAllowed(), { passive: true });
    }
    this.#leave.push(this.#starter.whenNear());
    this.#leave.push(python.subscribe((news) => this.#onNews(news)));
    // A page that the browser kept must not show what was forgotten.
    this.#listen(window, "pageshow", ({ persisted }) => persisted && location.reload());
    this.#goTo("bring", { quietly: true });
  }

  disconnectedCallback() {
    if (!this.#files) return;
    for (const leave of this.#leave) leave();
    this.#leave = [];
    this.#announcer.silence();
    this.#guard.end();
    this.#files.end();
    if (python.state() === "live") this.#request({ step: "forget" }).catch(() => {});
  }

  /** In a frame nobody can see whose page it is that they give their books to. */
  #offerByItself() {
    const link = document.createElement("a");
    Object.assign(link, { href: location.href, target: "_top", textContent: "Open “Your own books” by itself" });
    const line = document.createElement("p");
    line.append(link, ", so that you see whose page reads your files.");
    this.replaceChildren(line);
  }

  // The reader

  #onClick(target) {
    const { action, to, file, page } = target.closest("[data-action]")?.dataset ?? {};
    if (action === "go") this.#goTo(to);
    if (action === "sample") this.#bringSample();
    if (action === "remove") this.#files.remove(target.closest("[data-file]").dataset.file);
    if (action === "page") this.#piles.turnTo(Number(page));
    if (action === "save") this.#askToSee(file);
    if (action === "print") printAlone(this.querySelector(".sheet"));
    if (action === "start") this.#starter.start();
    if (action === "retry") this.#starter.retry();
  }

  #onInput(target) {
    if (target.dataset.box) this.#askWhatWasRead();
  }

  #onChange(target) {
    const { ask, choice, kind } = target.dataset;
    if (ask) {
      this.#files.answer(target.closest("[data-file]").dataset.file, ask, target.value);
      this.#askWhatWasRead();
    }
    if (choice) this.#choices[choice] = target.value;
    if (kind) this.#kinds[kind] = target.value;
    if (choice || kind) this.#askToSee();
  }

  /** What was sorted belongs to a list; a new one begins anew. */
  #onBrought(place) {
    if (place === "receivables") this.#piles.clear();
    this.#kinds = {};
    this.#choices = {};
    this.#showSample(!this.#files.hasAny);
    this.#starter.wanted();
    this.#showStatus();
    this.#askWhatWasRead();
  }

  async #bringSample() {
    const links = Array.from(this.querySelectorAll("a[download]"));
    try {
      const files = await Promise.all(links.map(fetchFile));
      this.#files.bringAll(files);
    } catch {
      this.#announcer.say("The sample did not arrive. Try again.");
    }
  }

  // The steps

  #goTo(step, { quietly = false } = {}) {
    if (step !== "bring" && !this.#complete) return;
    this.dataset.step = step;
    for (const section of this.querySelectorAll("section[data-of]")) section.hidden = section.dataset.of !== step;
    for (const button of this.querySelectorAll(".steps button")) {
      if (button.dataset.to === step) button.setAttribute("aria-current", "step");
      else button.removeAttribute("aria-current");
    }
    if (step === "sort") this.#askToSort();
    if (step === "see") this.#askToSee();
    if (!quietly) this.querySelector(`#own-${step}`).focus();
  }

  #allow(complete) {
    this.#complete = complete;
    for (const button of this.querySelectorAll("[data-action=go]")) {
      if (button.dataset.to !== "bring") button.disabled = !complete;
    }
  }

  get #hasWork() {
    return this.#files.hasAny && !this.#files.areSample;
  }

  // Asking

  async #askWhatWasRead() {
    if (!this.#files.hasAny && !Object.keys(this.#boxes).length) this.#allow(false);
    const asked = this.#files.newest;
    try {
      const answer = await this.#ask({ step: "bring" });
      if (!answer) return;
      this.#showParts(answer.parts);
      this.#showProblems(answer.problems);
      this.#allow(answer.complete);
      this.#announcer.say(this.#inWords());
    } catch (failure) {
      // Whatever was brought last is what Python stumbled over.
      if (!asked || failure.reason === "missing") return;
      this.#files.giveUp(asked, UNREADABLE);
      this.#starter.retry();
    }
  }

  async #askToSort(wants) {
    if (!this.#complete) return;
    const answer = await this.#ask({ step: "sort", view: this.#piles.view, wants }).catch(() => null);
    if (!answer) return;
    this.#showParts(answer.parts);
    this.#piles.onAnswer(answer);
  }

  async #askToSee(file) {
    if (!this.#complete) return;
    const ask = { step: "see", choices: this.#choices, kinds: this.#kinds, files: Boolean(file) };
    const answer = await this.#ask(ask).catch(() => null);
    if (!answer) return;
    this.#showParts(answer.parts);
    if (answer.stopped) this.querySelector("details.accounts").open = true;
    this.#announcer.say(answer.announcement);
    if (file && answer.files) {
      saveFile(file, answer.files[file]);
      this.#announcer.say(`Saved as ${file}.`);
    }
  }

  /** The answer; null where a newer request took its place, or nothing was brought. */
  async #ask(what) {
    this.#asking += 1;
    this.#showStatus();
    try {
      const answer = await this.#request(what);
      // Python has started anew since it was handed the files.
      return answer?.gone ? await this.#request(what, { anew: true }) : answer;
    } finally {
      this.#asking -= 1;
      this.#showProgress(0, 0);
      this.#showStatus();
    }
  }

  async #request(what, { anew = false } = {}) {
    const { archive, workbook } = this.dataset;
    const archives = (await this.#files.haveWorkbook()) ? [archive, workbook] : [archive];
    const files = what.step === "forget" ? new Map() : this.#files.toHand(anew);
    const payload = {
      kind: "own-books",
      archives,
      ...this.#files.named,
      boxes: this.#boxes,
      decisions: this.#piles.decisions,
      ...what,
    };
    const onProgress = (done, total) => this.#showProgress(done, total);
    return python.request(this, payload, { files, onProgress });
  }

  get #boxes() {
    const typed = Array.from(this.querySelectorAll("[data-box]")).filter(({ value }) => value.trim());
    return Object.fromEntries(typed.map((box) => [box.dataset.box, box.value]));
  }

  // What is shown

  #onNews(news) {
    if (news.state === "starting") this.#files.wereForgotten();
    const back = news.state === "live" && this.#news.state !== "live" && this.#files.hasAny;
    this.#news = news;
    this.dataset.state = news.state;
    this.dataset.runtime = news.interpreter;
    this.#showStatus();
    if (back) this.#askWhatWasRead();
  }

  #showStatus() {
    const { download, offered } = this.#starter;
    const waiting = this.#asking > 0;
    const told = { ...this.#news, download, offered, waiting, own: this.#files.hasAny };
    showStatus(this.querySelector(".status"), statusOf(told, BOOKS));
  }

  #showProgress(done, total) {
    const line = this.querySelector(".reading");
    line.hidden = !total;
    if (!total) return;
    Object.assign(line.querySelector("progress"), { max: total, value: done });
    line.querySelector("span").textContent = `${done.toLocaleString("en-US")} of ${total.toLocaleString("en-US")} rows read`;
  }

  /** The sample below is for whom has brought nothing yet. */
  #showSample(shown) {
    for (const part of document.querySelectorAll("#sample, #sample + p, .own-books-sample")) part.hidden = !shown;
  }

  #showParts(parts) {
    for (const [name, html] of Object.entries(parts)) {
      const place = this.querySelector(`[data-part="${name}"]`);
      if (!place) continue;
      // Fields that were typed in do not follow their attributes, so the list is new each time.
      if (name === "rows") place.innerHTML = html;
      else if (name === "ages") fillSelect(place, html);
      else rewrite(place, html);
      // By script, for WebKit never rests over a style that asks what a fold has that is empty.
      const around = place.closest("details, figure, form.choices");
      if (around) around.hidden = !html;
    }
  }

  #showProblems(problems) {
    for (const box of this.querySelectorAll("[data-box]")) {
      const line = box.closest(".field").querySelector(".problem");
      showProblem(line, box, problems[box.dataset.box] ?? "");
    }
  }

  /** What was read, for those who listen. */
  #inWords() {
    return Array.from(this.querySelectorAll(".read > p, [data-fault]"), (line) => line.textContent).join(" ");
  }

  #listen(target, type, handler, options) {
    target.addEventListener(type, handler, options);
    this.#leave.push(() => target.removeEventListener(type, handler, options));
  }
}

/** What was chosen stays so, where it is still offered. */
function fillSelect(select, options) {
  const { value } = select;
  select.innerHTML = options;
  if (Array.from(select.options).some((option) => option.value === value)) select.value = value;
}

async function fetchFile(link) {
  const response = await fetch(link.href);
  if (!response.ok) throw new Error(link.href);
  return new File([await response.blob()], link.textContent);
}

customElements.define("own-books", OwnBooks);
