"""The names the package knows in both scripts, from `data/names.txt`."""

import re
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from assistant.normalize import fold

_PATH = Path(__file__).parent.parent / "data" / "names.txt"
TOKEN = re.compile(
    r"[\u0620-\u06d3\u064b-\u065f\u0670]+|[^\W_\u0600-\u06ff]+(?:[.'’-][^\W_\u0600-\u06ff]+)*"
)
_ELISION = re.compile(r"\A(?:[cdjlmnst]|qu|jusqu|lorsqu)['’](?=\w)", re.IGNORECASE)
_JOINED = frozenset("بلكوف")


@dataclass(frozen=True, slots=True)
class Known:
    """The kind of a known name, and the key all its forms share."""

    kind: str
    key: str


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """What `names.txt` says.

    Attributes:
        forms: known names by their folded words.
        longest: how many words the longest name has that begins with a word.
        given: given names, which open a person's name.
        adjectives: the keys of countries by their folded adjectives, which are names of nothing.
        never: words that tell no name apart even with a capital: the country the documents are
            about, kinds of bodies, units.
    """

    forms: dict[tuple[str, ...], Known]
    longest: dict[str, int]
    given: frozenset[str]
    adjectives: dict[str, str]
    never: frozenset[str]


def bare_word(word: str) -> str:
    """A word without an elided article before it."""
    return _ELISION.sub("", word)


@lru_cache(maxsize=50_000)
def folded_bare(word: str) -> str:
    """A word without an elided article before it, folded: few words make up many texts."""
    return fold(bare_word(word))


def words_of(form: str) -> tuple[str, ...]:
    """The folded words of a name."""
    return tuple(fold(bare_word(word)) for word in TOKEN.findall(form))


@lru_cache(maxsize=1)
def gazetteer() -> Gazetteer:
    """Everything `names.txt` says, read once."""
    forms: dict[tuple[str, ...], Known] = {}
    given: set[str] = set()
    adjectives: dict[str, str] = {}
    never: set[str] = set()
    for line in _PATH.read_text(encoding="utf-8").splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        kind, *names = (part.strip() for part in line.split("|"))
        if kind == "given":
            given.update(fold(name) for name in names)
            continue
        if kind == "adjective":
            adjectives.update((fold(word), fold(names[0])) for word in names[1:])
            continue
        if kind == "never":
            never.update(fold(word) for name in names for word in name.split())
            continue
        for name in names:
            forms.setdefault(words_of(name), Known(kind, fold(names[0])))
    longest: dict[str, int] = {}
    for form in forms:
        longest[form[0]] = max(longest.get(form[0], 0), len(form))
    return Gazetteer(forms, longest, frozenset(given), adjectives, frozenset(never))


def joined_letter(name: str) -> str:
    """The Arabic preposition, or "and", that is written with a known name, or ""."""
    joined = name[:1] in _JOINED and words_of(name) not in gazetteer().forms
    return name[:1] if joined else ""


def without_preposition(name: str) -> str:
    """A name as it is shown alone: without the Arabic preposition that is written with it."""
    if joined_letter(name) in ("", "و"):
        return name
    bare = f"ال{name[2:]}" if name.startswith("لل") else name[1:]
    return bare if words_of(bare) in gazetteer().forms else name
