// What the light interpreter asks of the browser: all of Unicode, regular expressions, JSON. It knows
// ASCII itself. Its stand-ins in macros/runtime/light/standins/ call these by name, as `browser`.
// Nothing here may throw: Python could not catch it.

// A text, or what opens, closes or parts something.
const OF_JSON = /"(?:[^"\\]|\\.)*"|([{[])(\s*[\]}])?|\}|:/g;

export const lower = (/** @type {string} */ text) => text.toLowerCase();
export const upper = (/** @type {string} */ text) => text.toUpperCase();
export const isLetter = (/** @type {string} */ char) => /^\p{L}$/u.test(char);
export const isDecimal = (/** @type {string} */ char) => /^\p{Nd}$/u.test(char);

/** @param {string} source @param {string} flags "g" is among them */
export const pattern = (source, flags) => new RegExp(source, flags);

/** The first match and its groups. @param {RegExp} pattern @param {string} text */
export function found(pattern, text) {
  pattern.lastIndex = 0;
  return pattern.exec(text)?.map((group) => group ?? null) ?? null;
}

/** @param {RegExp} pattern @param {string} text @param {string} instead */
export const replaced = (pattern, text, instead) => text.replace(pattern, () => instead);

/**
 * The same JSON without objects, for Python would lose the order of their keys: each list begins with
 * the sign that opened it. Null where the text is no JSON.
 * @param {string} text
 */
export function inLists(text) {
  try {
    JSON.parse(text);
  } catch {
    return null;
  }
  return text.replace(OF_JSON, (part, opened, closed) => {
    if (opened) return closed ? `["${opened}"]` : `["${opened}",`;
    if (part === "}") return "]";
    if (part === ":") return ",";
    // Two halves of a character, each written by its number, become one.
    return part.includes("\\u") ? JSON.stringify(JSON.parse(part)) : part;
  });
}

/** A text of JSON; null where half a character may have been lost on the way. @param {string} text */
export const quoted = (text) => (text.includes("\ufffd") ? null : inAscii(text));

/** A text of JSON as Python writes it. @param {string} text */
export function inAscii(text) {
  return JSON.stringify(text).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
