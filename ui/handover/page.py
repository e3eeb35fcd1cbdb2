"""Predare: the packages handed over to the county, and the office's years with what was closed of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog

from db.record import Record
from db.tables.benefits import Payment
from db.tables.handover import CountyKey, SentPackage, YearClosing
from db.tables.plans import Plan
from db.tables.printed import PrintedPaper
from letea.actions.handover_lists import (
    HandoverGroup,
    HandoverOrder,
    PackageRow,
    YearRow,
    YearStanding,
    handover_years,
    is_awaited,
    list_packages,
    list_years,
    package_rows,
    package_rows_of,
    year_rows_of,
)
from letea.handover.stick import OnStick, verify_again
from letea.wording import _, counted
from ui import messages
from ui.handover.answers import AnswerReader
from ui.handover.card import Deeds, HandoverCard
from ui.handover.papers import show_record
from ui.handover.words import PACKAGE_COLUMNS, YEAR_COLUMNS
from ui.parts.chips import Chip
from ui.parts.empty import Empty
from ui.parts.list_page import ListPage
from ui.parts.where import ask_folder
from ui.room import NEW, Room

PACKAGES, AWAITED, YEARS = (group.value for group in HandoverGroup)
_CARD_WIDTH = 400


@dataclass(frozen=True)
class _Read:
    years: list[YearRow]
    packages: list[PackageRow]


class HandoverPage(ListPage[Any]):
    """Packages or years, as the ready filter says, with the card of what is chosen."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset(
        {SentPackage, YearClosing, CountyKey, Plan, Payment, PrintedPaper}
    )
    everywhere: ClassVar[tuple[str, ...]] = (PACKAGES,)

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Predare"), name="handover")
        self._read = _Read([], [])
        self._of_years = False
        self.answers = AnswerReader(room, self)
        self.answer_button = self.add_action(
            _("Citește recipisa sau avizul…"), self.answers.ask, icon="folder-open"
        )
        self.close_button = self.add_action(_("Închide anul…"), self.close_year, icon="lock")
        self.new_button = self.add_action(_("Predare nouă…"), self.new, icon="package-export", primary=True)
        for made in (self.answer_button, self.close_button, self.new_button):
            made.setDisabled(room.desk.store.only_reads)
        self.set_list(
            PACKAGE_COLUMNS,
            label=_("Lista pachetelor"),
            hint=_("Caută după perioadă, județ, fișier sau stare"),
            teach=self._none_yet(),
            none=self._none_found(),
        )
        self.order_by(HandoverOrder.NUMBER.value, descending=True)
        self.offer_seen(_("Predări la județ"))
        self.keys_button = self.add_tool(_("Chei"), self.show_keys, icon="lock")
        self.offer_history(room, {SentPackage, YearClosing, CountyKey})
        deeds = Deeds(self.close_year, self.reopen_year, self.print_paper, self.ask_verify)
        self.card = HandoverCard(room, deeds)
        self.set_card(self.card, width=_CARD_WIDTH)
        self.chips.set_chips(self._chips())

    # What is listed.

    def is_many(self) -> bool:
        """Always: years are looked for among all payments."""
        return True

    def counting(self) -> Callable[[], _Read]:
        """A job that reads the years and the packages."""
        store, today = self._room.desk.store, self._room.desk.today()
        return lambda: _Read(handover_years(store, today), package_rows(store))

    def show_counted(self, counted_now: _Read) -> None:
        """Show how many there are of each."""
        self._read = counted_now
        self.chips.set_chips(self._chips())
        self.set_counts(counted(len(self._read.packages), _("pachet predat"), _("pachete predate")))

    def total(self) -> int:
        """Of how many those listed are."""
        return len(self._read.years if self._of_years else self._read.packages)

    def is_empty(self) -> bool:
        """Whether nothing was handed over yet; a year there always is."""
        return not self._of_years and not self._read.packages

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that finds packages or years by their words."""
        store, today, descending = self._room.desk.store, self._room.desk.today(), self.descending
        if HandoverGroup(group) is HandoverGroup.YEARS:
            return lambda: list_years(store, typed, today, descending=descending)
        chosen, order = HandoverGroup(group), HandoverOrder(self.order)
        return lambda: list_packages(store, typed, group=chosen, order=order, descending=descending)

    def fetch(self, ids: Sequence[int]) -> Sequence[Any]:
        """The rows of these packages or years."""
        store = self._room.desk.store
        return year_rows_of(store, ids) if self._of_years else package_rows_of(store, ids)

    def list_now(self) -> None:
        """List packages, or years under their own columns, which nothing but words narrows."""
        is_years = (self.chips.active() or PACKAGES) == YEARS
        if is_years is not self._of_years:
            self._of_years = is_years
            self._take_columns()
        super().list_now()

    def show_card(self, record: int | None) -> None:
        """Show a package or a year on the card, or nothing."""
        rows = self.fetch([record] if record is not None else [])
        shown = next(iter(rows), None)
        if self._of_years:
            self.card.show_year(shown)
        else:
            self.card.show_package(shown)

    # What is done.

    def new(self) -> None:
        """Ctrl+N: hand over."""
        if self._room.desk.store.only_reads:
            return
        from ui.handover.wizard import HandoverWizard  # noqa: PLC0415 - the page comes first

        wizard = HandoverWizard(self._room, parent=self.window())
        wizard.handed_over.connect(self.show_record)
        _open(wizard)

    def open(self, record: int) -> None:
        """Show the record of a package; close a year, or open it again."""
        if self._of_years:
            self.edit()
        else:
            for row in package_rows_of(self._room.desk.store, [record]):
                show_record(self._room, row.sent, self.window())

    def edit(self) -> None:
        """Ctrl+E: close the year chosen, or open it again; a package that was sent stays as it is."""
        row = self._year()
        if row is None:
            return
        if row.standing is YearStanding.CLOSED:
            self.reopen_year()
        else:
            self.close_year()

    def ask_delete(self, record: int) -> None:
        """Nothing is deleted here."""
        del record
        self._room.say(_("Ce s-a predat și anii închiși rămân înregistrați; nu se șterg."))

    def close_year(self) -> None:
        """Close the year chosen, or the last one that is open."""
        from ui.handover.closing_dialog import CloseYearDialog  # noqa: PLC0415 - the page comes first

        chosen = self._year()
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
            self.open(row.id)

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
            failed=lambda error: messages.show(self, error),
            title=_("Verificarea pachetului"),
        )

    def show_keys(self) -> None:
        """The office's own key, and those of the counties."""
        from ui.handover.keys_dialog import KeysDialog  # noqa: PLC0415 - the page comes first

        _open(KeysDialog(self._room, parent=self.window()))

    def _year(self) -> YearRow | None:
        return self._chosen() if self._of_years else None

    def _package(self) -> PackageRow | None:
        return None if self._of_years else self._chosen()

    def _chosen(self) -> Any:
        selected = self.rows.selected_id()
        return next(iter(self.fetch([selected] if selected is not None else [])), None)

    def _take_columns(self) -> None:
        if self._of_years:
            self.filters.set(())
            self.change_columns(YEAR_COLUMNS, name="handover.years", label=_("Lista anilor"))
            self.order_by("year", descending=True)
        else:
            self.change_columns(PACKAGE_COLUMNS, name="handover.packages", label=_("Lista pachetelor"))
            self.order_by(HandoverOrder.NUMBER.value, descending=True)

    def _tell_shown(self) -> None:
        super()._tell_shown()
        if self._of_years:
            self.filters.button.hide()  # words find a year: there are few

    def _chips(self) -> list[Chip]:
        awaited = sum(is_awaited(row.sent) for row in self._read.packages)
        return [
            Chip(PACKAGES, _("Pachete"), len(self._read.packages)),
            Chip(AWAITED, _("Fără recipisă"), awaited),
            Chip(YEARS, _("Ani"), len(self._read.years)),
        ]

    def _tell_closed(self, year: int) -> None:
        self.show_part(YEARS)
        self._room.say(
            _("Anul {year} este închis.").format(year=year),
            do=_("Începe planul anului nou"),
            on_do=lambda: self._room.go("plan", NEW),
        )

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

    def _none_found(self) -> Empty:
        made = Empty(_("Nimic nu se potrivește cu ce ați scris."), icon="filter")
        made.add_button(_("Arată-le pe toate"), self.show_all, primary=True)
        return made


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()
