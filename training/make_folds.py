"""Makes encoders and lexicons that have not read some of the authored passages.

    python -m training.make_folds --public public_pairs.tsv.gz --out FOLDS

Two folds, four tenths of the passages unseen by each: what trains the judges of evidence
(`train_evidence`) must be read as new text is.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path

from training.evidence_data import split_authored

SHORTER = ("--epochs", "5", "--choices", "0.4")
"""A fold's encoder need not be the best one, only one that has not read its passages."""
UNSEEN = {"first": (1, 2, 3, 4), "second": (5, 6, 7, 8)}


def make(name: str, authored: Path, public: Path | None, out: Path) -> None:
    """One fold: the data it may read, the lexicon and the encoder made of it."""
    home = out / name
    split_authored(authored, home / "authored", frozenset(UNSEEN[name]))
    mine = ["--authored", str(home / "authored")]
    run = [sys.executable, "-m"]
    subprocess.run([*run, "training.build_lexicon", *mine, "--out", str(home)], check=True)
    more = ["--public", str(public)] if public is not None else []
    encoder = ["training.train_encoder", *mine, *more, *SHORTER, "--out", str(home / "model")]
    subprocess.run([*run, *encoder], check=True)


def main() -> None:
    """Reads the arguments and makes every fold."""
    parser = argparse.ArgumentParser(description="Encoders and lexicons for training evidence.")
    parser.add_argument("--public", type=Path, help="public pairs (gzip), optional")
    parser.add_argument("--authored", type=Path, default=Path(__file__).parent / "authored")
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args()
    for name in UNSEEN:
        make(name, chosen.authored, chosen.public, chosen.out)
    record = {name: list(unseen) for name, unseen in UNSEEN.items()}
    (chosen.out / "folds.json").write_text(json.dumps(record), encoding="utf-8")


if __name__ == "__main__":
    main()
