"""Two people who decide at the same moment, each through a connection of their own."""

from __future__ import annotations

import threading

from factcheck.core.verdicts import Decision, Verdict
from factcheck.errors import ConflictingChange
from factcheck.services.archive import Archive, open_archive
from factcheck.services.claims import get_claim
from factcheck.services.commands import Decide
from factcheck.services.review import decide


def test_of_two_who_decide_at_once_one_is_told(archive: Archive, database_url: str, claim: str) -> None:
    outcomes: list[Verdict | ConflictingChange] = []
    both = threading.Barrier(2)

    def work(reviewer: str) -> None:
        with open_archive(database_url) as own:
            both.wait(10)
            try:
                outcomes.append(decide(own, Decide(claim, Decision.APPROVE, reviewer, expected=0)))
            except ConflictingChange as problem:
                outcomes.append(problem)

    threads = [threading.Thread(target=work, args=(name,)) for name in ("ann", "bob")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["ConflictingChange", "Verdict"]
    assert len(get_claim(archive, claim).verdicts) == 1
