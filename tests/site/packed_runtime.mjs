// node packed_runtime.mjs <runtime> <core> <engine> <rehearsal.py> <archive>… < requests and files (JSON)
// Drives the engine in the packed runtime, started as the worker starts it; prints JSON.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { pathToFileURL } from "node:url";

const [runtime, core, engine, rehearsal, ...apart] = process.argv.slice(2);
const folder = join(runtime, core);

async function drive() {
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
  const { requests, files } = JSON.parse(await text(process.stdin));
  python.FS.mkdirTree("/brought");
  for (const [number, held] of Object.entries(files)) {
    python.FS.writeFile(`/brought/${number}`, Buffer.from(held, "base64"));
  }
  const answers = requests.map(answer);
  python.runPython(readFileSync(rehearsal, "utf8"));
  const used = python.runPython("modules_used()").toJs();
  const compiled = python.runPython("list(written())").toJs();
  console.log(JSON.stringify({ answers, used, compiled }));
}

// Unhandled, an error here would print Pyodide's minified source with it.
drive().catch((error) => {
  console.error(error.message);
  process.exitCode = 1;
});
