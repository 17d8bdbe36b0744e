"""Whom the article gives a figure to: "…, officials said", "Karim told reporters that …", "according to …", quotes.

`attributions` reads one sentence. Which of them a figure belongs to, and who "he" is, is settled in `voices`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.language.naming import SpeechWords, name_after, name_in, speech_words
from factcheck.language.phrases import Range
from factcheck.language.sources import sources
from factcheck.language.tokens import Token
from factcheck.language.words import Tag, WordClasses
from factcheck.lexicon.loader import Lexicon

AUXILIARY = frozenset({Tag.HAVE, Tag.ADVERB, Tag.DO})
TRAILING = 9  # tokens that may follow a closing "officials said": "in a statement on Monday after the meeting"


EDGES = frozenset({Tag.BREAK, Tag.QUOTE, Tag.COLON, Tag.SUBORDINATOR, Tag.DASH, Tag.MODAL, Tag.BE, Tag.HAVE})
SUBJECT_REACH = 30  # tokens of the longest subject with its apposition
GIVING = frozenset({"give", "list", "record"})  # say something only with the figure right after them
QUALITIES = frozenset({"first", "second", "third", "last", "latest", "initial", "previous", "original", "new", "total"})
MEANWHILE = frozenset({"as", "after", "referring", "before", "when"})
PUTTING = frozenset({"put", "measure", "peg", "price", "register", "rate", "tally"})
RELATIVES = frozenset({"who", "which", "whose"})
SHOWS = frozenset({"finds", "found", "shows", "showed", "sees", "saw", "considers", "considered"})
ACCORDING = frozenset({("according", "to"), ("as", "per"), ("reckoning", "of"), ("estimate", "of"), ("count", "of")})
TAKES_OBJECT = frozenset({"add", "claim", "explain"})  # "claimed 270 lives" says nothing of who speaks
OWN_VOICE = frozenset(
    {"i", "we", "you", "our", "my", "column", "page"}
)  # what the publisher says of itself has no speaker


class Attribution(NamedTuple):
    """A speaker named in a sentence, and the stretch of offsets `[start, end)` that is given to him."""

    speaker: str
    start: int
    end: int
    verb: int  # position of the verb among the tokens


def attributions(
    text: str, tokens: Sequence[Token], words: WordClasses, lexicon: Lexicon, *, headline: bool = False
) -> tuple[Attribution, ...]:
    """Every attribution of one sentence, in order."""
    known = speech_words(lexicon)
    found = [*_according(text, tokens)]
    found.extend(Attribution(*one) for one in sources(text, tokens, known.bodies | known.officials, headline=headline))
    for at, token in enumerate(tokens):
        reading = words.verbs.get(token.lower)
        if reading is None or reading[0] not in known.verbs or token.tag is Tag.NAME:
            continue
        if token.tag is Tag.GERUND:
            one = _of_gerund(text, tokens, at, reading[0], known)
        else:
            one = _of_verb(text, tokens, at, reading[0], known)
        if one is not None:
            found.append(one)
    return tuple(sorted(found, key=lambda attribution: attribution.verb))


def _according(text: str, tokens: Sequence[Token]) -> list[Attribution]:
    """ "…, according to the city council" and "According to …, …" give the whole sentence to the council."""
    found = []
    for at in range(len(tokens) - 2):
        if (tokens[at].lower, tokens[at + 1].lower) in ACCORDING or tokens[at].lower in (
            "citing",
            "quoting",
        ):
            start = at + (1 if tokens[at].lower in ("citing", "quoting") else 2)
            name = name_after(text, tokens, start)
            if name:
                found.append(Attribution(name, tokens[0].start, tokens[-1].end + 1, at))
    return found


def _of_gerund(text: str, tokens: Sequence[Token], at: int, base: str, known: SpeechWords) -> Attribution | None:
    """ "The controller rejected the claim, saying that 3,084 were held": who is the subject of the sentence."""
    if at == 0 or tokens[at - 1].tag is not Tag.COMMA or base not in known.strict:
        return None
    region = _main_subject(tokens, at)
    name = name_in(text, tokens, region, known) if region is not None else ""
    if region is None or not name or not _speaks(name, tokens, region, at, known):
        return None
    return Attribution(name, tokens[at].end, tokens[-1].end + 1, at)


def _main_subject(tokens: Sequence[Token], at: int) -> Range | None:
    """The subject of the first finite verb of the clause before `at`."""
    start = at
    while start > 0 and tokens[start - 1].tag not in (Tag.BREAK, Tag.QUOTE, Tag.COLON):
        start -= 1
    for verb in range(start, at):
        if tokens[verb].tag in (Tag.VERB, Tag.PAST, Tag.HAVE, Tag.BE, Tag.DO):
            region = _region(tokens, verb)
            if region is None or tokens[region.start - 1].lower in RELATIVES:
                continue
            return region if region.start >= start else None
    return None


def _of_verb(text: str, tokens: Sequence[Token], at: int, base: str, known: SpeechWords) -> Attribution | None:
    before = at - 1
    while before >= 0 and tokens[before].tag in AUXILIARY:
        before -= 1
    previous = tokens[before].tag if before >= 0 else Tag.BREAK
    if previous in (
        Tag.BE,
        Tag.MODAL,
        Tag.TO,
        Tag.NEGATION,
        Tag.PREPOSITION,
        Tag.DETERMINER,
        Tag.POSSESSIVE,
        Tag.FIGURE,
    ):
        return None
    if base in known.strict and _inverted(tokens, at, previous):
        name = name_after(text, tokens, at + 1)
        if name:
            return Attribution(name, tokens[0].start, _until(tokens, at), at)
    region = _region(tokens, before + 1)
    if region is None and before > 1 and tokens[before].lower in ("which", "who"):  # "the council, which had said"
        region = _region(tokens, before - 1 if tokens[before - 1].tag is Tag.COMMA else before)
    if region is None and previous is Tag.CONJUNCTION and (base in known.strict or base == "put"):
        region = _main_subject(tokens, before)  # "The survey measured it at 6.9 and put the depth at 21 km"
        if region is not None and not _speaks(name_in(text, tokens, region, known), tokens, region, at, known):
            return None
    elif region is not None:
        region = _before_relative(tokens, region)
    if region is None:
        return None
    if any(tokens[end].lower.partition("'")[0] in OWN_VOICE for end in (region.start, region.end - 1)):
        return None
    name = name_in(text, tokens, region, known)
    if not name or (base in TAKES_OBJECT and _has_object(tokens, at)):
        return None
    if (base in PUTTING and not _puts_at(tokens, at)) or (base == "count" and _lower(tokens, at + 1) == "on"):
        return None
    if base == "tell" and at + 1 < len(tokens) and tokens[at + 1].tag is Tag.FIGURE:
        return None  # "told 25 of them not to come"
    if base in GIVING and not (at + 1 < len(tokens) and tokens[at + 1].tag is Tag.FIGURE):
        return None
    if name.casefold() in QUALITIES:
        return None  # "its first estimate": no verb at all
    closing = _closes(tokens, region, at)
    if base not in known.strict and not _speaks(name, tokens, region, at, known):
        return None
    if closing:
        return Attribution(name, tokens[0].start, _aside(tokens, at), at)
    wanted = _wanted(tokens, region, at)
    if wanted is not None:
        return Attribution(name, tokens[wanted].start, tokens[wanted].end, at)
    return Attribution(name, tokens[at].end, tokens[-1].end + 1, at)


def _lower(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def _puts_at(tokens: Sequence[Token], at: int) -> bool:
    """ "puts the toll at 40", "put it at 10": other things are put without saying anything."""
    return any(token.lower == "at" for token in tokens[at + 1 : at + 10])


def _before_relative(tokens: Sequence[Token], region: Range) -> Range:
    """ "Raman, who advised the party in 2017, reckons": who speaks stands before the clause about him."""
    start = region.start - 1
    for position in range(region.start - 1, max(0, region.start - 8), -1):  # "a warder who spoke to us said"
        if tokens[position].tag in (Tag.COMMA, Tag.BREAK, Tag.QUOTE, Tag.FIGURE, Tag.CONJUNCTION):
            break
        verbs = any(token.tag in (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE) for token in tokens[position : region.end])
        if tokens[position].lower in ("who", "which") and tokens[position - 1].nominal and verbs:
            return _region(tokens, position) or region
    if start < 1 or tokens[region.end - 1].tag is not Tag.COMMA or tokens[start].lower not in RELATIVES:
        return region
    return _region(tokens, start - 1 if tokens[start - 1].tag is Tag.COMMA else start) or region


def _wanted(tokens: Sequence[Token], region: Range, at: int) -> int | None:
    """The figure of which a reduced clause says who gave it: "the 4 percent analysts had expected,"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and following.tag not in (Tag.COMMA, Tag.BREAK, Tag.PREPOSITION, Tag.CLOSE, Tag.ADVERB):
        return None
    left = region.start - 1
    while left >= 0 and (tokens[left].tag is Tag.DETERMINER or tokens[left].lower in ("that", "which")):
        left -= 1
    for position in range(left, max(-1, left - 4), -1):
        if tokens[position].tag is Tag.FIGURE:
            return position
        if not tokens[position].nominal:
            return None
    return None


