// The plain way to run Pyodide, for comparison: on the page itself, all of it, the engine as source.

import { loadPyodide } from "./pyodide/pyodide.mjs";

const widget = document.querySelector("write-off-scenario");
const form = widget.querySelector("form");

const python = await loadPyodide();
const engine = await fetch(new URL("writeoffs.zip", import.meta.url));
python.unpackArchive(await engine.arrayBuffer(), "zip");
const { respond } = python.pyimport("writeoffs.api");

window.respond = respond;
const recalculate = () => {
  const inputs = Object.fromEntries(
    Array.from(form.querySelectorAll("[name]"), (field) => [field.name, field.value]),
  );
  const request = { id: 1, scenario: widget.dataset.scenario, inputs };
  const { parts } = JSON.parse(respond(JSON.stringify(request)));
  for (const [name, html] of Object.entries(parts)) {
    widget.querySelector(`[data-part="${name}"]`).innerHTML = html;
  }
};

form.querySelector("fieldset").disabled = false;
for (const [name, text] of new URLSearchParams(location.search)) form.elements[name].value = text;
recalculate();
widget.dataset.state = "live";
form.addEventListener("input", ({ target }) => {
  if (target.dataset.twin) form.elements[target.dataset.twin].value = target.value;
  recalculate();
});
