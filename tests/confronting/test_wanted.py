"""What is only wanted, asked for or to come bears out nothing done, nor the other way round."""

import pytest

from assistant.clues.assertions import read_assertion
from assistant.confronting.wanted import is_at_another_stage
from assistant.language import identify


@pytest.mark.parametrize(
    ("claim", "sentence", "apart"),
    [
        ("La ville a interdit les feux.", "La ville veut interdire les feux.", True),
        ("La ville veut interdire les feux.", "La ville a interdit les feux.", True),
        ("La ville veut interdire les feux.", "La ville souhaite interdire les feux.", False),
        ("La ville veut interdire les feux.", "La ville interdira les feux.", False),
        ("La ville souhaite dix bus.", "L'objectif de la ville est d'avoir dix bus.", False),
        ("Cent agents doivent encore suivre un cours.", "Cent agents ont suivi un cours.", True),
        ("تعتزم البلدية جمع 30 قصة.", "جمعت البلدية 30 قصة.", True),
        ("جمعت البلدية 30 قصة.", "تريد البلدية أن تجمع 30 قصة.", True),
        ("تريد البلدية جمع 30 قصة.", "ترغب البلدية في جمع 30 قصة.", False),
        ("يعيد الناخب التصويت.", "يعيد الناخب التصويت كلما أراد.", False),
        ("La poste livre par drone.", "La poste livrera bientôt par drone.", True),
        ("Le port a déjà sa grue.", "Une grue est programmée pour le port.", True),
        ("La brigade écoute désormais la mer.", "La brigade écoutera la mer.", True),
        ("Le port écoute désormais la mer.", "Le port écoute la mer depuis mai.", False),
        ("Le promoteur a élevé les murs.", "Les murs seront élevés par le promoteur.", True),
        ("استخلص المكتب الدروس.", "سيستخلص المكتب الدروس.", True),
        ("سيتم تشغيل 40 عاملا.", "تم تشغيل 40 عاملا.", True),
        ("Le syndicat a obtenu un retrait.", "Le syndicat exige un retrait.", True),
        ("Le syndicat demande un retrait.", "Le syndicat exige un retrait.", False),
    ],
)
def test_who_wants_something_has_not_done_it(claim, sentence, apart):
    told = read_assertion(sentence)
    assert is_at_another_stage(claim, told, identify(sentence), identify(claim)) is apart
