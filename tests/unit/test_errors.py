"""Errors carry fields, say them in words, and survive a process boundary."""

from __future__ import annotations

import pickle

import pytest

from factcheck import errors


@pytest.mark.parametrize(
    ("error", "words", "builtin"),
    [
        (errors.UnreadableInput("a.pdf", "no text in it"), "a.pdf: no text in it", ValueError),
        (errors.QueryProblem("Close the quote.", 4), "Close the quote.", ValueError),
        (errors.NotFound("claim", 7), "There is no claim 7.", LookupError),
        (errors.ArchiveProblem("The disk is full."), "The disk is full.", RuntimeError),
        (errors.LexiconProblem("units.toml", ("a twice", "b empty")), "units.toml: a twice; b empty", ValueError),
    ],
)
def test_an_error_says_itself_and_pickles(error: errors.FactcheckError, words: str, builtin: type[Exception]) -> None:
    assert str(error) == words
    assert isinstance(error, builtin)
    again = pickle.loads(pickle.dumps(error))  # noqa: S301 # our own bytes, made one line above
    assert (type(again), str(again), vars(again)) == (type(error), words, vars(error))
