"""The names of one article: which full form a short one stands for ("Karim" -> "Mohammad Anwarul Karim").

One pass over the text collects runs of capitalised words; lookups go by the last word of a person's name, by the
bracketed abbreviation of a body, and by the kind of body ("the ministry" -> the ministry named last).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from factcheck.lexicon.loader import Lexicon
from factcheck.lexicon.tables import Table

WORD = r"[A-Z\u00c0-\u00de\u0100-\u017d][\w’'.-]{0,40}\w|[A-Z]\."
RUN = re.compile(
    rf"(?<!\w)(?:{WORD})(?:[ \u00a0](?:(?:of the|for the|of|for|and|on|de|van|von|der|bin|al|el|da|dos|ní|du)"
    rf"[ \u00a0])*(?:{WORD}))+"
)
SHORT = re.compile(r"\s?\((?:the\s)?[“\"‘']?([A-Z][\w&.-]{1,12})[”\"’']?\)")
JOINERS = frozenset({"of", "for", "and", "the", "on"})


@dataclass(frozen=True, slots=True)
class Names:
    """The full names of an article by their keys. `bodies` maps the noun of a body to (offset, name) in order.

    `offices` maps the noun of an office to (offset, words of the office, name of who holds it), in order.
    """

    people: Mapping[str, str]
    shorts: Mapping[str, str]
    bodies: Mapping[str, tuple[tuple[int, str], ...]] = field(default_factory=dict)
    offices: Mapping[str, tuple[tuple[int, str, str], ...]] = field(default_factory=dict)
    kinds: Mapping[str, tuple[tuple[int, str], ...]] = field(default_factory=dict)  # "operator" -> Telvia

    def fullest(self, name: str, before: int) -> str:
        """The fullest form of `name` that the article uses; bodies by kind are looked up before offset `before`."""
        plain = re.sub(r"(?:'s|’s)$", "", name.strip())
        if plain in self.shorts:
            return self.shorts[plain]
        words = plain.split()
        key = words[-1].casefold() if words else ""
        if len(words) == 1 and plain[:1].isupper():
            return self.people.get(key, plain)
        if plain[:1].isupper() and len(words) == 2 and key in self.people and words[0].casefold() not in self.people:
            full = self.people[key]
            return full if len(full.split()) > 2 and full.split()[0] == words[0] else plain
        return plain

    @property
    def humans(self) -> frozenset[str]:
        """The names that an office or a title shows to be people's."""
        return frozenset(name for rows in self.offices.values() for _, _, name in rows)

    def holder(self, office: str, before: int) -> str | None:
        """Who was introduced with `office` ("health minister"): the last one so called before offset `before`."""
        words = re.split(r" (?:of|for|at|in) ", office.casefold(), maxsplit=1)[0].split()
        known = self.offices.get(words[-1], ()) if words else ()
        fitting = [row for row in known if set(words) <= set(row[1].split())]
        earlier = [row for row in fitting if row[0] <= before]
        return earlier[-1][2] if earlier else (fitting[0][2] if fitting else None)

    def of_kind(self, noun: str, before: int) -> str | None:
        """The body that the text calls a `noun` ("operator"): the last one before offset `before`, else the first."""
        known = self.kinds.get(noun.casefold(), ())
        place = bisect_right(known, (before, "")) - 1
        return known[place][1] if place >= 0 else None

    def body(self, noun: str, before: int) -> str | None:
        """The body of the kind `noun` ("ministry") named last before offset `before`; None where there is none."""
        known = self.bodies.get(noun.casefold(), ())
        place = bisect_right(known, (before, "")) - 1
        return known[place][1] if place >= 0 else (known[0][1] if known else None)


def _after_titles(words: list[str], titles: frozenset[str]) -> int:
    """Where the name begins behind an office: "Finance Minister Rachel Aldous" -> 2. An office at the end is none."""
    held = [place for place, word in enumerate(words[:-1]) if word.casefold().strip(".") in titles]
    return held[-1] + 1 if held else 0


@cache
def _titles(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.table("attribution").words("titles"))


@cache
def _officials(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.table("attribution").words("officials"))


@cache
def _voices(lexicon: Lexicon) -> frozenset[str]:
    """Other nouns of people who say something: "nurse", "farmer"."""
    people = lexicon.table("measure_nouns").words("person")
    return frozenset((*lexicon.table("attribution").words("voices"), *people))


@cache
def _small(lexicon: Lexicon) -> frozenset[str]:
    """Words that open a sentence with a capital and belong to no name, and the days and months."""
    table, times = lexicon.table("function_words"), lexicon.table("time_words")
    lists = ("determiners", "prepositions", "conjunctions", "subordinators", "adverbs", "pronouns")
    return frozenset(word for name in lists for word in table.words(name)) | _days(times)


def _days(times: Table) -> frozenset[str]:
    return frozenset((*times.words("months"), *times.words("weekdays")))


@cache
def _bodies(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.table("attribution").words("bodies"))


