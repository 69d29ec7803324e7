"""The command line: index, search, ask, check, doctor, verify."""

import argparse
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from assistant.assistant import Assistant
from assistant.corpus import read_corpus
from assistant.encoder import load_encoder
from assistant.errors import AssistantError, InvalidQuestion
from assistant.language import identify
from assistant.page import staff
from assistant.schema import Answer
from assistant.settings import settings


def _progress_bar() -> Callable[[int, int], None]:
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


def _open(arguments: argparse.Namespace) -> Assistant:
    return Assistant.load(arguments.index, progress=_progress_bar())


def _index(arguments: argparse.Namespace) -> None:
    report = Assistant.update(
        arguments.corpus, arguments.index, progress=_progress_bar(), rebuild=arguments.rebuild
    )
    for problem in report.problems:
        print(f"{problem.path}: {problem.message}", file=sys.stderr)
    print(
        f"{report.documents} documents, {report.passages} passages "
        f"({report.encoded} encoded), {report.seconds:.2f} seconds, generation {report.generation}"
    )


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


def _answer(arguments: argparse.Namespace) -> None:
    assistant = _open(arguments)
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


def _doctor(arguments: argparse.Namespace) -> int:
    # Imported here: the other commands need not know how a corpus is proof-read.
    from assistant.doctor import diagnose

    diagnosis = diagnose(
        arguments.corpus, arguments.index, lambda: load_encoder(settings().encoder)
    )
    if arguments.json:
        print(json.dumps(diagnosis.to_dict(), ensure_ascii=False))
    else:
        print(diagnosis)
    return 1 if diagnosis.errors else 0


def _verify(arguments: argparse.Namespace) -> int:
    from assistant.receipt import read_receipt
    from assistant.verification import verify

    receipt, faithful = read_receipt(arguments.receipt.read_text("utf-8", "replace"))
    if arguments.index is None and arguments.corpus.is_dir():
        documents = read_corpus(arguments.corpus).documents
    else:
        documents = _open(arguments).documents
    check = verify(receipt, documents, faithful)
    print(json.dumps(check.to_dict(), ensure_ascii=False) if arguments.json else check)
    return 0 if check.valid else 1


def _add_verify(commands: Any) -> None:
    verify = commands.add_parser("verify", help="what became of the quotes of a receipt")
    verify.add_argument("receipt", type=Path, metavar="RECEIPT", help="JSON or Markdown")
    verify.add_argument("--corpus", type=Path, default=settings().corpus, metavar="DIR")
    verify.add_argument(
        "--index", type=Path, default=None, metavar="DIR", help="its documents, not the corpus"
    )
    verify.add_argument("--json", action="store_true", help="one JSON object on one line")
    verify.set_defaults(run=_verify)


def _add_doctor(commands: Any) -> None:
    doctor = commands.add_parser("doctor", help="what to mend in the corpus and the index")
    doctor.add_argument("--corpus", type=Path, default=settings().corpus, metavar="DIR")
    doctor.add_argument("--index", type=Path, default=settings().index, metavar="DIR")
    doctor.add_argument("--json", action="store_true", help="one JSON object on one line")
    doctor.set_defaults(run=_doctor)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m assistant",
        description="Answers from public strategy documents, in Arabic and French, with citations.",
    )
    commands = parser.add_subparsers(dest="command", required=True)
    index = commands.add_parser("index", help="build or update the index of a corpus folder")
    index.add_argument("--corpus", type=Path, default=settings().corpus, metavar="DIR")
    index.add_argument("--index", type=Path, default=settings().index, metavar="DIR")
    index.add_argument("--rebuild", action="store_true", help="encode everything anew")
    index.set_defaults(run=_index)
    for name, asked, text in (
        ("search", "question", "passages for a question"),
        ("ask", "question", "the answer, cited"),
        ("check", "claim", "whether the documents bear out a claim"),
    ):
        command = commands.add_parser(name, help=text)
        command.add_argument("text", nargs="?", metavar=asked.upper())
        command.add_argument("--index", type=Path, default=None, metavar="DIR")
        command.add_argument("--json", action="store_true", help="one JSON object on one line")
        command.add_argument(
            "--batch",
            metavar="FILE",
            help=f"JSON lines with id and {asked}; - reads standard input",
        )
        if name == "search":
            command.add_argument("--top", type=int, default=5, metavar="N")
        if name == "ask":
            command.add_argument(
                "--receipt", type=Path, metavar="FILE", help="keep the answer as .md or .json"
            )
        command.set_defaults(run=_answer)
    _add_doctor(commands)
    _add_verify(commands)
    staff.add_command(commands)
    return parser


def main(arguments: list[str] | None = None) -> int:
    """Runs one command; returns the exit status (0 done, 1 failure, 2 wrong usage)."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    parser = _parser()
    parsed = parser.parse_args(arguments)
    batched = parsed.command in {"search", "ask", "check"}
    if batched and (parsed.text is None) == (parsed.batch is None):
        parser.error("give either a text or --batch FILE")
    if getattr(parsed, "top", 1) < 1:
        parser.error("--top takes a whole number from 1")
    try:
        status: int | None = parsed.run(parsed)
    except (AssistantError, OSError) as error:
        print(" ".join(str(error).split()), file=sys.stderr)
        return 1
    return status or 0


if __name__ == "__main__":
    sys.exit(main())
