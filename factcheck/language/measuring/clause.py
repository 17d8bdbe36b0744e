"""Measures found through the verb of the clause: its subject, its object, or the figure as the subject itself."""

from __future__ import annotations

from dataclasses import replace

from factcheck.core.claims import Role
from factcheck.language.context import is_money, is_share
from factcheck.language.measuring.around import Around, Measured, make, measure_words
from factcheck.language.measuring.carried import inherit
from factcheck.language.phrases import (
    Range,
    after_determiners,
    complement,
    noun_phrase,
    subject,
    verb_after,
)
from factcheck.language.words import Tag


def link_subject(around: Around) -> Measured | None:
    """ "the toll rose to 44", "net debt stood at 3 million", "inflation, at 8 percent, was high"."""
    context = around.context
    tokens, known = context.tokens, measure_words(context.lexicon)
    aside = aside_of(around)
    if aside is not None:
        return aside
    verb = around.verb
    if verb is None:
        return None
    base = context.base(verb)
    linked = tokens[verb].tag is Tag.BE or base in known.links or base in known.movements
    if not linked and not (is_share(around.mention) or around.role is Role.RATIO):
        return None
    part = subject(tokens, verb)
    if part is None and around.token(verb - 1) in ("which", "that", "who"):  # "the margin, which is 3.1 points"
        return _pronoun(around, Range(verb - 1, verb))
    if part is None:
        return object_of(around, verb)
    if all(tokens[at].tag in (Tag.PRONOUN, Tag.SUBORDINATOR, Tag.DETERMINER) for at in range(part.start, part.end)):
        return _pronoun(around, part)
    if tokens[part.end - 1].tag is Tag.PRONOUN:  # "Last week it was 250"
        return _pronoun(around, Range(part.end - 1, part.end))
    part = _without_time(around, part)
    if _is_empty(around, part):
        return inherit(around, "measure.empty-subject")
    return make(around, part, "measure.subject", after=_share_of_after(around))


def _is_empty(around: Around, part: Range) -> bool:
    """Whether a subject names nothing itself: "the figure", "Brandt's number"; "its street value" names enough."""
    tokens = around.context.tokens
    head = tokens[part.end - 1].lower
    if head not in measure_words(around.context.lexicon).empty:
        return False
    return part.end - part.start == 1 or head in ("figure", "number", "amount")


def aside_of(around: Around) -> Measured | None:
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
    if around.context.in_time(at - 1):
        return None
    plain = any(tokens[position].tag is Tag.NOUN for position in range(start, at))
    return make(around, Range(start, at), "measure.aside") if plain else None


def object_of(around: Around, verb: int) -> Measured | None:
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
    if around.spoken_of is not None and not around.earlier and tokens[part.start].lower in ("it", "they"):
        return around.spoken_of
    return inherit(around, "measure.pronoun")


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
    verb = around.verb
    if verb is None or tokens[verb].tag not in (Tag.VERB, Tag.PAST, Tag.GERUND):
        return None
    base = context.base(verb)
    if base not in known.movements and base not in ("set", "put", "bring", "take", "keep", "hold", "leave", "fix"):
        return None
    return object_of(around, verb)


def as_subject(around: Around) -> Measured | None:
    """ "Two in five were pensioners", "3 million went on cars": the figure is the subject."""
    context = around.context
    tokens = context.tokens
    at = around.at + 1
    while around.tag(at) is Tag.ADVERB:
        at += 1
    if around.tag(at) not in (Tag.BE, Tag.HAVE, Tag.VERB, Tag.PAST, Tag.MODAL) or not _opens_clause(around):
        return None
    end = at
    while (
        end < len(tokens)
        and end - at < 7
        and tokens[end].tag not in (Tag.COMMA, Tag.BREAK, Tag.QUOTE, Tag.FIGURE, Tag.DASH, Tag.SUBORDINATOR)
    ):
        end += 1
    last = around.earlier[-1] if around.earlier else around.carried
    clause = context.phrase(Range(at, end))
    if is_money(around.mention):
        return Measured(f"money that {clause}", "money", "measure.as-subject")
    verb = verb_after(tokens, at)
    known = measure_words(context.lexicon)
    if verb is not None and context.base(verb) in known.person_intransitives:
        return Measured(f"people who {clause}", "person", "measure.as-subject")
    if around.mention.quantity.unit is None or is_share(around.mention):
        if last is None or not last.counts:
            return (
                Measured(f"people who {clause}", "person", "measure.as-subject")
                if last is None
                else _with_clause(last, clause)
            )
        return _with_clause(last, clause)
    return None


def _with_clause(last: Measured, clause: str) -> Measured:
    words = last.phrase.removeprefix("share of ").split()
    short = " ".join(words[:5])
    return Measured(f"{short} that {clause}", last.head, "measure.as-subject")


def _opens_clause(around: Around) -> bool:
    before = around.at - 1
    while before >= 0 and around.tag(before) in (Tag.ADVERB, Tag.DETERMINER):
        before -= 1
    if before < 0 or around.tag(before) in (
        Tag.BREAK,
        Tag.QUOTE,
        Tag.COLON,
        Tag.COMMA,
        Tag.SUBORDINATOR,
        Tag.DASH,
        Tag.CONJUNCTION,
    ):
        return True
    return around.token(before) in ("that", "and", "but")


