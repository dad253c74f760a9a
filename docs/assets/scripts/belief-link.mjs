// A common belief behind a mistake, and the way to where it is refuted.

/** Add the link to every belief inside `place` that its page has a section for. */
export function linkBeliefs(place) {
  const page = place.closest("[data-beliefs]")?.dataset.beliefs;
  if (!page) return;
  for (const belief of place.querySelectorAll("[data-section]:not(:has(a))")) {
    const link = document.createElement("a");
    link.href = `${page}#${belief.dataset.section}`;
    link.textContent = "Why it is not so";
    belief.append(" ", link);
  }
}
