// What the widget's status line says: what Python is doing, and whose figures are shown meanwhile.

const MEGABYTE = 1e6;

const FAILURES = {
  blocked: "This browser does not let the page run Python.",
  missing: "A file that Python needs did not arrive.",
  timeout: "Python took too long to answer.",
  dead: "Python stopped unexpectedly.",
  error: "Python ran into a fault.",
};

const megabytes = (bytes) => (bytes / MEGABYTE).toFixed(1);

/**
 * The line's sentence, and whether a bar or a button stands beside it.
 *
 * `state`, `loaded`, `total` and `failure` come from the runtime. `waiting`: the reader has asked;
 * `refused`: what stands in the form cannot be used; `own`: the figures shown are the reader's.
 */
export function statusOf({ state, loaded, total, failure, download, offered, waiting, refused, own }) {
  const shown = own ? "The figures are for the last numbers that worked." : "The figures are the sample’s.";
  if (state === "failed") {
    return {
      sentence: `${FAILURES[failure?.reason] ?? FAILURES.error} ${shown} What you typed is kept.`,
      button: { action: "retry", label: "Retry" },
    };
  }
  if (state === "starting") {
    const size = total && loaded < total ? `: ${megabytes(loaded)} of ${megabytes(total)} MB` : "";
    return {
      sentence: `Python is starting${size}.${waiting ? ` ${shown} Yours follow.` : ""}`,
      bar: { loaded, total },
    };
  }
  if (state === "static" && offered) {
    return {
      sentence: `${shown} To work out yours, this page needs Python, once.`,
      button: { action: "start", label: `Load it (at most ${megabytes(download)} MB)` },
    };
  }
  return { sentence: refused ? shown : "" };
}

/** Put it in its place. @param {HTMLElement} place */
export function showStatus(place, { sentence, bar, button }) {
  place.querySelector("span").textContent = sentence;
  const progress = place.querySelector("progress");
  progress.hidden = !bar;
  if (bar?.total) Object.assign(progress, { max: bar.total, value: bar.loaded });
  const press = place.querySelector("button");
  press.hidden = !button;
  press.dataset.action = button?.action ?? "";
  press.textContent = button?.label ?? "";
}