def _aside(tokens: Sequence[Token], at: int) -> int:
    """The end of what a closing "officials said" covers: what happened meanwhile is told by the article.

    "…, the minister said on Monday, as the first of 40 planes landed": the planes are not the minister's.
    """
    for position in range(at + 1, min(len(tokens), at + TRAILING)):
        own = position + 1 < len(tokens) and tokens[position + 1].tag is Tag.PRONOUN  # "as it launched an appeal"
        told = (
            tokens[position].lower in ("after", "before")
            and any(  # "after 395 mm of rain fell": told by him too
                token.tag in (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE, Tag.FIGURE)
                for token in tokens[position + 1 : position + 3]
            )
        )
        if tokens[position].lower in MEANWHILE and not own and not told:
            return tokens[position].start
        if tokens[position].tag in (Tag.FIGURE, Tag.CONJUNCTION):
            break
    return tokens[-1].end + 1


def _has_object(tokens: Sequence[Token], at: int) -> bool:
    """Whether something is added to something: "the office added 12 posts", not "he added that"."""
    following = tokens[at + 1].tag if at + 1 < len(tokens) else Tag.BREAK
    if following is Tag.FIGURE and any(token.tag in (Tag.BE, Tag.HAVE) for token in tokens[at + 2 : at + 5]):
        return False  # "claimed 30,000 were there"
    return following in (Tag.FIGURE, Tag.NUMBER, Tag.NOUN, Tag.ADJECTIVE, Tag.TO, Tag.ADVERB)


