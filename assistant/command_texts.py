"""The commands search, ask and check: one text, or a batch of JSON lines."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from assistant.assistant import Assistant
from assistant.errors import InvalidQuestion
from assistant.language import identify
from assistant.schema import Answer


def progress_bar() -> Callable[[int, int], None]:
    """A progress callback; its bar appears with the first call, if there is one."""
    bar: Any = None

    def show(done: int, total: int) -> None:
        nonlocal bar
        if bar is None:
            from tqdm import tqdm

            bar = tqdm(total=total, unit=" passages", desc="index", file=sys.stderr, leave=False)
        bar.update(done - bar.n)
        if done >= total:
            bar.close()

    return show


def open_index(arguments: argparse.Namespace) -> Assistant:
    """The assistant over the index that the command names."""
    return Assistant.load(arguments.index, progress=progress_bar())


def _lines(path: str, field: str) -> Iterator[tuple[Any, str | None]]:
    """(id, text) of each line of a batch; text is None where the line cannot be read."""
    stream = sys.stdin.buffer if path == "-" else Path(path).open("rb")  # noqa: SIM115
    with stream:
        for line in stream:
            if not line.strip():
                continue
            try:
                record = json.loads(line.decode("utf-8-sig"))
            except (ValueError, RecursionError):
                yield None, None
                continue
            fields = record if isinstance(record, dict) else {}
            text = fields.get(field)
            yield fields.get("id"), text if isinstance(text, str) else None


def _search(assistant: Assistant, text: str, top_k: int) -> dict[str, Any]:
    language = identify(text[:1000]) or "fr"
    try:
        hits = assistant.search(text, top_k=top_k)
    except InvalidQuestion as error:
        return {
            "question": text, "language": language, "status": "invalid", "error": str(error),
            "hits": [],
        }  # fmt: skip
    return {"question": text, "language": language, "hits": [hit.to_dict() for hit in hits]}


def _record(assistant: Assistant, arguments: argparse.Namespace, text: str) -> dict[str, Any]:
    if arguments.command == "search":
        return _search(assistant, text, arguments.top)
    if arguments.command == "check":
        record = assistant.check(text).to_dict()
        return {**record, "status": "invalid"} if record["verdict"] == "invalid" else record
    return assistant.ask(text).to_dict()


def _print_json(identifier: Any, record: dict[str, Any]) -> None:
    print(json.dumps({"id": identifier, **record}, ensure_ascii=False), flush=True)


def _print_search(record: dict[str, Any]) -> None:
    if "error" in record:
        print(record["error"])
    for rank, hit in enumerate(record["hits"], 1):
        place = f" — {hit['section']}" if hit["section"] else ""
        print(f"{rank}. {hit['title']}{place} ({hit['passage']}, {hit['score']:.3f})")
        print(f"   {hit['text']}")


def _batch(assistant: Assistant, arguments: argparse.Namespace) -> None:
    """One JSON line for each line of the file; a bar on standard error for a person watching."""
    from tqdm import tqdm

    field = "claim" if arguments.command == "check" else "question"
    lines = _lines(arguments.batch, field)
    for identifier, text in tqdm(lines, unit=f" {field}s", leave=False, disable=None):
        _print_json(identifier, _record(assistant, arguments, text or ""))


def _write_receipt(answer: Answer, path: Path) -> None:
    data = json.dumps(answer.to_receipt(), ensure_ascii=False, indent=1)
    text = data if path.suffix.casefold() == ".json" else answer.to_markdown()
    path.write_text(text, encoding="utf-8", newline="\n")


def run_texts(arguments: argparse.Namespace) -> None:
    """Runs search, ask or check."""
    assistant = open_index(arguments)
    if arguments.batch is not None:
        _batch(assistant, arguments)
        return
    if getattr(arguments, "receipt", None) is not None:
        answer = assistant.ask(arguments.text)
        _write_receipt(answer, arguments.receipt)
        print(
            json.dumps({"id": None, **answer.to_dict()}, ensure_ascii=False)
            if arguments.json
            else answer
        )
        return
    if arguments.json:
        _print_json(None, _record(assistant, arguments, arguments.text))
    elif arguments.command == "search":
        _print_search(_record(assistant, arguments, arguments.text))
    elif arguments.command == "check":
        print(assistant.check(arguments.text))
    else:
        print(assistant.ask(arguments.text))
