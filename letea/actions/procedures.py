"""The office's procedures: listing, opening, saving, revising and deleting them."""

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from db.store import Store
from db.tables.partners import Procedure
from db.tables.services import Service
from letea.errors import Problem, refuse_if
from letea.rules.partners import check_procedure, due_for_revision, revision_after
from letea.rules.validity import Validity, validity_on
from letea.wording import _

_NEAR = 30  # days in which a revision is near


@dataclass(frozen=True)
class ProcedureRow:
    """A procedure as the list shows it; `next_on` is the day of its next revision."""

    id: int
    code: str
    title: str
    edition: str
    service: str
    revised_on: date | None
    next_on: date | None
    responsible: str
    validity: Validity

    @property
    def words(self) -> str:
        """What it is found by."""
        return f"{self.code} {self.title} {self.service} {self.responsible}"


def procedure_rows(store: Store, today: date) -> list[ProcedureRow]:
    """All procedures, as they stand today."""
    with store.reading() as session:
        found = session.scalars(select(Procedure).order_by(Procedure.code, Procedure.id)).all()
        services = {row[0]: row[1] for row in session.execute(select(Service.id, Service.name))}
    return [
        ProcedureRow(
            *(one.id, one.code, one.title, one.edition, services.get(one.service_id or 0, "")),
            revised_on=one.revised_on or one.approved_on,
            next_on=None if one.withdrawn_on else due_for_revision(one),
            responsible=one.responsible,
            validity=procedure_validity(one, today),
        )
        for one in found
    ]


def procedure_validity(procedure: Procedure, today: date) -> Validity:
    """How a procedure stands: up to date, near its revision, past it, withdrawn, or never approved."""
    due_on = due_for_revision(procedure)
    if due_on is None and procedure.withdrawn_on is None:
        return Validity.MISSING
    return validity_on(today, until_on=due_on, ended_on=procedure.withdrawn_on, near=_NEAR)


def open_procedure(store: Store, procedure_id: int) -> Procedure:
    """A procedure."""
    with store.reading() as session:
        return session.get_one(Procedure, procedure_id)


def check_procedure_kept(store: Store, procedure: Procedure, today: date) -> list[Problem]:
    """What the worker must mend in a procedure; a code met again is told."""
    problems = check_procedure(procedure, today)
    code = procedure.code.strip()
    if code:
        with store.reading() as session:
            same = select(Procedure.title).where(
                Procedure.code == code, Procedure.id != (procedure.id or 0), Procedure.withdrawn_on.is_(None)
            )
            title = session.scalar(same)
        if title is not None:
            told = _("Codul este deja la „{title}”.").format(title=title)
            problems.append(Problem("code", told, blocking=False))
    return problems


def save_procedure(store: Store, procedure: Procedure, today: date) -> int:
    """Keep a new or changed procedure; returns the id."""
    refuse_if(check_procedure_kept(store, procedure, today))
    new = procedure.id is None
    label = _("Procedură nouă: {title}") if new else _("Modificarea procedurii {title}")
    return store.keep(procedure, label.format(title=procedure.title)).id


def revise_procedure(store: Store, procedure_id: int, today: date) -> date | None:
    """Tell a procedure as revised today; gives the day of its next revision, a year later.

    Raises:
        Refused: for a procedure that is no longer applied.
    """
    procedure = open_procedure(store, procedure_id)
    if procedure.withdrawn_on is not None:
        refuse_if([Problem("", _("Procedura este retrasă; nu se mai revizuiește."))])
    procedure.revised_on, procedure.next_on = today, revision_after(today)
    store.keep(procedure, _("Revizuirea procedurii {title}").format(title=procedure.title))
    return procedure.next_on


def remove_procedure(store: Store, procedure_id: int) -> None:
    """Delete a procedure; it can be undone."""
    procedure = open_procedure(store, procedure_id)
    store.remove(procedure, _("Ștergerea procedurii {title}").format(title=procedure.title))
