"""Load on the page: users asking without pause, beside a Gradio app whose function does nothing.

    python benchmarks/load.py [--users 1,20,200] [--seconds 60] [--write benchmarks/load.md]

Every target is a process of its own, asked by the same client on the same machine in the same run:
the do-nothing Gradio app (queue and event stream), this page's conversation, its REST `/ask`, and
its Gradio endpoint. "fresh" targets never ask the same question twice, so that nothing remembered
helps; the others ask the page's own examples again and again, as many people do.
"""

import argparse
import asyncio
import itertools
import json
import os
import random
import re
import socket
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import contextmanager
from datetime import date
from html import unescape
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent.parent
NOTHING = """
import gradio as gr
from gradio.events import api
def ask(question: str) -> dict: return {"answer": ""}
with gr.Blocks() as blocks: api(ask, api_name="ask")
blocks.queue(default_concurrency_limit=2, max_size=100000)
blocks.launch(server_port=int(__import__("sys").argv[1]), quiet=True)
"""
NOTHING_NAME = "Gradio, does nothing"
Ask = Callable[["Connection", str], Awaitable[bool]]


class Connection:
    """One user's connection: HTTP/1.1, kept alive, reopened when the server closes it."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._streams: tuple[asyncio.StreamReader, asyncio.StreamWriter] | None = None

    async def _open(self) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
        if self._streams is None:
            self._streams = await asyncio.open_connection("127.0.0.1", self._port)
        return self._streams

    def close(self) -> None:
        """Closes it; the next request opens another."""
        if self._streams is not None:
            self._streams[1].close()
            self._streams = None

    async def _send(self, method: str, path: str, body: bytes) -> tuple[int, dict[str, str]]:
        reader, writer = await self._open()
        head = f"{method} {path} HTTP/1.1\r\nhost: localhost\r\ncontent-length: {len(body)}\r\n"
        writer.write(f"{head}content-type: application/json\r\n\r\n".encode() + body)
        await writer.drain()
        lines = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").split("\r\n")
        headers = dict(line.lower().split(": ", 1) for line in lines[1:] if ": " in line)
        return int(lines[0].split()[1]), headers

    async def _chunks(self, headers: dict[str, str]) -> AsyncIterator[bytes]:
        reader, _ = await self._open()
        if "content-length" in headers:
            yield await reader.readexactly(int(headers["content-length"]))
            return
        while size := int(await reader.readline(), 16):
            yield (await reader.readexactly(size + 2))[:-2]
        await reader.readline()

    async def call(self, method: str, path: str, record: Any = None) -> tuple[int, bytes]:
        """Status and whole body of one request."""
        body = b"" if record is None else json.dumps(record).encode()
        status, headers = await self._send(method, path, body)
        content = b"".join([chunk async for chunk in self._chunks(headers)])
        if headers.get("connection") == "close":
            self.close()
        return status, content


async def gradio(connection: Connection, question: str) -> bool:
    """Asks through Gradio's queue, and waits for the end of the event stream."""
    record = {"data": [question]}
    status, content = await connection.call("POST", "/gradio_api/call/ask", record)
    if status != 200:
        return False
    event = json.loads(content)["event_id"]
    status, content = await connection.call("GET", f"/gradio_api/call/ask/{event}")
    return status == 200 and b"event: complete" in content


async def page(connection: Connection, question: str) -> bool:
    """Asks as the page does, and waits for the end of the stream."""
    status, content = await connection.call("POST", "/conversation", {"question": question})
    return status == 200 and b'"html"' in content


async def rest(connection: Connection, question: str) -> bool:
    """Asks as a program does."""
    status, content = await connection.call("POST", "/ask", {"question": question})
    return status == 200 and b'"status":' in content


@contextmanager
def server(command: list[str], port: int, folder: str) -> Any:
    """A server process, ready to be asked; ended when left."""
    environment = {
        **os.environ, "GRADIO_ANALYTICS_ENABLED": "False", "HF_HUB_OFFLINE": "1",
        "DALIL_PAGE_RATE": "0", "DALIL_PAGE_FEEDBACK": f"{folder}/kept.sqlite",
    }  # fmt: skip
    process = subprocess.Popen(command, cwd=HERE, env=environment, stdout=subprocess.DEVNULL)
    try:
        for _ in range(600):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        time.sleep(3)
        yield process.pid
    finally:
        process.terminate()
        process.wait(20)


def resident(pid: int) -> int:
    """Resident memory of a process, in MB."""
    text = Path(f"/proc/{pid}/status").read_text()
    return int(re.search(r"VmRSS:\s+(\d+)", text)[1]) // 1024  # type: ignore[index]


