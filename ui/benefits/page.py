"""Beneficii: the list of benefit files with its card; the payments of each month; the sums."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QMenu, QStackedWidget, QWidget

from db.record import Record
from db.tables.benefits import BenefitFile, BenefitKind, Disposition, FileStep, Grant, Payment, WorkedHours
from db.tables.people import Person
from db.tables.printed import PrintedPaper
from letea.actions.benefit_kinds import open_kinds, ship_benefit_kinds
from letea.actions.benefit_lists import (
    FileGroup,
    FileOrder,
    FileRow,
    count_files,
    file_rows,
    kinds_for_disability,
    list_files,
)
from letea.actions.benefits import open_dossier, remove_dossier
from letea.wording import _, counted
from ui.benefits.card import BenefitCard
from ui.benefits.columns import FILE_COLUMNS, file_chips
from ui.benefits.dialog import ask_benefit, open_benefit_dialog
from ui.benefits.payments import PaymentsView
from ui.benefits.state_dialog import StateDialog, may_decide
from ui.benefits.sums import SumsView
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.empty import Empty
from ui.parts.inputs import ChoiceInput
from ui.parts.list_page import ListPage
from ui.parts.tabs import Tabs
from ui.room import Room

_CARD_WIDTH = 322  # pixels
_NARROWEST = 360
_KIND = 180
FILES_TAB, PAYMENTS_TAB, SUMS_TAB = range(3)
_PAYMENTS_PART, _SUMS_PART = "payments", "sums"


class BenefitsPage(ListPage[FileRow]):
    """The benefit files of the office, what is paid, and the sums."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset(
        {BenefitFile, BenefitKind, Disposition, FileStep, Grant, Payment, Person, PrintedPaper, WorkedHours}
    )
    everywhere: ClassVar[tuple[str, ...]] = (FileGroup.ALL.value,)

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Beneficii"), name="benefits")
        self._counts: dict[FileGroup, int] = dict.fromkeys(FileGroup, 0)
        self._kinds: list[int | None] = [None]
        ship_benefit_kinds(room.desk.store)
        self.payments, self.sums = PaymentsView(room), SumsView(room)
        self._unread = {PAYMENTS_TAB, SUMS_TAB}
        self._print_button = self.add_action(_("Tipărește"), self.offer_papers, icon="printer")
        self.decide_button = self.add_action(_("Dispoziție…"), self.decide, icon="gavel")
        self.decide_button.setToolTip(_("Schimbă stadiul dosarelor alese în listă (Ctrl sau Shift și clic)"))
        self.add_action(_("Cerere nouă"), self.new, icon="plus", primary=True)
        self.set_list(
            FILE_COLUMNS,
            label=_("Lista dosarelor"),
            hint=_("Caută după număr, solicitant sau cod"),
            teach=self._none_yet(),
            none=self._none_found(),
        )
        self.rows.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.order_by(FileOrder.NUMBER.value, descending=True)
        self.offer_seen(_("Dosare de beneficii"))
        self.offer_tables()
        self.card = BenefitCard(room)
        self.card.add_action(_("Schimbă stadiul…"), self.decide, icon="gavel")
        self.card.add_action(_("Editează"), self.edit, icon="pencil")
        self.set_card(self.card, width=_CARD_WIDTH)

    # What is listed.

    def set_body(self, widget: QWidget) -> None:
        """The list, the payments and the sums, one in sight at a time; their tabs stand over the filters."""
        self._views = QStackedWidget()
        self.tabs = Tabs(self._views)
        self.tabs.add(_("Dosare"), widget)
        self.tabs.add(_("Plăți"), self.payments)
        self.tabs.add(_("Situații"), self.sums)
        self.tabs.turned.connect(self._turn)
        self._column.insertWidget(1, self.tabs)
        self.kind = ChoiceInput()
        self.kind.setObjectName("files.kind")
        self.kind.setAccessibleName(_("Beneficiul"))
        self.kind.activated.connect(lambda _place: self.refresh())
        self.kind.setMinimumWidth(_KIND)
        self.add_filter(self.kind)
        self._views.setMinimumWidth(_NARROWEST)  # the payments need more, and have the card's room too
        super().set_body(self._views)

    def counting(self) -> Callable[[], dict[FileGroup, int]]:
        """A job that counts the files of each ready filter."""
        store, kind = self._room.desk.store, self._chosen_kind()
        return lambda: count_files(store, kind_id=kind)

    def show_counted(self, counts: dict[FileGroup, int]) -> None:
        """Show how many files there are."""
        self._counts = counts
        self.chips.set_chips(file_chips(counts))
        self.set_counts(counted(counts[FileGroup.ALL], _("dosar"), _("dosare")))

    def total(self) -> int:
        """Of how many files those listed are."""
        return self._counts[FileGroup.ALL]

    def is_empty(self) -> bool:
        """Whether no application was registered yet."""
        return not self._counts[FileGroup.ALL] and self._chosen_kind() is None

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that finds files by number, kind or applicant."""
        store, kind, descending = self._room.desk.store, self._chosen_kind(), self.descending
        chosen, order = FileGroup(group), FileOrder(self.order)
        return lambda: list_files(
            store, typed, group=chosen, kind_id=kind, order=order, descending=descending
        )

    def fetch(self, ids: Sequence[int]) -> Sequence[FileRow]:
        """The rows of these files."""
        return file_rows(self._room.desk.store, ids, self._room.desk.today())

    def show_card(self, record: int | None) -> None:
        """Show a file on the card, or none."""
        self.card.show_file(record)

    def refresh(self) -> None:
        """Read the list again, and the payments or sums once they are in sight."""
        self._offer_kinds()
        super().refresh()
        self._unread = {PAYMENTS_TAB, SUMS_TAB}
        self._turn(self.tabs.place())

    def tells(self) -> str:
        """The kinds given for a disability tell so of whoever has a file of them, where the kind is seen."""
        seen = any(column.key == FileOrder.KIND.value for column in self.rows.shown_columns())
        if not seen and self._chosen_kind() is None:
            return ""
        return ", ".join(kinds_for_disability(self._room.desk.store, self.rows.rows.ids.tolist()))

    def show_record(self, record: int) -> None:
        """Bring a file into sight, whatever tab, kind or filter hid it."""
        self.tabs.turn_to(FILES_TAB)
        self.kind.setCurrentIndex(0)
        super().show_record(record)

    def show_part(self, part: str) -> None:
        """Bring a ready filter, the sums, or a month of a kind ("payments.2022-03-01.4") to the fore."""
        tab, _dot, of_month = part.partition(".")
        if tab == _SUMS_PART:
            self.tabs.turn_to(SUMS_TAB)
        elif tab == _PAYMENTS_PART:
            month, _dot, kind = of_month.partition(".")
            self.tabs.turn_to(PAYMENTS_TAB)
            self.payments.show_month(int(kind or 0), date.fromisoformat(month))
        elif part:
            self.tabs.turn_to(FILES_TAB)
            super().show_part(part)

    def show_all(self) -> None:
        """Let go of every filter."""
        self.kind.setCurrentIndex(0)
        self.refresh()
        super().show_all()

    def may_leave(self) -> bool:
        """Whether all that was written among the payments is kept; else they are brought into sight."""
        if self.payments.is_unfinished():
            self.tabs.turn_to(PAYMENTS_TAB)
            self._room.say(_("Îndreptați întâi ce este însemnat cu roșu în lista plăților."))
            return False
        return True

    def keep_typed(self) -> None:
        """Take what is being written among the payments."""
        self.payments.keep_typed()

    # What is done with a file.

    def table_target(self) -> str:
        """Rows of a table become files, or payments where those are in sight."""
        return "payments" if self.tabs.place() == PAYMENTS_TAB else "benefit_files"

    def new(self) -> None:
        """Register an application."""
        self._ask(0)

    def new_for(self, part: str) -> None:
        """Register an application of the person whose id is told."""
        self._ask(int(part))

    def open(self, record: int) -> None:
        """Open the form of a file."""
        open_benefit_dialog(self._room, record, self.window())

    def decide(self) -> StateDialog | None:
        """Change the state of the files chosen, by a disposition where it decides."""
        files = self.chosen()
        if not may_decide(self._room, files):
            self._room.say(
                _("Alegeți dosare care pot trece la același stadiu.")
                if files
                else _("Alegeți întâi un dosar din listă.")
            )
            return None
        dialog = StateDialog(self._room, files, parent=self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self._say_decided)
        dialog.show()
        return dialog

    def offer_papers(self) -> QMenu:
        """Offer what may be printed of the files chosen, in one go."""
        from ui.benefits.batches import offer_batches  # noqa: PLC0415 - brings QtPdf, which the start spares

        return offer_batches(self._room, self.chosen(), self._print_button)

    def ask_delete(self, record: int) -> None:
        """Ask whether to delete a file, and delete it."""
        store = self._room.desk.store
        number = open_dossier(store, record).file.number
        told = Deletion(
            _("Ștergeți dosarul {number}?").format(number=number),
            _("Se șterg și stadiile și drepturile lui. Ștergerea se poate anula cu Ctrl+Z."),
            do=_("Șterge dosarul"),
            said=_("Dosarul {number} a fost șters.").format(number=number),
        )
        delete_asked(self, self._room, told, delete=lambda: remove_dossier(store, record))

    def _ask(self, person_id: int) -> None:
        dialog = ask_benefit(self._room, self.window(), person_id)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self._show_new)
        dialog.show()

    def _show_new(self, file_id: object) -> None:
        if isinstance(file_id, int):
            self.show_record(file_id)
            self._room.say(_("Cererea a fost înregistrată."))

    def _say_decided(self, count: object) -> None:
        if isinstance(count, int):
            self._room.say(counted(count, _("dosar schimbat."), _("dosare schimbate.")))

    # What the page is made of.

    def _turn(self, place: int) -> None:
        """Filters, tools and card are of the list alone; the other tabs read once they are in sight."""
        if place in self._unread:
            self._unread.discard(place)
            (self.payments if place == PAYMENTS_TAB else self.sums).refresh()
        listed = place == FILES_TAB
        for at in range(self._tools.count()):
            item = self._tools.itemAt(at)
            if item is not None and (tool := item.widget()) is not None:
                tool.setVisible(listed)
        self.chips.setVisible(listed)
        for made in (self._print_button, self.decide_button):
            made.setVisible(listed)
        self.foot.setVisible(listed)
        self.card.setVisible(listed and not (self.is_empty() and not self.rows.rows.ids))

    def _tell_shown(self) -> None:
        super()._tell_shown()
        self.kind.setVisible(not self.is_empty())
        self._turn(self.tabs.place())

    def _chosen_kind(self) -> int | None:
        place = self.kind.currentIndex()
        return self._kinds[place] if 0 <= place < len(self._kinds) else None

    def _offer_kinds(self) -> None:
        chosen = self._chosen_kind()
        kinds = open_kinds(self._room.desk.store)
        self._kinds = [None, *(kind.id for kind in kinds)]
        self.kind.clear()
        self.kind.addItems([_("Toate beneficiile"), *(kind.name for kind in kinds)])
        self.kind.setCurrentIndex(self._kinds.index(chosen) if chosen in self._kinds else 0)

    def _none_yet(self) -> Empty:
        made = Empty(
            _("Aici stau dosarele de beneficii. Începeți cu cererea unei persoane din evidență."), icon="cash"
        )
        made.add_button(_("Cerere nouă"), self.new, icon="plus", primary=True)
        return made

    def _none_found(self) -> Empty:
        made = Empty(_("Niciun dosar nu se potrivește cu ce ați ales."), icon="filter")
        made.add_button(_("Arată-le pe toate"), self.show_all, primary=True)
        return made
