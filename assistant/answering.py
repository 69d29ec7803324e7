"""Evidence becomes an answer: literal sentences with markers, or an honest refusal."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from assistant.evidence import Sentence, answers, rank
from assistant.laws import MARKER, violations
from assistant.matching import Matcher
from assistant.messages import say
from assistant.quantities import quantities, render
from assistant.question import Question
from assistant.schema import Answer, Citation, Document, Evidence, Language

_MOST_SENTENCES = 3
_CLOSE = 0.85
"""Sentences within this share of the best score join the answer."""
_DEPENDENT = re.compile(
    r"^(?:و|ف)?(?:هذا|هذه|هؤلاء|ذلك|تلك|هو|هي|كما|بالإضافة إلى ذلك)\b|^(?:يهدف|تهدف|يعتبر|تعتبر|تأتي|يأتي) (?:هذا|هذه)\b"
    r"|^(?:Il|Elle|Ils|Elles|Ce|Cet|Cette|Ces|Celui-ci|Celle-ci|Cela)\b"
)
_FINAL = re.compile(r"([.!?؟؛…:]+)\s*$")


def display(quote: str) -> str:
    """A quote as a sentence of running text: no Markdown signs, no markers of its own."""
    text = re.sub(r"\[([^\]]*)\]\((?:[^)]*)\)", r"\1", quote)
    text = MARKER.sub(r"(\1)", text)
    text = re.sub(r"\*\*|__|`|(?<!\w)[*_](?=\w)|(?<=\w)[*_](?!\w)", "", text)
    text = re.sub(r"\s*\|\s*", " — ", text)
    return " ".join(text.split())


def _marked(text: str, number: int) -> str:
    """A sentence with its marker before the final stop, so that the marker belongs to it."""
    stop = _FINAL.search(text)
    body, end = (text[: stop.start()], stop.group(1)) if stop else (text, ".")
    return f"{body.rstrip()} [{number}]{'.' if end in ':؛' else end}"


def cite(document: Document, sentence: Sentence, number: int) -> Citation:
    """The citation of a sentence, with its document's particulars."""
    return Citation(
        number=number,
        document=document.id,
        passage=sentence.passage.id,
        title=document.title,
        language=document.language,
        page=sentence.passage.page,
        section=sentence.passage.section,
        quote=document.text[sentence.start : sentence.end],
        start=sentence.start,
        end=sentence.end,
        publisher=document.publisher,
        date=document.date,
        url=document.url,
        status=document.status,
    )


def nearest(
    hits: Sequence[Evidence], documents: Mapping[str, Document], count: int
) -> tuple[Citation, ...]:
    """The passages found though they do not answer, in the shape of citations."""
    offered = []
    for number, hit in enumerate(hits[:count], 1):
        passage = hit.passage
        whole = Sentence(passage, 0, passage.start, passage.end, passage.text, hit.score, ())
        offered.append(cite(documents[passage.document], whole, number))
    return tuple(offered)


def _restated(text: str, number: int, language: Language) -> str:
    figures = [render(item, language) for item in quantities(text)]
    if not figures:
        return ""
    separator = " ; " if language == "fr" else "، "
    joined = separator.join(dict.fromkeys(figures))
    return say("restated", language, figures=joined, marker=f"[{number}]")


def _line(question: Question, sentence: Sentence, number: int) -> str:
    """What the answer says of one sentence, with its marker."""
    if sentence.passage.language == question.language:
        return _marked(display(sentence.text), number)
    quote = _FINAL.sub("", display(sentence.text))
    quote = re.sub(r"\s*؛\s*", "، ", quote)
    line = say("quoted", question.language, quote=quote, marker=f"[{number}]")
    restated = _restated(sentence.text, number, question.language)
    return f"{line} {restated}".rstrip()


def _before(sentence: Sentence) -> Sentence | None:
    """The sentence before one that leans on it («هذا المركز…», "Ces instituts…")."""
    if not sentence.number or not _DEPENDENT.match(sentence.text):
        return None
    start, end = sentence.passage.sentences[sentence.number - 1]
    text = sentence.passage.sentence(sentence.number - 1)
    return replace(sentence, number=sentence.number - 1, start=start, end=end, text=text)


def _choose(question: Question, ranked: Sequence[Sentence]) -> list[Sentence]:
    """The sentences to answer with, in reading order; the question's language first."""
    best = ranked[0]
    same = [item for item in ranked if item.passage.language == question.language]
    if same and same[0].score >= 0.8 * best.score:
        best, ranked = same[0], same
    chosen = [best]
    if (before := _before(best)) is not None:
        chosen.insert(0, before)
    for item in ranked[1:]:
        near = item.passage.document == best.passage.document and item.score >= _CLOSE * best.score
        if near and len(chosen) < _MOST_SENTENCES - 1 and item not in chosen:
            chosen.append(item)
    unique = {(item.passage.document, item.start): item for item in chosen}
    return sorted(unique.values(), key=lambda item: (item.passage.document, item.start))


def _compose(
    question: Question, chosen: Sequence[Sentence], documents: Mapping[str, Document]
) -> Answer:
    citations = tuple(
        cite(documents[item.passage.document], item, number)
        for number, item in enumerate(chosen, 1)
    )
    text = " ".join(_line(question, item, number) for number, item in enumerate(chosen, 1))
    return Answer(question.text, question.language, "answered", text, citations)


def refuse(
    question: Question, hits: Sequence[Evidence], documents: Mapping[str, Document], count: int
) -> Answer:
    """The answer when the documents hold none, with the nearest passages."""
    key = "not_found" if hits else "not_found_bare"
    text = say(key, question.language)
    offered = nearest(hits, documents, count)
    return Answer(question.text, question.language, "not_found", text, nearest=offered)


def answer(
    question: Question,
    hits: Sequence[Evidence],
    matcher: Matcher,
    documents: Mapping[str, Document],
    count: int,
) -> Answer:
    """The answer the hits hold, lawful by check, or a refusal.

    Args:
        count: nearest passages to offer with a refusal.
    """
    ranked = rank(question, hits, matcher)
    if not ranked or not answers(question, ranked[0], matcher):
        return refuse(question, hits, documents, count)
    chosen = _choose(question, ranked)
    while chosen:
        composed = _compose(question, chosen, documents)
        if not violations(composed, documents):
            return composed
        chosen = chosen[:-1]
    return refuse(question, hits, documents, count)
