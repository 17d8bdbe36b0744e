"""What a figure counts or measures: a noun phrase in the text's own words, completed where the clause leaves it out.

The rules are tried in a fixed order, from what stands beside the figure to what must be carried over; the first that
gives a phrase wins and is named in the claim. Each rule has its example sentence above it. Tables and labelled lines
("Houses damaged: 40") are read by `tables`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.core.claims import Mention, Role
from factcheck.language.context import Context, is_money, is_share, same_kind
from factcheck.language.phrases import (
    PHRASE,
    Range,
    after_determiners,
    complement,
    noun_phrase,
    subject,
    verb_after,
    verb_before,
)
from factcheck.language.words import Tag
from factcheck.lexicon.loader import Lexicon

LINKS_TO = frozenset(
    {"to", "from", "at", "by", "of", "on", "with", "than", "against", "versus", "vs", "around", "about"}
)
INHERIT = frozenset({"to", "from", "against", "versus", "vs", "than", "or"})


@dataclass(frozen=True, slots=True)
class Measured:
    """A measure as found: the phrase, its head noun in the singular, and the rule that found it."""

    phrase: str
    head: str
    rule: str


@dataclass(frozen=True, slots=True)
class Around:
    """A figure in its sentence with what was measured before it: `earlier` in the sentence, `carried` before that."""

    context: Context
    number: int
    role: Role
    earlier: tuple[Measured, ...]
    carried: Measured | None
    topic: Measured | None

    @property
    def at(self) -> int:
        """The position of the figure among the tokens."""
        return self.context.positions[self.number]

    @property
    def mention(self) -> Mention:
        """The figure itself."""
        return self.context.mentions[self.number]

    def token(self, at: int) -> str:
        """The word at `at` in lower case, "" outside the sentence."""
        tokens = self.context.tokens
        return tokens[at].lower if 0 <= at < len(tokens) else ""

    def tag(self, at: int) -> Tag:
        """The tag at `at`; BREAK outside the sentence."""
        tokens = self.context.tokens
        return tokens[at].tag if 0 <= at < len(tokens) else Tag.BREAK


@dataclass(frozen=True, slots=True)
class MeasureWords:
    """The lexicon's lists for the rules below."""

    money: dict[str, str]
    units: dict[str, str]
    people: dict[str, str]
    person_verbs: frozenset[str]
    links: frozenset[str]
    movements: dict[str, str]
    movement_nouns: frozenset[str]
    comparatives: frozenset[str]
    qualifiers: frozenset[str]
    empty: frozenset[str]
    clock: frozenset[str]


@cache
def measure_words(lexicon: Lexicon) -> MeasureWords:
    """The lists of `lexicon`, read once."""
    measures, changes, nouns = lexicon.table("measure_words"), lexicon.table("change_words"), lexicon.table("nouns")
    return MeasureWords(
        money=measures.texts("money_verbs"),
        units=measures.texts("unit_nouns"),
        people=measures.texts("death_words"),
        person_verbs=frozenset(measures.words("person_verbs")),
        links=frozenset(measures.words("link_verbs")),
        movements=changes.texts("verbs"),
        movement_nouns=frozenset(changes.words("nouns")),
        comparatives=frozenset(changes.words("comparatives")),
        qualifiers=frozenset(nouns.words("qualifiers")),
        empty=frozenset(nouns.words("empty")),
        clock=frozenset(nouns.words("clock")),
    )


def measure(around: Around) -> Measured:
    """What the figure counts or measures. Never empty: the last resort is the sentence's first noun phrase."""
    for rule in _rules(around.mention):
        found = rule(around)
        if found is not None and found.phrase:
            return _shaped(around, found)
    return Measured(around.mention.text, around.mention.text.casefold(), "measure.none")


def _rules(mention: Mention) -> Sequence[Callable[[Around], Measured | None]]:
    if is_share(mention):
        return (*_SHARE_RULES, *_LAST_RULES)
    if is_money(mention):
        return (*_MONEY_RULES, *_LAST_RULES)
    return (*_COUNT_RULES, *_LAST_RULES)


