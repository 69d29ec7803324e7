"""Claims checked against the small corpus and the shipped one."""

import json
from dataclasses import FrozenInstanceError
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant import Assistant
from assistant.__main__ import main
from assistant.claims.claim_parts import parts_of
from assistant.clues.assertions import negated, read_assertion
from assistant.clues.stretches import stretch
from assistant.proper_names.names import NameBook

ROOT = Path(__file__).parent.parent
CLAIMS = [
    json.loads(line)
    for line in (ROOT / "benchmarks" / "checks.jsonl").read_text("utf-8").splitlines()
]


@pytest.fixture(scope="module")
def book(shipped):
    return NameBook(shipped.passages)


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("L'administration a au maximum 60 jours pour répondre à une réclamation.", "supported"),
        (
            "L'administration a au maximum 90 jours pour répondre à une réclamation.",
            "contradicted",
        ),
        ("Le PNUD apporte 8 millions de dollars au hub D4SD.", "contradicted"),
        (
            "Selon Biometric Update, le PNUD apporte 8 millions de dollars au hub D4SD et le Maroc "
            "1 million.",
            "contradicted",
        ),
        ("L'école de Taroudant a accueilli 400 étudiants dès octobre 2023.", "contradicted"),
        ("Iozera veut construire à Tétouan un centre de données de 286 MW.", "contradicted"),
        ("عُرضت خارطة طريق السحابة 2025-2030 يوم 1 أكتوبر 2025.", "contradicted"),
        ("عُرضت خارطة طريق السحابة 2025-2030 يوم 1 دجنبر 2025.", "supported"),
        (
            "أُطلق قطب D4SD بنيويورك يوم 26 شتنبر 2025 بشراكة مع برنامج الأمم المتحدة الإنمائي.",
            "supported",
        ),
        ("En mai 2026, le Maroc s'était déjà doté d'une loi propre à l'IA.", "contradicted"),
        ("لم يكن نحو 42% من مرتفقي بوابة «شكاية» راضين سنة 2025.", "supported"),
        ("كان نحو 42% من مرتفقي بوابة «شكاية» راضين سنة 2025.", "contradicted"),
    ],
)
def test_a_claim_on_the_shipped_collection_gets_its_verdict(shipped, claim, verdict):
    assert shipped.check(claim).verdict == verdict


@pytest.mark.parametrize(
    "claim",
    [
        "Les Marocaines se connectent moins à Internet que les Marocains, d'après le HCP.",
        "Selon Biometric Update, le PNUD apporte 1 million de dollars au hub D4SD et le Maroc 8 "
        "millions.",
    ],
)
def test_a_claim_is_not_contradicted_by_another_source_or_another_subject(shipped, claim):
    assert shipped.check(claim).verdict != "contradicted"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Le programme ouvrira 240 bibliothèques numériques d'ici 2029.", "supported"),
        ("Le programme ouvrira deux cent quarante bibliothèques d'ici 2029.", "supported"),
        ("Le programme ouvrira 340 bibliothèques numériques d'ici 2029.", "contradicted"),
        ("Le programme ouvrira 240 bibliothèques numériques d'ici 2032.", "contradicted"),
        ("La ligne 4 transportera 62 000 voyageurs par jour.", "supported"),
        ("La ligne 4 ne transportera pas 62 000 voyageurs par jour.", "contradicted"),
        ("Le budget des bibliothèques numériques est de 12 millions de dirhams.", "contradicted"),
        ("Le programme des bibliothèques est dirigé par Karim Alaoui.", "contradicted"),
        ("Le métro de Nantes compte 12 stations.", "not_found"),
        ("ينقل الخط الرابع ٦٢ ألف مسافر في اليوم.", "supported"),
        ("ينقل الخط الرابع 26 ألف مسافر في اليوم.", "contradicted"),
        ("سيوفر ميناء تمارة الذكي 1850 منصب شغل مباشر.", "supported"),
        ("سيوفر ميناء طنجة الذكي 1850 منصب شغل مباشر.", "contradicted"),
        ("لا يوفر ميناء تمارة الذكي 1850 منصب شغل مباشر.", "contradicted"),
        ("يبلغ عدد سكان القمر مليون نسمة.", "not_found"),
    ],
)
def test_a_claim_gets_its_verdict(assistant, claim, verdict):
    assert assistant.check(claim).verdict == verdict


@pytest.mark.parametrize(
    "claim",
    [
        "خرجت اليونسكو سنة 2024 بسبع عشرة توصية للمغرب ضمن تقرير من خمسة محاور.",
        "المغرب ثامن بلدان الشرق الأوسط وشمال إفريقيا في جاهزية الحكومات سنة 2025.",
        "Les Assises de l'IA se sont tenues sous le haut patronage du Souverain.",
    ],
)
def test_a_sentence_that_has_the_very_figure_or_title_contradicts_nothing(shipped, claim):
    assert shipped.check(claim).verdict != "contradicted"


