"""How well claims about the shipped collection are checked: right verdicts, per language and kind.

    python -m benchmarks.checks [--index DIR] [--misses]
        [--split tune|held|fresh|far|third|fourth|fifth|sixth|seventh|eighth]

The claims of `checks.jsonl` were written by hand from the documents: true ones, the same with a
figure or a name altered, their contraries, claims the documents do not treat, and "twisted" ones
(true figures and names, another relation between them), which must only not be supported. "held"
claims were kept apart while the rules were written (right at first sight: 0.924), "fresh" ones were
written afterwards in freer words (0.897; of the twisted ones 36 of 54 were not supported). Both
have served to mend the rules since. "far" claims, in `far_checks.jsonl`, are in words far from the
documents' (0.53 right at first sight); "third" ones, there too, as people would type them (0.69);
"fifth" ones, 360, in the freest words (0.47); "sixth" ones, 240, half of them in the freest words,
half written from facts alone (0.53); "seventh" ones, 240, from facts alone, in free words (0.52:
half of them asked after claims had come to be read as questions, 0.49 and 0.55); "eighth" ones,
120, half of them plain restatements of facts, half in free words (0.56: 0.75 and 0.37).
"""

import argparse
import json
import time
from collections import Counter, defaultdict
from pathlib import Path

import numpy as np

from assistant import Assistant

APART = ("far", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
"""The splits that stand in `far_checks.jsonl`."""
CLAIMS, FAR = (Path(__file__).with_name(f"{name}.jsonl") for name in ("checks", "far_checks"))


def load_claims(split: str) -> list[dict[str, str]]:
    """The claims of one split, or of all of `checks.jsonl` ("")."""
    lines = (FAR if split in APART else CLAIMS).read_text(encoding="utf-8").splitlines()
    return [item for item in map(json.loads, lines) if split in ("", item["split"])]


def is_right(kind: str, wanted: str, given: str) -> bool:
    """Whether a verdict is right; a twisted claim may be contradicted or not found."""
    return given != "supported" if kind == "twisted" else given == wanted


def main() -> None:
    """Checks every claim and prints the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--index", type=Path, default=None)
    parser.add_argument(
        "--split",
        choices=["tune", "held", "fresh", *APART],
        default="",
    )
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
        if arguments.misses and not is_right(item["kind"], item["verdict"], verdict.verdict):
            print(f"{item['id']} {item['kind']}: {verdict.verdict} | {item['claim']}")
            print(f"    {verdict.explanation}")
            for quote in verdict.citations:
                print(f"    [{quote.number}] {quote.quote}")
    wanted = {item["kind"]: item["verdict"] for item in load_claims(arguments.split)}
    print(f"{'split':6}{'lang':6}{'kind':17}{'right':>11}  verdicts")
    right = total = 0
    for (split, language, kind), counts in sorted(table.items()):
        size = sum(counts.values())
        hits = sum(count for given, count in counts.items() if is_right(kind, wanted[kind], given))
        right, total = right + hits, total + size
        share = f"{hits}/{size} {hits / size:.2f}"
        print(f"{split:6}{language:6}{kind:17}{share:>11}  {dict(counts)}")
    wrong = sum(counts["supported"] for (_, _, kind), counts in table.items() if kind != "true")
    altered = sum(
        counts["supported"] for (_, _, kind), counts in table.items() if kind == "altered figure"
    )
    print(
        f"all {right}/{total} = {right / total:.3f}; supported wrongly: {wrong} ({altered} figures)"
    )
    middle, high = np.percentile(times, [50, 99])
    print(f"milliseconds a claim: p50 {middle:.1f}, p99 {high:.1f}")


if __name__ == "__main__":
    main()
