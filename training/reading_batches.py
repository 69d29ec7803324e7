"""Batches for the cross-encoder: each question with sentences drawn anew in every epoch."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.utils.data import DataLoader, IterableDataset, get_worker_info

from assistant.vectors.cross_encoder import ANTECEDENT, CONTEXT, HEADING, SENTENCE, Coded, joined
from assistant.vectors.token_table import PAD

LIST = 5
"""How many sentences a question is shown with."""
_FORMS = {"hasty": 0.15, "spoken": 0.27, "reworded": 0.45, "respoken": 0.53}
"""The forms of a question, each drawn below this share and above the one before."""
_READ = 4
"""Texts of a candidate of a tuning question, as `cross_encoder.Read` has them."""
_LEANING = 0.85
"""How often a sentence that leans on another is read with that one."""
_TITLED, _TITLED_ACROSS = 0.45, 0.15
"""How often the sentences a question is shown with are read after their title, when it is in their
language and when it is in the other."""
EVERYDAY = "everyday"
"""Stands for the everyday questions, whatever their passages, where families are named."""
_EVERY_TUNED = 2
"""How often an epoch asks each tuning question about the corpus."""


class Ragged(NamedTuple):
    """Lists of numbers, one after another: list i is `values[offsets[i]:offsets[i + 1]]`."""

    values: NDArray[np.uint16]
    offsets: NDArray[np.int32]

    def row(self, number: int) -> list[int]:
        """One of the lists."""
        found: list[int] = self.values[self.offsets[number] : self.offsets[number + 1]].tolist()
        return found


class Shown(NamedTuple):
    """A sentence shown with a question.

    Attributes:
        answer: the tokens of the sentence that are the short answer; (0, 0) when not known.
    """

    coded: Coded
    length: int
    right: bool
    answer: tuple[int, int]


class Batch(NamedTuple):
    """Questions with their sentences, padded.

    Attributes:
        tokens, parts: (rows, longest).
        inside: 1 for tokens of the short answer, 0 for others of a sentence, -1 where unknown.
        rows: of each question's sentences, (questions, LIST).
        there, right: (questions, LIST).
    """

    tokens: Tensor
    parts: Tensor
    inside: Tensor
    rows: Tensor
    there: Tensor
    right: Tensor


def _seen(
    question: list[int],
    context: list[int],
    ahead: list[int],
    sentence: list[int],
    right: bool,
    answer: tuple[int, int],
) -> Shown:
    """A sentence as it is shown, after the one that tells what it is about."""
    ahead = ahead[:ANTECEDENT]
    whole = (ahead + sentence)[:SENTENCE]
    spans = (answer[0] + len(ahead), answer[1] + len(ahead)) if answer[1] else (0, 0)
    return Shown(joined(question, context, whole), len(whole), right, spans)


class Deal:
    """Draws the sentences that each question is shown with."""

    def __init__(
        self, file: Path, remainders: frozenset[int], families: frozenset[str] = frozenset()
    ) -> None:
        """Reads the data.

        Args:
            remainders: line indices modulo ten of the passages to learn from.
            families: what the ids of passages begin with that all questions are asked of, or
                "everyday", and as many of others; all of all, when none is named.

        Raises:
            SystemExit: a family has no passages.
        """
        arrays = dict(np.load(file))
        self._arrays: dict[str, NDArray[Any]] = arrays
        names = ("sentences", "asked", *_FORMS, "topics", "tuned")
        self._lists = {name: Ragged(arrays[name], arrays[f"{name}_offsets"]) for name in names}
        allowed = np.isin(arrays["remainder"], list(remainders))
        self._allowed = allowed[arrays["owner"]]
        self._free = np.flatnonzero(self._allowed)
        self._tuned_starts = np.cumsum([0, *(1 + _READ * arrays["tuned_sizes"])])
        self._right_starts = np.cumsum([0, *arrays["tuned_sizes"]])
        own = np.flatnonzero(allowed[arrays["known"][:, 1]])
        if families:
            unknown = families - {EVERYDAY, *arrays["family"].tolist()}
            if unknown:
                raise SystemExit(f"{file} holds no passages of {', '.join(sorted(unknown))}.")
            named = np.isin(arrays["family"][arrays["known"][own, 1]], list(families))
            named |= arrays["everyday"][own] & (EVERYDAY in families)
            others = np.random.default_rng(1).permutation(own[~named])[: int(named.sum())]
            own = np.concatenate([own[named], others])
        tuned = -1 - np.arange(len(arrays["tuned_sizes"]))
        self.questions = np.concatenate([own, *[tuned] * _EVERY_TUNED])

    def shown(self, number: int, chance: random.Random) -> list[Shown]:
        """The sentences of a question; one about the corpus has a negative number."""
        return self._tuned(-1 - number, chance) if number < 0 else self._own(number, chance)

    def _own(self, number: int, chance: random.Random) -> list[Shown]:
        side, passage, right, size, first, *spans = self._arrays["known"][number].tolist()
        draw = chance.random()
        sides = [side] if draw < 0.45 else [1 - side] if draw < 0.7 else [0, 1]
        starts = {0: first, 1: first + size}
        # Some questions lose their answer, some all of their passage: they have none then.
        fate = chance.random()
        holed = right >= 0 and fate < 0.12
        moved = not holed and fate < 0.24
        answers = [starts[each] + right for each in sides if right >= 0 and fate >= 0.24]
        beside = [starts[each] + n for each in sides for n in range(size) if n != right]
        beside = [] if moved else chance.sample(beside, len(beside))
        room = LIST - len(answers)
        beside = beside[: max(3, room // 2 + chance.randint(0, 1))]
        far = self._far(number, passage, sides, room, chance)
        question, titled = self._question(number, chance), chance.random()
        return [
            self._one(question, row, row in answers, answer, self._title(row, titled), chance)
            for row in (answers + beside + far)[:LIST]
            for at in [int(self._arrays["side"][row])]
            for answer in [(spans[2 * at], spans[2 * at + 1])]
        ]

    def _title(self, row: int, draw: float) -> list[int]:
        """The title a sentence is read after, or none."""
        owner, side = int(self._arrays["owner"][row]), self._arrays["side"][row]
        below = _TITLED if self._arrays["titled"][owner] == side else _TITLED_ACROSS
        return self._lists["topics"].row(owner) if draw < below else []

    def _far(
        self, number: int, passage: int, sides: list[int], room: int, chance: random.Random
    ) -> list[int]:
        """Sentences of other passages: near ones, or any for a question that names little."""
        if self._arrays["context"][passage]:
            drawn = [int(self._free[chance.randrange(len(self._free))]) for _ in range(room)]
            drawn = [row for row in drawn if self._arrays["owner"][row] != passage]
            return [row for row in drawn if self._arrays["side"][row] in sides]
        near = [int(row) for side in sides for row in self._arrays["near"][number, side]]
        near = [row for row in near if self._allowed[row]]
        return chance.sample(near, len(near))

    def _question(self, number: int, chance: random.Random) -> list[int]:
        draw = chance.random()
        form = next((form for form, below in _FORMS.items() if draw < below), "asked")
        return self._lists[form].row(number)

    def _one(
        self,
        question: list[int],
        row: int,
        right: bool,
        answer: tuple[int, int],
        title: list[int],
        chance: random.Random,
    ) -> Shown:
        owner, side = self._arrays["owner"], self._arrays["side"]
        context: list[int] = []
        if chance.random() < 0.3 and not title:
            context = self._lists["topics"].row(int(owner[row]))[:HEADING]
        leant = int(self._arrays["leant"][row]) if chance.random() < _LEANING else -1
        same = row > 0 and owner[row - 1] == owner[row] and side[row - 1] == side[row]
        if leant < 0 and same and chance.random() < 0.95:
            before = self._lists["sentences"].row(row - 1)
            context = context + before[-(CONTEXT - len(context)) :]
        ahead = title or (self._lists["sentences"].row(leant) if leant >= 0 else [])
        sentence = self._lists["sentences"].row(row)
        return _seen(question, context, ahead, sentence, right, answer if right else (0, 0))

    def _tuned(self, number: int, chance: random.Random) -> list[Shown]:
        start, size = int(self._tuned_starts[number]), int(self._arrays["tuned_sizes"][number])
        told = self._arrays["tuned_right"][self._right_starts[number] :][:size]
        rows = chance.sample(range(size), size)
        rows = sorted(rows, key=lambda row: not told[row])[:LIST]
        if chance.random() < 0.1:
            rows = [row for row in rows if not told[row]] or rows
        texts = self._lists["tuned"].row
        shown = []
        for row in rows:
            first = start + 1 + _READ * row
            heading, before, sentence, ahead = (texts(first + part) for part in range(_READ))
            context = [] if chance.random() < 0.2 else heading[:HEADING]
            context = context + before[-(CONTEXT - len(context)) :]
            shown.append(_seen(texts(start), context, ahead, sentence, bool(told[row]), (0, 0)))
        return shown


def batched(lists: list[list[Shown]]) -> Batch:
    """One batch of some questions with their sentences."""
    flat = [item for each in lists for item in each]
    longest = -(-max(len(item.coded.tokens) for item in flat) // 8) * 8
    tokens = np.full((len(flat), longest), PAD, np.int64)
    parts, inside = np.zeros_like(tokens), np.full(tokens.shape, -1, np.float32)
    for row, item in enumerate(flat):
        size = len(item.coded.tokens)
        tokens[row, :size], parts[row, :size] = item.coded
        start = size - 1 - item.length
        if not item.right or item.answer[1]:
            inside[row, start : start + item.length] = 0
            first, last = item.answer
            inside[row, start + first : min(start + last, size - 1)] = 1
    places = np.zeros((len(lists), LIST), np.int64)
    there, right = np.zeros(places.shape, bool), np.zeros(places.shape, bool)
    at = 0
    for row, each in enumerate(lists):
        places[row, : len(each)] = np.arange(at, at + len(each))
        there[row, : len(each)], right[row, : len(each)] = True, [item.right for item in each]
        at += len(each)
    arrays = (tokens, parts, inside, places, there, right)
    return Batch(*(torch.from_numpy(array) for array in arrays))


class Batches(IterableDataset[Batch]):
    """Epoch after epoch of batches; the same seed draws the same ones."""

    def __init__(self, deal: Deal, size: int, epochs: int, seed: int) -> None:
        self._deal, self._size, self._epochs, self._seed = deal, size, epochs, seed

    def __len__(self) -> int:
        return len(self._deal.questions) // self._size * self._epochs

    def __iter__(self) -> Iterator[Batch]:
        worker = get_worker_info()
        first, step = (worker.id, worker.num_workers) if worker else (0, 1)
        for epoch in range(self._epochs):
            order = np.random.default_rng(self._seed + epoch).permutation(self._deal.questions)
            for number in range(first, len(order) // self._size, step):
                chance = random.Random(f"{self._seed} {epoch} {number}")
                some = order[number * self._size : (number + 1) * self._size].tolist()
                yield batched([self._deal.shown(question, chance) for question in some])


def loader(batches: Batches, workers: int) -> DataLoader[Batch]:
    """Batches made by several processes, in a fixed order."""
    ahead = 8 if workers else None
    return DataLoader(
        batches, batch_size=None, num_workers=workers, prefetch_factor=ahead, pin_memory=workers > 0
    )
