"""Whether a verb of saying says something where it stands: "put the toll at 40", not "put 40 tents up"."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.language.naming import SpeechWords
from factcheck.language.sources import OPINIONS, POSSESSIVE_PRONOUNS, REACH
from factcheck.language.tokens import Token
from factcheck.language.words import Tag

GIVING = frozenset({"give", "list", "record"})  # say something only with the figure right after them
SPOKEN = frozenset({"say", "tell", "add", "warn", "insist", "argue", "reply", "explain", "testify"})
PUTTING = frozenset({"put", "measure", "peg", "price", "register", "rate", "tally"})
NAMING_PHRASE = frozenset({Tag.FIGURE, Tag.NUMBER, Tag.DETERMINER, Tag.ADJECTIVE, Tag.NOUN, Tag.NAME})
LED_OVER = frozenset(
    {Tag.DETERMINER, Tag.ADJECTIVE, Tag.ADVERB, Tag.PREPOSITION, Tag.GERUND, Tag.QUOTE, Tag.PRONOUN, Tag.TO}
)
REFUSING = frozenset({"reject", "dismiss"})
CLAIMS = frozenset(
    {
        "claim",
        "claims",
        "report",
        "reports",
        "figure",
        "figures",
        "allegation",
        "suggestion",
        "estimate",
        "that",
        "as",
        "suggestions",
    }
)
TAKES_OBJECT = frozenset({"add", "claim", "explain"})  # "claimed 270 lives" says nothing of who speaks


def can_say(tokens: Sequence[Token], at: int, base: str, known: SpeechWords) -> bool:
    """Whether a verb may say something: one of those that do, any before "that", or one that moves one's forecast."""
    if base in known.verbs or (_lower(tokens, at + 1) == "that" and base not in known.unsaid):
        return True
    return base in known.forecasting and _own_forecast(tokens, at, known)


def _own_forecast(tokens: Sequence[Token], at: int, known: SpeechWords) -> bool:
    """ "cut its forecast for growth to 4 percent", "has taken her price target down to 3.60"."""
    own = at + 1 < len(tokens) and tokens[at + 1].lower in POSSESSIVE_PRONOUNS
    return own and any(token.lower in known.forecasts for token in tokens[at + 2 : at + REACH])


def _lower(tokens: Sequence[Token], at: int) -> str:
    return tokens[at].lower if 0 <= at < len(tokens) else ""


def says(tokens: Sequence[Token], at: int, base: str, known: SpeechWords, *, speaks: bool) -> bool:
    """Whether the verb says something here: "put the toll at 40", not "put 40 tents up"."""
    following = tokens[at + 1].tag if at + 1 < len(tokens) else Tag.BREAK
    if (_lower(tokens, at + 1) == "that" and base not in known.unsaid) or (
        base in known.forecasting and _own_forecast(tokens, at, known)
    ):
        return True
    if base in TAKES_OBJECT and _has_object(tokens, at, speaks=speaks):
        return False
    if base in REFUSING and not _refuses_words(tokens, at):
        return False
    if base in PUTTING and not _puts_at(tokens, at):
        return False
    if _lower(tokens, at + 1) == "out" and _lower(tokens, at + 2) in ("that", ","):  # "points out that"
        return True
    if base in known.leading:
        return _leads(tokens, at, known.leading[base], known)
    if base == "count" and _lower(tokens, at + 1) == "on":
        return False
    if base == "tell" and following is Tag.FIGURE:
        return False  # "told 25 of them not to come"
    return base not in GIVING or following is Tag.FIGURE or _gives_count(tokens, at)


def _leads(tokens: Sequence[Token], at: int, words: frozenset[str], known: SpeechWords) -> bool:
    """Whether a verb leads to a figure by its own small word: "spoke of 40", "makes it 90", "wants a whopping 90"."""
    start = at + 1
    while "" not in words and start < min(len(tokens), at + 3) and tokens[start].lower in known.times:
        start += 1  # "spoke last month of fewer than 90"
    if "" not in words:
        hedged = tokens[start].tag is Tag.FIGURE if start < len(tokens) else False
        if hedged and any(word and tokens[start].text.casefold().startswith(f"{word} ") for word in words):
            return True  # "owns up to 548": the small words are the figure's hedge too
        pair = f"{_lower(tokens, start)} {_lower(tokens, start + 1)}"  # "owns up to 548"
        if _lower(tokens, start) not in words and pair not in words:
            return False
        start += 1 + (pair in words)
    for place in range(start, min(len(tokens), start + 5)):
        if tokens[place].tag in (Tag.FIGURE, Tag.NUMBER):
            return True
        of = tokens[place].tag is Tag.NOUN and _lower(tokens, place + 1) in ("of", "to")  # "a rise of 7 percent"
        quotes = tokens[place].tag is Tag.COLON and tokens[place + 1 : place + 2] and tokens[place + 1].tag is Tag.QUOTE
        if not (of or quotes) and tokens[place].tag not in LED_OVER:
            return False
    return False


