// What is wrong with a field, in the line beside it.

/** Say it, or with an empty sentence take it back. @param {Element} line @param {Element | null} control */
export function showProblem(line, control, sentence) {
  line.textContent = sentence;
  line.hidden = !sentence;
  if (sentence) control?.setAttribute("aria-invalid", "true");
  else control?.removeAttribute("aria-invalid");
}
