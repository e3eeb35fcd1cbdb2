"""Registers as data (registre): their columns and their entries."""

from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from db.ordering import finder_words
from db.record import Record, by_value


class ColumnKind(Enum):
    """What a column of a register holds."""

    TEXT = "text"
    LONG_TEXT = "long text"
    COUNT = "count"
    MONEY = "money"
    DAY = "day"
    CHOICE = "choice"
    YES_NO = "yes or no"


class Register(Record):
    """A register of the office: shipped (its `code` is the key in resources/registers) or its own.

    Entries have a number and a day; with a person, a term or files where the register says so. Numbers begin
    again each year where `yearly`; `prefix` stands before them.
    """

    __table_args__ = (
        Index(
            "ux_register_code", "code", unique=True, sqlite_where=text("code <> '' AND deleted_at IS NULL")
        ),
    )

    code: Mapped[str] = mapped_column(default="")
    name: Mapped[str]
    purpose: Mapped[str] = mapped_column(default="")
    prefix: Mapped[str] = mapped_column(default="")
    first_number: Mapped[int] = mapped_column(default=1)
    yearly: Mapped[bool] = mapped_column(default=True)
    with_person: Mapped[bool] = mapped_column(default=True)
    with_term: Mapped[bool] = mapped_column(default=False)
    with_files: Mapped[bool] = mapped_column(default=True)
    confidential: Mapped[bool] = mapped_column(default=False)
    active: Mapped[bool] = mapped_column(default=True)
    place: Mapped[int] = mapped_column(default=0)


class RegisterColumn(Record):
    """A column of a register; entries keep its value under `key`."""

    register_id: Mapped[int] = mapped_column(ForeignKey("register.id"), index=True)
    place: Mapped[int] = mapped_column(default=0)
    key: Mapped[str] = mapped_column(default="")
    title: Mapped[str]
    kind: Mapped[ColumnKind] = mapped_column(by_value(ColumnKind), default=ColumnKind.TEXT)
    choices: Mapped[str] = mapped_column(default="")
    help: Mapped[str] = mapped_column(default="")
    required: Mapped[bool] = mapped_column(default=False)


class RegisterEntry(Record):
    """An entry: `number` counts within the year; `cells` holds the columns' values by key.

    A sum in `cells` is bani, a day ISO text. `about` is free text where the person is not in the register of
    persons; `owner_uid` is the record the entry was made for, as a printed paper's.
    """

    __table_args__ = (
        Index(
            *("ux_register_entry", "register_id", "year", "number"),
            unique=True,
            sqlite_where=text("deleted_at IS NULL"),
        ),
    )

    register_id: Mapped[int] = mapped_column(ForeignKey("register.id"), index=True)
    year: Mapped[int]
    number: Mapped[int]
    entered_on: Mapped[date]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True, default=None)
    about: Mapped[str] = mapped_column(default="")
    cells: Mapped[dict[str, Any]] = mapped_column(JSON, default_factory=dict)
    until_on: Mapped[date | None] = mapped_column(index=True, default=None)
    done_on: Mapped[date | None] = mapped_column(default=None)
    owner_uid: Mapped[str] = mapped_column(String(36), index=True, default="")
    finder: Mapped[str] = mapped_column(default="")

    def derive(self) -> None:
        """Gather what the search finds: the number, who it is about, each cell as it is written."""
        self.finder = finder_words(
            str(self.number), self.about, *(words for value in self.cells.values() for words in _words(value))
        )


def _words(value: Any) -> tuple[str, ...]:
    """A value as it may be typed to find it: a whole number is a count or a sum in bani."""
    if isinstance(value, bool) or value is None:
        return ()
    if isinstance(value, int):
        lei, bani = divmod(value, 100)
        return f"{value}", f"{value:,}", f"{lei},{bani:02}", f"{lei:,}"
    return (str(value),)


class RegisterOpening(Record):
    """That a confidential register was opened: when (ISO, with the hour), by whom, why."""

    register_id: Mapped[int] = mapped_column(ForeignKey("register.id"), index=True)
    opened_at: Mapped[str]
    opened_by: Mapped[str]
    reason: Mapped[str]
