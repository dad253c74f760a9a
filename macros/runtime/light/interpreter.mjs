// node interpreter.mjs <scripts> <interpreter> <engine>… < requests (a JSON list of texts)
// Answers each with the light interpreter, as the worker does; prints a JSON list. What raises is
// answered by "raises " and the name of the error, and tells it on the error output.

import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const [scripts, interpreter, ...engine] = process.argv.slice(2).map((path) => resolve(path));

async function answerAll() {
  const { modulesOf, startLight } = await import(pathToFileURL(`${scripts}/light-python.mjs`).href);
  const { loadMicroPython } = await import(pathToFileURL(interpreter).href);
  const parts = engine.map((file) => modulesOf({ bytes: readFileSync(file) }));
  const { respond } = await startLight(loadMicroPython, parts);
  const answer = (request) => {
    try {
      return respond(request);
    } catch (error) {
      console.error(error.message);
      return `raises ${error.type ?? error.name}`;
    }
  };
  console.log(JSON.stringify(JSON.parse(await text(process.stdin)).map(answer)));
}

// Unhandled, an error here would print the interpreter's minified source with it.
answerAll().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