async def measure(
    port: int, ask: Ask, questions: Callable[[], str], users: int, seconds: float
) -> tuple[list[float], int]:
    """Latencies in seconds, and how many requests failed."""
    latencies: list[float] = []
    failed = 0
    end = time.perf_counter() + seconds

    async def user() -> None:
        nonlocal failed
        connection = Connection(port)
        while time.perf_counter() < end:
            begun = time.perf_counter()
            try:
                good = await ask(connection, questions())
            except (OSError, asyncio.IncompleteReadError, ValueError):
                good = False
                connection.close()
            latencies.append(time.perf_counter() - begun)
            failed += not good
        connection.close()

    await asyncio.gather(*(user() for _ in range(users)))
    return latencies, failed


class Report:
    """The table, printed and kept row by row."""

    def __init__(self, seconds: float) -> None:
        self.lines: list[str] = []
        self.paces: dict[tuple[str, int], float] = {}
        self._seconds = seconds
        heads = "target users requests errors req/s p50_ms p95_ms p99_ms RSS_MB".split()
        self.say(f"| {' | '.join(heads)} |".replace("_", " "))
        self.say("|---" * len(heads) + "|")

    def say(self, line: str) -> None:
        """Prints and keeps a line."""
        print(line, flush=True)
        self.lines.append(line)

    def add(self, name: str, users: int, measured: Any, pid: int) -> None:
        """One row."""
        latencies, failed = measured
        cuts = statistics.quantiles(latencies, n=100) if len(latencies) > 1 else latencies * 99
        pace = self.paces[name, users] = (len(latencies) - failed) / self._seconds
        slow = " | ".join(f"{cuts[at] * 1000:.0f}" for at in (49, 94, 98))
        memory = resident(pid)
        self.say(
            f"| {name} | {users} | {len(latencies)} | {failed} | {pace:.0f} | {slow} | {memory} |"
        )


async def examples(port: int) -> list[str]:
    """The questions the page offers, in both languages."""
    found: list[str] = []
    for language in ("ar", "fr"):
        _, html = await Connection(port).call("GET", f"/?lang={language}")
        found += re.findall(r'name="question" value="([^"]+)"', html.decode())
    return [unescape(item) for item in dict.fromkeys(found)] or ["Combien d'emplois d'ici 2030 ?"]


def _port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def nothing(report: Report, counts: Sequence[int], seconds: float, folder: str) -> None:
    """Measures the Gradio app that does nothing."""
    port = _port()
    with server([sys.executable, "-c", NOTHING, str(port)], port, folder) as pid:
        for users in counts:
            work = measure(port, gradio, lambda: "x", users, seconds)
            report.add(NOTHING_NAME, users, asyncio.run(work), pid)


def ours(report: Report, counts: Sequence[int], seconds: float, folder: str) -> None:
    """Measures the page, over an index of the shipped corpus."""
    index = str(Path(folder, "index"))
    build = [sys.executable, "-m", "assistant", "index", "--corpus", "corpus", "--index", index]
    subprocess.run(build, cwd=HERE, check=True, stdout=subprocess.DEVNULL)
    port, number = _port(), itertools.count()
    command = [sys.executable, "ui.py", "--port", str(port), "--index", index]
    with server(command, port, folder) as pid:
        known = asyncio.run(examples(port))

        def again() -> str:
            return random.choice(known)

        def fresh() -> str:
            return f"{random.choice(known)} {next(number)}"

        targets: list[tuple[str, Ask, Callable[[], str]]] = [
            ("page", page, again),
            ("page, fresh", page, fresh),
            ("REST /ask", rest, again),
            ("REST /ask, fresh", rest, fresh),
            ("its Gradio endpoint", gradio, again),
        ]
        for name, ask, questions in targets:
            for users in counts:
                work = measure(port, ask, questions, users, seconds)
                report.add(name, users, asyncio.run(work), pid)


def main() -> None:
    """Runs every target with every number of users and prints one table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--users", default="1,20,200")
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--write", type=Path, metavar="FILE")
    chosen = parser.parse_args()
    counts = [int(item) for item in chosen.users.split(",")]
    report = Report(chosen.seconds)
    with tempfile.TemporaryDirectory() as folder:
        nothing(report, counts, chosen.seconds, folder)
        ours(report, counts, chosen.seconds, folder)
    most = max(counts)
    report.say("")
    for name in ("page", "page, fresh", "REST /ask", "REST /ask, fresh"):
        ratio = report.paces[name, most] / max(report.paces[NOTHING_NAME, most], 1e-9)
        report.say(f"- {name}: {ratio:.1f} × the Gradio app that does nothing, {most} users")
    if chosen.write:
        head = [
            "# The page under load",
            "",
            f"{date.today().isoformat()}, {os.cpu_count()} cores.",
            "",
        ]
        text = "\n".join([*head, (__doc__ or "").strip(), "", *report.lines, ""])
        chosen.write.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
