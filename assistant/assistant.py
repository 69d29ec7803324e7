"""Puts the parts together: the one door to asking, searching and building."""

import time
import warnings
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cached_property, lru_cache
from pathlib import Path

from assistant import answering, index
from assistant.checking import Checker
from assistant.clues.matching import Matcher
from assistant.encoder import load_encoder
from assistant.errors import IndexNotFound, InvalidQuestion
from assistant.generator import Generator, open_generator
from assistant.index import Report
from assistant.indexing.generation_files import Index
from assistant.indexing.passage_vectors import Progress
from assistant.judging.alignment import Alignment
from assistant.language import identify
from assistant.language_model.generation import rewrites
from assistant.messages import say
from assistant.normalize import clean_input
from assistant.passages import Limits
from assistant.proper_names.names import NameBook
from assistant.questions.answered import sole_person
from assistant.questions.conversation import resolve
from assistant.questions.question import understand
from assistant.reranking import READ, reranked
from assistant.retriever import Retriever
from assistant.schema import Answer, Document, Evidence, Language, Passage
from assistant.settings import Settings, settings
from assistant.vectors.static_encoder import static_encoder
from assistant.verdict import Verdict


def _warn(report: Report) -> None:
    """Warns of the files a build left out: whoever calls from Python sees no report."""
    for problem in report.problems:
        warnings.warn(f"{problem.path} was left out: {problem.message}", stacklevel=3)


def _limits(chosen: Settings) -> Limits:
    return Limits(chosen.passage_tokens, chosen.passage_sentences, chosen.overlap)


class Assistant:
    """Answers questions from one index; safe to share between threads.

    Example:
        >>> assistant = Assistant.load()
        >>> answer = assistant.ask("Combien d'emplois d'ici 2030 ?")
    """

    def __init__(
        self,
        loaded: Index,
        retriever: Retriever,
        matcher: Matcher,
        generator: Generator | None = None,
    ) -> None:
        self._index = loaded
        self._retriever = retriever
        self._matcher = matcher
        self._generator = generator

    @classmethod
    def load(
        cls, folder: str | Path | None = None, progress: Progress | None = None
    ) -> "Assistant":
        """Opens an index.

        Args:
            folder: the index folder; None takes the one of the settings, and builds it from the
                corpus of the settings when there is none yet.

        Raises:
            IndexUnusable: there is no index, or it is damaged or foreign.
        """
        chosen = settings()
        encoder = load_encoder(chosen.encoder)
        home = Path(folder) if folder is not None else chosen.index
        try:
            loaded = index.load(home, encoder)
        except IndexNotFound:
            if folder is not None or not chosen.corpus.is_dir():
                raise
            _warn(index.build(chosen.corpus, home, encoder, _limits(chosen), progress))
            loaded = index.load(home, encoder)
        words = static_encoder()
        retriever = Retriever(loaded.passages, loaded.lexical, loaded.store, encoder, words)
        matcher = Matcher(loaded.lexical, words, retriever.bridge)
        return cls(loaded, retriever, matcher, open_generator(chosen))

    @classmethod
    def update(
        cls,
        corpus: str | Path,
        folder: str | Path,
        progress: Progress | None = None,
        rebuild: bool = False,
    ) -> Report:
        """Builds or updates an index folder without opening it; says what was done."""
        chosen = settings()
        encoder = load_encoder(chosen.encoder)
        return index.build(Path(corpus), Path(folder), encoder, _limits(chosen), progress, rebuild)

    @classmethod
    def build(
        cls, corpus: str | Path, folder: str | Path, progress: Progress | None = None
    ) -> "Assistant":
        """Builds or updates an index folder, then opens it; warns of each file left out."""
        _warn(cls.update(corpus, folder, progress))
        return cls.load(folder)

    @property
    def generation(self) -> str:
        """The id of the index generation that answers."""
        return self._index.generation

    @property
    def documents(self) -> tuple[Document, ...]:
        """The documents of the index, in the order of their ids."""
        return tuple(self._index.documents.values())

    @property
    def passages(self) -> tuple[Passage, ...]:
        """The passages of the index, document by document, in reading order."""
        return self._index.passages

    def search(
        self, question: str, top_k: int = 5, language: Language | None = None
    ) -> list[Evidence]:
        """The passages that best match a question, best first.

        Raises:
            InvalidQuestion: nothing is asked, or too much at once.
        """
        asked = understand(question, settings().question_limit)
        hits = self._retriever.retrieve(asked.text, max(top_k, READ), language)
        return reranked(asked, hits, self._matcher, self._index.documents)[:top_k]

    def ask(self, question: str, history: Sequence[str] = ()) -> Answer:
        """The answer to a question, cited, or an honest refusal; never raises on a bad question."""
        *_, answer = self.stream(question, history)
        return answer

    def stream(self, question: str, history: Sequence[str] = ()) -> Iterator[Answer]:
        """The answer as a configured language model rewrites it; the last one is to be kept.

        Without a language model there is one, made of extracts.
        """
        begun = time.perf_counter()
        understood = resolve(question, history, self._outright)
        plain = replace(
            self._answer(understood),
            question=question,
            understood=understood,
            index=self._index.generation,
        )
        if self._generator is None:
            versions: Iterator[Answer] = iter((plain,))
        else:
            versions = rewrites(plain, self._generator, self._checker, self._index.documents)
        for version in versions:
            yield replace(version, elapsed_ms=(time.perf_counter() - begun) * 1000)

    def check(self, claim: str) -> Verdict:
        """Whether the documents bear out a claim, with the quotes; never raises on a bad claim."""
        begun = time.perf_counter()
        limit = settings().question_limit
        cleaned = clean_input(claim[: limit + 1])
        language = identify(cleaned) or "fr"
        if len(claim) > limit:
            verdict = Verdict(
                claim, language, "invalid", say("check_too_long", language, limit=limit)
            )
        elif identify(cleaned) is None:
            verdict = Verdict(claim, language, "invalid", say("check_empty", language))
        else:
            verdict = self._checker.check(cleaned, language)
        elapsed = (time.perf_counter() - begun) * 1000
        return replace(verdict, claim=claim, index=self._index.generation, elapsed_ms=elapsed)

    @cached_property
    def _alignment(self) -> Alignment:
        return Alignment(self._index.passages, self._index.documents, static_encoder())

    @cached_property
    def _checker(self) -> Checker:
        return Checker(self._library(), self._names)

    @cached_property
    def _names(self) -> NameBook:
        # The names of the corpus are read with the first claim: few questions need them.
        return NameBook(self._index.passages)

    def _answer(self, question: str) -> Answer:
        chosen = settings()
        try:
            asked = understand(question, chosen.question_limit)
        except InvalidQuestion as error:
            language = identify(question[: chosen.question_limit]) or "fr"
            return Answer(question, language, "invalid", str(error))
        return answering.answer(asked, self._library())

    def _outright(self, question: str) -> str:
        """The name that answers a question of who, or ""."""
        found = self._answer(question)
        if found.short or found.language == "fr" or found.status != "answered":
            return found.short
        return sole_person(question, found.text, self._names.names)

    def _library(self) -> answering.Library:
        chosen = settings()

        @lru_cache(maxsize=32)
        def retrieve(question: str, language: Language | None) -> list[Evidence]:
            return self._retriever.retrieve(question, chosen.candidates, language)

        return answering.Library(
            retrieve, self._matcher, self._index.documents, self._alignment, chosen.nearest
        )
