"""What the whole text shows of its way of writing: which country's money it means, how it groups digits.

Evidence: the lexicon lists, for each currency, the names of its country, people, cities and money. A shared sign ("$",
"Rs", "pesos") takes its usual reading unless the text is plainly of another country that uses it: one named more often
than that of the usual reading, and at least half as often as the country named most. Where the text marks that other
country's money with a sign of its own ("NZ$"), a bare sign keeps the usual reading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import NamedTuple

from factcheck.language.grammar.vocabulary import Vocabulary, any_of, vocabulary
from factcheck.language.scan import Page
from factcheck.lexicon.loader import Lexicon


@dataclass(slots=True)
class Setting:
    """What the whole text says about its own way of writing numbers and money; worked out when first needed."""

    page: Page
    lexicon: Lexicon
    evidence: Mapping[str, int] | None = None
    settled: dict[tuple[str, ...], str] = field(default_factory=dict)
    style: tuple[bool, bool, bool, bool] | None = None
    letters: dict[str, bool] = field(default_factory=dict)
    held: dict[str, bool] = field(default_factory=dict)
    names: dict[str, bool] = field(default_factory=dict)  # "Halo 7" -> whether it is one name (models)
    degree: str | None = None
    sign: tuple[int, tuple[int, str] | None] = (
        -1,
        None,
    )  # the last place asked for a sign of money, and what stood there

    def holds(self, words: str) -> bool:
        """Whether the text, in small letters, holds these characters anywhere. Looked for once."""
        if words not in self.held:
            self.held[words] = words in self.page.low
        return self.held[words]

    def country(self) -> Mapping[str, int]:
        """How often the text names each currency's country, people, cities or money."""
        if self.evidence is None:
            self.evidence = _count_evidence(self.page, self.lexicon)
        return self.evidence

    def settle(self, codes: tuple[str, ...]) -> str:
        """The one of `codes` that the text is plainly about; the first, its usual reading, where none is."""
        if codes not in self.settled:
            self.settled[codes] = self._settle(codes)
        return self.settled[codes]

    def _settle(self, codes: tuple[str, ...]) -> str:
        counts, usual = self.country(), codes[0]
        if len(codes) == 1 or not counts:
            return usual
        unmarked = [code for code in codes[1:] if not self._marks(code) or self._marks(usual)]
        rivals = sorted((-counts.get(code, 0), place, code) for place, code in enumerate(unmarked))
        if not rivals:
            return usual
        best, code = -rivals[0][0], rivals[0][2]
        named = max((times for of, times in counts.items() if of in (*unmarked, usual) or of not in codes), default=0)
        plainly = best > 0 and 2 * best >= named and best > counts.get(usual, 0)
        return code if plainly else usual

    def _marks(self, code: str) -> bool:
        """Whether the text writes this dollar with a sign of its own ("A$"), so that a bare one is another's.

        Where the usual one is marked as well ("A$40m, or US$26m, and $3m more") the country of the text has it.
        """
        named = vocabulary(self.lexicon).money_before
        return any(sign in self.page.plain for sign, of in named.items() if of == code and "$" in sign)

    def letter(self, letter: str, codes: tuple[str, ...]) -> str | None:
        """The code of a letter sign ("R", "K") where the text is of one of its countries, or writes sums with it."""
        counts = self.country()
        ranked = sorted((-counts.get(code, 0), place, code) for place, code in enumerate(codes))
        if ranked[0][0] < 0:
            return ranked[0][2]
        if letter not in _SUM_LETTERS:
            return None
        if letter not in self.letters:
            self.letters[letter] = re.search(rf"(?<![A-Za-z0-9]){letter}{_SUM}", self.page.plain) is not None
        return codes[0] if self.letters[letter] else None

    def degrees(self) -> str:
        """The unit of a bare "degrees": °F or °C in a text about warmth, empty in one that is not."""
        if self.degree is None:
            low = self.page.low
            warm, fahrenheit = _warmth(vocabulary(self.lexicon))
            warms = warm.search(low) or _LETTER_OF_WARMTH.search(self.page.plain)
            self.degree = ("°F" if fahrenheit.search(low) else "°C") if warms else ""
        return self.degree

    def spaced(self) -> bool:
        """Whether the text groups thousands with plain spaces: it does so somewhere, and never with commas."""
        return self._style()[0]

    def comma(self) -> bool:
        """Whether the text writes decimal commas: it does so somewhere, and never groups with commas."""
        return self._style()[1]

    def groups_four(self) -> bool:
        """Whether the text groups numbers of four digits ("1,040"), so that a bare "2024" is none."""
        return self._style()[2]

    def groups(self) -> bool:
        """Whether the text groups thousands with commas."""
        return self._style()[3]

    def _style(self) -> tuple[bool, bool, bool, bool]:
        if self.style is None:
            low = self.page.low
            commas = _COMMA_GROUP.search(low) is not None
            self.style = (
                not commas and _SPACE_GROUP.search(low) is not None,
                not commas and _COMMA_DECIMAL.search(low) is not None,
                commas and _FOUR_GROUP.search(low) is not None,
                commas,
            )
        return self.style


