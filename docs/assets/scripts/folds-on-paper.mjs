// The theme opens every fold for the printer. What a trainee has not opened stays off the paper all
// the same: `data-read` says which folds were, by a press or by the script that answers.

/** @param {HTMLDetailsElement} fold @param {boolean} open */
export function unfold(fold, open) {
  fold.open = open;
  fold.toggleAttribute("data-read", open);
}

document.addEventListener("click", ({ target }) => {
  const fold = target.closest("summary")?.parentElement;
  fold?.toggleAttribute("data-read", !fold.open); // the browser turns it after this
});
