"""The names of all features that a candidate measure can have: what `features` gives, and the weights file lists."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product


def _words(listed: str) -> tuple[str, ...]:
    return tuple(listed.split())


KINDS = ("count", "share", "money", "unit", "times")  # of quantities: each weighs the features in its own way

RULES = _words(
    "antecedent any-subject as-subject aside average beside-left carried continued continued-for conversion "
    "counted dimension elided-object empty-subject expected fact-box joined money-in-kind money-itself money-list "
    "money-object money-purpose money-verb movement movement-of multiple multiplied named-subject nearest-noun "
    "none noun-adjacent noun-after noun-for noun-of object one-in partitive partitive-clause people people-of "
    "person-object pronoun ratio relative relative-clause said-again shared-noun spoken-of subject unit verb-noun"
)
FALLBACKS = frozenset(
    _words(
        "any-subject antecedent average carried continued conversion elided-object empty-subject money-itself "
        "money-object named-subject nearest-noun noun-adjacent object partitive-clause pronoun ratio relative "
        "relative-clause said-again spoken-of subject unit"
    )
)  # they catch what no rule for a construction caught; the others are seldom wrong
SAME = ("same", "kind", "other")  # the unit of the figure that a measure comes from: the same, one like it, another
RULED = _words(
    "antecedent any-subject aside carried continued conversion money-itself money-object money-verb nearest-noun "
    "noun-adjacent noun-after object pronoun subject"
)  # rules that are right with nouns of some classes and wrong with others
DECISIVE = frozenset(
    _words(
        "as-subject beside-left continued continued-for counted dimension empty-subject expected fact-box joined "
        "money-in-kind money-list money-purpose money-verb movement-of multiple multiplied noun-for noun-of one-in "
        "partitive partitive-clause people-of person-object relative shared-noun verb-noun"
    )
)  # on dossiers left out they are right at least as often as the choice would be: where one comes first it decides
SIDES = ("left", "right", "past", "made")  # of the figure, in an earlier figure's measure, or nowhere: made by a rule
DISTANCES = (0, 1, 2, 4, 8, 14)  # tokens: the upper bounds of the classes 0 to 5; beyond is 6
SIZES = (0.002, 0.1, 0.3, 0.7, 1.4, 2.5, 5.0)  # between logarithms of amounts: the same, a tenth apart … 150 times
BETWEEN = ("verb", "comma", "wall", "figure", "preposition")  # in the order of ground.COUNTED
LEADS = _words(
    "of to from at by with in for on than or and as over comma start quote colon open be verb figure noun other"
)
FOLLOWS = _words(
    "of in to and more end comma close open be verb figure noun name adjective preposition adverb clause other"
)
VERBS = _words("be have link movement person money say other none")
OPENERS = _words("of in for on by to from at with than other comma verb figure noun conjunction start wall")
NEXTS = _words(
    "of in for to be have modal verb past comma possessive figure adverb conjunction preposition wall end other"
)
CLASSES = _words(
    "abstract act amount animal artifact body clock dimension document empty energy event facility harm job land "
    "measured message money movement official order person place plain rate substance"
)
FAMILIES = _words("length area volume mass power energy temperature speed rate other")  # of physical units
SUBJECTS = (*_words("name it they who which there pronoun none"), *CLASSES)
FORMS = _words("agent action quality ed ing digits plain")
MARKS = _words(
    "plural named timed possessive whole verbal one long first determined subject object counted labels abbreviated"
)


def _names() -> Iterator[str]:
    yield from ("first", "first-construction", "first-fallback", "change-movement", "said-subject")
    yield from (f"order-{place}" for place in range(4))
    yield from (f"rule-{rule}" for rule in RULES)
    yield from (f"first-{rule}" for rule in RULES)
    yield from (f"votes-{votes}" for votes in range(4))
    yield from (f"side-{side}" for side in SIDES)
    for side in SIDES:
        yield from (f"{side}-lead-{lead}" for lead in LEADS)
        yield from (f"{side}-follow-{follow}" for follow in FOLLOWS)
        yield from (f"{side}-verb-{verb}" for verb in VERBS)
        yield from (f"{side}-subject-{one}" for one in SUBJECTS)
        yield from (f"{side}-class-{one}" for one in CLASSES)
        yield from (f"{side}-form-{form}" for form in FORMS)
    for side in SIDES[:2]:
        yield from (f"{side}-distance-{distance}" for distance in range(len(DISTANCES) + 1))
        yield from (f"{side}-{kind}-{count}" for kind, count in product(BETWEEN, range(3)))
        yield from (f"{side}-opener-{opener}" for opener in OPENERS)
        yield from (f"{side}-next-{one}" for one in NEXTS)
        yield from (f"{side}-{mark}" for mark in MARKS)
        yield from (f"{side}-rank-{rank}" for rank in range(4))
    yield from (f"subject-{verb}-{one}" for verb, one in product(VERBS, (*CLASSES, "name")))
    yield from (f"object-{verb}-{one}" for verb, one in product(VERBS, (*CLASSES, "name")))
    yield from (f"family-{family}-{one}" for family, one in product(FAMILIES, (*CLASSES, "name")))
    yield from (f"ruled-{rule}-{one}" for rule, one in product(RULED, (*CLASSES, "name")))
    yield from (f"back-{back}" for back in range(1, 4))
    yield from (f"back-{back}-{same}-{verbs}" for back, same, verbs in product(range(1, 4), SAME[::2], range(3)))
    yield from (f"past-{place}-{same}" for place, same in product(range(6), SAME))
    yield from ("past-alone", "title", "asked")
    yield from (f"turned-{place}" for place in range(4))
    yield from (f"recency-{place}" for place in range(8))
    yield from (f"sentences-{count}" for count in range(1, 5))
    yield from ("topic", "paragraph-same", "paragraph-other")
    yield from (f"seen-kind-{count}" for count in range(4))
    yield from ("unit-same", "unit-other", "kind-same", "kind-other")
    yield from (f"before-{place}" for place in range(4))
    yield from (f"seen-{count}" for count in range(4))
    yield from (f"seen-unit-{count}" for count in range(4))
    yield from (f"size-{apart}" for apart in range(len(SIZES) + 1))
    yield "size-none"


@cache
def names() -> tuple[str, ...]:
    """Every feature that can be given, in a fixed order."""
    return tuple(_names())
