"""Trains the two models that judge evidence, in minutes on a CPU: which sentence, and whether any.

    python training/train_evidence.py --encoder DIR --unseen 3,7,9 [--authored DIR] [--corpus DIR]
        [--questions FILE] [--out FILE]

The bundled encoder has read the authored passages it was trained on, so clues computed with it
would look better there than they are on new text. The models are therefore fitted on passages the
given encoder has not read (line index % 10 in `--unseen`): `--split DIR` writes an authored folder
without them, to train that encoder on. Every tenth passage (index % 10 == 0) stays out of both.

The ranker is a conditional logit (softmax over the candidate sentences of a question); the
answerability model is a logistic regression on the ranker's best sentence. Both are L2-penalised.
"""

import argparse
import json
import re
import tempfile
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize
from sklearn.linear_model import LogisticRegression

from assistant import index
from assistant.bundled import BundledEncoder
from assistant.clues import CLUES, Clues, read_clues
from assistant.evidence import SIGNS, WEIGHTS, signs
from assistant.matching import Matcher
from assistant.normalize import fold
from assistant.question import Question, understand
from assistant.retriever import Retriever
from training.evidence_data import Asked, questions, split_authored, write_grouped, write_single

HERE = Path(__file__).parent
CANDIDATES = 12
SHIPPED_WEIGHT = 40.0
"""The corpus has few questions, the authored passages many; both kinds of text should count."""
RANK_PENALTY = 50.0
ANSWER_PENALTY = 0.001
"""Inverse strength of the second model's penalty (scikit-learn's C)."""


_AGAINST = (
    "gap", "gap_passage", "no_figure", "figures_missing", "figures_missing_passage",
    "names_missing", "names_missing_passage", "question_mark", "colon", "row", "opening",
)  # fmt: skip
_UNUSED = ("own_foreign", "dense_foreign", "length", "short")


@dataclass
class Example:
    """One question asked of one index: its clues, and which candidates answer."""

    question: Question
    clues: Clues
    right: NDArray[np.bool_]
    weight: float


Labelled = tuple[str, Callable[[str], bool]]


def gather(
    folder: Path, encoder: BundledEncoder, asked: Iterable[Labelled], weight: float
) -> list[Example]:
    """Asks every question of an index, through the retriever, and labels the candidates."""
    loaded = index.load(folder, encoder)
    retriever = Retriever(loaded.passages, loaded.lexical, loaded.store, encoder)
    matcher = Matcher(loaded.lexical, encoder)
    examples = []
    for text, answers in asked:
        question = understand(text, 2000)
        clues = read_clues(question, retriever.retrieve(text, CANDIDATES), matcher)
        right = np.array([answers(item.text) for item in clues.candidates], bool)
        if len(right) and clues.terms.terms:
            examples.append(Example(question, clues, right, weight))
    return examples


def _bounds() -> list[tuple[float | None, float | None]]:
    """The sign each clue may have: what speaks for a sentence may never count against it.

    Without these bounds, clues that say nearly the same thing get large weights of opposite signs,
    which go wrong on a corpus unlike those trained on.
    """
    limits: dict[str, tuple[float | None, float | None]] = dict.fromkeys(CLUES, (0.0, None))
    limits |= dict.fromkeys(_AGAINST, (None, 0.0))
    limits |= dict.fromkeys(_UNUSED, (0.0, 0.0))
    return [limits[name] for name in CLUES]


def fit_ranker(examples: Sequence[Example]) -> dict[str, Any]:
    """A conditional logit over the candidates of the questions that have a right one."""
    kept = [item for item in examples if item.right.any()]
    values = np.concatenate([item.clues.matrix for item in kept]).astype(np.float64)
    mean, scale = values.mean(axis=0), values.std(axis=0)
    scale[scale < 1e-6] = 1.0
    values = (values - mean) / scale
    right = np.concatenate([item.right for item in kept])
    sizes = [len(item.right) for item in kept]
    starts = np.cumsum([0, *sizes[:-1]])
    owner = np.repeat(np.arange(len(kept)), sizes)
    weights = np.array([item.weight for item in kept])

    def loss(vector: NDArray[np.float64]) -> tuple[float, NDArray[np.float64]]:
        scores = values @ vector
        powers = np.exp(scores - np.maximum.reduceat(scores, starts)[owner])
        total = np.add.reduceat(powers, starts)
        hits = np.add.reduceat(powers * right, starts)
        value = -(weights * np.log(hits / total)).sum() + RANK_PENALTY * vector @ vector
        slope = (powers / total[owner] - powers * right / hits[owner]) * weights[owner]
        return value, values.T @ slope + 2 * RANK_PENALTY * vector

    start = np.zeros(values.shape[1])
    found = minimize(
        loss, start, jac=True, method="L-BFGS-B", bounds=_bounds(), options={"maxiter": 500}
    )
    return _record(CLUES, mean, scale, found.x, 0.0)


def _record(
    names: Sequence[str],
    mean: NDArray[np.float64],
    scale: NDArray[np.float64],
    weights: NDArray[np.float64],
    bias: float,
) -> dict[str, Any]:
    columns = zip(names, mean, scale, weights, strict=True)
    return {
        "bias": round(bias, 5),
        "columns": {name: [round(float(v), 5) for v in row] for name, *row in columns},
    }


