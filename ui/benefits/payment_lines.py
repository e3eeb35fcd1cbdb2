"""The payments of a month as lines: whose each is, its sum, its day, its note; added by the person's name."""

from datetime import date

from db.tables.benefits import Payment
from letea.actions.benefit_payments import (
    MonthOfPayments,
    MonthPayment,
    check_month,
    find_grants,
    open_month,
    payment_of,
)
from letea.errors import Problem
from letea.wording import _
from ui.parts.lines import Lines
from ui.room import Room


class PaymentLines(Lines[MonthPayment]):
    """The lines of the month in `month`; None while none is read."""

    def __init__(self, room: Room) -> None:
        total, today = Payment.amount_bani, room.desk.today()
        super().__init__(_("Plăți"), None, key="payments", total=total, today=today)
        self._room = room
        self.month: MonthOfPayments | None = None
        self.shown(_("Beneficiarul"), lambda row: self._whose(row)[0], width=190)
        self.shown(_("Dosarul"), lambda row: self._whose(row)[1], width=90)
        self.shown(_("Localitatea"), lambda row: self._whose(row)[2], width=130)
        self.money(Payment.amount_bani, width=120)
        self.day(Payment.paid_on, width=120)
        self.text(Payment.note, width=200)
        self.add_with(self._found, self._paid, placeholder=_("Adaugă o plată: scrieți numele"))
        self.let_go()

    def is_of(self, kind_id: int, month_on: date) -> bool:
        """Whether the lines are those of this month of this kind."""
        return self.month is not None and (self.month.kind_id, self.month.month_on) == (kind_id, month_on)

    def let_go(self) -> None:
        """Show none, and none can be added, until a month is shown."""
        self.month = None
        self.show([])
        self.setEnabled(False)

    def show_month(self, month: MonthOfPayments, problems: list[Problem]) -> None:
        """Show a month as it was read, with what is to be mended in it, unless just that is shown."""
        self.setEnabled(True)
        if self.month is not None and _same(self.month, month) and not self.has_problem():
            return
        self.month = month
        self.show(month.payments)
        self.tell(problems)

    def written(self) -> MonthOfPayments | None:
        """The month as it is written by now."""
        if self.month is not None:
            self.month.payments, self.month.removed = self.records(), self.removed()
        return self.month

    def _found(self, typed: str) -> list[tuple[int, str, str]]:
        month = self.month
        return find_grants(self._room.desk.store, month.kind_id, month.month_on, typed) if month else []

    def _paid(self, grant_id: int) -> MonthPayment:
        assert self.month is not None  # noqa: S101 - nothing is found without one
        payment, self.month.whose[grant_id] = payment_of(self._room.desk.store, grant_id, self.month.month_on)
        return payment

    def _whose(self, payment: MonthPayment) -> tuple[str, str, str]:
        whose = self.month.whose.get(payment.grant_id) if self.month else None
        return (whose.name, whose.number, whose.village) if whose else ("", "", "")


def read_month(room: Room, kind_id: int, month_on: date) -> tuple[MonthOfPayments, list[Problem]]:
    """The payments of a month, and what is to be mended in them."""
    month = open_month(room.desk.store, kind_id, month_on)
    return month, check_month(room.desk.store, month, room.desk.today())


def _same(shown: MonthOfPayments, read: MonthOfPayments) -> bool:
    """Whether the file holds just what stands on the screen."""
    if (shown.kind_id, shown.month_on) != (read.kind_id, read.month_on):
        return False
    return [_held(row) for row in shown.payments] == [_held(row) for row in read.payments]


def _held(row: MonthPayment) -> tuple[object, ...]:
    return (row.id, row.amount_bani, row.paid_on, row.note)
