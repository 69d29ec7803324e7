"""Checks true claims with a figure replaced by another one that the documents tell nearby.

    python -m benchmarks.neighbours [--index DIR] [--seed 7] [--each 5]

Of each true claim of `checks.jsonl` and `far_checks.jsonl` that is borne out, one figure is drawn
and replaced by those of the same kind and unit in the passages found for it: the values a careless
or a dishonest hand would take. None of these claims should be supported; those that are, are
printed with their quotes, to be read: another source may say so, and a bound may be kept.
"""

import argparse
import json
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from assistant import Assistant
from assistant.quantities import Quantity, quantities

HOME = Path(__file__).parent
KINDS = frozenset({"count", "money", "percent", "measure", "ordinal"})


def true_claims() -> Iterator[tuple[str, str]]:
    """(language, claim) of the claims that the documents bear out."""
    for name in ("checks.jsonl", "far_checks.jsonl"):
        for line in (HOME / name).read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if record["verdict"] == "supported":
                yield record["language"], record["claim"]


def _is_whole(item: Quantity) -> bool:
    return item.value is None or item.value.denominator == 1


def values_near(assistant: Assistant, claim: str, language: str, item: Quantity) -> list[str]:
    """Other values of the kind and unit of a figure, as the passages found for it write them."""
    found = {
        other.key: other.text
        for hit in assistant.search(claim, top_k=6)
        if hit.passage.language == language
        for other in quantities(hit.passage.text)
        if (other.kind, other.unit) == (item.kind, item.unit)
        and _is_whole(other) == _is_whole(item)
    }
    told = {each.key for each in quantities(claim)}
    return [text for key, text in found.items() if key not in told]


def main() -> None:
    """Draws, checks and prints the counts, with every altered claim found supported."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--index", type=Path, default=None)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--each", type=int, default=5, help="values tried in a claim, at most")
    arguments = parser.parse_args()
    assistant = Assistant.load(arguments.index)
    draw = random.Random(arguments.seed)
    counts = Counter[str]()
    for language, claim in true_claims():
        figures = [item for item in quantities(claim) if item.kind in KINDS]
        if not figures or assistant.check(claim).verdict != "supported":
            continue
        item = draw.choice(figures)
        values = values_near(assistant, claim, language, item)
        for value in draw.sample(values, min(len(values), arguments.each)):
            changed = claim[: item.start] + value + claim[item.end :]
            verdict = assistant.check(changed)
            counts[verdict.verdict] += 1
            if verdict.verdict == "supported":
                print(f"{item.text} → {value}: {changed}\n    {verdict.citations[0].quote}")
    for given, count in sorted(counts.items()):
        print(f"{given}: {count} of {counts.total()}")


if __name__ == "__main__":
    main()
