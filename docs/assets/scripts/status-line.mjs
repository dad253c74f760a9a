// A widget's quiet line: a sentence, and at times a bar or a button. What it says is in messages.mjs.

/** @param {HTMLElement} place @param {{sentence: string, bar?: object, button?: object}} status */
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
