"""Who heads what: told of the person of the claim, of another one, or not at all."""

import pytest

from assistant.claims.claims import read_claim
from assistant.clues.assertions import read_assertion
from assistant.confronting.at_the_head import heads_otherwise
from assistant.language import identify
from assistant.proper_names.names import NameBook


@pytest.fixture(scope="module")
def otherwise(shipped):
    book = NameBook(shipped.passages)

    def test(claim, sentence):
        read = read_claim(claim, identify(claim), shipped._matcher, book)
        return heads_otherwise(read, read_assertion(sentence), book)

    return test


@pytest.mark.parametrize(
    ("claim", "sentence", "told"),
    [
        (
            "يرأس عمر السغروشني اللجنة الوطنية لمراقبة حماية المعطيات.",
            "أمل الفلاح السغروشني، الوزيرة، وعمر السغروشني، رئيس اللجنة الوطنية لمراقبة حماية "
            "المعطيات.",
            True,
        ),
        (
            "يرأس أمل الفلاح السغروشني اللجنة الوطنية لمراقبة حماية المعطيات.",
            "أمل الفلاح السغروشني، الوزيرة، وعمر السغروشني، رئيس اللجنة الوطنية لمراقبة حماية "
            "المعطيات.",
            False,
        ),
        (
            "Arthur Mensch, directeur général de Mistral AI, a signé.",
            "Ont signé la ministre Amal El Fallah Seghrouchni et Arthur Mensch, directeur général "
            "de Mistral AI.",
            True,
        ),
        (
            "Amal El Fallah Seghrouchni, directrice générale de Mistral AI, a signé.",
            "Ont signé la ministre Amal El Fallah Seghrouchni et Arthur Mensch, directeur général "
            "de Mistral AI.",
            False,
        ),
        (
            "Aziz Akhannouch est le chef du gouvernement.",
            "Aziz Akhannouch, chef du gouvernement.",
            True,
        ),
        (
            "Amal El Fallah Seghrouchni est la cheffe du gouvernement.",
            "Amal El Fallah Seghrouchni, ministre déléguée auprès du Chef du gouvernement.",
            False,
        ),
        ("Aziz Akhannouch a parlé.", "Aziz Akhannouch a parlé.", True),
    ],
)
def test_the_head_of_a_body_is_told_of_the_person_himself(otherwise, claim, sentence, told):
    assert otherwise(claim, sentence) is not told
