"""Settings, read once from the environment and passed in from above; nothing below the app reads them."""

from __future__ import annotations

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field

from factcheck.errors import InputProblem

PREFIX = "FACTCHECK_"
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_KNOWN = frozenset({"DATABASE_URL", "REVIEWER", "SECRET", "HOSTS", "MAX_REQUEST", "DEBUG", "SHARED"})
_SHORTEST_SECRET = 32  # characters: below it a secret can be guessed


@dataclass(frozen=True, slots=True)
class Settings:
    """What an app is made with.

    `secret` signs the session; it has no default, and one that is not set is drawn at random for this run alone.
    `hosts` are the names that requests may come by, without port; empty takes any. `max_request` is in bytes.
    """

    database_url: str | None = None
    reviewer: str = "Local reviewer"
    secret: str = field(default_factory=lambda: secrets.token_urlsafe(48), repr=False)
    hosts: tuple[str, ...] = LOOPBACK
    max_request: int = 2_000_000

    @classmethod
    def from_env(cls, environment: Mapping[str, str] | None = None) -> Settings:
        """The settings that the environment gives. Raises: InputProblem that lists every variable that is wrong."""
        given = os.environ if environment is None else environment
        found = {name.removeprefix(PREFIX): value for name, value in given.items() if name.startswith(PREFIX) and value}
        faults = [f"{PREFIX}{name} is not a setting" for name in sorted(set(found) - _KNOWN)]
        if len(found.get("SECRET", "x" * _SHORTEST_SECRET)) < _SHORTEST_SECRET:
            faults.append(f"{PREFIX}SECRET is shorter than {_SHORTEST_SECRET} characters")
        size = found.get("MAX_REQUEST", str(cls().max_request))
        if not (size.isascii() and size.isdigit()) or int(size) == 0:
            faults.append(f"{PREFIX}MAX_REQUEST is “{size}”, not a number of bytes")
        if faults:
            raise InputProblem("; ".join(faults) + ".")
        more = {name: found[key] for name, key in (("reviewer", "REVIEWER"), ("secret", "SECRET")) if key in found}
        hosts = tuple(host.strip() for host in found["HOSTS"].split(",")) if "HOSTS" in found else LOOPBACK
        return cls(database_url=found.get("DATABASE_URL"), hosts=hosts, max_request=int(size), **more)
