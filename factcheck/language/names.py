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

WORD = r"[A-Z\u00c0-\u00de\u0100-\u017d][\w’'.-]{0,40}\w|[A-Z]\."
RUN = re.compile(
    rf"(?<!\w)(?:{WORD})(?:[ \u00a0](?:(?:of the|for the|of|for|and|on|de|van|von|der|bin|al|el|da|dos|ní|du)"
    rf"[ \u00a0])*(?:{WORD}))+"
)
SHORT = re.compile(r"\s?\((?:the\s)?[“\"‘']?([A-Z][\w&.-]{1,12})[”\"’']?\)")
JOINERS = frozenset({"of", "for", "and", "the", "on"})


@dataclass(frozen=True, slots=True)
class Names:
    """The full names of an article by their keys. `bodies` maps the noun of a body to (offset, name) in order."""

    people: Mapping[str, str]
    shorts: Mapping[str, str]
    bodies: Mapping[str, tuple[tuple[int, str], ...]] = field(default_factory=dict)

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

    def body(self, noun: str, before: int) -> str | None:
        """The body of the kind `noun` ("ministry") named last before offset `before`; None where there is none."""
        known = self.bodies.get(noun.casefold(), ())
        place = bisect_right(known, (before, "")) - 1
        return known[place][1] if place >= 0 else (known[0][1] if known else None)


@cache
def _titles(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.table("attribution").words("titles"))


@cache
def _bodies(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(lexicon.table("attribution").words("bodies"))


def collect(text: str, lexicon: Lexicon) -> Names:
    """The names of `text`, in one pass."""
    titles, bodies = _titles(lexicon), _bodies(lexicon)
    people: dict[str, str] = {}
    shorts: dict[str, str] = {}
    found_bodies: dict[str, list[tuple[int, str]]] = {}
    for run in RUN.finditer(text):
        words = [word for word in run.group().split() if word]
        if (
            len(words) > 8
            or any(character.isdigit() for character in run.group())
            or (run.group().isupper() and len(words) > 3)
        ):
            continue
        plain = [word for word in words if word.casefold().strip(".") not in titles]
        lower = [word.casefold() for word in words]
        kinds = [word for word in lower if word in bodies]
        name = " ".join(words)
        name = name.removeprefix("The ").removesuffix("’s").removesuffix("'s")
        short = SHORT.match(text, run.end())
        if short:
            shorts.setdefault(short.group(1), name)
        if kinds:
            for kind in kinds:
                found_bodies.setdefault(kind, []).append((run.start(), name))
            continue
        if not JOINERS.isdisjoint(lower) or not 2 <= len(plain) <= 4:
            continue
        key = plain[-1].casefold().removesuffix("'s").removesuffix("’s")
        full = " ".join(plain).removesuffix("’s").removesuffix("'s")
        if len(full.split()) > len(people.get(key, "").split()) or key not in people:
            people[key] = full
    return Names(people, shorts, {kind: tuple(sorted(rows)) for kind, rows in found_bodies.items()})
