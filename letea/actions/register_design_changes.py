"""Designing a register: begun, copied, changed while its entries keep their values, let go."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.record import new_uid
from db.store import Store
from db.tables.registers import Register, RegisterColumn, RegisterEntry
from letea.actions.register_designs import Design, design_in, open_design
from letea.errors import Problem, Refused, refuse_if
from letea.rules.reading import Unreadable
from letea.rules.register_designs import check_design, passed
from letea.rules.registers import cell_of, cell_words, choices_of, number_words
from letea.wording import _, counted

_OWN_COLUMN = {"title": _("Ce se înregistrează")}


@dataclass(frozen=True)
class Lost:
    """A column about to be taken out, with how many entries have something written in it."""

    title: str
    count: int


def new_design(store: Store) -> Design:
    """A register about to be made, with one column to begin from; it stands after all others."""
    with store.reading() as session:
        last = session.scalar(select(func.max(Register.place)))
    register = Register(name="", place=(last if last is not None else -1) + 1)
    return Design(register, [new_column(**_OWN_COLUMN)])


def new_column(**given: Any) -> RegisterColumn:
    """A column about to be added; its key is drawn once, whatever its title becomes."""
    known: dict[str, Any] = {"register_id": 0, "title": "", "key": f"c{new_uid()[-12:]}"}
    return RegisterColumn(**known | given)


def copy_design(store: Store, register_id: int) -> Design:
    """A register about to be made after the design of another, without its entries."""
    source, made = open_design(store, register_id), new_design(store)
    of = source.register
    made.register.name = _("{name} (copie)").format(name=of.name)
    for name in ("purpose", "prefix", "yearly", "with_person", "with_term", "with_files", "confidential"):
        setattr(made.register, name, getattr(of, name))
    made.columns = [
        new_column(title=one.title, kind=one.kind, choices=one.choices, help=one.help, required=one.required)
        for one in source.columns
    ]
    return made


def check_register_design(store: Store, design: Design, today: date) -> list[Problem]:
    """What the worker must mend in a design; values that would not pass are told at their column."""
    with store.reading() as session:
        others = session.scalars(select(Register)).all()
        problems = check_design(design.register, design.columns, others)
        if design.register.id:
            problems += _check_passing(session, design, today)
    return problems


def columns_lost(store: Store, design: Design) -> list[Lost]:
    """The columns that the design no longer has and in which entries have something written."""
    if not design.register.id:
        return []
    with store.reading() as session:
        present = design_in(session, design.register).columns
        entries = _entries(session, design.register)
    kept = {column.key for column in design.columns}
    counts = {
        column.title: sum(cell_of(column, entry.cells) is not None for entry in entries)
        for column in present
        if column.key not in kept
    }
    return [Lost(title, count) for title, count in counts.items() if count]


def save_design(store: Store, design: Design, today: date) -> int:
    """Make a register or change it; returns its id.

    Values pass to the new kind of their column; those of a column taken out stay with the entries, unseen, so
    that undoing brings them back.
    """
    refuse_if(check_register_design(store, design, today))
    register = design.register
    register.name, register.prefix = register.name.strip(), register.prefix.strip()
    label = _("Schimbarea registrului {name}") if register.id else _("Registru nou: {name}")
    with store.writing(label.format(name=register.name)) as writing:
        before = design_in(writing.session, register).columns if register.id else []
        writing.keep_all(_passed_entries(writing.session, design, before, today))
        kept = writing.keep(register)
        for place, column in enumerate(design.columns):
            column.register_id, column.place, column.title = kept.id, place, column.title.strip()
        writing.keep_list(before, design.columns)
    return kept.id


def use_register(store: Store, register_id: int, *, active: bool) -> None:
    """Put a register out of use, or to use again; its entries stay."""
    register = open_design(store, register_id).register
    label = (
        _("Registrul {name} se folosește din nou") if active else _("Registrul {name} nu se mai folosește")
    )
    register.active = active
    store.keep(register, label.format(name=register.name))


def remove_register(store: Store, register_id: int) -> None:
    """Delete a register that the office made and that has no entries; it can be undone.

    Raises:
        Refused: for a shipped one, or while it has entries.
    """
    design = open_design(store, register_id)
    register = design.register
    with store.reading() as session:
        count = len(_entries(session, register))
    if register.code:
        told = _("Registrul este al programului; dacă nu îl folosiți, scoateți-l din uz.")
        raise Refused([Problem("", told)])
    if count:
        told = _("Registrul are {entries}; scoateți-l din uz, ca să rămână.").format(
            entries=counted(count, _("înregistrare"), _("înregistrări"))
        )
        raise Refused([Problem("", told)])
    with store.writing(_("Ștergerea registrului {name}").format(name=register.name)) as writing:
        writing.remove_all(design.columns)
        writing.remove(register)


def _entries(session: Session, register: Register) -> Sequence[RegisterEntry]:
    asked = select(RegisterEntry).where(RegisterEntry.register_id == register.id)
    return session.scalars(asked.order_by(RegisterEntry.year, RegisterEntry.number)).all()


def _changed_kinds(
    design: Design, before: Sequence[RegisterColumn]
) -> list[tuple[int, RegisterColumn, RegisterColumn]]:
    """Columns that change their kind: their place, as they were, as they will be."""
    known = {column.key: column for column in before}
    return [
        (place, known[column.key], column)
        for place, column in enumerate(design.columns)
        if column.key in known and known[column.key].kind is not column.kind
    ]


def _check_passing(session: Session, design: Design, today: date) -> list[Problem]:
    changed = _changed_kinds(design, design_in(session, design.register).columns)
    entries = _entries(session, design.register) if changed else []
    problems = []
    for place, old, new in changed:
        stuck = [entry for entry in entries if not _passes(entry, old, new, today)]
        if stuck:
            told = _("{entries} nu se pot trece la felul ales; de exemplu nr. {number}: „{value}”.").format(
                entries=counted(len(stuck), _("înregistrare"), _("înregistrări")),
                number=number_words(design.register, stuck[0].number),
                value=cell_words(old, stuck[0].cells),
            )
            problems.append(Problem(f"columns.{place}.kind", told))
    return problems


def _passes(entry: RegisterEntry, old: RegisterColumn, new: RegisterColumn, today: date) -> bool:
    try:
        passed(entry.cells.get(old.key), old, new.kind, choices_of(new), today)
    except Unreadable:
        return False
    return True


def _passed_entries(
    session: Session, design: Design, before: Sequence[RegisterColumn], today: date
) -> list[RegisterEntry]:
    """The entries whose values pass to another kind, with the values passed."""
    changed = _changed_kinds(design, before)
    if not changed:
        return []
    moved = []
    for entry in _entries(session, design.register):
        cells = dict(entry.cells)
        for _place, old, new in changed:
            if old.key in cells:
                cells[old.key] = passed(cells[old.key], old, new.kind, choices_of(new), today)
        if cells != entry.cells:
            entry.cells = cells
            moved.append(entry)
    return moved
