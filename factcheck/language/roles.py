"""Whether a figure is how much there is, by how much it moved, or how many times.

Ratios are what the mention's own words say ("tripled"). A change is said by the verb with "by" or with a share ("fell
12 percent"), by a noun ("a rise of 5"), by a comparative ("1,500 more"), or by a direction ("up 3%").
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.core.claims import Mention, Role
from factcheck.language.context import Context, is_money, is_share, same_kind
from factcheck.language.words import Tag
from factcheck.lexicon.loader import Lexicon


class ChangeWords(NamedTuple):
    """The lexicon's words of movement."""

    verbs: frozenset[str]
    settling: frozenset[str]
    nouns: frozenset[str]
    comparatives: frozenset[str]
    before: frozenset[str]
    directions: frozenset[str]
    premiums: frozenset[str]
    marks: frozenset[str]
    agents: frozenset[str]
    bargaining: frozenset[str]
    pay: re.Pattern[str]


VERBS = frozenset({Tag.VERB, Tag.PAST, Tag.GERUND})
TAKING = frozenset({"take", "wipe", "knock", "shave", "lop", "strip"})
COMPARED = frozenset({"more", "fewer", "less"})
LOOSE = frozenset({Tag.ADVERB, Tag.DETERMINER, Tag.PREPOSITION, Tag.NEGATION})  # between a verb and its figure
PLAIN = frozenset({Tag.NOUN, Tag.ADJECTIVE, Tag.NAME})
BARGAIN = 8  # tokens before a share among which who bargains over it is named
AROUND = 250  # code points around a sentence in which it is said that pay is bargained over
LEVELS = frozenset({"mm", "cm", "°C", "°F"})  # of water and warmth: "a further 28 cm is likely"
ENDED = frozenset({"below", "above", "past", "beyond"})
ENDS = frozenset({Tag.COMMA, Tag.BREAK, Tag.CONJUNCTION, Tag.CLOSE, Tag.DASH, Tag.QUOTE})


@cache
def change_words(lexicon: Lexicon) -> ChangeWords:
    """The lists of `lexicon`, read once."""
    table = lexicon.table("change_words")
    return ChangeWords(
        verbs=frozenset(table.texts("verbs")),
        settling=frozenset(table.words("settling")),
        nouns=frozenset(table.words("nouns")),
        comparatives=frozenset(table.words("comparatives")),
        before=frozenset(table.words("before")),
        directions=frozenset(table.words("directions")),
        premiums=frozenset(table.words("premiums")),
        marks=frozenset(table.words("marks")),
        agents=frozenset(table.words("agents")),
        bargaining=frozenset(table.words("bargaining")),
        pay=re.compile(rf"(?i)\b(?:{'|'.join(table.words('pay'))})\b"),
    )


def role(context: Context, position: int, mention: Mention, before: Role | None = None) -> Role:
    """The role of the figure at `position`; `before` is that of the figure before it in the sentence."""
    if mention.role is not Role.LEVEL:
        return mention.role
    known = change_words(context.lexicon)
    if mention.quantity.unit == "basis point":
        return Role.CHANGE
    if _bargained(context, position, mention, known):
        return Role.CHANGE
    found = _beside(context, position, mention, known) or _verb(context, position, mention, known)
    if found or _noun(context, position, mention, known) or _taken_off(context, position):
        return Role.CHANGE
    return Role.CHANGE if before is Role.CHANGE and _repeats(context, position, mention) else Role.LEVEL


def _bargained(context: Context, position: int, mention: Mention, known: ChangeWords) -> bool:
    """ "The union wants 9 percent", "the offer is 2.8 percent, up from 2.5": shares of pay are rises."""
    tokens = context.tokens
    if mention.quantity.unit != "%" or _lower(context, position + 1) in ("of", "stake", "owned", "discount"):
        return False
    base = context.words.base
    near = (*tokens[max(0, position - BARGAIN) : position], *tokens[position + 1 : position + 3])
    if known.bargaining.isdisjoint([base(token.lower) for token in near]):
        return False
    start = max(0, context.sentence.span.start - AROUND)
    return known.pay.search(context.text, start, context.sentence.span.end + AROUND) is not None


def of_measure(mention: Mention, role: Role, measure: str, lexicon: Lexicon) -> Role:
    """The role once the measure is known: "The fall since 2018 was 4.6 percent" tells of a change."""
    if role is not Role.LEVEL or mention.quantity.unit is None or measure.startswith("share of"):
        return role
    words = measure.casefold().split()
    named = (
        not MOVEMENTS.isdisjoint(words[:1])
        or words[1:2] == ["change"]
        or ("target" in words[:1] and MOVEMENTS & set(words[1:4]))
    )
    return Role.CHANGE if named else role


