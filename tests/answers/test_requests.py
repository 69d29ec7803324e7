"""What is said to be needed is asked."""

import pytest

from assistant.answers.requests import request


@pytest.mark.parametrize(
    ("text", "language", "asked"),
    [
        (
            "Je suis avocate : il me faut d'urgence le numéro de la loi sur l'eau, merci.",
            "fr",
            "Quel est le numéro de la loi sur l'eau ?",
        ),
        ("J'ai besoin du montant de la bourse", "fr", "Quel est le montant de la bourse ?"),
        ("Donnez-moi la date de l'ouverture", "fr", "Quelle est la date de l'ouverture ?"),
        (
            "Avocate, je cherche les références des décrets sur l'eau.",
            "fr",
            "Quels sont les références des décrets sur l'eau ?",
        ),
        ("أحتاج إلى رقم قانون الماء", "ar", "ما رقم قانون الماء؟"),
        ("عطيني لائحة المدن اللي فيها ترام", "ar", "ما لائحة المدن اللي فيها ترام؟"),
        ("أحتاج إلى رقم القانون وعدد مواده", "ar", "ما رقم القانون؟ وما عدد مواده؟"),
    ],
)
def test_a_request_for_a_fact_is_a_question(text, language, asked):
    assert request(text, language) == asked


def test_the_second_thing_asked_for_is_of_what_the_first_is_of():
    asked = request("Il me faut le numéro de la loi Bleue et le nombre de ses articles.", "fr")
    assert asked.endswith("et quel est le nombre de ses articles (loi Bleue) ?")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("J'ai besoin d'un visa", "fr"),
        ("Donnez-moi la clé du bureau", "fr"),
        ("Il me faut le numéro de la loi, quand l'aurai-je ?", "fr"),
        ("J'ai 60 ans et j'habite à Fès, je cherche la date du départ", "fr"),
        ("أعطني كلمة سر المدير", "ar"),
    ],
)
def test_what_no_document_tells_or_hangs_on_the_asker_is_no_such_request(text, language):
    assert request(text, language) == ""
