"""Cazuri în confidență: the list that names nobody, and the card that is closed until opened on purpose."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from db.record import Record
from db.tables.contents import Attachment
from db.tables.people import Person
from db.tables.reported import Case, CaseOpening
from letea.actions.reported import CaseFile, case_number, open_case, read_case, remove_case
from letea.actions.reported_lists import CaseGroup, CaseOrder, CaseRow, case_rows, count_cases, list_cases
from letea.fields.reported import CASE_KINDS
from letea.rules.reported import CASE_STANDINGS, CaseStanding, asks_reason
from letea.wording import _, counted
from ui.parts.chips import Chip
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.person_list_page import PersonListPage
from ui.parts.rows import Column
from ui.reported.card import CaseCard
from ui.reported.dialog import CaseDialog, ask_case, open_case_dialog
from ui.reported.opening import OpeningDialog
from ui.room import Room
from ui.theme import Role

_CARD_WIDTH = 420  # pixels: the list needs little
_Next = Callable[[int], object]


class CasesPage(PersonListPage[CaseRow]):
    """The cases of the office. One is open at a time, until another is, or the page is left or locked."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset({Case, CaseOpening, Attachment, Person})
    everywhere: ClassVar[tuple[str, ...]] = (CaseGroup.ALL.value,)
    begins = _("Caz nou")
    kept = _("Cazul a fost salvat.")

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Cazuri în confidență"), name="reported")
        self._open_case = 0
        self.add_action(_("Situația pe ani"), self.print_counts, icon="printer")
        self.add_action(self.begins, self.new, icon="plus", primary=True)
        self.set_list(
            _COLUMNS,
            label=_("Lista cazurilor"),
            hint=_("Caută după număr sau felul cazului"),
            teach=self.teach(
                _(
                    "Aici stau violența domestică, copiii în risc, oamenii fără adăpost, sesizările și "
                    "trimiterile. Lista nu arată nume și fapte; cine deschide un caz rămâne notat."
                ),
                icon="lock",
            ),
            none=self.none_found(),
        )
        self.order_by(CaseOrder.NUMBER.value, descending=True)
        self.offer_seen()
        self.card = CaseCard(room, self.ask_open)
        self.card.add_open_action(_("Adresă…"), self.print_letter, icon="printer")
        self.card.add_open_action(_("Fișa…"), self.print_paper, icon="printer")
        self.card.add_open_action(_("Editează"), self.edit, icon="pencil")
        self.set_card(self.card, width=_CARD_WIDTH)

    # What is listed.

    def counting(self) -> Callable[[], dict[CaseGroup, int]]:
        """A job that counts the cases of each ready filter."""
        store, today = self._room.desk.store, self._room.desk.today()
        return lambda: count_cases(store, today)

    def show_counted(self, counts: dict[CaseGroup, int]) -> None:
        """Show how many cases there are."""
        self._sum = counts[CaseGroup.ALL]
        words = {
            CaseGroup.ALL: _("Toate"),
            CaseGroup.UNDER_WAY: _("Deschise"),
            CaseGroup.DUE: _("De verificat"),
            CaseGroup.CLOSED: _("Închise"),
        }
        self.chips.set_chips(
            [
                Chip(
                    *(group.value, text, counts[group]),
                    "warning" if group is CaseGroup.DUE and counts[group] else "",
                )
                for group, text in words.items()
            ]
        )
        self.set_counts(counted(self._sum, _("caz"), _("cazuri")))

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that finds cases by number or kind."""
        store, today, descending = self._room.desk.store, self._room.desk.today(), self.descending
        chosen, order = CaseGroup(group), CaseOrder(self.order)
        return lambda: list_cases(store, typed, group=chosen, order=order, descending=descending, today=today)

    def fetch(self, ids: Sequence[int]) -> Sequence[CaseRow]:
        """The rows of these cases."""
        return case_rows(self._room.desk.store, ids, self._room.desk.today())

    def show_card(self, record: int | None) -> None:
        """Show the case that is open, or of another what the list shows."""
        if record is None:
            self.card.clear()
        elif record == self._open_case:
            self.card.show_open(read_case(self._room.desk.store, record))
        else:
            self._open_case = 0
            rows = self.fetch([record])
            self.card.show_closed(rows[0]) if rows else self.card.clear()

    # Opening and closing.

    def ask_open(self) -> OpeningDialog | None:
        """Open the selected case, asking why where its kind wants it."""
        selected = self.rows.selected_id()
        return self._when_open(selected, self.show_card) if selected is not None else None

    def open(self, record: int) -> None:
        """Open the form of a case, once the case is open."""
        self._when_open(record, lambda id_: open_case_dialog(self._room, id_, self.window()))

    def close_case(self) -> None:
        """Let nothing of a case be seen any longer."""
        if self._open_case:
            self._open_case = 0
            self.show_card(self.rows.selected_id())

    def keep_typed(self) -> None:
        """The screen is locked: whoever unlocks it opens the case anew."""
        self.close_case()

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever goes to another page leaves no case open."""
        super().hideEvent(event)
        if not event.spontaneous():  # a window that is only put away comes back
            self._open_case = 0
            self.card.clear()
            self._stale = True

    def _when_open(self, record: int, then: _Next) -> OpeningDialog | None:
        """Do something with a case: at once where it is open, else after it was opened on purpose."""
        if record == self._open_case:
            then(record)
            return None
        if not asks_reason(self.fetch([record])[0].kind):
            self._take_open(open_case(self._room.desk.store, record), then)
            return None
        dialog = OpeningDialog(self._room, record, parent=self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(lambda file: self._take_open(file, then))
        dialog.open()
        return dialog

    def _take_open(self, file: CaseFile, then: _Next) -> None:
        self._open_case = file.case.id
        if self.rows.selected_id() != file.case.id:
            self.show_record(file.case.id)
        self.card.show_open(file)
        if then != self.show_card:
            then(file.case.id)

    # What is done with a case.

    def dialog_for(self, person_id: int, parent: QWidget) -> CaseDialog:
        """The dialog of a new case."""
        return ask_case(self._room, parent, person_id)

    def print_paper(self) -> None:
        """Ctrl+P: the sheet of the selected case, once it is open."""
        from ui.reported.papers import show_case  # noqa: PLC0415 - brings QtPdf, which the start spares

        self._print(lambda id_: show_case(self._room, id_, self._number(id_), self.window()))

    def print_letter(self) -> None:
        """The letter that sends the selected case on."""
        from ui.reported.papers import show_letter  # noqa: PLC0415 - same

        self._print(lambda id_: show_letter(self._room, id_, self._number(id_), self.window()))

    def print_counts(self) -> None:
        """The counts per year and kind, which tell of nobody."""
        from ui.reported.papers import show_counts  # noqa: PLC0415 - same

        show_counts(self._room, self.window())

    def ask_delete(self, record: int) -> None:
        """Ask whether to delete a case, and delete it unread."""
        store = self._room.desk.store
        number = self._number(record)
        told = Deletion(
            _("Ștergeți cazul {number}?").format(number=number),
            _("Ștergerea se poate anula cu Ctrl+Z. Cine l-a deschis rămâne notat."),
            do=_("Șterge cazul"),
            said=_("Cazul {number} a fost șters.").format(number=number),
        )
        delete_asked(self, self._room, told, delete=lambda: remove_case(store, record))

    def _print(self, show: _Next) -> None:
        selected = self.rows.selected_id()
        if selected is None:
            self._room.say(_("Alegeți întâi un caz din listă."))
        else:
            self._when_open(selected, show)

    def _number(self, record: int) -> str:
        return case_number(self._room.desk.store, record)


def _mark(row: CaseRow) -> tuple[str, Role] | None:
    return ("alert-triangle", "warning") if row.standing is CaseStanding.DUE else None


_COLUMNS: tuple[Column[CaseRow], ...] = (
    Column(_("Cazul"), lambda row: row.number, width=90, key=CaseOrder.NUMBER.value),
    Column(_("Felul"), lambda row: CASE_KINDS[row.kind], width=220, key=CaseOrder.KIND.value, stretch=True),
    Column(_("Aflat la"), lambda row: row.opened_on, width=104, key=CaseOrder.OPENED.value),
    Column(
        *(_("Stadiul"), lambda row: CASE_STANDINGS[row.standing]),
        width=130,
        key=CaseOrder.STANDING.value,
        mark=_mark,
    ),
)
