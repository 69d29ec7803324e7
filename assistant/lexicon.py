"""The bilingual lexicon that ships with the package: index term → weighted terms that mean it.

Built by `training/build_lexicon.py` from the project's own texts.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_PATH = Path(__file__).parent / "data" / "lexicon.npz"
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


@cache
def lexicon() -> dict[str, Table]:
    """The tables by direction.

    "ar-fr" and "fr-ar" translate, "ar-ar" and "fr-fr" hold synonyms, and "az-ar" and "az-fr"
    start from Moroccan Arabic in Latin letters.
    """
    with np.load(_PATH, allow_pickle=False) as file:
        arrays = {name: file[name] for name in file.files}
    words = {side: arrays[side].tobytes().decode().split("\n") for side in ("ar", "fr", "az")}
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
