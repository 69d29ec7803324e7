"""Sentences that only present their document."""

import pytest

from assistant.judging.presenting import asks_of_the_document, presents


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Ce document présente, à la date de mai, les écoles de la région.", True),
        ("Cette page rassemble les programmes de formation au numérique.", True),
        ("تعرض هذه الوثيقة، إلى غاية ماي، شبكات الاتصالات بالمغرب.", True),
        ("هذه الصفحة تجمع ما نُشر من أهداف.", True),
        ("Cette note explique que le taux est de 3 %.", False),
        ("توضح هذه الوثيقة أن النسبة 3 في المائة.", False),
        ("Cette ville présente trois écoles.", False),
        ("Le document présente trois axes.", False),
        ("تعرض الوزارة هذه الوثيقة على المجلس.", False),
    ],
)
def test_a_sentence_that_presents_its_document_is_known(text, found):
    assert presents(text) is found


@pytest.mark.parametrize(
    ("question", "found"),
    [
        ("De quoi parle ce document ?", True),
        ("ماذا تعرض هذه الوثيقة؟", True),
        ("Qui a présenté la stratégie ?", False),
    ],
)
def test_a_question_about_the_document_is_known(question, found):
    assert asks_of_the_document(question) is found


def test_a_sentence_that_presents_its_page_answers_nothing(shipped):
    answer = shipped.ask("Qui a présenté la stratégie d'IA ?")
    assert not any(presents(item.quote) for item in answer.citations)
