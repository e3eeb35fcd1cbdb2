"""A certificate about the benefits of a person: what it shall say is asked, then it is shown."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from letea.actions.certificates import (
    certificate_entry,
    certificate_facts,
    certificate_name,
    certificate_of,
    new_certificate,
)
from letea.actions.disposition_paper import facts_docx, facts_pdf
from letea.actions.people_lists import person_names
from letea.errors import Problem
from letea.fields import Field, Kind
from letea.rules.certificates import CertificateAsked, check_certificate
from letea.wording import _
from ui.parts.boxes import LineBox
from ui.parts.converters import converter
from ui.parts.day_box import DayBox
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.parts.paper_view import PaperDialog, ShownPaper, open_paper
from ui.room import Room

_SIZE = (520, 470)


class CertificateDialog(RecordDialog[CertificateAsked]):
    """Asks for number, period and purpose; `saved` brings what was asked."""

    def __init__(self, room: Room, person_id: int, parent: QWidget | None = None) -> None:
        super().__init__(_("Adeverință"), parent=parent)
        self.setObjectName("certificate-dialog")
        store, self._today = room.desk.store, room.desk.today()
        self._asked = new_certificate(store, person_id, self._today)
        self.form = Form(today=self._today)
        self.form.note(person_names(store, [person_id]).get(person_id, ""))
        number = Field(
            _("Numărul"), help=_("Următorul din registrul de adeverințe; puteți scrie altul."), required=True
        )
        self.form.row(
            self.form.add(LineBox(["number"], number, converter(Kind.TEXT, today=self._today))),
            self._day("dated_on", _("Data")),
        )
        self.form.row(self._day("from_on", _("Beneficii din")), self._day("to_on", _("Până la")))
        purpose = Field(_("Servește la"), example=_("completarea dosarului de bursă"))
        self.form.add(LineBox(["purpose"], purpose, converter(Kind.TEXT, today=self._today)))
        self.form.show(self._asked)
        self.add_part(self.form)
        self.save_button.setText(_("Arată adeverința"))
        self.resize(*_SIZE)

    def draft(self) -> CertificateAsked:
        """What is asked, as typed."""
        self.form.fill(self._asked)
        return self._asked

    def check(self, draft: CertificateAsked) -> list[Problem]:
        """What the rules say."""
        return check_certificate(draft, self._today)

    def save(self, draft: CertificateAsked) -> CertificateAsked:
        """Nothing is kept before the certificate is printed."""
        return draft

    def _day(self, key: str, label: str) -> DayBox:
        field = Field(label, kind=Kind.DAY, required=True)
        how = converter(Kind.DAY, today=self._today)
        return self.form.add(DayBox([key], field, how, today=self._today))


def ask_certificate(room: Room, person_id: int, parent: QWidget) -> CertificateDialog:
    """Ask what the certificate shall say, then show it."""
    dialog = CertificateDialog(room, person_id, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.saved.connect(lambda asked: show_certificate(room, asked, parent))
    dialog.open()
    return dialog


def show_certificate(room: Room, asked: CertificateAsked, parent: QWidget) -> PaperDialog:
    """Show the certificate; once printed it is kept under its number."""
    store, today = room.desk.store, room.desk.today()
    shown = ShownPaper(
        certificate_name(store, asked),
        lambda progress: facts_pdf(certificate_facts(store, asked, today), progress),
        lambda progress: facts_docx(certificate_facts(store, asked, today), progress),
        of=certificate_of(store, asked),
        entry=certificate_entry(store, asked, today),
    )
    return open_paper(room, shown, parent)
