"""Whether a figure is said to hold, to be meant, to be expected, or not to hold.

The cues are looked for in the figure's own clause, in this order: a denial; what is so now or was; the verbs that
govern the figure ("agreed to pay"); what follows it ("… are planned"); its label and the noun that it measures ("a
target of 40"); the figure before it in one list; the title of its table; the line that introduced the list.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from factcheck.core.claims import Basis, Modality, Period
from factcheck.language.context import Context
from factcheck.language.modal.behind import after, later
from factcheck.language.modal.cues import Cues
from factcheck.language.modal.denials import denied
from factcheck.language.modal.governing import governed
from factcheck.language.modal.nouns import of_label, of_lead, of_measure
from factcheck.language.modal.tables import of_title
from factcheck.language.modal.words import FUTURE, ModalWords, modal_patterns, modal_words
from factcheck.language.words import Tag

BEFORE, AFTER = 16, 10  # tokens of the clause looked at on either side
AHEAD_WORDS = re.compile(r"\b(?:19|20)\d\d|\b(?:next|coming|tomorrow)\b")
PAST_WORDS = re.compile(r"(?i:since|until|till|to|up to)\b")
AHEAD = timedelta(days=14)  # a period that begins so long after publication lies ahead of the article
APART = 24  # code points between a figure and a time that dates it
OPENS = frozenset({Tag.SUBORDINATOR, Tag.BREAK})
WALLS = frozenset({Tag.BREAK, Tag.SUBORDINATOR, Tag.COMMA, Tag.DASH, Tag.FIGURE})
GOVERNING = frozenset({Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE, Tag.BREAK, Tag.SUBORDINATOR, Tag.MODAL})
NOW = frozenset({"now", "currently", "today", "presently"})
SUBJECTS = frozenset({"they", "he", "she", "it", "we", "i"})
SMALL = frozenset({"the", "a", "an", "about", "only", "just", "some"})
UNREAL = (Modality.PLANNED, Modality.PROJECTED)
BEYOND = timedelta(days=60)  # "by the end of the year", said in October


def modality(
    context: Context, cues: Cues, position: int, measure: str, before: Modality | None, lead: str, title: str
) -> Modality:
    """The modality of the figure at `position`.

    `cues` are those of its sentence, `measure` is what it measures, `before` the modality of the figure before it in
    the sentence, `lead` the line that introduced the list it stands in, `title` that of the table in whose row it
    stands ("" where it stands in none).
    """
    known = modal_words(context.lexicon)
    start, end = _clause(context, position)
    if denied(context, position, start, known, cues):
        return Modality.DENIED
    if _present(context, position):
        return Modality.ACTUAL
    if _compared(context, position):
        if before in UNREAL and _revised(context, position):
            return before
        noun = of_measure(context, position, measure, known)
        moved = governed(context, position, start, known, cues) if noun is None else None
        behind = after(context, position, end, known, cues)
        return behind or noun or _of_noun(moved, context, position, known) or Modality.ACTUAL
    opener = _range_opener(context, position)
    opened = start if opener == position else _clause(context, opener)[0]
    found = governed(context, opener, opened, known, cues)
    if found is None or found is Modality.PROJECTED:
        behind = after(context, position, end, known, cues)
        partitive = position + 1 < len(context.tokens) and context.tokens[position + 1].lower == "of"
        found = behind if found is None or (behind is Modality.PLANNED and not partitive) else found
    found = (
        found
        or later(context, position, known, cues)
        or of_label(context, position, known)
        or of_lead(context, position, known)
        or of_measure(context, position, measure, known)
    )
    if found is not None:
        return found
    if before is not None and before is not Modality.DENIED and _coordinated(context, position):
        return before
    return (of_title(title, context, known) if title else None) or _led(lead, context, known)


def of_period(said: Modality, when: str | None, period: Period, published: date | None) -> Modality:
    """`said`, but what is dated after the article can only be foreseen: "68,000 homes by 2060"."""
    if said is not Modality.ACTUAL or published is None or period.basis is not Basis.STATED:
        return said
    if when is None or not AHEAD_WORDS.search(when) or PAST_WORDS.match(when):
        return said  # "in the fourth quarter", said in January, is over
    if period.start is not None and period.start - published > AHEAD:
        return Modality.PROJECTED
    if period.start is None and period.end is not None and period.end - published > BEYOND:
        return Modality.PROJECTED
    return said


def _clause(context: Context, position: int) -> tuple[int, int]:
    """The tokens of the figure's clause `[start, end)`."""
    tokens = context.tokens
    start, first = position, max(0, position - BEFORE)
    while start > first and (tokens[start - 1].tag not in OPENS or _pronoun(context, start - 1)):
        start -= 1
    end, last = position + 1, min(len(tokens), position + AFTER)
    while end < last and tokens[end].tag not in WALLS:
        end += 1
    return start, end


