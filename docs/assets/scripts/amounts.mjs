// An amount that somebody typed, exactly: whole cents, no floats. Reads what the engine reads
// (snippets/writeoffs/numerals.py), and a test holds the two together.

const LONGEST = 64;
const MOST_DIGITS = 12;
// Marks that a paste brings along and nobody sees.
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const ODD_SPACES = /[\u00A0\u2009\u202F]/g;
const DOLLARS = /^(?:us ?\$|usd|\$)|(?:usd|\$)$/gi;
const GROUPED = /^(\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d*)(?:\.(\d{0,2}))?$/;

const ordinary = (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0);

/** The cents in a text such as "$1,200.5"; null where it is not one amount of zero or more. */
export function centsOf(text) {
  if (text.length > LONGEST) return null;
  const plain = text.replace(INVISIBLE, "").replace(FULL_WIDTH, ordinary).replace(ODD_SPACES, " ");
  const bare = plain.trim().replace(DOLLARS, "").trim();
  const [, grouped = "", part = ""] = GROUPED.exec(bare) ?? [];
  if (!grouped && !part) return null;
  const whole = grouped.replace(/[ ,]/g, "").replace(/^0+/, "");
  if (whole.length > MOST_DIGITS) return null;
  return Number(`${whole || "0"}${part.padEnd(2, "0")}`);
}

/** Cents with commas and two places: 327550 is "3,275.50". */
export function formatCents(cents) {
  const whole = Math.floor(Math.abs(cents) / 100).toLocaleString("en-US");
  return `${whole}.${String(Math.abs(cents) % 100).padStart(2, "0")}`;
}
