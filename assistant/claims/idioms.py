"""Turns of a claim that assert nothing where they stand, word by word."""

import re
from collections.abc import Sequence

from assistant.normalize import fold
from assistant.words.analyzer import content_words

_BORN = re.compile(
    r"\b(voit|voient|verra|verront|vu|vit|voir) (?:le (jour)|(naitre))\b"
    r"|(?<!\w)([وف]?س?[يت]?(?:ري|راي|رات)) (?:\w+ ){0,5}?(النور)(?!\w)"
)
"""« Voir le jour », «رأى النور»: to be made, as a neutral verb says it."""


_TOGETHER = re.compile(
    r"\ben (?:etroite )?(partenariat|collaboration|cooperation|association|lien) avec\b"
    r"|\b((?:mont|men|condui)[et]e?s?) avec\b|\b(conjointement) avec\b|\baux (cotes) d"
    r"|\ba (hauteur) d"
    r"|(?<!\w)((?:ب|في |بال)(?:شراكه|تعاون|تنسيق)) "
    r"(?:مع(?!\w)|(?=بين |\d|اربع|ثلاث|خمس|ست|عده|عدد))|(?<!\w)الي (جانب) (?=\w)"
)
"""What only joins a second doer to a first, or an amount to what it is for."""
_LIGHT = re.compile(
    r"\A(cote) (?=\w)|\bca (marche)\b|\b(contre) \d|\b(allant) jusqu|\b(?:de|du) (meme)\b"
    r"|\b(sorti|paru)e?s? (?:en|le|debut|fin|mi)\b|\b(tenu|oblige|contraint)e?s? de\b"
    r"|(?<!\w)(ملزم\w{0,2}) ب|(?<!\w)(?:في|داخل) (ظرف|غضون|اجل) (?=\w)"
    r"|(?<!\w)((?:ال)?(?:خاص|متعلق)\w{0,2}) ب(?=\w)|(?<!\w)(بشكل) (?=\w)|(?<!\w)(علي) ال(اكثر|اقل)"
    r"|(?<!\w)(ما) (زال(?:تا|ت|ا|وا)?|يزال|تزال)(?!\w)"
    r"|(?<!\ba )(?<!\bont )(?<!\best )(?<!\bsont )\b(deja)\b"
    r"|\ben (matiere) d|\ba (peine) (?=\w[\w,.]* [\w%])|\ba (compter|partir) d[eu'] "
    r"|\bau (maximum|minimum)\b|\ba ce (jour)\b|\b(?:a ce )?que l'on (sache|sait)\b"
    r"|\ba en (croire)\b|\b(rien) (?:n'|ne |de \w+[eiu]s?\b)|\baucune? (membre)\b"
    r"|(?<!\w)(?:الذي|التي) ([يت]?تعرضت?) ل(?:ه|ها|هم)(?!\w)"
    r"|\bd'une (annee) (?:a|sur) l'autre|\bpour l'(instant|heure)\b"
    r"|(?<!\w)(ابتدا|انطلاقا|بد[اء]+|اعتبارا) من(?!\w)|(?<!\w)الي (?:حد )?(الان)(?!\w)"
    r"|(?<!\w)(ك?حد) (ال)?(اقصي|ادني)(?!\w)|(?<!\w)(ك?(?:اقصي|ادني)) (حد|تقدير)(?!\w)"
    r"|(?<!\w)علي وجه (التقريب)|(?<!\w)(?:الذي|التي) (انشيت?)(?!\w)"
    r"|(?<!\w)قبل ان ([يت]ن(?:تهي|قضي)) (?:سنه |عام )?\d"
    r"|\bavant que (?:l'an |l'annee )?\d{4} ne (?:s'|se )(acheve|termine)\b"
    r"|(?<!\w)(العام) (?:الجاري|الحالي|الماضي)|(?<!\w)من سنه الي (اخري)"
)
"""What asserts nothing where it stands so: « côté X », « contre 3 % », «في ظرف شهر»."""
_FILLING = re.compile(
    r"\ben (place)\b|\bd[eu] (cote) d|\bau (bas) d|\ba (?:lui|elle|eux|elles) (seule?s?)\b"
    r"|\bde (facon|maniere) (?:a|plus|moins)\b|\bdans le (jargon|langage|vocabulaire) d"
    r"|\b(?:parmi|l'une? des?|une? des?) (?:les |ses |leurs )?(roles?|missions?|taches?|atouts?)\b"
    r"|(?<!\bete )(?<!\best )(?<!\bsont )(?<!\ba )(?<!\bont )\b(publie|sorti|date|diffuse)e?s? "
    r"(?:au (?:printemps|mois)|a l'(?:ete|automne)|en|le) "
    r"|\b((?:adress|formul)\w*|emet\w*|emise?s?) (?:\S+ ){0,4}?"
    r"(?:recommandation|avis(?!\w)|critique|demandes?(?!\w))"
    r"|\bla (ville) (?:ou|d'ou) |(?<!\w)هي (المدينه) التي|(?<!\w)هو (البلد|المكان) الذي"
    r"|(?<!\w)[وف]?(جات?) (?:في|من)(?!\w)"
    r"|(?<!\w)[وف]?([يت]?تبين|[يت]?تضح|اتضح) (?:ان|لها|بها)(?!\w)"
    r"|(?<!\w)[وف]?في (رصيد\w{1,3})(?!\w)|(?<!\w)((?:ال)?معني\w{0,2}) ب(?=\w)"
    r"|(?<!\w)(التابعه?) ل|(?<=ه )(تابعه) ل|(?<!\w)من (?:بين |ضمن |ابرز |اهم )?(ادوار|مهام)(?!\w)"
    r"|(?<!\w)(عبر) (?:ال)?(?:بوابه|منصه|تطبيق|موقع)|(?<!\w)(تصدر) (?:كل|بشكل)(?!\w)"
    r"|(?<!\w)(اعتمادا|بالاعتماد|استنادا|بناء?) (?:علي|الي)(?!\w)"
    r"|\b(adressee?s?) (?:au?|aux) |\ben (?:ont|a) (beneficie|profite)\b"
    r"|(?<!\w)((?:[يت]?ا?ستفاد|[يت]ستفيد)\w*) من (?:ذلك|هذا)(?!\w)"
    r"|(?<!\w)(خرجت?|[يت]خرج) (?:\S+ ){1,8}?ب(?:\S+ ){0,3}?"
    r"(?:ال)?(?:توصي|خلاص|نتيج|نتايج|مقترح|قرار)"
    r"|(?<!\w)(بطريقه|بكيفيه|بصوره) (?=\w)"
    r"|\b(passee?s?) par (?:l[ae' ]|une? )|\b(saisie?s?) d'une (?:demande|plainte|requete)"
    r"|\bdelais? ((?:laisse|accorde|imparti|donne)e?s?)\b"
    r"|\bpour (decrocher|obtenir|acquerir|s'offrir) (?:sa|son|ses|leurs?|cette|ce|la) "
    r"|\b(accorde\w*) (?:son|leur) (?:haut )?patronage"
    r"|\b(placee?s?) sous (?:le|son) (?:haut )?patronage"
    r"|\b(?:port|sign|men|lanc|cre|bati|prepar|redig)\w* (ensemble)\b"
    r"|\bles (metiers) (?:du |de l')|\bdans le (secteur|domaine|monde) d"
    r"|\b((?:entraine|provoque|engendre|occasionne)\w*) (?:une?|la|le) "
    r"(?:forte? |nette? )?(?:hausse|baisse|augmentation|reduction|recul|progression)\b"
    r"|(?<!\w)[وف]?(ادت?|[يت]ودي) الي (?:ارتفاع|انخفاض|زياده|تراجع)(?!\w)"
    r"|\badministrations? (publiques?)\b|(?<!\w)[وف]?[بل]?ال(?:ادار(?:ه|ات)) (العموميه)(?!\w)"
    r"|(?<!\w)(داخل) ال(?:ادار|مغرب|بلاد|بلد|مملكه)|(?<!\w)في (الوسط) (?:ال)?(?:قروي|حضري)"
    r"|\ben (milieu) (?:rural|urbain)\b|(?<!\w)[وف]?في (مجال|ميدان|عالم) (?=ال)"
    r"|(?<!\w)(?:مع|قبل|عند|الي|حتي) (حلول|انقضا|متم|نهايه) (?:سنه |عام |شهر )?(?:\d|\w+ \d)"
    r"|(?<!\w)(العاصمه) (?=الرباط|باريس|القاهره|تونس|مدريد)|\bla (capitale),? (?=rabat|paris)"
    r"|(?<!\w)هذا (جز[ءا]?) م(?:ن|ما)(?!\w)|\b(?:fait|font|faisait) (partie) d"
)
"""What fills a sentence without saying more: « en place », « à lui seul », «في رصيده»."""
_DAY = re.compile(r"(?<!\w)([وف]?(?:في |ب)?(?:يوم|تاريخ))(?: \w+)? \d{1,2} \w")
"""«يوم 1 دجنبر»."""


def idioms(said: str) -> frozenset[str]:
    """The folded words of a text that only frame: something comes to be, with another, one day."""
    return _told_by((_BORN, _TOGETHER, _LIGHT, _DAY), fold(said))


def fillings(said: str) -> frozenset[str]:
    """The folded words of a text without which it says the same: « en place », «في رصيده»."""
    return _told_by((_FILLING,), fold(said))


def _told_by(rules: Sequence[re.Pattern[str]], folded: str) -> frozenset[str]:
    return frozenset(
        word
        for rule in rules
        for found in rule.finditer(folded)
        for group in found.groups()
        if group
        for word in content_words(group)
    )
