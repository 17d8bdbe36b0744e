"""What a candidate measure looks like from its figure: the features that the trained choice weighs.

They are about the language: where the candidate stands, what stands between, which rules proposed it, what class its
noun is of, whether it was measured before. No feature names a topic's word. `feature_names` lists every one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import compress

from factcheck.core.claims import Role
from factcheck.language.context import is_money, is_share
from factcheck.language.measuring.around import Around
from factcheck.language.measuring.candidates import Candidate, distance
from factcheck.language.measuring.feature_names import (
    BETWEEN,
    CLASSES,
    DISTANCES,
    FALLBACKS,
    FAMILIES,
    FOLLOWS,
    FORMS,
    LEADS,
    MARKS,
    NEXTS,
    OPENERS,
    RULED,
    RULES,
    SIDES,
    SIZES,
)
from factcheck.language.measuring.ground import Ground, Noun, broad
from factcheck.language.measuring.noun_classes import noun_classes
from factcheck.language.measuring.verb_classes import verb_class
from factcheck.language.phrases import subject
from factcheck.language.words import Tag
from factcheck.lexicon.loader import Lexicon


def kind_of(around: Around) -> str:
    """Which of `feature_names.KINDS` the figure is of."""
    if around.role is Role.RATIO:
        return "times"
    if is_share(around.mention):
        return "share"
    if is_money(around.mention):
        return "money"
    return "count" if around.mention.quantity.unit is None else "unit"


@dataclass(frozen=True, slots=True)
class Site:
    """What all candidates of one figure share: the words beside it, its verb and that verb's subject."""

    around: Around
    ground: Ground
    beside: Mapping[str, tuple[str, ...]]  # side of the figure -> what its candidates share
    verb: int
    subject: tuple[int, int]
    says: bool
    verb_class: str
    family: str


def site(around: Around, ground: Ground) -> Site:
    """The site of a figure."""
    tokens = around.context.tokens
    verb = around.verb
    part = subject(tokens, verb) if verb is not None else None
    verb_class = _verb(around, verb)
    who = "none"
    if part is not None:
        last = tokens[part.end - 1]
        if last.tag in _PRONOMINAL:
            who = _PRONOUNS.get(last.lower, "pronoun")
        else:
            who = "name" if last.tag is Tag.NAME else _class(around, around.context.words.singular(last.lower))
    beside = (f"lead-{_lead(around)}", f"follow-{_follow(around)}", f"verb-{verb_class}", f"subject-{who}")
    where = (part.start, part.end) if part is not None else (-1, -1)
    shared = {side: tuple(f"{side}-{one}" for one in beside) for side in SIDES}
    return Site(
        around, ground, shared, -1 if verb is None else verb, where, verb_class == "say", verb_class, _family(around)
    )


@cache
def _families(lexicon: Lexicon) -> dict[str, str]:
    table = lexicon.common("units")
    return {symbol: str(table.section(symbol).get("dimension", "other")) for symbol in table.entries}


def _family(around: Around) -> str:
    found = _families(around.context.lexicon).get(around.mention.quantity.unit or "", "other")
    if "/" in (around.mention.quantity.unit or ""):
        return "speed" if found == "speed" else "rate"
    return found if found in FAMILIES else "other"


def _class(around: Around, head: str) -> str:
    return noun_classes(around.context.lexicon).of(head)


_PRONOUNS = {"it": "it", "that": "which", "which": "which", "they": "they", "there": "there"} | dict.fromkeys(
    ("he", "she", "we", "i", "you", "who"), "who"
)
_PRONOMINAL = frozenset({Tag.PRONOUN, Tag.SUBORDINATOR, Tag.DETERMINER, Tag.ADVERB})


def _verb(around: Around, verb: int | None) -> str:
    if verb is None:
        return "none"
    tag = around.context.tokens[verb].tag
    if tag is Tag.BE or tag is Tag.HAVE:
        return "be" if tag is Tag.BE else "have"
    return verb_class(around.context, verb) or "other"


_LEAD_TAGS = {
    Tag.COMMA: "comma", Tag.BREAK: "start", Tag.QUOTE: "quote", Tag.COLON: "colon", Tag.OPEN: "open", Tag.BE: "be",
    Tag.VERB: "verb", Tag.PAST: "verb", Tag.GERUND: "verb", Tag.HAVE: "verb", Tag.FIGURE: "figure", Tag.NOUN: "noun",
    Tag.NAME: "noun", Tag.DASH: "colon",
}  # fmt: skip
_FOLLOW_TAGS = {
    Tag.BREAK: "end", Tag.COMMA: "comma", Tag.CLOSE: "close", Tag.OPEN: "open", Tag.BE: "be", Tag.HAVE: "be",
    Tag.VERB: "verb", Tag.PAST: "verb", Tag.GERUND: "verb", Tag.MODAL: "verb", Tag.FIGURE: "figure", Tag.NOUN: "noun",
    Tag.NAME: "name", Tag.ADJECTIVE: "adjective", Tag.PREPOSITION: "preposition", Tag.ADVERB: "adverb",
    Tag.SUBORDINATOR: "clause", Tag.PRONOUN: "clause",
}  # fmt: skip
_LEAD_WORDS = frozenset(LEADS[:14])
_FOLLOW_WORDS = frozenset(FOLLOWS[:5])


