"""Measures carried over: from the figure before, the sentence before, the unit, or the nearest noun."""

from __future__ import annotations

from factcheck.core.claims import Role
from factcheck.language.context import is_money, is_share
from factcheck.language.measuring.around import Around, Measured, make, measure_words
from factcheck.language.measuring.money import purpose_of
from factcheck.language.measuring.shape import without_movement
from factcheck.language.phrases import Range, noun_phrase
from factcheck.language.words import Tag

INHERIT = frozenset({"to", "from", "against", "versus", "vs", "than", "or"})


def continued(around: Around) -> Measured | None:
    """ "rose from 3 to 5", "40 against 25", "nine in Sylhet and four in Dhaka": as the figure before it."""
    bare = around.mention.quantity.unit is None
    last = around.alike or (around.earlier[-1] if around.earlier and bare else None)
    if last is None or (bare and around.tag(around.at + 1) in (Tag.NOUN, Tag.ADJECTIVE)):
        return None
    if _has_clause(around) and not _inherits(around):
        return None
    named = _named(around)
    if named:
        return Measured(f"{last.phrase.split(',')[0]}, {named}", last.head, "measure.continued-for")
    purpose = purpose_of(around) if is_money(around.mention) else ""
    if purpose:
        return Measured(f"money {purpose}", "money", "measure.money-list")
    phrase = last.phrase if around.role is Role.CHANGE else without_movement(around, last.phrase)
    return Measured(phrase, last.head, "measure.continued")


def _inherits(around: Around) -> bool:
    """Whether the word before the figure ties it to one before: "from 3 to 5", "compared with 4"."""
    at = around.at - 1
    while at >= 0 and around.tag(at) in (Tag.DETERMINER, Tag.ADVERB):
        at -= 1
    word, before = around.token(at), around.token(at - 1)
    if word in ("to", "from") and before not in ("up", "down", "compared"):
        return False
    return word in INHERIT or (word in ("with", "from", "on") and before in ("compared", "up", "down", "compares"))


def _named(around: Around) -> str:
    """A name of its own right before the figure: "Forward had 28 percent, the Citizens' Line 14", "the Bloc on 22"."""
    tokens = around.context.tokens
    at = around.at - 1
    if around.token(at) in ("at", "on", "with", "had", "has"):
        at -= 1
    end = at + 1
    while at >= 0 and tokens[at].tag in (Tag.NAME, Tag.POSSESSIVE):
        at -= 1
    edge = around.tag(at) in (
        Tag.COMMA,
        Tag.CONJUNCTION,
        Tag.DETERMINER,
        Tag.BREAK,
        Tag.NOUN,
        Tag.ADJECTIVE,
        Tag.PREPOSITION,
    )
    if at + 1 >= end or not edge or not is_share(around.mention) or tokens[end - 1].tag is Tag.POSSESSIVE:
        return ""
    return around.context.phrase(Range(at + 1, end))


def _has_clause(around: Around) -> bool:
    """Whether a verb of its own stands between the figure before and this one; asides between commas do not count."""
    tokens = around.context.tokens
    gap = around.context.positions[around.number - 1]
    verbs = (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE)
    return any(
        tokens[at].tag in verbs and (at + 1 >= len(tokens) or tokens[at + 1].tag is not Tag.COMMA)
        for at in range(gap + 1, around.at)
    )


def expected(around: Around) -> Measured | None:
    """ "Analysts had pencilled in 6 million": what was measured before, as somebody expected it."""
    context = around.context
    verb = around.verb
    last = around.alike or around.carried
    if verb is None or last is None or context.tokens[verb].tag not in (Tag.VERB, Tag.PAST, Tag.GERUND):
        return None
    looked = context.base(verb) == "look" and around.token(verb + 1) == "for"
    if context.base(verb) not in measure_words(context.lexicon).expecting and not looked:
        return None
    if around.at - verb > 3:
        return None
    return Measured(f"{last.phrase} expected", last.head, "measure.expected")


def inherited(around: Around) -> Measured | None:
    """A bare figure in a sentence of its own: "Last week it was 250.": what was measured last."""
    return inherit(around, "measure.carried")


def inherit(around: Around, rule: str) -> Measured | None:
    """What was measured last, before this sentence, under the rule that takes it; None where nothing was."""
    last = around.earlier[-1] if around.earlier else around.carried or around.topic
    if last is None:
        return None
    phrase = last.phrase if around.role is Role.CHANGE else without_movement(around, last.phrase)
    return Measured(phrase, last.head, rule)


def unit_noun(around: Around) -> Measured | None:
    """What the unit itself measures: a figure in °C is a temperature."""
    noun = measure_words(around.context.lexicon).units.get(around.mention.quantity.unit or "")
    return Measured(noun, noun, "measure.unit") if noun is not None else None


def first_noun(around: Around) -> Measured | None:
    """The first noun phrase of the sentence, nearest before the figure where there is one."""
    tokens = around.context.tokens
    for at in range(around.at - 1, max(-1, around.at - 20), -1):
        if tokens[at].nominal and not around.context.in_time(at):
            start = at
            while start > 0 and tokens[start - 1].tag in (Tag.NOUN, Tag.NAME, Tag.ADJECTIVE):
                start -= 1
            return make(around, Range(start, at + 1), "measure.nearest-noun")
    for at in range(around.at + 1, min(len(tokens), around.at + 20)):
        phrase = noun_phrase(tokens, at) if tokens[at].nominal else None
        if phrase is not None:
            return make(around, phrase, "measure.nearest-noun")
    return None
