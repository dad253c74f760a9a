// A reader who comes with numbers in the address waits for Python. So its worker starts before the
// page and its modules have come, and runtime.mjs takes it over, with what it has said meanwhile. The
// page’s first painting would hold a worker up that is not asked for by then.
// `data-names` are the inputs that an address may give, `data-start` is what the worker is told.
{
  const STARTING = "writeoffs-python-is-starting"; // as in runtime.mjs
  const { src, dataset } = document.currentScript;

  const hasNotAnswered = () => {
    try {
      return sessionStorage.getItem(STARTING) !== null;
    } catch {
      return false; // this browser keeps nothing for this site
    }
  };

  const given = new URLSearchParams(location.search);
  const isWanted = dataset.names.split(" ").some((name) => given.has(name));
  // Where this comes late, a worker has been started.
  if (isWanted && !("startedAhead" in self) && !hasNotAnswered()) {
    const worker = new Worker(new URL("light.worker.mjs", src), { type: "module", name: dataset.start });
    const heard = [];
    worker.onmessage = worker.onerror = (event) => heard.push(event);
    self.startedAhead = { worker, heard };
    // Python needs the time that the page would spend on being styled and laid out more than once: when
    // a first part of it has come, and when the theme says that there are scripts. So this says it, and
    // the page is painted once it is whole, as far as the browser knows how to wait for its end.
    document.documentElement.classList.replace("no-js", "js");
    const end = document.createElement("link");
    end.setAttribute("rel", "expect");
    end.setAttribute("href", "#__config");
    end.setAttribute("blocking", "render");
    document.head.append(end);
  }
}
