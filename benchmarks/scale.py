"""Measures search on one machine at 100,000 and 1,000,000 passages: exact beside approximate.

Vectors are those of the bundled encoder: each passage joins three authored sentences drawn at
random, with a little noise so that no two are equal; queries are authored questions. Run:

    python benchmarks/scale.py [--sizes 100000 1000000] [--write benchmarks/scale.md]
"""

import argparse
import resource
import time
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from speed import sentences

from assistant.encoder import load_encoder
from assistant.store import VectorStore

_QUERIES = 200


def passage_vectors(count: int) -> NDArray[np.float32]:
    """Unit vectors of made-up passages, shape (count, dimension)."""
    texts, _ = sentences()
    encoder = load_encoder()
    single = encoder.encode_passages(texts["ar"] + texts["fr"])
    draw = np.random.default_rng(11)
    rows = np.empty((count, single.shape[1]), np.float32)
    for first in range(0, count, 50_000):
        last = min(first + 50_000, count)
        picked = single[draw.integers(len(single), size=(last - first, 3))].sum(axis=1)
        noise = draw.normal(scale=0.02, size=picked.shape).astype(np.float32)
        rows[first:last] = picked + noise
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    return rows


def queries() -> NDArray[np.float32]:
    """Vectors of authored questions in both languages, shape (n, dimension)."""
    _, asked = sentences()
    chosen = (
        asked["ar"][:: len(asked["ar"]) // _QUERIES * 2]
        + asked["fr"][:: len(asked["fr"]) // _QUERIES * 2]
    )
    return load_encoder().encode_questions(chosen)


def search_all(
    store: VectorStore, rows: NDArray[np.float32], allowed: list[int] | None = None
) -> tuple[list[set[int]], float]:
    """(ids found for each query, median milliseconds of one search)."""
    found, taken = [], []
    for row in rows:
        begun = time.perf_counter()
        ids, _ = store.search(row, 10, allowed)
        taken.append((time.perf_counter() - begun) * 1000)
        found.append(set(ids.tolist()))
    return found, float(np.median(taken))


def measure(count: int) -> str:
    """One row of the table."""
    store = VectorStore(load_encoder().dimension)
    store.add(passage_vectors(count))
    rows = queries()
    exact, exact_ms = search_all(store, rows)
    begun = time.perf_counter()
    store.accelerate(limit=0)
    built = time.perf_counter() - begun
    near, near_ms = search_all(store, rows)
    recall = np.mean([len(a & b) / 10 for a, b in zip(exact, near, strict=True)])
    narrow = list(range(0, count, 1000))
    kept, filter_ms = search_all(store, rows[:50], narrow)
    full = np.mean([len(item) == min(10, len(narrow)) for item in kept])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return (
        f"| {count:,} | {exact_ms:.1f} | {near_ms:.1f} | {recall:.3f} | {built:.0f} | "
        f"{filter_ms:.1f} | {full:.0%} | {peak:,.0f} |"
    )


def main() -> None:
    """Prints the table; writes it with its date and command when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[100_000, 1_000_000])
    parser.add_argument("--write", type=Path)
    arguments = parser.parse_args()
    head = (
        "| passages | exact p50 ms | approximate p50 ms | recall@10 | build s | "
        "0.1 % filter p50 ms | full results | peak memory MB |\n|---|---|---|---|---|---|---|---|"
    )
    table = "\n".join([head, *(measure(size) for size in arguments.sizes)])
    print(table)
    if arguments.write:
        command = f"python benchmarks/scale.py --sizes {' '.join(map(str, arguments.sizes))}"
        text = f"# Scale\n\n{time.strftime('%Y-%m-%d')}, two cores: `{command}`\n\n{table}\n"
        arguments.write.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
