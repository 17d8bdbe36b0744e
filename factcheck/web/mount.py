"""All pages of the desk put into an app."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from factcheck.web import audit, documents, exports, facts, keys, queue, review, search
from factcheck.web.desk import KEY, Desk, set_up_templates
from factcheck.web.guard import set_up_guard
from factcheck.web.problems import set_up_problems

if TYPE_CHECKING:
    from flask import Flask

    from factcheck.services.archive import Archive

PAGES = (queue.pages, review.pages, documents.pages, facts.pages, search.pages, audit.pages, exports.pages, keys.pages)


def mount(app: Flask, archive: Archive, reviewer: str, hosts: Collection[str]) -> None:
    """Put the desk into an app: pages, templates, guard and error pages.

    Args: reviewer – the name that decisions are signed with. hosts – the names that requests may come by; empty is any.
    """
    own = frozenset(blueprint.name for blueprint in PAGES)
    app.extensions[KEY] = Desk(archive, reviewer)
    set_up_templates(app)
    set_up_guard(app, hosts, own)
    set_up_problems(app, own)
    for blueprint in PAGES:
        app.register_blueprint(blueprint)
