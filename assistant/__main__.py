"""The command line: index, search, ask, check, doctor, verify."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from assistant.assistant import Assistant
from assistant.command_texts import open_index, progress_bar, run_texts
from assistant.corpus import read_corpus
from assistant.encoder import load_encoder
from assistant.errors import AssistantError
from assistant.page import staff
from assistant.settings import settings


def _index(arguments: argparse.Namespace) -> None:
    report = Assistant.update(
        arguments.corpus, arguments.index, progress=progress_bar(), rebuild=arguments.rebuild
    )
    for problem in report.problems:
        print(f"{problem.path}: {problem.message}", file=sys.stderr)
    print(
        f"{report.documents} documents, {report.passages} passages "
        f"({report.encoded} encoded), {report.seconds:.2f} seconds, generation {report.generation}"
    )


def _doctor(arguments: argparse.Namespace) -> int:
    # Imported here: the other commands need not know how a corpus is proof-read.
    from assistant.upkeep.doctor import diagnose

    diagnosis = diagnose(
        arguments.corpus, arguments.index, lambda: load_encoder(settings().encoder)
    )
    if arguments.json:
        print(json.dumps(diagnosis.to_dict(), ensure_ascii=False))
    else:
        print(diagnosis)
    return 1 if diagnosis.errors else 0


def _verify(arguments: argparse.Namespace) -> int:
    from assistant.upkeep.receipt import read_receipt
    from assistant.upkeep.verification import verify

    receipt, faithful = read_receipt(arguments.receipt.read_text("utf-8", "replace"))
    if arguments.index is None and arguments.corpus.is_dir():
        documents = read_corpus(arguments.corpus).documents
    else:
        documents = open_index(arguments).documents
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
        command.set_defaults(run=run_texts)
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
