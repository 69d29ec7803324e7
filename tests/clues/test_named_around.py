"""What a sentence speaks of: what it leans on, its headings nearest first, its title."""

from assistant.clues.named_around import levels, near
from assistant.schema import Passage


def passage(*sentences, section="", title="Plan"):
    spans, at = [], 0
    for sentence in sentences:
        spans.append((at, at + len(sentence)))
        at += len(sentence) + 1
    text = " ".join(sentences)
    return Passage("d#0", "d", title, "fr", section, None, 0, len(text), text, tuple(spans))


def test_headings_come_nearest_first_and_the_title_last():
    found = levels(passage("Un prêt.", section="Coût › Banque mondiale"), 0)
    assert found == ("Un prêt.", "Banque mondiale", "Coût", "Plan")


def test_a_sentence_speaks_with_the_one_it_leans_on():
    held = passage("L'hôpital d'Irbid ouvre.", "Il gère 30 dossiers.", "Un autre ferme.")
    assert levels(held, 1)[0] == "L'hôpital d'Irbid ouvre. Il gère 30 dossiers."
    assert levels(held, 2)[0] == "Un autre ferme."


def test_near_are_the_sentences_before_and_one_after_that_leans_on_it():
    trains = "Les trains arriveront."
    held = passage("À Fès.", trains, "Ils iront à Rabat.", "Rien à Oujda.", section="Rail")
    assert near(held, 1).split(" \n") == ["À Fès.", trains, "Ils iront à Rabat.", "Rail", "Plan"]
    assert near(held, 0).split(" \n") == ["À Fès.", "Rail", "Plan"]
