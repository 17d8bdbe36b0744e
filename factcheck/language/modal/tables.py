"""What the title of a table says of its rows: under "Estimated cost at completion" no row is so yet."""

from __future__ import annotations

import re

from factcheck.core.claims import Modality
from factcheck.language.context import Context
from factcheck.language.modal.nouns import of_word
from factcheck.language.modal.words import ModalWords
from factcheck.language.rows import LONGEST, PARTED

LOOK_UP = 16  # lines above a row among which its title is looked for
TITLE = 120  # code points of the longest title
WORD = re.compile(r"[^\W\d_]+")


def title_of(text: str, start: int) -> str:
    """The title of the table whose row begins at `start`: the nearest line above that is no row; "" without one."""
    for _ in range(LOOK_UP if start else 0):
        above = text.rfind("\n", max(0, start - LONGEST), start - 1) + 1
        line = text[above : start - 1].strip()
        if PARTED.search(line) is None:
            return line if len(line) <= TITLE else ""
        if not above:
            return ""
        start = above
    return ""


def of_title(title: str, context: Context, known: ModalWords) -> Modality | None:
    """What the title of a table says of the figures in its rows."""
    words = [word.casefold() for word in WORD.findall(title)]
    if known.results & {context.words.singular(word) for word in words} or "actual" in words:
        return None
    if known.projected_adjectives & set(words) or ("estimated" in words and known.costs & set(words)):
        return Modality.PROJECTED
    said = [of_word(word, context, known) for word in words]
    return next((one for one in said if one is not None), None)
