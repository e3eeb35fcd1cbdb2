"""Partnerships: listing, opening, saving and deleting them."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from db.store import Store
from db.tables.partners import Partnership
from letea.errors import refuse_if
from letea.rules.partners import check_partnership
from letea.rules.validity import Validity, validity_on
from letea.wording import _


@dataclass(frozen=True)
class PartnershipRow:
    """A partnership as the list shows it."""

    id: int
    partner: str
    subject: str
    number: str
    signed_on: date | None
    until_on: date | None
    responsible: str
    validity: Validity

    @property
    def words(self) -> str:
        """What it is found by."""
        return f"{self.partner} {self.subject} {self.number} {self.responsible}"


def partnership_rows(store: Store, today: date) -> list[PartnershipRow]:
    """All partnerships, as they stand today."""
    with store.reading() as session:
        found = session.scalars(select(Partnership).order_by(Partnership.id)).all()
    return [
        PartnershipRow(
            *(one.id, one.partner, one.subject, one.number, one.signed_on),
            until_on=one.ended_on or one.until_on,
            responsible=one.responsible,
            validity=validity_on(today, until_on=one.until_on, ended_on=one.ended_on),
        )
        for one in found
    ]


def open_partnership(store: Store, partnership_id: int) -> Partnership:
    """A partnership."""
    with store.reading() as session:
        return session.get_one(Partnership, partnership_id)


def save_partnership(store: Store, partnership: Partnership, today: date) -> int:
    """Keep a new or changed partnership; returns the id."""
    refuse_if(check_partnership(partnership, today))
    new = partnership.id is None
    label = _("Parteneriat nou: {partner}") if new else _("Modificarea parteneriatului cu {partner}")
    return store.keep(partnership, label.format(partner=partnership.partner)).id


def remove_partnership(store: Store, partnership_id: int) -> None:
    """Delete a partnership; it can be undone."""
    partnership = open_partnership(store, partnership_id)
    told = _("Ștergerea parteneriatului cu {partner}").format(partner=partnership.partner)
    store.remove(partnership, told)
