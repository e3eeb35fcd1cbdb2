"""Social services: existing and proposed, licences, budgets, enrolments, contracting and subsidies."""

from datetime import date
from decimal import Decimal
from enum import Enum

from sqlalchemy import JSON, ForeignKey, Index, Numeric, text
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record, by_value


class BudgetSource(Enum):
    """Where the money comes from (sursă de finanțare), in the order the plan's table prints."""

    LOCAL = "local"
    COUNTY = "county"
    STATE = "state"
    CONTRIBUTIONS = "contributions"
    OTHER = "other"


class Programme(Enum):
    """Which programme of chapter I a row belongs to: contracting (C) or subsidies (D)."""

    CONTRACTING = "contracting"
    SUBSIDIES = "subsidies"


class Service(Record):
    """An existing social service (chapter I A).

    `code` is the nomenclature code exactly as written. `centre` names the centre the service belongs to;
    the table prints it on a row of its own. `beneficiaries` are codes of the list "beneficiary_category".
    `occupancy_override` is in percent, used instead of the computed occupancy, for the reason beside it.
    `active_from_on` and `active_to_on` bound the years in whose plans it appears. `standard_bani` is the cost
    standard (HG 426/2020) of a beneficiary in a year, with which what it really costs is compared.
    """

    code: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    centre: Mapped[str] = mapped_column(default="")
    form: Mapped[str] = mapped_column(default="")
    beneficiaries: Mapped[list[str]] = mapped_column(JSON, default_factory=list)
    capacity: Mapped[int | None] = mapped_column(default=None)
    capacity_unit: Mapped[str] = mapped_column(default="")
    staff: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    founded_by: Mapped[str] = mapped_column(default="")
    active_from_on: Mapped[date | None] = mapped_column(default=None)
    active_to_on: Mapped[date | None] = mapped_column(default=None)
    occupancy_override: Mapped[Decimal | None] = mapped_column(Numeric(5, 2), default=None)
    override_reason: Mapped[str] = mapped_column(default="")
    standard_bani: Mapped[int | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")
    place: Mapped[int] = mapped_column(default=0)


class Licence(Record):
    """A licence of a service (licență de funcționare, Legea 197/2012): series, number, validity."""

    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"), index=True)
    series: Mapped[str] = mapped_column(default="")
    number: Mapped[str] = mapped_column(default="")
    from_on: Mapped[date | None] = mapped_column(default=None)
    until_on: Mapped[date | None] = mapped_column(default=None)


class ServiceBudget(Record):
    """What a service costs in a year from one source.

    The amount is `amount_bani`, or a phrase in `amount_text` ("Fără costuri", "*", "nu este cazul"),
    which is a value of its own and not zero; both may stand together ("1 632 873 (PNRR)").
    """

    __table_args__ = (
        Index(
            "ux_service_budget",
            "service_id",
            "year",
            "source",
            unique=True,
            sqlite_where=text("deleted_at IS NULL"),
        ),
    )

    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"), index=True)
    year: Mapped[int]
    source: Mapped[BudgetSource] = mapped_column(by_value(BudgetSource))
    amount_bani: Mapped[int | None] = mapped_column(default=None)
    amount_text: Mapped[str] = mapped_column(default="")


class Enrolment(Record):
    """A person admitted to a service (admitere) between two days; occupancy is counted from these."""

    service_id: Mapped[int] = mapped_column(ForeignKey("service.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    from_on: Mapped[date]
    to_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")


class ProposedService(Record):
    """A service proposed for a year (chapter I B), with every column of the order's table.

    Each source of money has an amount in bani and a phrase, as in ServiceBudget; `area` is in square metres.
    """

    year: Mapped[int] = mapped_column(index=True)
    place: Mapped[int] = mapped_column(default=0)
    name: Mapped[str]
    code: Mapped[str] = mapped_column(default="")
    beneficiaries: Mapped[str] = mapped_column(default="")
    capacity: Mapped[str] = mapped_column(default="")
    area: Mapped[str] = mapped_column(default="")
    staff: Mapped[str] = mapped_column(default="")
    local_bani: Mapped[int | None] = mapped_column(default=None)
    local_text: Mapped[str] = mapped_column(default="")
    county_bani: Mapped[int | None] = mapped_column(default=None)
    county_text: Mapped[str] = mapped_column(default="")
    state_bani: Mapped[int | None] = mapped_column(default=None)
    state_text: Mapped[str] = mapped_column(default="")
    contributions_bani: Mapped[int | None] = mapped_column(default=None)
    contributions_text: Mapped[str] = mapped_column(default="")
    other_bani: Mapped[int | None] = mapped_column(default=None)
    other_text: Mapped[str] = mapped_column(default="")
    justification: Mapped[str] = mapped_column(default="")


class ProgrammeRow(Record):
    """A row of the contracting programme (I C) or of the subsidy programme (I D) of a year."""

    year: Mapped[int] = mapped_column(index=True)
    programme: Mapped[Programme] = mapped_column(by_value(Programme))
    place: Mapped[int] = mapped_column(default=0)
    provider: Mapped[str]
    service: Mapped[str] = mapped_column(default="")
    beneficiaries: Mapped[str] = mapped_column(default="")
    period: Mapped[str] = mapped_column(default="")
    amount_bani: Mapped[int | None] = mapped_column(default=None)
    amount_text: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
