"""`factcheck show`: one claim, fact or document."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from factcheck.cli.archives import db_option, opened
from factcheck.errors import NotFound

if TYPE_CHECKING:
    from factcheck.services.archive import Archive

NOUNS = ("claim", "fact", "document")


@click.command()
@click.argument("key", metavar="ID")
@click.option("--as", "noun", type=click.Choice(NOUNS), help="What ID names; else the first of these that has it.")
@click.option("--json", "as_json", is_flag=True, help="Print it as JSON.")
@db_option
def show(key: str, noun: str | None, as_json: bool, db: str | None) -> None:
    """Show one claim in its sentence, one fact with its claims, or one document with its figures.

    \b
    Examples:
      factcheck show CLAIM
      factcheck show --as document DOCUMENT --json
    """
    with opened(db) as archive:
        candidate, view = _found(archive, key, (noun,) if noun is not None else NOUNS)
    click.echo(_as_json(candidate, view) if as_json else _as_text(candidate, view), nl=False)


def _found(archive: Archive, key: str, nouns: Sequence[str]) -> tuple[str, Any]:
    """The first of the nouns that has the key, and what it names. Raises: NotFound."""
    for noun in nouns:
        try:
            return noun, _get(noun)(archive, key)
        except NotFound:
            continue
    raise NotFound(" or ".join(nouns), key)


def _get(noun: str) -> Callable[[Archive, str], Any]:
    if noun == "claim":
        from factcheck.services.claims import get_claim

        return get_claim
    if noun == "fact":
        from factcheck.services.facts import get_fact

        return get_fact
    from factcheck.services.documents import get_document

    return get_document


def _as_text(noun: str, view: Any) -> str:
    from factcheck.cli import told

    tell: dict[str, Callable[[Any], str]] = {
        "claim": told.claim_told,
        "fact": told.fact_told,
        "document": told.document_told,
    }
    return tell[noun](view)


def _as_json(noun: str, view: Any) -> str:
    from factcheck.api.schemas import facts
    from factcheck.api.schemas.base import named

    schema = {"claim": facts.ClaimViewSchema, "fact": facts.FactViewSchema, "document": facts.DocumentViewSchema}[noun]
    return json.dumps(named(schema(), view), ensure_ascii=False, indent=2) + "\n"
