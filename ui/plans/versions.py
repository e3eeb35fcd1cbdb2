"""Versiuni adoptate: each annex as the council adopted it, seen, saved and printed from the bytes kept."""

from pathlib import Path

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from db.tables.plans import Plan
from letea.actions.office_reading import office_words
from letea.actions.paper_files import paper_file_name
from letea.actions.plan_versions import VersionRow, plan_versions, save_version_pdf, version_pdf
from letea.errors import Trouble
from letea.unit_words import UnitWords
from letea.wording import _, day, moment
from ui.parts.basics import button, label
from ui.parts.note import Note
from ui.parts.paper import Paper
from ui.parts.printer import papers_folder
from ui.parts.where import ask_where
from ui.plans.printing import Printing
from ui.room import Room
from ui.theme import MARGIN

_LIST_WIDTH = 300


class VersionsDialog(QDialog):
    """Lists the versions of a plan beside the pages of the one chosen, verified by their SHA-256."""

    def __init__(self, room: Room, plan: Plan, printing: Printing, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("versions")
        self.setWindowTitle(_("Versiuni adoptate"))
        self._room, self._plan, self._printing = room, plan, printing
        self.rows = plan_versions(room.desk.store, plan.id)
        self._words = office_words(room.desk.store)
        self._content = b""
        self.list = QListWidget()
        self.list.setAccessibleName(_("Versiunile adoptate"))
        self.list.setWordWrap(True)
        self.list.setFixedWidth(_LIST_WIDTH)
        self.list.addItems([_told(row, self._words) for row in self.rows])
        for place in range(self.list.count()):
            self.list.item(place).setSizeHint(QSize(_LIST_WIDTH - 20, 84))
        self.paper = Paper()
        self.paper.setAccessibleName(_("Anexa adoptată"))
        self.note = Note()
        self.save_button = button(
            _("Salvează PDF…"), self.ask_where, icon="file-type-pdf", name="version.save"
        )
        self.print_button = button(_("Tipărește…"), self._print, icon="printer", name="version.print")
        self._build()
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self.list.setCurrentRow(0)

    def ask_where(self) -> QFileDialog:
        """Ask for the file's name, then write the bytes kept."""
        row = self.rows[self.list.currentRow()]
        name = _("Anexa plan {year} - {decision} {number}").format(
            year=self._plan.year, decision=self._words.decision, number=row.decision_number
        )
        return ask_where(
            self,
            _("Salvează anexa adoptată"),
            papers_folder(self._room) / f"{paper_file_name(name)}.pdf",
            lambda path: self.save(row, path),
            name="version.where",
        )

    def save(self, row: VersionRow, out: Path) -> None:
        """Write the bytes kept, beside the window."""
        store = self._room.desk.store
        told = _("Anexa adoptată este salvată: {name}").format(name=out.name)
        self._room.work.run(
            lambda _progress: save_version_pdf(store, row.id, out),
            done=lambda _none: self._room.say(told),
            title=_("Anexa adoptată"),
        )

    def _print(self) -> None:
        self._printing.print_pdf(self._content)

    def _show(self) -> None:
        if self.list.currentRow() < 0:
            return
        row = self.rows[self.list.currentRow()]
        try:
            self._content = version_pdf(self._room.desk.store, row.id)
        except Trouble as trouble:
            self._content = b""
            self.note.tell("bad", str(trouble))
        else:
            self.paper.show_pdf(self._content)
            self.note.tell("", _("Verificată: fișierul este cel păstrat la adoptare."))
        for made in (self.save_button, self.print_button, self.paper):
            made.setEnabled(bool(self._content))

    def _build(self) -> None:
        body = QHBoxLayout()
        body.setSpacing(16)
        body.addWidget(self.list)
        body.addWidget(self.paper, 1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.note, 1)
        for made in (self.save_button, self.print_button):
            foot.addWidget(made)
        foot.addWidget(button(_("Închide"), self.reject, look="primary", name="version.close"))
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(_("Versiuni adoptate"), "heading"))
        column.addLayout(body, 1)
        column.addLayout(foot)
        self.resize(980, 680)


def _told(row: VersionRow, words: UnitWords) -> str:
    version = _("Versiunea {number}: {decision}").format(
        number=row.number, decision=words.decided(row.decision_number, day(row.decision_on))
    )
    kept = _("păstrată la {moment}").format(moment=moment(row.frozen_at.astimezone()))
    return f"{version}\n{kept}\nSHA-256 {row.pdf_sha[:8]}…{row.pdf_sha[-8:]}"
