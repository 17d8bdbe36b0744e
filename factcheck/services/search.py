"""Search by figure: a query read, candidates found by their keys, each fitted to the question and ranked.

Fit first; among equals what a reviewer wants first: conflicts, reach, freshness, then the order of intake. Facets count
what each of their values would give while the other filters stay.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from factcheck.comparison.dimensions import dimension_of
from factcheck.comparison.spelling import nearest
from factcheck.comparison.words import fold, tokens_of
from factcheck.core.relations import RelationKind
from factcheck.services.archive import Archive
from factcheck.services.fitting import Fit, fit, range_words, reach, reading
from factcheck.services.keys import key
from factcheck.services.query import Question, read_query, with_figure
from factcheck.services.rows import claim_row
from factcheck.services.sifting import facets_of, missed
from factcheck.services.views import Chip, Hit, SearchPage
from factcheck.store import listing
from factcheck.store.search import Candidate, Range, candidates, is_known, words
from factcheck.store.session import Session

PAGE_LIMIT = 500  # hits of one page: more is an export
BESIDE = 0.4  # of the fit where the words stand beside the measure (sentence, place, title) and not in it


@dataclass(frozen=True, slots=True)
class Found:
    """A claim that fits the figure and the words, with the filters that it does not pass."""

    candidate: Candidate
    fit: Fit
    missed: frozenset[str]


def search(archive: Archive, query: str, limit: int = 25, offset: int = 0) -> SearchPage:
    """One page of the claims that fit a query, best first. An empty query finds everything.

    Raises: QueryProblem, which says where and what to write instead.
    """
    question = read_query(query)
    limit, offset = max(1, min(limit, PAGE_LIMIT)), max(0, offset)
    with archive.store.reading() as session:
        question, spelt, fitting = _answer(session, question)
        found = ranked([one for one in fitting if not one.missed])
        page = found[offset : offset + limit]
        rows = listing.listed(session, [one.candidate.id for one in page])
    hits = tuple(
        Hit(claim_row(row), round(one.fit.score, 4), one.fit.explanation) for row, one in zip(rows, page, strict=True)
    )
    facets = facets_of([(one.candidate, one.missed) for one in fitting], question.filters)
    asked = None if question.figure is None else question.figure.quantity
    return SearchPage(query, chips(question, spelt), hits, len(found), offset, facets, asked)


def matching(session: Session, query: str) -> list[str]:
    """The ids of all claims that fit a query, best first. Raises: QueryProblem."""
    _, _, fitting = _answer(session, read_query(query))
    return [one.candidate.id for one in ranked([one for one in fitting if not one.missed])]


def ranked(found: Sequence[Found]) -> list[Found]:
    """Hits, best first, in a total order."""

    def worth(one: Found) -> tuple[object, ...]:
        candidate = one.candidate
        age = 0 if candidate.published is None else -candidate.published.toordinal()
        clash = candidate.relation is not RelationKind.CONFLICT
        return (-round(one.fit.score, 4), clash, -candidate.outlets, age, candidate.position, candidate.id)

    return sorted(found, key=worth)


def chips(question: Question, spelt: Mapping[str, str]) -> tuple[Chip, ...]:
    """How each part of the query was read, in the order figure, words, filters."""
    found = []
    figure = question.figure
    if figure is not None:
        detail = range_words(figure.quantity) if figure.is_range else reading(figure.quantity)
        found.append(Chip("figure", figure.text.strip(), detail, question.without(figure.span)))
    if question.words:
        changes = "; ".join(f"“{typed}” is taken for “{meant}”" for typed, meant in spelt.items())
        found.append(Chip("words", question.phrase, changes or None, question.without_words()))
    for term in question.terms:
        caution = "figures whose time is not known are left out" if term.key == "asof" else None
        found.append(Chip(term.key, term.value, caution, question.without(term.span)))
    return tuple(found)


def _answer(session: Session, question: Question) -> tuple[Question, dict[str, str], list[Found]]:
    """The question as it was understood in the end, the words that were taken for others, and what fits."""
    question, spelt = _spelt(session, question)
    fitting = _fitting(session, question)
    number = next((word for word in question.words if word.isascii() and word.isdecimal()), None)
    if not fitting and number is not None and question.figure is None:
        # "strikes 2000": it looked like a year, but no claim says it beside the other words.
        return _answer(session, with_figure(question, number))
    return question, spelt, fitting


def _fitting(session: Session, question: Question) -> list[Found]:
    figure = None
    if question.figure is not None:
        low, high = reach(question.figure)
        unit = question.figure.quantity.unit
        dimension = None if unit is None else dimension_of(unit)
        figure = Range(dimension, key(low, -1), key(high, 1))
    found = []
    for candidate in candidates(session, figure, question.words):
        fitted = _fit(question, candidate)
        if fitted is not None:
            found.append(Found(candidate, fitted, missed(candidate, question.filters)))
    return found


def _fit(question: Question, candidate: Candidate) -> Fit | None:
    in_measure = set(tokens_of(candidate.measure)) | set(tokens_of(candidate.head))
    share = 1.0
    if question.words:
        share = sum(word in in_measure for word in question.words) / len(question.words)
    weight = BESIDE + (1 - BESIDE) * share
    if question.figure is None:
        where = "measure" if share == 1.0 else "measure and sentence" if share > 0 else "sentence"
        return Fit(weight, f"The words stand in its {where}." if question.words else "Passes the filters.")
    fitted = fit(question.figure, candidate.quantity, candidate.role)
    return None if fitted is None else Fit(fitted.score * weight, fitted.explanation)


def _spelt(session: Session, question: Question) -> tuple[Question, dict[str, str]]:
    """The question with words that no claim holds taken for the nearest that one does."""
    unknown = {word for word in question.words if not is_known(session, word)}
    if not unknown:
        return question, {}
    known = words(session)
    meant: dict[str, str] = {}
    for typed in question.phrase.split():
        if unknown & set(tokens_of(typed)):
            found = next((one for form in (fold(typed), *tokens_of(typed)) if (one := nearest(form, known))), None)
            if found is not None:
                meant[typed] = found
    # Read again as a whole: two words may be one, "air strikes".
    changed = tokens_of(" ".join(meant.get(typed, typed) for typed in question.phrase.split()))
    return replace(question, words=changed), meant
