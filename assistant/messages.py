"""Every sentence shown to a person, in Arabic and in French."""

from assistant.schema import Language

_CATALOGUE: dict[str, dict[Language, str]] = {
    "empty": {
        "fr": "La question est vide. Écrivez une question sur la stratégie, en arabe ou en français.",
        "ar": "السؤال فارغ. اكتب سؤالا عن الاستراتيجية بالعربية أو بالفرنسية.",
    },
    "too_long": {
        "fr": "La question est trop longue. Posez-la en {limit} caractères au plus.",
        "ar": "السؤال طويل جدا. اكتبه في {limit} حرف على الأكثر.",
    },
    "no_words": {
        "fr": "La question ne contient aucun mot lisible. Écrivez-la en arabe ou en français.",
        "ar": "لا يتضمن السؤال أي كلمة مقروءة. اكتبه بالعربية أو بالفرنسية.",
    },
    "not_found": {
        "fr": "Les documents consultés ne répondent pas à cette question. Reformulez-la, ou lisez "
        "les passages les plus proches.",
        "ar": "لا تجيب الوثائق المعتمدة عن هذا السؤال. أعد صياغته، أو اطلع على المقاطع الأقرب إليه.",
    },
    "not_found_bare": {
        "fr": "Les documents consultés ne répondent pas à cette question. Reformulez-la, ou posez "
        "une question sur la stratégie.",
        "ar": "لا تجيب الوثائق المعتمدة عن هذا السؤال. أعد صياغته، أو اطرح سؤالا عن الاستراتيجية.",
    },
    "can_do": {
        "fr": "Bonjour. Je réponds, citations à l'appui, aux questions sur la stratégie nationale de "
        "l'intelligence artificielle et du numérique. Posez par exemple une question sur un "
        "objectif, un budget, une date ou une institution.",
        "ar": "مرحبا. أجيب، مع ذكر المصادر، عن الأسئلة المتعلقة بالاستراتيجية الوطنية للذكاء الاصطناعي "
        "والرقمنة. اسأل مثلا عن هدف أو ميزانية أو تاريخ أو مؤسسة.",
    },
    "quoted": {
        "fr": "Un document en arabe répond : « {quote} » {marker}.",
        "ar": "تجيب وثيقة بالفرنسية: «{quote}» {marker}.",
    },
    "restated": {
        "fr": "En français, les chiffres et les dates cités : {figures} {marker}.",
        "ar": "الأرقام والتواريخ المذكورة بالعربية: {figures} {marker}.",
    },
    "partial": {
        "fr": "Les documents, dont {marker}, ne disent rien de cette partie de la question : {missing}.",
        "ar": "لا تذكر الوثائق، ومنها {marker}، شيئا عن هذا الجزء من السؤال: {missing}.",
    },
    "conflict": {
        "fr": "Selon {publisher}{date} : {quote} {marker}.",
        "ar": "حسب {publisher}{date}: {quote} {marker}.",
    },
    "failed": {
        "fr": "La réponse n'a pas pu être préparée. Réessayez dans un instant ; si cela continue, "
        "prévenez l'administrateur du service.",
        "ar": "تعذر إعداد الجواب. حاول مرة أخرى بعد لحظة، وإن استمر الأمر فأخبر المسؤول عن الخدمة.",
    },
}


def say(key: str, language: Language, **values: object) -> str:
    """A message in one language, its places filled.

    Raises:
        KeyError: the catalogue has no such message.
    """
    return _CATALOGUE[key][language].format(**values)


def catalogue() -> dict[str, dict[Language, str]]:
    """A copy of the whole catalogue."""
    return {key: dict(texts) for key, texts in _CATALOGUE.items()}
