"""The history of many records: of a page whose rows have no card of their own, or of the whole office."""

from collections.abc import Collection

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.record import Record
from db.tables.office import Office
from letea.actions.history import HistoryRow
from letea.actions.office_history import office_history
from letea.wording import _
from ui.parts.basics import button, label
from ui.parts.history import HistoryView
from ui.parts.inputs import LineInput
from ui.room import Room
from ui.theme import MARGIN

_WAIT = 200  # milliseconds after the last key


class ManyHistory(HistoryView):
    """The newest changes of these kinds of record, or of all."""

    def __init__(self, room: Room, kinds: Collection[type[Record]]) -> None:
        super().__init__(room, Office, 0)
        self._kinds, self.typed = tuple(kinds), ""

    def read(self) -> list[HistoryRow]:
        """The changes to tell."""
        return office_history(self._room.desk.store, self._kinds, self.typed)


class HistoryDialog(QDialog):
    """Shows what was changed, newest first, found by words."""

    def __init__(
        self, room: Room, title: str, kinds: Collection[type[Record]] = (), *, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("history-dialog")
        self.setWindowTitle(title)
        self.filter = LineInput(placeholder=_("Caută după cine, ce, valoare"))
        self.filter.setAccessibleName(_("Caută în istoric"))
        self.view = ManyHistory(room, kinds)
        self._later = QTimer(self, singleShot=True, interval=_WAIT)
        self._later.timeout.connect(self._find)
        self.filter.textChanged.connect(lambda _text: self._later.start())
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(title, "heading"))
        column.addWidget(self.filter)
        column.addWidget(self.view, 1)
        line = QHBoxLayout()
        line.addStretch(1)
        line.addWidget(button(_("Închide"), self.reject, name="history.close"))
        column.addLayout(line)
        self.resize(760, 680)

    def _find(self) -> None:
        self.view.typed = self.filter.text()
        self.view.refresh()


def open_history(
    room: Room, title: str, kinds: Collection[type[Record]] = (), *, parent: QWidget
) -> HistoryDialog:
    """Open the history of these kinds of record, or of all."""
    dialog = HistoryDialog(room, title, kinds, parent=parent.window())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
    return dialog
