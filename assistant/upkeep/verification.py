"""Checks a receipt against the documents of today: which quotes still stand, what changed."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from difflib import SequenceMatcher
from typing import Any, Literal

from assistant.documents.layout import blocks
from assistant.documents.sentences import sentence_spans
from assistant.messages import say
from assistant.normalize import fold
from assistant.quantities import unsupported
from assistant.schema import Document, Language

State = Literal["unchanged", "moved", "changed", "missing"]
_MARKER = re.compile(r"\[\d+\]")
_ALIKE = 0.5
"""Share of common characters from which a sentence is offered as what the quote became."""


@dataclass(frozen=True, slots=True)
class QuoteCheck:
    """What became of one quote.

    Attributes:
        state: unchanged (same file, same place), moved (word for word elsewhere in the document),
            changed (no longer there), missing (the document is gone).
        now: what the document says in its place, or "".
        document_changed: whether the document is another than the one quoted.
    """

    number: int
    document: str
    state: State
    document_changed: bool
    superseded: bool
    now: str
    message: str


@dataclass(frozen=True, slots=True)
class ReceiptCheck:
    """What a receipt is worth today.

    Attributes:
        valid: every quote stands word for word, and the answer says no figure they lack.
        faithful: the words shown in the receipt are those it was written with.
        loose: figures of the answer that stand in none of its quotes.
    """

    valid: bool
    language: Language
    faithful: bool
    loose: tuple[str, ...]
    quotes: tuple[QuoteCheck, ...]

    def __str__(self) -> str:
        lines = [item.message for item in self.quotes]
        if not self.faithful:
            lines.append(say("receipt_altered", self.language))
        if self.loose:
            figures = " ; ".join(self.loose)
            lines.append(say("receipt_loose", self.language, figures=figures))
        verdict = "receipt_valid" if self.valid else "receipt_invalid"
        verdict = verdict if self.quotes or not self.valid else "receipt_empty"
        return "\n".join([*lines, say(verdict, self.language)])

    def to_dict(self) -> dict[str, Any]:
        """The check as `verify --json` prints it."""
        return asdict(self)


def _closest(quote: str, document: Document) -> str:
    """The sentence of a document most like a quote, or "" when none resembles it."""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(fold(quote))
    best, found = _ALIKE, ""
    for block in blocks(document.text, document.body):
        for start, end in sentence_spans(document.text, block.start, block.end):
            matcher.set_seq1(fold(document.text[start:end]))
            if matcher.real_quick_ratio() > best and matcher.quick_ratio() > best:
                ratio = matcher.ratio()
                if ratio > best:
                    best, found = ratio, document.text[start:end]
    return found


def _check_quote(
    item: Mapping[str, Any], documents: Mapping[str, Document], language: Language
) -> QuoteCheck:
    document = documents.get(item["document"])
    number, quote = int(item["number"]), item["quote"]
    values = {"number": number, "document": item["document"]}
    if document is None:
        text = say("quote_missing", language, **values)
        return QuoteCheck(number, item["document"], "missing", True, False, "", text)
    now = ""
    state: State = "changed"
    if document.text[int(item["start"]) : int(item["end"])] == quote:
        state = "unchanged"
    elif quote in document.text[document.body :]:
        state = "moved"
    else:
        now = _closest(quote, document)
    changed = bool(item.get("digest")) and item["digest"] != document.digest
    superseded = document.status == "superseded" != item.get("status", "")
    message = say(f"quote_{state}", language, **values)
    notes = ["quote_now"] * bool(now) + ["quote_superseded"] * superseded
    message = " ".join([message, *(say(key, language, now=now) for key in notes)])
    return QuoteCheck(number, document.id, state, changed, superseded, now, message)


def verify(
    receipt: Mapping[str, Any], documents: Sequence[Document], faithful: bool = True
) -> ReceiptCheck:
    """Checks every quote of a receipt, and the figures of its answer, against documents.

    Args:
        receipt: as `assistant.upkeep.receipt.read_receipt` gives it.
        documents: those of the corpus or the index of today.
        faithful: whether the receipt's visible words are its own.
    """
    language: Language = "ar" if receipt.get("language") == "ar" else "fr"
    known = {item.id: item for item in documents}
    quotes = tuple(_check_quote(item, known, language) for item in receipt["citations"])
    written = [item["quote"] for item in receipt["citations"]]
    loose = unsupported(_MARKER.sub("", receipt["answer"]), written) if written else ()
    stands = all(item.state in {"unchanged", "moved"} for item in quotes)
    return ReceiptCheck(
        valid=stands and faithful and not loose,
        language=language,
        faithful=faithful,
        loose=tuple(item.text for item in loose),
        quotes=quotes,
    )
