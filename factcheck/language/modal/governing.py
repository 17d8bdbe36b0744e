"""What the verbs that govern a figure say: "will spend 5 million", "could reach 40", "pledged 3 million"."""

from __future__ import annotations

from factcheck.core.claims import Modality
from factcheck.language.context import Context
from factcheck.language.modal.behind import past_modal, under_plan
from factcheck.language.modal.cues import Cues
from factcheck.language.modal.groups import Group, group_over
from factcheck.language.modal.nouns import complete, head_of, of_object, of_subject
from factcheck.language.modal.words import FUTURE, VERBS, ModalWords, modal_patterns
from factcheck.language.phrases import subject
from factcheck.language.sentences import LineKind
from factcheck.language.words import Tag

MOVING = frozenset({"add", "cost", "cut", "raise", "reduce", "lift", "shave"})
CALLS = frozenset({"call", "calls", "called", "calling"})
TO, PAST = Tag.TO, Tag.PAST  # asked for in loops: to look one up in its class takes longer than the comparison
BEFORE = 16  # tokens before a verb in which who thinks so is looked for


def governed(context: Context, position: int, start: int, known: ModalWords, cues: Cues) -> Modality | None:
    """What the verbs over the figure at `position` say; `start` is where its clause begins."""
    over = group_over(context, position, start)
    if over is None:
        return _faced(context, position, known) or _phrased(context, position, max(start, position - 6), cues)
    return (
        _foreseen(context, position, over, known)
        or _helped(context, position, over, known)
        or _meant(context, position, over, known)
        or _set(context, position, over, known)
        or _phrased(context, position, max(start, over.first - 5), cues)
    )


def _foreseen(context: Context, position: int, over: Group, known: ModalWords) -> Modality | None:
    tokens, verb, first = context.tokens, over.verb, over.first
    if not known.projected_verbs.isdisjoint(over.bases):
        return Modality.PROJECTED
    if tokens[verb].tag is not Tag.PAST and _braced_for(context, verb, position, known):
        return Modality.PROJECTED
    if over.bases[0] == "face" and _threatened(context, verb, position, known):
        return Modality.PLANNED
    modals = [at for at in range(max(0, first - 4), first) if tokens[at].lower in known.projected_modals]
    if modals and tokens[modals[-1]].tag is Tag.MODAL and not past_modal(context, modals[-1]):
        return Modality.PROJECTED
    if tokens[verb].lower == "seen" and position - verb < 4 and tokens[verb + 1].lower in ("at", "near"):
        return Modality.PROJECTED  # "inflation seen at 4.5 percent"
    if tokens[verb].lower in ("see", "sees") and not {"can", "could", "not"} & set(
        over.helpers
    ):  # "we see a loss of 9bn", "the bank sees inflation at 2 percent"
        return Modality.PROJECTED
    if first > 1 and tokens[first - 1].tag is Tag.TO and tokens[first - 2].lower in known.heading_for:
        return Modality.PROJECTED  # "on course to achieve", "likely to reach"
    if over.bases[0] in known.pointing:
        part = subject(tokens, verb)
        head = head_of(tokens[part.start : part.end]) if part is not None else ""
        if context.words.singular(head) in known.forecasters:
            return Modality.PROJECTED  # "the economists polled had pointed to 1.95 percent"
    if "can" in over.helpers and "not" not in over.helpers:
        part = subject(tokens, verb)
        head = head_of(tokens[part.start : part.end]) if part is not None else ""
        return Modality.PLANNED if context.words.singular(head) in known.limits else None
    if over.bases[0] in known.pricing and _priced(context, verb, position, known):
        return Modality.PROJECTED
    if over.bases[0] in ("estimate", "put") and "can" not in over.helpers:
        part = subject(tokens, verb)
        head = head_of(tokens[part.start : part.end]) if part is not None else ""
        if context.words.singular(head) in known.costs and not {"was", "were", "had"} & set(over.helpers):
            return Modality.PROJECTED  # "The cost of the clean-up is estimated at 85 million"
    return None


