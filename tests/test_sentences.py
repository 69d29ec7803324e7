"""Where sentences end, in both languages."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.sentences import blocks, sentence_spans


def cut(text):
    return [text[start:end] for start, end in sentence_spans(text, 0, len(text))]


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Il vise 45,5 % du PIB. C'est en 2030.", ["Il vise 45,5 % du PIB.", "C'est en 2030."]),
        ("M. Dupont et Mme. Alaoui, cf. art. 5 du texte. Fin.", None),
        ("Voir p. ex. la loi n° 09-08 et www.add.gov.ma pour 3.5 points.", ["*"]),
        ("« Oui ! » dit-il. « Non. » Puis rien.", ["« Oui ! » dit-il.", "« Non. »", "Puis rien."]),
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


@given(st.text(alphabet="abÉ .!?؟؛ادم\n«»1,", max_size=60))
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
