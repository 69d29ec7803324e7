"""Sources that differ are both shown; sources that speak of different things are not a conflict."""

from dataclasses import replace
from itertools import count

import pytest

from assistant.answers import disagreement
from assistant.clues.matching import Matcher
from assistant.corpus import parse_document
from assistant.judging.judgement import Sentence
from assistant.lexical import LexicalIndex
from assistant.passages import Limits, split
from assistant.questions.question import understand
from assistant.vectors.static_encoder import static_encoder

FILL = [
    "Le barrage de Sebou irriguera des vergers et des oliveraies.",
    "La bibliothèque prêtera des livres aux élèves du quartier.",
    "يربط الترام الجامعة بالميناء والمطار.",
    "تفتح المدرسة أبوابها كل صباح للتلاميذ.",
]


class Sources:
    """One-sentence documents, their sentences best first, and a matcher over all of them."""

    def __init__(self, *records):
        self.documents, sentences, passages = {}, [], []
        numbers = count()
        for text, fields in [*records, *((text, {}) for text in FILL)]:
            front = "".join(f"{name}: {value}\n" for name, value in fields.items())
            document = parse_document(f"---\n{front}---\n{text}\n", f"{next(numbers)}.md")
            self.documents[document.id] = document
            for passage in split(document, len):
                passages.append(passage)
                start, end = passage.sentences[0]
                sentences.append(
                    Sentence(passage, 0, start, end, passage.sentence(0), -len(sentences) / 10, ())
                )
        self.ranked = sentences[: len(records)]
        self.matcher = Matcher(LexicalIndex.build(passages), static_encoder())

    def across(self, question):
        asked = understand(question, 1000)
        found = disagreement.across(asked, self.ranked, self.matcher, self.documents)
        return [item.text for item in found]


def by(publisher, date="", **fields):
    return {"publisher": publisher, "date": date, **fields}


POWER = "Combien de mégawatts le parc éolien de Taza produira-t-il ?"
OLD = "Le parc éolien de Taza produira 87 mégawatts."
NEW = "Le parc éolien de Taza produira 94 mégawatts."


def test_two_publishers_with_two_values_differ_the_more_recent_first():
    sources = Sources((OLD, by("Alpha", "2022-04-01")), (NEW, by("Bêta", "2024-09-10")))
    assert sources.across(POWER) == [NEW, OLD]


def test_arabic_sources_differ_the_same_way():
    question = "كم ميغاواط ينتج حقل الرياح بتازة؟"
    old, new = (f"ينتج حقل الرياح بتازة {n} ميغاواط." for n in (87, 94))
    sources = Sources((new, by("ألف", "2024-01-01")), (old, by("باء", "2022-01-01")))
    assert sources.across(question) == [new, old]


@pytest.mark.parametrize(
    ("second", "publisher"),
    [
        (OLD, "Bêta"),
        ("Le parc éolien de Taza produira 87,0 MW.", "Bêta"),
        (NEW, "Alpha"),
        ("Le parc éolien de Taza a coûté 94 millions de dirhams.", "Bêta"),
        ("Le barrage de Sebou produira 94 mégawatts.", "Bêta"),
        ("Le parc éolien de Taza produira de l'électricité.", "Bêta"),
    ],
)
def test_the_same_value_publisher_unit_or_another_matter_is_no_conflict(second, publisher):
    assert Sources((OLD, by("Alpha")), (second, by(publisher))).across(POWER) == []


def test_figures_of_different_years_are_not_in_conflict():
    sources = Sources(
        ("En 2022, le parc éolien de Taza a produit 87 gigawattheures.", by("Alpha")),
        ("En 2024, le parc éolien de Taza a produit 94 gigawattheures.", by("Bêta")),
    )
    assert sources.across("Combien de gigawattheures le parc éolien a-t-il produits ?") == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (f"Selon Le Phare (mars 2024), {OLD[0].lower()}{OLD[1:]}", f"Selon Le Phare, {NEW}"),
        (f"{OLD[:-1]} (Le Phare, mars 2024).", f"{NEW[:-1]} (Le Phare et La Vigie, mai 2025)."),
    ],
)
def test_two_figures_of_one_named_source_are_not_two_voices(first, second):
    assert Sources((first, by("Alpha")), (second, by("Bêta"))).across(POWER) == []


def test_a_figure_of_what_is_not_asked_about_is_no_conflict():
    sources = Sources(
        ("Un centre de données de 87 MW, alimenté par le vent, est prévu à Taza.", by("Alpha")),
        ("La région de Taza compte 940 MW installés, alimentés par le vent.", by("Bêta")),
    )
    assert sources.across("Quelle sera la puissance du centre de données de Taza ?") == []


def test_the_two_editions_of_one_document_are_not_two_voices():
    arabic = "ينتج حقل الرياح بتازة 94 ميغاواط."
    sources = Sources(
        (OLD, by("Agence", pair="1.md", language="fr")),
        (arabic, by("الوكالة", pair="0.md", language="ar")),
    )
    assert sources.across(POWER) == []