def _inverted(tokens: Sequence[Token], at: int, previous: Tag) -> bool:
    """ "…," said Karim: the verb stands between what is said and who says it."""
    if previous not in (Tag.COMMA, Tag.QUOTE, Tag.DASH) or tokens[at].lower in ("told", "tells"):
        return False
    said = (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE, Tag.MODAL)
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if previous is Tag.COMMA and _clause_follows(tokens, at + 1):
        return False  # "Sule, who heads the group, said the true number was higher"
    named = following is not None and following.tag is Tag.NAME
    if previous is Tag.COMMA and not named and not any(token.tag in said for token in tokens[:at]):
        return False  # "Terry, commander of the force, said the troops": nothing was said before him
    return following is not None and following.tag in (Tag.NAME, Tag.NOUN, Tag.DETERMINER, Tag.ADJECTIVE, Tag.PRONOUN)


def _clause_follows(tokens: Sequence[Token], start: int) -> bool:
    """Whether a plain noun phrase and its verb begin at `start`, so that they are what was said."""
    at = start
    while at < len(tokens) and tokens[at].tag in (Tag.DETERMINER, Tag.NOUN, Tag.ADJECTIVE) and at - start < 6:
        at += 1
    return at > start and at < len(tokens) and tokens[at].tag in (Tag.BE, Tag.HAVE, Tag.MODAL, Tag.PAST, Tag.VERB)


