"""Children with parents abroad (copii cu părinți plecați, HG 691/2015) and the lists of schools."""

from datetime import date
from enum import Enum

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record, by_value


class Absent(Enum):
    """Which parents are abroad: mama, tata, amândoi, părintele unic susținător."""

    MOTHER = "mother"
    FATHER = "father"
    BOTH = "both"
    ONLY_SUPPORTER = "only supporter"


class SchoolList(Record):
    """The list of children with parents abroad asked of a school (HG 691/2015: each last quarter)."""

    year: Mapped[int] = mapped_column(index=True)
    school: Mapped[str]
    place: Mapped[int] = mapped_column(default=0)
    asked_number: Mapped[str] = mapped_column(default="")
    asked_on: Mapped[date | None] = mapped_column(default=None)
    received_number: Mapped[str] = mapped_column(default="")
    received_on: Mapped[date | None] = mapped_column(default=None)
    children: Mapped[int | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")


class ChildAlone(Record):
    """A child whose parents are abroad (copil cu părinți plecați la muncă în străinătate, HG 691/2015).

    `notified_on` is the parent's notice, `keeper` the person designated, the court's decision delegates the
    authority to them (Legea 272/2004 art. 104-105). `back_on`: the parents are back; `returned`: the child
    came home after more than a year abroad.
    """

    child_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    absent: Mapped[Absent] = mapped_column(by_value(Absent), default=Absent.BOTH)
    country: Mapped[str] = mapped_column(default="")
    left_on: Mapped[date | None] = mapped_column(default=None)
    back_on: Mapped[date | None] = mapped_column(default=None)
    school: Mapped[str] = mapped_column(default="")
    grade: Mapped[str] = mapped_column(default="")
    found_by: Mapped[str] = mapped_column(default="")
    found_on: Mapped[date | None] = mapped_column(default=None)
    notified_number: Mapped[str] = mapped_column(default="")
    notified_on: Mapped[date | None] = mapped_column(default=None)
    keeper: Mapped[str] = mapped_column(default="")
    keeper_relation: Mapped[str] = mapped_column(default="")
    keeper_phone: Mapped[str] = mapped_column(default="")
    keeper_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True, default=None)
    court_number: Mapped[str] = mapped_column(default="")
    court_on: Mapped[date | None] = mapped_column(default=None)
    returned: Mapped[bool] = mapped_column(default=False)
    at_risk: Mapped[bool] = mapped_column(default=False)
    next_on: Mapped[date | None] = mapped_column(index=True, default=None)
    note: Mapped[str] = mapped_column(default="")
