"""The dialog of an assessment: what it begins with, the score while one answers, a draft after a crash."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from db.tables.needs import Answer, NeedAssessment, NeedSource
from letea.actions.drafts import draft_of
from letea.actions.needs import open_need_assessment
from tests.letea.actions.need_offices import living, needs_of
from tests.samples import TODAY
from ui.needs.dialog import NeedDialog, ask_need_assessment, open_need_dialog
from ui.needs.situation_row import SituationRow
from ui.room import Room


@pytest.fixture
def household(room: Room) -> int:
    """A household without running water."""
    return living(room.desk.store, has_water=False)


@pytest.fixture
def dialog(room: Room, household: int, qtbot: QtBot) -> NeedDialog:
    """Its first assessment."""
    made = ask_need_assessment(room, None, household)
    qtbot.addWidget(made, before_close_func=NeedDialog.give_up)
    with qtbot.waitExposed(made):
        made.show()
    return made


def row(dialog: NeedDialog, code: str) -> SituationRow:
    return next(one for one in dialog.grid.rows if one.situation.code == code)


def test_it_fits_a_small_screen(dialog: NeedDialog) -> None:
    assert dialog.width() <= 1366
    assert dialog.height() <= 720
    assert dialog.windowTitle() == "Evaluare nouă: Exemplu Ștefan"


def test_the_score_is_told_while_one_answers(dialog: NeedDialog) -> None:
    assert dialog.score.text() == "1 din 60 de puncte · fără risc · 26 de necunoscute"
    row(dialog, "violenta").say(Answer.YES)
    assert dialog.score.text() == "4 din 60 de puncte · mică · 25 de necunoscute"
    row(dialog, "violenta").say(Answer.UNKNOWN)
    assert dialog.score.text() == "1 din 60 de puncte · fără risc · 26 de necunoscute"


def test_an_assessment_is_written(room: Room, dialog: NeedDialog, qtbot: QtBot) -> None:
    row(dialog, "violenta").say(Answer.NO)
    dialog.head.box(NeedAssessment.source).put_typed(list(NeedSource).index(NeedSource.STATEMENT))
    dialog.head.put_typed({"note": "după declarația ei"})
    with qtbot.waitSignal(dialog.saved, timeout=20_000) as signal:
        QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert signal.args is not None
    file = open_need_assessment(room.desk.store, int(signal.args[0]), TODAY)
    assert (file.assessment.source, file.assessment.note) == (NeedSource.STATEMENT, "după declarația ei")
    said = {one.code: file.state[one.id].answer for one in file.situations if one.id in file.state}
    assert said["violenta"] is Answer.NO
    assert said["fara_apa"] is Answer.YES


def test_bad_input_is_told_at_its_place_and_stays(dialog: NeedDialog) -> None:
    for one in dialog.grid.rows:
        one.say(Answer.UNKNOWN)
    dialog.head.put_typed({"assessed_on": "30.2.2022", "note": "scris"})
    dialog.save_now()
    assert dialog.isVisible()
    assert dialog.grid.has_problem()
    assert dialog.head.box(NeedAssessment.assessed_on).is_bad()
    assert dialog.head.typed()["note"] == "scris"


def test_what_was_answered_is_offered_back_after_a_crash(
    room: Room, household: int, dialog: NeedDialog, qtbot: QtBot
) -> None:
    row(dialog, "violenta").say(Answer.YES)
    dialog.keep_typed()
    assert room.work.wait_idle()
    assert draft_of(room.desk.store, f"needs:new:{household}") is not None
    again = ask_need_assessment(room, None, household)
    qtbot.addWidget(again, before_close_func=NeedDialog.give_up)
    back = again.draft_banner.findChild(QPushButton, "banner.do")
    assert isinstance(back, QPushButton)
    back.click()
    assert row(again, "violenta").known.answer is Answer.YES
    assert again.score.text().startswith("4 din 60")
    again.give_up()
    assert room.work.wait_idle()


def test_an_assessment_opens_once(room: Room, household: int) -> None:
    made = needs_of(room.desk.store, household, "violenta")
    first = open_need_dialog(room, made, None)
    assert open_need_dialog(room, made, None) is first
    assert first.windowTitle() == "Evaluarea din 22.03.2022: Exemplu Ștefan"
    first.reject()
