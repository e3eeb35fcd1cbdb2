"""What this computer remembers of the window: its place, the columns of lists, the theme, the last office."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, cast

from PySide6.QtCore import QByteArray, QSettings

from ui.theme import Choice

_CHOICES: tuple[Choice, ...] = ("system", "light", "dark")


@dataclass(frozen=True)
class ColumnSetting:
    """How a column of a list is set: its name, whether it is shown, its width in pixels."""

    name: str
    shown: bool
    width: int


class Settings:
    """An ini file of this computer. It never holds anything about persons; deleting it does no harm."""

    def __init__(self, path: Path) -> None:
        self._ini = QSettings(str(path), QSettings.Format.IniFormat)

    @property
    def theme(self) -> Choice:
        """What the worker chose: "system", "light" or "dark"."""
        kept = self._read("theme")
        return cast("Choice", kept) if kept in _CHOICES else "system"

    @theme.setter
    def theme(self, choice: Choice) -> None:
        self._write("theme", choice)

    @property
    def last_office(self) -> Path | None:
        """The office file opened last on this computer."""
        kept = self._read("last_office")
        return Path(kept) if isinstance(kept, str) and kept else None

    @last_office.setter
    def last_office(self, path: Path | None) -> None:
        self._write("last_office", str(path) if path else "")

    def geometry(self, name: str) -> QByteArray:
        """Where a window or splitter of this name stood; empty when it was never moved."""
        kept = self._read(f"geometry/{name}")
        return QByteArray.fromBase64(kept.encode()) if isinstance(kept, str) else QByteArray()

    def keep_geometry(self, name: str, state: QByteArray) -> None:
        """Remember where a window or splitter stands (`saveGeometry()`, `saveState()`)."""
        self._write(f"geometry/{name}", bytes(state.toBase64().data()).decode())

    def columns(self, name: str) -> list[ColumnSetting]:
        """The columns of the list of this name, in the worker's order; empty when never changed."""
        kept = self._read(f"columns/{name}")
        try:
            return [ColumnSetting(str(c["name"]), bool(c["shown"]), int(c["width"])) for c in kept or ()]
        except (KeyError, TypeError, ValueError):
            return []

    def keep_columns(self, name: str, columns: Sequence[ColumnSetting]) -> None:
        """Remember the columns of a list."""
        self._write(f"columns/{name}", [asdict(column) for column in columns])

    def chosen(self, name: str, default: str = "") -> str:
        """A small choice of the worker kept under a name of the page's own ("plan/year")."""
        kept = self._read(f"chosen/{name}")
        return kept if isinstance(kept, str) else default

    def keep_chosen(self, name: str, value: str) -> None:
        """Remember a small choice."""
        self._write(f"chosen/{name}", value)

    def save(self) -> None:
        """Write what was remembered to the disk now, as before the program ends."""
        self._ini.sync()

    def _read(self, key: str) -> Any:
        try:
            return json.loads(str(self._ini.value(key, "null")))
        except ValueError:
            return None

    def _write(self, key: str, value: Any) -> None:
        self._ini.setValue(key, json.dumps(value))
