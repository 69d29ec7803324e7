"""Reads a question and a sentence together: the log-odds that the sentence answers it.

A transformer of six layers (A. Vaswani et al., "Attention is all you need", 2017) over the tokens
of both at once, as a cross-encoder (R. Nogueira, K. Cho, "Passage re-ranking with BERT", 2019). Its
weights are data, made by `training/train_cross_encoder.py`; `data/cross_encoder.md` says from what.
"""

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant.vectors.token_table import START, STOP, open_model, reading, token_table, unshouted

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

WEIGHTS = Path(__file__).parent.parent / "data" / "cross_encoder.onnx"

QUESTION, SENTENCE = 40, 72
ANTECEDENT = 28
HEADING, CONTEXT = 6, 10
"""How many tokens are read, at most: of the question, of the sentence; of what it leans on; of a
heading, of the heading and the end of the sentence before. More of these took longer and was no
better (measured)."""
_KEPT = 4096
"""How many pairs' odds are kept: a question often meets a sentence again."""


class Read(NamedTuple):
    """A sentence to read with a question.

    Attributes:
        heading: what it stands under, or "".
        before: the sentence before it, or "".
        antecedent: what it leans on, whose first words are read with it, or "".
    """

    heading: str
    before: str
    sentence: str
    antecedent: str = ""


class Coded(NamedTuple):
    """A text as the model reads it, (length,): token numbers, and which part each is of."""

    tokens: NDArray[np.int64]
    parts: NDArray[np.int64]


@lru_cache(maxsize=1)
def _session() -> "InferenceSession":
    return open_model(WEIGHTS)


def joined(question: list[int], context: list[int], sentence: list[int]) -> Coded:
    """Token numbers of one question and sentence, in the order the model was trained on."""
    tokens, numbers = [START], [0]
    for number, part in enumerate((question[:QUESTION], context, sentence[:SENTENCE])):
        tokens += [*part, STOP]
        numbers += [number] * (len(part) + 1)
    return Coded(np.array(tokens, np.int64), np.array(numbers, np.int64))


def code(question: str, read: Read) -> Coded:
    """Codes a question with a sentence."""
    coded = [token_table().numbers(text) for text in (unshouted(question), *read)]
    heading = coded[1][:HEADING]
    context = heading + coded[2][len(heading) - CONTEXT :]
    return joined(coded[0], context, coded[4][:ANTECEDENT] + coded[3])


@lru_cache(maxsize=_KEPT)
def odds(question: str, read: Read) -> float:
    """The log-odds, against no answer, that a sentence answers a question."""
    tokens, parts = code(question, read)
    session = _session()
    vectors = token_table().vectors(tokens)
    with reading(WEIGHTS):
        (found,) = session.run(["odds"], {"tokens": vectors, "parts": parts})
    return float(found[0])