def _helped(context: Context, position: int, over: Group, known: ModalWords) -> Modality | None:
    """What "shall", "should", "will", "would" and "is to" say."""
    tokens, verb, first, helpers, base = context.tokens, over.verb, over.first, over.helpers, over.bases[0]
    if "shall" in helpers or ("must" in helpers and "have" not in helpers):
        return Modality.PLANNED
    if _called_for(context, position, over.start):
        return Modality.PLANNED
    if "should" in helpers:
        return None if "have" in helpers else Modality.PROJECTED
    going = over.bases[1:2] == ("go",) and tokens[over.chain[1]].tag is Tag.GERUND  # "is going to add 14 euros"
    if helpers[:1] == ("be",) and tokens[verb].tag is Tag.PAST and _wished(context, verb, helpers):
        return Modality.PLANNED
    will = going or not FUTURE.isdisjoint(helpers) or _contracted(helpers)
    if not will and not (len(over.chain) == 1 and _to_be(context, verb)):
        return None
    if "would" in helpers and "have" in helpers and tokens[verb].tag is Tag.PAST:
        return None  # "New, it would have taken 38": what was not
    if _there(context, verb, first) or under_plan(context, known):
        return Modality.PLANNED
    if "would" in helpers and any(token.lower in ("that", "this") for token in tokens[max(0, first - 2) : first]):
        return Modality.PROJECTED  # "That would give them 25 seats"
    if _decided(context, verb, base, helpers, known):
        return Modality.PLANNED
    supposed = "would" in helpers and any(token.lower in ("if", "unless") for token in tokens[:verb])
    foreseen = (
        supposed or base in known.outcomes or _thought(context, verb, known) or ("would" in helpers and "be" in helpers)
    )
    return Modality.PROJECTED if foreseen else Modality.PLANNED


def _meant(context: Context, position: int, over: Group, known: ModalWords) -> Modality | None:
    """What verbs of intent say, and infinitives after nouns of intent or in headlines."""
    tokens, verb = context.tokens, over.verb
    about = not any(token.lower in known.around for token in tokens[verb + 1 : position])
    if not known.planned_verbs.isdisjoint(over.bases if about else over.bases[1:]):
        return Modality.PLANNED
    if over.bases[0] in known.ruling and tokens[verb].tag is Tag.VERB and _ruled(context, verb, known):
        return Modality.PLANNED  # "the quota allows 500"
    if over.bases[0] in known.planned_for and _wanted(context, verb, position):
        return Modality.PLANNED  # "asked for 950,000", "are suing for 4 million"
    if over.bases[0] == "announce" and about and not _reported(context, verb, position, known):
        return Modality.PLANNED  # "announced a surcharge of 350", but "announced a loss of 3 million"
    if not known.planned_chains.isdisjoint(over.bases[1:]) and not (
        tokens[over.first].tag is Tag.PAST and "have" in over.bases
    ):
        return Modality.PLANNED
    if len(over.chain) == 1 and _noun_to(context, verb, known):
        return Modality.PROJECTED if over.bases[0] in known.outcomes else Modality.PLANNED
    if tokens[verb].tag is Tag.VERB and len(over.chain) == 1 and _of_plan(context, verb, known):
        return Modality.PLANNED
    return None


def _set(context: Context, position: int, over: Group, known: ModalWords) -> Modality | None:
    """What the subject or the object says that is, moves to or is set to the figure."""
    if over.bases[0] not in known.setting and context.tokens[over.verb].tag not in (Tag.BE, Tag.HAVE):
        return None
    if complete(context, position):
        return None
    said = of_object(context, over.verb, position, known)
    if context.tokens[position - 1].lower == "by":  # "The target was missed by 600"
        return said
    passive = context.tokens[over.verb].tag is Tag.PAST and bool(
        {"been", "be", "was", "is", "were"} & set(over.helpers)
    )
    if said is None and (passive or over.bases[0] in known.linking or context.tokens[over.verb].tag is Tag.BE):
        return of_subject(context, over.verb, known)
    return said


