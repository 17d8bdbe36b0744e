"""What looks like a figure and is none: dates, times, names with numbers, identifiers, page furniture, idioms.

A stage of its own, before the grammar: each check looks at one place of a page and answers with the offset behind what
it knows to be no figure. The words and the ways of writing are data (lexicon/data/en/nonfigures.toml).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from factcheck.language.grammar.vocabulary import any_of
from factcheck.language.scan import Page
from factcheck.lexicon.loader import Lexicon

_TOKEN_LIMIT = 80  # code points of one token that are looked at
_TOKEN = re.compile(r"[^\s]{1,80}")
_WORD_BEFORE = re.compile(r"(?P<word>[^\s\"'()\[\],;:|/]+)(?P<mark>[:]?)[ \n]?$")


@dataclass(frozen=True, slots=True)
class NonFigures:
    """The tables of this stage, compiled."""

    shapes: tuple[tuple[str, re.Pattern[str]], ...]
    months: frozenset[str]
    designators: frozenset[str]
    capitalised: frozenset[str]
    lines: frozenset[str]
    idioms: re.Pattern[str]
    pronoun: frozenset[str]


@cache
def non_figures(lexicon: Lexicon) -> NonFigures:
    """The tables of `lexicon`. Raises LexiconProblem where they are wrong."""
    table = lexicon.table("nonfigures")
    months = table.words("months")
    month = f"(?:{any_of(months)})"
    shapes = tuple((name, re.compile(shape.replace("{month}", month))) for name, shape in table.texts("shapes").items())
    return NonFigures(
        shapes,
        frozenset(months),
        frozenset(table.words("designators")),
        frozenset(table.words("designators_capitalised")),
        frozenset(table.words("lines")),
        re.compile(rf"(?:{any_of(table.words('idioms'))})(?![a-z0-9])"),
        frozenset(table.words("one_pronoun")),
    )


def idiom_end(page: Page, lexicon: Lexicon, position: int) -> int | None:
    """The end of the idiom that starts at `position`, or within the three words before it; else None."""
    tables = non_figures(lexicon)
    found = tables.idioms.match(page.low, position)
    if found is not None:
        return found.end()
    start = position
    for _ in range(3):
        start = page.low.rfind(" ", max(0, start - 16), max(0, start - 1)) + 1
        if start <= 0 or start >= position:
            return None
        found = tables.idioms.match(page.low, start)
        if found is not None and found.end() > position:
            return found.end()
    return None


def skip_digits(page: Page, lexicon: Lexicon, start: int) -> int | None:
    """The offset behind what starts with the digit at `start` and is no figure; None where it may be one."""
    tables = non_figures(lexicon)
    low = page.low
    before = low[start - 1] if start else " "
    if before.isalnum() or before in "_#@&=" or (before == "-" and start > 1 and low[start - 2].isalnum()):
        return _token_end(low, start)
    if before == "." and start > 1 and low[start - 2].isalnum() and not _MONEY_POINT.search(low, max(0, start - 4), start):
        return _token_end(low, start)
    token = _TOKEN.match(low, start)
    if token is not None and _ADDRESS.search(token[0]):
        return token.end()
    if before == "+" or (before == "(" and low[start - 2 : start - 1] == "+"):
        phone = _PHONE.match(low, start)
        return phone.end() if phone is not None else None
    if before == "/" and start > 1 and low[start - 2].isalnum():
        return _token_end(low, start)
    for name, shape in tables.shapes:
        found = shape.match(low, start)
        if found is not None and _holds(name, page, found):
            return found.end()
    return _dated(page, tables, start) or _numbered(page, start) or _year(page, start) or _score(page, start)


_MONEY_POINT = re.compile(r"(?:rs|tk|ca|c|s/)\.$")
_ADDRESS = re.compile(r"@|://|^[0-9]+(?:\.[0-9]+)*/[a-z]|\.(?:com|org|net|gov|example|co)(?![a-z])")
_PHONE = re.compile(r"[0-9][0-9 ()/.-]{4,24}[0-9]")


def _token_end(low: str, start: int) -> int:
    """Behind the letters, digits and joints that cling to the digit at `start`."""
    found = _CLINGING.match(low, start)
    return found.end() if found is not None else start + 1


_CLINGING = re.compile(r"[a-z0-9]{1,40}(?:[-./][a-z0-9]{1,40}){0,6}")


def _holds(name: str, page: Page, found: re.Match[str]) -> bool:
    if name == "day and month":
        month = re.search(r"(?:mar(?:ch)?|may)(?![a-z])", found[0])
        return month is None or page.plain[found.start() + month.start()].isupper()
    if name == "leading zero":
        return found[0] != "0" and len(found[0].strip()) > 1 and not found[0].startswith("0.")
    if name == "slashed numbers":
        return True
    if name == "clock time" and "." in found[0] and page.low[found.start() - 1 : found.start()] in ("$", "£", "€"):
        return False
    return True


_MONTH_GAP = re.compile(r"(?P<month>[a-z]+)\.?[ \n]$")
_DAYS = re.compile(
    r"(?:[12][0-9]{3}|[0-3]?[0-9](?:st|nd|rd|th)?(?:[ ]?[–-][ ]?(?:[0-3]?[0-9]))?(?:(?:,[ ]|[ ])(?:19|20)[0-9]{2})?)(?![0-9%])(?![,.][0-9])"
)


def _dated(page: Page, tables: NonFigures, start: int) -> int | None:
    """A day or year behind a month: "March 12, 2025", "Jan 8", "May 2023"."""
    found = _MONTH_GAP.search(page.low, max(0, start - 12), start)
    if found is None or found["month"] not in tables.months:
        return None
    if not page.plain[found.start("month")].isupper():
        return None
    days = _DAYS.match(page.low, start)
    return None if days is None else days.end()


_LIST_MARK = re.compile(r"(?:[0-9]{1,2}|[0-9](?:\.[0-9]{1,2}){1,3})[.)](?=[ \t]+[^\s])|[0-9]{1,2}\)(?=[ ])")


def _numbered(page: Page, start: int) -> int | None:
    """The number of a list item or heading at the start of a line: "1. Overview", "2) …", "(3) …"."""
    line = page.low.rfind("\n", max(0, start - 12), start) + 1 if start else 0
    lead = page.low[line:start] if page.low.rfind("\n", max(0, start - 12), start) >= 0 or start < 12 else "x"
    if lead.strip(" (\t#•*-"):
        return None
    found = _LIST_MARK.match(page.low, start)
    return None if found is None else found.end()


_YEAR = re.compile(r"(?:1[0-9]|20)[0-9]{2}(?![0-9])(?![,.][0-9])")
_YEAR_BEFORE = re.compile(
    r"(?:in|since|by|of|until|till|from|to|during|before|after|year|early|late|mid|end|mid-|early-|late-|for|and|or|the|through|than|spring|"
    r"summer|autumn|winter|christmas|circa|q[1-4]|h[12]|fy|quarter|half|onwards|dated|act|bill|season|born|©|copyright|around|about|at|between|"
    r"january|february|march|april|may|june|july|august|september|october|november|december|budget|election|elections|census|olympics)[ \n(,]*$"
)
_COUNTED = re.compile(r"[ \n](?:[a-z]+[ ])?(?:people|men|women|children|police|[a-z]{3,}s|head)(?![a-z'])")
_YEAR_NOUNS = re.compile(r"[ \n](?:was|is|has|elections?|levels|prices|figures|terms|dollars|results|accounts|rules|laws?|this|its|as|terms|season's|goals|targets?)(?![a-z])")
_BEHIND_YEAR = re.compile(r"[ ]?(?:%|percent|per cent|pc(?![a-z])|million|billion|bn|crore|lakh|[kmt](?![a-z])|km|kg|mw|gw|ha(?![a-z])|tonnes|tons|metres|hectares|miles|dollars|euros|pounds|-strong|-seat|-bed)")
_SIGN = re.compile(r"[$£€¥₹]$|(?:rs|tk|r|k)\.?[ ]?$")


def _year(page: Page, start: int) -> int | None:
    """A year: four digits without grouping, unit or scale, where a count is not plainly meant."""
    found = _YEAR.match(page.low, start)
    if found is None or _BEHIND_YEAR.match(page.low, found.end()):
        return None
    before = page.low[max(0, start - 20) : start]
    if before[-1:] in "$£€¥₹" and before:
        return None
    if _YEAR_BEFORE.search(before):
        counted = _COUNTED.match(page.low, found.end())
        if counted is None or _YEAR_NOUNS.match(page.low, found.end()) or before.rstrip().endswith(("in", "since", "by", "until", "during")):
            return found.end()
        return None
    if int(found[0]) < 1900:
        return found.end() if int(found[0]) >= 1800 and not _COUNTED.match(page.low, found.end()) else None
    counted = _COUNTED.match(page.low, found.end())
    return None if counted is not None and not _YEAR_NOUNS.match(page.low, found.end()) else found.end()


_SCORE = re.compile(r"[0-9]{1,3}(?:-|–)[0-9]{1,3}(?:(?:,[ ]|-|–)[0-9]{1,3}(?:-|–)[0-9]{1,3})*(?![0-9%,.]*[0-9%a-z]|[ ]?(?:million|percent|per cent|%))")
_WON = re.compile(
    r"(?:won|win|wins|winning|beat|beats|beating|lost|lose|loses|losing|drew|draw|draws|drawn|defeat|defeated|victory|score|scored|by|lead|led|leading|down|"
    r"up|at|voted|vote|ruled|split|decision|final|ahead|defeats|trailed|trailing|a|aggregate|sunk|thrashed|hammered)[ \n](?:[a-z' -]{0,24}[ ])?$"
)


def _score(page: Page, start: int) -> int | None:
    """A score: two small numbers joined by a dash, between two names or behind a word of winning and losing."""
    found = _SCORE.match(page.low, start)
    if found is None:
        return None
    before, behind = page.plain[max(0, start - 24) : start], page.plain[found.end() : found.end() + 2]
    named = re.search(r"[A-Z][A-Za-z.]*[ ]$", before) is not None
    if named and (re.match(r"[ ][A-Z]", behind) or not re.match(r"[ ][a-z]", behind)):
        return found.end()
    counted = re.match(r"[ ][a-z]{3,}s?(?![a-z])", page.low[found.end() : found.end() + 12]) is not None
    if _WON.search(before.lower()) and not (counted and not re.match(r"[ ](?:to|on|in|at|win|loss|defeat|victory|vote|lead|draw|majority|after|against|over|decision|ruling|with|for|home|away)(?![a-z])", page.low[found.end() : found.end() + 12])):
        return found.end()
    return None


def is_designated(page: Page, lexicon: Lexicon, start: int, text: str) -> bool:
    """Whether the bare whole number `text` at `start` is part of a name, by the word before it: "Pier 2", "No. 4"."""
    tables = non_figures(lexicon)
    found = _WORD_BEFORE.search(page.plain, max(0, start - 24), start)
    if found is None:
        return False
    word = found["word"].lower()
    if found["mark"]:
        return word in tables.lines and len(text) >= 3
    if word in tables.lines and len(text) >= 4:
        return True
    if word not in tables.designators:
        return False
    if word in ("no", "no.", "nos.") and word == "no":
        return found["word"] == "No" or found["word"] == "NO"
    if word in tables.capitalised:
        return found["word"][0].isupper() and not (found["word"].isupper() and len(text) > 2)
    return True


def is_pronoun(page: Page, lexicon: Lexicon, end: int) -> bool:
    """Whether the "one" that ends at `end` stands for a person or thing, not for a count."""
    found = re.compile(r"[ \n]?([^\s]*)").match(page.low, end)
    word = found[1].strip(".,;:!?\"')") if found is not None else ""
    return not word or word in non_figures(lexicon).pronoun
