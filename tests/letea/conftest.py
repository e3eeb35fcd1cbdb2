"""The demonstration office, made once and copied."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from db.store import Store
from letea.actions.demonstration import make_demonstration
from tests.conftest import PASSWORD


@pytest.fixture(scope="session")
def made_demonstration(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demonstration office, closed."""
    path = tmp_path_factory.mktemp("demonstration") / "birou-demonstrativ.letea"
    make_demonstration(path).close()
    return path


@pytest.fixture
def demonstration_file(made_demonstration: Path, tmp_path: Path) -> Path:
    """A demonstration office of the test's own."""
    return Path(shutil.copy(made_demonstration, tmp_path / "demonstrativ.letea"))


@pytest.fixture
def demonstration(demonstration_file: Path) -> Iterator[Store]:
    """The open demonstration office of the test."""
    store = Store(demonstration_file)
    yield store
    store.close()


@pytest.fixture
def password_file(tmp_path: Path) -> Path:
    """A text file with the password on its first line, as Windows' own editor writes it."""
    path = tmp_path / "parola.txt"
    path.write_text(f"{PASSWORD}\r\n", encoding="utf-8-sig")
    return path
