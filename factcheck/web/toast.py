"""The toast: what was just done, said once on the next page, with its undo. The audit keeps the lasting trace."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from flask import session

_KEY = "toast"


@dataclass(frozen=True, slots=True)
class Toast:
    """`figure` is the claim's words as written; `verdict` is what Undo takes back, None where there is nothing to."""

    sign: str
    words: str
    figure: str = ""
    rest: str = ""
    verdict: int | None = None
    undo: bool = False


def leave_toast(toast: Toast) -> None:
    """Keep a toast for the next page."""
    session[_KEY] = asdict(toast)


def take_toast() -> Toast | None:
    """The toast that was left, once."""
    left = session.pop(_KEY, None)
    return Toast(**left) if isinstance(left, dict) else None
