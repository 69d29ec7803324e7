"""One thing to mend in a corpus or its index, and where it stands."""

from dataclasses import asdict, dataclass
from typing import Any, Literal

Level = Literal["error", "warning"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend, and where.

    Attributes:
        document: the document's id, or "" for the index.
        line: line number in the file from 1, or 0 when it concerns the whole file.
        check: which check found it ("front matter", "pair", "figures", …).
    """

    level: Level
    document: str
    line: int
    check: str
    message: str

    def __str__(self) -> str:
        place = f"{self.document}:{self.line}" if self.line else self.document or "index"
        return f"{place}: {self.level}: {self.check}: {self.message}"

    def to_dict(self) -> dict[str, Any]:
        """All fields, by name."""
        return asdict(self)


def line_of(text: str, offset: int) -> int:
    """The line of a text an offset stands in, from 1."""
    return text.count("\n", 0, offset) + 1
