"""Trains the networks that judge evidence, in minutes on a CPU: which sentence, and whether any.

    python -m training.make_folds --public public_pairs.tsv.gz --out FOLDS
    python -m training.train_evidence --folds FOLDS [--out FILE]

Each fold holds an encoder and a lexicon that have not read some of the authored passages; the
clues of the questions about those passages are read with them (`evidence_examples`). Every tenth
passage (line index % 10 == 0) stays out of all folds: it is for measuring.

The loss is the negative log-likelihood of a softmax over the candidates of a question and "none".
"""

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from assistant.clues.weighing import WEIGHTS
from assistant.vectors.static_encoder import StaticEncoder
from assistant.vectors.weights import write_safetensors
from training.evidence_examples import Example, Fold, Share, examples

HERE = Path(__file__).parent
_NEVER = -30.0


@dataclass(frozen=True)
class Recipe:
    """Everything about a training run that may be varied."""

    identity: int = 12
    kind: int = 16
    word: int = 32
    body: int = 48
    beside: int = 24
    networks: int = 2
    epochs: int = 7
    batch: int = 64
    rate: float = 2e-3
    decay: float = 0.1
    dropout: float = 0.2
    identity_dropout: float = 0.3
    seed: int = 7


class Batch(NamedTuple):
    """Padded inputs of several questions.

    Attributes:
        words: (b, c, t, w).
        vectors: of the words that `asked` (b, t) and `held` (b, c, h) give the rows of; the first
            is zero, (v, d).
        empty: the places of `held` that hold no word, (b, c, h).
        shares, asked_mask: (b, t).
        whole: (b, c, n).
        right, there: (b, c).
        weights: (b,).
    """

    words: Tensor
    vectors: Tensor
    asked: Tensor
    held: Tensor
    empty: Tensor
    shares: Tensor
    whole: Tensor
    right: Tensor
    there: Tensor
    asked_mask: Tensor
    weights: Tensor


class Network(nn.Module):
    """The network of `assistant.clues.weighing`, with dropout."""

    def __init__(
        self,
        example: Example,
        dimension: int,
        scaling: tuple[NDArray[np.float32], ...],
        recipe: Recipe,
    ) -> None:
        super().__init__()
        read = example.read
        mine, whole = read.words.shape[2] + recipe.identity, read.whole.shape[1]
        self.identity = nn.Linear(dimension, recipe.identity)
        self.kind = nn.Linear(dimension, recipe.kind)
        self.word = nn.Linear(mine, recipe.word)
        self.word_again = nn.Linear(recipe.word, recipe.word)
        self.body = nn.Linear(2 * recipe.word + recipe.kind + whole, recipe.body)
        self.body_again = nn.Linear(recipe.body, recipe.body)
        self.score = nn.Linear(recipe.body, 1)
        self.straight = nn.Linear(whole, 1)
        self.beside = nn.Linear(2 * recipe.body, recipe.beside)
        self.among = nn.Linear(recipe.beside, 1)
        self.mean = nn.Buffer(torch.from_numpy(scaling[0]))
        self.scale = nn.Buffer(torch.from_numpy(scaling[1]))
        self._dropout = nn.Dropout(recipe.dropout)
        self._identity_dropout = nn.Dropout(recipe.identity_dropout)

    def forward(self, batch: Batch) -> Tensor:
        """Log-odds of each candidate, then 0 for none: (b, c + 1)."""
        who = torch.tanh(self.identity(batch.vectors))[batch.asked]
        who = self._identity_dropout(who)[:, None].expand(*batch.words.shape[:3], -1)
        each = torch.cat([batch.words, who], -1)
        each = torch.relu(self.word(each))
        each = torch.relu(self.word_again(self._dropout(each)))
        mean = (each * batch.shares[:, None, :, None]).sum(2)
        most = (each * batch.asked_mask[:, None, :, None]).max(2).values
        kinds = torch.relu(self.kind(batch.vectors))[batch.held]
        kinds = kinds.masked_fill(batch.empty[..., None], 0).max(2).values
        kinds = self._identity_dropout(kinds)
        whole = (batch.whole - self.mean) / self.scale
        body = torch.relu(self.body(self._dropout(torch.cat([mean, most, kinds, whole], -1))))
        body = torch.relu(self.body_again(self._dropout(body)))
        alone = (self.score(body) + self.straight(whole)).squeeze(-1)
        alone = alone.masked_fill(~batch.there, _NEVER)
        none = torch.zeros(len(alone), 1)
        likely = functional.softmax(torch.cat([alone, none], 1), 1)[:, None, :-1]
        rivals = (likely @ body).expand_as(body)
        beside = torch.relu(self.beside(self._dropout(torch.cat([body, rivals], -1))))
        scores = (alone + self.among(beside).squeeze(-1)).masked_fill(~batch.there, _NEVER)
        return torch.cat([scores, none], 1)


