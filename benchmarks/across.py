"""Measures questions asked in one language of an index that holds only the other.

    python benchmarks/across.py [--corpus DIR] [--questions FILE] [--write benchmarks/across.md]

Arabic questions are asked of the French edition alone, French questions of the Arabic edition
alone. A passage is right when its folded text matches every pattern of `must`, whichever document
it stands in; an answer is right when one of its quotes does.
"""

import argparse
import json
import re
import shlex
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from assistant import Assistant  # noqa: E402
from assistant.normalize import fold  # noqa: E402

DEPTH = 10
DIRECTIONS = (("ar", "fr"), ("fr", "ar"))
OUTCOMES = ("right", "refused", "wrong")


@dataclass(frozen=True, slots=True)
class Question:
    """A question, the document it was written from, and what an answer must say."""

    id: str
    language: str
    text: str
    document: str
    must: tuple[re.Pattern[str], ...]

    def answered_by(self, text: str) -> bool:
        """Whether a text says everything that is asked."""
        folded = fold(text)
        return all(pattern.search(folded) for pattern in self.must)


@dataclass(frozen=True, slots=True)
class Result:
    """The rank of the first right passage (None: not in the first ten) and the answer's outcome."""

    question: Question
    rank: int | None
    outcome: str


def read(file: Path) -> list[Question]:
    """The questions of a JSON-lines file."""
    records = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]
    return [
        Question(
            record["id"],
            record["language"],
            record["question"],
            record["document"],
            tuple(re.compile(fold(pattern)) for pattern in record["must"]),
        )
        for record in records
    ]


def one_edition(corpus: Path, language: str, home: Path) -> Assistant:
    """An assistant that knows the documents of one language only, under their usual names."""
    shutil.copytree(corpus / language, home / "corpus" / language)
    return Assistant.build(home / "corpus", home / "index")


def unanswerable(assistant: Assistant, asked: Sequence[Question]) -> list[str]:
    """The questions that no passage of their own document answers: mistakes of the set."""
    return [
        question.id
        for question in asked
        if not any(
            passage.document == question.document and question.answered_by(passage.text)
            for passage in assistant.passages
        )
    ]


def measured(assistant: Assistant, question: Question) -> Result:
    """Searches and asks one question."""
    found = assistant.search(question.text, DEPTH)
    ranks = [n for n, hit in enumerate(found, 1) if question.answered_by(hit.passage.text)]
    answer = assistant.ask(question.text)
    if answer.status == "not_found":
        outcome = "refused"
    else:
        right = any(question.answered_by(citation.quote) for citation in answer.citations)
        outcome = "right" if right else "wrong"
    return Result(question, ranks[0] if ranks else None, outcome)


def direction(corpus: Path, asked: Sequence[Question], edition: str) -> list[Result]:
    """The results of questions asked of one edition."""
    with tempfile.TemporaryDirectory() as home:
        assistant = one_edition(corpus, edition, Path(home))
        mistaken = unanswerable(assistant, asked)
        if mistaken:
            raise SystemExit(f"Not answered by their own document: {', '.join(mistaken)}.")
        return [measured(assistant, question) for question in asked]


def _share(count: int, total: int) -> str:
    return f"{count / total:.2f} ({count})" if total else "–"


def row(name: str, results: Sequence[Result]) -> str:
    """The figures of one direction, as a line of the table."""
    ranks = [result.rank for result in results if result.rank is not None]
    outcomes = [result.outcome for result in results]
    total = len(results)
    cells = [_share(sum(rank <= limit for rank in ranks), total) for limit in (1, 5, DEPTH)]
    cells += [_share(outcomes.count(outcome), total) for outcome in OUTCOMES]
    return f"| {name} | {total} | " + " | ".join(cells) + " |"


def misses(name: str, results: Sequence[Result]) -> list[str]:
    """The questions not found first or not answered right, as a table."""
    lines = [
        f"## {name}: not first, or not answered right",
        "",
        "| id | question | written from | rank | answer |",
        "|---|---|---|---|---|",
    ]
    for result in results:
        if result.rank == 1 and result.outcome == "right":
            continue
        asked = result.question
        rank = f"> {DEPTH}" if result.rank is None else str(result.rank)
        lines.append(
            f"| {asked.id} | {asked.text} | {asked.document} | {rank} | {result.outcome} |"
        )
    return [*lines, ""]


def report(corpus: Path, questions: Sequence[Question]) -> list[str]:
    """The table of both directions, then their misses, as Markdown lines."""
    lines = [
        "| asked → indexed | questions | hit@1 | hit@5 | hit@10 "
        "| answered right | refused | answered wrong |",
        "|---|---|---|---|---|---|---|---|",
    ]
    details: list[str] = []
    everything: list[Result] = []
    for language, edition in DIRECTIONS:
        asked = [question for question in questions if question.language == language]
        results = direction(corpus, asked, edition)
        name = f"{language} → {edition}"
        lines.append(row(name, results))
        details += misses(name, results)
        everything += results
    return [*lines, row("both", everything), "", *details]


def main() -> None:
    """Reads the arguments, measures and prints."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus")
    parser.add_argument("--questions", type=Path, default=ROOT / "benchmarks" / "across.jsonl")
    parser.add_argument("--write", type=Path, metavar="FILE")
    arguments = parser.parse_args()
    lines = report(arguments.corpus, read(arguments.questions))
    print("\n".join(lines))
    if arguments.write:
        command = shlex.join(["python", "benchmarks/across.py", *sys.argv[1:]])
        head = [
            "# One language asked, the other indexed, measured",
            "",
            f"{date.today().isoformat()}, by `{command}`.",
            "",
            "Share (count) of the questions. A passage or a quote is right when it matches every "
            "pattern of the question, whichever document it stands in.",
            "",
        ]
        arguments.write.write_text("\n".join([*head, *lines]), encoding="utf-8")


if __name__ == "__main__":
    main()
