"""What a question asks for, in both languages."""

import pytest

from assistant.errors import InvalidQuestion
from assistant.questions.focus import focus_of
from assistant.questions.kinds import kind_of
from assistant.questions.question import understand


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Quel est le budget du programme ?", "money"),
        ("Combien coûte la licence ?", "money"),
        ("كم كلفة المشروع؟", "money"),
        ("ما هي ميزانية البرنامج؟", "money"),
        ("بشحال التذكرة؟", "money"),
        ("Quel pourcentage des PME utilise le cloud ?", "percent"),
        ("ما نسبة السكان المعنيين؟", "percent"),
        ("Combien d'emplois sont prévus ?", "number"),
        ("كم عدد الطلبة؟", "number"),
        ("شحال ديال الناس حضرو؟", "number"),
        ("Quelle est la puissance du centre ?", "number"),
        ("Quand la loi a-t-elle été promulguée ?", "date"),
        ("متى صدر القانون؟", "date"),
        ("فوقاش كتحل الإدارة؟", "date"),
        ("Où se trouve le siège ?", "place"),
        ("أين يوجد المقر؟", "place"),
        ("Dans quelle ville l'école est-elle installée ?", "place"),
        ("Qui préside la commission ?", "person"),
        ("من يرأس اللجنة؟", "person"),
        ("Pourquoi ce nom ?", "reason"),
        ("لماذا سميت بهذا الاسم؟", "reason"),
        ("علاش هاد القانون؟", "reason"),
        ("Comment déposer une réclamation ?", "means"),
        ("كيف أقدم شكاية؟", "means"),
        ("Qu'est-ce que le cloud souverain ?", "definition"),
        ("Est-ce que la formation est gratuite ?", "yesno"),
        ("La fibre est-elle obligatoire ?", "yesno"),
        ("هل الألياف إجبارية؟", "yesno"),
        ("واش التكوين بالفلوس؟", "yesno"),
        ("Quelle entreprise fournit le matériel ?", "organisation"),
    ],
)
def test_the_interrogative_tells_the_kind(text, kind):
    assert kind_of(text) == kind


@pytest.mark.parametrize(
    ("text", "focus"),
    [
        ("Combien d'emplois la stratégie prévoit-elle ?", "emplois"),
        ("كم منصب شغل تتوقع الاستراتيجية؟", "منصب"),
        ("Quel est le nombre d'internautes ?", "internautes"),
        ("Bonjour", ""),
    ],
)
def test_the_word_after_the_interrogative_names_what_is_asked(text, focus):
    assert focus_of(text) == focus


def test_control_characters_are_cleaned_away():
    assert understand("Combien\u202e de\x00 lignes ?", 100).text == "Combien de lignes ?"


@pytest.mark.parametrize(
    ("text", "reason"),
    [("", "empty"), ("   \n", "empty"), ("?!… 12", "no_words"), ("a" * 101, "too_long")],
)
def test_what_cannot_be_asked_says_why(text, reason):
    with pytest.raises(InvalidQuestion) as raised:
        understand(text, 100)
    assert raised.value.reason == reason


def test_the_reason_is_told_in_the_language_of_the_text():
    with pytest.raises(InvalidQuestion, match="السؤال طويل"):
        understand("كم " * 60, 100)
