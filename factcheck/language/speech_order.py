"""Where what is said stands: before its verb ("…, officials said"), around it, or behind it.

Each rule looks at one verb of saying and at its subject.
"""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.naming import SpeechWords
from factcheck.language.speech_subjects import Subject
from factcheck.language.tokens import Token
from factcheck.language.words import Tag

TRAILING = 9  # tokens that may follow a closing "officials said": "in a statement on Monday after the meeting"
MEANWHILE = frozenset({"as", "after", "referring", "before", "when"})
TELLING = frozenset({"told", "tells", "tell", "informed", "informs"})
LATE = frozenset({"late", "early"})
MARKS = frozenset({Tag.COMMA, Tag.BREAK, Tag.QUOTE, Tag.COLON, Tag.DASH, Tag.CLOSE})
ENDING = MARKS | {Tag.SUBORDINATOR, Tag.GERUND, Tag.CONJUNCTION, Tag.OPEN}
FINITE = frozenset({Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE, Tag.MODAL, Tag.DO})
AFTER_CLAUSE = frozenset({Tag.COMMA, Tag.BREAK, Tag.PREPOSITION, Tag.TO, Tag.CLOSE, Tag.ADVERB})
PHRASE = frozenset({Tag.NAME, Tag.NOUN, Tag.ADJECTIVE, Tag.POSSESSIVE})


