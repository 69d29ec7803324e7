"""The house: imports only downwards, no cycles, a first line that says why a module exists."""

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "assistant"
MODULES = sorted(path.stem for path in PACKAGE.glob("*.py") if path.stem != "__init__")


def imports(module):
    tree = ast.parse((PACKAGE / f"{module}.py").read_text("utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module and node.module.startswith("assistant"):
            names = [node.module.removeprefix("assistant").lstrip(".")]
            names = names if names[0] else [item.name for item in node.names]
            found.update(name for name in names if name in MODULES)
    return found - {module}


def test_no_module_imports_one_that_imports_it():
    done, graph = set(), {module: imports(module) for module in MODULES}
    while ready := {m for m, needs in graph.items() if m not in done and needs <= done}:
        done |= ready
    assert done == set(MODULES), f"a cycle among {sorted(set(MODULES) - done)}"


@pytest.mark.parametrize("module", MODULES)
def test_every_module_says_why_it_exists(module):
    tree = ast.parse((PACKAGE / f"{module}.py").read_text("utf-8"))
    first = (ast.get_docstring(tree) or "").splitlines()
    assert first and first[0].endswith((".", ":"))


def test_the_page_imports_only_the_door():
    tree = ast.parse((PACKAGE.parent / "ui.py").read_text("utf-8"))
    modules = {node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)}
    deeper = {"assistant.retriever", "assistant.evidence", "assistant.store", "assistant.index"}
    assert not modules & deeper
