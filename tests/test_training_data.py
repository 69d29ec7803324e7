"""What is learned from is kept apart from what is measured with."""

import json
import re
from pathlib import Path

from assistant.normalize import fold

ROOT = Path(__file__).parents[1]


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
    outside = authored / "outside_questions.jsonl"
    asked += [(outside.name, item[side]) for item in lines(outside) for side in ("fr", "ar")]
    assert len(asked) > 10_000 and len(measured) > 400
    assert [item for item in asked if worded(item[1]) in measured] == []