@pytest.mark.parametrize(
    "claim",
    [
        "Le score du Maroc à l'indice de l'ONU sur l'e-gouvernement est de 0,6078 en 2024.",
        "Le score du Maroc à l'indice de l'ONU sur l'e-gouvernement est de 11 en 2024.",
        "Le taux de possession d'un ordinateur ou d'une tablette est de 8,8 % en ville.",
        "La relation client a pesé 40,3 % des recettes d'exportation du numérique en 2024.",
        "Selon la CDAI, le délai de réponse à une demande urgente d'information est de 3 jours, "
        "prolongeables de 20 jours.",
        "Le PNUD apporte 38 millions de dollars au hub D4SD.",
        "Les universités marocaines offrent 12 filières numériques, dont 183 nouvelles.",
        "Le portail Chikaya a enregistré un peu moins de 186 000 réclamations en 2025.",
        "Le centre d'Oracle à Casablanca peut accueillir au maximum 1 500 ingénieurs.",
        "يحصي لو360 بالمغرب 4 مركزا للبيانات.",
        "Les trois licences 5G ont coûté au total un maximum de 1,1 milliard de dirhams.",
        "Les universités marocaines offrent 393 filières numériques, dont au plus 165 nouvelles.",
        "يصل دعم الاشتراك في الإنترنت عبر الأقمار الاصطناعية إلى 3750 درهم على الأكثر.",
        "L'intelligence artificielle doit ajouter 100 milliards de dirhams au PIB d'ici 2026.",
        "من المنتظر أن يرى المرصد الوطني للسحابة النور سنة 2030.",
        "كان عزيز أخنوش يشرف على استراتيجية المغرب الرقمي 2030 عند إطلاقها.",
        "Amal El Fallah Seghrouchni est la cheffe du gouvernement.",
        "Nezha Hayat dirige le Fonds Mohammed VI.",
        "Les universités marocaines offrent 144 filières numériques, dont 183 nouvelles.",
        "La stratégie Maroc IA 2030 a été lancée à Rabat le 25 septembre 2024.",
        "بلاغ واحد تقريبا من كل 879 بلاغات عن حوادث معلوماتية استدعى التدخل في 2025.",
    ],
)
def test_a_value_that_the_documents_tell_of_something_near_bears_no_claim_out(shipped, claim):
    assert shipped.check(claim).verdict != "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "Les services informatiques ont pesé 40,3 % des recettes d'exportation du numérique en "
        "2024.",
        "Le hub D4SD, lancé avec le PNUD, dispose de 38 millions de dollars sur trois ans.",
        "Le PNUD contribue à hauteur d'un million de dollars au hub D4SD.",
        "Le portail Chikaya a enregistré un peu moins de 164 000 réclamations en 2025.",
    ],
)
def test_the_value_of_the_thing_itself_bears_a_claim_out(shipped, claim):
    assert shipped.check(claim).verdict == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "La 5G était présente dans plus de 40 villes à son lancement.",
        "Le portail national des e-services offre plus de 500 services selon We Are Tech.",
        "Chikaya a reçu plus de 170 000 réclamations en 2023.",
        "Chakib Benmoussa dirige le Haut-Commissariat au Plan.",
    ],
)
def test_what_follows_from_the_documents_is_not_contradicted(shipped, claim):
    assert shipped.check(claim).verdict != "contradicted"


def test_a_claim_in_french_is_checked_against_an_arabic_source(assistant):
    assert assistant.check(
        "Le coût du port de Témara est de 3,4 milliards de dirhams."
    ).verdict in {"supported"}
    wrong = assistant.check("Le coût du port de Témara est de 4,3 milliards de dirhams.")
    assert wrong.verdict != "supported"


def test_a_contradiction_says_what_is_claimed_and_what_is_found(assistant):
    verdict = assistant.check("La ligne 4 transportera 70 000 voyageurs par jour.")
    assert [item.to_dict() for item in verdict.differences] == [
        {"claimed": "70 000", "found": "62 000"}
    ]
    assert "62 000" in verdict.explanation and "[1]" in verdict.explanation
    quote = verdict.citations[0]
    text = {item.id: item.text for item in assistant.documents}[quote.document]
    assert text[quote.start : quote.end] == quote.quote


def test_only_the_wrong_figure_of_a_claim_is_reported(assistant):
    verdict = assistant.check(
        "La ligne 4 reliera l'université au port sur 14,5 km et transportera 99 000 voyageurs."
    )
    assert verdict.verdict == "contradicted"
    assert [item.claimed for item in verdict.differences] == ["99 000"]