def _gives_count(tokens: Sequence[Token], at: int) -> bool:
    """ "gave a figure of 361", "gave this newspaper a different count", "gave the toll as 40"."""
    for place in range(at + 1, min(len(tokens), at + REACH)):
        if tokens[place].tag in (Tag.COMMA, Tag.BREAK, Tag.VERB, Tag.PAST):
            return False
        if tokens[place].lower in OPINIONS or (tokens[place].lower == "as" and place > at + 1):
            return True
    return False


def _puts_at(tokens: Sequence[Token], at: int) -> bool:
    """ "puts the toll at 40", "put it at 10": other things are put without saying anything."""
    on = any(  # "put the party on 31 percent"
        tokens[place].lower == "on" and tokens[place + 1].tag is Tag.FIGURE
        for place in range(at + 2, min(len(tokens) - 1, at + REACH))
    )
    return on or any(token.lower in ("at", "closer", "nearer", "above", "below") for token in tokens[at + 1 : at + 10])


def _has_object(tokens: Sequence[Token], at: int, *, speaks: bool) -> bool:
    """Whether something is added to something: "the office added 12 posts", not "he added that"."""
    following = tokens[at + 1].tag if at + 1 < len(tokens) else Tag.BREAK
    if following is Tag.FIGURE and any(token.tag in (Tag.BE, Tag.HAVE) for token in tokens[at + 2 : at + 5]):
        return False  # "claimed 30,000 were there"
    if following is Tag.TO:
        return not speaks and _lower(tokens, at + 2) not in ("have", "be")  # "claims to have taken 40"
    if speaks and _verb_follows(tokens, at + 1):
        return False  # "claimed 40,000 people took part"
    return following in (Tag.FIGURE, Tag.NUMBER, Tag.NOUN, Tag.ADJECTIVE, Tag.TO, Tag.ADVERB)


def _refuses_words(tokens: Sequence[Token], at: int) -> bool:
    """Whether what is rejected was said: "dismissed as bar talk", "rejected the claim"; not "rejected the offer"."""
    return any(token.lower in CLAIMS for token in tokens[at + 1 : at + REACH * 2])


def _verb_follows(tokens: Sequence[Token], start: int) -> bool:
    """Whether a noun phrase and its verb begin at `start`."""
    at = start
    while at < len(tokens) and tokens[at].tag in NAMING_PHRASE and at - start < REACH:
        at += 1
    return at > start and at < len(tokens) and tokens[at].tag in (Tag.PAST, Tag.VERB, Tag.BE, Tag.HAVE, Tag.MODAL)


def has_figure(tokens: Sequence[Token], at: int, sort: str) -> bool:
    """Whether "have" at `at` gives its subject's figure: "the bulletin has 7.9 percent", "the agency has 1,148."

    A document gives all that it has; a body or a person only a number with nothing counted beside it.
    """
    if sort == "document":
        return any(token.tag is Tag.FIGURE for token in tokens[at + 1 : at + REACH * 2])
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if sort == "" or following is None or following.tag is not Tag.FIGURE:
        return False
    bare = following.text.replace(",", "").replace(".", "").isdigit()
    return bare and (at + 2 == len(tokens) or tokens[at + 2].tag in (Tag.COMMA, Tag.BREAK, Tag.CONJUNCTION))


def only_participle(tokens: Sequence[Token], at: int, base: str, speaks: bool) -> bool:
    """ "Purchases declared by buyers", "people admitted in May": said of the noun before, not by it."""
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    if tokens[at].tag is not Tag.PAST or following is None or base in SPOKEN:
        return False
    return following.lower == "by" or (not speaks and following.tag is Tag.PREPOSITION)
