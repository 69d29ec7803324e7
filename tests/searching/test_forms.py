"""The form a question lets expect, the forms a passage shows, and how well they meet."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.searching.forms import agreement, answer_forms, asked_forms, forms_of

# For each form: questions that ask for it, and passages that show it.
EXPECTED = {
    "verdict": (
        ["Puis-je refuser ?", "Est-ce que c'est gratuit ?", "Le port est-il grand ?",
         "هل هو مجاني؟", "واش مجاني؟"],
        ["Oui, en principe.", "Non.", "Cela dépend de la commune.", "نعم، يمكن.", "لا يمكن ذلك."],
    ),
    "definition": (
        ["Qu'est-ce que le cloud ?", "C'est quoi, le cloud ?", "Que signifie « RGPD » ?",
         "ما هي الحوسبة السحابية؟", "ما معنى الحوسبة؟"],
        ["Le cloud est un service.", "Ce mot désigne un réseau.", "الحوسبة هي خدمة.",
         "الحوسبة عبارة عن خدمة."],
    ),
    "duration": (
        ["Combien de mois dure la formation ?", "Quel est le délai ?", "كم شهرا تدوم الدورة؟",
         "ما مدة التكوين؟", "ما هي المدة؟"],
        ["La formation dure six mois.", "Il faut 12 jours.", "تدوم 12 يوما.", "تستغرق ثلاثة أشهر."],
    ),
    "money": (
        ["Quel est le coût du port ?", "Combien paie-t-on ?", "بكم التذكرة؟", "كم كلفة الميناء؟"],
        ["Il coûte 3 millions de dirhams.", "Le billet vaut 12,50 €.", "كلفته 300 مليون درهم."],
    ),
    "percent": (
        ["Quelle proportion de femmes ?", "Quel est le taux ?", "ما نسبة النساء؟",
         "ما هي النسبة؟", "ما حصة النساء؟"],
        ["Elles sont 45 %.", "La moitié des élèves.", "نصف السكان نساء.", "٤٥٪ من النساء"],
    ),
    "date": (
        ["Quand ouvre-t-on ?", "En quelle année ?", "متى يفتح؟", "في أي سنة؟"],
        ["Il ouvre en 2026.", "Dès septembre.", "يفتح في شتنبر.", "سنة ٢٠٢٦"],
    ),
    "reason": (
        ["Pourquoi ce nom ?", "لماذا هذا الاسم؟", "علاش؟", "ما سبب التسمية؟"],
        ["Il ferme car il pleut.", "En raison des travaux.", "أغلق بسبب المطر.", "لأنه قديم"],
    ),
    "instruction": (
        ["Comment s'inscrire ?", "Que faire ?", "Quelles démarches ?", "كيف يمكن التسجيل؟"],
        ["Vous devez écrire.", "Adressez-vous à la commune, contactez-la.", "يمكنكم التسجيل."],
    ),
}  # fmt: skip
NAMES = list(EXPECTED)


def named(bits):
    return {name for number, name in enumerate(NAMES) if bits >> number & 1}


@pytest.mark.parametrize(
    ("name", "question"), [(name, text) for name in NAMES for text in EXPECTED[name][0]]
)
def test_a_question_lets_expect_its_form(name, question):
    assert name in named(asked_forms(question))


@pytest.mark.parametrize(
    ("name", "passage"), [(name, text) for name in NAMES for text in EXPECTED[name][1]]
)
def test_a_passage_shows_its_form(name, passage):
    assert name in named(answer_forms(passage))


@pytest.mark.parametrize(
    ("question", "unexpected"),
    [
        ("Qu'est-ce que le cloud ?", "verdict"),
        ("Est-ce que vous savez combien ça coûte ?", "verdict"),
        ("Quand ouvre-t-il ?", "verdict"),
        ("Combien d'emplois ?", "money"),
        ("Où se trouve le siège ?", "date"),
        ("أين يوجد المقر؟", "percent"),
    ],
)
def test_a_question_does_not_let_expect_another_form(question, unexpected):
    assert unexpected not in named(asked_forms(question))


@pytest.mark.parametrize(
    ("passage", "absent"),
    [
        ("Nonobstant la loi, il reste.", "verdict"),
        ("Le ciel est bleu, non ?", "verdict"),
        ("Le 3 mardi", "date"),
        ("Trois ministres", "duration"),
        ("Le dirham", "money"),
        ("Une carte", "reason"),
        ("الكلام", "verdict"),
    ],
)
def test_a_word_that_only_looks_like_it_shows_no_form(passage, absent):
    assert absent not in named(answer_forms(passage))


@pytest.mark.parametrize(
    ("plain", "written"),
    [
        ("هل هو مجاني؟", "هَـلْ هُوَ مَجَّانِيّ؟"),
        ("متى يفتح؟", "\u202bمتى\u202c يفتح؟"),
        ("Qu'est-ce que le cloud ?", "QU’EST-CE QUE LE CLOUD ?"),
        ("Combien coûte le port ?", "COMBIEN COUTE LE PORT"),
    ],
)
def test_the_way_a_question_is_written_changes_nothing(plain, written):
    assert asked_forms(written) == asked_forms(plain) != 0


def test_agreement_counts_the_forms_met_and_a_yes_unasked_against():
    shown = forms_of(["Il coûte 3 millions de dirhams.", "Oui.", "Oui, 3 euros.", "Rien."])
    assert agreement(asked_forms("Quel est le coût ?"), shown).tolist() == [1.0, -1.0, 0.0, 0.0]
    for question in ("Est-ce gratuit ?", "Est-ce que c'est gratuit ?"):
        assert agreement(asked_forms(question), shown).tolist() == [0.0, 1.0, 1.0, 0.0]


def test_a_question_of_no_form_prefers_none_but_refuses_a_bare_yes():
    shown = forms_of(["Rabat.", "Oui.", "En 2026."])
    assert agreement(asked_forms("Où se trouve le siège ?"), shown).tolist() == [0.0, -1.0, 0.0]


def test_no_passages_give_no_scores():
    assert agreement(7, forms_of([])).shape == (0,)


@given(st.text(max_size=60), st.lists(st.text(max_size=40), max_size=4))
def test_any_text_has_forms_that_fit_the_stored_numbers(question, texts):
    shown = forms_of(texts)
    assert shown.dtype == np.uint16 and all(value < 2 ** len(NAMES) for value in shown)
    assert np.isfinite(agreement(asked_forms(question), shown)).all()
