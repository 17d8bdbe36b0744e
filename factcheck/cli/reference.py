"""The reference of the command line, written from the commands themselves: `python -m factcheck.cli.reference`.

docs/reference/cli.md is this output; a test compares the two, so a change of a command shows in its page.
"""

from __future__ import annotations

import inspect
from collections.abc import Iterator

import click

from factcheck.cli.main import cli
from factcheck.cli.outcomes import MEANINGS

HEAD = """# Command line

<!-- Written by `make reference` from the program. Change the commands, not this page. -->

Every command explains itself with `-h` or `--help`, and factcheck tells its version with `--version`. Data goes to
standard output, everything said about it to standard error. Text is UTF-8 whatever the system's locale.

`--db URL` chooses the archive and stands before or after the verb; without it `FACTCHECK_DATABASE_URL` does, and
without that it is a SQLite file in the user's data folder. An archive is created where it is missing and upgraded where
it is old.
"""


def page() -> str:
    """The whole page, in Markdown."""
    parts = [HEAD, *_exit_codes()]
    context = click.Context(cli, info_name="factcheck")
    parts += _command(cli, context)
    for command, below in _verbs(cli, context):
        parts += _command(command, below)
    return "\n".join(parts) + "\n"


def _exit_codes() -> Iterator[str]:
    yield "## Exit codes\n\n| code | means |\n| --- | --- |"
    for outcome, meaning in MEANINGS.items():
        yield f"| {outcome.value} | {meaning} |"
    yield ""


def _verbs(group: click.Group, context: click.Context) -> Iterator[tuple[click.Command, click.Context]]:
    """Every command below a group, each after the group that it belongs to."""
    for name in group.list_commands(context):
        command = group.get_command(context, name)
        if command is None:
            continue
        below = click.Context(command, info_name=name, parent=context)
        yield command, below
        if isinstance(command, click.Group):
            yield from _verbs(command, below)


def _command(command: click.Command, context: click.Context) -> Iterator[str]:
    level = "#" * (2 if context.parent is None or context.parent.parent is None else 3)
    yield f"{level} {context.command_path}\n"
    pieces = [context.command_path, *command.collect_usage_pieces(context)]
    yield f"    {' '.join(pieces)}\n"
    yield from _help(command)
    yield from _options(command)


def _help(command: click.Command) -> Iterator[str]:
    """The help's paragraphs; those that keep their lines (the examples) become a block of code."""
    for paragraph in inspect.cleandoc(command.help or "").split("\n\n"):
        if not paragraph.startswith("\b"):
            yield paragraph + "\n"
            continue
        head, *lines = paragraph.lstrip("\b\n").splitlines()
        yield head + "\n"
        yield "\n".join("    " + line.strip() for line in lines) + "\n"


def _options(command: click.Command) -> Iterator[str]:
    options = [option for option in command.params if isinstance(option, click.Option)]
    rows = [(_spelt(option), _told(option)) for option in options if option.name not in ("help", "version")]
    if rows:
        yield "| option | does |\n| --- | --- |"
        yield from (f"| `{spelt}` | {told} |" for spelt, told in rows)
        yield ""


def _spelt(option: click.Option) -> str:
    """The option with what it takes: "--db URL", "--format csv, bibtex or jsonl"."""
    names = ", ".join([*option.opts, *option.secondary_opts])
    if isinstance(option.type, click.Choice):
        *first, last = map(str, option.type.choices)
        return f"{names} {', '.join(first)} or {last}"
    return names if option.is_flag else f"{names} {option.metavar or 'TEXT'}"


def _told(option: click.Option) -> str:
    told = (option.help or "").replace("|", "&#124;")
    if option.required:
        return f"{told} Required."
    return f"{told} Default: {option.default}." if option.show_default else told


if __name__ == "__main__":
    click.echo(page(), nl=False)
