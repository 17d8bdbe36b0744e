"""Who is named by the words of a subject or after "according to": a person, a body, a document, as written there.

The lists of the lexicon that the rules of speech share are read here too.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from factcheck.language.phrases import Range, words_of
from factcheck.language.tokens import Token
from factcheck.language.words import Tag
from factcheck.lexicon.loader import Lexicon

LEADING = frozenset({Tag.DETERMINER, Tag.ADVERB, Tag.PREPOSITION})  # what comes before a noun phrase that names
TRAILING = frozenset({Tag.DETERMINER, Tag.PREPOSITION, Tag.CONJUNCTION, Tag.ADVERB, Tag.TO, Tag.PAST})
CLAUSAL = frozenset({Tag.VERB, Tag.BE, Tag.HAVE, Tag.MODAL, Tag.DO, Tag.SUBORDINATOR, Tag.OPEN, Tag.GERUND})
AFTER_NAME = frozenset({Tag.PREPOSITION, Tag.OPEN, Tag.PAST, Tag.GERUND, Tag.SUBORDINATOR})
NAMING = frozenset({Tag.NAME, Tag.NOUN, Tag.ADJECTIVE, Tag.POSSESSIVE, Tag.NUMBER})
NOT_PEOPLE = frozenset({Tag.VERB, Tag.PAST, Tag.BE, Tag.HAVE, Tag.MODAL, Tag.DO, Tag.FIGURE, Tag.NOUN})
JOINERS = frozenset({"of", "for", "by", "from", "and", "the", "at"})
CALLED = frozenset({("calling", "itself"), ("calling", "themselves"), ("known", "as")})
OBJECTS = frozenset({"us", "me", "him", "them"})  # not the subject: "a warder who spoke to us said"
LISTS = (
    *("verbs", "strict", "sayings", "nouns", "papers", "not_speakers"),
    *("bodies", "officials", "titles", "voices", "kinds"),
    *("forecasting", "forecasts", "unsaid", "firms"),
)
TIMES = ("weekdays", "months", "units", "relatives", "adverbs")  # lists of words of time
LONGEST_NAME = 6  # words of a person's name with titles


@dataclass(frozen=True, slots=True)
class SpeechWords:
    """The lexicon's lists for the rules below. `people` are all nouns of persons who can say something.

    `kinds` are what a body is called once it was named: "the company". `leading` are verbs that give a figure only
    behind a small word: "spoke of 40".
    """

    verbs: frozenset[str]
    strict: frozenset[str]
    nouns: frozenset[str]
    nobody: frozenset[str]
    bodies: frozenset[str]
    officials: frozenset[str]
    titles: frozenset[str]
    people: frozenset[str]
    kinds: frozenset[str]
    leading: Mapping[str, frozenset[str]]
    forecasting: frozenset[str]
    forecasts: frozenset[str]
    unsaid: frozenset[str]
    firms: frozenset[str]
    times: frozenset[str]

    def sort(self, word: str) -> str:
        """What sort of speaker a noun in lower case is: "person", "body", "document", or "" for others."""
        for form in (word, word.removesuffix("s"), word[:-3] + "y" if word.endswith("ies") else word):
            if form in self.people or form in self.officials:
                return "person"
            if form in self.bodies or form in self.kinds:
                return "body"
            if form in self.nouns:
                return "document"
        return ""


@cache
def speech_words(lexicon: Lexicon) -> SpeechWords:
    """The lists of `lexicon`, read once."""
    table, times = lexicon.table("attribution"), lexicon.table("time_words")
    lists = {name: frozenset(table.words(name)) for name in LISTS}
    return SpeechWords(
        lists["verbs"] | lists["sayings"] | _leading(table.words("leading")).keys(),
        lists["strict"],
        lists["nouns"] | lists["papers"],
        lists["not_speakers"] | frozenset((*times.words("months"), *times.words("weekdays"))),
        lists["bodies"],
        lists["officials"],
        lists["titles"],
        lists["voices"] | frozenset(lexicon.table("measure_nouns").words("person")),
        lists["kinds"],
        _leading(table.words("leading")),
        lists["forecasting"],
        lists["forecasts"],
        lists["unsaid"],
        lists["firms"],
        frozenset(word for name in TIMES for word in times.words(name)),
    )


def _leading(rows: Sequence[str]) -> Mapping[str, frozenset[str]]:
    """Verb -> the small words by which it leads to a figure: "speak of", "want" -> "" where none is needed."""
    found: dict[str, set[str]] = {}
    for row in rows:
        verb, _, small = row.partition(" ")
        found.setdefault(verb, set()).add(small)
    return {verb: frozenset(words) for verb, words in found.items()}


def name_in(text: str, tokens: Sequence[Token], parts: Sequence[Range], known: SpeechWords) -> str:
    """Who is named by the parts of a subject: a person in any of them first, else the noun phrase that comes first.

    "Ana Lopes, chair of the inquiry" and "the chair of the inquiry, Ana Lopes" are both "Ana Lopes".
    """
    last = tokens[parts[-1].end - 1]
    before = tokens[max(0, parts[-1].end - 2)].lower
    if last.tag is Tag.PRONOUN and (last.lower not in OBJECTS or before == "of"):  # "In March it had said"
        return last.text
    called = _called(text, tokens, Range(parts[0].start, parts[-1].end))
    if called:
        return called
    document = known.sort(tokens[parts[0].end - 1].lower) == "document"
    for part in () if document else parts:
        person = _person(text, tokens, part, known)
        if person:
            return person
    named = (part for part in parts if tokens[part.end - 1].tag is Tag.NAME)
    part = parts[0] if document else next(named, parts[0])
    start = _after(tokens, part.start, part.end, LEADING)
    if any(tokens[at].lower in ("on", "in", "at") for at in range(part.start + 1, start)):  # "few on the street"
        return ""
    if start < part.end and tokens[start].tag is Tag.PRONOUN:
        if start + 2 < part.end and tokens[start + 1].lower == "of":  # "one of the sources", "some of the growers"
            return words_of(text, tokens, Range(start, part.end))
        if not (start + 1 < part.end and tokens[start + 1].nominal):  # "one official"
            return tokens[start].text if len(parts) > 1 else ""
        start += 1
    end = start
    while end < part.end and tokens[end].tag not in CLAUSAL:
        if tokens[end].tag is Tag.PREPOSITION and end + 1 < part.end and tokens[end + 1].lower in known.times:
            break  # "a planning inspector on Friday"
        end += 1
    while end > start and tokens[end - 1].tag in TRAILING:
        end -= 1
    return words_of(text, tokens, Range(start, end))


def _called(text: str, tokens: Sequence[Token], part: Range) -> str:
    """What a body calls itself: "a gang calling itself Night Heron" -> "Night Heron"; "" where it says no name."""
    for at in range(part.start, part.end - 2):
        if (tokens[at].lower, tokens[at + 1].lower) in CALLED and tokens[at + 2].tag is Tag.NAME:
            return words_of(text, tokens, Range(at + 2, _after(tokens, at + 2, part.end, frozenset({Tag.NAME}))))
    return ""


def _after(tokens: Sequence[Token], start: int, end: int, tags: frozenset[Tag]) -> int:
    while start < end and tokens[start].tag in tags:
        start += 1
    return start


def _person(text: str, tokens: Sequence[Token], part: Range, known: SpeechWords) -> str:
    """The person whose name a noun phrase is, begins with or ends with; "" where it names none.

    "Dr Amélie Fontaine", "Tim Fry of Alden Rowe", "the union's leader Rosa Pinto", "one neighbour, Rosa Pinto".
    """
    end = _after(tokens, part.start, part.end, frozenset({Tag.NAME}))
    opens = end - part.start >= 2 and (end == part.end or tokens[end].tag in AFTER_NAME)
    if opens and end - part.start <= LONGEST_NAME and _personal(tokens, Range(part.start, end), known):
        return strip_titles(words_of(text, tokens, Range(part.start, end)), known)
    start = part.end
    while start > part.start and tokens[start - 1].tag is Tag.NAME:
        start -= 1
    run = Range(start, part.end)
    if start == part.start or not 1 <= part.end - start <= LONGEST_NAME or not _personal(tokens, run, known):
        return ""
    before = tokens[start - 1]
    office = known.sort(before.lower) == "person" or before.lower in known.titles or before.lower == "one"
    inside = before.tag in (Tag.NOUN, Tag.ADJECTIVE) and known.sort(before.lower) == ""
    titled = before.lower == "of" and tokens[start].lower == "state" and part.end - start > 2
    if office or titled or (part.end - start >= 2 and inside):
        return strip_titles(words_of(text, tokens, run), known)
    return ""


def _personal(tokens: Sequence[Token], part: Range, known: SpeechWords) -> bool:
    """Whether a run of names can be a person's: no noun of a body in it, and no office at its end."""
    if any(tokens[at].lower in known.bodies or tokens[at].lower in known.nouns for at in range(part.start, part.end)):
        return False
    return part.end - part.start == 1 or tokens[part.end - 1].lower not in known.officials


