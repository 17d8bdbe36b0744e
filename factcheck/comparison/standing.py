"""What a whole fact says of two of its figures: who else gives each, until when, and whose sources stand opposed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from factcheck.comparison import rivalry
from factcheck.comparison.rivalry import Rivalry, rivalries
from factcheck.comparison.subjects import Subject, comparable_windows
from factcheck.comparison.windows import closeness

NEIGHBOURS = 100  # claims of a fact, either side in its order, that are asked who else gives an amount
ONE_AMOUNT = 0.85  # strength from which on two compatible figures count as the same one given again


@dataclass(frozen=True, slots=True)
class Standing:
    """Who gives one amount of a fact, and when; a figure that a text calls an older one is not counted.

    `voices` are the words of each speaker's name; `first`, `last` the days of publication between which it is given;
    `documents` the ids of the documents that give it.
    """

    voices: tuple[frozenset[str], ...] = ()
    first: date | None = None
    last: date | None = None
    documents: frozenset[str] = frozenset()

    def overlaps(self, other: Standing) -> bool:
        """Whether both amounts were being given at one time, so that neither took the other's place."""
        if self.first is None or self.last is None or other.first is None or other.last is None:
            return False
        nested = (
            self.first < other.first <= other.last < self.last or other.first < self.first <= self.last < other.last
        )
        return nested or max(self.first, other.first) < min(self.last, other.last)


@dataclass(frozen=True, slots=True)
class Context:
    """What a fact says beside the pair. Without one, a pair is judged by itself. `standings` go by claim id."""

    opposed: tuple[Rivalry, ...] = ()
    standings: Mapping[str, Standing] = field(default_factory=dict)

    def standing(self, subject: Subject) -> Standing:
        """The standing of the subject's amount; its own claim alone where the fact is not known."""
        return self.standings.get(subject.claim.id) or _standing(subject, ())

    def rivals(self, left: Subject, right: Subject) -> Rivalry | None:
        """The rivalry on whose two sides the two stand."""
        return rivalry.between(self.opposed, left, right)


ALONE = Context()


def context_of(members: Sequence[Subject]) -> Context:
    """The context of one fact, its members in order."""
    near = [members[max(0, i - NEIGHBOURS) : i + NEIGHBOURS] for i in range(len(members))]
    return Context(rivalries(members), {m.claim.id: _standing(m, near[i]) for i, m in enumerate(members)})


def _standing(subject: Subject, members: Sequence[Subject]) -> Standing:
    alike = [subject, *(m for m in members if m is not subject and m.cues.earlier is None and _same(m, subject))]
    days = [member.moment.vintage for member in alike if member.moment.vintage is not None]
    return Standing(
        voices=tuple(dict.fromkeys(member.speaker for member in alike if member.speaker)),
        first=min(days, default=None),
        last=max(days, default=None),
        documents=frozenset(member.document.id for member in alike),
    )


def _same(one: Subject, other: Subject) -> bool:
    windows = comparable_windows(one, other)
    if windows is None:
        return False
    near = closeness(*windows)
    return near.same or (near.compatible and not near.weak and near.strength > ONE_AMOUNT)