def make(around: Around, part: Range, rule: str, before: str = "", after: str = "") -> Measured | None:
    """The measure of the tokens `part`, cut to a readable length, with words put `before` and `after` it."""
    context = around.context
    tokens = context.tokens
    start = after_determiners(tokens, part.start)
    end = min(part.end, start + PHRASE)
    while end > start and tokens[end - 1].tag not in (
        Tag.NOUN,
        Tag.NAME,
        Tag.ADJECTIVE,
        Tag.PAST,
        Tag.GERUND,
        Tag.NUMBER,
    ):
        end -= 1
    phrase = context.phrase(Range(start, end))
    if not phrase:
        return None
    return Measured(" ".join(f"{before} {phrase} {after}".split()), _head(around, Range(start, end)), rule)


def _head(around: Around, part: Range) -> str:
    """The head noun of a phrase: the last noun before its first preposition, verb or comma."""
    tokens, words = around.context.tokens, around.context.words
    head = ""
    for at in range(part.start, part.end):
        token = tokens[at]
        if token.nominal:
            head = token.lower
        elif head and token.tag in (Tag.PREPOSITION, Tag.TO, Tag.COMMA, Tag.PAST, Tag.VERB, Tag.PRONOUN, Tag.OPEN):
            empty = measure_words(around.context.lexicon).empty
            if words.singular(head) not in empty:
                break
    return words.singular(head.replace("‑", "-").rsplit("-", 1)[-1]) if head else tokens[part.start].lower


def _shaped(around: Around, found: Measured) -> Measured:
    """A measure of how much something moved says so: "rise in crime", not "crime"."""
    if around.role is not Role.CHANGE or found.rule.startswith("measure.movement"):
        return found
    noun = _movement(around)
    known = measure_words(around.context.lexicon)
    words = found.phrase.casefold().split()
    if noun is None or noun in words or any(word in known.movement_nouns for word in words[:2]):
        return found
    return Measured(f"{noun} in {found.phrase}", found.head, found.rule)


def _movement(around: Around) -> str | None:
    """The noun of the movement that the figure gives the size of; None where no word names one."""
    known, context = measure_words(around.context.lexicon), around.context
    verb = verb_before(context.tokens, around.at)
    if verb is not None and around.at - verb <= 4:
        noun = known.movements.get(context.base(verb))
        if noun is not None:
            return noun
    for at in (around.at - 1, around.at + 1, around.at + 2):
        direction = {"up": "rise", "down": "fall", "higher": "rise", "lower": "fall"}.get(around.token(at))
        if direction is not None:
            return direction
    return None


# ---- beside the figure ----------------------------------------------------------------------------------------------


def noun_after(around: Around) -> Measured | None:
    """ "12 new schools were opened", "300 head of cattle", "a 40-bed ward", "a 5 percent rise in rents"."""
    context = around.context
    tokens, known = context.tokens, measure_words(context.lexicon)
    start = around.at + 1
    while start < len(tokens) and (
        tokens[start].lower in known.qualifiers or tokens[start].lower in known.comparatives
    ):
        if tokens[start].lower in ("of", "the") and start == around.at + 1 and tokens[start].lower == "of":
            return None
        start += 1
    if around.tag(start) is Tag.QUOTE:
        start += 1
    phrase = noun_phrase(tokens, start)
    if phrase is None:
        return None
    phrase = _without_times(around, phrase)
    if phrase is None or _is_subject_of_next(around, phrase):
        return None
    return make(around, _completed(around, phrase), "measure.noun-after", after=_participle(around, phrase))


def _without_times(around: Around, phrase: Range) -> Range | None:
    end = phrase.start
    clock = measure_words(around.context.lexicon).clock
    for at in range(phrase.start, phrase.end):
        token = around.context.tokens[at]
        if around.context.in_time(at) and token.tag is not Tag.ADJECTIVE:
            break
        if token.lower in clock and at == phrase.start:
            break
        end = at + 1
    return Range(phrase.start, end) if end > phrase.start else None


def _is_subject_of_next(around: Around, phrase: Range) -> bool:
    """Whether a name right after the figure belongs to what follows: "31 — Kano 16", "40 Monday"."""
    tokens = around.context.tokens
    only_name = all(tokens[at].tag is Tag.NAME for at in range(phrase.start, phrase.end))
    return only_name and phrase.end < len(tokens) and tokens[phrase.end].tag is Tag.FIGURE


