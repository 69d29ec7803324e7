"""Evidence for questions in both languages: order, balance, filters, hard questions, threads."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import numpy as np
import pytest
from test_lexical import passage

from assistant.clues.clues import CLUES, read_clues
from assistant.clues.matching import Matcher
from assistant.encoder import load_encoder
from assistant.lexical import LexicalIndex
from assistant.questions.question import understand
from assistant.retriever import Fusion, Retriever
from assistant.vectors.static_encoder import StaticEncoder, static_encoder

# (French, Arabic, question in French, question in Arabic): the same matter in both languages.
MATTERS = [
    (
        "L'agence de l'eau consacre 40 millions de dirhams à la station de dessalement d'Agadir.",
        "تخصص وكالة الماء 40 مليون درهم لمحطة تحلية مياه البحر بأكادير.",
        "Combien coûte la station de dessalement ?",
        "كم تكلف محطة تحلية المياه؟",
    ),
    (
        "Le ministère de la Santé ouvrira un hôpital universitaire à Laâyoune en 2027.",
        "تفتتح وزارة الصحة مستشفى جامعيا بالعيون سنة 2027.",
        "Quand ouvrira l'hôpital universitaire ?",
        "متى يفتتح المستشفى الجامعي؟",
    ),
    (
        "Les étudiants boursiers reçoivent une carte de transport gratuite pour les autobus.",
        "يحصل الطلبة الممنوحون على بطاقة نقل مجانية للحافلات.",
        "Les étudiants paient-ils le transport ?",
        "هل يدفع الطلبة ثمن النقل؟",
    ),
    (
        "La coopérative de Taliouine exporte huit tonnes de safran vers l'Europe chaque automne.",
        "تصدر تعاونية تالوين ثمانية أطنان من الزعفران نحو أوروبا كل خريف.",
        "Quelle quantité de safran est exportée ?",
        "ما كمية الزعفران المصدرة؟",
    ),
    (
        "Le tribunal de commerce publie ses jugements sur une plateforme numérique.",
        "تنشر المحكمة التجارية أحكامها على منصة رقمية.",
        "Où lire les jugements du tribunal ?",
        "أين تنشر أحكام المحكمة؟",
    ),
    (
        "Une ligne ferroviaire reliera Marrakech à Béni Mellal avant la fin de 2029.",
        "سيربط خط سككي مراكش ببني ملال قبل نهاية 2029.",
        "Quand le train arrivera-t-il à Béni Mellal ?",
        "متى يصل القطار إلى بني ملال؟",
    ),
]


class Store:
    """Vectors in passage order."""

    def __init__(self, vectors):
        self._vectors = vectors

    def all_scores(self, query):
        return self._vectors @ query


@pytest.fixture(scope="module")
def encoder():
    return load_encoder()


def retriever(passages, encoder, fusion=None):
    store = Store(encoder.encode_passages([item.text for item in passages]))
    lexical = LexicalIndex.build(passages)
    return Retriever(passages, lexical, store, encoder, static_encoder(), fusion or Fusion())


def both_editions():
    french = [passage(i, matter[0], "fr") for i, matter in enumerate(MATTERS)]
    return french + [passage(i, matter[1], "ar") for i, matter in enumerate(MATTERS)]


@pytest.fixture(scope="module")
def found(encoder):
    return retriever(both_editions(), encoder)


def matter(evidence):
    return int(evidence.passage.document[2:])


@pytest.mark.parametrize("number", range(len(MATTERS)))
@pytest.mark.parametrize("asked", [2, 3])
def test_both_editions_of_the_answer_come_first(found, number, asked):
    top = found.retrieve(MATTERS[number][asked], 3)
    assert matter(top[0]) == number
    assert {item.passage.language for item in top if matter(item) == number} == {"ar", "fr"}


@pytest.mark.parametrize("number", range(len(MATTERS)))
@pytest.mark.parametrize("holds", ["ar", "fr"])
@pytest.mark.parametrize("asked", [2, 3])
def test_the_one_language_that_holds_the_answer_is_not_buried(encoder, number, holds, asked):
    """Each language holds the answer in turn; the other holds everything else."""
    other = "fr" if holds == "ar" else "ar"
    texts = {"fr": 0, "ar": 1}
    passages = [
        passage(i, item[texts[holds if i == number else other]], holds if i == number else other)
        for i, item in enumerate(MATTERS)
    ]
    top = retriever(passages, encoder).retrieve(MATTERS[number][asked], 1)
    assert matter(top[0]) == number
    assert top[0].passage.language == holds


@pytest.mark.parametrize(
    ("question", "number"),
    [
        ("شحال كتقام المحطة ديال تحلية الما؟", 0),
        ("فوقاش غادي يتحل السبيطار الجامعي؟", 1),
        ("wach talaba kaykhelso tobis?", 2),
        ("mahattat ta7liya f agadir", 0),
        ("hopital universitere laayoune", 1),
        ("cooperative taliouine", 3),
        ("Zaafaran safran", 3),
        ("tribunal", 4),
        ("المحكمه التجاريه", 4),
        ("2029", 5),
    ],
)
def test_hard_questions_still_find_their_passage(found, question, number):
    assert matter(found.retrieve(question, 1)[0]) == number


def test_no_passage_comes_twice_and_the_best_comes_first(found):
    hits = found.retrieve(MATTERS[0][2], 50)
    assert len({item.passage.id for item in hits}) == len(hits) == 2 * len(MATTERS)
    assert [item.score for item in hits] == sorted((item.score for item in hits), reverse=True)


def test_a_language_filters_only_when_given(found):
    hits = found.retrieve(MATTERS[1][2], 20, language="ar")
    assert {item.passage.language for item in hits} == {"ar"}
    assert matter(hits[0]) == 1
    assert len(hits) == len(MATTERS)


@pytest.mark.parametrize("question", ["؟؟؟", "…", "🙂", "de la", "zzzz qqqq", "9"])
def test_a_question_without_words_gives_finite_scores(found, question):
    hits = found.retrieve(question, 5)
    assert len(hits) == 5
    assert all(np.isfinite(item.score) for item in hits)


def test_an_empty_index_finds_nothing(encoder):
    store = Store(np.zeros((0, encoder.dimension), np.float32))
    empty = Retriever([], LexicalIndex.build([]), store, encoder, static_encoder())
    assert empty.retrieve("budget") == []


def test_parts_say_where_a_score_comes_from(found):
    own, other = found.retrieve(MATTERS[3][2], 2)
    assert own.passage.language == "fr" and own.lexical > 0 and own.bridge == 0
    assert other.passage.language == "ar" and other.bridge > 0 and other.lexical == 0
    assert own.dense > 0


def test_a_score_is_its_words_and_its_vectors(encoder, found):
    for hit in found.retrieve(MATTERS[2][2], 6):
        other = Fusion().other * (hit.passage.language != "fr")
        assert hit.score == pytest.approx(
            hit.wording + encoder.weight * hit.dense + other, abs=1e-3
        )


def test_what_the_networks_are_shown_does_not_depend_on_the_encoder(encoder):
    rows = both_editions()
    matcher = Matcher(LexicalIndex.build(rows), static_encoder())
    shown = []
    for each in (encoder, static_encoder()):
        hits = sorted(
            retriever(rows, each).retrieve(MATTERS[2][2], 20), key=lambda hit: hit.passage.id
        )
        clues = read_clues(understand(MATTERS[2][2], 200), hits, matcher)
        columns = [CLUES.index(name) for name in ("dense", "dense_passage", "fused")]
        shown.append(clues.matrix[:, columns])
    np.testing.assert_allclose(*shown, atol=1e-3)


def test_what_words_find_is_compared_whatever_the_vectors_say():
    class Averse(StaticEncoder):
        """Finds the passage that holds the words the least near of all."""

        def encode_questions(self, texts):
            return np.ones((len(texts), 1), np.float32)

        def encode_passages(self, texts):
            return np.array([[-float(MATTERS[0][0] in text)] for text in texts], np.float32)

    question, averse = MATTERS[0][2], Averse()
    averse.weight = 12.0

    def reached(worded):
        found = retriever(both_editions(), averse, Fusion(candidates=1, worded=worded))
        return {hit.passage.text for hit in found.retrieve(question, 1, "fr")}

    assert MATTERS[0][0] not in reached(0)
    assert MATTERS[0][0] in reached(1)


def test_few_candidates_still_give_as_many_hits_as_asked(encoder):
    narrow = retriever(both_editions(), encoder, Fusion(candidates=1))
    assert len(narrow.retrieve(MATTERS[0][2], 10)) == 10
    assert matter(narrow.retrieve(MATTERS[0][2], 1)[0]) == 0


def test_any_encoder_crosses_languages():
    plain = retriever(both_editions(), static_encoder())
    for number, item in enumerate(MATTERS):
        assert matter(plain.retrieve(item[2], 1, language="ar")[0]) == number


def test_threads_get_the_answers_one_thread_gets(found):
    questions = [item[asked] for item in MATTERS for asked in (2, 3)] * 4
    alone = [[hit.passage.id for hit in found.retrieve(question)] for question in questions]
    with ThreadPoolExecutor(4) as pool:
        together = [
            [hit.passage.id for hit in hits] for hits in pool.map(found.retrieve, questions)
        ]
    assert together == alone


def test_the_order_of_the_corpus_does_not_matter(encoder, found):
    turned = retriever(both_editions()[::-1], encoder)
    for item in MATTERS:
        assert turned.retrieve(item[2], 1)[0].passage == found.retrieve(item[2], 1)[0].passage


def test_longer_documents_do_not_win_by_length(encoder):
    long = replace(passage(9, "x", "fr"), text=" ".join(item[0] for item in MATTERS[1:]) * 2)
    top = retriever([*both_editions(), long], encoder).retrieve(MATTERS[0][2], 1)
    assert matter(top[0]) == 0