def _lead(around: Around) -> str:
    at = around.at - 1
    while around.tag(at) in (Tag.DETERMINER, Tag.ADVERB):
        at -= 1
    word = around.token(at)
    return word if word in _LEAD_WORDS else _LEAD_TAGS.get(around.tag(at), "other")


def _follow(around: Around) -> str:
    word = around.token(around.at + 1)
    return word if word in _FOLLOW_WORDS else _FOLLOW_TAGS.get(around.tag(around.at + 1), "other")


def features(here: Site, one: Candidate, rank: int) -> tuple[str, list[str]]:
    """The side of a candidate and its features, all of `feature_names`, without those that its side shares.

    `rank` is how many noun phrases of its side stand nearer.
    """
    found = [_RULES[rule] for rule in one.rules if rule in _RULES]
    if one.order == 0 and found:
        rule = found[0][5:]
        found += ("first", f"first-{rule}", "first-fallback" if rule in FALLBACKS else "first-construction")
    if one.order >= 0:
        found.append(f"order-{min(one.order, 3)}")
    found.append(f"votes-{min(len(one.rules), 3)}")
    noun, around = one.noun, here.around
    if noun is not None:
        side = "left" if noun.end <= around.at else "right"
        _of_noun(here, one.measured.head, noun, side, min(rank, 3), found)
    else:
        side = "past" if one.back > 0 or one.recency >= 0 or one.before >= 0 else "made"
    found.append(f"side-{side}")
    kind = _class(around, one.measured.head)
    found.append(_CLASSED[side][kind])
    found.append(_FORMED[side][_form(one.measured.head)])
    if around.role is Role.CHANGE and kind == "movement":
        found.append("change-movement")
    named = noun is not None and around.context.tokens[noun.end - 1].tag is Tag.NAME
    shown = "name" if named else kind
    if around.mention.quantity.unit is not None:
        found.append(f"family-{here.family}-{shown}")
    for rule in one.rules:
        if rule in _RULED:
            found.append(f"ruled-{rule[8:]}-{shown}")
    if one.title:
        found.append("title")
    _of_past(here, one, found)
    return side, found


_RULED = frozenset(f"measure.{rule}" for rule in RULED)
_RULES = {f"measure.{rule}": f"rule-{rule}" for rule in RULES}


def _of_past(here: Site, one: Candidate, found: list[str]) -> None:
    around, head, past = here.around, one.measured.head, here.ground.past
    unit, remembered = around.mention.quantity.unit, one.remembered
    other: str | None = None
    if one.back > 0:
        found.append(f"back-{min(one.back, 3)}")
        other = around.context.mentions[around.number - one.back].quantity.unit
    elif remembered is not None:
        found.append(f"recency-{one.recency}")
        found.append(f"sentences-{min(here.ground.number - remembered.sentence, 4)}")
        near = remembered.paragraph == around.context.sentence.paragraph
        found.append("paragraph-same" if near else "paragraph-other")
        other = remembered.unit
    sort = broad(unit)
    if one.back > 0:
        gap = here.ground.sums[0]
        last = around.context.positions[around.number - one.back]
        found.append(
            f"back-{min(one.back, 3)}-{'same' if other == unit else 'other'}-{min(2, gap[around.at] - gap[last])}"
        )
    elif remembered is not None:
        like = "same" if other == unit else "kind" if broad(other) == sort else "other"
        found.append(f"past-{min(one.recency, 5)}-{like}")
        if one.noun is None and not one.rules:
            found.append("past-alone")
    if one.back > 0 or remembered is not None:
        found.append("unit-same" if other == unit else "unit-other")
        found.append("kind-same" if broad(other) == sort else "kind-other")
    if one.before >= 0:
        found.append(f"turned-{one.before}" if here.ground.opens else f"before-{one.before}")
        if here.ground.asked:
            found.append("asked")
    seen = past.counts.get(head, 0)
    found.append(f"seen-{min(seen, 3)}")
    if seen:
        found.append(f"seen-kind-{min(past.kinds.get((head, sort), 0), 3)}")
        found.append(f"seen-unit-{min(past.units.get((head, unit), 0), 3)}")
        apart = past.nearest(head, around.mention.quantity)
        if apart is None:
            found.append("size-none")
        else:
            found.append(f"size-{bisect_left(SIZES, apart)}")
    if around.topic is not None and around.topic.head == head:
        found.append("topic")


@lru_cache(maxsize=4096)
def _form(head: str) -> str:
    """What the ending of a noun says of it."""
    for ending, name in _ENDINGS:
        if head.endswith(ending) and len(head) > len(ending) + 2:
            return name
    return "digits" if head[:1].isdigit() else "plain"


