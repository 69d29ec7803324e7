"""What the encoder sees of a word, and the weights it reads from disk."""

import json
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.errors import EncoderError
from assistant.normalize import fold
from assistant.vectors.features import (
    NUMBER_ROWS,
    counted_words,
    feature_keys,
    sound_skeleton,
    word_features,
    words,
)
from assistant.vectors.static_encoder import WORDS_FOLDER, StaticEncoder
from assistant.vectors.weights import read_model, read_safetensors, write_model, write_safetensors


def named(word, kind):
    return {name for name in word_features(fold(word)) if name.startswith(f"{kind}:")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("L'école d'ici jusqu'à Fès", ["ecole", "ici", "a", "fes"]),
        ("la loi n° 09-08 et la 5G", ["la", "loi", "n", "09", "08", "et", "la", "5g"]),
        ("الـمَدْرَسَةُ و٢٬٥٠٠ درهم", ["المدرسه", "و", "2500", "درهم"]),
        ("45,5 % ou 45.5", ["45.5", "ou", "45.5"]),
        ("a_b c-d", ["a", "b", "c", "d"]),
        ("«مرحبا»؛ bonjour!", ["مرحبا", "bonjour"]),
        ("", []),
    ],
)
def test_words_are_folded_and_elided_articles_left_out(text, expected):
    assert words(text) == expected


def test_a_word_counts_by_the_root_of_how_often_it_stands():
    assert counted_words("port, port; PORT le") == {
        "port": pytest.approx(3**0.5),
        "le": pytest.approx(1),
    }


@pytest.mark.parametrize(
    ("kind", "one", "other"),
    [
        ("b", "وبالمدارس", "المدارس"),
        ("b", "وللتلاميذ", "التلاميذ"),
        ("s", "مدرسة", "مدرسات"),
        ("s", "écoles", "école"),
        ("s", "investissements", "investissement"),
        ("v", "سيستثمر", "يستثمر"),
        ("k", "سيبنى", "بناء"),
        ("k", "ستقام", "إقامة"),
        ("k", "أقيمت", "يقام"),
        ("k", "سيرتفع", "ارتفاع"),
        ("v", "كيستثمر", "تستثمر"),
        ("x", "Mistral", "ميسترال"),
    ],
)
def test_related_words_share_a_feature(kind, one, other):
    assert named(one, kind) & named(other, kind)


@pytest.mark.parametrize("word", ["2030", "45.5", "09"])
def test_a_number_is_itself_and_one_of_the_rows_for_numbers(word):
    exact, hashed = word_features(word)
    assert exact == f"n:{word}"
    assert 0 <= int(hashed.removeprefix("h:")) < NUMBER_ROWS


def test_a_number_has_no_part_in_common_with_its_neighbours():
    assert not named("2030", "g") and not named("2030", "w")
    assert named("5g", "w") == {"w:5g"}


@pytest.mark.parametrize(
    ("latin", "arabic"),
    [("huawei", "هواوي"), ("oracle", "اوراكل"), ("dakhla", "الداخلة")],
)
def test_names_sound_alike_in_both_alphabets(latin, arabic):
    assert sound_skeleton(latin) == sound_skeleton(fold(arabic).removeprefix("ال"))


@given(st.from_regex(r"[a-z]{1,12}|[\u0627-\u064a]{1,12}|[0-9]{1,6}", fullmatch=True))
def test_features_are_never_named_twice_and_their_keys_fit_32_bits(word):
    names = word_features(word)
    assert len(names) == len(set(names)) > 0
    assert all(name[1] == ":" for name in names)
    assert all(0 <= key < 2**32 for key in feature_keys(names))


def test_the_shipped_rows_can_be_searched_by_key():
    weights = read_model(WORDS_FOLDER)
    assert all(one < other for one, other in pairwise(weights.keys.tolist()))
    rows, owners = weights.rows_of(["مستشفي", "zzzzqqqq", "hopital"])
    assert {0, 2} <= set(owners.tolist())
    assert owners.tolist() == sorted(owners)
    assert rows.max() < len(weights.packed)
    assert not len(weights.rows_of([])[0])


