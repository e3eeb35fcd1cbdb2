"""What goes with a file that is erased for good, what keeps a person in the register, and the erasing itself.

It is found from the tables, so that a table added later is neither left behind with a name in it nor erased
unawares: what cannot be without the file goes with it, what only names it lets go of it, and a person stays
for as long as anything that is not a part of their own record points to them.
"""

from collections.abc import Collection, Mapping
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.erasing import erase_contents, erase_rows, redact_history, replace_words
from db.record import Record
from db.tables.benefits import BenefitFile
from db.tables.carers import Carer
from db.tables.cases import Inquiry, Visit
from db.tables.children import ChildAlone
from db.tables.contents import Attachment
from db.tables.deadlines import DeadlineMark
from db.tables.doubles import MergedPerson, NotDouble
from db.tables.drafts import Draft
from db.tables.elderly import Dependency
from db.tables.evidence import Comparison, ComparisonLine
from db.tables.guardianship import Guardianship
from db.tables.households import Good, Household, HouseholdMember, Income
from db.tables.lists import SavedList
from db.tables.needs import AlarmStep, NeedAnswer, NeedAssessment
from db.tables.partners import ServiceContract
from db.tables.people import DisabilityCertificate, IdentityPaper, Person, PersonCategory, PersonSituation
from db.tables.personal import Disclosure, FileKind, Restriction, SelectionItem
from db.tables.printed import PrintedPaper
from db.tables.registers import RegisterEntry
from db.tables.reported import Case
from db.tables.service_plans import ServicePlan
from db.tables.services import Enrolment
from letea.actions.evidence_erasing import lines_naming
from letea.actions.person_links import Link, links_to_persons
from letea.actions.saved_list_erasing import lists_naming
from letea.fields import described
from letea.wording import _

Rows = dict[type[Record], set[int]]
RECORDS: Mapping[FileKind, type[Record]] = {
    FileKind.BENEFIT: BenefitFile,
    FileKind.INQUIRY: Inquiry,
    FileKind.VISIT: Visit,
    FileKind.SERVICE_PLAN: ServicePlan,
    FileKind.CARER: Carer,
    FileKind.GUARDIANSHIP: Guardianship,
    FileKind.REPORTED: Case,
    FileKind.CONTRACT: ServiceContract,
    FileKind.CHILD: ChildAlone,
    FileKind.DEPENDENCY: Dependency,
    FileKind.REGISTER: RegisterEntry,
    FileKind.DISCLOSURE: Disclosure,
    FileKind.COMPARISON: Comparison,
    FileKind.HOUSEHOLD: Household,
    FileKind.PERSON: Person,
}
# What a person's own record is made of, and what others' lists said of them. Anything else that points to
# them keeps them in the register.
OWN = frozenset(
    {
        *(IdentityPaper, PersonCategory, PersonSituation, DisabilityCertificate, Income, Good),
        *(HouseholdMember, MergedPerson, Restriction, PrintedPaper, ComparisonLine),
    }
)
# What a household's own record is made of; a file that names the household keeps it.
_OWN_OF_HOUSEHOLD = frozenset({HouseholdMember, NeedAssessment, AlarmStep})
# Parts of a file that could stand without it: what was inquired, printed or compared of it tells the same.
_PARTS = {(Inquiry, "file_id"), (PrintedPaper, "person_id"), (ComparisonLine, "person_id")}
# What is written of a household, which stays, and may name who goes: why a warning stands, what was done.
_WRITTEN: tuple[tuple[type[Record], str], ...] = (
    (NeedAnswer, "evidence"),
    (NeedAssessment, "note"),
    (AlarmStep, "note"),
)
_BY_UID = (
    *((Attachment, "owner_uid"), (PrintedPaper, "owner_uid"), (DeadlineMark, "owner_uid")),
    *((NotDouble, "one_uid"), (NotDouble, "other_uid"), (SelectionItem, "file_uid")),
)
_AT_ONCE = 500
MARK = _("(conținut șters la selecționarea {number})")


def held_persons(session: Session, ids: Collection[int]) -> set[int]:
    """Who of these persons something holds in the register; a service they left does not."""
    return _held(session, ids, [link for link in links_to_persons() if link[0] not in OWN])


def held_households(session: Session, ids: Collection[int]) -> set[int]:
    """Which of these households a file that is still kept names."""
    links = [
        (kind, attribute.key)
        for kind in described()
        for attribute in kind.__mapper__.column_attrs
        for key in attribute.columns[0].foreign_keys
        if key.column.table is Household.__table__ and kind not in _OWN_OF_HOUSEHOLD
    ]
    return _held(session, ids, links)


