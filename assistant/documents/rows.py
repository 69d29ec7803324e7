"""Table rows read with the names of their columns: "Ville : Agadir ; Stagiaires : 5 100"."""

import re

_UNIT = re.compile(r"\s*\(([^()\d]+)\)\s*\Z")
_BARE_NUMBER = re.compile(r"[\d٠-٩][\d٠-٩\s.,٫٬\u00a0\u202f]*\Z")
_EMPTY = frozenset({"", "-", "–", "—", "…"})


def _cells(row: str) -> list[str]:
    return [" ".join(cell.split()) for cell in row.split("|")]


def named_cells(head: str, row: str) -> list[tuple[str, str]]:
    """(column, cell) of a row, empty cells left out; none when it has not its head's columns."""
    names, cells = _cells(head), _cells(row)
    if len(names) != len(cells):
        return []
    pairs = zip(names, cells, strict=True)
    return [(name, cell) for name, cell in pairs if cell not in _EMPTY]


def _with_unit(name: str, cell: str) -> tuple[str, str]:
    """A column's name and a cell, with the unit that the column gives for all moved to the cell.

    Left beside the name, «مليون درهم» would be read as an amount of its own.
    """
    unit = _UNIT.search(name)
    if not unit or not _BARE_NUMBER.match(cell):
        return name, cell
    return name[: unit.start()], f"{cell} {unit.group(1)}"


def _told(name: str, cell: str) -> str:
    """A cell under its column's name, unless it says that name itself ("Loi 09-08")."""
    named = bool(name) and not cell.casefold().startswith(name.casefold())
    return f"{name} : {cell}" if named else cell


def _joined(head: str, row: str, between: str, units: bool) -> str:
    told = [
        _told(*(_with_unit(name, cell) if units else (name, cell)))
        for name, cell in named_cells(head, row)
    ]
    return between.join(told) or row


def read_row(head: str, row: str) -> str:
    """A row as it is read: each cell under its column's name, with the column's unit.

    Args:
        head: the head row of its table, cells between "|"; "" for none.
        row: the row; returned as it is when it does not fit the head.
    """
    return _joined(head, row, " ; ", units=True) if head else row


def told_row(head: str, row: str) -> str:
    """A row as it is shown in running text: each literal cell under its column's name."""
    return _joined(head, row, " — ", units=False) if head else row
