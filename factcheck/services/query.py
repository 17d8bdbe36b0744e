"""A search query, read: what figure it asks for, which words, which filters.

The order of steps: filters (`place:Iraq`) are taken out; what is left is read for one figure, with the reader that
reads the articles, and operators (`>40%`, `9k..11k`, `~10000`) on top of it; the rest are words. Offsets are those of
the query as typed throughout, so that every part can be shown, and taken out again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from factcheck.comparison.words import tokens_of
from factcheck.core.documents import Span
from factcheck.errors import QueryProblem
from factcheck.services.query_figure import Asked, plain_figure, read_figure
from factcheck.services.query_filters import KEYS, Filters, Term, read_filters, suggest

LONGEST = 1000  # characters: a query is a line, not an article
_TERM = re.compile(r'(?<!\S)([A-Za-z]+):("[^"]*"?|\S*)')
_QUOTES = re.compile('["“”]')


@dataclass(frozen=True, slots=True)
class Question:
    """A query as it was read. `words` are in normal form, `phrase` is how they stand in the query."""

    query: str
    figure: Asked | None
    words: tuple[str, ...]
    phrase: str
    filters: Filters
    terms: tuple[Term, ...]

    def without(self, span: Span) -> str:
        """The query with one part taken out."""
        return " ".join((self.query[: span.start] + " " + self.query[span.end :]).split())

    def without_words(self) -> str:
        """The query with its words taken out: figure and filters stay."""
        kept = [term.span for term in self.terms] + ([] if self.figure is None else [self.figure.span])
        return " ".join(span.of(self.query).strip() for span in sorted(kept))


def read_query(query: str) -> Question:
    """What a query asks for.

    Raises: QueryProblem, which says where and what to write instead.
    """
    if len(query) > LONGEST:
        raise QueryProblem(f"The query has {len(query):,} characters; {LONGEST:,} is the most it can hold.", LONGEST)
    terms = _terms(query)
    free = query
    for term in terms:
        free = _blank(free, term.span)
    figure = read_figure(free)
    if figure is not None:
        free = _blank(free, figure.span)
    phrase = " ".join(_QUOTES.sub(" ", free).split())
    words = tokens_of(phrase)
    if query.strip() and figure is None and not words and not terms:
        raise QueryProblem(
            "There is nothing to look for here: write a figure, a word or a filter, such as is:conflict."
        )
    return Question(query, figure, words, phrase, read_filters(terms), terms)


def with_figure(question: Question, number: str) -> Question:
    """The question with one of its words, a number, taken for the figure asked for."""
    at = question.query.find(number)
    if at < 0:
        return replace(question, words=tuple(word for word in question.words if word != number))
    figure = plain_figure(number, Span(at, at + len(number)))
    phrase = " ".join(question.phrase.replace(number, " ", 1).split())
    return replace(question, figure=figure, words=tokens_of(phrase), phrase=phrase)


def _blank(text: str, span: Span) -> str:
    """The text with a part made spaces, so that offsets stay."""
    return text[: span.start] + " " * (span.end - span.start) + text[span.end :]


def _terms(query: str) -> tuple[Term, ...]:
    terms = []
    for found in _TERM.finditer(query):
        key, value = found[1].lower(), found[2]
        if key not in KEYS:
            if not value or value.startswith("//"):  # "Iraq: strikes", or an address: words
                continue
            raise QueryProblem(f"There is no filter “{found[1]}:”. {suggest(key)}", found.start())
        if value.startswith('"') and (len(value) == 1 or not value.endswith('"')):
            raise QueryProblem(f"The quotation mark after “{key}:” is not closed.", found.start(2))
        value = value.strip('"').strip()
        if not value:
            raise QueryProblem(f"“{key}:” needs a value, such as {KEYS[key]}.", found.end(1) + 1)
        terms.append(Term(key, value, Span(found.start(), found.end())))
    return tuple(terms)
