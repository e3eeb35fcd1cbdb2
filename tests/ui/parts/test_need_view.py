"""Where a household stands, on its card: the score explained, the warnings, the way on."""

from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from db.tables.needs import Alarm
from letea.actions.need_alarms import new_alarm_step, save_alarm_step, warned_household
from letea.actions.needs import course_of
from tests.letea.actions.need_offices import living, needs_of
from tests.samples import TODAY
from ui.parts.need_view import need_view
from ui.room import Room


def words(widget: QWidget) -> str:
    return "\n".join(one.text() for one in widget.findChildren(QLabel))


def test_without_an_assessment_it_says_so_and_offers_one(room: Room, qtbot: QtBot) -> None:
    done: list[str] = []
    course = course_of(room.desk.store, living(room.desk.store))
    shown = need_view(course, [], actions=(("Evaluare nouă…", lambda: done.append("da"), "needs.assess"),))
    qtbot.addWidget(shown)
    assert words(shown) == "Gospodăria nu a fost evaluată încă."
    made = shown.findChild(QPushButton, "needs.assess")
    assert isinstance(made, QPushButton)
    made.click()
    assert done == ["da"]


def test_the_score_and_the_warnings_are_told(room: Room, qtbot: QtBot) -> None:
    store, asked = room.desk.store, list[Alarm]()
    household = living(store, tenure="gazduire")
    needs_of(store, household, "violenta", "fara_curent")
    file = new_alarm_step(store, household, Alarm.HOUSING_LOSS, TODAY)
    file.step.note = "am vorbit cu proprietarul"
    save_alarm_step(store, file, TODAY)
    shown = need_view(
        course_of(store, household), warned_household(store, household, TODAY), note=asked.append
    )
    qtbot.addWidget(shown)
    told = words(shown)
    for each in (
        "6 din 60 de puncte",
        "Vulnerabilitate mică",
        "3 din 11: Locuință fără curent electric (3); 4 necunoscute",
        "Nu se știe: 27 de situații",
        "Evaluată la 22.03.2022, vizită. Praguri: mică de la 4",
        "Separarea copilului",
        "– Violență în familie (grila), din 22.03.2022",
        "În lucru, 22.03.2022: am vorbit cu proprietarul",
    ):
        assert each in told
    made = shown.findChild(QPushButton, "note.separation")
    assert isinstance(made, QPushButton)
    made.click()
    assert asked == [Alarm.SEPARATION]


def test_without_anyone_to_write_it_down_nothing_is_asked(room: Room, qtbot: QtBot) -> None:
    household = living(room.desk.store, tenure="gazduire")
    warned = warned_household(room.desk.store, household, TODAY)
    shown = need_view(course_of(room.desk.store, household), warned, with_level=False)
    qtbot.addWidget(shown)
    assert shown.findChildren(QPushButton) == []
