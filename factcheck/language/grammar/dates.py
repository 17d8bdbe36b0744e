"""Days and years written in digits, which are no figures: "March 12, 2025", "in 2014", "2023/24"."""

from __future__ import annotations

import re

from factcheck.language.grammar.setting import Setting

_MONTH_GAP = re.compile(r"(?P<month>[a-z]+)\.?[ \n]'?$")
_DAYS = re.compile(
    r"(?:[12][0-9]{3}|[0-3]?[0-9](?:st|nd|rd|th)?(?:[ ]?(?:[–-]|to|and|or)[ ]?(?:[0-3]?[0-9]))?(?:(?:,[ ]|"
    r"[ ])(?:19|20)[0-9]{2})?)"
    r"(?![0-9%])(?![,.:][0-9])"
)


def dated_end(setting: Setting, months: frozenset[str], start: int) -> int | None:
    """The end of the day or year that stands at `start` behind a month, or None."""
    page = setting.page
    found = _MONTH_GAP.search(page.low, max(0, start - 12), start)
    if found is None or found["month"] not in months or not page.plain[found.start("month")].isupper():
        return None
    days = _DAYS.match(page.low, start)
    return None if days is None else days.end()


_YEAR = re.compile(r"(?:1[0-9]|2[01])[0-9]{2}(?![0-9])(?![,.][0-9])")
_LAST_YEAR = 2150  # later ones are counts
_TIME_BEFORE = re.compile(
    r"(?<![a-z])(?:in|since|by|of|until|till|from|to|during|before|after|year|years|early|late|mid|end|for|and|or|"
    r"the|through|than|spring|summer|"
    r"autumn|winter|christmas|circa|c|q[1-4]|h[12]|fy|quarter|half|onwards|dated|act|season|born|copyright|around|"
    r"about|at|between|january|"
    r"february|march|april|may|june|july|august|september|october|november|december|budget|elections?|census|"
    r"olympics|summit|edition|law|"
    r"code|plan|strategy|report|survey)[ \n(,-]*$|[©(/–-]$"
)
_SURE_BEFORE = re.compile(
    r"(?<![a-z])(?:in|since|by|until|till|during|mid|early|late|year|circa|copyright|the|its|his|her|their|our|'s|"
    r"this)[ \n-]*$"
)
_COUNTED = re.compile(
    r"[ \n](?:[a-z-]+[ ]){0,2}(?:people|men|women|children|police|troops|cattle|sheep|head|staff|personnel|fish|"
    r"aircraft|[a-z]{2,}[^sui'\W]s)(?![a-z'])"
)
_VERB = re.compile(
    r"[ \n](?:levels?|prices|elections?|figures|terms|results|rules|laws?|goals|targets?|accounts|was|is|has|does|"
    r"goes|this|its|as|delivers|brings|sees|shows|begins|starts|ends|marks|includes)(?![a-z])"
)
_MEASURED = re.compile(
    r"[ ]?(?:%|percent|per cent|pc(?![a-z])|million|billion|bn|crore|lakh|[kmt](?![a-z])|km|kg|mw|gw|ha(?![a-z])|"
    r"tonnes|tons|metres|meters|hectares|"
    r"miles|dollars|euros|pounds|litres|acres)|-(?:strong|seat|seater|bed|member|page|year|day|mile|acre|hectare|"
    r"metre|room|odd)"
)


def year_end(setting: Setting, start: int) -> int | None:
    """The end of the year that stands at `start`; None where four bare digits are, or may be, a count.

    In a text that groups four digits ("1,040") a bare "2024" is a year. In others the words around decide.
    """
    page = setting.page
    found = _YEAR.match(page.low, start)
    if found is None or _MEASURED.match(page.low, found.end()):
        return None
    year = int(found[0])
    if year > _LAST_YEAR:
        return None
    before = page.low[max(0, start - 20) : start]
    if setting.groups_four() and year >= 1400:
        return found.end()
    counted = _COUNTED.match(page.low, found.end()) is not None and not _VERB.match(page.low, found.end())
    if _SURE_BEFORE.search(before):
        return found.end()
    if counted:
        return None
    return found.end() if year >= 1900 or _TIME_BEFORE.search(before) else None


_WORD_HOUR = re.compile(
    r"[ \n](?:o'clock|tomorrow|today|tonight|sharp|in the (?:morning|afternoon|evening)|on (?:mon|tues|wednes|"
    r"thurs|fri|satur|sun)day|"
    r"this (?:morning|afternoon|evening)|a\.?m\.?|p\.?m\.?)(?![a-z])"
)
_AT = re.compile(r"(?<![a-z])(?:at|by|from|until|till|before|after)[ \n]$")


def word_hour_end(setting: Setting, start: int, end: int) -> int | None:
    """The end of an hour of the day in words: "at ten tomorrow", "eight o'clock"."""
    low = setting.page.low
    found = _WORD_HOUR.match(low, end)
    if found is None:
        return None
    return found.end() if "clock" in found[0] or _AT.search(low, max(0, start - 8), start) else None
