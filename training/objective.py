"""What is learned, and how: the table of feature rows, the model's forward pass, the loss."""

from collections.abc import Iterable, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional
from torch.nn.utils.rnn import pad_sequence

from training.data import Choice, Pair
from training.vocabulary import Vocabulary

_DECAY = 0.99

Texts = tuple[Tensor, Tensor]
"""Word numbers of texts, padded, and their counts' square roots (0: padding): (n, longest)."""


class Table:
    """The feature rows, with RMSProp steps (one second moment a row) on those a batch touched.

    The last column of a row is the feature's part of the word's importance.
    """

    def __init__(
        self, spread: NDArray[np.float32], dimension: int, seed: int, device: str = "cpu"
    ) -> None:
        generator = torch.Generator().manual_seed(seed)
        weight = torch.randn(len(spread), dimension + 1, generator=generator)
        weight *= torch.from_numpy(spread)[:, None]
        weight[:, -1] = 0.0
        self.weight = weight.to(device)
        self._square = torch.zeros(len(spread), 2, device=device)
        self._steps = torch.zeros(len(spread), 1, device=device)

    def update(self, rows: Tensor, gradient: Tensor, rate: float) -> None:
        """One step on the given rows, none of them twice."""
        dimension = gradient.shape[1] - 1
        total = torch.linalg.vector_norm(gradient[:, :-1], dim=1).square() / dimension
        square = torch.stack([total, gradient[:, -1].square()], 1)
        self._square[rows] = self._square[rows].lerp_(square, 1 - _DECAY)
        self._steps[rows] += 1
        scale = (self._square[rows] / (1 - _DECAY ** self._steps[rows])).sqrt_().add_(1e-8)
        gradient[:, :-1] /= scale[:, :1]
        gradient[:, -1:] /= scale[:, 1:]
        self.weight.index_add_(0, rows, gradient, alpha=-rate)


class Model:
    """The table over a vocabulary; features are dropped at random while it learns.

    Attributes:
        whole_dropout, part_dropout: chance to drop a whole word or stem, or any other feature, so
            that words never seen can be read from their parts.
        temperature: divides the scores of the loss.
    """

    whole_dropout = 0.3
    part_dropout = 0.15
    temperature = 0.05

    def __init__(
        self, vocabulary: Vocabulary, dimension: int, seed: int, device: str = "cpu"
    ) -> None:
        self.vocabulary = vocabulary
        self.device = device
        self.table = Table(vocabulary.spread, dimension, seed, device)
        self._features = vocabulary.features.to(device)
        self._starts = vocabulary.starts.to(device)
        self._whole = vocabulary.whole.to(device)
        self._generator = torch.Generator(device).manual_seed(seed + 1)

    def _kept(self, entries: Tensor) -> Tensor:
        chance = torch.where(self._whole[entries], self.whole_dropout, self.part_dropout)
        drawn = torch.rand(len(entries), generator=self._generator, device=self.device)
        return (drawn >= chance).float()

    def words(self, ids: Tensor, learn: bool) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Unit vectors and importance of words, and the table rows they were made of."""
        begins = self._starts[ids]
        lengths = self._starts[ids + 1] - begins
        offsets = torch.cumsum(lengths, 0) - lengths
        shift = torch.repeat_interleave(begins - offsets, lengths)
        entries = torch.arange(len(shift), device=self.device) + shift
        rows, places = torch.unique(self._features[entries], return_inverse=True)
        block = self.table.weight[rows].requires_grad_(learn)
        kept = self._kept(entries) if learn else None
        total = functional.embedding_bag(
            places, block, offsets, mode="sum", per_sample_weights=kept
        )
        vectors = functional.normalize(total[:, :-1], dim=1, eps=1e-6)
        return vectors, functional.softplus(total[:, -1] + 1.0), rows, block

    def read(self, *sides: Sequence[str]) -> tuple[Tensor, list[Texts]]:
        """The words of several lists of texts, and the texts as numbers of those words."""
        padded = []
        for texts in sides:
            found = [self.vocabulary.texts[text] for text in texts]
            ids = pad_sequence([item[0] for item in found], batch_first=True)
            counts = pad_sequence([item[1] for item in found], batch_first=True)
            padded.append((ids.to(self.device), counts.to(self.device)))
        flat = torch.cat([ids.flatten() for ids, _ in padded])
        words, places = torch.unique(flat, return_inverse=True)
        parts = torch.split(places, [ids.numel() for ids, _ in padded])
        read = [
            (part.reshape(ids.shape), counts)
            for part, (ids, counts) in zip(parts, padded, strict=True)
        ]
        return words, read


def _weighted_sums(where: Tensor, values: Tensor, weights: Tensor) -> Tensor:
    """Row i is the sum of values[where[i, j]] times weights[i, j]."""
    offsets = torch.arange(len(where), device=where.device) * where.shape[1]
    return functional.embedding_bag(
        where.flatten(), values, offsets, mode="sum", per_sample_weights=weights.flatten()
    )


def text_vectors(texts: Texts, vectors: Tensor, importance: Tensor) -> Tensor:
    """Unit vectors of texts: the weighted sums of their words' vectors."""
    where, counts = texts
    total = _weighted_sums(where, vectors, importance[where] * counts)
    return functional.normalize(total, dim=1, eps=1e-6)


