"""What a sentence shows of the kind of thing asked, whatever the language."""

import pytest

from assistant.clues.marks import MARKS, marks, names_of
from assistant.corpus import parse_document
from assistant.passages import split
from assistant.questions.question import understand


def shown(question, text, number=0):
    asked = understand(question, 1000)
    (passage,) = split(parse_document(f"# Titre\n\n{text}\n", "a.md"), len_words)
    return marks(asked, passage, number, names_of(asked))


def len_words(text):
    return len(text.split())


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Que prévoit Digital Morocco 2030 ?", {"digital", "morocco"}),
        ("Qui est Salma Berrada ?", {"salma", "berrada"}),
        ("Que dit la CNDP de « la vie privée » ?", {"cndp", "la vie privee"}),
        ("ما هي شراكة Mistral AI؟", {"mistral", "ai"}),
        ('ماذا تعني "السيادة الرقمية"؟', {"السياده الرقميه"}),
        ("combien d'emplois ?", set()),
        ("كم منصب شغل؟", set()),
    ],
)
def test_the_names_of_a_question_are_its_capitals_latin_words_and_quotes(question, names):
    assert set(names_of(understand(question, 1000))) == names


def test_every_mark_is_given_for_any_question():
    for question in ("Combien d'emplois ?", "متى؟", "Bonjour", "Qui ?", "لماذا؟"):
        assert set(shown(question, "Le port ouvre.")) == set(MARKS)


@pytest.mark.parametrize(
    ("question", "text", "mark"),
    [
        ("Combien coûte le port ?", "Il coûte 3 milliards de dirhams.", "typed_figure"),
        ("كم كلفة الميناء؟", "كلفته ٣ مليارات درهم.", "typed_figure"),
        ("Quel pourcentage de femmes ?", "Elles sont 45,5 %.", "typed_figure"),
        ("Combien d'emplois ?", "Il crée 50 000 emplois.", "typed_figure"),
        ("Combien coûte le port ?", "Il mesure 12 mètres.", "any_figure"),
        ("Combien coûte le port ?", "Il est cher.", "no_figure"),
        ("Quand ouvre le port ?", "Il ouvre en juin 2028.", "typed_date"),
        ("متى يفتح الميناء؟", "يفتح في 15 شتنبر 2026.", "typed_date"),
        ("Quand ouvre le port ?", "Il ouvre bientôt.", "lacks_date"),
        ("Pourquoi ce nom ?", "Ce nom, car il est beau.", "typed_reason"),
        ("لماذا هذا الاسم؟", "سمي كذلك بسبب جماله.", "typed_reason"),
        ("Pourquoi ce nom ?", "Ce nom est beau.", "lacks_reason"),
        ("Qui dirige le port ?", "Le port a pour directrice Salma Berrada.", "typed_name"),
        ("من يدير الميناء؟", "تديره وكالة الموانئ.", "typed_name"),
        ("Qui dirige le port ?", "Le port est dirigé.", "lacks_name"),
        ("Qu'est-ce que le cloud ?", "Le cloud est un service.", "typed_definition"),
        ("Combien coûte le port ?", "Combien coûte-t-il ?", "question_mark"),
        ("Quels objectifs ?", "Les objectifs sont les suivants :", "colon"),
        ("Combien d'emplois ?", "Emplois | 50 000", "row"),
        ("Combien d'emplois ?", "Beaucoup.", "short"),
    ],
)
def test_a_sentence_shows_its_mark(question, text, mark):
    assert shown(question, text)[mark] == 1.0


@pytest.mark.parametrize(
    ("question", "text", "mark"),
    [
        ("Quand ouvre le port ?", "Il coûte 3 milliards de dirhams.", "typed_figure"),
        ("Combien coûte le port ?", "Il coûte 3 milliards de dirhams.", "no_figure"),
        ("Quand ouvre le port ?", "Il ouvre (source : MAP, 12 mai 2024).", "typed_date"),
        ("Qui est Salma Berrada ?", "On voit Salma Berrada.", "typed_name"),
        ("Quand ?", "Ce nom, car il est beau.", "typed_reason"),
    ],
)
def test_a_mark_is_not_shown_where_another_kind_is_asked_or_nothing_new_is_said(
    question, text, mark
):
    assert shown(question, text)[mark] == 0.0


def test_only_the_first_sentence_of_a_passage_is_its_opening():
    text = "Le port ouvre. Le quai est long."
    assert [shown("Quand ?", text, number)["opening"] for number in (0, 1)] == [1.0, 0.0]


def test_what_the_question_names_is_missing_from_the_sentence_or_from_its_passage_too():
    text = "Mistral ouvre un bureau en 2027. Il est à Casablanca."
    first = shown("Quand Mistral ouvre-t-il à Casablanca ?", text)
    assert (first["names_missing"], first["names_missing_passage"]) == (0.5, 0.0)
    absent = shown("Quand Oracle ouvre-t-il ?", text)
    assert (absent["names_missing"], absent["names_missing_passage"]) == (1.0, 1.0)
    figure = shown("Que fera-t-on en 2027 ?", text, 1)
    assert (figure["figures_missing"], figure["figures_missing_passage"]) == (1.0, 0.0)


def test_names_are_not_missed_in_a_passage_of_the_other_language():
    asked = understand("Quand Mistral ouvre-t-il ?", 100)
    (passage,) = split(parse_document("# عنوان\n\nتفتح ميسترال مكتبا.\n", "a.md"), len_words)
    assert marks(asked, passage, 0, names_of(asked))["names_missing"] == 0.0
