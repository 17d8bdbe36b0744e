"""How a command ends: the exit codes, and which error leads to which."""

from __future__ import annotations

from enum import IntEnum

from factcheck import errors


class Outcome(IntEnum):
    """The exit codes of every command. Their numbers are part of the command line and do not change."""

    DONE = 0
    FAULT = 1
    USAGE = 2
    PART = 3
    NOTHING = 4
    ARCHIVE = 5
    ADDRESS = 6
    STOPPED = 130
    PIPE = 141


MEANINGS = {
    Outcome.DONE: "Everything that was asked for is done.",
    Outcome.FAULT: "Something went wrong inside factcheck. `FACTCHECK_DEBUG=1` shows where.",
    Outcome.USAGE: "The command line, the search query or a setting was not understood; nothing was done.",
    Outcome.PART: "Some inputs were refused, each named with its reason; the others are done.",
    Outcome.NOTHING: "Nothing to show: no input could be read, or nothing fits what was asked for.",
    Outcome.ARCHIVE: "The archive cannot be opened, upgraded or written, or somebody else changed it first.",
    Outcome.ADDRESS: "The desk cannot be served at that address.",
    Outcome.STOPPED: "Stopped with Ctrl-C. `demo` and `serve`, which only end that way, end with 0.",
    Outcome.PIPE: "The program that read the output closed it early.",
}


def outcome_of(problem: errors.FactcheckError) -> Outcome:
    """The exit code that `problem` leads to, by its class."""
    match problem:
        case errors.UnreadableInput() | errors.NotFound():
            return Outcome.NOTHING
        case errors.InputProblem():
            return Outcome.USAGE
        case errors.ArchiveProblem() | errors.ConflictingChange():
            return Outcome.ARCHIVE
        case _:
            return Outcome.FAULT
