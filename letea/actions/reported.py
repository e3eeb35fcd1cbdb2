"""What is told of in confidence: opened on purpose and noted, saved with its files, deleted unread."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db import history
from db.store import Store
from db.tables.contents import Attachment
from db.tables.reported import Case, CaseKind, CaseOpening
from db.writing import Writing
from letea.actions.attachments import attach, attachments_in
from letea.actions.people_lists import person_names
from letea.actions.register_numbers import take_office_number
from letea.errors import Problem, refuse_if
from letea.rules.attachments import NewFile
from letea.rules.benefits import as_number
from letea.rules.reported import NO_REASON_ASKED, asks_reason, check_case, check_reason
from letea.wording import _


@dataclass
class CaseFile:
    """A case that was opened: whom it is about, who opened it so far, its files, those to be kept.

    `take_next`: the letter that sends it on takes the next number of the office's own register.
    """

    case: Case
    name: str = ""
    openings: Sequence[CaseOpening] = ()
    files: list[Attachment] = field(default_factory=list)
    new_files: list[NewFile] = field(default_factory=list)
    take_next: bool = False


def open_case(store: Store, case_id: int, reason: str = "") -> CaseFile:
    """Open a case on purpose: who, when and why is noted before anything of it is read.

    The note stays: it is not among what Ctrl+Z takes back. Some kinds of cases need no reason.

    Raises:
        Refused: where a reason is asked for and none is given.
    """
    with store.reading() as session:
        kind, number = session.execute(select(Case.kind, Case.number).where(Case.id == case_id)).one()
    if asks_reason(kind):
        refuse_if(check_reason(reason))
    told = reason.strip() or NO_REASON_ASKED
    at = history.now().astimezone().isoformat(timespec="minutes")  # by the clock on the wall
    with store.writing(_("Deschiderea cazului {number}").format(number=number), stays=True) as writing:
        writing.keep(CaseOpening(case_id=case_id, opened_at=at, opened_by=store.who, reason=told))
    return read_case(store, case_id)


def read_case(store: Store, case_id: int) -> CaseFile:
    """A case that was opened already, as it is now."""
    with store.reading() as session:
        case = session.get_one(Case, case_id)
        files = attachments_in(session, [case.uid])
        openings = _openings(session, case_id)
    name = person_names(store, [case.person_id]).get(case.person_id, "") if case.person_id else ""
    return CaseFile(case, name, openings, files)


def new_case(store: Store, today: date, person_id: int = 0) -> CaseFile:
    """A case about to be written, with the next number of the year."""
    case = Case(kind=CaseKind.COMPLAINT, opened_on=today, person_id=person_id or None)
    with store.reading() as session:
        numbers = session.scalars(select(Case.number).where(Case.number.endswith(f"/{today.year}")))
        case.number = as_number(list(numbers), today.year)
    return CaseFile(case, person_names(store, [person_id]).get(person_id, ""))


def check_case_file(store: Store, file: CaseFile, today: date) -> list[Problem]:
    """What the worker must mend in a case; a number met again is refused, as it is all the list shows."""
    number = file.case.number.strip()
    asked = select(Case.id).where(Case.number == number, Case.id != (file.case.id or 0))
    with store.reading() as session:
        same = session.scalar(asked) if number else None
    met = [Problem("number", _("Numărul este deja la alt caz."))] if same is not None else []
    if file.take_next and not file.case.sent_to.strip():
        met.append(Problem("sent_to", _("Scrieți către cine trimiteți; apoi se dă numărul.")))
    return [*met, *check_case(file.case, today)]


def save_case(store: Store, file: CaseFile, today: date) -> int:
    """Keep a new or changed case with its files; returns the id. Its label names no person and no fact.

    Raises:
        Refused: with what blocks.
    """
    case = file.case
    refuse_if(check_case_file(store, file, today))
    label = _("Modificarea cazului {number}") if case.id else _("Caz nou: {number}")
    with store.writing(label.format(number=case.number)) as writing:
        if file.take_next:
            case.sent_on = case.sent_on or today
            case.sent_number = _sent_number(writing, case, case.sent_on)
        kept = writing.keep(case)
        attach(writing, kept.uid, file.files, file.new_files)
    return kept.id


def remove_case(store: Store, case_id: int) -> None:
    """Delete a case without showing it; it can be undone, and who opened it stays noted."""
    with store.writing(_("Ștergerea cazului {number}").format(number=case_number(store, case_id))) as writing:
        writing.remove(writing.session.get_one(Case, case_id))


def case_number(store: Store, case_id: int) -> str:
    """The number of a case, which is told freely."""
    with store.reading() as session:
        return session.scalar(select(Case.number).where(Case.id == case_id)) or ""


def _sent_number(writing: Writing, case: Case, day: date) -> str:
    """A number for the letter; the register, which anybody may read, tells no person, addressee or fact."""
    about = _("Adresă, cazul {number}").format(number=case.number)
    return take_office_number(writing, day, about=about, sent=True, owner_uid=case.uid)


def _openings(session: Session, case_id: int) -> list[CaseOpening]:
    """Who opened a case, the newest first; a note that was put away somehow is told too."""
    asked = select(CaseOpening).where(CaseOpening.case_id == case_id).order_by(CaseOpening.id.desc())
    return list(session.scalars(asked.execution_options(include_deleted=True)))
