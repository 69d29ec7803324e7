"""What comes first of a ranking is named by the sentence that opens it."""

import pytest

from assistant.clues.clues import read_clues
from assistant.corpus import parse_document
from assistant.evidence import judge
from assistant.judging.consequences import follows_from
from assistant.judging.leaders import leaders
from assistant.passages import split
from assistant.questions.question import understand
from assistant.schema import Evidence


@pytest.fixture(scope="module")
def hits(parts):
    _, matcher = parts

    def found(text):
        passages = split(parse_document(f"{text}\n", "a.md"), lambda text: len(text.split()))
        return [Evidence(passage, 1.0) for passage in passages], matcher

    return found


@pytest.fixture(scope="module")
def told(hits):
    def ask(law, question, text):
        asked = understand(question, 1000)
        evidence, matcher = hits(text)
        clues = read_clues(asked, evidence, matcher)
        rows = zip(clues.candidates, law(asked, clues), strict=True)
        return " ".join(item.text for item, yes in rows if yes)

    return ask


BOATS = (
    "# Les marchés\n\n## Qui vend le plus de poterie ?\n\nLe classement de 2031 est connu. "
    "Safi arrive en tête avec 92 000 pièces. Salé suit avec 40 000 pièces."
)
CARPETS = (
    "# الأسواق\n\n## مبيعات الزرابي\n\nصدر ترتيب 2031. وتحتل أزيلال المرتبة الأولى بـ40 ألف زربية."
)


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("Quelle ville arrive en tête des ventes de poterie en 2031 ?", BOATS, "Safi"),
        ("Quelle ville arrive en tête des ventes de poterie en 2029 ?", BOATS, ""),
        ("Quelle ville arrive en tête des ventes de tapis ?", BOATS, ""),
        ("Quelle ville arrive en tête des ventes de poterie en valeur ?", BOATS, ""),
        ("Quelle ville vend de la poterie ?", BOATS, ""),
        ("أي مدينة تحتل المرتبة الأولى في مبيعات الزرابي؟", CARPETS, "أزيلال"),
        ("أي مدينة تحتل المرتبة الأولى في مبيعات السمك؟", CARPETS, ""),
    ],
)
def test_the_first_of_a_ranking_is_told_under_what_is_ranked(told, question, text, found):
    said = told(leaders, question, text)
    assert found in said and bool(found) == bool(said)


LEAK = "Le 3 mai, une fuite a été découverte à Safi. La pêche y a été suspendue deux jours."
GAS = "في 3 ماي وقعت تسربات غازية في آسفي. وتوقف الصيد هناك يومين."


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("Pourquoi la pêche a-t-elle été suspendue à Safi ?", LEAK, "y a été suspendue"),
        ("Pourquoi la pêche a-t-elle été suspendue à Oujda ?", LEAK, ""),
        ("Quand la pêche a-t-elle été suspendue à Safi ?", LEAK, ""),
        ("Pourquoi la pêche a-t-elle été suspendue ?", "La pêche a été suspendue.", ""),
        ("لماذا توقف الصيد في آسفي؟", GAS, "هناك"),
        ("لماذا توقف التعليم في آسفي؟", GAS, ""),
    ],
)
def test_what_was_done_where_something_happened_is_its_consequence(told, question, text, found):
    said = told(follows_from, question, text)
    assert found in said and bool(found) == bool(said)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("كم نفرا أصيب في الحادث؟", "أصيب في الحادث ثلاثون شخصا."),
        ("Combien de gens ont visité le musée ?", "Le musée a été visité par 300 personnes."),
    ],
)
def test_people_are_counted_alike_whatever_they_are_called(hits, question, text):
    evidence, matcher = hits(text)
    judgement = judge(understand(question, 1000), evidence, matcher)
    asked = next(at for at, word in enumerate(judgement.words) if word in {"نفرا", "gens"})
    assert judgement.sentences[0].own[asked] > 0.9
