"""Measures of a part: "40 percent of the land it held", "fourteen of the dead", "a third of it"."""

from __future__ import annotations

import re

from factcheck.core.claims import Role
from factcheck.language.context import is_share
from factcheck.language.grammar.vocabulary import vocabulary
from factcheck.language.measuring.around import Around, Measured, make, noun_at
from factcheck.language.measuring.shape import without_movement
from factcheck.language.measuring.tails import with_tail
from factcheck.language.phrases import (
    Range,
    after_determiners,
    noun_phrase,
    subject,
    verb_after,
)
from factcheck.language.words import Tag


def partitive(around: Around) -> Measured | None:
    """ "40 percent of the land it held", "fourteen of the dead", "a third of it", "most of 200 schools"."""
    context = around.context
    tokens = context.tokens
    at = around.at + 1
    if around.tag(at) is Tag.OPEN:  # "28 billion taka ($237m) of damage"
        while at < len(tokens) and tokens[at].tag is not Tag.CLOSE and at - around.at < 8:
            at += 1
        at += 1
    if around.token(at) in ("or", "and") or around.token(at) != "of":
        return None
    inner = at + 1
    if around.token(inner) == "all":
        inner += 1
    if around.token(inner) == "those" and around.tag(inner + 1) in (
        Tag.PAST,
        Tag.SUBORDINATOR,
        Tag.PREPOSITION,
        Tag.PRONOUN,
    ):
        return _people_of(around, inner + 1)
    if around.token(inner) in ("it", "them", "this", "that", "these", "those", "which", "whom") and not noun_at(
        around, inner + 1
    ):
        return antecedent(around)
    start = after_determiners(tokens, inner)
    if around.tag(start) is Tag.FIGURE:
        start = after_determiners(tokens, start + 1, frozenset({"of", "or", "so", "more"}))
        if not noun_at(around, start):
            return antecedent(around)
    elif around.token(start) == "what":
        return _clause_of(around, start)
    phrase = noun_phrase(tokens, start)
    if phrase is None:
        return _clause_of(around, start)
    if (
        around.tag(phrase.end) is Tag.POSSESSIVE and around.tag(phrase.end + 1) is Tag.FIGURE
    ):  # "of the city's 40 wards"
        phrase = noun_phrase(tokens, phrase.end + 2) or phrase
    whole = with_tail(around, phrase)
    before = "share of" if is_share(around.mention) else ""
    return make(around, whole, "measure.partitive", before=before, after=_participle_after(around, whole.end))


ONE_IN = re.compile(r"(?:^|\s)[\w-]+\s([^\W\d_]{3,30})\s(?:in|out\sof)\s")


def one_in(around: Around) -> Measured | None:
    """ "one train in five", "two voters out of ten": the noun stands inside the figure."""
    found = ONE_IN.search(around.mention.text)
    if found is None or found[1].casefold() in vocabulary(around.context.lexicon).ones:
        return None  # "fewer than four in ten" holds no noun
    noun = found[1].casefold()
    words = around.context.words
    return Measured(f"share of {words.plural(noun)}", words.singular(noun), "measure.one-in")


def _participle_after(around: Around, at: int) -> str:
    tokens = around.context.tokens
    verb = verb_after(tokens, at) if around.tag(at) in (Tag.BE, Tag.HAVE, Tag.PAST) else None
    return tokens[verb].text if verb is not None and tokens[verb].tag is Tag.PAST else ""


def _clause_of(around: Around, start: int) -> Measured | None:
    """ "of what the dam held": the words of the clause."""
    tokens = around.context.tokens
    end = start
    while end < len(tokens) and end - start < 8 and tokens[end].tag not in (Tag.COMMA, Tag.BREAK, Tag.COLON, Tag.CLOSE):
        end += 1
    return make(
        around, Range(start, end), "measure.partitive-clause", before="share of" if is_share(around.mention) else ""
    )


def _people_of(around: Around, start: int) -> Measured | None:
    """ "one in eight of those aged 15 to 24": the people described."""
    tokens = around.context.tokens
    end = start
    while (
        end < len(tokens)
        and end - start < 7
        and tokens[end].tag not in (Tag.COMMA, Tag.BREAK, Tag.BE, Tag.HAVE, Tag.MODAL)
    ):
        end += 1
    words = around.context.phrase(Range(start, end))
    return Measured(f"people {words}", "person", "measure.people-of")


def antecedent(around: Around) -> Measured | None:
    """What "of it", "of them" points back to: the figure before it, else what was measured last."""
    last = around.earlier[-1] if around.earlier else around.carried or around.topic
    if last is None:
        return None
    phrase = without_movement(around, last.phrase) if around.role is not Role.CHANGE else last.phrase
    share = is_share(around.mention) and not phrase.startswith("share of")
    return Measured(f"share of {phrase}" if share else phrase, last.head, "measure.antecedent")


def share_of(around: Around) -> Measured | None:
    """ "Coal supplied 40 percent of electricity": a share of the whole, with what holds it."""
    context = around.context
    found = partitive(around)
    if found is None:
        return None
    verb = around.verb
    if verb is None or found.rule != "measure.partitive":
        return found
    part = subject(context.tokens, verb)
    if part is None or part.end - part.start > 6:
        return found
    if any(context.tokens[at].tag in (Tag.PRONOUN, Tag.FIGURE) for at in range(part.start, part.end)):
        return found
    return Measured(f"{found.phrase} for {context.phrase(part)}", found.head, found.rule)
