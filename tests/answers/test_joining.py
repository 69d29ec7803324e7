"""The answers to the parts of a question are told together, nothing twice."""

from assistant.answers.joining import joined
from assistant.schema import Answer, Citation


def told(text, *spans):
    cited = tuple(
        Citation(number, "a.md", "a.md#0", "A", "fr", None, "", "", *span, "", "", "")
        for number, span in enumerate(spans, 1)
    )
    return Answer("?", "fr", "answered", text, cited)


def test_two_parts_answered_by_one_span_cite_it_and_say_it_once():
    text, citations = joined(
        [told("Le pont ouvre [1].", (0, 9)), told("Le pont ouvre [1].", (0, 9))]
    )
    assert text == "Le pont ouvre [1]."
    assert [item.number for item in citations] == [1]


def test_what_only_the_second_part_says_is_kept_with_its_own_marker():
    first = told("يفتح الجسر [1].", (0, 9))
    second = told("يفتح الجسر [1]. يكلف الجسر [2].", (0, 9), (20, 30))
    text, citations = joined([first, second])
    assert text == "يفتح الجسر [1]. يكلف الجسر [2]."
    assert [(item.number, item.start) for item in citations] == [(1, 0), (2, 20)]
