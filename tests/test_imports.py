"""The stages import one way: what comes earlier never knows what comes later."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LAYERS = (
    {"models", "folding"},
    {"lexicons", "words", "labels"},
    {"dates", "numbers", "places", "actors", "sentences", "triggers", "relevance"},
    {"events"},
    {"table", "reading"},
    {"filters", "clusters"},
    {"refresh", "export", "explain"},
    {"api"},
    {"cli"},
    {"__main__", "__init__"},
)
# Within a layer these may be known by their neighbours.
NEIGHBOURS = {
    ("lexicons", "words"), ("labels", "lexicons"),
    ("actors", "places"), ("triggers", "sentences"), ("relevance", "sentences"),
    ("relevance", "triggers"), ("models", "folding"), ("words", "lexicons"), ("numbers", "dates"),
}  # fmt: skip
# The steps of the events stage, in the order in which a document goes through them.
EVENT_STEPS = (
    "text", "happenings", "counts", "kinds", "sites", "days", "drafts", "carrying", "tellings", "accepting",
    "statistics", "rows", "assemble", "extracting", "__init__",
)  # fmt: skip
LEVEL = {name: level for level, names in enumerate(LAYERS) for name in names}
OUTSIDE = {"ui", "dashboard", "tests", "benchmarks"}


def modules() -> list[Path]:
    return sorted((ROOT / "extract").rglob("*.py"))


def stage_of(path: Path) -> str:
    return path.relative_to(ROOT / "extract").parts[0].removesuffix(".py")


def imported(tree: ast.AST) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            names.add(node.module or "")
            names.update(f"{node.module}.{alias.name}" for alias in node.names if node.module == "extract")
        elif isinstance(node, ast.ImportFrom):
            raise AssertionError("relative import")
    return names


def test_every_module_has_its_place() -> None:
    assert {stage_of(path) for path in modules()} <= set(LEVEL)


@pytest.mark.parametrize("path", modules(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_imports_only_earlier_stages(path: Path) -> None:
    stage = stage_of(path)
    for name in imported(ast.parse(path.read_text("utf-8"))):
        parts = name.split(".")
        assert parts[0] not in OUTSIDE, f"{path}: imports {name}"
        if parts[0] != "extract" or len(parts) == 1 or parts[1] == stage or parts[1] not in LEVEL:
            continue
        earlier = LEVEL[parts[1]] < LEVEL[stage] or (stage, parts[1]) in NEIGHBOURS
        assert earlier, f"{path}: {stage} imports {name}"


def event_modules() -> list[Path]:
    return [path for path in modules() if stage_of(path) == "events"]


def step_of(path: Path) -> str:
    return path.relative_to(ROOT / "extract" / "events").parts[0].removesuffix(".py")


def test_every_module_of_events_has_its_step() -> None:
    assert {step_of(path) for path in event_modules()} == set(EVENT_STEPS)


@pytest.mark.parametrize("path", event_modules(), ids=lambda path: path.relative_to(ROOT).as_posix())
def test_a_module_of_events_imports_only_its_own_and_earlier_steps(path: Path) -> None:
    order = EVENT_STEPS.index(step_of(path))
    for name in imported(ast.parse(path.read_text("utf-8"))):
        if name.startswith("extract.events."):
            step = name.split(".")[2]
            assert EVENT_STEPS.index(step) <= order, f"{path}: {step_of(path)} imports {name}"


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, extract; print(sorted({'pandas', 'pyarrow', 'streamlit', 'pandera'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
