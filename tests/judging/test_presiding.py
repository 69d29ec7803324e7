"""Who heads a body is told of what the sentence leans on, the nearest thing named before it."""

import pytest

from assistant.clues.clues import read_clues
from assistant.corpus import parse_document
from assistant.judging.presiding import asks_who_heads, heads_the_last, tells_no_head
from assistant.passages import split
from assistant.questions.question import understand
from assistant.schema import Evidence


@pytest.fixture(scope="module")
def told(parts):
    _, matcher = parts

    def ask(question, text):
        asked = understand(question, 1000)
        found = split(parse_document(f"{text}\n", "a.md"), lambda text: len(text.split()))
        clues = read_clues(asked, [Evidence(passage, 1.0) for passage in found], matcher)
        rows = zip(clues.candidates, heads_the_last(asked, clues), strict=True)
        return " ".join(item.text for item, yes in rows if yes)

    return ask


LIBRARY = (
    "La Caisse des musées est présidée par un maire. L'Office des ponts garde les ponts. "
    "Il siège à Safi. Sa présidente, la géologue Ines Amrani, a été nommée le 3 mai."
)
GROUPS = "يجتمع مجلس المدينة كل شهر. وتتابع فرق الأحياء الأشغال. ويرأسها القياد."


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("Qui préside l'Office des ponts ?", LIBRARY, "Ines Amrani"),
        ("Qui est à la tête de l'Office des ponts ?", LIBRARY, "Ines Amrani"),
        ("Qui préside la Caisse des musées ?", LIBRARY, ""),
        ("Qui préside l'Office des routes ?", LIBRARY, ""),
        ("Qui garde les ponts ?", LIBRARY, ""),
        ("من يرأس فرق الأحياء؟", GROUPS, "القياد"),
        ("شكون كيترأس فرق الأحياء؟", GROUPS, "القياد"),
        ("من يرأس مجلس المدينة؟", GROUPS, ""),
    ],
)
def test_a_pronoun_leans_on_the_nearest_thing_named(told, question, text, found):
    said = told(question, text)
    assert found in said and bool(found) == bool(said)


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("Qui dirige le musée ?", True),
        ("من هو مدير المتحف؟", True),
        ("Qui a visité le musée ?", False),
        ("Quand le directeur arrive-t-il ?", False),
    ],
)
def test_who_is_at_the_head_is_asked_by_its_words(question, asks):
    assert asks_who_heads(understand(question, 1000)) is asks


@pytest.mark.parametrize(
    ("question", "text", "none"),
    [
        (
            "Qui dirige le musée ?",
            "Le musée, créé par le décret du 2 mai, garde des poteries.",
            True,
        ),
        ("Qui dirige le musée ?", "Le musée est dirigé par une géologue.", False),
        ("Qui dirige le musée ?", "Le musée a été confié à la ville.", False),
        ("Qui a créé le musée ?", "Le musée a été créé par le décret du 2 mai.", False),
        ("من يدير المتحف؟", "يضم المتحف ألف قطعة.", True),
        ("من يدير المتحف؟", "عُينت على المتحف مهندسة.", False),
    ],
)
def test_a_sentence_without_any_office_does_not_tell_who_heads(question, text, none):
    assert tells_no_head(understand(question, 1000), text) is none
