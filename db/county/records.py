"""The communes' records, consolidated: one table for each table of a package, the newest package of a period.

Each row knows its commune, its year and its quarter (0: the whole year). What the columns mean is told once,
in `letea.handover.shapes`, and a test holds both together. Rows with names are not here: whoever has a ground
to read them opens the sealed package.
"""

from collections.abc import Mapping
from typing import Any

from sqlalchemy import JSON, Boolean, Column, Date, ForeignKey, Index, Integer, String, Table
from sqlalchemy.types import TypeEngine

from db.county.base import CountyRow, Whole

_Type = type[TypeEngine[Any]] | TypeEngine[Any]


def _held(name: str, columns: Mapping[str, _Type], *more: Index) -> Table:
    return Table(
        f"held_{name}",
        CountyRow.metadata,
        Column("id", Whole, primary_key=True),
        Column("commune_id", Whole, ForeignKey("commune.id"), nullable=False),
        Column("year", Integer, nullable=False),
        Column("quarter", Integer, nullable=False),
        *(Column(key, kind) for key, kind in columns.items()),
        Index(f"ix_held_{name}_period", "year", "quarter", "commune_id"),
        *more,
    )


OFFICE = _held(
    "office",
    {
        "unit": String,
        "service": String,
        "cui": String,
        "accreditation": String,
        "accredited_on": Date,
        "workers": Whole,
        "social_workers": Whole,
    },
)
FIGURE = _held(
    "figure",
    {"key": String, "group": String, "name": String, "unit": String, "value": Whole, "day": Date},
    Index("ix_held_figure_key", "key", "year", "quarter", "commune_id"),
)
PAID_MONTH = _held(
    "paid_month",
    {
        "kind": String,
        "name": String,
        "month": String(7),
        "people": Whole,
        "payments": Whole,
        "due_bani": Whole,
        "paid_bani": Whole,
    },
)
SERVICE = _held(
    "service",
    {
        "service": String,
        "code": String,
        "name": String,
        "centre": String,
        "beneficiaries": JSON,
        "capacity": Whole,
        "admitted": Whole,
        "licensed_until": Date,
        "licence": String,
    },
)
SERVICE_BUDGET = _held("service_budget", {"service": String, "source": String, "sum_bani": Whole})
PROPOSED_SERVICE = _held(
    "proposed_service", {"code": String, "name": String, "beneficiaries": String, "capacity": String}
)
PROVIDER_SERVICE = _held(
    "provider_service",
    {
        "provider": String,
        "cui": String,
        "name": String,
        "code": String,
        "capacity": Whole,
        "licensed_until": Date,
    },
)
PLAN = _held(
    "plan", {"family": String, "title": String, "stage": String, "decision": String, "decided_on": Date}
)
MEASURE = _held(
    "measure", {"family": String, "level": String, "number": String, "text": String, "state": String}
)
PERSON = _held(
    "person",
    {
        "who": String,
        "birth_year": Whole,
        "sex": String,
        "village": String,
        "categories": JSON,
        "situations": JSON,
    },
)
HOUSEHOLD = _held("household", {"household": String, "village": String, "members": JSON})
PAYMENT = _held(
    "payment", {"who": String, "kind": String, "month": String(7), "sum_bani": Whole, "paid": Boolean}
)
ENROLMENT = _held(
    "enrolment", {"who": String, "service": String, "from_month": String(7), "to_month": String(7)}
)

HELD: Mapping[str, Table] = {
    table.name.removeprefix("held_"): table
    for table in (
        *(OFFICE, FIGURE, PAID_MONTH, SERVICE, SERVICE_BUDGET, PROPOSED_SERVICE, PROVIDER_SERVICE),
        *(PLAN, MEASURE, PERSON, HOUSEHOLD, PAYMENT, ENROLMENT),
    )
}
