"""What kind of thing a question asks for, and which word names it, in both languages and Darija."""

import re
from typing import Literal

from assistant.questions.dialect import standard
from assistant.questions.preambles import without_preamble
from assistant.questions.superlatives import asks_most

Kind = Literal[
    "money", "percent", "number", "date", "place", "person", "organisation", "reason", "means",
    "list", "definition", "yesno", "other",
]  # fmt: skip

_NO_OTHER = (
    r"^(?!.*\b(?:qui|pourquoi|comment|quand)\b|(?:.*\W)?ou\b|.*\bcombien de (?:jours|temps|mois"
    r"|semaines)|.*\btous les combien|(?:.*\W)?(?:a|en|sur) quoi\b"
    r"|.*\bquel(?:le)?s (?!budget|montant|cout|est\b|sont\b|etai|ser|ont\b))"
)
_NO_OTHER_ARABIC = (
    r"^(?!(?:و|ف)?(?:من|متي|امتي|اين|فين|كيف|لماذا|علاش|هل|واش|شكون)\b"
    r"|.*(?<!\w)كم (?:من |مده |عدد )?(?:يوما?|شهرا?|سنه|اسبوعا?|ساعه|عاما?|الوقت|شركه|مره)\b"
    r"|(?:و|ف)?(?:فيما?|في ماذا|علام) |.*\bباي شرط|.*\bما (?:المقصود|المطلوب|جزاء|الذي))"
)
"""A word for money names what is asked only where no other question word does."""

_PAYING = (
    r"argent|dirhams?|dinars?|euros?|dollars?|francs?|fai(?:t|re) perdre"
    r"|paye\w*|paie\w*|payer|coute\w*|couter\w*"
    r"|verse\w*|gagne\w*|touche\w*|investi\w*|depens\w*|rapporte\w*|finance\w*|factur\w*|leve\w*"
    r"|epargn\w*|economis\w*|recoi\w*|recevr\w*|recu|percoi\w*|prete\w*|emprunte\w*|octroie\w*"
    r"|donn(?:e|ent|er|era|eront|ait)|apporte\w*|debourse\w*|rembours\w*|allou\w*|consacr\w*"
    r"|(?:affect|mobilis|reserv|inject|accord|attribu|distribu|engag|budgetis|decaiss|encaiss|prelev"
    r"|subventionn|provisionn)(?:ent?|er|era|eront|ait|aient|ee?)?|debloqu\w*|dote\w*"
    r"|(?:met|mettent|mettra)(?:-\w+)* sur la table"
)
_NOR_OF_THINGS = (
    r"(?!(?:-t)?(?:-\w+)? d(?:e |')(?!l'|la |argent|dirham|dinar|euro|dollar|franc|milli))"
)
"""What a verb of paying is not followed by when things are counted: «a-t-il reçu de plaintes»."""
_GETTING = (
    r"(?:تقاضي|كسب|جمع|قترض|قرض|سدد|تبرع|اعط[يت]|رصد|ضخ|عب[اي]|مول|قتطع|حصل)\w{0,3}(?!\w)"
    r"(?!.*(?<!\w)من (?!ال(?:بنك|دول|سوق|مستثمر|صندوق|خزين|ميزاني)|مال|المال|درهم|دولار|اورو|دينار"
    r"|\d))"
)
"""«كم جمعت», but not «كم جمعت من توقيع»: what is counted is named after it."""
_AMOUNT = (
    r"مقدار(?! (?:ال)?(?:قدره?|طاقه|مساحه|طول|ارتفاع|انخفاض|كميه|مسافه|سرعه|حجم|استهلاك|انتاج|عمق"
    r"|وزن|حراره|تساقطات|امطار|انبعاث\w*|ملوحه|ضغط|وقت|زمن)(?!\w))"
)
"""«ما مقدار القدرة المركبة» asks for no money."""
_BEING = r"(?:س?ت?كون|كانت?|[تي]بلغ|بلغت?|ستبلغ|سيبلغ|وصلت|هي|هو) "
_NOT_OF_THINGS = r"(?!d(?:e |')(?!argent|dirham|dinar|euro|dollar|franc|milli))"
_OFFICES = (
    r"ministre|direct(?:eur|rice)|president\w*|responsable|patron\w*|pdg|chef(?:fe)?|wali"
    r"|gouverneur|secretaire general\w*|porte-parole|maire"
)
_PEOPLE = r"personne|dirigeante?|deputee?|elue?|experte?|savante?|chercheu(?:r|se)|personnalite"
_ARABIC_OFFICES = r"وزيره?|مديره?|رييسه?|والي|مسووله?|كاتبه? الدوله|ناطقه?"
"""Offices held by a person: who holds one is asked by its name alone, as in a search."""
_WHO = (
    r"(?:^|[؟?.،:] ?)(?:و|ف)?(?:من|لمن|بمن|مع من|الي من|علي من) "
    rf"(?!خلال|اجل|بين|طرف|اي |اين|متي|كم |المغرب|ال(?!ذي|جهه|طرف|{_ARABIC_OFFICES}))"
    r"|^(?!(?:و|ف)?(?:ما|ماذا|ماهي|ماهو|كم|متي|اين|كيف|لماذا|اي|باي|هل|شحال|شنو)(?!\w))"
    r".*(?<!\w)و?من (?=هو |هي |هم |الذي|سي|ي(?!ناير|وني|ولي|وم))"
)
"""«من» asks who at the head of a question, or before a verb where nothing else asks."""

