"""The entries of a register: begun with the next number, opened, saved, deleted; confidential ones logged."""

from dataclasses import dataclass, field
from datetime import date, datetime

from sqlalchemy import select

from db.store import Store
from db.tables.contents import Attachment
from db.tables.registers import ColumnKind, Register, RegisterColumn, RegisterEntry, RegisterOpening
from letea.actions.attachments import attach, attachments_in
from letea.actions.people_lists import person_names
from letea.actions.register_designs import Design, design_in, open_design
from letea.actions.register_numbers import next_number, next_number_in
from letea.errors import Problem, refuse_if
from letea.rules.attachments import NewFile
from letea.rules.registers import check_entry, number_words
from letea.wording import _

_MOST_OFFERED = 300


@dataclass
class Entered:
    """An entry with the register it stands in, the name of its person, the files attached to it.

    `new_files` are attached when it is kept.
    """

    entry: RegisterEntry
    design: Design
    name: str = ""
    files: list[Attachment] = field(default_factory=list)
    new_files: list[NewFile] = field(default_factory=list)


def open_entry(store: Store, entry_id: int) -> Entered:
    """An entry, to be read or changed."""
    with store.reading() as session:
        entry = session.get_one(RegisterEntry, entry_id)
        design = design_in(session, session.get_one(Register, entry.register_id))
        files = attachments_in(session, [entry.uid])
    return Entered(entry, design, _name(store, entry), files)


def new_entry(store: Store, register_id: int, today: date, person_id: int | None = None) -> Entered:
    """An entry about to be made today, with the next number."""
    entry = RegisterEntry(
        register_id=register_id,
        year=today.year,
        number=next_number(store, register_id, today.year),
        entered_on=today,
        person_id=person_id,
    )
    return Entered(entry, open_design(store, register_id), _name(store, entry))


def check_entered(store: Store, entered: Entered, today: date) -> list[Problem]:
    """What the worker must mend in an entry, a number given already among it."""
    entry, design = entered.entry, entered.design
    return [
        *check_entry(entry, design.register, design.columns, today),
        *_check_number(store, entry, design.register),
    ]


def save_entry(store: Store, entered: Entered, today: date) -> int:
    """Make an entry or change it, with the files attached to it; returns its id.

    Raises:
        Refused: where the rules say no, or the files are too large together.
    """
    entry, register = entered.entry, entered.design.register
    refuse_if(check_entered(store, entered, today))
    entry.year = entry.entered_on.year
    label = _("{register}: schimbarea nr. {number}") if entry.id else _("{register}: nr. {number}")
    with store.writing(label.format(register=register.name, number=_number(entered))) as writing:
        kept = writing.keep(entry)
        attach(writing, kept.uid, entered.files, entered.new_files)
    return kept.id


def remove_entry(store: Store, entry_id: int) -> None:
    """Delete an entry with its files; it can be undone. Its number is given again where it is the last."""
    entered = open_entry(store, entry_id)
    label = _("{register}: ștergerea nr. {number}")
    name = entered.design.register.name
    with store.writing(label.format(register=name, number=_number(entered))) as writing:
        writing.remove_all([*attachments_in(writing.session, [entered.entry.uid]), entered.entry])


def log_opening(store: Store, register_id: int, reason: str, at: datetime) -> None:
    """Write down that a confidential register is opened, by whom, when and why.

    Raises:
        Refused: without a reason.
    """
    if not reason.strip():
        refuse_if([Problem("reason", _("Scrieți de ce îl deschideți; rămâne scris în istoric."))])
    register = open_design(store, register_id).register
    opened = RegisterOpening(
        register_id=register_id,
        opened_at=at.isoformat(timespec="minutes"),
        opened_by=store.who,
        reason=reason.strip(),
    )
    label = _("Deschiderea registrului {name}: {reason}")
    store.keep(opened, label.format(name=register.name, reason=opened.reason))


def openings_of(store: Store, register_id: int) -> list[RegisterOpening]:
    """When a confidential register was opened, newest first."""
    asked = select(RegisterOpening).where(RegisterOpening.register_id == register_id)
    with store.reading() as session:
        return list(session.scalars(asked.order_by(RegisterOpening.id.desc())))


def written_before(store: Store, column: RegisterColumn) -> list[str]:
    """What was written in a column of text, newest first, to be offered while typing."""
    if column.kind is not ColumnKind.TEXT or not column.id:
        return []
    value = RegisterEntry.cells[column.key].as_string()
    asked = select(value).where(RegisterEntry.register_id == column.register_id, value.is_not(None))
    with store.reading() as session:
        found = session.scalars(asked.order_by(RegisterEntry.id.desc()).limit(_MOST_OFFERED))
        return list(dict.fromkeys(words for words in found if words))


def _check_number(store: Store, entry: RegisterEntry, register: Register) -> list[Problem]:
    year = entry.entered_on.year
    in_question = [
        RegisterEntry.register_id == register.id,
        RegisterEntry.number == entry.number,
        RegisterEntry.id != (entry.id or 0),
    ]
    if register.yearly:
        in_question.append(RegisterEntry.year == year)
    with store.reading() as session:
        if session.scalar(select(RegisterEntry.id).where(*in_question)) is None:
            return []
        free = next_number_in(session, register, year)
    told = _("Numărul {number} este deja dat; următorul liber este {free}.")
    return [Problem("number", told.format(number=entry.number, free=free))]


def _number(entered: Entered) -> str:
    year = entered.entry.entered_on.year
    return f"{number_words(entered.design.register, entered.entry.number)}/{year}"


def _name(store: Store, entry: RegisterEntry) -> str:
    return person_names(store, [entry.person_id]).get(entry.person_id, "") if entry.person_id else ""
