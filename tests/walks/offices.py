"""The office "Exemplu" under its password, on a day that a story turns."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from db.encryption import FileKey
from db.tables.office import OfficialRole
from letea.actions.office import save_profile
from letea.actions.office_file import open_office_file
from letea.actions.office_reading import open_profile
from letea.desk import Desk
from letea.folders import Folders
from tests.conftest import WORKER
from tests.samples import an_official
from ui.window import Window

SECRETARY, CHAIR = "Ioana Ștefănescu-Exemplu", "Vasile Țăran-Exemplu"
_OFFICIALS = {
    OfficialRole.MAYOR: "Matei Exemplu",
    OfficialRole.SECRETARY: SECRETARY,
    OfficialRole.HEAD_OF_SERVICE: "Ana Exemplu",
    OfficialRole.CHAIR: CHAIR,
}


@dataclass
class Calendar:
    """What day it is in the story."""

    today: date = date(2026, 11, 20)


def open_office(window: Window, folders: Folders, path: Path, key: FileKey, calendar: Calendar) -> None:
    """Open the office in a window, its officials written down the first time."""
    store = open_office_file(path, key=key)
    store.who = WORKER
    held = open_profile(store)
    if not held.officials:
        officials = [an_official(role=role, name=name) for role, name in _OFFICIALS.items()]
        save_profile(store, held.office, officials, held.staff, today=calendar.today)
    window.open_desk(Desk(store, folders, lambda: calendar.today))
