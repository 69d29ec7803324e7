from assistant.judging.alignment import Alignment
from assistant.schema import Document, Passage
from assistant.vectors.static_encoder import static_encoder

FRENCH = (
    "L'école de Settat forme des techniciens.",
    "Elle a ouvert ses portes en 2021.",
    "Les cours sont gratuits pour les habitants.",
    "Le budget du laboratoire est de 40 millions de dirhams.",
)
ARABIC = (
    "تكوّن مدرسة سطات التقنيين.",
    "وقد فتحت أبوابها سنة 2021.",
    "والدروس مجانية للسكان.",
    "تبلغ ميزانية المختبر 45 مليون درهم.",
)


def passages(document, language, sentences, at_once=2):
    starts = [sum(len(each) + 1 for each in sentences[:n]) for n in range(len(sentences))]
    for first in range(0, len(sentences), at_once):
        some = sentences[first : first + at_once]
        spans = tuple(
            (start, start + len(text))
            for start, text in zip(starts[first:], some, strict=False)
        )  # fmt: skip
        yield Passage(
            f"{document}#{first}", document, "", language, "", None, spans[0][0], spans[-1][1],
            " ".join(some), spans,
        )  # fmt: skip


def alignment(french=FRENCH, arabic=ARABIC, back="fr/ecole.md"):
    documents = {
        "fr/ecole.md": document("fr/ecole.md", "fr", french, "ar/ecole.md"),
        "ar/ecole.md": document("ar/ecole.md", "ar", arabic, back),
    }
    found = [*passages("fr/ecole.md", "fr", french), *passages("ar/ecole.md", "ar", arabic)]
    return Alignment(found, documents, static_encoder())


def document(name, language, sentences, pair):
    text = " ".join(sentences)
    return Document(name, "", language, text, 0, digest="", pair=pair)


def start(sentences, number):
    return sum(len(each) + 1 for each in sentences[:number])


def told(aligned, number, name="fr/ecole.md", sentences=FRENCH):
    found = aligned.other(name, start(sentences, number))
    return found.text if found else None


def test_a_sentence_is_found_in_the_other_edition():
    aligned = alignment()
    assert [told(aligned, number) for number in range(3)] == list(ARABIC[:3])
    back = aligned.other("ar/ecole.md", start(ARABIC, 2))
    assert (back.text, back.passage.id) == (FRENCH[2], "fr/ecole.md#2")


def test_sentences_with_different_figures_do_not_say_the_same():
    assert told(alignment(), 3) is None


def test_a_sentence_without_a_counterpart_has_none():
    aligned = alignment(arabic=(*ARABIC[:2], ARABIC[3]))
    assert told(aligned, 2) is None
    assert told(aligned, 1) == ARABIC[1]


def test_a_document_that_is_not_named_back_is_no_edition():
    assert told(alignment(back="fr/autre.md"), 0) is None


def test_a_document_without_another_edition_has_no_counterpart():
    alone = Alignment(
        passages("fr/ecole.md", "fr", FRENCH),
        {"fr/ecole.md": document("fr/ecole.md", "fr", FRENCH, "ar/ecole.md")},
        static_encoder(),
    )
    assert told(alone, 0) is None
