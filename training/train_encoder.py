"""Trains the bundled Arabic–French encoder on a CPU, in minutes, from pairs of texts.

    python training/train_encoder.py --out DIR [--authored DIR] [--public PAIRS.tsv.gz] [--seed N]

A word's vector is the sum of its features' rows (see `assistant.features`), brought to unit
length; a text's vector is the sum of its words' vectors times their learned importance. Both the
text vectors and the late interaction between word vectors (each word against the word of the
other text nearest to it, as in O. Khattab, M. Zaharia, "ColBERT", 2020) are trained to find the
right partner among the others of the batch (multiple negatives ranking: M. Henderson et al.,
"Efficient natural language response suggestion", 2017).
"""

import argparse
import math
import os
import random
import shutil
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from assistant.weights import write_model
from assistant.features import feature_keys, word_features, words
from training.data import Pair, TrainingData, read_training_data


@dataclass(frozen=True)
class Recipe:
    """Everything about a training run that may be varied."""

    dimension: int = 256
    rows: int = 140_000
    epochs: int = 6
    phrase_batch: int = 1024
    sentence_batch: int = 128
    question_batch: int = 192
    rate: float = 4e-3
    temperature: float = 0.05
    cluster_pairs: int = 8
    dictionary_epochs: int = 1
    late_questions: bool = False
    word_dropout: float = 0.3
    feature_dropout: float = 0.15
    seed: int = 7


@dataclass(frozen=True)
class Vocabulary:
    """The training words and the rows of their features.

    Attributes:
        texts: for each text, the ids of its words in order.
        features, starts: the rows of word i are features[starts[i]:starts[i + 1]].
        whole: whether each entry of `features` is the row of the whole word or its stem.
        keys: the 32-bit key of each row, ascending.
    """

    texts: dict[str, NDArray[np.int64]]
    features: NDArray[np.int64]
    starts: NDArray[np.int64]
    whole: NDArray[np.bool_]
    keys: NDArray[np.uint32]


def _kept_features(names: Sequence[Sequence[str]], frequency: Sequence[int], rows: int) -> set[str]:
    """The features worth a row: shared by words, or the name of a word of the training texts."""
    shared: Counter[str] = Counter()
    used: Counter[str] = Counter()
    for features, times in zip(names, frequency, strict=True):
        shared.update(features)
        for feature in features:
            used[feature] += times
    whole = [name for name in shared if name[0] in "wn" or shared[name] > 1]
    whole.sort(key=lambda name: (name[0] not in "wn", name[0] == "g", -shared[name], -used[name], name))
    return set(whole[:rows])


def build_vocabulary(data: TrainingData, rows: int) -> Vocabulary:
    """Splits every text into words and chooses the features that get a row."""
    texts = {text: words(text) for text in data.texts()}
    frequency = Counter(word for found in texts.values() for word in found)
    ids = {word: index for index, word in enumerate(frequency)}
    names = [word_features(word) for word in ids]
    kept = _kept_features(names, [frequency[word] for word in ids], rows)
    key_of = dict(zip(sorted(kept), feature_keys(sorted(kept)), strict=True))
    keys = np.unique(np.fromiter(key_of.values(), dtype=np.uint32))
    features, starts, whole = [], [0], []
    for word_names in names:
        mine = [name for name in word_names if name in kept]
        features.extend(np.searchsorted(keys, [key_of[name] for name in mine]).tolist())
        whole.extend(name[0] in "wsb" for name in mine)
        starts.append(len(features))
    return Vocabulary(
        {text: np.array([ids[word] for word in found], dtype=np.int64) for text, found in texts.items()},
        np.array(features, dtype=np.int64),
        np.array(starts, dtype=np.int64),
        np.array(whole, dtype=bool),
        keys,
    )


class Table:
    """The feature rows, with Adam steps only on the rows a batch touched.

    The last column of a row is the feature's part of the word's importance.
    """

    def __init__(self, rows: int, dimension: int, seed: int) -> None:
        generator = torch.Generator().manual_seed(seed)
        self.weight = torch.randn(rows, dimension + 1, generator=generator) * 0.1
        self.weight[:, -1] = 0.0
        self._mean = torch.zeros_like(self.weight)
        self._square = torch.zeros(rows, 2)
        self._steps = torch.zeros(rows)

    def update(self, rows: Tensor, gradient: Tensor, rate: float) -> None:
        """One Adam step (one second moment a row, as in Adafactor) on the given rows."""
        vector, gate = gradient[:, :-1], gradient[:, -1:]
        square = torch.cat([vector.square().mean(1, keepdim=True), gate.square()], 1)
        steps = self._steps[rows] + 1
        self._steps[rows] = steps
        mean = self._mean[rows].mul_(0.9).add_(gradient, alpha=0.1)
        second = self._square[rows].mul_(0.99).add_(square, alpha=0.01)
        self._mean[rows] = mean
        self._square[rows] = second
        scale = (second / (1 - 0.99 ** steps[:, None])).sqrt_().add_(1e-8)
        step = mean / (1 - 0.9 ** steps[:, None])
        step[:, :-1] /= scale[:, :1]
        step[:, -1:] /= scale[:, 1:]
        self.weight[rows] -= rate * step


