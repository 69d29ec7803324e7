"""Words: analysis of Arabic and French text into index terms, and BM25 over passages."""

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path

import numpy as np
import Stemmer
from numpy.typing import NDArray

from assistant.normalize import fold
from assistant.schema import Language, Passage

ANALYZER_VERSION = "1"

_TOKEN = re.compile(r"\d+(?:[.,]\d+)*(?![a-z])|[a-z0-9]+|[\u0620-\u064a\u066e-\u06d3]+")
_GROUPED = re.compile(r"(?<![\d.,])(\d{1,3})((?: \d{3})+)(?![\d])")
_FRENCH = Stemmer.Stemmer("french")

_STOP_FRENCH = frozenset(
    """a ai ait alors apres as au aucun aussi autre autres aux avec avoir c ce cela celle celles celui
    ces cet cette ceux chaque ci comme comment d dans de des donc dont du elle elles en entre est et
    etait ete etre eu eux faire fait fois font hors ici il ils j je l la le les leur leurs lors lui m
    ma mais me meme memes mes mon n ne ni nos notre nous on ont ou par pas peu peut plus pour pourquoi
    qu quand que quel quelle quelles quels qui quoi s sa sans se selon sera seront ses si soit son
    sont sous sur t ta te tes toi ton tous tout toute toutes tres tu un une va vers voir vos votre
    vous y combien est-ce jusqu lorsqu puisqu""".split()
)
_STOP_ARABIC = frozenset(
    """في من الى على عن مع هذا هذه ذلك تلك هو هي هم هن ان او ثم و ف ب ل ك ما ماذا متي اين كيف كم لماذا
    هل اي ايه التي الذي الذين اللذان اللتان اللواتي اللاتي لا لم لن قد كان كانت يكون تكون كما بين بعد
    قبل عند عندما حيث كل بعض غير منذ حتي لكن بل اذا لو لدي لها له لهم به بها فيه فيها منه منها عليه
    عليها اليه اليها عنه عنها ذات ذلكم هناك هنا نحن انا انت انه انها وهو وهي وقد ولا وما ومن وفي وعلي
    والتي والذي علي الي لدي مما فقد سوف ليس ليست كذلك ايضا خلال دون حول ضمن نحو تم يتم""".split()
)


def _light_arabic(word: str) -> str:
    """A light10-style stem of a folded Arabic word (Larkey et al., 2007)."""
    if len(word) > 4 and word[0] == "و":
        word = word[1:]
    for prefix in ("بال", "كال", "فال", "وال", "ال", "لل"):
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            word = word[len(prefix) :]
            break
    for suffix in ("ها", "ان", "ات", "ون", "ين", "يه", "ه", "ي"):
        if word.endswith(suffix) and len(word) - len(suffix) >= 3:
            word = word[: -len(suffix)]
            break
    return word


@lru_cache(maxsize=100_000)
def _term(token: str) -> str:
    if token[0].isdigit():
        return token.replace(",", ".")
    if token[0] <= "z":
        return "" if token in _STOP_FRENCH or len(token) < 2 else str(_FRENCH.stemWord(token))
    return "" if token in _STOP_ARABIC or len(token) < 2 else _light_arabic(token)


def analyze(text: str, language: Language) -> list[str]:
    """Index terms of a text, in order; each word is analysed by its own script.

    Args:
        text: any text.
        language: the language the text is written in.

    Returns:
        Folded light stems and numbers, function words left out.
    """
    folded = _GROUPED.sub(lambda found: found[1] + found[2].replace(" ", ""), fold(text))
    return [term for term in map(_term, _TOKEN.findall(folded)) if term]


class _Postings:
    """BM25 weights of one language's passages, by term (bm25s' column layout)."""

    def __init__(
        self,
        vocabulary: dict[str, int],
        data: NDArray[np.float32],
        rows: NDArray[np.int32],
        starts: NDArray[np.int64],
        count: int,
    ) -> None:
        self.vocabulary = vocabulary
        self.data = data
        self.rows = rows
        self.starts = starts
        self.count = count

    def column(self, term: str) -> tuple[NDArray[np.int32], NDArray[np.float32]] | None:
        number = self.vocabulary.get(term)
        if number is None:
            return None
        part = slice(self.starts[number], self.starts[number + 1])
        return self.rows[part], self.data[part]


