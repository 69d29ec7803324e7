"""The pages' HTML files, their places filled with words of the page or with safe HTML."""

import re
from functools import lru_cache
from importlib.resources import files

from assistant.page.wording import words
from assistant.schema import Language

_PLACE = re.compile(r"\{\{(\w+)\}\}")


@lru_cache
def _template(name: str) -> str:
    return files("assistant.page").joinpath("templates", f"{name}.html").read_text("utf-8")


def fill(name: str, chrome: Language, /, **parts: str) -> str:
    """A template filled: `{{place}}` takes the part of that name, else the page's words.

    Args:
        name: the template's file name, without `.html`.
        chrome: the language of the page.
        **parts: safe HTML, by place.
    """
    return _PLACE.sub(
        lambda match: parts[match[1]] if match[1] in parts else words(match[1], chrome),
        _template(name),
    )
