"""What was done for a person or a household, on their card: each line opens its record."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from letea.actions.desk_lines import DeskLine
from letea.wording import _
from ui.pages import spec_of
from ui.parts.basics import button, label
from ui.parts.opener import Opener
from ui.room import NEW, Room

_INSET = 12  # what a link keeps free before its words


def desk_list(room: Room, lines: Sequence[DeskLine], *, person_id: int | None = None) -> QScrollArea:
    """The lines, newest first; for a person, what may be begun stands over them."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(2)
    if person_id is not None:
        column.addLayout(_begin(room, person_id))
        column.addSpacing(8)
    if not lines:
        column.addWidget(label(_("Încă nicio anchetă, vizită sau plan."), "secondary", wrap=True))
    for line in lines:
        _add(column, line, room)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setWidget(whole)
    return area


def _begin(room: Room, person_id: int) -> QHBoxLayout:
    line = QHBoxLayout()
    line.setSpacing(8)
    for page, text in (("visits", _("Vizită…")), ("inquiries", _("Anchetă…")), ("service_plans", _("Plan…"))):
        made = button(text, _opener(room, page, person_id), icon="plus", name=f"begin.{page}")
        line.addWidget(made)
    line.addStretch(1)
    return line


def _opener(room: Room, page: str, person_id: int) -> Callable[[], None]:
    return lambda: room.go(page, NEW, str(person_id))


def _add(column: QVBoxLayout, line: DeskLine, room: Room) -> None:
    opener = Opener(
        line.text,
        lambda: room.go(line.page, line.record),
        icon=spec_of(line.page).icon,
        name=f"desk.{line.page}.{line.record}",
    )
    column.addWidget(opener, alignment=Qt.AlignmentFlag.AlignLeft)
    note = label(line.note, "small", wrap=True)
    note.setContentsMargins(_INSET, 0, 0, 0)
    column.addWidget(note)
    column.addSpacing(6)