_ENDINGS = (
    ("ed", "ed"), ("ing", "ing"), ("er", "agent"), ("or", "agent"), ("ist", "agent"), ("ian", "agent"),
    ("tion", "action"), ("sion", "action"), ("ment", "action"), ("ance", "action"), ("ence", "action"),
    ("al", "action"),
    ("age", "action"), ("ity", "quality"), ("ness", "quality"), ("ship", "quality"), ("th", "quality"),
)  # fmt: skip


def _named(part: str, values: Sequence[str]) -> dict[str, dict[str, str]]:
    """Side -> value -> name of the feature, put together once."""
    return {side: {value: f"{side}-{part}-{value}" for value in values} for side in SIDES}


_CLASSED, _FORMED = _named("class", CLASSES), _named("form", FORMS)
_OPENED, _FOLLOWED = _named("opener", OPENERS), _named("next", NEXTS)
_MARKED = {side: tuple(f"{side}-{mark}" for mark in MARKS) for side in SIDES[:2]}
_DISTANT = {side: tuple(f"{side}-distance-{step}" for step in range(len(DISTANCES) + 1)) for side in SIDES[:2]}
_BETWEEN = {
    side: tuple(tuple(f"{side}-{name}-{count}" for count in range(3)) for name in BETWEEN) for side in SIDES[:2]
}


def _of_noun(here: Site, head: str, noun: Noun, side: str, rank: int, found: list[str]) -> None:
    around, ground = here.around, here.ground
    at, context = around.at, around.context
    tokens = context.tokens
    start, end = (noun.end, at) if side == "left" else (at + 1, noun.start)
    gap = distance(noun, at)
    found.append(_DISTANT[side][bisect_left(DISTANCES, gap)])
    for between, sums in zip(_BETWEEN[side], ground.sums, strict=True):
        count = sums[end] - sums[start]
        found.append(between[count] if count < 2 else between[2])
    found.append(f"{side}-rank-{rank}")
    before = noun.start - 1
    determined = before >= 0 and tokens[before].tag is Tag.DETERMINER
    while before >= 0 and tokens[before].tag is Tag.DETERMINER:
        before -= 1
    found.append(_OPENED[side][_opener(around, before)])
    found.append(_FOLLOWED[side][_next(around, noun.end)])
    last = tokens[noun.end - 1]
    marks = (
        (last.lower.endswith("s") and not last.lower.endswith("ss")) or last.lower in context.words.plurals,
        last.tag is Tag.NAME,
        context.in_time(noun.end - 1),
        around.tag(noun.end) is Tag.POSSESSIVE,
        noun.whole > noun.end,
        last.lower in context.words.verbs,
        noun.end - noun.start == 1,
        noun.end - noun.start > 3,
        noun is ground.nouns[0],
        determined,
        here.subject[0] <= noun.start < here.subject[1],
        before == here.verb and here.verb >= 0,
        before >= 0 and tokens[before].tag is Tag.FIGURE and before != at,
        noun.start == 0 and around.tag(noun.end) is Tag.COLON,
        last.text[:2].isupper() or not last.text[1:].islower(),
    )
    found += compress(_MARKED[side], marks)
    kind = "name" if marks[1] else _class(around, head)
    if marks[10]:
        found.append(f"subject-{here.verb_class}-{kind}")
    elif marks[11]:
        found.append(f"object-{here.verb_class}-{kind}")
    if here.says and here.subject[0] <= noun.start < here.subject[1]:
        found.append("said-subject")


_OPENER_WORDS = frozenset(OPENERS[:10])
_OPENER_TAGS = {
    Tag.PREPOSITION: "other", Tag.COMMA: "comma", Tag.VERB: "verb", Tag.PAST: "verb", Tag.GERUND: "verb",
    Tag.BE: "verb", Tag.HAVE: "verb", Tag.FIGURE: "figure", Tag.NOUN: "noun", Tag.NAME: "noun", Tag.POSSESSIVE: "noun",
    Tag.CONJUNCTION: "conjunction",
}  # fmt: skip
_NEXT_WORDS = frozenset(NEXTS[:4])
_NEXT_TAGS = {
    Tag.BE: "be", Tag.HAVE: "have", Tag.MODAL: "modal", Tag.VERB: "verb", Tag.PAST: "past", Tag.GERUND: "verb",
    Tag.COMMA: "comma", Tag.POSSESSIVE: "possessive", Tag.FIGURE: "figure", Tag.ADVERB: "adverb",
    Tag.CONJUNCTION: "conjunction", Tag.PREPOSITION: "preposition", Tag.TO: "to", Tag.BREAK: "end",
    Tag.NOUN: "other", Tag.DETERMINER: "other", Tag.PRONOUN: "other",
}  # fmt: skip


def _opener(around: Around, at: int) -> str:
    if at < 0:
        return "start"
    word = around.token(at)
    return word if word in _OPENER_WORDS else _OPENER_TAGS.get(around.tag(at), "wall")


def _next(around: Around, at: int) -> str:
    word = around.token(at)
    return word if word in _NEXT_WORDS else _NEXT_TAGS.get(around.tag(at), "wall")