def _completed(around: Around, phrase: Range) -> Range:
    """The phrase with its "of …", or for a movement its "in …": "fall in rents"."""
    tokens, known = around.context.tokens, measure_words(around.context.lexicon)
    moves = any(tokens[at].lower in known.movement_nouns for at in range(phrase.start, phrase.end))
    return complement(tokens, phrase, ("of", "in", "on", "to") if moves else ("of", "per"))


def _participle(around: Around, phrase: Range) -> str:
    """What was done to the things counted: "opened" of "12 schools were opened", "killed" of "killed 12 people"."""
    context, words = around.context, around.context.words
    tokens, known = context.tokens, measure_words(context.lexicon)
    after = phrase.end
    if around.tag(after) in (Tag.BE, Tag.HAVE, Tag.MODAL):
        verb = verb_after(tokens, after)
        if verb is not None and tokens[verb].tag is Tag.PAST:
            return tokens[verb].text
        if around.tag(after + 1) is Tag.ADJECTIVE and around.tag(after) is Tag.BE:
            return tokens[after + 1].text
    if around.tag(after) is Tag.PAST or around.tag(after) is Tag.ADJECTIVE:
        return tokens[after].text
    at = around.at - 1
    while at >= 0 and tokens[at].tag in (Tag.ADVERB, Tag.DETERMINER):
        at -= 1
    if at >= 0 and tokens[at].tag in (Tag.VERB, Tag.PAST, Tag.GERUND):
        base = context.base(at)
        if base not in known.links and base not in ("have", "include", "say", "leave", "involve"):
            return words.participles.get(base, "")
    return ""


def partitive(around: Around) -> Measured | None:
    """ "40 percent of the land it held", "fourteen of the dead", "a third of it", "most of 200 schools"."""
    context = around.context
    tokens = context.tokens
    at = around.at + 1
    if around.token(at) in ("or", "and") or around.token(at) != "of":
        return None
    inner = at + 1
    if around.token(inner) == "all":
        inner += 1
    if around.token(inner) in ("it", "them", "this", "that", "these", "those", "which", "whom") and not _noun_at(
        around, inner + 1
    ):
        return _antecedent(around)
    start = after_determiners(tokens, inner)
    if around.tag(start) is Tag.FIGURE:
        start = after_determiners(tokens, start + 1, frozenset({"of"}))
    elif around.token(start) == "what":
        return _clause_of(around, start)
    phrase = noun_phrase(tokens, start)
    if phrase is None:
        return _clause_of(around, start)
    whole = complement(tokens, phrase)
    before = "share of" if is_share(around.mention) else ""
    return make(around, whole, "measure.partitive", before=before, after=_participle_after(around, whole.end))


def _noun_at(around: Around, at: int) -> bool:
    return around.tag(at) in (Tag.NOUN, Tag.NAME, Tag.ADJECTIVE)


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


def _antecedent(around: Around) -> Measured | None:
    """What "of it", "of them" points back to: the figure before it, else what was measured last."""
    last = around.earlier[-1] if around.earlier else around.carried or around.topic
    if last is None:
        return None
    share = is_share(around.mention) and not last.phrase.startswith("share of")
    return Measured(f"share of {last.phrase}" if share else last.phrase, last.head, "measure.antecedent")


def noun_of(around: Around) -> Measured | None:
    """ "a fee of 5 million", "a fatality rate of 2 percent", "an average of 900", "at a cost of 6 billion"."""
    context = around.context
    tokens, known = context.tokens, measure_words(context.lexicon)
    at = around.at - 1
    while at >= 0 and tokens[at].tag in (Tag.DETERMINER, Tag.ADVERB) or around.token(at) in ("initial", "combined"):
        at -= 1
    if around.token(at) != "of" or at == 0 or not tokens[at - 1].nominal:
        return None
    start = at - 1
    while start > 0 and tokens[start - 1].tag in (Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.POSSESSIVE, Tag.GERUND):
        start -= 1
    head = context.words.singular(tokens[at - 1].lower)
    if head in known.empty:
        if not is_money(around.mention):
            return noun_after(around) or link_subject(around) or _inherit(around, "measure.average")
        return None
    found = make(around, Range(start, at), "measure.noun-of")
    if found is None or head not in known.movement_nouns and head not in ("target", "figure", "goal"):
        return found
    return _movement_of(around, found)


