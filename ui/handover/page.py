"""Predare: the packages handed over to the county, and the office's years with what was closed of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QStackedWidget

from db.record import Record
from db.tables.benefits import Payment
from db.tables.handover import CountyKey, SentPackage, YearClosing
from db.tables.plans import Plan
from db.tables.printed import PrintedPaper
from letea.actions.handover_lists import (
    PackageRow,
    YearRow,
    YearStanding,
    handover_years,
    package_rows,
)
from letea.handover.stick import OnStick, verify_again
from letea.wording import _, counted
from ui import messages
from ui.handover.card import Deeds, HandoverCard
from ui.handover.papers import show_record
from ui.handover.words import PACKAGE_COLUMNS, YEAR_COLUMNS
from ui.parts.chips import Chip
from ui.parts.empty import Empty
from ui.parts.page import Page
from ui.parts.rows_view import RowsView
from ui.parts.where import ask_folder
from ui.room import NEW, Room

PACKAGES, YEARS = "packages", "years"
_CARD_WIDTH = 400
_TEACH, _PACKAGES, _YEARS = range(3)


@dataclass(frozen=True)
class _Read:
    years: list[YearRow]
    packages: list[PackageRow]


class HandoverPage(Page):
    """Two lists, one at a time, with the card of what is chosen."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset(
        {SentPackage, YearClosing, CountyKey, Plan, Payment, PrintedPaper}
    )

    def __init__(self, room: Room) -> None:
        super().__init__(_("Predare"))
        self._room = room
        self._read = _Read([], [])
        self.keys_button = self.add_tool(_("Chei"), self.show_keys, icon="lock")
        self.close_button = self.add_action(_("Închide anul…"), self.close_year, icon="lock")
        self.new_button = self.add_action(_("Predare nouă…"), self.new, icon="package-export", primary=True)
        self.setFocusProxy(self.new_button)
        for made in (self.close_button, self.new_button):
            made.setDisabled(room.desk.store.only_reads)
        self.offer_history(room, {SentPackage, YearClosing, CountyKey})
        self.packages: RowsView[PackageRow] = RowsView(
            PACKAGE_COLUMNS, self._fetch_packages, name="handover.packages", settings=room.settings
        )
        self.years: RowsView[YearRow] = RowsView(
            YEAR_COLUMNS, self._fetch_years, name="handover.years", settings=room.settings
        )
        self.packages.setAccessibleName(_("Lista pachetelor"))
        self.years.setAccessibleName(_("Lista anilor"))
        self._body = QStackedWidget()
        for widget in (self._none_yet(), self.packages, self.years):
            self._body.addWidget(widget)
        self.set_body(self._body)
        deeds = Deeds(self.close_year, self.reopen_year, self.print_paper, self.ask_verify)
        self.card = HandoverCard(room, deeds)
        self.set_card(self.card, width=_CARD_WIDTH)
        self.chips.set_chips(self._chips())
        self.chips.chosen.connect(lambda _key: self._turn())
        for view in (self.packages, self.years):
            view.selected.connect(lambda _id: self._show_card())
        self.packages.opened.connect(lambda _id: self.print_paper())
        self.years.opened.connect(lambda _id: self.edit())

    def refresh(self) -> None:
        """Read both lists beside the window: the years are looked for among all payments."""
        store, today = self._room.desk.store, self._room.desk.today()
        self._room.work.latest(
            ("handover", id(self)),
            lambda _progress: _Read(handover_years(store, today), package_rows(store)),
            self._show,
        )

    def show_part(self, part: str) -> None:
        """Turn to the packages or the years."""
        if self.chips.offers(part):
            self.chips.activate(part)
            self._turn()

    def show_record(self, record: int) -> None:
        """Bring a package into sight."""
        self.show_part(PACKAGES)
        self.packages.select(record)

    def new(self) -> None:
        """Ctrl+N: hand over."""
        if self._room.desk.store.only_reads:
            return
        from ui.handover.wizard import HandoverWizard  # noqa: PLC0415 - the page comes first

        wizard = HandoverWizard(self._room, parent=self.window())
        wizard.handed_over.connect(lambda _id: self.show_part(PACKAGES))
        _open(wizard)

    def edit(self) -> None:
        """Ctrl+E: close the year chosen, or open it again; a package that was sent stays as it is."""
        row = self._year()
        if self.chips.active() != YEARS or row is None:
            return
        if row.standing is YearStanding.CLOSED:
            self.reopen_year()
        else:
            self.close_year()

    def close_year(self) -> None:
        """Close the year chosen, or the last one that is open."""
        from ui.handover.closing_dialog import CloseYearDialog  # noqa: PLC0415 - the page comes first

        chosen = self._year() if self.chips.active() == YEARS else None
        if chosen is None or chosen.standing is YearStanding.CLOSED:
            chosen = next((row for row in self._read.years if row.standing is not YearStanding.CLOSED), None)
        if chosen is None:
            self._room.say(_("Toți anii încheiați sunt închiși."))
            return
        dialog = CloseYearDialog(self._room, chosen.id, parent=self.window())
        dialog.closed.connect(self._tell_closed)
        _open(dialog)

    def reopen_year(self) -> None:
        """Open the chosen year for a correction."""
        from ui.handover.closing_dialog import ReopenDialog  # noqa: PLC0415 - the page comes first

        row = self._year()
        if row is None or row.closing is None or row.standing is not YearStanding.CLOSED:
            return
        dialog = ReopenDialog(self._room, row.closing, parent=self.window())
        told = _("Anul {year} este redeschis.").format(year=row.id)
        dialog.saved.connect(lambda _closing: self._room.say(told))
        _open(dialog)

    def print_paper(self) -> None:
        """Ctrl+P: the record of the package chosen."""
        row = self._package()
        if row is not None:
            show_record(self._room, row.sent, self.window())

    def ask_verify(self) -> QFileDialog | None:
        """Ask for the stick's folder, then read the chosen package once more."""
        if self._package() is None:
            return None
        title, home = _("Folderul de pe stick în care este pachetul"), self._room.desk.folders.home
        return ask_folder(self.window(), title, home, self.verify, name="verify.where")

    def verify(self, folder: Path) -> None:
        """Read the chosen package in this folder once more, beside the window."""
        row = self._package()
        if row is None:
            return
        sent = row.sent
        kept = OnStick(folder / sent.file_name, sent.bytes, sent.sha256)
        told = _("Pachetul {number} de pe stick este întreg.").format(number=sent.number)
        self._room.work.run(
            lambda progress: verify_again(kept, progress),
            done=lambda _none: self._room.say(told),
            failed=self._tell_trouble,
            title=_("Verificarea pachetului"),
        )

    def show_keys(self) -> None:
        """The office's own key, and those of the counties."""
        from ui.handover.keys_dialog import KeysDialog  # noqa: PLC0415 - the page comes first

        _open(KeysDialog(self._room, parent=self.window()))

    def _show(self, read: _Read) -> None:
        self._read = read
        self.chips.set_chips(self._chips())
        self.packages.set_ids([row.id for row in read.packages])
        self.years.set_ids([row.id for row in read.years])
        self.set_counts(counted(len(read.packages), _("pachet predat"), _("pachete predate")))
        self._turn()

    def _turn(self) -> None:
        if self.chips.active() == YEARS:
            self._body.setCurrentIndex(_YEARS)
        else:
            self._body.setCurrentIndex(_PACKAGES if self._read.packages else _TEACH)
        self._show_card()

    def _show_card(self) -> None:
        is_years = self.chips.active() == YEARS
        self.card.setVisible(is_years or bool(self._read.packages))
        if is_years:
            self.card.show_year(self._year())
        else:
            self.card.show_package(self._package())

    def _year(self) -> YearRow | None:
        return next(iter(self._fetch_years([self.years.selected_id() or 0])), None)

    def _package(self) -> PackageRow | None:
        if self.chips.active() == YEARS:
            return None
        return next(iter(self._fetch_packages([self.packages.selected_id() or 0])), None)

    def _fetch_years(self, ids: Sequence[int]) -> list[YearRow]:
        held = {row.id: row for row in self._read.years}
        return [held[one] for one in ids if one in held]

    def _fetch_packages(self, ids: Sequence[int]) -> list[PackageRow]:
        held = {row.id: row for row in self._read.packages}
        return [held[one] for one in ids if one in held]

    def _chips(self) -> list[Chip]:
        return [
            Chip(PACKAGES, _("Pachete"), len(self._read.packages)),
            Chip(YEARS, _("Ani"), len(self._read.years)),
        ]

    def _tell_closed(self, year: int) -> None:
        self.show_part(YEARS)
        self._room.say(
            _("Anul {year} este închis.").format(year=year),
            do=_("Începe planul anului nou"),
            on_do=lambda: self._room.go("plan", NEW),
        )

    def _tell_trouble(self, error: Exception) -> None:
        messages.show(self, error)

    def _none_yet(self) -> Empty:
        made = Empty(
            _(
                "Încă nu ați predat nimic. Închideți întâi anul încheiat, apoi predați-l județului pe stick: "
                "pachetul este încuiat, semnat și citit înapoi după scriere."
            ),
            icon="package-export",
        )
        made.add_button(_("Predare nouă…"), self.new, icon="package-export", primary=True)
        made.add_button(_("Închide anul…"), self.close_year, icon="lock")
        return made


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