def test_a_verdict_is_frozen_and_has_the_contract_s_shape(assistant):
    verdict = assistant.check("La ligne 4 transportera 62 000 voyageurs par jour.")
    with pytest.raises(FrozenInstanceError):
        verdict.claim = ""
    fields = {"claim", "language", "verdict", "explanation", "differences", "citations"}
    assert fields <= set(verdict.to_dict())


def test_not_found_cites_nothing_and_offers_the_nearest(assistant):
    verdict = assistant.check("Le métro de Nantes compte 12 stations.")
    assert verdict.citations == () and verdict.nearest and verdict.differences == ()


@pytest.mark.parametrize("claim", ["", "   ", "🙂", "12345", "a" * 5000, "\ud800", "\x00"])
def test_what_is_no_claim_is_invalid(assistant, claim):
    verdict = assistant.check(claim)
    assert verdict.verdict == "invalid" and verdict.explanation


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.text(max_size=200))
def test_any_text_gets_a_verdict(assistant, text):
    assert assistant.check(text).verdict in {"supported", "contradicted", "not_found", "invalid"}


@pytest.mark.parametrize("claim", [item for item in CLAIMS if item["kind"] != "not covered"][::6])
def test_claims_on_the_shipped_collection(shipped, claim):
    verdict = shipped.check(claim["claim"]).verdict
    assert claim["kind"] == "true" or verdict != "supported", claim


def test_most_claims_on_the_shipped_collection_get_the_right_verdict(shipped):
    asked = [item for item in CLAIMS if item["kind"] != "twisted"][::5]
    right = sum(shipped.check(item["claim"]).verdict == item["verdict"] for item in asked)
    assert right / len(asked) >= 0.9


@pytest.mark.parametrize(
    "claim",
    [
        "La stratégie IA prévoit 240 000 emplois d'ici 2030.",
        "Digital Morocco 2030 prévoit 50 000 emplois.",
        "Les exportations numériques atteindront 40 milliards de dirhams en 2026.",
        "La relation client a représenté 40,3 % des recettes d'exportation en 2024.",
        "La licence 5G d'Orange a coûté 900 millions de dirhams.",
        "Le Maroc vise 3 000 startups labellisées en 2026 et 1 000 en 2030.",
        "Le mémorandum avec Mistral AI a été annulé à Rabat le 12 septembre 2025.",
        "Le Maroc a supprimé 50 000 emplois à cause de l'IA.",
        "تستهدف استراتيجية الذكاء الاصطناعي 240 ألف منصب شغل في أفق 2030.",
        "بلغت حصة خدمات تكنولوجيا المعلومات 37,4% من مداخيل الصادرات الرقمية في 2024.",
    ],
)
def test_look_alikes_are_never_supported(shipped, claim):
    assert shipped.check(claim).verdict != "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "Le centre de données de Dakhla a été annoncé le 3 juillet 2025.",
        "La puissance de la phase 1 de la Nexus AI Factory est de 16 MW.",
        "La puissance de la phase 1 de la Nexus AI Factory est de 40 MW.",
    ],
)
def test_either_value_of_a_disputed_fact_is_supported_with_the_other_named(shipped, claim):
    verdict = shipped.check(claim)
    assert verdict.verdict == "supported" and "diffèrent" in verdict.explanation


@pytest.mark.parametrize(
    "claim",
    [
        "Le Maroc consacre 11 MMDH au numérique durant la période 2024-2026.",
        "Le Maroc consacre 11 000 mdh au numérique entre 2024 et 2026.",
        "Le Maroc va investir 11 milliards de dirhams dans le numérique de 2024 à 2026.",
        "Le Maroc consacre 11 milliards de dirhams au numérique au titre de la période 2024-2026.",
        "يخصص المغرب ١١ مليار درهم للرقمنة بين سنتي 2024 و2026.",
        "ينفق المغرب 11 مليار درهم للرقمنة ما بين 2024 و2026.",
        "يخصص المغرب 11 مليار درهم للرقمنة برسم الفترة 2024-2026.",
        "L'IA ajoutera 100 MMDH au PIB marocain d'ici 2030.",
        "سيضيف الذكاء الاصطناعي مائة مليار درهم إلى الناتج الداخلي في أفق 2030.",
        "Le centre de données de Dakhla aura une puissance de 0,5 GW.",
    ],
)
def test_a_right_figure_in_other_words_is_supported(shipped, claim):
    assert shipped.check(claim).verdict == "supported"


