"""An answer as safe HTML: its words, its sources, what it lacks, and what to do next."""

from collections.abc import Mapping, Sequence

from assistant.language import identify
from assistant.page.citations import listed_html
from assistant.page.markup import apart, attributes, escape, isolated
from assistant.page.said import body_html
from assistant.page.wording import confidence_words, words
from assistant.schema import Answer, Document, Language


def _head(answer: Answer, chrome: Language) -> str:
    """The banner of an answer that is not a plain one, and what was understood."""
    parts = []
    if answer.status != "answered":
        # A refusal's own words say what to do; the other banners must.
        advised = answer.status in ("partial", "conflict")
        advice = f" {words(f'do_{answer.status}', chrome)}" if advised else ""
        banner = words(f"is_{answer.status}", chrome)
        parts.append(f'<p class="verdict"><strong>{banner}</strong>{advice}</p>')
    if answer.understood and answer.understood.strip() != answer.question.strip():
        understood = apart(answer.understood)
        parts.append(f'<p class="understood">{words("understood", chrome)} {understood}</p>')
    return "".join(parts)


def _foot(answer: Answer, chrome: Language) -> str:
    parts = []
    if answer.citations and (sure := confidence_words(answer.confidence, chrome)):
        parts.append(f'<p class="confidence">{escape(sure)}</p>')
    for note in answer.notes:
        parts.append(f'<p class="note" {attributes(note)}>{isolated(note, answer.language)}</p>')
    if answer.mode != "extractive":
        parts.append(f'<p class="note">{words("generated", chrome)}</p>')
    return "".join(parts)


def _actions(chrome: Language) -> str:
    names = ("copy", "markdown", "json", "print", "retry", "up", "down")
    return (
        '<div class="actions" hidden>'
        + "".join(
            f'<button type="button" data-action="{name}" title="{words(f"act_{name}", chrome)}">'
            f'<span class="icon {name}" aria-hidden="true"></span>'
            f'<span class="name">{words(f"act_{name}", chrome)}</span></button>'
            for name in names
        )
        + "</div>"
    )


def _next(questions: Sequence[str], chrome: Language) -> str:
    if not questions:
        return ""
    chips = "".join(
        f'<li><button type="submit" form="composer" name="question" data-action="ask"'
        f' value="{escape(question)}" {attributes(question)}>'
        f"{isolated(question, identify(question) or chrome)}</button></li>"
        for question in questions
    )
    return f'<div class="next"><h3>{words("next", chrome)}</h3><ul class="chips">{chips}</ul></div>'


def question_html(question: str, chrome: Language) -> str:
    """The citizen's question as a message, with the way to change it."""
    edit = words("act_edit", chrome)
    return (
        f'<div class="question"><h2 {attributes(question, chrome)}>{escape(question)}</h2>'
        f'<button type="button" data-action="edit" title="{edit}" hidden>'
        f'<span class="icon edit" aria-hidden="true"></span><span class="name">{edit}</span>'
        "</button></div>"
    )


def answer_html(
    answer: Answer,
    documents: Mapping[str, Document],
    chrome: Language,
    following: Sequence[str] = (),
) -> str:
    """An answer as an article, its labels in the page's language, its words in its own."""
    return (
        f'<article class="answer is-{answer.status}" tabindex="-1"'
        f' aria-label="{words("answer", chrome)}">'
        f"{_head(answer, chrome)}{body_html(answer, chrome)}{_foot(answer, chrome)}"
        f"{listed_html(answer.citations, documents, chrome, 'sources', answer.text)}"
        f"{listed_html(answer.nearest, documents, chrome, 'nearest')}"
        f"{_actions(chrome)}{_next(following, chrome)}</article>"
    )
