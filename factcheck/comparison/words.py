"""Words in the form in which they are compared: folded, without endings, one word for each set of synonyms.

The order of steps: accents and case off; phrases that stand for one word; split at what is no letter or digit; the
synonym set of the word as written; irregular plurals; endings cut; the synonym set of the stem.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache

from factcheck.lexicon.loader import load

WORD = re.compile(r"[^\W_]+")
TOKEN_LIMIT = 60  # words of one measure that are looked at: a noun phrase has a dozen, a paste gone wrong ten thousand
CHARACTER_LIMIT = 2_000  # read of one measure or name, for the same reason


def fold(text: str) -> str:
    """`text` without accents, case, apostrophes and thousands marks: "N’Djaména" -> "ndjamena"."""
    plain = text.replace("’", "'").replace("'s ", " ").replace("'", "")
    if plain.isascii():
        return plain.casefold()
    decomposed = unicodedata.normalize("NFKD", plain)
    return "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()


@lru_cache(maxsize=65_536)
def canonical(word: str) -> str:
    """The one form that stands for `word` (already folded) and everything said to mean the same."""
    found = _synonyms().get(word)
    if found is not None:
        return found
    single = _irregular().get(word, word)
    root = stem(single)
    return _synonyms().get(_without_s(single)) or _stem_synonyms().get(root, root)


@lru_cache(maxsize=16_384)
def tokens_of(text: str) -> tuple[str, ...]:
    """The distinct canonical words of a phrase that count, in its order, at most TOKEN_LIMIT of them."""
    kept: dict[str, None] = {}
    plain = _phrases().sub(lambda match: _phrase_words()[match.group()], fold(text[:CHARACTER_LIMIT]))
    for word in WORD.findall(plain):
        if word not in empty_words():
            kept.setdefault(canonical(word))
            if len(kept) >= TOKEN_LIMIT:
                break
    return tuple(kept)


@lru_cache(maxsize=16_384)
def name_tokens(text: str) -> frozenset[str]:
    """The words of a name as they stand, folded, without the empty ones: names have no synonyms."""
    words = WORD.findall(fold(text[:CHARACTER_LIMIT]))[:TOKEN_LIMIT]
    return frozenset(word for word in words if word not in empty_words() and word not in vague_places())


def stem(word: str) -> str:
    """`word` without the commonest endings of English: crude, but the same for every form of most words.

    >>> stem("deployed"), stem("deploying"), stem("deployments")
    ('deploy', 'deploy', 'deployment')
    """
    if len(word) <= 3 or not word.isalpha():
        return word
    root = _without_s(word)
    for ending in ("ing", "ed"):
        if root.endswith(ending) and len(root) - len(ending) >= 3 and _has_vowel(root[: -len(ending)]):
            root = root[: -len(ending)]
            if len(root) > 3 and root[-1] == root[-2] and root[-1] not in "lsz":
                root = root[:-1]
            break
    return root[:-1] if root.endswith("e") and len(root) > 3 else root


def _without_s(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "ches", "shes", "xes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


def _has_vowel(text: str) -> bool:
    return any(letter in "aeiouy" for letter in text)


@cache
def _synonyms() -> Mapping[str, str]:
    """Every word of a set, as written -> its canonical word."""
    return {
        fold(word): head for head, words in load().table("synonyms").lists("sets").items() for word in (head, *words)
    }


@cache
def _stem_synonyms() -> Mapping[str, str]:
    """The stem of every word of a set -> its canonical word; the first set wins where two words share a stem."""
    stems: dict[str, str] = {}
    for word, head in _synonyms().items():
        stems.setdefault(stem(word), head)
    return stems


@cache
def _irregular() -> Mapping[str, str]:
    return load().table("nouns").texts("irregular")


@cache
def _phrase_words() -> Mapping[str, str]:
    return {fold(phrase): word for phrase, word in load().table("synonyms").texts("phrases").items()}


@cache
def _phrases() -> re.Pattern[str]:
    longest_first = sorted(_phrase_words(), key=lambda phrase: (-len(phrase), phrase))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")


@cache
def empty_words() -> frozenset[str]:
    """Words that never count."""
    return frozenset(load().table("synonyms").words("empty"))


@cache
def standing_words() -> frozenset[str]:
    """Canonical words of measures that stand at some height at any time, and move."""
    return frozenset(canonical(fold(word)) for word in load().table("synonyms").words("standing"))


@cache
def circle_words() -> frozenset[str]:
    """Canonical words for what belongs to a group in several ways."""
    return frozenset(canonical(fold(word)) for word in load().table("synonyms").words("circles"))


@cache
def saying_words() -> frozenset[str]:
    """Verbs of saying, folded and as written."""
    return frozenset(load().table("synonyms").words("saying"))


@cache
def vague_places() -> frozenset[str]:
    """Words of a name that do not tell one place from another."""
    return frozenset(load().table("synonyms").words("vague_places"))


@cache
def light_words() -> frozenset[str]:
    """Canonical words that tell little of what is measured."""
    return frozenset(canonical(fold(word)) for word in load().table("synonyms").words("light"))


@cache
def additional_words() -> frozenset[str]:
    """Words, folded and as written, that say that a count is added to one that is there."""
    return frozenset(load().table("synonyms").words("additional"))
