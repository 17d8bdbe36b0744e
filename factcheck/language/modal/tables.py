"""What the title of a table says of its rows: under "Estimated cost at completion" no row is so yet."""

from __future__ import annotations

import re

from factcheck.core.claims import Modality
from factcheck.language.context import Context
from factcheck.language.modal.nouns import of_word
from factcheck.language.modal.words import ModalWords
from factcheck.language.rows import CELL, LONGEST

LOOK_UP = 16  # lines above a row among which its title is looked for
TITLE = 120  # code points of the longest title
WORD = re.compile(r"[^\W\d_]+")


def of_table(context: Context, position: int, known: ModalWords) -> Modality | None:
    """What the title of the table says in whose row the figure at `position` stands; None outside of tables."""
    text, at = context.text, context.tokens[position].start
    start = text.rfind("\n", max(0, at - LONGEST), at) + 1
    end = text.find("\n", at, at + LONGEST)
    if not start or end < 0 or CELL.search(text, start, end) is None:
        return None
    for _ in range(LOOK_UP):
        above = text.rfind("\n", max(0, start - LONGEST), start - 1) + 1
        line = text[above : start - 1].strip()
        if CELL.search(line) is None:
            return _of_title(line, context, known) if len(line) <= TITLE else None
        if not above:
            return None
        start = above
    return None


def _of_title(line: str, context: Context, known: ModalWords) -> Modality | None:
    words = [word.casefold() for word in WORD.findall(line)]
    if known.results & {context.words.singular(word) for word in words} or "actual" in words:
        return None
    if known.projected_adjectives & set(words) or ("estimated" in words and known.costs & set(words)):
        return Modality.PROJECTED
    said = [of_word(word, context, known) for word in words]
    return next((one for one in said if one is not None), None)