MOVEMENTS = frozenset(
    [
        "rise",
        "fall",
        "increase",
        "decrease",
        "reduction",
        "decline",
        "drop",
        "warming",
        "raise",
        "gain",
        "slump",
        "jump",
    ]
)


def _repeats(context: Context, position: int, mention: Mention) -> bool:
    """Whether the figure says the change before it once more: "fell 9p, or 6 percent", "412 million ($502 million)"."""
    tokens = context.tokens
    number = tokens[position].figure
    if number < 1:
        return False
    gap = tokens[context.positions[number - 1] + 1 : position]
    if any(token.tag in (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE, Tag.BREAK) for token in gap):
        return False
    alike = same_kind(context.mentions[number - 1], mention)
    words = [token.lower for token in gap]
    if alike and words and (words[-1] in ("after", "against", "versus") or (words[-1] == "by" and "and" in words)):
        return True  # "rose 2.1 percent, against 2.3 in May", "by 2 percent on May and by 20 on the year"
    same = context.mentions[number - 1].quantity.unit == mention.quantity.unit is not None
    if (
        same
        and "to" not in words
        and any(pair in (("compared", "with"), ("compared", "to")) for pair in pairwise(words))
    ):
        return True  # "rose by 4.9 mm a year, compared with a mean of 3.7 mm a year"
    if words and words[-1] == "or":
        return True
    if not alike or {"to", "from", "at", "than", "against"} & set(words):
        return False
    return bool(words) and (gap[0].tag is Tag.OPEN or words[-1] == "and" or (len(words) <= 3 and "and" in words))


def _taken_off(context: Context, position: int) -> bool:
    """ "takes 4.5m off the height", "wiped 412 million off its value", "took 18 million out of the bill"."""
    tokens = context.tokens
    left = [context.base(at) for at in range(max(0, position - 4), position) if tokens[at].tag in VERBS]
    if TAKING.isdisjoint(left):
        return False
    words = [token.lower for token in tokens[position + 1 : position + 8]]
    return "off" in words or ("out" in words and words[words.index("out") + 1 :][:1] == ["of"])


def _lower(context: Context, at: int) -> str:
    return context.tokens[at].lower if 0 <= at < len(context.tokens) else ""


def _beside(context: Context, position: int, mention: Mention, known: ChangeWords) -> bool:
    """ "up 3%", "an extra 200", "by another 30 cm", "1,500 more troops", "5 percent lower"."""
    before, after = _lower(context, position - 1), _lower(context, position + 1)
    if before in known.directions and position >= 2:
        phrasal = context.tokens[position - 2].tag in (Tag.VERB, Tag.PAST, Tag.GERUND, Tag.NOUN)
        off = before == "off" and context.tokens[position - 2].tag in (
            Tag.VERB,
            Tag.PAST,
            Tag.GERUND,
        )  # "wrote off 5bn"
        if not off and (mention.quantity.unit is not None or not phrasal):  # "set up 12 camps" moves nothing
            return _lower(context, position - 2) not in ("made", "make", "makes", "of")
    if _apart(context, position, mention, known):
        return True
    if before in known.before:
        if before == "further" and mention.quantity.unit in LEVELS:
            return True
        return before in ("extra", "additional") or _lower(context, position - 2) in ("by", "rise", "rises")
    if after == "extra":
        return True
    if after in COMPARED:
        return _lower(context, position + 2) != "or" and (is_share(mention) or _lower(context, position + 2) != "in")
    if after in known.comparatives:
        measured = mention.quantity.unit is not None
        if after in ("above", "below"):
            return is_share(mention) or is_money(mention)
        return (measured or _lower(context, position + 2) == "than") and _lower(context, position + 2) != "off"
    if before == "by" and position >= 2 and context.tokens[position - 2].tag is Tag.NOUN:
        return _lower(context, position - 2) in known.nouns
    return False


def _apart(context: Context, position: int, mention: Mention, known: ChangeWords) -> bool:
    """How far the figure lies from another: "41 percent up on May", "330,000 lower,", "six votes more than"."""
    after, then = _lower(context, position + 1), _lower(context, position + 2)
    if after in known.directions and then in ("on", "from"):
        return True
    ends = position + 2 >= len(context.tokens) or context.tokens[position + 2].tag in ENDS
    if after in ("lower", "higher") and ends:
        return True
    if is_share(mention) and (after in known.premiums or (after in ("over", "under") and then in known.marks)):
        return True
    if after == "beyond" and mention.quantity.unit is not None:
        return True
    following = [token.lower for token in context.tokens[position + 1 : position + 8]]
    if "top" in following and any(following[place : place + 3] == ["on", "top", "of"] for place in range(5)):
        return True
    return then in COMPARED and following[2:3] == ["than"] and context.tokens[position + 1].nominal


