"""What a sentence shows of the kind of thing asked, whatever the language."""

import pytest

from assistant.corpus import parse_document
from assistant.marks import (
    MARKS,
    can_answer,
    figure_window,
    marks,
    names_of,
    names_place,
    new_figures,
)
from assistant.passages import split
from assistant.quantities import quantities
from assistant.question import understand


def shown(question, text, number=0):
    asked = understand(question, 1000)
    (passage,) = split(parse_document(f"# Titre\n\n{text}\n", "a.md"), len_words)
    return marks(asked, passage, number, names_of(asked))


def len_words(text):
    return len(text.split())


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("Que prévoit Digital Morocco 2030 ?", {"digital", "morocco"}),
        ("Qui est Salma Berrada ?", {"salma", "berrada"}),
        ("Que dit la CNDP de « la vie privée » ?", {"cndp", "la vie privee"}),
        ("ما هي شراكة Mistral AI؟", {"mistral", "ai"}),
        ('ماذا تعني "السيادة الرقمية"؟', {"السياده الرقميه"}),
        ("combien d'emplois ?", set()),
        ("كم منصب شغل؟", set()),
    ],
)
def test_the_names_of_a_question_are_its_capitals_latin_words_and_quotes(question, names):
    assert set(names_of(understand(question, 1000))) == names


@pytest.mark.parametrize(
    ("text", "asked", "new"),
    [
        ("Il vise 50 000 emplois d'ici 2030.", "d'ici 2030", ["50 000"]),
        ("Il vise 50 000 emplois.", "50.000 emplois", []),
        ("يستهدف ٥٠ ألف منصب سنة ٢٠٣٠.", "2030", ["٥٠ ألف"]),
        ("Il vise 50 emplois (source : MAP, 12 mai 2024).", "", ["50"]),
    ],
)
def test_only_the_figures_the_question_lacks_are_new(text, asked, new):
    assert [item.text for item in new_figures(text, quantities(asked))] == new


def test_the_window_is_the_words_around_the_figures_that_could_answer():
    text = "Le port, " + "qui est très long et très large, " * 4 + "emploie 640 femmes à bord."
    window = figure_window(understand("Combien de femmes ?", 100), text, ())
    assert "640 femmes" in window and "Le port" not in window
    assert figure_window(understand("Quand ?", 100), text, ()) == ""


def test_every_mark_is_given_for_any_question():
    for question in ("Combien d'emplois ?", "متى؟", "Bonjour", "Qui ?", "لماذا؟"):
        assert set(shown(question, "Le port ouvre.")) == set(MARKS)


@pytest.mark.parametrize(
    ("question", "text", "mark"),
    [
        ("Combien coûte le port ?", "Il coûte 3 milliards de dirhams.", "typed_figure"),
        ("كم كلفة الميناء؟", "كلفته ٣ مليارات درهم.", "typed_figure"),
        ("Quel pourcentage de femmes ?", "Elles sont 45,5 %.", "typed_figure"),
        ("Combien d'emplois ?", "Il crée 50 000 emplois.", "typed_figure"),
        ("Combien coûte le port ?", "Il mesure 12 mètres.", "any_figure"),
        ("Combien coûte le port ?", "Il est cher.", "no_figure"),
        ("Quand ouvre le port ?", "Il ouvre en juin 2028.", "typed_date"),
        ("متى يفتح الميناء؟", "يفتح في 15 شتنبر 2026.", "typed_date"),
        ("Quand ouvre le port ?", "Il ouvre bientôt.", "lacks_date"),
        ("Pourquoi ce nom ?", "Ce nom, car il est beau.", "typed_reason"),
        ("لماذا هذا الاسم؟", "سمي كذلك بسبب جماله.", "typed_reason"),
        ("Pourquoi ce nom ?", "Ce nom est beau.", "lacks_reason"),
        ("Qui dirige le port ?", "Le port a pour directrice Salma Berrada.", "typed_name"),
        ("من يدير الميناء؟", "تديره وكالة الموانئ.", "typed_name"),
        ("Qui dirige le port ?", "Le port est dirigé.", "lacks_name"),
        ("Qu'est-ce que le cloud ?", "Le cloud est un service.", "typed_definition"),
        ("Combien coûte le port ?", "Combien coûte-t-il ?", "question_mark"),
        ("Quels objectifs ?", "Les objectifs sont les suivants :", "colon"),
        ("Combien d'emplois ?", "Emplois | 50 000", "row"),
        ("Combien d'emplois ?", "Beaucoup.", "short"),
    ],
)
def test_a_sentence_shows_its_mark(question, text, mark):
    assert shown(question, text)[mark] == 1.0


@pytest.mark.parametrize(
    ("question", "text", "mark"),
    [
        ("Quand ouvre le port ?", "Il coûte 3 milliards de dirhams.", "typed_figure"),
        ("Combien coûte le port ?", "Il coûte 3 milliards de dirhams.", "no_figure"),
        ("Quand ouvre le port ?", "Il ouvre (source : MAP, 12 mai 2024).", "typed_date"),
        ("Qui est Salma Berrada ?", "On voit Salma Berrada.", "typed_name"),
        ("Quand ?", "Ce nom, car il est beau.", "typed_reason"),
    ],
)
def test_a_mark_is_not_shown_where_another_kind_is_asked_or_nothing_new_is_said(
    question, text, mark
):
    assert shown(question, text)[mark] == 0.0


def test_only_the_first_sentence_of_a_passage_is_its_opening():
    text = "Le port ouvre. Le quai est long."
    assert [shown("Quand ?", text, number)["opening"] for number in (0, 1)] == [1.0, 0.0]


