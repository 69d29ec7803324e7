"""Dates of beginnings, and of beginnings again."""

import pytest

from assistant.judging.beginnings import of_no_beginning
from assistant.questions.question import understand


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("Depuis quand le portail existe-t-il ?", "Le délai était de 16 jours en 2025.", True),
        ("Depuis quand le portail existe-t-il ?", "Le portail fonctionne depuis 2018.", False),
        ("Depuis quand le portail existe-t-il ?", "Le portail a été lancé en 2018.", False),
        ("Depuis quand la commission existe-t-elle ?", "Elle veut créer un site en 2025.", True),
        ("Depuis quand est-ce obligatoire ?", "Un arrêté de 2025 le rend obligatoire.", False),
        ("Elle est ministre depuis quand ?", "Elle a succédé à une autre en 2024.", False),
        ("Quand le portail a-t-il été attaqué ?", "Il l'a été en 2025.", False),
        ("Dans quelle ville est né Omar Alami ?", "Omar Alami a ouvert une école à Fès.", True),
        ("Où est né Omar Alami ?", "Omar Alami est né à Fès.", False),
        ("Quand Omar Alami est-il né ?", "Omar Alami (1136-1206) était savant.", False),
        ("Où Omar Alami est-il né ?", "Omar Alami (1136-1206) était savant.", True),
        ("Où naît l'oued ?", "L'oued coule à Fès.", False),
        ("أين ولد عمر العلوي؟", "افتتح عمر العلوي مدرسة بفاس.", True),
        ("أين ولد عمر العلوي؟", "ازداد عمر العلوي بفاس.", False),
        ("Quand le service a-t-il repris ?", "Il a été attaqué le 2 juin 2025.", True),
        ("Quand le service a-t-il repris ?", "Il a rouvert le 16 juin 2025.", False),
        ("منذ متى توجد البوابة؟", "بلغ الأجل 16 يوما في 2025.", True),
        ("منذ متى توجد البوابة؟", "أُطلقت البوابة سنة 2018.", False),
        ("متى استأنفت المنصة عملها؟", "تعرضت المنصة لهجوم في يونيو 2025.", True),
        ("متى استأنفت المنصة عملها؟", "عادت المنصة إلى العمل في 16 يونيو 2025.", False),
    ],
)
def test_what_tells_no_beginning_dates_none(question, text, found):
    assert of_no_beginning(understand(question, 1000), text) is found