def _verb(context: Context, position: int, mention: Mention, known: ChangeWords) -> bool:
    """ "fell 12 percent", "rose by 40", "cut by 3 million", "has gained 76 percent"."""
    tokens = context.tokens
    if ENDED & set(mention.text.casefold().split()[:1]):
        return False  # "fell below 5 percent", "climbed past 600": where it ended
    at = position - 1
    by = False
    while at >= 0 and tokens[at].tag in LOOSE:
        lower = tokens[at].lower
        if lower == "by":
            by = True
        elif lower == "on" and at and context.base(at - 1) == "put":  # "put on 92 points"
            return mention.quantity.unit is not None or "point" in mention.text
        elif tokens[at].tag is Tag.PREPOSITION and lower not in ("about", "around", "up", "down", "over", "off"):
            return False
        at -= 1
    if at < 0:
        return False
    if by:
        return _moved_by(context, at, known) or _measured_by(context, at, position, mention, known)
    if tokens[at].tag not in (Tag.VERB, Tag.PAST, Tag.GERUND, Tag.NOUN):
        return False
    base = context.base(at)
    if base not in known.verbs:
        return False
    if tokens[at].tag is Tag.NOUN and tokens[at].lower not in context.words.verbs:
        return False
    following = _lower(context, position + 1)
    if base in known.settling:
        valued = is_money(mention) or is_share(mention)
        if valued and _to(context, position):  # "regained 7p to 291p", "added 12bn a year to its debt"
            return True
        if (
            base == "lose"
            and following == "of"
            and "value" in (_lower(context, position + 3), _lower(context, position + 4))
        ):
            return True  # "lost a quarter of its market value"
        return is_share(mention) and following != "of"
    counted = position + 1 < len(tokens) and tokens[position + 1].tag in (Tag.NOUN, Tag.ADJECTIVE)
    if following in ("deep", "high", "tall", "long", "wide"):
        return False
    return not (mention.quantity.unit is None and counted)  # "sank 250 wells" dug them


def _to(context: Context, position: int) -> bool:
    """Whether "to" follows, at once or behind a rate: "added 14 euros a year to the bill"."""
    if _lower(context, position + 1) in ("a", "per", "each"):
        return _lower(context, position + 3) == "to"
    return _lower(context, position + 1) == "to"


def _measured_by(context: Context, at: int, position: int, mention: Mention, known: ChangeWords) -> bool:
    """ "rates will harden by 15 percent", "is below last year's, by 18 percent": no agent is a share or a measure."""
    tokens = context.tokens
    if mention.quantity.unit is None or _lower(context, position + 1) == "of":
        return False
    if tokens[at].tag is Tag.COMMA:
        return any(_lower(context, left) in known.comparatives for left in range(max(0, at - 5), at))
    unlisted = tokens[at].tag is Tag.NOUN and at > 0 and tokens[at - 1].tag in (Tag.MODAL, Tag.TO)  # "will harden by"
    verbal = unlisted or tokens[at].tag in (Tag.VERB, Tag.PAST, Tag.GERUND)
    return verbal and context.base(at) not in known.agents and not is_money(mention)


def _moved_by(context: Context, at: int, known: ChangeWords) -> bool:
    """Whether "by" belongs to a verb of movement within reach: "cut its forecast for the year by 5 percent"."""
    tokens = context.tokens
    for position in range(at, max(-1, at - 12), -1):
        tag = tokens[position].tag
        if tag in (Tag.BREAK, Tag.FIGURE, Tag.QUOTE):
            return False
        if tag in (Tag.VERB, Tag.PAST, Tag.GERUND, Tag.NOUN) and (
            context.base(position) in known.verbs or tokens[position].lower in known.nouns
        ):
            return True
    return False


def _noun(context: Context, position: int, mention: Mention, known: ChangeWords) -> bool:
    """ "a rise of 5 percent", "a 5 percent rise in rents", "an increase of 300"."""
    tokens = context.tokens
    at = position - 1
    while at >= 0 and tokens[at].tag in (Tag.DETERMINER, Tag.ADVERB):
        at -= 1
    if is_share(mention) and at >= 1 and tokens[at].lower == "at" and tokens[at - 1].lower in known.nouns:
        return True  # "put the monthly rise at 3.6 percent"
    if at >= 1 and tokens[at].lower == "of" and tokens[at - 1].lower in known.nouns:
        return tokens[at - 1].lower != "short"  # "short of the 6 billion it had guided to" falls short, the 6 do not
    if not is_share(mention) and mention.quantity.unit is None:
        return False
    for after in (position + 1, position + 2, position + 3):
        if after >= len(tokens) or tokens[after].tag not in PLAIN:
            return False
        if tokens[after].lower in known.nouns:
            return True
    return False
