"""Elderly persons and their degree of dependency (HG 886/2000)."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record


class Dependency(Record):
    """An elderly person's degree of dependency (grad de dependență, HG 886/2000), a code of its list."""

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    assessed_on: Mapped[date]
    degree: Mapped[str] = mapped_column(default="")
    sheet_number: Mapped[str] = mapped_column(default="")
    assessed_by: Mapped[str] = mapped_column(default="")
    needs: Mapped[str] = mapped_column(default="")
    carer: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None] = mapped_column(index=True, default=None)
    note: Mapped[str] = mapped_column(default="")
