"""Questions offered to the reader: asked by the documents, answered by them, never hostile."""

from dataclasses import replace

import pytest

from assistant.normalize import fold
from assistant.page.questions import Questions, asked_in
from assistant.schema import Answer, Citation, Document


def document(name, *headings, language="fr", **fields):
    text = "".join(f"## {heading}\n\nTexte.\n\n" for heading in headings)
    return Document(name, "Titre", language, text, 0, "", **fields)


@pytest.mark.parametrize(
    ("heading", "offered"),
    [
        ("Quel est le budget du phare ?", True),
        ("ما هي كلفة ميناء تمارة؟", True),
        ("Quelle est la date d'ouverture de l'école ?", True),
        ("Quel budget ?", False),
        ("Le budget du phare d'essai", False),
        ("Pourquoi " + "très " * 16 + "long ?", False),
        ("Quel est le budget <b>du phare</b> ?", False),
        ('Quel est le budget du "phare" ?', False),
        ("Quel est le budget du phare & du port ?", False),
        ("Quel est le budget \u202edu phare ?", False),
        ("Quel est le budget\u200b du phare ?", False),
    ],
)
def test_only_plain_headings_that_stand_alone_are_questions(heading, offered):
    assert asked_in(document("fr/a.md", heading)) == ([heading] if offered else [])


def test_words_of_a_paragraph_and_of_the_front_matter_are_not_questions():
    text = "---\ntitle: Quel est le prix du pain ?\n---\nQuel est le prix du pain ce jour ?\n"
    found = replace(document("fr/a.md"), text=text, body=text.index("---\nQuel") + 4)
    assert asked_in(found) == []


@pytest.fixture(scope="module")
def checked(page_assistant):
    questions = Questions(page_assistant.documents, page_assistant.ask)
    questions.warm()
    return questions


@pytest.mark.parametrize("language", ["ar", "fr"])
def test_every_question_offered_is_answered_by_the_document_it_stands_under(
    checked, page_assistant, language
):
    for item, offered in checked.themes(language):
        assert item.language == language
        for question in offered:
            answer = page_assistant.ask(question)
            assert answer.status in ("answered", "conflict")
            assert item.id in {citation.document for citation in answer.citations}


def test_questions_of_the_collection_are_found(checked):
    assert checked.of("fr/phare.md") == (
        "Quel est le budget du phare d'essai ?",
        "Quelle est la hauteur du phare d'essai ?",
    )
    assert checked.ready and checked.of("fr/absent.md") == ()


def test_a_heading_the_document_does_not_answer_is_not_offered(page_assistant):
    asking = document(
        "fr/x.md", "Quelle est la recette du tajine ?", "Quel est le budget du phare d'essai ?"
    )
    questions = Questions([asking], page_assistant.ask)
    questions.warm()
    assert questions.of("fr/x.md") == ()


def test_no_more_than_four_questions_stand_for_a_document():
    def ask(question):
        cited = Citation(1, "fr/a.md", "", "", "fr", None, "", "x", 0, 1, "", "", "")
        return Answer(question, "fr", "answered", "x [1].", (cited,))

    asking = document("fr/a.md", *(f"Quel est le budget numéro {n} ?" for n in range(9)))
    paused = []
    questions = Questions([asking], ask)
    questions.warm(lambda: paused.append(1))
    assert len(questions.of("fr/a.md")) == 4 and len(paused) == 4


def test_newest_documents_come_first_and_the_languages_take_turns():
    listed = [
        document("fr/old.md", date="2023"),
        document("fr/new.md", date="2026-01"),
        document("fr/none.md"),
        document("ar/old.md", language="ar", date="2024"),
        document("ar/new.md", language="ar", date="2025-12-31"),
    ]
    ordered = Questions(listed, lambda _: None).ordered()
    assert [item.id for item in ordered] == [
        "ar/new.md", "fr/new.md", "ar/old.md", "fr/old.md", "fr/none.md",
    ]  # fmt: skip


def test_nothing_is_offered_before_it_was_checked(page_assistant):
    questions = Questions(page_assistant.documents, page_assistant.ask)
    answer = page_assistant.ask("Quel est le budget du phare d'essai ?")
    assert not questions.ready
    assert questions.themes("fr") == [] and questions.following(answer) == ()


@pytest.mark.parametrize(
    "asked",
    [
        "Quel est le budget du phare d'essai ?",
        "quel est le BUDGET du phare d’essai ?",
        "  Quel est  le budget du phare d'essai ?",
    ],
)
def test_what_was_just_asked_is_not_offered_again(checked, page_assistant, asked):
    following = checked.following(page_assistant.ask(asked))
    assert following == ("Quelle est la hauteur du phare d'essai ?",)


def test_what_was_asked_earlier_is_not_offered_again(checked, page_assistant):
    answer = page_assistant.ask("Quel est le budget du phare d'essai ?")
    earlier = ["Quelle est la hauteur du phare d'essai ?"]
    assert checked.following(answer, earlier) == ()


def test_what_follows_is_in_the_language_of_the_answer(checked, page_assistant):
    answer = page_assistant.ask("Quel est le budget du phare d'essai ?")
    arabic = replace(answer, language="ar")
    assert all(text.endswith("؟") for text in checked.following(arabic))
    assert len(checked.following(answer, count=1)) == 1


def test_a_refusal_leads_to_questions_near_its_words(checked, page_assistant):
    answer = page_assistant.ask("La hauteur du phare d'essai sera-t-elle changée en 2031 ?")
    refused = replace(answer, status="not_found", text="", citations=(), nearest=())
    assert any("phare" in fold(text) for text in checked.following(refused))
