// The theme starts by writing every address of the page anew, absolute, for when it brings another
// page into this one. A style sheet whose address is written is read again, and the whole page styled
// with it again. So the sheets wait for that until a reader leaves for another page.
{
  const sheets = Array.from(document.querySelectorAll("link[rel=stylesheet]"), (link) => ({ link, address: link.href }));
  for (const { link, address } of sheets) {
    Object.defineProperty(link, "href", { configurable: true, get: () => address, set() {} });
  }

  const leaving = new AbortController();
  const onLeaving = () => {
    leaving.abort();
    for (const { link, address } of sheets) {
      delete link.href;
      link.href = address;
    }
  };
  const once = { signal: leaving.signal, capture: true };
  addEventListener("click", ({ target }) => target.closest?.("a[href]") && onLeaving(), once);
  addEventListener("popstate", onLeaving, once);
}
