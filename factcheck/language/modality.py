"""Whether a figure is said to hold, to be meant, to be expected, or not to hold.

The cues are looked for in the figure's own clause: from the clause's start to its end, other figures included, so that
"will spend 5 million on 3 schools" plans both. A denial outranks a forecast, a forecast a plan.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.core.claims import Modality, Role
from factcheck.language.context import Context
from factcheck.language.phrases import verb_before
from factcheck.language.words import Tag
from factcheck.lexicon.loader import Lexicon

BEFORE, AFTER = 14, 8  # tokens of the clause looked at on either side


@dataclass(frozen=True, slots=True)
class ModalWords:
    """The cues of `lexicon`, read once."""

    planned_verbs: frozenset[str]
    planned_nouns: frozenset[str]
    planned: re.Pattern[str]
    projected_verbs: frozenset[str]
    projected_nouns: frozenset[str]
    projected_modals: frozenset[str]
    projected: re.Pattern[str]
    denied_verbs: frozenset[str]
    denied: re.Pattern[str]


@cache
def modal_words(lexicon: Lexicon) -> ModalWords:
    """The cues of `lexicon`, read once."""
    table = lexicon.table("modality")

    def phrases(name: str) -> re.Pattern[str]:
        return re.compile(
            r"\b(?:" + "|".join(re.escape(phrase) for phrase in table.words(name)) + r")\b", re.IGNORECASE
        )

    def words(name: str) -> frozenset[str]:
        return frozenset(table.words(name))

    return ModalWords(
        words("planned_verbs"), words("planned_nouns"), phrases("planned_phrases"),
        words("projected_verbs"), words("projected_nouns"), words("projected_modals"), phrases("projected_phrases"),
        words("denied_verbs"), phrases("denied_phrases"),
    )  # fmt: skip


def modality(context: Context, position: int, role: Role, measure: str) -> Modality:
    """The modality of the figure at `position`."""
    known = modal_words(context.lexicon)
    tokens = context.tokens
    start, end = _clause(context, position)
    clause = context.text[tokens[start].start : tokens[end - 1].end]
    bases = [
        (at, context.base(at)) for at in range(start, position) if tokens[at].tag in (Tag.VERB, Tag.PAST, Tag.GERUND)
    ]
    if _denied(context, position, start, known):
        return Modality.DENIED
    nouns = {
        context.words.singular(tokens[at].lower)
        for at in range(max(start, position - 6), min(end, position + 4))
        if tokens[at].nominal
    }
    if any(base in known.projected_verbs for _, base in bases) or known.projected.search(clause):
        return Modality.PROJECTED
    lower = {tokens[at].lower for at in range(start, position)}
    if lower & known.projected_modals or nouns & known.projected_nouns:
        return Modality.PROJECTED
    if any(base in known.planned_verbs and tokens[at].tag is not Tag.NOUN for at, base in bases[-3:]):
        return Modality.PLANNED
    if (
        known.planned.search(clause)
        or nouns & known.planned_nouns
        or measure.casefold().split()[-1:]
        and _planned_measure(context, measure, known)
    ):
        return Modality.PLANNED
    return _future(context, position, start)


def _planned_measure(context: Context, measure: str, known: ModalWords) -> bool:
    words = measure.casefold().split()
    return any(context.words.singular(word) in known.planned_nouns for word in words[:4])


def _clause(context: Context, position: int) -> tuple[int, int]:
    """The tokens of the figure's clause `[start, end)`: to the nearest ; : quote bracket, or comma before a verb."""
    tokens = context.tokens
    start = position
    while start > 0 and position - start < BEFORE and not _wall(tokens[start - 1].tag):
        start -= 1
    end = position + 1
    while (
        end < len(tokens) and end - position < AFTER and not _wall(tokens[end].tag) and tokens[end].tag is not Tag.COMMA
    ):
        end += 1
    return start, end


def _wall(tag: Tag) -> bool:
    return tag in (Tag.BREAK, Tag.DASH)


def _denied(context: Context, position: int, start: int, known: ModalWords) -> bool:
    """ "denied that 60 had died", "reports of three million are incorrect", "it was not 540"."""
    tokens = context.tokens
    for at in range(start, position):
        if tokens[at].tag in (Tag.VERB, Tag.PAST, Tag.GERUND) and context.base(at) in known.denied_verbs:
            if not any(tokens[inner].tag in (Tag.BREAK, Tag.CONJUNCTION) for inner in range(at, position)):
                return True
    before = " ".join(token.lower for token in tokens[max(start, position - 3) : position])
    if re.search(r"\b(?:was|is|were|are|did|wo)(?:n't| not)\s*(?:be|just|only)?$", before):
        return True
    end = position + 1
    while end < len(tokens) and tokens[end].tag not in (Tag.BREAK, Tag.COMMA):
        end += 1
    after = context.text[tokens[position].end : tokens[end - 1].end]
    return bool(
        re.search(
            r"\b(?:is|are|was|were) (?:simply |plainly )?(?:false|untrue|incorrect|wrong|nonsense|a lie|a myth|not borne out|a fairy tale|baseless|fabricated)",
            after,
        )
    )


def _future(context: Context, position: int, start: int) -> Modality:
    """ "will spend 5 million" is meant; "will cost 5 million", "would rise by 5" is expected."""
    tokens = context.tokens
    verb = verb_before(tokens, position)
    if verb is None or verb < start:
        return _future_after(context, position)
    for at in range(max(0, verb - 4), verb):
        if tokens[at].lower in ("will", "would", "'ll", "shall", "should"):
            own = context.base(verb)
            return Modality.PROJECTED if own in _OUTCOMES else Modality.PLANNED
        if tokens[at].tag in (Tag.COMMA, Tag.BREAK):
            continue
    return _future_after(context, position)


def _future_after(context: Context, position: int) -> Modality:
    """ "1,200 houses will be built", "a further 20 closures are planned", "a target of 40"."""
    tokens = context.tokens
    for at in range(position + 1, min(len(tokens), position + AFTER)):
        if tokens[at].tag in (Tag.COMMA, Tag.BREAK, Tag.FIGURE, Tag.QUOTE):
            break
        if tokens[at].lower in ("will", "'ll", "would"):
            following = [context.base(inner) for inner in range(at + 1, min(len(tokens), at + 4))]
            return Modality.PROJECTED if any(base in _OUTCOMES for base in following) else Modality.PLANNED
        if (
            tokens[at].lower
            in ("planned", "expected", "forecast", "foreseen", "projected", "scheduled", "required", "needed")
            and tokens[at].tag is Tag.PAST
        ):
            return Modality.PROJECTED if tokens[at].lower in ("expected", "forecast", "projected") else Modality.PLANNED
    return Modality.ACTUAL


_OUTCOMES = frozenset(
    "be rise fall grow climb shrink cost reach total average exceed top remain stay come hit drop increase decline lose "
    "gain lift add save take remove give narrow widen peak pass amount double triple halve need run face get yield "
    "account represent contract expand ease slow".split()
)
