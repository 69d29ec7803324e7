"""Units of measure and currencies, and the words they are read and written with: data/units.txt."""

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Literal

from assistant.normalize import fold


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit, its family and its words.

    Attributes:
        base, factor: one unit is `factor` times the unit whose code is `base`.
        french: singular and plural.
        arabic: singular, dual, plural of 3 to 10, accusative of 11 to 99.
    """

    code: str
    kind: Literal["money", "percent", "measure"]
    base: str
    factor: Fraction
    french: tuple[str, str]
    arabic: tuple[str, str, str, str]


_PATH = Path(__file__).parent.parent / "data" / "units.txt"


def _read_table() -> tuple[dict[str, Unit], dict[str, str]]:
    units: dict[str, Unit] = {}
    forms: dict[str, str] = {}
    lines = _PATH.read_text(encoding="utf-8").replace("\n    ", " ").strip().splitlines()
    for line in (line for line in lines if not line.startswith("#")):
        code, kind, scale, french, arabic, others = (cell.strip() for cell in line.split("|"))
        base, _, factor = scale.partition(" ")
        one, many = (form.strip() for form in french.split(","))
        single, dual, plural, accusative = (form.strip() for form in arabic.split("،"))
        units[code] = Unit(
            code,
            kind,  # type: ignore[arg-type]
            base or code,
            Fraction(factor or 1),
            (one, many),
            (single, dual, plural, accusative),
        )
        words = [one, many, single, dual, plural, accusative, *others.split(",")]
        for form in words:
            if form.strip():
                forms.setdefault(fold(form.strip()), code)
    for other_word in ("livre", "livres"):  # books, far more often
        del forms[other_word]
    return units, forms


UNITS, FORMS = _read_table()
