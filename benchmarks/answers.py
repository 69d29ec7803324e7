"""Measures the answers: right sentences, wrong answers, refusals, laws, and the time they take.

    python benchmarks/answers.py [--authored DIR] [--short DIR] [--corpus DIR] [--questions FILE]
        [--fuzz N] [--write benchmarks/answers.md]

Three sets: the development tenth of the authored passages (all passages indexed, each a document;
their questions and the unanswerable ones on the same topics); short questions that name little,
each asked of its passage and nine others; and hand-written questions about the shipped corpus, of
which one part ("check") was kept apart from every training, and one ("far"), in words far from
those of the documents, too: on "far" the least log-odds to answer with were chosen, with an eye on
"check". "plain" are the first questions of people who had not read the documents, written before
they were labelled; "facts" were written from the facts alone, "even" spread over every document,
"everyday" in everyday words, half of the Arabic ones in Moroccan Arabic.
On "facts", "even" and the later half of "plain" no figure was chosen; on the others but "tune" what
is asked less of a date and a number was.
"""

import argparse
import json
import random
import re
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from assistant import Answer, Assistant  # noqa: E402
from assistant.answers.laws import violations  # noqa: E402
from assistant.clues.dependence import depends  # noqa: E402
from assistant.normalize import fold  # noqa: E402
from assistant.quantities import unsupported  # noqa: E402
from assistant.vectors.cross_encoder import odds  # noqa: E402
from training.evidence_data import Asked as AuthoredQuestion  # noqa: E402
from training.evidence_data import Passages, passages, questions, write_single  # noqa: E402

PARTS = ("check", "far", "least", "new", "wide", "plain", "facts", "even", "everyday", "tune")
"""The parts of the questions about the shipped corpus."""
SMALL = 10
"""Passages of a small index."""


@dataclass
class Asked:
    """A question of a set, with its answer and what was expected."""

    group: str
    language: str
    kind: str
    answer: Answer
    first: bool = False
    inside: bool = False

    @property
    def refused(self) -> bool:
        """Whether no answer was given."""
        return self.answer.status == "not_found"


def authored_set(authored: Path, languages: tuple[str, ...]) -> Iterator[Asked]:
    """The development tenth, asked of an index of all the authored passages."""
    every = passages(authored)
    asked = [item for item in questions(every) if not item.remainder and not item.context]
    yield from authored_index(every, asked, languages)


def short_set(authored: Path) -> Iterator[Asked]:
    """Short questions that name little, asked of small indexes: their passage and nine others."""
    held = [item for item in passages(authored) if not item[0]]
    random.Random(5).shuffle(held)
    for at in range(0, len(held), SMALL):
        few = held[at : at + SMALL]
        asked = [item for item in questions(few) if item.context]
        yield from authored_index(few, asked, ("ar", "fr"))


def authored_index(
    found: Passages, asked: Sequence[AuthoredQuestion], languages: tuple[str, ...]
) -> Iterator[Asked]:
    """Questions asked of an index of some authored passages."""
    with tempfile.TemporaryDirectory() as home:
        write_single(found, Path(home, "corpus"), languages)
        assistant = Assistant.build(Path(home, "corpus"), Path(home, "index"))
        for item in asked:
            answer = assistant.ask(item.question)
            group = "answerable" if item.answers else "unanswerable"
            quotes = [quote.quote in item.answers for quote in answer.citations]
            yield Asked(
                group, item.language, item.kind, answer, leading(quotes, answer), any(quotes)
            )


def leading(right: Sequence[bool], answer: Answer) -> bool:
    """Whether the right sentence comes first, or right after those it leans on."""
    for at, said in enumerate(right):
        if said or at + 1 == len(right) or not _leans(answer, at + 1):
            return said
    return False


def _leans(answer: Answer, at: int) -> bool:
    """Whether a quote leans on the one before, which stands right before it."""
    before, quote = answer.citations[at - 1], answer.citations[at]
    return before.end <= quote.start < before.end + 3 and depends(quote.quote)


