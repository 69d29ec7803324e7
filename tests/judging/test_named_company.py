"""The name of a company is told by no sentence that names none."""

import pytest

from assistant.judging.named_company import names_no_company
from assistant.questions.question import understand

FAILED = "La faillite de l'entreprise chargée des ascenseurs a fait perdre cinq mois à Safi."
WHO = "Quelle entreprise d'ascenseurs a fait faillite ?"


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        (WHO, FAILED, True),
        (WHO, FAILED.replace("ascenseurs", "ascenseurs, Monta,"), False),
        (WHO, "Zelmontar, chargée des ascenseurs, a fait faillite.", False),
        (WHO, "Elle a fait faillite.", False),
        ("Quel constructeur livrera les bus ?", "Quatre bus seront commandés.", True),
        ("Quel constructeur livrera les bus ?", "Quatre bus de Volta seront commandés.", False),
        ("Quelles entreprises ont fait faillite ?", FAILED, False),
        ("Pourquoi l'entreprise a-t-elle fait faillite ?", FAILED, False),
        (WHO, "ثم جاء إفلاس المقاولة المكلفة بالمصاعد.", True),
        (WHO, "ثم جاء إفلاس شركة مصاعد المدينة المكلفة بها.", False),
        ("أي شركة أفلست في الورش؟", "أفلست الشركة المكلفة بالمصاعد.", True),
        ("أي شركة أفلست في الورش؟", "أفلست الشركة الوطنية للمصاعد.", False),
    ],
)
def test_a_company_is_asked_by_its_name(question, text, found):
    assert names_no_company(understand(question, 1000), text) is found