def test_a_batch_prints_one_line_each_in_order(capsys, index_folder, tmp_path):
    path = tmp_path / "claims.jsonl"
    lines = [
        json.dumps({"id": 1, "claim": "La ligne 4 transportera 62 000 voyageurs par jour."}),
        json.dumps({"id": "b", "claim": ""}),
        "{cassé",
        json.dumps({"id": [4], "claim": "ينقل الخط الرابع 26 ألف مسافر في اليوم."}),
    ]
    path.write_text("\n".join(lines), "utf-8")
    assert main(["check", "--batch", str(path), "--index", str(index_folder)]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [item["id"] for item in records] == [1, "b", None, [4]]
    verdicts = [item["verdict"] for item in records]
    assert verdicts == ["supported", "invalid", "invalid", "contradicted"]
    assert records[1]["status"] == "invalid"


def test_the_dates_of_sources_are_not_what_a_sentence_asserts():
    sentence = "Le budget atteint 11 milliards en 2026 (sources : Le Matin, 25 septembre 2024)."
    asserted = read_assertion(sentence)
    assert [item.text for item in asserted.figures] == ["11 milliards", "2026"]
    assert [item.text for item in asserted.attributed] == ["25 septembre 2024"]


def test_a_year_in_a_name_is_apart():
    assertion = read_assertion("Digital Morocco 2030 vise 25 milliards en 2026.")
    assert [item.text for item in assertion.titled] == ["2030"]
    assert [item.text for item in assertion.figures] == ["25 milliards", "2026"]


def test_each_value_has_a_stretch_of_its_own():
    text = "Le Maroc vise 25 milliards en 2026 et 40 milliards en 2030, contre 17 milliards."
    assertion = read_assertion(text)
    values = [item for item in assertion.figures if item.kind != "year"]
    spans = [text[slice(*stretch(assertion, item, values))].strip() for item in values]
    assert spans == [
        "Le Maroc vise 25 milliards en 2026",
        "et 40 milliards en 2030,",
        "contre 17 milliards.",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le projet n'est pas annulé", True),
        ("aucune loi n'était adoptée", True),
        ("un projet et non une loi", True),
        ("le chiffre n'apparaît que chez Hespress", False),
        ("le plan vise plus de 50 villes", False),
        ("لم يُعتمد أي قانون", True),
        ("rien de signé", True),
        ("rien n'est signé", True),
        ("personne n'est venu", True),
        ("مناصب مباشرة وغير مباشرة", False),
        ("ما لا يقل عن 8 متعهدين", False),
        ("ولا يرد الرقم إلا عند هسبريس", False),
    ],
)
def test_negation_is_read_in_both_languages(text, expected):
    assert negated(text) is expected


def test_a_claim_of_several_figures_falls_into_parts():
    parts = parts_of("Le Maroc vise 1 000 startups en 2026 et 3 000 en 2030.")
    assert len(parts) == 2 and "3 000" in parts[1] and "startups" in parts[1]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Mistral AI", "وقعت الوزارة مذكرة مع شركة ميسترال"),
        ("Seghrouchni", "قالت أمل الفلاح السغروشني"),
        ("Sghrouchni", "selon Amal El Fallah Seghrouchni"),
        ("الداخلة", "un centre de données à Dakhla"),
        ("بطنجة", "la ville de Tanger"),
    ],
)
def test_a_name_is_known_across_scripts_and_spellings(book, name, text):
    assert book.holds(text, book.names(f"avec {name}")[0])


def test_names_are_told_from_capitalised_words(book):
    found = book.names("Le Maroc et l'Université Ibn Tofail signent à Kénitra avec OpenAI.")
    assert [item.text for item in found] == ["Ibn Tofail", "Kénitra", "OpenAI"]


def _corpus(folder, language, **documents):
    for name, (status, text) in documents.items():
        place = folder / "corpus" / language / f"{name}.md"
        place.parent.mkdir(parents=True, exist_ok=True)
        head = f"title: {name}\nlanguage: {language}\nstatus: {status}\npublisher: Office {name}"
        place.write_text(f"---\n{head}\n---\n\n{text}\n", "utf-8")
    return folder / "corpus"


NEW = (
    "La station de Safi coûtera 490 millions de dirhams. Le tri est assuré par les infirmiers "
    "certifiés, qui touchent une prime de 60 dirhams. Les médecins forment le personnel. Le "
    "guichet Moukawil a financé 3 870 projets en 2025. Le projet Rimal est le plus grand des "
    "quatre projets."
)
OLD = "La station de Safi coûtera 810 millions de dirhams."


