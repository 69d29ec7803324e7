"""The house: imports only downwards, no cycles, a first line that says why a module exists."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "assistant"
ROOMS = (
    "numbers",
    "words",
    "documents",
    "vectors",
    "indexing",
    "searching",
    "proper_names",
    "questions",
    "clues",
    "judging",
    "short_answers",
    "answers",
    "claims",
    "confronting",
    "verdicts",
    "language_model",
    "upkeep",
    "page",
)
"""From the lowest to the highest: a module imports from its own room and from those below."""


def dotted(path):
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts)


FILES = {dotted(path): path for path in PACKAGE.rglob("*.py")}
MODULES = sorted(name for name in FILES if not name.endswith("__init__"))


def imports(module):
    tree = ast.parse(FILES[module].read_text("utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and (node.module or "").split(".")[0] == "assistant":
            home = node.module.removeprefix("assistant").lstrip(".")
            names = {f"{home}.{item.name}".lstrip(".") for item in node.names} | {home}
            found.update(names & set(MODULES))
    return found - {module}


def test_no_module_imports_one_that_imports_it():
    done, graph = set(), {module: imports(module) for module in MODULES}
    while ready := {m for m, needs in graph.items() if m not in done and needs <= done}:
        done |= ready
    assert done == set(MODULES), f"a cycle among {sorted(set(MODULES) - done)}"


def test_every_room_has_its_place():
    assert {path.parent.name for path in PACKAGE.glob("*/__init__.py")} == set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_imports_only_from_rooms_below(room):
    above = ROOMS[ROOMS.index(room) + 1 :]
    for module in (name for name in MODULES if name.startswith(f"{room}.")):
        used = {name.split(".")[0] for name in imports(module) if "." in name}
        assert not used & set(above), module


@pytest.mark.parametrize("module", sorted(FILES))
def test_every_module_says_why_it_exists(module):
    tree = ast.parse(FILES[module].read_text("utf-8"))
    first = (ast.get_docstring(tree) or "").splitlines()
    assert first and first[0].endswith((".", ":"))


def test_the_page_imports_only_the_door():
    tree = ast.parse((PACKAGE.parent / "ui.py").read_text("utf-8"))
    modules = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    deeper = {name for name in modules if name and name.startswith("assistant.")}
    assert all(name.startswith("assistant.page.") for name in deeper), deeper
