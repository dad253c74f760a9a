// Type-ahead for accounts: an editable combobox (WAI-ARIA Authoring Practices) that finds an account
// by its name and by what else people call it. One list serves all fields; it moves to the one in use.
// A native datalist would not find other names in every browser, nor show its text at the page's size.

const MOST_SHOWN = 8;

/** Small letters and digits, words apart. */
const words = (text) => text.toLowerCase().replaceAll("&", " and ").split(/[^a-z0-9]+/).filter(Boolean);
const joined = (text) => words(text).join("");

export class AccountPicker {
  #field = null;
  #active = -1;

  /**
   * @param {HTMLElement} list an empty list, which becomes a listbox
   * @param {() => {name: string, also: string[]}[]} accounts the chart, in its order
   */
  constructor(list, accounts) {
    this.list = list;
    this.home = list.parentElement;
    this.accounts = accounts;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "Accounts");
    list.addEventListener("pointerdown", (event) => event.preventDefault()); // the field keeps focus
    list.addEventListener("click", (event) => this.#take(event.target.closest("[role=option]")));
  }

  get isOpen() {
    return !this.list.hidden;
  }

  /** Show what fits the text of the field; nothing typed fits every account. */
  open(field) {
    if (this.#field !== field) this.close();
    this.#field = field;
    const found = this.#found(field.value);
    if (!found.length) {
      this.close();
      return;
    }
    field.closest(".field").append(this.list);
    this.list.replaceChildren(...found.map(({ name, by }, i) => this.#option(name, by, i)));
    this.list.hidden = false;
    this.list.scrollTop = 0;
    field.setAttribute("aria-expanded", "true");
    this.#point(field.value.trim() ? 0 : -1);
  }

  close() {
    if (!this.#field) return;
    this.#field.setAttribute("aria-expanded", "false");
    this.#field.removeAttribute("aria-activedescendant");
    this.#field = null;
    this.list.hidden = true;
    this.list.replaceChildren();
    this.home.append(this.list);
  }

  /** Whether the key was meant for the list. */
  onKey(event) {
    const { key, target } = event;
    if (key === "ArrowDown" || key === "ArrowUp") {
      if (this.isOpen) this.#point(this.#active + (key === "ArrowDown" ? 1 : -1));
      else this.open(target);
    } else if (!this.isOpen) {
      return false;
    } else if (key === "Enter" && this.#active >= 0) {
      this.#take(this.list.children[this.#active]);
    } else if (key === "Escape") {
      this.close();
    } else {
      // Leaving by Tab takes what is marked, and the focus goes on.
      if (key === "Tab" && this.#active >= 0) this.#take(this.list.children[this.#active]);
      return false;
    }
    event.preventDefault();
    return true;
  }

  #found(text) {
    const wanted = joined(text);
    const each = words(text);
    const ranked = this.accounts().map(({ name, also }) => {
      const names = [name, ...also];
      const rank = (call) => {
        const whole = joined(call);
        if (whole === wanted) return 0;
        if (whole.startsWith(wanted)) return 1;
        const its = words(call);
        if (each.every((word) => its.some((own) => own.startsWith(word)))) return 2;
        return whole.includes(wanted) && wanted.length > 2 ? 3 : 4;
      };
      const ranks = names.map(rank);
      // Its own name counts before another that fits no better.
      const best = Math.min(...ranks);
      return { name, rank: best, by: ranks[0] === best ? "" : names[ranks.indexOf(best)] };
    });
    if (!wanted) return ranked.map(({ name }) => ({ name, by: "" }));
    return ranked
      .filter(({ rank }) => rank < 4)
      .sort((one, other) => one.rank - other.rank || Boolean(one.by) - Boolean(other.by))
      .slice(0, MOST_SHOWN);
  }

  #option(name, by, place) {
    const option = document.createElement("li");
    option.id = `${this.list.id}-${place}`;
    option.setAttribute("role", "option");
    option.setAttribute("aria-selected", "false");
    option.dataset.name = name;
    option.textContent = name;
    if (by) {
      const also = document.createElement("span");
      also.textContent = ` ${by}`;
      option.append(also);
    }
    return option;
  }

  #point(place) {
    const options = Array.from(this.list.children);
    this.#active = Math.max(-1, Math.min(place, options.length - 1));
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === this.#active)));
    const marked = options[this.#active];
    if (!marked) {
      this.#field.removeAttribute("aria-activedescendant");
      return;
    }
    this.#field.setAttribute("aria-activedescendant", marked.id);
    const { offsetTop, offsetHeight } = marked;
    const { scrollTop, clientHeight } = this.list;
    if (offsetTop < scrollTop) this.list.scrollTop = offsetTop;
    else if (offsetTop + offsetHeight > scrollTop + clientHeight) {
      this.list.scrollTop = offsetTop + offsetHeight - clientHeight;
    }
  }

  #take(option) {
    if (!option) return;
    const field = this.#field;
    field.value = option.dataset.name;
    this.close();
    field.dispatchEvent(new Event("change", { bubbles: true }));
  }
}