def padded(items: Sequence[Example], table: NDArray[np.float16]) -> Batch:
    """One batch of several examples; the last row of the table of word vectors is zero."""
    count = max(len(item.right) for item in items)
    size = max(len(item.read.shares) for item in items)
    longest = max(int(item.read.sizes.max()) for item in items)
    first = items[0].read
    words = np.zeros((len(items), count, size, first.words.shape[2]), np.float32)
    asked = np.full((len(items), size), -1)
    held = np.full((len(items), count, longest), -1)
    empty = np.ones(held.shape, bool)
    shares, mask = (np.zeros((len(items), size), np.float32) for _ in range(2))
    whole = np.zeros((len(items), count, first.whole.shape[1]), np.float32)
    right, there = (np.zeros((len(items), count), bool) for _ in range(2))
    for row, item in enumerate(items):
        read = item.read
        c, t = read.words.shape[:2]
        words[row, :c, :t], asked[row, :t] = read.words, read.asked
        shares[row, :t], mask[row, :t] = read.shares, 1
        full = np.arange(longest) < read.sizes[:, None]
        held[row, :c][full], empty[row, :c][full] = read.held, False
        whole[row, :c], right[row, :c], there[row, :c] = read.whole, item.right, True
    weights = np.array([item.weight for item in items], np.float32)
    every = np.concatenate([asked.ravel(), held.ravel()])
    numbers, rows = np.unique(every, return_inverse=True)
    asked, held = rows[: asked.size].reshape(asked.shape), rows[asked.size :].reshape(held.shape)
    vectors = table[numbers].astype(np.float32)
    arrays = (words, vectors, asked, held, empty, shares, whole, right, there, mask, weights)
    return Batch(*(torch.from_numpy(array) for array in arrays))


def _batches(
    items: Sequence[Example], size: int, chance: np.random.Generator
) -> Iterator[list[Example]]:
    """Batches of questions of about the same number of words, in random order."""
    lengths = np.array([len(item.read.shares) for item in items])
    order = np.lexsort((chance.random(len(items)), lengths))
    starts = chance.permutation(np.arange(0, len(items), size))
    for start in starts.tolist():
        yield [items[number] for number in order[start : start + size].tolist()]


def loss_of(network: Network, batch: Batch) -> Tensor:
    """How unlikely the right candidates are, together; "none" when no candidate is right."""
    chances = functional.log_softmax(network(batch), 1)
    right = torch.cat([batch.right, ~batch.right.any(1, keepdim=True)], 1)
    likely = torch.logsumexp(chances.masked_fill(~right, _NEVER), 1)
    return -(likely * batch.weights).sum() / batch.weights.sum()


