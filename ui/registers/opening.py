"""The question before a confidential register is opened: why; the answer stays written."""

from datetime import UTC, datetime

from PySide6.QtWidgets import QWidget

from db.tables.registers import RegisterOpening
from letea.actions.register_entries import log_opening, openings_of
from letea.wording import _, moment
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.room import Room

_TOLD = 3  # openings before this one


class OpeningDialog(RecordDialog[RegisterOpening]):
    """Asks for the reason; `saved` gives the register's id once it is written down."""

    def __init__(self, room: Room, register_id: int, name: str, *, parent: QWidget | None = None) -> None:
        super().__init__(_("Deschide registrul „{name}”").format(name=name), work=room.work, parent=parent)
        self.setObjectName("opening-dialog")
        self._room = room
        self._opening = RegisterOpening(register_id=register_id, opened_at="", opened_by="", reason="")
        self.form = Form(today=room.desk.today())
        self.form.note(_("Registrul este confidențial. Cine îl deschide, când și de ce rămâne în istoric."))
        self.form.long_text(RegisterOpening.reason, lines=2)
        for one in openings_of(room.desk.store, register_id)[:_TOLD]:
            self.form.note(_told(one))
        self.add_part(self.form)
        self.form.show(self._opening)
        self.save_button.setText(_("Deschide"))
        self.resize(500, 360)

    def draft(self) -> RegisterOpening:
        """The reason as typed."""
        self.form.fill(self._opening)
        return self._opening

    def save(self, draft: RegisterOpening) -> int:
        """Write it down."""
        store = self._room.desk.store
        log_opening(store, draft.register_id, draft.reason, datetime.now(UTC))
        return draft.register_id


def _told(opening: RegisterOpening) -> str:
    """When the register was opened before, by whom, why."""
    at = moment(datetime.fromisoformat(opening.opened_at))
    return " · ".join(part for part in (at, opening.opened_by, opening.reason) if part)
