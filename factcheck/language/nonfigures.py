"""What looks like a figure and is none: dates, times, names with numbers, identifiers, page furniture, idioms.

A stage of its own, before the grammar: each check looks at one place of a page and answers with the offset behind what
it knows to be no figure. The words and the ways of writing are data (lexicon/data/en/nonfigures.toml).
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from factcheck.language.grammar.dates import dated_end, word_before_hour
from factcheck.language.grammar.ones import is_counted_one
from factcheck.language.grammar.scores import score_end
from factcheck.language.grammar.setting import Setting
from factcheck.language.grammar.shares import read_share
from factcheck.language.grammar.vocabulary import Vocabulary, any_of, vocabulary
from factcheck.language.grammar.years import is_count_range, year_end
from factcheck.language.models import model_end
from factcheck.language.scan import Page
from factcheck.language.units import read_unit
from factcheck.lexicon.loader import Lexicon

_TOKEN = re.compile(r"[^\s]{1,80}")
_WORD_BEFORE = re.compile(r"(?:(?P<two>[^\s\"'()\[\],;:|/]+)[ ])?(?P<word>[^\s\"'()\[\],;:|/]+)(?P<mark>:?)[ \n]?$")


class NonFigures(NamedTuple):
    """The tables of this stage, compiled. `idioms` is the expression of the phrases whose number asserts nothing."""

    shapes: tuple[tuple[str, str], ...]
    any_shape: re.Pattern[str]
    months: frozenset[str]
    month_alone: frozenset[str]
    designators: frozenset[str]
    capitalised: frozenset[str]
    lines: frozenset[str]
    idioms: str
    pronoun: frozenset[str]
    short_lines: frozenset[str]
    sectioned: frozenset[str]
    paged: frozenset[str]
    determiners: frozenset[str]
    paced: frozenset[str]
    verbs: frozenset[str]
    before_verbs: frozenset[str]
    joined_before: re.Pattern[str]
    clock_before: re.Pattern[str]
    clock_behind: re.Pattern[str]
    day_before: re.Pattern[str]
    line_goes_on: re.Pattern[str]
    scale_behind: re.Pattern[str]
    of_pages: re.Pattern[str]
    parted: re.Pattern[str]
    furniture: re.Pattern[str]


@cache
def non_figures(lexicon: Lexicon) -> NonFigures:
    """The tables of `lexicon`. Raises LexiconProblem where they are wrong."""
    table, words = lexicon.table("nonfigures"), vocabulary(lexicon)
    context, furniture, count = words.context, any_of(table.words("furniture")), "[0-9][0-9.,]{0,8}[km]?"
    months = table.words("months")
    month = f"(?:{any_of(months)})"
    written = {name: shape.replace("{month}", month) for name, shape in table.texts("shapes").items()}
    return NonFigures(
        tuple(written.items()),
        re.compile("|".join(f"(?:{shape})" for shape in written.values())),  # named groups would triple its time
        frozenset(months),
        frozenset(table.words("month_alone")),
        frozenset(table.words("designators")),
        frozenset(table.words("designators_capitalised")),
        frozenset(table.words("lines")),
        rf"(?:{any_of(table.words('idioms'))}|{_spoken_years(words)}"
        rf"|(?<!from[ \n])(?:{any_of(table.words('odds'))}))",
        frozenset(table.words("one_pronoun")),
        frozenset(table.words("short_lines")),
        frozenset(table.words("sectioned")),
        frozenset(table.words("paged")),
        frozenset(table.words("determiners")),
        frozenset(table.words("paced")),
        frozenset(table.words("verbs")),
        frozenset(table.words("before_verbs")),
        re.compile(rf"(?<![a-z])(?:{any_of(table.words('joined_before'))})-$"),
        re.compile(rf"(?<![a-z])(?:{any_of(table.words('clock_before'))})(?![a-z])"),
        re.compile(rf"[ \n]?(?:$|\n|[.,;)–-](?![0-9])|[ ](?:{any_of(table.words('clock_behind'))})(?![a-z]))"),
        re.compile(
            rf"(?<![a-z])(?:{any_of((*table.words('weekdays'), *table.words('days_told')))}|20[0-9]{{2}}),?[ ]$"
        ),
        re.compile(rf"[ ]?(?:$|\n|[.,;)])|[ \n](?:{any_of(table.words('line_goes_on'))})(?![a-z])"),
        re.compile(rf"[ -]?(?:{any_of(table.words('scale_behind'))})(?![a-z])"),
        re.compile(rf"[ ](?:{context['of']}|/)[ ][0-9]{{1,4}}(?![0-9,])"),
        re.compile(
            rf"(?:[ ]?(?:,|{context['and_or']}|&|{context['to']}|–|-)[ ]?[0-9]{{1,3}}(?![0-9%]|[.,][0-9]))"
            r"{1,12}(?![ ][a-z]{3,}s(?![a-z]))"
        ),
        re.compile(rf"(?:{furniture})[ :]{{0,2}}\(?(?P<behind>{count})\)?|(?P<before>{count})[ ](?:{furniture})"),
    )


def _spoken_years(words: Vocabulary) -> str:
    """Years said in two halves: "nineteen eighty-four", "twenty twenty-two"."""
    small = [word for word, value in words.ones.items() if 0 < value < 10]
    teens = [word for word, value in words.ones.items() if value >= 10]
    centuries = [
        word for word in (*teens, *words.tens) if words.ones.get(word, words.tens.get(word, 0)) in (18, 19, 20)
    ]
    second = rf"(?:(?:{any_of(words.tens)})(?:[ -](?:{any_of(small)}))?|{any_of(teens)})"
    return rf"(?:{any_of(centuries)})[ -]{second}(?!-[a-z])"


def skip_digits(setting: Setting, start: int) -> int | None:
    """The offset behind what starts with the digit at `start` and is no figure; None where it may be one."""
    page = setting.page
    tables = non_figures(setting.lexicon)
    low = page.low
    before = low[start - 1] if start else " "
    if before.isalnum() or before in "_#@&" or (before in "-/+" and start > 1 and low[start - 2].isalnum()):
        joined = before == "-" and tables.joined_before.search(low, max(0, start - 24), start) is not None
        return None if joined else _token_end(low, start)  # "a magnitude-6.4 quake"
    if (
        before == "."
        and start > 1
        and low[start - 2].isalnum()
        and not _POINT_OF_SIGN.search(low, max(0, start - 4), start)
    ):
        return _token_end(low, start)
    if before == "=" and low[start - 2 : start - 1] not in ("n", " "):
        return _token_end(low, start)
    if before in " <>=≤" and _P_VALUE.search(low, max(0, start - 4), start):
        return _token_end(low, start)
    if (
        before == " "
        and low[start - 2 : start - 1] in _LETTERS
        and _CITATION.search(page.plain, max(0, start - 32), start)
    ):
        return _token_end(low, start)
    token = _TOKEN.match(low, start)
    if token is not None and low.startswith("doi:", max(0, start - 4)):
        return token.end()
    if token is not None and _ADDRESS.search(token[0]):
        return token.end()
    if before == "+" or (before == "(" and low[start - 2 : start - 1] == "+"):
        phone = _PHONE.match(low, start)
        return phone.end() if phone is not None else None
    return (
        _shape_end(setting, tables, start)
        or _furniture_end(setting, tables, start)
        or dated_end(setting, tables.months, tables.month_alone, start)
        or _list_number_end(setting, start)
        or year_end(setting, start)
        or score_end(page, start, vocabulary(setting.lexicon))
        or _name_end(setting, start)
        or _model_end(setting, tables, start)
    )


def _model_end(setting: Setting, tables: NonFigures, start: int) -> int | None:
    end = model_end(setting, start)
    return None if end is None or tables.scale_behind.match(setting.page.low, end) else end


def _shape_end(setting: Setting, tables: NonFigures, start: int) -> int | None:
    """The end of the first way of writing that fits at `start` and holds there, or None."""
    low = setting.page.low
    if tables.any_shape.match(low, start) is None:  # one pass tells most numbers from all shapes
        return None
    for name, shape in tables.shapes:
        found = _shape(shape).match(low, start)
        if found is not None and _holds(name, setting, found):
            return found.end()
    return None


@cache
def _shape(shape: str) -> re.Pattern[str]:
    """One shape by itself, compiled when a number first fits any."""
    return re.compile(shape)


_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_CITATION = re.compile(
    r"[\[(](?:1[89]|20)[0-9]{2}[\])] (?:[0-9]{1,4} )?[A-Z][A-Za-z]*(?: [A-Z][A-Za-z]*){0,2} $"
)  # "[2025] FAI 31"
_POINT_OF_SIGN = re.compile(r"(?:rs|tk|ca|c|s/)\.$")
_ADDRESS = re.compile(r"@|://|^[0-9]+(?:\.[0-9]+)*/[a-z]{4}|\.(?:com|org|net|gov|example|co)(?![a-z])")
_PHONE = re.compile(r"[0-9][0-9 ()/.-]{4,24}[0-9]")
_P_VALUE = re.compile(r"(?<![a-z])p[ ]?[<>=≤][ ]?$")
_CLINGING = re.compile(r"[a-z0-9]{1,40}(?:[-./][a-z0-9]{1,40}){0,6}(?:\([0-9a-z]{1,4}\)){0,4}")


_NEAR_LINE = 40  # code points: page furniture stands alone on a short line


def _furniture_end(setting: Setting, tables: NonFigures, start: int) -> int | None:
    """The end of a number that fills a line with a word of page furniture: "Comments (214)", "45 shares"."""
    low = setting.page.low
    left = low.rfind("\n", max(0, start - _NEAR_LINE), start) + 1
    if not left and start > _NEAR_LINE:
        return None
    right = low.find("\n", start, start + _NEAR_LINE)
    if right < 0:
        if len(low) > start + _NEAR_LINE:
            return None
        right = len(low)
    found = tables.furniture.fullmatch(low[left:right].strip(" ."))
    return None if found is None else start + len(found["behind"] or found["before"])


def _token_end(low: str, start: int) -> int:
    """Behind the letters, digits and joints that cling to the digit at `start`."""
    found = _CLINGING.match(low, start)
    return found.end() if found is not None else start + 1


def _holds(name: str, setting: Setting, found: re.Match[str]) -> bool:
    page = setting.page
    if name == "day and month":
        month = re.search(r"(?:mar(?:ch)?|may)(?![a-z])", found[0])
        return month is None or page.plain[found.start() + month.start()].isupper()
    if name == "season or split year":
        return not is_count_range(setting, found.start())
    if name == "slashed numbers":
        return not _is_fraction(setting, found)
    if name == "number of a year":
        return _CAPITALISED.search(page.plain, max(0, found.start() - 24), found.start()) is not None
    if name == "street address":
        return all(word[0].isupper() for word in page.plain[found.start() : found.end()].split()[1:])
    if name == "clock time with point":
        return _is_clock(setting, found)
    if name == "leading zero":
        return len(found[0].strip()) > 1
    return True


_CLOCK_NEAR = 56  # code points before a time in which what starts or leaves is named


def _is_clock(setting: Setting, found: re.Match[str]) -> bool:
    """ "leaves at 18.00", but "traded at 18.00": what is named before tells a time from a price."""
    low, tables = setting.page.low, non_figures(setting.lexicon)
    return tables.clock_behind.match(low, found.end()) is not None and (
        tables.day_before.search(low, max(0, found.start() - 24), found.start()) is not None
        or (
            word_before_hour(setting, found.start())
            and tables.clock_before.search(low, max(0, found.start() - _CLOCK_NEAR), found.start()) is not None
        )
    )


_FRACTION = re.compile(r"[1-9]/[2-9]")


def _is_fraction(setting: Setting, found: re.Match[str]) -> bool:
    """ "1/4 mile", "3/4 of the staff": a fraction shows by the unit or the whole behind it."""
    if _FRACTION.fullmatch(found[0]) is None or found[0][0] >= found[0][2]:
        return False
    if read_share(setting.page, found.start(), vocabulary(setting.lexicon)) is not None:
        return True
    unit = read_unit(setting, found.end(), scaled=False)
    return unit is not None and unit.rule == "unit word"


_CAPITALISED = re.compile(r"(?<![^\s(])[A-Z][A-Za-z.]{1,20}[ ]$")  # "Petition 123 of 2020"
_LIST_MARK = re.compile(r"(?:[0-9]{1,2}|[0-9](?:\.[0-9]{1,2}){1,3})[.)](?=[ \t]+[^\s])|[0-9]{1,2}\)(?=[ ])")
_PARAGRAPH_MARK = re.compile(r"[0-9]{1,4}\](?=[ \t])")  # "[12] I find that …"
_PARAGRAPH = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}(?=[ ]{1,4}[A-Z][a-z]{0,12}(?: [a-z]|[,;]))")
_LINE_LEAD = 8  # spaces, a bullet or a bracket may stand before the number of a list item


def _list_number_end(setting: Setting, start: int) -> int | None:
    """The end of a list item's or paragraph's number at the start of a line: "1. Overview", "2) ", "8.12 The noise"."""
    page = setting.page
    lead = page.low[max(0, start - _LINE_LEAD) : start]
    newline = lead.rfind("\n")
    if newline < 0 and start > _LINE_LEAD:
        return None
    if lead[newline + 1 :].strip(" (#•*-["):
        return None
    if lead.endswith("["):
        found = _PARAGRAPH_MARK.match(page.low, start)
        return None if found is None else found.end()
    found = _LIST_MARK.match(page.low, start)
    if found is None:
        found = _PARAGRAPH.match(page.plain, start)
        if found is not None and read_unit(setting, found.end(), scaled=False) is not None:
            return None  # "1.5 Tonnes of ash"
    return None if found is None else found.end()


_NAME_NUMBER = re.compile(r"[0-9]{1,6}(?:[–-][0-9]{1,4})?[a-z]{0,2}(?![a-z0-9]|[,.][0-9]|%)")
_SECTION = re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,3}){1,3}[a-z]?(?![a-z0-9%])")
_SPACED_LINE = re.compile(r"[0-9]{1,4}(?: [0-9]{2,4}){1,4}(?![0-9])")
_SHORT_LINE = 5  # digits: fewer make no telephone number, unless it is one of those that are dialled


def _name_end(setting: Setting, start: int) -> int | None:
    """The end of a number that is part of a name, by the word before it: "Pier 2", "Boeing 737-800", "page 1 of 2"."""
    page, tables = setting.page, non_figures(setting.lexicon)
    found = _NAME_NUMBER.match(page.low, start)
    if found is None:
        section = _SECTION.match(page.low, start)
        if section is None or tables.scale_behind.match(page.low, section.end()):
            return None
        word = designator(page, setting.lexicon, start, "1")
        return section.end() if word in tables.sectioned else None
    letters = found[0].lstrip("0123456789–-")
    if letters and letters != "s" and not page.plain[found.end() - 1].isupper():
        return None  # "737-800s"
    word = designator(page, setting.lexicon, start, found[0])
    if word is None or tables.scale_behind.match(page.low, found.end()):
        return None
    if word in tables.lines:
        spaced = _SPACED_LINE.match(page.low, start)
        return found.end() if spaced is None else spaced.end()
    pages = tables.of_pages.match(page.low, found.end()) if word in tables.paged else None
    if pages is not None:
        return pages.end()
    others = tables.parted.match(page.low, found.end()) if word.endswith("s") else None
    return found.end() if others is None else others.end()


def designator(page: Page, lexicon: Lexicon, start: int, text: str) -> str | None:
    """The word before the bare number `text` at `start` that makes it part of a name, in small letters; else None."""
    tables = non_figures(lexicon)
    before = page.low[max(0, start - 24) : start].rstrip(" \n")
    last = before[before.rfind(" ") + 1 :]
    if last.isalpha() and not (last in tables.designators or last in tables.lines or last in tables.short_lines):
        return None
    found = _WORD_BEFORE.search(page.plain, max(0, start - 32), start)
    if found is None:
        return None
    written = found["word"]
    word = written.lower()
    if found["mark"]:
        return word if word in tables.lines and len(text) >= 3 else None
    if word in tables.lines and (len(text) >= _SHORT_LINE or _SPACED_LINE.match(page.low, start)):
        return word
    if word in tables.short_lines and len(text) == 3 and tables.line_goes_on.match(page.low, start + 3):
        return word
    if word not in tables.designators:
        return None
    if word == "no":
        return word if written != "no" else None
    if word in tables.capitalised and written.islower():
        two = (found["two"] or "").lower()
        if word in tables.verbs and two not in tables.before_verbs:
            return None  # "the villagers counts 61", "which will number 16"
        single = two in vocabulary(lexicon).joints["article"] and word in tables.paced  # "in a day 12 people died"
        return None if single or two in tables.determiners else word
    return None if written.isupper() and len(written) > 3 and len(text) > 2 and word in tables.capitalised else word


_ONE_BEHIND = re.compile(r"[ \n]?([^\s]*)")


def is_pronoun(page: Page, lexicon: Lexicon, start: int, end: int) -> bool:
    """Whether the "one" at `[start, end)` stands for a person or thing, not for a count."""
    found = _ONE_BEHIND.match(page.low, end)
    if is_counted_one(page.low, start, end, vocabulary(lexicon)):
        return False
    word = found[1].strip(".,;:!?\"')") if found is not None else ""
    return not word or word in non_figures(lexicon).pronoun
