"""What a figure counts or measures: a noun phrase in the text's own words, completed where the clause leaves it out.

The rules are tried in a fixed order, from what stands beside the figure to what must be carried over. A few are
surer than any choice and decide where they come first. Else what all propose is ranked, with the nouns around and what
was measured before, by a trained choice (`measuring.choice`): which rule fits, and which fits first, are strong signs
and no more. Each rule has its example sentence above it, in `measuring`. Tables and labelled lines ("Houses damaged:
40") are read by `rows`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from factcheck.core.claims import Mention
from factcheck.language.context import is_money, is_share
from factcheck.language.measuring.around import Around, Measured
from factcheck.language.measuring.beside import (
    beside_left,
    fact_box,
    joined,
    noun_adjacent,
    noun_after,
    noun_for,
    noun_of,
    people_word,
    person_object,
    shared_noun,
)
from factcheck.language.measuring.carried import continued, expected, first_noun, inherited, unit_noun
from factcheck.language.measuring.choice import choose, decides
from factcheck.language.measuring.clause import (
    any_subject,
    as_subject,
    dimension,
    elided_object,
    link_subject,
    moved_object,
    named_subject,
    ratio,
    verb_noun,
)
from factcheck.language.measuring.money import (
    conversion,
    money_in_kind,
    money_itself,
    money_object,
    money_verb,
    reduced_relative,
)
from factcheck.language.measuring.parts import one_in, partitive, share_of
from factcheck.language.measuring.shape import as_movement, with_rate


def measure(around: Around) -> Measured:
    """What the figure counts or measures. Never empty: the last resort is the figure's own words."""
    found = (rule(around) for rule in _rules(around.mention))
    proposals = (one for one in found if one is not None and one.phrase)
    best = next(proposals, None)
    if around.ground is not None and not (best is not None and decides(best)):
        best = choose(around, [*filter(None, [best]), *proposals], around.ground())
    if best is None:
        return Measured(around.mention.text, around.mention.text.casefold(), "measure.none")
    return shaped(around, best)


def shaped(around: Around, found: Measured) -> Measured:
    """A measure finished: its rate, its movement, and what kind of figure it measures."""
    whole = as_movement(around, with_rate(around, found))
    return replace(whole, counts=around.mention.quantity.unit is None, money=is_money(around.mention))


def _rules(mention: Mention) -> Sequence[Callable[[Around], Measured | None]]:
    if is_share(mention):
        return (*_SHARE_RULES, *_LAST_RULES)
    if is_money(mention):
        return (*_MONEY_RULES, *_LAST_RULES)
    return (*_COUNT_RULES, *_LAST_RULES)


_COUNT_RULES = (
    ratio, conversion, partitive, people_word, fact_box, joined, shared_noun, dimension, noun_after, person_object,
    noun_of,
    as_subject, moved_object, beside_left, noun_adjacent, named_subject, continued, elided_object,
    link_subject,
)  # fmt: skip
_SHARE_RULES = (
    one_in, share_of, fact_box, noun_after, noun_of, as_subject, beside_left, continued, expected, verb_noun,
    moved_object, named_subject, link_subject, noun_adjacent,
)  # fmt: skip
_MONEY_RULES = (
    conversion, partitive, fact_box, reduced_relative, noun_after, money_in_kind, noun_of, noun_for, as_subject,
    beside_left, continued, expected, moved_object, money_verb, link_subject, noun_adjacent, money_object, money_itself,
)  # fmt: skip
_LAST_RULES = (any_subject, inherited, unit_noun, first_noun)
