// HTML written anew over what stands in the page: only what differs is touched, so a table of a
// hundred cells in which three change is not laid out from nothing at every key.

/** @param {Element} place @param {string} html what it is to hold */
export function rewrite(place, html) {
  const written = place.cloneNode(false);
  written.innerHTML = html;
  settle(place, written);
}

function settle(there, wanted) {
  const children = Array.from(there.childNodes);
  const same = Array.from(wanted.childNodes);
  if (children.length !== same.length) there.replaceChildren(...same);
  else children.forEach((child, i) => put(child, same[i]));
}

function put(there, wanted) {
  if (there.isEqualNode(wanted)) return;
  if (there.nodeName !== wanted.nodeName) there.replaceWith(wanted);
  else if (there.nodeType === Node.TEXT_NODE) there.data = wanted.data;
  else {
    for (const { name } of Array.from(there.attributes)) {
      if (!wanted.hasAttribute(name)) there.removeAttribute(name);
    }
    for (const { name, value } of Array.from(wanted.attributes)) {
      if (there.getAttribute(name) !== value) there.setAttribute(name, value);
    }
    settle(there, wanted);
  }
}
