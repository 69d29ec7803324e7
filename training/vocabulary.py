"""The training words, and which of their features get a row of the table."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from assistant.vectors.features import NUMBER_ROWS, counted_words, feature_keys, word_features
from training.data import TrainingData

_SPREAD = {"w": 0.2, "n": 0.2, "s": 0.2, "b": 0.2, "g": 0.05}
"""By feature kind: whole words and stems begin larger than the n-grams they would drown in."""


@dataclass(frozen=True)
class Vocabulary:
    """The training words and the rows of their features.

    Attributes:
        texts: for each text, the ids of its words and the square roots of their counts.
        features, starts: the rows of word i are features[starts[i]:starts[i + 1]].
        whole: whether each entry of `features` is the row of a whole word or a stem.
        keys: the 32-bit key of each row, ascending.
        spread: standard deviation of each row's first values.
    """

    texts: dict[str, tuple[Tensor, Tensor]]
    features: Tensor
    starts: Tensor
    whole: Tensor
    keys: NDArray[np.uint32]
    spread: NDArray[np.float32]


def _kept_features(names: Sequence[Sequence[str]], frequency: Sequence[int], rows: int) -> set[str]:
    """The features worth a row: a word of the training texts, or shared by several words.

    When there are more than `rows`, the n-grams of the fewest words go first.
    """
    shared: Counter[str] = Counter()
    used: Counter[str] = Counter()
    for features, times in zip(names, frequency, strict=True):
        shared.update(features)
        for feature in features:
            used[feature] += times
    worth = [name for name in shared if name[0] in "wn" or (name[0] != "h" and shared[name] > 1)]

    def order(name: str) -> tuple[bool, bool, int, int, str]:
        return name[0] not in "wn", name[0] == "g", -shared[name], -used[name], name

    kept = sorted(worth, key=order)[: rows - NUMBER_ROWS]
    return {*kept, *(f"h:{number}" for number in range(NUMBER_ROWS))}


def build_vocabulary(data: TrainingData, rows: int) -> Vocabulary:
    """Splits every text into words and chooses the features that get a row."""
    texts = {text: counted_words(text) for text in data.texts()}
    frequency = Counter(word for found in texts.values() for word in found)
    ids = {word: index for index, word in enumerate(frequency)}
    names = [word_features(word) for word in ids]
    kept = sorted(_kept_features(names, [*frequency.values()], rows))
    keys, places = np.unique(np.array(feature_keys(kept), dtype=np.uint32), return_inverse=True)
    row_of = dict(zip(kept, places.tolist(), strict=True))
    spread = np.empty(len(keys), dtype=np.float32)
    for name, row in row_of.items():
        spread[row] = _SPREAD.get(name[0], 0.1)
    mine = [[name for name in word_names if name in row_of] for word_names in names]
    flat = [name for word_names in mine for name in word_names]
    lengths = torch.tensor([0, *(len(word_names) for word_names in mine)])
    return Vocabulary(
        {
            text: (torch.tensor([ids[word] for word in found]), torch.tensor([*found.values()]))
            for text, found in texts.items()
        },
        torch.tensor([row_of[name] for name in flat]),
        torch.cumsum(lengths, 0),
        torch.tensor([name[0] in "wsb" for name in flat]),
        keys,
        spread,
    )