def _without_time(around: Around, part: Range) -> Range:
    """A subject without the date that opens its clause: "In May rents rose"."""
    start = part.start
    while start < part.end and (around.context.in_time(start) or around.tag(start) is Tag.PREPOSITION):
        start += 1
    return Range(start, part.end) if start < part.end else part


def named_subject(around: Around) -> Measured | None:
    """ "Richards Bay stands at 96%" after "88% of workers are out": the measure before, of the one named here."""
    context = around.context
    verb = around.verb
    last = around.alike or around.carried
    if verb is None or last is None or (around.earlier and around.alike is None):
        return None
    part = subject(context.tokens, verb)
    if part is None or any(context.tokens[at].tag is not Tag.NAME for at in range(part.start, part.end)):
        return None
    base = context.base(verb)
    if (
        context.tokens[verb].tag not in (Tag.BE, Tag.HAVE)
        and base not in measure_words(context.lexicon).links
        and base != "say"
    ):
        return None
    return Measured(f"{last.phrase}, {context.phrase(part)}", last.head, "measure.named-subject")


def verb_noun(around: Around) -> Measured | None:
    """ "has offered 4.5 percent", "voted by 91%": the noun of the verb, of its subject."""
    context = around.context
    verb = around.verb
    if verb is None or around.at - verb > 3 or context.tokens[verb].tag not in (Tag.VERB, Tag.PAST, Tag.GERUND):
        return None
    noun = measure_words(context.lexicon).verb_nouns.get(context.base(verb))
    part = subject(context.tokens, verb)
    if noun is None or part is None or part.end - part.start > 6:
        return None
    return Measured(f"{noun} of {context.phrase(part)}", noun, "measure.verb-noun")


def ratio(around: Around) -> Measured | None:
    """ "AI sales doubled", "three times the usual amount": what grew, or what is held against another."""
    if around.role is not Role.RATIO:
        return None
    context = around.context
    words = around.mention.text.casefold()
    if any(word in words for word in ("times", "twice", "fold", "half as", "x")):
        last = around.earlier[-1] if around.earlier else None
        held = link_subject(around)
        if held is not None and held.rule == "measure.subject" and around.tag(around.at - 1) is Tag.BE:
            return replace(held, rule="measure.multiple")
        return held or (replace(last, rule="measure.ratio") if last is not None else None)
    following = after_determiners(context.tokens, around.at + 1)
    thing = noun_phrase(context.tokens, following)
    if thing is not None and not context.in_time(following):  # "halved rations", "doubled the fund to 80 million"
        return make(around, complement(context.tokens, thing), "measure.multiplied")
    part = subject(context.tokens, around.at)
    if part is None or not any(context.tokens[at].nominal for at in range(part.start, part.end)):
        return None
    return make(around, _without_time(around, part), "measure.ratio")


def dimension(around: Around) -> Measured | None:
    """ "Mud up to five metres deep", "11 km downstream", "87 cm above its mark": a length, of what stands before it."""
    context = around.context
    noun = measure_words(context.lexicon).dimensions.get(around.token(around.at + 1))
    if noun is None or around.mention.quantity.unit is None or is_money(around.mention) or is_share(around.mention):
        return None
    tokens = context.tokens
    end = around.at
    while end > 0 and tokens[end - 1].tag in (Tag.COMMA, Tag.ADVERB, Tag.DETERMINER):
        end -= 1
    start = end
    while start > 0 and tokens[start - 1].tag in (Tag.NOUN, Tag.NAME, Tag.ADJECTIVE):
        start -= 1
    part: Range | None = Range(start, end) if start < end else None
    if part is None:
        verb = around.verb
        part = subject(tokens, verb) if verb is not None else None
    return make(around, part, "measure.dimension", before=f"{noun} of") if part is not None else None


def elided_object(around: Around) -> Measured | None:
    """ "Fourteen countries asked for doses; manufacturers made 38m": what was counted before, done by this subject."""
    context = around.context
    last = around.alike or around.carried
    if last is None or not last.counts or around.mention.quantity.unit is not None:
        return None
    verb = around.at - 1
    while verb >= 0 and context.tokens[verb].tag in (Tag.ADVERB, Tag.DETERMINER):
        verb -= 1
    if verb < 0 or context.tokens[verb].tag not in (Tag.VERB, Tag.PAST):
        return None
    base = context.base(verb)
    if base in measure_words(context.lexicon).links:
        return None
    part = subject(context.tokens, verb)
    short = last.phrase.split(",")[0]
    if base in SAYING:
        return Measured(short, last.head, "measure.said-again")
    done = context.words.participles.get(base, "")
    by = f" by {context.phrase(part)}" if part is not None and part.end - part.start <= 5 else ""
    nouns = " ".join(short.split()[:4])
    return Measured(f"{nouns} {done}{by}", last.head, "measure.elided-object")


SAYING = frozenset(["say", "claim", "admit", "reckon", "think", "estimate", "tell", "count", "report", "believe"])


def any_subject(around: Around) -> Measured | None:
    """The subject of whatever verb governs the figure: "the club took home 9 million"."""
    context = around.context
    verb = around.verb
    if verb is None:
        return None
    if context.base(verb) in SAYING and (around.alike or around.carried) is not None:
        return None
    found = object_of(around, verb)
    if found is not None:
        return found
    part = subject(context.tokens, verb)
    if part is None or all(context.tokens[at].tag is Tag.PRONOUN for at in range(part.start, part.end)):
        return None
    return make(around, part, "measure.any-subject")
