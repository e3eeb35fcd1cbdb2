"""The papers of the guardianship authority: the sheet, the request, the year's list."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, select

from db.store import Store
from db.tables.guardianship import GuardianAccount, Guardianship
from db.tables.people import Person
from letea.actions.office_reading import open_profile
from letea.actions.people_lists import address_of
from letea.actions.printed import PaperOf
from letea.actions.register_numbers import take_office_number
from letea.documents.guardianship import (
    Protected,
    account_request,
    accounts_of_year,
    guardianship_sheet,
)
from letea.documents.outline import Outline
from letea.rules.guardianship import missing_years
from letea.wording import _

_YEARS_BACK = 10


def sheet_outline(store: Store, guardianship_id: int, today: date) -> Outline:
    """The sheet of a protection."""
    profile = open_profile(store)
    (told,) = _protected(store, [guardianship_id])
    return guardianship_sheet(told, profile.office, profile.officials, today)


def years_to_ask(store: Store, guardianship_id: int, today: date) -> list[int]:
    """The years to ask the guardian for: those missing, else the one last ended."""
    (told,) = _protected(store, [guardianship_id])
    return missing_years(told.held, told.accounts, today) or [today.year - 1]


def take_request_number(store: Store, guardianship_id: int, today: date) -> str:
    """The next number of the office's own register for the letter to a guardian: "214/2026"."""
    (told,) = _protected(store, [guardianship_id])
    about = _("Solicitare dare de seamă, {name}").format(name=told.name)
    partner = told.held.guardian
    with store.writing(about) as writing:
        return take_office_number(
            *(writing, today),
            about=about,
            sent=True,
            partner=partner,
            person_id=told.held.person_id,
            owner_uid=told.held.uid,
        )


def request_outline(store: Store, guardianship_id: int, today: date, number: str = "") -> Outline:
    """The letter that asks a guardian for what is missing; without a number its place is a rule."""
    profile = open_profile(store)
    (told,) = _protected(store, [guardianship_id])
    years = years_to_ask(store, guardianship_id, today)
    return account_request(told, years, profile.office, profile.officials, today, number=number)


def year_outline(store: Store, year: int, today: date) -> Outline:
    """The list of the accounts of a year, by the protected persons' names."""
    profile = open_profile(store)
    lasting = select(Guardianship.id).where(
        Guardianship.gives_accounts.is_(True),
        Guardianship.from_on <= date(year, 12, 31),
        Guardianship.to_on.is_(None) | (Guardianship.to_on > date(year, 12, 31)),
    )
    with store.reading() as session:
        ids = list(session.scalars(lasting))
    return accounts_of_year(_protected(store, ids), year, profile.office, profile.officials, today)


def paper_of(store: Store, guardianship_id: int, number: str = "") -> PaperOf:
    """What a paper about a protection is of, so that it is found again from it."""
    with store.reading() as session:
        held = session.get_one(Guardianship, guardianship_id)
    return PaperOf("guardianship", held.uid, held.person_id, number)


def account_years(store: Store, today: date) -> list[int]:
    """The years that accounts may be listed for, newest first: each that ended since the first protection."""
    with store.reading() as session:
        first = session.scalar(select(func.min(Guardianship.from_on)))
    last = today.year - 1
    return list(range(last, min(first.year if first else last, last) - 1, -1))[:_YEARS_BACK]


def _protected(store: Store, ids: Sequence[int]) -> list[Protected]:
    """These protections with their persons and accounts, by name."""
    with store.reading() as session:
        held = list(session.scalars(select(Guardianship).where(Guardianship.id.in_(ids))))
        wanted = {row.person_id for row in held}
        asked = select(Person).where(Person.id.in_(wanted)).execution_options(include_deleted=True)
        people = {row.id: row for row in session.scalars(asked)}
        given = select(GuardianAccount).where(GuardianAccount.guardianship_id.in_(ids))
        accounts = list(session.scalars(given.order_by(GuardianAccount.year)))
    held.sort(key=lambda row: (people[row.person_id].name_key, row.id))
    return [
        Protected(
            row,
            people[row.person_id].name,
            people[row.person_id].born_on,
            _address(people[row.person_id]),
            [one for one in accounts if one.guardianship_id == row.id],
        )
        for row in held
    ]


def _address(person: Person) -> str:
    return address_of(person.village, person.street, person.house_number)
