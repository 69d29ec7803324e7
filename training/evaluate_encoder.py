"""Measures an encoder folder on the development sets.

    python training/evaluate_encoder.py --model DIR --eval DIR [--authored DIR]

Bitext: the right translation among 500, by text vectors and by late interaction between word
vectors (weighted maximum similarity, both ways). Authored: held-out questions among all passages
of one language. ARCD, CNIL: a question among all passages of the set.
"""

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from assistant.bundled import BundledEncoder
from assistant.features import words
from training.data import authored_passages, json_lines, passage_text

Scores = NDArray[np.float32]


def late_interaction(encoder: BundledEncoder, first: Sequence[str], second: Sequence[str]) -> Scores:
    """Symmetric weighted maximum similarity between the words of every two texts."""
    sides = [[words(text) for text in texts] for texts in (first, second)]
    vocabularies = [sorted({word for text in side for word in text}) for side in sides]
    tables = [encoder.word_vectors(vocabulary) for vocabulary in vocabularies]
    weights = [encoder.word_weights(vocabulary) for vocabulary in vocabularies]
    ids = [
        [np.searchsorted(vocabulary, text) if text else np.zeros(0, int) for text in side]
        for side, vocabulary in zip(sides, vocabularies, strict=True)
    ]
    near = tables[0] @ tables[1].T
    total = np.zeros((len(first), len(second)), dtype=np.float32)
    for matrix, mine, theirs, weight, turned in (
        (near, ids[0], ids[1], weights[0], False),
        (near.T, ids[1], ids[0], weights[1], True),
    ):
        best = np.stack([matrix[:, text].max(1) if len(text) else np.zeros(len(matrix)) for text in theirs], 1)
        rows = np.stack(
            [weight[text] @ best[text] / max(float(weight[text].sum()), 1e-9) for text in mine]
        )
        total += rows.T if turned else rows
    return total / 2


def ranks(scores: Scores, right: Sequence[int]) -> NDArray[np.intp]:
    """Rank (from 0) of the right column in each row; ties count against it."""
    target = scores[np.arange(len(scores)), right]
    return (scores >= target[:, None]).sum(1) - 1


def hits(found: NDArray[np.intp]) -> str:
    """hit@1, @5 and @10, and the mean reciprocal rank."""
    at = " ".join(f"{(found < top).mean():.3f}" for top in (1, 5, 10))
    return f"{at}  MRR {(1 / (found + 1)).mean():.3f}"


def evaluate(encoder: BundledEncoder, eval_folder: Path, authored: Path) -> dict[str, str]:
    """Every figure of the model card, by name."""
    table = {}
    pairs = [line.split("\t") for line in (eval_folder / "bitext_dev.tsv").read_text("utf-8").splitlines()]
    arabic, french = [pair[0] for pair in pairs], [pair[1] for pair in pairs]
    dense = encoder.encode_passages(arabic) @ encoder.encode_passages(french).T
    late = late_interaction(encoder, arabic, french)
    everyone = range(len(pairs))
    for name, scores in (("vectors", dense), ("late", late), ("both", dense + late)):
        table[f"bitext ar→fr {name}"] = hits(ranks(scores, everyone))
        table[f"bitext fr→ar {name}"] = hits(ranks(scores.T, everyone))
    passages = list(authored_passages(authored))
    for asked in ("ar", "fr"):
        questions = [(q[asked], n) for n, (p, held) in enumerate(passages) if held for q in p["qa"]]
        asked_texts = [text for text, _ in questions]
        vectors = encoder.encode_questions(asked_texts)
        for told in ("ar", "fr"):
            texts = [passage_text(passage, told) for passage, _ in passages]
            scores = vectors @ encoder.encode_passages(texts).T
            right = [n for _, n in questions]
            table[f"authored {asked}→{told} vectors"] = hits(ranks(scores, right))
            late = late_interaction(encoder, asked_texts, texts)
            table[f"authored {asked}→{told} late"] = hits(ranks(late, right))
    for name, file in (("arcd ar→ar", "arabic_retrieval_dev"), ("cnil fr→fr", "french_retrieval_dev")):
        entries = list(json_lines(eval_folder / f"{file}.jsonl"))
        texts = [entry["passage"] for entry in entries]
        questions = [(q["question"], n) for n, entry in enumerate(entries) for q in entry["questions"]]
        scores = encoder.encode_questions([q for q, _ in questions]) @ encoder.encode_passages(texts).T
        table[f"{name} vectors"] = hits(ranks(scores, [n for _, n in questions]))
    return table


def main() -> None:
    """Reads the arguments and prints the table."""
    parser = argparse.ArgumentParser(description="Measure the bundled encoder.")
    here = Path(__file__).parent
    parser.add_argument("--model", type=Path, default=here.parent / "assistant" / "model")
    parser.add_argument("--eval", type=Path, required=True)
    parser.add_argument("--authored", type=Path, default=here / "authored")
    arguments = parser.parse_args()
    for name, figures in evaluate(BundledEncoder(arguments.model), arguments.eval, arguments.authored).items():
        print(f"{name:28s} {figures}")


if __name__ == "__main__":
    main()