def test_tensors_survive_a_file_in_the_public_layout(tmp_path):
    from safetensors.numpy import load_file

    tensors = {
        "keys": np.array([1, 2, 2**32 - 1], np.uint32),
        "rows": np.array([[0, 255], [17, 1]], np.uint8),
        "scales": np.array([0.5, 2.0], np.float16),
        "one": np.array([[1.5]], np.float32),
        "signed": np.array([[-128, 127]], np.int8),
    }
    write_safetensors(tmp_path / "t.safetensors", tensors)
    for read in (read_safetensors, load_file):
        found = read(tmp_path / "t.safetensors")
        assert set(found) == set(tensors)
        for name, tensor in tensors.items():
            assert found[name].dtype == tensor.dtype
            np.testing.assert_array_equal(found[name], tensor)


def model(folder, **changed):
    write_model(folder, np.array([3, 9], np.uint32), np.ones((2, 5), np.float32))
    path = folder / "config.json"
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | changed), "utf-8")
    return folder


def test_an_encoder_of_unknown_words_gives_zero_rows_not_errors(tmp_path):
    encoder = StaticEncoder(model(tmp_path))
    assert encoder.dimension == 4
    assert not encoder.encode_passages(["école", "مدرسة", ""]).any()
    assert not encoder.word_weights(["école"]).any()


@pytest.mark.parametrize("changed", [{"features": "0"}, {"format": "dalil-features-9"}])
def test_a_model_of_another_format_says_to_train_it_again(tmp_path, changed):
    with pytest.raises(EncoderError, match=r"train it again with training/train_encoder\.py"):
        read_model(model(tmp_path, **changed))


@pytest.mark.parametrize(
    "damage",
    [
        lambda folder: (folder / "config.json").write_text("{", "utf-8"),
        lambda folder: (folder / "config.json").write_text("[]", "utf-8"),
        lambda folder: (folder / "config.json").unlink(),
        lambda folder: (folder / "model.safetensors").unlink(),
        lambda folder: (folder / "model.safetensors").write_bytes(b""),
        lambda folder: (folder / "model.safetensors").write_bytes(b"\xff" * 64),
        lambda folder: (folder / "model.safetensors").write_bytes(
            (folder / "model.safetensors").read_bytes()[:-20]
        ),
    ],
)
def test_a_damaged_model_folder_is_one_error_with_the_mend(tmp_path, damage):
    damage(model(tmp_path))
    with pytest.raises(EncoderError) as raised:
        read_model(tmp_path)
    assert str(tmp_path) in str(raised.value) and "reinstall the package" in str(raised.value)


def test_rows_of_zeros_are_written_and_read_as_zeros(tmp_path):
    write_model(tmp_path, np.array([3], np.uint32), np.zeros((1, 3), np.float32))
    weights = read_model(tmp_path)
    assert not weights.vectors(np.array([0])).any()


def test_a_number_with_spaces_and_decimals_is_one_word():
    assert words("2 500,5 dirhams, 12 000 pages et 3,5 t")[:1] == ["2500.5"]
    assert words("2 500,5 dirhams, 12 000 pages et 3,5 t")[2] == "12000"


def test_four_bits_keep_the_direction_of_a_row(tmp_path):
    table = np.random.default_rng(3).normal(size=(40, 257)).astype(np.float32)
    write_model(tmp_path, np.arange(40, dtype=np.uint32), table)
    read = read_model(tmp_path).vectors(np.arange(40))
    lengths = np.linalg.norm(read, axis=1) * np.linalg.norm(table[:, :-1], axis=1)
    assert ((read * table[:, :-1]).sum(axis=1) / lengths).min() > 0.98
