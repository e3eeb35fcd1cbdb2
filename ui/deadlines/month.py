"""A month as a grid of days, each with the number of its deadlines; a click or Enter chooses the day."""

from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QGridLayout, QHBoxLayout, QSizePolicy, QVBoxLayout

from letea.rules.deadlines import Span
from letea.wording import MONTHS, _, counted, long_day
from ui import theme
from ui.parts.basics import icon_button, label
from ui.theme import Role

_WEEKS, _WEEK = 6, 7
_HEIGHT, _WIDEST = 30, 56
_STRONG, _PLAIN = QFont.Weight.DemiBold, QFont.Weight.Normal
_MOST_SHOWN = 99
_FOR_COUNT = 0.42  # of a day's width
_NAMES = (_("L"), _("Ma"), _("Mi"), _("J"), _("V"), _("S"), _("D"))
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -_WEEK, Qt.Key.Key_Down: _WEEK}


class DayCell(QAbstractButton):
    """A day: its number, how many deadlines it has; today has a ring, the chosen day is filled."""

    def __init__(self) -> None:
        super().__init__()
        self.day = date.min
        self.count = 0
        self._is_inside = self._is_today = self._is_late = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_day(self, day: date, count: int, *, inside: bool, today: date) -> None:
        """Show a day of this month, or of the one beside it."""
        self.day, self.count = day, count
        self._is_inside, self._is_today, self._is_late = inside, day == today, day < today
        self.setObjectName(f"day.{day.isoformat()}")
        told = counted(count, _("termen"), _("termene"))
        self.setAccessibleName(f"{long_day(day)}, {told}" if count else long_day(day))
        self.setToolTip(told if count else "")
        self.setEnabled(inside)
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a control."""
        return QSize(36, _HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave the arrows to the month: a button of Qt would go to the next in its row."""
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the number, and beneath it the count."""
        del event
        colours = theme.current()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(_WIDEST, self.width() - 3)
        inside = QRectF((self.width() - width) / 2, 1.5, width, self.height() - 3)
        ring = self.hasFocus() or self._is_today
        edge = QPen(colours.colour("accent"), 2 if self.hasFocus() else 1)
        painter.setPen(edge if ring else Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("accent" if self.isChecked() else "surface"))
        if self.isChecked() or ring:
            painter.drawRoundedRect(inside, 6, 6)
        painter.setFont(theme.tnum(theme.font(weight=_STRONG if self.count else _PLAIN)))
        ink: Role = "text" if self._is_inside else "hairline"
        painter.setPen(colours.colour("on_accent" if self.isChecked() else ink))
        words = inside.adjusted(0, 0, -inside.width() * _FOR_COUNT, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, str(self.day.day))
        if self.count:
            self._draw_count(painter, inside)
        painter.end()

    def _draw_count(self, painter: QPainter, inside: QRectF) -> None:
        colours = theme.current()
        width = inside.width() * _FOR_COUNT
        soft = QRectF(inside.right() - width - 1, inside.center().y() - 9, width - 2, 18)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.colour("bad_soft" if self._is_late else "accent_soft"))
        painter.drawRoundedRect(soft, 9, 9)
        painter.setFont(theme.tnum(theme.font(theme.SMALL, _STRONG)))
        painter.setPen(colours.colour("bad" if self._is_late else "accent"))
        told = str(self.count) if self.count <= _MOST_SHOWN else f"{_MOST_SHOWN}+"
        painter.drawText(soft, Qt.AlignmentFlag.AlignCenter, told)


class MonthGrid(QFrame):
    """The month in sight.

    `turned()` tells that another is asked for, `chosen(day or None)` of a day taken or let go.
    """

    turned = Signal()
    chosen = Signal(object)

    def __init__(self, today: date) -> None:
        super().__init__()
        self.setProperty("look", "card")
        self.setAccessibleName(_("Calendarul termenelor"))
        self._today = today
        self._first = today.replace(day=1)
        self.day: date | None = None
        self.title = label("", "heading")
        self._cells = [DayCell() for _cell in range(_WEEKS * _WEEK)]
        self._lay_out()
        self.show_counts({})

    @property
    def month(self) -> Span:
        """The first and the last day of the month in sight."""
        following = (self._first + timedelta(days=31)).replace(day=1)
        return Span(self._first, following - timedelta(days=1))

    def show_counts(self, counts: Mapping[date, int]) -> None:
        """Show how many deadlines each day of the month has."""
        self.title.setText(f"{MONTHS[self._first.month - 1].capitalize()} {self._first.year}")
        start = self._first - timedelta(days=self._first.weekday())
        for place, cell in enumerate(self._cells):
            day = start + timedelta(days=place)
            inside = day in self.month
            cell.show_day(day, counts.get(day, 0) if inside else 0, inside=inside, today=self._today)
            cell.setChecked(inside and day == self.day)

    def turn(self, months: int) -> None:
        """Go so many months on, or back; the day chosen is let go."""
        month = self._first.year * 12 + self._first.month - 1 + months
        self._first = date(month // 12, month % 12 + 1, 1)
        self.choose(None)
        self.turned.emit()

    def choose(self, day: date | None) -> None:
        """Take a day, or let it go."""
        self.day = day
        for cell in self._cells:
            cell.setChecked(cell.isEnabled() and cell.day == day)

    def cell(self, day: date) -> DayCell:
        """The cell of a day of the month in sight."""
        return next(cell for cell in self._cells if cell.day == day)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move among the days, Page Up and Down among the months; Enter takes the day."""
        key = Qt.Key(event.key())
        cell = self.focusWidget()
        if key in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.turn(1 if key == Qt.Key.Key_PageDown else -1)
        elif isinstance(cell, DayCell) and key in _STEPS:
            day = cell.day + timedelta(days=_STEPS[key])
            if day in self.month:
                self.cell(day).setFocus()
        elif isinstance(cell, DayCell) and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            cell.click()
        else:
            super().keyPressEvent(event)

    def _take(self, cell: DayCell) -> None:
        self.choose(None if cell.day == self.day else cell.day)
        self.chosen.emit(self.day)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        back, on = _("Luna dinainte"), _("Luna următoare")
        head.addWidget(icon_button("chevron-left", back, lambda: self.turn(-1), name="month.back"))
        head.addWidget(icon_button("chevron-right", on, lambda: self.turn(1), name="month.on"))
        grid = QGridLayout()
        grid.setSpacing(2)
        for place, name in enumerate(_NAMES):
            made = label(name, "small")
            made.setAlignment(Qt.AlignmentFlag.AlignCenter)
            made.setContentsMargins(0, 0, 20, 0)  # over the numbers, not the counts
            grid.addWidget(made, 0, place)
        for place, cell in enumerate(self._cells):
            cell.clicked.connect(lambda _on, cell=cell: self._take(cell))
            grid.addWidget(cell, 1 + place // _WEEK, place % _WEEK)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 10, 16, 12)
        column.setSpacing(6)
        column.addLayout(head)
        column.addLayout(grid)
