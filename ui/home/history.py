"""What happened to a record: old and new values, who and when, and the way back."""

from collections.abc import Sequence
from datetime import UTC
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from sqlalchemy.orm import InstrumentedAttribute

from db.record import Record
from letea.actions.history import HistoryRow, history_of, return_value
from letea.wording import _, moment
from ui.parts.basics import button, hairline, label
from ui.room import Room


class HistoryView(QScrollArea):
    """The changes of a record, newest first; an old value can be brought back."""

    def __init__(
        self,
        room: Room,
        kind: type[Record],
        record_id: int,
        *,
        children: Sequence[InstrumentedAttribute[Any]] = (),
    ) -> None:
        super().__init__()
        self._room, self._kind, self._id, self._children = room, kind, record_id, children
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(_("Istoric"))
        self.refresh()

    def refresh(self) -> None:
        """Read the history again."""
        rows = history_of(self._room.desk.store, self._kind, self._id, children=self._children)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        action = None
        for row in rows:
            if (row.at, row.action) != action:
                action = (row.at, row.action)
                column.addWidget(hairline())
                column.addWidget(label(row.action, wrap=True))
                column.addWidget(label(self._when(row), "small"))
            column.addLayout(self._change(row))
        column.addStretch(1)
        self.setWidget(whole)

    def _when(self, row: HistoryRow) -> str:
        local = row.at.replace(tzinfo=row.at.tzinfo or UTC).astimezone()
        return f"{moment(local)} · {row.who}" if row.who else moment(local)

    def _change(self, row: HistoryRow) -> QHBoxLayout:
        line = QHBoxLayout()
        told = (
            f"{row.field}: {row.old or _('gol')} → {row.new or _('gol')}" if row.old or row.new else row.field
        )
        line.addWidget(label(told, "secondary", wrap=True, selectable=True), 1)
        if row.can_return:
            back = button(_("Readu valoarea"), lambda: self._return(row), look="link")
            back.setAccessibleName(_("Readu valoarea „{old}”").format(old=row.old or _("gol")))
            line.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _return(self, row: HistoryRow) -> None:
        self._room.work.run(
            lambda _progress: return_value(self._room.desk.store, row.change),
            done=lambda _done: self._room.say(_("Valoarea a fost adusă înapoi.")),
            title=_("Se readuce valoarea"),
        )