@cache
def _warmth(words: Vocabulary) -> tuple[re.Pattern[str], re.Pattern[str]]:
    warm, fahrenheit = words.context["warmth"], words.context["fahrenheit"]
    return (
        re.compile(rf"(?<![a-z]){warm}(?![a-z])|°[ ]?[cf](?![a-z])"),
        re.compile(rf"{fahrenheit}|[°º][ ]?f(?![a-z])"),
    )


_LETTER_OF_WARMTH = re.compile(r"(?<![A-Za-z0-9.])[0-9]{1,2}\.[0-9]C(?![A-Za-z0-9])")
_COMMA_GROUP = re.compile(r"(?<![0-9,])[0-9]{1,3},[0-9]{3}(?![0-9])")
_FOUR_GROUP = re.compile(r"(?<![0-9,])[0-9],[0-9]{3}(?![0-9,])")
_SUM_LETTERS = ("R", "K", "N", "Sh")  # others stand for quarters, pages and names too often
_SUM = (
    r"(?:[0-9]{1,3}(?:[, ][0-9]{3})+(?![0-9])|[0-9]{1,4}[.,][0-9]{2}(?![0-9]|[.,][0-9])|"
    r"[0-9.,]{1,12}(?:[–-][A-Za-z]?[0-9.,]{1,12})?[ ]?(?:million|billion|bn|m|mn|mln|trillion|trn|tn)(?![a-z]))"
)
_SPACE_GROUP = re.compile(r"(?<![0-9.,/:-])(?<![0-9] )[1-9][0-9]{0,2}(?: [0-9]{3})+(?![0-9]|[,:./-][0-9]| [0-9])")
_COMMA_DECIMAL = re.compile(
    r"(?<![0-9,])[0-9]{1,3},[0-9]{1,2}(?=[ ]?(?:%|€|euros|percent|per cent|million|billion|bn|m(?![a-z])))|"
    r"(?<![a-z0-9])[r€][0-9]{1,4},[0-9]{2}(?![0-9,])"
)


_WORD = re.compile(r"[a-z]+")


class _Evidence(NamedTuple):
    """The names that speak for a currency: single words by themselves, the others by their pattern and their words."""

    words: Mapping[str, tuple[str, ...]]
    names: tuple[tuple[frozenset[str], re.Pattern[str], tuple[str, ...]], ...]


@cache
def _evidence(lexicon: Lexicon) -> _Evidence:
    lists = lexicon.table("currencies").lists("evidence")
    codes: dict[str, tuple[str, ...]] = {}
    for code, names in lists.items():
        for name in names:
            codes[name] = (*codes.get(name, ()), code)
    return _Evidence(
        {name: named for name, named in codes.items() if _WORD.fullmatch(name)},
        tuple(
            (
                frozenset(_WORD.findall(name)),
                re.compile(rf"{any_of((name,))}(?![a-z])"),  # what stands before is looked at behind: that is faster
                named,
            )
            for name, named in codes.items()
            if not _WORD.fullmatch(name)
        ),
    )


def _count_evidence(page: Page, lexicon: Lexicon) -> Counter[str]:
    """How often each currency's names stand in the page: one count of its words, and a search for what has several."""
    evidence, words = _evidence(lexicon), Counter(_WORD.findall(page.low))
    counts: Counter[str] = Counter()
    if "us" in words:  # "US" is a country, "us" are we
        words["us"] = sum(1 for found in _UNITED_STATES.finditer(page.plain) if _means_country(page, found))
    for word in sorted(evidence.words.keys() & words.keys()):
        for code in evidence.words[word]:
            counts[code] += words[word]
    for parts, pattern, codes in evidence.names:
        if parts <= words.keys():
            times = sum(1 for found in pattern.finditer(page.low) if _means_country(page, found))
            for code in codes if times else ():
                counts[code] += times
    return counts


def _means_country(page: Page, found: re.Match[str]) -> bool:
    before = page.low[found.start() - 1 : found.start()]
    return not before.isalnum()


_UNITED_STATES = re.compile(r"US(?![A-Za-z]|[ ]?[$])")  # the sign of a dollar names no country