def corpus_set(assistant: Assistant, file: Path, split: str) -> Iterator[Asked]:
    """The questions about the corpus."""
    for line in file.read_text(encoding="utf-8").splitlines():
        record = json.loads(line)
        if record["split"] != split:
            continue
        patterns = [re.compile(fold(pattern)) for pattern in record.get("must", [])]
        answer = assistant.ask(record["question"])
        right = [
            bool(patterns) and all(pattern.search(fold(item.quote)) for pattern in patterns)
            for item in answer.citations
        ]
        yield Asked(
            record["group"],
            record["language"],
            record.get("kind", "none"),
            answer,
            leading(right, answer),
            any(right),
        )


def _share(values: Sequence[bool]) -> str:
    return f"{np.mean(values):.3f} ({len(values)})" if values else "–"


def table(title: str, asked: Sequence[Asked]) -> list[str]:
    """The figures of one set, per language."""
    lines = [
        f"### {title}",
        "",
        "| | first, of answered | in the answer, of answered | wrong, of all answerable "
        "| false refusals | refused: same topic | refused: wrong premise | refused: other topics |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for language in ("ar", "fr", "both"):
        mine = [item for item in asked if language in {item.language, "both"}]
        able = [item for item in mine if item.group == "answerable"]
        given = [item for item in able if not item.refused]
        refusals = [
            _share([item.refused for item in mine if item.group == group])
            for group in ("unanswerable", "premise", "outside")
        ]
        cells = [
            _share([item.first for item in given]),
            _share([item.inside for item in given]),
            _share([not item.refused and not item.inside for item in able]),
            _share([item.refused for item in able]),
            *refusals,
        ]
        lines.append(f"| {language} | " + " | ".join(cells) + " |")
    return [*lines, ""]


def by_kind(title: str, asked: Sequence[Asked]) -> list[str]:
    """Right first, in the answer and refused, per type of question."""
    kinds = defaultdict(list)
    for item in asked:
        if item.group == "answerable":
            kinds[item.kind].append(item)
    lines = [
        f"### {title}, by type",
        "",
        "| type | first | in the answer | refused |",
        "|---|---|---|---|",
    ]
    for kind, mine in sorted(kinds.items(), key=lambda pair: -len(pair[1])):
        given = [item for item in mine if not item.refused]
        lines.append(
            f"| {kind} | {_share([item.first for item in given])} "
            f"| {_share([item.inside for item in given])} "
            f"| {_share([item.refused for item in mine])} |"
        )
    return [*lines, ""]


def risk(title: str, asked: Sequence[Asked]) -> list[str]:
    """Risk and coverage as the confidence demanded grows."""
    given = [item for item in asked if item.group in {"answerable", "unanswerable", "premise"}]
    able = sum(item.group == "answerable" for item in given)
    lines = [
        f"### {title}: risk and coverage",
        "",
        "| answers kept (most confident first) | of the answerable, answered right "
        "| wrong among answers |",
        "|---|---|---|",
    ]
    order = sorted(
        (item for item in given if not item.refused), key=lambda item: -item.answer.confidence
    )
    for share in (0.2, 0.4, 0.6, 0.8, 0.9, 1.0):
        kept = order[: max(1, round(share * len(order)))]
        right = sum(item.inside for item in kept)
        lines.append(f"| {share:.0%} | {right / max(able, 1):.3f} | {1 - right / len(kept):.3f} |")
    return [*lines, ""]


def fuzzed(assistant: Assistant, seeds: Sequence[str], count: int) -> Iterator[str]:
    """Questions no one would write: cut, shuffled, mixed across languages, noised."""
    chance = random.Random(11)
    words = [word for passage in assistant.passages for word in passage.text.split()]
    heads = [
        "Combien",
        "Quand",
        "Qui",
        "Où",
        "Pourquoi",
        "Quel",
        "كم",
        "متى",
        "من",
        "أين",
        "لماذا",
        "هل",
        "",
    ]
    for _ in range(count):
        shape = chance.randrange(5)
        base = chance.choice(seeds).split()
        if shape == 0:
            drawn = [chance.choice(words) for _ in range(chance.randint(1, 9))]
            yield " ".join([chance.choice(heads), *drawn]) + " ?"
        elif shape == 1:
            chance.shuffle(base)
            yield " ".join(base)
        elif shape == 2:
            yield " ".join(base[: chance.randint(1, len(base))] + chance.choice(seeds).split()[2:])
        elif shape == 3:
            at = chance.randrange(len(base))
            yield " ".join([*base[:at], chance.choice(words), *base[at + 1 :]])
        else:
            text = list(" ".join(base))
            for _ in range(chance.randint(1, 5)):
                text[chance.randrange(len(text))] = chr(
                    chance.choice([32, 63, 0x640, 0x202E, 0x5B, 0x31, 0x663, 0x28])
                )
            yield "".join(text)


def laws(assistant: Assistant, seeds: Sequence[str], count: int) -> list[str]:
    """Violations of the contract's laws over fuzzed questions."""
    documents = {document.id: document for document in assistant.documents}
    broken, loose, statuses = 0, 0, defaultdict(int)
    for text in fuzzed(assistant, seeds, count):
        answer = assistant.ask(text)
        statuses[answer.status] += 1
        broken += bool(violations(answer, documents))
        if answer.citations:
            bare = re.sub(r"\[\d+\]", "", answer.text)
            loose += bool(unsupported(bare, [item.quote for item in answer.citations]))
    told = ", ".join(f"{status} {number}" for status, number in sorted(statuses.items()))
    return [
        f"Over {count} fuzzed questions ({told}): {broken} law violations, {loose} wrong figures.",
        "",
    ]


def timing(assistant: Assistant, seeds: Sequence[str]) -> list[str]:
    """Median and 99th percentile of a warm ask; what was read of its sentences is forgotten."""
    took = []
    for text in seeds:
        odds.cache_clear()
        begun = time.perf_counter()
        assistant.ask(text)
        took.append((time.perf_counter() - begun) * 1000)
    middle, slow = np.percentile(took, [50, 99])
    return [f"Warm ask over {len(took)} questions: p50 {middle:.1f} ms, p99 {slow:.1f} ms.", ""]


def report(arguments: argparse.Namespace) -> list[str]:
    """Every section, as Markdown lines."""
    lines = ["# Answers and refusals, measured", ""]
    for languages in (("ar", "fr"), ("ar",), ("fr",)):
        asked = list(authored_set(arguments.authored, languages))
        name = f"Authored, development tenth, index in {' and '.join(languages)}"
        lines += table(name, asked)
        if len(languages) == 2:
            lines += by_kind(name, asked) + risk(name, asked)
    asked = list(short_set(arguments.short))
    name = "Authored, development tenth, short questions, indexes of ten passages"
    lines += table(name, asked) + by_kind(name, asked) + risk(name, asked)
    with tempfile.TemporaryDirectory() as home:
        assistant = Assistant.build(arguments.corpus, home)
        for split in PARTS:
            asked = list(corpus_set(assistant, arguments.questions, split))
            lines += table(f"Shipped corpus, part “{split}”", asked)
            lines += risk(f"Shipped corpus, part “{split}”", asked)
        records = arguments.questions.read_text(encoding="utf-8").splitlines()
        seeds = [json.loads(line)["question"] for line in records]
        lines += timing(assistant, seeds)
        if arguments.fuzz:
            lines += laws(assistant, seeds, arguments.fuzz)
    return lines


def main() -> None:
    """Reads the arguments, measures and prints."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--authored", type=Path, default=ROOT / "training" / "authored")
    parser.add_argument("--short", type=Path, default=ROOT / "training" / "authored")
    parser.add_argument("--corpus", type=Path, default=ROOT / "corpus")
    parser.add_argument("--questions", type=Path, default=ROOT / "benchmarks" / "questions.jsonl")
    parser.add_argument("--fuzz", type=int, default=0, metavar="N")
    parser.add_argument("--write", type=Path, metavar="FILE")
    arguments = parser.parse_args()
    text = "\n".join(report(arguments))
    print(text)
    if arguments.write:
        arguments.write.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
