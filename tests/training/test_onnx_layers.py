"""Layers written in eight bits keep what they were, more of it when their inputs are alike."""

from types import SimpleNamespace

import numpy as np
import pytest
import torch
from torch import nn

from assistant.vectors.token_table import open_model
from training.onnx_layers import Layers, ease, read_onnx, write_onnx
from training.reading_model import Layer
from training.refine_cross_encoder import held_still

# torch warns of its older exporter, which is the one used, and of shapes it takes as fixed.
pytestmark = pytest.mark.filterwarnings("ignore")

WIDTH = 24


class Model(nn.Module):
    def __init__(self):
        super().__init__()
        torch.manual_seed(3)
        made = nn.ModuleList(Layer(WIDTH, 0.0) for _ in range(2))
        norms = [norm for layer in made for norm in (layer.attended_norm, layer.norm)]
        for norm in norms:
            nn.init.uniform_(norm.weight, 0.5, 1.5)
            nn.init.normal_(norm.bias)
        # Two dimensions far larger than the others and read the less for it, as in real encoders.
        for norm in norms[:-1]:
            norm.weight.data[[5, 9]] = 40.0
        for layer in made:
            for linear in (layer.query, layer.key, layer.value, layer.wider):
                linear.weight.data[:, [5, 9]] /= 40
        self.layers = Layers(made)

    def forward(self, tokens):
        return self.layers(tokens, 2).mean(0)


@pytest.fixture
def tokens():
    return torch.randn(9, WIDTH, generator=torch.Generator().manual_seed(4))


def written(model, tokens, path):
    write_onnx(model, (tokens,), ["tokens"], "vector", path)
    (vector,) = open_model(path).run(["vector"], {"tokens": tokens.numpy()})
    return vector


def test_eased_layers_are_the_same_and_lose_less_in_eight_bits(tmp_path, tokens):
    model = Model().eval()
    with torch.no_grad():
        exact = model(tokens).numpy()
        plain = written(model, tokens, tmp_path / "plain.onnx")
        ease(model.layers, lambda: model(tokens))
        np.testing.assert_allclose(model(tokens).numpy(), exact, atol=1e-3)
    eased = written(model, tokens, tmp_path / "eased.onnx")
    lost = [float(np.abs(each - exact).mean()) for each in (plain, eased)]
    assert 0 < lost[1] < 0.7 * lost[0]


def test_weights_are_read_again_from_what_was_written(tmp_path, tokens):
    model = Model().eval()
    states = {name: item for name, item in model.state_dict().items() if ".joined." not in name}
    written(model, tokens, tmp_path / "plain.onnx")
    found = read_onnx(tmp_path / "plain.onnx")
    names = {name.replace("layers.layers.", "layers.") for name in states}
    assert set(found) == names
    for name, item in states.items():
        read = found[name.replace("layers.layers.", "layers.")]
        assert read.shape == item.shape
        assert float((read - item).abs().max()) < 0.01 * float(item.abs().max())


def test_going_on_training_leaves_the_lower_layers_alone():
    layers = nn.ModuleList(Layer(WIDTH, 0.0) for _ in range(6))
    under = [nn.Embedding(4, WIDTH), nn.Embedding(3, WIDTH), nn.LayerNorm(WIDTH)]
    model = SimpleNamespace(places=under[0], parts=under[1], norm=under[2], layers=layers)
    held_still(model)
    learning = [all(item.requires_grad for item in layer.parameters()) for layer in layers]
    assert learning == [False] * 3 + [True] * 3
    assert not any(item.requires_grad for part in under for item in part.parameters())