def test_what_the_question_names_is_missing_from_the_sentence_or_from_its_passage_too():
    text = "Mistral ouvre un bureau en 2027. Il est à Casablanca."
    first = shown("Quand Mistral ouvre-t-il à Casablanca ?", text)
    assert (first["names_missing"], first["names_missing_passage"]) == (0.5, 0.0)
    absent = shown("Quand Oracle ouvre-t-il ?", text)
    assert (absent["names_missing"], absent["names_missing_passage"]) == (1.0, 1.0)
    figure = shown("Que fera-t-on en 2027 ?", text, 1)
    assert (figure["figures_missing"], figure["figures_missing_passage"]) == (1.0, 0.0)


def test_names_are_not_missed_in_a_passage_of_the_other_language():
    asked = understand("Quand Mistral ouvre-t-il ?", 100)
    (passage,) = split(parse_document("# عنوان\n\nتفتح ميسترال مكتبا.\n", "a.md"), len_words)
    assert marks(asked, passage, 0, names_of(asked))["names_missing"] == 0.0


@pytest.mark.parametrize(
    ("question", "text", "fit"),
    [
        ("Quand le centre sera-t-il ouvert ?", "Le centre aura une puissance de 500 MW.", False),
        ("Quand le centre sera-t-il ouvert ?", "Le centre ouvrira en mars 2027.", True),
        ("Quand le centre sera-t-il ouvert ?", "Il ouvrira dès la fin des travaux.", True),
        ("متى وُقعت الاتفاقية؟", "وقعت الوزارة اتفاقية مع شركة فرنسية.", False),
        ("متى وُقعت الاتفاقية؟", "وقعت الوزارة الاتفاقية في ماي الماضي.", True),
        ("متى وُقعت الاتفاقية؟", "وقعت الوزارة الاتفاقية في تشرين الثاني الماضي.", True),
        ("متى وُقعت الاتفاقية؟", "وقعت الوزارة الاتفاقية يوم الثلاثاء.", True),
        ("متى تفتح المراكز؟", "تفتح المراكز بعد انتهاء الأشغال.", True),
        ("متى تفتح المراكز؟", "تتولى المراكز حماية المعطيات ومساعدة الفلاحين.", False),
        ("Combien coûte le centre ?", "Le centre aura une puissance de 500 MW.", False),
        ("Combien coûte le centre ?", "Le centre coûte 3 milliards de dirhams.", True),
        ("Combien coûte l'inscription ?", "L'inscription est gratuite.", True),
        ("كم تبلغ كلفة المركز؟", "تبلغ قدرة المركز 500 ميغاواط.", False),
        ("Combien d'emplois le centre créera-t-il ?", "Le centre créera des emplois.", False),
        ("Qui dirige le centre ?", "Salma Berrada dirige le centre.", True),
        ("كم بلغت الصادرات سنة 2024؟", "بلغت الصادرات في 2023 ما قدره 17,9 مليار درهم.", False),
        ("كم بلغت الصادرات سنة 2024؟", "بلغت الصادرات في 2024 ما قدره 17,9 مليار درهم.", True),
        ("Quel budget en 2025 ?", "Le budget de 2024-2026 est de 11 milliards de dirhams.", True),
        ("Quelle surface aura le centre de Dakhla ?", "À Benguérir, il a 2 000 m².", False),
        ("ما مساحة مركز الداخلة؟", "تبلغ مساحة مركز بنجرير 2000 متر مربع.", False),
        ("Combien d'emplois à Dakhla ?", "Dakhla et Tétouan : 500 emplois.", True),
        ("Combien d'emplois à Dakhla ?", "Le centre créera 500 emplois.", True),
        ("Quel budget en 2025 ?", "Le budget de 2023 est de 11 milliards de dirhams.", False),
        ("Quel budget en 2025 ?", "Le budget est de 11 milliards (source : Le Matin, 2023).", True),
    ],
)
def test_a_figure_or_a_date_is_answered_only_by_a_sentence_that_gives_one(question, text, fit):
    assert can_answer(understand(question, 1000), text) is fit


@pytest.mark.parametrize(
    ("question", "text", "fit"),
    [
        ("متى نُشرت الوثيقة؟", "تقوم استراتيجية «الدرع 2032» على ثلاثة مستويات.", False),
        ("Quand la stratégie a-t-elle été publiée ?", "« Bouclier 2032 » a trois volets.", False),
        ("Quand finit la stratégie ?", "« Bouclier 2032 » finit en 2032.", True),
        ("Quelle est la septième orientation ?", "La première ouvre 1 500 hectares.", False),
        ("ما هو المحور الأول؟", "أولا، تعزيز القدرة على معالجة البيانات.", True),
        ("ما هو المحور الأول؟", "ثالثا، تأهيل الكفاءات.", False),
        ("La première phase est-elle finie ?", "La deuxième phase commence.", True),
    ],
)
def test_a_year_in_a_name_dates_nothing_and_one_rank_is_not_another(question, text, fit):
    assert can_answer(understand(question, 1000), text) is fit


@pytest.mark.parametrize(
    ("question", "text", "named"),
    [
        ("Où sera le centre ?", "Le centre sera bâti à Dakhla.", True),
        ("أين سيقام المركز؟", "سيقام المركز في الداخلة.", True),
        ("Où à Dakhla ?", "Le centre sera bâti à Dakhla.", False),
        ("Où sera le centre ?", "Le centre coûtera 3 millions.", False),
        ("Où sera le centre ?", "Il est prévu en 2030 (à Rabat, Le Matin, 2026).", False),
    ],
)
def test_a_place_is_told_when_the_question_does_not_name_it(question, text, named):
    assert names_place(question, text) is named
