"""The key sheet, the choice of light or dark, and whether the desk is well."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Blueprint, jsonify, redirect, request, url_for

from factcheck.services.counts import counts
from factcheck.web.desk import THEMES, asset, desk, local_address, page

if TYPE_CHECKING:
    from flask.typing import ResponseReturnValue

pages = Blueprint("keys", __name__)

_YEAR = 365 * 24 * 3600  # seconds that the choice of light or dark is kept


@pages.get("/keys")
def keys() -> ResponseReturnValue:
    """All keys on a page of their own, for who has no script or wants to print them."""
    return page("keys.html")


@pages.post("/theme")
def theme() -> ResponseReturnValue:
    """Keep the choice of light, dark or what the system says, and go back."""
    chosen = request.form.get("theme", "system")
    response = redirect(local_address(request.form.get("back"), url_for("queue.queue")), 303)
    if chosen in THEMES[1:]:
        response.set_cookie("theme", chosen, max_age=_YEAR, samesite="Lax", httponly=True)
    else:
        response.delete_cookie("theme")
    return response


@pages.get("/favicon.ico")
def icon() -> ResponseReturnValue:
    """The icon, where a browser looks for it on answers that are no pages."""
    return redirect(asset("icon.svg"))


@pages.get("/health")
def health() -> ResponseReturnValue:
    """Whether the desk can read its archive."""
    held = counts(desk().archive)
    return jsonify(status="ok", documents=held.documents, claims=held.claims)
