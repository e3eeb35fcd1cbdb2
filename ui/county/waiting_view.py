"""What stands on the page of receiving while no stick is in: the sticks of this computer, or a folder."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from letea.handover.names import made_plain
from letea.wording import _
from ui.parts.basics import button, label
from ui.parts.icon import picture

_WIDTH = 420


class WaitingView(QWidget):
    """Says to put the next stick in; each that is in is a button."""

    def __init__(self, take: Callable[[Path], object], ask: Callable[[], object]) -> None:
        super().__init__()
        self._take = take
        self._sticks: list[QPushButton] = []
        self.setAccessibleName(_("Introduceți stick-ul"))
        drawing = QLabel()
        drawing.setPixmap(picture("package-import", "secondary", size=40, ratio=self.devicePixelRatioF()))
        words = label(
            _(
                "Introduceți stick-ul unei comune: pachetele de pe el se verifică singure, iar nimic nu se "
                "scrie până nu apăsați „Primește”."
            ),
            wrap=True,
        )
        self.told = label("", "warning", wrap=True)
        for one in (words, self.told):
            one.setAlignment(Qt.AlignmentFlag.AlignCenter)
            one.setFixedWidth(_WIDTH)
        self._column = QVBoxLayout()
        self._column.setSpacing(8)
        self.choose_button = button(_("Alege folderul…"), ask, icon="folder-open", name="receiving.choose")
        self.setFocusProxy(self.choose_button)
        middle = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(2)
        column.addWidget(drawing, alignment=middle)
        column.addLayout(_in_the_middle(words))
        column.addLayout(_in_the_middle(self.told))
        column.addLayout(self._column)
        column.addWidget(self.choose_button, alignment=middle)
        column.addStretch(3)
        self.tell("")

    def tell(self, sentence: str) -> None:
        """Say what was found last; without words nothing."""
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))

    def show_sticks(self, found: list[Path]) -> None:
        """Offer these sticks."""
        for made in self._sticks:
            self._column.removeWidget(made)
            made.hide()
            made.deleteLater()
        self._sticks = []
        for folder in found:
            text = _("Citește stick-ul {folder}").format(folder=made_plain(str(folder)))
            made = button(text, self._opener(folder), name=f"stick.{folder}")
            self._column.addWidget(made, alignment=Qt.AlignmentFlag.AlignHCenter)
            self._sticks.append(made)

    def _opener(self, folder: Path) -> Callable[[], object]:
        return lambda: self._take(folder)


def _in_the_middle(words: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()  # an alignment in the column would give the words one line's height
    line.addStretch(1)
    line.addWidget(words)
    line.addStretch(1)
    return line
