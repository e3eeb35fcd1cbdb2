"""The first page of an office that has a password: it asks for it."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from letea.wording import _
from ui.parts.banner import Banner
from ui.parts.basics import button, hairline, label
from ui.parts.growing import GrowingDialog
from ui.safety.key_asking import KeyAsking
from ui.work import Work

_WIDTH = 440


class Unlock(QWidget):
    """Asks for the password of one file; other ways (another office, the recovery screen) stand beneath."""

    known = Signal(object, bool)
    open_asked = Signal()
    recovery_asked = Signal()

    def __init__(self, path: Path, work: Work) -> None:
        super().__init__()
        self.setAccessibleName(_("Parola biroului"))
        card = QFrame()
        card.setProperty("look", "card")
        card.setFixedWidth(_WIDTH)
        self.told = Banner("", "warning")
        self.asking = _asking(path, work)
        self.asking.known.connect(self.known)
        column = _question(card, path, self.told, self.asking)
        column.addSpacing(4)
        column.addWidget(hairline())
        column.addLayout(self._other_ways())
        outer = QVBoxLayout(self)
        outer.addWidget(card, alignment=Qt.AlignmentFlag.AlignCenter)
        self.setFocusProxy(self.asking)

    def tell(self, text: str) -> None:
        """Say something that has to be known before opening."""
        self.told.tell(text)

    def _other_ways(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(
            button(_("Deschideți alt birou…"), self.open_asked.emit, look="link", name="unlock.other")
        )
        line.addStretch(1)
        line.addWidget(
            button(_("Recuperare…"), self.recovery_asked.emit, look="link", name="unlock.recovery")
        )
        return line


class UnlockDialog(GrowingDialog):
    """The same question for another office, while one is open."""

    known = Signal(object, bool)

    def __init__(self, path: Path, work: Work, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("unlock")
        self.setWindowTitle(_("Parola biroului"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.asking = _asking(path, work)
        self.asking.known.connect(self._tell)
        _question(self, path, self.asking)
        self.setMinimumWidth(_WIDTH)

    def _tell(self, key: object, was_code: bool) -> None:  # noqa: FBT001 - a signal's own
        self.accept()
        self.known.emit(key, was_code)


def _asking(path: Path, work: Work) -> KeyAsking:
    return KeyAsking(path, work, do=_("Deschide biroul"))


def _question(home: QWidget, path: Path, *asked: QWidget) -> QVBoxLayout:
    """Which office it is and that it has a password, above what asks for it."""
    column = QVBoxLayout(home)
    column.setContentsMargins(32, 28, 32, 28)
    column.setSpacing(12)
    column.addWidget(label(path.stem, "title", wrap=True))
    column.addWidget(label(_("Biroul este protejat cu parolă."), "secondary", wrap=True))
    for widget in asked:
        column.addWidget(widget)
    return column
