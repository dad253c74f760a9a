// The box over the index of terms: it hides what does not match the letters typed so far.
// Without a script there is no box, and the index is whole.

/** The words of a text, each after a space, without case, accents, hyphens or points. */
const plain = (text) =>
  ` ${text.normalize("NFKD").toLowerCase().replace(/[^a-z0-9/&]+/g, " ").trim()}`;

class GlossaryFilter extends HTMLElement {
  #field = null;
  #count = null;
  #entries = []; // each term's element, with all its words

  connectedCallback() {
    if (this.#field) return;
    this.#entries = [...this.querySelectorAll("dl > div")].map((element) => ({
      element,
      words: plain([...element.children].map((part) => part.textContent).join(" ")),
    }));
    const box = document.createElement("div");
    box.className = "filter";
    box.innerHTML =
      '<label for="term-filter">Find a term</label>' +
      '<input type="search" id="term-filter" autocomplete="off" spellcheck="false">' +
      '<p role="status"></p>';
    this.prepend(box);
    this.#field = box.querySelector("input");
    this.#count = box.querySelector("p");
    this.#field.addEventListener("input", () => this.#filter());
    this.#field.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      this.#field.value = "";
      this.#filter();
    });
    this.#filter();
  }

  #filter() {
    const wanted = plain(this.#field.value).match(/ [^ ]*/g);
    let found = 0;
    for (const { element, words } of this.#entries) {
      element.hidden = !wanted.every((each) => words.includes(each));
      if (!element.hidden) found += 1;
    }
    // The theme makes addresses whole, so a letter is known by what stands after the #.
    for (const letter of this.querySelectorAll(".letters a")) {
      const section = this.querySelector(letter.hash).parentElement;
      section.hidden = !section.querySelector("dl > div:not([hidden])");
      letter.parentElement.hidden = section.hidden;
    }
    this.#count.textContent = this.#told(found);
  }

  #told(found) {
    const all = this.#entries.length;
    if (found === all) return `${all} terms`;
    if (found) return `${found} of ${all} terms`;
    return `No term has “${this.#field.value.trim()}” in it. Try fewer letters.`;
  }
}

customElements.define("glossary-filter", GlossaryFilter);
