"""The nouns: what they promise about offsets, and the shapes a caller reads."""

import json
from dataclasses import FrozenInstanceError, fields, replace

import pytest

import assistant
from assistant import errors
from assistant.schema import Answer, Citation, Evidence, Passage
from assistant.verdict import Difference, Verdict

TEXT = "Le port ouvre en 2028. يفتح الميناء سنة ٢٠٢٨."
PASSAGE = Passage(
    "a.md#0", "a.md", "Le port", "fr", "Dates › Ouverture", None, 100, 100 + len(TEXT), TEXT,
    ((100, 122), (123, 100 + len(TEXT))),
)  # fmt: skip
CITATION = Citation(
    1, "a.md", "a.md#0", "Le port", "fr", None, "Dates", TEXT[:22], 100, 122, "Agence",
    "2025-03-10", "https://example.org", "adopted", "0" * 64,
)  # fmt: skip
ANSWER = Answer(
    "Quand ?", "fr", "answered", "Le port ouvre en 2028 [1].", (CITATION,), short="2028",
    confidence=0.123456, elapsed_ms=1.23456, index="g",
)  # fmt: skip


def test_a_sentence_of_a_passage_is_cut_by_offsets_into_the_document():
    assert PASSAGE.sentence(0) == "Le port ouvre en 2028."
    assert PASSAGE.sentence(1) == "يفتح الميناء سنة ٢٠٢٨."


def test_a_hit_is_printed_with_what_is_needed_to_find_it_again():
    assert Evidence(PASSAGE, 1 / 3).to_dict() == {
        "document": "a.md",
        "passage": "a.md#0",
        "title": "Le port",
        "language": "fr",
        "page": None,
        "section": "Dates › Ouverture",
        "text": TEXT,
        "score": 0.333333,
    }


def test_a_citation_is_printed_with_all_its_fields():
    record = CITATION.to_dict()
    assert set(record) == {item.name for item in fields(Citation)}
    assert Citation(**json.loads(json.dumps(record))) == CITATION


def test_an_answer_is_printed_with_the_contract_s_names():
    record = ANSWER.to_dict()
    assert list(record) == [
        "question", "language", "status", "answer", "short", "understood", "mode", "confidence",
        "citations", "nearest", "notes", "index", "elapsed_ms",
    ]  # fmt: skip
    assert (record["confidence"], record["elapsed_ms"]) == (0.1235, 1.23)
    assert record["citations"] == [CITATION.to_dict()]
    assert json.loads(json.dumps(record)) == record


def test_an_answer_that_resolved_nothing_understood_the_question_itself():
    assert ANSWER.to_dict()["understood"] == "Quand ?"
    resolved = replace(ANSWER, understood="Quand ouvre le port ?")
    assert resolved.to_dict()["understood"] == "Quand ouvre le port ?"


def test_an_answer_reads_as_its_text_then_its_quotes():
    assert str(ANSWER).splitlines() == [
        "Le port ouvre en 2028 [1].",
        "",
        "[1] Le port — Dates (a.md)",
        "    « Le port ouvre en 2028. »",
    ]
    assert str(replace(ANSWER, citations=())) == "Le port ouvre en 2028 [1]."
    bare = replace(ANSWER, citations=(replace(CITATION, section=""),))
    assert "[1] Le port (a.md)" in str(bare)


def test_a_verdict_reads_and_prints_like_an_answer():
    verdict = Verdict(
        "Le port ouvre en 2030.", "fr", "contradicted", "Les documents disent « 2028 » [1].",
        (Difference("2030", "2028"),), (CITATION,), elapsed_ms=2.5,
    )  # fmt: skip
    assert str(verdict).splitlines()[0] == verdict.explanation
    assert str(verdict).splitlines()[-1] == "    « Le port ouvre en 2028. »"
    record = verdict.to_dict()
    assert record["differences"] == [{"claimed": "2030", "found": "2028"}]
    assert (record["verdict"], record["citations"]) == ("contradicted", [CITATION.to_dict()])


@pytest.mark.parametrize("noun", [PASSAGE, CITATION, ANSWER, Evidence(PASSAGE, 1.0)])
def test_nouns_cannot_be_changed_and_can_be_kept_in_sets(noun):
    with pytest.raises(FrozenInstanceError):
        setattr(noun, fields(noun)[0].name, "")
    assert len({noun, replace(noun)}) == 1


@pytest.mark.parametrize("name", assistant.__all__)
def test_the_package_gives_every_name_it_promises(name):
    assert getattr(assistant, name) is not None


def test_another_name_is_not_in_the_package():
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = assistant.no_such_name


@pytest.mark.parametrize(
    ("error", "base"),
    [
        ("CorpusError", "AssistantError"),
        ("EncoderError", "AssistantError"),
        ("ReceiptError", "AssistantError"),
        ("IndexNotFound", "IndexUnusable"),
        ("IndexDamaged", "IndexUnusable"),
        ("IndexForeign", "IndexUnusable"),
        ("IndexUnusable", "AssistantError"),
    ],
)
def test_errors_can_be_caught_by_their_family(error, base):
    with pytest.raises(getattr(errors, base), match="la raison"):
        raise getattr(errors, error)("la raison")


def test_an_invalid_question_carries_the_key_of_its_reason():
    error = errors.InvalidQuestion("too_long", "Posez-la en 1000 caractères.")
    assert (error.reason, str(error)) == ("too_long", "Posez-la en 1000 caractères.")
    assert isinstance(error, errors.AssistantError)
