"""A certificate is asked for, shown, and kept under its number once it is given out."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from letea.actions.printed_lists import printed_of
from tests.letea.actions.benefit_offices import someone
from ui.parts.paper_view import PaperDialog
from ui.people.certificate import CertificateDialog, ask_certificate
from ui.room import Room


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """The window beneath."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_it_is_kept_under_its_number(room: Room, parent: QWidget, qtbot: QtBot, tmp_path: Path) -> None:
    person = someone(room.desk.store)
    asking = ask_certificate(room, person, parent)
    asking.form.put_typed({"purpose": "dosarul de bursă"})
    asking.save_now()
    dialog = parent.findChild(PaperDialog)
    assert isinstance(dialog, PaperDialog)
    qtbot.waitUntil(dialog.is_ready, timeout=20_000)
    dialog.save(tmp_path / "adeverință.pdf")
    assert room.work.wait_idle()
    (row,) = printed_of(room.desk.store, [], person_id=person)
    assert (row.kind, row.number) == ("certificate", "1/2022")
    dialog.reject()


def test_a_period_out_of_order_is_told_and_stays_typed(room: Room, parent: QWidget) -> None:
    asking = ask_certificate(room, someone(room.desk.store), parent)
    asking.form.put_typed({"from_on": "5.3.2022", "to_on": "1.3.2022"})
    asking.save_now()
    assert parent.findChild(PaperDialog) is None
    assert isinstance(asking, CertificateDialog)
    assert asking.form.typed()["to_on"] == "1.3.2022"
    assert asking.problems_banner.isVisibleTo(asking) or asking.form.has_problem()
    asking.give_up()
