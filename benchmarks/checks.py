"""How well claims about the shipped collection are checked: right verdicts, per language and kind.

    python -m benchmarks.checks [--index DIR] [--split tune|held] [--misses]

The claims of `checks.jsonl` were written by hand from the documents: true ones, the same with a
figure or a name altered, their contraries, and claims the documents do not treat. Those marked
"held" were kept apart while the rules were written.
"""

import argparse
import json
import time
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

from assistant import Assistant

CLAIMS = Path(__file__).with_name("checks.jsonl")


def load_claims(split: str) -> list[dict[str, str]]:
    """The claims of one split, or of both ("")."""
    lines = CLAIMS.read_text(encoding="utf-8").splitlines()
    return [item for item in map(json.loads, lines) if split in ("", item["split"])]


def main() -> None:
    """Checks every claim and prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--index", type=Path, default=None)
    parser.add_argument("--split", choices=["tune", "held"], default="")
    parser.add_argument("--misses", action="store_true", help="print every wrong verdict")
    arguments = parser.parse_args()
    assistant = Assistant.load(arguments.index)
    assistant.check("La stratégie prévoit 50 000 emplois.")
    table: dict[tuple[str, str, str], Counter[str]] = defaultdict(Counter)
    times = []
    for item in load_claims(arguments.split):
        begun = time.perf_counter()
        verdict = assistant.check(item["claim"])
        times.append(1000 * (time.perf_counter() - begun))
        table[item["split"], item["language"], item["kind"]][verdict.verdict] += 1
        if arguments.misses and verdict.verdict != item["verdict"]:
            print(f"{item['id']} {item['kind']}: {verdict.verdict} | {item['claim']}")
            print(f"    {verdict.explanation}")
            for quote in verdict.citations:
                print(f"    [{quote.number}] {quote.quote}")
    wanted = {(item["kind"]): item["verdict"] for item in load_claims("")}
    print(f"{'split':6}{'lang':6}{'kind':17}{'right':>11}  verdicts")
    right = total = 0
    for (split, language, kind), counts in sorted(table.items()):
        hits, size = counts[wanted[kind]], sum(counts.values())
        right, total = right + hits, total + size
        share = f"{hits}/{size} {hits / size:.2f}"
        print(f"{split:6}{language:6}{kind:17}{share:>11}  {dict(counts)}")
    wrong = sum(counts["supported"] for (_, _, kind), counts in table.items() if kind != "true")
    altered = sum(
        counts["supported"] for (_, _, kind), counts in table.items() if kind == "altered figure"
    )
    print(f"all {right}/{total} = {right / total:.3f}; supported wrongly: {wrong} ({altered} figures)")
    middle, high = np.percentile(times, [50, 99])
    print(f"milliseconds a claim: p50 {middle:.1f}, p99 {high:.1f}")


if __name__ == "__main__":
    main()
