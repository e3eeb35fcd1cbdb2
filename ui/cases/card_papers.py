"""What belongs to a record on its card: the files attached to it, and the papers printed of it."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from letea.actions.printed_lists import printed_of
from letea.wording import _
from ui.parts.basics import label
from ui.parts.files_card import FilesCard
from ui.parts.printed_list import printed_list
from ui.room import Room


def card_papers(room: Room, owner_uid: str, *, files_label: str) -> QWidget:
    """The files of a record over what was printed of it; `files_label` names a change of files for undo."""
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(6)
    column.addWidget(label(_("Fișiere atașate"), "label"))
    column.addWidget(FilesCard(room, owner_uid, label=files_label))
    column.addSpacing(8)
    column.addWidget(label(_("Tipărite"), "label"))
    column.addWidget(printed_list(room, printed_of(room.desk.store, [owner_uid])), 1)
    return whole
