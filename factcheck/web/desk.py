"""What every page of the desk shares: the archive it reads, who is at it, and how a template is rendered."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from flask import current_app, render_template, request, url_for
from jinja2 import StrictUndefined
from markupsafe import Markup

from factcheck.export.values import written_day
from factcheck.services.counts import counts
from factcheck.web import dates, numbers, reading, signs
from factcheck.web.guard import token
from factcheck.web.plain_text import harmless
from factcheck.web.toast import take_toast

if TYPE_CHECKING:
    from flask import Flask

    from factcheck.services.archive import Archive

KEY = "factcheck.desk"
THEMES = ("system", "light", "dark")
NAVIGATION = (
    ("queue.queue", "Queue"),
    ("facts.facts", "Facts"),
    ("documents.documents", "Documents"),
    ("search.search", "Search"),
    ("audit.audit", "Audit"),
)


@dataclass(frozen=True, slots=True)
class Desk:
    """The archive that the pages show and the name that decisions are signed with."""

    archive: Archive
    reviewer: str

    @property
    def initials(self) -> str:
        """Two letters for the badge in the masthead."""
        words = self.reviewer.split() or ["?"]
        return (words[0][:1] + (words[-1][:1] if len(words) > 1 else "")).upper()


def desk() -> Desk:
    """The desk of the request at hand."""
    found: Desk = current_app.extensions[KEY]
    return found


def set_up_templates(app: Flask) -> None:
    """Give the templates their words: no undefined name passes, and no document's character reaches a page raw."""
    app.jinja_options = {"undefined": StrictUndefined, "finalize": _finalize, "autoescape": True}
    app.jinja_env.trim_blocks = True
    app.jinja_env.lstrip_blocks = True
    app.jinja_env.filters.update(
        plain=numbers.plain,
        normalised=numbers.normalised,
        unit_text=numbers.unit_text,
        long_day=dates.long_day,
        full_day=written_day,
        short_day=dates.short_day,
        moment=dates.moment,
        listing=reading.listing,
        grouped=lambda number: f"{number:,}",
    )
    app.jinja_env.globals.update(
        asset=asset,
        token=token,
        title_of=reading.title_of,
        navigation=NAVIGATION,
        themes=THEMES,
        STATES=signs.STATES,
        RELATIONS=signs.RELATIONS,
        PAIRS=signs.PAIRS,
        MODALITIES=signs.MODALITIES,
        FACET_SIGNS=signs.FACET_SIGNS,
        row_badge=signs.row_badge,
        plural=plural,
    )


def page(template: str, **values: Any) -> str:
    """A page of the desk: the template with its values and what the masthead and the toast need."""
    here = desk()
    return render_template(
        template,
        desk=here,
        counts=counts(here.archive),
        toast=take_toast(),
        theme=request.cookies.get("theme", "system"),
        here=request.full_path.rstrip("?") if request.method == "GET" else url_for("queue.queue"),
        **values,
    )


def plural(number: int, one: str, many: str | None = None) -> str:
    """A count with its noun: "1 claim", "2,400 claims"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def asset(name: str) -> str:
    """The address of a static file, with a digest of its content so that a changed file is fetched anew."""
    return url_for("static", filename=name, v=_digest(name))


def local_address(text: str | None, otherwise: str) -> str:
    """An address on this desk to go back to; anything that could lead elsewhere becomes `otherwise`."""
    if text is None or not text.startswith("/") or text.startswith("//") or "\\" in text or not text.isprintable():
        return otherwise
    return text


def query_of(values: Mapping[str, str | int | None]) -> dict[str, str | int]:
    """The parts of a query string that say something."""
    return {name: value for name, value in values.items() if value not in (None, "")}


@cache
def _digest(name: str) -> str:
    return hashlib.sha256((Path(__file__).parent / "static" / name).read_bytes()).hexdigest()[:10]


def _finalize(value: Any) -> Any:
    return harmless(value) if isinstance(value, str) and not isinstance(value, Markup) else value
