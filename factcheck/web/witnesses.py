"""The three counts of a fact, and one line saying what was joined to get from outlets to texts and origins."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.services.views import FactView
from factcheck.web.reading import listing


def joined(view: FactView) -> str:
    """What makes fewer texts than outlets and fewer origins than texts, in a sentence or two."""
    copies = list(_copies(view))
    named = sorted({row.claim.speaker for row in view.rows if row.claim.speaker}, key=str.casefold)
    parts = []
    if copies:
        parts.append(f"{'; '.join(copies)}.")
    elif view.fact.outlets > 1:
        parts.append("No text here repeats another.")
    if not named:
        parts.append("Nobody is named; each outlet counts as its own origin.")
    elif view.fact.origins == 1:
        parts.append(f"It rests on {named[0]} alone.")
    return " ".join(parts)


def _copies(view: FactView) -> Iterator[str]:
    seen = set()
    for row in view.rows:
        original = view.copies.get(row.claim.document)
        if original is not None and row.claim.document not in seen:
            seen.add(row.claim.document)
            yield f"{row.document.publisher or row.document.file} repeats {original.publisher or original.file}"


def origins_line(view: FactView) -> str:
    """Who is behind the figures, as named in the texts."""
    return listing(view.origins)
