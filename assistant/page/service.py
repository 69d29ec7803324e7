"""One assistant behind the page and the programs' interface; it remembers its answers."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import groupby
from threading import Thread
from typing import Any

import orjson

from assistant import Assistant
from assistant.errors import InvalidQuestion
from assistant.language import identify
from assistant.normalize import clean_input
from assistant.page.memory import Memory
from assistant.page.options import PageOptions
from assistant.page.questions import Questions
from assistant.page.render import answer_html
from assistant.page.wording import LANGUAGES
from assistant.schema import Answer, Document, Language, Passage
from assistant.settings import settings

_TURNS = 6
"""Earlier questions that may still matter to a follow-up."""


def tidy(text: str) -> str:
    """A question without control and bidi characters; longer than any limit stays too long."""
    return clean_input(text[: 8 * settings().question_limit])


class Service:
    """What the routes share; safe to share between threads."""

    def __init__(self, assistant: Assistant, options: PageOptions) -> None:
        self.assistant = assistant
        self.options = options
        self.documents: Mapping[str, Document] = {item.id: item for item in assistant.documents}
        self.questions = Questions(assistant.documents, assistant.ask)
        self._answers = Memory[Answer](options.remembered)
        self._turns = Memory[bytes](options.remembered)

    @cached_property
    def passages(self) -> Mapping[str, Sequence[Passage]]:
        """The passages of each document, in reading order."""
        found = groupby(self.assistant.passages, key=lambda item: item.document)
        return {document: tuple(items) for document, items in found}

    def warm(self, busy: Callable[[], bool]) -> None:
        """Checks the questions to offer, in the background, yielding to real ones."""

        def pause() -> None:
            time.sleep(0.02)
            while busy():
                time.sleep(0.1)

        Thread(target=self.questions.warm, args=(pause,), daemon=True, name="questions").start()

    def _key(self, question: str, history: Sequence[str]) -> tuple[str, tuple[str, ...]]:
        return tidy(question), tuple(tidy(item) for item in history[-_TURNS:])

    def recalled(self, question: str, history: Sequence[str] = ()) -> Answer | None:
        """The answer given before to the same question, or None."""
        begun = time.perf_counter()
        known = self._answers.recall(self._key(question, history))
        return known and replace(known, elapsed_ms=(time.perf_counter() - begun) * 1000)

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        """The answer to a question as typed; the same question again costs nothing."""
        if known := self.recalled(question, history):
            return known
        key = self._key(question, history)
        answer = self.assistant.ask(key[0], history=key[1])
        self._answers.keep(key, answer)
        return answer

    def recalled_turn(self, question: str, history: Sequence[str] = ()) -> bytes | None:
        """The turn drawn before for the same question, as JSON, or None."""
        return self._turns.recall(self._key(question, history))

    def turn(self, question: str, history: Sequence[str] = ()) -> tuple[Answer, bytes]:
        """An answer, and as JSON: itself, its HTML in both page languages, its receipt."""
        answer = self.ask(question, history)
        following = self.questions.following(answer, history)
        drawn = {
            chrome: answer_html(answer, self.documents, chrome, following) for chrome in LANGUAGES
        }
        record = {
            "answer": answer.to_dict(),
            "text": str(answer),
            "receipt": answer.to_receipt(),
            "markdown": answer.to_markdown(),
            "html": drawn,
        }
        content = orjson.dumps(record)
        if self.questions.ready:
            self._turns.keep(self._key(question, history), content)
        return answer, content

    def check(self, claim: str) -> dict[str, Any]:
        """Whether the documents bear out a claim, in the shape the command line prints."""
        return self.assistant.check(tidy(claim)).to_dict()

    def search(self, question: str, top: int, language: Language | None = None) -> dict[str, Any]:
        """The hits of a search, in the shape the command line prints."""
        text = tidy(question)
        found: dict[str, Any] = {"question": text, "language": identify(text) or "fr"}
        try:
            hits = self.assistant.search(text, top_k=top, language=language)
        except InvalidQuestion as error:
            return {**found, "status": "invalid", "error": str(error), "hits": []}
        return {**found, "hits": [hit.to_dict() for hit in hits]}
