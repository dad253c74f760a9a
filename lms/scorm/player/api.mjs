// The learning system's side of SCORM 1.2: where its API is, and what is told to it.

const MOST_PARENTS = 7; // so far up a system may hold its API

/** The API of a parent or, if this is a window of its own, of the one that opened it. */
export function findApi(from = window) {
  return above(from) ?? (from.opener ? above(from.opener) : null) ?? topOpener(from);
}

function above(from) {
  let place = from;
  for (let step = 0; step <= MOST_PARENTS; step += 1) {
    const api = apiOf(place);
    if (api) return api;
    if (place.parent === place) return null;
    place = place.parent;
  }
  return null;
}

function topOpener(from) {
  try {
    return from.top.opener ? above(from.top.opener) : null;
  } catch {
    return null;
  }
}

function apiOf(place) {
  try {
    return place.API ?? null;
  } catch {
    return null; // a window of another origin shows nothing
  }
}

/** What is recorded of this visit. Every answer of the system is looked at: it may refuse. */
export class Visit {
  #api;
  #began = Date.now();
  #over = false;
  #told = new Map();
  #uncommitted = false;

  constructor(api) {
    this.#api = api;
  }

  /** @returns {boolean} whether the system has begun to record */
  begin() {
    return String(this.#api.LMSInitialize("")) === "true";
  }

  get(name) {
    return String(this.#api.LMSGetValue(name) ?? "");
  }

  /** Tell what has changed. @returns {boolean} whether the system took all of it */
  tell(values) {
    const changed = Object.entries(values).filter(([name, value]) => this.#told.get(name) !== value);
    const taken = changed.map(([name, value]) => {
      const took = String(this.#api.LMSSetValue(name, value)) === "true";
      if (took) this.#told.set(name, value);
      return took;
    });
    if (!changed.length && !this.#uncommitted) return true;
    this.#uncommitted = String(this.#api.LMSCommit("")) !== "true";
    return taken.every(Boolean) && !this.#uncommitted;
  }

  /** End the visit, once. @returns {boolean} whether all of it is recorded */
  end(values) {
    if (this.#over) return true;
    this.#over = true;
    const took = this.tell({ ...values, "cmi.core.session_time": inHours(Date.now() - this.#began), "cmi.core.exit": "suspend" });
    return String(this.#api.LMSFinish("")) === "true" && took;
  }
}

/** Milliseconds as HHHH:MM:SS.SS. */
export function inHours(milliseconds) {
  const hundredths = Math.max(0, Math.floor(milliseconds / 10));
  const pad = (value, width) => String(value).padStart(width, "0");
  const hours = Math.min(9999, Math.floor(hundredths / 360_000));
  const rest = hundredths % 360_000;
  return `${pad(hours, 4)}:${pad(Math.floor(rest / 6_000), 2)}:${pad(Math.floor((rest % 6_000) / 100), 2)}.${pad(rest % 100, 2)}`;
}
