"""Finds the figures of a text: where their words stand, and what they denote.

In order: the scanner finds places where a number could stand; what is no figure is put aside (nonfigures); the grammar
reads the amount there with its sign, scale and unit, joins it with a second one into a range, and takes in the hedge
that bounds it; units left out are carried over (carried). What is a number but carries no news is kept as optional.
The words around the figure are not read here: what is counted, where, when and by whom is the clause readers' part.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import cache

from factcheck.core.claims import Mention, Role
from factcheck.core.documents import Span
from factcheck.core.quantities import Hedge, Quantity
from factcheck.language.carried import carry_units
from factcheck.language.grammar.amounts import Amount, complete, read_amount, read_article_unit, read_part_of_point
from factcheck.language.grammar.compounds import FEET, join_smaller, read_feet
from factcheck.language.grammar.dates import word_hour_end
from factcheck.language.grammar.draft import Draft
from factcheck.language.grammar.hedges import hedge_after, hedge_before
from factcheck.language.grammar.money import sign_before
from factcheck.language.grammar.multiples import read_multiple_word, read_times
from factcheck.language.grammar.number import Number, Spelling
from factcheck.language.grammar.ranges import read_range
from factcheck.language.grammar.setting import Setting
from factcheck.language.grammar.vague import read_small_vague, read_vague
from factcheck.language.grammar.vocabulary import Vocabulary, any_of, vocabulary
from factcheck.language.grammar.years import is_hedged_count
from factcheck.language.nonfigures import designator, is_pronoun, non_figures, skip_digits
from factcheck.language.optional import carries_no_news
from factcheck.language.scan import Page, open_page
from factcheck.language.sharing import share_units
from factcheck.language.units import DURATIONS
from factcheck.lexicon.loader import Lexicon

_THOUSAND = 1000


def find(text: str, lexicon: Lexicon) -> tuple[Mention, ...]:
    """The mentions of `text`, in order, never overlapping; spans are of the untouched text.

    Raises: LexiconProblem where a table of the lexicon is wrong; nothing for any text.
    """
    page = open_page(text)
    setting = Setting(page, lexicon)
    drafts: list[Draft] = []
    read_to = 0
    for candidate in _pattern(lexicon).finditer(page.low):
        start = candidate.start()
        if start < read_to:
            continue
        if candidate.lastgroup == "idiom":
            read_to = candidate.end()
            continue
        draft, read_to = _read(setting, candidate, read_to)
        if draft is not None:
            drafts.append(draft)
    return tuple(_mention(draft, text, page) for draft in carry_units(setting, share_units(setting, drafts)))


@cache
def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    """The one alternation that finds candidates. "a" opens a figure only before a word that can be counted with it."""
    words = vocabulary(lexicon)
    c = words.context
    counted = any_of((*words.scales, *(word for word in words.denominators if not word.endswith("s"))))
    small = any_of((*words.ones, *words.tens))
    vague = (word for word in (*words.vague, *words.vague_optional) if " " not in word)
    openers = any_of((*words.ones, *words.tens, *words.multiples, *vague, *words.joints["openers"]))
    measured = any_of(word for word, unit in words.unit_words.items() if unit.unit not in DURATIONS and word.isalpha())
    more = rf"{c['more_part']}[ \n](?:{any_of(words.denominators)})"
    large = any_of(word for word, scale in words.scales.items() if scale >= _THOUSAND)
    hundreds = any_of(words.hundreds)
    bare = rf"(?:{hundreds})[ -](?:{large})"  # "Hundred crore"
    fold = rf"[ -]?{c['fold']}"
    articles = rf"{c['article']}[ \n-](?:{counted}|{c['article_opens']}|{measured}|{more}|(?:{hundreds}|{large}){fold})"
    folds = rf"(?:{small}|{hundreds}|{large}){fold}"
    none = rf"{c['none_of']}(?=[ \n](?:{any_of(words.none_nouns)})(?![a-z]))"
    fractions = re.escape("".join(words.fraction_characters))
    phrase = rf"(?<![a-z0-9_])(?=[a-z0-9])(?P<idiom>{non_figures(lexicon).idioms})(?![a-z0-9])"
    spoken = rf"(?<![a-z0-9_])(?=[a-z])(?:{c['majority']}|{articles}|{folds}|{openers}|{bare}|{none})(?![a-z0-9])"
    return re.compile(rf"{phrase}|[0-9]+|[{fractions}]|{spoken}")


def _read(setting: Setting, candidate: re.Match[str], floor: int) -> tuple[Draft | None, int]:
    """The figure at a candidate, if there is one, and the offset behind what has been read."""
    page, start = setting.page, candidate.start()
    if candidate[0] == "000":  # "£000" heads a column of thousands
        return None, candidate.end()
    if page.low[start].isdigit():
        skipped = skip_digits(setting, start) if not _has_sign(setting, start) else None
        if skipped is not None:
            return None, max(skipped, candidate.start() + 1)
    elif page.plain[start].isupper() and _opens_name(page, start, candidate.end()):
        return None, candidate.end()
    found = _figure(setting, start)
    if found is None:
        return None, candidate.end() if page.low[start].isdigit() else start + 1
    amount, role, optional = found
    hour = word_hour_end(setting, start, amount.end) if _can_be_hour(amount) else None
    if hour is not None:
        return None, hour
    if amount.start < floor:
        return None, amount.end
    if _is_name(setting, amount):
        return None, amount.end
    draft = _draft(setting, amount, role, optional, floor)
    if (
        amount.number.rule == "article and unit"
        and draft.hedge is Hedge.EXACT
        and not amount.rules[-1].startswith("whole")
    ):
        return None, amount.end
    return draft, draft.end


_INSIDE_SENTENCE = re.compile(r"[a-z0-9,][ ]$")
_NAME_BEHIND = re.compile(r"[ ][A-Z][a-z]")
_SMALL_WORD = re.compile(r"(?<![A-Za-z])[a-z]{5}")


def _opens_name(page: Page, start: int, end: int) -> bool:
    """Whether a number word is capitalised within a sentence, and so is the next: "the Three Gorges dam".

    In a headline in capitals ("Two Killed as Three Shops Burn") that says nothing: some long word must be small.
    """
    plain = page.plain
    if not plain.startswith(page.low[start + 1 : end], start + 1):
        return False
    if _INSIDE_SENTENCE.search(plain, max(0, start - 2), start) is None or _NAME_BEHIND.match(plain, end) is None:
        return False
    return _SMALL_WORD.search(plain, max(0, start - 60), start) is not None


def _can_be_hour(amount: Amount) -> bool:
    value = amount.number.value
    return amount.unit is None and amount.scale is None and value is not None and value <= 12


def _has_sign(setting: Setting, start: int) -> bool:
    return sign_before(setting, start) is not None


_HEADS_TABLE = re.compile(r"[(\[](?:[a-z]{2,3} )?(?:[a-z]{1,3})?[$£€¥₹]?[ ]?$")


def _figure(setting: Setting, start: int) -> tuple[Amount, Role, bool] | None:
    """The amount at `start` with the role and the lack of news that its own words show."""
    page, words = setting.page, vocabulary(setting.lexicon)
    if not page.low[start].isdigit():
        vague = read_vague(page, start, words)
        if vague is not None and _HEADS_TABLE.search(page.low, max(0, start - 12), start):
            return None  # "(in millions of euros)"
        if vague is not None:
            amount = complete(setting, vague)
            if amount is not None and vague.rule == "majority":
                amount = replace(amount, unit="%")
            return None if amount is None else (amount, Role.LEVEL, False)
        article = read_part_of_point(setting, start) or read_article_unit(setting, start)
        if article is not None:
            return article, Role.LEVEL, False
    none = _none_pattern(words).match(page.low, start)
    if none is not None:
        number = Number(start, none.end(), Decimal(0), Decimal(1), Spelling.WORDS, "none")
        return _bare(number), Role.LEVEL, True
    multiple = read_multiple_word(page, start, words)
    if multiple is not None:
        number, news = multiple
        return _bare(number), Role.RATIO, not news
    amount = read_feet(setting, start) if page.low.startswith(FEET, start + 1) else None
    amount = amount or read_amount(setting, start)
    if amount is None:
        small = read_small_vague(page, start, words)
        return None if small is None else (_bare(small), Role.LEVEL, True)
    if amount.number.spelling is Spelling.MULTIPLE:
        return replace(amount, unit=None), Role.RATIO, amount.number.rule == "half as much again"
    if amount.unit is None and amount.scale is None:
        times = read_times(page, amount.number, words)
        if times is not None:
            number, compares = times
            return _bare(number), Role.RATIO if compares else Role.LEVEL, not compares
    amount = join_smaller(setting, amount)
    ranged = read_range(setting, amount)
    if ranged is None:
        return amount, Role.LEVEL, False
    times = read_times(page, ranged.number, words) if ranged.unit is None else None
    if times is not None:
        return replace(ranged, number=times[0], end=times[0].end), Role.RATIO, False
    return ranged, Role.LEVEL, False


@cache
def _none_pattern(words: Vocabulary) -> re.Pattern[str]:
    return re.compile(rf"{words.context['none_of']}(?=[ \n])")


def _bare(number: Number) -> Amount:
    return Amount(number, number.start, number.end, None, None, False, False, (number.rule,))


def _is_name(setting: Setting, amount: Amount) -> bool:
    """Whether a bare number is part of a name, or a "one" that stands for something."""
    number, page, words = amount.number, setting.page, vocabulary(setting.lexicon)
    if amount.unit is not None or amount.scale is not None or number.value is None:
        return False
    text = page.low[number.start : number.end]
    if number.spelling is Spelling.WORDS:
        if number.value == 1 and text in words.ones and is_pronoun(page, setting.lexicon, number.start, number.end):
            return True
        capital = page.plain[number.start].isupper()
        return capital and text.isalpha() and designator(page, setting.lexicon, number.start, "1") is not None
    grouped = setting.groups_four() if len(text) == 4 else setting.groups()
    return (
        text.isdigit()
        and len(text) > 3
        and grouped
        and _COUNTED.match(page.low, number.end) is None
        and not is_hedged_count(setting, number.start)
    )


_SIGNED = re.compile(r"(?<![a-z0-9%])[+-]$")  # "(+8%)", "-3%"

_SIGNED_COUNT = re.compile(r"(?<![a-z0-9%])[+]$|\(-$")  # "12 seats (+5)", "payrolls +175k"

# In a text that groups thousands a long run of bare digits is an identifier, unless something countable follows it.
_COUNTED = re.compile(r"[ \n-](?:[a-z-]+[ \n]){0,2}(?:people|men|women|children|troops|strong|[a-z]{3,}s)(?![a-z])")


def _draft(setting: Setting, amount: Amount, role: Role, optional: bool, floor: int) -> Draft:
    page, number = setting.page, amount.number
    start, end = amount.start, amount.end
    rules = list(amount.rules)
    hedge = Hedge.EXACT
    if number.value is None:
        hedge = Hedge.RANGE if "range" in amount.rules else Hedge.VAGUE
    before = hedge_before(page, setting.lexicon, start)
    if before is not None and before.at >= floor:
        start = before.at
        rules.append(f"hedge before: {before.words}")
        hedge = before.hedge if hedge is Hedge.EXACT else hedge
    after = hedge_after(page, setting.lexicon, end)
    if after is not None and hedge in (Hedge.EXACT, Hedge.RANGE, Hedge.VAGUE, after.hedge):
        end = after.at
        rules.append(f"hedge behind: {after.words}")
        hedge = after.hedge if hedge is Hedge.EXACT else hedge
    signed = _SIGNED if amount.unit == "%" else _SIGNED_COUNT
    if signed.search(page.low, max(0, start - 2), start):
        role = Role.CHANGE
        rules.append("signed")
    if amount.alternatives:
        rules.append(f"unit ambiguous: {' or '.join(amount.alternatives)}")
    silent = carries_no_news(page, start, end, amount, vocabulary(setting.lexicon))
    if silent is not None:
        rules.append(f"no news: {silent}")
    return Draft(amount, start, end, hedge, role, optional or silent is not None, tuple(rules))


def _mention(draft: Draft, text: str, page: Page) -> Mention:
    span = Span(page.origin(draft.start), page.origin_end(draft.end))
    return Mention(span, span.of(text), _quantity(draft), draft.role, draft.rules, draft.optional)


def _quantity(draft: Draft) -> Quantity:
    number, unit = draft.amount.number, draft.amount.unit
    step = abs(number.step)
    if number.value is not None:
        quantity = Quantity.hedged(number.value, draft.hedge, unit, step)
        return replace(quantity, alternatives=draft.amount.alternatives) if draft.amount.alternatives else quantity
    low, high = number.low, number.high
    if low is not None and high is not None and low > high:
        low, high = high, low
    return Quantity(None, low, high, draft.hedge, unit, step, alternatives=draft.amount.alternatives)
