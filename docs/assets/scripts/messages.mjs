// What the widget's status line says: what Python is doing, and whose figures are shown meanwhile.

const MEGABYTE = 1e6;

const FAILURES = {
  blocked: "This browser does not let the page run Python.",
  missing: "A file that Python needs did not arrive.",
  damaged: "A file that Python needs arrived damaged.",
  timeout: "Python took too long to answer.",
  dead: "Python stopped unexpectedly.",
  error: "Python ran into a fault.",
};

/** Of figures: whose are shown, and what is said about the reader's own. */
const FIGURES = {
  shown: (own) =>
    own ? "The figures are for the last numbers that worked." : "The figures are the sample’s.",
  coming: (shown) => `${shown} Yours follow.`,
  needed: "To work out yours, this page needs Python, once.",
};

/** Of entries that are checked. */
export const ENTRIES = {
  shown: () => "The hints and the worked answer are here all the same.",
  coming: () => "Your entry is checked as soon as it runs.",
  needed: "To check an entry, this page needs Python, once.",
};

/** Of a case whose entries are compared. */
export const CASE = {
  shown: () => "The papers are here all the same.",
  coming: () => "Your entries are read as soon as it runs.",
  needed: "To read your entries, this page needs Python, once.",
};

/** Of files that are read. */
export const BOOKS = {
  shown: (own) => (own ? "What you brought is kept." : "The sample’s result is below."),
  coming: () => "Your file is read as soon as it runs.",
  needed: "To read a file, this page needs Python, once.",
};

const megabytes = (bytes) => (bytes / MEGABYTE).toFixed(1);

/**
 * The line's sentence, and whether a bar or a button stands beside it.
 *
 * `state`, `loaded`, `total` and `failure` come from the runtime. `waiting`: the reader has asked;
 * `refused`: what stands in the form cannot be used; `own`: the figures shown are the reader's.
 * `words` are those of what Python does on this page.
 */
export function statusOf(
  { state, loaded, total, failure, download, offered, waiting, refused, own },
  words = FIGURES,
) {
  const shown = words.shown(own);
  if (state === "failed") {
    return {
      sentence: `${FAILURES[failure?.reason] ?? FAILURES.error} ${shown} What you typed is kept.`,
      button: { action: "retry", label: "Retry" },
    };
  }
  if (state === "starting") {
    const size = total && loaded < total ? `: ${megabytes(loaded)} of ${megabytes(total)} MB` : "";
    return {
      sentence: `Python is starting${size}.${waiting ? ` ${words.coming(shown)}` : ""}`,
      bar: { loaded, total },
    };
  }
  if (state === "static" && offered) {
    return {
      sentence: `${shown} ${words.needed}`,
      button: { action: "start", label: `Load it (at most ${megabytes(download)} MB)` },
    };
  }
  return { sentence: refused ? shown : "" };
}
