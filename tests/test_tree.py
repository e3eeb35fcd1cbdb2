"""The house keeps its order: tests mirror the tree, names meet nobody else's, no file grows too long."""

import importlib.metadata
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PACKAGES = ("letea", "ui", "db", "resources")
LONGEST = 300
CEDILLAS = "\u015f\u0163\u015e\u0162"
MAY_NAME_CEDILLAS = {"db/ordering.py", "resources/places/make_places.py"}
STORIES = ("walks", "faults")  # whole stories and failures, of no single module
NO_MODULE_OF_THEIR_OWN = {
    "tests/test_tree.py": "the tree itself",
    "tests/test_pack.py": "start.py pack: slow, and needs a network",
    "tests/db/test_store_shared.py": "db/store.py among threads and windows",
    "tests/letea/county/test_hostile_packages.py": "letea/county/receiving.py under spoilt records",
    "tests/letea/actions/test_erasing_closed_years.py": "letea/actions/erasing.py inside a closed year",
    "tests/resources/test_door.py": "resources/__init__.py",
}


def tracked(*endings: str) -> list[Path]:
    """The files of the project with these endings, whatever else lies in its folder."""
    return [
        path.relative_to(ROOT)
        for top in (*PACKAGES, "tests")
        for path in sorted((ROOT / top).rglob("*"))
        if path.suffix in endings and "__pycache__" not in path.parts
    ]


PYTHON = tracked(".py")


@pytest.mark.parametrize("path", [path for path in PYTHON if path.name.startswith("test_")], ids=str)
def test_every_test_stands_where_its_module_does(path: Path) -> None:
    inside = Path(*path.parts[1:-1], path.name.removeprefix("test_"))
    is_mirrored = (ROOT / inside).is_file() or (ROOT / inside.with_suffix("")).is_dir()
    is_explained = path.as_posix() in NO_MODULE_OF_THEIR_OWN or path.parts[1] in STORIES
    assert is_mirrored != is_explained


def test_what_is_explained_is_there() -> None:
    assert [name for name in NO_MODULE_OF_THEIR_OWN if not (ROOT / name).is_file()] == []


def test_tests_are_no_packages() -> None:
    assert [path for path in PYTHON if path.parts[0] == "tests" and path.name == "__init__.py"] == []


def test_every_folder_of_the_program_is_a_package_or_holds_none() -> None:
    folders = {path.parent for path in PYTHON if path.parts[0] in PACKAGES}
    bare = {folder.as_posix() for folder in folders if not (ROOT / folder / "__init__.py").is_file()}
    assert bare <= {
        "db/migrations",
        "db/county/migrations",
        "db/county/migrations/versions",
        "db/migrations/versions",
        "resources/places",
    }


def test_no_dependency_takes_the_programs_names() -> None:
    owners = importlib.metadata.packages_distributions()
    assert owners
    taken = {name: owners[name] for name in (*PACKAGES, "tests") if name in owners}
    assert set().union(*taken.values()) <= {"letea"}


def test_no_file_is_longer_than_can_be_held_in_mind() -> None:
    lengths = {str(path): len((ROOT / path).read_text(encoding="utf-8").splitlines()) for path in PYTHON}
    assert {path: length for path, length in lengths.items() if length > LONGEST} == {}


def test_every_module_says_what_it_is_for() -> None:
    silent = [path for path in PYTHON if not (ROOT / path).read_text(encoding="utf-8").startswith('"""')]
    assert silent == []


def test_nobody_reads_a_letter_with_a_cedilla() -> None:
    shown = [
        path
        for path in tracked(".py", ".md", ".toml", ".json", ".csv", ".tsv", ".sql", ".ts", ".txt")
        if path.parts[0] != "tests" and path.as_posix() not in MAY_NAME_CEDILLAS
    ]
    found = [
        path.as_posix() for path in shown if set(CEDILLAS) & set((ROOT / path).read_text(encoding="utf-8"))
    ]
    assert found == []


def test_nothing_is_left_for_later() -> None:
    marks = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X)\b")
    assert [path for path in PYTHON if marks.search((ROOT / path).read_text(encoding="utf-8"))] == []


def test_tests_wait_for_what_they_want_and_never_for_some_milliseconds() -> None:
    """See tests/patience.py; `waitExposed` and `waitActive` do nothing unless they stand behind `with`."""
    fixed = re.compile(r"qWait\((?!1\))|qtbot\.wait\(|^ *qtbot\.wait(?:Exposed|Active)\(", re.MULTILINE)
    slow = [path.as_posix() for path in PYTHON if fixed.search((ROOT / path).read_text(encoding="utf-8"))]
    assert [path for path in slow if not path.startswith(("tests/patience", "tests/bench/"))] == []


def test_no_place_of_this_machine_is_named() -> None:
    here = {str(ROOT), str(Path.home())} - {"/"}
    named = [
        path.as_posix()
        for path in tracked(".py", ".md", ".toml", ".json", ".tsv")
        if any(place in (ROOT / path).read_text(encoding="utf-8") for place in here)
    ]
    assert named == []


def test_locks_name_no_index() -> None:
    for name in ("requirements.lock", "requirements-test.lock"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "--hash=sha256:" in text
        assert re.search(r"https?://|--index|--extra-index|--find-links", text) is None


def test_what_the_readme_shows_is_there() -> None:
    links = re.findall(r"\]\(([^):]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (ROOT / link).is_file()] == []
