// What somebody has typed and not finished, kept while the tab is open: going to another page and
// back, by a link or by the browser's button, loses nothing. It never leaves the browser.

const PREFIX = "writeoffs-draft:";

/** Where the browser keeps nothing for this site, the page does, until it is loaded anew. */
const kept = new Map();

/** @param {string} name @param {unknown} draft */
export function keep(name, draft) {
  const text = JSON.stringify(draft);
  try {
    sessionStorage.setItem(PREFIX + name, text);
    kept.delete(name);
  } catch {
    kept.set(name, text); // blocked or full
  }
}

/** @param {string} name @returns {any} null where nothing was kept */
export function recall(name) {
  const text = kept.get(name) ?? inSession((session) => session.getItem(PREFIX + name));
  return text ? JSON.parse(text) : null;
}

/** @param {string} name */
export function forget(name) {
  kept.delete(name);
  inSession((session) => session.removeItem(PREFIX + name));
}

function inSession(use) {
  try {
    return use(sessionStorage);
  } catch {
    return null; // blocked
  }
}
