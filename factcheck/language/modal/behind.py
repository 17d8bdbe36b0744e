"""What stands behind a figure: "1,200 houses will be built", "a further 20 are planned", "700,000 is our target"."""

from __future__ import annotations

from factcheck.core.claims import Modality
from factcheck.language.context import Context
from factcheck.language.modal.cues import Cues
from factcheck.language.modal.groups import governor
from factcheck.language.modal.nouns import of_word, part_of
from factcheck.language.modal.words import FUTURE, VERBS, ModalWords, modal_patterns
from factcheck.language.words import Tag

NEAR = 40  # code points after a figure in which "planned", "proposed" speak of it
REACH = 16  # tokens after a figure in which the verb of its clause is looked for
RELATIVE = ("who", "which", "that")
AGAINST = frozenset({"from", "than", "against", "below", "above", "under", "over", "beating"})
# Tags that loops ask for have names of their own: to look one up in its class takes longer than the comparison.
JOINS, PAST, BE, HAVE, MODAL = Tag.CONJUNCTION, Tag.PAST, Tag.BE, Tag.HAVE, Tag.MODAL
STOPS = frozenset({Tag.COMMA, Tag.BREAK, Tag.FIGURE})
ASIDES = frozenset({Tag.DASH, Tag.COMMA})
PARTS = frozenset({Tag.QUOTE, Tag.DASH, Tag.FIGURE, Tag.COLON})
GOVERNING = frozenset({*VERBS, Tag.BE, Tag.HAVE, Tag.CONJUNCTION})
CLOSING = (Tag.COMMA, Tag.BREAK, Tag.PREPOSITION, Tag.BE, Tag.HAVE, Tag.VERB, Tag.CLOSE)
TO_BE = ([",", "is", "to"], [",", "are", "to"])
OWNERS = ("our", "its", "their", "his", "her", "my")
COMPARED = frozenset({"more", "less", "fewer", "above", "below", "short", "higher", "lower", "ahead", "over", "under"})


def after(context: Context, position: int, end: int, known: ModalWords, cues: Cues) -> Modality | None:
    """What the words up to the end of the clause say: "… will be built", "… are planned", "… he has authorised"."""
    tokens = context.tokens
    if position + 1 < end and tokens[position + 1].lower in COMPARED:
        return None  # "800 million more than it had planned"
    for at in range(position + 1, end):
        _, lower, _, _, tag, _ = tokens[at]
        if lower == "but":
            end = at
            break
        if lower == "be" and at + 1 < len(tokens) and tokens[at + 1].tag is PAST and tokens[at - 1].nominal:
            return Modality.PLANNED  # "that 50,000 posts be filled"
        if lower in FUTURE:
            return None if _there(context, position) else _will(context, at, known)
        if tag is MODAL and lower in known.projected_modals:
            return None if past_modal(context, at) else Modality.PROJECTED
        if tag is JOINS and not (tokens[at - 1].nominal and at + 1 < len(tokens) and tokens[at + 1].nominal):
            break
    clause = context.text[tokens[position].end : tokens[end - 1].end]
    if cues.projected and modal_patterns(context.lexicon).projected.search(clause):
        return Modality.PROJECTED
    if part_of(context, position):
        return None  # "12 of the planned 40 wells"
    planned = cues.planned and modal_patterns(context.lexicon).planned.search(clause[:NEAR])
    if planned and not _done(context, position, end):
        return Modality.PLANNED
    return _participle(context, position, end, known) or _predicate(context, position, end, known)


def _participle(context: Context, position: int, end: int, known: ModalWords) -> Modality | None:
    """ "the 3,100 he has authorised", "the 6.3 billion that it had guided to", "the 28 percent announced for June"."""
    tokens = context.tokens
    for at in range(position + 1, end):
        if tokens[at].tag is not PAST:
            continue
        if tokens[at - 1].tag is HAVE and tokens[at - 2].tag not in (Tag.PRONOUN, Tag.NAME):
            continue  # "300 families have seen"
        base = context.base(at)
        if base in known.planned_verbs - {"commit"} and tokens[at - 1].tag is not Tag.NOUN:
            return Modality.PLANNED
        if base in known.projected_after and (base != "see" or _set_against(context, position)):
            return Modality.PROJECTED
        if (
            base == "need"
            and tokens[at - 1].tag is not Tag.BE
            and (at + 1 >= len(tokens) or tokens[at + 1].tag in CLOSING)
        ):
            return Modality.PLANNED  # "of the 520,000 dollars needed, 300,000 have come in"
        if base == "announce" and any(token.lower == "for" for token in tokens[at + 1 : at + 2]):
            return Modality.PLANNED
    relative = end + 1 < len(tokens) and tokens[end].lower in RELATIVE and tokens[end].tag is Tag.SUBORDINATOR
    if relative:  # "of the 39 million for which it appealed", "the 32 beds that ministers had promised"
        for at in range(end + 1, min(len(tokens), end + 6)):
            if tokens[at].tag in STOPS:
                break
            if tokens[at].tag is PAST and tokens[at - 1].tag in (Tag.HAVE, Tag.PRONOUN, Tag.NAME, Tag.NOUN):
                base = context.base(at)
                if base in known.planned_verbs or (base in known.planned_for and tokens[end - 1].lower == "for"):
                    return Modality.PLANNED
                if base in known.projected_after - {"see"}:
                    return Modality.PROJECTED
    return None


