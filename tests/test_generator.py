"""The optional language model, against a real server process on loopback that misbehaves."""

import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from assistant import Assistant
from assistant.answers.laws import violations
from assistant.generator import Generator, GeneratorFailed, Prompt, open_generator
from assistant.language_model.breaker import Breaker
from assistant.language_model.generation import prompt_for, rewrites
from assistant.settings import Settings

SERVER = Path(__file__).with_name("scripted_model.py")
QUESTION = "Quel est le budget des bibliothèques numériques ?"
SECONDS = 20.0
SHORT = 1.0


@pytest.fixture(scope="module")
def address():
    process = subprocess.Popen(
        [sys.executable, SERVER], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    yield f"http://127.0.0.1:{process.stdout.readline().strip()}/v1"
    process.kill()
    process.stdout.close()
    process.wait()


@pytest.fixture
def rewriting(assistant, address):
    """An assistant that shares the session's index and asks the server for one behaviour."""

    def build(mode, **more):
        chosen = {"generator_url": address, "generator_seconds": SECONDS, **more}
        generator = Generator(Settings(generator_model=mode, **chosen))
        return Assistant(assistant._index, assistant._retriever, assistant._matcher, generator)

    return build


def test_no_language_model_is_asked_unless_an_address_is_set():
    assert open_generator(Settings()) is None


@pytest.mark.parametrize("mode", ["good", "late marker", "thinking"])
def test_a_faithful_rewriting_is_given(rewriting, assistant, mode):
    answer = rewriting(mode).ask(QUESTION)
    assert answer.mode == "generated" and answer.notes == ()
    assert "95 millions de dirhams [1]." in answer.text
    assert answer.citations[0].quote == assistant.ask(QUESTION).citations[0].quote
    documents = {item.id: item for item in assistant.documents}
    assert violations(answer, documents) == []


def test_an_unfaithful_sentence_is_dropped_and_the_rest_is_given(rewriting):
    answer = rewriting("two").ask(QUESTION)
    assert answer.mode == "generated"
    assert "95 millions" in answer.text and "Banque mondiale" not in answer.text


@pytest.mark.parametrize(
    "mode",
    [
        "invented marker",
        "no marker",
        "wrong figure",
        "added figure",
        "wrong name",
        "denial",
        "english",
        "arabic",
        "planted",
        "address",
        "refusal",
        "empty",
    ],
)
def test_what_the_quotes_do_not_bear_out_is_never_shown(rewriting, assistant, mode):
    answer, plain = rewriting(mode).ask(QUESTION), assistant.ask(QUESTION)
    assert (answer.text, answer.mode) == (plain.text, "extractive")
    assert answer.citations == plain.citations
    assert len(answer.notes) == len(plain.notes) + 1


@pytest.mark.parametrize("mode", ["hang", "drip", "error", "broken", "garbage", "wrong shape"])
def test_a_failing_server_costs_no_more_than_the_budget(rewriting, assistant, mode):
    patient = rewriting(mode, generator_seconds=SHORT)
    begun = time.perf_counter()
    answer = patient.ask(QUESTION)
    assert time.perf_counter() - begun < SHORT + 2.0
    assert answer.text == assistant.ask(QUESTION).text and answer.mode == "extractive"
    assert len(answer.notes) == 1


def test_a_closed_port_gives_the_extracts_at_once(rewriting, assistant):
    answer = rewriting("good", generator_url="http://127.0.0.1:9/v1").ask(QUESTION)
    assert answer.text == assistant.ask(QUESTION).text and answer.notes


def test_after_failures_in_a_row_the_model_is_left_alone(rewriting):
    patient = rewriting("error", generator_failures=2, generator_pause=60)
    for _ in range(2):
        patient.ask(QUESTION)
    answer = patient.ask(QUESTION)
    assert "suspendue" in answer.notes[-1]


def test_a_rested_model_is_tried_again():
    breaker = Breaker(failures=1, pause=0.05)
    breaker.report(succeeded=False)
    assert not breaker.allows()
    time.sleep(0.06)
    assert breaker.allows()
    breaker.report(succeeded=True)
    assert breaker.allows()


def test_refusals_and_invalid_questions_never_reach_the_model(rewriting):
    patient = rewriting("hang")
    begun = time.perf_counter()
    assert patient.ask("Quel est le prix du pain à Oslo en 1950 ?").status == "not_found"
    assert patient.ask("").status == "invalid"
    assert time.perf_counter() - begun < SHORT + 2.0


def test_only_the_quotes_are_sent(assistant, address):
    prompt = prompt_for(assistant.ask(QUESTION))
    assert "95 millions" in prompt.material and "Salma Berrada" not in prompt.material


def test_the_stream_ends_with_the_answer_to_keep(rewriting):
    versions = list(rewriting("two").stream(QUESTION))
    assert versions[-1].mode == "generated"
    assert all("Banque mondiale" not in item.text for item in versions)


def test_a_french_quote_is_rewritten_in_the_language_of_an_arabic_question(rewriting, assistant):
    patient = rewriting("arabic")
    plain = replace(assistant.ask(QUESTION), language="ar")
    documents = {item.id: item for item in assistant.documents}
    *_, answer = rewrites(plain, patient._generator, patient._checker, documents)
    assert answer.mode == "generated" and "95 مليون درهم" in answer.text


def test_a_failure_says_why(address):
    generator = Generator(
        Settings(generator_url=address, generator_model="hang", generator_seconds=0.2)
    )
    with pytest.raises(GeneratorFailed) as failure:
        list(generator.stream(Prompt("", "")))
    assert failure.value.reason == "timeout"
