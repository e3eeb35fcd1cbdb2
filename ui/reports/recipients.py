"""Date cerute: the workbooks that the county and the ministry ask for, filled each year until 31 May."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.tables.recipients import RecipientWorkbook
from letea.actions.own_workbook import give_own_workbook
from letea.actions.paper_files import paper_file_name
from letea.actions.recipient_renewal import RenewedBook, renew_workbook
from letea.actions.recipients import (
    WorkbookRow,
    describe_workbook,
    give_workbook,
    load_workbook,
    remove_workbook,
    save_workbook,
    workbook_rows,
)
from letea.errors import Problem
from letea.exchange.recipient_book import SUFFIXES
from letea.fields.recipients import RECIPIENTS
from letea.rules.recipients import check_workbook
from letea.wording import _, counted
from ui.parts.basics import button, hairline, icon_button, label
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.dialog import RecordDialog, open_once
from ui.parts.form import Form
from ui.parts.panel import Panel
from ui.parts.printer import papers_folder
from ui.parts.where import ask_where
from ui.reports.mapping import open_mapping
from ui.reports.recipient_words import given_words, renewed_words
from ui.room import Room


class WorkbookDialog(RecordDialog[RecipientWorkbook]):
    """Edits what a workbook is called and who asks for it."""

    def __init__(self, room: Room, workbook: RecipientWorkbook, *, parent: QWidget | None = None) -> None:
        super().__init__(_("Registrul primit"), work=room.work, parent=parent)
        self._room, self._workbook = room, workbook
        self.form = Form(today=room.desk.today())
        self.form.text(RecipientWorkbook.name)
        self.form.choice(RecipientWorkbook.recipient)
        self.form.long_text(RecipientWorkbook.note, lines=3)
        self.add_part(self.form)
        self.form.show(workbook)
        self.resize(560, 420)

    def draft(self) -> RecipientWorkbook:
        """The workbook as it stands on the screen."""
        self.form.fill(self._workbook)
        return self._workbook

    def check(self, draft: RecipientWorkbook) -> list[Problem]:
        """What the rules say."""
        return check_workbook(draft)

    def save(self, draft: RecipientWorkbook) -> int:
        """Keep it."""
        return save_workbook(self._room.desk.store, draft)


class RecipientsView(QWidget):
    """The workbooks of recipients, each mapped once and filled for the year; Letea's own until then."""

    def __init__(self, room: Room, year: int, rows: Sequence[WorkbookRow]) -> None:
        super().__init__()
        self._room, self.year = room, year
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._received(rows))
        column.addWidget(self._own())
        column.addStretch(1)

    def ask_which(self) -> None:
        """Ask for a recipient's file."""
        path = self._asked_file(_("Alegeți registrul primit"))
        if path is not None:
            self.load(path)

    def load(self, path: Path) -> None:
        """Keep a recipient's workbook, then open its cells to be mapped."""
        store = self._room.desk.store
        self._room.work.run(
            lambda progress: load_workbook(store, path, progress),
            done=self._loaded,
            title=_("Se încarcă registrul"),
        )

    def ask_newer(self, row: WorkbookRow) -> None:
        """Ask for the newer version of a workbook's file."""
        title = _("Alegeți versiunea nouă a registrului „{name}”").format(name=row.name)
        path = self._asked_file(title)
        if path is not None:
            self.renew(row.id, path)

    def renew(self, workbook_id: int, path: Path) -> None:
        """Keep the newer file in place of the old one, then open its cells."""
        store = self._room.desk.store

        def done(told: RenewedBook) -> None:
            self._room.say(renewed_words(told))
            self.map(workbook_id)

        self._room.work.run(
            lambda progress: renew_workbook(store, workbook_id, path, progress),
            done=done,
            title=_("Se înlocuiește registrul"),
        )

    def map(self, workbook_id: int) -> None:
        """Open the cells of a workbook to be mapped."""
        open_mapping(self._room, workbook_id, self.year, self.window())

    def describe(self, workbook_id: int) -> QDialog:
        """Open what a workbook is called."""

        def make() -> QDialog:
            held = describe_workbook(self._room.desk.store, workbook_id)
            return WorkbookDialog(self._room, held, parent=self.window())

        return open_once(("recipient", workbook_id), make)

    def remove(self, row: WorkbookRow) -> None:
        """Delete a workbook with its mapping, asked first."""
        told = Deletion(
            _("Ștergeți registrul „{name}”, cu celulele legate?").format(name=row.name),
            _("Fișierele completate și salvate rămân. Ștergerea se poate anula cu Ctrl+Z."),
            _("Șterge registrul"),
            _("Registrul a fost șters."),
        )
        store = self._room.desk.store
        delete_asked(self, self._room, told, delete=lambda: remove_workbook(store, row.id))

    def ask_where(self, row: WorkbookRow) -> QFileDialog:
        """Ask where the filled copy is saved."""
        name = paper_file_name(_("{name}, {year}").format(name=row.name, year=self.year))
        offered = papers_folder(self._room) / f"{name}{Path(row.file_name).suffix.lower()}"
        title = _("Salvează registrul completat")
        return ask_where(self.window(), title, offered, partial(self.give, row.id), name="recipients.where")

    def give(self, workbook_id: int, out: Path) -> None:
        """Fill a copy of a workbook and save it."""
        store, year, today = self._room.desk.store, self.year, self._room.desk.today()
        self._room.work.run(
            lambda progress: give_workbook(store, workbook_id, year, out, today, progress),
            done=lambda given: self._room.say(given_words(out, given)),
            title=_("Se completează registrul"),
        )

    def ask_where_own(self) -> QFileDialog:
        """Ask where Letea's own workbook is saved."""
        name = paper_file_name(_("Date anuale, {year}").format(year=self.year))
        offered = papers_folder(self._room) / f"{name}.xlsx"
        title = _("Salvează registrul Letea")
        return ask_where(self.window(), title, offered, self.give_own, name="recipients.own")

    def give_own(self, out: Path) -> None:
        """Save Letea's own workbook."""
        store, year, today = self._room.desk.store, self.year, self._room.desk.today()
        told = _("Salvat: {name} · {figures}")

        def done(count: int) -> None:
            figures = counted(count, _("cifră"), _("cifre"))
            self._room.say(told.format(name=out.name, figures=figures))

        self._room.work.run(
            lambda progress: give_own_workbook(store, year, out, today, progress),
            done=done,
            title=_("Se scrie registrul"),
        )

    def _asked_file(self, title: str) -> Path | None:
        kinds = _("Registre Excel ({kinds})").format(kinds=" ".join(f"*{one}" for one in SUFFIXES))
        name, _kind = QFileDialog.getOpenFileName(self, title, str(papers_folder(self._room)), kinds)
        return Path(name) if name else None

    def _loaded(self, workbook_id: int) -> None:
        told = _("Registrul a fost încărcat. Legați acum celulele lui de cifrele Letea.")
        if any(row.cells for row in workbook_rows(self._room.desk.store)):
            newer = _(
                "Dacă este versiunea nouă a unuia legat deja, ștergeți-l și încărcați-o în locul aceluia."
            )
            told = f"{told} {newer}"
        self._room.say(told)
        self.map(workbook_id)

    def _received(self, rows: Sequence[WorkbookRow]) -> Panel:
        panel = Panel(_("Registrele primite de la județ și de la minister"))
        if rows:
            panel.add_action(_("Încarcă un registru…"), self.ask_which, name="recipients.load")
        panel.add_text(
            _(
                "Datele anului dinainte se transmit până la 31 mai, în format editabil (Legea 292/2011, "
                "art. 115). Registrul primit se încarcă o dată, ca .xlsx; celulele lui se leagă de cifrele "
                "Letea și se completează în fiecare an. Restul registrului rămâne cum a venit. Dacă se "
                "schimbă, încărcați versiunea nouă în locul celei vechi."
            )
        )
        for row in rows:
            for add in (panel.add_space, partial(panel.add_widget, hairline()), panel.add_space):
                add()
            panel.add_layout(self._line(row))
        if not rows:
            panel.add_space()
            load = button(
                _("Încarcă un registru…"),
                self.ask_which,
                look="primary",
                icon="folder-open",
                name="recipients.load",
            )
            panel.add_layout(_at_left(load))
        return panel

    def _line(self, row: WorkbookRow) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(row.name, wrap=True))
        cells = counted(row.cells, _("celulă legată"), _("celule legate"))
        note = label(f"{RECIPIENTS[row.recipient]} · {row.file_name} · {cells}", "small", wrap=True)
        words.addWidget(note)
        line = QHBoxLayout()
        line.setSpacing(6)
        line.addLayout(words, 1)
        mapping = button(
            _("Leagă celulele"), partial(self.map, row.id), icon="link", name=f"recipients.map.{row.id}"
        )
        text = _("Completează {year}…").format(year=self.year)
        gives = partial(self.ask_where, row)
        giving = button(text, gives, icon="table-export", name=f"recipients.give.{row.id}")
        giving.setEnabled(row.cells > 0)
        says = _("Modifică „{name}”").format(name=row.name)
        change = icon_button("pencil", says, partial(self.describe, row.id), name=f"recipients.edit.{row.id}")
        renews = _("Încarcă versiunea nouă a registrului „{name}”; celulele legate se păstrează")
        newer = icon_button(
            *("refresh", renews.format(name=row.name), partial(self.ask_newer, row)),
            name=f"recipients.renew.{row.id}",
        )
        deletes = _("Șterge „{name}”").format(name=row.name)
        delete = icon_button("trash", deletes, partial(self.remove, row), name=f"recipients.delete.{row.id}")
        for made in (mapping, giving, newer, change, delete):
            line.addWidget(made, 0, Qt.AlignmentFlag.AlignVCenter)
        return line

    def _own(self) -> Panel:
        panel = Panel(_("Registrul Letea"))
        panel.add_text(
            _(
                "Până primiți un registru: toate cifrele anului {year} într-un fișier Excel, pe foi, fiecare "
                "cu codul, unitatea, ziua și felul în care se calculează."
            ).format(year=self.year)
        )
        panel.add_space()
        text = _("Salvează registrul Letea…")
        save = button(text, self.ask_where_own, icon="table-export", name="recipients.own")
        panel.add_layout(_at_left(save))
        return panel


def _at_left(made: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    line.addWidget(made)
    line.addStretch(1)
    return line
