"""A sentence of a document, word for word, is supported by it."""

import pytest

from assistant import Assistant

TEXT = """# Le port

Le port de Safi, qui n'avait jamais été dragué, ouvre en 2027 et non en 2026.

- **Durée :** les travaux durent 3 mois selon l'Office, 5 mois selon la Ville.

يشترط أن يقود ربع الفرق باحث لم يبلغ الأربعين.
"""


@pytest.fixture(scope="module")
def port(tmp_path_factory):
    folder = tmp_path_factory.mktemp("port")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "d.md").write_text(TEXT, encoding="utf-8")
    return Assistant.build(folder / "corpus", folder / "index")


@pytest.mark.parametrize(
    "claim",
    [
        "Le port de Safi, qui n'avait jamais été dragué, ouvre en 2027 et non en 2026.",
        "le port de safi qui n'avait jamais ete drague ouvre en 2027 et non en 2026",
        "Durée : les travaux durent 3 mois selon l'Office, 5 mois selon la Ville.",
        "يشترط أن يقود ربع الفرق باحث لم يبلغ الأربعين",
    ],
)
def test_what_stands_word_for_word_in_a_document_is_supported(port, claim):
    verdict = port.check(claim)
    assert verdict.verdict == "supported"
    assert len(verdict.citations) == 1


@pytest.mark.parametrize(
    "claim",
    [
        "Le port de Safi, qui n'avait jamais été dragué, ouvre en 2026 et non en 2027.",
        "Le port de Safi avait été dragué.",
        "يشترط أن يقود ربع الفرق باحث بلغ الأربعين",
    ],
)
def test_almost_the_same_words_are_not_enough(port, claim):
    assert port.check(claim).verdict != "supported"


def test_every_tenth_sentence_of_the_collection_is_borne_out_by_itself(shipped):
    sentences = {
        passage.sentence(number)
        for passage in shipped._index.passages
        for number in range(len(passage.sentences))
        if not passage.head(number)
    }
    told = sorted(text for text in sentences if text.endswith(".") and len(text.split()) > 6)
    assert not [text for text in told[::10] if shipped.check(text).verdict != "supported"]
