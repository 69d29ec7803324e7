"""Transformer layers for one text at a time, and how they are written as ONNX, in eight bits."""

import tempfile
from collections.abc import Sequence
from pathlib import Path

import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

from training.reading_model import HEADS, Layer

_OPSET = 17


class Layers(nn.Module):
    """Layers without what only training needs."""

    def __init__(self, layers: nn.ModuleList) -> None:
        super().__init__()
        self.layers = layers
        self.joined = nn.ModuleList(_joined(layer) for layer in layers)

    def forward(self, values: Tensor, whole: int) -> Tensor:
        """The vectors after all layers, (length, width), or (1, width).

        Args:
            values: (length, width).
            whole: so many layers work on every token, the others on the first alone.
        """
        width = values.shape[1]
        for number, (layer, joined) in enumerate(zip(self.layers, self.joined, strict=True)):
            asked, keys, held = (
                part.view(-1, HEADS, width // HEADS).transpose(0, 1)
                for part in joined(values).split(width, 1)
            )
            if number >= whole:
                values, asked = values[:1], asked[:, :1]
            asked = asked * (width // HEADS) ** -0.5
            heads = torch.softmax(asked @ keys.transpose(1, 2), -1) @ held
            heads = heads.transpose(0, 1).reshape(-1, width)
            values = layer.attended_norm(values + layer.attended(heads))
            dense = layer.narrower(functional.gelu(layer.wider(values)))
            values = layer.norm(values + dense)
        return values


def _joined(layer: Layer) -> nn.Linear:
    """The three projections of a layer's input as one."""
    parts = (layer.query, layer.key, layer.value)
    joined = nn.Linear(layer.query.in_features, 3 * layer.query.out_features)
    joined.weight.data = torch.cat([part.weight.data for part in parts])
    joined.bias.data = torch.cat([part.bias.data for part in parts])
    return joined


def write_onnx(
    model: nn.Module,
    sample: tuple[Tensor, ...],
    names: Sequence[str],
    result: str,
    out: Path,
    exact: Sequence[str] = (),
) -> None:
    """Writes a model whose inputs have one free length, quantised for dynamic integer products.

    Args:
        exact: nodes whose weights stay in single precision.
    """
    with tempfile.TemporaryDirectory() as home:
        whole = str(Path(home, "whole.onnx"))
        torch.onnx.export(
            model.eval(),
            sample,
            whole,
            input_names=list(names),
            output_names=[result],
            dynamic_axes={name: {0: "length"} for name in names},
            opset_version=_OPSET,
            dynamo=False,
        )
        quantize_dynamic(
            whole,
            out,
            weight_type=QuantType.QInt8,
            per_channel=True,
            op_types_to_quantize=["MatMul"],
            nodes_to_exclude=list(exact),
        )
