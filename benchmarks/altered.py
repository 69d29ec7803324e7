"""Checks the collection's own sentences as claims: as they stand, then with one figure altered.

    python -m benchmarks.altered [--index DIR] [--sentences 900] [--seed 7]

A sentence that asserts figures must be supported by the collection; with one digit changed it must
never be. Alterations are drawn at random; none is looked at while the rules are written.
"""

import argparse
import random
import re
from collections import Counter
from pathlib import Path

from assistant import Assistant
from assistant.clues.assertions import read_assertion
from assistant.quantities import Quantity

_LONGEST = 350


def sentences(assistant: Assistant) -> list[tuple[str, str]]:
    """(language, sentence) of every sentence of the index that asserts a figure."""
    found: dict[tuple[str, int], tuple[str, str]] = {}
    for passage in assistant.passages:
        for number, (start, _) in enumerate(passage.sentences):
            text = passage.sentence(number)
            whole = len(text) < _LONGEST and not text.rstrip().endswith(("?", "؟", ":"))
            if whole and read_assertion(text).figures:
                found.setdefault((passage.document, start), (passage.language, text))
    return list(found.values())


def altered_digits(item: Quantity, digits: str, draw: random.Random) -> str:
    """Other digits of the same length for a part of a figure; a date stays a date."""
    if item.kind == "year" or (item.kind == "date" and len(digits) == 4):
        return str(int(digits) + draw.choice([-2, -1, 1, 2, 3]))
    if item.kind == "date":
        return str((int(digits) + draw.choice([2, 3, 5])) % 28 + 1)
    place = draw.randrange(len(digits))
    changed = str((int(digits[place]) + draw.randint(1, 4)) % 10)
    new = digits[:place] + changed + digits[place + 1 :]
    return f"7{new[1:]}" if new[0] == "0" and len(new) > 1 else new


def alter(text: str, draw: random.Random) -> str:
    """The sentence with one figure altered; "" when it has none in digits."""
    figures = [
        item
        for item in read_assertion(text).figures
        if item.kind != "reference" and re.search(r"\d", item.text)
    ]
    if not figures:
        return ""
    item = draw.choice(figures)
    part = draw.choice(list(re.finditer(r"\d+", item.text)))
    new = altered_digits(item, part.group(), draw)
    start, end = item.start + part.start(), item.start + part.end()
    return "" if new == part.group() else text[:start] + new + text[end:]


def main() -> None:
    """Draws, checks and prints the counts, with every altered sentence found supported."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--index", type=Path, default=None)
    parser.add_argument("--sentences", type=int, default=900)
    parser.add_argument("--seed", type=int, default=7)
    arguments = parser.parse_args()
    assistant = Assistant.load(arguments.index)
    draw = random.Random(arguments.seed)
    drawn = sentences(assistant)
    draw.shuffle(drawn)
    counts: Counter[tuple[str, str, str]] = Counter()
    for language, text in drawn[: arguments.sentences]:
        counts["as they stand", language, assistant.check(text).verdict] += 1
        changed = alter(text, draw)
        if changed:
            verdict = assistant.check(read_assertion(changed).said).verdict
            counts["one figure altered", language, verdict] += 1
            if verdict == "supported":
                print(f"supported wrongly: {changed}")
    for (kind, language, verdict), count in sorted(counts.items()):
        print(f"{kind:20}{language:4}{verdict:14}{count}")


if __name__ == "__main__":
    main()