@pytest.fixture(scope="module")
def editions(tmp_path_factory):
    folder = tmp_path_factory.mktemp("editions")
    corpus = _corpus(folder, "fr", nouveau=("adopted", NEW), ancien=("superseded", OLD))
    _corpus(
        folder,
        "ar",
        jadid=("adopted", "ستكلف محطة آسفي 490 مليون درهم. تمنح المستشفيات مهلة 18 شهرا."),
        qadim=("superseded", "ستكلف محطة آسفي 810 ملايين درهم. العيادات كثيرة."),
    )
    return Assistant.build(corpus, folder / "index")


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("La station de Safi coûtera 490 millions de dirhams.", "supported"),
        ("La station de Safi coûtera 810 millions de dirhams.", "contradicted"),
        ("ستكلف محطة آسفي 490 مليون درهم.", "supported"),
        ("ستكلف محطة آسفي 810 ملايين درهم.", "contradicted"),
    ],
)
def test_a_superseded_document_is_no_basis_of_a_verdict(editions, claim, verdict):
    found = editions.check(claim)
    assert found.verdict == verdict
    assert {item.status for item in found.citations} == {"adopted"}


@pytest.mark.parametrize(
    "claim",
    [
        "Les médecins certifiés touchent une prime de 60 dirhams.",
        "Le guichet Moukawil a financé 2 100 projets en 2023.",
        "Le projet Chbika est porté par Tarfa Power.",
        "تمنح العيادات مهلة 18 شهرا.",
    ],
)
def test_another_thing_of_the_kind_another_year_and_unknown_names_decide_nothing(editions, claim):
    assert editions.check(claim).verdict == "not_found"


def test_only_what_no_passage_found_speaks_of_is_said_to_be_missing(editions):
    verdict = editions.check("Le guichet Moukawil a financé 3 870 piscines en 2025.")
    assert verdict.verdict == "not_found"
    assert "piscines" in verdict.explanation and "Moukawil" not in verdict.explanation


OPEN = (
    "Le ministère a signé un partenariat avec la société Mistral. Le siège du port se trouve à "
    "Rabat. La région a ouvert une école de pêche à Nador. Le contrat du dragage a été signé avec "
    "Oracle. Les instituts porteront le nom de Ibn Sina. La ministre visite les ports, notamment "
    "à Agadir. La région investit 11 milliards de dirhams sur la période 2024-2026."
)
MAFTUH = (
    "وقعت الوزارة اتفاقية شراكة مع شركة ميسترال الفرنسية. يقع مقر الميناء في الرباط. "
    "فتحت الجهة مدرسة للصيد بالناظور. تحمل المعاهد اسم العالم ابن سينا. "
    "تستثمر الجهة 11 مليار درهم في الفترة 2024-2026."
)


@pytest.fixture(scope="module")
def relations(tmp_path_factory):
    folder = tmp_path_factory.mktemp("relations")
    _corpus(folder, "fr", ports=("adopted", OPEN))
    return Assistant.build(_corpus(folder, "ar", mawani=("adopted", MAFTUH)), folder / "index")


@pytest.mark.parametrize(
    "claim",
    [
        "Le ministère a signé un partenariat avec la société Google.",
        "La région a ouvert une école de pêche à Safi.",
        "La région a ouvert des écoles de pêche à Safi.",
        "La ministre visite les ports, notamment à Safi.",
        "وقعت الوزارة اتفاقية شراكة مع شركة هواوي.",
        "فتحت الجهة مدرسة للصيد بآسفي.",
    ],
)
def test_what_can_be_said_of_several_is_not_contradicted_by_another_name(relations, claim):
    assert relations.check(claim).verdict == "not_found"


@pytest.mark.parametrize(
    "claim",
    [
        "Le siège du port se trouve à Tanger.",
        "Le contrat du dragage a été signé avec Google.",
        "Les instituts porteront le nom de Ibn Khaldoun.",
        "يقع مقر الميناء في طنجة.",
        "تحمل المعاهد اسم العالم ابن الهيثم.",
        "وقعت الوزارة اتفاقية شراكة مع شركة ميسترال الألمانية.",
    ],
)
def test_what_is_said_of_one_alone_is_contradicted_by_another_name(relations, claim):
    assert relations.check(claim).verdict == "contradicted"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("La région investit 11 milliards de dirhams sur la période 2024-2026.", "supported"),
        ("La région investit 11 milliards de dirhams sur la période 2022-2024.", "contradicted"),
        ("تستثمر الجهة 11 مليار درهم في الفترة 2022-2024.", "contradicted"),
        ("تستثمر الجهة 11 مليار درهم في الفترة 2019-2021.", "contradicted"),
        ("خسرت الجهة 11 مليار درهم في الفترة 2022-2024.", "not_found"),
    ],
)
def test_periods_are_compared_whole(relations, claim, verdict):
    assert relations.check(claim).verdict == verdict