def _phrased(context: Context, position: int, start: int, cues: Cues) -> Modality | None:
    if not cues.projected:
        return None
    tokens = context.tokens
    clause = context.text[tokens[start].start : tokens[position].start]
    return Modality.PROJECTED if modal_patterns(context.lexicon).projected.search(clause) else None


def _wanted(context: Context, verb: int, position: int) -> bool:
    """Whether the figure is what is asked for: "asked donors for 39 million", not "for data on 1,340 patients"."""
    at = position - 1
    while at > verb and context.tokens[at].tag in (Tag.DETERMINER, Tag.ADVERB, Tag.ADJECTIVE, Tag.QUOTE):
        at -= 1
    between = [token.lower for token in context.tokens[verb + 1 : at + 1]]
    return between[-1:] == ["for"] or (between[:1] == ["for"] and "and" in between)  # "for 20 years and a fine of"


def _ruled(context: Context, verb: int, known: ModalWords) -> bool:
    """Whether the subject is a rule: "Kenyan law provides for a fine of 20 million"."""
    part = subject(context.tokens, verb)
    return part is not None and context.words.singular(head_of(context.tokens[part.start : part.end])) in known.rules


def _reported(context: Context, verb: int, position: int, known: ModalWords) -> bool:
    """Whether what was announced is a result: "announced 12 deaths", "announced a profit of 3 million"."""
    tokens = context.tokens[verb + 1 : position + 5]
    return any(context.words.singular(token.lower) in known.results for token in tokens)


def _braced_for(context: Context, verb: int, position: int, known: ModalWords) -> bool:
    """ "members face cuts of 10 percent", "residents fear thousands of cars", "each point adds 260 million"."""
    base = context.base(verb)
    if base == "face":
        return any(
            context.words.singular(token.lower) in known.looming for token in context.tokens[verb + 1 : position]
        )
    if base == "fear":
        return not {token.lower for token in context.tokens[position + 1 : position + 4]} & known.victims
    if base in MOVING:
        at = verb
        while at > 0 and verb - at < 10 and context.tokens[at - 1].tag not in (Tag.BREAK, Tag.COMMA, Tag.QUOTE):
            at -= 1
        return context.tokens[at].lower in ("each", "every")
    return False


def _priced(context: Context, verb: int, position: int, known: ModalWords) -> bool:
    """ "puts the cost of the works at 3 billion", "gives the bill as 2 million"."""
    tokens = context.tokens
    if position - verb < 3 or not any(token.lower in ("at", "as") for token in tokens[position - 2 : position]):
        return False
    return context.words.singular(head_of(tokens[verb + 1 : position])) in known.costs


def _threatened(context: Context, verb: int, position: int, known: ModalWords) -> bool:
    """ "offenders face fines of up to 5,000": what the law allows."""
    return any(context.words.singular(token.lower) in known.limits for token in context.tokens[verb + 1 : position])


def _faced(context: Context, position: int, known: ModalWords) -> Modality | None:
    """ "pensioners face cuts of 8 percent", where "face" could be a noun."""
    tokens = context.tokens
    if position < 4 or tokens[position - 1].lower != "of":
        return None
    noun = context.words.singular(tokens[position - 2].lower)
    if not any(token.lower == "face" for token in tokens[position - 4 : position - 2]):
        return None
    if noun in known.looming:
        return Modality.PROJECTED
    return Modality.PLANNED if noun in known.limits else None


def _decided(context: Context, verb: int, base: str, helpers: tuple[str, ...], known: ModalWords) -> bool:
    """ "spending will be held to 3 billion", "fares will rise by 5 percent", "we will add nine routes"."""
    tokens = context.tokens
    if "would" in helpers:  # "Canada announced that it would triple its force"
        promised = any(context.base(at) in known.promising for at in range(verb) if tokens[at].tag in VERBS)
        return promised and bool({"it", "he", "she", "they", "we"} & set(helpers)) and base in known.done_by_agents
    if "be" in helpers and tokens[verb].tag is Tag.PAST:
        return base not in known.suffered
    part = subject(tokens, verb)
    if part is None:
        return any(helper in ("we", "i", "we'll", "i'll") for helper in helpers) and base in known.done_by_agents
    head = context.words.singular(head_of(tokens[part.start : part.end]))
    if head in known.set_by_will and base in known.linking:
        return True
    agent = head in known.persons or tokens[part.end - 1].lower in ("we", "i", "he", "she", "they")
    return agent and base in known.done_by_agents


