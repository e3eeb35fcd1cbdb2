"""Opening a case on purpose: asked why, noted, and only then read."""

from functools import partial

from PySide6.QtWidgets import QWidget

from db.tables.reported import CaseOpening
from letea.actions.reported import CaseFile, case_number, open_case
from letea.errors import Problem
from letea.rules.reported import USUAL_REASONS, check_reason
from letea.wording import _
from ui.parts.basics import button, label
from ui.parts.dialog import RecordDialog
from ui.parts.flow import Flow
from ui.parts.form import Form
from ui.room import Room

_WIDTH, _HEIGHT = 520, 380


class OpeningDialog(RecordDialog[str]):
    """Asks why a case is opened; `saved` brings the case, noted as opened and read."""

    def __init__(self, room: Room, case_id: int, *, parent: QWidget | None = None) -> None:
        number = case_number(room.desk.store, case_id)
        super().__init__(_("Deschideți cazul {number}?").format(number=number), work=room.work, parent=parent)
        self._room, self._case_id = room, case_id
        told = _("Cazul cuprinde fapte spuse în confidență. Alegeți un motiv sau scrieți-l.")
        self.add_widget(label(told, "secondary", wrap=True))
        self.add_widget(self._usual())
        self.form = Form(today=room.desk.today())
        self._box = self.form.text(CaseOpening.reason)
        self.add_part(self.form)
        self.form.show(CaseOpening(case_id=case_id, opened_at="", opened_by="", reason=""))
        self.save_button.setText(_("Deschide cazul"))
        self.resize(_WIDTH, _HEIGHT)
        self._box.setFocus()

    def draft(self) -> str:
        """The reason as typed or chosen."""
        return str(self._box.value())

    def check(self, draft: str) -> list[Problem]:
        """A reason is words."""
        return check_reason(draft)

    def save(self, draft: str) -> CaseFile:
        """Note the opening, then read the case."""
        return open_case(self._room.desk.store, self._case_id, draft)

    def is_changed(self) -> bool:
        """A reason that was typed is nothing to lose."""
        return False

    def _usual(self) -> QWidget:
        holder = QWidget()
        flow = Flow(holder)
        for reason in USUAL_REASONS:
            flow.addWidget(button(reason, partial(self._take, reason), look="chip"))
        return holder

    def _take(self, reason: str) -> None:
        self._box.set_value(reason)
        self.check_typed()
        self._box.setFocus()
