"""Two people who decide at the same moment, each through a connection of their own."""

from __future__ import annotations

import threading
from collections.abc import Callable
from functools import partial

from factcheck.core.verdicts import Decision, Verdict
from factcheck.errors import ConflictingChange
from factcheck.services.archive import Archive, open_archive
from factcheck.services.claims import get_claim
from factcheck.services.commands import Decide
from factcheck.services.review import decide, undo_verdict

ROUNDS = 12  # a race that is lost one time in ten is seen two times in three


def at_once(database_url: str, act: Callable[[Archive, str], Verdict]) -> list[str]:
    """The kinds of what two people get who act at one moment."""
    outcomes: list[str] = []
    both = threading.Barrier(2)

    def work(reviewer: str) -> None:
        with open_archive(database_url) as own:
            both.wait(10)
            try:
                outcomes.append(type(act(own, reviewer)).__name__)
            except ConflictingChange as problem:
                outcomes.append(type(problem).__name__)

    threads = [threading.Thread(target=work, args=(name,)) for name in ("ann", "bob")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    return sorted(outcomes)


def undo(verdict: int, own: Archive, reviewer: str) -> Verdict:
    return undo_verdict(own, verdict, reviewer)


def test_of_two_who_decide_or_undo_at_once_one_is_told(archive: Archive, database_url: str, claim: str) -> None:
    for round_ in range(1, ROUNDS + 1):
        decided = at_once(database_url, lambda own, who: decide(own, Decide(claim, Decision.APPROVE, who, expected=0)))
        assert decided == ["ConflictingChange", "Verdict"]
        verdicts = get_claim(archive, claim).verdicts
        assert len(verdicts) == round_
        undone = at_once(database_url, partial(undo, verdicts[0].id))
        assert undone == ["ConflictingChange", "Verdict"]
