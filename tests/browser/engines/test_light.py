"""The light interpreter in each engine, under the release's policy."""

from __future__ import annotations

import json
import time

from browser.engines.engine import Engine
from browser.engines.reader import Reader
from browser.python_runtime import PAGE
from browser.site_server import SiteServer
from writeoffs.api import respond

from macros.runtime import manifest

ASK = """(text) => {
  const { script, files, asked } = JSON.parse(text);
  import(script).then(async (python) => {
    python.subscribe((news) => { document.body.dataset.heard = JSON.stringify(news); });
    const answers = asked.map((payload, key) => python.request(key, payload));
    await python.start(files);
    window.answers = JSON.stringify(await Promise.all(answers));
  });
  return "";
}"""
ANSWERED = "() => window.answers ?? ''"
HEARD = "() => document.body.dataset.heard ?? ''"
PATIENCE = 60


def test_it_answers_as_cpython_does(
    engine: Engine, reader: Reader, site_server: SiteServer
) -> None:
    packed = manifest.load()
    light = packed.light
    asked = [
        {"scenario": "direct-bad-debt", "inputs": {"invoice": "１,２３４.5"}},
        {"scenario": "direct-bad-debt", "inputs": {"invoice": "half \ud83d, ’ and ²"}},
        {"scenario": "cleanup-before-bank-review", "inputs": {}, "files": True},
        {
            "kind": "exercise",
            "exercise": "restaurant-that-closed",
            "seed": 4711,
            "lightArchives": [light.apart["exercise"]],
        },
    ]
    files = {
        "core": packed.core,
        "engine": packed.engine,
        "download": packed.download,
        "light": {
            "core": light.core,
            "engine": light.engine,
            "archives": [light.apart[manifest.story(each["scenario"])] for each in asked[1:3]],
            "download": light.download,
        },
    }
    engine.go(site_server.address + PAGE)
    script = site_server.script("runtime.mjs")
    engine.call(ASK, json.dumps({"script": script, "files": files, "asked": asked}))
    until = time.monotonic() + PATIENCE
    while not (answered := engine.call(ANSWERED, "")):
        assert time.monotonic() < until, engine.call(HEARD, "")
        time.sleep(0.1)
    assert json.loads(engine.call(HEARD, ""))["interpreter"] == "light"
    expected = [
        json.loads(respond(json.dumps({**payload, "id": number})))
        for number, payload in enumerate(asked, start=1)
    ]
    assert json.loads(answered) == expected
