from __future__ import annotations

import pytest

from factcheck.errors import InputProblem
from factcheck.settings import LOOPBACK, Settings


def test_an_empty_environment_gives_a_desk_for_this_machine() -> None:
    settings = Settings.from_env({})
    assert (settings.database_url, settings.hosts) == (None, LOOPBACK)


def test_there_is_no_default_secret() -> None:
    assert Settings.from_env({}).secret != Settings.from_env({}).secret
    assert len(Settings().secret) >= 32
    assert Settings().secret not in repr(Settings())


def test_everything_can_be_set() -> None:
    settings = Settings.from_env(
        {
            "FACTCHECK_DATABASE_URL": "sqlite:///x.db",
            "FACTCHECK_REVIEWER": "Ada",
            "FACTCHECK_SECRET": "s" * 40,
            "FACTCHECK_HOSTS": "desk.example, localhost",
            "FACTCHECK_MAX_REQUEST": "5000",
            "HOME": "/nowhere",
        }
    )
    assert settings == Settings("sqlite:///x.db", "Ada", "s" * 40, ("desk.example", "localhost"), 5000)


def test_all_that_is_wrong_is_listed_at_once() -> None:
    wrong = {"FACTCHECK_DBURL": "x", "FACTCHECK_SECRET": "short", "FACTCHECK_MAX_REQUEST": "lots"}
    with pytest.raises(InputProblem) as caught:
        Settings.from_env(wrong)
    for part in ("FACTCHECK_DBURL is not a setting", "FACTCHECK_SECRET is shorter", "FACTCHECK_MAX_REQUEST is “lots”"):
        assert part in str(caught.value)
