"""A whole table as its document has it, and the one figure that each of its rows gives in a column.

What the most or the least is, only all the rows together tell.
"""

import re
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from assistant.documents.layout import blocks
from assistant.documents.rows import named_cells
from assistant.normalize import fold
from assistant.numbers.quantity import MEASURED
from assistant.quantities import quantities

_TOGETHER = re.compile(
    r"\W*(?:autres?|totaux|total|ensemble|reste|moyenne|divers|dont)\b"
    r"|\W*(?:(?:و|ال)?(?:باقي|مجموع|اجمالي|معدل|متوسط|مختلف)|(?:\w+ )?(?:ال)?(?:اخري|اخر))(?!\w)"
)
"""What names a row of the rest or of all, no thing by itself; folded."""
_MEASURES = frozenset({*MEASURED, "year"})
"""A bare number may look like a year; what is a date has no value."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table.

    Attributes:
        start: its offset into the document.
        cells: (column, cell), empty ones left out.
    """

    start: int
    cells: tuple[tuple[str, str], ...]


@lru_cache(maxsize=64)
def _tables(text: str, body: int) -> dict[int, tuple[Row, ...]]:
    """The rows of each table of a document, by the offset of its head row."""
    found: dict[int, list[Row]] = {}
    for block in blocks(text, body):
        head, row = text[slice(*block.head)], text[block.start : block.end]
        if block.kind == "row" and head:
            cells = tuple(named_cells(head, row))
            found.setdefault(block.head[0], []).append(Row(block.start, cells))
    return {start: tuple(rows) for start, rows in found.items()}


def table_of(text: str, body: int, start: int) -> tuple[Row, ...]:
    """The rows of the table that a row of a document is of, those of totals left out; () for none.

    Args:
        body: where the text begins after its front matter.
        start: where the row starts.
    """
    for rows in _tables(text, body).values():
        if any(row.start == start for row in rows):
            return tuple(
                row for row in rows if row.cells and not _TOGETHER.match(fold(row.cells[0][1]))
            )
    return ()


def _figure(cell: str) -> tuple[Fraction, str] | None:
    """The one figure that a cell is, with its unit and what else stands beside it."""
    found = [item for item in quantities(cell) if item.kind in _MEASURES]
    if len(found) != 1 or found[0].value is None:
        return None
    rest = fold(cell[: found[0].start] + cell[found[0].end :]).strip()
    return found[0].value, f"{found[0].unit} {rest}"


def figures_of(rows: tuple[Row, ...], column: str) -> list[Fraction]:
    """The figure of each row in a column, all of one unit; [] where one gives none."""
    told = [_figure(dict(row.cells).get(column, "")) for row in rows]
    figures = [item for item in told if item is not None]
    alike = len({unit for _, unit in figures}) == 1
    return [value for value, _ in figures] if alike and len(figures) == len(rows) else []
