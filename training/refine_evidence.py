"""Goes on training the networks that judge evidence, with passages that nothing they read knows.

    python -m training.refine_evidence --families rda rdb

The word vectors and the lexicon that ship have not learned from these passages, so clues computed
with them are as they are on new text: no folds are needed.
"""

from collections.abc import Mapping
from dataclasses import replace
from itertools import accumulate
from typing import Any

import torch
from numpy.typing import NDArray

from assistant.clues.weighing import networks
from assistant.searching import lexicon
from assistant.vectors.static_encoder import WORDS_FOLDER
from training.evidence_data import EVERY
from training.evidence_examples import Example, Fold, Part, Share
from training.train_evidence import Network, Recipe, arguments, gather, learn, save, word_table

_RECIPE = replace(Recipe(), kind=24, word=56, body=128, beside=64, epochs=3, rate=1e-3)
_PARTS: tuple[Part, ...] = ("small", "large", "shipped", "small")
Weights = Mapping[str, NDArray[Any]]


def _blocks(kind: int, word: int, body: int, beside: int, whole: int) -> dict[str, list[int]]:
    """How wide each part is that the columns of a layer read, by layer."""
    return {
        "word_again": [word],
        "body": [word, word, kind, whole],
        "body_again": [body],
        "score": [body],
        "beside": [body, body],
        "among": [beside],
    }


def _columns(narrow: list[int], wide: list[int]) -> list[int]:
    """Where the columns of a layer are found in the same layer made wider."""
    starts = accumulate(wide, initial=0)
    return [start + at for start, size in zip(starts, narrow, strict=False) for at in range(size)]


def started(weights: Weights, example: Example, dimension: int, recipe: Recipe) -> Network:
    """A network that answers as one with narrower layers does; its new units count for nothing yet.

    After T. Chen et al., "Net2Net: accelerating learning via knowledge transfer", 2016.
    """
    whole = len(weights["mean"])
    sizes = (len(weights[f"{name}.bias"]) for name in ("kind", "word", "body", "beside"))
    narrow = _blocks(*sizes, whole)
    wide = _blocks(recipe.kind, recipe.word, recipe.body, recipe.beside, whole)
    network = Network(example, dimension, (weights["mean"].copy(), weights["scale"].copy()), recipe)
    state = network.state_dict()
    for name, value in weights.items():
        known, layer = torch.tensor(value), name.partition(".")[0]
        if known.ndim == 1:
            state[name][: len(known)] = known
            continue
        every = list(range(known.shape[1]))
        columns = _columns(narrow[layer], wide[layer]) if layer in narrow else every
        state[name][: len(known)] = 0
        state[name][: len(known), columns] = known
    return network


def main() -> None:
    """Reads the arguments, trains, and writes the weights."""
    parser = arguments("Go on training the networks that judge evidence.")
    parser.add_argument("--families", nargs="+", required=True)
    chosen = parser.parse_args()
    torch.set_num_threads(1)
    fold = Fold(WORDS_FOLDER, lexicon.FILE, frozenset(range(1, EVERY)), frozenset(chosen.families))
    shares = [Share(fold, (part,), seed) for seed, part in enumerate(_PARTS, 1)]
    items, words = gather(shares, chosen.authored, chosen.corpus, chosen.questions)
    print(f"{len(items)} examples", flush=True)
    table = word_table(words)
    trained = []
    for number, weights in enumerate(networks()):
        torch.manual_seed(_RECIPE.seed + number)
        network = started(weights, items[0], table.shape[1], _RECIPE)
        trained.append(learn(network, items, table, _RECIPE, _RECIPE.seed + number))
    save(trained, chosen.out)


if __name__ == "__main__":
    main()
