"""What a sentence holds whatever is asked: figures, names, and the marks of its kind."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.clues.reading import blank_notes, read


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("50 emplois (sources : Reuters, 12 janvier 2026).", "50 emplois"),
        ("50 emplois (source: Le Matin)", "50 emplois"),
        ("50 emplois (Hespress, 2025)", "50 emplois"),
        ("50 emplois (page non datée)", "50 emplois"),
        ("50 emplois (sans date)", "50 emplois"),
        ("50 منصبا (المصدر: رويترز)", "50 منصبا"),
        ("50 منصبا (المصادر: رويترز وهسبريس)", "50 منصبا"),
        ("50 منصبا (هسبريس، شتنبر ٢٠٢٤)", "50 منصبا"),
        ("50 منصبا (غير مؤرخ)", "50 منصبا"),
        ("50 منصبا (دون تاريخ)", "50 منصبا"),
    ],
)
def test_a_note_on_the_publication_is_blanked_and_keeps_its_place(text, kept):
    plain = blank_notes(text)
    assert len(plain) == len(text)
    assert plain.rstrip(" .") == kept
    assert [item.text for item in read(text).figures] == ["50"]


def test_the_month_of_the_sources_is_not_when_anything_happened():
    text = "La date diffère selon les sources de juin 2025 ; وتختلف مصادر يونيو 2025 أيضا."
    assert read(text).figures == ()
    assert len(read(text).plain) == len(text)


@pytest.mark.parametrize(
    "text",
    [
        "تنتج مصادر متجددة 2500 ميغاواط",
        "Les sources d'énergie 2030 MW",
        "des sources de chaleur 1200 °C",
    ],
)
def test_a_figure_of_sources_of_something_stays(text):
    assert len(read(text).figures) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Al-Jazari (1136-1206)",
        "le règne (1999 – 2024)",
        "500 MW (dont 100 en service)",
        "trois axes (numérique, emploi)",
        "المرحلة الأولى (40 ميغاواط)",
        "une parenthèse (ouverte",
    ],
)
def test_any_other_parenthesis_is_part_of_what_is_said(text):
    assert blank_notes(text) == text


@settings(deadline=None)
@given(st.text(alphabet="ab(12) source:2024المصدر", max_size=60))
def test_blanking_never_moves_a_character(text):
    plain = blank_notes(text)
    assert len(plain) == len(text)
    assert all(new in (old, " ") for old, new in zip(text, plain, strict=True))
    assert blank_notes(plain) == plain


def test_figures_have_their_places_in_the_whole_text():
    text = "(Reuters, 2026) Le plan prévoit 50 000 emplois et 11 milliards (Hespress, 2025)."
    assert [text[item.start : item.end] for item in read(text).figures] == [
        "50 000",
        "11 milliards",
    ]


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Selon Reuters, le plan coûte 11 milliards.", "attributed"),
        ("D'après le ministère, le plan avance.", "attributed"),
        ("حسب رويترز، يكلف المخطط 11 مليارا.", "attributed"),
        ("وفق الوزارة يتقدم المخطط.", "attributed"),
        ("Reuters donne 16 MW, tandis que Hespress donne 40.", "diverging"),
        ("Les sources diffèrent sur ce point.", "diverging"),
        ("تختلف المصادر حول القدرة.", "diverging"),
        ("تذكر رويترز 16، بينما تذكر هسبريس 40.", "diverging"),
        ("Elles ont été confiées aux communes parce que leurs bâtiments ferment.", "reason"),
        ("Le projet est né afin de réduire les délais.", "reason"),
        ("اختيرت المدينة بسبب قربها.", "reason"),
        ("أنشئ المركز من أجل التكوين.", "reason"),
        ("Le service est rendu grâce à une application.", "means"),
        ("La formation se fait via une plateforme.", "means"),
        ("يتم التسجيل عبر المنصة.", "means"),
        ("يشتغل النظام بواسطة الذكاء الاصطناعي.", "means"),
        ("Le hub est une plateforme ouverte.", "definition"),
        ("Ce terme désigne un entrepôt de données.", "definition"),
        ("المنصة هي فضاء مفتوح.", "definition"),
        ("يقصد بالسيادة الرقمية التحكم في المعطيات.", "definition"),
        ("L'Agence du numérique pilote le plan.", "body"),
        ("تشرف الوزارة على المخطط.", "body"),
        ("Quel est le budget ?", "question"),
        ("ما هي الميزانية؟ ", "question"),
        ("Les axes sont les suivants :", "colon"),
        ("| Année | Budget |", "row"),
    ],
)
def test_the_mark_a_sentence_bears(text, mark):
    assert getattr(read(text), mark) is True


PLAIN = "Les bibliothèques ouvriront en 2029."


@pytest.mark.parametrize(
    "mark",
    [
        "attributed", "diverging", "reason", "means", "definition", "body", "question", "colon",
        "row",
    ],
)  # fmt: skip
def test_a_plain_sentence_bears_none(mark):
    assert getattr(read(PLAIN), mark) is False


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("Le carrefour du numérique", "reason"),
        ("La paroisse", "means"),
        ("Une villégiature", "body"),
        ("Le plan 2030 : 12 axes", "colon"),
        ("Le budget ? 11 milliards.", "question"),
        ("La source du fleuve Bouregreg", "diverging"),
        ("الأمان الرقمي", "diverging"),
    ],
)
def test_a_word_that_only_looks_like_a_mark_is_none(text, mark):
    assert getattr(read(text), mark) is False


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Le Maroc et Mistral AI signent à Rabat.", {"Maroc", "Mistral", "AI", "Rabat"}),
        ("Demain est un autre jour. Rien ne presse.", set()),
        ("La CNDP veille.", {"CNDP"}),
        ("وقعت شركة OpenAI اتفاقية.", {"OpenAI"}),
        ("le plan (sources : Reuters, 2026)", set()),
    ],
)
def test_the_capitalised_names_of_a_sentence(text, names):
    assert read(text).names == names


def test_joints_are_counted_up_to_four_and_words_without_limit():
    text = "un, deux, trois, quatre, cinq et six"
    assert read(text).joints == 4
    assert read("un et deux").joints == 1
    assert read("المنصة والتطبيق").joints == 1
    assert read(text).words == 7


def test_the_reading_of_a_sentence_is_kept():
    assert read(PLAIN) is read(PLAIN)


def test_the_cell_of_a_row_that_names_its_sources_dates_nothing():
    row = "Exportations : en 2024 ; Montant : 26 milliards ; Sources : Le360, octobre 2025"
    assert "2025" not in read(row).plain and len(read(row).plain) == len(row)
    assert "2025" not in read("الصادرات : 26 ; المصادر : لو360، أكتوبر 2025").plain
