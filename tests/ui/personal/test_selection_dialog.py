"""The list of files past their term, and the erasing after it."""

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot
from sqlalchemy import select

from db.tables.cases import Visit
from db.tables.personal import FileKind, Selection
from letea.actions.retention import past_files
from letea.actions.selections import new_selection
from letea.desk import Desk
from letea.rules.retention import TYPED
from tests.letea.actions.personal_offices import LATER, a_list, a_visit, in_ten_years, someone
from ui.personal.selection_dialog import ErasingDialog, SelectionDialog
from ui.room import Room


@pytest.fixture
def late(room: Room) -> Room:
    """An office in 2035, with a visit past its term."""
    store = room.desk.store
    in_ten_years(store, FileKind.VISIT)
    a_visit(store, someone(store))
    return replace(room, desk=Desk(store, room.desk.folders, lambda: LATER))


def visits(room: Room) -> int:
    with room.desk.store.reading() as session:
        return len(session.scalars(select(Visit)).all())


def test_a_list_without_a_commission_is_refused_and_with_one_is_kept(late: Room, qtbot: QtBot) -> None:
    store = late.desk.store
    dialog = SelectionDialog(late, new_selection(store, past_files(store, LATER), LATER))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.save_now()
    assert dialog.form.has_problem()
    dialog.form.put_typed({"commission": "Ana Exemplu, secretar general"})
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    with store.reading() as session:
        assert session.scalars(select(Selection)).one().number == "1/2035"


def test_without_the_word_nothing_goes(late: Room, qtbot: QtBot) -> None:
    dialog = ErasingDialog(late, a_list(late.desk.store))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.typed_word.put_typed("da")
    dialog.save_now()
    assert dialog.form.has_problem()
    assert visits(late) == 1


def test_what_stands_in_the_way_is_told(late: Room, qtbot: QtBot) -> None:
    dialog = ErasingDialog(late, a_list(late.desk.store, printed=False))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.typed_word.put_typed(TYPED)
    dialog.save_now()
    assert "Tipăriți întâi lista" in dialog.problems_banner.text()
    assert visits(late) == 1


def test_with_the_word_the_files_go(late: Room, qtbot: QtBot) -> None:
    dialog = ErasingDialog(late, a_list(late.desk.store))
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.typed_word.put_typed(TYPED)
    with qtbot.waitSignal(dialog.saved):
        dialog.save_now()
    assert visits(late) == 0
    assert late.desk.store.undo_label() == ""