def _set_against(context: Context, position: int) -> bool:
    """Whether the figure is one that another is set against: "from the 1.5 billion seen in May"."""
    return any(token.lower in AGAINST for token in context.tokens[max(0, position - 2) : position])


def under_plan(context: Context, known: ModalWords) -> bool:
    """Whether the sentence tells what a plan says: "Under the proposals, the fee would be cut to 20 dollars"."""
    first = 0
    while first < 7 and first + 1 < len(context.tokens) and context.tokens[first].tag is Tag.QUOTE:
        first += 1
    if context.tokens[first].lower != "under":
        return False
    for token in context.tokens[first + 1 : 8]:
        if token.tag is Tag.COMMA:
            return False
        single = context.words.singular(token.lower)
        if single in known.planned_nouns or single in known.plans or single in known.rules:
            return True
    return False


def _predicate(context: Context, position: int, end: int, known: ModalWords) -> Modality | None:
    """ "700,000 tonnes is our target"."""
    tokens = context.tokens
    for at in range(position + 1, min(end, position + 4)):
        if tokens[at].tag is BE:
            words = [token for token in tokens[at + 1 : at + 4] if token.tag is not Tag.DETERMINER]
            return of_word(words[0].lower, context, known) if words and words[0].nominal else None
    return None


def past_modal(context: Context, at: int) -> bool:
    """Whether a modal speaks of what may have been or could not be: "may have died", "could not be reached"."""
    lower = [token.lower for token in context.tokens[at + 1 : at + 3]]
    return "have" in lower or (context.tokens[at].lower == "could" and lower[:1] == ["not"])


def _done(context: Context, position: int, end: int) -> bool:
    """Whether what was planned was acted on: "300 families have seen the promised money", "paid out 31m of the …"."""
    tokens = context.tokens
    for at in range(position + 1, end - 1):
        if tokens[at].tag is Tag.HAVE and tokens[at + 1].tag is Tag.PAST:
            return True
    verb = governor(context, position)
    partitive = position + 2 < end and tokens[position + 1].lower == "of"
    return partitive and verb is not None and tokens[verb].tag is Tag.PAST


def _there(context: Context, position: int) -> bool:
    """Whether the figure is there whatever its clause foresees: "the banks that hold 350 million will get nothing"."""
    tokens = context.tokens
    verb = governor(context, position)
    if verb is not None and tokens[verb].tag in (Tag.VERB, Tag.PAST) and tokens[verb - 1].lower in RELATIVE:
        return not any(token.tag is Tag.COMMA for token in tokens[verb:position])
    if position > 1 and tokens[position - 2].lower == "of" and tokens[position - 1].lower in ("the", *OWNERS):
        return True  # "of the 212 people on our boats, 60 would be ashore"
    owned = tokens[position - 1] if position else None  # "none of our 248,000 members will deliver"
    return owned is not None and (owned.tag is Tag.POSSESSIVE or owned.lower in OWNERS)


def later(context: Context, position: int, known: ModalWords, cues: Cues) -> Modality | None:
    """ "the 26 allies that have sent troops will meet": the verb of the figure's clause behind a clause about it."""
    tokens = context.tokens
    borne = (
        position
        and tokens[position - 1].tag is Tag.COMMA
        and [t.lower for t in tokens[position + 1 : position + 4]] in TO_BE
    )
    if not (borne or cues.ahead) or _there(context, position):
        return None
    if borne:
        return Modality.PLANNED  # "The balance, 12 million, is to be borne by the city"
    aside = False
    for at in range(position + 1, min(len(tokens), position + REACH)):
        tag = tokens[at].tag
        if tag in ASIDES and not aside:
            if not _aside_ends(context, at):
                return None
            aside = True
        elif tag is Tag.BREAK or (tag in PARTS and not aside):
            return None
        elif tag is Tag.SUBORDINATOR:
            if tokens[at].lower not in RELATIVE or at + 1 >= len(tokens):
                return None
            if tokens[at + 1].lower in FUTURE:
                return None  # "44 million, which will fall to 34"
            aside = True
        elif tokens[at].lower in FUTURE and tag is Tag.MODAL:
            return _will(context, at, known)
        elif tag in GOVERNING and not aside:
            return None
    return None


def _will(context: Context, at: int, known: ModalWords) -> Modality | None:
    """What "will" with the verb after it says of its subject."""
    tokens = context.tokens
    verbs = [context.base(inner) for inner in range(at + 1, min(len(tokens), at + 4)) if tokens[inner].tag in VERBS]
    if verbs and verbs[0] in known.ending:
        return None  # "The payment of 33 pounds will cease": it is paid
    if under_plan(context, known):
        return Modality.PLANNED
    passive = any(token.tag is Tag.BE for token in tokens[at + 1 : at + 3])
    foreseen = known.suffered if passive else known.outcomes
    return Modality.PROJECTED if verbs and verbs[0] in foreseen else Modality.PLANNED


def _aside_ends(context: Context, mark: int) -> bool:
    """Whether the aside that a comma or dash opens closes before a verb of the future: "26 states, and Iraq, will"."""
    tokens = context.tokens
    for at in range(mark + 2, min(len(tokens) - 1, mark + REACH)):
        if tokens[at].tag is tokens[mark].tag:
            return tokens[at + 1].lower in FUTURE
        if tokens[at].tag is Tag.BREAK:
            return False
    return False
