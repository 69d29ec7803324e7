"""The files of a lexical index: plain arrays and one list of names, `lexical*`."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

import numpy as np
from numpy.typing import NDArray

from assistant.indexing.postings import PassageWords, Postings
from assistant.schema import Language
from assistant.words.analyzer import ANALYZER_VERSION


def save_lexical(
    folder: Path,
    postings: Mapping[Language, Postings],
    passage_words: PassageWords,
    forms: NDArray[np.uint16],
) -> None:
    """Writes an index into an existing folder."""
    arrays: dict[str, NDArray[np.generic]] = {
        "words": passage_words.numbers,
        "words.starts": passage_words.starts,
        "forms": forms,
    }
    names: dict[str, list[str]] = {"words": list(passage_words.vocabulary)}
    for language, part in postings.items():
        names[language] = list(part.terms)
        arrays |= {
            f"{language}.starts": part.starts,
            f"{language}.places": part.places,
            f"{language}.strength": part.strength,
            f"{language}.rows": part.rows,
        }
    for name, array in arrays.items():
        np.save(folder / f"lexical.{name}.npy", array, allow_pickle=False)
    (folder / "lexical.json").write_text(
        json.dumps({"version": ANALYZER_VERSION, "names": names}, ensure_ascii=False),
        encoding="utf-8",
    )


def _array(folder: Path, name: str) -> NDArray[np.generic]:
    loaded: NDArray[np.generic] = np.load(folder / f"lexical.{name}.npy", allow_pickle=False)
    return loaded


def load_lexical(
    folder: Path,
) -> tuple[dict[Language, Postings], PassageWords, NDArray[np.uint16]]:
    """Reads what `save_lexical` wrote.

    Raises:
        OSError, ValueError, KeyError: a file is missing or not what it should be.
    """
    names = json.loads((folder / "lexical.json").read_text(encoding="utf-8"))["names"]
    postings: dict[Language, Postings] = {}
    for language in get_args(Language):
        if language in names:
            postings[language] = Postings(
                {name: number for number, name in enumerate(names[language])},
                _array(folder, f"{language}.starts").astype(np.int64),
                _array(folder, f"{language}.places").astype(np.int32),
                _array(folder, f"{language}.strength").astype(np.float32),
                _array(folder, f"{language}.rows").astype(np.int32),
            )
    words = PassageWords(
        tuple(names["words"]),
        _array(folder, "words").astype(np.int32),
        _array(folder, "words.starts").astype(np.int64),
    )
    return postings, words, _array(folder, "forms").astype(np.uint16)
