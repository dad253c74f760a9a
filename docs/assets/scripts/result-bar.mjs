// The bar with the result at the lower edge of the screen: there while a form is in use and its
// result is out of view. It covers no field that has the focus, and keeps above a keyboard that is
// drawn on the screen. What it shows is written by the engine.

const SHEET = new URL("../styles/result-bar.css", import.meta.url);
const LARGEST_SHARE = 1 / 4; // of the height that the reader sees; where that is less, no bar
const CLEARANCE = 8; // pixels between a field and the bar

// Beside what the theme replaces from page to page, so that it comes once a visit.
const sheet = document.createElement("link");
const styled = new Promise((resolve) => sheet.addEventListener("load", resolve));
sheet.rel = "stylesheet";
sheet.href = SHEET;
document.body.append(sheet);

/** How many pixels a keyboard covers at the lower edge. Whoever has zoomed in sees a part anyway. */
function keyboard() {
  const { scale, height, offsetTop } = visualViewport;
  return scale > 1 ? 0 : Math.max(0, Math.round(innerHeight - height - offsetTop));
}

/** @type {ResultBar | null} */
let lastUsed = null; // one bar at a time, however many forms a page has

export class ResultBar {
  #bar;
  #form;
  #results;
  #inView = new Map();
  #height = 0; // of the bar, when it was last shown
  #margin = -1; // what is covered of the screen for the observer
  #observer = null;
  #isStyled = false;
  #scrolled = false; // the reader has scrolled since the focus moved, so nothing moves away from them
  #pressed = false; // the reader is pressing something, which must not move away underneath
  #due = false; // so this waits until they let go
  #leave = new AbortController();

  /**
   * @param {HTMLElement} bar @param {HTMLElement} form
   * @param {HTMLElement[]} results where the result is seen anyway; any one is enough
   */
  constructor(bar, form, results) {
    this.#bar = bar;
    this.#form = form;
    this.#results = results;
    const { signal } = this.#leave;
    form.addEventListener("focusin", (event) => this.#onUse(event), { signal });
    form.addEventListener("input", (event) => this.#onUse(event), { signal });
    document.addEventListener("focusin", () => this.#onFocus(), { signal });
    for (const moved of ["wheel", "touchmove"]) {
      document.addEventListener(moved, () => (this.#scrolled = true), { signal, passive: true });
    }
    document.addEventListener("pointerdown", () => this.#onPress(true), { signal });
    document.addEventListener("pointerup", () => this.#onPress(false), { signal });
    document.addEventListener("pointercancel", () => this.#onPress(false), { signal });
    visualViewport.addEventListener("resize", () => this.refresh(), { signal });
    visualViewport.addEventListener("scroll", () => this.#onView(), { signal });
    this.#observe();
    styled.then(() => this.#onStyled());
  }

  /** Beside the figures: whose they are, where that needs to be said. */
  say(note) {
    const place = this.#bar.querySelector(".note");
    if (place.textContent === note) return;
    place.textContent = note;
    this.refresh();
  }

  /** What the bar holds or what the reader sees of the page has changed. */
  refresh() {
    if (lastUsed !== this) return;
    this.#due = this.#pressed;
    if (this.#pressed) return;
    this.#show();
    this.#keepClear();
  }

  end() {
    this.#leave.abort();
    this.#observer.disconnect();
    if (lastUsed !== this) return;
    this.#hide();
    lastUsed = null;
  }

  /** The form may have been in use before the bar had come. */
  #onStyled() {
    this.#isStyled = true;
    if (this.#form.contains(document.activeElement)) lastUsed ??= this;
    this.refresh();
  }

  #onUse({ type }) {
    if (lastUsed !== this) lastUsed?.#hide();
    lastUsed = this;
    if (type === "input") this.#show(); // also while a slider is dragged
    else this.refresh();
  }

  #onPress(pressed) {
    this.#pressed = pressed;
    if (!pressed && this.#due) requestAnimationFrame(() => this.refresh()); // after the click
  }

  #onFocus() {
    this.#scrolled = false;
    this.#onView();
    this.#keepClear();
  }

  /** The reader scrolls: the bar comes and goes, and nothing moves away from them. */
  #onView() {
    if (lastUsed === this && !this.#pressed) this.#show();
  }

  /** Watches what is in view above the bar and the keyboard. */
  #observe() {
    const margin = this.#height + keyboard();
    if (margin === this.#margin) return;
    this.#margin = margin;
    this.#observer?.disconnect();
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) this.#inView.set(target, isIntersecting);
        const wasHidden = this.#bar.hidden;
        this.#onView();
        // The move of the focus itself may have brought the bar: then the field goes above it, too.
        if (wasHidden && !this.#scrolled) this.#keepClear();
      },
      { rootMargin: `0px 0px -${margin}px` },
    );
    for (const target of [this.#form, ...this.#results]) this.#observer.observe(target);
  }

  get #isWanted() {
    return (
      this.#isStyled &&
      lastUsed === this &&
      ((this.#inView.get(this.#form) && !this.#results.some((result) => this.#inView.get(result))) ||
        this.#bar.contains(document.activeElement)) // who stands on it must not lose their place
    );
  }

  #show() {
    if (!this.#isWanted) {
      this.#hide();
      return;
    }
    this.#bar.hidden = false;
    this.#height = this.#bar.firstElementChild.offsetHeight;
    if (this.#height > visualViewport.height * LARGEST_SHARE) this.#hide();
    else {
      const covered = keyboard();
      this.#bar.style.bottom = `${covered}px`;
      document.documentElement.style.scrollPaddingBottom = `${covered + this.#height + CLEARANCE}px`;
    }
    this.#observe();
  }

  #hide() {
    this.#bar.hidden = true;
    document.documentElement.style.scrollPaddingBottom = "";
  }

  /** The field that has the focus moves above the bar, with its hint and its problem. */
  #keepClear() {
    // The browser scrolls to the focus only after it has told of it.
    requestAnimationFrame(() => {
      const focused = document.activeElement;
      if (this.#bar.hidden || this.#pressed || this.#bar.contains(focused)) return;
      const edge = this.#bar.firstElementChild.getBoundingClientRect().top - CLEARANCE;
      const places = [focused.closest("[data-input]"), focused].filter(Boolean);
      const box = places.map((each) => each.getBoundingClientRect()).find(({ height }) => height < edge / 2);
      if (box && box.top < innerHeight && box.bottom > edge) scrollBy(0, box.bottom - edge);
    });
  }
}