def test_a_sentence_far_behind_the_best_one_does_not_count():
    sources = Sources((OLD, by("Alpha")), (NEW, by("Bêta")))
    best, other = sources.ranked
    sources.ranked = [best, replace(other, score=best.score - 5)]
    assert sources.across(POWER) == []


@pytest.mark.parametrize("question", ["Pourquoi ce parc ?", "Où se trouve le parc ?", "كيف يعمل؟"])
def test_a_question_that_asks_no_figure_has_no_conflict_of_figures(question):
    assert Sources((OLD, by("Alpha")), (NEW, by("Bêta"))).across(question) == []


def test_a_document_without_publisher_is_no_voice():
    assert Sources((OLD, by("Alpha")), (NEW, {})).across(POWER) == []


@pytest.mark.parametrize(
    ("question", "text", "differs"),
    [
        (
            "Combien de visiteurs ?",
            "Le nombre diffère : 31 000 visiteurs selon Le Phare, alors que La Vigie donne "
            "45 000 visiteurs.",
            True,
        ),
        (
            "كم عدد الزوار؟",
            "يختلف العدد: 31 ألف زائر حسب المنارة، بينما تذكر اليقظة 45 ألف زائر.",
            True,
        ),
        ("Combien de visiteurs ?", "Selon Le Phare, le musée a reçu 31 000 visiteurs.", False),
        (
            "Combien de visiteurs ?",
            "Il y a 31 000 visiteurs, alors que le parc coûte 45 millions de dirhams.",
            False,
        ),
        (
            "Où est le siège ?",
            "Le siège est à Rabat selon Le Phare, alors que selon La Vigie il est à Salé.",
            True,
        ),
        ("Où est le siège ?", "Le siège est à Rabat, alors que l'école est à Salé.", False),
        (
            "Pourquoi ce nom ?",
            "Selon Le Phare c'est un hommage, alors que selon La Vigie c'est un hasard.",
            False,
        ),
    ],
)
def test_a_sentence_that_itself_tells_of_two_values_and_their_voices_differs(
    question, text, differs
):
    (sentence,) = Sources((text, {})).ranked
    assert disagreement.within(understand(question, 1000), sentence) is differs


def test_a_neighbour_that_tells_the_value_and_another_one_is_preferred():
    question = understand("Combien de visiteurs le musée a-t-il reçus ?", 1000)
    both = (
        "Les chiffres diffèrent : le musée a reçu 31 000 visiteurs selon Le Phare, alors que "
        "La Vigie donne 45 000 visiteurs."
    )
    plain = "Le musée a reçu 31 000 visiteurs."
    sources = Sources((plain, {}), ("Le musée est fermé le lundi.", {}), (both, {}))
    assert disagreement.told(question, sources.ranked).text == both
    other = Sources(("Le musée a reçu 12 000 visiteurs.", {}), (both, {}))
    assert disagreement.told(question, other.ranked) is None
    assert disagreement.told(question, sources.ranked[:2]) is None


def test_the_date_a_sentence_notes_decides_before_that_of_its_document():
    noted = "Le parc éolien de Taza produira 87 mégawatts (source : Le Matin, 3 mars 2026)."
    sources = Sources((NEW, by("Bêta", "2024-09-10")), (noted, by("Alpha", "2022-04-01")))
    assert sources.across(POWER) == [noted, NEW]


def test_a_paired_source_in_the_other_language_leaves_it_to_its_own_edition():
    other = by("Bêta", language="ar")
    assert Sources((OLD, by("Alpha")), (NEW, other)).across(POWER) == [OLD, NEW]
    assert Sources((OLD, by("Alpha")), (NEW, other | {"pair": "2.md"})).across(POWER) == []


IN_TURN = [
    (
        "Combien d'hôpitaux sont reliés ?",
        "Selon le quotidien Le Phare (12 août 2026), 52 hôpitaux étaient reliés fin juin 2026.",
        "Selon l'association La Vigie (3 septembre 2026), ils n'étaient que 46 à la même date.",
    ),
    (
        "Combien coûte le mètre cube ?",
        "Selon l'agence, le mètre cube revient à 2,4 dinars.",
        "Selon l'Observatoire, il revient à 3,15 dinars si l'on compte l'amortissement.",
    ),
    (
        "Quel est le chômage des jeunes ?",
        "Selon l'Institut des statistiques, le chômage des jeunes s'élève à 35,8 % en 2025.",
        "L'agence, qui compte seulement ses inscrits (février 2026), l'estime à 31,2 %.",
    ),
    (
        "كم تلميذا غادر المدرسة؟",
        "حسب الوزارة (أكتوبر 2025)، غادر المدرسة 276 000 تلميذ.",
        "وحسب جمعية المنارة (نونبر 2025)، بلغ عددهم 331 000 تلميذ.",
    ),
    (
        "ما نسبة البطالة لدى الشباب؟",
        "حسب المعهد الوطني، تبلغ نسبة البطالة لدى الشباب 35,8%.",
        "أما الوكالة، التي لا تحتسب سوى المسجلين لديها، فتقدرها في 31,2%.",
    ),
]


