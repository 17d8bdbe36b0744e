"""What sort of thing a verb tells: the trained choices of measure and of date both look at it."""

from __future__ import annotations

from factcheck.language.context import Context
from factcheck.language.measuring.around import measure_words
from factcheck.language.measuring.noun_classes import noun_classes


def verb_class(context: Context, verb: int) -> str | None:
    """movement, person (what is done to people), link, money or say; None for any other verb, by its base form."""
    known, base = measure_words(context.lexicon), context.base(verb)
    if base in known.movements:
        return "movement"
    if base in known.person_verbs:
        return "person"
    if base in known.links:
        return "link"
    if base in known.money:
        return "money"
    return "say" if base in noun_classes(context.lexicon).sayings else None
