"""Transformer layers for one text at a time, written as ONNX in eight bits, and read again."""

import re
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

import onnx
import torch
from onnx import numpy_helper
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn
from torch.nn import functional

from training.reading_model import HEADS, Layer

_OPSET = 17
_SHARE = 0.7
"""How much of what makes a product's inputs uneven is taken over by its weights (measured)."""
_LEAST = 1e-4


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


class Eased(nn.Module):
    """A linear layer that divides its inputs by their sizes, with the weights to undo it."""

    def __init__(self, linear: nn.Linear, sizes: Tensor) -> None:
        super().__init__()
        self.ease, self.linear = nn.Parameter(1 / sizes), linear
        linear.weight.data = linear.weight.data * sizes

    def forward(self, values: Tensor) -> Tensor:
        """What the layer makes of the values, but for rounding."""
        result: Tensor = self.linear(values * self.ease)
        return result


def _note(largest: dict[int, Tensor], at: int, _: nn.Module, given: tuple[Tensor, ...]) -> None:
    found = given[0].abs().amax(0)
    largest[at] = torch.maximum(largest[at], found) if at in largest else found


def ease(layers: Layers, read: Callable[[], object]) -> None:
    """Makes the inputs of every product alike in size, in place: eight bits then lose less of them.

    After G. Xiao et al., "SmoothQuant: accurate and efficient post-training quantization for large
    language models", 2023.

    Args:
        read: has the model read typical texts.
    """
    parts = [(layers.joined, str(number)) for number in range(len(layers.layers))]
    names = ("attended", "wider", "narrower")
    parts += [(layer, name) for layer in layers.layers for name in names]
    largest: dict[int, Tensor] = {}
    hooks = [
        getattr(owner, name).register_forward_pre_hook(partial(_note, largest, at))
        for at, (owner, name) in enumerate(parts)
    ]
    with torch.no_grad():
        read()
    for hook in hooks:
        hook.remove()
    for at, (owner, name) in enumerate(parts):
        linear = getattr(owner, name)
        weights = linear.weight.detach().abs().amax(0).clamp(min=_LEAST)
        sizes = largest[at].clamp(min=_LEAST) ** _SHARE / weights ** (1 - _SHARE)
        setattr(owner, name, Eased(linear, sizes / sizes.log().mean().exp()))


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


def _weights(path: Path) -> Iterator[tuple[str, Tensor]]:
    """The weights of a model written so, in single precision, by the names they were written by."""
    graph = onnx.load(str(path)).graph
    found = {item.name: torch.tensor(numpy_helper.to_array(item)) for item in graph.initializer}
    for name, item in found.items():
        if name.endswith(("_scale", "_zero_point")):
            continue
        if name.endswith("_quantized"):
            name = name.removesuffix("_quantized")
            item = (item.float() - found[f"{name}_zero_point"]) * found[f"{name}_scale"]
        if name.endswith("_Transposed"):
            name, item = name.removesuffix("_Transposed"), item.T.contiguous()
        yield name, item


def read_onnx(path: Path) -> dict[str, Tensor]:
    """The weights of a model written so, if not eased, by the names of what it was made of."""
    states = {}
    for name, item in _weights(path):
        joined = re.fullmatch(r"layers\.joined\.(\d+)\.(\w+)", name)
        if not joined:
            states[name.replace("layers.layers.", "layers.")] = item
            continue
        for part, values in zip(("query", "key", "value"), item.chunk(3), strict=True):
            states[f"layers.{joined[1]}.{part}.{joined[2]}"] = values
    return states
