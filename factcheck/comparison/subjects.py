"""What a claim is about, in the form in which claims are compared: computed once for each claim, then looked up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.comparison.cues import Cues, cues_of
from factcheck.comparison.dimensions import dimension_of, in_base_unit
from factcheck.comparison.moments import Moment, moment_of
from factcheck.comparison.surroundings import Surroundings, mentions_place, sentence_span, surroundings_of
from factcheck.comparison.windows import Window, window_of
from factcheck.comparison.words import (
    CHARACTER_LIMIT,
    WORD,
    additional_words,
    canonical,
    fold,
    name_tokens,
    tokens_of,
)
from factcheck.core.claims import Claim
from factcheck.core.documents import Document, Span

BEHIND = 14  # characters behind a figure in which "more" or "additional" stands
FOLLOWING = 200  # characters behind a figure in which the next one of its passage may stand
PLACE_LIMIT = 12  # places of one claim that are looked at


@dataclass(frozen=True, slots=True)
class Subject:
    """One claim, made comparable.

    `words` are the canonical words of its measure, `head` that of its head noun, `names` those of them that are written
    with a capital or a digit; `places` the words of each place that its sentence names;
    `speaker` the words of the speaker's name; `window` is in the base unit of `dimension`; `additional` says that the
    count is named as one that is added. `sentence` is where its sentence stands, `following` the text behind the
    figure, and `turn` its number among the figures of its dimension in its text, or None. `converted` are the dimension
    and window of the same amount in another unit, as the text itself gives it.
    """

    claim: Claim
    document: Document
    words: tuple[str, ...]
    head: str
    names: frozenset[str]
    places: tuple[frozenset[str], ...]
    speaker: frozenset[str]
    dimension: str
    window: Window
    moment: Moment
    cues: Cues
    surroundings: Surroundings
    additional: bool
    sentence: Span
    following: str = ""
    turn: int | None = None
    converted: tuple[tuple[str, Window], ...] = ()

    @property
    def order_key(self) -> tuple[bool, str, str, str, int, int, str]:
        """Where the claim stands in every output: by document in order of publication, then by position."""
        published = self.document.published
        return (
            published is None,
            published.isoformat() if published is not None else "",
            self.document.file,
            self.document.id,
            self.claim.span.start,
            self.claim.span.end,
            self.claim.id,
        )


def subject_of(claim: Claim, document: Document, text: str = "") -> Subject:
    """The subject of one claim. `text` is the document's text, looked at around the figure; it may be left out."""
    quantity = in_base_unit(claim.quantity, claim.role)
    return Subject(
        claim=claim,
        document=document,
        words=tokens_of(claim.measure),
        head=_head_of(claim),
        names=_names_of(claim),
        places=_places_of(claim, text),
        speaker=name_tokens(claim.speaker or "") or frozenset(tokens_of(claim.speaker or "")),
        dimension=dimension_of(claim.quantity.unit, claim.role),
        window=window_of(quantity),
        moment=moment_of(claim, document),
        cues=cues_of(claim, text),
        surroundings=surroundings_of(claim, text),
        additional=_is_additional(claim, text),
        sentence=sentence_span(claim, text),
        following=text[claim.span.end : claim.span.end + FOLLOWING],
    )


def subjects_of(
    documents: Sequence[Document], texts: Mapping[str, str], claims: Sequence[Claim]
) -> tuple[Subject, ...]:
    """The subjects of the claims in the order of every output.

    Claims name their document by id. `texts` is by document id too; a missing text costs the words around the figure.
    """
    by_id = {document.id: document for document in documents}
    subjects = [subject_of(claim, _document(by_id, claim), texts.get(claim.document, "")) for claim in claims]
    turns: Counter[tuple[str, str]] = Counter()
    ordered: list[Subject] = []
    for subject in sorted(subjects, key=lambda subject: subject.order_key):
        key = subject.document.id, subject.dimension
        ordered.append(replace(subject, turn=turns[key]))
        turns[key] += 1
    return tuple(ordered)


def comparable_windows(left: Subject, right: Subject) -> tuple[Window, Window] | None:
    """The windows of two subjects in one unit, by conversions that a text itself gives where need be; None if none."""
    if left.dimension == right.dimension:
        return left.window, right.window
    for dimension, window in left.converted:
        if dimension == right.dimension:
            return window, right.window
    for dimension, window in right.converted:
        if dimension == left.dimension:
            return left.window, window
    return None


def _document(by_id: Mapping[str, Document], claim: Claim) -> Document:
    """The claim's document; a claim from elsewhere may name one that is not held, and then nothing is known of it."""
    return by_id.get(claim.document) or Document(id=claim.document, file=claim.document)


def _is_additional(claim: Claim, text: str) -> bool:
    """Whether the figure, its measure or the word right behind it says that the count is added ("1,500 more")."""
    behind = fold(text[claim.span.end : claim.span.end + BEHIND]).split()[:1]
    words = fold(f"{claim.measure[:200]} {claim.text[:200]}").split()
    return not additional_words().isdisjoint([*words, *behind])


def _places_of(claim: Claim, text: str) -> tuple[frozenset[str], ...]:
    """The words of each place of the claim's own.

    A claim that the program read carries the scope of its whole article where its sentence names no place; that tells
    no two facts apart. What a person wrote out is taken as it stands.
    """
    places = claim.place[:PLACE_LIMIT]
    own = [place for place in places if mentions_place(claim, text, place)] if claim.rules else places
    return tuple(tokens for tokens in map(name_tokens, own) if tokens)


def _names_of(claim: Claim) -> frozenset[str]:
    """Words that pick one thing out of its kind: names, and numerals ("over 15", "per 100,000", "the 2030 target")."""
    written = WORD.findall(claim.measure[:CHARACTER_LIMIT])
    return frozenset(token for word in written if word[0].isupper() or word[0].isdigit() for token in tokens_of(word))


def _head_of(claim: Claim) -> str:
    words = tokens_of(claim.head)
    return words[-1] if words else canonical(fold(claim.head.strip()[:80]))
