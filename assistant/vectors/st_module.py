"""The bundled encoder as a sentence-transformers module, named by the model's `modules.json`.

Only sentence-transformers imports this file (it imports torch):

    SentenceTransformer("assistant/model", trust_remote_code=True)

From version 6 on, sentence-transformers wants `trust_remote_code=True` before it imports a
module that is not its own. Texts are read as passages unless `encode_query` is called.
"""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from sentence_transformers.sentence_transformer.modules import InputModule
from torch import Tensor

from assistant.vectors.bundled import LONGEST, MODEL_FILES, USE, BundledEncoder


class BundledModule(InputModule):
    """Texts → `sentence_embedding`, the same vectors as `BundledEncoder` gives."""

    def __init__(self, folder: str | Path) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._folder = Path(folder)
        self._encoder = BundledEncoder(self._folder)

    def preprocess(
        self, inputs: Sequence[Any], prompt: str | None = None, **options: Any
    ) -> dict[str, Tensor]:
        """Encodes the texts: onnxruntime does what other modules leave to `forward`."""
        vectors = self._encoder.encode([str(text) for text in inputs], prompt or "")
        return {"vectors": torch.from_numpy(vectors)}

    def forward(self, features: dict[str, Tensor], **options: Any) -> dict[str, Tensor]:
        """Adds the unit vectors of the texts."""
        features["sentence_embedding"] = features["vectors"]
        return features

    def get_embedding_dimension(self) -> int:
        """Length of a vector."""
        return self._encoder.dimension

    @property
    def max_seq_length(self) -> int:
        """How many tokens of a text are read."""
        return LONGEST

    def save(self, output_path: str, *args: Any, **options: Any) -> None:
        """Copies the weights and their configuration."""
        for name in (*MODEL_FILES, USE):
            shutil.copyfile(self._folder / name, Path(output_path) / name)

    @classmethod
    def load(cls, model_name_or_path: str, *args: Any, **options: Any) -> "BundledModule":
        """Reads the weights from a local folder."""
        return cls(model_name_or_path)