def wanted(tokens: Sequence[Token], subject: Subject, at: int) -> int | None:
    """The figure of which a reduced clause says who gave it: "the 4 percent analysts had expected,"."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and following.tag not in AFTER_CLAUSE:
        return None
    if following is not None and following.tag is Tag.TO:  # "the 40 it admits to;", not "the 40 they hoped to save"
        after = tokens[at + 2].tag if at + 2 < len(tokens) else Tag.BREAK
        if after not in (Tag.COMMA, Tag.BREAK, Tag.PREPOSITION, Tag.CONJUNCTION):
            return None
    left = subject.start - 1
    while left >= 0 and (tokens[left].tag is Tag.DETERMINER or tokens[left].lower in ("that", "which")):
        left -= 1
    for position in range(left, max(-1, left - 4), -1):
        if tokens[position].tag is Tag.FIGURE:
            return position
        if not tokens[position].nominal:
            return None
    return None


def aside(tokens: Sequence[Token], at: int) -> int:
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


def inverted(tokens: Sequence[Token], at: int, previous: Tag, known: SpeechWords) -> bool:
    """ "…," said Karim: the verb stands between what is said and who says it."""
    if previous not in (Tag.COMMA, Tag.QUOTE, Tag.DASH) or tokens[at].lower in ("told", "tells"):
        return False
    said = (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE, Tag.MODAL)
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if following is not None and (following.lower in known.times or following.lower in LATE):
        return False  # "Canada, for instance, announced Monday it would"
    if following is not None and following.tag is Tag.PRONOUN:  # "the firm, which runs it, says it has 40"
        return at + 2 >= len(tokens) or tokens[at + 2].tag in MARKS
    if _closed_phrase(tokens, at + 1, known):
        return True  # "A coincidence, says the firm:", "Turnout, says the commission, was 40"
    if previous is Tag.COMMA and _clause_follows(tokens, at + 1):
        return False  # "Sule, who heads the group, said the true number was higher"
    named = following is not None and following.tag is Tag.NAME
    if previous is Tag.COMMA and not named and not any(token.tag in said for token in tokens[:at]):
        return False  # "Terry, commander of the force, said the troops": nothing was said before him
    return following is not None and following.tag in (Tag.NAME, Tag.NOUN, Tag.DETERMINER, Tag.ADJECTIVE, Tag.PRONOUN)


def _closed_phrase(tokens: Sequence[Token], start: int, known: SpeechWords) -> bool:
    """Whether a noun phrase that names a speaker begins at `start` and a mark ends it."""
    at = start
    spoken = ""
    while at < len(tokens) and at - start < 8:
        tag = tokens[at].tag
        if tag in (Tag.PREPOSITION, Tag.FIGURE) and (at > start if tag is Tag.PREPOSITION else at == start):
            at += 1  # "reckon analysts at Pelham Crane,", "say two officers,"
            continue
        if tag not in (Tag.DETERMINER, Tag.NOUN, Tag.ADJECTIVE, Tag.NAME):
            break
        spoken = spoken or known.sort(tokens[at].lower)
        at += 1
    ends = at >= len(tokens) or tokens[at].tag in (Tag.COMMA, Tag.COLON, Tag.BREAK, Tag.QUOTE, Tag.DASH)
    if at == start or not ends:
        return False
    return bool(spoken) or (tokens[start - 1].lower in ("says", "said") and tokens[start].tag is Tag.DETERMINER)


def _clause_follows(tokens: Sequence[Token], start: int) -> bool:
    """Whether a plain noun phrase and its verb begin at `start`, so that they are what was said."""
    at = start
    while at < len(tokens) and tokens[at].tag in (Tag.DETERMINER, Tag.NOUN, Tag.ADJECTIVE) and at - start < 6:
        at += 1
    return at > start and at < len(tokens) and tokens[at].tag in (Tag.BE, Tag.HAVE, Tag.MODAL, Tag.PAST, Tag.VERB)


def until(tokens: Sequence[Token], at: int) -> int:
    """The end of what an inverted "said Karim" covers: a clause around or after him goes on, a word about him does not.

    "…, said Botha, for the couple, and 9,000 are out of pocket" is all his; "said Dyson, chair of the 3,400-member
    trust" is not.
    """
    for position in range(at + 1, len(tokens) - 1):
        following = tokens[position + 1]
        if tokens[position].tag is Tag.COMMA:
            on = following.lower in ("and", "but", "after", "while")
            if on or following.tag in (Tag.BE, Tag.HAVE, Tag.MODAL):  # "Turnout, says the commission, was 40"
                return tokens[-1].end + 1
    return tokens[at].end


def closes(tokens: Sequence[Token], subject: Subject, at: int, known: SpeechWords) -> bool:
    """Whether what is said stands before: "…, officials said on Monday." """
    if subject.start == 0 or tokens[subject.start - 1].tag not in (Tag.COMMA, Tag.QUOTE, Tag.DASH, Tag.CLOSE):
        return False
    if at + 1 >= len(tokens) or tokens[at + 1].tag in MARKS:
        return True
    said = any(token.tag in (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE, Tag.FIGURE) for token in tokens[: subject.start])
    return said and not _says_more(tokens, at, known)


def _says_more(tokens: Sequence[Token], at: int, known: SpeechWords) -> bool:
    """Whether what is said stands behind its verb: a clause or an object, not only when, where and to whom."""
    place = at + 1
    if tokens[at].lower in TELLING:
        place = _phrase_end(tokens, place)
    while place < len(tokens):
        token = tokens[place]
        if token.lower in MEANWHILE or token.tag in ENDING:
            return token.lower == "that"
        if token.tag is Tag.PREPOSITION:
            place = max(place + 2, _phrase_end(tokens, place + 1))
        elif token.tag is Tag.PRONOUN:
            return True
        elif token.tag is Tag.ADVERB or token.lower in known.times:
            place += 1
        else:
            return _clause(tokens, place)
    return False


def _clause(tokens: Sequence[Token], start: int) -> bool:
    """Whether a verb of its own stands in what follows up to the next mark."""
    for place in range(start, len(tokens)):
        if tokens[place].tag in MARKS:
            return False
        noun = tokens[place - 1].tag in (Tag.PREPOSITION, Tag.DETERMINER)  # "by telephone", "a claim"
        if tokens[place].tag in FINITE and not noun:
            return True
    return False


def _phrase_end(tokens: Sequence[Token], start: int) -> int:
    """Where the noun phrase ends whose words stand from `start`."""
    at = start
    while at < len(tokens) and (
        tokens[at].tag in PHRASE or (at == start and tokens[at].tag in (Tag.DETERMINER, Tag.PRONOUN, Tag.FIGURE))
    ):
        at += 1
    return at
