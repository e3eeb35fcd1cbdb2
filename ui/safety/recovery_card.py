"""What the recovery screen shows: what is wrong, a button for each way, and the view of the way taken."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from letea.wording import _
from ui.parts.banner import Banner
from ui.parts.basics import button, hairline, label
from ui.safety.ways import Way, hint_of, kind_of, name_of, told_of, ways_for

if TYPE_CHECKING:
    from letea.actions.recovering import Outlook

_WIDTH = 750  # the list of copies stands in it whole


class RecoveryCard(QScrollArea):
    """A card in the middle; `chosen(way)` tells which button was pressed, `told` says how it went."""

    chosen = Signal(object)

    def __init__(self, path: Path | None, error: Exception | None) -> None:
        super().__init__()
        self._path, self._error = path, error
        self._kind = kind_of(error)
        self._outlook: Outlook | None = None
        self._inside: QWidget | None = None
        self._before: QWidget | None = None
        self.body: QWidget | None = None  # what a way put into its view
        self.sentence = label("", "title", wrap=True)
        self.advice = label("", "secondary", wrap=True)
        self.told = Banner("", "bad")
        self._place = label(str(path or ""), "small", wrap=True, selectable=True)
        self._lay_out()

    def show_ways(self, outlook: "Outlook | None") -> None:
        """What is wrong, and a button for each way, the best first and chosen."""
        self._outlook = outlook
        self.body = None
        sentence, advice = told_of(self._error, self._path, outlook)
        self.sentence.setText(sentence)
        self.advice.setText(advice)
        main, rest = ways_for(self._kind, self._path, outlook)
        view, column = _view()
        made = [self._add_way(column, way, is_best=way is main[0]) for way in main]
        if rest:
            column.addSpacing(4)
            column.addWidget(hairline())
            column.addLayout(self._links(rest))
        self._put(view, made[0])

    def step(self, title: str, body: QWidget, said: str = "") -> None:
        """The view of one way, with a way back; the keyboard goes into it."""
        self.body = body
        view, column = _view()
        column.addWidget(hairline())
        column.addWidget(label(title, "heading"))
        if said:
            column.addWidget(label(said, "secondary", wrap=True))
        column.addWidget(body)
        back = button(_("Înapoi"), self._go_back, look="link", name="recovery.back")
        column.addWidget(back, alignment=Qt.AlignmentFlag.AlignLeft)
        self._put(view, body)

    def wait(self) -> None:
        """Take no keys and clicks while a way is being gone."""
        self._before = self.focusWidget()
        self._card.setEnabled(False)

    def go_on(self) -> None:
        """Take them again, the cursor where it was."""
        self._card.setEnabled(True)
        if self._before is not None and self.isAncestorOf(self._before):
            self._before.setFocus()
        self._before = None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the ways."""
        if event.key() == Qt.Key.Key_Escape and self.body is not None:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        self.told.tell("")
        self.show_ways(self._outlook)

    def _add_way(self, column: QVBoxLayout, way: Way, *, is_best: bool) -> QPushButton:
        made = button(
            name_of(way, self._kind, self._outlook),
            lambda: self.chosen.emit(way),
            look="primary" if is_best else "plain",
            name=f"recovery.{way.name.lower()}",
        )
        made.setAutoDefault(True)
        column.addWidget(made)
        hint = hint_of(way, self._outlook)
        if hint:
            column.addWidget(label(hint, "small", wrap=True))
        return made

    def _links(self, ways: tuple[Way, ...]) -> QLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        for place, way in enumerate(ways):
            made = button(name_of(way, self._kind, self._outlook), look="link")
            made.setObjectName(f"recovery.{way.name.lower()}")
            made.clicked.connect(lambda _on, way=way: self.chosen.emit(way))
            made.setAutoDefault(True)
            grid.addWidget(made, place // 2, place % 2, Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(1, 1)
        return grid

    def _put(self, view: QWidget, first: QWidget) -> None:
        """Show a view in place of the one before; the keyboard stays here where it was here."""
        before, self._inside = self._inside, view
        had_focus = before is not None and self.isAncestorOf(QApplication.focusWidget() or self)
        self.advice.setVisible(self.body is None)  # a way's own view needs the room
        self._place.setVisible(self.body is None and self._path is not None)
        self._column.addWidget(view)
        self.setFocusProxy(first)
        if before is None:
            return
        view.show()  # a widget that is not seen yet takes no keys
        if had_focus:
            self.setFocus()
        before.hide()
        self._column.removeWidget(before)
        before.deleteLater()

    def _lay_out(self) -> None:
        self._card = QFrame()
        self._card.setProperty("look", "card")
        self._card.setFixedWidth(_WIDTH)
        self._column = QVBoxLayout(self._card)
        self._column.setContentsMargins(32, 24, 32, 20)
        self._column.setSpacing(10)
        self._column.addWidget(self.sentence)
        self._column.addWidget(self.advice)
        self._column.addWidget(self._place)
        self._column.addWidget(self.told)
        inside = QWidget()
        line = QHBoxLayout()  # an alignment would ask the card's height for a wider one
        line.addStretch(1)
        line.addWidget(self._card)
        line.addStretch(1)
        outer = QVBoxLayout(inside)
        outer.addStretch(1)
        outer.addLayout(line)
        outer.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)


def _view() -> tuple[QWidget, QVBoxLayout]:
    view = QWidget()
    column = QVBoxLayout(view)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    return view, column
