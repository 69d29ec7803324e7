"""The cross-encoder in torch: learned from the base encoder's layers, frozen word vectors."""

import torch
from torch import Tensor, nn
from torch.nn import functional

from assistant.vectors.cross_encoder import CONTEXT, QUESTION, SENTENCE
from assistant.vectors.token_table import PAD
from training.base_encoder import Base

HEADS, EPSILON = 12, 1e-12
_UNSEEN = -1e4
LONGEST = QUESTION + CONTEXT + SENTENCE + 4
_MATRICES = {
    "q": "query",
    "k": "key",
    "v": "value",
    "ao": "attended",
    "fi": "wider",
    "fo": "narrower",
}
_NORMS = {"aln": "attended_norm", "oln": "norm"}


class Layer(nn.Module):
    """Attention, then two dense layers, each added to what came in and normalised."""

    def __init__(self, width: int, dropout: float) -> None:
        super().__init__()
        self.query, self.key = nn.Linear(width, width), nn.Linear(width, width)
        self.value, self.attended = nn.Linear(width, width), nn.Linear(width, width)
        self.wider, self.narrower = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)
        self.attended_norm = nn.LayerNorm(width, eps=EPSILON)
        self.norm = nn.LayerNorm(width, eps=EPSILON)
        self.dropout = dropout

    def drop(self, values: Tensor) -> Tensor:
        """Dropout, while training."""
        # Nothing dropped still took a quarter of the time of a CPU.
        return functional.dropout(values, self.dropout, self.training) if self.dropout else values

    def forward(self, values: Tensor, mask: Tensor, places: Tensor) -> Tensor:
        """Vectors of the tokens that are no padding, (tokens, width), at `places` of the batch."""
        rows, longest, width = mask.shape[0], mask.shape[-1], values.shape[-1]

        def split(flat: Tensor) -> Tensor:
            padded = flat.new_zeros(rows * longest, width).index_copy(0, places, flat)
            return padded.view(rows, longest, HEADS, -1).transpose(1, 2)

        asked, keys = split(self.query(values)), split(self.key(values))
        # Step by step: on a CPU torch's fused attention takes twice as long to learn through.
        likeness = asked * asked.shape[-1] ** -0.5 @ keys.transpose(2, 3)
        shares = torch.softmax(likeness.masked_fill(~mask, _UNSEEN), -1)
        heads = self.drop(shares) @ split(self.value(values))
        heads = heads.transpose(1, 2).reshape(rows * longest, width)[places]
        values = self.attended_norm(values + self.drop(self.attended(heads)))
        dense = self.narrower(functional.gelu(self.wider(values)))
        return self.norm(values + self.drop(dense))


def taken_stem(base: Base, longest: int) -> tuple[nn.Embedding, nn.LayerNorm]:
    """The base encoder's place vectors, of so many places, and its first norm."""
    width = base.width

    def tensor(name: str, *shape: int) -> Tensor:
        return torch.from_numpy(base.tensor(name, *shape))

    places = tensor("emb.pos", -1, width)[:longest] + tensor("emb.type", -1, width)[0]
    norm = nn.LayerNorm(width, eps=EPSILON)
    norm.weight.data, norm.bias.data = tensor("emb.ln.w", -1), tensor("emb.ln.b", -1)
    return nn.Embedding.from_pretrained(places, freeze=False), norm


def taken_layers(base: Base, chosen: list[int], dropout: float) -> nn.ModuleList:
    """Some layers of the base encoder."""
    layers = nn.ModuleList()
    for number in chosen:
        layer = Layer(base.width, dropout)
        for short, name in {**_MATRICES, **_NORMS}.items():
            part = getattr(layer, name)
            weight = base.tensor(f"l{number}.{short}.w", *part.weight.shape)
            part.weight.data = torch.from_numpy(weight)
            part.bias.data = torch.from_numpy(base.tensor(f"l{number}.{short}.b", -1))
        layers.append(layer)
    return layers


class CrossEncoder(nn.Module):
    """Log-odds that a sentence answers, and of each token that it is of the short answer."""

    def __init__(self, base: Base, kept: list[int], chosen: list[int], dropout: float) -> None:
        """Takes layers from the base encoder.

        Args:
            kept: the tokens of the vocabulary, by their numbers in the base encoder.
            chosen: the layers of the base encoder.
        """
        super().__init__()
        width = base.width
        words = torch.from_numpy(base.tensor("emb.word", -1, width))
        self.words = nn.Embedding.from_pretrained(words[kept])
        self.places, self.norm = taken_stem(base, LONGEST)
        self.parts = nn.Embedding(3, width)
        nn.init.zeros_(self.parts.weight)
        self.layers = taken_layers(base, chosen, dropout)
        self.odds, self.inside = nn.Linear(width, 1), nn.Linear(width, 1)
        self.dropout = nn.Dropout(dropout)

    def forward(self, tokens: Tensor, parts: Tensor) -> tuple[Tensor, Tensor]:
        """Log-odds (rows,), and of each token (rows, longest)."""
        rows, longest = tokens.shape
        there = tokens != PAD
        places = there.view(-1).nonzero().squeeze(1)
        values = self.words(tokens.view(-1)[places]) + self.places(places % longest)
        values = self.dropout(self.norm(values + self.parts(parts.view(-1)[places])))
        if torch.is_autocast_enabled():
            values = values.bfloat16()
        for layer in self.layers:
            values = layer(values, there[:, None, None, :], places)
        first = self.dropout(values[(places % longest == 0).nonzero().squeeze(1)])
        inside = self.inside(values).squeeze(-1).float()
        padded = inside.new_zeros(rows * longest).index_copy(0, places, inside)
        return self.odds(first).squeeze(-1).float(), padded.view(rows, longest)