def strip_titles(name: str, known: SpeechWords) -> str:
    """The name without what stands before it: "Finance Minister Ruth Abel" -> "Ruth Abel"."""
    words = name.split()
    lower = [word.casefold().strip(".") for word in words]
    last = max(
        (
            place
            for place, word in enumerate(lower[:-1])
            if word in known.titles or word in known.officials or word in known.people or word == "state"
        ),
        default=-1,
    )
    return " ".join(words[last + 1 :])


def name_after(text: str, tokens: Sequence[Token], start: int, known: SpeechWords) -> str:
    """The name that begins at `start`: "DRA's head of mission, Dr Amélie Fontaine", "data compiled by Marex"."""
    first = _after(tokens, start, len(tokens), frozenset({Tag.DETERMINER, Tag.ADVERB}))
    if (
        first + 1 < len(tokens)
        and tokens[first].text.isalpha()
        and tokens[first].tag is Tag.FIGURE
        and known.sort(tokens[first + 1].lower) == "person"
    ):
        first += 1  # "according to two people in the talks"
    if first < len(tokens) and tokens[first].tag is Tag.PRONOUN:
        return tokens[first].text
    end = first
    while end < len(tokens) and (tokens[end].tag in NAMING or (end > first and _goes_on(tokens, end))):
        end += 1
    whole = Range(first, end)
    if whole.start == whole.end:
        return ""
    person = _person(text, tokens, whole, known)
    return person or _apposed(text, tokens, whole, known) or words_of(text, tokens, whole)


