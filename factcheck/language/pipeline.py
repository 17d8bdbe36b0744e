"""Text to claims: the figures are found, then each is read in its sentence."""

from __future__ import annotations

from factcheck.core.claims import Claim
from factcheck.core.documents import Document
from factcheck.language import claims, mentions
from factcheck.lexicon.loader import Lexicon, load

EXTRACTOR = "figures 0.2"  # name and version of this reader: raised whenever the same text would be read differently


def read(document: Document, text: str, lexicon: Lexicon | None = None) -> tuple[Claim, ...]:
    """The claims of `text`, in its order; `text[claim.span.start:claim.span.end] == claim.text` for each.

    `lexicon` is English where none is given. Pure: the same text gives the same claims.
    """
    words = lexicon if lexicon is not None else load()
    return claims.build(document, text, mentions.find(text, words), words)
