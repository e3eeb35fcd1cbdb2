"""The editable lists: entries added, renamed, taken out of use, never lost while in use."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from letea.actions.benefit_kinds import open_kinds
from letea.actions.office import open_nomenclature, open_vocabulary
from letea.actions.office_reading import vocabulary
from ui.office.lists import BenefitKindsDialog, NomenclatureDialog, VocabularyDialog
from ui.room import Room


@pytest.fixture
def dialog(qtbot: QtBot, room: Room) -> Iterator[VocabularyDialog]:
    """The list of occupations on the screen."""
    made = VocabularyDialog(room, "occupation", "Ocupații")
    qtbot.addWidget(made, before_close_func=VocabularyDialog.give_up)
    made.show()
    yield made
    room.work.wait_idle()


def put(dialog: VocabularyDialog, row: int, column: int, text: str) -> None:
    dialog.lines.model.setData(dialog.lines.model.index(row, column), text)


def save(dialog: VocabularyDialog | NomenclatureDialog | BenefitKindsDialog, room: Room) -> None:
    dialog.save_now()
    assert room.work.wait_idle()


def test_an_entry_is_added_by_its_words_alone(dialog: VocabularyDialog, room: Room) -> None:
    dialog.lines.add_line()
    put(dialog, len(dialog.lines.model.lines) - 1, 0, "Pădurar")
    save(dialog, room)
    assert vocabulary(room.desk.store, "occupation")[-1] == ("padurar", "Pădurar")


def test_an_entry_is_taken_out_of_use(dialog: VocabularyDialog, room: Room) -> None:
    put(dialog, 0, 1, "nu")
    save(dialog, room)
    assert not open_vocabulary(room.desk.store, "occupation")[0].active


def test_deleting_an_entry_in_use_is_refused_with_the_way_out(dialog: VocabularyDialog, room: Room) -> None:
    before = open_vocabulary(room.desk.store, "occupation")
    dialog.lines.view.setCurrentIndex(dialog.lines.model.index(0, 0))
    dialog.lines.view.remove_line()
    save(dialog, room)
    assert dialog.isVisible()
    assert f"„{before[0].label}” nu poate fi ștearsă" in dialog.lines.note_text()
    assert len(open_vocabulary(room.desk.store, "occupation")) == len(before)


def test_words_twice_are_told_at_their_line(dialog: VocabularyDialog, room: Room) -> None:
    put(dialog, 1, 0, open_vocabulary(room.desk.store, "occupation")[0].label)
    save(dialog, room)
    assert "Rândul 2, Denumirea: Denumirea apare de două ori." in dialog.lines.note_text()


def test_a_code_of_the_nomenclature_is_added(qtbot: QtBot, room: Room) -> None:
    dialog = NomenclatureDialog(room)
    qtbot.addWidget(dialog, before_close_func=NomenclatureDialog.give_up)
    dialog.lines.add_line()
    last = len(dialog.lines.model.lines) - 1
    dialog.lines.model.setData(dialog.lines.model.index(last, 0), "8899 CZ-PN-V")
    save(dialog, room)
    assert "8899 CZ-PN-V" in [row.code for row in open_nomenclature(room.desk.store)]


def test_a_kind_of_benefit_is_taken_out_of_use(qtbot: QtBot, room: Room) -> None:
    dialog = BenefitKindsDialog(room)
    qtbot.addWidget(dialog, before_close_func=BenefitKindsDialog.give_up)
    dialog.lines.model.setData(dialog.lines.model.index(0, 2), "nu")
    save(dialog, room)
    assert not open_kinds(room.desk.store)[0].active
