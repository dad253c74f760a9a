// One sentence for those who listen, once the typing has stopped.

const AFTER = 500; // milliseconds without another one

export class Announcer {
  #waiting = 0;

  /** @param {() => Element} place where a screen reader listens */
  constructor(place) {
    this.place = place;
  }

  /** @param {string} sentence */
  say(sentence) {
    this.silence();
    this.#waiting = setTimeout(() => {
      this.place().textContent = sentence;
    }, AFTER);
  }

  /** What was not yet said is left unsaid. */
  silence() {
    clearTimeout(this.#waiting);
  }
}
