"""The YAML front matter of a document: its fields, and where the body begins."""

import re
from typing import Any

import yaml

from assistant.errors import CorpusError
from assistant.schema import Source

_FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\n(.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE
)
# A rule may stand above a text too: only the name of a field tells that fields were meant.
_OPENED = re.compile(r"\A\ufeff?---[ \t]*\n[a-z_]+:(?:\s|\Z)")


def plain_field(value: Any) -> str:
    """A field on one line, or "" for an empty one."""
    return "" if value is None else " ".join(str(value).split())


def listed_sources(value: Any) -> tuple[Source, ...]:
    """The sources a document names, unknown particulars empty."""
    items = value if isinstance(value, list) else []
    return tuple(
        Source(*(plain_field(item.get(key)) for key in ("publisher", "title", "date", "url")))
        for item in items
        if isinstance(item, dict)
    )


def front_matter(text: str) -> tuple[dict[str, Any], int]:
    """The fields of a text's front matter, and the offset where its body begins.

    Raises:
        CorpusError: the front matter is not valid YAML, not a mapping, or never closed.
    """
    match = _FRONT_MATTER.match(text)
    if not match:
        if _OPENED.match(text):
            raise CorpusError(
                "the front matter is never closed; write `---` on a line of its own after its "
                "last field"
            )
        return {}, len(text) - len(text.lstrip("\ufeff"))
    try:
        fields = yaml.safe_load(match.group(1))
    except (yaml.YAMLError, ValueError) as error:
        reason = " ".join(str(error).split())
        raise CorpusError(f"the front matter is not valid YAML ({reason})") from error
    if fields is None:
        return {}, match.end()
    if not isinstance(fields, dict):
        raise CorpusError("the front matter must be a list of `name: value` lines")
    return fields, match.end()
