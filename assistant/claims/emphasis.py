"""What a claim says of its own truth: « sans aucun doute », «لا داعي للتشكيك»."""

import re

_SURE = (
    r"sans (?:l'ombre d'un |aucun |le moindre )?doute|nul doute|c'est (?:sûr|certain|clair|un fait)"
    r"|à n'en pas douter|n'en doutez pas|croyez-moi|qu'on se le dise|il faut le dire"
    r"|il n'y a (?:pas de|aucun) doute(?: (?:là-dessus|possible))?|personne n'en doute"
    r"|لا (?:شك|ريب|جدال|داعي للتشكيك|داعي للشك)(?: في (?:ذلك|هذا))?"
    r"|(?:بلا|بدون|دون)(?: أدنى| أي)? شك"
    r"|هذا (?:مؤكد|أكيد|أمر مؤكد)|صدقوني|بكل تأكيد"
)
_EDGES = re.compile(
    rf"\A\W*(?:{_SURE})(?:\s*[,،:]\s*|\s+)(?:que |qu'|أن |في أن )?(?=\w)"
    rf"|\A(?:Il ne fait (?:aucun|pas de) doute (?:que |qu')|مما لا شك فيه أن )(?=\w)"
    rf"|\s*[,،;؛–—-]\s*(?:{_SURE})(?=\s*[.!…]*\s*\Z)",
    re.IGNORECASE,
)


def without_emphasis(text: str) -> str:
    """A sentence of a claim without what only says that it is true.

    >>> without_emphasis("La demande est forte, sans aucun doute.")
    'La demande est forte.'
    """
    return _EDGES.sub("", text)