def _goes_on(tokens: Sequence[Token], at: int) -> bool:
    """Whether a noun phrase goes on over a small word: "figures from the port", "images analysed by Bellwether"."""
    if at + 1 >= len(tokens):
        return False
    following = tokens[at + 1]
    if tokens[at].tag in (Tag.PAST, Tag.VERB):
        return following.lower in ("by", "for") and tokens[at - 1].nominal
    names = following.tag in (Tag.NAME, Tag.NOUN, Tag.ADJECTIVE) or (
        following.tag is Tag.DETERMINER and tokens[at].lower != "and"
    )
    return names and (tokens[at].lower in JOINERS or tokens[at].tag is Tag.DETERMINER)


def _apposed(text: str, tokens: Sequence[Token], whole: Range, known: SpeechWords) -> str:
    """The name between commas behind an office or a body: "the mayor, Leoncio Tapia", "the agency, BMKG"."""
    end = whole.end
    if end >= len(tokens) or tokens[end].tag is not Tag.COMMA:
        return ""
    if tokens[end - 1].tag is Tag.NAME and tokens[end - 1].lower not in known.officials:
        return ""
    after = _after(tokens, end + 1, len(tokens), frozenset({Tag.NAME}))
    run = Range(end + 1, after)
    acronym = after - end == 2 and tokens[end + 1].text.isupper()
    if after - end < 2 or (after - end == 2 and not acronym):
        return ""
    if after < len(tokens) and tokens[after].tag in NOT_PEOPLE:
        return ""
    return strip_titles(words_of(text, tokens, run), known)
