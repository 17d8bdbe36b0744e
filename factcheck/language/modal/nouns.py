"""What nouns say of a figure: the one it measures, the subject of its verb, the object that is set to it, its label."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.core.claims import Modality
from factcheck.language.context import Context, is_share
from factcheck.language.modal.words import ModalWords
from factcheck.language.phrases import subject
from factcheck.language.tokens import Token
from factcheck.language.words import Tag

SEGMENT_END = frozenset({"in", "from", "by", "that", "per", "after", "since"})  # as a comma does
LONGEST = 5  # words of a measure that are looked at
CHANCES = frozenset({"chance", "probability", "likelihood", "odds"})
REACH = 8  # tokens before "of" among which its noun is
PRICE_TARGETS = ("price target", "target price")  # an analyst's forecast, which nobody sets
LEADS = frozenset({"to", "from", "at", "of", "by", "is", "was", "below", "above", "on", "up", "down"})


def of_word(word: str, context: Context, known: ModalWords) -> Modality | None:
    """What a single noun says."""
    single = context.words.singular(word.rstrip("'’"))
    if single in known.projected_nouns:
        return Modality.PROJECTED
    return Modality.PLANNED if single in known.planned_nouns else None


def of_measure(context: Context, position: int, measure: str, known: ModalWords) -> Modality | None:
    """What the measure says: "a target of 40", "expected losses", "the average of analysts' estimates"."""
    if part_of(context, position) or complete(context, position):
        return None
    folded = measure.casefold()
    named = _segment(folded)
    if not named or named[:2] == ["share", "of"]:  # 71 percent of a target is no target
        return None
    singles = [context.words.singular(word.rstrip("'’")) for word in named]
    if not known.forecasters.isdisjoint(singles):
        return Modality.PROJECTED if "estimate" in " ".join(named) and not _adjacent(context, position, known) else None
    if named[0] in known.projected_adjectives:
        return Modality.PROJECTED
    if named[0] in known.planned_adjectives:
        return Modality.PLANNED
    if is_share(context.mentions[context.tokens[position].figure]):
        head = named[named.index("of") - 1] if "of" in named[1:] else named[-1]
        if context.words.singular(head) in CHANCES:
            return Modality.PROJECTED
    if "price" in folded and any(phrase in folded for phrase in PRICE_TARGETS):
        return Modality.PROJECTED
    if "goals" in named:
        singles = [single for word, single in zip(named, singles, strict=True) if word != "goals"]
    if not known.projected_nouns.isdisjoint(singles):
        return Modality.PROJECTED
    return None if known.planned_nouns.isdisjoint(singles) else Modality.PLANNED


def _segment(measure: str) -> list[str]:
    """The first words of a measure up to a comma or a preposition that says of when, where or what it is."""
    named = measure.split(None, LONGEST)[:LONGEST]
    for at, word in enumerate(named):
        if word[-1] == ",":
            return [*named[:at], word[:-1]] if len(word) > 1 else named[:at]
        if at and word in SEGMENT_END:
            return named[:at]
    return named


def complete(context: Context, position: int) -> bool:
    """Whether a share tells how far something got: "the appeal is 40 percent funded"."""
    tokens = context.tokens
    if position + 1 >= len(tokens) or not is_share(context.mentions[tokens[position].figure]):
        return False
    return tokens[position + 1].tag in (Tag.PAST, Tag.ADJECTIVE)


def part_of(context: Context, position: int) -> bool:
    """Whether the figure is a part of another that its measure names: "12 of the planned 40 wells"."""
    tokens = context.tokens
    if position + 1 >= len(tokens) or tokens[position + 1].lower != "of":
        return False
    return any(token.tag is Tag.FIGURE for token in tokens[position + 2 : position + 6])


def _adjacent(context: Context, position: int, known: ModalWords) -> bool:
    """Whether forecasters are what is counted: "17 analysts"."""
    after = context.tokens[position + 1 : position + 2]
    return any(context.words.singular(token.lower) in known.forecasters for token in after)


def of_subject(context: Context, verb: int, known: ModalWords) -> Modality | None:
    """What the head of the verb's subject says: "The target is 15 percent", "The forecast sent in May was 80"."""
    part = subject(context.tokens, verb)
    if part is None:
        return None
    words = {token.lower for token in context.tokens[part.start : part.end]}
    if words & known.projected_adjectives:  # "expected spending has risen from 3 million"
        return Modality.PROJECTED
    if words & known.planned_adjectives:  # "The total needed is 30 million"
        return Modality.PLANNED
    head = head_of(context.tokens[part.start : part.end])
    return of_word(head, context, known) if head else None


def head_of(tokens: Sequence[Token]) -> str:
    """The head of a noun phrase in lower case: its last noun before a preposition or participle; "" where none is."""
    head = ""
    for token in tokens:
        if head and token.tag in (Tag.PREPOSITION, Tag.PAST, Tag.COMMA, Tag.SUBORDINATOR, Tag.TO, Tag.OPEN):
            break
        head = token.lower if token.nominal else head
    return head


def of_object(context: Context, verb: int, position: int, known: ModalWords) -> Modality | None:
    """What the noun says that is moved or set to the figure: "has cut its forecast for the harvest to 560,000"."""
    tokens = context.tokens
    lead = position - 1
    while lead > verb and tokens[lead].tag in (Tag.ADVERB, Tag.DETERMINER):
        lead -= 1
    if lead <= verb + 1 or tokens[lead].lower not in LEADS:
        return None
    if any(token.tag in (Tag.BREAK, Tag.SUBORDINATOR) for token in tokens[verb + 1 : lead]):
        return None
    if any(phrase in " ".join(token.lower for token in tokens[verb + 1 : lead]) for phrase in PRICE_TARGETS):
        return Modality.PROJECTED
    head = head_of(tokens[verb + 1 : lead])
    return of_word(head, context, known) if head else None


def of_lead(context: Context, position: int, known: ModalWords) -> Modality | None:
    """What the noun says whose "of" the figure is: "our guidance for the year of 12 to 13 billion is maintained"."""
    tokens = context.tokens
    at = position - 1
    while at > 0 and tokens[at].tag in (Tag.DETERMINER, Tag.ADVERB):
        at -= 1
    if at < 1 or tokens[at].lower != "of":
        return None
    ends = True  # the token at hand ends a noun group
    for left in range(at - 1, max(-1, at - REACH), -1):
        token = tokens[left]
        if token.nominal and ends:
            said = of_word(token.lower, context, known)
            if said is not None:
                return said
            ends = False
        elif token.tag is Tag.PREPOSITION or token.lower in ("last", "this", "next"):
            ends = True
        elif token.tag not in (Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.DETERMINER, Tag.NUMBER):
            return None
    return None


def of_label(context: Context, position: int, known: ModalWords) -> Modality | None:
    """What the label before a colon says: "(target: 20)", "Still required: 9,000 blankets"."""
    tokens = context.tokens
    if position < 2 or tokens[position - 1].tag is not Tag.COLON:
        return None
    at = position - 2
    while at >= 0 and position - at < 8 and tokens[at].tag not in (Tag.OPEN, Tag.BREAK, Tag.COLON, Tag.FIGURE):
        said = of_word(tokens[at].lower, context, known)
        if said is not None:
            return said
        if tokens[at].lower in known.planned_adjectives:
            return Modality.PLANNED
        if tokens[at].lower in known.projected_adjectives:
            return Modality.PROJECTED
        at -= 1
    return None
