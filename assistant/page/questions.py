"""Questions to offer: those the documents ask in their headings, kept when they are answered."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from threading import Lock

from assistant.normalize import fold
from assistant.page.blocks import blocks
from assistant.page.markup import escape
from assistant.schema import Answer, Document, Language

_ENDS = ("?", "؟")
_SHORTEST, _LONGEST, _MOST = 4, 16, 4
"""Words in a heading that can stand alone as a question; questions kept for a document."""


def asked_in(document: Document) -> list[str]:
    """The headings of a document that are questions understandable by themselves."""
    found = []
    for block in blocks(document.text, document.body, len(document.text)):
        title = document.text[block.start : block.end].strip()
        plain = escape(title) == title.replace("'", "&#x27;")
        size = len(title.split())
        if block.kind == "heading" and title.endswith(_ENDS) and _SHORTEST <= size <= _LONGEST:
            found.extend([title] if plain else [])
    return found


def _same(text: str) -> str:
    return " ".join(fold(text).split())


def _stems(text: str) -> frozenset[str]:
    # Six letters stand for a word and its inflections; shorter words are mostly grammar.
    return frozenset(word[:6] for word in re.findall(r"\w{4,}", fold(text)))


@dataclass
class Questions:
    """Questions by document, each checked by asking it; safe to share between threads."""

    documents: Sequence[Document]
    ask: Callable[[str], Answer]
    _checked: dict[str, tuple[str, ...]] = field(default_factory=dict)
    _lock: Lock = field(default_factory=Lock)
    ready: bool = False

    def _check(self, document: Document, between: Callable[[], None]) -> tuple[str, ...]:
        kept: list[str] = []
        for question in asked_in(document):
            answer = self.ask(question)
            between()
            cited = {item.document for item in answer.citations}
            if answer.status in ("answered", "conflict") and document.id in cited:
                kept.append(question)
            if len(kept) == _MOST:
                break
        return tuple(kept)

    def warm(self, between: Callable[[], None] = lambda: None) -> None:
        """Checks every document, the newest first; `between` is called after each question."""
        for document in self.ordered():
            checked = self._check(document, between)
            with self._lock:
                self._checked[document.id] = checked
        self.ready = True

    def ordered(self) -> list[Document]:
        """The documents, newest first, the languages taking turns."""
        newest = sorted(self.documents, key=lambda item: (item.date, item.id), reverse=True)
        arabic = [item for item in newest if item.language == "ar"]
        french = [item for item in newest if item.language == "fr"]
        turns = [pair for pair in zip(arabic, french, strict=False)]
        short = min(len(arabic), len(french))
        return [item for pair in turns for item in pair] + arabic[short:] + french[short:]

    def of(self, document: str) -> tuple[str, ...]:
        """The questions a document is known to answer, so far."""
        with self._lock:
            return self._checked.get(document, ())

    def themes(self, language: Language) -> list[tuple[Document, tuple[str, ...]]]:
        """(document, its questions) in one language, where there are any."""
        mine = (item for item in self.ordered() if item.language == language)
        return [(item, found) for item in mine if (found := self.of(item.id))]

    def _near(self, answer: Answer) -> list[str]:
        """The known questions that share most words with an answer, nearest first."""
        said = _stems(f"{answer.question} {answer.text}")
        with self._lock:
            known = [text for found in self._checked.values() for text in found]
        shared = {text: len(said & _stems(text)) for text in known}
        near = [text for text in known if shared[text] >= 2]
        return sorted(near, key=lambda text: -shared[text] / len(text.split()))

    def following(
        self, answer: Answer, history: Iterable[str] = (), count: int = 3
    ) -> tuple[str, ...]:
        """What to ask next: answered by the documents just read, not asked before."""
        used = {_same(text) for text in (*history, answer.question)}
        pairs = {item.id: item.pair for item in self.documents}
        read = [item.document for item in (*answer.citations, *answer.nearest)]
        offered: list[str] = []
        about = dict.fromkeys([*read, *(pairs.get(item, "") for item in read)])
        own = [question for document in about for question in self.of(document)]
        for question in [*own[:2], *self._near(answer), *own[2:]]:
            arabic = question.endswith("؟")
            if arabic == (answer.language == "ar") and _same(question) not in used:
                offered.append(question)
                used.add(_same(question))
        return tuple(offered[:count])
