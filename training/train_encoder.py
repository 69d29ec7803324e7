"""Trains the Arabic–French word vectors on a CPU, in minutes, from pairs of texts.

    python -m training.train_encoder --out DIR [--authored DIR] [--public PAIRS.tsv.gz]
        [--seed N] [--epochs N] [--choices SHARE] [--threads N] [--device cuda]

A word's vector is the sum of its features' rows (see `assistant.vectors.features`), brought to unit
length; a text's vector is the sum of its words' vectors times their learned importance. Both the
text vectors and the late interaction between word vectors (each word against the word of the
other text nearest to it, as in O. Khattab, M. Zaharia, "ColBERT", 2020) are trained to find the
right partner among the others of the batch (multiple negatives ranking: M. Henderson et al.,
"Efficient natural language response suggestion", 2017).
"""

import argparse
import math
import random
import shutil
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch

from assistant.vectors.weights import write_model
from training.data import Choice, Pair, TrainingData, read_training_data
from training.objective import Model, learn, learn_choices, well_aligned
from training.vocabulary import build_vocabulary


@dataclass(frozen=True)
class Recipe:
    """Everything about a training run that may be varied.

    Attributes:
        cluster_pairs: pairs drawn from each cluster of paraphrases in an epoch.
        sentence_passes: times each aligned sentence is seen in an epoch.
        question_share: share of the questions seen in an epoch, from the second on.
        choice_share: share of the questions whose sentence is chosen in an epoch, likewise.
        aligned_share: an unverified sentence pair is kept when its partner is among this share
            of the nearest, after the first epoch.
    """

    dimension: int = 256
    rows: int = 270_000
    epochs: int = 8
    rate: float = 4e-3
    phrase_batch: int = 1024
    sentence_batch: int = 128
    question_batch: int = 192
    cluster_pairs: int = 40
    sentence_passes: int = 2
    question_share: float = 0.5
    choice_batch: int = 96
    choice_share: float = 1.0
    aligned_share: float = 0.08
    seed: int = 7


class Batch(NamedTuple):
    """Pairs learned in one step, and whether their words' interaction is learned too.

    A batch of choices has no pairs.
    """

    pairs: list[Pair]
    late: bool
    choices: Sequence[Choice] = ()


def _batches(pairs: Iterable[Pair], size: int, late: bool, chance: random.Random) -> list[Batch]:
    order = list(pairs)
    chance.shuffle(order)
    return [Batch(order[at : at + size], late) for at in range(0, len(order) - size // 2, size)]


def _cluster_pairs(data: TrainingData, count: int, chance: random.Random) -> Iterator[Pair]:
    for number, members in enumerate(data.clusters):
        for _ in range(count):
            first, second = chance.sample(members, 2)
            yield Pair(first, second, group=f"cluster {number}")


def plan_epoch(
    data: TrainingData, recipe: Recipe, questions: bool, chance: random.Random
) -> list[Batch]:
    """The batches of an epoch, in the order they are learned."""
    phrases = [*data.phrases, *_cluster_pairs(data, recipe.cluster_pairs, chance)]
    plan = _batches(phrases, recipe.phrase_batch, False, chance)
    for _ in range(recipe.sentence_passes):
        plan += _batches(data.sentences, recipe.sentence_batch, True, chance)
    if questions:
        some = chance.sample(data.questions, int(len(data.questions) * recipe.question_share))
        plan += _batches(some, recipe.question_batch, True, chance)
        few = chance.sample(data.choices, int(len(data.choices) * recipe.choice_share))
        size = recipe.choice_batch
        plan += [Batch([], True, few[at : at + size]) for at in range(0, len(few), size)]
    chance.shuffle(plan)
    return plan


def _rate(recipe: Recipe, done: float) -> float:
    """The learning rate when a share `done` of the run is done: a short rise, then a cosine."""
    return recipe.rate * min(1.0, 10 * done + 0.1) * (0.5 + 0.5 * math.cos(math.pi * done)) + 1e-5


def train(data: TrainingData, recipe: Recipe, device: str = "cpu") -> Model:
    """Trains a model; on a CPU, the same data, recipe and threads give the same weights."""
    began = time.monotonic()
    model = Model(build_vocabulary(data, recipe.rows), recipe.dimension, recipe.seed, device)
    print(
        f"{len(model.vocabulary.starts) - 1} words, {len(model.vocabulary.keys)} rows", flush=True
    )
    chance = random.Random(recipe.seed)
    for epoch in range(recipe.epochs):
        if epoch == 1 and data.unverified:
            kept = well_aligned(model, data.unverified, recipe.aligned_share)
            print(f"{len(kept)} of {len(data.unverified)} unverified sentences kept", flush=True)
            data = replace(data, sentences=[*data.sentences, *kept])
        losses = []
        plan = plan_epoch(data, recipe, epoch > 0, chance)
        for number, batch in enumerate(plan):
            done = (epoch + number / len(plan)) / recipe.epochs
            rate = _rate(recipe, done)
            losses.append(
                learn_choices(model, batch.choices, rate)
                if batch.choices
                else learn(model, batch.pairs, batch.late, rate)
            )
        spent = time.monotonic() - began
        print(f"epoch {epoch + 1}: loss {np.mean(losses):.3f}, {spent:.0f} s", flush=True)
    return model


def write_in_place(model: Model, out: Path) -> None:
    """Writes the model beside `out` and swaps the folders; other files of `out` are kept."""
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=f".{out.name}-") as room:
        fresh, worn = Path(room) / "fresh", Path(room) / "worn"
        if out.exists():
            shutil.copytree(out, fresh)
        write_model(fresh, model.vocabulary.keys, model.table.weight.cpu().numpy())
        if out.exists():
            out.rename(worn)
        fresh.rename(out)


def main() -> None:
    """Reads the arguments, trains, and puts the finished folder in place."""
    parser = argparse.ArgumentParser(description="Train the Arabic–French word vectors.")
    here = Path(__file__).parent
    parser.add_argument("--public", type=Path, help="public pairs (gzip), optional")
    parser.add_argument("--authored", type=Path, default=here / "authored")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=Recipe.seed)
    parser.add_argument("--epochs", type=int, default=Recipe.epochs)
    share = "share of the questions whose sentence is chosen in an epoch"
    parser.add_argument("--choices", type=float, default=Recipe.choice_share, help=share)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--device", default="cpu", help="cpu, or a GPU as PyTorch names it (cuda)")
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    data = read_training_data(arguments.authored, arguments.public)
    recipe = Recipe(seed=arguments.seed, epochs=arguments.epochs, choice_share=arguments.choices)
    write_in_place(train(data, recipe, arguments.device), arguments.out)


if __name__ == "__main__":
    main()
