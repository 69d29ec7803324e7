"""From a question to evidence: every passage scored by words and vectors, the best compared anew.

First all passages: BM25 over the question's words and what they may stand for (`bridge`), and the
encoder's cosine. Then the best candidates of each language: late interaction and answer forms.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Protocol

import numpy as np
from numpy.typing import NDArray

from assistant.language import identify
from assistant.lexical import LANGUAGES, LexicalIndex, Rows
from assistant.schema import Evidence, Language, Passage
from assistant.searching.bridge import SATURATION, Bridge, Group
from assistant.searching.forms import agreement, asked_forms
from assistant.searching.interaction import LateInteraction
from assistant.vectors.static_encoder import StaticEncoder

if TYPE_CHECKING:
    from assistant.encoder import Encoder

Scores = NDArray[np.float32]


class VectorSearch(Protocol):
    """What the retriever needs of a vector store; rows are in passage order."""

    def all_scores(self, query: NDArray[np.float32]) -> NDArray[np.float32]:
        """The inner product with every row."""
        ...


@dataclass(frozen=True, slots=True)
class Fusion:
    """Weights of the parts beside BM25, whose weight is 1, and the encoder (see benchmarks).

    Attributes:
        words: of late interaction.
        form: of an answer form met.
        other: what a passage in the other language than the question's gets beforehand, for the
            words that no translation reaches.
        candidates, worded: how many passages of each language are compared anew, at least: the
            best by words and vectors, and the best by words alone.
    """

    words: float = 20.0
    form: float = 1.5
    other: float = 2.5
    candidates: int = 30
    worded: int = 10


def _best(scores: Scores, count: int) -> Rows:
    """Places of the largest scores, in no order."""
    if count >= len(scores):
        return np.arange(len(scores), dtype=np.int32)
    return np.argpartition(-scores, count - 1)[:count].astype(np.int32)


@dataclass(frozen=True, slots=True)
class Worded:
    """The passages of one language as the words of a question reach them.

    Attributes:
        foreign: whether it is another language than the question's.
        groups: the question's words as terms of that language's passages.
        rows, lexical: every passage of the language, with its BM25 score.
    """

    language: Language
    foreign: bool
    groups: list[Group]
    rows: Rows
    lexical: Scores


@dataclass(frozen=True, slots=True)
class Scored:
    """The best passages of one language, with the parts their scores are made of."""

    rows: Rows
    foreign: bool
    score: Scores
    wording: Scores
    lexical: Scores
    dense: Scores


class Retriever:
    """Finds the passages of one index; immutable after construction, safe to share.

    Attributes:
        bridge: of the index, for others that read the same questions.
    """

    def __init__(
        self,
        passages: Sequence[Passage],
        lexical: LexicalIndex,
        vectors: VectorSearch,
        encoder: "Encoder",
        words: StaticEncoder,
        fusion: Fusion = Fusion(),
    ) -> None:
        self._passages = tuple(passages)
        self._lexical = lexical
        self._vectors = vectors
        self._encoder = encoder
        self._fusion = fusion
        self.bridge = Bridge(lexical, words)
        self._vector = lru_cache(maxsize=256)(self._encode)
        self._interaction = LateInteraction(lexical.words, words)

    def retrieve(
        self, question: str, top_k: int = 10, language: Language | None = None
    ) -> list[Evidence]:
        """The passages that best match a question, best first, none twice.

        Args:
            question: in either language.
            top_k: at most this many.
            language: keep only passages of this language; both when None.
        """
        wanted = LANGUAGES if language is None else (language,)
        dense = self._vectors.all_scores(self._vector(question))
        reached = [part for part in self._reach(question, wanted) if len(part.rows)]
        found = [self._score(question, part, dense, top_k) for part in reached]
        places = [(part, at) for part in found for at in range(len(part.rows))]
        places.sort(key=lambda place: (-place[0].score[place[1]], place[0].rows[place[1]]))
        return [self._evidence(part, at) for part, at in places[:top_k]]

    def _encode(self, question: str) -> Scores:
        # Kept: passages of one language are looked for after those of both.
        vector: Scores = self._encoder.encode_questions([question])[0]
        return vector

    def _evidence(self, part: Scored, at: int) -> Evidence:
        words = float(part.lexical[at])
        return Evidence(
            self._passages[part.rows[at]],
            float(part.score[at]),
            lexical=0.0 if part.foreign else words,
            dense=float(part.dense[at]),
            bridge=words if part.foreign else 0.0,
            wording=float(part.wording[at]),
        )

    def score_all(self, question: str) -> dict[str, Scores]:
        """Every part's score of every passage, for measuring: "bridge", "words" and "form"."""
        size = len(self._passages)
        parts = {name: np.zeros(size, np.float32) for name in ("bridge", "words", "form")}
        parts["form"] = agreement(asked_forms(question), self._lexical.forms)
        for part in self._reach(question, LANGUAGES):
            parts["bridge"][part.rows] = part.lexical
            parts["words"][part.rows] = self._met(part.groups, part.language, part.rows)
        return parts

    def _bridged(self, groups: Sequence[Group], language: Language, asked: Language) -> Scores:
        terms = [group.terms for group in groups if group.terms]
        return self._lexical.group_scores(language, terms, SATURATION[language == asked])

    def _met(self, groups: Sequence[Group], language: Language, rows: Rows) -> Scores:
        words = [group.word for group in groups]
        rarity = [self._lexical.group_rarity(language, group.terms) for group in groups]
        return self._interaction.scores(words, np.array(rarity, np.float32), rows)

    def _reach(self, question: str, wanted: Sequence[Language]) -> list[Worded]:
        """The passages of some languages by the words of a question."""
        asked = identify(question) or "fr"
        found = []
        for language in wanted:
            groups = self.bridge.groups(question, language)
            rows = self._lexical.rows(language)
            lexical = self._bridged(groups, language, asked)[rows]
            found.append(Worded(language, language != asked, groups, rows, lexical))
        return found

    def _score(self, question: str, found: Worded, dense: Scores, top_k: int) -> Scored:
        """The best passages of one language, scored by all parts."""
        rows, lexical = found.rows, found.lexical
        meant = self._encoder.weight * dense[rows] + self._fusion.other * found.foreign
        count = max(self._fusion.candidates, top_k)
        if len(rows) > count:
            kept = np.union1d(_best(lexical + meant, count), _best(lexical, self._fusion.worded))
            rows, lexical, meant = rows[kept], lexical[kept], meant[kept]
        form = agreement(asked_forms(question), self._lexical.forms[rows])
        met = self._met(found.groups, found.language, rows)
        wording = lexical + self._fusion.form * form + self._fusion.words * met
        return Scored(rows, found.foreign, wording + meant, wording, lexical, dense[rows])
