"""The bundled encoder and the choice between it and other models."""

import hashlib
import json
import shutil
import subprocess
import sys
import unicodedata
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from assistant.encoder import Encoder, load_encoder
from assistant.errors import EncoderError
from assistant.vectors.bundled import MODEL_FILES, BundledEncoder
from assistant.vectors.prompts import Prompts, cosine_weight, family_prompts
from assistant.vectors.token_table import MODEL_FOLDER, TOKENIZER, VECTORS, TokenTable

PAIRS = [
    ("ما هي ميزانية التعليم العالي؟", "Quel est le budget de l'enseignement supérieur ?"),
    ("عدد المستشفيات العمومية في المدينة", "nombre d'hôpitaux publics dans la ville"),
    ("حماية المعطيات الشخصية للمواطنين", "protection des données personnelles des citoyens"),
    ("بناء الطرق والسكك الحديدية", "construction de routes et de chemins de fer"),
    ("استهلاك الماء والكهرباء", "consommation d'eau et d'électricité"),
    ("مكافحة البطالة وتشغيل الشباب", "lutte contre le chômage et emploi des jeunes"),
]


@pytest.fixture(scope="module")
def encoder() -> BundledEncoder:
    return BundledEncoder()


def test_the_bundled_encoder_is_the_default_and_keeps_the_interface(encoder):
    loaded = load_encoder()
    assert isinstance(loaded, Encoder)
    assert isinstance(loaded, BundledEncoder)
    assert loaded.fingerprint == encoder.fingerprint
    assert loaded.count_tokens("Combien d'emplois en 2030 ?") == 4


def test_vectors_are_unit_rows_and_a_text_without_words_is_a_zero_row(encoder):
    vectors = encoder.encode_passages(["التعليم", "", "l'école", "؟!"])
    assert vectors.shape == (4, encoder.dimension)
    assert vectors.dtype == np.float32
    np.testing.assert_allclose(np.linalg.norm(vectors, axis=1), [1, 0, 1, 0], atol=1e-6)
    assert encoder.encode_questions([]).shape == (0, encoder.dimension)


def test_a_translation_is_nearer_than_any_other_sentence(encoder):
    arabic = encoder.encode_questions([pair[0] for pair in PAIRS])
    french = encoder.encode_passages([pair[1] for pair in PAIRS])
    scores = arabic @ french.T
    assert (scores.argmax(1) == np.arange(len(PAIRS))).all()
    assert (scores.argmax(0) == np.arange(len(PAIRS))).all()


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
def test_unicode_forms_of_a_text_have_nearly_one_vector(encoder, form):
    text = "L'été à Fès : الصِّحَّة ﻻ"
    vectors = encoder.encode_passages([text, unicodedata.normalize(form, text)])
    assert vectors[0] @ vectors[1] > 0.995


def test_vectors_do_not_depend_on_the_texts_beside_them(encoder):
    texts = [text for pair in PAIRS for text in pair]
    together = BundledEncoder().encode_passages(texts)
    alone = np.concatenate([BundledEncoder().encode_passages([text]) for text in reversed(texts)])
    np.testing.assert_array_equal(together, alone[::-1])


def test_loading_the_bundled_encoder_imports_no_torch():
    code = (
        "import sys; from assistant.encoder import load_encoder\n"
        "load_encoder().encode_questions(['a'])\n"
        "sys.exit('torch' in sys.modules or 'sentence_transformers' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize(
    ("name", "question", "passage"),
    [
        ("intfloat/multilingual-e5-small", "query: ", "passage: "),
        ("/models/multilingual-e5-base/", "query: ", "passage: "),
        ("BAAI/bge-m3", "", ""),
        ("BAAI/bge-small-en-v1.5", "Represent this sentence for searching relevant passages: ", ""),
        ("Alibaba-NLP/gte-multilingual-base", "", ""),
    ],
)
def test_model_families_get_their_prompts(name, question, passage):
    assert family_prompts(name) == Prompts(question, passage)


def test_instruct_models_get_an_instruction_for_questions_only():
    prompts = family_prompts("intfloat/multilingual-e5-large-instruct")
    assert prompts is not None
    assert prompts.question.startswith("Instruct: ")
    assert prompts.question.endswith("\nQuery: ")
    assert prompts.passage == ""


def test_an_unknown_family_has_no_prompts():
    assert family_prompts("sentence-transformers/LaBSE") is None


