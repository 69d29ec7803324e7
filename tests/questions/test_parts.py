"""One question that asks several things is cut into questions that can each be answered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.questions.kinds import kind_of
from assistant.questions.parts import parts, with_the_whole


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        (
            "Combien coûte le port et quand ouvrira-t-il ?",
            "fr",
            ["Combien coûte le port ?", "quand ouvrira-t-il (port) ?"],
        ),
        (
            "Qui dirige le programme ? Combien coûte-t-il ?",
            "fr",
            ["Qui dirige le programme ?", "Combien coûte-t-il (programme) ?"],
        ),
        (
            "Quel est le budget du port ; quand ouvrira-t-il ?",
            "fr",
            ["Quel est le budget du port ?", "quand ouvrira-t-il (port) ?"],
        ),
        (
            "Quels sont les objectifs et les moyens de la stratégie ?",
            "fr",
            [
                "Quels sont les objectifs de la stratégie ?",
                "Quels sont les moyens de la stratégie ?",
            ],
        ),
        ("كم كلفة الميناء؟ ومتى يفتح؟", "ar", ["كم كلفة الميناء؟", "متى يفتح (الميناء)؟"]),
        (
            "ما هي أهداف الاستراتيجية وما ميزانيتها؟",
            "ar",
            ["ما هي أهداف الاستراتيجية؟", "ما ميزانيتها (الاستراتيجية)؟"],
        ),
        (
            "كم عدد المدارس وكم عدد المستشفيات؟",
            "ar",
            ["كم عدد المدارس؟", "كم عدد المستشفيات؟"],
        ),
    ],
)
def test_each_part_can_be_asked_by_itself(question, language, expected):
    assert parts(question, language) == expected


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        (
            "متى وأين ولماذا انعقد المؤتمر؟",
            "ar",
            ["متى انعقد المؤتمر؟", "أين انعقد المؤتمر؟", "لماذا انعقد المؤتمر؟"],
        ),
        (
            "Pourquoi et comment le port sera-t-il construit, et par qui ?",
            "fr",
            [
                "Pourquoi le port sera-t-il construit ?",
                "comment le port sera-t-il construit ?",
                "Par qui le port sera-t-il construit ?",
            ],
        ),
    ],
)
def test_interrogatives_in_a_row_share_the_rest_of_the_question(question, language, expected):
    assert parts(question, language) == expected


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Combien d'écoles et de collèges ouvriront ?", "fr"),
        ("Quel est le rôle de l'Agence de développement du digital et de la CNDP ?", "fr"),
        ("كم عدد المدارس والمستشفيات الرقمية؟", "ar"),
        ("ما دور الوكالة واللجنة الوطنية؟", "ar"),
        ("Quand l'école où enseigne Salma Berrada ouvrira-t-elle ?", "fr"),
        ("Le port est cher, et le tramway aussi.", "fr"),
        ("Qui a gagné le marché du pont, et pour combien ?", "fr"),
        ("Bonjour", "fr"),
        ("السلام عليكم", "ar"),
    ],
)
def test_a_question_that_asks_one_thing_stays_whole(question, language):
    assert parts(question, language) == [question]


@pytest.mark.parametrize(
    ("question", "language"),
    [
        ("Où et quand ?", "fr"),
        ("Combien, quand, où ?", "fr"),
        ("لماذا وكيف؟", "ar"),
        ("متى وأين؟", "ar"),
        ("Quand ?", "fr"),
    ],
)
def test_interrogatives_alone_name_nothing_to_share_and_stay_whole(question, language):
    assert parts(question, language) == [question]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (
            "De combien de gares couvertes le pays partait-il en 2022, et combien veut-il en"
            " ouvrir au total, en 2030 ?",
            "combien de gares couvertes veut-il ouvrir au total, en 2030",
        ),
        (
            "Combien de places compte le port et combien en comptera-t-il en 2028 ?",
            "combien de places comptera-t-il en 2028",
        ),
        (
            "Combien de gares y a-t-il à Fès et combien y en a-t-il à Rabat ?",
            "combien de gares y a-t-il à Rabat ?",
        ),
    ],
)
def test_a_pronoun_that_counts_stands_for_what_was_counted_before(question, expected):
    assert parts(question, "fr")[1].startswith(expected)


def test_a_year_behind_a_count_is_no_pronoun():
    asked = parts("Combien de gares le pays a-t-il, et combien en 2030 ?", "fr")
    assert asked[1].startswith("combien de gares en 2030")


def test_a_list_of_many_questions_is_not_cut():
    asked = ", ".join(f"quel est le {noun}" for noun in ("budget", "nom", "lieu", "but", "prix"))
    assert parts(f"{asked} ?", "fr") == [f"{asked} ?"]


def test_the_parts_keep_what_each_asks_for():
    asked = parts("Combien coûte le port, quand ouvrira-t-il et qui le dirigera ?", "fr")
    assert [kind_of(part) for part in asked] == ["money", "date", "person"]
    asked = parts("كم تبلغ كلفة الميناء ومتى تنتهي أشغاله؟", "ar")
    assert [kind_of(part) for part in asked] == ["money", "date"]


@pytest.mark.parametrize(
    ("question", "language", "mark"),
    [("Qui a signé, et quand ?", "fr", " ?"), ("من هو الموقع ومتى وقع؟", "ar", "؟")],
)
def test_every_part_ends_with_the_question_mark_of_its_language(question, language, mark):
    found = parts(question, language)
    assert len(found) == 2 and all(part.endswith(mark) for part in found)


_WORDS = st.sampled_from(
    "quand où combien qui et , ; ? le port coûte-t-il de متى أين وكم الميناء ؟ و".split()
)


@given(st.lists(_WORDS, max_size=14).map(" ".join), st.sampled_from(["fr", "ar"]))
def test_any_mixture_of_question_words_gives_one_to_four_parts_that_hold_words(text, language):
    found = parts(text, language)
    assert 1 <= len(found) <= 4
    assert found == [text] or all(any(map(str.isalpha, part)) for part in found)


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        (
            "Le marché de Taza, c'est pour quand et combien de places ?",
            "fr",
            ["Le marché de Taza, c'est pour quand ?", "combien de places (Le marché de Taza) ?"],
        ),
        (
            "Combien d'écoles étaient finies fin 2025 et combien étaient prévues ?",
            "fr",
            ["Combien d'écoles étaient finies fin 2025 ?", "combien d'écoles étaient prévues ?"],
        ),
        (
            "Combien coûte le port et quand ouvre la gare ?",
            "fr",
            ["Combien coûte le port ?", "quand ouvre la gare ?"],
        ),
        (
            "متى يفتح سوق تازة وشحال من بلاصة؟",
            "ar",
            ["متى يفتح سوق تازة؟", "شحال من بلاصة (سوق تازة)؟"],
        ),
        (
            "كم مدرسة سلمت إلى نهاية 2025 وكم كانت مبرمجة؟",
            "ar",
            ["كم مدرسة سلمت إلى نهاية 2025؟", "كم مدرسة كانت مبرمجة؟"],
        ),
        (
            "متى صدر المرسوم وما رقمه؟",
            "ar",
            ["متى صدر المرسوم؟", "ما رقمه (المرسوم)؟"],
        ),
    ],
)
def test_a_part_that_names_nothing_of_its_own_takes_what_the_others_name(
    question, language, expected
):
    assert parts(question, language) == expected


@pytest.mark.parametrize(
    ("question", "language", "expected"),
    [
        (
            "Où se trouve la serre et à quoi sert-elle ?",
            "fr",
            ["Où se trouve la serre ?", "à quoi sert-elle (serre) ?"],
        ),
        (
            "Quel montant a été versé et de combien espère-t-on réduire la dette ?",
            "fr",
            ["Quel montant a été versé ?", "de combien espère-t-on réduire la dette ?"],
        ),
        (
            "من يدير المتحف وبأي كلفة أنجز؟",
            "ar",
            ["من يدير المتحف؟", "بأي كلفة أنجز (المتحف)؟"],
        ),
        (
            "من أين يأتي الماء وإلى ماذا يوجه؟",
            "ar",
            ["من أين يأتي الماء؟", "إلى ماذا يوجه (الماء)؟"],
        ),
    ],
)
def test_a_part_may_open_with_a_preposition(question, language, expected):
    assert parts(question, language) == expected


def test_what_was_told_first_is_the_subject_of_the_parts_that_lack_one():
    asked = parts("J'ai lu qu'un pont ouvre : combien coûte-t-il et qui le gère ?", "fr")
    assert asked == ["combien coûte-t-il (un pont ouvre) ?", "qui le gère (un pont ouvre) ?"]
    asked = parts("سمعت أن المدينة ستفتح متحفا، فكم كلفته ومتى يفتح؟", "ar")
    assert asked == ["كم كلفته (المدينة ستفتح متحفا)؟", "متى يفتح (المدينة ستفتح متحفا)؟"]


def test_a_part_that_takes_up_what_the_first_names_carries_its_subject():
    asked = parts("متى وقعت الوزارة اتفاقية الشراكة، وفي أي إطار تدخل هذه الاتفاقية؟", "ar")
    assert "اتفاقية الشراكة" in asked[1].partition("(")[2]


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("كم هو المبلغ المرصود للطرق ما بين 2024 و2026 وكيف يوزع؟", "(المرصود للطرق)"),
        ("ما ميزانية مخطط الصيد 2026-2030 وكيف تتوزع؟", "(مخطط الصيد 2026-2030)"),
        ("كم بلغت الميزانية بين 2024 و2026 ومن أين مولت؟", "(الميزانية)"),
    ],
)
def test_a_period_leaves_a_subject_whole_and_a_year_in_a_name_stays(question, subject):
    assert subject in parts(question, "ar")[1]


def test_a_lost_part_is_asked_again_with_what_was_asked_before_it_only():
    question = "Combien coûte le pont et qui a peint les rambardes ?"
    first, second = parts(question, "fr")
    assert with_the_whole(second, question, "fr") == "qui a peint les rambardes (pont) ?"
    assert with_the_whole(first, question, "fr") == ""
