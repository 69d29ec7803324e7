"""Which row of a table holds the most, or the least, of what a question names of its columns."""

import re
from collections.abc import Sequence
from dataclasses import replace

from assistant.answers.library import Library
from assistant.answers.whole_tables import Row, figures_of, table_of
from assistant.clues.matching import matched
from assistant.documents.rows import named_cells
from assistant.judging.judgement import Judgement, Sentence
from assistant.normalize import fold
from assistant.questions.question import Question
from assistant.questions.question_words import question_words
from assistant.words.analyzer import content_words, term

_MOST = re.compile(
    r"\b(?:le|la|les|des) plus (?:de |d'|grande?s?\b|gros\w*|import\w+|eleve\w*|fort\w*|haut\w*"
    r"|large\w*"
    r"|nombreu\w+)|\ble plus\W*$|\ben tete\b"
    r"|(?<!\w)[وفبل]?(?:ال)?(?:اكبر|اكثر|اعلي|اضخم|اوفر)(?!\w)(?! من (?!ال|حيث))"
)
_LEAST = re.compile(
    r"\b(?:le|la|les|des) (?:moins (?:de |d'|eleve|fort|import)|plus (?:faible|petit|bas|reduit"
    r"|modeste))"
    r"|\ble moins\W*$|\bmoindre\b|\b(?:la|le|les) (?:moins bien|plus mal) (?:dot|pourv|lot|serv)\w+"
    r"|(?<!\w)[وفبل]?(?:ال)?(?:اقل|اصغر|ادني"
    r"|اضعف)(?!\w)(?! من (?!ال|حيث))"
)
"""What asks for the most or the least of some amount; folded. The oldest or the nearest is none."""
_BUT = re.compile(
    r"\b(?:apres|hors|hormis|sauf|excepte\w*|une fois|second\w*|deuxieme|troisieme|autres?|parmi"
    r"|entre)\b"
    r"|\bde toute?s? l|(?<!\w)[وفبل]?(?:بعد|باستثناء|(?:ما )?عدا|غير|سوي|(?:ال)?(?:ثاني|ثالث)ه?"
    r"|من بين|بين)(?!\w)"
)
"""What leaves some of the rows out, or asks for another rank."""
_GENERAL = re.compile(
    r"(?:re[cs]oi|recev|obt[ie]|percoi|concentr|absorb|detien|attire|arriv)\w*"
    r"|(?:benefici|touch|dispos|compt)(?:e|ent|ait|era)|recue?s?|aur(?:a|ont)|vien(?:t|nent)|tete"
    r"|nombres?|parts?|montants?|sommes?|(?:grand|petit|important|fort)e?s?|gros(?:se)?s?|elevee?s?"
    r"|faibles?|bas(?:se)?s?|reduite?s?|moins|bien|mal|(?:dot|pourv|lot)(?:ee?|ie?|ue?)s?"
    r"|(?:س?[يت])?(?:نال|حصل|حظي|حاز|خصص|ضم|توفر|ستفيد|استفاد|تلقي|مثل|بلغ)\w{0,2}"
    r"|(?:ال)?(?:عدد|قدر|نصيب|حصه|مبلغ|حجم|نسبه|اكبر|اكثر|اعلي|اضخم|اوفر|اقل|اصغر|ادني|اضعف)"
)
"""Words that ask for a rank, or say that a thing gets something, and name no column alone."""
_KINDS = frozenset({"other", "place", "organisation", "list", "person", "number"})
_SEVERAL = re.compile(
    r"\b(?:les?)?quel(?:le)?s\b|\bles (?:deux|trois|quatre|cinq|dix|\d+)\b"
    r"|(?<!\w)(?:اكثر|اكبر|اعلي) (?:ال)?(?:ثلاث|اربع|خمس|عشر)"
)
"""Of the most of several more than one is asked for: no single row answers."""
_HOW_MANY = re.compile(r"\bcombien\b|(?<!\w)(?:[وبف]?كم|شحال)(?!\w)")
_FEW = 2
"""Of fewer things none is the most."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_EACH = re.compile(
    r"\b(?:pour|par|sur) (?:\d[\d ]*|mille|cent) \w+|(?<!\w)لكل (?:\d+|الف|مايه|مليون) \w+"
)
"""What an amount is told for each of; folded. It is no part of the name of a column."""
_SAME, _NEAR = 0.8, 0.5
"""How well a word of a question must be found in the head of a table, and in what stands above."""
_LOST = 0.25
"""Which part of the words that tell what is meant may be found nowhere."""


def _heads(sentence: Sentence) -> tuple[str, list[str]]:
    """The head row of the table a sentence is a row of, and its columns."""
    head = sentence.passage.head(sentence.number)
    return head, [" ".join(name.split()) for name in head.split("|")] if head else []


def _named(column: str) -> list[str]:
    """The words of a column's name, without its unit and years."""
    bare = re.sub(r"\([^()]*\)|[\d-]+", " ", _EACH.sub(" ", fold(column)))
    return [word for word in content_words(bare) if word not in question_words("light")]


