"""The first screen of the conversation: what the assistant knows, examples, where to write."""

from collections.abc import Sequence

from assistant.messages import say
from assistant.page.markup import isolated
from assistant.page.offered import Theme, themes_html
from assistant.page.templates import fill
from assistant.page.wording import LANGUAGES, date_words, words
from assistant.schema import Document, Language


def _knows(documents: Sequence[Document], chrome: Language) -> str:
    """What the assistant has read, in one line: documents, languages, dates, publications."""
    dates = sorted(item.date for item in documents if item.date)
    sources = {source.url or source.title for item in documents for source in item.sources}
    years = sorted(source.date[:4] for item in documents for source in item.sources if source.date)
    counts = {code: sum(item.language == code for item in documents) for code in LANGUAGES}
    parts = [say("page_knows", chrome, count=len(documents), **counts)]
    if dates:
        parts.append(say("page_knows_date", chrome, last=date_words(dates[-1], chrome)))
    if years:
        parts.append(
            say("page_knows_sources", chrome, count=len(sources), first=years[0], last=years[-1])
        )
    return isolated(" ".join(parts), chrome)


def home_html(
    chrome: Language,
    documents: Sequence[Document],
    themes: Sequence[Theme],
    limit: int,
    days: int,
    turn: str = "",
) -> str:
    """The conversation: first screen (or one turn, without scripts), and where to write.

    Args:
        chrome: the language of the page.
        documents: all documents, to say what the assistant knows.
        themes: documents with questions they are known to answer.
        limit: longest question, in characters.
        days: days an opinion is kept.
        turn: safe HTML of one turn, where scripts do not run.
    """
    return fill(
        "home",
        chrome,
        welcome_hidden=" hidden" if turn else "",
        heading_hidden="" if turn else " hidden",
        knows=_knows(documents, chrome),
        themes=themes_html(themes, chrome),
        turn=turn,
        limit=str(limit),
        notice_short=words("notice_short", chrome, days=days),
        opinion_notice=words("opinion_notice", chrome, days=days),
    )
