"""How often a claim is borne out, and its twin that is false, where only words differ.

    python -m benchmarks.twins [--part N] [--of M] [--misses]

The claims of `training/authored/claims.jsonl` are about invented passages; half are borne out by
their passage, the other half are twins of these in which a few words differ, figures and names
being right: roles exchanged, another object, another stage, a contrary. It asks those about every
M-th passage, from the N-th on. Laws were made on parts 0 and 1 of 8; part 2 was kept apart.
"""

import argparse
import json
import tempfile
from collections import Counter
from pathlib import Path

from assistant import Assistant
from training.evidence_data import passages, write_single

AUTHORED = Path(__file__).parent.parent / "training" / "authored"


def main() -> None:
    """Checks the claims about some of the passages and prints the verdicts on both halves."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--part", type=int, default=2)
    parser.add_argument("--of", type=int, default=8)
    parser.add_argument("--misses", action="store_true", help="print every twin borne out")
    arguments = parser.parse_args()
    lines = (AUTHORED / "claims.jsonl").read_text(encoding="utf-8").splitlines()
    claims = [json.loads(line) for line in lines]
    asked = sorted({item["passage"] for item in claims})
    mine = set(asked[arguments.part :: arguments.of])
    found = Counter[tuple[str, str]]()
    with tempfile.TemporaryDirectory() as home:
        corpus = Path(home, "corpus")
        about = [item for item in passages(AUTHORED) if item[1]["id"] in set(asked)]
        write_single(about, corpus, ("ar", "fr"))
        assistant = Assistant.build(corpus, Path(home, "index"))
        for item in (item for item in claims if item["passage"] in mine):
            half = "true" if item["borne_out"] else "twin"
            given = assistant.check(item["claim"]).verdict
            found[half, given] += 1
            if arguments.misses and (half, given) == ("twin", "supported"):
                print(f"    {item['kind']}: {item['claim']}")
    for (half, given), count in sorted(found.items()):
        total = sum(number for (each, _), number in found.items() if each == half)
        print(f"{half} {given}: {count} of {total}")


if __name__ == "__main__":
    main()
