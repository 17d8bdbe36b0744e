"""Whether a figure is said to hold, to be meant, to be expected, or not to hold.

The cues are looked for in the figure's own clause, in this order: a denial; a comparison with what was ("up from 40");
the chain of verbs that governs the figure ("agreed to pay"); what follows it ("… are planned"); the noun that it
measures ("a target of 40"); the figure before it in one list; the line that introduced the list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from factcheck.core.claims import Basis, Modality, Period, Role
from factcheck.language.context import Context
from factcheck.language.modal_words import COMPARED_AFTER, DOING, FORESEEN, MEANT, PLANS, ModalWords, modal_words
from factcheck.language.phrases import subject, verb_before
from factcheck.language.sentences import LineKind
from factcheck.language.words import Tag

NOT_THIS = re.compile(r"(?:(?:and|,) not(?: the| just under| some)?|(?:was|were|is|are) never(?: the)?)$")
BEFORE, AFTER = 16, 10  # tokens of the clause looked at on either side
CHAIN = 6  # tokens between a verb and the "to" that it governs: "asked the court to approve"
NEAR = 40  # code points after a figure in which "planned", "proposed" speak of it
VERBS = (Tag.VERB, Tag.PAST, Tag.GERUND)
THINKING = frozenset({"think", "reckon", "believe", "expect", "predict", "estimate", "fear", "guess", "forecast"})
FUTURE = frozenset({"will", "would", "'ll", "shall", "won't", "'d"})
AHEAD_WORDS = re.compile(r"\b(?:19|20)\d\d|\b(?:next|coming|tomorrow)\b")
PAST_WORDS = re.compile(r"(?i:since|until|till|to|up to)\b")
AHEAD = timedelta(days=14)  # a period that begins so long after publication lies ahead of the article
BEYOND = timedelta(days=60)  # "by the end of the year", said in October
REACH = 16  # tokens after a figure in which the verb of its clause is looked for


def modality(context: Context, position: int, measure: str, before: Modality | None, lead: str) -> Modality:
    """The modality of the figure at `position`.

    `measure` is what it measures, `before` the modality of the figure before it in the sentence, `lead` the line that
    introduced the list it stands in ("" where it stands in none).
    """
    known = modal_words(context.lexicon)
    start, end = _clause(context, position)
    if _denied(context, position, start, known):
        return Modality.DENIED
    if _compared(context, position):
        return _after(context, position, end, known) or Modality.ACTUAL
    found = _governed(context, position, start, known)
    if found is None or found is Modality.PROJECTED:
        after = _after(context, position, end, known)
        found = after if found is None or after is Modality.PLANNED else found
    found = found or _later(context, position, known)
    if found is not None:
        return found
    named = measure.casefold().split()[:5]
    nouns = {context.words.singular(word) for word in named} - ({"goal"} if "goals" in named else set())
    if named[:2] == ["share", "of"]:  # 71 percent of a target is no target
        nouns = set()
    if FORESEEN & set(named[:1]):
        return Modality.PROJECTED
    if MEANT & set(named[:1]):
        return Modality.PLANNED
    if nouns & known.projected_nouns:
        return Modality.PROJECTED
    if nouns & known.planned_nouns:
        return Modality.PLANNED
    if before is not None and before is not Modality.DENIED and _coordinated(context, position):
        return before
    return _led(lead, context, known)


def of_period(said: Modality, when: str | None, period: Period, published: date | None) -> Modality:
    """`said`, but what is dated after the article can only be foreseen: "68,000 homes by 2060"."""
    if said is not Modality.ACTUAL or published is None or period.basis is not Basis.STATED:
        return said
    if when is None or not AHEAD_WORDS.search(when) or PAST_WORDS.match(when):
        return said  # "in the fourth quarter", said in January, is over
    if period.start is not None and period.start > published + AHEAD:
        return Modality.PROJECTED
    if period.start is None and period.end is not None and period.end > published + BEYOND:
        return Modality.PROJECTED
    return said


def _clause(context: Context, position: int) -> tuple[int, int]:
    """The tokens of the figure's clause `[start, end)`."""
    tokens = context.tokens
    start = position
    while start > 0 and position - start < BEFORE and tokens[start - 1].tag not in (Tag.BREAK, Tag.SUBORDINATOR):
        start -= 1
    end = position + 1
    walls = (Tag.BREAK, Tag.SUBORDINATOR, Tag.COMMA, Tag.DASH, Tag.FIGURE)
    while end < len(tokens) and end - position < AFTER and tokens[end].tag not in walls:
        end += 1
    return start, end


