"""What became of the quotes of a receipt in the documents of today, told in both languages."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.corpus import parse_document
from assistant.upkeep.verification import verify

FRENCH = """---
title: Le port
language: fr
status: adopted
---
# Le port

Le port coûte 3,4 milliards de dirhams. Les travaux durent trois ans. Le quai est long.
"""
ARABIC = """---
language: ar
---
# الميناء

تبلغ كلفة الميناء ٣٫٤ مليارات درهم. تدوم الأشغال ثلاث سنوات.
"""
COST = "Le port coûte 3,4 milliards de dirhams."
YEARS = "Les travaux durent trois ans."
كلفة = "تبلغ كلفة الميناء ٣٫٤ مليارات درهم."


def document(text=FRENCH, old="", new="", name="fr/port.md"):
    return parse_document(text.replace(old, new) if old else text, name)


def receipt(*quotes, answer="Le port coûte 3,4 milliards de dirhams [1].", **fields):
    source = document()
    citations = [
        {
            "number": number,
            "document": source.id,
            "quote": quote,
            "start": FRENCH.find(quote),
            "end": FRENCH.find(quote) + len(quote),
            "digest": source.digest,
            "status": "adopted",
        }
        for number, quote in enumerate(quotes, 1)
    ]
    return {"language": "fr", "answer": answer, "citations": citations, **fields}


@pytest.mark.parametrize(
    ("old", "new", "state", "changed"),
    [
        ("", "", "unchanged", False),
        ("Le quai est long.", "Le quai est court.", "unchanged", True),
        ("# Le port\n", "# Le port\n\nUn mot de plus.\n", "moved", True),
        ("3,4 milliards", "3,6 milliards", "changed", True),
        ("coûte 3,4", "coûte  3,4", "changed", True),
        (COST, "", "changed", True),
    ],
)
def test_each_quote_has_a_state_and_tells_whether_its_document_changed(old, new, state, changed):
    (quote,) = verify(receipt(COST), [document(old=old, new=new)]).quotes
    assert (quote.state, quote.document_changed) == (state, changed)


def test_what_the_document_says_now_is_the_sentence_nearest_the_quote():
    check = verify(receipt(COST), [document(old="3,4 milliards", new="3,6 milliards")])
    assert check.quotes[0].now == "Le port coûte 3,6 milliards de dirhams."
    assert "On y lit à présent : « Le port coûte 3,6 milliards" in str(check)
    assert (
        str(check).splitlines()[-1] == "Le reçu n'est plus valable : posez de nouveau la question."
    )


def test_a_sentence_that_was_struck_out_is_replaced_by_none():
    rewritten = parse_document("# Autre\n\nUn tout autre sujet, la mer.\n", "fr/port.md")
    (quote,) = verify(receipt(COST), [rewritten]).quotes
    assert (quote.state, quote.now) == ("changed", "")
    assert "On y lit" not in quote.message


def test_a_quote_in_the_front_matter_alone_does_not_stand():
    moved = f"---\ntitle: {COST[:-1]}.\nlanguage: fr\n---\n# Titre\n\nRien.\n"
    (quote,) = verify(receipt(COST), [parse_document(moved, "fr/port.md")]).quotes
    assert quote.state == "changed"


def test_each_quote_is_judged_apart_and_one_that_fell_makes_the_receipt_invalid():
    check = verify(receipt(COST, YEARS), [document(old="trois ans", new="quatre ans")])
    assert [item.state for item in check.quotes] == ["unchanged", "changed"]
    assert check.quotes[1].now == "Les travaux durent quatre ans."
    assert not check.valid


def test_a_document_that_is_gone_is_said_so_by_name():
    check = verify(receipt(COST), [document(name="fr/autre.md")])
    assert check.quotes[0].state == "missing" and not check.valid
    assert "fr/port.md : le document n'est plus dans la collection." in check.quotes[0].message


def test_a_document_superseded_since_is_said_so_and_its_quotes_still_stand():
    check = verify(receipt(COST), [document(old="adopted", new="superseded")])
    assert check.quotes[0].superseded and check.quotes[0].state == "moved" and check.valid
    assert "remplacé depuis" in str(check)


def test_what_was_superseded_when_it_was_quoted_is_no_news():
    made = receipt(COST)
    made["citations"][0]["status"] = "superseded"
    assert not verify(made, [document(old="adopted", new="superseded")]).quotes[0].superseded


@pytest.mark.parametrize(
    ("answer", "loose"),
    [
        ("Le port coûte 3,4 milliards de dirhams [1].", ()),
        ("Le port coûte 3.4 milliards MAD [1].", ()),
        ("يكلف الميناء ٣٫٤ مليارات درهم [1].", ()),
        ("Le port coûte 3,5 milliards de dirhams [1].", ("3,5 milliards de dirhams",)),
        ("Le port coûte 3,4 milliards de dirhams et ouvre en 2031 [1].", ("2031",)),
        ("Le port coûte 3,4 milliards [12].", ()),
    ],
)
def test_a_figure_of_the_answer_that_no_quote_holds_is_loose(answer, loose):
    check = verify(receipt(COST, answer=answer), [document()])
    assert (check.loose, check.valid) == (loose, not loose)


def test_an_answer_altered_in_sight_is_said_so():
    check = verify(receipt(COST), [document()], faithful=False)
    assert not check.valid and "modifié après son établissement" in str(check)


def test_an_arabic_receipt_is_told_in_arabic_with_the_new_words():
    source = parse_document(ARABIC, "ar/port.md")
    start = ARABIC.find(كلفة)
    made = {
        "language": "ar",
        "answer": "تبلغ كلفة الميناء 3,4 مليارات درهم [1].",
        "citations": [
            {
                "number": 1,
                "document": "ar/port.md",
                "quote": كلفة,
                "start": start,
                "end": start + len(كلفة),
                "digest": source.digest,
            }
        ],
    }
    assert verify(made, [source]).valid
    later = parse_document(ARABIC.replace("٣٫٤", "٣٫٦"), "ar/port.md")
    told = str(verify(made, [later]))
    assert "لم يعد الاقتباس موجودا" in told and "وفيها الآن: «تبلغ كلفة الميناء ٣٫٦" in told
    assert told.splitlines()[-1].startswith("لم يعد الوصل صالحا")


def test_a_refusal_s_receipt_has_nothing_to_verify_and_says_so():
    check = verify(receipt(answer="Les documents ne répondent pas."), [document()])
    assert check.valid and check.quotes == ()
    assert "aucune citation" in str(check)


def test_the_check_can_be_printed_as_json():
    record = verify(receipt(COST), [document()]).to_dict()
    assert json.loads(json.dumps(record)) == {
        "valid": True,
        "language": "fr",
        "faithful": True,
        "loose": [],
        "quotes": [
            {
                "number": 1,
                "document": "fr/port.md",
                "state": "unchanged",
                "document_changed": False,
                "superseded": False,
                "now": "",
                "message": "[1] fr/port.md : la citation s'y trouve toujours, mot pour mot, au "
                "même endroit.",
            }
        ],
    }


@given(st.integers(0, len(FRENCH)), st.text(alphabet="ab1م \n.", max_size=8))
def test_a_quote_is_valid_exactly_when_the_document_still_holds_it(at, inserted):
    body = max(at, FRENCH.index("# Le port"))
    text = FRENCH[:body] + inserted + FRENCH[body:]
    check = verify(receipt(COST), [parse_document(text, "fr/port.md")])
    assert check.valid == (COST in text)
