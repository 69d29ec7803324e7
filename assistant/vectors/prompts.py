"""What a family of models wants put before a question and before a passage."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Prompts:
    """What a model family wants put before a question and before a passage."""

    question: str = ""
    passage: str = ""


_INSTRUCTION = "Given a question, retrieve passages that answer the question"


def _label(name: str) -> str:
    return name.casefold().rstrip("/").rsplit("/", 1)[-1]


def _label_parts(name: str) -> list[str]:
    return _label(name).replace("_", "-").split("-")


def family_prompts(name: str) -> Prompts | None:
    """The prompts a model family was trained with, by its name; None when the name tells nothing.

    Sources: the model cards of intfloat/multilingual-e5-*, intfloat/multilingual-e5-large-instruct,
    BAAI/bge-*, and Alibaba-NLP/gte-*.
    """
    label = _label(name)
    if "e5" in _label_parts(name):
        if "instruct" in label:
            return Prompts(question=f"Instruct: {_INSTRUCTION}\nQuery: ")
        return Prompts("query: ", "passage: ")
    if label.startswith("bge-") and "m3" not in label:
        if "-en" in label:
            return Prompts("Represent this sentence for searching relevant passages: ")
        if "-zh" in label:
            return Prompts("为这个句子生成表示以用于检索相关文章：")
        return Prompts()
    if label.startswith("gte-") and "qwen" in label:
        return Prompts(question=f"Instruct: {_INSTRUCTION}\nQuery: ")
    if label.startswith(("bge-", "gte-")):
        return Prompts()
    return None


def cosine_weight(name: str, prompts: Prompts) -> float:
    """What a model's cosine counts beside BM25.

    Those of the E5 family, known by its name or its prompts, are trained so sharp that they lie
    close together (their model cards).
    """
    return 80.0 if "e5" in _label_parts(name) or prompts.passage == "passage: " else 10.0


def own_prompts(prompts: Mapping[str, str | None]) -> Prompts:
    """The prompts a model carries in its own configuration."""

    def first(*names: str) -> str:
        return next((prompt for name in names if (prompt := prompts.get(name))), "")

    return Prompts(first("query", "question"), first("passage", "document", "corpus"))
