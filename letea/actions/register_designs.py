"""The registers of the office: shipped to it, listed, designed by the office itself."""

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

import resources
from db.store import Store
from db.tables.registers import ColumnKind, Register, RegisterColumn, RegisterEntry
from db.writing import Writing
from letea.wording import _


@dataclass
class Design:
    """A register with its columns in order."""

    register: Register
    columns: list[RegisterColumn] = field(default_factory=list)


@dataclass(frozen=True)
class RegisterRow:
    """A register as the page lists it: how many entries a year has; `is_own` where the office made it."""

    id: int
    code: str
    name: str
    count: int
    active: bool
    confidential: bool

    @property
    def is_own(self) -> bool:
        """Whether the office made it."""
        return not self.code


@cache
def _shipped() -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = resources.data("registers/registers.toml")["register"]
    return rows


def ship_registers_into(writing: Writing) -> None:
    """Put those registers that Letea ships and the office has not into the office."""
    present = set(writing.session.scalars(select(Register.code).where(Register.code != "")))
    missing = [(place, row) for place, row in enumerate(_shipped()) if row["code"] not in present]
    registers = [
        Register(place=place, **{name: value for name, value in row.items() if name != "columns"})
        for place, row in missing
    ]
    writing.session.add_all(registers)
    writing.session.flush()
    for register, (_place, row) in zip(registers, missing, strict=True):
        writing.session.add_all(
            RegisterColumn(
                register_id=register.id,
                place=place,
                key=column["key"],
                title=column["title"],
                kind=ColumnKind(column.get("kind", "text")),
                choices="\n".join(column.get("choices", ())),
                help=column.get("help", ""),
                required=column.get("required", False),
            )
            for place, column in enumerate(row["columns"])
        )
    writing.session.flush()


def ship_registers(store: Store) -> None:
    """Give the shipped registers to an office that lacks some, as one whose file an older Letea made."""
    if store.only_reads:
        return
    with store.reading() as session:
        present = set(session.scalars(select(Register.code).where(Register.code != "")))
    if {row["code"] for row in _shipped()} <= present:
        return
    with store.writing(_("Registrele biroului")) as writing:
        ship_registers_into(writing)


def list_registers(store: Store, year: int) -> list[RegisterRow]:
    """The registers of the office in its order, with how many entries each has in a year."""
    counts = (
        select(RegisterEntry.register_id, func.count(RegisterEntry.id).label("count"))
        .where(RegisterEntry.year == year, RegisterEntry.deleted_at.is_(None))
        .group_by(RegisterEntry.register_id)
        .subquery()
    )
    asked = (
        select(Register, func.coalesce(counts.c.count, 0))
        .outerjoin(counts, counts.c.register_id == Register.id)
        .order_by(Register.place, Register.id)
    )
    with store.reading() as session:
        return [
            RegisterRow(one.id, one.code, one.name, count, one.active, one.confidential)
            for one, count in session.execute(asked)
        ]


def open_design(store: Store, register_id: int) -> Design:
    """A register with its columns."""
    with store.reading() as session:
        return design_in(session, session.get_one(Register, register_id))


def design_in(session: Session, register: Register) -> Design:
    """The same within a transaction."""
    columns = select(RegisterColumn).where(RegisterColumn.register_id == register.id)
    ordered = columns.order_by(RegisterColumn.place, RegisterColumn.id)
    return Design(register, list(session.scalars(ordered)))
