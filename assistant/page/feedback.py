"""What citizens allow to be kept: opinions and unanswered questions, masked, for a set time."""

import csv
import json
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal, TextIO

from assistant.normalize import clean_input
from assistant.page.masking import masked

Kind = Literal["up", "down", "unanswered"]
_TABLE = """
CREATE TABLE IF NOT EXISTS kept (
    code TEXT PRIMARY KEY, at TEXT NOT NULL, kind TEXT NOT NULL, question TEXT NOT NULL,
    language TEXT NOT NULL, status TEXT NOT NULL, generation TEXT NOT NULL, reason TEXT NOT NULL
) STRICT
"""
_LONGEST = 1000


@dataclass(frozen=True, slots=True)
class Kept:
    """One row; `code` is what a citizen gives to have it deleted, `at` is UTC to the minute."""

    code: str
    at: str
    kind: str
    question: str
    language: str
    status: str
    generation: str
    reason: str


def _ready(text: str) -> str:
    # Masked before it is cut: half a phone number would not be known for one.
    return masked(clean_input(text[: 4 * _LONGEST]))[:_LONGEST]


class Feedback:
    """The file of what is kept (SQLite, write-ahead log); safe to share between threads."""

    def __init__(self, path: Path, retention_days: int) -> None:
        self._path = path
        self._retention = timedelta(days=retention_days)
        with self._open() as rows:
            rows.execute("PRAGMA journal_mode = WAL")
            rows.execute(_TABLE)

    @contextmanager
    def _open(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._path, timeout=10)) as rows, rows:
            # Deleted means overwritten, not merely unlinked.
            rows.execute("PRAGMA secure_delete = ON")
            yield rows

    def keep(
        self,
        kind: Kind,
        question: str,
        language: str,
        status: str,
        generation: str,
        reason: str = "",
    ) -> str:
        """Writes one row, personal data masked, and returns the code that deletes it."""
        self.purge()
        code = "-".join(secrets.token_hex(2).upper() for _ in range(3))
        at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%MZ")
        row = (code, at, kind, _ready(question), language, status, generation, _ready(reason))
        with self._open() as rows:
            rows.execute("INSERT INTO kept VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        return code

    def purge(self) -> int:
        """Deletes what is older than the retention; returns how many rows went."""
        oldest = (datetime.now(UTC) - self._retention).strftime("%Y-%m-%dT%H:%MZ")
        with self._open() as rows:
            return rows.execute("DELETE FROM kept WHERE at < ?", (oldest,)).rowcount

    def all(self) -> list[Kept]:
        """Everything kept within the retention, oldest first."""
        self.purge()
        with self._open() as rows:
            return [Kept(*row) for row in rows.execute("SELECT * FROM kept ORDER BY at, code")]

    def unanswered(self, language: str | None = None) -> list[dict[str, Any]]:
        """Questions without an answer, the most frequent first."""
        self.purge()
        query = (
            "SELECT language, question, status, COUNT(*) AS times, MAX(at) AS last FROM kept "
            "WHERE kind = 'unanswered' AND (?1 IS NULL OR language = ?1) "
            "GROUP BY language, question, status ORDER BY language, times DESC, last DESC"
        )
        names = ("language", "question", "status", "times", "last")
        with self._open() as rows:
            return [dict(zip(names, row, strict=True)) for row in rows.execute(query, (language,))]

    def delete(self, code: str = "", containing: str = "") -> int:
        """Deletes by code, or everything whose text contains some words; returns how many rows."""
        with self._open() as rows:
            if code:
                return rows.execute(
                    "DELETE FROM kept WHERE code = ?", (code.strip().upper(),)
                ).rowcount
            if containing.strip():
                like = "DELETE FROM kept WHERE instr(question || ' ' || reason, ?) > 0"
                return rows.execute(like, (containing.strip(),)).rowcount
        return 0


def export(rows: list[Kept] | list[dict[str, Any]], form: str, to: TextIO) -> int:
    """Writes rows as "csv" or "jsonl"; returns how many."""
    records = [row if isinstance(row, dict) else asdict(row) for row in rows]
    if form == "jsonl":
        to.writelines(json.dumps(record, ensure_ascii=False) + "\n" for record in records)
    elif records:
        writer = csv.DictWriter(to, list(records[0]))
        writer.writeheader()
        writer.writerows(
            {name: _harmless(value) for name, value in record.items()} for record in records
        )
    return len(records)


def _harmless(value: Any) -> Any:
    # A spreadsheet runs a cell that begins with one of these signs.
    return f"'{value}" if isinstance(value, str) and value[:1] in "=+-@\t\r" and value else value
