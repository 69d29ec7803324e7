"""Builds the bilingual lexicon of `assistant/data` from the data written for this project.

    python -m training.build_lexicon --authored training/authored --out assistant/data

Word translation tables are estimated with IBM model 1 (P. Brown et al., "The mathematics of
statistical machine translation", 1993) in both directions and averaged, over glossary entries,
clusters, sentences, and questions with the sentence that answers them. Within a language, direct
pairs are averaged with translations there and back (C. Bannard, C. Callison-Burch, "Paraphrasing
with bilingual parallel corpora", 2005). Every tenth passage is left out: it is for development.
"""

import argparse
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from pathlib import Path
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from assistant.words.analyzer import ANALYZER_VERSION, content_words, term
from training.data import DEVELOPMENT_EVERY, clusters, json_lines, passage_text

Table = dict[str, dict[str, float]]
SIDES = ("ar", "fr", "az")
"""Arabic (Moroccan Arabic in Arabic letters included), French, Moroccan Arabic in Latin letters."""

ROUNDS = 8
SMOOTHING = 0.3
PIVOT_FLOOR = 0.03
SMALLEST = 0.01
MOST = 20
SYNONYM_GAIN = 2.0


class Pair(NamedTuple):
    """Two texts that mean the same; a question and its answer are learned in one direction."""

    first_side: str
    first: str
    second_side: str
    second: str
    weight: float
    one_way: bool = False


def glossary_pairs(folder: Path) -> Iterator[Pair]:
    """Every synonym with every translation, and synonyms with each other."""
    for path in sorted(folder.glob("*_glossary.jsonl")):
        for entry in json_lines(path):
            sides = {
                side: [text.strip() for text in entry[side].split("|")] for side in ("ar", "fr")
            }
            weight = (len(sides["ar"]) * len(sides["fr"])) ** -0.5
            for french, arabic in product(sides["fr"], sides["ar"]):
                yield Pair("fr", french, "ar", arabic, weight)
            for side, texts in sides.items():
                for one, other in combinations(texts, 2):
                    yield Pair(side, one, side, other, 1 / len(texts))


def cluster_pairs(folder: Path) -> Iterator[Pair]:
    """Every two ways to say one thing."""
    kinds = (("fr", "fr"), ("ar", "ar"), ("ary", "ar"), ("arabizi", "az"))
    for entry in clusters(folder):
        ways = [(key, side, entry.get(key, [])) for key, side in kinds]
        for number, (key, side, texts) in enumerate(ways):
            for other_key, other_side, others in ways[number:]:
                if key == other_key == "arabizi":
                    continue
                weight = 0.5 * (len(texts) * len(others) + 1) ** -0.5
                same = key == other_key
                pairs = combinations(texts, 2) if same else product(texts, others)
                for one, other in pairs:
                    yield Pair(side, one, other_side, other, weight)


def sentence_pairs(folder: Path) -> Iterator[Pair]:
    """Translated sentences, translated questions, and questions with their answers."""
    for path in sorted(folder.glob("*_sentences.jsonl")):
        for entry in json_lines(path):
            yield Pair("fr", entry["fr"], "ar", entry["ar"], 2.0)
    for path in sorted(folder.glob("*_passages.jsonl")):
        for number, passage in enumerate(json_lines(path)):
            if number % DEVELOPMENT_EVERY == 0:
                continue
            for sentence in passage["sentences"]:
                yield Pair("fr", sentence["fr"], "ar", sentence["ar"], 2.0)
            for asked in (*passage["qa"], *passage["unanswerable"]):
                yield Pair("fr", asked["fr"], "ar", asked["ar"], 1.0)
            for asked in passage["qa"]:
                answer = passage["sentences"][asked["sentence"]]
                for side, other in product(("ar", "fr"), repeat=2):
                    yield Pair(side, asked[side], other, answer[other], 0.5, one_way=True)


