"""The numbers of registers: the next one told, or taken with an entry made under it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.registers import Register, RegisterEntry
from db.writing import Writing
from letea.actions.register_designs import ship_registers_into
from letea.rules.registers import as_kept, following
from letea.wording import _

NUMBERING = "numbering"  # the office's own register of what comes in and goes out


def take_number(
    writing: Writing,
    code: str,
    day: date,
    *,
    about: str = "",
    person_id: int | None = None,
    owner_uid: str = "",
    cells: Mapping[str, Any] | None = None,
) -> int:
    """The next number of the year in the shipped register of that code; an entry of that day bears it.

    `cells` are values by the keys of the register's columns (resources/registers), days as dates, sums in
    bani; those of "numbering" are direction ("intrare", "ieșire", "intern"), partner, content, their_number,
    sheets, sent_how, folder. What is missing there the worker completes later.
    """
    session = writing.session
    register = _shipped_in(session, code)
    if register is None:
        ship_registers_into(writing)
        register = session.scalars(select(Register).where(Register.code == code)).one()
    entry = RegisterEntry(
        register_id=register.id,
        year=day.year,
        number=next_number_in(session, register, day.year),
        entered_on=day,
        person_id=person_id,
        about=about,
        owner_uid=owner_uid,
        cells={key: as_kept(value) for key, value in (cells or {}).items() if value not in (None, "")},
    )
    return writing.keep(entry).number


def take_office_number(
    writing: Writing,
    day: date,
    *,
    about: str,
    sent: bool = False,
    partner: str = "",
    person_id: int | None = None,
    owner_uid: str = "",
) -> str:
    """The next number of the office's own register, as papers write it: "214/2026".

    `sent`: the paper goes out, to `partner`; else it stays within the office.
    """
    direction = _("ieșire") if sent else _("intern")
    number = take_number(
        *(writing, NUMBERING, day),
        about=about,
        person_id=person_id,
        owner_uid=owner_uid,
        cells={"direction": direction, "partner": partner, "content": about},
    )
    return f"{number}/{day.year}"


def next_number(store: Store, register_id: int, year: int) -> int:
    """The number that the next entry of a year will have."""
    with store.reading() as session:
        return next_number_in(session, session.get_one(Register, register_id), year)


def next_number_in(session: Session, register: Register, year: int) -> int:
    """The same within a transaction."""
    of_register = select(func.max(RegisterEntry.number)).where(
        RegisterEntry.register_id == register.id, RegisterEntry.deleted_at.is_(None)
    )
    in_question = of_register.where(RegisterEntry.year == year) if register.yearly else of_register
    last = session.scalar(in_question)
    before = session.scalar(of_register.where(RegisterEntry.year < year))
    return following([last] if last is not None else [], register, is_first_year=before is None)


def _shipped_in(session: Session, code: str) -> Register | None:
    return session.scalars(select(Register).where(Register.code == code)).first()
