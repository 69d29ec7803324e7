"""How well follow-up questions about the shipped collection are understood and answered.

    python -m benchmarks.dialogues [--index DIR] [--misses]

The dialogues of `dialogues.jsonl` were written by hand from the documents: two or three questions,
of which the last leans on the others, or must not. "first" ones have served to mend the rules
(right before: 25 of 40 answerable, 15 of 20 refused); "second" ones were asked after that (21 of 28
and 10 of 12 at first sight), and have served since, as have "third" ones (24 of 32 and 12 of 12).
"""

import argparse
import json
import re
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from assistant import Assistant
from assistant.normalize import fold

DIALOGUES = Path(__file__).with_name("dialogues.jsonl")


def outcome(assistant: Assistant, item: dict[str, Any]) -> tuple[str, str]:
    """What came of the last question: right, wrong, refused or answered; and how it was read."""
    *history, question = item["turns"]
    answer = assistant.ask(question, history)
    refused = answer.status == "not_found"
    if refused or item["group"] != "answerable":
        return "refused" if refused else "answered", answer.understood
    told = [re.compile(fold(pattern)) for pattern in item["must"]]
    quotes = [fold(quote.quote) for quote in answer.citations]
    right = any(all(each.search(quote) for each in told) for quote in quotes)
    return "right" if right else "wrong", answer.understood


def main() -> None:
    """Asks every dialogue and prints the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--index", type=Path, default=None)
    parser.add_argument("--misses", action="store_true", help="print every one that went wrong")
    arguments = parser.parse_args()
    assistant = Assistant.load(arguments.index)
    table: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    for item in map(json.loads, DIALOGUES.read_text(encoding="utf-8").splitlines()):
        came, understood = outcome(assistant, item)
        table[item["split"], item["language"], item["group"]][came] += 1
        if arguments.misses and came != ("right" if item["must"] else "refused"):
            print(f"{item['id']} {came}: {' // '.join(item['turns'])}\n    {understood}")
    for (split, language, group), counts in sorted(table.items()):
        print(f"{split:8}{language:4}{group:14}{dict(counts)}")


if __name__ == "__main__":
    main()
