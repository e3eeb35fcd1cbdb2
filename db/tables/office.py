"""The office itself: its profile, who holds which function, its staff, its editable lists."""

from datetime import date
from enum import Enum

from sqlalchemy import LargeBinary
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record, by_value


class UnitKind(Enum):
    """What kind of territorial unit (UAT) the office serves."""

    COMMUNE = "commune"
    TOWN = "town"
    MUNICIPALITY = "municipality"
    SECTOR = "sector"
    COUNTY = "county"


class OfficialRole(Enum):
    """The functions whose holders sign papers."""

    MAYOR = "mayor"
    SECRETARY = "secretary"
    HEAD_OF_SERVICE = "head_of_service"
    CHAIR = "chair"


class Office(Record):
    """The social-assistance office (serviciul sau compartimentul de asistență socială); one row.

    `siruta` is the code of its commune in the SIRUTA register, `cui` the fiscal code.
    """

    unit_kind: Mapped[UnitKind] = mapped_column(by_value(UnitKind), default=UnitKind.COMMUNE)
    unit_name: Mapped[str]
    county: Mapped[str]
    siruta: Mapped[int | None] = mapped_column(default=None)
    service_name: Mapped[str]
    short_name: Mapped[str] = mapped_column(default="")
    cui: Mapped[str] = mapped_column(default="")
    address: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    email: Mapped[str] = mapped_column(default="")
    website: Mapped[str] = mapped_column(default="")
    coat_of_arms: Mapped[bytes | None] = mapped_column(LargeBinary, default=None)
    accreditation_series: Mapped[str] = mapped_column(default="")
    accreditation_number: Mapped[str] = mapped_column(default="")
    accreditation_issuer: Mapped[str] = mapped_column(default="")
    accreditation_on: Mapped[date | None] = mapped_column(default=None)
    demonstration: Mapped[bool] = mapped_column(default=False)


class Official(Record):
    """Who held a function, and between which days; papers use the holder on their date."""

    role: Mapped[OfficialRole] = mapped_column(by_value(OfficialRole))
    name: Mapped[str]
    title: Mapped[str] = mapped_column(default="")
    from_on: Mapped[date | None] = mapped_column(default=None)
    to_on: Mapped[date | None] = mapped_column(default=None)


class StaffMember(Record):
    """A worker of the office; history says who did what by this name."""

    name: Mapped[str]
    position: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)


class VocabularyItem(Record):
    """An entry of an editable list (vocabular): a code that records keep and the label people read."""

    list_name: Mapped[str] = mapped_column(index=True)
    code: Mapped[str]
    label: Mapped[str]
    place: Mapped[int] = mapped_column(default=0)
    source: Mapped[str] = mapped_column(default="")
    active: Mapped[bool] = mapped_column(default=True)
