"""Which encoder turns text into vectors: the bundled one, or any sentence-transformers model."""

import hashlib
from collections.abc import Sequence
from http.client import HTTPException
from pathlib import Path
from ssl import SSLError
from typing import Any, Protocol, runtime_checkable
from urllib.error import HTTPError, URLError
from urllib.request import Request, urlopen

import numpy as np
from numpy.typing import NDArray

from assistant.errors import EncoderError
from assistant.vectors.bundled import BundledEncoder
from assistant.vectors.prompts import Prompts, cosine_weight, family_prompts, own_prompts
from assistant.vectors.token_table import MODEL_FOLDER

_BATCH = 32
_PATIENCE = 4.0
"""Seconds a hub has to answer."""


@runtime_checkable
class Encoder(Protocol):
    """Text → unit vectors.

    Attributes:
        name: what the user asked for, as the index records it.
        fingerprint: identity of weights and prompts; changes when vectors would change.
        dimension: length of a vector.
        weight: what a cosine counts beside BM25.
    """

    name: str
    fingerprint: str
    dimension: int
    weight: float

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of passages: (n, dimension); a text with nothing to encode has zeros."""
        ...

    def encode_questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of questions: (n, dimension)."""
        ...

    def count_tokens(self, text: str) -> int:
        """How many tokens the encoder sees in a text."""
        ...


def hub_answers(address: str) -> bool:
    """Whether something answers at a hub's address, whatever it says; asked only once."""
    try:
        with urlopen(Request(address, method="HEAD"), timeout=_PATIENCE):
            return True
    except HTTPError:
        return True
    except URLError as error:
        # The hub's client may trust other certificates than Python does.
        return isinstance(error.reason, SSLError)
    except (OSError, ValueError, HTTPException):
        return False


def _only_here(name: str) -> bool:
    """Whether a hub's model can be found on this machine alone: its client would retry for long."""
    from huggingface_hub import constants

    if constants.HF_HUB_OFFLINE or Path(name).exists():
        return False  # nothing is retried there
    return not hub_answers(constants.ENDPOINT)


class SentenceTransformerEncoder:
    """A sentence-transformers model, with the prompts of its family or its own."""

    def __init__(self, name: str) -> None:
        """Loads a model by hub name or folder.

        Raises:
            EncoderError: when the model cannot be reached or read.
        """
        from safetensors import SafetensorError
        from sentence_transformers import SentenceTransformer

        try:
            self._model = SentenceTransformer(name, local_files_only=_only_here(name))
        except (OSError, ValueError, KeyError, ImportError, RuntimeError, SafetensorError) as error:
            reason = (str(error).strip().splitlines() or [type(error).__name__])[0].rstrip(".")
            raise EncoderError(
                f"The encoder {name!r} cannot be loaded: {reason}. Set DALIL_ENCODER to a folder "
                "that holds a sentence-transformers model, or to a hub name that can be reached "
                "from here, or leave it empty for the bundled encoder."
            ) from error
        own = own_prompts(self._model.prompts or {})
        self._prompts = own if own != Prompts() else family_prompts(name) or Prompts()
        self.name = name
        self.weight = cosine_weight(name, self._prompts)
        self.dimension = int(self._model.encode(["."], show_progress_bar=False).shape[1])
        self.fingerprint = self._identity()

    def _identity(self) -> str:
        """A digest of the weights and the prompts."""
        digest = hashlib.sha256(repr(self._prompts).encode())
        for name, tensor in sorted(self._model.state_dict().items()):
            digest.update(f"{name}{tuple(tensor.shape)}".encode())
            digest.update(tensor.detach().float().cpu().numpy().tobytes())
        return f"sentence-transformers:{digest.hexdigest()[:16]}"

    def _encode(self, texts: Sequence[str], prompt: str) -> NDArray[np.float32]:
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        vectors: Any = self._model.encode(
            list(texts),
            prompt=prompt,
            batch_size=_BATCH,
            normalize_embeddings=True,
            convert_to_numpy=True,
            show_progress_bar=False,
        )
        return np.ascontiguousarray(vectors, dtype=np.float32)

    def encode_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of passages: (n, dimension)."""
        return self._encode(texts, self._prompts.passage)

    def encode_questions(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Unit vectors of questions: (n, dimension)."""
        return self._encode(texts, self._prompts.question)

    def count_tokens(self, text: str) -> int:
        """How many tokens of the model a text has, without special ones."""
        tokenizer = self._model.tokenizer
        if hasattr(tokenizer, "encode"):
            tokens = tokenizer.encode(text, add_special_tokens=False)
            return len(getattr(tokens, "ids", tokens))
        return len(text.split())


def load_encoder(name: str = "") -> Encoder:
    """The encoder of a name.

    Args:
        name: "" for the bundled encoder; otherwise a folder or a hub name of a
            sentence-transformers model.

    Raises:
        EncoderError: when it cannot be loaded; the message names the setting to change.
    """
    if not name or Path(name).resolve() == MODEL_FOLDER:
        return BundledEncoder()
    return SentenceTransformerEncoder(name)
