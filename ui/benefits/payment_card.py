"""The card of the selected payment: what it is, whose, of which file; the ways to each."""

from db.tables.benefits import Payment
from letea.actions.payment_lists import PaymentRow
from letea.fields import field_of
from letea.fields.benefits import FILE_STATES
from letea.rules.benefit_payments import month_words
from letea.wording import _, day, money
from ui.benefits.dialog import open_benefit_dialog
from ui.parts.card import Card
from ui.parts.facts import Facts
from ui.parts.history import HistoryView
from ui.room import Room


class PaymentCard(Card):
    """What is known of a payment; it is changed in the list of its month."""

    def __init__(self, room: Room) -> None:
        super().__init__(_("Alegeți o plată din listă."))
        self._room = room
        self.row: PaymentRow | None = None
        self.add_action(_("Persoana"), self.go_to_person)
        self.add_action(_("Dosarul"), self.open_file)
        self.add_action(_("Luna plății"), self.go_to_month)

    def show_payment(self, row: PaymentRow | None) -> None:
        """Show a payment, or none."""
        self.row = row
        if row is None:
            self.clear()
            return
        facts: Facts = [
            (_("Beneficiul"), row.kind),
            (field_of(Payment.month_on).label, month_words(row.month_on)),
            (field_of(Payment.amount_bani).label, _("{sum} lei").format(sum=money(row.amount_bani))),
            (field_of(Payment.paid_on).label, day(row.paid_on)),
            (_("Dosarul"), row.number),
            (_("Stadiul dosarului"), FILE_STATES[row.state]),
            (_("CNP"), row.cnp),
            (_("Localitatea"), row.village),
            (field_of(Payment.note).label, row.note),
        ]
        self.show_record(
            row.name,
            {_("Plata"): facts, _("Istoric"): HistoryView(self._room, Payment, row.id)},
            state=_("Plătită") if row.paid_on else _("De plătit"),
            tone="good" if row.paid_on else "warning",
        )

    def go_to_month(self) -> None:
        """Show the payments of its kind and month, where it is changed; the file where the kind has none."""
        if self.row is None:
            return
        if not self.row.is_offered:
            self.open_file()
            return
        part = f"payments.{self.row.month_on.isoformat()}.{self.row.kind_id}"
        self._room.go("benefits", None, part)

    def open_file(self) -> None:
        """Open its benefit file."""
        if self.row is not None:
            open_benefit_dialog(self._room, self.row.file_id, self.window())

    def go_to_person(self) -> None:
        """Show who is paid."""
        if self.row is not None:
            self._room.go("people", self.row.person_id)
