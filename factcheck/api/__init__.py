"""The JSON API under /api/v1: marshmallow at the border, a service behind each resource, problem+json for what fails.

`register` puts it on an application. Names and shapes follow services.views; docs/reference/api.md shows them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from flask import Flask

    from factcheck.services.archive import Archive


def register(app: Flask, archive: Archive, reviewer: str) -> None:
    """Put the API on an application, under /api/v1.

    Args: reviewer – whose decision it is where a request names nobody.
    """
    from factcheck.api.service import mount  # only now: the command line uses the schemas beside it and no Flask

    mount(app, archive, reviewer)