def _held(session: Session, ids: Collection[int], links: Collection[Link]) -> set[int]:
    held: set[int] = set()
    wanted = sorted(ids)
    for kind, name in links:
        column: InstrumentedAttribute[Any] = getattr(kind, name)
        for start in range(0, len(wanted), _AT_ONCE):
            asked = select(column).where(column.in_(wanted[start : start + _AT_ONCE])).distinct()
            if kind is Enrolment:
                asked = asked.where(Enrolment.to_on.is_(None))
            held |= set(session.scalars(asked))
    return held


def with_parts(session: Session, rows: Rows) -> Rows:
    """These records with all that goes with them, deleted ones too: nobody sees those, but they are there."""
    whole: Rows = {kind: set(ids) for kind, ids in rows.items() if ids}
    while True:
        before = sum(len(ids) for ids in whole.values())
        for kind, column, ids in _pointing(whole, wanted=True):
            _add(session, whole, kind, column.in_(ids))
        uids = _uids(session, whole)
        for kind, name in _BY_UID:
            _add(session, whole, kind, getattr(kind, name).in_(uids))
        persons = whole.get(Person, set())
        for one in _given_up(session, persons):
            whole[Person].add(one)
        _add(session, whole, ComparisonLine, ComparisonLine.id.in_(lines_naming(session, persons)))
        _add(session, whole, SavedList, SavedList.id.in_(lists_naming(session, persons)))
        if sum(len(ids) for ids in whole.values()) == before:
            return whole


def erase(session: Session, rows: Rows, *, number: str) -> tuple[int, list[tuple[int, str]]]:
    """Erase these records with their parts, in the running action.

    Returns how many went, and each action of history that is no longer whole with the hash of what is left.
    """
    whole = with_parts(session, rows)
    names = _names(session, whole.get(Person, set()))
    shas = _shas(session, whole)
    uids = _uids(session, whole)
    _let_go(session, whole, uids)
    gone = erase_rows(session, whole)
    erase_contents(session, shas)
    for uid in uids:  # what was typed in a form of it and not saved
        session.execute(delete(Draft).where(Draft.key.contains(uid)))
    mark = MARK.format(number=number)
    for kind, field in _WRITTEN:
        whole.setdefault(kind, set()).update(replace_words(session, kind, field, names, mark=mark))
    return gone, redact_history(session, whole, names, mark=mark)


def _pointing(
    whole: Rows, *, wanted: bool
) -> list[tuple[type[Record], InstrumentedAttribute[Any], set[int]]]:
    """Each column that points to one of these records: of what goes with it, or of what lets go of it."""
    tables = {kind.__table__: ids for kind, ids in whole.items()}
    return [
        (kind, getattr(kind, attribute.key), tables[key.column.table])
        for kind in described()
        for attribute in kind.__mapper__.column_attrs
        for key in attribute.columns[0].foreign_keys
        if key.column.table in tables
        and (not attribute.columns[0].nullable or (kind, attribute.key) in _PARTS) is wanted
    ]


def _add(session: Session, whole: Rows, kind: type[Record], where: Any) -> None:
    found = session.scalars(select(kind.id).where(where).execution_options(include_deleted=True)).all()
    if found:
        whole.setdefault(kind, set()).update(found)


def _given_up(session: Session, persons: set[int]) -> list[int]:
    """The doubles that were given up for these persons."""
    asked = select(MergedPerson.merged_id).where(MergedPerson.person_id.in_(persons))
    return list(session.scalars(asked.execution_options(include_deleted=True)))


def _uids(session: Session, whole: Rows) -> list[str]:
    return [
        uid
        for kind, ids in whole.items()
        for uid in session.scalars(
            select(kind.uid).where(kind.id.in_(ids)).execution_options(include_deleted=True)
        )
    ]


def _names(session: Session, persons: set[int]) -> list[str]:
    asked = select(Person).where(Person.id.in_(persons)).execution_options(include_deleted=True)
    return [person.name for person in session.scalars(asked) if person.name]


def _shas(session: Session, whole: Rows) -> set[str]:
    return {
        sha
        for kind in (Attachment, PrintedPaper)
        for sha in session.scalars(
            select(kind.sha)
            .where(kind.id.in_(whole.get(kind, set())))
            .execution_options(include_deleted=True)
        )
    }


def _let_go(session: Session, whole: Rows, uids: list[str]) -> None:
    """What stays no longer names what goes."""
    for kind, column, ids in _pointing(whole, wanted=False):
        asked = select(kind).where(column.in_(ids), kind.id.not_in(whole.get(kind, set())))
        for record in session.scalars(asked.execution_options(include_deleted=True)).all():
            setattr(record, column.key, None)
    entries = select(RegisterEntry).where(
        RegisterEntry.owner_uid.in_(uids), RegisterEntry.id.not_in(whole.get(RegisterEntry, set()))
    )
    for entry in session.scalars(entries.execution_options(include_deleted=True)).all():
        entry.owner_uid = ""
    session.flush()
    session.expunge_all()  # rows that go are written no more
