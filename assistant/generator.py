"""An optional language model behind llama-index's OpenAI-like interface; off unless configured.

Nothing is sent anywhere unless an administrator sets `DALIL_GENERATOR_URL`. One call has one time
budget, whatever the server does; after a few failures in a row the model is left alone for a while.
"""

import time
from collections.abc import Iterator
from dataclasses import dataclass
from queue import Empty, Queue
from threading import Event, Thread
from typing import Any, Literal

from assistant.errors import AssistantError
from assistant.language_model.breaker import Breaker
from assistant.settings import Settings

Reason = Literal["timeout", "unavailable", "paused"]


class GeneratorFailed(AssistantError):
    """The model gave no complete answer.

    Attributes:
        reason: "timeout", "unavailable" (refused, broken, an error status), or "paused" (not
            asked, because it failed several times in a row).
    """

    def __init__(self, reason: Reason, message: str) -> None:
        super().__init__(message)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Prompt:
    """What the model is told, and what it is given."""

    instructions: str
    material: str


_END = object()


class Generator:
    """Streams a language model's text within a time budget; safe to share between threads."""

    def __init__(self, chosen: Settings) -> None:
        self.seconds = chosen.generator_seconds
        self._breaker = Breaker(chosen.generator_failures, chosen.generator_pause)
        self._chosen = chosen
        self._client = _client_class()

    def stream(self, prompt: Prompt) -> Iterator[str]:
        """The model's text, piece by piece.

        Raises:
            GeneratorFailed: also in mid-text, when the budget is spent or the stream breaks.
        """
        if not self._breaker.allows():
            raise GeneratorFailed("paused", "the language model failed repeatedly; it is resting")
        try:
            yield from self._within_budget(prompt)
        except GeneratorFailed:
            self._breaker.report(succeeded=False)
            raise
        self._breaker.report(succeeded=True)

    def _within_budget(self, prompt: Prompt) -> Iterator[str]:
        deadline = time.monotonic() + self.seconds
        pieces: Queue[Any] = Queue()
        stop = Event()
        # A thread of its own: a server that hangs must not hold the caller past the budget.
        Thread(target=self._read, args=(prompt, pieces, stop), daemon=True).start()
        try:
            while True:
                try:
                    piece = pieces.get(timeout=max(deadline - time.monotonic(), 0.0))
                except Empty:
                    raise GeneratorFailed("timeout", "the language model took too long") from None
                if piece is _END:
                    return
                if isinstance(piece, Exception):
                    raise GeneratorFailed("unavailable", f"the model failed: {piece}") from piece
                if time.monotonic() > deadline:
                    raise GeneratorFailed("timeout", "the language model took too long")
                yield piece
        finally:
            stop.set()

    def _model(self, connection: Any) -> Any:
        return self._client(
            model=self._chosen.generator_model,
            api_base=self._chosen.generator_url,
            api_key=self._chosen.generator_key.get_secret_value() or "none",
            is_chat_model=True,
            timeout=self.seconds,
            max_retries=0,
            temperature=0.0,
            max_tokens=self._chosen.generator_tokens,
            http_client=connection,
        )

    def _read(self, prompt: Prompt, pieces: "Queue[Any]", stop: Event) -> None:
        import httpx
        import openai
        from llama_index.core.llms import ChatMessage

        messages = [
            ChatMessage(role="system", content=prompt.instructions),
            ChatMessage(role="user", content=prompt.material),
        ]
        try:
            # A connection of its own for each answer: closed with it, even when left half-way.
            with httpx.Client(timeout=self.seconds) as connection:
                for part in self._model(connection).stream_chat(messages):
                    if stop.is_set():
                        return
                    if part.delta:
                        pieces.put(part.delta)
            pieces.put(_END)
        except (openai.OpenAIError, httpx.HTTPError, OSError, ValueError, LookupError) as error:
            pieces.put(error)
        except (TypeError, AttributeError) as error:
            # A reply of another shape than the protocol's; the client library does not check it.
            pieces.put(error)


def _client_class() -> Any:
    try:
        from llama_index.llms.openai_like import OpenAILike
    except ImportError as error:
        raise AssistantError(
            "DALIL_GENERATOR_URL is set, but the language-model client is not installed; "
            "install it with: pip install 'dalil[generator]'"
        ) from error
    return OpenAILike


def open_generator(chosen: Settings) -> Generator | None:
    """The configured language model, or None when there is none."""
    return Generator(chosen) if chosen.generator_url else None
