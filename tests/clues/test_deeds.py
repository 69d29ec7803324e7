"""Who is asked for is told by a sentence that tells what they did, or names somebody."""

import pytest

from assistant.clues.deeds import asked_deed, names_somebody
from assistant.questions.question import understand


@pytest.mark.parametrize(
    ("question", "deed"),
    [
        ("Qui finance le projet ?", "finance"),
        ("Par qui le port est-il géré ?", "port"),
        ("من سيمول مركز البيانات؟", "سيمول"),
        ("Quelle entreprise construit le port ?", "construit"),
        ("شكون هضر على المشروع؟", "يتحدث"),
        ("Combien coûte le port ?", ""),
    ],
)
def test_the_word_after_who_is_what_is_asked(question, deed):
    assert asked_deed(understand(question, 1000)) == deed


def test_a_sentence_names_somebody_that_the_question_does_not():
    assert names_somebody("Les travaux reviennent à la société Bahr.", "Qui construit le port ?")
    assert names_somebody("أسندت الأشغال إلى شركة البحر.", "من ينجز الأشغال؟")
    assert names_somebody("Le bilan est dressé par la Cour des comptes.", "Qui juge le plan ?")
    assert names_somebody("فيصرف الصندوق الوطني الإعانات للأسر.", "من يعطي الدعم للأسر؟")
    assert names_somebody("ينظر فيه المرصد الوطني.", "من يقيّم الخطة؟")
    assert not names_somebody("تخطط المملكة لإنشاء مركز بيانات.", "من يملك المركز؟")
    assert not names_somebody("L'agence ouvrira en mai.", "Qui dirige l'agence ?")
