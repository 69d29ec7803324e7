"""What joins the best sentence: what says something else and is nearly as likely, nothing twice."""

import pytest

from assistant.answers.selection import choose
from assistant.corpus import parse_document
from assistant.judging.judgement import Sentence
from assistant.passages import split
from assistant.questions.question import understand

QUESTION = "Combien d'emplois d'ici 2030 ?"
GOAL = "Le plan numérique vise 240 000 emplois d'ici 2030."


def chosen(question, *told):
    """The texts chosen among (sentence, share) pairs, best first."""
    documents, ranked = {}, []
    for number, (text, share) in enumerate(told):
        document = parse_document(f"{text}\n", f"{number}.md")
        documents[document.id] = document
        (passage,) = split(document, len)
        start, end = passage.sentences[0]
        score = 2.0 - number / 10
        ranked.append(Sentence(passage, 0, start, end, passage.sentence(0), score, (), share=share))
    return [item.text for item in choose(understand(question, 1000), ranked, documents)]


def test_a_sentence_that_says_the_same_again_is_not_quoted_twice():
    again = "Le plan numérique vise 240 000 emplois d'ici 2030 (Le Phare, mai 2025)."
    assert chosen(QUESTION, (GOAL, 0.5), (again, 0.4)) == [GOAL]


def test_the_same_value_in_other_words_is_not_quoted_twice():
    again = "À cet horizon, le numérique doit employer 240 000 personnes de plus."
    assert chosen(QUESTION, (GOAL, 0.5), (again, 0.4)) == [GOAL]


def test_another_figure_nearly_as_likely_is_quoted_too():
    other = "La stratégie d'intelligence artificielle vise 50 000 emplois d'ici 2030."
    assert chosen(QUESTION, (GOAL, 0.5), (other, 0.3)) == [GOAL, other]
    assert chosen(QUESTION, (GOAL, 0.9), (other, 0.05)) == [GOAL]


def test_a_figure_told_in_several_places_counts_with_all_of_them():
    others = [
        (f"La stratégie d'intelligence artificielle {verb} 50 000 emplois d'ici 2030.", 0.07)
        for verb in ("vise", "prévoit", "promet")
    ]
    assert chosen(QUESTION, (GOAL, 0.6), *others) == [GOAL, others[0][0]]


@pytest.mark.parametrize("text", ["Combien d'emplois ?", "كم منصب شغل يستهدفه المخطط الرقمي؟"])
def test_a_question_or_the_other_language_never_joins(text):
    assert chosen(QUESTION, (GOAL, 0.5), (text, 0.4)) == [GOAL]


def test_one_item_of_a_list_is_answered_alone_and_the_whole_list_together():
    text = (
        "La stratégie a trois axes. Premièrement, les données. "
        "Deuxièmement, la fibre. Troisièmement, la formation."
    )
    document = parse_document(f"{text}\n", "a.md")
    (passage,) = split(document, len)
    said = [
        Sentence(passage, row, start, end, passage.sentence(row), -float(row), ())
        for row, (start, end) in enumerate(passage.sentences)
    ]

    def answered(question, *rows):
        found = choose(understand(question, 1000), [said[row] for row in rows], {"a.md": document})
        return [item.text for item in found]

    assert answered("Quel est le deuxième axe ?", 2, 0, 1, 3) == ["Deuxièmement, la fibre."]
    assert len(answered("Quels sont les axes ?", 0, 1, 2, 3)) == 4


def section(text, language="fr", title="Essai"):
    """A document of one text, and its sentences as ranked, each in a passage that holds it."""
    head = f"---\ntitle: {title}\nlanguage: {language}\n---\n"
    document = parse_document(f"{head}{text}\n", "a.md")
    found = {}
    for passage in split(document, lambda told: len(told.split())):
        for row, (start, end) in enumerate(passage.sentences):
            said = Sentence(passage, row, start, end, passage.sentence(row), -3.0, (), share=0.01)
            found.setdefault(start, said)
    return {document.id: document}, list(found.values())


def answered(question, text, opening, language="fr"):
    """The texts chosen when the sentence with this opening is the likeliest by far."""
    documents, said = section(text, language)
    best = next(item for item in said if item.text.startswith(opening))
    best = Sentence(best.passage, best.number, best.start, best.end, best.text, 4.0, (), share=0.95)
    ranked = [best, *(item for item in said if item.start != best.start)]
    return [item.text for item in choose(understand(question, 1000), ranked, documents)]


