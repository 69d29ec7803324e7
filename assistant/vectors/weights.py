"""The static encoder's weights on disk: feature rows of four-bit values, in safetensors' layout.

`model.safetensors` holds, for each feature row: its 32-bit key (ascending), its values, two to a
byte, their scale, and the feature's part of a word's importance. It is read by memory map.
"""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant.errors import EncoderError
from assistant.vectors.features import FEATURES_VERSION, feature_keys, word_features

MODEL_FORMAT = "dalil-features-2"

_WEIGHTS = "model.safetensors"
_CONFIG = "config.json"
MODEL_FILES = (_WEIGHTS, _CONFIG)
_MOST, _CLIP = 7, 2.6
"""The largest value of four bits, and how many times a row's spread it stands for.

Near the least squared error for values spread normally (J. Max, "Quantizing for minimum
distortion", 1960).
"""
_DTYPES: dict[str, np.dtype[Any]] = {
    "U32": np.dtype("<u4"),
    "U8": np.dtype("u1"),
    "I8": np.dtype("i1"),
    "F16": np.dtype("<f2"),
    "F32": np.dtype("<f4"),
}


@dataclass(frozen=True, slots=True)
class Weights:
    """A trained table of feature rows.

    Attributes:
        keys: (rows,) ascending feature keys.
        packed: (rows, dimension / 2), the values of the first half of a vector in the low four bits
            and of the second in the high, each plus 8.
        scales: (rows,) float32; a value times its row's scale is the number meant.
        importance: (rows,) float32, the feature's part of a word's importance.
        fingerprint: identity of the weights and of the way features are computed.
    """

    keys: NDArray[np.uint32]
    packed: NDArray[np.uint8]
    scales: NDArray[np.float32]
    importance: NDArray[np.float32]
    fingerprint: str

    @property
    def dimension(self) -> int:
        """Length of a row's vector."""
        return 2 * int(self.packed.shape[1])

    def vectors(self, rows: NDArray[np.intp]) -> NDArray[np.float32]:
        """The vectors of some rows, (n, dimension)."""
        packed = self.packed[rows]
        values = np.concatenate([packed & 15, packed >> 4], axis=1).astype(np.float32) - 8
        scaled: NDArray[np.float32] = values * self.scales[rows, None]
        return scaled

    def rows_of(self, words: Sequence[str]) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
        """The rows of folded words' known features, and which word each belongs to (ascending)."""
        keys = [feature_keys(word_features(word)) for word in words]
        flat = np.array([key for mine in keys for key in mine], dtype=np.uint32)
        owners = np.repeat(np.arange(len(words)), [len(mine) for mine in keys])
        rows = np.minimum(np.searchsorted(self.keys, flat), len(self.keys) - 1)
        known = self.keys[rows] == flat
        return rows[known], owners[known]


def read_safetensors(path: Path) -> dict[str, NDArray[Any]]:
    """The tensors of a safetensors file, memory-mapped and read-only.

    The layout is an eight-byte little-endian length, a JSON header, then the data
    (https://github.com/huggingface/safetensors#format).
    """
    data = np.memmap(path, dtype=np.uint8, mode="r")
    length = int.from_bytes(data[:8].tobytes(), "little")
    header = json.loads(data[8 : 8 + length].tobytes())
    tensors = {}
    for name, entry in header.items():
        if name == "__metadata__":
            continue
        begin, end = (8 + length + offset for offset in entry["data_offsets"])
        tensors[name] = data[begin:end].view(_DTYPES[entry["dtype"]]).reshape(entry["shape"])
    return tensors


def write_safetensors(path: Path, tensors: dict[str, NDArray[Any]]) -> None:
    """Writes tensors in safetensors' layout, in the order given."""
    names = {np.dtype(dtype): name for name, dtype in _DTYPES.items()}
    header: dict[str, Any] = {"__metadata__": {"format": "pt"}}
    offset = 0
    for name, tensor in tensors.items():
        entry = {"dtype": names[tensor.dtype], "shape": list(tensor.shape)}
        header[name] = entry | {"data_offsets": [offset, offset + tensor.nbytes]}
        offset += tensor.nbytes
    text = json.dumps(header, separators=(",", ":")).encode()
    text += b" " * (-len(text) % 8)
    with path.open("wb") as file:
        file.write(len(text).to_bytes(8, "little"))
        file.write(text)
        for tensor in tensors.values():
            file.write(np.ascontiguousarray(tensor).tobytes())


def write_model(folder: Path, keys: NDArray[np.uint32], table: NDArray[np.float32]) -> None:
    """Quantises a trained table (rows, dimension + 1) and writes the model folder.

    Args:
        folder: made when missing; the weights and `config.json` are written.
        keys: ascending feature keys, one a row.
        table: feature rows of an even dimension; the last column is the feature's part of a word's
            importance.
    """
    folder.mkdir(parents=True, exist_ok=True)
    vectors = table[:, :-1]
    spread = np.sqrt(np.square(vectors).mean(axis=1))
    scales = (_CLIP * spread / _MOST).astype(np.float16)
    safe = np.maximum(scales.astype(np.float32), 1e-12)[:, None]
    values = (np.clip(np.rint(vectors / safe), -_MOST, _MOST) + 8).astype(np.uint8)
    low, high = np.split(values, 2, axis=1)
    tensors = {
        "keys": keys,
        "scales": scales,
        "importance": table[:, -1].astype(np.float16),
        "rows": low | high << 4,
    }
    write_safetensors(folder / _WEIGHTS, tensors)
    digest = hashlib.sha256((folder / _WEIGHTS).read_bytes()).hexdigest()
    config = {
        "format": MODEL_FORMAT,
        "features": FEATURES_VERSION,
        "dimension": vectors.shape[1],
        "rows": len(keys),
        "sha256": digest,
    }
    (folder / _CONFIG).write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")


def read_model(folder: Path) -> Weights:
    """Reads a model folder.

    Raises:
        EncoderError: when it does not hold a model this version can read.
    """
    try:
        config = json.loads((folder / _CONFIG).read_text(encoding="utf-8"))
        tensors = read_safetensors(folder / _WEIGHTS)
        weights = Weights(
            tensors["keys"],
            tensors["rows"],
            tensors["scales"].astype(np.float32),
            tensors["importance"].astype(np.float32),
            f"{config['format']}:{config['features']}:{config['sha256'][:16]}",
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise EncoderError(
            f"The word vectors cannot be read from {folder} ({error}); reinstall the package."
        ) from error
    if (config["format"], config["features"]) != (MODEL_FORMAT, FEATURES_VERSION):
        raise EncoderError(
            f"The model in {folder} was trained for other features than this version computes; "
            "train it again with training/train_encoder.py."
        )
    return weights
