"""Offices and papers that many tests begin with: made once in a run of the tests, then given as they were."""

import shutil
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass
from hashlib import blake2b
from pathlib import Path
from typing import Any, TypeVar

from db.journal import Journal
from db.store import Store
from letea.actions.copies import copies_folder
from letea.documents.outline import Outline

T = TypeVar("T")


@dataclass(frozen=True)
class _Made:
    file: Path
    journal: Journal
    gave: Any


class MadeOnce:
    """Keeps what functions made of an office, by the function and by what the office held before it.

    An office that a test changed before is thus prepared in earnest, like the first one.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._made: dict[tuple[Any, bytes], _Made] = {}

    def __call__(self, store: Store, prepare: Callable[[Store], T]) -> T:
        """What this function, which hangs on nothing but the office, gives; the store is as it leaves it.

        Who listens to the store is told only the first time: a page is made after this.
        """
        with store.let_go():
            key = prepare, _print_of(store.path)
        if key not in self._made:
            self._made[key] = self._make(store, prepare)
        made = self._made[key]
        with store.let_go():
            assert not store.path.with_name(f"{store.path.name}-wal").exists(), "the office is open elsewhere"
            shutil.copyfile(made.file, store.path)
        store._journal = deepcopy(made.journal)
        gave: T = deepcopy(made.gave)
        return gave

    def _make(self, store: Store, prepare: Callable[[Store], Any]) -> _Made:
        gave = prepare(store)
        file = self._folder / f"{len(self._made)}.letea"
        with store.let_go():
            shutil.copyfile(store.path, file)
        return _Made(file, deepcopy(store._journal), gave)


class CopiedOnce:
    """Keeps closed offices with the copies made of them, by the name of what they hold."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, name: str, office: Path, prepare: Callable[[Path], object]) -> Path:
        """The office, fresh until now, as this function leaves it, its copies beside it."""
        kept = self._folder / name
        if not kept.exists():
            prepare(office)
            kept.mkdir()
            _carry(office, kept / office.name)
        else:
            _carry(kept / office.name, office)
        return office


class DrawnOnce:
    """Draws a paper in earnest, and gives what it drew for every paper that is the same to the last word."""

    def __init__(self, draw: Callable[[Outline], bytes]) -> None:
        self._draw = draw
        self._drawn: dict[Outline, bytes] = {}

    def __call__(self, outline: Outline) -> bytes:
        """The paper as PDF."""
        if outline not in self._drawn:
            self._drawn[outline] = self._draw(outline)
        return self._drawn[outline]


def _carry(office: Path, to: Path) -> None:
    assert not office.with_name(f"{office.name}-wal").exists(), "the office is open"
    shutil.copy2(office, to)
    shutil.copytree(copies_folder(office), copies_folder(to))


def _print_of(path: Path) -> bytes:
    return blake2b(path.read_bytes()).digest()
