"""A field that is a day: typed first, or picked in a calendar that is made when it is asked for."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, QPoint, QSize, Qt
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QToolButton, QVBoxLayout, QWidget

from letea.fields import Field
from letea.rules.reading import Unreadable
from letea.wording import _
from ui import theme
from ui.parts.boxes import LineBox
from ui.parts.converters import Converter
from ui.parts.icon import icon
from ui.parts.inputs import LineInput

_STEPS = (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right"))
_WEEKEND = (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday)
_SIZE = QSize(300, 250)


class DayBox(LineBox):
    """A day, typed as 5.3.22, or picked: the button in the line and Alt+Down open the calendar."""

    def __init__(self, keys: Sequence[str], field: Field, how: Converter, *, today: date) -> None:
        super().__init__(keys, field, how)
        self._today = today
        opens = self.line.addAction(
            icon("calendar-event", "secondary"), LineInput.ActionPosition.TrailingPosition
        )
        opens.setToolTip(_("Alegeți ziua din calendar (Alt+Jos)"))
        opens.triggered.connect(self.open_calendar)
        self.line.installEventFilter(self)

    def open_calendar(self) -> None:
        """Show the calendar under the line, on the day that is typed, else on today."""
        popup = CalendarPopup(self.line, self._day() or self._today, self._take)
        popup.show()
        popup.calendar.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Alt+Down opens the calendar, as it opens any list."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            opens = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
            if opens and self.line.isEnabled() and not self.line.isReadOnly():
                self.open_calendar()
                return True
        return super().eventFilter(watched, event)

    def _day(self) -> date | None:
        try:
            typed: date | None = self.value()
        except Unreadable:
            return None
        return typed

    def _take(self, picked: date) -> None:
        self.set_value(picked)
        self._note_change()
        self.line.setFocus()


class CalendarPopup(QFrame):
    """A month in Romanian under a line; a click or Enter picks the day, Esc leaves it as it was."""

    def __init__(self, under: QWidget, day: date, take: Callable[[date], object]) -> None:
        super().__init__(under, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("look", "calendar")
        self._take = take
        self.calendar = QCalendarWidget()
        self._dress()
        self.calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.calendar.clicked.connect(self._pick)
        self.calendar.activated.connect(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.calendar)
        self.adjustSize()
        self.move(self._place(under))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        calendar = self.calendar
        calendar.setAccessibleName(_("Calendar"))
        calendar.setLocale(QLocale(QLocale.Language.Romanian, QLocale.Country.Romania))
        calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        calendar.setMinimumSize(_SIZE)
        calendar.setHeaderTextFormat(_coloured("secondary"))
        for day in _WEEKEND:  # red by Qt's own choice, which here means that something is wrong
            calendar.setWeekdayTextFormat(day, _coloured("text"))
        for name, drawing in _STEPS:
            step = calendar.findChild(QToolButton, name)
            if isinstance(step, QToolButton):
                step.setIcon(icon(drawing, "secondary"))

    def _place(self, under: QWidget) -> QPoint:
        """Under the line, or over it where the screen ends."""
        at = under.mapToGlobal(QPoint(0, under.height() + 4))
        screen = under.screen().availableGeometry()
        if at.y() + self.height() > screen.bottom():
            at = under.mapToGlobal(QPoint(0, -self.height() - 4))
        at.setX(max(screen.left(), min(at.x(), screen.right() - self.width())))
        return at

    def _pick(self, day: QDate) -> None:
        self.close()
        self._take(date(day.year(), day.month(), day.day()))


def _coloured(role: theme.Role) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(theme.current().colour(role))
    return made
