// One part of a page goes onto the paper alone.

/** Print a part: what stands beside it, and beside all that it is in, stays off. @param {Element} whole */
export function printAlone(whole) {
  const beside = [];
  for (let part = whole; part && !part.matches("article"); part = part.parentElement) {
    beside.push(...Array.from(part.parentElement.children).filter((other) => other !== part));
  }
  for (const part of beside) part.classList.add("off-paper");
  const restore = () => beside.forEach((part) => part.classList.remove("off-paper"));
  addEventListener("afterprint", restore, { once: true });
  window.print();
}
