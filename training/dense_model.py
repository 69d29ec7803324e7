"""The dense encoder in torch: layers of the base encoder, one unit vector a text."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from assistant.bundled import LONGEST
from assistant.token_table import PAD
from training.base_encoder import Base
from training.reading_model import EPSILON, taken_layers


def turned(vectors: Tensor, turn: nn.Linear) -> Tensor:
    """Unit vectors with what a linear map of them adds."""
    return functional.normalize(vectors + turn(vectors), dim=-1)


class DenseEncoder(nn.Module):
    """The mean of a text's token vectors after some layers, turned, brought to unit length."""

    def __init__(self, base: Base, kept: list[int], chosen: list[int], dropout: float) -> None:
        """Takes layers from the base encoder.

        Args:
            kept: the tokens of the vocabulary, by their numbers in the base encoder.
            chosen: the layers of the base encoder.
            dropout: share of values dropped in training.
        """
        super().__init__()
        width = base.width

        def tensor(name: str, *shape: int) -> Tensor:
            return torch.from_numpy(base.tensor(name, *shape))

        self.words = nn.Embedding.from_pretrained(tensor("emb.word", -1, width)[kept])
        places = tensor("emb.pos", -1, width)[:LONGEST] + tensor("emb.type", -1, width)[0]
        self.places = nn.Embedding.from_pretrained(places, freeze=False)
        self.norm = nn.LayerNorm(width, eps=EPSILON)
        self.norm.weight.data, self.norm.bias.data = tensor("emb.ln.w", -1), tensor("emb.ln.b", -1)
        self.layers = taken_layers(base, chosen, dropout)
        self.turn = nn.Linear(width, width, bias=False)
        nn.init.zeros_(self.turn.weight)
        self.dropout = nn.Dropout(dropout)

    def forward(self, tokens: Tensor) -> Tensor:
        """Unit vectors, (rows, width), of padded texts, (rows, longest)."""
        rows, longest = tokens.shape
        there = tokens != PAD
        places = there.view(-1).nonzero().squeeze(1)
        values = self.words(tokens.view(-1)[places]) + self.places(places % longest)
        values = self.dropout(self.norm(values))
        if torch.is_autocast_enabled():
            values = values.bfloat16()
        for layer in self.layers:
            values = layer(values, there[:, None, None, :], places)
        summed = values.new_zeros(rows, values.shape[1], dtype=torch.float32)
        summed = summed.index_add(0, places // longest, values.float())
        return turned(summed, self.turn)
