"""The places of one document's figures, in its order: what the article's head and the sentences above name is kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from factcheck.language import places
from factcheck.language.context import Context
from factcheck.language.places import Evidence, Place
from factcheck.language.placing import choice
from factcheck.language.placing.choice import Names, Site
from factcheck.language.placing.spots import Spot, spots
from factcheck.language.rows import Cell
from factcheck.language.sentences import LineKind, Sentence
from factcheck.language.tokens import Token
from factcheck.lexicon.loader import Lexicon

HEAD = 6  # sentences of title, byline and first paragraph, whose places the whole article speaks of
SOURCES = {
    "before": "before", "said-last": "said", "said-first": "said", "heading": "heading", "title": "title",
    "dateline": "dateline", "head": "head", "most": "most",
}  # fmt: skip  # feature of a place from above the sentence -> where it comes from
BACK = 2  # sentences above whose places may hold on


class _Sentence(NamedTuple):
    """The sentence at hand: its number, its candidates, and what was chosen for its figures so far."""

    number: int
    spots: tuple[Spot, ...]
    above: Mapping[Names, Sequence[str]]
    chosen: list[Names]


class Scenes:
    """Chooses the place of each figure; asked for the figures in their order."""

    def __init__(
        self, sentences: Sequence[Sentence], tokens: Callable[[int], tuple[Token, ...]], people: frozenset[str],
        named: Mapping[str, Evidence], lexicon: Lexicon,
    ) -> None:  # fmt: skip
        self.sentences, self.tokens, self.people, self.named, self.lexicon = sentences, tokens, people, named, lexicon
        self._here = _Sentence(-1, (), {}, [])
        self._found: dict[int, tuple[Place, ...]] = {}
        self._last: tuple[int, Names] = (-1, ())
        self._heading: tuple[int, Names] | None = None
        self._whole: dict[Names, list[str]] | None = None

    def pass_by(self, number: int) -> None:
        """Notes a sentence without figures: the place that a heading names."""
        if self.sentences[number].kind is LineKind.HEADLINE and number >= HEAD:
            found = [place for place in self._places(number) if not place.demonym]
            self._heading = (number, (found[0].name,)) if found else None

    def place(self, number: int, context: Context, index: int, row: Cell | None) -> tuple[Names, str]:
        """The places that the figure `index` of sentence `number` holds for, and where they were found.

        ((), "none") where the article names none.
        """
        if self._here.number != number:
            self._open(number, context)
        here = self._here
        if row is not None and (named := self._of_row(row)):
            chosen, source = named, "row"
        else:
            site = Site(context, index, here.spots, here.chosen, here.above)
            chosen = choice.choose(site, self.lexicon)
            source = self._source(chosen)
        here.chosen.append(chosen)
        self._last = (number, chosen)
        return chosen, source

    def _source(self, chosen: Names) -> str:
        """Where the places chosen for a figure of the sentence at hand stand: in it, or what above it names them."""
        if not chosen:
            return "none"
        if any(spot.names == chosen for spot in self._here.spots):
            return "sentence"
        return next(SOURCES[name] for name in self._here.above[chosen] if name in SOURCES)

    def _of_row(self, row: Cell) -> Names:
        """The row's label where it is a name: a table of districts."""
        words = row.label.split()
        capital = all(word[:1].isupper() or word[:1].isdigit() for word in words)
        known = places.gazetteer(self.lexicon)
        part = words[0][:1].isupper() and words[-1].casefold() in known.terrain | known.nouns if words else False
        return (row.label,) if words and (capital or part) else ()

    def _places(self, number: int) -> tuple[Place, ...]:
        if number not in self._found:
            self._found[number] = places.find(self.tokens(number), self.people, self.named, self.lexicon)
        return self._found[number]

    def _open(self, number: int, context: Context) -> None:
        found = spots(self._places(number), context.tokens, self.named, context.saying)
        self._here = _Sentence(
            number, found, self._above(number), []
        )  # fmt: skip

    def _above(self, number: int) -> dict[Names, list[str]]:
        """The places named above sentence `number` that may hold for it, with the features of where they stand."""
        found: dict[Names, list[str]] = {}
        sentence = self.sentences[number]
        before, last = self._last
        if last:
            near = "same" if self.sentences[before].paragraph == sentence.paragraph else "other"
            found.setdefault(last, []).extend(["before", f"before-{near}-{min(number - before, 4)}"])
        for back in range(1, BACK + 1):
            if number - back < 0 or self.sentences[number - back].kind is LineKind.FURNITURE:
                continue
            named = [place for place in self._places(number - back) if not place.demonym]
            near = "same" if self.sentences[number - back].paragraph == sentence.paragraph else "other"
            for place, which in zip((named[-1:] + named[:1]), ("last", "first"), strict=False):
                found.setdefault((place.name,), []).extend(
                    [f"said-{which}", f"said-{which}-{near}-{back}", f"said-{place.kind}"]
                )
        if self._heading is not None and sentence.paragraph - self.sentences[self._heading[0]].paragraph <= 12:
            found.setdefault(self._heading[1], []).extend(["heading", f"heading-{min(number - self._heading[0], 4)}"])
        for names, features in self._article().items():
            found.setdefault(names, []).extend(features)
        return found

    def _article(self) -> dict[Names, list[str]]:
        """The places that the whole article speaks of: those of its head, and those it names most."""
        if self._whole is None:
            found: dict[Names, list[str]] = {}
            first = True
            for number in range(min(HEAD, len(self.sentences))):
                if self.sentences[number].kind is LineKind.FURNITURE:
                    continue
                for order, place in enumerate(self._places(number)):
                    where = (
                        "title"
                        if self.sentences[number].paragraph == 0
                        else "dateline"
                        if order == 0 and place.start == 0
                        else "head"
                    )
                    features = found.setdefault((place.name,), [])
                    if where not in features:
                        features += [where, f"{where}-{place.kind}", *(["head-demonym"] if place.demonym else [])]
                    if first and place.sure and not place.demonym:
                        features.append("scope")
                        first = False
            counted = sorted(
                ((proof.uses, proof.strong, name) for name, proof in self.named.items() if self._is_place(name, proof)),
                reverse=True,
            )
            for rank, (_, _, name) in enumerate(counted[:3]):
                found.setdefault((self._written(name),), []).extend(["most", f"most-{rank}"])
            self._whole = found
        return self._whole

    def _is_place(self, name: str, proof: Evidence) -> bool:
        listed = name in places.gazetteer(self.lexicon).names
        return (listed and proof.uses > 1) or (proof.strong > 0 and name.split()[-1] not in self.people)

    def _written(self, name: str) -> str:
        listed = places.gazetteer(self.lexicon).names.get(name)
        return listed if listed is not None else name.title()
