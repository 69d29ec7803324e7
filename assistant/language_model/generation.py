"""A verified answer rewritten by a language model, every sentence of it verified again.

The model sees only the quotes of an answer that was already verified, never whole documents. What
it writes is held against those quotes sentence by sentence, exactly as a claim is (`checking`): one
with no marker, an invented one, a figure, date or name the quotes do not hold, words they do not
cover, or another language, is dropped. When nothing is left, or the short answer is lost, the
verified answer stands as it was.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from assistant.answers.laws import MARKER, violations
from assistant.answers.quoting import display
from assistant.checking import Checker
from assistant.documents.sentences import sentence_spans
from assistant.generator import Generator, GeneratorFailed, Prompt
from assistant.language import letters
from assistant.messages import say
from assistant.normalize import clean_input, fold
from assistant.quantities import quantities, supports
from assistant.schema import Answer, Citation, Document, Language

_LOOSE_MARKER = re.compile(r"\s*([.!?؟])\s*((?:\[\d+\]\s*)+)")
_ADDRESS = re.compile(r"https?://|www\.|\S+@\S+\.\w+")
_THOUGHT = re.compile(r"<think>.*?(?:</think>|\Z)", re.DOTALL)
_ENGLISH = frozenset({
    "the", "of", "and", "is", "are", "was", "were", "will", "be", "by", "to", "for", "with",
    "that", "this", "it", "on", "an", "from", "as", "has", "have", "not",
})  # fmt: skip
_FRENCH = frozenset({
    "le", "la", "les", "des", "du", "de", "et", "est", "sont", "un", "une", "en", "au", "aux",
    "par", "pour", "avec", "que", "qui", "dans", "sur", "il", "elle", "a",
})  # fmt: skip


def _in_language(sentence: str, language: Language) -> bool:
    arabic, latin = letters(sentence)
    if language == "ar":
        return arabic > latin
    words = re.findall(r"[a-z]+", fold(sentence))
    english = sum(word in _ENGLISH for word in words)
    return latin > arabic and english <= sum(word in _FRENCH for word in words)


def prompt_for(answer: Answer) -> Prompt:
    """What the model is asked, in the language of the question."""
    quotes = "\n".join(f"[{item.number}] « {display(item.quote)} »" for item in answer.citations)
    question = clean_input(answer.understood or answer.question)
    return Prompt(
        say("generator_asked", answer.language),
        say("generator_material", answer.language, question=question, quotes=quotes),
    )


def tidy(text: str) -> str:
    """The model's text with each marker before the final stop of its sentence."""
    plain = " ".join(_THOUGHT.sub("", text).split())
    return _LOOSE_MARKER.sub(lambda found: f" {found[2].strip()}{found[1]} ", plain).strip()


def is_faithful(
    sentence: str, quotes: Mapping[int, Citation], language: Language, checker: Checker
) -> bool:
    """Whether a sentence cites quotes that bear it out, in the right language."""
    numbers = [int(number) for number in MARKER.findall(sentence)]
    if not numbers or any(number not in quotes for number in numbers):
        return False
    said = MARKER.sub("", sentence)
    cited = [quotes[number] for number in dict.fromkeys(numbers)]
    if _ADDRESS.search(said) or not _in_language(said, language):
        return False
    return checker.bears_out(said, language, cited)


def _keeps_short(text: str, short: str) -> bool:
    """Whether the figures of the short answer are still said."""
    return all(supports(text, item) for item in quantities(short))


def _faithful_part(text: str, answer: Answer, checker: Checker) -> str:
    quotes = {item.number: item for item in answer.citations}
    tidied = tidy(text)
    kept = [
        tidied[start:end]
        for start, end in sentence_spans(tidied, 0, len(tidied))
        if is_faithful(tidied[start:end], quotes, answer.language, checker)
    ]
    return " ".join(dict.fromkeys(kept))


def _with_text(answer: Answer, text: str) -> Answer:
    used = {int(number) for number in MARKER.findall(text)}
    citations = tuple(item for item in answer.citations if item.number in used)
    short = answer.short if answer.short in text else ""
    return replace(answer, text=text, citations=citations, short=short, mode="generated")


def _whole_sentences(text: str) -> str:
    """The part of a growing text that more words cannot change."""
    spans = sentence_spans(text, 0, len(text))
    return text[: spans[-1][0]] if spans else ""


def rewrites(
    answer: Answer, generator: Generator, checker: Checker, documents: Mapping[str, Document]
) -> Iterator[Answer]:
    """The answer as it is being rewritten, then whole; the last one is to be kept.

    Only plain answers are rewritten: a partial one, a conflict or a refusal says what it must.
    """
    if answer.status != "answered" or not answer.citations:
        yield answer
        return
    written, shown = "", ""
    try:
        for piece in generator.stream(prompt_for(answer)):
            written += piece
            if piece.strip()[-1:] in {".", "!", "?", "؟", "]"}:
                part = _faithful_part(_whole_sentences(tidy(written)), answer, checker)
                if part and part != shown:
                    shown = part
                    yield _with_text(answer, part)
    except GeneratorFailed as error:
        yield replace(
            answer, notes=(*answer.notes, say(f"generator_{error.reason}", answer.language))
        )
        return
    final = _faithful_part(written, answer, checker)
    rewritten = _with_text(answer, final)
    lawful = final and not violations(rewritten, documents)
    if lawful and _keeps_short(final, answer.short):
        yield rewritten
    else:
        yield replace(answer, notes=(*answer.notes, say("generator_refused", answer.language)))
