"""The columns of the list of all payments, and its ready filters."""

from letea.actions.payment_lists import PaymentGroup, PaymentOrder, PaymentRow
from letea.fields.benefits import FILE_STATES
from letea.wording import Bani, _, month
from ui.parts.chips import Chip
from ui.parts.rows import Column

# Not counted: beside the month in sight, counts of all the years would mislead.
PAYMENT_CHIPS = (
    Chip(PaymentGroup.ALL.value, _("Toate")),
    Chip(PaymentGroup.DUE.value, _("De plătit")),
    Chip(PaymentGroup.PAID.value, _("Plătite")),
)
PAYMENT_COLUMNS: tuple[Column[PaymentRow], ...] = (
    Column(_("Luna"), lambda row: month(row.month_on), width=84, key=PaymentOrder.MONTH.value, figures=True),
    Column(_("Beneficiarul"), lambda row: row.name, width=148, key=PaymentOrder.NAME.value),
    Column(_("CNP"), lambda row: row.cnp, width=120, key=PaymentOrder.CNP.value, chosen=False),
    Column(_("Localitatea"), lambda row: row.village, width=96, key=PaymentOrder.VILLAGE.value),
    Column(_("Beneficiul"), lambda row: row.kind, width=112, key=PaymentOrder.KIND.value, stretch=True),
    Column(_("Dosarul"), lambda row: row.number, width=96, key=PaymentOrder.NUMBER.value),
    Column(
        _("Stadiul dosarului"),
        lambda row: FILE_STATES[row.state],
        width=140,
        key=PaymentOrder.STATE.value,
        chosen=False,
    ),
    Column(
        _("Suma (lei)"),
        lambda row: Bani(row.amount_bani),
        width=88,
        key=PaymentOrder.AMOUNT.value,
        figures=True,
        summed=True,
    ),
    Column(_("Plătită la"), lambda row: row.paid_on, width=96, key=PaymentOrder.PAID.value, figures=True),
    Column(_("Observații"), lambda row: row.note, width=160, chosen=False),
)
