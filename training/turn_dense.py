"""Learns a linear map that turns the dense encoder's vectors towards what answers what.

    python -m training.turn_dense --model FOLDER --vectors CACHE.npz --out map.npy

On a CPU, in minutes: the encoder stays as it is, each text is encoded once. A vector x becomes
x + share · A x. A is learned from questions and their passages, in both languages and across, each
question against every other passage of the batch; the mean over some seeds is taken, and only a
share of it, which keeps what the encoder knew beside what the map learned (M. Wortsman et al.,
"Robust fine-tuning of zero-shot models", 2022). Every tenth passage is left out.
"""

import argparse
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from assistant.vectors.bundled import BundledEncoder
from training.data import DEVELOPMENT_EVERY, passage_text
from training.evidence_data import passages
from training.reading_data import LANGUAGES


@dataclass(frozen=True)
class Recipe:
    """Everything about the map that may be varied.

    Attributes:
        share: how much of the map is kept.
        heat: what cosines are divided by.
        same: how often a question meets its passage in its own language.
        unnamed: how often a question that names little is drawn, beside one of the others.
    """

    seeds: tuple[int, ...] = (1, 2, 3)
    steps: int = 200
    batch: int = 2048
    rate: float = 1e-3
    decay: float = 1.0
    heat: float = 0.02
    same: float = 0.5
    unnamed: float = 0.4
    share: float = 0.6


@dataclass(frozen=True)
class Vectors:
    """What the encoder makes of the texts.

    Attributes:
        asked: of the questions, (questions, width).
        told: of the passages in French and Arabic, (passages, 2, width).
        owners, sides: of each question, its passage and its language.
        context: of each passage, whether its questions name little.
    """

    asked: Tensor
    told: Tensor
    owners: Tensor
    sides: Tensor
    context: Tensor


def encode(authored: Path, encoder: BundledEncoder) -> dict[str, NDArray[np.generic]]:
    """The vectors of all passages learned from, and of the questions they answer."""
    found = [item for number, item in passages(authored) if number % DEVELOPMENT_EVERY]
    asked = [
        (item[language], number, side)
        for number, passage in enumerate(found)
        for item in passage["qa"]
        for side, language in enumerate(LANGUAGES)
    ]
    told = [passage_text(passage, language) for passage in found for language in LANGUAGES]
    return {
        "asked": encoder.encode_questions([text for text, _, _ in asked]),
        "told": encoder.encode_passages(told).reshape(len(found), len(LANGUAGES), -1),
        "owners": np.array([number for _, number, _ in asked]),
        "sides": np.array([side for _, _, side in asked]),
        "context": np.array([bool(passage.get("context")) for passage in found]),
    }


def turned(vectors: Tensor, turn: Tensor) -> Tensor:
    """Unit vectors after the map."""
    return functional.normalize(vectors + vectors @ turn.T, dim=1)


def learn(vectors: Vectors, recipe: Recipe, seed: int) -> Tensor:
    """One map, (width, width)."""
    chance = torch.Generator().manual_seed(seed)
    width = vectors.asked.shape[1]
    turn = nn.Parameter(torch.zeros(width, width))
    optimizer = torch.optim.AdamW([turn], lr=recipe.rate, weight_decay=recipe.decay)
    right = torch.arange(recipe.batch)
    chances = torch.where(vectors.context, recipe.unnamed, 1.0)[vectors.owners]
    for step in range(recipe.steps):
        rows = torch.multinomial(chances, recipe.batch, replacement=True, generator=chance)
        owners, sides = vectors.owners[rows], vectors.sides[rows]
        other = torch.rand(recipe.batch, generator=chance) >= recipe.same
        told = vectors.told[owners, torch.where(other, 1 - sides, sides)]
        likeness = turned(vectors.asked[rows], turn) @ turned(told, turn).T / recipe.heat
        alike = (owners[:, None] == owners[None]) & ~torch.eye(recipe.batch, dtype=torch.bool)
        loss = functional.cross_entropy(likeness.masked_fill(alike, -1e4), right)
        for group in optimizer.param_groups:
            group["lr"] = recipe.rate * (1 - step / recipe.steps)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    print(f"seed {seed}: {loss.item():.3f}", flush=True)
    return turn.detach()


def main() -> None:
    """Reads the arguments, encodes unless that was done, learns and writes."""
    here = Path(__file__).parent
    parser = argparse.ArgumentParser(description="Turns the dense encoder's vectors.")
    parser.add_argument("--model", type=Path, required=True, help="exported without a map")
    parser.add_argument("--authored", type=Path, default=here / "authored")
    parser.add_argument(
        "--vectors",
        type=Path,
        required=True,
        help="kept from run to run: delete it for new passages",
    )
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args()
    if not chosen.vectors.exists():
        np.savez(chosen.vectors, **encode(chosen.authored, BundledEncoder(chosen.model)))
    arrays = {name: torch.from_numpy(item) for name, item in np.load(chosen.vectors).items()}
    vectors, recipe = Vectors(**arrays), Recipe()
    maps = [learn(vectors, recipe, seed) for seed in recipe.seeds]
    np.save(chosen.out, recipe.share * torch.stack(maps).mean(0).numpy())


if __name__ == "__main__":
    main()