@pytest.mark.parametrize(
    "claim",
    [
        "Le coût total du centre de données de Dakhla a été publié en juillet 2025.",
        "Ghita Mezzour a succédé à Amal El Fallah Seghrouchni en octobre 2024.",
        "Moins de 1 700 études de notaires ont été touchées par l'attaque de Tawtik.",
        "Fin 2023, le Maroc avait plus d'un million de prises FTTH.",
        "Toutes les applications auditées avaient des failles graves.",
        "Onepoint a ouvert un centre d'excellence à Casablanca-Settat.",
        "تأثر بالهجوم على منصة «توثيق» أقل من 1700 مكتب للتوثيق.",
        "يتجاوز الأجل الممنوح للإدارة من أجل الرد على شكاية 60 يوما.",
        "استدعت كل الحوادث المعلوماتية لسنة 2025 تدخلا.",
        "جرى ربط 6300 موقع إداري بالألياف البصرية.",
        "أنشأ المغرب سلطة عليا للذكاء الاصطناعي.",
        "تبنى الصندوق الوطني للضمان الاجتماعي الهجوم على «جبروت».",
    ],
)
def test_what_goes_further_than_the_documents_is_never_supported(shipped, claim):
    assert shipped.check(claim).verdict != "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "Le coût total du centre de données de Dakhla n'était pas publié en juillet 2025.",
        "Amal El Fallah Seghrouchni a succédé à Ghita Mezzour en octobre 2024.",
        "Plus de 1 700 études de notaires ont été touchées par l'attaque de Tawtik.",
        "Le projet « Digital X.0 » n'est pas une loi en vigueur.",
        "تأثر بالهجوم على منصة «توثيق» أكثر من 1700 مكتب للتوثيق.",
        "لا يتعدى الأجل الممنوح للإدارة للرد على شكاية 60 يوما.",
    ],
)
def test_what_goes_no_further_is_supported(shipped, claim):
    assert shipped.check(claim).verdict == "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "La CNSS a versé 500 dirhams à chaque victime de la fuite.",
        "Le budget de la pêche maritime est de 11 milliards de dirhams.",
    ],
)
def test_an_amount_is_neither_told_nor_contradicted_by_what_counts_another_thing(shipped, claim):
    assert shipped.check(claim).verdict == "not_found"


def test_a_role_is_not_given_to_the_other_person_of_a_sentence(shipped):
    claim = "La CNDP est présidée par Amal El Fallah Seghrouchni."
    assert shipped.check(claim).verdict == "contradicted"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("La ligne 4 acheminera chaque jour 75 000 usagers.", "contradicted"),
        ("La ligne 4 transportera plus de 60 000 voyageurs par jour.", "supported"),
        ("La ligne 4 transportera plus de 70 000 voyageurs par jour.", "contradicted"),
        ("Le port de Témara coûtera plus de 3 milliards de dirhams.", "supported"),
        ("Le port de Témara coûtera moins de 4 milliards de dirhams.", "supported"),
        ("Le port de Témara coûtera environ 4 milliards de dirhams.", "contradicted"),
        ("Quelque 240 bibliothèques numériques verront le jour d'ici 2029.", "supported"),
        ("Quelque 340 bibliothèques numériques verront le jour d'ici 2029.", "contradicted"),
    ],
)
def test_bounds_rounded_figures_and_other_words(assistant, claim, verdict):
    assert assistant.check(claim).verdict == verdict


SHOPS = """## Contre la cherté de la laine

Trois magasins de matières premières seront ouverts à Khénifra, à Sefrou et à Tinghir.

Le magasin de Sefrou vendra de la soie, celui de Khénifra de la laine et celui de Tinghir de
l'argent.
"""
FACTORY = """وقعت وزارة التجارة اتفاقية شراكة مع شركة رونو الفرنسية لدعم إنتاج السيارات بالمغرب.
تأتي هذه الشراكة في إطار الجهود المبذولة لتعزيز التعاون الدولي في مجال الصناعة.
"""


@pytest.fixture(scope="module")
def shops(tmp_path_factory):
    folder = tmp_path_factory.mktemp("shops")
    corpus = _corpus(folder, "fr", magasins=("adopted", SHOPS))
    _corpus(folder, "ar", masnaa=("adopted", FACTORY))
    return Assistant.build(corpus, folder / "index")


@pytest.mark.parametrize(
    ("claim", "supported"),
    [
        ("Le magasin de Khénifra vendra de la laine.", True),
        ("Le magasin de Tinghir vendra de la laine.", False),
        ("وقعت وزارة التجارة اتفاقية شراكة مع شركة رونو الفرنسية لدعم إنتاج السيارات.", True),
        ("وقعت وزارة التجارة اتفاقية شراكة مع شركة داسو الفرنسية لدعم إنتاج السيارات.", False),
    ],
)
def test_what_is_told_of_one_name_is_not_borne_out_of_another(shops, claim, supported):
    assert (shops.check(claim).verdict == "supported") is supported


