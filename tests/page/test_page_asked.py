"""What a request asks, read strictly: opinions that hold only what they name, spans, lists."""

import pytest
from conftest import call, serving

from assistant.page.asked import opinion, span, strings
from assistant.page.feedback import Feedback
from assistant.schema import Document

OPINION = {
    "kind": "down", "question": "Quel budget ?", "reason": "Trop court", "language": "fr",
    "status": "answered", "index": "20261128-054542-1", "notice": True,
}  # fmt: skip
WRONG = [
    {"notice": False},
    {"notice": "true"},
    {"notice": 1},
    {"notice": None},
    {"kind": "delete"},
    {"kind": ""},
    {"kind": ["up"]},
    {"question": None},
    {"question": 3},
    {"reason": ["a"]},
    {"language": "en"},
    {"language": ""},
    {"language": "moi@mail.ma"},
    {"status": "0612345678"},
    {"status": "ANSWERED"},
    {"index": "moi@mail.ma"},
    {"index": "<script>"},
    {"index": "a" * 81},
    {"index": "=cmd()"},
]


@pytest.fixture(scope="module")
def keeping(page_assistant, tmp_path_factory):
    path = tmp_path_factory.mktemp("opinions") / "f.sqlite"
    with serving(page_assistant, feedback=path, rate=0) as address:
        yield address, Feedback(path, 30)


@pytest.mark.parametrize("changed", WRONG)
def test_an_opinion_that_is_not_as_the_page_sends_it_is_not_kept(keeping, changed):
    address, kept = keeping
    before = len(kept.all())
    reply = call(f"{address}/feedback", {**OPINION, **changed})
    assert reply.status == 400 and set(reply.json()["message"]) == {"ar", "fr"}
    assert len(kept.all()) == before


@pytest.mark.parametrize("missing", ["kind", "question", "language", "notice"])
def test_an_opinion_without_its_parts_is_not_kept(missing):
    assert opinion({name: value for name, value in OPINION.items() if name != missing}) is None


@pytest.mark.parametrize("missing", ["reason", "status", "index"])
def test_an_opinion_may_be_silent_on_the_rest(missing):
    assert opinion({name: value for name, value in OPINION.items() if name != missing}) is not None


@pytest.mark.parametrize("kind", ["up", "down", "unanswered"])
def test_an_opinion_is_kept_as_sent_and_its_code_deletes_it(keeping, kind):
    address, kept = keeping
    code = call(f"{address}/feedback", {**OPINION, "kind": kind}).json()["code"]
    [row] = [item for item in kept.all() if item.code == code]
    assert (row.kind, row.question, row.reason) == (kind, "Quel budget ?", "Trop court")
    assert (row.language, row.status, row.generation) == ("fr", "answered", OPINION["index"])
    assert kept.delete(code) == 1


def test_nothing_of_the_request_but_its_opinion_is_kept(keeping):
    address, kept = keeping
    call(
        f"{address}/feedback",
        {**OPINION, "name": "Samira", "email": "s@mail.ma"},
        user_agent="NavigateurDeSamira/1",
        x_forwarded_for="203.0.113.77",
        cookie="nom=Samira",
        referer="https://example.org/Samira",
    )
    assert not any("Samira" in str(row) or "203.0" in str(row) for row in kept.all())


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("a" * 5000, "a" * 1000),
        ("ligne\u2028une\x00 \u202edeux", "ligne une deux"),
        ("é" * 995 + " 06 12 34 56 78", "é" * 995 + " ***"),
        (" " * 3000 + "fin", "fin"),
    ],
)
def test_free_text_is_cleaned_masked_then_cut(keeping, written, read):
    address, kept = keeping
    code = call(f"{address}/feedback", {**OPINION, "reason": written}).json()["code"]
    [row] = [item for item in kept.all() if item.code == code]
    assert row.reason == read


@pytest.mark.parametrize(
    ("values", "fit"),
    [([], True), (["a"], True), (["a"] * 50, True), (["a"] * 51, False), (["a", 1], False)],
)
def test_a_history_is_a_list_of_texts_of_bounded_length(site, values, fit):
    assert strings(values) == fit
    reply = call(f"{site}/conversation", {"question": "Budget ?", "history": values})
    assert reply.status == (200 if fit else 400)


DOCUMENT = Document("fr/a.md", "A", "fr", "---\nx\n---\nLe corps.", 10, "")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("10-19", (10, 19)),
        ("12-13", (12, 13)),
        ("9-19", (0, 0)),
        ("10-20", (0, 0)),
        ("12-12", (0, 0)),
        ("13-12", (0, 0)),
        ("10", (0, 0)),
        ("10-", (0, 0)),
        ("-10-19", (0, 0)),
        ("10-19-20", (0, 0)),
        ("1e1-19", (0, 0)),
        ("10.0-19", (0, 0)),
        (" 10-19", (0, 0)),
        ("0" * 30 + "10-19", (0, 0)),
        ("", (0, 0)),
    ],
)
def test_a_span_is_a_place_in_the_words_of_a_document(text, found):
    assert span(text, DOCUMENT) == found
    assert span(text, None) == (0, 0)
