// The theme fetches the search index with every page, which would soon outweigh the page itself.
// This lets the request go when a reader first turns to the search.
{
  const INDEX = "search/search_index.json";
  const SEARCH = "[data-md-component=search], [for=__search]";

  const turnedTo = new Promise((resolve) => {
    const onTurn = ({ target }) => target.closest?.(SEARCH) && resolve();
    addEventListener("focusin", onTurn);
    addEventListener("pointerover", onTurn);
  });

  window.XMLHttpRequest = class extends XMLHttpRequest {
    #isIndex = false;

    open(method, address, ...rest) {
      this.#isIndex = String(address).endsWith(INDEX);
      super.open(method, address, ...rest);
    }

    send(body) {
      if (this.#isIndex) turnedTo.then(() => super.send(body));
      else super.send(body);
    }
  };
}
