"""Answers made of the sentences of documents are lawful, whatever these hold."""

import pytest

from assistant import Assistant
from assistant.answers.composing import compose
from assistant.answers.laws import violations
from assistant.judging.judgement import Sentence
from assistant.questions.question import Question

PROSE = {
    "fr": """# Accords

**Sénégal.** Signé à Dakar le 18 janvier 2027, l'accord ouvre 200 places par an.

Les dossiers sont reçus jusqu'au 31 mars, et depuis 2025 en ligne.

La doyenne s'en réjouit : « Nous l'avions réclamé dès l'été. » Elle part en 2028 (voir plus haut !).

| Pays | Ce qui est prévu |
|---|---|
| Sénégal | 200 places par an. Un diplôme commun. |
| Italie | Un collège doctoral ouvre en 2026. |
""",
    "ar": """# الاتفاقيات

**منحة التفوق.** يتقاضى خمسمائة من الناجحين 600 دينار شهريا.

قالت العميدة: «طالبنا به منذ الصيف.» وتغادر سنة 2028؛ فهل من بديل؟

| البلد | المرتقب |
|---|---|
| السنغال | 200 مقعد في السنة. ودبلوم مشترك. |
""",
}


def _unlawful(assistant):
    documents = assistant._library().documents
    for passage in assistant._index.passages:
        for number, (start, end) in enumerate(passage.sentences):
            said = Sentence(passage, number, start, end, passage.sentence(number), 1.0, ())
            for language in ("fr", "ar"):
                asked = Question("?", language, "other")
                if broken := violations(compose(asked, [said], documents, 0.9), documents):
                    yield said.text, language, broken


@pytest.mark.parametrize("language", PROSE)
def test_stops_inside_cells_and_quotations_and_figures_told_again_break_no_law(language, tmp_path):
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "d.md").write_text(PROSE[language], encoding="utf-8")
    assert not list(_unlawful(Assistant.build(tmp_path / "corpus", tmp_path / "index")))


def test_every_sentence_of_the_collection_can_be_answered_with_in_both_languages(shipped):
    assert not list(_unlawful(shipped))
