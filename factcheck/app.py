"""The composition root: one function that puts the desk and the API over an archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from flask import Flask

from factcheck.api import register
from factcheck.settings import Settings
from factcheck.web.mount import mount

if TYPE_CHECKING:
    from factcheck.services.archive import Archive


def create_app(archive: Archive, settings: Settings) -> Flask:
    """The web application over an open archive.

    Args: archive – stays open as long as the app serves; the caller closes it.
    """
    app = Flask("factcheck.web", static_folder="static", template_folder="templates")
    app.secret_key = settings.secret
    app.config.update(
        MAX_CONTENT_LENGTH=settings.max_request,
        SESSION_COOKIE_NAME="factcheck",
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_HTTPONLY=True,
        SEND_FILE_MAX_AGE_DEFAULT=31_536_000,  # a year: addresses of static files carry a digest of their content
        TEMPLATES_AUTO_RELOAD=False,
    )
    mount(app, archive, settings.reviewer, settings.hosts)
    register(app, archive, settings.reviewer)
    return app
