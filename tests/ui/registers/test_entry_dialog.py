"""The form of an entry: a field for each column by its kind; what is wrong is told there and stays typed."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from db.tables.registers import RegisterEntry
from letea.actions.register_design_changes import save_design
from letea.actions.register_designs import list_registers, open_design
from letea.actions.register_entries import open_entry, save_entry
from tests.letea.actions.register_samples import CELLS, entered, entry_of, own_register
from tests.samples import TODAY
from ui.registers.entry_dialog import EntryDialog, EntryHistory, ask_entry, open_entry_dialog
from ui.room import Room

Make = Callable[[int], EntryDialog]
TYPED = {
    "what": "Făină și ulei",
    "told": "Pachet pentru luna martie",
    "boxes": "1.200",
    "value": "1234,5",
    "given": "5.3.22",
    "from": 1,
    "signed": 1,
}


@pytest.fixture
def ask(room: Room, qtbot: QtBot) -> Iterator[Make]:
    """Opens the form of a new entry in a register."""

    def make(register: int) -> EntryDialog:
        made = ask_entry(room, register, None)
        qtbot.addWidget(made, before_close_func=EntryDialog.give_up)
        made.show()
        return made

    yield make
    room.work.wait_idle()


def save(dialog: EntryDialog, room: Room) -> None:
    dialog.save_now()
    assert room.work.wait_idle()


def saved(dialog: EntryDialog, qtbot: QtBot) -> int:
    with qtbot.waitSignal(dialog.saved) as signal:
        dialog.save_now()
    assert signal.args is not None
    return int(signal.args[0])


def test_every_kind_is_typed_and_kept(ask: Make, room: Room, qtbot: QtBot) -> None:
    dialog = ask(own_register(room.desk.store))
    dialog.head.put_typed({"about": "Școala Exemplu"})
    dialog.cells.put_typed(TYPED)
    entry = entry_of(room.desk.store, saved(dialog, qtbot))
    assert entry.cells == CELLS
    assert (entry.number, entry.entered_on, entry.about) == (1, TODAY, "Școala Exemplu")


def test_every_shipped_register_offers_its_form(ask: Make, room: Room) -> None:
    for row in list_registers(room.desk.store, 2022):
        dialog = ask(row.id)
        assert row.name in dialog.windowTitle()
        save(dialog, room)
        assert dialog.cells.has_problem(), row.name
        dialog.give_up()


def test_what_is_no_value_is_told_at_its_field_and_stays(ask: Make, room: Room) -> None:
    dialog = ask(own_register(room.desk.store, with_term=True))
    bad = {"boxes": "mulți", "value": "o sută", "given": "31.2.2022"}
    dialog.cells.put_typed(bad)
    assert dialog.term is not None
    dialog.term.put_typed({"until_on": "1.1.2022", "done_on": ""})
    save(dialog, room)
    assert dialog.isVisible()
    told = {box.keys[0]: box.note_text() for box in dialog.cells._boxes if box.is_bad()}
    assert set(told) == set(bad)
    assert told["given"] == "Februarie 2022 are 28 de zile."
    assert dialog.term.box(RegisterEntry.until_on).is_bad()
    assert {key: dialog.cells.typed()[key] for key in bad} == bad


def test_a_file_is_attached(ask: Make, room: Room, qtbot: QtBot, tmp_path: Path) -> None:
    paper = tmp_path / "cerere.pdf"
    paper.write_bytes(b"%PDF-1.4 exemplu")
    dialog = ask(own_register(room.desk.store))
    files = dialog.files
    assert files is not None
    files.take_all([str(paper)])
    qtbot.waitUntil(lambda: len(files.new) == 1)
    kept = open_entry(room.desk.store, saved(dialog, qtbot))
    assert [one.name for one in kept.files] == ["cerere.pdf"]


def test_a_register_without_files_offers_none(ask: Make, room: Room) -> None:
    dialog = ask(own_register(room.desk.store, with_files=False))
    assert (dialog.files, dialog.term) == (None, None)


def test_a_number_given_already_is_told_at_its_field(ask: Make, room: Room) -> None:
    register = own_register(room.desk.store)
    entered(room.desk.store, register)
    dialog = ask(register)
    assert dialog.head.box(RegisterEntry.number).typed() == "2"
    dialog.head.put_typed({"number": "1"})
    save(dialog, room)
    assert "deja dat" in dialog.head.box(RegisterEntry.number).note_text()


def test_a_day_of_another_year_is_proposed_that_years_number(ask: Make, room: Room) -> None:
    register = own_register(room.desk.store)
    entered(room.desk.store, register)
    dialog = ask(register)
    dialog.head.put_typed({"entered_on": "30.12.2021"})
    assert dialog.head.box(RegisterEntry.number).typed() == "1"


def test_a_choice_that_left_the_list_stays_with_its_entry(room: Room, qtbot: QtBot) -> None:
    store = room.desk.store
    register = own_register(store)
    entry = entered(store, register, **CELLS)
    design = open_design(store, register)
    design.columns[5].choices = "Primărie\nAltcineva"
    save_design(store, design, TODAY)
    dialog = open_entry_dialog(room, entry, None)
    assert isinstance(dialog, EntryDialog)
    dialog.cells.put_typed({"boxes": "7"})
    assert saved(dialog, qtbot) == entry
    assert open_entry(store, entry).entry.cells == CELLS | {"boxes": 7}


def test_the_history_tells_what_changed_in_the_cells(room: Room, qtbot: QtBot) -> None:
    register = own_register(room.desk.store)
    entry = entered(room.desk.store, register, what="Făină")
    opened = open_entry(room.desk.store, entry)
    opened.entry.cells = {"what": "Țiglă"}
    save_entry(room.desk.store, opened, TODAY)
    dialog = open_entry_dialog(room, entry, None)
    assert isinstance(dialog, EntryDialog)
    dialog.turn_to(1)
    history = dialog.findChild(EntryHistory)
    assert isinstance(history, EntryHistory)
    qtbot.waitUntil(history.isVisible)
    words = [one.text() for one in history.findChildren(QLabel)]
    assert "What: Făină → Țiglă" in words
    dialog.give_up()


def test_a_confidential_register_offers_nothing_of_what_others_wrote(ask: Make, room: Room) -> None:
    register = own_register(room.desk.store, confidential=True)
    entered(room.desk.store, register, what="Făină")
    assert ask(register).cells._boxes[0].editor.completer() is None  # type: ignore[attr-defined]


def test_what_was_written_before_is_offered(
    ask: Make, room: Room, qtbot: QtBot, type_text: Callable[[QWidget, str], None]
) -> None:
    register = own_register(room.desk.store)
    entered(room.desk.store, register, what="Făină și ulei")
    dialog = ask(register)
    line = dialog.cells._boxes[0].editor
    with qtbot.waitActive(dialog):
        dialog.activateWindow()
    line.setFocus()
    type_text(line, "fai")
    completer = line.completer()  # type: ignore[attr-defined]
    assert completer.completionCount() == 1
