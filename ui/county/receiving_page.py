"""Primire: many sticks in a row; each is put in, its packages verified and received, then the next."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QWidget

from db.county.tables import CommuneKey
from letea.county.kept import Tally, tally
from letea.county.known import keys_of
from letea.county.opening import County
from letea.drives import drive_name
from letea.handover.names import made_plain
from letea.wording import _
from ui import messages
from ui.county.arrivals import COLUMNS, Arrival, ArrivalState, stick_told
from ui.county.asking_dialog import open_dialog
from ui.county.key_dialog import NewKeyDialog
from ui.county.page import CountyPage
from ui.county.papers import show_receipts
from ui.county.receiving_card import Deeds, ReceivingCard
from ui.county.stick_session import StickSession
from ui.county.stick_watch import StickWatch
from ui.county.waiting_view import WaitingView
from ui.county.words import tally_told
from ui.county.words_dialog import WordsDialog
from ui.parts.banner import Banner
from ui.parts.rows_view import RowsView
from ui.parts.where import ask_folder
from ui.room import Room

_CARD_WIDTH = 400


class ReceivingPage(CountyPage):
    """What lies on the stick that is in, and a running tally of the day."""

    def __init__(self, room: Room) -> None:
        super().__init__(_("Primire"), room)
        self.session = StickSession(self.county, room.work, self)
        self.watch = StickWatch(room.work, self)
        self.keys_button = self.add_tool(_("Cheia județului"), self.show_keys, icon="lock")
        self.folder_button = self.add_action(_("Alege folderul…"), self.ask_folder, icon="folder-open")
        self.papers_button = self.add_action("", self.print_paper, icon="printer")
        self.next_button = self.add_action(_("Următorul stick"), self.next_stick)
        self.receive_button = self.add_action(
            _("Primește toate cele bune"), self.receive_all, icon="package-import", primary=True
        )
        self.band = Banner("", "note", do=_("Citește stick-ul nou"), on_do=self._take_other)
        self.banners.addWidget(self.band)
        self._other: Path | None = None
        self.waiting = WaitingView(self.take, self.ask_folder)
        self.rows: RowsView[Arrival] = RowsView(
            COLUMNS, self._fetch, name="receiving", settings=room.settings
        )
        self.rows.setAccessibleName(_("Pachetele de pe stick"))
        self._body = QStackedWidget()
        for widget in (self.waiting, self.rows):
            self._body.addWidget(widget)
        self.set_body(self._body)
        self.card = ReceivingCard(
            Deeds(
                *(self.receive_one, self.compare, self.say_words),
                *(self.look_again, self.write_receipt, self.confirm),
            )
        )
        self.set_card(self.card, width=_CARD_WIDTH)
        self._connect()
        self._show()

    # What the window asks.

    def read_county(self, county: County) -> None:
        """Read how far receiving the year that ended last is."""
        year = county.today().year - 1
        self._room.work.latest(
            ("tally", id(self)),
            lambda _progress: tally(county, year),
            lambda told: self._tell_tally(year, told),
            aside=True,
        )

    def showEvent(self, event: QShowEvent) -> None:
        """Look for sticks while the page is in sight."""
        super().showEvent(event)
        self.watch.begin()

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the sticks alone while the worker is elsewhere."""
        super().hideEvent(event)
        self.watch.stop()

    def new(self) -> None:
        """Ctrl+N: the next stick."""
        self.next_stick()

    def edit(self) -> None:
        """Ctrl+E: what the chosen package waits for."""
        one = self._chosen()
        if one is None:
            return
        do = {
            ArrivalState.GOOD: self.receive_one,
            ArrivalState.NEW_KEY: self.compare,
            ArrivalState.NEEDS_WORDS: self.say_words,
            ArrivalState.UNREAD: self.look_again,
        }.get(one.state)
        if do is not None:
            do()

    def print_paper(self) -> None:
        """Ctrl+P: the confirmations of all that was received since the page was opened, in one paper."""
        self._show_papers(self.session.received)

    # The stick.

    def take(self, folder: Path) -> None:
        """Look at what lies in this folder."""
        self._tell_other(None)
        self.trouble.tell("")
        self.waiting.tell("")
        self.session.take(folder)

    def begins_at(self) -> QWidget:
        """What came on the stick, or how to bring one."""
        return self.rows if self.session.arrivals else self.waiting

    def ask_folder(self) -> QFileDialog:
        """Ask for the folder of a stick."""
        offered = self.session.folder or self._room.desk.folders.home
        return ask_folder(
            self.window(), _("Folderul de pe stick"), offered, self.take, name="receiving.where"
        )

    def next_stick(self) -> None:
        """Be done with this stick; what could still be received of it is asked about first."""
        left = self.session.waiting()
        if left and not self._may_go_on(left):
            return
        self.session.leave()
        self.waiting.setFocus()

    def receive_all(self) -> None:
        """Take in every good package of the stick."""
        self.session.receive(self.session.good())

    # The package chosen.

    def receive_one(self) -> None:
        """Take the chosen package in."""
        one = self._chosen()
        if one is not None and one.state is ArrivalState.GOOD:
            self.session.receive([one])

    def compare(self) -> None:
        """Compare the fingerprint of the chosen package's key with paper."""
        one = self._chosen()
        if one is None or one.state is not ArrivalState.NEW_KEY or one.commune is None:
            return
        commune = one.commune

        def read(county: County) -> None:
            self._room.work.latest(
                ("keys", id(self)),
                lambda _progress: next(
                    (key for key in keys_of(county, commune) if key.retired_on is None), None
                ),
                lambda valid: self._open_key(county, one, valid),
            )

        self.county.ask(read, self._tell)

    def say_words(self) -> None:
        """Ask for the passphrase of the chosen package."""
        one = self._chosen()
        if one is None or one.state is not ArrivalState.NEEDS_WORDS:
            return
        wrong = one.arrived.problems[0] if one.arrived is not None and one.arrived.problems else ""
        dialog = WordsDialog(one.file_name, wrong, self.window())
        dialog.told.connect(lambda words: self.session.look(one, words))
        open_dialog(dialog)

    def look_again(self) -> None:
        """Look at the chosen package once more."""
        one = self._chosen()
        if one is not None:
            self.session.look(one)

    def write_receipt(self) -> None:
        """Write the receipt of the chosen package beside it once more."""
        one = self._chosen()
        if one is not None:
            self.session.write_receipt(one, one.path.parent)

    def confirm(self) -> None:
        """Print the confirmation of the chosen package."""
        one = self._chosen()
        if one is not None and one.package is not None:
            self._show_papers([one.package.id])

    def show_keys(self) -> None:
        """The county's own key, for communes."""
        from ui.county.own_key_dialog import OwnKeyDialog  # noqa: PLC0415 - rarely shown

        open_dialog(OwnKeyDialog(self._room, self.window()))

    # What is shown.

    def _show(self) -> None:
        session = self.session
        self.rows.set_ids([one.id for one in session.arrivals])
        shown = self.begins_at()
        focused = self._body.isAncestorOf(self.focusWidget()) if self.focusWidget() else True
        self._body.setCurrentWidget(shown)
        if focused and not shown.isAncestorOf(self.focusWidget() or self):
            shown.setFocus()
        self.card.setVisible(bool(session.arrivals))
        self.next_button.setVisible(session.folder is not None)
        self.receive_button.setEnabled(bool(session.good()))
        self.receive_button.setVisible(session.folder is not None)
        many = len(session.received)
        self.papers_button.setText(_("Confirmări ({count})…").format(count=many))
        self.papers_button.setVisible(bool(many))
        self.set_foot(stick_told(session.folder, session.arrivals))
        self._show_card()

    def _show_card(self) -> None:
        self.card.show_arrival(self._chosen())
        for made in (self.card.receive_button, self.card.compare_button, self.card.words_button):
            made.setDisabled(self.session.is_busy)

    def _tell_tally(self, year: int, told: Tally) -> None:
        self.set_counts(tally_told(year, told))

    def _tell_empty(self) -> None:
        folder = self.session.folder
        self.session.leave()
        name = drive_name(folder) if folder is not None else ""
        self.waiting.tell(_("Pe {name} nu este niciun pachet.").format(name=name))

    def _notice(self, folder: Path) -> None:
        """A stick was put in: it is looked at, unless something of the one before is still to be received."""
        if self.session.folder is not None and (self.session.is_busy or self.session.waiting()):
            self._tell_other(folder)
        else:
            self.take(folder)

    def _tell_other(self, folder: Path | None) -> None:
        self._other = folder
        told = _("S-a introdus alt stick: {folder}.")
        self.band.tell(told.format(folder=made_plain(str(folder))) if folder is not None else "")

    def _take_other(self) -> None:
        if self._other is not None:
            self.take(self._other)

    def _may_go_on(self, left: Sequence[Arrival]) -> bool:
        answers = [
            messages.Answer("back", _("Înapoi la stick")),
            messages.Answer("go", _("Treci la următorul"), "primary"),
        ]
        told = _("Neprimite: {packages}.").format(packages=", ".join(one.file_name for one in left))
        asked = _("Pe stick au rămas pachete neprimite")
        return messages.choose(self, asked, answers, detail=told) == "go"

    def _open_key(self, county: County, one: Arrival, valid: CommuneKey | None) -> None:
        if one.commune is None or one.arrived is None or one.arrived.opened is None:
            return
        commune = one.commune
        dialog = NewKeyDialog(self._room, county, commune, one.arrived.opened.public, valid, self.window())
        dialog.did.connect(lambda: self.session.look_at_others(commune))
        open_dialog(dialog)

    def _show_papers(self, package_ids: Sequence[int]) -> None:
        if package_ids:
            self.county.ask(
                lambda county: show_receipts(self._room, county, package_ids, self.window()), self._tell
            )

    def _chosen(self) -> Arrival | None:
        return next(iter(self._fetch([self.rows.selected_id() or 0])), None)

    def _fetch(self, ids: Sequence[int]) -> list[Arrival]:
        held = {one.id: one for one in self.session.arrivals}
        return [held[one] for one in ids if one in held]

    def _connect(self) -> None:
        self.session.changed.connect(self._show)
        self.session.failed.connect(self._tell)
        self.session.emptied.connect(self._tell_empty)
        self.watch.changed.connect(self.waiting.show_sticks)
        self.watch.put_in.connect(self._notice)
        self.rows.selected.connect(lambda _id: self._show_card())
        self.rows.opened.connect(lambda _id: self.edit())
