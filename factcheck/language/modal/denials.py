"""Whether the figure is said not to hold: "denied that 60 had died", "it is not true that 40", "it was not 540"."""

from __future__ import annotations

import re

from factcheck.language.context import Context
from factcheck.language.modal.cues import Cues
from factcheck.language.modal.words import VERBS, ModalPatterns, ModalWords, modal_patterns
from factcheck.language.words import Tag

NOT_THIS = re.compile(r"(?:(?:and|,) not(?: the| just under| some)?|(?:was|were|is|are) never(?: the)?)$")
NOT_BE = re.compile(
    r"\bnever (?:said|claimed)$|"
    r"\b(?:(?:was|is|were|are|did)(?:n't| not)|(?:has|have|had)(?:n't| not) \w+|won't be)(?: just| only| the)?$"
)
RUMOURS = re.compile(r"\b(?:story|stories|(?:claim|report|rumour|rumor|figure|allegation|suggestion|accusation)s?)\b")
REFUTED = re.compile(
    r"\b(?:is|are|was|were|been) (?:\w+ )?(?P<verb>denied|refuted|rebutted|debunked|dismissed|rejected)"
    r"(?=$|[,;]| (?:by|on|as)\b)"
)
TAKEN_BACK = frozenset({"effect", "claim", "claims", "reports"})
ENDS = frozenset({Tag.BREAK, Tag.FIGURE})
LATE = 60  # code points after a figure beyond which "… is false" speaks of a rumour, or of something else


def denied(context: Context, position: int, start: int, known: ModalWords, cues: Cues) -> bool:
    """Whether the figure at `position`, in its clause from `start`, is denied."""
    patterns = modal_patterns(context.lexicon)
    if not cues.denied:
        return _contradicted(context, position, patterns)
    tokens, wall = context.tokens, Tag.BREAK
    left = position
    while left > 0 and tokens[left - 1].tag is not wall:
        left -= 1
        if tokens[left].tag in VERBS and _denies(context, left, position, known):
            return True
    lie = patterns.denied_before.search(context.text, tokens[left].start, tokens[position].start)
    if lie is not None and context.text.find(":", lie.end(), tokens[position].start) < 0:
        return True
    opening = context.text[tokens[left].start : tokens[left].start + 12].casefold()
    if opening.startswith("contrary to") and any(token.tag is Tag.NEGATION for token in tokens[left:position]):
        return True
    near = " ".join(token.lower for token in tokens[max(start, position - 3) : position])
    if NOT_BE.search(near) or NOT_THIS.search(near):  # "94 or more, and not the 58 that", "it was never 22"
        return True
    return _belied(context, position, start, patterns) or _contradicted(context, position, patterns)


def _denies(context: Context, verb: int, position: int, known: ModalWords) -> bool:
    """ "denied that 60 had died", "rejected claims of 40 deaths", but not "rejected an offer of 5 percent"."""
    base = context.base(verb)
    if base in known.denied_verbs:
        return True
    if base not in known.dismissed_verbs:
        return False
    between = [token.lower for token in context.tokens[verb + 1 : position]]
    return "that" in between or any(RUMOURS.fullmatch(word) for word in between)


def _belied(context: Context, position: int, start: int, patterns: ModalPatterns) -> bool:
    """ "reports of three million are incorrect"."""
    tokens = context.tokens
    end = position + 1
    while end < len(tokens) and tokens[end].tag not in ENDS:
        end += 1
    after = context.text[tokens[position].end : tokens[end - 1].end]
    lead = " ".join(token.lower for token in tokens[start:position])
    refuted = REFUTED.search(after)
    if refuted is not None and (refuted["verb"] == "denied" or RUMOURS.search(lead)):
        return True
    called = any(context.base(at) == "call" for at in range(start, position))
    if called and RUMOURS.search(lead) and patterns.untrue.search(after):  # "called the claim of 300 leaks nonsense"
        return True
    lie = patterns.denied_after.search(after)
    if lie is None or after[: lie.start()].rstrip().endswith(("n't", "n’t", "not")):
        return False
    return lie.start() < LATE or RUMOURS.search(lead) is not None


def _contradicted(context: Context, position: int, patterns: ModalPatterns) -> bool:
    """ "… that the crop has been cut to 560,000. No such decision was taken": the next sentence takes it back."""
    tokens, end = context.tokens, context.sentence.span.end
    if patterns.denied_next.match(context.text, end, end + LATE) is None:
        return False
    return any(
        (token.tag is Tag.SUBORDINATOR and token.lower == "that") or token.lower in TAKEN_BACK
        for token in tokens[:position]
    )
