"""The country of the collection goes without saying, where no other is named."""

import pytest

from assistant.judging.implied import elsewhere, goes_without_saying, names_home, without_home
from assistant.questions.question import understand


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("Combien le Maroc va-t-il investir dans la 5G ?", "Combien va-t-il investir dans la 5G ?"),
        ("Quel investissement au Maroc dans la 5G ?", "Quel investissement dans la 5G ?"),
        ("كم سيستثمر المغرب في الجيل الخامس؟", "كم سيستثمر في الجيل الخامس؟"),
        ("ما حجم الاستثمار في المغرب؟", "ما حجم الاستثمار ؟"),
    ],
)
def test_the_country_of_the_collection_is_left_out(question, read):
    assert without_home(question) == read


@pytest.mark.parametrize(
    "question",
    [
        "Que coûte Maroc Telecom ?",
        "Qui dirige Bank Al-Maghrib ?",
        "ما أهداف استراتيجية المغرب الرقمي؟",
        "Qu'est-ce que le Maroc a signé avec la France ?",
        "Quel est le rang du Maroc en Afrique ?",
        "ما ترتيب المغرب عالميا؟",
        "Que font les Marocains ?",
        "Combien coûte le pont ?",
    ],
)
def test_names_that_hold_it_and_other_grounds_stay(question):
    assert without_home(question) == question


def test_a_sentence_of_another_country_is_read_with_the_whole_question():
    assert elsewhere("Le Sénégal investira 3 milliards.")
    assert elsewhere("230 millions d'emplois naîtront en Afrique.")
    assert not elsewhere("L'investissement prévu est de 80 milliards.")


def test_a_sentence_that_names_the_country_is_told_from_one_that_does_not():
    assert names_home("La 5G est commercialisée au Maroc.")
    assert names_home("تُسوَّق الخدمة بالمغرب.")
    assert not names_home("La 5G est commercialisée.")
    assert names_home("Dans 60 villes marocaines.")


SIGNED = "Le ministère et la société Zentora ont signé un mémorandum."


@pytest.mark.parametrize(
    ("question", "told", "implied"),
    [
        ("Le Maroc a-t-il signé un accord avec Zentora ?", SIGNED, True),
        ("Le Maroc a-t-il signé un accord avec Zentora ?", f"{SIGNED} Ce fut au Maroc.", False),
        ("Le Maroc a-t-il signé un accord avec Zentora ?", f"{SIGNED} Ce fut en France.", False),
        ("Combien le Maroc a-t-il versé à Zentora ?", SIGNED, False),
        ("Quand le Maroc a-t-il signé avec Zentora ?", SIGNED, False),
    ],
)
def test_a_figure_or_a_date_must_be_told_of_the_country_asked(question, told, implied):
    assert goes_without_saying(understand(question, 500), told) is implied
