// node pyodide.mjs <runtime> <core> <engine> <archive>… < requests (a JSON list of texts)
// Answers each in the packed Pyodide, as interpreter.mjs does in the light interpreter.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const [runtime, core, engine, ...apart] = process.argv.slice(2);
const folder = join(runtime, core);

async function answerAll() {
  const { loadPyodide } = await import(pathToFileURL(join(folder, "pyodide.js")).href);
  const python = await loadPyodide({
    indexURL: folder,
    env: { PYTHONPATH: "/lib/writeoffs.zip" },
    fsInit: async (FS) => FS.writeFile("/lib/writeoffs.zip", readFileSync(join(runtime, engine))),
  });
  const { mount, respond } = python.pyimport("writeoffs.api");
  for (const archive of apart) {
    python.FS.writeFile(`/lib/${archive}`, readFileSync(join(runtime, archive)));
    mount(`/lib/${archive}`);
  }
  const answer = (request) => {
    try {
      return respond(request);
    } catch (error) {
      return `raises ${error.type}`;
    }
  };
  console.log(JSON.stringify(JSON.parse(await text(process.stdin)).map(answer)));
}

// Unhandled, an error here would print Pyodide's minified source with it.
answerAll().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
