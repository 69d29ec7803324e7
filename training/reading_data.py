"""What the cross-encoder learns from: questions, each with sentences that answer or only seem to.

    python -m training.reading_data --out FILE.npz

Everything is coded to token numbers here, so that training needs neither the package's index nor
its tokenizer. Beside the sentences of a question's own passage stand those of others that the
light vectors find nearest, in either language. The tuning questions about the corpus come with
the candidates that the product reads.
"""

import argparse
import json
import re
import tempfile
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from assistant import index
from assistant.clues.clues import read_clues
from assistant.clues.dependence import antecedent
from assistant.clues.matching import Matcher
from assistant.clues.weighing import weigh
from assistant.judging.rereading import read_of
from assistant.normalize import fold
from assistant.questions.question import understand
from assistant.retriever import Retriever
from assistant.schema import Passage
from assistant.vectors.static_encoder import static_encoder
from assistant.vectors.token_table import MODEL_FOLDER, TOKENIZER
from training.evidence_data import EVERY, Passages, passages
from training.reading_batches import Ragged
from training.rewording import reworded

LANGUAGES = ("fr", "ar")
NEAR = 12
"""How many sentences of other passages stand beside a question, in each language."""
_HITS, _CANDIDATES = 12, 10
_EVERYDAY = "everyday_questions.jsonl"
"""Of `authored`: questions in everyday words about passages of the other files."""
_DARIJA = (
    (r"\bكم عدد\b", "شحال ديال"), (r"\bكم (?:ت|ي)?بلغت?\b", "شحال وصل"), (r"\bبكم\b", "بشحال"),
    (r"\bكم\b", "شحال"), (r"\bمن أين\b", "منين"), (r"\b[وف]?أين\b", "فين"),
    (r"\bمتى\b|\bفي أي تاريخ\b", "فوقاش"), (r"^من ه[وي]\b", "شكون هو"), (r"^من\b", "شكون"),
    (r"\bلماذا\b", "علاش"), (r"\bكيف\b", "كيفاش"), (r"^ما هو\b", "شنو هو"), (r"^ما هي\b", "شنو هي"),
    (r"^ماذا\b|^ما\b", "شنو"), (r"^هل\b", "واش"), (r"\bأي\b", "أشمن"),
    (r"\bالذي\b|\bالتي\b|\bالذين\b", "اللي"), (r"\bسوف\b", "غادي"), (r"\bهذه\b|\bهذا\b", "هاد"),
    (r"\bس([يت])(?=\w{3,})", r"غادي \1"),
)  # fmt: skip
"""Turns of questions, and how Moroccan Arabic says them: a rough likeness, to be robust to it."""
_CASUAL = (
    (r"\b[Qq]u'est-ce qu[e']", "c'est quoi "),
    (r"\b[Qq]uel(?:le)?s? (?:est|sont)\b", "c'est quoi"),
)


def bare(text: str) -> str:
    """A question as typed in haste: no capital, accent, hamza nor question mark."""
    plain = unicodedata.normalize("NFD", text.lower())
    plain = "".join(each for each in plain if not unicodedata.combining(each))
    plain = re.sub("[أإآ]", "ا", unicodedata.normalize("NFC", plain))
    return plain.replace("ى", "ي").rstrip(" ?؟!.")


def colloquial(text: str, language: str) -> str:
    """A question with the turns of everyday speech."""
    for pattern, turn in _DARIJA if language == "ar" else _CASUAL:
        text = re.sub(pattern, turn, text)
    return text.rstrip(" ?؟")


def _coded(tokens: Tokenizer, texts: Iterable[str]) -> Ragged:
    rows = [item.ids for item in tokens.encode_batch(list(texts), add_special_tokens=False)]
    offsets = np.cumsum([0, *map(len, rows)]).astype(np.int32)
    return Ragged(np.array([each for row in rows for each in row], np.uint16), offsets)


def _place(tokens: Tokenizer, sentence: str, answer: str) -> tuple[int, int]:
    """Which tokens of a sentence are the short answer, or its longest figure; (0, 0): none."""
    answer = answer.strip().rstrip(".")
    at = sentence.lower().find(answer.lower()) if answer else -1
    if at < 0:
        figures = re.findall(r"\d[\d\s.,]*\d|\d", answer)
        answer = max(figures, key=len, default="")
        at = sentence.find(answer) if answer else -1
    if at < 0:
        return 0, 0
    spans = tokens.encode(sentence, add_special_tokens=False).offsets
    inside = [n for n, (a, b) in enumerate(spans) if b > max(a, at) and a < at + len(answer)]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _sentences(found: Passages) -> Iterator[tuple[str, int, int]]:
    """Text, language and passage of every sentence, a language of a passage after the other."""
    for number, (_, passage) in enumerate(found):
        for side, language in enumerate(LANGUAGES):
            for sentence in passage["sentences"]:
                yield sentence[language].strip(), side, number


