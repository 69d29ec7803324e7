"""The most or the least of a table is the row with the largest or smallest figure of a column."""

import pytest

from assistant import Assistant
from assistant.answers.whole_tables import figures_of, table_of

FRENCH = """# Les quartiers de la ville

## Les jardins des quartiers

| Quartier | Arbres plantés | Bancs en 2026 | Bancs en 2030 | Ouverture |
|---|---|---|---|---|
| Agdal | 310 | 12 | 40 | mai 2027 |
| Souissi | 1 480 | 30 | 31 | juin 2027 |
| Hassan | 260 | 8 | 55 | mars 2028 |
| Autres quartiers | 9 000 | 90 | 95 | 2029 |

## Les kiosques

| Kiosque | Visites | Prix du thé |
|---|---|---|
| Nord | 500 | 6 DH |
| Sud | 500 | 2 euros |

## Les facteurs

| Secteur | Facteurs pour 10 000 habitants |
|---|---|
| Ville haute | 14,2 |
| Ville basse | 3,8 |
"""
ARABIC = """# أحياء المدينة

## حدائق الأحياء

| المقاطعة | الأشجار المغروسة | المقاعد |
|---|---|---|
| أكدال | 310 | 12 |
| السويسي | 1480 | 30 |
| المجموع | 1790 | 42 |
"""


@pytest.fixture(scope="module")
def gardens(tmp_path_factory):
    corpus = tmp_path_factory.mktemp("gardens")
    (corpus / "a.md").write_text(FRENCH, encoding="utf-8")
    (corpus / "b.md").write_text(ARABIC, encoding="utf-8")
    return Assistant.build(corpus, tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("Quel quartier a le plus d'arbres plantés ?", "Souissi"),
        ("Quel quartier a le moins d'arbres plantés ?", "Hassan"),
        ("Quel quartier aura le plus de bancs en 2030 ?", "Hassan"),
        ("Quel quartier avait le plus de bancs en 2026 ?", "Souissi"),
        ("Quel secteur compte le moins de facteurs ?", "Ville basse"),
        ("Quel secteur est le moins bien doté en facteurs ?", "Ville basse"),
        ("أي مقاطعة هي الأضعف من حيث عدد المقاعد؟", "أكدال"),
        ("أي مقاطعة تضم أكبر عدد من الأشجار المغروسة؟", "السويسي"),
        ("ما هي المقاطعة التي نالت أقل عدد من المقاعد؟", "أكدال"),
    ],
)
def test_the_row_with_the_most_is_quoted_alone(gardens, question, thing):
    answer = gardens.ask(question)
    assert answer.status == "answered" and answer.short == thing
    # Its head is quoted with it.
    assert len(answer.citations) == 2 and answer.citations[0].quote.startswith(thing)


@pytest.mark.parametrize(
    "question",
    [
        "Quel quartier a le plus de bancs ?",  # Of two years.
        "Quel quartier aura le plus de bancs en 2040 ?",
        "Quel quartier a le plus de fontaines ?",
        "Quelle école a le plus d'arbres plantés ?",
        "Après Souissi, quel quartier a le plus d'arbres plantés ?",
        "Quel kiosque a le plus de visites ?",  # Two have as many.
        "Quel kiosque a le prix du thé le plus élevé ?",  # Of two units.
        "Combien d'arbres plantés a le quartier le plus grand ?",
    ],
)
def test_what_a_table_does_not_surely_tell_names_no_row_alone(gardens, question):
    answer = gardens.ask(question)
    assert answer.short not in {"Souissi", "Hassan", "Agdal", "Nord", "Sud"}


def test_a_table_is_read_whole_without_its_totals():
    rows = table_of(FRENCH, 0, FRENCH.index("Hassan"))
    assert [row.cells[0][1] for row in rows] == ["Agdal", "Souissi", "Hassan"]
    assert figures_of(rows, "Arbres plantés") == [310, 1480, 260]
    assert figures_of(rows, "Ouverture") == figures_of(rows, "Prix") == []
    assert table_of(FRENCH, 0, 0) == ()
