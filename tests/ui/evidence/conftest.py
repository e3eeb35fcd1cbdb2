"""The page "Verificări" of an office that paid for March, and the accounting's list as a file."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests import sheet_files
from tests.letea.actions.evidence_offices import OTHER_CNP, paid_office
from tests.samples import CNP
from tests.ui.following import Herald
from ui.evidence.page import EvidencePage
from ui.room import Room

Write = Callable[..., Path]


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> EvidencePage:
    """The page in sight, followed by word of commits."""
    paid_office(room.desk.store)
    made = EvidencePage(room)
    Herald(room.desk.store, made)
    qtbot.addWidget(made)
    made.resize(1154, 700)
    with qtbot.waitExposed(made):
        made.show()
    return made


@pytest.fixture
def list_file(tmp_path: Path) -> Write:
    """Writes the accounting's list: titles, a head, two payments unlike ours, one alike, a total."""

    def write(*, month: str = "martie 2022", ana: object = 350, extra: tuple[object, ...] = ()) -> Path:
        rows: list[list[object]] = [
            ["Comuna Exemplu"],
            [f"Stat de plată beneficii, luna {month}"],
            ["Nr. crt.", "Nume și prenume", "CNP", "Suma de plată (lei)"],
            [1, "EXEMPLU ION", CNP, 300],
            [2, "EXEMPLU ANA", OTHER_CNP, ana],
            [3, "NIMENI ILIE", "", 120],
            *([list(extra)] if extra else []),
            [None, "TOTAL", None, 770],
        ]
        return sheet_files.write(tmp_path / "stat de plată.xlsx", sheet_files.an_xlsx(rows))

    return write
