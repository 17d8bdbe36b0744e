"""The time expressions of a sentence as candidates: where each stands among the tokens, and what stands beside it."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from factcheck.language.context import Context
from factcheck.language.dating.shapes import direction, shape
from factcheck.language.phrases import verb_before
from factcheck.language.times import TimeExpression, of_record
from factcheck.language.tokens import Token
from factcheck.language.words import Tag


class Moment(NamedTuple):
    """One expression: its tokens `[first, last]`, its verb, and its features on either side of a figure."""

    text: str
    first: int
    last: int
    verb: int
    tense: str
    left: tuple[str, ...]
    right: tuple[str, ...]


def moments(context: Context) -> tuple[Moment, ...]:
    """The moments of a sentence, in order."""
    starts = [token.start for token in context.tokens]
    return tuple(_moment(context, time, starts) for time in context.times)


def _moment(context: Context, time: TimeExpression, starts: list[int]) -> Moment:
    tokens = context.tokens
    first = min(bisect_left(starts, time.start), len(tokens) - 1)
    last = max(first, bisect_left(starts, time.end) - 1)
    kind, lead = shape(time.text, context.lexicon)
    before = _before(tokens, first)
    found = [f"shape-{kind}", f"lead-{lead}", f"{kind}-{lead}", f"before-{before}", f"after-{_after(tokens, last)}"]
    if first == 0:
        found.append("opens")
        found.append("opens-comma" if last + 1 < len(tokens) and tokens[last + 1].tag is Tag.COMMA else "opens-on")
    if last >= len(tokens) - 2:
        found.append("ends")
    if time.reported:
        found.append("reported")
    if of_record(tokens, time):
        found.append("of-record")
    both = tuple(found)
    verb = verb_before(tokens, first)
    return Moment(
        time.text, first, last, -1 if verb is None else verb, direction(time.text, context.lexicon),
        both + tuple(f"left-{name}" for name in both), both + tuple(f"right-{name}" for name in both),
    )  # fmt: skip


def _before(tokens: tuple[Token, ...], first: int) -> str:
    """What an expression follows: "announced in May" (a participle behind a noun) dates what was announced."""
    if first == 0:
        return "start"
    token = tokens[first - 1]
    if token.tag is Tag.PAST:
        behind = tokens[first - 2].tag if first > 1 else Tag.BREAK
        return f"past-{behind}" if behind in (Tag.NOUN, Tag.NAME, Tag.COMMA, Tag.BE, Tag.HAVE, Tag.FIGURE) else "past"
    return str(token.tag)


def _after(tokens: tuple[Token, ...], last: int) -> str:
    return str(tokens[last + 1].tag) if last + 1 < len(tokens) else "end"
