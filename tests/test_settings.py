"""Every setting has a default, is read from DALIL_… once, and says what is wrong with it."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from assistant import Assistant
from assistant.passages import Limits
from assistant.settings import Settings, settings


@pytest.fixture
def environment(monkeypatch):
    """Sets variables and forgets the settings read before, now and afterwards."""

    def change(**variables):
        for name, value in variables.items():
            monkeypatch.setenv(name, str(value))
        settings.cache_clear()

    yield change
    monkeypatch.undo()
    settings.cache_clear()


def test_the_defaults_need_no_environment_and_no_network():
    chosen = Settings()
    assert (chosen.corpus, chosen.index) == (Path("corpus"), Path("index"))
    assert chosen.encoder == "" and chosen.generator_url == ""
    assert Limits(chosen.passage_tokens, chosen.passage_sentences, chosen.overlap) == Limits()


@pytest.mark.parametrize(
    ("variable", "value", "name", "expected"),
    [
        ("DALIL_INDEX", "/srv/index", "index", Path("/srv/index")),
        ("DALIL_QUESTION_LIMIT", "200", "question_limit", 200),
        ("DALIL_GENERATOR_SECONDS", "2.5", "generator_seconds", 2.5),
        ("dalil_nearest", "0", "nearest", 0),
        ("DALIL_ENCODER", "BAAI/bge-m3", "encoder", "BAAI/bge-m3"),
    ],
)
def test_a_variable_overrides_its_setting(environment, variable, value, name, expected):
    environment(**{variable: value})
    assert getattr(settings(), name) == expected


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("DALIL_QUESTION_LIMIT", "10"),
        ("DALIL_QUESTION_LIMIT", "beaucoup"),
        ("DALIL_PASSAGE_TOKENS", "-1"),
        ("DALIL_NEAREST", "-1"),
        ("DALIL_GENERATOR_SECONDS", "0"),
    ],
)
def test_a_value_that_cannot_be_is_refused_by_name(environment, variable, value):
    environment(**{variable: value})
    with pytest.raises(ValidationError, match=variable.removeprefix("DALIL_").casefold()):
        settings()


def test_unknown_variables_are_ignored_and_the_key_is_never_shown(environment):
    environment(DALIL_NO_SUCH_SETTING="1", DALIL_GENERATOR_KEY="s3cret")
    assert "s3cret" not in repr(settings()) and "s3cret" not in settings().model_dump_json()
    assert settings().generator_key.get_secret_value() == "s3cret"


def test_settings_cannot_be_changed_and_are_read_once(environment):
    environment(DALIL_NEAREST=1)
    first = settings()
    with pytest.raises(ValidationError):
        first.nearest = 2
    assert settings() is first


def test_the_longest_question_follows_its_setting(environment, assistant):
    environment(DALIL_QUESTION_LIMIT=50)
    question = "Quel est le budget des bibliothèques numériques de quartier ?"
    answer = assistant.ask(question)
    assert answer.status == "invalid" and "50" in answer.text
    assert assistant.check(question).verdict == "invalid"


def test_the_passages_offered_with_a_refusal_follow_their_setting(environment, assistant):
    for count in (0, 2):
        environment(DALIL_NEAREST=count)
        assert len(assistant.ask("Qui a peint le port de Témara ?").nearest) == count


def test_passages_follow_their_settings_and_a_change_of_them_renews_the_index(
    environment, corpus_folder, tmp_path
):
    first = Assistant.update(corpus_folder, tmp_path)
    environment(DALIL_PASSAGE_SENTENCES=1, DALIL_OVERLAP=0)
    second = Assistant.update(corpus_folder, tmp_path)
    assert second.changed and second.passages > first.passages
    assert all(len(item.sentences) == 1 for item in Assistant.load(tmp_path).passages)
