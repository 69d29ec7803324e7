"""Reads HTML as a browser's parser would: its elements, their attributes and their words."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = {"meta", "link", "input", "br", "rect", "circle", "hr", "img"}
_ACTIVE = {"script", "iframe", "object", "embed", "img", "style", "base", "form", "svg", "link"}


@dataclass
class Element:
    tag: str
    attributes: dict
    words: list = field(default_factory=list)

    @property
    def text(self):
        return "".join(self.words)

    def has(self, name):
        return name in self.attributes.get("class", "").split()


class _Parser(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.elements, self.open = [], []

    def handle_starttag(self, tag, attrs):
        element = Element(tag, dict(attrs))
        self.elements.append(element)
        if tag not in _VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        if tag not in _VOID:
            closed = self.open.pop()
            assert closed.tag == tag, f"</{tag}> closes <{closed.tag}>"

    def handle_data(self, data):
        for element in self.open:
            element.words.append(data)


def elements(html, tag="", name=""):
    """The elements of balanced HTML, in order, narrowed to a tag and a class."""
    parser = _Parser()
    parser.feed(html)
    parser.close()
    assert parser.open == [], f"never closed: {[item.tag for item in parser.open]}"
    return [
        item
        for item in parser.elements
        if tag in ("", item.tag) and (not name or item.has(name))
    ]  # fmt: skip


def dangers(html):
    """What of a fragment of HTML could run, load or send something."""
    found = []
    for item in elements(html):
        found += [item.tag] if item.tag in _ACTIVE else []
        for key, value in item.attributes.items():
            unsafe = key.startswith("on") or key in ("style", "srcdoc", "src", "action")
            link = key in ("href", "formaction") and not _plain(value or "")
            found += [f"{key}={value}"] if unsafe or link else []
    return found


def _plain(address):
    inside = address.startswith("/") and not address.startswith("//")
    return inside or address.startswith(("https://", "#"))