def _movement_of(around: Around, found: Measured) -> Measured:
    """ "a fall of 8 percent" names no thing: it is the one measured before. "… of 51 percent from 2018" likewise."""
    last = around.earlier[-1] if around.earlier else around.carried or around.topic
    if last is None or any(word in ("in", "of") for word in found.phrase.split()):
        return found
    inner = last.phrase.removeprefix("share of ")
    return Measured(f"{found.phrase} in {inner}", last.head, "measure.movement-of")


def people_word(around: Around) -> Measured | None:
    """ "27 dead", "at least 40 wounded", "361 now dead"."""
    known = measure_words(around.context.lexicon)
    for at in (around.at + 1, around.at + 2):
        phrase = known.people.get(around.token(at))
        if phrase is not None and around.mention.quantity.unit is None:
            return Measured(phrase, "death" if around.token(at) in ("dead", "killed") else "person", "measure.people")
        if around.tag(at) is not Tag.ADVERB:
            break
    return None


def person_object(around: Around) -> Measured | None:
    """ "killed 60", "infected nearly 9,200", "left 1.8 million stranded": the bare figure counts people."""
    context, known = around.context, measure_words(around.context.lexicon)
    verb = around.at - 1
    while verb >= 0 and context.tokens[verb].tag in (Tag.ADVERB, Tag.DETERMINER):
        verb -= 1
    if verb < 0 or context.tokens[verb].tag not in (Tag.VERB, Tag.PAST, Tag.GERUND):
        return None
    base = context.base(verb)
    if base not in known.person_verbs or around.mention.quantity.unit is not None:
        return None
    following = around.token(around.at + 1)
    done = (
        following if around.tag(around.at + 1) in (Tag.PAST, Tag.ADJECTIVE) else context.words.participles.get(base, "")
    )
    return Measured(f"people {done}".strip(), "person", "measure.person-object")


# ---- the clause ----------------------------------------------------------------------------------------------------


def link_subject(around: Around) -> Measured | None:
    """ "the toll rose to 44", "inflation hit 4.2%", "net debt stood at 3 million", "inflation, at 8 percent, was high"."""
    context = around.context
    tokens, known = context.tokens, measure_words(context.lexicon)
    aside = _aside(around)
    if aside is not None:
        return aside
    verb = verb_before(tokens, around.at)
    if verb is None:
        return None
    base = context.base(verb)
    linked = tokens[verb].tag is Tag.BE or base in known.links or base in known.movements
    if not linked and not is_share(around.mention):
        return None
    part = subject(tokens, verb)
    if part is None:
        return _object(around, verb)
    if all(tokens[at].tag in (Tag.PRONOUN, Tag.SUBORDINATOR, Tag.DETERMINER) for at in range(part.start, part.end)):
        return _pronoun(around, part)
    return make(around, part, "measure.subject", after=_share_of_after(around))


def _aside(around: Around) -> Measured | None:
    """ "Inflation, at 8.6 percent, was …", "Broadcasting money, 116 million pounds last year, has …"."""
    tokens = around.context.tokens
    at = around.at - 1
    if around.token(at) in ("at", "of", "with", "now"):
        at -= 1
    if around.tag(at) not in (Tag.COMMA, Tag.OPEN) or at == 0 or not tokens[at - 1].nominal:
        return None
    start = at - 1
    while start > 0 and tokens[start - 1].tag in (
        Tag.NOUN,
        Tag.NAME,
        Tag.ADJECTIVE,
        Tag.POSSESSIVE,
        Tag.PREPOSITION,
        Tag.DETERMINER,
    ):
        start -= 1
    while start < at and tokens[start].tag is Tag.PREPOSITION:
        start += 1
    plain = any(tokens[position].tag is Tag.NOUN for position in range(start, at))
    return make(around, Range(start, at), "measure.aside") if plain else None


def _object(around: Around, verb: int) -> Measured | None:
    """The object of a verb without a subject: "reducing emissions by 5 percent", "to cut costs by 3 million"."""
    phrase = noun_phrase(around.context.tokens, after_determiners(around.context.tokens, verb + 1))
    if phrase is None or phrase.end > around.at:
        return None
    return make(around, complement(around.context.tokens, phrase), "measure.object")


