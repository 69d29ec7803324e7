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
from assistant.vectors.weights import read_safetensors

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

MODEL_FOLDER = Path(__file__).parent.parent / "model"
TOKENIZER, VECTORS = "tokenizer.json", "tokens.safetensors"
START, PAD, STOP = 0, 1, 2
_KEPT = 4096
"""Of how many texts the token numbers are kept: a sentence, its heading and the question are read
again and again."""


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
            f"The bundled model {path} cannot be used ({error}). Reinstall Dalil, and see that "
            "the machine has memory left."
        ) from error


def unshouted(question: str) -> str:
    """A question typed all in capitals, in small letters, which tokens tell from capitals.

    An acronym, alone or among Arabic words, stays.
    """
    letters = [sign for sign in question if sign.isalpha()]
    shouted = len(question.split()) > 2 and all(sign.isupper() for sign in letters)
    return question.lower() if shouted else question


class TokenTable:
    """The tokenizer and the word vectors of a model folder; safe to share between threads.

    Attributes:
        numbers: the token numbers of a text, without marks of start and end; not to be changed.
    """

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
        self.numbers = lru_cache(maxsize=_KEPT)(self._numbers)

    def _numbers(self, text: str) -> list[int]:
        # Half of a pair of code units, as damaged files hold, is no text to the tokenizer.
        whole = text.encode("utf-8", "replace").decode("utf-8")
        found: list[int] = self._tokenizer.encode(whole, add_special_tokens=False).ids
        return found

    def read(self, text: str, longest: int) -> NDArray[np.float32]:
        """The vectors of a text between the marks of start and end, (length, width).

        Args:
            longest: how many tokens are read at most, the marks among them.
        """
        return self.vectors([START, *self.numbers(text)[: longest - 2], STOP])

    def vectors(self, numbers: Sequence[int] | NDArray[np.int64]) -> NDArray[np.float32]:
        """The vectors of tokens, (length, width)."""
        places = np.asarray(numbers, np.intp)
        found: NDArray[np.float32] = self._rows[places] * self._scales[places, None]
        return found


@lru_cache(maxsize=2)
def token_table(folder: Path = MODEL_FOLDER) -> TokenTable:
    """The table of a model folder, read once."""
    return TokenTable(folder)


def open_model(path: Path, threads: int = 1) -> "InferenceSession":
    """A transformer to run.

    Args:
        threads: how many work on one text.

    Raises:
        EncoderError: it is missing or damaged.
    """
    with reading(path):
        from onnxruntime import InferenceSession, SessionOptions  # loaded with the first model

        options = SessionOptions()
        options.intra_op_num_threads = threads
        # Threads that wait for work must not hold a core that answers someone else.
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