def translation_table(pairs: Sequence[tuple[list[str], list[str], float]]) -> Table:
    """IBM model 1: t(second word | first word), for every two words that met in a pair."""
    sources: dict[str, int] = {"": 0}
    targets: dict[str, int] = {}
    columns: tuple[list[int], list[int], list[int], list[float]] = ([], [], [], [])
    groups = 0
    for first, second, weight in pairs:
        if not first or not second:
            continue
        given = [0, *(sources.setdefault(word, len(sources)) for word in first)]
        for word in second:
            target = targets.setdefault(word, len(targets))
            columns[0].extend(given)
            columns[1].extend([target] * len(given))
            columns[2].extend([groups] * len(given))
            columns[3].extend([weight] * len(given))
            groups += 1
    source, target, group = (np.array(column, np.int64) for column in columns[:3])
    weight = np.array(columns[3])
    keys, inverse = np.unique(source * len(targets) + target, return_inverse=True)
    key_source = keys // len(targets)
    chance: NDArray[np.float64] = np.full(len(keys), 1 / len(targets))
    for _ in range(ROUNDS):
        share = chance[inverse]
        share *= weight / np.bincount(group, share, groups)[group]
        counts = np.bincount(inverse, share, len(keys))
        chance = counts / (np.bincount(key_source, counts, len(sources))[key_source] + SMOOTHING)
    names, meanings = list(sources), list(targets)
    table: Table = defaultdict(dict)
    for key, value in zip(keys.tolist(), chance.tolist(), strict=True):
        if value > SMALLEST / 10 and key >= len(targets):
            table[names[key // len(targets)]][meanings[key % len(targets)]] = value
    return table


def both_ways(forth: Table, back: Table) -> Table:
    """The mean of t(b | a) and t(a | b)."""
    mean: Table = defaultdict(dict)
    for one, others in forth.items():
        for other, value in others.items():
            mean[one][other] = value / 2
    for other, ones in back.items():
        for one, value in ones.items():
            mean[one][other] = mean[one].get(other, 0.0) + value / 2
    return mean


def there_and_back(forth: Table, back: Table) -> Table:
    """Paraphrases: words that share a translation."""
    table: Table = defaultdict(dict)
    for word, translations in forth.items():
        for translation, value in translations.items():
            if value < PIVOT_FLOOR:
                continue
            for other, returned in back.get(translation, {}).items():
                if returned >= PIVOT_FLOOR:
                    table[word][other] = table[word].get(other, 0.0) + value * returned
    return table


def synonyms(direct: Table, pivoted: Table) -> Table:
    """Direct and pivoted paraphrases, equally weighted, a word itself left out."""
    table: Table = defaultdict(dict)
    for part in (direct, pivoted):
        for word, others in part.items():
            for other, value in others.items():
                if other != word:
                    kept = table[word].get(other, 0.0)
                    table[word][other] = kept + SYNONYM_GAIN * value / 2
    return table


def estimate(pairs: Sequence[Pair]) -> dict[str, Table]:
    """The tables by name: "ar-fr" holds, for each Arabic term, its French ones."""
    terms: dict[str, list[str]] = {}

    def words(text: str, side: str) -> list[str]:
        if text not in terms:
            terms[text] = [term(word) for word in content_words(text, arabizi=side == "az")]
        return terms[text]

    def table(source: str, target: str) -> Table:
        chosen = []
        for pair in pairs:
            first = words(pair.first, pair.first_side)
            second = words(pair.second, pair.second_side)
            if (pair.first_side, pair.second_side) == (source, target):
                chosen.append((first, second, pair.weight))
            if not pair.one_way and (pair.second_side, pair.first_side) == (source, target):
                chosen.append((second, first, pair.weight))
        return translation_table(chosen)

    raw = {
        (source, target): table(source, target)
        for source, target in product(SIDES, repeat=2)
        if target != "az" or source != "az"
    }
    mean = {
        (source, target): both_ways(raw[source, target], raw[target, source])
        for source, target in raw
    }
    tables = {"ar-fr": mean["ar", "fr"], "fr-ar": mean["fr", "ar"]}
    tables |= {"az-ar": mean["az", "ar"], "az-fr": mean["az", "fr"]}
    for side, other in (("ar", "fr"), ("fr", "ar")):
        pivoted = there_and_back(mean[side, other], mean[other, side])
        tables[f"{side}-{side}"] = synonyms(mean[side, side], pivoted)
    return tables


def background(folder: Path) -> dict[str, dict[str, float]]:
    """For each term of a language, the share of the authored passages that hold it."""
    counts: dict[str, Counter[str]] = {"ar": Counter(), "fr": Counter()}
    read = 0
    for path in sorted(folder.glob("*_passages.jsonl")):
        for number, passage in enumerate(json_lines(path)):
            if number % DEVELOPMENT_EVERY == 0:
                continue
            read += 1
            for side, counted in counts.items():
                counted.update({term(word) for word in content_words(passage_text(passage, side))})
    return {
        side: {name: count / read for name, count in counted.items()}
        for side, counted in counts.items()
    }


def save(tables: dict[str, Table], common: dict[str, dict[str, float]], path: Path) -> None:
    """Writes the tables as plain arrays: vocabularies, and rows of (term, weight in 65535ths).

    Beside them, the share of ordinary passages that hold each term (`SIDE.share`).
    """
    kept = {
        name: {
            word: sorted(
                ((value, other) for other, value in others.items() if value >= SMALLEST),
                key=lambda item: (-item[0], item[1]),
            )[:MOST]
            for word, others in sorted(table.items())
        }
        for name, table in tables.items()
    }
    vocabulary: dict[str, dict[str, int]] = {side: {} for side in SIDES}
    for name, table in kept.items():
        source, target = name.split("-")
        for word, others in table.items():
            vocabulary[source].setdefault(word, len(vocabulary[source]))
            for _, other in others:
                vocabulary[target].setdefault(other, len(vocabulary[target]))
    for side, shares in common.items():
        for word in sorted(shares):
            vocabulary[side].setdefault(word, len(vocabulary[side]))
    arrays: dict[str, NDArray[np.generic]] = {
        side: np.frombuffer("\n".join(words).encode(), np.uint8)
        for side, words in vocabulary.items()
    }
    for side, shares in common.items():
        arrays[f"{side}.share"] = np.array(
            [shares.get(word, 0.0) for word in vocabulary[side]], np.float16
        )
    for name, table in kept.items():
        source, target = name.split("-")
        rows = [table.get(word, []) for word in vocabulary[source]]
        flat = [item for row in rows for item in row]
        arrays[f"{name}.starts"] = np.cumsum([0, *map(len, rows)]).astype(np.uint32)
        arrays[f"{name}.terms"] = np.array(
            [vocabulary[target][other] for _, other in flat], np.uint16
        )
        arrays[f"{name}.weights"] = np.array(
            [round(min(value, 1.0) * 65535) for value, _ in flat], np.uint16
        )
    np.savez_compressed(path / "lexicon.npz", **arrays)
    note = {"analyzer": ANALYZER_VERSION, "entries": {n: len(t) for n, t in kept.items()}}
    (path / "lexicon.json").write_text(json.dumps(note, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Builds the lexicon."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--authored", type=Path, default=Path("training/authored"))
    parser.add_argument("--out", type=Path, default=Path("assistant/data"))
    options = parser.parse_args()
    folder = options.authored
    pairs = [*glossary_pairs(folder), *cluster_pairs(folder), *sentence_pairs(folder)]
    tables = estimate(pairs)
    save(tables, background(folder), options.out)
    print(f"{len(pairs)} pairs; terms: " + ", ".join(f"{n} {len(t)}" for n, t in tables.items()))


if __name__ == "__main__":
    main()
