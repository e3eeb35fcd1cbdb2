"""Dosarul persoanei: asked to whom and by which proof, then given on paper or as a file, and noted."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QWidget

from db.tables.personal import Disclosure
from db.tables.reported import CaseOpening
from letea.actions.dossier import (
    DossierAsked,
    as_given,
    ask_dossier,
    check_asked,
    dossier_paper,
    note_dossier,
    prepare_dossier,
    save_dossier_file,
)
from letea.actions.paper_files import paper_file_name
from letea.actions.paper_formats import docx_of, pdf_of
from letea.actions.people import open_person
from letea.actions.printed import PaperOf
from letea.documents.dossier import Dossier, dossier_file_name
from letea.errors import Problem
from letea.fields import field_of
from letea.wording import _
from ui.parts.basics import button, label
from ui.parts.dialog import RecordDialog
from ui.parts.form import Form
from ui.parts.inputs import Tick
from ui.parts.paper_view import PaperDialog, ShownPaper, open_paper
from ui.parts.printer import papers_folder
from ui.parts.where import ask_where
from ui.room import Room

_WIDTH, _HEIGHT = 760, 590
PAPER = _("pe hârtie sau PDF")
_FREE = _("Textele libere pot numi alte persoane: citiți dosarul înainte de a-l da.")
_NOT_KEPT = _("Cuprinde evidențe ținute în confidență: nu se păstrează la acte tipărite.")


class DossierDialog(RecordDialog[DossierAsked]):
    """Asks for a dossier; `saved` brings it read, with what was asked, to be shown as a paper.

    *Fișier de date* saves the same as a readable file and stays open.
    """

    def __init__(self, room: Room, person_id: int, *, parent: QWidget | None = None) -> None:
        self._room = room
        self.asked = ask_dossier(room.desk.store, person_id, room.desk.today())
        name = self.asked.disclosure.given_to
        super().__init__(_("Dosarul persoanei: {name}").format(name=name), work=room.work, parent=parent)
        told = _(
            "Cuprinde tot ce se păstrează despre persoană și cui i s-a comunicat. Verificați textele libere "
            "înainte de a-l da: pot numi și alte persoane. La tipărire sau salvare se consemnează în Date "
            "personale."
        )
        self.add_widget(label(told, "secondary", wrap=True))
        self.form = Form(today=room.desk.today())
        form = self.form
        form.row(form.text(Disclosure.given_to), form.day(Disclosure.given_on, past=True), stretch=(2, 1))
        form.text(Disclosure.identity, field=replace(field_of(Disclosure.identity), required=True))
        form.row(form.text(Disclosure.asked_number), form.day(Disclosure.asked_on, past=True))
        form.text(Disclosure.ground)
        self.add_part(form)
        form.show(self.asked.disclosure)
        self.confidential = Tick(_("Cuprinde și evidențele ținute în confidență"))
        self.confidential.setObjectName("dossier.confidential")
        self.reason = Form(today=room.desk.today())
        self.reason.text(CaseOpening.reason)
        self.reason.show(CaseOpening(case_id=0, opened_at="", opened_by="", reason=""))
        self.add_widget(self.confidential)
        self.add_part(self.reason)
        self.confidential.toggled.connect(lambda _on: self._follow())
        self.file_button = button(_("Fișier de date…"), self.ask_file, name="dossier.file")
        self.foot.addWidget(self.file_button)
        self.save_button.setText(_("Întocmește dosarul"))
        self.resize(_WIDTH, _HEIGHT)
        self.saved.connect(self._show_paper)
        self._follow()

    def draft(self) -> DossierAsked:
        """What is asked for."""
        self.form.fill(self.asked.disclosure)
        self.asked.confidential = self.confidential.isChecked()
        opening = CaseOpening(case_id=0, opened_at="", opened_by="", reason="")
        self.reason.fill(opening)
        self.asked.reason = opening.reason
        return self.asked

    def check(self, draft: DossierAsked) -> list[Problem]:
        """What the rules say."""
        return check_asked(draft, self._room.desk.today())

    def save(self, draft: DossierAsked) -> Dossier:
        """Read the dossier; with what is confidential it is noted now, as its paper is not kept."""
        told = prepare_dossier(self._room.desk.store, draft, self._room.desk.today())
        if draft.confidential:
            note_dossier(self._room.desk.store, draft, told, PAPER)
        return told

    def is_changed(self) -> bool:
        """What is asked for is not kept until the dossier is given."""
        return False

    def ask_file(self) -> QFileDialog | None:
        """Ask for the place of the readable file, once nothing is to be mended."""
        if any(problem.blocking for problem in self._problems()):
            self.save_now()  # shows what is to be mended
            return None
        one = self.draft().disclosure
        name = dossier_file_name(self._name(), one.given_on)
        offered = papers_folder(self._room) / f"{paper_file_name(name)}.json"
        title, kind = _("Salvează fișierul de date"), _("Fișier de date (*.json)")
        return ask_where(self, title, offered, self.save_file, name="dossier.where", kind=kind)

    def save_file(self, out: Path) -> None:
        """Read the dossier, write it and note that it was given, beside the window."""
        store, asked, today = self._room.desk.store, self.draft(), self._room.desk.today()
        self._room.work.run(
            lambda _progress: save_dossier_file(store, asked, prepare_dossier(store, asked, today), out),
            done=lambda _none: self._room.say(_("Salvat și consemnat: {name}").format(name=out.name)),
            title=_("Dosarul persoanei"),
        )

    def _name(self) -> str:
        return open_person(self._room.desk.store, self.asked.disclosure.person_id).person.name

    def _follow(self) -> None:
        self.reason.setVisible(self.confidential.isChecked())
        self.check_typed()

    def _show_paper(self, told: object) -> None:
        if isinstance(told, Dossier):
            show_dossier(self._room, self.asked, told, self.parentWidget())


def show_dossier(room: Room, asked: DossierAsked, told: Dossier, parent: QWidget | None) -> PaperDialog:
    """Show a dossier that was read; it is noted as given once it is printed or saved."""
    store, kept_back = room.desk.store, told.confidential
    outline = dossier_paper(store, told)
    shown = ShownPaper(
        _("Dosarul persoanei – {name}").format(name=told.name),
        lambda progress: pdf_of(outline, progress),
        lambda progress: docx_of(outline, progress),
        warnings=[_FREE, _NOT_KEPT] if kept_back else [_FREE],
        of=None if kept_back else PaperOf("dossier", told.uid, asked.disclosure.person_id),
        beside=(as_given(asked, PAPER),),
    )
    return open_paper(room, shown, parent)
