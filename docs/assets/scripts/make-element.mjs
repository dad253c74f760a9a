// Elements that a script adds to a page. What they hold goes in as text.

/** @param {string} name @param {string} className @param {(Node | string)[]} content */
export function make(name, className, ...content) {
  const element = document.createElement(name);
  if (className) element.className = className;
  element.append(...content);
  return element;
}

/** A button that does something. @param {string} words @param {() => void} act */
export function button(words, act) {
  const element = make("button", "", words);
  element.type = "button";
  element.addEventListener("click", act);
  return element;
}
