"""What the recovery screen shows: what is wrong, a button for each way, and the view of the way taken."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLayout, QScrollArea, QVBoxLayout, QWidget

from letea.wording import _
from ui.parts.banner import Banner
from ui.parts.basics import button, hairline, label
from ui.safety.ways import Way, hint_of, kind_of, name_of, told_of, ways_for

if TYPE_CHECKING:
    from letea.actions.recovering import Outlook

_WIDTH = 600


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
        self._shows_ways = True
        self.body: QWidget | None = None  # what a way put into its view
        self.sentence = label("", "title", wrap=True)
        self.advice = label("", "secondary", wrap=True)
        self.told = Banner("", "bad")
        self._lay_out()

    def show_ways(self, outlook: "Outlook | None") -> None:
        """What is wrong, and a button for each way, the best first and chosen."""
        self._outlook = outlook
        self._shows_ways = True
        self.body = None
        sentence, advice = told_of(self._error, self._path, outlook)
        self.sentence.setText(sentence)
        self.advice.setText(advice)
        main, rest = ways_for(self._kind, self._path, outlook)
        had_focus = self.isAncestorOf(self.focusWidget() or self)
        column = self._put()
        for way in main:
            self._add_way(column, way, is_best=way is main[0])
        if rest:
            column.addSpacing(4)
            column.addWidget(hairline())
            column.addLayout(self._links(rest))
        if had_focus:
            self.setFocus()

    def step(self, title: str, body: QWidget, said: str = "") -> None:
        """The view of one way, with a way back; the keyboard goes into it."""
        self._shows_ways = False
        self.body = body
        column = self._put()
        column.addWidget(hairline())
        column.addWidget(label(title, "heading"))
        if said:
            column.addWidget(label(said, "secondary", wrap=True))
        column.addWidget(body)
        back = button(_("Înapoi"), self._go_back, look="link", name="recovery.back")
        column.addWidget(back, alignment=Qt.AlignmentFlag.AlignLeft)
        body.setFocus()

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
        if event.key() == Qt.Key.Key_Escape and not self._shows_ways:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def _go_back(self) -> None:
        self.told.tell("")
        self.show_ways(self._outlook)

    def _add_way(self, column: QVBoxLayout, way: Way, *, is_best: bool) -> None:
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
        if is_best:
            self.setFocusProxy(made)

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

    def _put(self) -> QVBoxLayout:
        """An empty view in place of the one before."""
        if self._inside is not None:
            self._inside.hide()
            self._column.removeWidget(self._inside)
            self._inside.deleteLater()
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self._column.addWidget(self._inside)
        return column

    def _lay_out(self) -> None:
        self._card = QFrame()
        self._card.setProperty("look", "card")
        self._card.setFixedWidth(_WIDTH)
        self._column = QVBoxLayout(self._card)
        self._column.setContentsMargins(32, 24, 32, 20)
        self._column.setSpacing(10)
        self._column.addWidget(self.sentence)
        self._column.addWidget(self.advice)
        if self._path is not None:
            self._column.addWidget(label(str(self._path), "small", wrap=True, selectable=True))
        self._column.addWidget(self.told)
        inside = QWidget()
        outer = QVBoxLayout(inside)
        outer.addStretch(1)
        outer.addWidget(self._card, alignment=Qt.AlignmentFlag.AlignHCenter)
        outer.addStretch(1)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