AGENCY = [
    "L'Agence du littoral a été créée en 2019.",
    "Son siège est à Safi.",
    "Elle est dirigée par Mme Leïla Amrani.",
]


def test_a_sentence_comes_after_the_two_it_leans_on_and_no_more():
    text = "La côte est longue. L'Agence du littoral est née en 2019. Il le fallait. "
    text += "Elle est dirigée par Mme Leïla Amrani."
    found = answered("Qui dirige l'Agence du littoral ?", text, "Elle est")
    assert found == [
        "L'Agence du littoral est née en 2019.",
        "Il le fallait.",
        "Elle est dirigée par Mme Leïla Amrani.",
    ]


def test_a_sentence_leans_on_the_one_before_it_in_another_passage():
    before = "La mer est belle. " * 4 + "Le port de Safi a ouvert en 2019."
    assert answered("Combien a coûté le port ?", f"{before} Il a coûté 9 dirhams.", "Il a") == [
        "Le port de Safi a ouvert en 2019.",
        "Il a coûté 9 dirhams.",
    ]


def test_an_arabic_sentence_leans_on_the_one_before_it_in_another_passage():
    before = "البحر جميل هنا. " * 4 + "افتتح ميناء آسفي سنة 2019."
    text = f"{before} وهو يشغل 40 عاملا. البحر جميل."
    assert answered("كم يشغل الميناء من عامل؟", text, "وهو", "ar") == [
        "افتتح ميناء آسفي سنة 2019.",
        "وهو يشغل 40 عاملا.",
    ]


def test_nothing_is_leant_on_across_a_heading():
    text = "## Port\n\nLe port de Safi a ouvert.\n\n## Coût\n\nIl a coûté 9 dirhams."
    assert answered("Combien a coûté le port ?", text, "Il a") == ["Il a coûté 9 dirhams."]


def test_a_further_sentence_never_loses_what_it_leans_on():
    documents, said = section(" ".join(AGENCY) + "\n\n## Autre\n\nUn port ouvre. Il est à Safi.")
    best, other = said[2], said[4]
    ranked = [
        Sentence(best.passage, best.number, best.start, best.end, best.text, 2.0, (), share=0.5),
        Sentence(
            other.passage, other.number, other.start, other.end, other.text, 1.5, (), share=0.4
        ),
        *(item for item in said if item not in (best, other)),
    ]
    found = choose(understand("Qui dirige l'Agence du littoral ?", 1000), ranked, documents)
    assert [item.text for item in found] == AGENCY


def test_a_date_of_what_is_not_asked_about_does_not_join():
    told = ("Le portail de Safi a ouvert en mars 2023.", "Le guichet a ouvert en mai 2024.")
    documents, ranked = {}, []
    for number, (text, covered) in enumerate(zip(told, ((1.0, 1.0), (0.0, 1.0)), strict=True)):
        document = parse_document(f"{text}\n", f"{number}.md")
        documents[document.id] = document
        (passage,) = split(document, len)
        start, end = passage.sentences[0]
        ranked.append(Sentence(passage, 0, start, end, text, 2.0, covered, share=0.4))
    question = understand("Quand le portail de Safi a-t-il ouvert ?", 1000)
    assert [item.text for item in choose(question, ranked, documents)] == [told[0]]


@pytest.mark.parametrize(
    ("question", "text", "begins", "told"),
    [
        (
            "Comment se procurer la carte du musée ?",
            "La carte du musée ouvre six salles. Elle se commande au guichet.",
            "La carte",
            "guichet",
        ),
        (
            "كيف أحصل على بطاقة المتحف؟",
            "تفتح بطاقة المتحف ست قاعات. وتُطلب من الشباك.",
            "تفتح",
            "الشباك",
        ),
        (
            "Combien de salles ouvre la carte du musée ?",
            "La carte du musée ouvre six salles. Elle se commande au guichet.",
            "La carte",
            "",
        ),
    ],
)
def test_where_a_thing_is_ordered_is_how_it_is_had(question, text, begins, told):
    found = " ".join(answered(question, text, begins))
    assert told in found and (bool(told) or "guichet" not in found)
