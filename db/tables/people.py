"""Persons in the register: identity, papers, categories, situations, disability certificates."""

from datetime import date
from enum import Enum

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.ordering import finder_words, sort_key
from db.record import Record, by_value


class Sex(Enum):
    """As the CNP tells it."""

    MALE = "M"
    FEMALE = "F"


class PersonState(Enum):
    """Whether the office still follows the person."""

    ACTIVE = "active"
    LEFT = "left"
    DECEASED = "deceased"


class Person(Record):
    """A person (beneficiar) in the register.

    `no_cnp_reason` is a code of the list of the same name and is needed where there is no CNP.
    `finder` holds the words the search index keeps; `name_key` sorts by the Romanian alphabet.
    """

    __table_args__ = (
        Index("ux_person_cnp", "cnp", unique=True, sqlite_where=text("cnp <> '' AND deleted_at IS NULL")),
        Index("ix_person_listed", "state", "name_key", sqlite_where=text("deleted_at IS NULL")),
        Index("ix_person_counted", "state", "born_on", sqlite_where=text("deleted_at IS NULL")),
        Index("ix_person_without_cnp", "state", sqlite_where=text("cnp = '' AND deleted_at IS NULL")),
    )

    family_name: Mapped[str]
    given_name: Mapped[str]
    cnp: Mapped[str] = mapped_column(default="")
    no_cnp_reason: Mapped[str] = mapped_column(default="")
    born_on: Mapped[date | None] = mapped_column(index=True, default=None)
    sex: Mapped[Sex | None] = mapped_column(by_value(Sex), default=None)
    village: Mapped[str] = mapped_column(default="")
    street: Mapped[str] = mapped_column(default="")
    house_number: Mapped[str] = mapped_column(default="")
    phone: Mapped[str] = mapped_column(default="")
    marital_status: Mapped[str] = mapped_column(default="")
    education: Mapped[str] = mapped_column(default="")
    occupation: Mapped[str] = mapped_column(default="")
    school: Mapped[str] = mapped_column(default="")
    representative_name: Mapped[str] = mapped_column(default="")
    representative_quality: Mapped[str] = mapped_column(default="")
    representative_phone: Mapped[str] = mapped_column(default="")
    state: Mapped[PersonState] = mapped_column(by_value(PersonState), default=PersonState.ACTIVE)
    state_on: Mapped[date | None] = mapped_column(default=None)
    notes: Mapped[str] = mapped_column(default="")
    name_key: Mapped[str] = mapped_column(index=True, default="")
    address_key: Mapped[str] = mapped_column(index=True, default="")
    finder: Mapped[str] = mapped_column(default="")

    @property
    def name(self) -> str:
        """Family name first, as registers list it."""
        return f"{self.family_name} {self.given_name}".strip()

    def derive(self) -> None:
        """Key the name and the address for order, and gather what the search finds."""
        self.name_key = f"{sort_key(self.family_name)}\t{sort_key(self.given_name)}"
        padded = self.house_number.strip().rjust(6, "0")
        self.address_key = f"{sort_key(self.village)}\t{sort_key(self.street)}\t{padded}"
        self.finder = finder_words(
            self.family_name,
            self.given_name,
            self.cnp,
            self.village,
            self.street,
            self.house_number,
            self.phone,
        )


class IdentityPaper(Record):
    """A paper that proves identity (act de identitate); `kind` is a code of the list "identity_paper"."""

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    kind: Mapped[str] = mapped_column(default="")
    series: Mapped[str] = mapped_column(default="")
    number: Mapped[str] = mapped_column(default="")
    issuer: Mapped[str] = mapped_column(default="")
    issued_on: Mapped[date | None] = mapped_column(default=None)
    expires_on: Mapped[date | None] = mapped_column(default=None)


class PersonCategory(Record):
    """A category of beneficiary (categorie de beneficiar) a person belongs to between two days."""

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    category: Mapped[str]
    from_on: Mapped[date | None] = mapped_column(default=None)
    to_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")


class PersonSituation(Record):
    """A situation of vulnerability (situație de vulnerabilitate) a person is in between two days."""

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    situation: Mapped[str]
    from_on: Mapped[date | None] = mapped_column(default=None)
    to_on: Mapped[date | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")


class DisabilityCertificate(Record):
    """A certificate of disability (certificat de încadrare în grad de handicap, Legea 448/2006).

    `permanent` certificates have no end; `degree` and `disability_kind` are codes of the lists
    "disability_degree" and "disability_kind".
    """

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    number: Mapped[str]
    issuer: Mapped[str] = mapped_column(default="")
    issued_on: Mapped[date | None] = mapped_column(default=None)
    degree: Mapped[str] = mapped_column(default="")
    disability_kind: Mapped[str] = mapped_column(default="")
    permanent: Mapped[bool] = mapped_column(default=False)
    until_on: Mapped[date | None] = mapped_column(default=None)
