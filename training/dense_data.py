"""What the dense encoder learns from: texts as token numbers, and which of them belong together.

    python -m training.dense_data --public public_pairs.tsv.gz --out FILE.npz

Every tenth passage of a file is left out, for development.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from assistant.static_encoder import static_encoder
from assistant.token_table import MODEL_FOLDER, TOKENIZER
from training.data import DEVELOPMENT_EVERY, TrainingData, passage_text, read_training_data
from training.dense_model import LONGEST
from training.evidence_data import passages
from training.reading_data import LANGUAGES, bare, colloquial

WINDOWS = 3
"""Of each passage, beside all of it, so many runs of its sentences."""
_NEAR = 16
_PER_CLUSTER = 12


@dataclass
class Pool:
    """Texts, each once.

    Attributes:
        rows: of each text and whether it is read as a question.
    """

    rows: dict[tuple[str, bool], int] = field(default_factory=dict)

    def row(self, text: str, asks: bool = False) -> int:
        """The row of a text, a new one for a new text."""
        return self.rows.setdefault((text.strip(), asks), len(self.rows))


def _windows(sentences: Sequence[str], chance: random.Random) -> Iterator[str]:
    for _ in range(WINDOWS):
        first = chance.randrange(len(sentences))
        yield " ".join(sentences[first : first + chance.randint(2, 4)])


def _passage_rows(found: list[dict[str, Any]], pool: Pool, chance: random.Random) -> list[Any]:
    """Rows of every passage in each language: whole, under its topic, and its windows."""
    rows = []
    for passage in found:
        for side in LANGUAGES:
            whole = passage_text(passage, side)
            sentences = [each[side] for each in passage["sentences"]]
            texts = [whole, f"{passage['topic']}\n{whole}", *_windows(sentences, chance)]
            rows.append([pool.row(text) for text in texts])
    return rows


def _question_rows(found: list[dict[str, Any]], pool: Pool) -> dict[str, list[Any]]:
    """Of every answerable question: its forms, its passage, what answers and what does not."""
    arrays: dict[str, list[Any]] = {"forms": [], "passage": [], "answers": [], "beside": []}
    for number, passage in enumerate(found):
        sentences = passage["sentences"]
        for item in passage["qa"]:
            others = [n for n in range(len(sentences)) if n != item["sentence"]] or [0]
            for side in LANGUAGES:
                forms = item[side], bare(item[side]), colloquial(item[side], side)
                arrays["forms"].append([pool.row(form, True) for form in forms])
                arrays["passage"].append(number)
                answer = sentences[item["sentence"]]
                arrays["answers"].append([pool.row(answer[each]) for each in LANGUAGES])
                beside = sentences[others[len(arrays["beside"]) % len(others)]]
                arrays["beside"].append([pool.row(beside[each]) for each in LANGUAGES])
    return arrays


def _pair_rows(data: TrainingData, pool: Pool, chance: random.Random) -> dict[str, list[Any]]:
    """Rows of sentences and of phrases that mean the same; phrases with their group."""
    sentences = [(pool.row(a), pool.row(b)) for a, b, *_ in (*data.sentences, *data.unverified)]
    phrases = [(pool.row(a, True), pool.row(b, True), -1) for a, b, *_ in data.phrases]
    for group, members in enumerate(data.clusters):
        pairs = list(combinations(dict.fromkeys(members), 2))
        for a, b in chance.sample(pairs, min(_PER_CLUSTER, len(pairs))):
            phrases.append((pool.row(a, True), pool.row(b, True), group))
    return {"sentences": sentences, "phrases": phrases}


def _near(found: list[dict[str, Any]]) -> NDArray[np.int32]:
    """The passages nearest to each passage by the bundled word vectors: (passages, _NEAR)."""
    encoder = static_encoder()
    vectors = sum(
        encoder.encode_passages([passage_text(each, side) for each in found]) for side in LANGUAGES
    )
    alike = np.asarray(vectors) @ np.asarray(vectors).T
    np.fill_diagonal(alike, -9)
    return np.argpartition(-alike, _NEAR, axis=1)[:, :_NEAR].astype(np.int32)


def build(authored: Path, public: Path, tokens: Tokenizer) -> dict[str, NDArray[Any]]:
    """Everything training reads, as arrays by name."""
    chance, pool = random.Random(1), Pool()
    found = [item for number, item in passages(authored) if number % DEVELOPMENT_EVERY]
    arrays = {
        "passages": _passage_rows(found, pool, chance),
        **_question_rows(found, pool),
        **_pair_rows(read_training_data(authored, public), pool, chance),
    }
    texts = [text for text, _ in pool.rows]
    coded = [item.ids[:LONGEST] for item in tokens.encode_batch(texts, add_special_tokens=False)]
    result: dict[str, NDArray[Any]] = {
        name: np.array(rows, np.int32) for name, rows in arrays.items()
    }
    result["near"] = _near(found)
    result["asks"] = np.array([asks for _, asks in pool.rows])
    result["texts"] = np.array([each for row in coded for each in row], np.uint16)
    result["texts_offsets"] = np.cumsum([0, *map(len, coded)]).astype(np.int32)
    return result


def main() -> None:
    """Reads the arguments, builds and writes."""
    parser = argparse.ArgumentParser(description="Texts for the dense encoder.")
    parser.add_argument("--authored", type=Path, default=Path(__file__).parent / "authored")
    parser.add_argument("--public", type=Path, required=True, help="public_pairs.tsv.gz")
    parser.add_argument("--tokens", type=Path, default=MODEL_FOLDER / TOKENIZER)
    parser.add_argument("--out", type=Path, required=True)
    chosen = parser.parse_args()
    tokens = Tokenizer.from_file(str(chosen.tokens))
    np.savez_compressed(chosen.out, **build(chosen.authored, chosen.public, tokens))


if __name__ == "__main__":
    main()
