"""Vectors of words and light ones of texts, their features, and their training."""

import json
import subprocess
import sys
import unicodedata
from pathlib import Path
from zlib import crc32

import numpy as np
import pytest
from test_encoder import PAIRS

from assistant.encoder import Encoder
from assistant.errors import EncoderError
from assistant.vectors.features import (
    counted_words,
    feature_keys,
    sound_skeleton,
    word_features,
    words,
)
from assistant.vectors.static_encoder import WORDS_FOLDER, StaticEncoder, static_encoder
from assistant.vectors.weights import read_model, write_model

FEATURES_DIGEST = 1636541297


@pytest.fixture(scope="module")
def encoder() -> StaticEncoder:
    return static_encoder()


def test_light_vectors_are_unit_rows_and_keep_the_interface(encoder):
    assert isinstance(encoder, Encoder)
    vectors = encoder.encode_passages(["التعليم", "", "l'école", "؟!"])
    assert vectors.shape == (4, encoder.dimension)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), [1, 0, 1, 0], atol=1e-6)
    assert encoder.encode_questions([]).shape == (0, encoder.dimension)


def test_light_vectors_bridge_the_languages(encoder):
    arabic = encoder.encode_questions([pair[0] for pair in PAIRS])
    french = encoder.encode_passages([pair[1] for pair in PAIRS])
    assert ((arabic @ french.T).argmax(1) == np.arange(len(PAIRS))).all()


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_unicode_forms_of_a_text_have_one_light_vector(encoder, form):
    text = "L'été à Fès : الصِّحَّة ﻻ"
    vectors = encoder.encode_passages([text, unicodedata.normalize(form, text)])
    np.testing.assert_array_equal(vectors[0], vectors[1])


def test_arabic_and_french_words_are_split_and_folded():
    assert words("L’eau, d'aujourd'hui… qu'elle coûte !") == [
        "eau",
        "aujourd",
        "hui",
        "elle",
        "coute",
    ]
    assert words("الصِّحّةُ والتعليـم") == ["الصحه", "والتعليم"]


@pytest.mark.parametrize("text", ["2 500", "2\u202f500", "2500", "٢٥٠٠"])
def test_a_number_is_one_word_however_it_is_written(text):
    assert words(f"a {text} b") == ["a", "2500", "b"]


def test_arabic_clitics_share_the_features_of_the_bare_word():
    shared = set(word_features("وبالمستشفيات")) & set(word_features("مستشفيات"))
    assert {"b:مستشفيات", "s:مستشفي"} <= shared


@pytest.mark.parametrize(
    ("latin", "arabic"), [("mistral", "ميسترال"), ("marrakech", "مراكش"), ("toyota", "تويوتا")]
)
def test_a_name_sounds_alike_in_both_scripts(latin, arabic):
    assert sound_skeleton(latin) == sound_skeleton(arabic)


def test_features_are_those_the_weights_were_trained_for():
    text = "L'État a financé 1 250 écoles ; ستستفيد المدارس من التمويل، ميسترال 5G ra9mana"
    names = [name for word in words(text) for name in word_features(word)]
    assert crc32(str(feature_keys(names)).encode()) == FEATURES_DIGEST, (
        "features changed: raise FEATURES_VERSION, train again, then renew this digest"
    )


def test_a_number_never_seen_is_told_from_others(encoder):
    numbers = ["48317", "٤٨٣١٧", "90412"]
    vectors = encoder.word_vectors([words(number)[0] for number in numbers])
    nearness = vectors @ vectors.T
    assert nearness[0, 1] == pytest.approx(1)
    assert nearness[0, 2] < 0.5


def test_word_vectors_bridge_the_languages(encoder):
    arabic = ["مدرسة", "مستشفى", "ميزانية", "طريق", "ماء"]
    french = ["école", "hôpital", "budget", "route", "eau"]
    scores = encoder.word_vectors(arabic) @ encoder.word_vectors(french).T
    assert (scores.argmax(1) == np.arange(len(arabic))).all()


def test_function_words_matter_less_than_words_with_content(encoder):
    weights = encoder.word_weights(
        ["de", "la", "في", "من", "hôpital", "budget", "مستشفى", "ميزانية"]
    )
    assert (weights >= 0).all()
    assert weights[:4].max() < weights[4:].min()


