// A quiz question: check the answer, say what is right and why, try again. Every word of an answer
// is in the page already; `data-key` says what is right.
//
// Whoever keeps score listens to "quiz-answered", which bubbles from the question each time it is
// checked. Its detail: { slug, subject, kind, answer, right, misconceptions }. The answer is a text:
// letters, or an amount. The last is a list of slugs of the common beliefs behind a wrong answer.

import { centsOf, formatCents } from "./amounts.mjs";
import { unfold } from "./folds-on-paper.mjs";

const RIGHT = "Right.";
const WRONG = "Not right.";

class QuizQuestion extends HTMLElement {
  #button = null;
  #said = null;
  #act = null; // what the button does now

  connectedCallback() {
    if (this.#button) return;
    this.#said = document.createElement("output");
    this.querySelector("input[type=text]")?.setAttribute("aria-describedby", `${this.id}-said`);
    this.#button = document.createElement("button");
    this.#button.type = "button";
    const actions = document.createElement("p");
    actions.className = "actions";
    actions.append(this.#button);
    this.querySelector("fieldset").after(actions, this.#said);
    this.#button.addEventListener("click", () => this.#act());
    this.addEventListener("keydown", (event) => this.#onKey(event));
    // What was answered before this script had come stays.
    this.offer("Check", () => this.#check());
  }

  /** Ask anew: nothing chosen, nothing told. */
  reset() {
    for (const field of this.#fields) {
      if (field.type === "radio" || field.type === "checkbox") field.checked = false;
      else field.value = "";
    }
    for (const mark of this.querySelectorAll(".mark")) mark.remove();
    this.querySelector("fieldset").disabled = false;
    unfold(this.querySelector("details"), false);
    for (const each of this.querySelectorAll(".because > [hidden]")) each.hidden = false;
    this.#tell("", "");
    this.offer("Check", () => this.#check());
  }

  /** Let the button do something else. */
  offer(words, act) {
    this.#button.textContent = words;
    this.#act = act;
  }

  #onKey(event) {
    // In a list of places or matches Enter opens the list.
    if (event.key !== "Enter" || event.target.localName !== "input") return;
    event.preventDefault();
    this.#check();
  }

  #check() {
    const { problem, answer, right, said = [] } = READERS[this.dataset.kind](this, JSON.parse(this.dataset.key));
    if (problem) {
      this.#tell("unread", problem);
      this.#firstField.focus();
      return;
    }
    this.querySelector("fieldset").disabled = true;
    const sentences = right ? [] : said.map((name) => this.#sentence(name));
    this.#tell(right ? "right" : "wrong", right ? RIGHT : WRONG, ...sentences);
    this.#mark();
    unfold(this.querySelector("details"), true);
    this.offer("Try again", () => {
      this.reset();
      this.#firstField.focus();
    });
    this.#button.focus({ preventScroll: true });
    this.#said.scrollIntoView({ block: "nearest" });
    const beliefs = sentences.flatMap((each) => Array.from(each.querySelectorAll("[data-misconception]")));
    const misconceptions = beliefs.map((each) => each.dataset.misconception);
    const { quizQuestion: slug, subject, kind } = this.dataset;
    const detail = { slug, subject, kind, answer, right, misconceptions };
    this.dispatchEvent(new CustomEvent("quiz-answered", { bubbles: true, detail }));
  }

  #tell(verdict, words, ...sentences) {
    this.#said.dataset.verdict = verdict;
    const strong = document.createElement("strong");
    strong.id = `${this.id}-said`;
    strong.textContent = words;
    this.#said.replaceChildren(...(words ? [strong] : []), ...sentences);
    const typed = this.querySelector("input[type=text]");
    typed?.setAttribute("aria-invalid", verdict === "unread");
  }

  /** Beside each choice what it was: a word, so that a color does not say it alone. */
  #mark() {
    if (this.dataset.kind !== "one" && this.dataset.kind !== "several") return;
    const key = JSON.parse(this.dataset.key);
    for (const choice of this.querySelectorAll("[data-choice]")) {
      const right = key.includes(choice.dataset.choice);
      const chosen = choice.querySelector("input").checked;
      if (!right && !chosen) continue;
      const mark = document.createElement("span");
      mark.className = right ? "mark right" : "mark wrong";
      mark.textContent = right ? "✓ right" : "✗ your answer";
      choice.append(mark);
    }
  }

  // What the page holds

  /** The sentence for a choice, an amount, a step or a line, ready to be shown. */
  #sentence(name) {
    const found = this.querySelector(`.because [data-for="${name}"]`) ?? this.querySelector('.because [data-for="otherwise"]');
    // Said once is enough, but an order or a match stays whole.
    found.hidden = !["order", "match"].includes(this.dataset.kind);
    const shown = document.createElement("span");
    shown.className = "sentence";
    shown.append(...Array.from(found.childNodes, (each) => each.cloneNode(true)));
    return shown;
  }

  get #fields() {
    return this.querySelectorAll("fieldset :is(input, select)");
  }

  get #firstField() {
    return this.querySelector("fieldset :is(input, select)");
  }
}

const chosen = (question) => Array.from(question.querySelectorAll("input:checked"), (each) => each.value);
const selected = (question) => Array.from(question.querySelectorAll("[data-choice]"), (each) => [each.dataset.choice, each.querySelector("select").value]);

// For each kind: what is missing, or the answer, if it is right and whose sentences tell why not.
const READERS = {
  one(question, key) {
    const [answer] = chosen(question);
    if (!answer) return { problem: "Choose an answer first." };
    return { answer, right: key.includes(answer), said: [answer] };
  },

  several(question, key) {
    const answers = chosen(question);
    if (!answers.length) return { problem: "Choose at least one answer." };
    const wrong = answers.filter((each) => !key.includes(each));
    const missed = key.filter((each) => !answers.includes(each));
    return { answer: answers.join(" "), right: !wrong.length && !missed.length, said: [...wrong, ...missed] };
  },

  amount(question, key) {
    const cents = centsOf(question.querySelector("input").value);
    if (cents === null) return { problem: "Enter one amount in dollars and cents, without words." };
    return { answer: formatCents(cents), right: cents === key, said: [cents] };
  },

  order(question, key) {
    const places = selected(question);
    if (places.some(([, place]) => place === "")) return { problem: "Give each line a place." };
    const order = [...places].sort(([, one], [, other]) => one - other).map(([letter]) => letter);
    if (new Set(places.map(([, place]) => place)).size < places.length) {
      return { problem: "Two lines have the same place. Use each place once." };
    }
    const first = key.find((letter, place) => order[place] !== letter);
    return { answer: order.join(" "), right: first === undefined, said: [first] };
  },

  match(question, key) {
    const lines = selected(question);
    if (lines.some(([, match]) => match === "")) return { problem: "Choose something for each line." };
    const wrong = lines.filter(([, match], place) => match !== key[place]);
    const answer = lines.map(([, match]) => match).join(" ");
    return { answer, right: !wrong.length, said: wrong.map(([line]) => line) };
  },
};

customElements.define("quiz-question", QuizQuestion);
