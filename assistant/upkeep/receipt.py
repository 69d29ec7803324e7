"""The receipt of an answer: what was asked, said and quoted, to keep and to check again later.

A receipt is a plain mapping (an answer's own JSON with the program's version and a date), written
as JSON or as Markdown. The Markdown is made from the mapping alone and carries it in a comment, so
that a reader of the file can tell whether the words shown were changed afterwards.
"""

import json
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from assistant import __version__
from assistant.errors import ReceiptError

_KEPT = (
    "question", "understood", "language", "status", "mode", "answer", "citations", "notes", "index",
)  # fmt: skip
_LABELS = {
    "fr": {
        "title": "Reçu d'une réponse",
        "question": "Question",
        "answer": "Réponse",
        "quotes": "Citations",
        "origin": "Origine",
        "document": "Document",
        "digest": "Empreinte (SHA-256)",
        "place": "Caractères",
        "index": "Index",
        "version": "Version",
        "date": "Date",
    },
    "ar": {
        "title": "وصل جواب",
        "question": "السؤال",
        "answer": "الجواب",
        "quotes": "الاقتباسات",
        "origin": "المصدر",
        "document": "الوثيقة",
        "digest": "البصمة (SHA-256)",
        "place": "الأحرف",
        "index": "الفهرس",
        "version": "الإصدار",
        "date": "التاريخ",
    },
}
_DATA = re.compile(r"^<!-- receipt (\{.*\}) -->\s*\Z", re.MULTILINE)


def make_receipt(answer: Mapping[str, Any], date: str = "") -> dict[str, Any]:
    """The receipt of an answer.

    Args:
        answer: as `Answer.to_dict()` gives it.
        date: when it was given, ISO 8601; now, in UTC, when empty.
    """
    kept = {name: answer[name] for name in _KEPT if name in answer}
    given = date or datetime.now(UTC).isoformat(timespec="seconds")
    return {"receipt": 1, **kept, "version": __version__, "date": given}


def _shown(text: str) -> str:
    """A text on one line, with no HTML of its own."""
    return " ".join(text.split()).replace("&", "&amp;").replace("<", "&lt;")


def _quote_lines(item: Mapping[str, Any], labels: Mapping[str, str]) -> list[str]:
    origin = " · ".join(filter(None, (item["publisher"], item["date"], item["url"])))
    section = f" — {item['section']}" if item.get("section") else ""
    lines = [f"> {_shown(line)}" for line in item["quote"].splitlines()]
    lines += ["", f"- [{item['number']}] {_shown(item['title'])}{section}"]
    lines += [f"- {labels['origin']} : {origin}"] if origin else []
    lines += [f"- {labels['document']} : `{item['document']}`"]
    lines += [f"- {labels['place']} : {item['start']}-{item['end']}"]
    return [*lines, f"- {labels['digest']} : `{item.get('digest', '')}`", ""]


def to_markdown(receipt: Mapping[str, Any]) -> str:
    """A receipt as a page to print or keep, in the language of its answer."""
    labels = _LABELS["ar" if receipt["language"] == "ar" else "fr"]
    lines = [
        f"# {labels['title']}",
        "",
        f"**{labels['question']}** : {_shown(receipt['question'])}",
        "",
    ]
    lines += [f"**{labels['answer']}** : {_shown(receipt['answer'])}", ""]
    if receipt["citations"]:
        lines += [f"## {labels['quotes']}", ""]
    for item in receipt["citations"]:
        lines += _quote_lines(item, labels)
    for name in ("index", "version", "date"):
        lines.append(f"- {labels[name]} : {receipt[name]}")
    # A comment must not hold "--": escaped in JSON, it is read back as it was.
    data = json.dumps(receipt, ensure_ascii=False).replace("--", "-\\u002d").replace(">", "\\u003e")
    return "\n".join([*lines, "", f"<!-- receipt {data} -->", ""])


def read_receipt(text: str) -> tuple[dict[str, Any], bool]:
    """A receipt from the text of its file, JSON or Markdown, or from `ask --json`.

    Returns:
        The receipt, and whether the words shown are those it was written with (always true
        for JSON, which shows nothing else).

    Raises:
        ReceiptError: the text holds no receipt.
    """
    text = text.removeprefix("\ufeff")
    found = _DATA.search(text)
    try:
        receipt = json.loads(found.group(1) if found else text)
        if not isinstance(receipt, dict):
            raise TypeError("not an object")
        faithful = found is None or to_markdown(receipt).split() == text.split()
        _check_shape(receipt)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ReceiptError(
            "this file holds no receipt; give the JSON or Markdown receipt of an answer"
        ) from error
    return receipt, faithful


def _check_shape(receipt: Mapping[str, Any]) -> None:
    """Raises what `read_receipt` turns into a ReceiptError when a field is missing or odd."""
    if not isinstance(receipt["answer"], str):
        raise TypeError("the answer is not a text")
    for item in receipt["citations"]:
        texts = (item["quote"], item["document"], item.get("digest", ""))
        if not all(isinstance(part, str) for part in texts) or not item["quote"]:
            raise TypeError("a quote is not a text")
        int(item["start"]), int(item["end"]), int(item["number"])