def _questions(tokens: Tokenizer, found: Passages) -> Iterator[tuple[str, tuple[int, ...]]]:
    """Every question, and what is known of it.

    That is: its language, its passage, the sentence that answers (-1 for none), how many sentences
    the passage has, its first one, and where the answer stands in French and in Arabic.
    """
    first = 0
    for number, (_, passage) in enumerate(found):
        size = len(passage["sentences"])
        for item in passage["qa"]:
            sentence = passage["sentences"][item["sentence"]]
            spans = [
                _place(tokens, sentence[side].strip(), item.get(f"answer_{side}") or "")
                for side in LANGUAGES
            ]
            for side, language in enumerate(LANGUAGES):
                known = (side, number, item["sentence"], size, first, *spans[0], *spans[1])
                yield item[language], known
        for item in passage["unanswerable"]:
            for side, language in enumerate(LANGUAGES):
                yield item[language], (side, number, -1, size, first, 0, 0, 0, 0)
        first += 2 * size


def _everyday(found: Passages, authored: Path) -> Passages:
    """The passages with their everyday questions among the others, marked as such."""
    more: dict[str, list[dict[str, Any]]] = {}
    for line in (authored / _EVERYDAY).read_text(encoding="utf-8").splitlines():
        item = {**json.loads(line), "everyday": True}
        more.setdefault(item["passage"], []).append(item)
    return [
        (
            remainder,
            {
                **passage,
                "qa": [*passage["qa"], *(item for item in mine if item["sentence"] >= 0)],
                "unanswerable": [
                    *passage["unanswerable"],
                    *(item for item in mine if item["sentence"] < 0),
                ],
            },
        )
        for remainder, passage in found
        for mine in [more.get(passage["id"], [])]
    ]


def _is_everyday(found: Passages) -> NDArray[np.bool_]:
    """Which of the questions, in the order of `_questions`, are in everyday words."""
    return np.array([
        "everyday" in item
        for _, passage in found
        for item in (*passage["qa"], *passage["unanswerable"])
        for _ in LANGUAGES
    ])  # fmt: skip