class Trainer:
    """The state of one run: the table, the vocabulary and the random streams."""

    def __init__(self, vocabulary: Vocabulary, recipe: Recipe) -> None:
        self.vocabulary = vocabulary
        self.recipe = recipe
        self.table = Table(len(vocabulary.keys), recipe.dimension, recipe.seed)
        self.generator = torch.Generator().manual_seed(recipe.seed + 1)
        self._features = torch.from_numpy(vocabulary.features)
        self._starts = torch.from_numpy(vocabulary.starts)
        self._whole = torch.from_numpy(vocabulary.whole)

    def _kept(self, entries: Tensor) -> Tensor:
        recipe = self.recipe
        chance = torch.where(self._whole[entries], recipe.word_dropout, recipe.feature_dropout)
        return (torch.rand(len(entries), generator=self.generator) >= chance).float()

    def words(self, ids: Tensor, train: bool = True) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Unit vectors and importance of words, with the table rows they came from."""
        begin, end = self._starts[ids], self._starts[ids + 1]
        lengths = end - begin
        offsets = torch.cumsum(lengths, 0) - lengths
        entries = torch.arange(int(lengths.sum())) + torch.repeat_interleave(begin - offsets, lengths)
        rows, places = torch.unique(self._features[entries], return_inverse=True)
        block = self.table.weight[rows].requires_grad_(train)
        kept = self._kept(entries) if train else None
        total = functional.embedding_bag(
            places, block, offsets, mode="sum", per_sample_weights=kept
        )
        vectors = functional.normalize(total[:, :-1], dim=1, eps=1e-6)
        return vectors, functional.softplus(total[:, -1] + 1.0), rows, block

    def texts(self, texts: Sequence[str]) -> tuple[Tensor, Tensor]:
        """Word ids of texts, padded with -1: (n, longest); and which stand for a word."""
        found = [self.vocabulary.texts[text] for text in texts]
        longest = max(1, max(len(item) for item in found))
        padded = torch.full((len(found), longest), -1)
        for row, item in enumerate(found):
            padded[row, : len(item)] = torch.from_numpy(item)
        return padded, padded >= 0


def text_vectors(places: Tensor, present: Tensor, vectors: Tensor, importance: Tensor) -> Tensor:
    """Unit vectors of texts: the weighted sums of their words' vectors."""
    weights = importance[places] * present
    flat = torch.cumsum(torch.full((len(places),), places.shape[1]), 0) - places.shape[1]
    total = functional.embedding_bag(
        places.reshape(-1), vectors, flat, mode="sum", per_sample_weights=weights.reshape(-1)
    )
    return functional.normalize(total, dim=1, eps=1e-6)


def interaction(
    first: tuple[Tensor, Tensor], second: tuple[Tensor, Tensor], vectors: Tensor, importance: Tensor
) -> Tensor:
    """How well each first text is covered by each second text: (n, m), between -1 and 1."""
    used, where = torch.unique(first[0].clamp(min=0), return_inverse=True)
    other, there = torch.unique(second[0].clamp(min=0), return_inverse=True)
    nearness = vectors[used] @ vectors[other].T
    with torch.no_grad():
        place = torch.stack(
            [row[mask][nearness[:, row[mask]].argmax(1)] for row, mask in zip(there, second[1], strict=True)], 1
        )
    best = nearness.gather(1, place)
    weights = importance[used][where] * first[1]
    weights = weights / weights.sum(1, keepdim=True).clamp(min=1e-6)
    flat = torch.arange(len(where)) * where.shape[1]
    return functional.embedding_bag(
        where.reshape(-1), best, flat, mode="sum", per_sample_weights=weights.reshape(-1)
    )


def ranking_loss(scores: Tensor, same: Tensor, weights: Tensor, temperature: float) -> Tensor:
    """Cross-entropy of the right partner both ways; other right partners are no negatives."""
    logits = (scores / temperature).masked_fill(same, -1e4)
    target = torch.arange(len(scores))
    rows = functional.cross_entropy(logits, target, reduction="none")
    columns = functional.cross_entropy(logits.T, target, reduction="none")
    return ((rows + columns) * weights).sum() / weights.sum() / 2


def _same(batch: Sequence[Pair]) -> Tensor:
    """Which off-diagonal partners are as right as the diagonal one."""

    def codes(texts: Iterable[str]) -> Tensor:
        numbers: dict[str, int] = {}
        return torch.tensor([numbers.setdefault(text, len(numbers)) for text in texts])

    same = torch.zeros(len(batch), len(batch), dtype=torch.bool)
    for texts in (
        (pair.first for pair in batch),
        (pair.second for pair in batch),
        (pair.group or str(number) for number, pair in enumerate(batch)),
    ):
        code = codes(texts)
        same |= code[:, None] == code[None]
    same.fill_diagonal_(False)
    return same


