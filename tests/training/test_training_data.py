"""What is learned from is kept apart from what is measured with."""

import json
import re
from pathlib import Path

from assistant.normalize import fold

ROOT = Path(__file__).parents[2]


def worded(text):
    return " ".join(re.findall(r"\w+", fold(text)))


def lines(path):
    return map(json.loads, path.read_text("utf-8").splitlines())


def test_no_question_measured_with_is_learned_from():
    measured = {
        worded(item["question"])
        for item in lines(ROOT / "benchmarks" / "questions.jsonl")
        if item["split"] in {"check", "far", "least", "new"} and len(item["question"].split()) > 2
    }
    authored = ROOT / "training" / "authored"
    asked = [
        (path.name, item[language])
        for path in sorted(authored.glob("*_passages.jsonl"))
        for passage in lines(path)
        for item in (*passage["qa"], *passage["unanswerable"])
        for language in ("fr", "ar")
    ]
    for name in ("outside_questions.jsonl", "everyday_questions.jsonl"):
        asked += [(name, item[side]) for item in lines(authored / name) for side in ("fr", "ar")]
    assert len(asked) > 10_000 and len(measured) > 400
    assert [item for item in asked if worded(item[1]) in measured] == []


def test_everyday_questions_and_claims_are_of_passages_to_learn_from():
    authored = ROOT / "training" / "authored"
    sizes = {
        passage["id"]: len(passage["sentences"])
        for path in authored.glob("*_passages.jsonl")
        for number, passage in enumerate(lines(path))
        if number % 10
    }
    for name in ("everyday_questions.jsonl", "claims.jsonl"):
        items = list(lines(authored / name))
        assert len(items) > 3_000
        assert all(-1 <= item["sentence"] < sizes[item["passage"]] for item in items)


def test_half_of_the_claims_are_borne_out():
    claims = list(lines(ROOT / "training" / "authored" / "claims.jsonl"))
    assert 2 * sum(item["borne_out"] for item in claims) == len(claims)
