"""Rows of a table are read, shown and cited with the names of their columns."""

import pytest

from assistant import Assistant
from assistant.answers.laws import violations
from assistant.clues.clues import read_clues
from assistant.corpus import parse_document
from assistant.documents.rows import read_row, told_row
from assistant.judging.asked_rows import telling_rows
from assistant.passages import Limits, split
from assistant.questions.question import understand
from assistant.schema import Evidence

TABLE = """---
title: Les parcs éoliens
language: fr
publisher: Office de l'énergie
---
# Les parcs éoliens

## Les parcs

| Parc | Puissance (MW) | Mise en service | Coût (millions de dirhams) | Constructeur |
|---|---|---|---|---|
| Taza | 87 | mars 2027 | 1 260 | Ventalis |
| Tarfaya | 301 | juin 2026 | 4 500 | Aérolys |
| Midelt | 180 | novembre 2029 | 2 815 | Ventalis |
| Jbel Lahdid | 270 | 2031 | 3 640 | Aérolys |

## La part du vent

| Région | 2024 | 2030 |
|---|---|---|
| Oriental | 21,6 % | 38 % |
| Souss-Massa | 4,1 % | 12 % |

Le plan court jusqu'en 2031.
"""


@pytest.fixture(scope="module")
def parks(tmp_path_factory):
    corpus = tmp_path_factory.mktemp("parks")
    (corpus / "parcs.md").write_text(TABLE, encoding="utf-8")
    return Assistant.build(corpus, tmp_path_factory.mktemp("index"))


@pytest.mark.parametrize(
    ("head", "row", "read", "told"),
    [
        (
            "Parc | Coût (millions de dirhams)", "Taza | 1 260",
            "Parc : Taza ; Coût : 1 260 millions de dirhams",
            "Parc : Taza — Coût (millions de dirhams) : 1 260",
        ),
        (
            "المدينة | 2030", "طنجة | ٤٠٪",
            "المدينة : طنجة ; 2030 : ٤٠٪", "المدينة : طنجة — 2030 : ٤٠٪",
        ),
        (
            "Parc | Coût | Note", "Taza | 3 MW | –",
            "Parc : Taza ; Coût : 3 MW", "Parc : Taza — Coût : 3 MW",
        ),
        (
            "الجهة | الاعتماد (مليون درهم)", "الشرق | 85",
            "الجهة : الشرق ; الاعتماد : 85 مليون درهم",
            "الجهة : الشرق — الاعتماد (مليون درهم) : 85",
        ),
        ("Parc | Coût", "Taza | 3 | 5", "Taza | 3 | 5", "Taza | 3 | 5"),
        ("", "Taza | 3", "Taza | 3", "Taza | 3"),
        ("Loi | Objet", "Loi 9 | Le port", "Loi 9 ; Objet : Le port", "Loi 9 — Objet : Le port"),
    ],
)  # fmt: skip
def test_a_row_is_told_with_the_names_of_its_columns(head, row, read, told):
    assert (read_row(head, row), told_row(head, row)) == (read, told)


def test_every_row_keeps_its_head_in_whatever_passage_it_stands():
    found = split(
        parse_document(TABLE, "parcs.md"), lambda text: len(text.split()), Limits(20, 2, 1)
    )
    rows = [
        (passage.sentence(number), passage.head(number))
        for passage in found
        for number in range(len(passage.sentences))
    ]
    heads = {head.split(" | ")[0] for row, head in rows if row.startswith(("Midelt", "Oriental"))}
    assert heads == {"Parc", "Région"}
    assert all(not head for row, head in rows if row.startswith(("Parc |", "Région |", "Le plan")))
    far = next(item for item in found if item.sentence(0).startswith("Midelt"))
    assert "Puissance (MW)" in far.headed
    assert "Puissance" not in far.text