def _telling(question: Question, words: Sequence[str]) -> list[int]:
    """The places of the words that name the amount, not the thing asked for nor its rank."""
    asked = term(question.focus)
    return [
        row
        for row, word in enumerate(words)
        if term(word) != asked and not _GENERAL.fullmatch(word) and not word.isdigit()
    ]


def _column(question: Question, sentence: Sentence, library: Library) -> str:
    """The one column that gives the amount asked about, of a table of the things asked; ""."""
    head, columns = _heads(sentence)
    terms = library.matcher.terms(question.text, question.language)
    rows = _telling(question, terms.words)
    language = sentence.passage.language
    above = f"{sentence.passage.section}\n{sentence.passage.title}"
    texts = [(text, language) for text in (*columns, head, above)]
    held = matched(library.matcher.likeness(terms, texts))
    asked = [row for row, word in enumerate(terms.words) if term(word) == term(question.focus)]
    if not rows or not asked or held[:-2, asked].max(initial=0.0) < _SAME:
        return ""
    weights = terms.weights[rows]
    fits = []
    for at, column in enumerate(columns):
        if held[at, asked].max() >= _SAME:  # It names the things themselves.
            continue
        own = held[at, rows] >= _SAME
        told = own | (held[-1, rows] >= _NEAR)
        whole = len(_named(column)) <= int(own.sum())
        dated = _of_its_years(question, column, head, above)
        if own.any() and whole and dated and float(weights @ ~told) <= _LOST * float(weights.sum()):
            fits.append(column)
    return fits[0] if len(fits) == 1 else ""


def _of_its_years(question: Question, column: str, head: str, above: str) -> bool:
    """Whether a column is of the years a question names: its own, else those of its table."""
    asked, own = set(_YEAR.findall(question.text)), set(_YEAR.findall(column))
    told = own or {*_YEAR.findall(head), *_YEAR.findall(above)}
    return not asked or bool(asked & told)


def _winner(question: Question, rows: tuple[Row, ...], column: str) -> Row | None:
    """The row with the most or the least in a column; None for two or in doubt."""
    figures = figures_of(rows, column)
    if len(figures) < _FEW:
        return None
    best = min(figures) if _LEAST.search(fold(question.text)) else max(figures)
    return rows[figures.index(best)] if figures.count(best) == 1 else None


def _asks(question: Question) -> bool:
    folded = fold(question.text)
    asked = bool(_MOST.search(folded)) != bool(_LEAST.search(folded))
    return (
        question.kind in _KINDS
        and bool(question.focus)
        and asked
        and not any(each.search(folded) for each in (_BUT, _HOW_MANY, _SEVERAL))
    )


def greatest(question: Question, judgement: Judgement, library: Library) -> Sentence | None:
    """The row that holds the most or the least of what is asked; None where that is not sure.

    A question must name the things of the table and the column; of two tables that fit, the one
    in its language is read.
    """
    if not _asks(question):
        return None
    found: dict[tuple[str, int], Sentence] = {}
    seen: set[tuple[str, str]] = set()
    for item in judgement.sentences:
        head, _ = _heads(item)
        key = (item.passage.document, head)
        if not head or key in seen:
            continue
        seen.add(key)
        document = library.documents[item.passage.document]
        rows = table_of(document.text, document.body, item.start)
        column = _column(question, item, library)
        won = _winner(question, rows, column) if column else None
        told = [s for s in judgement.sentences if won and s.place == (key[0], won.start)]
        found |= {sentence.place: sentence for sentence in told}
    own = [item for item in found.values() if item.passage.language == question.language]
    sure = own or list(found.values())
    return replace(sure[0], score=judgement.sentences[0].score) if len(sure) == 1 else None


def thing_of(row: Sentence) -> str:
    """What a row is of: its first cell that is no number; ""."""
    cells = named_cells(row.passage.head(row.number), row.passage.sentence(row.number))
    return next((cell for _, cell in cells if not cell[:1].isdigit()), "")