def in_turn(question, first, second):
    """What is shown of two sentences that follow one another in a document."""
    document = parse_document(f"---\n---\n{first} {second}\n", "a.md")
    (passage,) = split(document, len, Limits(tokens=2_000))
    ranked = [
        Sentence(passage, number, *passage.sentences[number], passage.sentence(number), -number, ())
        for number in (0, 1)
    ]
    matcher = Matcher(LexicalIndex.build([passage]), static_encoder())
    asked = understand(question, 1000)
    found = disagreement.across(asked, ranked[:1], matcher, {document.id: document})
    return [item.text for item in found]


@pytest.mark.parametrize(("question", "first", "second"), IN_TURN)
def test_another_source_that_leans_on_the_sentence_before_is_shown_after_it(
    question, first, second
):
    assert in_turn(question, first, second) == [first, second]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Selon Le Phare, 52 hôpitaux sont reliés.", "Selon Le Phare (2026), ils étaient 46."),
        ("Selon Le Phare, 52 hôpitaux sont reliés.", "Selon La Vigie, 6 cliniques le sont."),
        ("Selon Le Phare, 52 hôpitaux sont reliés.", "Selon La Vigie, ils ont formé 300 agents."),
        ("Selon Le Phare, 52 étaient reliés en 2025.", "Selon La Vigie, ils étaient 46 en 2024."),
        ("Selon Le Phare, 52 hôpitaux seront reliés.", "Selon La Vigie, ils étaient 46."),
        ("52 hôpitaux sont reliés.", "Ils étaient 46."),
        ("حسب المنارة، تم ربط 52 مستشفى.", "وحسب اليقظة، كونت 300 ممرض."),
    ],
)  # fmt: skip
def test_what_follows_of_the_same_voice_or_another_thing_year_or_state_is_no_rival(first, second):
    question = "كم عدد المستشفيات؟" if "حسب" in first else "Combien d'hôpitaux ?"
    assert in_turn(question, first, second) == []


@pytest.mark.parametrize(
    ("question", "text", "differs"),
    [
        ("كم تستهلك الفلاحة؟", "تستهلك الفلاحة 76% من الماء حسب الوزارة، و80% حسب المعهد.", True),
        ("Combien d'hôpitaux ?", "Il y a 52 hôpitaux selon l'État et 46 selon La Vigie.", True),
        ("Quelle couverture ?", "Elle est de 70 % selon Alpha (2024), de 85 % selon Bêta.", True),
        ("كم تدوم؟", "تدوم من 3 إلى 6 أشهر حسب المنارة، ومن 4 إلى 6 أشهر حسب اليقظة.", True),
        ("Combien d'hôpitaux ?", "52 hôpitaux selon l'État et 6 cliniques selon La Vigie.", False),
        ("Quelle couverture ?", "25 % en 2026 selon Alpha, 70 % en 2030 selon Bêta.", False),
        ("Combien coûte-t-il ?", "10 dirhams selon la zone, 20 dirhams selon la taille.", False),
        ("كم تبلغ الكلفة؟", "قدرت جريدة كلفته بـ13 دينارا، في حين تعلن الوكالة 12 دينارا.", True),
    ],
)  # fmt: skip
def test_two_figures_each_with_its_source_differ_without_a_word_that_says_so(
    question, text, differs
):
    (sentence,) = Sources((text, {})).ranked
    assert disagreement.within(understand(question, 1000), sentence) is differs


@pytest.mark.parametrize(
    ("question", "first", "second"),
    [
        (
            "Quelle part des postes les femmes occupent-elles ?",
            "Les femmes occupent 22 % des postes du parc de Taza.",
            "Les femmes devront occuper 35 % des postes du parc de Taza.",
        ),
        (
            "Combien d'internats ?",
            "La région prévoyait 120 internats ruraux.",
            "La région a livré 83 internats ruraux.",
        ),
        (
            "Combien d'enseignants seront recrutés chaque année ?",
            "Le ministère recrutera 105 000 enseignants publics.",
            "Le ministère recrutera 15 000 enseignants publics par an.",
        ),
        (
            "Combien de jeunes ?",
            "Le programme Alwan a aidé 47 300 jeunes chômeurs.",
            "Le programme Rihla a aidé 33 600 jeunes chômeurs.",
        ),
        ("كم داخلية؟", "كان من المقرر بناء 120 داخلية قروية.", "تم بناء 83 داخلية قروية."),
        ("كم شابا؟", "استفاد من برنامج ألوان 47 300 شاب.", "استفاد من برنامج رحلة 33 600 شاب."),
    ],
)  # fmt: skip
def test_figures_of_another_state_rate_or_name_are_no_rivals(question, first, second):
    assert Sources((first, by("Alpha")), (second, by("Bêta"))).across(question) == []


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ("Combien le PNUD met-il dans le hub D4SD ?", "answered"),
        ("Combien le Maroc apporte-t-il au hub D4SD ?", "conflict"),
    ],
)
def test_sources_that_differ_on_one_thing_do_not_on_another_of_the_sentence(shipped, asked, status):
    assert shipped.ask(asked).status == status
