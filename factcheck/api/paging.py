"""Cursors: an opaque string that says where the next page begins."""

from __future__ import annotations

import base64
import binascii

from factcheck.errors import InputProblem

MARK = "from:"


def cursor(place: int) -> str:
    """The cursor of the page that begins at `place`: so many items in, or after the line of that number."""
    return base64.urlsafe_b64encode(f"{MARK}{place}".encode()).decode().rstrip("=")


def place(given: str | None) -> int:
    """The place that a cursor names; the beginning, 0, without one.

    Raises: InputProblem for a string that is no cursor.
    """
    if given is None:
        return 0
    try:
        text = base64.urlsafe_b64decode(given + "=" * (-len(given) % 4)).decode("ascii")
    except (binascii.Error, ValueError):
        text = ""
    digits = text.removeprefix(MARK)
    if not (text.startswith(MARK) and digits.isascii() and digits.isdigit() and len(digits) < 16):
        raise InputProblem("That cursor is not one of ours: leave it out to begin with the first page.")
    return int(digits)


def following(begun: int, given: int, total: int) -> str | None:
    """The cursor after a page of `given` items that began at `begun`; None where nothing follows."""
    return cursor(begun + given) if given > 0 and begun + given < total else None
