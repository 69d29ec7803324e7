"""Texts as the token numbers that the bundled transformers read, and tokens as vectors.

Both transformers, `bundled` and `cross_encoder`, share the vocabulary and the word vectors of their
common base; these were not trained, so one copy serves both. A vector has eight bits a value.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from assistant.errors import EncoderError
from assistant.weights import read_safetensors

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

MODEL_FOLDER = Path(__file__).parent / "model"
TOKENIZER, VECTORS = "tokenizer.json", "tokens.safetensors"
START, PAD, STOP = 0, 1, 2


@contextmanager
def reading(path: Path) -> Iterator[None]:
    """Names the file and the mend in what goes wrong with it.

    Raises:
        EncoderError: anything went wrong: the libraries raise bare exceptions of their own.
    """
    try:
        yield
    except Exception as error:
        raise EncoderError(
            f"The bundled model cannot be read from {path} ({error}); reinstall Dalil."
        ) from error


class TokenTable:
    """The tokenizer and the word vectors of a model folder; safe to share between threads."""

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        """Reads both.

        Raises:
            EncoderError: one of them is missing or damaged.
        """
        with reading(folder / TOKENIZER):
            from tokenizers import Tokenizer  # loaded when a text is first read

            self._tokenizer: Tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
        with reading(folder / VECTORS):
            tensors = read_safetensors(folder / VECTORS)
            self._rows, self._scales = tensors["rows"], tensors["scales"]

    def numbers(self, text: str) -> list[int]:
        """The token numbers of a text, without marks of start and end."""
        found: list[int] = self._tokenizer.encode(text, add_special_tokens=False).ids
        return found

    def vectors(self, numbers: Sequence[int] | NDArray[np.int64]) -> NDArray[np.float32]:
        """The vectors of tokens, (length, width)."""
        places = np.asarray(numbers, np.intp)
        found: NDArray[np.float32] = self._rows[places] * self._scales[places, None]
        return found


@lru_cache(maxsize=1)
def token_table() -> TokenTable:
    """The table that ships inside the package."""
    return TokenTable()


def open_model(path: Path) -> "InferenceSession":
    """A transformer to run.

    Raises:
        EncoderError: it is missing or damaged.
    """
    with reading(path):
        from onnxruntime import InferenceSession, SessionOptions  # loaded with the first model

        options = SessionOptions()
        # On so few tokens a second thread gains nothing.
        options.intra_op_num_threads = 1
        return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
