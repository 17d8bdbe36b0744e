"""The dates of one document's figures, in its order; what headings, lists and sentences above give is kept here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.core.claims import Role
from factcheck.core.documents import Span
from factcheck.language import times
from factcheck.language.context import Context
from factcheck.language.dating import choice
from factcheck.language.dating.choice import Carried, Site
from factcheck.language.dating.features import Figure
from factcheck.language.dating.moments import Moment, moments
from factcheck.language.dating.shapes import shape
from factcheck.language.measuring.around import Measured
from factcheck.language.rows import PARTED, Cell
from factcheck.language.sentences import LineKind, Sentence
from factcheck.lexicon.loader import Lexicon

HEADING_FROM = 4  # paragraphs of title, byline and dateline, whose dates are the article's own
SOURCES = frozenset({"dated", "said", "lead", "heading"})  # where an expression from above the sentence comes from
REACH = 3  # sentences over which a date is carried
SECTION = 12  # paragraphs under a heading that its date can hold for


class _Sentence(NamedTuple):
    """The sentence at hand: its number, its candidates, and what was chosen for its figures so far."""

    number: int
    moments: tuple[Moment, ...]
    carried: tuple[Carried, ...]
    chosen: list[str | None]


class Dates:
    """Chooses the expression that dates each figure; asked for the figures in their order."""

    def __init__(self, text: str, sentences: Sequence[Sentence], leads: Sequence[int], lexicon: Lexicon) -> None:
        self.text, self.sentences, self.leads, self.lexicon = text, sentences, leads, lexicon
        self._here = _Sentence(-1, (), (), [])
        self._expressed: dict[int, list[str]] = {}
        self._last: tuple[int, str | None] = (-1, None)  # sentence and date of the last figure read
        self._heading: tuple[int, str] | None = None  # sentence and date of the last dated heading

    def pass_by(self, number: int) -> None:
        """Notes a sentence without figures: the date of a heading ("Thefts, October to December 2024")."""
        sentence = self.sentences[number]
        if sentence.kind is LineKind.PROSE or sentence.paragraph < HEADING_FROM:
            return
        found = self._expressions(number)
        if (
            found or PARTED.search(self.text, sentence.span.start, sentence.span.end) is None
        ):  # a table's line of headings is no new section
            self._heading = (number, found[-1]) if found else None

    def date(
        self, number: int, context: Context, index: int, role: Role, measured: Measured, row: Cell | None
    ) -> tuple[str | None, str]:
        """The expression that dates the figure `index` of sentence `number`, and where it was found.

        (None, "none") where the text gives none.
        """
        if self._here.number != number:
            self._open(number, context)
        here = self._here
        if row is not None and (dated := self._of_row(row)) is not None:
            chosen: str | None = dated
            source = "column"
        else:
            figure = Figure(context, index, role, measured, here.chosen[-1] if here.chosen else None)
            site = Site(figure, here.moments, here.chosen, here.carried)
            chosen = choice.choose(site if row is None else self._of_caption(site), self.lexicon)
            source = self._source(chosen)
        here.chosen.append(chosen)
        self._last = (number, chosen)
        return chosen, source

    def _source(self, chosen: str | None) -> str:
        """Where the date chosen for a figure of the sentence at hand stands: in it, or what above it names it."""
        if chosen is None:
            return "none"
        if any(moment.text == chosen for moment in self._here.moments):
            return "sentence"
        features = next(one.features for one in self._here.carried if one.text == chosen)
        return next(name for name in features if name in SOURCES)

    def _of_caption(self, site: Site) -> Site:
        """The site of a cell whose column and row name no date: only the table's caption may, not its other cells."""
        return site._replace(moments=(), chosen=(), carried=[one for one in site.carried if "heading" in one.features])

    def _of_row(self, row: Cell) -> str | None:
        """The date that heads the column of a table, made whole by a day that the row's label names."""
        dated = times.find(row.measure, Span(0, len(row.measure)), [], self.lexicon)
        if row.when is None:
            return dated[0].text if dated else None
        if dated and shape(dated[0].text, self.lexicon)[0] == "date" and row.when.isdecimal():
            return f"{dated[0].text} {row.when}"
        return row.when

    def _open(self, number: int, context: Context) -> None:
        self._expressed[number] = [time.text for time in context.times]
        self._here = _Sentence(number, moments(context), tuple(self._carried(number)), [])

    def _carried(self, number: int) -> list[Carried]:
        """The expressions above sentence `number` that may hold for it, the nearest first, each once."""
        found: dict[str, list[str]] = {}
        sentence = self.sentences[number]
        before, last = self._last
        if last is not None and number - before <= REACH:
            found.setdefault(last, []).extend(self._from("dated", before, number))
        for back in (1, 2):
            if number - back >= 0 and self.sentences[number - back].paragraph >= min(2, sentence.paragraph):
                for one in self._expressions(number - back)[-1:]:
                    found.setdefault(one, []).extend(self._from("said", number - back, number))
        lead = self.leads[number]
        if lead >= 0:
            for one in self._expressions(lead)[-1:]:
                found.setdefault(one, []).extend(self._from("lead", lead, number))
        if self._heading is not None and sentence.paragraph - self.sentences[self._heading[0]].paragraph <= SECTION:
            found.setdefault(self._heading[1], []).extend(self._from("heading", self._heading[0], number))
        return [Carried(text, (*self._shaped(text), *features)) for text, features in found.items()]

    def _from(self, source: str, before: int, number: int) -> list[str]:
        gap = "same" if self.sentences[before].paragraph == self.sentences[number].paragraph else "other"
        near = f"{source}-{gap}-{min(number - before, 3)}"
        return [source, near, f"{source}-{self.sentences[before].kind}-{self.sentences[number].kind}"]

    def _expressions(self, number: int) -> list[str]:
        if number not in self._expressed:
            found = times.find(self.text, self.sentences[number].span, [], self.lexicon)
            self._expressed[number] = [time.text for time in found]
        return self._expressed[number]

    def _shaped(self, text: str) -> tuple[str, ...]:
        kind, lead = shape(text, self.lexicon)
        return (f"above-shape-{kind}", f"above-lead-{lead}")
