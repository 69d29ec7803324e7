"""Where sentences end, in both languages."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents.layout import blocks
from assistant.documents.sentences import sentence_spans


def cut(text):
    return [text[start:end] for start, end in sentence_spans(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Il vise 45,5 % du PIB. C'est en 2030.", ["Il vise 45,5 % du PIB.", "C'est en 2030."]),
        ("M. Dupont et Mme. Alaoui, cf. art. 5 du texte. Fin.", None),
        ("Voir p. ex. la loi n° 09-08 et www.add.gov.ma pour 3.5 points.", ["*"]),
        ("« Oui ! » dit-il. « Non. » Puis rien.", ["« Oui ! » dit-il.", "« Non. »", "Puis rien."]),
        ("« Oui ! », dit-il. « Non », dit-elle.", ["« Oui ! », dit-il.", "« Non », dit-elle."]),
        ("« Prêt. »[3] Le budget suit.", ["« Prêt.", "»[3] Le budget suit."]),
        ("Pourquoi ? Parce que… Voilà !", ["Pourquoi ?", "Parce que…", "Voilà !"]),
        ("هل هذا صحيح؟ نعم؛ ثم انتهى! شكرا.", ["هل هذا صحيح؟", "نعم؛", "ثم انتهى!", "شكرا."]),
        ("قال د. أحمد إن النسبة 3.5%. ثم خرج.", ["قال د. أحمد إن النسبة 3.5%.", "ثم خرج."]),
        ("بلغت القيمة ٤٥٫٥ مليون، ثم زادت.", ["*"]),
        ("شركة ش.م. المغربية كبرى. انتهى", ["شركة ش.م. المغربية كبرى.", "انتهى"]),
        (
            "ارتفع العدد (المصدر: ماب؛ رويترز). ثم نزل؛ فاستقر.",
            ["ارتفع العدد (المصدر: ماب؛ رويترز).", "ثم نزل؛", "فاستقر."],
        ),
        ("J.-P. Martin arrive. Il parle.", ["J.-P. Martin arrive.", "Il parle."]),
        ("", []),
        (" … ", []),
    ],
)
def test_sentences_end_where_a_reader_would_say(text, sentences):
    if sentences is None:
        sentences = ["M. Dupont et Mme. Alaoui, cf. art. 5 du texte.", "Fin."]
    assert cut(text) == ([text] if sentences == ["*"] else sentences)


@pytest.mark.parametrize(
    "sentence",
    [
        "La loi (art. 3. du code) prévoit un fonds.",
        "La loi (art. 3. Du code) prévoit un fonds.",
        "Il grandit (source : M. X. et Y.) vite.",
        "Il grandit [Note. Voir plus loin ! Oui.] vite.",
        "Il (voir le code [Art. 3. Alinéa 2. Fin] et la loi. Oui) part.",
        "(Il vient. Elle part.)",
        "نما الاقتصاد (انظر التقرير. الصفحة 3؟ نعم؛ ثم لا) سريعا.",
    ],
)
def test_no_sentence_is_cut_inside_a_parenthesis_opened_in_it(sentence):
    assert cut(f"{sentence} Fin.") == [sentence, "Fin."]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Il vient (en 2025.) Elle part.", ["Il vient (en 2025.)", "Elle part."]),
        ("Il vient (en 2025. Elle part.", ["Il vient (en 2025.", "Elle part."]),
        ("Il vient [en 2025. Elle part).", ["Il vient [en 2025.", "Elle part)."]),
        ("Il vient en 2025. b) Elle part.", ["Il vient en 2025. b) Elle part."]),
        ("Il (un. Deux " + "a" * 300 + ") part.", ["Il (un.", "Deux " + "a" * 300 + ") part."]),
        ("هو (واحد؛ " + "ا" * 300 + ") ذهب.", ["هو (واحد؛", "ا" * 300 + ") ذهب."]),
    ],
)
def test_a_parenthesis_that_does_not_close_soon_holds_nothing_together(text, sentences):
    assert cut(text) == sentences


def test_a_great_many_brackets_are_read_at_once():
    text = "(Un. " * 20_000 + "[Deux.] " * 10_000 + ") Trois. " * 10_000
    begun = time.perf_counter()
    assert cut(text)[-1].endswith("Trois.")
    assert time.perf_counter() - begun < 10


@given(st.text(alphabet="abÉ .!?؟؛ادم()[]\n«»1,", max_size=60))
def test_sentences_are_in_order_trimmed_and_hold_every_letter(text):
    spans = sentence_spans(text, 0, len(text))
    assert all(start < end for start, end in spans)
    assert all(first[1] <= second[0] for first, second in pairwise(spans))
    covered = set().union(*(range(start, end) for start, end in spans), set())
    assert all(index in covered for index, item in enumerate(text) if item.isalnum())


def kinds(text):
    return [(block.kind, text[block.start : block.end]) for block in blocks(text)]


def test_markdown_blocks_keep_their_kind_and_lose_their_signs():
    text = "# Titre\n\nUn texte.\n\n- point un\n2. point deux\n\n| A | B |\n|---|---|\n| 1 | 2 |\n"
    assert kinds(text) == [
        ("heading", "Titre"),
        ("text", "Un texte."),
        ("item", "point un"),
        ("item", "point deux"),
        ("row", "A | B"),
        ("row", "1 | 2"),
    ]


def test_a_short_line_before_a_long_paragraph_of_plain_text_is_a_heading():
    long = "تعتمد الاستراتيجية على ثلاثة محاور رئيسية. " * 4
    assert [kind for kind, _ in kinds(f"محاور الاستراتيجية\n\n{long}")] == ["heading", "text"]


def test_a_line_break_ends_a_sentence_unless_the_paragraph_is_hard_wrapped():
    assert [kind for kind, _ in kinds("سطر أول\nسطر ثان")] == ["text", "text"]
    wrapped = (
        "Cette phrase assez longue continue sur la ligne suivante car le fichier\n"
        "est coupé à une largeur fixe comme le font beaucoup de traitements de\n"
        "texte anciens. Une autre phrase."
    )
    (block,) = blocks(wrapped)
    assert len(sentence_spans(wrapped, block.start, block.end)) == 2


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("La loi no. 5 et l'art. 7 al. 2. Fin.", ["La loi no. 5 et l'art. 7 al. 2.", "Fin."]),
        ("Le 1er janv. 2026 commence. Fin.", ["Le 1er janv. 2026 commence.", "Fin."]),
        ("L'O.N.E.E. fournit l'eau. Fin.", ["L'O.N.E.E. fournit l'eau.", "Fin."]),
        ("Il vaut 1.850 dirhams. Fin.", ["Il vaut 1.850 dirhams.", "Fin."]),
        ("Il coûte 5,5 M. de dirhams. Fin.", ["Il coûte 5,5 M. de dirhams.", "Fin."]),
        ("Il y a 3. Puis 4.", ["Il y a 3.", "Puis 4."]),
        ("Il pleut... mais il sort. Oui.", ["Il pleut... mais il sort.", "Oui."]),
        ("Il dit : « Viens ! » et part. Fin.", ["Il dit : « Viens ! » et part.", "Fin."]),
        ("(Il vient.) Elle part.", ["(Il vient.)", "Elle part."]),
        ("Version 2.0 de a@b.ma. Fin.", ["Version 2.0 de a@b.ma.", "Fin."]),
        ("المادة 5. النص.", ["المادة 5.", "النص."]),
        ("ص. 12 من الكتاب. انتهى.", ["ص. 12 من الكتاب.", "انتهى."]),
        ("أولا؛ثانيا.", ["أولا؛", "ثانيا."]),
        ("وصلت إلى ٣٫٥٪۔ ثم نزلت.", ["وصلت إلى ٣٫٥٪۔", "ثم نزلت."]),
    ],
)
def test_stops_of_abbreviations_numbers_and_addresses_end_nothing(text, sentences):
    assert cut(text) == sentences


@pytest.mark.parametrize("mark", ["\u200f", "\u200e", "\u202c", "\u2069", "\u061c", "\u2069\u202c"])
def test_a_direction_mark_after_the_stop_does_not_join_two_sentences(mark):
    assert cut(f"\u202bهل هذا صحيح؟{mark} نعم.") == [f"\u202bهل هذا صحيح؟{mark}", "نعم."]
    assert cut(f"Il a 20 ans.{mark} Fin.") == [f"Il a 20 ans.{mark}", "Fin."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Titre ##\n\nTexte", [("heading", "Titre"), ("text", "Texte")]),
        ("1) un\n2) deux\n(3) trois", [("item", "un"), ("item", "deux"), ("item", "trois")]),
        ("• نقطة\n– أخرى\n▪ ثالثة", [("item", "نقطة"), ("item", "أخرى"), ("item", "ثالثة")]),
        ("٣. بند", [("item", "بند")]),
        ("> Une citation", [("item", "Une citation")]),
        ("***\n\nTexte\n\n---", [("text", "Texte")]),
        ("- \n- b", [("item", "b")]),
        ("2026. Une année", [("text", "2026. Une année")]),
        ("#Titre collé", [("text", "#Titre collé")]),
        ("Un texte | avec | barres", [("text", "Un texte | avec | barres")]),
        ("Titre\n=====\n\nTexte", [("text", "Titre"), ("text", "Texte")]),
        ("Une.\r\nDeux.\r\n", [("text", "Une."), ("text", "Deux.")]),
        ("", []),
        ("\n \n\t\n", []),
    ],
)
def test_each_line_is_the_block_its_signs_say(text, expected):
    assert kinds(text) == expected


def test_an_indented_line_goes_on_with_the_item_above_it():
    text = "- Le programme ouvrira 240\n  bibliothèques en 2029.\n- Autre point\n\n  Un paragraphe."
    assert kinds(text) == [
        ("item", "Le programme ouvrira 240\n  bibliothèques en 2029."),
        ("item", "Autre point"),
        ("text", "Un paragraphe."),
    ]
    assert cut(text)[0] == "- Le programme ouvrira 240\n  bibliothèques en 2029."


def test_a_line_at_the_margin_does_not_go_on_with_an_item():
    assert kinds("- un point\nun texte") == [("item", "un point"), ("text", "un texte")]


@pytest.mark.parametrize(("signs", "level"), [("#", 1), ("##", 2), ("######", 6)])
def test_a_heading_has_the_level_of_its_signs(signs, level):
    (block,) = blocks(f"{signs} العنوان")
    assert (block.kind, block.level) == ("heading", level)


def test_blocks_begin_where_they_are_told_to():
    text = "---\ntitle: Essai\n---\nLe texte."
    (block,) = blocks(text, text.index("Le texte"))
    assert text[block.start : block.end] == "Le texte."


@given(st.text(alphabet="ab# -*|>.1)\n\tم؛", max_size=80))
def test_blocks_are_in_order_trimmed_and_never_overlap(text):
    found = blocks(text)
    assert all(text[item.start : item.end] == text[item.start : item.end].strip() for item in found)
    assert all(item.start < item.end for item in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


def test_a_long_line_of_dashes_before_words_is_read_at_once():
    text = "Avant.\n\n" + "-" * 100_000 + " mots qui suivent.\n\n|---|:--:|\n\nAprès."
    kept = [text[block.start : block.end] for block in blocks(text)]
    assert [kept[0], kept[-1]] == ["Avant.", "Après."]
    assert len(kept) == 3
    assert len(sentence_spans(text, 0, len(text))) == 3


def test_a_heading_sign_with_nothing_after_it_is_no_heading():
    assert [block.kind for block in blocks("#  ")] != ["heading"]
    (heading,) = blocks("#  Titre ##")
    assert heading.kind == "heading"


@pytest.mark.parametrize(
    "text",
    [
        "كان المخطط يتوقع 120 داخلية في نهاية 2025؛ وتم تسليم 83 منها.",
        "أُعلن عن ثلاثة موانئ؛ ولم يفتح بعد أي واحد منها.",
        "بُني الجسر سنة 2020؛ وبلغت كلفته 3 مليارات درهم.",
        "أُجل الافتتاح؛ لأن الأشغال لم تنته.",
        "ارتفع العدد إلى 40؛ وهو ما يمثل الثلث.",
        "حضر الوزراء؛ وغاب عن الجلسة مِنهم اثنان.",
    ],
)
def test_a_half_that_has_lost_its_noun_stays_with_the_half_before_it(text):
    assert cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("فتح الميناء؛ وأُغلق المطار.", ["فتح الميناء؛", "وأُغلق المطار."]),
        ("فتح الميناء؛ وأُغلق المطار. ثم هدم منها.", 3),
        ("فتح الميناء؛ تملك الشركة ثلاثة مصانع كبيرة جدا تشتغل منها واحدة.", 2),
    ],
)
def test_a_half_that_stands_alone_is_a_sentence(text, sentences):
    assert cut(text) == sentences or len(cut(text)) == sentences


def test_a_name_above_a_list_of_plain_text_is_a_heading():
    text = "مقدمة قصيرة.\n\nتوصيات\n\n1. إحداث صندوق.\n2. نشر الحسابات.\n"
    assert kinds(text)[1] == ("heading", "توصيات")
    assert kinds("Un mot.\n\nProchaines étapes\n- ouvrir\n- vendre")[1][0] == "heading"


def test_a_name_above_short_lines_that_are_sentences_is_a_heading():
    text = "Un mot.\n\nVos droits\n\nLire le dossier.\nLe faire corriger.\n"
    assert kinds(text)[1] == ("heading", "Vos droits")


@pytest.mark.parametrize(
    "text",
    [
        "Le plan compte trois axes :\n\n- eau\n- mer",
        "Texte avant\nLe plan a trois axes\n- eau\n- mer",
        "Rabat, le 12 mars 2026\n\n- eau\n- mer",
        "La stratégie du royaume repose sur un bien grand nombre de choses\n\n- eau\n- mer",
        "Le directeur général\n\nAli Alami\nRue de Fès\n",
        "Ville\n\nRabat\n\nFès\n",
        "وزارة الفلاحة\n\nالمدير العام\nعلي العلمي",
        "# Titre\n\nUn nom\n\n- eau\n- mer",
    ],
)
def test_what_introduces_dates_or_signs_is_no_heading(text):
    assert not [told for kind, told in kinds(text) if kind == "heading" and told != "Titre"]
