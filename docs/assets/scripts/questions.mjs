// A questionnaire, one question at a time. It knows no routing: the page brings a table of where
// each answer leads, and every word is cloned from the list that the page holds without scripts.

import { linkTo, readAddress } from "./address.mjs";
import { HistoryEntry } from "./history-entry.mjs";

const FALLEN_BACK = "Part of this link could not be used. The questions it was for are open again.";

/** An element with a class, holding text or other elements. */
function make(name, className, ...content) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

function button(words, action, value = "") {
  const element = make("button", "", ...[words].flat());
  element.type = "button";
  element.dataset.action = action;
  element.dataset.value = value;
  return element;
}

class QuestionGuide extends HTMLElement {
  #flow = []; // for each node its question and where each answer leads
  #toCome = []; // for each node the fewest and the most questions that can still come after its own
  #answers = new Map(); // question → answer, those on the path only
  #changing = ""; // an answered question that the reader has opened again
  #entry;
  #leave = new AbortController();

  connectedCallback() {
    const answersOf = Object.fromEntries(
      Array.from(this.querySelectorAll("[data-question]"), (source) => [
        source.dataset.question,
        Array.from(source.querySelectorAll("[data-answer]"), (each) => each.dataset.answer),
      ]),
    );
    this.#flow = JSON.parse(this.dataset.flow).map(([question, most, others = {}]) => [
      question,
      Object.fromEntries(answersOf[question].map((answer) => [answer, others[answer] ?? most])),
    ]);
    this.#toCome = this.#countToCome();
    this.#leave = new AbortController();
    const { signal } = this.#leave;
    this.addEventListener("click", (event) => this.#onClick(event), { signal });
    this.addEventListener("toggle", () => this.#entry.changed(), { signal, capture: true });
    addEventListener("beforeprint", () => this.#beforePrint(), { signal });
    this.#everything.open = false;
    this.#panel.hidden = false;
    this.#entry = new HistoryEntry(
      `questions ${this.dataset.guide}`,
      () => this.#work(),
      (work) => this.#onArrival(work),
    );
    this.#openFromAddress(this.#entry.work);
    if (this.#entry.work?.focused) this.#now.focus({ preventScroll: true });
  }

  disconnectedCallback() {
    this.#leave.abort();
    this.#entry.end();
  }

  // The reader

  #onClick({ target }) {
    const { action, value } = target.closest("[data-action]")?.dataset ?? {};
    if (action === "answer") this.#answer(value);
    if (action === "change") this.#change(value);
    if (action === "back") this.#back();
    if (action === "restart") this.#restart();
    if (action === "print-list") print();
    if (action === "copy") this.#copyLink();
  }

  #answer(answer) {
    this.#answers.set(this.#changing || this.#position.question, answer);
    this.#changing = "";
    this.#goOn();
  }

  #change(question) {
    this.#changing = question;
    this.#show();
    this.#focus();
  }

  /** One question back; from a question that was opened again, back to where the reader was. */
  #back() {
    if (this.#changing) this.#changing = "";
    else this.#changing = [...this.#answers.keys()].at(-1);
    this.#show();
    this.#focus();
  }

  #restart() {
    this.#answers.clear();
    this.#changing = "";
    this.#goOn();
  }

  #goOn() {
    this.#keepToThePath();
    if (this.#link !== location.href) history.pushState(null, "", this.#link);
    this.#show();
    this.#focus();
  }

  async #copyLink() {
    const said = await navigator.clipboard
      .writeText(location.href)
      .then(() => "Link copied. It holds your answers.")
      .catch(() => "Copy the link from your browser’s address bar.");
    this.querySelector(".copied").textContent = said;
  }

  #openFromAddress(work) {
    const brought = readAddress(this.#slugs);
    this.#answers = new Map(Object.entries(brought));
    this.#keepToThePath();
    this.#changing = this.#answers.has(work?.changing) ? work.changing : "";
    if (work) this.#everything.open = work.listed;
    const lost = Object.keys(brought).length > this.#answers.size;
    this.#show(lost ? FALLEN_BACK : "");
  }

  /** What the history entry remembers beside the answers, which are in its address. */
  #work() {
    return {
      changing: this.#changing,
      listed: this.#everything.open,
      focused: this.#panel.contains(document.activeElement),
    };
  }

  /** By the browser's own back or forward; a move within the page leaves everything as it is. */
  #onArrival(work) {
    const [address] = location.href.split("#");
    if (address === this.#link && (work?.changing ?? "") === this.#changing) return;
    this.#openFromAddress(work);
    this.#focus();
  }

  /** Without a result, paper gets the whole list. */
  #beforePrint() {
    if (this.dataset.state !== "done") this.#everything.open = true;
  }

  // The path

  /** Drop every answer that is not one of its question's, or not on the path any more. */
  #keepToThePath() {
    const kept = new Map();
    for (let node = 0; ; ) {
      const [question, targets] = this.#flow[node] ?? [];
      const answer = this.#answers.get(question);
      if (!question || !Object.hasOwn(targets, answer ?? "")) break;
      kept.set(question, answer);
      node = targets[answer];
    }
    this.#answers = kept;
  }

  /** Where the answers have led: the question to ask now, or the ending. */
  get #position() {
    let node = 0;
    for (const answer of this.#answers.values()) node = this.#flow[node][1][answer];
    return typeof node === "string" ? { ending: node } : { question: this.#flow[node][0], node };
  }

  /** From the end back, for an answer always leads to a later node: the paths are far too many to walk. */
  #countToCome() {
    const toCome = [];
    for (let node = this.#flow.length - 1; node >= 0; node -= 1) {
      const each = Object.values(this.#flow[node][1]).map((target) => (typeof target === "string" ? [-1, -1] : toCome[target]));
      toCome[node] = [Math.min(...each.map(([least]) => least)) + 1, Math.max(...each.map(([, most]) => most)) + 1];
    }
    return toCome;
  }

  // What the page shows

  #show(problem = "") {
    const { question, ending, node } = this.#position;
    const asked = this.#changing || question;
    this.dataset.state = asked ? "asking" : "done";
    const parts = asked ? [this.#answered(asked), ...this.#asking(asked, node)] : [this.#result(ending)];
    if (this.#answers.size) parts.push(this.#actions(asked));
    this.#panel.replaceChildren(make("p", "problem", problem), ...parts);
    this.#said.textContent = asked ? "" : this.#summary();
  }

  /** What was answered so far, each with a way to change it. At the end these are the facts. */
  #answered(asked) {
    const list = make("dl", "answered");
    for (const [question, answer] of this.#answers) {
      if (question === asked) continue;
      const { subject } = this.#source(question).dataset;
      const change = button(["Change ", make("span", "unseen", subject)], "change", question);
      list.append(make("div", "", make("dt", "", subject), make("dd", "", this.#label(question, answer), " ", change)));
    }
    return list;
  }

  #asking(asked, node) {
    const source = this.#source(asked);
    const name = make("h3", "now", source.querySelector(".text").textContent);
    name.id = `${this.dataset.guide}-now`;
    name.tabIndex = -1;
    const group = make("div", "choices", ...Array.from(source.querySelectorAll("[data-answer]"), (each) => this.#choice(asked, each)));
    group.setAttribute("role", "group");
    group.setAttribute("aria-labelledby", name.id);
    return [make("p", "progress", this.#progress(node)), name, source.querySelector(".why").cloneNode(true), group];
  }

  #choice(question, source) {
    const words = Array.from(source.querySelectorAll(":scope > .label, :scope > .hint"), (each) => each.cloneNode(true));
    const { answer } = source.dataset;
    if (this.#answers.get(question) === answer) words.push(make("span", "hint", "Your answer so far"));
    return button(words, "answer", answer);
  }

  #progress(node) {
    if (this.#changing) return "Change your answer";
    const [least, most] = this.#toCome[node];
    const number = `Question ${this.#answers.size + 1}`;
    if (!most) return `${number}, the last one`;
    const range = least ? `${least} to ${most}` : `at most ${most}`;
    return `${number}. After it: ${least === most ? most : range} more`;
  }

  #result(ending) {
    const source = this.#ending(ending);
    const title = make("h3", "now", source.querySelector("h3").textContent);
    title.tabIndex = -1;
    const day = new Date().toLocaleDateString("en-US", { dateStyle: "long" });
    return make(
      "article",
      "",
      title,
      make("p", "printed-on", `Printed on ${day}`),
      ...Array.from(source.querySelectorAll(".told > :not(.ways, .papers)"), (part) => part.cloneNode(true)),
      make("h4", "", "Your answers"),
      this.#answered(),
      ...this.#list("Still to find out", "open", this.#open),
      ...this.#list("Papers to bring", "papers", this.#papers),
      this.querySelector(".closing").cloneNode(true),
    );
  }

  #list(title, className, lines) {
    if (!lines.length) return [];
    return [make("h4", "", title), make("ul", className, ...lines.map((line) => make("li", "", line)))];
  }

  #actions(asked) {
    const actions = make("p", "actions");
    if (asked) actions.append(button(this.#changing && this.#position.ending ? "Keep it" : "Back", "back"));
    else actions.append(button("Print this list", "print-list"), button("Copy link", "copy"));
    actions.append(button("Start over", "restart"), make("span", "copied"));
    return actions;
  }

  #summary() {
    const count = (number, word) => `${number} ${word}${number === 1 ? "" : "s"}`;
    const papers = this.#papers.length ? ` and ${count(this.#papers.length, "paper")} to bring` : "";
    return `Done: ${count(this.#answers.size, "fact")}${papers}.`;
  }

  /** What the reader has yet to find out. */
  get #open() {
    const open = [...this.#answers].filter(([question, answer]) => "open" in this.#chosen(question, answer).dataset);
    return open.map(([question]) => this.#source(question).dataset.ask);
  }

  /** Every paper that an answer or the ending asks for, once. */
  get #papers() {
    const chosen = [...this.#answers].map(([question, answer]) => this.#chosen(question, answer));
    const sources = [...chosen, this.#ending(this.#position.ending)];
    return [...new Set(sources.flatMap((each) => Array.from(each.querySelectorAll(".papers li"), (paper) => paper.textContent)))];
  }

  #focus() {
    this.#now.focus({ preventScroll: true });
    this.#now.scrollIntoView({ block: "nearest" });
  }

  // The list that the page holds

  /** The address that holds the answers. */
  get #link() {
    return linkTo(this.#slugs, new URLSearchParams([...this.#answers]).toString());
  }

  get #panel() {
    return this.querySelector(".flow");
  }

  /** The question that is asked now, or the title of the ending. */
  get #now() {
    return this.querySelector(".now");
  }

  /** Every question and ending, as the page brought them. */
  get #everything() {
    return this.querySelector(".all");
  }

  get #said() {
    return this.querySelector("[role=status]");
  }

  get #slugs() {
    return Array.from(this.querySelectorAll("[data-question]"), (each) => each.dataset.question);
  }

  #ending(ending) {
    return this.querySelector(`.all [data-ending="${ending}"]`);
  }

  #source(question) {
    return this.querySelector(`[data-question="${question}"]`);
  }

  #chosen(question, answer) {
    return this.#source(question).querySelector(`[data-answer="${answer}"]`);
  }

  #label(question, answer) {
    return this.#chosen(question, answer).querySelector(".label").textContent;
  }
}

customElements.define("question-guide", QuestionGuide);
