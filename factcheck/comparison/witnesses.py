"""How many witnesses a fact has: outlets, independent texts and origins, counted side by side.

Five papers that print one agency's copy are five outlets, one text and one origin. A repeat inside one document adds
nothing to any of the three.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from factcheck.comparison.subjects import Subject
from factcheck.comparison.words import fold
from factcheck.core.relations import Copy


def families(copies: Iterable[Copy]) -> Mapping[str, str]:
    """Document -> the one that its family of copies is counted under. Documents without copies are absent."""
    parents: dict[str, str] = {}

    def root(document: str) -> str:
        while parents.get(document, document) != document:
            document = parents[document]
        return document

    for copy in copies:
        one, other = root(copy.document), root(copy.of)
        if one != other:
            parents[max(one, other)] = min(one, other)
    return {document: root(document) for document in parents}


def count(members: Sequence[Subject], family: Mapping[str, str]) -> tuple[int, int, int]:
    """(outlets, independent texts, origins) of the claims of one fact."""
    outlets = {fold(m.document.publisher) if m.document.publisher else f"document {m.document.id}" for m in members}
    texts = {family.get(m.document.id, m.document.id) for m in members}
    return len(outlets), len(texts), len(origins(members, family))


def origins(members: Sequence[Subject], family: Mapping[str, str]) -> tuple[str, ...]:
    """Who stands behind the figure: each speaker once, and each independent text that names none, as written.

    A text that gives the figure both in its own voice and as a speaker's has it from the speaker.
    """
    speakers: list[tuple[frozenset[str], str]] = []
    attributed: set[str] = set()
    for member in members:
        if not member.speaker:
            continue
        attributed.add(family.get(member.document.id, member.document.id))
        if not any(member.speaker <= words or words <= member.speaker for words, _ in speakers):
            speakers.append((member.speaker, member.claim.speaker or ""))
    own: dict[str, str] = {}
    for member in members:
        text = family.get(member.document.id, member.document.id)
        if not member.speaker and text not in attributed:
            own.setdefault(text, member.document.publisher or member.document.title or member.document.file)
    return (*(name for _, name in speakers), *own.values())