def rank_scores(record: dict[str, Any], clues: Clues) -> NDArray[np.float32]:
    """The ranker's score of each candidate."""
    table = np.array([record["columns"][name] for name in CLUES], np.float32)
    scores: NDArray[np.float32] = ((clues.matrix - table[:, 0]) / table[:, 1]) @ table[:, 2]
    return scores


def fit_answerable(examples: Sequence[Example], ranker: dict[str, Any]) -> dict[str, Any]:
    """A logistic regression: does the ranker's best sentence answer?"""
    rows, labels, weights = [], [], []
    for item in examples:
        scores = rank_scores(ranker, item.clues)
        rows.append(signs(item.question, item.clues, scores))
        labels.append(bool(item.right[int(np.argmax(scores))]))
        weights.append(item.weight)
    values = np.stack(rows).astype(np.float64)
    mean, scale = values.mean(axis=0), values.std(axis=0)
    scale[scale < 1e-6] = 1.0
    model = LogisticRegression(C=ANSWER_PENALTY, max_iter=3000)
    model.fit((values - mean) / scale, labels, sample_weight=weights)
    return _record(SIGNS, mean, scale, model.coef_[0], float(model.intercept_[0]))


def authored_examples(
    authored: Path, encoder: BundledEncoder, unseen: frozenset[int], seed: int
) -> list[Example]:
    """Questions about passages the encoder has not read, asked of six kinds of index."""
    generator = np.random.default_rng(seed)
    asked = [item for item in questions(authored) if item.remainder in unseen]
    examples: list[Example] = []
    for write in (write_single, write_grouped):
        for languages in (("ar", "fr"), ("ar",), ("fr",)):
            with tempfile.TemporaryDirectory() as home:
                write(authored, Path(home, "corpus"), languages)
                index.build(Path(home, "corpus"), Path(home, "index"), encoder)
                share = 1.0 if len(languages) == 2 and write is write_single else 0.5
                chosen = [item for item in asked if generator.random() < share]
                labelled = [_labelled(item) for item in chosen]
                examples += gather(Path(home, "index"), encoder, labelled, 1.0)
                print(f"{write.__name__} {'+'.join(languages)}: {len(labelled)}", flush=True)
    return examples


def _labelled(item: Asked) -> Labelled:
    return item.question, lambda text: text in item.answers


def _patterned(record: dict[str, Any]) -> Labelled:
    patterns = [re.compile(fold(pattern)) for pattern in record.get("must", [])]
    return record[
        "question"
    ], lambda text: bool(patterns) and all(pattern.search(fold(text)) for pattern in patterns)


def corpus_examples(
    corpus: Path, file: Path, authored: Path, encoder: BundledEncoder, unseen: frozenset[int]
) -> list[Example]:
    """The tuning half of the questions about the corpus, and foreign questions it cannot answer."""
    print("corpus", flush=True)
    with tempfile.TemporaryDirectory() as home:
        index.build(corpus, Path(home), encoder)
        lines = file.read_text(encoding="utf-8").splitlines()
        records = [json.loads(line) for line in lines]
        own = [_patterned(item) for item in records if item["split"] == "tune"]
        foreign = [item for item in questions(authored) if item.remainder in unseen][::6]
        examples = gather(Path(home), encoder, own, SHIPPED_WEIGHT)
        strangers: list[Labelled] = [(item.question, lambda text: False) for item in foreign]
        return examples + gather(Path(home), encoder, strangers, 0.5)


def main() -> None:
    """Reads the arguments, trains, and writes the weights."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--encoder", type=Path, help="model folder that has not read `--unseen`")
    parser.add_argument("--unseen", default="3,7,9", help="remainders of line index by ten")
    parser.add_argument("--authored", type=Path, default=HERE / "authored")
    parser.add_argument("--corpus", type=Path, default=HERE.parent / "corpus")
    parser.add_argument(
        "--questions", type=Path, default=HERE.parent / "benchmarks" / "questions.jsonl"
    )
    parser.add_argument("--out", type=Path, default=WEIGHTS)
    parser.add_argument("--split", type=Path, help="only write the authored folder to train on")
    parser.add_argument("--seed", type=int, default=7)
    chosen = parser.parse_args()
    unseen = frozenset(int(number) for number in chosen.unseen.split(","))
    if chosen.split is not None:
        split_authored(chosen.authored, chosen.split, unseen)
        return
    encoder = BundledEncoder(chosen.encoder)
    examples = authored_examples(chosen.authored, encoder, unseen, chosen.seed)
    examples += corpus_examples(chosen.corpus, chosen.questions, chosen.authored, encoder, unseen)
    ranker = fit_ranker(examples)
    record = {"ranker": ranker, "answerable": fit_answerable(examples, ranker)}
    chosen.out.write_text(json.dumps(record, indent=1) + "\n", encoding="utf-8")
    print(f"{len(examples)} examples, weights in {chosen.out}")


if __name__ == "__main__":
    main()
