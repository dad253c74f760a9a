// What the page says about Python while it starts and when it cannot.

const MEGABYTE = 1e6;

const FAILURES = {
  blocked: "This browser does not let the page run Python.",
  missing: "A file that Python needs did not arrive.",
  timeout: "Python took too long to answer.",
  dead: "Python stopped unexpectedly.",
  error: "Python ran into a fault.",
};

/** A quiet line with real megabytes. */
export function progressSentence(loaded, total) {
  if (!total) return "Python is starting";
  const size = (bytes) => (bytes / MEGABYTE).toFixed(1);
  return loaded < total
    ? `Python is starting: ${size(loaded)} of ${size(total)} MB`
    : "Python is starting: almost there";
}

/** Why the figures are not live, in a plain sentence. */
export function failureSentence(failure) {
  return `${FAILURES[failure?.reason] ?? FAILURES.error} The figures on this page are not live.`;
}