def _pronoun(around: Around, part: Range) -> Measured | None:
    """ "It rose to 5", "which stood at 3": what was measured before, or the noun before "which"."""
    tokens = around.context.tokens
    if tokens[part.start].lower in ("which", "that", "who") and part.start > 1:
        at = part.start - 1
        if tokens[at].tag is Tag.COMMA:
            at -= 1
        start = at
        while start > 0 and tokens[start - 1].tag in (Tag.NOUN, Tag.NAME, Tag.ADJECTIVE):
            start -= 1
        if tokens[at].nominal:
            return make(around, Range(start, at + 1), "measure.relative")
    return _inherit(around, "measure.pronoun")


def _share_of_after(around: Around) -> str:
    """ "a deficit equal to 3 percent of GDP": the whole that the share is of."""
    tokens = around.context.tokens
    if not is_share(around.mention) or around.token(around.at + 1) != "of":
        return ""
    phrase = noun_phrase(tokens, after_determiners(tokens, around.at + 2))
    return f"as a share of {around.context.phrase(phrase)}" if phrase is not None else ""


def moved_object(around: Around) -> Measured | None:
    """ "cut its forecast by 5 percent", "raised the rate to 4 percent": the thing moved stands before by or to."""
    context = around.context
    tokens, known = context.tokens, measure_words(context.lexicon)
    if around.token(around.at - 1) not in ("by", "to", "from", "at"):
        return None
    verb = verb_before(tokens, around.at)
    if verb is None or tokens[verb].tag not in (Tag.VERB, Tag.PAST, Tag.GERUND):
        return None
    base = context.base(verb)
    if base not in known.movements and base not in ("set", "put", "bring", "take", "keep", "hold", "leave", "fix"):
        return None
    return _object(around, verb)


def share_of(around: Around) -> Measured | None:
    """ "Coal supplied 40 percent of electricity": a share of the whole, with what holds it; not "was 3 percent of GDP"."""
    context = around.context
    found = partitive(around)
    if found is None:
        return None
    verb = verb_before(context.tokens, around.at)
    if verb is None or found.rule != "measure.partitive":
        return found
    part = subject(context.tokens, verb)
    if part is None or part.end - part.start > 6:
        return found
    if any(context.tokens[at].tag in (Tag.PRONOUN, Tag.FIGURE) for at in range(part.start, part.end)):
        return found
    return Measured(f"{found.phrase} for {context.phrase(part)}", found.head, found.rule)


def money_verb(around: Around) -> Measured | None:
    """ "spent 5 million on roads", "sold the plant for 3 million", "owes 9 billion", "costs exporters 4 million"."""
    context = around.context
    tokens, known = context.tokens, measure_words(context.lexicon)
    verb = verb_before(tokens, around.at)
    if verb is None or tokens[verb].tag not in (Tag.VERB, Tag.PAST, Tag.GERUND):
        return None
    noun = known.money.get(context.base(verb))
    purpose = _purpose(around)
    if noun is None:
        return Measured(f"money {purpose}", "money", "measure.money-purpose") if purpose else None
    thing = noun_phrase(tokens, after_determiners(tokens, verb + 1), around.at)
    before = context.phrase(thing) if thing is not None else ""
    if noun in ("cost", "debt", "loss", "earnings", "profit", "price", "value"):
        part = subject(tokens, verb) if not before or noun == "cost" else None
        if part is not None and part.end - part.start <= 7:
            before = context.phrase(part)
    phrase = f"{noun} of {before}" if before else noun
    return Measured(f"{phrase} {purpose}".strip(), context.words.singular(noun.split()[0]), "measure.money-verb")


def _purpose(around: Around) -> str:
    """ "… for drugs", "… on roads", "… in cash": what the money is for, in the words after it."""
    tokens = around.context.tokens
    at = around.at + 1
    if around.tag(at) is Tag.OPEN:  # "5 million rupees ($60,000) in cash"
        while at < len(tokens) and tokens[at].tag is not Tag.CLOSE:
            at += 1
        at += 1
    if around.token(at) in ("more", "less", "extra"):
        at += 1
    if around.token(at) not in ("for", "on", "in", "into", "towards", "from", "to"):
        return ""
    if at < len(tokens) and around.context.in_time(at):
        return ""
    phrase = noun_phrase(tokens, after_determiners(tokens, at + 1))
    if phrase is None or around.context.in_time(phrase.start):
        return ""
    return f"{tokens[at].text} {around.context.phrase(complement(tokens, phrase))}"