def collect(text: str, lexicon: Lexicon) -> Names:
    """The names of `text`, in one pass."""
    titles, bodies = _titles(lexicon), _bodies(lexicon)
    officials, small = _officials(lexicon), _small(lexicon)
    offices: dict[str, list[tuple[int, str, str]]] = {}
    people: dict[str, str] = {}
    shorts: dict[str, str] = {}
    titled: dict[str, str] = {}
    found_bodies: dict[str, list[tuple[int, str]]] = {}
    for run in RUN.finditer(text):
        words = [word for word in run.group().split() if word]
        if (
            len(words) > 8
            or any(character.isdigit() for character in run.group())
            or (run.group().isupper() and len(words) > 3)
        ):
            continue
        plain = words[_after_titles(words, titles) :]
        lower = [word.casefold() for word in words]
        kinds = [word for word in lower if word in bodies]
        name = " ".join(words)
        name = name.removeprefix("The ").removesuffix("’s").removesuffix("'s")
        short = SHORT.match(text, run.end())
        if short:
            shorts.setdefault(short.group(1), name)
        personal = 2 <= len(plain) <= 3 and len(plain) < len(words) and not bodies & {word.casefold() for word in plain}
        if kinds and not personal:  # but "Police Chief Ana Lopes"
            for kind in kinds:
                found_bodies.setdefault(kind, []).append((run.start(), name))
            continue
        while len(plain) > 2 and plain[0].casefold() in JOINERS:  # "Secretary of State John Kerry"
            plain = plain[2:]
        while plain and plain[0].casefold() in small:
            plain = plain[1:]
        joined = next((place for place, word in enumerate(plain) if word.casefold() in JOINERS), len(plain))
        plain = plain[:joined]  # "Tobias Renn of Hexley"
        if (
            len(plain) == 1 and len(words) > 1 and not name.isupper() and lower[-2].strip(".") in titles
        ):  # "Ms Bello", never named in full
            titled.setdefault(lower[-1].removesuffix("'s").removesuffix("’s"), name)
        if not 2 <= len(plain) <= 4 or plain[-1].casefold() in small:
            continue
        key = plain[-1].casefold().removesuffix("'s").removesuffix("’s")
        full = " ".join(plain).removesuffix("’s").removesuffix("'s")
        if len(full.split()) > len(people.get(key, "").split()) or key not in people:
            people[key] = full
        office = _office(text, run, words, plain, titles | officials | _voices(lexicon))
        if office is not None:
            head = next((word for word in reversed(office) if word in officials or word in titles), office[-1])
            if head != "police" and not head.endswith("s"):  # nobody holds these: "Ann Poe, police said"
                offices.setdefault(head, []).append((run.start(), " ".join(office), full))
    return Names(
        {**titled, **people},
        shorts,
        {kind: tuple(sorted(rows)) for kind, rows in found_bodies.items()},
        {head: tuple(sorted(rows)) for head, rows in offices.items()},
        _kinds(text, shorts, _kind(lexicon)),
    )


@cache
def _kind(lexicon: Lexicon) -> re.Pattern[str]:
    words = sorted(lexicon.table("attribution").words("kinds"))
    return re.compile(r"\b(?:" + "|".join(words) + r")\b")


def _kinds(text: str, shorts: Mapping[str, str], kind: re.Pattern[str]) -> Mapping[str, tuple[tuple[int, str], ...]]:
    """What single bodies are called: "Telvia, the country's largest operator", "the operator Telvia"."""
    found: dict[str, list[tuple[int, str]]] = {}
    for noun in kind.finditer(text):
        left = text[max(0, noun.start() - KIND_REACH) : noun.start()].rpartition("\n")[2]
        closes = CLOSES.match(text, noun.end()) is not None  # not "in May, the company said"
        named = (NAMED_BEFORE.search(left) if closes else None) or NAMED_AFTER.match(text, noun.end())
        if named is not None:
            name = named.group(1).removesuffix("'s").removesuffix("’s")
            found.setdefault(noun.group().casefold(), []).append((noun.start(), shorts.get(name, name)))
    return {kind: tuple(rows) for kind, rows in found.items()}


KIND_REACH = 90  # code points between a name and what it is called
NAMED_BEFORE = re.compile(
    rf"((?:{WORD})(?: (?:{WORD})){{0,4}})(?: \([^()]{{1,20}}\))?, "
    r"(?:an?|the|one of|[\w’' ]{2,25}[’']s) [\w’' -]{0,50}$"
)
CLOSES = re.compile(r"[,.;)]| (?:that|which|who|of|in|with|based|behind|owned|for|by|and)\b")
NAMED_AFTER = re.compile(rf"(?: calling itself| called| known as| named)? ((?:{WORD})(?: (?:{WORD})){{0,4}})")


OFFICE_AFTER = re.compile(r",? (?:\d\d, )?(?:the |an? |its |their |his |her )?([A-Za-z][\w’'-]*(?: [\w’'-]+){0,7})")
OFFICE_REACH = 60  # code points before a name in which its office stands


def _office(
    text: str, run: re.Match[str], words: list[str], plain: list[str], known: frozenset[str]
) -> list[str] | None:
    """The words of the office that a name is introduced with, in lower case; None where there is none.

    "Finance Minister Ruth Abel", "Ruth Abel, the finance minister", "the finance minister, Ruth Abel".
    """
    before = [word.casefold().strip(".,") for word in words[: len(words) - len(plain)]]
    if before and before[-1] in known:
        return before
    left = text[max(0, run.start() - OFFICE_REACH) : run.start()].rpartition("\n")[2]
    held = left.rstrip().removesuffix(",").split()[-4:]
    lower = [word.casefold().removesuffix("'s").removesuffix("’s") for word in held]
    if lower and lower[-1] in known:
        return lower
    after = OFFICE_AFTER.match(text, run.end())
    if after is None or text[run.end() : run.end() + 1] != ",":
        return None
    following = after.group(1).casefold().split()
    place = next((at for at, word in enumerate(following) if word in known), None)
    if place is None or {"of", "for", "in", "said", "who", "told", "and"} & set(following[:place]):
        return None
    return following[: place + 1]
