"""The dialog of a proposed service: all the columns of I B."""

from pytestqt.qtbot import QtBot

from db.tables.services import ProposedService
from letea.actions.services import open_proposed
from letea.rules.reading import Amount
from ui.parts.boxes import LineBox
from ui.room import Room
from ui.services.proposed import ProposedDialog


def test_a_proposed_service_is_kept_with_sums_and_phrases(room: Room, qtbot: QtBot) -> None:
    dialog = ProposedDialog(room, None, year=2022)
    qtbot.addWidget(dialog)
    form = dialog.form
    form.box(ProposedService.name).set_value("Centru de zi")
    form.box(ProposedService.local_bani).set_value(Amount(15_000_000))
    form.box(ProposedService.state_bani).set_value(Amount(None, "nu este cazul"))
    form.box(ProposedService.justification).set_value("71 de persoane vârstnice singure")
    with qtbot.waitSignal(dialog.saved) as saved:
        dialog.save_now()
    kept = open_proposed(room.desk.store, saved.args[0])
    assert (kept.year, kept.local_bani, kept.state_text) == (2022, 15_000_000, "nu este cazul")


def test_a_name_is_asked_for(room: Room, qtbot: QtBot) -> None:
    dialog = ProposedDialog(room, None, year=2022)
    qtbot.addWidget(dialog)
    dialog.save_now()
    assert dialog.form.box(ProposedService.name).is_bad()


def test_the_total_stands_beside_the_sources(room: Room, qtbot: QtBot) -> None:
    dialog = ProposedDialog(room, None, year=2022)
    qtbot.addWidget(dialog)
    box = dialog.form.box(ProposedService.local_bani)
    assert isinstance(box, LineBox)
    box.line.setText("1.500")
    box.changed.emit()
    total = next(one for one in dialog.form.findChildren(LineBox) if one.keys == ("total",))
    assert total.line.text() == "1.500"
    dialog.form.settle()
