"""A day is typed first; the calendar is there for who asks."""

from datetime import date

from PySide6.QtCore import QDate, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from db.tables.people import Person
from tests.samples import TODAY, a_person
from ui.parts.day_box import CalendarPopup, DayBox
from ui.parts.form import Form


def popup_of(box: DayBox) -> CalendarPopup:
    """The calendar that is open."""
    found = box.line.findChild(CalendarPopup)
    assert isinstance(found, CalendarPopup)
    return found


def a_day(form: Form, born_on: date | None) -> DayBox:
    """The day of birth of a person shown."""
    box = form.day(Person.born_on, past=True)
    form.show(a_person(cnp="", no_cnp_reason="fara_acte", born_on=born_on))
    return box


def test_no_calendar_is_made_until_one_is_asked_for(form: Form) -> None:
    box = a_day(form, date(2015, 3, 5))
    assert box.line.text() == "05.03.2015"
    assert box.line.findChild(CalendarPopup) is None


def test_alt_down_opens_the_calendar_on_the_day_typed(form: Form) -> None:
    box = a_day(form, date(2015, 3, 5))
    QTest.keyClick(box.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    calendar = popup_of(box).calendar
    assert calendar.selectedDate() == QDate(2015, 3, 5)
    assert calendar.firstDayOfWeek() == Qt.DayOfWeek.Monday
    assert calendar.locale().monthName(3) == "martie"
    popup_of(box).close()


def test_without_a_day_it_opens_on_today(form: Form) -> None:
    box = a_day(form, None)
    box.open_calendar()
    assert popup_of(box).calendar.selectedDate() == QDate(TODAY.year, TODAY.month, TODAY.day)
    popup_of(box).close()


def test_enter_picks_the_day_and_the_form_knows(form: Form) -> None:
    box = a_day(form, date(2015, 3, 5))
    box.open_calendar()
    view = popup_of(box).calendar.focusWidget() or popup_of(box).calendar
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert box.line.text() == "06.03.2015"
    assert form.is_changed()


def test_escape_leaves_the_day_as_it_was(form: Form) -> None:
    box = a_day(form, date(2015, 3, 5))
    box.open_calendar()
    popup = popup_of(box)
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    QApplication.processEvents()
    assert not form.is_changed()
    assert box.line.text() == "05.03.2015"