def _wished(context: Context, verb: int, helpers: tuple[str, ...]) -> bool:
    """ "We demand that the fee be raised to 25 dollars": "be" without a modal or "to" before it."""
    modal = {*FUTURE, "to", "should", "can", "could", "may", "might", "must"} & set(helpers)
    return not modal and not _contracted(helpers) and context.tokens[verb - 2].tag is not Tag.TO


def _contracted(helpers: tuple[str, ...]) -> bool:
    """Whether "will" or "would" is joined to the subject: "there'll be"."""
    return any(helper.endswith(("'ll", "'d")) for helper in helpers)


def _there(context: Context, verb: int, first: int) -> bool:
    """ "There will be 54 boxes", "seats were to rise at a cost of 3 million": somebody means it, whatever the verb."""
    tokens = context.tokens
    if tokens[verb].tag is Tag.BE and any(
        token.lower in ("there", "there'll") for token in tokens[max(0, first - 3) : first]
    ):
        return True
    return verb >= 2 and tokens[verb - 1].tag is Tag.TO and tokens[verb - 2].tag is Tag.BE


def _to_be(context: Context, verb: int) -> bool:
    """ "is to hire 40", "due to open", "ready to give up 14": the infinitive of a plan, without a verb before it."""
    tokens = context.tokens
    if tokens[verb - 1].tag is Tag.HAVE:  # "was to have cost"
        verb -= 1
    if verb < 2 or tokens[verb - 1].tag is not Tag.TO:
        return False
    return tokens[verb - 2].tag is Tag.BE or tokens[verb - 2].lower in (
        "due", "set", "likely", "poised", "ready", "willing", "prepared",
    )  # fmt: skip


def _thought(context: Context, verb: int, known: ModalWords) -> bool:
    """Whether somebody thinks so: "She thinks the company will make 168 million"."""
    for at in range(verb - 1, max(-1, verb - BEFORE), -1):
        if context.tokens[at].tag is Tag.BREAK:
            return False
        if context.tokens[at].tag in VERBS and context.base(at) in known.thinking:
            return True
    return False


def _of_plan(context: Context, verb: int, known: ModalWords) -> bool:
    """ "The Budget also invests 8 billion in wards": what a plan does, told in the present."""
    part = subject(context.tokens, verb)
    if part is None or context.base(verb) not in known.plan_verbs:
        return False
    return any(context.tokens[at].lower in known.plans for at in range(max(part.start, part.end - 2), part.end))


def _called_for(context: Context, position: int, start: int) -> bool:
    """ "We call for the release of 40", "those to be released include 40", "bail to be capped at 40"."""
    tokens = context.tokens
    for at in range(start, position - 1):
        if tokens[at].lower in CALLS and tokens[at + 1].lower == "for":
            return True
        done = tokens[at].tag is TO and tokens[at + 1].lower == "be" and tokens[at + 2].tag is PAST
        if done and tokens[max(0, at - 1)].tag not in (*VERBS, Tag.ADJECTIVE):
            return True
    return False


def _noun_to(context: Context, verb: int, known: ModalWords) -> bool:
    """ "a plan to hire 40", "with a goal of creating 12", headlines: "Allies to deploy 1,500"."""
    tokens = context.tokens
    if verb < 1 or tokens[verb - 1].lower not in ("to", "of", "for"):
        return False
    noun = context.words.singular(tokens[verb - 2].lower) if verb >= 2 else ""
    if noun in known.planned_nouns or (noun in known.leave and tokens[verb - 1].tag is Tag.TO):
        return True
    if tokens[verb - 1].tag is not Tag.TO or context.sentence.kind is LineKind.PROSE:
        return False
    left = range(verb - 1)
    return not any(tokens[at].tag in (*VERBS, Tag.BE, Tag.HAVE, Tag.MODAL) for at in left)
