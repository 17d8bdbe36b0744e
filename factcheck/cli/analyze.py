"""`factcheck analyze`: read files and say which figures agree, without an archive."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import click

from factcheck.cli.ingest import outcome, tell_refused
from factcheck.cli.progress import progress
from factcheck.cli.tables import counted, table

UNCUT = 1000  # columns: a reason is there to be read whole, so the terminal may wrap it
# The attributes of a reading in the order in which they are explained.
READ = ("value", "hedge", "unit", "measure", "place", "when", "speaker", "modality", "role", "kind")


@click.command()
@click.argument("paths", metavar="PATH...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="Print the whole analysis as one JSON object.")
@click.option("--explain", "explained", is_flag=True, help="Say for each figure why it was read as it was.")
def analyze(paths: tuple[Path, ...], as_json: bool, explained: bool) -> int:
    """Read files, or all files of folders, and say which of their figures agree, conflict or were overtaken.

    Nothing is stored and no archive is needed. A folder's documents.json, a list of {id, file, publisher, title, url,
    published}, names the files to read and what is known of each. The same files give the same output, byte for byte,
    in whatever order they are named. What cannot be read is named on standard error, and the rest is read.

    \b
    Examples:
      factcheck analyze report.txt
      factcheck analyze articles/ --json > analysis.json
      factcheck analyze report.txt --explain
    """
    from factcheck.services.analyze import analyze as read

    with progress("Reading") as show:
        analysis = read(paths, progress=show, explained=explained)
    tell_refused(analysis.refused)
    documents = len(analysis.result["documents"])
    if as_json:
        click.echo(json.dumps(analysis.result, ensure_ascii=False, indent=1))
    elif documents:
        click.echo(told(analysis.result), nl=False)
    return outcome(documents, len(analysis.refused))


def told(result: Mapping[str, Any]) -> str:
    """The analysis for a terminal: the claims of each fact with what was read, then the opinion on each pair."""
    claims = {claim["id"]: claim for claim in result["claims"]}
    lines = [
        ", ".join(
            (
                counted(len(result["documents"]), "document"),
                counted(len(claims), "claim"),
                counted(len(result["facts"]), "fact"),
                counted(len(result["relations"]), "relation"),
            )
        )
        + ".",
        "",
    ]
    rows = [_row(fact, claims[name]) for fact in result["facts"] for name in fact["claims"]]
    text = "\n".join(lines) + "\n" + table(("fact", "claim", "document", "figure", "measure"), rows) if rows else ""
    relations = [line for relation in result["relations"] for line in _opinion(relation, claims)]
    read = "".join("\n" + explanation(claim) for claim in result["claims"] if "why" in claim)
    return (text or lines[0] + "\n") + ("\n" + "\n".join(relations) + "\n" if relations else "") + read


def _row(fact: Mapping[str, Any], claim: Mapping[str, Any]) -> tuple[str, ...]:
    return (str(fact["id"]), str(claim["id"]), claim["document"], claim["text"], claim["measure"] or "–")


def explanation(claim: Mapping[str, Any]) -> str:
    """One claim with what was read for each attribute, and why."""
    why: dict[str, list[str]] = {}
    for reason in claim["why"]:
        why.setdefault(reason["attribute"], []).append(f"{reason['words']} [{reason['rule']}]")
    rows = [(name, _shown(claim, name), "; ".join(why.get(name, ["–"]))) for name in READ]
    where = f"{claim['document']}, code points {claim['start']} to {claim['end']}"
    return f"“{claim['text']}” ({claim['id']}; {where})\n" + table(
        ("attribute", "read as", "because"), rows, width=UNCUT
    )


def _shown(claim: Mapping[str, Any], attribute: str) -> str:
    """An attribute as a word or two; a range has its ends."""
    value = claim[attribute]
    if attribute == "value" and value is None:
        return f"{claim['low'] or '…'} to {claim['high'] or '…'}"
    return ", ".join(value) or "–" if isinstance(value, list) else str(value or "–")


def _opinion(relation: Mapping[str, Any], claims: Mapping[str, Mapping[str, Any]]) -> list[str]:
    """The opinion on a pair with both figures in their own words, and its reasons below."""
    left, right = (f"“{claims[relation[end]]['text']}” ({relation[end]})" for end in ("a", "b"))
    kind = relation["relation"].replace("_", " ")
    return [f"{kind}: {left} and {right}", *(f"    {reason}" for reason in relation["reasons"])]
