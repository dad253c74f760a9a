// node class_modules.mjs <folder of scripts> < {"texts", "plans", "fragments", "known", "files", …}
// What the scripts of a class make of it, as JSON.

import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const [folder] = process.argv.slice(2);
const module = (name) => import(pathToFileURL(join(folder, name)).href);
const { checksum } = await module("checksum.mjs");
const { fragmentOf, isForClass, pilesOf, planIn } = await module("class-link.mjs");
const { asFile, fileNameFor, readFile } = await module("class-result.mjs");
const { classesIn, classOf, sortOut } = await module("class-files.mjs");
const { percent, standingOf } = await module("class-count.mjs");
const tables = await module("class-tables.mjs");
const { writeCsv } = await module("csv.mjs");
const { draw } = await module("draw.mjs");
const { plainName } = await module("plain-name.mjs");

const asked = JSON.parse(await text(process.stdin));
const { known, files, shares } = asked;
const read = files.map(({ file, text }) => ({ file, ...readFile(text) }));
const classes = classesIn(read);
const sorted = classes.map(([which]) => sortOut(read, which));
const names = (list) => list.map(({ file }) => file);
const subjectOf = new Map(asked.subjectOf);
const words = { subjectOf, wordsOf: (question) => `${question}?`, titleOf: (subject) => subject || "gone" };
const standing = standingOf(sorted[0].counted, subjectOf);

console.log(
  JSON.stringify({
    sums: asked.texts.map(checksum),
    names: asked.names.map((name) => plainName(name, 10)),
    fragments: asked.plans.map((plan) => fragmentOf(plan, known)),
    plans: asked.fragments.map((fragment) => isForClass(fragment) && planIn(fragment, known)),
    drawn: asked.plans.map((plan) => draw(plan.seed, pilesOf(plan, known), plan.asked)),
    written: asked.results.map(asFile),
    fileNames: asked.results.map(fileNameFor),
    faults: read.map(({ file, fault }) => [file, fault ?? ""]),
    classes: classes.map(([, list]) => names(list)),
    sorted: sorted.map(({ twice, sameName, ...rest }) => ({
      ...Object.fromEntries(Object.entries(rest).map(([kind, list]) => [kind, names(list)])),
      twice: twice.map(names),
      sameName: sameName.map(names),
    })),
    same: classOf(read[0].result) === classes[0][0],
    people: tables.peopleRows(standing),
    questions: tables.questionRows(standing, words),
    subjects: tables.subjectRows(standing, words),
    answers: tables.answerRows(standing, words),
    percents: shares.map(([part, whole]) => percent(part, whole)),
    csv: asked.cells.map((cell) => writeCsv([[cell, ""]])),
  }),
);
