// The address carries the state: which numbers a link brings, and the link that brings them.

/** The texts that the address gives for these inputs. */
export function readAddress(names) {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(
    names.filter((name) => query.has(name)).map((name) => [name, query.get(name)]),
  );
}

/** A page's address, or this one's, with `query` for these inputs; other parameters stay. */
export function linkTo(names, query, page = location.href) {
  const link = new URL(page, location.href);
  for (const name of names) link.searchParams.delete(name);
  for (const [name, text] of new URLSearchParams(query)) link.searchParams.set(name, text);
  link.hash = "";
  return link.href;
}

/** Put that link in the address bar, without a new entry in the history. */
export function writeAddress(names, query) {
  history.replaceState(history.state, "", linkTo(names, query));
}