def _outside(authored: Path) -> Passages:
    """Questions from outside any document, as those of passages without a sentence."""
    lines = (authored / "outside_questions.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [json.loads(line) for line in lines]
    bare: dict[str, Any] = {"sentences": [], "qa": []}
    return [
        (first, {"id": f"outside-{first}", **bare, "unanswerable": asked[first::EVERY]})
        for first in range(EVERY)
    ]


def _leant(found: Passages) -> NDArray[np.int32]:
    """For each sentence, the row of the one before it that tells what it is about, or -1."""
    rows: list[int] = []
    for _, passage in found:
        for language in LANGUAGES:
            texts = [sentence[language].strip() for sentence in passage["sentences"]]
            ends = np.cumsum([len(text) + 1 for text in texts]).tolist()
            spans = tuple(
                (end - 1 - len(text), end - 1) for text, end in zip(texts, ends, strict=True)
            )
            whole = Passage("", "", "", language, "", None, 0, 0, " ".join(texts), spans)
            first = len(rows)
            for number in range(len(texts)):
                told = antecedent(whole, number)
                rows.append(first + texts.index(told) if told else -1)
    return np.array(rows, np.int32)


def _title(passage: dict[str, Any]) -> str:
    """What a passage is about, without the note that it is invented."""
    return re.sub(r"[,\s]*\([^()]*\binvent[^()]*\)|, inventée?s?\b", "", passage.get("topic", ""))


def _side(text: str) -> int:
    """The language a text is in, by its place in `LANGUAGES`."""
    return LANGUAGES.index("ar" if re.search("[\u0620-\u064a]", text) else "fr")


def _near(
    asked: Sequence[tuple[str, tuple[int, ...]]], sentences: Sequence[tuple[str, int, int]]
) -> NDArray[np.uint32]:
    """The sentences of other passages nearest to each question: (questions, languages, NEAR)."""
    encoder = static_encoder()
    vectors = encoder.encode_passages([text for text, _, _ in sentences])
    sides, owners = (np.array([item[column] for item in sentences]) for column in (1, 2))
    nearest = np.zeros((len(asked), len(LANGUAGES), NEAR), np.uint32)
    for start in range(0, len(asked), 512):
        some = asked[start : start + 512]
        mine = encoder.encode_questions([text for text, _ in some])
        passage = np.array([known[1] for _, known in some])
        for side in range(len(LANGUAGES)):
            rows = np.flatnonzero(sides == side)
            alike = mine @ vectors[rows].T
            alike[passage[:, None] == owners[rows]] = -9
            nearest[start : start + len(some), side] = rows[
                np.argpartition(-alike, NEAR, axis=1)[:, :NEAR]
            ]
    return nearest


def _candidates(corpus: Path, file: Path) -> Iterator[tuple[str, list[tuple[Any, bool]]]]:
    """The tuning questions about the corpus, each with what the product reads in its language."""
    lines = file.read_text(encoding="utf-8").splitlines()
    records = [item for item in map(json.loads, lines) if item["split"] == "tune"]
    with tempfile.TemporaryDirectory() as home:
        encoder = static_encoder()
        index.build(corpus, Path(home), encoder)
        loaded = index.load(Path(home), encoder)
        retriever = Retriever(loaded.passages, loaded.lexical, loaded.store, encoder, encoder)
        matcher = Matcher(loaded.lexical, encoder)
        for record in records:
            patterns = [re.compile(fold(pattern)) for pattern in record.get("must", [])]
            question = understand(record["question"], 2000)
            clues = read_clues(question, retriever.retrieve(question.text, _HITS), matcher)
            if not clues.candidates or not clues.terms.terms:
                continue
            # By the networks alone: what a cross-encoder was taught must not choose what it is.
            best = np.argsort(-weigh(question, clues))[:_CANDIDATES].tolist()
            mine = [
                item
                for item in (clues.candidates[row] for row in best)
                if item.passage.language == record["language"]
            ]
            told = [
                (
                    read_of(item.passage, item.number),
                    bool(patterns) and all(each.search(fold(item.text)) for each in patterns),
                )
                for item in mine
            ]
            if mine and any(right for _, right in told) == bool(patterns):
                yield question.text, told


def build(authored: Path, corpus: Path, file: Path, tokens: Tokenizer) -> dict[str, Any]:
    """Everything training reads, as arrays by name."""
    found = [*_everyday(passages(authored), authored), *_outside(authored)]
    sentences, asked = list(_sentences(found)), list(_questions(tokens, found))
    texts = [text for text, _ in asked]
    said = [(text, LANGUAGES[known[0]]) for text, known in asked]
    tuned = list(_candidates(corpus, file))
    read = [
        text for question, told in tuned for text in (question, *(t for r, _ in told for t in r))
    ]
    ragged = {
        "sentences": _coded(tokens, (text for text, _, _ in sentences)),
        "asked": _coded(tokens, texts),
        "hasty": _coded(tokens, map(bare, texts)),
        "spoken": _coded(tokens, (colloquial(text, language) for text, language in said)),
        "reworded": _coded(tokens, reworded(said, authored, False, 1)),
        "respoken": _coded(tokens, reworded(said, authored, True, 2)),
        "topics": _coded(tokens, (_title(passage) for _, passage in found)),
        "tuned": _coded(tokens, read),
    }
    arrays = {
        "known": np.array([known for _, known in asked], np.int32),
        "everyday": _is_everyday(found),
        "near": _near(asked, sentences),
        "leant": _leant(found),
        "side": np.array([side for _, side, _ in sentences], np.int8),
        "owner": np.array([owner for _, _, owner in sentences], np.int32),
        "titled": np.array([_side(_title(passage)) for _, passage in found], np.int8),
        "remainder": np.array([remainder for remainder, _ in found], np.int8),
        "family": np.array([item["id"].split("-")[0] for _, item in found]),
        "context": np.array([bool(item.get("context")) for _, item in found]),
        "tuned_sizes": np.array([len(told) for _, told in tuned], np.int32),
        "tuned_right": np.array([right for _, told in tuned for _, right in told], bool),
    }
    for name, item in ragged.items():
        arrays[name], arrays[f"{name}_offsets"] = item
    return arrays


def main() -> None:
    """Reads the arguments, builds and writes."""
    here = Path(__file__).parent
    parser = argparse.ArgumentParser(description="Questions and sentences for the cross-encoder.")
    parser.add_argument("--authored", type=Path, default=here / "authored")
    parser.add_argument("--corpus", type=Path, default=here.parent / "corpus")
    questions = here.parent / "benchmarks" / "questions.jsonl"
    parser.add_argument("--questions", type=Path, default=questions)
    parser.add_argument("--tokens", type=Path, default=MODEL_FOLDER / TOKENIZER)
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args()
    tokens = Tokenizer.from_file(str(chosen.tokens))
    np.savez_compressed(
        chosen.out, **build(chosen.authored, chosen.corpus, chosen.questions, tokens)
    )


if __name__ == "__main__":
    main()