def scaling_of(items: Sequence[Example]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Mean and spread of the values of whole candidates."""
    every = np.concatenate([item.read.whole for item in items])
    spread = every.std(0)
    return every.mean(0), np.where(spread < 1e-4, 1, spread).astype(np.float32)


def train(
    items: Sequence[Example], table: NDArray[np.float16], recipe: Recipe, seed: int
) -> Network:
    """Trains one network; the same examples, recipe and seed give the same weights."""
    torch.manual_seed(seed)
    network = Network(items[0], table.shape[1], scaling_of(items), recipe)
    return learn(network, items, table, recipe, seed)


def learn(
    network: Network,
    items: Sequence[Example],
    table: NDArray[np.float16],
    recipe: Recipe,
    seed: int,
) -> Network:
    """Trains a network from the weights it has."""
    chance = np.random.default_rng(seed)
    steps = recipe.epochs * (len(items) // recipe.batch + 1)
    optimiser = torch.optim.AdamW(network.parameters(), recipe.rate, weight_decay=recipe.decay)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimiser, recipe.rate, steps)
    began = time.monotonic()
    for epoch in range(recipe.epochs):
        losses = []
        for some in _batches(items, recipe.batch, chance):
            loss = loss_of(network, padded(some, table))
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
        spent = time.monotonic() - began
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.3f}, {spent:.0f} s", flush=True)
    return network.eval()


def save(networks: Sequence[Network], path: Path) -> None:
    """Writes the networks side by side, in half precision."""
    tensors = {
        f"{number}.{name}": value.numpy().astype(np.float16 if value.ndim > 1 else np.float32)
        for number, network in enumerate(networks)
        for name, value in network.state_dict().items()
    }
    write_safetensors(path, tensors)


def shares(folder: Path) -> list[Share]:
    """A share for each of the folds that `make_folds` wrote."""
    records = json.loads((folder / "folds.json").read_text(encoding="utf-8"))
    found = [
        Fold(folder / name / "model", folder / name / "lexicon.npz", frozenset(unseen))
        for name, unseen in records.items()
    ]
    return [Share(fold, ("large", "small", "small", "shipped"), Recipe.seed) for fold in found]


def _renumbered(item: Example, numbers: NDArray[np.int32]) -> Example:
    read = item.read
    fresh = replace(
        read,
        asked=numbers[read.asked],
        held=numbers[read.held],
    )
    return item._replace(read=fresh)


def gather(
    found: Sequence[Share], authored: Path, corpus: Path, file: Path
) -> tuple[list[Example], list[str]]:
    """The examples of every share, two processes at a time, and the words they number."""
    ask = partial(examples, authored=authored, corpus=corpus, file=file)
    places: dict[str, int] = {}
    every: list[Example] = []
    with ProcessPoolExecutor(2, get_context("spawn")) as pool:
        for items, words in pool.map(ask, found):
            numbers = [places.setdefault(word, len(places)) for word in words]
            moved = np.array([*numbers, -1], np.int32)
            every += [_renumbered(item, moved) for item in items]
    return every, list(places)


def word_table(words: Sequence[str]) -> NDArray[np.float16]:
    """The vectors of words by the encoder that ships, then a row of zeros."""
    vectors = StaticEncoder().word_vectors(words)
    return np.concatenate([vectors, np.zeros_like(vectors[:1])]).astype(np.float16)


def arguments(description: str) -> argparse.ArgumentParser:
    """What the networks read, and where they are written."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--authored", type=Path, default=HERE / "authored")
    parser.add_argument("--corpus", type=Path, default=HERE.parent / "corpus")
    questions = HERE.parent / "benchmarks" / "questions.jsonl"
    parser.add_argument("--questions", type=Path, default=questions)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    return parser


def main() -> None:
    """Reads the arguments, trains, and writes the weights."""
    parser = arguments("Train the networks that judge evidence.")
    parser.add_argument("--folds", type=Path, required=True, help="folder written by make_folds")
    parser.add_argument("--threads", type=int, default=2)
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    items, words = gather(shares(chosen.folds), chosen.authored, chosen.corpus, chosen.questions)
    print(f"{len(items)} examples", flush=True)
    recipe = Recipe()
    table = word_table(words)
    networks = [
        train(items, table, recipe, recipe.seed + 2 * number) for number in range(recipe.networks)
    ]
    save(networks, chosen.out)


if __name__ == "__main__":
    main()