def _pronoun(context: Context, at: int) -> bool:
    """Whether no clause begins behind the "that" at `at`: before "to" it is a pronoun, "get that to 65 percent"."""
    token = context.tokens[at]
    return token.lower == "that" and token.tag is Tag.SUBORDINATOR and context.tokens[at + 1].tag is Tag.TO


def _present(context: Context, position: int) -> bool:
    """ "inflation, now 4 percent, to be 2 next year", "will keep the 3 million they got": what stands is so."""
    tokens = context.tokens
    if position >= 2 and tokens[position - 1].lower in NOW:
        return tokens[position - 2].tag in (Tag.COMMA, Tag.OPEN, Tag.DASH)
    for at in range(position + 1, min(len(tokens), position + 5) - 1):
        pronoun = tokens[at]
        if pronoun.lower in SUBJECTS and pronoun.tag is Tag.PRONOUN:
            verb = tokens[at + 1]
            return verb.tag is Tag.PAST and context.words.base(verb.lower) not in _unreal(context)
        if not pronoun.nominal:
            return False
    return False


def _unreal(context: Context) -> frozenset[str]:
    """The verbs of intent and foresight."""
    known = modal_words(context.lexicon)
    return known.planned_verbs | known.projected_verbs | known.projected_after | known.planned_for


def _revised(context: Context, position: int) -> bool:
    """ "expects 27 percent, up from 26.5": what was foreseen before, where nothing says that it was so."""
    tokens = context.tokens
    if position < 2 or tokens[position - 1].lower != "from" or tokens[position - 2].lower not in ("up", "down"):
        return False
    time = next((one for one in context.times if one.start >= tokens[position].end), None)
    return time is None or time.start - tokens[position].end > APART or time.text.casefold() == "previously"


def _compared(context: Context, position: int) -> bool:
    """ "up from 40", "compared with 25", "than the 9": the other side of a comparison, which is what was."""
    tokens, first = context.tokens, max(0, position - 4)
    at = position - 1
    while at >= first and tokens[at].lower in SMALL:
        at -= 1
    if at < first:
        return False
    last, before = tokens[at].lower, tokens[at - 1].lower if at > first else ""
    if last in ("from", "against", "versus", "vs"):
        return True
    if last == "than":
        return before != "rather"
    return last in ("with", "to") and before in ("compared", "compares", "compare")


def _of_noun(moved: Modality | None, context: Context, position: int, known: ModalWords) -> Modality | None:
    """A forecast or target that is moved was one before, too: "cut its forecast to 560,000 from 650,000"."""
    if moved is None or context.tokens[position - 1].lower != "from":
        return None
    clause = [token.lower for token in context.tokens[max(0, position - BEFORE) : position]]
    nouns = known.projected_nouns if moved is Modality.PROJECTED else known.planned_nouns
    return moved if any(context.words.singular(word) in nouns for word in clause) else None


def _range_opener(context: Context, position: int) -> int:
    """For the second figure of "from 500 soldiers to 4,000" the first, whose verb governs both; else `position`."""
    tokens = context.tokens
    number = tokens[position].figure
    if number < 1 or tokens[position - 1].lower != "to":
        return position
    before = context.positions[number - 1]
    gap = tokens[before + 1 : position]
    if before and tokens[before - 1].lower == "from" and not any(token.tag is Tag.BREAK for token in gap):
        return before
    return position


def _coordinated(context: Context, position: int) -> bool:
    """Whether no verb stands between the figure before and this one, so that one verb governs both."""
    tokens = context.tokens
    for at in range(position - 1, -1, -1):
        tag = tokens[at].tag
        if tag is Tag.FIGURE:
            return True
        if tag in GOVERNING:
            return False
    return False


def _led(lead: str, context: Context, known: ModalWords) -> Modality:
    """What the line that introduced a list says of its items: "The ministry forecasts:"."""
    if not lead:
        return Modality.ACTUAL
    if modal_patterns(context.lexicon).projected.search(lead.rsplit(".", 1)[-1]):
        return Modality.PROJECTED
    words = re.findall(r"[a-z']+", lead.rsplit(".", 1)[-1].casefold())
    bases = {context.words.base(word) for word in words}
    if bases & known.projected_verbs:
        return Modality.PROJECTED
    return Modality.PLANNED if bases & known.planned_verbs or FUTURE & set(words) else Modality.ACTUAL
