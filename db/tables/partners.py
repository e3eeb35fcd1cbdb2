"""Providers, partnerships, the office's own procedures, contracts of services."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.ordering import sort_key
from db.record import Record


class Provider(Record):
    """A provider of social services (furnizor) with its certificate of accreditation (Legea 197/2012)."""

    name: Mapped[str]
    form: Mapped[str] = mapped_column(default="")
    tax_code: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    contact: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    accreditation_series: Mapped[str] = mapped_column(default="")
    accreditation_number: Mapped[str] = mapped_column(default="")
    accredited_on: Mapped[date | None] = mapped_column(default=None)
    accredited_until_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")
    name_key: Mapped[str] = mapped_column(index=True, default="")

    def derive(self) -> None:
        """Key the name for order."""
        self.name_key = sort_key(self.name)


class ProviderService(Record):
    """A service a provider gives, its code in the nomenclature and its licence."""

    provider_id: Mapped[int] = mapped_column(ForeignKey("provider.id"), index=True)
    place: Mapped[int] = mapped_column(default=0)
    name: Mapped[str]
    code: Mapped[str] = mapped_column(default="")
    capacity: Mapped[int | None] = mapped_column(default=None)
    licence_series: Mapped[str] = mapped_column(default="")
    licence_number: Mapped[str] = mapped_column(default="")
    licensed_on: Mapped[date | None] = mapped_column(default=None)
    licensed_until_on: Mapped[date | None] = mapped_column(default=None)


class Partnership(Record):
    """An agreement with a partner (convenție, protocol, acord de parteneriat)."""

    partner: Mapped[str]
    number: Mapped[str] = mapped_column(default="")
    signed_on: Mapped[date | None] = mapped_column(default=None)
    until_on: Mapped[date | None] = mapped_column(default=None)
    subject: Mapped[str] = mapped_column(default="")
    ours: Mapped[str] = mapped_column(default="")
    theirs: Mapped[str] = mapped_column(default="")
    responsible: Mapped[str] = mapped_column(default="")
    provider_id: Mapped[int | None] = mapped_column(ForeignKey("provider.id"), index=True, default=None)
    ended_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")


class Procedure(Record):
    """An operational procedure (procedură operațională), revised every year."""

    code: Mapped[str] = mapped_column(default="")
    title: Mapped[str]
    edition: Mapped[str] = mapped_column(default="")
    service_id: Mapped[int | None] = mapped_column(ForeignKey("service.id"), index=True, default=None)
    approved_on: Mapped[date | None] = mapped_column(default=None)
    approved_by: Mapped[str] = mapped_column(default="")
    revised_on: Mapped[date | None] = mapped_column(default=None)
    next_on: Mapped[date | None] = mapped_column(default=None)
    responsible: Mapped[str] = mapped_column(default="")
    withdrawn_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")


class ServiceContract(Record):
    """A contract of social services with a beneficiary; the contribution is bani a month."""

    number: Mapped[str] = mapped_column(default="")
    signed_on: Mapped[date]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"), index=True)
    from_on: Mapped[date]
    to_on: Mapped[date | None] = mapped_column(default=None)
    contribution_bani: Mapped[int | None] = mapped_column(default=None)
    objectives: Mapped[str] = mapped_column(default="")
    ended_on: Mapped[date | None] = mapped_column(default=None)
    ended_why: Mapped[str] = mapped_column(default="")
