"""Measures that stand beside their figure: the noun after it, the noun "of" it, the noun left of it."""

from __future__ import annotations

from factcheck.language.context import is_money
from factcheck.language.measuring.around import Around, Measured, make, measure_words
from factcheck.language.measuring.carried import inherit
from factcheck.language.measuring.clause import link_subject
from factcheck.language.measuring.shape import rate_of
from factcheck.language.measuring.tails import predicate, with_tail
from factcheck.language.phrases import Range, after_determiners, complement, noun_phrase, verb_after
from factcheck.language.tokens import JOINED
from factcheck.language.words import Tag

PLAIN = frozenset(  # verbs that do nothing to what is counted
    ["have", "be", "include", "say", "leave", "involve", "total", "number", "reach", "hit", "exceed", "average", "top",
     "pass", "remain", "become", "stand", "represent", "near", "approach", "comprise", "contain", "make", "see", "show",
     "get"]
)  # fmt: skip


def joined(around: Around) -> Measured | None:
    """ "a 66-nation coalition", "a 40-bed ward": the noun that a hyphen joins, of what it describes."""
    tokens = around.context.tokens
    at = around.at + 1
    if at >= len(tokens) or tokens[at].figure != JOINED or around.mention.quantity.unit is not None:
        return None
    if tokens[at].lower in ("strong", "plus", "odd", "year", "month", "day", "week", "hour"):
        return None
    noun = around.context.words.plural(tokens[at].lower)
    phrase = noun_phrase(tokens, at + 1)
    whole = f"{noun} of {around.context.phrase(phrase)}" if phrase is not None else noun
    return Measured(whole, around.context.words.singular(tokens[at].lower), "measure.joined")


def noun_after(around: Around) -> Measured | None:
    """ "12 new schools were opened", "300 head of cattle", "a 40-bed ward", "a 5 percent rise in rents"."""
    context = around.context
    tokens, known = context.tokens, measure_words(context.lexicon)
    start = around.at + 1
    if around.token(start) == "of":
        return None
    if rate_of(around) is not None:  # "102 euros a week better off": the rate is no measure
        start += 2
        if around.tag(start) is not Tag.NOUN or around.token(start) in known.clock:
            return None
    if start < len(tokens) and tokens[start].figure == JOINED and tokens[start].lower in ("strong", "odd", "plus"):
        start += 1  # "a 10,000-strong force"
    while start < len(tokens) and (
        tokens[start].lower in known.qualifiers or tokens[start].lower in ("more", "fewer", "less")
    ):
        start += 1
    if around.token(start) in known.comparatives:
        return None
    if around.tag(start) is Tag.QUOTE:
        start += 1
    phrase = noun_phrase(tokens, start)
    if phrase is None:
        return None
    phrase = _without_times(around, phrase)
    if phrase is None or _is_subject_of_next(around, phrase):
        return None
    rule = "measure.counted" if _is_counted(around, phrase) else "measure.noun-after"
    return make(around, with_tail(around, phrase), rule, after=_participle(around, phrase))


def _is_counted(around: Around, phrase: Range) -> bool:
    """Whether a bare number stands before a plural: "12 new schools"."""
    last = around.context.tokens[phrase.end - 1]
    if around.mention.quantity.unit is not None or last.tag is not Tag.NOUN:
        return False
    return last.lower in around.context.words.plurals or (last.lower.endswith("s") and not last.lower.endswith("ss"))


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


def _participle(around: Around, phrase: Range) -> str:
    """What was done to the things counted: "opened" of "12 schools were opened", "killed" of "killed 12 people"."""
    context, words = around.context, around.context.words
    tokens, after = context.tokens, phrase.end
    if around.tag(after) in (Tag.BE, Tag.HAVE, Tag.MODAL):
        verb = verb_after(tokens, after)
        if verb is not None and tokens[verb].tag is Tag.PAST:
            return "" if _acts(around, after, verb) else tokens[verb].text
        if around.tag(after + 1) is Tag.ADJECTIVE and around.tag(after) is Tag.BE:
            return tokens[after + 1].text
    if around.tag(after) is Tag.PAST or around.tag(after) is Tag.ADJECTIVE:
        return tokens[after].text
    said = predicate(around, phrase)
    if said:
        return said
    at = around.at - 1
    while at >= 0 and tokens[at].tag in (Tag.ADVERB, Tag.DETERMINER):
        at -= 1
    if at >= 0 and tokens[at].tag in (Tag.VERB, Tag.PAST, Tag.GERUND):
        base = context.base(at)
        if base not in PLAIN:
            return words.participles.get(base, "")
    return ""


def _acts(around: Around, helper: int, verb: int) -> bool:
    """Whether the things counted did it to something: "40 strikes had stopped the advance"; "40 were hit" did not."""
    tokens = around.context.tokens
    passive = any(tokens[at].tag is Tag.BE for at in range(helper, verb))
    return not passive and around.tag(verb + 1) in (Tag.DETERMINER, Tag.NAME, Tag.PRONOUN)