def step(trainer: Trainer, batch: Sequence[Pair], late: bool, rate: float) -> float:
    """One update on a batch of pairs; `late` also trains the interaction of words."""
    first = trainer.texts([pair.first for pair in batch])
    second = trainer.texts([pair.second for pair in batch])
    unique, found = torch.unique(torch.cat([first[0][first[1]], second[0][second[1]]]), return_inverse=True)
    split = int(first[1].sum())
    for (ids, mask), values in ((first, found[:split]), (second, found[split:])):
        ids.masked_fill_(~mask, 0)
        ids[mask] = values
    vectors, importance, rows, block = trainer.words(unique)
    left = text_vectors(*first, vectors, importance)
    right = text_vectors(*second, vectors, importance)
    same = _same(batch)
    weights = torch.tensor([pair.weight for pair in batch])
    heat = trainer.recipe.temperature
    loss = ranking_loss(left @ right.T, same, weights, heat)
    if late:
        there = interaction(first, second, vectors, importance)
        back = interaction(second, first, vectors, importance).T
        loss = loss + ranking_loss((there + back) / 2, same, weights, heat)
    loss.backward()
    trainer.table.update(rows, block.grad, rate)
    return float(loss.detach())


Batch = tuple[list[Pair], bool]


def _batches(pairs: Sequence[Pair], size: int, late: bool, chance: random.Random) -> list[Batch]:
    order = list(pairs)
    chance.shuffle(order)
    return [(order[at : at + size], late) for at in range(0, len(order) - size // 2, size)]


def _cluster_pairs(data: TrainingData, chance: random.Random, count: int) -> Iterator[Pair]:
    for number, members in enumerate(data.clusters):
        for _ in range(count):
            yield Pair(*chance.sample(members, 2), 1.0, f"cluster {number}")


def _epoch(data: TrainingData, trainer: Trainer, chance: random.Random, epoch: int) -> list[Batch]:
    """The batches of an epoch, in the order they are learned."""
    recipe = trainer.recipe

    def usable(pairs: Iterable[Pair]) -> list[Pair]:
        texts = trainer.vocabulary.texts
        return [pair for pair in pairs if len(texts[pair.first]) and len(texts[pair.second])]

    phrases = [*data.phrases, *_cluster_pairs(data, chance, recipe.cluster_pairs)]
    plan = _batches(usable(phrases), recipe.phrase_batch, False, chance)
    if epoch >= recipe.dictionary_epochs:
        plan += _batches(usable(data.sentences), recipe.sentence_batch, True, chance)
        plan += _batches(usable(data.questions), recipe.question_batch, recipe.late_questions, chance)
    chance.shuffle(plan)
    return plan


def train(data: TrainingData, recipe: Recipe, callback=None) -> Trainer:
    """Trains a table on the data."""
    began = time.monotonic()
    vocabulary = build_vocabulary(data, recipe.rows)
    trainer = Trainer(vocabulary, recipe)
    print(f"{len(vocabulary.texts)} texts, {len(vocabulary.starts) - 1} words, {len(vocabulary.keys)} rows, {time.monotonic() - began:.1f} s", flush=True)
    chance = random.Random(recipe.seed)
    for epoch in range(recipe.epochs):
        plan = _epoch(data, trainer, chance, epoch)
        losses: dict[bool, list[float]] = {False: [], True: []}
        for number, (batch, late) in enumerate(plan):
            done = (epoch + number / len(plan)) / recipe.epochs
            rate = recipe.rate * min(1.0, 10 * done + 0.1) * (0.5 + 0.5 * math.cos(math.pi * done)) + 1e-5
            losses[late].append(step(trainer, batch, late, rate))
        print(f"epoch {epoch + 1}: loss {np.mean(losses[False] or [0]):.3f} / {np.mean(losses[True] or [0]):.3f}, {time.monotonic() - began:.0f} s", flush=True)
        if callback: callback(trainer)
    return trainer


def main() -> None:
    """Reads the arguments, trains, and swaps the finished folder into place."""
    parser = argparse.ArgumentParser(description="Train the bundled Arabic–French encoder.")
    here = Path(__file__).parent
    parser.add_argument("--public", type=Path, help="public pairs (gzip), optional")
    parser.add_argument("--authored", type=Path, default=here / "authored")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=Recipe.seed)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    data = read_training_data(arguments.authored, arguments.public)
    print(f"{len(data.phrases)} phrases, {len(data.sentences)} sentences, {len(data.questions)} questions")
    trainer = train(data, Recipe(seed=arguments.seed))
    write_model(arguments.out, trainer.vocabulary.keys, trainer.table.weight.numpy())


if __name__ == "__main__":
    main()
