"""Asistenți personali: the list of contracts, search while typing, the card beside it, the report."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import Qt

from db.record import Record
from db.tables.carers import Carer, CarerCheck, CarerReplacement, CarerReport, CarerTraining
from db.tables.contents import Attachment
from db.tables.people import DisabilityCertificate, Person
from letea.actions.carer_lists import (
    CarerGroup,
    CarerOrder,
    CarerRow,
    carer_rows,
    count_carers,
    list_carers,
)
from letea.actions.carers import open_carer, remove_carer
from letea.wording import _, counted
from ui.carers.card import CarerCard
from ui.carers.columns import CARER_COLUMNS, carer_chips
from ui.carers.dialog import ask_carer, open_carer_dialog
from ui.parts.deletion import Deletion, delete_asked
from ui.parts.empty import Empty
from ui.parts.list_page import ListPage
from ui.room import Room

_CARD_WIDTH = 340  # pixels


class CarersPage(ListPage[CarerRow]):
    """The personal assistants of the commune."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset(
        {
            *(Carer, CarerCheck, CarerReplacement, CarerReport, CarerTraining),
            *(Attachment, DisabilityCertificate, Person),
        }
    )
    everywhere: ClassVar[tuple[str, ...]] = (CarerGroup.ACTIVE.value, CarerGroup.ENDED.value)

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Asistenți personali"), name="carers")
        self._counts: dict[CarerGroup, int] = dict.fromkeys(CarerGroup, 0)
        self.add_action(_("Raport semestrial…"), self.print_paper, icon="file-text")
        self.add_action(_("Asistent nou"), self.new, icon="plus", primary=True)
        self.set_list(
            CARER_COLUMNS,
            label=_("Lista asistenților personali"),
            hint=_("Caută după asistent, persoana îngrijită sau contract"),
            teach=self._none_yet(),
            none=self._none_found(),
        )
        self.order_by(CarerOrder.NAME.value)
        self.offer_seen()
        self.offer_tables()
        self.card = CarerCard(room)
        self.card.add_action(_("Editează"), self.edit, icon="pencil")
        self.set_card(self.card, width=_CARD_WIDTH)

    # What is listed.

    def counting(self) -> Callable[[], dict[CarerGroup, int]]:
        """A job that counts the contracts of each ready filter."""
        store, today = self._room.desk.store, self._room.desk.today()
        return lambda: count_carers(store, today)

    def show_counted(self, counts: dict[CarerGroup, int]) -> None:
        """Show how many contracts there are."""
        self._counts = counts
        self.chips.set_chips(carer_chips(counts))
        active = counted(counts[CarerGroup.ACTIVE], _("asistent personal"), _("asistenți personali"))
        self.set_counts(_("{active} în activitate").format(active=active))

    def total(self) -> int:
        """Of how many contracts those listed are."""
        return self._counts[CarerGroup.ACTIVE] + self._counts[CarerGroup.ENDED]

    def is_empty(self) -> bool:
        """Whether no contract was written down yet."""
        return not self.total()

    def finding(self, typed: str, group: str) -> Callable[[], list[int]]:
        """A job that finds contracts by the assistant, the person cared for or the number."""
        store, today, descending = self._room.desk.store, self._room.desk.today(), self.descending
        chosen, order = CarerGroup(group), CarerOrder(self.order)
        return lambda: list_carers(
            store, typed, group=chosen, order=order, descending=descending, today=today
        )

    def fetch(self, ids: Sequence[int]) -> Sequence[CarerRow]:
        """The rows of these contracts."""
        return carer_rows(self._room.desk.store, ids, self._room.desk.today())

    def show_card(self, record: int | None) -> None:
        """Show a contract on the card, or none."""
        self.card.show_carer(record)

    # What is done with a contract.

    def table_target(self) -> str:
        """What rows of a table become here."""
        return "carers"

    def new(self) -> None:
        """Write down a new contract."""
        self._ask(0)

    def new_for(self, part: str) -> None:
        """Write down a contract for the care of the person whose id is told."""
        self._ask(int(part))

    def open(self, record: int) -> None:
        """Open the form of a contract."""
        open_carer_dialog(self._room, record, self.window())

    def print_paper(self) -> None:
        """Make or open the semester's report."""
        # The paper's window brings QtPdf, which the start of the page spares.
        from ui.carers.report import ReportDialog  # noqa: PLC0415

        dialog = ReportDialog(self._room, parent=self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(lambda _id: self._room.say(_("Raportul semestrial a fost salvat.")))
        dialog.show()

    def ask_delete(self, record: int) -> None:
        """Ask whether to delete a contract, and delete it."""
        store = self._room.desk.store
        file = open_carer(store, record)
        name = file.names.get(file.carer.person_id, "")
        told = Deletion(
            _("Ștergeți contractul asistentului personal {name}?").format(name=name),
            _(
                "Se șterg și verificările, înlocuirile și instruirile lui. Dacă doar a încetat, scrieți data "
                "la „Până la”. Ștergerea se poate anula cu Ctrl+Z."
            ),
            do=_("Șterge contractul"),
            said=_("Contractul asistentului personal {name} a fost șters.").format(name=name),
        )
        delete_asked(self, self._room, told, delete=lambda: remove_carer(store, record))

    def _ask(self, person_id: int) -> None:
        dialog = ask_carer(self._room, self.window(), person_id)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.saved.connect(self._show_new)
        dialog.show()

    def _show_new(self, carer_id: object) -> None:
        if isinstance(carer_id, int):
            self.show_record(carer_id)
            self._room.say(_("Asistentul personal a fost salvat."))

    # What the page is made of.

    def _none_yet(self) -> Empty:
        made = Empty(
            _("Aici stau asistenții personali, cu verificările, înlocuirile și instruirile lor."),
            icon="heart-handshake",
        )
        made.add_button(_("Asistent nou"), self.new, icon="plus", primary=True)
        return made

    def _none_found(self) -> Empty:
        made = Empty(_("Niciun asistent personal nu se potrivește cu ce ați ales."), icon="filter")
        made.add_button(_("Arată-i pe cei în activitate"), self.show_all, primary=True)
        return made
