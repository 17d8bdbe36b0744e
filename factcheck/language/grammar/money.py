"""Which currency a sign or word means. What is shared by several countries is settled by the words of the whole text.

Evidence: the lexicon lists, for each currency, the names of its country, people, cities and money. A shared sign ("$",
"Rs", "pesos") takes its usual reading unless another country that uses it is named at least twice and at least twice as
often as the country of the usual reading; and where the text marks that other country's money with a sign of its own
("NZ$"), a bare sign is left the usual reading.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from factcheck.language.grammar.vocabulary import Vocabulary, any_of, vocabulary
from factcheck.language.scan import Page
from factcheck.lexicon.loader import Lexicon

LEAST_EVIDENCE = 2  # one mention of a city is a dateline or a flight; two are a setting


@dataclass(slots=True)
class Setting:
    """What the whole text says about its own way of writing numbers and money; worked out when first needed."""

    page: Page
    lexicon: Lexicon
    evidence: Mapping[str, int] | None = None
    settled: dict[tuple[str, ...], str] = field(default_factory=dict)
    style: tuple[bool, bool] | None = None

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
        if len(codes) == 1:
            return codes[0]
        counts = self.country()
        usual = codes[0]
        rivals = sorted((-counts.get(code, 0), place, code) for place, code in enumerate(codes[1:]))
        best = -rivals[0][0]
        code = rivals[0][2]
        if best < LEAST_EVIDENCE or best < 2 * counts.get(usual, 0) or self._marks(code):
            return usual
        return code

    def _marks(self, code: str) -> bool:
        """Whether the text writes this dollar with a sign of its own, so that a bare one is another's."""
        signs = [
            sign
            for sign, named in vocabulary(self.lexicon).money_before.items()
            if named == code and sign.endswith("$")
        ]
        return any(sign in self.page.plain for sign in signs)

    def is_letter(self, codes: tuple[str, ...]) -> str | None:
        """The code of a letter sign ("R", "K") where the text is of one of its countries, else None."""
        counts = self.country()
        ranked = sorted((-counts.get(code, 0), place, code) for place, code in enumerate(codes))
        return ranked[0][2] if -ranked[0][0] >= 1 else None

    def spaced(self) -> bool:
        """Whether the text groups thousands with plain spaces: it does so somewhere, and never with commas."""
        return self._style()[0]

    def comma(self) -> bool:
        """Whether the text writes decimal commas: it does so somewhere, and never groups with commas."""
        return self._style()[1]

    def _style(self) -> tuple[bool, bool]:
        if self.style is None:
            low = self.page.low
            commas = _COMMA_GROUP.search(low) is not None
            self.style = (
                not commas and _SPACE_GROUP.search(low) is not None,
                not commas and _COMMA_DECIMAL.search(low) is not None,
            )
        return self.style


_COMMA_GROUP = re.compile(r"(?<![0-9,])[0-9]{1,3},[0-9]{3}(?![0-9])")
_SPACE_GROUP = re.compile(r"(?<![0-9.,/:-])(?<![0-9] )[1-9][0-9]{0,2} [0-9]{3}(?![0-9,:./-]| [0-9])")
_COMMA_DECIMAL = re.compile(
    r"(?<![0-9,])[0-9]{1,3},[0-9]{1,2}(?=[ ]?(?:%|percent|per cent|million|billion|bn|m(?![a-z])))"
)


@cache
def _evidence_pattern(lexicon: Lexicon) -> tuple[re.Pattern[str], dict[str, tuple[str, ...]]]:
    lists = lexicon.table("currencies").lists("evidence")
    codes: dict[str, tuple[str, ...]] = {}
    for code, names in lists.items():
        for name in names:
            codes[name] = (*codes.get(name, ()), code)
    return re.compile(rf"(?<![a-z])(?:{any_of(codes)})(?![a-z])"), codes


def _count_evidence(page: Page, lexicon: Lexicon) -> Counter[str]:
    pattern, codes = _evidence_pattern(lexicon)
    counts: Counter[str] = Counter()
    for found in pattern.finditer(page.low):
        name = found[0].replace("\n", " ")
        if name == "us" and page.plain[found.start() : found.end()] != "US":
            continue
        for code in codes[name]:
            counts[code] += 1
    return counts


@cache
def _before_pattern(lexicon: Lexicon) -> re.Pattern[str]:
    words = vocabulary(lexicon)
    signs = {
        *words.money_before,
        *words.money_letters,
        *words.money_codes,
        *(s for s in words.money_shared if not s.islower()),
    }
    ordered = sorted(signs, key=lambda sign: (-len(sign), sign))
    lettered = "|".join(re.escape(sign) for sign in ordered)
    return re.compile(rf"(?:{lettered})[ ]?$")


LONGEST_SIGN = 6


def sign_before(setting: Setting, position: int) -> tuple[int, str] | None:
    """Where the sign of money directly before `position` starts, and its code; None where there is none."""
    page, words = setting.page, vocabulary(setting.lexicon)
    plain = page.plain
    window = max(0, position - LONGEST_SIGN)
    last = plain[position - 1 : position]
    if not last or last in "\n-,;()0123456789":
        return None
    found = _before_pattern(setting.lexicon).search(plain, window, position)
    if found is None:
        return None
    start = found.start()
    sign = found[0].rstrip()
    if sign[0].isalpha() and start and (plain[start - 1].isalnum() or plain[start - 1] in "_"):
        return None
    code = _code_of(sign, setting, words, found[0] != sign, position)
    return None if code is None else (start, code)


_MONEYLIKE = re.compile(
    r"[0-9]{1,3}(?:[, ][0-9]{3})+|[0-9]+\.[0-9]{2}(?![0-9])|[0-9.,]+[ ]?(?:million|billion|bn|m|thousand|trillion|lakh|crore|k)(?![a-z])"
)


def _code_of(sign: str, setting: Setting, words: Vocabulary, apart: bool, position: int) -> str | None:
    if sign in words.money_letters:
        code = setting.is_letter(words.money_letters[sign])
        if code is not None and not apart:
            return code
        moneylike = _MONEYLIKE.match(setting.page.low, position) is not None
        return (
            (code or words.money_letters[sign][0])
            if moneylike and not apart and sign in ("R", "K", "Sh", "Br")
            else None
        )
    if sign in words.money_before:
        return words.money_before[sign]
    if sign in words.money_shared:
        return setting.settle(words.money_shared[sign])
    return sign if sign in words.money_codes else None
