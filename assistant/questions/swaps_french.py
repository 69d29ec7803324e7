"""A French follow-up («et celui de l'énergie ?») put in the place of the phrase it replaces."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from assistant.normalize import fold
from assistant.proper_names.names import is_known

_OF = r"(?:de la |de l['’]|du |des |de |d['’])"
_AT = r"(?:à la |à l['’]|au |aux |à |en |dans )"
_BY = r"(?:pour |chez |sur |sous |par |avec |vers |contre |entre |selon )"
_ARTICLE = r"(?:les? |la |l['’]|une? |cette |cet |ces? |leurs? )"
_STOP = (
    r"(?:(?:sont|sera|seront|est|était|étaient|a|ont|aura|auront|avait|va|vont|doit|doivent|peut"
    r"|peuvent|se|ne|qui|que|où|et|ou|y|ici|depuis|avant|après|fin|an|mois|jour|(?:19|20)\d\d"
    r"|[a-zà-ÿ]\w*(?:ra|ront|rait|raient))(?![\w'’-])|[\w'’]+-(?:t-)?(?:ils?|elles?|on|vous)\b|[ns]['’])"
)
_WORD = rf"(?!{_STOP})[^\s,;:()?!]+"
_PHRASE = re.compile(
    rf"(?<![^\s«(])(?:(?P<before>(?i:{_AT}|{_BY}|{_OF}))(?P<article>(?i:{_ARTICLE}))?"
    rf"|(?P<alone>(?i:{_ARTICLE}))|(?=[A-ZÀ-Þ]))"
    rf"(?P<words>{_WORD}(?: (?!(?i:{_AT}|{_BY}|{_OF}|{_ARTICLE})){_WORD})*)"
)
_HEAD = re.compile(
    rf"^\W*(?:(?i:{_AT}|{_BY}|{_OF}))?(?i:combien d(?:e |['’])[^ ]+|quel(?:le)?s? (?:est|sont"
    rf"|sera|seront|était|étaient) {_ARTICLE}(?!ministres?\b|direct\w+\b|président\w*\b)[^ ]+"
    rf"|quel(?:le)?s? [^ ]+|(?!{_ARTICLE})[^ ]+) ?"
)
"""«Quel est le prix»: what is asked, never what a follow-up replaces."""
_STANDING = re.compile(
    rf"^(?P<before>(?i:{_AT}|{_BY}))?(?i:celui|celle|ceux|celles) (?P<of>{_OF}.+)$"
)
_YEAR = re.compile(r"(?:\b(?:en|fin|d['’]ici(?: à)?) )+(?:19|20)\d\d\b")
_PLACES = ("city", "country")
_ASKS = re.compile(r"(?:quel(?:le)?s?|combien|quoi)(?!\w)", re.IGNORECASE)
_OWN_YEAR = re.compile(r" (?:19|20)\d\d(?!\d)")
_NAME_LAST = re.compile(r"(?:^| )[A-ZÀ-Þ][^ ]*\Z")
_COUNTED = re.compile(r"^(\W*combien )d(?:e |['’])[^ ]+", re.IGNORECASE)
_CONTRACTED = {"de": ("du ", "des "), "à": ("au ", "aux ")}


@dataclass(frozen=True, slots=True)
class Phrase:
    """A phrase: where it stands, its preposition, its article, and the words that name."""

    start: int
    end: int
    before: str
    article: str
    words: str

    @property
    def family(self) -> str:
        """Which prepositions stand for the same relation: "of", "at", "", or one word."""
        if re.fullmatch(_OF, self.before, re.IGNORECASE):
            return "of"
        if re.fullmatch(_AT, self.before, re.IGNORECASE):
            return "at"
        return self.before.strip().casefold()

    @property
    def named(self) -> bool:
        """Whether it begins with a proper name."""
        return self.words[:1].isupper()

    @property
    def many(self) -> bool:
        """Whether its determiner is plural."""
        determiner = (self.article or self.before).strip().casefold()
        return determiner in {"les", "des", "aux", "ces", "leurs"}

    @property
    def head(self) -> str:
        """Its first word, folded."""
        return (fold(self.words).split() or [""])[0]


def phrases(text: str, since: int = 0) -> list[Phrase]:
    """The phrases of a question from a place on, in order, each without its complements."""
    found = (_phrase(text, match) for match in _PHRASE.finditer(text, since))
    return [item for item in found if not _ASKS.match(item.words)]


def _phrase(text: str, found: re.Match[str]) -> Phrase:
    """A phrase; the year behind a name is of the name («le plan Horizon 2030»)."""
    words, end = found["words"], found.end()
    year = _OWN_YEAR.match(text, end) if _NAME_LAST.search(words) else None
    if year:
        words, end = words + year.group(), year.end()
    article = found["article"] or found["alone"] or ""
    return Phrase(found.start(), end, found["before"] or "", article, words)


def _long(phrase: Phrase, found: Sequence[Phrase]) -> Phrase:
    """A phrase with the complements that follow it at once: «la gare de Fès»."""
    end = phrase.end
    for item in found:
        if item.start == end + 1 and item.family == "of":
            end = item.end
    return Phrase(phrase.start, end, phrase.before, phrase.article, phrase.words)


def _written(old: Phrase, new: Phrase) -> str:
    """The new phrase after the preposition of the old one, contracted with it."""
    if new.before:
        return new.before + new.article + new.words
    relation = {"of": "de", "at": "à"}.get(old.family, "")
    if not relation or re.match(r"(?:en|dans) ", old.before, re.IGNORECASE):
        return old.before + new.article + new.words
    one, many = _CONTRACTED[relation]
    article = new.article.casefold()
    if not article and relation == "de" and new.words[:1] in "AEIOUYÉÈÊaeiouéèê":
        return "d'" + new.words
    short = {"le ": one, "les ": many}.get(article, f"{relation} {new.article}")
    return short + new.words


def _last(found: Sequence[Phrase], fits: Callable[[Phrase], bool]) -> Phrase | None:
    return next((item for item in reversed(found) if fits(item)), None)


def _sole(found: Sequence[Phrase]) -> Phrase | None:
    return found[0] if len(found) == 1 else None


def _of_standing(found: Sequence[Phrase], new: Phrase, before: str) -> Phrase | None:
    """What «celui de X» replaces: the complement of the same kind, nearest to the end."""
    outer = Phrase(0, 0, before, "", "").family if before else ""
    after = {_next(item, found) for item in found if item.family == outer} if outer else None
    fitting = [item for item in found if item.family == "of" and (after is None or item in after)]
    alike = [item for item in fitting if item.named == new.named]
    if not new.named:
        alike = [item for item in alike if item.before.strip().casefold() not in {"de", "d'"}]
    return (alike or fitting)[-1] if fitting else None


def _next(phrase: Phrase, found: Sequence[Phrase]) -> Phrase | None:
    return next((item for item in found if item.start == phrase.end + 1), None)


def _of_preposition(found: Sequence[Phrase], new: Phrase) -> Phrase | None:
    """What «pour X», «à X» replaces: the phrase of the same relation, of the same kind first."""
    same = [item for item in found if item.family == new.family]
    kind = _last(same, lambda item: item.named == new.named)
    if kind is None and new.named:
        kind = _last(found, lambda item: item.named and bool(item.before))
        if kind is None and is_known(new.words, _PLACES):
            kind = _last(found, lambda item: is_known(item.words, _PLACES))
        if kind and new.family == "at" and not is_known(kind.words, _PLACES):
            kind = _sole(same) or kind
        if kind is None and new.family not in {"at", "of"}:
            kind = _last(found, lambda item: item.named)
    others = [item for item in found if item.family not in {"", "of", "at"}]
    return kind or _sole(same) or (_sole(others) if new.family not in {"at", "of"} else None)


def _of_noun(found: Sequence[Phrase], new: Phrase) -> Phrase | None:
    """What «le port», «Nador» replaces: its like, a phrase without preposition first."""
    direct = [item for item in found if not item.before]
    if new.named:
        named = _last(direct, lambda item: item.named) or _last(found, lambda item: item.named)
        return named or _sole(direct) or _sole(found)
    common = [item for item in direct if not item.named]
    rest = [item for item in found if not item.named]
    alike = [[item for item in items if item.many == new.many] for items in (common, rest)]
    fitting = alike[0] or alike[1] or common or rest or direct
    return _sole(fitting) or _sole(found)


def _fragment(text: str) -> tuple[Phrase, str | None]:
    """What a follow-up names, and the preposition before its «celui»; None without «celui»."""
    standing = _STANDING.match(text)
    whole = standing["of"] if standing else text
    found = _PHRASE.match(whole)
    before, article = (
        (found["before"] or "", found["article"] or found["alone"] or "") if found else ("", "")
    )
    words = whole[len(before) + len(article) :]
    return Phrase(0, len(whole), before, article, words), (
        (standing["before"] or "") if standing else None
    )


def _replaced(found: Sequence[Phrase], new: Phrase, standing: str | None) -> Phrase | None:
    """The phrase that a follow-up replaces: of the same head, else of the same shape."""
    same = next((_long(item, found) for item in found if item.head == new.head), None)
    if standing is not None:
        return same or _of_standing(found, new, standing)
    return same or (_of_preposition(found, new) if new.before else _of_noun(found, new))


def _headed(base: str, found: Sequence[Phrase], fragment: str) -> str:
    """The head of a question, with the follow-up alone and the year that was asked about."""
    kept = base[: found[0].start].rstrip() if found else base
    year = None if _YEAR.search(fragment) else _YEAR.search(base, len(kept))
    return f"{kept} ({fragment})" + (f" {year.group()}" if year else "")


def swapped_french(base: str, fragment: str) -> str:
    """The earlier question, the follow-up in the place of the phrase of the same shape.

    When it cannot be told which phrase is replaced, only the head of the question is kept, so
    that the earlier subject never answers.

    Args:
        base: the earlier question, without its mark.
        fragment: the follow-up, without its "et" and its mark.
    """
    found = phrases(base, _since(base))
    new, standing = _fragment(fragment)
    counted = _COUNTED.match(base) if standing is None and _of_counted(found, new) else None
    if counted:
        joint = "d'" if new.words[:1] in set("aeiouyéèê") else "de "
        return counted[1] + joint + new.words + base[counted.end() :]
    old = _replaced(found, new, standing)
    if old is None:
        added = standing is None and new.family not in {"", "of"}
        return f"{base} {fragment}" if added else _headed(base, found, fragment)
    if standing is not None and old.head == new.head and not old.before:
        new = Phrase(new.start, new.end, "", old.article, new.words)
    if not new.named or not old.named or (not old.before and not new.before):
        old = _long(old, found)
    return base[: old.start] + _placed(old, new) + base[old.end :]


def _since(base: str) -> int:
    """Where what is asked ends, and what a follow-up may replace begins."""
    head = _HEAD.match(base)
    return head.end() if head else 0


def _of_counted(found: Sequence[Phrase], new: Phrase) -> bool:
    """Whether «les filles», «de filles» can only be others of what was counted."""
    if new.before.strip().casefold() in {"de", "d'", "d’"}:
        return not (new.article or new.named)
    bare = not (new.before or new.named) and new.many
    return bare and not any(item.many and not item.named for item in found)


def _placed(old: Phrase, new: Phrase) -> str:
    """The new phrase as it is written there; a bare name keeps the preposition of the old one."""
    if new.named and new.before and old.family != new.family and old.before:
        bare = Phrase(new.start, new.end, "", new.article, new.words)
        return _written(old, bare)
    if new.before and not old.before:
        return new.article + new.words
    return _written(old, new)
