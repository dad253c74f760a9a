// Amounts of money as people type them, in whole cents, for sums that show before Python has answered.
// Python's own reading decides (numerals.py); this one reads the ordinary ways to write an amount,
// and never reads one otherwise than Python does.

const AMOUNT = /^(?:\$|us ?\$|usd)? ?((?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d*)(?:\.\d{0,2})?) ?(?:usd|\$)?$/i;
const MOST_DIGITS = 12;

/** The amount in cents; 0 where nothing is written, null where it cannot be read. */
export function readCents(text) {
  const plain = text.trim();
  if (!plain) return 0;
  const [, number] = AMOUNT.exec(plain) ?? [];
  if (!number || !/\d/.test(number)) return null;
  const [whole, part = ""] = number.replace(/[ ,]/g, "").split(".");
  if (whole.replace(/^0+/, "").length > MOST_DIGITS) return null;
  return Number(whole) * 100 + Number(part.padEnd(2, "0"));
}

/** Cents with commas and two places: 327550 is "3,275.50". */
export function formatCents(cents) {
  const whole = Math.floor(Math.abs(cents) / 100).toLocaleString("en-US");
  return `${whole}.${String(Math.abs(cents) % 100).padStart(2, "0")}`;
}