def noun_of(around: Around) -> Measured | None:
    """ "a fee of 5 million", "a fatality rate of 2 percent", "an average of 900", "at a cost of 6 billion"."""
    context = around.context
    tokens, known = context.tokens, measure_words(context.lexicon)
    at = around.at - 1
    while (at >= 0 and tokens[at].tag in (Tag.DETERMINER, Tag.ADVERB)) or around.token(at) in ("initial", "combined"):
        at -= 1
    if around.token(at) != "of" or at == 0 or not tokens[at - 1].nominal or around.token(at - 1) in known.no_measure:
        return None
    start = at - 1
    while start > 0 and tokens[start - 1].tag in (Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.POSSESSIVE, Tag.GERUND):
        start -= 1
    head = context.words.singular(tokens[at - 1].lower)
    if head in known.empty:
        if not is_money(around.mention):
            return noun_after(around) or link_subject(around) or inherit(around, "measure.average")
        return None
    found = make(around, Range(start, at), "measure.noun-of")
    if found is None or (head not in known.movement_nouns and head not in ("target", "figure", "goal")):
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
    if base in ("leave", "claim") and around.tag(around.at + 1) not in (Tag.PAST, Tag.ADJECTIVE):
        return None
    following = around.token(around.at + 1)
    done = (
        following if around.tag(around.at + 1) in (Tag.PAST, Tag.ADJECTIVE) else context.words.participles.get(base, "")
    )
    return Measured(f"people {done}".strip(), "person", "measure.person-object")


def fact_box(around: Around) -> Measured | None:
    """ "78% – purity of the powder": a figure that opens its line, then a dash, then what it measures."""
    if around.at > 1 or around.tag(around.at + 1) is not Tag.DASH:
        return None
    phrase = noun_phrase(around.context.tokens, after_determiners(around.context.tokens, around.at + 2))
    if phrase is None:
        return None
    return make(around, complement(around.context.tokens, phrase, ("of", "in", "for")), "measure.fact-box")


def shared_noun(around: Around) -> Measured | None:
    """ "230 Zambian and 24 foreign staff", "three or 4 people": the noun stands after the next figure."""
    tokens = around.context.tokens
    at = around.at + 1
    while around.tag(at) in (Tag.NAME, Tag.ADJECTIVE) and at - around.at < 3:
        at += 1
    if (
        around.token(at) not in ("and", "or")
        or around.tag(at + 1) is not Tag.FIGURE
        or around.mention.quantity.unit is not None
    ):
        return None
    phrase = noun_phrase(tokens, at + 2)
    if phrase is None or tokens[phrase.end - 1].tag is Tag.NAME:
        return None
    own = around.context.phrase(Range(around.at + 1, at))
    return make(around, Range(phrase.end - 1, phrase.end), "measure.shared-noun", before=own)


def noun_adjacent(around: Around) -> Measured | None:
    """ "an earthquake of magnitude 6.4", "analysts' consensus (171 million)": a noun right before the figure."""
    tokens = around.context.tokens
    at = around.at - 1
    if around.tag(at) is Tag.OPEN:
        at -= 1
    if around.tag(at) is not Tag.NOUN or around.context.in_time(at):
        return None
    start = at
    while start > 0 and tokens[start - 1].tag in (Tag.NOUN, Tag.ADJECTIVE):
        start -= 1
    if start > 0 and tokens[start - 1].tag is Tag.FIGURE:  # "cost the 15 lists 3 million": counted already
        return None
    return make(around, Range(start, at + 1), "measure.noun-adjacent")


def noun_for(around: Around) -> Measured | None:
    """ "an emergency appeal for 8 million": nouns that name an amount with "for", "worth", "over"."""
    tokens = around.context.tokens
    if around.token(around.at - 1) not in ("for", "worth", "totalling", "over") or around.at < 2:
        return None
    end = around.at - 1
    head = around.context.words.singular(around.token(end - 1))
    if head not in measure_words(around.context.lexicon).money_nouns:
        return None
    start = end - 1
    while start > 0 and tokens[start - 1].tag in (Tag.NOUN, Tag.ADJECTIVE):
        start -= 1
    return make(around, Range(start, end), "measure.noun-for")


def beside_left(around: Around) -> Measured | None:
    """ "rents up 3 percent, wages down 1": a noun of its own between the figure before and this one."""
    tokens = around.context.tokens
    at = around.at - 1
    if around.token(at) not in ("up", "down", "at"):
        return None
    at -= 1
    end = at + 1
    while at >= 0 and tokens[at].tag in (Tag.NOUN, Tag.NAME, Tag.ADJECTIVE, Tag.POSSESSIVE):
        at -= 1
    start = at + 1
    if start >= end or not (
        at < 0 or tokens[at].tag in (Tag.COMMA, Tag.BREAK, Tag.CONJUNCTION, Tag.COLON, Tag.QUOTE, Tag.DASH)
    ):
        return None
    if not any(tokens[position].nominal for position in range(start, end)) or around.context.in_time(start):
        return None
    return make(around, Range(start, end), "measure.beside-left")
