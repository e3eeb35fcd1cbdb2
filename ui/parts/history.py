"""What happened to a record: old and new values, who and when, and the way back."""

from collections.abc import Iterator, Sequence
from datetime import UTC
from itertools import groupby
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QScrollArea, QVBoxLayout, QWidget
from sqlalchemy.orm import InstrumentedAttribute

from db.record import Record
from letea.actions.history import HistoryRow, history_of, return_value
from letea.wording import _, counted, moment
from ui.parts.basics import button, hairline, label
from ui.room import Room


class HistoryView(QScrollArea):
    """The changes of a record, newest first; an old value can be brought back. Read when first looked at."""

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

    def showEvent(self, event: QShowEvent) -> None:
        """Read the history on the first look."""
        super().showEvent(event)
        if self.widget() is None:
            self.refresh()

    def read(self) -> list[HistoryRow]:
        """The changes to tell."""
        return history_of(self._room.desk.store, self._kind, self._id, children=self._children)

    def refresh(self) -> None:
        """Read the history again."""
        store = self._room.desk.store
        rows = self.read()
        own = {row.change for row in history_of(store, self._kind, self._id)} if self._children else None
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(6)
        for _action, done in groupby(rows, key=lambda row: (row.at, row.action)):
            for line in self._action(list(done), own):
                if isinstance(line, QLayout):
                    column.addLayout(line)
                else:
                    column.addWidget(line)
        column.addStretch(1)
        self.setWidget(whole)

    def _action(self, rows: list[HistoryRow], own: set[int] | None) -> Iterator[QWidget | QLayout]:
        """One action: when and who, the record's own changes, then those of the rows kept under it."""
        yield hairline()
        yield label(rows[0].action, wrap=True)
        yield label(self._when(rows[0]), "small")
        mine = [row for row in rows if own is None or row.change in own]
        under = [row for row in rows if row not in mine]
        told: set[str] = set()
        for row in mine + under:
            if not _is_plain(row):
                yield self._change(row)
            elif row.field not in told:  # "înregistrare nouă" once, with the number of rows
                told.add(row.field)
                alike = sum(_is_plain(one) and one.field == row.field for one in under)
                yield self._change(row, rows=alike if alike > 1 or row in mine else 0)

    def _when(self, row: HistoryRow) -> str:
        local = row.at.replace(tzinfo=row.at.tzinfo or UTC).astimezone()
        return f"{moment(local)} · {row.who}" if row.who else moment(local)

    def _change(self, row: HistoryRow, *, rows: int = 0) -> QHBoxLayout:
        line = QHBoxLayout()
        told = row.field
        if rows:
            told = f"{row.field} ({counted(rows, _('rând'), _('rânduri'))})"
        elif not _is_plain(row):
            told = f"{row.field}: {row.old or _('gol')} → {row.new or _('gol')}"
        line.addWidget(label(told, "secondary", wrap=True, selectable=True), 1)
        if row.can_return:
            back = button(_("Readu valoarea"), lambda: self._return(row), look="link")
            back.setAccessibleName(_("Readu valoarea „{old}”").format(old=row.old or _("gol")))
            line.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _return(self, row: HistoryRow) -> None:
        self._room.work.run(
            lambda _progress: return_value(self._room.desk.store, row.change, self._room.desk.today()),
            done=lambda _done: self._room.say(_("Valoarea a fost adusă înapoi.")),
            title=_("Se readuce valoarea"),
        )


def _is_plain(row: HistoryRow) -> bool:
    """Whether a change is of the whole record (new, deleted, brought back) and has no values."""
    return not (row.old or row.new)
