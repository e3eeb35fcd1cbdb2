"""The window in which a register is designed: columns written, moved, taken out; problems told there."""

from collections.abc import Callable, Iterator

import pytest
from pytestqt.qtbot import QtBot

from db.store import Store
from db.tables.registers import ColumnKind
from letea.actions.register_design_changes import copy_design, new_design
from letea.actions.register_designs import Design, open_design
from letea.rules.registers import choices_of
from tests.letea.actions.register_samples import entered, entry_of, own_register
from tests.ui.following import answering
from ui.registers.design_dialog import DesignDialog
from ui.room import Room

Make = Callable[[Design], DesignDialog]


@pytest.fixture
def design(room: Room, qtbot: QtBot) -> Iterator[Make]:
    """Opens the window on a design."""

    def make(of: Design) -> DesignDialog:
        made = DesignDialog(room, of)
        qtbot.addWidget(made, before_close_func=DesignDialog.give_up)
        made.show()
        return made

    yield make
    room.work.wait_idle()


def put(dialog: DesignDialog, row: int, *cells: str) -> None:
    """Write a line of the columns from its first cell on."""
    model = dialog.columns.model
    for column, text in enumerate(cells):
        model.setData(model.index(row, column), text)


def kept(dialog: DesignDialog, store: Store, qtbot: QtBot) -> Design:
    with qtbot.waitSignal(dialog.saved) as signal:
        dialog.save_now()
    assert signal.args is not None
    return open_design(store, int(signal.args[0]))


def test_a_register_of_ones_own_is_designed(design: Make, room: Room, qtbot: QtBot) -> None:
    dialog = design(new_design(room.desk.store))
    dialog.form.put_typed({"name": "Ajutoare", "prefix": "A-", "first_number": "341", "with_term": True})
    put(dialog, 0, "Ce", "listă", "hrană; haine ;; lemne", "da", "Ce s-a dat")
    dialog.columns.add_line()
    put(dialog, 1, "Valoarea", "sumă")
    made = kept(dialog, room.desk.store, qtbot)
    assert (made.register.name, made.register.prefix, made.register.first_number) == ("Ajutoare", "A-", 341)
    assert [(one.title, one.kind) for one in made.columns] == [
        ("Ce", ColumnKind.CHOICE),
        ("Valoarea", ColumnKind.MONEY),
    ]
    assert choices_of(made.columns[0]) == ["hrană", "haine", "lemne"]
    assert (made.columns[0].required, made.columns[0].help) == (True, "Ce s-a dat")


def test_what_is_missing_is_told_at_its_place(design: Make, room: Room) -> None:
    dialog = design(new_design(room.desk.store))
    dialog.form.put_typed({"first_number": "0"})
    put(dialog, 0, "Ce", "listă", "una")
    dialog.save_now()
    assert dialog.isVisible()
    assert {box.keys[0] for box in dialog.form._boxes if box.is_bad()} == {"name", "first_number"}
    assert "Rândul 1, Variante: Scrieți cel puțin două variante" in dialog.columns.note_text()


def test_an_unknown_kind_is_told_at_its_cell(design: Make, room: Room) -> None:
    dialog = design(copy_design(room.desk.store, own_register(room.desk.store)))
    put(dialog, 0, "Ce", "poză")
    dialog.save_now()
    assert "„poză” nu este în listă" in dialog.columns.note_text()


def test_values_that_would_not_pass_are_told_at_their_column(design: Make, room: Room) -> None:
    register = own_register(room.desk.store)
    entered(room.desk.store, register, what="vreo doi")
    dialog = design(open_design(room.desk.store, register))
    put(dialog, 0, "What", "număr")
    dialog.save_now()
    assert dialog.isVisible()
    assert "Rândul 1, Ce conține: 1 înregistrare nu se pot trece" in dialog.columns.note_text()


def test_a_column_with_values_is_taken_out_only_after_asking(design: Make, room: Room, qtbot: QtBot) -> None:
    register = own_register(room.desk.store)
    entry = entered(room.desk.store, register, what="Făină")
    dialog = design(open_design(room.desk.store, register))
    dialog.columns.view.setCurrentIndex(dialog.columns.model.index(0, 0))
    dialog.columns.view.remove_line()
    stop = answering("keep")
    dialog.save_now()
    stop()
    assert dialog.isVisible()
    assert len(open_design(room.desk.store, register).columns) == 7
    stop = answering("do")
    assert len(kept(dialog, room.desk.store, qtbot).columns) == 6
    stop()
    assert entry_of(room.desk.store, entry).cells == {"what": "Făină"}


def test_columns_are_moved(design: Make, room: Room, qtbot: QtBot) -> None:
    dialog = design(open_design(room.desk.store, own_register(room.desk.store)))
    dialog.columns.view.setCurrentIndex(dialog.columns.model.index(0, 0))
    dialog.columns.view.move_line(1)
    made = kept(dialog, room.desk.store, qtbot)
    assert [column.title for column in made.columns][:2] == ["Told", "What"]
