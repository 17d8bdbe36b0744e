"""Every error that factcheck raises on purpose.

    FactcheckError
    ├── InputProblem (ValueError)        what came in cannot be taken: a file, a form, a query, a row
    │   ├── UnreadableInput              a file or address that cannot be read as text
    │   └── QueryProblem                 a search query that cannot be understood; knows where
    ├── NotFound (LookupError)           no such document, claim, fact or verdict
    ├── ConflictingChange                somebody else changed it first
    ├── ArchiveProblem (RuntimeError)    the database cannot be opened, upgraded or written
    └── LexiconProblem (ValueError)      a data file in the package is wrong

Each says what was wrong, where, and what to do, and is fit to be shown to a person as it is.
"""


class FactcheckError(Exception):
    """The base of all of them."""


class InputProblem(FactcheckError, ValueError):
    """What came in cannot be taken."""


class UnreadableInput(InputProblem):
    """A file that cannot be read as text: `name` says which, `reason` why, in words for a person."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


class QueryProblem(InputProblem):
    """A search query that cannot be understood: `position` is the offset of the first bad character."""

    def __init__(self, message: str, position: int = 0) -> None:
        super().__init__(message, position)
        self.message = message
        self.position = position

    def __str__(self) -> str:
        return self.message


class NotFound(FactcheckError, LookupError):
    """No such thing: `noun` says what kind was asked for, `key` which."""

    def __init__(self, noun: str, key: object) -> None:
        super().__init__(noun, key)
        self.noun = noun
        self.key = key

    def __str__(self) -> str:
        return f"There is no {self.noun} {self.key}."


class ConflictingChange(FactcheckError):
    """Somebody else changed it first; nothing was written."""


class ArchiveProblem(FactcheckError, RuntimeError):
    """The database cannot be opened, upgraded or written."""


class LexiconProblem(FactcheckError, ValueError):
    """A data file in the package is wrong: lists every fault found, not only the first."""

    def __init__(self, file: str, faults: tuple[str, ...]) -> None:
        super().__init__(file, faults)
        self.file = file
        self.faults = faults

    def __str__(self) -> str:
        return f"{self.file}: " + "; ".join(self.faults)
