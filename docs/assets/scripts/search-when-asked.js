// The theme fetches the search index and the search's worker with every page, which would soon
// outweigh the page itself. This lets the requests go when a reader first turns to the search.
{
  const INDEX = "search/search_index.json";
  const SEARCH = "[data-md-component=search], [for=__search]";
  const OWN_WORKER = new URL("search.worker.js", document.currentScript.src);

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

  // The first message to the search's worker holds the index, so it is soon enough to start then.
  const SEARCHES = "/workers/search.";
  const RunningWorker = Worker;
  window.Worker = class extends EventTarget {
    #address;
    #running;

    constructor(address, options) {
      super();
      if (!String(address).includes(SEARCHES)) return new RunningWorker(address, options);
      // By the time it starts, the reader may be on a page elsewhere.
      this.#address = new URL(address, document.baseURI).href;
    }

    postMessage(message) {
      this.#running ??= this.#start();
      this.#running.postMessage(message);
    }

    #start() {
      // Ours brings in the theme's, and learns its address by its own name.
      const running = new RunningWorker(OWN_WORKER, { name: this.#address });
      running.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent("message", { data }));
      return running;
    }
  };
}
