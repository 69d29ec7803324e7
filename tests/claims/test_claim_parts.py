"""The parts of a claim."""

from assistant.claims.claim_parts import parts_of


def test_a_relative_clause_is_told_of_the_name_before_it():
    assert parts_of("يعد المغرب عضوا مؤسسا لمبادرة Current AI التي وقع معها مذكرة في يوليوز.") == [
        "يعد المغرب عضوا مؤسسا لمبادرة Current AI",
        "لمبادرة Current AI وقع معها مذكرة في يوليوز.",
    ]


def test_a_relative_clause_that_tells_which_one_is_no_part():
    whole = "Le décret qui crée deux écoles prévoit aussi une faculté."
    assert parts_of(whole) == [whole]
