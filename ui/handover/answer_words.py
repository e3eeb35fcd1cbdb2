"""What came back from the county, as the card and the dialogs tell it."""

from letea.handover.receipt import Receipt
from letea.handover.terms import term_of
from letea.wording import _, day
from ui.parts.facts import Facts

RECEIPT_TITLE, OPINION_TITLE = _("Recipisa județului"), _("Avizul județului")
_PACKAGE = _("{number}, {term}")


def receipt_facts(receipt: Receipt) -> Facts:
    """The receipt: who, under which number, when, for which package."""
    facts = [
        (_("De la"), receipt.county),
        (_("Recipisa nr."), str(receipt.receipt_number)),
        (_("Primit la"), day(receipt.received_on)),
        (
            _("Pachetul"),
            _PACKAGE.format(number=receipt.number, term=term_of(receipt.period).words),
        ),
    ]
    if receipt.replaced:
        told = _("în locul pachetului {number}").format(number=receipt.replaced)
        facts.append((_("Luat în primire"), told))
    return facts
