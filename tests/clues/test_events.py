"""What is done to a thing, and whether it is done yet, is read in both languages."""

import pytest

from assistant.clues.events import asks_now, events, supposed_words, tells_plan


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Quand la convention a-t-elle été signée ?", {"signed"}),
        ("متى وقعت الاتفاقية؟", {"signed"}),
        ("يقع المركز قرب المدينة.", set()),
        ("الموقع الإلكتروني للوزارة", set()),
        ("Le centre ouvrira en mars.", {"opened"}),
        ("سيفتتح المركز في مارس.", {"opened"}),
        ("انطلقت الأشغال.", {"opened", "built"}),
        ("La loi est adoptée puis publiée.", {"adopted", "published"}),
        ("من أجل التنمية", set()),
        ("Le ministre a annoncé le plan.", {"announced"}),
    ],
)
def test_events_are_known_by_their_words(text, found):
    assert events(text) == found


@pytest.mark.parametrize(
    ("text", "now", "plan"),
    [
        ("Combien d'ingénieurs sont déjà recrutés ?", True, False),
        ("كم مهندسا يعمل فعليا اليوم؟", True, False),
        ("Le plan vise 40 000 emplois.", False, True),
        ("Le centre ouvrira en mars.", False, True),
        ("ستوفر الخطة 50 ألف منصب.", False, True),
        ("استعملت السيارة ست سنوات.", False, False),
        ("Le parc compte 40 bus.", False, False),
    ],
)
def test_what_is_and_what_is_to_come_are_told_apart(text, now, plan):
    assert asks_now(text) is now and tells_plan(text) is plan


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("La ferme solaire est-elle grande ?", {"ferme"}),
        ("Pourquoi le centre ferme-t-il ?", set()),
        ("Que dit l'arrêté conjoint ?", {"arrete"}),
        ("Pourquoi le chantier est-il arrêté ?", set()),
        ("كيف علق الخبير على القرار؟", {"علق"}),
        ("لماذا علقت الشركة المشروع؟", set()),
        ("Que faire en cas d'annulation ?", {"en", "cas", "d'annulation"}),
    ],
)
def test_a_farm_a_decree_and_a_comment_undo_nothing(question, words):
    assert supposed_words(question) == words
