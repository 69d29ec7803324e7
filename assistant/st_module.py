"""The bundled encoder as a sentence-transformers module, named by the model's `modules.json`.

Only sentence-transformers imports this file (it imports torch):

    SentenceTransformer("assistant/model", trust_remote_code=True)

From version 6 on, sentence-transformers wants `trust_remote_code=True` before it imports a
module that is not its own.
"""

import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import torch
from sentence_transformers.sentence_transformer.modules import InputModule
from torch import Tensor
from torch.nn import functional

from assistant.features import counted_words
from assistant.weights import MODEL_FILES, read_model


class BundledModule(InputModule):
    """Texts → `sentence_embedding`, the same vectors as `BundledEncoder` gives."""

    def __init__(self, folder: str | Path) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._folder = Path(folder)
        self._weights = read_model(self._folder)
        values = self._weights.vectors(np.arange(len(self._weights.keys)))
        self.rows = torch.nn.Parameter(torch.from_numpy(values), requires_grad=False)
        importance = torch.from_numpy(self._weights.importance)
        self.importance = torch.nn.Parameter(importance, requires_grad=False)

    def preprocess(
        self, inputs: Sequence[Any], prompt: str | None = None, **options: Any
    ) -> dict[str, Tensor]:
        """The feature rows of each text's words, and which text each word belongs to."""
        found = [counted_words((prompt or "") + str(text)) for text in inputs]
        flat = [word for mine in found for word in mine]
        rows, owners = self._weights.rows_of(flat)
        texts = np.repeat(np.arange(len(found)), [len(mine) for mine in found])
        return {
            "input_ids": torch.from_numpy(rows.astype(np.int64)),
            "words": torch.from_numpy(owners.astype(np.int64)),
            "counts": torch.tensor([n for mine in found for n in mine.values()]),
            "texts": torch.from_numpy(texts.astype(np.int64)),
            "count": torch.tensor(len(found)),
        }

    def forward(self, features: dict[str, Tensor], **options: Any) -> dict[str, Tensor]:
        """Adds the unit vectors of the texts."""
        rows, owners, texts = features["input_ids"], features["words"], features["texts"]
        gates = torch.zeros(len(texts), device=rows.device)
        gates = gates.index_add(0, owners, self.importance[rows])
        vectors = torch.zeros(len(texts), self.rows.shape[1], device=rows.device)
        vectors = functional.normalize(vectors.index_add(0, owners, self.rows[rows]), dim=1)
        weighted = vectors * (functional.softplus(gates + 1.0) * features["counts"])[:, None]
        total = torch.zeros(int(features["count"]), self.rows.shape[1], device=rows.device)
        features["sentence_embedding"] = functional.normalize(
            total.index_add(0, texts, weighted), dim=1
        )
        return features

    def get_embedding_dimension(self) -> int:
        """Length of a vector."""
        return int(self.rows.shape[1])

    @property
    def max_seq_length(self) -> float:
        """Texts of any length are encoded whole."""
        return float("inf")

    def save(self, output_path: str, *args: Any, **options: Any) -> None:
        """Copies the weights and their configuration."""
        for name in MODEL_FILES:
            shutil.copyfile(self._folder / name, Path(output_path) / name)

    @classmethod
    def load(cls, model_name_or_path: str, *args: Any, **options: Any) -> "BundledModule":
        """Reads the weights from a local folder."""
        return cls(model_name_or_path)
