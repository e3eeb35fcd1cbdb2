"""How long a consultation lasts at least."""

from datetime import date

from pytestqt.qtbot import QtBot

from db.tables.council import CouncilFile, CouncilSubject
from letea.actions.council import start_other_file
from letea.actions.council_reading import open_council_file
from tests.samples import TODAY
from ui.council.dialog import CouncilDialog
from ui.council.term import TermDialog, least_days
from ui.room import Room


def a_term(room: Room, typed: str, qtbot: QtBot) -> TermDialog:
    made = TermDialog(room)
    qtbot.addWidget(made, before_close_func=TermDialog.give_up)
    made.days.put_typed(typed)
    made.save_now()
    return made


def test_the_law_holds_until_the_office_has_a_rule_of_its_own(room: Room, qtbot: QtBot) -> None:
    assert least_days(room) is None
    a_term(room, "30", qtbot)
    assert least_days(room) == 30
    a_term(room, "", qtbot)
    assert least_days(room) is None


def test_a_term_of_no_days_is_not_kept(room: Room, qtbot: QtBot) -> None:
    assert a_term(room, "0", qtbot).days.is_bad()
    assert least_days(room) is None


def test_the_office_s_rule_is_what_a_file_is_held_to(room: Room, qtbot: QtBot) -> None:
    store = room.desk.store
    folder = open_council_file(store, start_other_file(store, CouncilSubject.STRATEGY, 2022, TODAY))
    folder.file.consultation_from_on, folder.file.consultation_to_on = date(2022, 3, 1), date(2022, 3, 20)
    dialog = CouncilDialog(room, folder)
    qtbot.addWidget(dialog, before_close_func=CouncilDialog.give_up)
    dialog.consultation.box(CouncilFile.no_proposals).put_typed(typed=True)
    assert "consultation_to_on" not in {one.field for one in dialog.check(dialog.draft())}
    a_term(room, "30", qtbot)
    told = [one.text for one in dialog.check(dialog.draft()) if one.field == "consultation_to_on"]
    assert told == ["Consultarea ține 20 de zile; regula biroului cere cel puțin 30 de zile."]
