"""The bundled Arabic–French encoder: a small transformer, one unit vector a text.

A pretrained multilingual encoder (`model/README.md`) with the tokens of the two languages; a text's
vector is the mean of its tokens' vectors, brought to unit length.
"""

import json
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from assistant.errors import EncoderError
from assistant.vectors.features import words
from assistant.vectors.prompts import Prompts
from assistant.vectors.token_table import (
    MODEL_FOLDER,
    TOKENIZER,
    VECTORS,
    TokenTable,
    open_model,
    reading,
    token_table,
    unshouted,
)

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

MODEL_FORMAT = "dalil-transformer-1"
WEIGHTS, CONFIG, USE = "model.onnx", "config.json", "config_sentence_transformers.json"
MODEL_FILES = (WEIGHTS, CONFIG, TOKENIZER, VECTORS)
PROMPTS = Prompts("query: ", "passage: ")
_THREADS = 2
"""How many work on one text, and how many texts are read at once: more gained nothing."""
LONGEST = 512
"""How many tokens of a text are read, marks of start and end among them."""


class BundledEncoder:
    """Text → unit vectors with the weights that ship inside the package.

    Safe to share between threads.

    Attributes:
        name: what the index records as its encoder.
        fingerprint: changes whenever the vectors of a text would change.
        dimension: length of a text's vector.
        weight: what a cosine counts beside BM25 (measured).
    """

    name = "dalil-bundled"
    weight = 80.0

    def __init__(self, folder: Path = MODEL_FOLDER) -> None:
        """Reads what identifies the weights; they are read when a text is first encoded.

        Raises:
            EncoderError: when the folder does not hold a model this version can read.
        """
        self._folder = folder
        try:
            config = json.loads((folder / CONFIG).read_text(encoding="utf-8"))
            self.dimension = int(config["dimension"])
            read = crc32(f"{PROMPTS} {LONGEST}".encode())
            self.fingerprint = f"{config['format']}:{read:08x}:{config['sha256'][:16]}"
            known = config["format"] == MODEL_FORMAT and (folder / WEIGHTS).is_file()
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise self._unreadable(str(error)) from error
        if not known:
            raise self._unreadable(f"format {config['format']!r} or no {WEIGHTS}")

    def _unreadable(self, reason: str) -> EncoderError:
        return EncoderError(
            f"The bundled encoder cannot be read from {self._folder} ({reason}); "
            "reinstall the package, or set DALIL_ENCODER to another model."
        )

    @cached_property
    def _table(self) -> TokenTable:
        return token_table(self._folder)

    @cached_property
    def _session(self) -> "InferenceSession":
        return open_model(self._folder / WEIGHTS, _THREADS)

    def _vector(self, text: str) -> NDArray[np.float32]:
        tokens = self._table.read(text, LONGEST)
        with reading(self._folder / WEIGHTS):
            (vector,) = self._session.run(["vector"], {"tokens": tokens})
        found: NDArray[np.float32] = vector
        return found

    def encode(self, texts: Sequence[str], prompt: str) -> NDArray[np.float32]:
        """Unit vectors of texts read after a prompt: (n, dimension)."""
        worded = [row for row, text in enumerate(texts) if words(text)]
        read = [prompt + texts[row] for row in worded]
        vectors = np.zeros((len(texts), self.dimension), np.float32)
        if len(read) == 1:
            vectors[worded] = self._vector(read[0])
        elif read:
            # Loaded before the threads start, once.
            self._table, self._session  # noqa: B018
            with ThreadPoolExecutor(_THREADS) as pool:
                vectors[worded] = list(pool.map(self._vector, read))
        return vectors

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of passages: (n, dimension); a text without a word has a zero row."""
        return self.encode(texts, PROMPTS.passage)

    def encode_questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of questions, in the same space as those of passages: (n, dimension)."""
        return self.encode([unshouted(text) for text in texts], PROMPTS.question)

    def count_tokens(self, text: str) -> int:
        """How many words a text has, by which passages are cut."""
        return len(words(text))