def money_in_kind(around: Around) -> Measured | None:
    """ "allocated 3 crore in cash", "2 million in damages": what the money is."""
    tokens, context = around.context.tokens, around.context
    at = around.at + 1
    if around.tag(at) is Tag.OPEN:
        while at < len(tokens) and tokens[at].tag is not Tag.CLOSE:
            at += 1
        at += 1
    if around.token(at) != "in" or (at < len(tokens) and context.in_time(at)):
        return None
    phrase = noun_phrase(tokens, at + 1)
    if phrase is None or tokens[phrase.start].tag is Tag.NAME:
        return None
    verb = verb_before(tokens, around.at)
    done = context.words.participles.get(context.base(verb), "") if verb is not None else ""
    return make(around, complement(tokens, phrase), "measure.money-in-kind", after=done)


def conversion(around: Around) -> Measured | None:
    """ "3 million euros ($3.3 million)", "5 miles (8 km)": the amount in brackets is the one before them."""
    if not around.earlier or around.tag(around.at - 1) is not Tag.OPEN:
        return None
    before, mention = around.context.mentions[around.number - 1], around.mention
    if around.context.positions[around.number - 1] < around.at - 2:
        return None
    if is_money(before) == is_money(mention) and before.quantity.unit is not None and not is_share(mention):
        return Measured(around.earlier[-1].phrase, around.earlier[-1].head, "measure.conversion")
    return None


# ---- carried over ---------------------------------------------------------------------------------------------------


def continued(around: Around) -> Measured | None:
    """ "rose from 3 to 5", "40 against 25", "nine in Sylhet and four in Dhaka", "(2023: 4.4%)": as the figure before."""
    if not around.earlier:
        return None
    before = around.context.mentions[around.number - 1]
    if not same_kind(before, around.mention) and around.mention.quantity.unit is not None:
        return None
    if (
        _noun_at(around, around.at + 1)
        and around.mention.quantity.unit is None
        and around.tag(around.at + 1) is not Tag.NAME
    ):
        return None
    last = around.earlier[-1]
    tokens = around.context.tokens
    gap = around.context.positions[around.number - 1]
    if (
        any(tokens[at].tag in (Tag.VERB, Tag.PAST) for at in range(gap + 1, around.at))
        and around.token(around.at - 1) not in INHERIT
    ):
        return None
    phrase = last.phrase
    if around.role is not Role.CHANGE:
        phrase = _without_movement(around, phrase)
    return Measured(phrase, last.head, "measure.continued")


def _without_movement(around: Around, phrase: str) -> str:
    """ "rise in rents" -> "rents": the level beside a movement is of the thing itself."""
    nouns = measure_words(around.context.lexicon).movement_nouns
    words = phrase.split()
    for place, word in enumerate(words[:3]):
        if word.casefold() in nouns and words[place + 1 : place + 2] in (["in"], ["of"]) and len(words) > place + 2:
            return " ".join(words[place + 2 :])
    return phrase


def inherited(around: Around) -> Measured | None:
    """A bare figure in a sentence of its own: "Last week it was 250.": what was measured last."""
    return _inherit(around, "measure.carried")


def _inherit(around: Around, rule: str) -> Measured | None:
    last = around.earlier[-1] if around.earlier else around.carried or around.topic
    if last is None:
        return None
    phrase = last.phrase if around.role is Role.CHANGE else _without_movement(around, last.phrase)
    return Measured(phrase, last.head, rule)


def any_subject(around: Around) -> Measured | None:
    """The subject of whatever verb governs the figure: "the club took home 9 million"."""
    context = around.context
    verb = verb_before(context.tokens, around.at)
    if verb is None:
        return None
    found = _object(around, verb)
    if found is not None:
        return found
    part = subject(context.tokens, verb)
    if part is None or all(context.tokens[at].tag is Tag.PRONOUN for at in range(part.start, part.end)):
        return None
    return make(around, part, "measure.any-subject")


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


_COUNT_RULES = (
    conversion,
    partitive,
    people_word,
    person_object,
    noun_after,
    noun_of,
    moved_object,
    link_subject,
    continued,
)
_SHARE_RULES = (share_of, noun_after, noun_of, continued, moved_object, link_subject)
_MONEY_RULES = (
    conversion,
    partitive,
    noun_after,
    money_in_kind,
    noun_of,
    continued,
    moved_object,
    money_verb,
    link_subject,
)
_LAST_RULES = (inherited, any_subject, unit_noun, first_noun)