@pytest.mark.parametrize(
    ("question", "row", "told"),
    [
        ("Combien coûte le parc de Midelt ?", "Midelt", "Coût (millions de dirhams) : 2 815"),
        ("Quelle est la puissance du parc de Taza ?", "Taza", "Puissance (MW) : 87"),
        ("Quand le parc de Tarfaya sera-t-il mis en service ?", "Tarfaya", "juin 2026"),
        ("Quelle sera la part du vent dans l'Oriental en 2030 ?", "Oriental", "2030 : 38 %"),
        ("كم تبلغ كلفة محطة تازة؟", "Taza", "Coût (millions de dirhams) : 1 260"),
    ],
)
def test_a_question_is_answered_by_a_row_cited_with_its_head(parks, question, row, told):
    answer = parks.ask(question)
    assert answer.status == "answered"
    assert answer.citations[0].quote.startswith(f"{row} |")
    assert answer.citations[-1].quote.startswith(("Parc |", "Région |"))
    assert told in answer.text
    assert violations(answer, {item.id: item for item in parks.documents}) == []


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("Combien coûte le parc de Midelt ?", "2 815"),
        ("Quelle sera la part du vent dans l'Oriental en 2030 ?", "38 %"),
        ("Quelle était la part du vent dans l'Oriental en 2024 ?", "21,6 %"),
        ("Quelle région a la plus grande part du vent en 2030 ?", ""),
    ],
)
def test_the_short_answer_is_the_cell_under_the_column_asked_for(parks, question, short):
    assert parks.ask(question).short == short


@pytest.mark.parametrize(
    "question", ["Quels parcs sont prévus ?", "Quel parc sera le plus puissant ?"]
)
def test_a_question_about_the_whole_table_shows_all_its_rows(parks, question):
    answer = parks.ask(question)
    shown = [item.quote.split(" | ")[0] for item in answer.citations]
    assert shown == ["Taza", "Tarfaya", "Midelt", "Jbel Lahdid", "Parc"]
    assert violations(answer, {item.id: item for item in parks.documents}) == []


@pytest.mark.parametrize(
    "question",
    [
        "Combien coûte le parc d'Essaouira ?",
        "Quand ouvre le parc d'Essaouira ?",
        "كم تبلغ كلفة محطة الصويرة؟",
    ],
)
def test_the_row_of_another_thing_is_no_answer(parks, question):
    assert parks.ask(question).status == "not_found"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Le parc de Midelt coûte 2 815 millions de dirhams.", "supported"),
        ("Le parc de Midelt coûte 2 900 millions de dirhams.", "contradicted"),
        ("Le parc de Midelt a une puissance de 301 MW.", "contradicted"),
        ("Dans l'Oriental, la part du vent sera de 38 % en 2030.", "supported"),
        ("Dans l'Oriental, la part du vent sera de 21,6 % en 2030.", "contradicted"),
        ("Dans l'Oriental, la part du vent était de 21,6 % en 2024.", "supported"),
    ],
)
def test_a_claim_is_held_against_the_cell_under_its_column(parks, claim, verdict):
    assert parks.check(claim).verdict == verdict


@pytest.mark.parametrize(
    ("question", "row"),
    [
        ("Quand le parc éolien de Midelt entre-t-il en service ?", "Midelt"),
        ("Combien de MW pour le parc éolien de Tarfaya ?", "Tarfaya"),
        ("Quelle part du vent dans l'Oriental en 2030 ?", "Oriental"),
        ("Quelle part du vent dans l'Oriental en 2040 ?", ""),
        ("Quelle part du vent dans l'Oriental ?", ""),
        ("Quand le parc solaire de Midelt a-t-il été vendu à une banque étrangère ?", ""),
        ("Qui a construit le parc éolien de Midelt ?", ""),
    ],
)
def test_a_row_with_one_cell_that_answers_is_known(parts, question, row):
    asked = understand(question, 1000)
    found = split(parse_document(TABLE, "a.md"), lambda text: len(text.split()))
    clues = read_clues(asked, [Evidence(passage, 1.0) for passage in found], parts[1])
    told = telling_rows(asked, clues)
    texts = [item.text for item, yes in zip(clues.candidates, told, strict=True) if yes]
    assert [text for text in texts if row and row in text] == texts and bool(texts) is bool(row)