def test_sentence_transformers_gives_the_same_vectors(encoder, tmp_path):
    code = (
        "import sys, json, numpy as np; from sentence_transformers import SentenceTransformer;"
        "model = SentenceTransformer(sys.argv[1], trust_remote_code=True, device='cpu');"
        "texts = json.loads(sys.argv[3]);"
        "np.save(sys.argv[2], [model.encode(texts), model.encode_query(texts)])"
    )
    texts = [text for pair in PAIRS for text in pair] + ["", "zzqqx ٢٠٣٠ xyzw"]
    target = tmp_path / "vectors.npy"
    arguments = [sys.executable, "-c", code, str(MODEL_FOLDER), str(target), json.dumps(texts)]
    subprocess.run(arguments, check=True, capture_output=True, cwd=Path(__file__).parents[1])
    passages, questions = np.load(target)
    np.testing.assert_allclose(passages, encoder.encode_passages(texts), atol=1e-4)
    np.testing.assert_allclose(questions, encoder.encode_questions(texts), atol=1e-4)


def test_a_question_and_its_answer_are_near_without_a_word_in_common(encoder):
    asked = encoder.encode_questions(["mon patron lit mes mails, il a le droit ?"])
    told = encoder.encode_passages(
        [
            "L'employeur ne peut consulter la messagerie personnelle d'un salarié.",
            "لا يجوز للمشغل الاطلاع على المراسلات الشخصية للأجير.",
            "Les poissons d'eau douce se nourrissent de petits mollusques.",
            "افتتح الوزير ميناء جديدا لتصدير الفوسفاط.",
        ]
    )
    assert (asked @ told.T)[0, :2].min() > (asked @ told.T)[0, 2:].max()


def test_a_long_text_is_read_to_a_limit(encoder):
    text = "Le programme avance lentement. " * 400
    vectors = encoder.encode_passages([text, text + "Autre chose."])
    np.testing.assert_array_equal(vectors[0], vectors[1])


def test_threads_get_the_vectors_one_thread_gets(encoder):
    texts = [text for pair in PAIRS for text in pair] * 3
    alone = np.concatenate([encoder.encode_passages([text]) for text in texts])
    fresh = BundledEncoder()
    with ThreadPoolExecutor(6) as pool:
        together = list(pool.map(lambda text: fresh.encode_passages([text])[0], texts))
    np.testing.assert_array_equal(np.array(together), alone)


@pytest.mark.parametrize("name", MODEL_FILES)
def test_a_damaged_model_says_what_to_do(tmp_path, name):
    for file in MODEL_FILES:
        shutil.copyfile(MODEL_FOLDER / file, tmp_path / file)
    for damage in (lambda path: path.write_bytes(b"nothing"), Path.unlink):
        damage(tmp_path / name)
        with pytest.raises(EncoderError, match=r"[Rr]einstall"):
            BundledEncoder(tmp_path).encode_questions(["budget"])


def test_the_fingerprint_is_that_of_the_files_shipped():
    digest = hashlib.sha256()
    for name in ("model.onnx", VECTORS, TOKENIZER):
        digest.update((MODEL_FOLDER / name).read_bytes())
    assert BundledEncoder().fingerprint.endswith(digest.hexdigest()[:16])


def test_a_vector_of_a_token_is_found_by_its_number():
    table = TokenTable()
    numbers = table.numbers("budget الميزانية")
    assert table.vectors(numbers).shape == (len(numbers), BundledEncoder().dimension)
    np.testing.assert_array_equal(table.vectors(numbers[:1])[0], table.vectors(numbers)[0])
    assert table.vectors([]).shape == (0, BundledEncoder().dimension)


@pytest.mark.parametrize(
    ("name", "prompts", "sharp"),
    [
        ("intfloat/multilingual-e5-small", Prompts("query: ", "passage: "), True),
        ("intfloat/multilingual-e5-large-instruct", Prompts("Instruct: …"), True),
        ("/srv/models/encodeur", Prompts("query: ", "passage: "), True),
        ("BAAI/bge-m3", Prompts(), False),
        ("/srv/e5/minilm", Prompts(), False),
    ],
)
def test_cosines_of_a_sharply_trained_family_count_more(name, prompts, sharp):
    assert (cosine_weight(name, prompts) > 50) is sharp


def test_capitals_change_no_question(encoder):
    question = "Quel est le budget de l'enseignement supérieur ?"
    shouted, whispered = encoder.encode_questions([question.upper(), question.lower()])
    np.testing.assert_array_equal(shouted, whispered)


def test_half_a_pair_of_code_units_is_read_over(encoder):
    (vector,) = encoder.encode_questions(["\ud800 budget"])
    assert np.linalg.norm(vector) == pytest.approx(1)


def test_a_vector_does_not_depend_on_a_mark_that_tokenizers_use(encoder):
    assert np.isfinite(encoder.encode_passages(["<pad> </s> budget <unk>"])).all()