def _denied(context: Context, position: int, start: int, known: ModalWords) -> bool:
    """ "denied that 60 had died", "reports of three million are incorrect", "it was not 540"."""
    tokens = context.tokens
    left = position
    while left > 0 and tokens[left - 1].tag is not Tag.BREAK:
        left -= 1
        if tokens[left].tag in VERBS and context.base(left) in known.denied_verbs:
            return True
    if re.search(
        r"\b(?:is|was)\W+(?:\w+ )?(?:rubbish|nonsense|a lie|false|untrue)\b.{0,30}\bthat $",
        context.text[tokens[left].start : tokens[position].start],
    ):
        return True
    near = " ".join(token.lower for token in tokens[max(start, position - 3) : position])
    if re.search(
        r"\b(?:(?:was|is|were|are|did)(?:n't| not)|(?:has|have|had)(?:n't| not) \w+)(?: just| only| the)?$", near
    ):
        return True
    if re.search(r"won't be(?: the)?$", near):
        return True
    if NOT_THIS.search(near):  # "94 or more, and not the 58 that", "it was never 22"
        return True
    end = position + 1
    while end < len(tokens) and tokens[end].tag not in (Tag.BREAK, Tag.FIGURE):
        end += 1
    after = context.text[tokens[position].end : tokens[end - 1].end]
    lie = known.denied_after.search(after)
    lead = " ".join(token.lower for token in tokens[start:position])
    if lie is not None and after[: lie.start()].rstrip().endswith(("n't", "n’t", "not")):
        return False
    return lie is not None and (
        lie.start() < 60 or bool(re.search(r"\b(?:story|claim|report|rumour|figure)s?\b", lead))
    )


def _compared(context: Context, position: int) -> bool:
    """ "up from 40", "compared with 25", "than the 9": the other side of a comparison, which is what was."""
    words = [token.lower for token in context.tokens[max(0, position - 4) : position]]
    while words and words[-1] in ("the", "a", "an", "about", "only", "just", "some"):
        words.pop()
    if not words:
        return False
    pair = words[-2:]
    if words[-1] in ("against", "versus", "vs"):
        return True
    if words[-1] == "than":
        return "rather" not in pair
    if words[-1] == "from":
        return True
    return words[-1] in ("with", "to") and pair[0] in ("compared", "compares", "compare")


def _mention_role(context: Context, position: int) -> Role:
    return context.mentions[context.tokens[position].figure].role


def _chain(context: Context, verb: int) -> Iterator[int]:
    """The verb at `verb`, then those that govern it through "to" or "of …ing": "has agreed to pay" -> pay, agreed."""
    tokens = context.tokens
    yield verb
    at = verb - 1
    while at >= 0 and tokens[at].tag in (Tag.ADVERB, Tag.NEGATION):
        at -= 1
    if at < 0 or tokens[at].tag is not Tag.TO:
        return
    for left in range(at - 1, max(-1, at - CHAIN), -1):
        if tokens[left].tag in (Tag.COMMA, Tag.BREAK, Tag.FIGURE, Tag.QUOTE):
            return
        if tokens[left].tag in VERBS or (tokens[left].tag is Tag.HAVE and left == at - 1):
            yield from _chain(context, left)
            return


