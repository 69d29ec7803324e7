"""Passages: whole sentences, exact offsets, overlap by sentence."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.corpus import parse_document
from assistant.passages import Limits, split

TEXT = """---
title: Essai
language: fr
---
# Essai

Première phrase du document. Deuxième phrase. Troisième phrase. Quatrième phrase. Cinquième.

## Budget

Le budget est de 11 milliards. Il court de 2024 à 2026.

### Détail

- 5 milliards pour la fibre.
- 6 milliards pour les services.
"""


def words(text):
    return len(text.split())


LIMITS = Limits(tokens=100, sentences=3, overlap=1)


def parts(limits=LIMITS):
    return split(parse_document(TEXT, "fr/essai.md"), words, limits)


def test_offsets_are_exact_and_sentences_whole():
    for passage in parts():
        assert TEXT[passage.start : passage.end] == passage.text
        for number, (start, end) in enumerate(passage.sentences):
            assert passage.sentence(number) == TEXT[start:end]
            assert TEXT[end - 1] in ".!?"


def test_neighbours_share_one_sentence_and_sections_do_not_mix():
    first, second, *rest = parts()
    assert first.sentences[-1] == second.sentences[0]
    assert [passage.section for passage in rest] == ["Budget", "Budget › Détail"]


def test_a_sentence_longer_than_the_limit_is_a_passage_of_its_own():
    found = parts(Limits(tokens=3, sentences=3, overlap=1))
    assert "Le budget est de 11 milliards." in [passage.text for passage in found]


def test_front_matter_and_headings_are_not_passages():
    text = " ".join(passage.text for passage in parts())
    assert "title:" not in text and "Essai" not in text


def test_ids_name_the_document_and_the_ordinal():
    assert [passage.id for passage in parts()][:2] == ["fr/essai.md#0", "fr/essai.md#1"]


def arabic(text, limits=LIMITS):
    return split(parse_document(f"---\nlanguage: ar\n---\n{text}", "ar/a.md"), words, limits)


def test_arabic_passages_have_exact_offsets_with_marks_and_direction_controls():
    text = "# العنوان\n\nتَبلُغ الـكلفة ٣٫٤ مليارات\u200f. \u202bتنتهي سنة ٢٠٢٨\u202c؛ ثم تفتح.\n"
    (passage,) = arabic(text)
    source = f"---\nlanguage: ar\n---\n{text}"
    assert source[passage.start : passage.end] == passage.text
    assert [passage.sentence(number) for number in range(3)] == [
        "تَبلُغ الـكلفة ٣٫٤ مليارات\u200f.",
        "\u202bتنتهي سنة ٢٠٢٨\u202c؛",
        "ثم تفتح.",
    ]


def test_a_table_row_and_an_item_are_sentences_of_their_section():
    (passage,) = arabic("## الجدول\n\n| الألياف | 5,6 |\n|---|---|\n| الجيل | 5 |\n\n- بند أول\n")
    assert passage.section == "الجدول"
    assert [passage.sentence(number) for number in range(3)] == [
        "الألياف | 5,6",
        "الجيل | 5",
        "بند أول",
    ]


@pytest.mark.parametrize(
    ("limits", "sizes"),
    [
        (Limits(100, 3, 0), [3, 2]),
        (Limits(100, 2, 1), [2, 2, 2, 2]),
        (Limits(100, 1, 1), [1, 1, 1, 1, 1]),
        (Limits(100, 5, 4), [5]),
        (Limits(5, 5, 0), [1, 2, 2]),
    ],
)
def test_limits_say_how_many_sentences_a_passage_holds_and_shares(limits, sizes):
    first = [passage for passage in parts(limits) if not passage.section]
    assert [len(passage.sentences) for passage in first] == sizes


@given(st.integers(1, 30), st.integers(1, 5), st.integers(0, 5))
def test_whatever_the_limits_every_sentence_is_in_a_passage_and_none_is_cut(
    tokens, sentences, overlap
):
    found = parts(Limits(tokens, sentences, overlap))
    whole = {span for passage in parts(Limits(1000, 50, 0)) for span in passage.sentences}
    assert {span for passage in found for span in passage.sentences} == whole
    assert all(len(passage.sentences) <= sentences for passage in found)
    for passage in found:
        sizes = [words(TEXT[start:end]) for start, end in passage.sentences]
        assert sum(sizes) <= tokens or len(sizes) == 1


def test_a_document_title_is_not_repeated_in_the_section_but_another_heading_is():
    text = "---\ntitle: Essai\nlanguage: fr\n---\n# Autre titre\n\nUne phrase.\n"
    (passage,) = split(parse_document(text, "a.md"), words)
    assert (passage.title, passage.section) == ("Essai", "Autre titre")


def test_sections_follow_their_headings_back_up():
    text = "# A\n\n## B\n\n### C\n\nUn.\n\n## D\n\nDeux.\n\n# E\n\nTrois.\n"
    found = split(parse_document(f"---\ntitle: T\nlanguage: fr\n---\n{text}", "a.md"), words)
    assert [passage.section for passage in found] == ["A › B › C", "A › D", "E"]
