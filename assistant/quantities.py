"""Placeholder, replaced soon."""
import re
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from assistant.normalize import fold_with_offsets
from assistant.schema import Language
_N = re.compile(r"(?<![\w.,])\d{1,3}(?: \d{3})+|\d+(?:[.,]\d+)?")
@dataclass(frozen=True, slots=True)
class Quantity:
    kind: str
    value: Fraction | None
    unit: str
    date: tuple[int, int, int] | None
    start: int
    end: int
    text: str
    approximate: bool = False
def quantities(text: str) -> tuple[Quantity, ...]:
    f = fold_with_offsets(text); out = []
    for m in _N.finditer(f.text):
        s, e = f.span(m.start(), m.end())
        v = Fraction(m.group().replace(" ", "").replace(",", "."))
        tail = f.text[m.end():m.end()+12]
        kind = "percent" if re.match(r" ?%| pour cent| في الم", tail) else "year" if 1900 <= v <= 2100 and len(m.group()) == 4 else "money" if re.search("درهم|dirham|دولار|dollar", f.text[m.end():m.end()+25]) else "count"
        out.append(Quantity(kind, v, "", (int(v), 0, 0) if kind == "year" else None, s, e, text[s:e]))
    return tuple(out)
def unsupported(text: str, quotes: Sequence[str]) -> tuple[Quantity, ...]:
    have = {q.value for quote in quotes for q in quantities(quote)}
    return tuple(q for q in quantities(text) if q.value not in have)
def render(quantity: Quantity, language: Language) -> str:
    return quantity.text
