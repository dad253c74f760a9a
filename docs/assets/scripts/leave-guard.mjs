// Asks before a page is left that holds work which nothing keeps.

const QUESTION = "Leave this page? What you entered here is not kept.";

export class LeaveGuard {
  #hasWork;
  #leave = new AbortController();

  /** @param {() => boolean} hasWork */
  constructor(hasWork) {
    this.#hasWork = hasWork;
    const { signal } = this.#leave;
    addEventListener("beforeunload", (event) => this.#hasWork() && event.preventDefault(), { signal });
    // The theme replaces a page without leaving it, and then the browser does not ask.
    document.addEventListener("click", (event) => this.#onClick(event), { signal, capture: true });
  }

  end() {
    this.#leave.abort();
  }

  #onClick(event) {
    const link = event.target.closest("a[href]");
    const replaces = link && !link.target && !link.hasAttribute("download") && !event.ctrlKey && !event.metaKey;
    const leaves = replaces && (link.origin !== location.origin || link.pathname !== location.pathname);
    if (!leaves || !this.#hasWork()) return;
    if (confirm(QUESTION)) this.#hasWork = () => false; // once is enough
    else {
      event.preventDefault();
      event.stopPropagation();
    }
  }
}
