"""Bringing households with their members in from a table; and giving them out with the same columns."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.inserting import insert_many
from db.store import Store
from db.tables.households import Household, HouseholdMember
from db.tables.people import Person
from letea.actions.office_reading import vocabularies
from letea.actions.people_import import known_people
from letea.progress import Progress
from letea.rules.households_import import (
    OF_HOUSEHOLD,
    Homes,
    Living,
    MemberEntry,
    Register,
    household_changes,
    judge_members,
)
from letea.rules.people_import import Known
from letea.rules.sheet_verdicts import BroughtIn, JudgedRow
from letea.wording import _, counted


def judge_member_entries(
    store: Store, entries: Sequence[MemberEntry], today: date, *, progress: Progress | None = None
) -> list[JudgedRow]:
    """The verdict of each row of a table of households against the register; nothing is changed."""
    (progress or Progress()).step(_("Se compară cu registrul"), 0, len(entries))
    known = Known()
    for person in known_people(store, [entry.member.person for entry in entries if entry.member]):
        known.add(person)
    with store.reading() as session:
        homes = Homes(session.scalars(select(Household)).all())
        register = Register(homes, known, _living(session))
    return judge_members(entries, register, vocabularies(store), today)


def import_households(
    store: Store, rows: Sequence[JudgedRow], *, progress: Progress | None = None
) -> BroughtIn:
    """Keep these rows: households, new persons and members, as one action that undoes as one."""
    steps = progress or Progress()
    entries: list[MemberEntry] = [row.held for row in rows]
    if not entries:
        return BroughtIn(0)
    label = _("Import din tabel: {rows} de gospodării").format(
        rows=counted(len(entries), _("rând"), _("rânduri"))
    )
    with store.writing(label) as writing:
        session = writing.session
        steps.step(_("Se înregistrează gospodăriile"), 0, len(entries))
        homes, made = _homes_of(session, entries)
        insert_many(session, made)
        changed = _change(entries, homes)
        steps.step(_("Se înregistrează persoanele"))
        new = [entry.member.person for entry in entries if entry.member and not entry.member.met]
        insert_many(session, new)
        members = [
            HouseholdMember(
                household_id=home.id, person_id=entry.member.met or entry.member.person.id, role=entry.role
            )
            for entry, home in zip(entries, homes, strict=True)
            if entry.member and not entry.living
        ]
        insert_many(session, members)
        _change_roles(session, entries)
        session.flush()
        steps.step(_("Se salvează"))
    return BroughtIn(
        len(entries),
        (
            (len(made), _("gospodărie nouă"), _("gospodării noi")),
            (changed, _("gospodărie schimbată"), _("gospodării schimbate")),
            (len(new), _("persoană nouă"), _("persoane noi")),
            (len(members), _("membru adăugat"), _("membri adăugați")),
        ),
    )


def household_values(store: Store, ids: Sequence[int]) -> list[dict[str, Any]]:
    """These households as rows of the workbook, one for each member who lives there now."""
    with store.reading() as session:
        households = {row.id: row for row in session.scalars(select(Household).where(Household.id.in_(ids)))}
        members = session.execute(
            select(HouseholdMember, Person)
            .join(Person, Person.id == HouseholdMember.person_id)
            .where(HouseholdMember.household_id.in_(ids), HouseholdMember.to_on.is_(None))
            .order_by(HouseholdMember.id)
        ).all()
    theirs: dict[int, list[dict[str, Any]]] = {}
    for member, person in members:
        theirs.setdefault(member.household_id, []).append(
            {
                "family_name": person.family_name,
                "given_name": person.given_name,
                "cnp": person.cnp,
                "born_on": person.born_on,
                "role": member.role,
            }
        )
    return [
        {"household": households[id].name}
        | {name: getattr(households[id], name) for name in OF_HOUSEHOLD}
        | member
        for id in ids
        if id in households
        for member in theirs.get(id, [{}])
    ]


def _living(session: Session) -> dict[int, Living]:
    rows = session.execute(
        select(
            HouseholdMember.person_id,
            HouseholdMember.household_id,
            Household.name,
            HouseholdMember.role,
            HouseholdMember.id,
        )
        .join(Household, Household.id == HouseholdMember.household_id)
        .where(HouseholdMember.to_on.is_(None))
    )
    return {row[0]: Living(*row[1:]) for row in rows}


def _homes_of(session: Session, entries: Sequence[MemberEntry]) -> tuple[list[Household], list[Household]]:
    """The household of each row, and those among them that are new."""
    homes = Homes(session.scalars(select(Household)))
    found: list[Household] = []
    made: list[Household] = []
    for entry in entries:
        draft = entry.household
        home = homes.find(draft.name, draft.village, draft.house_number)
        if home is None:
            homes.add(draft)
            made.append(draft)
        found.append(home or draft)
    return found, made


def _change(entries: Sequence[MemberEntry], homes: Sequence[Household]) -> int:
    """Write what the rows change of households registered; returns how many were changed."""
    changed = set()
    for entry, home in zip(entries, homes, strict=True):
        if not entry.home:
            continue
        for name, value in household_changes(entry, home).items():
            setattr(home, name, value)
            changed.add(home.id)
    return len(changed)


def _change_roles(session: Session, entries: Sequence[MemberEntry]) -> None:
    for entry in entries:
        if entry.living and entry.role:
            session.get_one(HouseholdMember, entry.living).role = entry.role
