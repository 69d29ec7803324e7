"""The bilingual lexicon that ships with the package: index term → weighted terms that mean it.

Built by `training/build_lexicon.py` from the project's own texts.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

FILE = Path(__file__).parent.parent / "data" / "lexicon.npz"
_file = FILE
_FULL = 65535.0


@dataclass(frozen=True, slots=True)
class Table:
    """Terms of one side, each with its terms on the other, strongest first."""

    numbers: dict[str, int]
    targets: list[str]
    starts: NDArray[np.uint32]
    terms: NDArray[np.uint16]
    weights: NDArray[np.uint16]

    def __getitem__(self, term: str) -> dict[str, float]:
        """The terms that mean `term`, with weights up to 1; empty when it is unknown."""
        number = self.numbers.get(term)
        if number is None:
            return {}
        part = slice(self.starts[number], self.starts[number + 1])
        weights = (self.weights[part] / _FULL).tolist()
        return {
            self.targets[target]: weight
            for target, weight in zip(self.terms[part].tolist(), weights, strict=True)
        }

    def __contains__(self, term: str) -> bool:
        return term in self.numbers


def use(path: Path) -> None:
    """Reads another lexicon than the one that ships, for training on passages it has not read.

    To be called before anything is read: what other modules made of the first one is kept.
    """
    global _file
    _file = path
    for cached in (_arrays, shares, lexicon):
        cached.cache_clear()


@cache
def _arrays() -> dict[str, NDArray[Any]]:
    with np.load(_file, allow_pickle=False) as file:
        return {name: file[name] for name in file.files}


def _words(side: str) -> list[str]:
    return _arrays()[side].tobytes().decode().split("\n")


@cache
def shares() -> dict[str, dict[str, float]]:
    """For each language, the share of ordinary passages that hold a term; 0 terms left out."""
    found = {}
    for side in ("ar", "fr"):
        values = _arrays()[f"{side}.share"].astype(np.float32).tolist()
        found[side] = {
            word: value for word, value in zip(_words(side), values, strict=True) if value
        }
    return found


@cache
def lexicon() -> dict[str, Table]:
    """The tables by direction.

    "ar-fr" and "fr-ar" translate, "ar-ar" and "fr-fr" hold synonyms, and "az-ar" and "az-fr"
    start from Moroccan Arabic in Latin letters.
    """
    arrays = _arrays()
    words = {side: _words(side) for side in ("ar", "fr", "az")}
    numbers = {side: {word: at for at, word in enumerate(mine)} for side, mine in words.items()}
    tables = {}
    for name in arrays:
        direction, _, part = name.partition(".")
        if part == "starts":
            source, target = direction.split("-")
            tables[direction] = Table(
                numbers[source],
                words[target],
                arrays[name],
                arrays[f"{direction}.terms"],
                arrays[f"{direction}.weights"],
            )
    return tables
