"""Every sentence shown to a person, in Arabic and in French."""

import json
from functools import lru_cache
from importlib.resources import files

from assistant.schema import Language


@lru_cache(maxsize=2)
def _read(name: str) -> dict[str, dict[Language, str]]:
    text = files("assistant").joinpath("data", name).read_text("utf-8")
    texts: dict[str, dict[Language, str]] = json.loads(text)
    return texts


@lru_cache(maxsize=1)
def _texts() -> dict[str, dict[Language, str]]:
    return {**_read("messages.json"), **_read("page_messages.json")}


def say(key: str, language: Language, **values: object) -> str:
    """A message in one language, its places filled.

    Raises:
        KeyError: the catalogue has no such message.
    """
    found = _read("messages.json").get(key) or _texts()[key]
    return found[language].format(**values)


def catalogue() -> dict[str, dict[Language, str]]:
    """A copy of the whole catalogue."""
    return {key: dict(texts) for key, texts in _texts().items()}
