// Lines of an entry, pasted from a spreadsheet: account, debit, credit; or account and amount, where
// an amount below zero (a minus or brackets) is a credit.

const HEADING = /\b(?:account|debit|credit|amount)s?\b/i;

/** @returns {{account: string, debit: string, credit: string}[] | null} null where it is no table */
export function readPasted(text) {
  const rows = text
    .replace(/\r\n?/g, "\n")
    .split("\n")
    .filter((row) => row.trim())
    .map((row) => row.split("\t").map((cell) => cell.trim()));
  if (!rows.length || !rows.some((row) => row.length > 1)) return null;
  if (!/\d/.test(rows[0].slice(1).join("")) && rows[0].slice(1).some((cell) => HEADING.test(cell))) {
    rows.shift();
  }
  return rows.length ? rows.map(readRow) : null;
}

/** What cannot be read stays as it is: Python says what is wrong with it, beside the line. */
function readRow([account, first = "", second]) {
  if (second !== undefined) return { account, debit: unlessZero(first), credit: unlessZero(second) };
  const below = /^\((.*)\)$/.exec(first) ?? /^[-−–](.*)$/.exec(first) ?? /^(.*\d)[-−–]$/.exec(first);
  return below
    ? { account, debit: "", credit: below[1].trim() }
    : { account, debit: first, credit: "" };
}

/** A spreadsheet may fill the empty side with a zero or a dash. */
const unlessZero = (text) => (/^[$ ]*(?:0+(?:\.0*)?|[-–—])$/.test(text) ? "" : text);
