"""Small rooms: the tail is budgeted (hard stops; the aims are a median of 90 lines a module and 9 a function)."""

from __future__ import annotations

import ast
from pathlib import Path

from tests.architecture.sources import faulty, modules, relative, tree

MODULE_LINES = 400
FUNCTION_LINES = 60  # without the docstring
NAMELESS = {"utils", "util", "helpers", "helper", "common", "misc", "tools", "shared", "base_utils"}

Function = ast.FunctionDef | ast.AsyncFunctionDef


def lines_of(function: Function) -> int:
    """The lines of a function, decorators and docstring not counted."""
    body = function.body
    whole = (function.end_lineno or function.lineno) - function.lineno + 1
    if ast.get_docstring(function, clean=False) is not None:
        whole -= (body[0].end_lineno or body[0].lineno) - body[0].lineno + 1
    return whole


def long_functions(file: Path) -> list[tuple[str, int]]:
    """The functions of a module that do not fit, with their lines."""
    functions = [node for node in ast.walk(tree(file)) if isinstance(node, Function)]
    return [(node.name, lines_of(node)) for node in functions if lines_of(node) > FUNCTION_LINES]


def test_a_module_fits_on_a_few_screens() -> None:
    lines = {relative(file): len(file.read_text("utf-8").splitlines()) for file in modules()}
    assert {name: count for name, count in lines.items() if count > MODULE_LINES} == {}


def test_a_function_fits_on_one_screen() -> None:
    assert faulty(modules(), long_functions) == {}


def test_every_module_is_named_for_what_it_holds() -> None:
    assert [relative(file) for file in modules() if file.stem in NAMELESS or file.parent.name in NAMELESS] == []


def test_a_docstring_does_not_count_as_lines_of_its_function() -> None:
    function = ast.parse('def f():\n    """One.\n\n    Two.\n    """\n    return 1\n').body[0]
    assert isinstance(function, ast.FunctionDef)
    assert lines_of(function) == 2
