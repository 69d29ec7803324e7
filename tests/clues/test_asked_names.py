"""The names a question is about, held by form and sound, never by nearness of meaning."""

import pytest

from assistant.clues.asked_names import asked_names, is_setting, lost_names
from assistant.questions.question import understand


@pytest.mark.parametrize(
    ("question", "names"),
    [
        ("كم مركزا صحيا في مالي؟", {("country", "mali")}),
        ("كم كلف التقرير المالي؟", set()),
        ("Combien d'hôpitaux jordaniens ?", {("country", "jordanie")}),
        ("Combien de Jordaniens y vivent ?", {("country", "jordanie")}),
        ("كم عدد المستشفيات الأردنية؟", {("country", "jordanie")}),
        ("Combien prête la Banque islamique de développement ?", {("institution", "bid")}),
        ("Combien coûte la ligne Laâyoune-Agadir ?", {("city", "laayoune"), ("city", "agadir")}),
        ("Combien de dossiers gère l'hôpital de Zarqa ?", {("city", "zarqa")}),
        ("Quand ouvre le barrage de Tessa ?", {("", "tessa")}),
        ("متى انطلق برنامج تدرج؟", {("", "تدرج")}),
        ("كم سعة سد ملاق؟", {("", "ملاق")}),
        ("كم كلفة محطة التحلية؟", set()),
        ("كم تنتج محطة الطاقة؟", set()),
        ("متى صودق على المخطط بجهة الشرق؟", {("", "الشرق")}),
        ("كم سكان جماعة حد حرارة؟", {("", "حراره")}),
        ("كم كلفة مشاريع إقليم الحوز؟", {("", "الحوز")}),
        ("ما هي جهة التمويل؟", set()),
        ("كم مدينة ذكية؟", set()),
        ("في أي مدينة أُعطيت الانطلاقة؟", set()),
        ("Combien coûte le plan de la région de l'Oriental ?", {("", "oriental")}),
        ("كم سعر الكهرباء بجهة الدار البيضاء؟", {("city", "casablanca")}),
        ("Combien le Conseil a-t-il reçu de plaintes ?", set()),
        ("Combien de lits à Saint-Louis ?", {("city", "saint-louis")}),
        ("Combien de MW ou de DH ?", set()),
        ("COMBIEN COUTE LE BILLET ?", set()),
    ],
)
def test_the_names_of_a_question(question, names):
    assert {(name.kind, name.form) for name in asked_names(question)} == names


@pytest.mark.parametrize(
    ("question", "text", "held"),
    [
        ("Quand la Tunisie l'a-t-elle adopté ?", "Le gouvernement tunisien l'a adopté.", True),
        ("متى اعتمدته تونس؟", "Le gouvernement tunisien l'a adopté.", True),
        ("Quand la Tunisie l'a-t-elle adopté ?", "أقرت الحكومة التونسية الخطة.", True),
        ("Quand la Tunisie l'a-t-elle adopté ?", "Le Conseil des ministres jordanien.", False),
        ("متى اعتمدته تونس؟", "تنشأ هيئة جديدة.", False),
        ("كم سعة سد ملاق؟", "يتسع سد ملاق لما يكفي.", True),
        ("كم سعة سد ملاق؟", "يتسع سد تاسة لما يكفي.", False),
        ("Combien gère l'hôpital de Tessaout ?", "يسير مستشفى تساوت الملفات.", True),
        ("Combien gère l'hôpital de Zarqa ?", "L'hôpital d'Amman gère les dossiers.", False),
        ("متى صودق على المخطط بجهة الشرق؟", "صادق مجلس جهة الدريوش على المخطط.", False),
        ("متى صودق على المخطط بجهة الشرق؟", "Le conseil de la région de l'Oriental.", True),
        ("كم سكان جماعة حد حرارة؟", "La commune de Had Hrara.", True),
        ("Combien coûte Nexus ?", "La « Nexus AI Factory » coûte cher.", True),
        ("Combien à Agadir ?", "La ligne Laâyoune-Agadir coûte cher.", True),
        ("Qui l'emporte, Fès ou Rabat ?", "Rabat l'emporte.", True),
        ("Quelle distance entre Fès et Rabat ?", "Rabat est loin.", False),
    ],
)
def test_a_name_is_held_by_form_and_sound_only(question, text, held):
    assert (lost_names(understand(question, 1000), text) == ()) is held


def test_what_texts_are_about_is_the_country_they_name_most():
    texts = ["L'Institut tunisien de l'eau.", "La Tunisie et le Mali.", "الحكومة التونسية"]
    tunisia, mali, rabat = (
        asked_names(f"Combien à {name} ?")[0] for name in ("Tunisie", "Mali", "Rabat")
    )
    assert is_setting(tunisia, texts)
    assert not is_setting(mali, texts)
    assert not is_setting(rabat, ["Rabat"])
    assert not is_setting(mali, ["Le plan de l'eau."])
