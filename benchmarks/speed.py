"""Times our build, load, search and ask beside a plain llama-index retriever, in one run.

Both sides get the same passages and the same encoder. Run:

    python benchmarks/speed.py [--sizes 1000 20000] [--write benchmarks/speed.md]
"""

import argparse
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

AUTHORED = Path(__file__).parent.parent / "training" / "authored"
_PER_DOCUMENT = 20


def sentences() -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    """Authored (sentences, questions) by language."""
    texts: dict[str, list[str]] = {"ar": [], "fr": []}
    asked: dict[str, list[str]] = {"ar": [], "fr": []}
    for path in sorted(AUTHORED.glob("*_passages.jsonl")):
        for line in path.read_text("utf-8").splitlines():
            record = json.loads(line)
            for language in texts:
                texts[language] += [item[language] for item in record["sentences"]]
                asked[language] += [item[language] for item in record["qa"]]
    return texts, asked


def write_corpus(folder: Path, passages: int) -> None:
    """A corpus that splits into about this many passages, half in each language."""
    texts, _ = sentences()
    draw = random.Random(7)
    for number in range(passages // _PER_DOCUMENT):
        language = "ar" if number % 2 else "fr"
        blocks = [
            f"## {number}.{part}\n\n" + " ".join(draw.sample(texts[language], 3)) + "\n"
            for part in range(_PER_DOCUMENT)
        ]
        (folder / f"{number:05d}.md").write_text("\n".join(blocks), encoding="utf-8")


def timed(action: Callable[[], object]) -> tuple[float, object]:
    """(seconds, result) of one call."""
    begun = time.perf_counter()
    result = action()
    return time.perf_counter() - begun, result


def spread(action: Callable[[str], object], questions: list[str]) -> tuple[float, float]:
    """(p50, p99) of one call per question, in milliseconds, after ten calls of warm-up."""
    for question in questions[:10]:
        action(question)
    taken = sorted(timed(lambda q=question: action(q))[0] * 1000 for question in questions)
    return statistics.median(taken), taken[min(len(taken) - 1, int(len(taken) * 0.99))]


def ours(corpus: Path, index: Path, questions: list[str]) -> dict[str, float]:
    """Our figures: seconds to build, load and answer cold; milliseconds warm."""
    from assistant import Assistant
    from assistant.encoder import load_encoder

    build, report = timed(lambda: Assistant.update(corpus, index))
    load, assistant = timed(lambda: Assistant.load(index))
    command = [sys.executable, "-m", "assistant", "ask", questions[0], "--index", str(index)]
    cold = min(
        timed(lambda: subprocess.run(command, capture_output=True, check=True))[0] for _ in range(3)
    )
    search = spread(lambda question: assistant.search(question, top_k=10), questions)
    ask = spread(assistant.ask, questions)
    encoder = load_encoder()
    encode = spread(lambda question: encoder.encode_questions([question]), questions)
    return {
        "passages": report.passages, "build s": build, "load s": load, "cold ask s": cold,
        "encode a question p50 ms": encode[0],
        "search p50 ms": search[0], "search p99 ms": search[1],
        "ask p50 ms": ask[0], "ask p99 ms": ask[1],
    }  # fmt: skip


def plain(index: Path, folder: Path, questions: list[str]) -> dict[str, float]:
    """A plain VectorStoreIndex over the same passages and encoder."""
    from llama_index.core import StorageContext, VectorStoreIndex, load_index_from_storage

    from assistant.encoder import load_encoder
    from assistant.index import load as load_ours
    from assistant.llama import EncoderEmbedding, to_node

    encoder = load_encoder()
    model = EncoderEmbedding(encoder)
    nodes = [to_node(passage) for passage in load_ours(index, encoder).passages]

    def build() -> None:
        built = VectorStoreIndex(nodes, embed_model=model)
        built.storage_context.persist(str(folder))

    def load() -> VectorStoreIndex:
        context = StorageContext.from_defaults(persist_dir=str(folder))
        return load_index_from_storage(context, embed_model=model)

    built, _ = timed(build)
    loaded, again = timed(load)
    retriever = again.as_retriever(similarity_top_k=10)
    search = spread(retriever.retrieve, questions)
    return {
        "build s": built,
        "load s": loaded,
        "search p50 ms": search[0],
        "search p99 ms": search[1],
    }


def measure(passages: int) -> str:
    """One table row block for one corpus size."""
    _, asked = sentences()
    questions = random.Random(3).sample(asked["ar"], 100) + random.Random(4).sample(
        asked["fr"], 100
    )
    with tempfile.TemporaryDirectory() as name:
        home = Path(name)
        (home / "corpus").mkdir()
        write_corpus(home / "corpus", passages)
        mine = ours(home / "corpus", home / "index", questions)
        theirs = plain(home / "index", home / "plain", questions)
    lines = [
        f"| {int(mine.pop('passages')):,} passages | Dalil | plain llama-index | ratio |",
        "|---|---|---|---|",
    ]
    for name, value in mine.items():
        other = theirs.get(name)
        peer = f"{other:.2f} | {value / other:.3f}" if other else "– | –"
        lines.append(f"| {name} | {value:.2f} | {peer} |")
    return "\n".join(lines)


def main() -> None:
    """Prints a table per size; writes them with their date and command when asked."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 20000])
    parser.add_argument("--write", type=Path)
    arguments = parser.parse_args()
    tables = [measure(size) for size in arguments.sizes]
    text = "\n\n".join(tables)
    print(text)
    if arguments.write:
        command = f"python benchmarks/speed.py --sizes {' '.join(map(str, arguments.sizes))}"
        head = f"# Speed\n\n{time.strftime('%Y-%m-%d')}, two cores: `{command}`\n\n"
        arguments.write.write_text(f"{head}{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