def test_a_text_vector_is_the_weighted_sum_of_its_word_vectors(encoder):
    text = "استراتيجية وطنية pour le numérique et le budget en 2030"
    found = counted_words(text)
    assert found["le"] == pytest.approx(2**0.5)
    weights = encoder.word_weights([*found]) * np.array([*found.values()])
    total = weights @ encoder.word_vectors([*found])
    expected = total / np.linalg.norm(total)
    np.testing.assert_allclose(encoder.encode_passages([text])[0], expected, atol=1e-6)


def test_the_cache_may_be_emptied_while_it_is_used(encoder, monkeypatch):
    monkeypatch.setattr("assistant.vectors.static_encoder._CACHED_WORDS", 8)
    small = StaticEncoder()
    for text in (text for pair in PAIRS for text in pair):
        np.testing.assert_array_equal(
            small.encode_passages([text]), encoder.encode_passages([text])
        )


def test_weights_survive_being_written_and_read(tmp_path):
    keys = np.array([3, 9, 70], dtype=np.uint32)
    table = np.array([[1.0, -0.5, 2.0], [0.0, 0.0, 0.0], [0.25, 0.25, -1.0]], dtype=np.float32)
    write_model(tmp_path, keys, table)
    read = read_model(tmp_path)
    np.testing.assert_array_equal(read.keys, keys)
    np.testing.assert_allclose(read.vectors(np.arange(3)), table[:, :-1], atol=0.15)
    np.testing.assert_allclose(read.importance, table[:, -1])


def test_the_fingerprint_changes_with_the_weights(tmp_path):
    keys = np.array([1], dtype=np.uint32)
    for name, value in (("one", 1.0), ("two", -1.0)):
        write_model(tmp_path / name, keys, np.array([[value, 1.0, 0.0]], dtype=np.float32))
    assert read_model(tmp_path / "one").fingerprint != read_model(tmp_path / "two").fingerprint


def test_training_twice_gives_the_same_weights_and_learns(tmp_path):
    authored = tmp_path / "authored"
    authored.mkdir()
    entries = [json.dumps({"ar": arabic, "fr": french}) for arabic, french in PAIRS]
    (authored / "x_glossary.jsonl").write_text("\n".join(entries), encoding="utf-8")
    (authored / "x_sentences.jsonl").write_text("\n".join(entries), encoding="utf-8")
    code = (
        "import sys; from pathlib import Path; import torch; torch.set_num_threads(1)\n"
        "from training.data import read_training_data\n"
        "from training.train_encoder import Recipe, train, write_in_place\n"
        "recipe = Recipe(dimension=16, rows=4000, epochs=8, rate=0.05, phrase_batch=6)\n"
        "for out in sys.argv[2:]:\n"
        "    write_in_place(train(read_training_data(Path(sys.argv[1]), None), recipe), Path(out))"
    )
    folders = [tmp_path / "one", tmp_path / "two"]
    arguments = [sys.executable, "-c", code, str(authored), *map(str, folders)]
    subprocess.run(arguments, check=True, capture_output=True, cwd=Path(__file__).parents[2])
    one, two = (StaticEncoder(folder) for folder in folders)
    assert one.fingerprint == two.fingerprint
    arabic = one.encode_questions([pair[0] for pair in PAIRS])
    french = one.encode_passages([pair[1] for pair in PAIRS])
    assert ((arabic @ french.T).argmax(1) == np.arange(len(PAIRS))).all()


def test_damaged_word_vectors_say_what_to_do(tmp_path):
    with pytest.raises(EncoderError, match="reinstall"):
        StaticEncoder(tmp_path)
    write_model(tmp_path, np.array([1], dtype=np.uint32), np.ones((1, 3), dtype=np.float32))
    (tmp_path / "model.safetensors").write_bytes(b"\x10\x00\x00\x00\x00\x00\x00\x00{")
    with pytest.raises(EncoderError, match="reinstall"):
        StaticEncoder(tmp_path)
    config = json.loads((WORDS_FOLDER / "config.json").read_text("utf-8"))
    (tmp_path / "config.json").write_text(json.dumps(config | {"features": "0"}), "utf-8")
    (tmp_path / "model.safetensors").write_bytes((WORDS_FOLDER / "model.safetensors").read_bytes())
    with pytest.raises(EncoderError, match="train"):
        StaticEncoder(tmp_path)