def _until(tokens: Sequence[Token], at: int) -> int:
    """The end of what an inverted "said Karim" covers: a clause after him goes on, a word about him does not.

    "…, said Botha, for the couple, and 9,000 are out of pocket" is all his; "said Dyson, chair of the 3,400-member
    trust" is not.
    """
    for position in range(at + 1, len(tokens) - 1):
        if tokens[position].tag is Tag.COMMA and tokens[position + 1].lower in ("and", "but", "after", "while"):
            return tokens[-1].end + 1
    return tokens[at].end


def _region(tokens: Sequence[Token], end: int) -> Range | None:
    """The tokens of the subject before a verb of saying.

    A comma ends it, but one right before the verb closes an apposition: "Terry, commander of the force, said".
    """
    apposition = end > 0 and tokens[end - 1].tag is Tag.COMMA
    start = end
    while start > 0 and end - start <= SUBJECT_REACH:
        tag = tokens[start - 1].tag
        if tag in EDGES or (tag is Tag.COMMA and not apposition):
            break
        if (not apposition and tag in (Tag.VERB, Tag.PAST, Tag.FIGURE)) or tokens[start - 1].lower in (
            "that",
            "than",
            "as",
        ):
            break
        if tag is Tag.CONJUNCTION and not (start > 1 and tokens[start - 2].nominal and tokens[start].nominal):
            break
        start -= 1
    while start < end and tokens[start].tag in (Tag.COMMA, Tag.ADVERB, Tag.CONJUNCTION, Tag.CLOSE):
        start += 1
    return Range(start, end) if start < end else None


def _closes(tokens: Sequence[Token], region: Range, at: int) -> bool:
    """Whether what is said stands before: "…, officials said on Monday." """
    if region.start == 0:
        return False
    before = tokens[region.start - 1].tag
    if before not in (Tag.COMMA, Tag.QUOTE, Tag.DASH, Tag.CLOSE):
        return False
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    said = any(token.tag in (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE) for token in tokens[: region.start])
    if said and following is not None and (following.tag is Tag.ADVERB or following.lower in ("on", "as", "in", "at")):
        return True  # "…, the agency warned today as it launched an appeal"
    if following is None or following.tag in (Tag.COMMA, Tag.BREAK, Tag.QUOTE, Tag.COLON, Tag.DASH):
        return True
    if following.lower in ("that", "it", "he", "she", "they") or len(tokens) - at > TRAILING * 4:
        return False
    rest = tokens[at + 1 :]
    stop = next((place for place, token in enumerate(rest) if token.tag is Tag.BREAK), len(rest))
    rest = rest[:stop]
    verbs = sum(token.tag in (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE, Tag.MODAL) for token in rest)
    return verbs == 0 or any(token.tag is Tag.COMMA for token in rest[:TRAILING])


def _one_of(word: str, known: frozenset[str]) -> bool:
    return word in known or word.removesuffix("s") in known


def _speaks(name: str, tokens: Sequence[Token], region: Range, at: int, known: SpeechWords) -> bool:
    """Whether the subject of a weak verb of saying ("show", "expect", "put") is somebody or a document."""
    lower = name.casefold().split()
    if not lower:
        return False
    if (name.isupper() and len(name) > 1) or (
        lower[0] in ("he", "she", "it")
        and (tokens[at].lower not in SHOWS or (at + 1 < len(tokens) and tokens[at + 1].tag is Tag.FIGURE))
    ):
        return True
    head = lower[lower.index("of") - 1] if "of" in lower[1:] else lower[-1]
    if (
        head in known.nouns
        or lower[-1] in known.nouns
        or any(_one_of(word, known.bodies) or _one_of(word, known.officials) for word in lower)
    ):
        return True
    if len(lower) > 1 and all(word[:1].isupper() for word in name.split()):
        return True
    return all(tokens[position].tag is Tag.NAME for position in range(region.start, region.end))
