"""The right sentence comes first, and a sentence that does not answer is judged so."""

from dataclasses import replace

import pytest

from assistant.clues.reading import blank_notes, read
from assistant.evidence import judge
from assistant.judging.sufficiency import LEAST, LEAST_BARE, answers
from assistant.questions.question import understand

FRENCH, ARABIC = understand("Le budget ?", 100), understand("الميزانية؟", 100)


def judged(parts, text):
    retriever, matcher = parts
    return judge(understand(text, 1000), retriever.retrieve(text, 12), matcher)


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Combien de bibliothèques numériques ouvriront ?", "240 bibliothèques"),
        ("Quel est le budget des bibliothèques numériques ?", "95 millions"),
        ("Qui dirige le programme des bibliothèques ?", "Salma Berrada"),
        ("Pourquoi les bibliothèques ont-elles été confiées aux communes ?", "parce que"),
        ("كم كلفة ميناء تمارة؟", "3,4 مليارات"),
        ("متى تنتهي أشغال الميناء؟", "يونيو 2028"),
        ("Combien d'emplois le port de Témara créera-t-il ?", "1.850"),
    ],
)
def test_the_sentence_that_answers_comes_first(parts, question, words):
    judgement = judged(parts, question)
    assert words in judgement.sentences[0].text
    assert answers(judgement, understand(question, 1000))


@pytest.mark.parametrize(
    "question",
    [
        "Pourquoi le projet des bibliothèques a-t-il été annulé ?",
        "Quel est l'âge de Salma Berrada ?",
        "لماذا أُلغي ميناء تمارة؟",
        "Quelle est la recette du couscous ?",
    ],
)
def test_what_no_sentence_answers_is_judged_so(parts, question):
    assert not answers(judged(parts, question), understand(question, 1000))


def test_no_sentence_is_ranked_twice_and_scores_fall(parts):
    retriever, matcher = parts
    question = understand("Combien de bibliothèques ?", 1000)
    ranked = judge(question, retriever.retrieve(question.text, 12), matcher).sentences
    places = [(item.passage.document, item.start) for item in ranked]
    assert len(set(places)) == len(places)
    assert [item.score for item in ranked] == sorted((i.score for i in ranked), reverse=True)


def test_without_hits_or_words_nothing_is_judged(parts):
    retriever, matcher = parts
    assert judge(understand("Combien ?", 100), [], matcher).probability == 0
    hits = retriever.retrieve("Combien ?", 3)
    assert judge(understand("Combien ?", 100), hits, matcher).sentences == ()


def test_publication_notes_are_blanked_and_spans_of_years_are_not():
    text = "Le plan prévoit 50 emplois (sources : Reuters, 12 janvier 2026)."
    assert [item.text for item in read(text).figures] == ["50"]
    assert len(blank_notes(text)) == len(text)
    assert blank_notes("Al-Jazari (1136-1206)") == "Al-Jazari (1136-1206)"


def at(judgement, odds, **changes):
    """The judgement as if its best sentence had these log-odds."""
    best = replace(judgement.sentences[0], score=odds, **changes)
    return replace(judgement, sentences=(best, *judgement.sentences[1:]))


def test_a_sentence_that_hardly_holds_the_question_must_be_surer(parts):
    judgement = judged(parts, "Quel est le budget des bibliothèques numériques ?")
    words = len(judgement.words)
    whole = {"covered": (1.0,) * words, "own": (1.0,) * words}
    bare = whole | {"own": (0.1,) * words}
    for changes, least in ((whole, LEAST), (bare, LEAST_BARE)):
        assert answers(at(judgement, least + 0.05, **changes), FRENCH)
        assert not answers(at(judgement, least - 0.05, **changes), FRENCH)
    lost = whole | {"covered": (0.0,) * words}
    assert not answers(at(judgement, LEAST + 0.05, **lost), FRENCH)
    assert answers(at(judgement, 5.0, **lost), FRENCH)


def test_why_something_was_undone_is_not_answered_by_what_does_not_say_it(parts):
    judgement = judged(parts, "Pourquoi les bibliothèques ont-elles été supprimées ?")
    words = judgement.words
    told = {"covered": (1.0,) * len(words), "own": (1.0,) * len(words)}
    untold = told | {"covered": tuple(float(word != "supprimees") for word in words)}
    assert answers(at(judgement, 5.0, **told), FRENCH)
    assert not answers(at(judgement, 5.0, **untold), FRENCH)


def test_what_is_asked_of_a_sentence_depends_on_the_editions_there_are(parts):
    judgement = judged(parts, "Quel est le budget des bibliothèques numériques ?")
    under, over = at(judgement, LEAST - 0.2), at(judgement, LEAST + 0.9)
    assert answers(under, ARABIC, "only")
    assert not answers(under, ARABIC, "other")
    assert answers(over, ARABIC, "other")
    assert not answers(over, ARABIC, "second")
    assert not answers(replace(over, sentences=()), ARABIC, "only")


def test_a_count_of_what_no_sentence_names_needs_more(parts):
    question = understand("Combien de bibliothèques ouvriront ?", 1000)
    judgement = judged(parts, question.text)
    found = {"own": (1.0,) * len(judgement.words)}
    named = found | {"covered": tuple(float(w != "ouvriront") for w in judgement.words)}
    unnamed = found | {"covered": tuple(float(w != question.focus) for w in judgement.words)}
    assert answers(at(judgement, LEAST + 0.3, **named), question)
    assert not answers(at(judgement, LEAST + 0.3, **unnamed), question)


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("Combien d'emplois le port de Témara créera-t-il ?", True),
        ("كم كلفة ميناء تمارة؟", True),
        ("Combien d'emplois le port de Nouakchott créera-t-il ?", False),
        ("Combien d'emplois le port d'Ouagla créera-t-il ?", False),
        ("كم كلفة ميناء نواكشوط؟", False),
        ("Combien de bibliothèques numériques ouvriront au Sénégal ?", False),
        ("متى تنتهي أشغال الميناء في السنغال؟", False),
    ],
)
def test_a_name_found_nowhere_near_the_sentence_asks_for_overwhelming_evidence(
    parts, question, answered
):
    judgement = judged(parts, question)
    words = len(judgement.words)
    sure = at(judgement, 4.0, covered=(1.0,) * words, own=(1.0,) * words)
    assert answers(judgement, understand(question, 1000)) is answered
    if not answered:
        assert not answers(at(sure, 1.5), understand(question, 1000))
        assert answers(at(sure, 20.0), understand(question, 1000))


def test_what_a_question_only_puts_as_a_case_need_not_have_come_about(parts):
    stated = understand("Le programme des bibliothèques a-t-il été annulé ?", 1000)
    put = understand("Que deviennent les bibliothèques si le programme est annulé ?", 1000)
    for question, answered in ((stated, False), (put, True)):
        judgement = judged(parts, question.text)
        undone = [0.0 if word == "annule" else 1.0 for word in judgement.words]
        assert 0.0 in undone
        whole = {"covered": tuple(undone), "own": tuple(undone)}
        assert answers(at(judgement, 9.0, **whole), question) is answered
