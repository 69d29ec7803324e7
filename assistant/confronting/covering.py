"""How well sentences cover the words of a claim, headings and kindred words included."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import compress, pairwise

import numpy as np
from numpy.typing import NDArray

from assistant.claims.claim_words import AREAS, CASES, DECISIVE, groups
from assistant.claims.claims import Claim, blanked
from assistant.claims.contraries import takes_side
from assistant.clues.assertions import read_assertion
from assistant.clues.matching import Matcher, matched
from assistant.confronting.lending import told_before
from assistant.confronting.polarity import COVERED
from assistant.confronting.synonymy import told_alike
from assistant.judging.judgement import Sentence
from assistant.normalize import fold
from assistant.proper_names.name_forms import is_arabic
from assistant.proper_names.names import Name, NameBook
from assistant.schema import Language
from assistant.words.analyzer import arabic_stem, content_terms, content_words, folded_words, term
from assistant.words.verb_forms import is_verb

_CONTEXT = 0.75
"""What a word found in the headings counts, beside one found in the sentence."""
_TITLE = 0.65
_KIN = 0.8
_AMOUNTS = frozenset({"money", "percent"})
_FORM = 0.12
"""The least weight of a translation that counts as a form of a word."""
_SYNONYM = 0.62
"""From how near on a word of the index may stand for another one that the index holds too."""
_SIBLING = 0.3
"""What a word counts that is only near one of another thing: "cliniques" for "hôpitaux"."""
_OF_STATE = re.compile(
    r"nationale?s?|royale?s?|marocaine?s?|publi(?:c|que)s?|superieure?s?|general?e?s?"
    r"|(?:ال)?(?:وطني|ملكي|مغربي|عمومي|عام|اعلي|عليا)ه?"
)
"""What the name of a body may be told without."""
_NAMED = 2
"""How many words a name keeps at least that is told shorter."""
_FORMED = re.compile(
    r"[وف]?[بلك]?(?:ال|ل)?(?:ت(?P<act>\w\w)ي(?P<end>\w)(?:ه|ها|هم|ات)?|م(?P<who>\w\w[^\Wاه])[يو]ن)"
)
"""The act of a doubled verb and those it was done to: «تكوين», «المكوَّنين»."""
_LONG_VOWELS = str.maketrans("", "", "اي")
_IN_TOWN = re.compile(r"\b(?:en|dans les) (villes?)\b|(?<!\w)[وف]?(?:في |ب)(ال(?:مدن|حواضر))(?!\w)")
"""Town as against country: no town by its name."""
SUBJECTS = frozenset({"programme", "company", "institution"})


def foreign(claim: Claim, said: str, book: NameBook) -> bool:
    """Whether a sentence is about a programme or a body that the claim does not name."""
    return any(
        item.kind in SUBJECTS
        and not book.holds(claim.text, item)
        and not _named_shorter(claim.text, item)
        for item in book.names(said)
    )


@lru_cache(maxsize=20_000)
def _named_shorter(text: str, name: Name) -> bool:
    """Whether a text names a body without what says that it is national, royal or public.

    «صندوق الضمان الاجتماعي» is «الصندوق الوطني للضمان الاجتماعي».
    """
    whole = content_words(name.text)
    told = [term(word) for word in whole if not _OF_STATE.fullmatch(word)]
    there = content_terms(text)
    return _NAMED <= len(told) < len(whole) and there.issuperset(told)


def coverage(
    claim: Claim, sentences: Sequence[Sentence], matcher: Matcher, book: NameBook
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """How well each sentence covers each word of a claim, shape (sentences, words).

    A heading lends its words to the sentences below it, unless they speak of something else, of
    a sibling of the word for one; so does the sentence that a leaning one leans on, but no verbs.
    None lends what makes another fact: a heading on licences tells of no one « licencié », and
    one that asks « gratuit ou payant ? » tells nothing of the two.

    Returns:
        How well with what is lent, and how well by itself.
    """
    languages = [item.passage.language for item in sentences]
    said = [_said(item.text) for item in sentences]
    sections = [item.passage.section for item in sentences]
    titles = [item.passage.title for item in sentences]
    own, beside = _found(claim, said, languages, matcher)
    before = [told_before(item) for item in sentences]
    section, title, leant = (
        _found(claim, texts, languages, matcher)[0] for texts in (sections, titles, before)
    )
    deeds = claim.verbs | np.array([is_verb(word) for word in claim.terms.words], bool)
    leant = np.where(deeds, 0, leant)
    decisive = np.array(
        [bool(DECISIVE.fullmatch(word)) or takes_side(word) for word in claim.terms.words], bool
    )
    section, title = np.where(decisive, 0, section), np.where(decisive, 0, title)
    covered = own.copy()
    for row, text in enumerate(said):
        if (own[row] < COVERED).any() and not foreign(claim, text, book):
            section[row][_of_siblings(claim, f"{sections[row]}\n{titles[row]}", text)] = 0
            lent = np.maximum(_CONTEXT * section[row], _TITLE * title[row])
            lent = np.maximum(lent, _CONTEXT * leant[row])
            covered[row] = np.where(beside[row], own[row], np.maximum(own[row], lent))
    return covered, own


def _of_siblings(claim: Claim, heading: str, text: str) -> NDArray[np.bool_]:
    """Words by which a heading tells one thing from another of its kind, of which a text tells.

    «ما الفرق بين منحة الطموح ومنحة الأمل؟» lends no «الطموح» to a sentence on «منحة الأمل».
    """
    above, there = (list(map(term, content_words(each))) for each in (heading, text))
    kinds = set(pairwise(above))
    told = {
        kind for kind, name in pairwise(there) if (kind, name) in kinds and above.count(kind) > 1
    }
    names = {name for kind, name in kinds if kind in told and name not in there}
    return np.array([word in names for word in claim.terms.terms], bool)


def _said(text: str) -> str:
    """What a sentence asserts, without its amounts: a currency stands for no word of a claim."""
    told = read_assertion(text)
    amounts = [(item.start, item.end) for item in told.figures if item.kind in _AMOUNTS]
    return blanked(told.said, amounts)


def _found(
    claim: Claim, texts: Sequence[str], languages: Sequence[Language], matcher: Matcher
) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """How well each text holds each word of a claim: by form, or by a word that is near enough.

    And where it has a sibling of the word alone.
    """
    near = matched(matcher.likeness(claim.terms, list(zip(texts, languages, strict=True))))
    near = np.maximum(near, _kinship(claim, texts))
    same = _synonyms(claim, texts)
    near[_doubled(claim, texts, languages, near, matcher)] = 0
    restricted = restricting(claim)
    near[:, restricted] *= near[:, restricted] >= _SYNONYM
    beside = _beside(claim, texts, languages) & (near >= COVERED) & (near < _SYNONYM)
    near = np.where(beside, _SIBLING, near)
    return np.maximum(near, same).astype(np.float32), beside & (same == 0)


def restricting(claim: Claim) -> NDArray[np.bool_]:
    """Words that put a case, or say of town or country: what is only near them is said of more.

    « En ville » is not said where a figure is of the whole country.
    """
    return _restricting(claim.assertion.said, claim.terms.words)


@lru_cache(maxsize=2_000)
def _restricting(said: str, words: tuple[str, ...]) -> NDArray[np.bool_]:
    # Asked for every sentence that a claim is held against.
    told = {word for found in _IN_TOWN.findall(fold(said)) for word in found}
    return np.array(
        [bool(word in told or CASES.fullmatch(word) or groups([word]) & AREAS) for word in words],
        bool,
    )


def _beside(claim: Claim, texts: Sequence[str], languages: Sequence[Language]) -> NDArray[np.bool_]:
    """Words that the index holds, of which a text has no form nor translation: siblings at best.

    Of the verbs, those that make another fact: who is dismissed is not who is received.
    """
    found = np.zeros((len(texts), len(claim.terms.words)), bool)
    told = [
        claim.terms.rarities[row] > 0
        and claim.weights[row] > 0
        and not (is_verb(word) and not DECISIVE.fullmatch(word))
        for row, word in enumerate(claim.terms.words)
    ]
    for line, (text, language) in enumerate(zip(texts, languages, strict=True)):
        there = content_terms(text)
        for row, name in enumerate(claim.terms.terms):
            group = claim.terms.groups[language][row]
            forms = {name} | {other for other, weight in group.items() if weight >= _FORM}
            found[line, row] = told[row] and bool(group) and not forms & there
    return found


def _synonyms(claim: Claim, texts: Sequence[str]) -> NDArray[np.float32]:
    """Words of which a text holds another, or a turn, that says the same by the lists."""
    return (_KIN * told_alike(claim, texts)).astype(np.float32)


def _kinship(claim: Claim, texts: Sequence[str]) -> NDArray[np.float32]:
    """Arabic words of one root and pattern family in claim and texts (تشرف, أشرفت)."""
    mine = [_families(word) for word in claim.terms.words]
    kin = np.zeros((len(texts), len(mine)), np.float32)
    for row, text in enumerate(texts):
        theirs = frozenset().union(*map(_families, content_words(text)))
        kin[row] = [_KIN * bool(families & theirs) for families in mine]
    return kin


def _doubled(
    claim: Claim,
    texts: Sequence[str],
    languages: Sequence[Language],
    near: NDArray[np.float32],
    matcher: Matcher,
) -> NDArray[np.bool_]:
    """Words of a claim that a text has only by the word that is its verb («يرأس», «رئيس»).

    "présidé par le président" is not told by "présidé par le gouverneur": one word of a text
    stands for one of a claim's.
    """
    verbs = {term(word) for word in compress(claim.terms.words, claim.verbs)}
    found = np.zeros(near.shape, bool)
    held = [list(map(term, folded_words(text))) for text in texts]
    rows = [row for row, terms in enumerate(held) if verbs & set(terms)]
    if not rows:
        return found
    rest = [
        " ".join(word for word in folded_words(texts[row]) if term(word) not in verbs)
        for row in rows
    ]
    alone = matched(
        matcher.likeness(
            claim.terms, [(text, languages[row]) for row, text in zip(rows, rest, strict=True)]
        )
    )
    said = np.array([[name in held[row] for name in claim.terms.terms] for row in rows])
    found[rows] = (near[rows] >= COVERED) & (alone < COVERED) & ~said
    return found


@lru_cache(maxsize=50_000)
def _families(word: str) -> frozenset[str]:
    """What stays of an Arabic word without its affixes and long vowels, three letters at least."""
    if not is_arabic(word):
        return frozenset()
    formed, stem = _FORMED.fullmatch(word), arabic_stem(word)
    root = {f"ّ{formed['who'] or formed['act'] + formed['end']}"} if formed else set()
    cores = {stem, stem.removesuffix("ت"), stem[1:] if stem[0] in "تياأن" else stem}
    cores |= {core.removeprefix("ا") for core in cores}
    short = (core.translate(_LONG_VOWELS) for core in cores)
    return frozenset({core for core in short if len(core) >= 3} | root)
