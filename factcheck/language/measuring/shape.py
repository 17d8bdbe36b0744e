"""Finishes a measure: the rate that belongs to it ("per tonne"), the movement that it names ("rise in rents")."""

from __future__ import annotations

from dataclasses import replace

from factcheck.core.claims import Role
from factcheck.language.measuring.around import Around, Measured, measure_words
from factcheck.language.words import Tag

RATES = frozenset({"a", "an", "per", "each", "every"})


def with_rate(around: Around, found: Measured) -> Measured:
    """A measure with the "a month", "per tonne" that follows its figure, which belongs to what is measured."""
    rate = rate_of(around)
    if rate is None or (found.rule in ("measure.continued", "measure.conversion") and rate in found.phrase):
        return found
    return replace(found, phrase=f"{found.phrase} {rate}") if rate not in found.phrase else found


def rate_of(around: Around) -> str | None:
    """ "a tonne" of "$80 a tonne", as "per tonne"; None where no rate follows the figure."""
    at = around.at + 1
    if at < len(around.context.tokens) and around.context.in_time(at):  # "25 a year earlier"
        return None
    if around.mention.quantity.unit is None or around.token(at) not in RATES or around.tag(at + 1) is not Tag.NOUN:
        return None
    if (
        around.token(at) in ("a", "an")
        and around.tag(at + 2) in (Tag.NOUN, Tag.NAME)
        and around.token(at + 2) != "better"
    ):
        return None
    return f"per {around.token(at + 1)}"


def as_movement(around: Around, found: Measured) -> Measured:
    """A measure of how much something moved says so: "rise in crime", not "crime"."""
    if around.role is not Role.CHANGE or found.rule.startswith("measure.movement"):
        return found
    noun = movement(around)
    known = measure_words(around.context.lexicon)
    words = found.phrase.casefold().split()
    if noun is None or noun in words or any(word in known.movement_nouns for word in words[:2]):
        return found
    return Measured(f"{noun} in {found.phrase}", found.head, found.rule)


def movement(around: Around) -> str | None:
    """The noun of the movement that the figure gives the size of; None where no word names one."""
    known, context = measure_words(around.context.lexicon), around.context
    verb = around.verb
    if verb is not None and around.at - verb <= 4:
        noun = known.movements.get(context.base(verb))
        if noun is not None:
            return noun
    for at in (around.at - 1, around.at + 1, around.at + 2):
        direction = {"up": "rise", "down": "fall", "higher": "rise", "lower": "fall"}.get(around.token(at))
        if direction is not None:
            return direction
    return None


def without_movement(around: Around, phrase: str) -> str:
    """ "rise in rents" -> "rents": the level beside a movement is of the thing itself."""
    nouns = measure_words(around.context.lexicon).movement_nouns
    if " in " not in phrase and " of " not in phrase:
        return phrase
    words = phrase.split()
    for place, word in enumerate(words[:3]):
        if word.casefold() in nouns and words[place + 1 : place + 2] in (["in"], ["of"]) and len(words) > place + 2:
            return " ".join(words[place + 2 :])
    return phrase