_INVERSION = r"-(?:t-)?(?:ils?|elles?|on)\b"
_ASKING = r"\b(?:pouv|pourri|sav|sauri|voul|voudri)ez-"
_RELATIVE = (
    r"(?:\w+ ){0,2}quel(?:le)?s?\b(?! est )"
    rf"|(?!(?:\w+ )?qui\b).*\bqui\b.*{_INVERSION}"
)
"""Where « qui » tells of a thing and asks nothing: « quels sont les leviers qui… »."""

_THINGS = (
    r"(?:(?:اهم|ابرز|كل|جميع|مختلف|بعض|ثلاث|اربع|خمس|ست|سبع)ه? )?(?:ال)?(?:\w{2,}ات|\w{2}و[^\Wه]"
    r"|\w{2}ا\w[^\Wه]|\w{2}ا\wي\w|ا\w{2}ا\w|مهام|طرق|سبل|مدن|دول|خطط|شركا|وزرا|كتب|صور|اسيله|اجهزه)"
)
"""What «ما هي» asks to list: a plural by its form («أولويات», «شروط», «محاور», «أهداف»)."""
_PLACES = r"(?:ال)?(?:مراكز|معاهد|مدارس)"
"""Of these it asks what they are: «ما هي معاهد الجزري»."""

# Patterns are read on the folded question, in order; the first that is found decides.
_KINDS: tuple[tuple[Kind, str], ...] = (
    (
        "percent",
        r"\b(?:pourcentage|proportion|taux|portion|quote-part|quelle? (?:part|fraction"
        r"|place tient))\b"
        r"|\bquel(?:le)? (?:rabais|remise|commission) |\b(?:ما|كم|اي|ماهي|هي|هو|شحال|شنو) "
        rf"(?:هي |هو |{_BEING})*(?:(?:ال)?نسب[هت]|حص[هت]|نصيب|معدل|تخفيض|عمول[هت])"
        r"|^(?:ب|ما )?نسبه|كم في الم"
        r"|\bquelle (?:est|etait|sera|serait|a ete) la (?:part|proportion|fraction)\b"
        r"|\bquel(?:le)? (?:est|etait|sera|a ete) (?:le |la |l')(?:chomage|inflation)\b"
        r"|^(?:la )?part d(?:es?|u)\b",
    ),
    (
        "money",
        r"(?!quelles (?:aide|subvention|prime|bourse)s\b|quels prets\b)"
        r"(?:\bquel(?:le)?s? (?:est |sera |etait )?|\bc'est quoi )(?:le |la |l')?"
        r"(?:montant|budget|enveloppe|cout"
        r"|prix|tarif|somme|depense|economie"
        r"|prejudice|aide|dedommagement|amende|salaire|recette|revenu|subvention|prime|bourse"
        r"|pret|plafond"
        r"|indemnite|redevance|frais|remuneration|loyer|valeur|benefice|chiffre d'affaires|dette"
        r"|credit|rancon|dotation|apport|capital|mise (?=de depart|de fonds|initiale)"
        r"|investissement)s?\b"
        rf"|{_NO_OTHER}.*\b(?:budget|montant|cout)\b"
        rf"|\bcombien {_NOT_OF_THINGS}(?:.{{0,50}})?\b(?:{_PAYING})\b{_NOR_OF_THINGS}"
        rf"|\b(?:{_PAYING}) combien\b(?! d(?:e |'))|\bque (?:paie|doit payer|coute)\b"
        rf"|{_NO_OTHER_ARABIC}.*(?:ميزاني[هت]|(?<!م)كلف[هت]|مبلغ|غلاف مالي|الغلاف"
        r"|(?:^|\s)(?:ب|ما )?(?:كم )?(?:ال)?(?:ثمن|سعر)(?!\w)|بشحال)"
        rf"|(?<!\w)(?:ما|كم) (?:قيم[هت]|{_AMOUNT}|غرام[هت]|منح[هت]|اجر)"
        r"|(?<!\w)[وفبل]?اي (?:راسمال|ميزاني[هت]|مبلغ|كلف[هت]|تكلف[هت]|غلاف|ثمن|سعر|قيم[هت])(?!\w)"
        r"|(?<!\w)كم .{0,30}(?<!\w)(?:درهم|دولار|اورو|يورو|دينار|مال|المال)"
        r"|(?<!\w)كم (?:س)?(?:ت|ي|ا|ن)?(?:ستثمر|دفع"
        r"|ادفع|خصص|كلف|منح|صرف|نفق|وفر|جني|ربح|خلص)"
        rf"|(?<!\w)كم (?:س)?[تيان]?{_GETTING}"
        rf"|شحال (?:غادي |كان |كانت )?(?:كا?|غا?)?[يتن]?(?:خلص|كلف|سوا|تصرف|صرف|دفع|ربح|طلع|تخلص"
        rf"|خصص|شد|عط[اي]|سلف|{_GETTING})"
        r"|(?<!\w)(?:ما|ماهو|كم) (?:هو |يبلغ |بلغ )?رقم (?:ال)?معاملات"
        rf"|(?<!\w)(?:ما|كم) (?:هي |هو |تبلغ |بلغت )(?:قيم[هت]|{_AMOUNT}|غرام[هت]|منح[هت]|اجر)"
        r"|^(?:les? |la )?(?:prix|tarifs?|montant|valeur|salaires?|subventions?|dette|frais"
        r"|amende)\b"
        r"|^(?:ال)?(?:قيمه|ثمن|سعر|تكلفه|راتب)(?!\w)",
    ),
    (
        "person",
        r"\b(?:comment s'appelle\w*|comment se nomme\w*|nom) (?:d[eu] )?(?:la |le |l')?"
        rf"(?:{_OFFICES})"
        rf"|^(?!.*{_INVERSION})(?:la |le |l')?(?:{_OFFICES})\b"
        rf"|\bquel(?:le)?s? (?:est |etait |sera )?(?:le |la )?(?:{_OFFICES}|{_PEOPLE})s?\b"
        r"|\bquelles personnes\b"
        rf"|(?:^|ما اسم )(?:ال)?(?:{_ARABIC_OFFICES})(?!\w)"
        rf"|(?<!\w)اي (?:{_ARABIC_OFFICES}|عالم|باحثه?|خبيره?|شخصيه)(?!\w)",
    ),
    (
        "other",
        r"\bcomment (?:s(?:'appell|e nomm)|[\w' ]{1,30} (?:appell|nomm)|appell)\w+"
        r"|\bou en (?:est|sont|etait|etaient|sommes)\b|\ben (?:est|etait|sera|sommes) ou\b"
        r"|(?:اين|فين) (?:وصل|بلغ)"
        r"|\bquels? (?:est |sont |etait )?(?:le |les )?numeros? "
        r"(?:d(?:e |u |es |')(?!telephone|appel|urgence))"
        r"|(?<!\w)(?:ما|ماهو|هو|اي|شنو) (?:هو )?(?:ال)?رقم(?!\w)(?! (?:ال)?(?:هاتف|معاملات|نداء))"
        r"|(?<!\w)(?:ما|هو|شنو) (?:هو )?رقم(?:ه|ها|هم)(?!\w)"
        r"|(?<!\w)(?:ما|شنو|اش)(?: هو)? (?:ال)?مطلوب(?!\w)",
    ),
    (
        "reason",
        r"\b(?:pourquoi|raisons?|motifs?|dans quel but|au nom de quoi|sur quel fondement"
        r"|a cause de quoi|qu'est-ce qui explique)\b"
        r"|لماذا|علاش|(?:^|\s)لم (?=[يتسا])|(?<!ب)سبب|بسبب (?:ماذا|اي|اش)|اسباب|الدافع|الغايه"
        r"|لاي (?:غرض|هدف)|الذي يفسر"
        r"|ما الهدف",
    ),
    (
        "means",
        r"\b(?:comment|de quelle (?:facon|maniere)|par quels? (?:moyens?|biais|canal)"
        r"|grace a quoi|grace a quel\w*|au moyen de)\b"
        r"|كيف|كيفاش|بم |باي (?:وسيله|طريقه)|بفضل ماذا",
    ),
    (
        "date",
        r"^(?:(?!\b(?:qui|que|quoi|ou|comment|combien|pourquoi|quel\w*|est-ce)\b|\bqu'"
        r"|-(?:t-)?(?:ils?|elles?|on|je|nous|vous|ce)\b).)*\bquand\b"
        r"|\bquelles? (?:est la |etait la |sont les |etaient les )?(?:date|annee|echeance)s?\b"
        r"|\bquels? (?:jour|mois|trimestre)s?\b"
        r"|\b(?:a partir de quand|echeance|avant quelle|a quelle date)\b"
        r"|(?<!\w)(?:و|ف|ل)?(?:متي|امتي)\b|فوقاش"
        r"|(?<!\w)اي (?:سنه|سنوات|سنتين|عام|عامين|تاريخ|شهر|يوم|ايام|اجل زمني)"
        r"|(?<!\w)(?:ما|ما هو) (?:ال)?تاريخ"
        r"|(?<!\w)ما (?:الاجل|الموعد|موعد)|(?<!\w)(?:ما|هو|هي|شنو) اخر (?:اجل|موعد|يوم)"
        r"|^(?:les? |la )?(?:dates?|echeance) (?:d(?:es?|u)\b|d'|exacte|limite|prevue)"
        r"|^(?:la )?(?:fin|debut|achevement|livraison|mise en service|ouverture|inauguration)"
        r" (?:prevue? )?(?:du |des |de (?:la |l'))(?!.*[:,])"
        r"|^(?:ال)?(?:تاريخ|موعد)(?!\w)|^(?:نهايه|بدايه|انطلاق|افتتاح|تسليم) (?!.*[:،])",
    ),
    (
        "place",
        r"(?:^|\bd'|\bet |, )ou\b(?! bien)|\b(?:dans|en|de|sur|a) quel(?:le)?s? (?:ville|region"
        r"|pays|lieu|endroit|province|quartier|pays|site|portail|zone)s?\b"
        r"|\bquel(?:le)?s? (?:ville|region|pays|lieu|endroit|province|quartier)s?\b"
        r"|\bou (?:est|sont|se|sera|seront|a|ont|peut|doit|faut|vont|va|l'|trouver?)\b"
        r"|(?<!\w)[وفل]?(?:اين|فين)(?!\w)|(?:^|\s)منين"
        r"|(?:اي|ما|ماهي|ما هي) (?:مدينه|مدن|جهه|جهات|بلد|بلدان|مكان|مدينتين"
        r"|المدينه|المدن|الجهات|منطقه|مناطق)|(?<!\w)[وفبل]?اي بوابه"
        r"|\bquel(?:le)? est (?:le |la |l')(?:lieu|emplacement|siege|adresse|localisation)\b"
        r"|^(?:le |l'|la )?(?:lieu|emplacement|localisation|adresse|siege) d(?:es?\b|u\b|')"
        r"|\bou ?\W*$|\b(?:c'est|c'etait|installe\w*|situe\w*|trouve\w*|passe\w*|implante\w*) ou\b"
        r"|(?:^|(?<!\w)(?:ما|ما هو|ماهو) )(?:ال)?(?:مكان|موقع|مقر)(?!\w)",
    ),
    (
        "number",
        r"\bcombien\b|(?:\bquel(?:le)?s? |\bc'est quoi )(?:est |sera |etait |sont )?"
        r"(?:le |la |l'|son |sa )?(?:\w+ )?(?:nombre|effectif|puissance|capacite|duree|delai"
        r"|distance|frequence|age|numero|classement|rang|longueur|taille|vitesse|superficie|surface"
        r"|hauteur|temperature|volume|population|quantite|score|note|debit|tonnage|trafic)s?\b"
        r"|\bquel(?:le)?s? (?:est |sera |etait |sont )?(?:le |la |les |l'|son |sa )?(?:profondeur"
        r"|largeur|altitude|epaisseur|diametre|poids|densite|rendement|consommation|production|quota"
        r"|dose|seuil|moyenne|autonomie (?=(?:des?|du|d'une?|de l[ae']) ?(?:bus|batter|vehicul"
        r"|voitur|drone|velo|train|moteur|appareil|telephon)))s?\b"
        r"|\b(?:sous|dans|a) quel (?:delai|age|rythme)|\bquelle frequence"
        r"|\bكم\b|\bبكم\b|شحال|عدد|قدر[هت]|(?:^|\s)(?:ما|ماهي|هو|هي|اي) (?:ال)?(?:طول|مد[هت]"
        r"|رتب[هت]|مرتب[هت]"
        r"|ترتيب|دق[هت]|كمي[هت]|مقدار|سرع[هت]|عمر|سن|مساف[هت]|مساح[هت]|حجم|سع[هت]|اجل|رقم|درج[هت]|وزن|اقصي|اقل|اعلي"
        r"|علو|ارتفاع|عمق|كثاف[هت]|جرع[هت]|استهلاك|متوسط|حد (?:ال)?(?:ادني|اقصي)"
        r"|طاق[هت] (?:\w+ )?(?:ال)?(?:استيعابي|انتاجي|استيعاب|انتاج))"
        r"|^(?:les? |la )?(?:nombre|effectifs?|capacite|puissance|superficie|duree|delai)\b"
        r"|^(?:ال)?(?:مساحه|مده|سعه|طول)(?!\w)",
    ),
    (
        "organisation",
        r"\b(?:par |a |avec |pour )?quel(?:le)?s? (?:entreprise|societe|institution|organisme"
        r"|ministere|agence|autorite|banque|operateur|media|journal|revue|parti|fournisseur"
        r"|cabinet|universite|groupe|association|ong|organisation|partenaire|consortium"
        r"|startup|start-up|jeune pousse|boite|compagnie|firme|constructeur|fabricant|prestataire"
        r"|bailleur|fondation|federation|syndicat|club|laboratoire)s?\b"
        r"|(?:اي|ما|ماهي|هي|من|شكون|مع اي) (?:هي |هو )?(?:ال)?(?:شركه|موسسه|وزاره|وكاله|هييه|جهه"
        r"|صحيفه|جريده|مجله|منبر|حزب|موقع اخباري|بنك|جامعه|مكتب|منظمه|جمعيه|شركات|موسسات|جامعات)",
    ),
    (
        "definition",
        r"\bqu'?est[- ]ce qu(?:e|') ?(?!l'on|on )|\bc'est quoi\b(?! les )|\bque signifie\b"
        r"|\bdefinition\b"
        r"|\bqu'appelle-t-on\b|\bsur quoi porte"
        r"|\bque designe|\bque veut dire|شنو هو|ما المقصود|ما معني|ماذا (?:يعني|تعني)"
        r"|بماذا (?:يتعلق|تتعلق)",
    ),
    (
        "person",
        rf"^(?!(?:et )?(?:que |qu'|a quoi |de quoi )|{_RELATIVE})"
        r".*(?<!\bce )(?<!celui )(?<!celle )(?<!ceux )"
        r"(?<!celles )\b(?:qui|par qui|a qui|avec qui|chez qui)\b(?!')"
        rf"|(?<!\w)شكون(?!\w)|{_WHO}",
    ),
    ("definition", rf"ما ?هو(?!\w)|(?:ما ?|شنو )هي(?! (?!{_PLACES}){_THINGS}(?!\w))(?!\w)"),
    (
        "list",
        r"\bquel(?:le)?s\b|\bc'est quoi les\b|\bliste\b|\bcite[rz]?\b|\ba quoi (?:sert"
        r"|servent|serv)|ما (?:هي )?"
        r"|ماهي |شنو (?:هما|هي)|باي|في اي",
    ),
    (
        "yesno",
        r"\best[- ]ce\b"
        rf"|^(?:(?!\b(?:que|quoi|quel|quels|quelle|quelles|laquelle|lequel)\b|\bqu'|{_ASKING}).)*"
        r"(?:-t-(?:il|elle|on|ils|elles)|-(?:il|elle|on|je|ils|elles|vous))\b|^(?:و?هل|واش)\b",
    ),
)  # fmt: skip
_COMPILED = tuple((kind, re.compile(pattern)) for kind, pattern in _KINDS)

_WHICH_OF_MANY = re.compile(r"\bqui\b|(?<!\w)(?:الذي|التي|اللي)(?!\w)")
"""«ما هو المحور الذي نال أكثر» asks which one it is, not what it means."""

_YESNO_FIRST = re.compile(r"^(?:est[- ]ce que?\b|est[- ]ce qu'|(?:et )?(?:هل|واش|وهل|اواش|او) )")


def kind_of(text: str) -> Kind:
    """What a question asks for, by its interrogative words, or the noun that opens it."""
    folded = standard(without_preamble(text).asked)
    if _YESNO_FIRST.search(folded):
        return "yesno"
    found: Kind = next((kind for kind, pattern in _COMPILED if pattern.search(folded)), "other")
    if found == "definition" and asks_most(folded) and _WHICH_OF_MANY.search(folded):
        return "other"
    return found
