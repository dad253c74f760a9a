// node exercise_modules.mjs <folder of scripts> < {"amounts": [text], "tables": [text]}
// What the page's script reads of amounts and of pasted tables, as JSON.

import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const [folder] = process.argv.slice(2);
const module = (name) => import(pathToFileURL(join(folder, name)).href);
const { centsOf, formatCents } = await module("amounts.mjs");
const { readPasted } = await module("pasted-table.mjs");

const { amounts, tables } = JSON.parse(await text(process.stdin));
const cents = amounts.map(centsOf);
console.log(
  JSON.stringify({
    cents,
    written: cents.map((each) => (each === null ? null : formatCents(each))),
    tables: tables.map(readPasted),
  }),
);
