"""The benefit files of a person or a household, on their card."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from db.tables.benefits import FileState
from letea.actions.benefit_lists import FileRow
from letea.fields.benefits import FILE_STATES
from letea.wording import _, money
from ui.parts.basics import button, label
from ui.parts.pill import State, pill
from ui.room import Room

FILE_TONES: dict[FileState, State] = {
    FileState.REQUESTED: "accent",
    FileState.CHECKING: "accent",
    FileState.INCOMPLETE: "warning",
    FileState.APPROVED: "good",
    FileState.REFUSED: "neutral",
    FileState.PAYING: "good",
    FileState.SUSPENDED: "warning",
    FileState.CHANGED: "good",
    FileState.ENDED: "neutral",
    FileState.TRANSFERRED: "neutral",
    FileState.ARCHIVED: "neutral",
}


def benefit_list(room: Room, rows: Sequence[FileRow]) -> QScrollArea:
    """The files, each with its state, opened by its number."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(4)
    if not rows:
        column.addWidget(label(_("Nu are dosare de beneficii."), "secondary", wrap=True))
    for row in rows:
        _add(column, row, room)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(whole)
    return area


def _add(column: QVBoxLayout, row: FileRow, room: Room) -> None:
    opener = button(row.number, lambda: room.go("benefits", row.id), look="link", name=f"benefit.{row.id}")
    opener.setAccessibleName(_("Deschide dosarul {number}").format(number=row.number))
    head = QHBoxLayout()
    head.addWidget(opener)
    head.addStretch(1)
    head.addWidget(pill(FILE_STATES[row.state], FILE_TONES[row.state]))
    column.addLayout(head)
    column.addWidget(label(row.kind, wrap=True))
    sum_now = _("{sum} lei").format(sum=money(row.amount_bani)) if row.amount_bani else ""
    told = ", ".join(part for part in (row.name, sum_now) if part)
    column.addWidget(label(told, "small", wrap=True))
    column.addSpacing(6)
