"""Guardianships: opening, checking, saving and deleting them with the guardians' yearly accounts."""

from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.guardianship import GuardianAccount, Guardianship
from db.tables.people import Person
from letea.actions.attachments import attachments_in
from letea.actions.people_lists import address_of, person_names
from letea.errors import Problem, refuse_if
from letea.rules.guardianship import check_accounts, check_guardianship
from letea.wording import _


@dataclass
class GuardianshipFile:
    """A protection with its accounts by year; `names` of the persons of the register it names."""

    held: Guardianship
    accounts: list[GuardianAccount] = field(default_factory=list)
    names: dict[int, str] = field(default_factory=dict)


def open_guardianship(store: Store, guardianship_id: int) -> GuardianshipFile:
    """A protection with its accounts."""
    with store.reading() as session:
        held = session.get_one(Guardianship, guardianship_id)
        file = GuardianshipFile(held, _accounts(session, guardianship_id))
    file.names = person_names(store, [held.person_id, held.guardian_id or 0])
    return file


def new_guardianship(store: Store, today: date, person_id: int = 0) -> GuardianshipFile:
    """A protection about to be written down, of a person where they are known."""
    held = Guardianship(person_id=person_id, from_on=today)
    return GuardianshipFile(held, names=person_names(store, [person_id]))


def take_guardian(store: Store, held: Guardianship) -> None:
    """A guardian of the register lends name, address and telephone where none is written."""
    if held.guardian_id is None:
        return
    with store.reading() as session:
        person = session.get(Person, held.guardian_id)
    if person is not None:
        address = address_of(person.village, person.street, person.house_number)
        held.guardian = held.guardian.strip() or person.name
        held.guardian_address = held.guardian_address.strip() or address
        held.guardian_phone = held.guardian_phone.strip() or person.phone


def check_guardianship_file(store: Store, file: GuardianshipFile, today: date) -> list[Problem]:
    """What the worker must mend in a protection and its accounts."""
    held = file.held
    with store.reading() as session:
        born_on = session.scalar(select(Person.born_on).where(Person.id == held.person_id))
        asked = select(Guardianship).where(
            Guardianship.person_id == held.person_id, Guardianship.id != (held.id or 0)
        )
        others = list(session.scalars(asked))
    return [
        *check_guardianship(held, born_on=born_on, others=others, today=today),
        *check_accounts(file.accounts, held, today),
    ]


def save_guardianship(store: Store, file: GuardianshipFile, today: date) -> int:
    """Keep a new or changed protection with its accounts; returns the id."""
    held = file.held
    take_guardian(store, held)
    refuse_if(check_guardianship_file(store, file, today))
    name = person_names(store, [held.person_id]).get(held.person_id, "")
    label = _("Modificarea ocrotirii: {name}") if held.id else _("Ocrotire nouă: {name}")
    with store.writing(label.format(name=name)) as writing:
        kept = writing.keep(held)
        for row in file.accounts:
            row.guardianship_id = kept.id
        writing.keep_list(_accounts(writing.session, kept.id), file.accounts)
    return kept.id


def remove_guardianship(store: Store, guardianship_id: int) -> None:
    """Delete a protection with its accounts and what was attached to it; it can be undone."""
    file = open_guardianship(store, guardianship_id)
    name = file.names.get(file.held.person_id, "")
    with store.writing(_("Ștergerea ocrotirii: {name}").format(name=name)) as writing:
        attached = attachments_in(writing.session, [file.held.uid])
        writing.remove_all([*file.accounts, *attached])
        writing.remove(file.held)


def courts_used(store: Store) -> list[str]:
    """The courts written before, most used first."""
    asked = select(Guardianship.court).where(Guardianship.court != "").group_by(Guardianship.court)
    with store.reading() as session:
        return list(session.scalars(asked.order_by(func.count().desc())))


def _accounts(session: Session, guardianship_id: int) -> list[GuardianAccount]:
    asked = select(GuardianAccount).where(GuardianAccount.guardianship_id == guardianship_id)
    return list(session.scalars(asked.order_by(GuardianAccount.year)))