def test_a_heading_lends_no_verb_that_makes_another_fact(tmp_path):
    text = """## Les licences des opérateurs

La société Zentora a ouvert à Tanger un centre qui peut accueillir 900 ingénieurs.
"""
    licences = Assistant.build(_corpus(tmp_path, "fr", licences=("adopted", text)), tmp_path / "i")
    assert licences.check("Zentora a licencié 900 ingénieurs à Tanger.").verdict != "supported"


TOURISM = """## Gouvernance

Le secrétariat permanent est dirigé par Salma Benhachem, nommée le 2 avril 2025. L'évaluation à
mi-parcours sera remise au Parlement au plus tard le 30 novembre 2027.

## Vendre en ligne : Souk Assil

La plateforme Souk Assil héberge 2 350 boutiques. Les colis partent d'un centre logistique situé à
Settat et exploité par la société Barid Horizon.

## Aides

L'allocation Osra Plus est servie à 187 000 veuves. Selon La Dépêche (2025), le délai moyen de
traitement d'une plainte sur Chikaya était de 16 jours. La couverture maladie couvre 83 % des
guides. Le bâtiment de l'école de Taroudant coûte 38 millions de dirhams, selon La Dépêche
(3 juin 2024). Le programme est doté de 11 milliards de dirhams pour la période 2024-2026.

Les travaux de Tizi Amelln ont été confiés à la société Souss Habitat.
"""
EXPORTS = """بلغت صادرات الخزف في النصف الأول من 2025 ما قدره 13 مليون درهم، بزيادة 3,5% قبل سنة.

اعتمد المجلس الاقتصادي والاجتماعي والبيئي بالإجماع رأيا حول الخزف.

تكوينات برنامج Kounouz مجانية. لا تفهم النماذج الكبرى الدارجة والأمازيغية فهما جيدا.
"""


@pytest.fixture(scope="module")
def tourism(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tourism")
    path = _corpus(folder, "fr", **{"Stratégie Rihla 2030": ("adopted", TOURISM)})
    _corpus(folder, "ar", khazaf=("adopted", EXPORTS))
    return Assistant.build(path, folder / "index")


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Le secrétariat permanent de Rihla 2030 est dirigé par Salma Benhachem.", "supported"),
        (
            "L'évaluation à mi-parcours de Rihla 2030 sera remise au Parlement au plus tard le "
            "30 novembre 2028.",
            "contradicted",
        ),
        ("Le centre logistique de Souk Assil se trouve à Settat.", "supported"),
        ("Le centre logistique de Souk Assil se trouve à Berrechid.", "contradicted"),
    ],
)
def test_what_surrounds_a_sentence_lends_it_the_name_and_its_year(tourism, claim, verdict):
    assert tourism.check(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("يستفيد 187 ألف أرملة من إعانة «أسرة بلوس».", "supported"),
        ("يستفيد 310 آلاف أرملة من إعانة «أسرة بلوس».", "contradicted"),
        ("تتولى شركة «سوس هابيتات» أشغال تيزي أملن.", "supported"),
        ("تتولى شركة «بريد هوريزون» أشغال تيزي أملن.", "contradicted"),
    ],
)
def test_a_latin_name_is_known_in_arabic_letters(tourism, claim, verdict):
    assert tourism.check(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("Le bâtiment de l'école de Taroudant coûte 38 millions, écrit La Dépêche.", "supported"),
        (
            "Le bâtiment de l'école de Taroudant coûte 38 milliards de dirhams, écrit La Dépêche.",
            "contradicted",
        ),
        ("Le programme est doté de 11 milliards sur trois ans, de 2024 à 2026.", "supported"),
        ("Le programme est doté de 11 milliards sur six ans, de 2024 à 2026.", "not_found"),
    ],
)
def test_a_source_told_last_and_a_period_in_years(tourism, claim, verdict):
    assert tourism.check(claim).verdict == verdict


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("تراجعت صادرات الخزف في النصف الأول من 2025 مقارنة بالسنة التي قبلها.", "contradicted"),
        ("لم يحظ رأي المجلس الاقتصادي والاجتماعي والبيئي حول الخزف بالإجماع.", "contradicted"),
        ("تكوينات برنامج Kounouz ليست مجانية، بل يؤدي الشباب ثمنها.", "contradicted"),
        ("النماذج الكبرى ما زالت تتعثر في فهم الدارجة والأمازيغية.", "supported"),
    ],
)
def test_contraries_are_known_by_their_change_their_coordination_and_their_verbs(
    tourism, claim, verdict
):
    assert tourism.check(claim).verdict == verdict


@pytest.mark.parametrize(
    "claim",
    [
        "Les travaux de Tizi Amelln ont été critiqués par la société Souss Habitat.",
        "La couverture maladie a perdu 83 % des guides.",
    ],
)
def test_a_verb_that_makes_another_fact_must_be_told(tourism, claim):
    assert tourism.check(claim).verdict != "supported"


