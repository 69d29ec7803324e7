"""Counts of the service, as Prometheus reads them: whole, growing, without a citizen's text."""

import re
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlencode

import pytest
from conftest import call

from assistant.page.metrics import Metrics

_SAMPLE = re.compile(
    r'([a-z_]+)(\{[a-z]+="[^"\\\n]*"(?:,[a-z]+="[^"\\\n]*")*\})? ([-+0-9.e]+|[+-]Inf|NaN)'
)


def read(text):
    """The samples of the text format 0.0.4, name and labels → value; fails on a malformed line."""
    assert text.endswith("\n")
    types, samples = {}, {}
    for line in text.splitlines():
        if line.startswith("# TYPE "):
            _, _, name, kind = line.split(" ")
            assert name not in types and kind in ("counter", "gauge", "histogram")
            types[name] = kind
            continue
        name, labels, value = _SAMPLE.fullmatch(line).groups()
        family = re.sub(r"_(?:bucket|sum|count)$", "", name) if name not in types else name
        assert family in types, f"{name} comes before its type"
        key = name + (labels or "")
        assert key not in samples
        samples[key] = float(value)
    return types, samples


def test_a_service_nobody_asked_yet_has_a_whole_page():
    types, samples = read(Metrics().text(0, "g1", 5))
    assert types["dalil_answer_seconds"] == "histogram"
    assert samples["dalil_answer_seconds_count"] == 0
    assert samples["dalil_documents"] == 5
    assert samples['dalil_index_info{generation="g1"}'] == 1


@pytest.mark.parametrize(
    ("seconds", "first"),
    [(0.0, "0.01"), (0.01, "0.01"), (0.011, "0.025"), (0.3, "0.5"), (10.0, "10"), (60.0, "+Inf")],
)
def test_an_answer_is_counted_from_its_bound_upwards(seconds, first):
    metrics = Metrics()
    metrics.answer("answered", "ar", seconds)
    _, samples = read(metrics.text(0, "g", 1))
    found = re.findall(r'_bucket\{le="([^"]+)"\} (\d+)', metrics.text(0, "g", 1))
    assert next(bound for bound, count in found if count == "1") == first
    assert [int(count) for _, count in found] == sorted(int(count) for _, count in found)
    assert found[-1] == ("+Inf", "1") and samples["dalil_answer_seconds_count"] == 1
    assert samples["dalil_answer_seconds_sum"] == pytest.approx(seconds)


def test_answers_and_requests_are_told_apart_by_their_labels():
    metrics = Metrics()
    for status, language in (("answered", "fr"), ("answered", "ar"), ("not_found", "fr")):
        metrics.answer(status, language, 0.1)
    for route, status in (("ask", 200), ("ask", 200), ("ask", 429), ("closed", 404)):
        metrics.request(route, status)
    _, samples = read(metrics.text(3, "g", 1))
    assert samples['dalil_requests_total{route="ask",status="200"}'] == 2
    assert samples['dalil_requests_total{route="ask",status="429"}'] == 1
    assert samples['dalil_answers_total{status="answered",language="ar"}'] == 1
    assert samples["dalil_questions_inside"] == 3


def test_many_threads_lose_no_count():
    metrics = Metrics()
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda _: metrics.answer("answered", "fr", 0.2), range(2000)))
    _, samples = read(metrics.text(0, "g", 1))
    assert samples["dalil_answer_seconds_count"] == 2000
    assert samples["dalil_answer_seconds_sum"] == pytest.approx(400)


def test_the_running_service_counts_each_question_once_by_language(site):
    def counted():
        reply = call(f"{site}/metrics")
        assert reply.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
        return read(reply.text)[1]

    before = counted()
    for door in ("ask", "conversation", "ask"):
        call(f"{site}/{door}", {"question": "كم تبلغ كلفة مشروع ميناء تمارة الذكي؟"})
    call(f"{site}/ask", {"question": "Quelle est la recette du tajine aux pruneaux ?"})
    after = counted()

    def grown(key):
        return after.get(key, 0) - before.get(key, 0)

    assert grown('dalil_answers_total{status="answered",language="ar"}') == 3
    assert grown('dalil_answers_total{status="not_found",language="fr"}') == 1
    assert grown("dalil_answer_seconds_count") == 4
    assert grown('dalil_requests_total{route="ask",status="200"}') == 3


def test_nothing_a_citizen_writes_reaches_the_counters(site):
    for words in ("moi@mail.ma", '"} 1\nfaux_total 9', "تمارة"):
        call(f"{site}/ask", {"question": f"Budget {words} ?", "id": words})
        call(f"{site}/feedback", {"kind": words})
        call(f"{site}/documents?{urlencode({'q': words, 'publisher': 'Zagora'})}")
    text = call(f"{site}/metrics").text
    read(text)
    assert not re.search("mail|faux|Zagora|[\u0600-\u06ff]", text)
