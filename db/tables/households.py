"""Households: dwelling, members, incomes and goods."""

from datetime import date

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.ordering import finder_words, sort_key
from db.record import Record


class Household(Record):
    """A household (gospodărie, familie) at one address.

    `dwelling_kind` and `tenure` are codes of the lists of the same names.
    """

    __table_args__ = (
        Index(
            "ix_household_listed", "name_key", "id", "assessed_on", sqlite_where=text("deleted_at IS NULL")
        ),
    )

    name: Mapped[str]
    village: Mapped[str] = mapped_column(default="")
    street: Mapped[str] = mapped_column(default="")
    house_number: Mapped[str] = mapped_column(default="")
    dwelling_kind: Mapped[str] = mapped_column(default="")
    tenure: Mapped[str] = mapped_column(default="")
    rooms: Mapped[int | None] = mapped_column(default=None)
    heating: Mapped[str] = mapped_column(default="")
    has_electricity: Mapped[bool | None] = mapped_column(default=None)
    has_water: Mapped[bool | None] = mapped_column(default=None)
    assessed_on: Mapped[date | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")
    name_key: Mapped[str] = mapped_column(index=True, default="")
    address_key: Mapped[str] = mapped_column(index=True, default="")
    finder: Mapped[str] = mapped_column(default="")

    def derive(self) -> None:
        """Key the name and the address for order, and gather what the search finds."""
        self.name_key = sort_key(self.name)
        padded = self.house_number.strip().rjust(6, "0")
        self.address_key = f"{sort_key(self.village)}\t{sort_key(self.street)}\t{padded}"
        self.finder = finder_words(self.name, self.village, self.street, self.house_number)


class HouseholdMember(Record):
    """A person living in a household, in a role (list "household_role"), between two days."""

    __table_args__ = (
        Index(
            "ix_household_member_now",
            "person_id",
            "household_id",
            sqlite_where=text("to_on IS NULL AND deleted_at IS NULL"),
        ),
    )

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    role: Mapped[str] = mapped_column(default="")
    from_on: Mapped[date | None] = mapped_column(default=None)
    to_on: Mapped[date | None] = mapped_column(default=None)


class Income(Record):
    """A monthly income of a person (venit): kind (list "income_kind"), bani a month, proof and its date."""

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str]
    sum_bani: Mapped[int | None] = mapped_column(default=None)
    proof: Mapped[str] = mapped_column(default="")
    proved_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")


class Good(Record):
    """Something a person owns (bun): kind (list "good_kind"), description, worth in bani, proof, date."""

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    worth_bani: Mapped[int | None] = mapped_column(default=None)
    proof: Mapped[str] = mapped_column(default="")
    proved_on: Mapped[date | None] = mapped_column(default=None)