@pytest.mark.parametrize(
    "claim",
    [
        "La plateforme Souk Assil n'héberge pas 2 350 boutiques, dont les plus belles.",
        "Le bâtiment de l'école de Taroudant ne coûte pas 38 millions, selon La Dépêche.",
        "L'allocation Osra Plus n'est pas servie à 187 000 veuves.",
    ],
)
def test_what_a_claim_denies_more_than_a_sentence_is_not_borne_out_by_it(tourism, claim):
    assert tourism.check(claim).verdict != "supported"


WEAVING = """## Les cours de tissage sont-ils payants ?

Les cours de tissage durent 4 mois et se tiennent à Azilal. Les cours de tissage sont gratuits.
"""
WATER = """تستهدف المرحلة الثانية من مخطط السواقي ربط 1800 دوار بالماء في أفق 2026.

لجأت تعاونية السواقي إلى القضاء بعد سرقة أنابيبها.

نشر الصندوق الوطني للضمان الاجتماعي لائحة 640 مقاولة بالدوار. تعتزم الشركة الوطنية للسواقي
توظيف 70 عاملا.
"""


@pytest.fixture(scope="module")
def village(tmp_path_factory):
    folder = tmp_path_factory.mktemp("village")
    path = _corpus(folder, "fr", tissage=("adopted", WEAVING))
    _corpus(folder, "ar", sawaqi=("adopted", WATER))
    return Assistant.build(path, folder / "index")


@pytest.mark.parametrize(
    ("claim", "supported"),
    [
        ("Les cours de tissage ne coûtent rien.", True),
        ("Les cours de tissage sont payants.", False),
        ("دروس النسيج بمقابل.", False),
        ("طرقت تعاونية السواقي باب المحاكم بعد سرقة أنابيبها.", True),
        ("رفضت تعاونية السواقي اللجوء إلى القضاء بعد سرقة أنابيبها.", False),
        ("أوصلت المرحلة الثانية من مخطط السواقي الماء إلى 1800 دوار.", False),
        ("تستهدف المرحلة الثانية من مخطط السواقي 1800 دوار.", True),
        ("نشر صندوق الضمان الاجتماعي لائحة 640 مقاولة بالدوار.", True),
        ("نشر صندوق التقاعد لائحة 640 مقاولة بالدوار.", False),
        ("تنوي شركة السواقي تشغيل 70 عاملا.", True),
        ("شغلت شركة السواقي 70 عاملا.", False),
        ("La société nationale des seguias a embauché 70 ouvriers.", False),
    ],
)
def test_other_words_are_understood_and_no_contrary_nor_plan(village, claim, supported):
    assert (village.check(claim).verdict == "supported") is supported


COURTS = """Le tribunal des eaux doit répondre à une plainte dans un délai de 20 jours.

Selon la chambre, le délai de réponse à une plainte urgente est de 3 jours.

L'atelier de Demnate a formé 640 potières en 2021.

La vallée veut passer de 38 fours en 2019 à 100 en 2023 puis 300 en 2027.

Au concours des potiers de 2021, Azilal est quatrième des villes du Haut Atlas.

Azilal est au rang 90 sur 193 au concours des potiers de 2021.
"""


@pytest.fixture(scope="module")
def courts(tmp_path_factory):
    folder = tmp_path_factory.mktemp("courts")
    path = _corpus(folder, "fr", eaux=("adopted", COURTS))
    return Assistant.build(path, folder / "index")


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("La vallée veut passer de 38 fours en 2019 à cent en 2023.", "supported"),
        ("La vallée veut passer de 100 fours en 2019 à 38 en 2023.", "not_found"),
    ],
)
def test_values_told_with_their_dates_in_one_order_go_together(courts, claim, verdict):
    found = courts.check(claim).verdict
    assert found == verdict if verdict == "supported" else found != "supported"


def test_a_rank_among_some_is_not_denied_by_a_rank_among_all(courts):
    claim = "Azilal est quatrième des villes du Haut Atlas au concours des potiers de 2021."
    assert courts.check(claim).verdict == "supported"
    other = "Azilal est sixième des villes du Haut Atlas au concours des potiers de 2021."
    assert courts.check(other).verdict == "contradicted"


@pytest.mark.parametrize(
    ("claim", "verdict"),
    [
        ("À une plainte urgente, le tribunal des eaux a trois jours pour répondre.", "not_found"),
        ("Le tribunal des eaux doit répondre à une plainte en trois jours.", "contradicted"),
        ("أمام محكمة المياه 3 أيام للجواب عن شكاية مستعجلة.", "not_found"),
    ],
)
def test_a_case_is_not_contradicted_by_what_is_told_of_the_rest(courts, claim, verdict):
    found = courts.check(claim).verdict
    assert found == verdict or (verdict == "not_found" and found == "supported")
