"""The staff's command: what citizens allowed to be kept, to read, to export, to delete."""

import argparse
import sqlite3
import sys
from pathlib import Path
from typing import Any

from assistant.page.feedback import Feedback, export
from assistant.page.options import page_options


def _run(arguments: argparse.Namespace) -> int:
    options = page_options()
    path = arguments.file or options.feedback
    if not path.is_file():
        sys.stderr.write(f"{path}: nothing has been kept yet\n")
        return 1
    try:
        return _done(arguments, Feedback(path, options.retention_days))
    except sqlite3.DatabaseError as error:
        sys.stderr.write(f"{path}: not a file of opinions that can be used ({error})\n")
        return 1


def _done(arguments: argparse.Namespace, feedback: Feedback) -> int:
    if arguments.action == "delete":
        gone = feedback.delete(arguments.code or "", arguments.containing or "")
        sys.stdout.write(f"{gone} deleted\n")
        return 0 if gone else 1
    wanted = arguments.action == "unanswered"
    rows = feedback.unanswered(arguments.language) if wanted else feedback.all()
    export(rows, arguments.form, sys.stdout)
    return 0


def add_command(commands: Any) -> None:
    """Adds `feedback export|unanswered|delete` to the program's sub-commands.

    Args:
        commands: what `ArgumentParser.add_subparsers` returned.
    """
    parent = commands.add_parser("feedback", help="what citizens allowed to be kept")
    actions = parent.add_subparsers(dest="action", required=True)
    about = {
        "export": "everything kept, oldest first",
        "unanswered": "questions without an answer, the most frequent first",
        "delete": "by the code a citizen gives, or by words of the text",
    }
    for name, text in about.items():
        action = actions.add_parser(name, help=text)
        action.add_argument("--file", type=Path, default=None, metavar="FILE")
        action.set_defaults(run=_run)
        if name == "delete":
            choice = action.add_mutually_exclusive_group(required=True)
            choice.add_argument("--code", metavar="CODE")
            choice.add_argument("--containing", metavar="WORDS")
        else:
            action.add_argument("--form", choices=("csv", "jsonl"), default="csv")
        if name == "unanswered":
            action.add_argument("--language", choices=("ar", "fr"), default=None)
