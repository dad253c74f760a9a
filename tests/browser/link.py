"""The way between a browser and a server: it passes bytes on as they come, or fails as told.

Whatever the browser sees is the server's own, byte for byte, save for what a test has arranged.
"""

from __future__ import annotations

import asyncio
import re
import threading
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatchcase
from typing import Any, TypeVar
from urllib.parse import urlsplit

T = TypeVar("T")

HOST = "127.0.0.1"
HEAD_ENDS = b"\r\n\r\n"
PIECE = 16 * 1024
NO_PACE = float("inf")
REPORTS = b"/reports-of-violations"  # answered here, and not passed on


@dataclass(frozen=True, slots=True)
class Fault:
    """What happens to the files that match the pattern.

    They are asked for under a name that is not there (`missing`), asked for after `held` seconds
    (None: never, or with `late` once the fault has ended), broken off after so many bytes (`cut`),
    or spoiled in the middle (`spoiled`).
    """

    pattern: str
    missing: bool = False
    held: float | None = 0
    late: bool = False
    cut: float = NO_PACE
    spoiled: bool = False
    ended: asyncio.Event = field(default_factory=asyncio.Event)


class Broken(Exception):
    """The connection ends here, by a fault."""


NO_FAULT = Fault("")


@dataclass(frozen=True, slots=True)
class Request:
    """What a browser has sent."""

    head: bytes
    body: bytes

    @property
    def method(self) -> bytes:
        return self.head.split(b" ", 2)[0]

    @property
    def target(self) -> bytes:
        """The path with its query."""
        return self.head.split(b" ", 2)[1]


class Link:
    """Listens on a loopback port of its own, `own_port`; the server listens on `port`.

    `name_of` gives the name by which tests know what is asked for, from the request's path.
    """

    def __init__(self, name_of: Callable[[str], str]) -> None:
        self.port = 0
        self.faults: list[Fault] = []
        self.names: list[str] = []  # of what was asked for
        self.sent: list[bytes] = []  # each request whole, as the browser sent it
        self.rewritten: dict[bytes, bytes] = {}  # in the heads of answers
        self.reports: list[str] = []  # what the browser has sent to REPORTS
        self.delay, self.pace = 0.0, NO_PACE  # seconds, and bytes a second of all connections
        self._name_of = name_of
        self._narrow = asyncio.Lock()
        self._open: set[asyncio.Task[None]] = set()
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        self._listening: asyncio.Server = self._run(asyncio.start_server(self._talk, HOST, 0))
        self.own_port: int = self._listening.sockets[0].getsockname()[1]

    def close(self) -> None:
        """End every connection."""
        self._run(self._end())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def turn_to(self, port: int) -> None:
        """Ask another server from now on; the browser’s connections to the first one end."""
        self.port = port
        for each in list(self._open):
            self._loop.call_soon_threadsafe(each.cancel)

    @contextmanager
    def failing(self, fault: Fault) -> Iterator[None]:
        """Let the fault hold within the block; what it held up ends with it."""
        self.faults.append(fault)
        try:
            yield
        finally:
            self.faults.remove(fault)
            self._loop.call_soon_threadsafe(fault.ended.set)

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _end(self) -> None:
        self._listening.close()
        for each in self._open:
            each.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    async def _talk(self, browser: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        """One connection of the browser's, and one to the server for it."""
        task = asyncio.current_task()
        assert task
        self._open.add(task)
        ends = [back]
        try:
            server, onward = await asyncio.open_connection(HOST, self.port)
            ends.append(onward)
            while True:
                request = await read_request(browser)
                if request.target == REPORTS:
                    self.reports.append(request.body.decode())
                    back.write(b"HTTP/1.1 204 No Content\r\n\r\n")
                else:
                    fault = await self._pass_on(request, onward)
                    await self._answer(request, fault, server, back)
        except (Broken, ConnectionError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # one side has gone
        finally:
            self._open.discard(task)
            for end in ends:
                end.close()

    async def _pass_on(self, request: Request, onward: asyncio.StreamWriter) -> Fault:
        """Pass a request on, or not; what is to go wrong with its answer."""
        head, target = request.head, request.target
        self.sent.append(head + request.body)
        name = self._name_of(urlsplit(target.decode()).path)
        self.names.append(name)
        fault = next((each for each in self.faults if fnmatchcase(name, each.pattern)), NO_FAULT)
        if fault.held != 0 and await ends_within(fault.ended, fault.held) and not fault.late:
            raise Broken
        if fault.missing:
            path, mark, query = target.partition(b"?")
            head = head.replace(target, path + b".gone" + mark + query, 1)
        if fault.spoiled:  # the bytes of the file, not those of its compressed copy
            head = re.sub(rb"(?im)^accept-encoding:.*\r\n", b"", head)
        onward.write(head + request.body)
        await asyncio.sleep(self.delay)
        return fault

    async def _answer(
        self,
        request: Request,
        fault: Fault,
        server: asyncio.StreamReader,
        back: asyncio.StreamWriter,
    ) -> None:
        head = await server.readuntil(HEAD_ENDS)
        rewritten = head
        for old, new in self.rewritten.items():
            rewritten = rewritten.replace(old, new)
        back.write(rewritten)
        middle = int(field_of(head, b"content-length") or 0) // 2
        passed = 0
        async for piece in pieces(server, head, request.method == b"HEAD"):
            if fault.spoiled and passed <= middle < passed + len(piece):
                at = middle - passed
                piece = piece[:at] + bytes([piece[at] ^ 0xFF]) + piece[at + 1 :]
            if passed + len(piece) > fault.cut:
                back.write(piece[: int(fault.cut) - passed])
                raise Broken
            back.write(piece)
            await back.drain()
            passed += len(piece)
            if self.pace < NO_PACE:
                async with self._narrow:
                    await asyncio.sleep(len(piece) / self.pace)


async def read_request(browser: asyncio.StreamReader) -> Request:
    head = await browser.readuntil(HEAD_ENDS)
    return Request(head, await browser.readexactly(int(field_of(head, b"content-length") or 0)))


async def ends_within(ended: asyncio.Event, seconds: float | None) -> bool:
    """Wait so long, or for ever, unless it ends before."""
    try:
        await asyncio.wait_for(ended.wait(), seconds)
    except TimeoutError:
        return False
    return True


def field_of(head: bytes, name: bytes) -> bytes | None:
    """The value of a header, as it was sent."""
    found = re.search(rb"(?im)^" + name + rb":[ \t]*(.*?)[ \t]*\r$", head)
    return found and found[1]


async def pieces(server: asyncio.StreamReader, head: bytes, is_head: bool) -> AsyncIterator[bytes]:
    """What follows the head of an answer, in small pieces (RFC 9112, section 6.3)."""
    if is_head or head.split(b" ", 2)[1] in (b"204", b"304"):
        return
    if (field_of(head, b"transfer-encoding") or b"").lower() != b"chunked":
        async for piece in so_many(server, int(field_of(head, b"content-length") or 0)):
            yield piece
        return
    size = None
    while size != 0:
        line = await server.readline()
        yield line
        size = int(line, 16)
        async for piece in so_many(server, size + len(b"\r\n")):
            yield piece


async def so_many(server: asyncio.StreamReader, left: int) -> AsyncIterator[bytes]:
    while left:
        piece = await server.read(min(PIECE, left))
        if not piece:
            raise Broken
        left -= len(piece)
        yield piece
