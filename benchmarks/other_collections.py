"""How well other collections than the shipped one are answered and checked.

    python -m benchmarks.other_collections [--only NAME] [--misses]

Five small collections of invented documents lie in `other_collections/`: strategies for the sea,
universities, transport, health and justice; 14 documents each, as ministries and newspapers write
them: prose, lists, tables, pronouns across sentences, dates put off, five subjects in both
languages and two in either. To each belong 90 questions (60 with an answer, 12 of these in the
other language only) and 60 claims. Nothing was tuned to them before they were first asked
(right at first sight, of 60: 37, 30, 28, 38 and 40; of the 60 claims 27, 25, 25, 22 and 22); all
but the last have served to mend laws since.
"""

import argparse
import json
import tempfile
from pathlib import Path

from assistant import Assistant
from benchmarks.answers import Asked, corpus_set
from benchmarks.checks import is_right

COLLECTIONS = Path(__file__).with_name("other_collections")


def _questions(name: str, asked: list[Asked]) -> str:
    able = [item for item in asked if item.group == "answerable"]
    others = [item for item in asked if item.group != "answerable"]
    right = sum(item.inside for item in able)
    refused = sum(item.refused for item in able)
    answered = sum(not item.refused for item in others)
    wrong = len(able) - right - refused
    return (
        f"{name:13} questions: {right} right, {wrong} wrong, {refused} refused of {len(able)}; "
        f"answered {answered} of {len(others)} others"
    )


def _claims(name: str, assistant: Assistant, file: Path, misses: bool) -> str:
    right = supported = contradicted = 0
    claims = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    for item in claims:
        given = assistant.check(item["claim"]).verdict
        right += is_right(item["kind"], item["verdict"], given)
        supported += given == "supported" != item["verdict"]
        contradicted += given == "contradicted" and item["verdict"] == "supported"
        if misses and not is_right(item["kind"], item["verdict"], given):
            print(f"    {item['id']} {item['kind']}: {given} | {item['claim']}")
    return (
        f"{name:13} claims: {right} of {len(claims)} right; {supported} wrongly supported, "
        f"{contradicted} true ones contradicted"
    )


def main() -> None:
    """Asks and checks every collection, or one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="", help="the name of one collection")
    parser.add_argument("--misses", action="store_true", help="print every wrong verdict")
    arguments = parser.parse_args()
    for folder in sorted(item for item in COLLECTIONS.iterdir() if item.is_dir()):
        if arguments.only not in ("", folder.name):
            continue
        with tempfile.TemporaryDirectory() as home:
            assistant = Assistant.build(folder / "corpus", Path(home, "index"))
            asked = list(corpus_set(assistant, folder / "questions.jsonl", folder.name))
            print(_questions(folder.name, asked))
            print(_claims(folder.name, assistant, folder / "claims.jsonl", arguments.misses))


if __name__ == "__main__":
    main()
