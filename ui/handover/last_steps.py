"""The last steps of handing over: every table that leaves, where it is written, what to do then."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout

from db.tables.handover import SentPackage
from letea.drives import Standing, drive_name, free_bytes, standing_of
from letea.errors import Problem
from letea.handover.records import Table
from letea.rules.handing_over import HandoverDraft
from letea.wording import _, counted, grouped, size_in_words
from ui.handover.step import Step
from ui.handover.words import hash_in_lines
from ui.parts.banner import Banner
from ui.parts.basics import button, label, show_if
from ui.parts.facts import facts_grid
from ui.parts.form import Form
from ui.parts.note import Note
from ui.parts.rows import Column
from ui.parts.rows_view import RowsView
from ui.parts.where import ask_folder
from ui.room import Room

_NAMES = 190  # pixels of the names of facts
_PLAN_ALONE = _(
    "{plan}\n\nPleacă numai planul, așa cum este acum: ca fișier de plan (plan.json), din care județul "
    "citește secțiunile, și tipărit (plan.pdf). Din registre nu pleacă nicio înregistrare."
)


@dataclass(frozen=True)
class TableRow:
    """A table that leaves; its id is its place."""

    id: int
    table: Table = field(repr=False)

    @property
    def fields(self) -> str:
        """Its fields in words."""
        return ", ".join(column.label for column in self.table.shape.columns)


_COLUMNS: tuple[Column[TableRow], ...] = (
    Column(_("Tabelul"), lambda row: row.table.shape.title, width=230),
    Column(_("Câmpuri"), lambda row: row.fields, width=240, stretch=True),
    Column(_("Înregistrări"), lambda row: grouped(row.table.count), width=110, figures=True),
)


class TablesStep(Step):
    """Every table, field and count, before anything is written; the fields of the chosen one are whole."""

    words: ClassVar[str] = _("Iată tot ce pleacă. Nimic nu este încă scris.")

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[TableRow] = []
        self.rows: RowsView[TableRow] = RowsView(
            _COLUMNS, lambda ids: [self._rows[one] for one in ids], name="leaving"
        )
        self.rows.setAccessibleName(_("Tabelele care pleacă"))
        self.rows.selected.connect(self._tell_fields)
        self.total = label("", "secondary")
        self._fields = label("", wrap=True, selectable=True)
        self.column.addWidget(self.rows, 1)
        self.column.addWidget(self._fields)
        self.column.addWidget(self.total)
        self.column.addStretch()  # keeps the words at the top where the plan leaves alone

    def show_tables(self, tables: Sequence[Table], plan_alone: str = "") -> None:
        """Show what leaves: the tables, or the plan of this name alone."""
        self._rows = [TableRow(place, table) for place, table in enumerate(tables)]
        show_if(self.rows, shown=not plan_alone)
        self._fields.setText(_PLAN_ALONE.format(plan=plan_alone) if plan_alone else "")
        records = sum(table.count for table in tables)
        told = _("În total: {tables}, {records}; alături, planul anual al anului ales, dacă există.").format(
            tables=counted(len(tables), _("tabel"), _("tabele")),
            records=counted(records, _("înregistrare"), _("înregistrări")),
        )
        self.total.setText("" if plan_alone else told)
        self.rows.set_ids([row.id for row in self._rows])

    def begin(self) -> None:
        """Begin in the list."""
        self.rows.setFocus()

    def _tell_fields(self, chosen: int | None) -> None:
        row = self._rows[chosen] if chosen is not None else None
        told = _("{table}: {fields}.")
        if self._rows:
            self._fields.setText(told.format(table=row.table.shape.title, fields=row.fields) if row else "")


class WhereStep(Step):
    """The folder of the stick; its free room is told, other files are never touched."""

    words: ClassVar[str] = _("Introduceți stick-ul și alegeți folderul de pe el.")
    asks: ClassVar[frozenset[str]] = frozenset({"folder", "medium"})

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.folder: Path | None = None
        self.choose_button = button(
            _("Alegeți folderul de pe stick…"), self.ask, icon="folder-open", name="stick.choose"
        )
        line = QHBoxLayout()
        line.addWidget(self.choose_button)
        line.addStretch(1)
        self.chosen = label(_("Niciun folder ales."), wrap=True, selectable=True)
        self.note = Note()
        self.form = Form()
        self.form.text(SentPackage.medium)
        kept = _("Fișierele de pe stick rămân cum sunt; un pachet mai vechi rămâne lângă cel nou.")
        self.column.addLayout(line)
        for widget in (self.chosen, self.note, self.form, label(kept, "secondary", wrap=True)):
            self.column.addWidget(widget)
        self.column.addStretch(1)

    def ask(self) -> QFileDialog:
        """Ask for the folder."""
        offered = self.folder or self._room.desk.folders.home
        return ask_folder(self, _("Alegeți folderul de pe stick"), offered, self.take, name="stick.where")

    def take(self, folder: Path) -> None:
        """Take this folder; how much room it has is asked beside the window: a stick may be slow."""
        self.folder = folder
        self.chosen.setText(str(folder))
        self.note.tell("", "")

        def look(_progress: object) -> tuple[str, int, Standing]:
            return drive_name(folder), free_bytes(folder), standing_of(folder)

        self._room.work.latest(("stick", id(self)), look, self._tell_room, failed=self._tell_silent)

    def show_draft(self, draft: HandoverDraft) -> None:
        """Show what is written of the stick."""
        self.form.show(draft)

    def fill(self, draft: HandoverDraft) -> None:
        """Take what is written of the stick."""
        self.form.fill(draft)

    def problems(self) -> list[Problem]:
        """A folder must be chosen."""
        return [] if self.folder is not None else [Problem("folder", _("Alegeți folderul de pe stick."))]

    def tell(self, problems: Iterable[Problem]) -> list[Problem]:
        """Show that the folder lacks."""
        told = list(problems)
        lacking = [problem.text for problem in told if problem.field == "folder"]
        if lacking:
            self.note.tell("bad", lacking[0])
            self.choose_button.setFocus()
        return self.form.tell(problem for problem in told if problem.field != "folder")

    def begin(self) -> None:
        """Begin with the folder."""
        self.choose_button.setFocus()

    def _tell_room(self, looked: tuple[str, int, Standing]) -> None:
        drive, free, standing = looked
        told = _("Loc liber pe {drive}: {free}.").format(drive=drive, free=size_in_words(free))
        if standing is Standing.REMOVABLE:
            self.note.tell("", told)
        else:
            self.note.tell("warning", _("{room} Folderul nu pare a fi pe un stick.").format(room=told))

    def _tell_silent(self, _error: Exception) -> None:
        self.note.tell("bad", _("Folderul nu răspunde; introduceți din nou stick-ul sau alegeți altul."))


class DoneStep(Step):
    """The package stands on the stick: what it is, its record, a second look once it was put back in."""

    words: ClassVar[str] = _("Pachetul este scris și a fost citit înapoi de pe stick, la fel.")
    record_asked = Signal()
    verify_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.banner = Banner(_("Puteți scoate stick-ul."), "good")
        self._facts = QVBoxLayout()
        self.record_button = button(
            _("Proces-verbal…"), self.record_asked.emit, icon="printer", name="done.record"
        )
        self.verify_button = button(_("Verifică din nou"), self.verify_asked.emit, name="done.verify")
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.record_button)
        line.addWidget(self.verify_button)
        line.addStretch(1)
        told = _(
            "Dacă vreți, scoateți stick-ul, introduceți-l din nou și apăsați „Verifică din nou”: pachetul se "
            "citește încă o dată. Procesul-verbal se tipărește în două exemplare și se semnează la predare."
        )
        self.sheet_note = Banner("", "warning")
        self.column.addWidget(self.banner)
        self.column.addLayout(self._facts)
        self.column.addWidget(label(told, "secondary", wrap=True))
        self.column.addWidget(self.sheet_note)
        self.column.addLayout(line)
        self.column.addStretch(1)

    def show_sent(self, sent: SentPackage, *, needs_sheet: bool) -> None:
        """Show what was sent."""
        facts = (
            (_("Numărul pachetului"), str(sent.number)),
            (_("Fișierul"), sent.file_name),
            (_("Mărimea"), size_in_words(sent.bytes)),
            (_("Amprenta (SHA-256)"), hash_in_lines(sent.sha256)),
        )
        self._facts.addLayout(facts_grid(facts, names=_NAMES))
        told = _("Tipăriți din nou fișa de recuperare („Siguranță”): are acum și codul cheii de predare.")
        self.sheet_note.tell(told if needs_sheet else "")

    def begin(self) -> None:
        """Begin with the record."""
        self.record_button.setFocus()
