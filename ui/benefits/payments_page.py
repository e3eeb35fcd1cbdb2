"""Toate plățile: the payments of every kind and month in one list, opened on the current month."""

from collections.abc import Callable, Sequence
from typing import ClassVar

from PySide6.QtCore import QTimer

from db.record import Record
from db.tables.benefits import BenefitFile, BenefitKind, FileStep, Grant, Payment
from db.tables.people import Person
from letea.actions.payment_lists import (
    THIS_MONTH,
    FoundPayments,
    PaymentGroup,
    PaymentOrder,
    PaymentRow,
    count_payments,
    find_payments,
    last_payment,
    payment_rows,
)
from letea.rules.benefit_payments import month_of
from letea.wording import _, counted, grouped, money
from ui.benefits.payment_card import PaymentCard
from ui.benefits.payment_columns import PAYMENT_CHIPS, PAYMENT_COLUMNS
from ui.parts.empty import Empty
from ui.parts.list_page import ListPage
from ui.room import Room

_CARD_WIDTH = 340  # pixels
_LONG = 300  # milliseconds after which one wonders
_MANY = 5_000  # payments: from here on counting and finding go beside the window


class PaymentsPage(ListPage[PaymentRow]):
    """All payments of the office; they are written and changed in the list of their month."""

    shows: ClassVar[frozenset[type[Record]]] = frozenset(
        {BenefitFile, BenefitKind, FileStep, Grant, Payment, Person}
    )
    everywhere: ClassVar[tuple[str, ...]] = (PaymentGroup.ALL.value,)

    def __init__(self, room: Room) -> None:
        super().__init__(room, _("Toate plățile"), name="payments")
        self._count = self._most = 0
        self._found = FoundPayments()
        self._reading = QTimer(self, singleShot=True, interval=_LONG)
        self._reading.timeout.connect(lambda: self.set_foot(_("Se citesc plățile…")))
        self.add_action(_("Plățile unei luni"), self.new, icon="calendar-event", primary=True)
        self.set_list(
            PAYMENT_COLUMNS,
            label=_("Lista plăților"),
            hint=_("Caută după beneficiar, CNP sau dosar"),
            teach=self._none_yet(),
            none=self._none_found(),
        )
        self.order_by(PaymentOrder.NAME.value)
        self.offer_seen(_("Plăți"))
        self.offer_tables()
        self.chips.set_chips(PAYMENT_CHIPS)
        self.card = PaymentCard(room)
        self.set_card(self.card, width=_CARD_WIDTH)
        self.filters.set([THIS_MONTH])

    # What is listed.

    def list_now(self) -> None:
        """List what is asked for; where that takes its time, the foot says so."""
        self._reading.start()
        super().list_now()

    def refresh(self) -> None:
        """Read the list again, beside the window where it is long."""
        self._most = last_payment(self._room.desk.store)
        super().refresh()

    def is_many(self) -> bool:
        """Whether counting and finding may hold the window."""
        return self._most > _MANY

    def counting(self) -> Callable[[], int]:
        """A job that counts all payments."""
        store = self._room.desk.store
        return lambda: count_payments(store)

    def show_counted(self, count: int) -> None:
        """Show how many payments there are."""
        self._count = count
        self.set_counts(counted(count, _("plată"), _("plăți")))

    def total(self) -> int:
        """Of how many payments those listed are."""
        return self._count

    def is_empty(self) -> bool:
        """Whether nothing was ever paid."""
        return not self._most

    def seeking(self, typed: str, group: str) -> Callable[[], FoundPayments]:
        """A job that finds payments for which all filters hold, and their sums, in one statement."""
        store, today, filters = self._room.desk.store, self._room.desk.today(), [*self.filters.filters]
        chosen, order, descending = PaymentGroup(group), PaymentOrder(self.order), self.descending
        return lambda: find_payments(
            *(store, typed),
            group=chosen,
            filters=filters,
            order=order,
            descending=descending,
            today=today,
        )

    def show_found(self, found: FoundPayments) -> None:
        """Show the payments found, and what they come to."""
        self._reading.stop()
        self._found = found
        super().show_found(found.ids)

    def fetch(self, ids: Sequence[int]) -> Sequence[PaymentRow]:
        """The rows of these payments."""
        return payment_rows(self._room.desk.store, ids)

    def show_card(self, record: int | None) -> None:
        """Show a payment on the card, or none."""
        rows = self.fetch([record]) if record is not None else []
        self.card.show_payment(rows[0] if rows else None)

    # What is done with a payment.

    def table_target(self) -> str:
        """Rows of a table become payments."""
        return "payments"

    def new(self) -> None:
        """Go to the payments of this month, where they are generated and entered."""
        month_on = month_of(self._room.desk.today())
        self._room.go("benefits", None, f"payments.{month_on.isoformat()}")

    def open(self, record: int) -> None:
        """Go to the month of a payment, where it is changed."""
        self.show_card(record)
        self.card.go_to_month()

    def ask_delete(self, record: int) -> None:
        """A payment is taken out in the list of its month, beside those it was written with."""
        self.open(record)
        self._room.say(_("Plata se scoate din lista lunii ei."))

    # What the page is made of.

    def _tell_shown(self) -> None:
        super()._tell_shown()
        shown = self.shown()
        told = _("{shown} din {all} afișate, {sum} lei").format(
            shown=grouped(shown), all=grouped(max(shown, self._count)), sum=money(self._found.sum_bani)
        )
        due = _(", din care {due} lei de plătit").format(due=money(self._found.due_bani))
        all_due = self.chips.active() == PaymentGroup.DUE.value
        self.set_foot(told if all_due or not self._found.due_bani else told + due)

    def _none_yet(self) -> Empty:
        made = Empty(
            _(
                "Aici se văd toate plățile, ale tuturor beneficiilor. Generați-le întâi pe ale unei luni din "
                "drepturile în vigoare, sau aduceți-le dintr-un tabel."
            ),
            icon="cash",
        )
        made.add_button(_("Plățile unei luni"), self.new, icon="calendar-event", primary=True)
        return made

    def _none_found(self) -> Empty:
        made = Empty(_("Nicio plată nu se potrivește cu ce ați ales."), icon="filter")
        made.add_button(_("Arată-le pe toate"), self.show_all, primary=True)
        return made