def _governed(context: Context, position: int, start: int, known: ModalWords) -> Modality | None:
    """What the verbs that govern the figure say: "will spend 5 million", "could reach 40", "pledged 3 million"."""
    tokens = context.tokens
    verb = verb_before(tokens, position)
    if (
        _mention_role(context, position) is Role.RATIO
        and tokens[position].text.casefold().split()[-1] in context.words.verbs
    ):  # "would triple"
        verb = position
    if verb is None or verb < start:
        return None
    chain = list(_chain(context, verb))
    bases = [context.base(at) for at in chain]
    first = chain[-1]
    helpers = [tokens[at].lower for at in range(max(0, first - 4), first) if tokens[at].tag in _HELPERS]
    past = tokens[first].tag is Tag.PAST
    if any(base in known.projected_verbs for base in bases):
        return Modality.PROJECTED
    if any(helper in known.projected_modals for helper in helpers):
        return Modality.PROJECTED
    if tokens[verb].lower in ("see", "sees"):  # "we see a loss of 9bn", "the bank sees inflation at 2 percent"
        return Modality.PROJECTED
    if "shall" in helpers:
        return Modality.PLANNED
    if _called_for(context, position, start):
        return Modality.PLANNED
    if "should" in helpers:
        return None if "have" in helpers else Modality.PROJECTED
    if any(helper in FUTURE or helper.endswith("'ll") for helper in helpers) or (
        len(chain) == 1 and _to_be(context, verb)
    ):
        if _meant(context, verb, first):
            return Modality.PLANNED
        if "would" in helpers and any(token.lower in ("that", "this") for token in tokens[max(0, first - 2) : first]):
            return Modality.PROJECTED  # "That would give them 25 seats"
        foreseen = bases[0] in known.outcomes or _thought(context, verb) or ("would" in helpers and "be" in helpers)
        return Modality.PROJECTED if foreseen else Modality.PLANNED
    if any(base in known.planned_verbs for base in bases):
        return Modality.PLANNED
    if any(base in known.planned_chains for base in bases[1:]) and not (past and "have" in bases):
        return Modality.PLANNED
    if len(bases) == 1 and _noun_to(context, verb, known):
        return Modality.PROJECTED if bases[0] in known.outcomes else Modality.PLANNED
    if tokens[verb].tag is Tag.BE and _planned_subject(context, verb, known):
        return Modality.PLANNED
    if tokens[verb].tag is Tag.VERB and len(chain) == 1 and _of_plan(context, verb):
        return Modality.PLANNED
    clause = context.text[tokens[max(start, first - 5)].start : tokens[position].start]
    if known.projected.search(clause):
        return Modality.PROJECTED
    return None


_HELPERS = (Tag.MODAL, Tag.BE, Tag.HAVE, Tag.ADVERB, Tag.NEGATION, Tag.PRONOUN)


def _meant(context: Context, verb: int, first: int) -> bool:
    """ "There will be 54 boxes", "seats were to rise at a cost of 3 million": somebody means it, whatever the verb."""
    tokens = context.tokens
    if tokens[verb].tag is Tag.BE and any(token.lower == "there" for token in tokens[max(0, first - 3) : first]):
        return True
    return verb >= 2 and tokens[verb - 1].tag is Tag.TO and tokens[verb - 2].tag is Tag.BE


def _to_be(context: Context, verb: int) -> bool:
    """ "is to hire 40", "due to open", "set to cut": the infinitive of a plan, without a verb before it."""
    tokens = context.tokens
    if verb < 2 or tokens[verb - 1].tag is not Tag.TO:
        return False
    return tokens[verb - 2].tag is Tag.BE or tokens[verb - 2].lower in ("due", "set", "likely", "poised", "ready")


def _thought(context: Context, verb: int) -> bool:
    """Whether somebody thinks so: "She thinks the company will make 168 million"."""
    for at in range(verb - 1, max(-1, verb - BEFORE), -1):
        if context.tokens[at].tag is Tag.BREAK:
            return False
        if context.tokens[at].tag in VERBS and context.base(at) in THINKING:
            return True
    return False


def _planned_subject(context: Context, verb: int, known: ModalWords) -> bool:
    """ "The target is 15 percent", "the goal for 2030 was 80": what is said to be is only meant."""
    left = [context.tokens[at] for at in range(max(0, verb - 4), verb)]
    return any(token.nominal and token.lower in known.planned_nouns for token in left)


def _of_plan(context: Context, verb: int) -> bool:
    """ "The Budget also invests 8 billion in wards": what a plan does, told in the present."""
    part = subject(context.tokens, verb)
    if part is None or context.base(verb) not in DOING:
        return False
    return any(context.tokens[at].lower in PLANS for at in range(max(part.start, part.end - 2), part.end))


def _called_for(context: Context, position: int, start: int) -> bool:
    """ "We call for the release of 40", "those to be released include 40", "bail to be capped at 40"."""
    tokens = context.tokens
    for at in range(start, position - 1):
        if tokens[at].lower in ("call", "calls", "called", "calling") and tokens[at + 1].lower == "for":
            return True
        done = tokens[at].tag is Tag.TO and tokens[at + 1].lower == "be" and tokens[at + 2].tag is Tag.PAST
        if done and tokens[max(0, at - 1)].tag not in (*VERBS, Tag.ADJECTIVE):
            return True
    return False


