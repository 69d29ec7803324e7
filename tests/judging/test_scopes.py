"""Figures told of other people, or of less time, than asked."""

import pytest

from assistant.judging.scopes import of_another_scope
from assistant.questions.question import understand


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("Combien de plus de 60 ans sont en ligne ?", "59,6 % des 15 ans et plus le sont.", True),
        ("Combien de plus de 15 ans sont en ligne ?", "59,6 % des 15 ans et plus le sont.", False),
        ("Combien d'habitants sont en ligne ?", "59,6 % des 15 ans et plus le sont.", False),
        ("Combien de plus de 60 ans sont en ligne ?", "Le réseau existe depuis 15 ans.", False),
        ("internet chez les moins de 15 ans", "59,6 % chez les 15 ans et plus.", True),
        ("Combien de filles ?", "737 enfants ont suivi la phase.", True),
        ("Combien de filles ?", "737 enfants, dont 300 filles, ont suivi la phase.", False),
        ("كم عدد الفتيات؟", "استفاد 737 طفلا.", True),
        ("كم عدد الأطفال؟", "استفاد 737 طفلا.", False),
        ("كم نسبة من تجاوزوا الستين من العمر؟", "59,6% لدى البالغين 15 سنة فأكثر.", True),
        ("كم نسبة البالغين 15 سنة فأكثر؟", "59,6% لدى البالغين 15 سنة فأكثر.", False),
        ("Combien sur l'ensemble de l'année 2025 ?", "Au premier semestre 2025 : 13,4.", True),
        ("Combien au premier semestre 2024 ?", "En 2024 : 26,2.", True),
        ("Combien au premier semestre 2024 ?", "Au premier semestre 2024 : 12,9.", False),
        ("Combien au premier semestre 2024 ?", "De janvier à juin 2024 : 12,9.", False),
        ("كم بلغت الصادرات في النصف الأول من سنة 2024؟", "بلغت 26,2 سنة 2024.", True),
        ("Exportations sur toute l'année 2025 ?", "Au premier semestre 2025 : 13,4.", True),
        ("ما نسبة الشباب بين 15 و24 سنة؟", "59,6% لدى البالغين 15 سنة فأكثر.", True),
        ("Quelle part des jeunes de 15 à 24 ans ?", "90 % des jeunes de 15 à 24 ans.", False),
        ("Combien d'enfants de 10 ans ?", "737 enfants de 8 à 14 ans.", False),
        ("Combien en 2025 ?", "Au premier semestre 2025 : 13,4.", False),
        ("Combien sur l'ensemble de l'année 2025 ?", "En 2025 : 26,3.", False),
        ("كم بلغت الصادرات في السنة كاملة؟", "بلغت 13,4 في النصف الأول من السنة.", True),
        ("part des femmes dans le numérique", "55 % des femmes y vont.", True),
        ("part des femmes dans le numérique", "Les femmes y sont 30 %.", False),
        ("Quelle part des femmes a un compte ?", "55 % des femmes en ont un.", False),
        ("نسبة النساء في المجال الرقمي", "55% من النساء يستعملنه.", True),
        ("ما نسبة من تقل أعمارهم عن 15 سنة؟", "59,6% لدى البالغين 15 سنة فأكثر.", True),
        ("Quelle part des grandes entreprises l'utilise ?", "40 % des PME l'utilisent.", True),
        ("Quelle part des PME l'utilise ?", "40 % des PME l'utilisent.", False),
        ("Quelle part des entreprises l'utilise ?", "40 % des PME l'utilisent.", False),
        ("ما نسبة المقاولات الكبرى؟", "40% من المقاولات الصغرى والمتوسطة.", True),
        ("Quand, pour les plus de 60 ans ?", "En 2030, pour les 15 ans et plus.", False),
    ],
)
def test_a_figure_of_others_or_of_less_is_known(question, text, found):
    assert of_another_scope(understand(question, 1000), text) is found
