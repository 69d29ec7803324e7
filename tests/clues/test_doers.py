"""Things that were done, and by nobody named."""

import pytest

from assistant.clues.doers import tells_no_doer, tells_witnesses_alone
from assistant.questions.question import understand


@pytest.mark.parametrize(
    ("question", "text", "found"),
    [
        ("Qui a signé le mémorandum ?", "Un mémorandum a été signé en juillet 2025.", True),
        ("Qui a signé le mémorandum ?", "Il a été signé par Omar Alami.", False),
        ("Qui a signé le mémorandum ?", "Omar Alami a signé le mémorandum.", False),
        ("Qui a piraté la caisse ?", "L'attaque a été revendiquée sous le nom « Zeta ».", False),
        ("Quand fut-il signé ?", "Un mémorandum a été signé en juillet 2025.", False),
        ("Qui saisir après le refus ?", "Le refus a été notifié en juillet.", False),
        ("Avec qui l'accord ?", "Un accord a été signé avec la région.", False),
        ("Qui a signé l'accord ?", "Omar Alami était présent à la signature.", True),
        ("Qui a présidé l'ouverture ?", "Omar Alami est intervenu à l'ouverture.", True),
        ("Qui a présidé l'ouverture ?", "Omar Alami a présidé l'ouverture.", False),
        ("Qui est intervenu ?", "Omar Alami est intervenu à l'ouverture.", False),
        ("من ترأس حفل الإطلاق؟", "تدخل عمر العلوي في حفل الإطلاق.", True),
        ("من وقع المذكرة؟", "تنص مذكرة موقعة في 2 يوليوز 2025 على ذلك.", True),
        ("Qui a assisté à la signature ?", "Omar Alami était présent à la signature.", False),
        ("من مثل الصندوق في التوقيع؟", "حضر أحمد العلوي توقيع المذكرة.", False),
        ("Qui l'a signé ?", "Sa directrice, Oumekelthoum Mint Bah, a été citée.", False),
        ("Qui l'a signé ?", "La biologiste Zeynabou Traoré a été nommée.", False),
        ("Qui l'a signé ?", "L'accord a été signé pendant Gitex Africa.", True),
        ("من وقعها؟", "وُقعت المذكرة والشركة بنت مصنعا في 2025.", True),
        ("Qui l'a signé ?", "Le texte du Plan National a été signé.", True),
        ("من وقعها؟", "عُينت المهندسة السنية بنت حيدالة يوم 3 مايو.", False),
        ("Qui a signé ?", "2 juillet 2025 : signature du mémorandum.", True),
        ("Qui était ministre avant Amal Alami ?", "Amal Alami porte la stratégie.", True),
        ("Qui était là avant Amal Alami ?", "Amal Alami a succédé à Omar Slaoui.", False),
        ("من كان وزيرا قبل هشام التازي؟", "Hicham Tazi porte la stratégie.", True),
        ("من كان وزيرا قبل هشام التازي؟", "Naïma Ouazzani porte la stratégie.", False),
        ("من وقع المذكرة؟", "2 يوليوز 2025: توقيع مذكرة المعهد.", True),
        ("من وقع المذكرة؟", "حضر أحمد العلوي توقيع المذكرة.", True),
        ("من وقع المذكرة؟", "وُقعت في 2 يوليوز 2025 مذكرة تفاهم.", True),
        ("من هو النائب الذي قدم المقترح؟", "أُودع مقترح القانون يوم 3 ماي.", True),
        ("من وقع المذكرة؟", "وُقعت المذكرة من طرف الوزارة.", False),
        ("مع من وُقعت المذكرة؟", "وُقعت المذكرة مع الصندوق.", False),
        ("من يكون الجزري؟", "سُميت المعاهد على اسم عالم مسلم.", False),
        ("من وقع المذكرة؟", "تُوقع المذكرة الوزارة.", False),
        ("Le pays a-t-il signé ?", "Omar Alami était présent à la signature.", True),
        ("Le pays a-t-il signé ?", "Le ministère et Zeta ont signé un mémorandum.", False),
        ("Omar Alami assistait-il à la signature ?", "Il était présent à la signature.", False),
        ("هل وقع المغرب اتفاقا مع زيتا؟", "حضر عمر العلوي توقيع المذكرة مع زيتا.", True),
        ("Qu'a signé le Maroc ?", "Omar Alami était présent à la signature de l'accord.", True),
        ("Qu'a signé le Maroc ?", "Le Maroc a signé un mémorandum.", False),
        ("ماذا وقع المغرب؟", "حضر أحمد العلوي توقيع المذكرة.", True),
    ],
)
def test_what_was_done_by_nobody_named_does_not_tell_who_did_it(question, text, found):
    assert tells_no_doer(understand(question, 1000), text) is found


SIGNED = "Nadia Tazi était présente à la signature de l'accord de pêche."
OPENED = "حضر عمر العلوي، عن المجلس الجهوي للواحات الشرقية والسدود، افتتاح المتحف."


@pytest.mark.parametrize(
    ("claim", "text", "found"),
    [
        ("Nadia Tazi a signé l'accord de pêche.", SIGNED, True),
        ("L'accord de pêche a été signé par Nadia Tazi.", SIGNED, True),
        ("L'accord de pêche a été signé.", SIGNED, False),
        ("Nadia Tazi a assisté à la signature de l'accord.", SIGNED, False),
        ("Nadia Tazi était là lorsque l'accord fut signé.", SIGNED, False),
        (
            "Nadia Tazi a signé l'accord.",
            "Nadia Tazi a signé l'accord en présence du maire.",
            False,
        ),
        ("افتتح عمر العلوي المتحف.", OPENED, True),
        ("كان عمر العلوي حاضرا حين افتتح المتحف.", OPENED, False),
        ("وُقع الاتفاق.", "حضر عمر العلوي توقيع الاتفاق.", False),
        ("وقّع عمر العلوي الاتفاق.", "حضر عمر العلوي توقيع الاتفاق.", True),
        ("وقّع عمر العلوي الاتفاق.", "وقّع عمر العلوي الاتفاق بحضور العمدة.", False),
    ],
)
def test_who_was_there_did_not_do_what_was_done(claim, text, found):
    assert tells_witnesses_alone(claim, text) is found