def _noun_to(context: Context, verb: int, known: ModalWords) -> bool:
    """ "a plan to hire 40", "with a goal of creating 12", headlines: "Allies to deploy 1,500"."""
    tokens = context.tokens
    if verb < 1 or tokens[verb - 1].lower not in ("to", "of", "for"):
        return False
    if verb >= 2 and context.words.singular(tokens[verb - 2].lower) in known.planned_nouns:
        return True
    if tokens[verb - 1].tag is not Tag.TO or context.sentence.kind is LineKind.PROSE:
        return False
    left = range(verb - 1)
    return not any(tokens[at].tag in (*VERBS, Tag.BE, Tag.HAVE, Tag.MODAL) for at in left)


def _after(context: Context, position: int, end: int, known: ModalWords) -> Modality | None:
    """ "1,200 houses will be built", "a further 20 closures are planned", "the 3,100 he has authorised"."""
    tokens = context.tokens
    if position + 1 < end and tokens[position + 1].lower in COMPARED_AFTER:
        return None  # "800 million more than it had planned"
    for at in range(position + 1, end):
        if tokens[at].lower == "but":
            end = at
            break
        if tokens[at].lower in FUTURE:
            following = [
                context.base(inner) for inner in range(at + 1, min(len(tokens), at + 4)) if tokens[inner].tag in VERBS
            ]
            return Modality.PROJECTED if following and following[0] in known.outcomes else Modality.PLANNED
        if tokens[at].lower in known.projected_modals and tokens[at].tag is Tag.MODAL:
            return Modality.PROJECTED
        if tokens[at].tag is Tag.CONJUNCTION:
            break
    clause = context.text[tokens[position].end : tokens[end - 1].end]
    if known.projected.search(clause):
        return Modality.PROJECTED
    if known.planned.search(clause[:NEAR]):
        return Modality.PLANNED
    for at in range(position + 1, end):
        if (
            tokens[at].tag is Tag.PAST
            and context.base(at) in known.planned_verbs - {"commit"}
            and tokens[at - 1].tag is not Tag.NOUN
        ):
            return Modality.PLANNED
    return None


def _later(context: Context, position: int, known: ModalWords) -> Modality | None:
    """ "the 26 allies that have sent troops will meet": the verb of the figure's clause behind a clause about it."""
    tokens = context.tokens
    aside = False
    for at in range(position + 1, min(len(tokens), position + REACH)):
        tag = tokens[at].tag
        if tag in (Tag.BREAK, Tag.QUOTE, Tag.DASH, Tag.FIGURE, Tag.COLON):
            return None
        if tag is Tag.SUBORDINATOR:
            if tokens[at].lower not in ("who", "which", "that") or at + 1 >= len(tokens):
                return None
            if tokens[at + 1].lower in FUTURE:
                return None  # "44 million, which will fall to 34"
            aside = True
        elif tag is Tag.COMMA and not aside:
            return None
        elif tokens[at].lower in FUTURE and tag is Tag.MODAL:
            following = [context.base(i) for i in range(at + 1, min(len(tokens), at + 4)) if tokens[i].tag in VERBS]
            return Modality.PROJECTED if following and following[0] in known.outcomes else Modality.PLANNED
        elif tag in (*VERBS, Tag.BE, Tag.HAVE, Tag.CONJUNCTION) and not aside:
            return None
    return None


def _coordinated(context: Context, position: int) -> bool:
    """Whether no verb stands between the figure before and this one, so that one verb governs both."""
    tokens = context.tokens
    for at in range(position - 1, -1, -1):
        tag = tokens[at].tag
        if tag is Tag.FIGURE:
            return True
        if tag in (Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE, Tag.BREAK, Tag.SUBORDINATOR, Tag.MODAL):
            return False
    return False


def _led(lead: str, context: Context, known: ModalWords) -> Modality:
    """What the line that introduced a list says of its items: "The ministry forecasts:"."""
    if lead and known.projected.search(lead.rsplit(".", 1)[-1]):
        return Modality.PROJECTED
    words = re.findall(r"[a-z']+", lead.rsplit(".", 1)[-1].casefold())
    bases = {context.words.base(word) for word in words}
    if bases & known.projected_verbs:
        return Modality.PROJECTED
    return Modality.PLANNED if bases & known.planned_verbs or FUTURE & set(words) else Modality.ACTUAL