class LexicalIndex:
    """BM25 of all passages, both languages; built once, immutable.

    Attributes:
        size: number of rows.
    """

    def __init__(self, size: int, parts: Mapping[Language, _Postings]) -> None:
        self.size = size
        self._parts = dict(parts)

    @classmethod
    def build(cls, passages: Sequence[Passage]) -> "LexicalIndex":
        """Analyse and weigh the passages; row numbers follow the order given."""
        parts: dict[Language, _Postings] = {}
        for language in ("ar", "fr"):
            rows = [row for row, item in enumerate(passages) if item.language == language]
            if rows:
                parts[language] = _postings(
                    [analyze(passages[row].text, language) for row in rows], rows
                )
        return cls(len(passages), parts)

    def save(self, folder: Path) -> None:
        """Write the index into an existing folder, as plain files named `lexical*`."""
        meta = {
            "version": ANALYZER_VERSION,
            "size": self.size,
            "counts": {language: part.count for language, part in self._parts.items()},
        }
        (folder / "lexical.json").write_text(json.dumps(meta), encoding="utf-8")
        for language, part in self._parts.items():
            np.save(folder / f"lexical.{language}.data.npy", part.data, allow_pickle=False)
            np.save(folder / f"lexical.{language}.indices.npy", part.rows, allow_pickle=False)
            np.save(folder / f"lexical.{language}.indptr.npy", part.starts, allow_pickle=False)
            (folder / f"lexical.{language}.vocab.json").write_text(
                json.dumps(list(part.vocabulary), ensure_ascii=False), encoding="utf-8"
            )

    @classmethod
    def load(cls, folder: Path) -> "LexicalIndex":
        """Read what `save` wrote; unreadable files raise OSError or ValueError."""
        meta = json.loads((folder / "lexical.json").read_text(encoding="utf-8"))
        parts: dict[Language, _Postings] = {}
        for language, count in meta["counts"].items():
            words = json.loads(
                (folder / f"lexical.{language}.vocab.json").read_text(encoding="utf-8")
            )
            parts[language] = _Postings(
                {word: number for number, word in enumerate(words)},
                np.load(folder / f"lexical.{language}.data.npy", allow_pickle=False),
                np.load(folder / f"lexical.{language}.indices.npy", allow_pickle=False),
                np.load(folder / f"lexical.{language}.indptr.npy", allow_pickle=False),
                int(count),
            )
        return cls(int(meta["size"]), parts)

    def scores(self, terms: Mapping[str, float]) -> NDArray[np.float32]:
        """The weighted sum of the terms' BM25 weights, for every row."""
        total = np.zeros(self.size, dtype=np.float32)
        for part in self._parts.values():
            for term, weight in terms.items():
                column = part.column(term)
                if column is not None:
                    total[column[0]] += np.float32(weight) * column[1]
        return total

    def idf(self, term: str) -> float:
        """Rarity of a term: the largest over the two languages, 0.0 when unknown."""
        best = 0.0
        for part in self._parts.values():
            column = part.column(term)
            if column is not None:
                df = len(column[0])
                best = max(best, float(np.log1p((part.count - df + 0.5) / (df + 0.5))))
        return best

    def vocabulary(self, language: Language) -> Iterable[str]:
        """The index terms of one language's passages."""
        part = self._parts.get(language)
        return part.vocabulary if part else ()


def _postings(texts: Sequence[Sequence[str]], rows: Sequence[int]) -> _Postings:
    import bm25s

    model = bm25s.BM25(method="lucene", k1=1.2, b=0.75)
    numbers: dict[str, int] = {}
    ids = [[numbers.setdefault(term, len(numbers)) for term in text] for text in texts]
    if not numbers:
        empty = np.zeros(0)
        return _Postings(
            {}, empty.astype(np.float32), empty.astype(np.int32), np.zeros(1, np.int64), len(texts)
        )
    model.index((ids, numbers), create_empty_token=False, show_progress=False)
    scores = model.scores
    return _Postings(
        numbers,
        np.asarray(scores["data"], dtype=np.float32),
        np.asarray(rows, dtype=np.int32)[np.asarray(scores["indices"])],
        np.asarray(scores["indptr"], dtype=np.int64),
        len(texts),
    )
