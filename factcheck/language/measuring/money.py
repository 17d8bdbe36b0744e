"""What an amount of money is: by its verb ("owes", "spent"), its purpose ("for roads") or its kind ("in cash")."""

from __future__ import annotations

from factcheck.language.context import is_money, is_share
from factcheck.language.measuring.around import Around, Measured, make, measure_words
from factcheck.language.phrases import Range, after_determiners, complement, noun_phrase, subject
from factcheck.language.words import Tag


def money_verb(around: Around) -> Measured | None:
    """ "spent 5 million on roads", "sold the plant for 3 million", "owes 9 billion", "costs exporters 4 million"."""
    context = around.context
    tokens, known = context.tokens, measure_words(context.lexicon)
    verb = around.verb
    if verb is None or tokens[verb].tag not in (Tag.VERB, Tag.PAST, Tag.GERUND, Tag.HAVE):
        return None
    noun = known.money.get(context.base(verb))
    purpose = purpose_of(around)
    if noun is None:
        return Measured(f"money {purpose}", "money", "measure.money-purpose") if purpose else None
    thing = noun_phrase(tokens, after_determiners(tokens, verb + 1), around.at)
    before = context.phrase(thing) if thing is not None else ""
    if noun in ("cost", "debt", "loss", "earnings", "profit", "price", "value"):
        part = subject(tokens, verb) if not before or noun == "cost" else None
        if part is not None and part.end - part.start <= 7:
            bearer = f" to {before}" if before and noun == "cost" else ""  # "cost of air strikes to United States"
            before = f"{context.phrase(part)}{bearer}"
    if around.token(around.at - 1) == "for" and noun not in ("fee", "fine"):  # sold, signed, moved for an amount
        noun, purpose = "price", ""
        part = subject(tokens, verb) if not before else None
        before = context.phrase(part) if part is not None and part.end - part.start <= 7 else before
    phrase = f"{noun} of {before}" if before else noun
    return Measured(f"{phrase} {purpose}".strip(), context.words.singular(noun.split()[0]), "measure.money-verb")


def purpose_of(around: Around) -> str:
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
    if phrase is None or tokens[phrase.end - 1].lower not in measure_words(context.lexicon).money_kinds:
        return None
    verb = around.verb
    done = context.words.participles.get(context.base(verb), "") if verb is not None else ""
    return make(around, complement(tokens, phrase), "measure.money-in-kind", after=done)


def money_object(around: Around) -> Measured | None:
    """ "has recovered 412 million", "gathered 5 million": money, and what was done with it by whom."""
    context = around.context
    tokens = context.tokens
    verb = around.at - 1
    while verb >= 0 and tokens[verb].tag in (Tag.ADVERB, Tag.DETERMINER):
        verb -= 1
    if verb < 0 or tokens[verb].tag not in (Tag.VERB, Tag.PAST, Tag.GERUND):
        return None
    done = context.words.participles.get(context.base(verb), tokens[verb].lower)
    part = subject(tokens, verb)
    known = (
        part is not None
        and part.end - part.start <= 6
        and any(tokens[at].nominal for at in range(part.start, part.end))
    )
    by = f"by {context.phrase(part)}" if part is not None and known else ""
    return Measured(
        f"money {done} {by} {purpose_of(around)}".strip().replace("  ", " "), "money", "measure.money-object"
    )


def reduced_relative(around: Around) -> Measured | None:
    """ "the 48 million Blue Kelp had from the club", "the 640 million that he argued for": money and its clause."""
    tokens = around.context.tokens
    at = around.at + 1
    start = at
    if around.token(at) in ("that", "which"):
        at += 1
    elif around.tag(at) is not Tag.NAME:
        return None
    phrase = noun_phrase(tokens, after_determiners(tokens, at))
    if phrase is None or around.tag(phrase.end) not in (Tag.VERB, Tag.PAST, Tag.HAVE, Tag.BE, Tag.MODAL):
        return None
    end = start
    while (
        end < len(tokens) and end - start < 9 and tokens[end].tag not in (Tag.COMMA, Tag.BREAK, Tag.QUOTE, Tag.FIGURE)
    ):
        end += 1
    return make(around, Range(start, end), "measure.relative-clause", before="money")


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


def money_itself(around: Around) -> Measured | None:
    """ "188m from houses", "70 million that turned up": where no money was measured before, it is named so."""
    last = around.alike or around.carried
    tokens = around.context.tokens
    start = around.at + 1
    follows = around.tag(start) in (Tag.PREPOSITION, Tag.TO) or around.token(start) in ("that", "which")
    if (last is not None and last.money and not follows) or (start < len(tokens) and around.context.in_time(start)):
        return None
    end = start
    while (
        follows
        and end < len(tokens)
        and end - start < 7
        and tokens[end].tag not in (Tag.COMMA, Tag.BREAK, Tag.QUOTE, Tag.FIGURE)
    ):
        end += 1
    words = around.context.phrase(Range(start, end))
    return Measured(f"money {words}".strip(), "money", "measure.money-itself")
