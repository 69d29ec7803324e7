"""A sentence about one ministry, faculty or fee answers nothing about another of its sort."""

import pytest

from assistant.clues.clues import read_clues
from assistant.clues.siblings import siblings
from assistant.corpus import parse_document
from assistant.passages import split
from assistant.questions.question import understand
from assistant.schema import Evidence


@pytest.fixture(scope="module")
def flagged(parts):
    _, matcher = parts

    def ask(question, text):
        asked = understand(question, 1000)
        found = split(parse_document(f"{text}\n", "a.md"), lambda text: len(text.split()))
        clues = read_clues(asked, [Evidence(passage, 1.0) for passage in found], matcher)
        return siblings(asked, clues).tolist()

    return ask


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        (
            "كم منصبا تستهدفه استراتيجية الذكاء الاصطناعي؟",
            "تستهدف استراتيجية «المغرب الرقمي 2030» 240 ألف منصب.",
            True,
        ),
        (
            "كم منصبا تستهدفه استراتيجية التحول الرقمي؟",
            "تستهدف استراتيجية «المغرب الرقمي 2030» 240 ألف منصب.",
            False,
        ),
        (
            "Combien d'emplois vise la stratégie d'intelligence artificielle ?",
            "Digital Morocco 2030 vise 240 000 emplois et la stratégie d'intelligence artificielle "
            "50 000.",
            False,
        ),
        ("Quand la stratégie d'IA ?", "La stratégie Digital Morocco 2030 naît en 2024.", True),
        ("Où fut lancée la stratégie IA ?", "Digital Morocco 2030 est lancé à Rabat.", True),
        ("Sur quoi repose la stratégie IA ?", "Digital Morocco 2030 repose sur deux axes.", True),
        ("Quand la stratégie d'IA ?", "Jazari Root est lancé le 12 janvier 2026.", True),
        ("Quand la feuille de route IA ?", "La feuille de route Digital Morocco 2030.", True),
        ("Quand la stratégie d'IA ?", "La stratégie d'intelligence artificielle naît.", False),
        ("متى حصلت وزارة العدل عليها؟", "حصلت وزارة المالية على الشهادة سنة 2023.", True),
        ("متى حصلت وزارة المالية على الشهادة؟", "حصلت وزارة المالية على الشهادة سنة 2023.", False),
        ("Quand le ministère de la Justice ?", "حصلت وزارة المالية عليها سنة 2023.", True),
        ("Quand le ministère des Finances ?", "حصلت وزارة المالية عليها سنة 2023.", False),
        ("Combien d'étudiants à la faculté de droit ?", "La faculté de médecine en a 1 400.", True),
        ("Combien d'étudiants à la faculté de droit ?", "La faculté en a 1 400.", False),
        (
            "Combien d'étudiants à la faculté de droit ?",
            "La faculté de médecine en a 1 400, celle de droit 5 200.",
            False,
        ),
        ("Combien coûte le plan de reboisement ?", "Le plan de plantation coûte 3 M.", False),
        ("ما مدة صلاحية الوكالة؟", "تبلغ مدة صلاحية البطاقة عشر سنوات.", True),
        ("Quel coût, le plan de l'eau ?", "# Plan de l'eau\n\nLe plan de relance a 3 axes.", False),
        ("كم منقذا في مسبح الأطلس؟", "يشغل مسبح النورس 18 منقذا.", True),
        ("كم منقذا في مسبح النورس؟", "يشغل مسبح النورس 18 منقذا.", False),
        ("Combien d'agents à la piscine de l'Atlas ?", "يشغل مسبح الأطلس 18 منقذا.", False),
        ("Quand ouvre la station de Rissani ?", "Le barrage de Tiouine ouvre en 2028.", True),
        ("Quand ouvre le barrage de Tiouine ?", "Le barrage de Tiouine ouvre en 2028.", False),
        ("متى ينتهي خط الحافلات؟", "سيحدث خط للحافلات يربط محطة القطار بالجامعة.", False),
        ("Qui dirige l'agence des données ?", "Celle de 2023 est dirigée par Mme Berrada.", False),
        ("Combien de lits a la cité du Tensift ?", "Celle du Sebou en offre 3 100.", True),
        ("Quels sont les buts de la faculté de droit ?", "La faculté de médecine forme.", False),
    ],
)  # fmt: skip
def test_a_sentence_that_names_another_of_the_sort_asked_is_of_a_sibling(
    flagged, question, text, found
):
    assert flagged(question, text) == [found]


def test_a_sentence_leans_on_the_sibling_named_before_it(flagged):
    text = "La faculté de médecine ouvre. Elle compte 1 400 étudiants."
    assert flagged("Combien d'étudiants à la faculté de droit ?", text) == [True, True]
