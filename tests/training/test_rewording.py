"""Questions put in other words, by the clusters, to learn from."""

import json
import random

import pytest

from training.rewording import Rewording, reworded

CLUSTERS = (
    {
        "fr": ["emplois", "postes de travail"],
        "ar": ["مناصب الشغل", "فرص العمل"],
        "ary": ["بلايص ديال الخدمة"],
    },
    {"fr": ["tarif", "prix"], "ar": ["شركة", "مقاولة"]},
    {"fr": ["plante", "usine"]},
    {"fr": ["plante", "végétal"]},
    {"fr": ["plante", "arbre"]},
)


@pytest.fixture
def authored(tmp_path):
    """A folder with a few clusters."""
    lines = "".join(json.dumps(each, ensure_ascii=False) + "\n" for each in CLUSTERS)
    (tmp_path / "xx_clusters.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("language", "question", "other"),
    [
        ("fr", "Combien d'emplois en 2030 ?", "Combien de postes de travail en 2030 ?"),
        ("fr", "Quel tarif ?", "Quel prix ?"),
        ("ar", "كم عدد مناصب الشغل؟", "كم عدد فرص العمل؟"),
        ("ar", "من يدير الشركة؟", "من يدير المقاولة؟"),
        ("ar", "كم دُفع للشركة؟", "كم دُفع للمقاولة؟"),
    ],
)
def test_a_phrase_gives_way_to_another_of_its_cluster(authored, language, question, other):
    assert Rewording(authored, language).of(question, random.Random(1)) == other


def test_moroccan_words_take_the_place_of_arabic_ones(authored):
    spoken = Rewording(authored, "ar", spoken=True)
    assert spoken.of("كم عدد مناصب الشغل؟", random.Random(1)) == "كم عدد بلايص ديال الخدمة؟"


@pytest.mark.parametrize("question", ["Quelle plante ?", "Qui préside le comité ?"])
def test_a_word_of_many_senses_or_of_no_cluster_stays(authored, question):
    assert Rewording(authored, "fr").of(question, random.Random(1)) == question


def test_the_same_seed_words_questions_alike(authored):
    asked = [("Quel tarif ?", "fr"), ("كم عدد مناصب الشغل؟", "ar")]
    assert reworded(asked, authored, True, 3) == reworded(asked, authored, True, 3)
