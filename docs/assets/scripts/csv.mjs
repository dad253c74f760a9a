// Rows as CSV that every spreadsheet opens, and in which no text can become a formula: as
// snippets/writeoffs/export/spreadsheet.py writes it, and a test holds the two together.

const STARTS_A_FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?[0-9]+(\.[0-9]+)?$/;
const NEEDS_QUOTES = /[,"\r\n]/;

/** @param {(string | number)[][]} rows */
export const writeCsv = (rows) => rows.map((row) => `${row.map((each) => cell(String(each))).join(",")}\r\n`).join("");

function cell(text) {
  const inert = STARTS_A_FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return NEEDS_QUOTES.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}