def interaction(first: Texts, second: Texts, vectors: Tensor, importance: Tensor) -> Tensor:
    """How well each first text is covered by each second text: (n, m), between -1 and 1."""
    used, where = torch.unique(first[0], return_inverse=True)
    other, there = torch.unique(second[0], return_inverse=True)
    nearness = vectors[used] @ vectors[other].T
    with torch.no_grad():
        beside = nearness.T[there].masked_fill_((second[1] == 0)[:, :, None], -2.0)
        nearest = there.gather(1, beside.argmax(1))
    best = nearness.gather(1, nearest.T)
    weights = importance[first[0]] * first[1]
    return _weighted_sums(where, best, weights / weights.sum(1, keepdim=True).clamp(min=1e-6))


def _equally_right(batch: Sequence[Pair]) -> Tensor:
    """Which partners off the diagonal are as right as the one on it."""

    def codes(texts: Iterable[str]) -> Tensor:
        numbers: dict[str, int] = {}
        return torch.tensor([numbers.setdefault(text, len(numbers)) for text in texts])

    right = torch.zeros(len(batch), len(batch), dtype=torch.bool)
    for texts in (
        (pair.first for pair in batch),
        (pair.second for pair in batch),
        (pair.group or str(number) for number, pair in enumerate(batch)),
    ):
        code = codes(texts)
        right |= code[:, None] == code[None]
    return right.fill_diagonal_(False)


def ranking_loss(scores: Tensor, right: Tensor, weights: Tensor) -> Tensor:
    """Cross-entropy of the diagonal both ways; the others in `right` are no negatives."""
    logits = scores.masked_fill(right, -1e4)
    target = torch.arange(len(scores), device=scores.device)
    rows = functional.cross_entropy(logits, target, reduction="none")
    columns = functional.cross_entropy(logits.T, target, reduction="none")
    return ((rows + columns) * weights).sum() / weights.sum() / 2


def learn(model: Model, batch: Sequence[Pair], late: bool, rate: float) -> float:
    """One step on a batch of pairs; `late` also trains the interaction of words."""
    words, (first, second) = model.read(
        [pair.first for pair in batch], [pair.second for pair in batch]
    )
    vectors, importance, rows, block = model.words(words, learn=True)
    right = _equally_right(batch).to(model.device)
    weights = torch.tensor([pair.weight for pair in batch], device=model.device)
    scores = [
        text_vectors(first, vectors, importance) @ text_vectors(second, vectors, importance).T
    ]
    if late:
        there = interaction(first, second, vectors, importance)
        scores.append((there + interaction(second, first, vectors, importance).T) / 2)
    losses = [ranking_loss(score / model.temperature, right, weights) for score in scores]
    loss = torch.stack(losses).sum()
    loss.backward()  # type: ignore[no-untyped-call]
    assert block.grad is not None
    model.table.update(rows, block.grad, rate)
    return float(loss.detach())


def learn_choices(model: Model, batch: Sequence[Choice], rate: float) -> float:
    """One step on questions: each sentence that answers, among all sentences of their passages."""
    told = list(dict.fromkeys(text for choice in batch for text in choice.sentences))
    place = {text: number for number, text in enumerate(told)}
    words, (first, second) = model.read([choice.question for choice in batch], told)
    vectors, importance, rows, block = model.words(words, learn=True)
    scores = interaction(first, second, vectors, importance) / model.temperature
    target = torch.tensor([place[choice.answer] for choice in batch], device=model.device)
    loss = functional.cross_entropy(scores, target)
    loss.backward()  # type: ignore[no-untyped-call]
    assert block.grad is not None
    model.table.update(rows, block.grad, rate)
    return float(loss.detach())


@torch.no_grad()
def well_aligned(model: Model, pairs: Sequence[Pair], share: float) -> list[Pair]:
    """The pairs whose partners are among the nearest `share` of all partners, both ways."""
    sides = []
    for side in (0, 1):
        found = []
        for at in range(0, len(pairs), 512):
            words, (texts,) = model.read([pair[:2][side] for pair in pairs[at : at + 512]])
            vectors, importance, *_ = model.words(words, learn=False)
            found.append(text_vectors(texts, vectors, importance))
        sides.append(torch.cat(found))
    scores = sides[0] @ sides[1].T
    right = scores.diagonal()
    ranks = torch.maximum((scores > right[:, None]).sum(1), (scores > right[None]).sum(0))
    limit = share * len(pairs)
    return [pair for pair, rank in zip(pairs, ranks.tolist(), strict=True) if rank < limit]
