"""The cards of persons and households as papers, filled from the register."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import select

from db.store import Store
from db.tables.benefits import BenefitFile, Grant
from db.tables.households import HouseholdMember
from letea.actions.benefit_lists import file_rows, files_of_household, files_of_person
from letea.actions.choices import open_choices
from letea.actions.households import belongings_of, household_of_person, open_household
from letea.actions.office_reading import open_profile
from letea.actions.people import open_person
from letea.actions.people_lists import address_of
from letea.actions.printed import PaperOf
from letea.actions.services import services_of_person
from letea.documents.household_card import HouseholdOnPaper, household_card
from letea.documents.outline import Outline
from letea.documents.person_card import FileOnCard, PersonOnPaper, person_card
from letea.fields.benefits import FILE_STATES
from letea.rules.benefit_payments import period
from letea.wording import _, day, money, span


def person_card_outline(store: Store, person_id: int, today: date, *, sensitive: bool = False) -> Outline:
    """The card of a person; health, categories and situations only where they are asked for."""
    file, choices = open_person(store, person_id), open_choices(store)
    person = file.person
    home = household_of_person(store, person_id)
    household = open_household(store, home) if home is not None else None
    members: list[tuple[str, str, str]] = []
    if household is not None:
        born = belongings_of(store, [member.person_id for member in household.members]).born
        members = [
            (
                household.names.get(member.person_id, ""),
                choices.label(HouseholdMember.role, member.role),
                day(born.get(member.person_id)),
            )
            for member in household.members
            if member.to_on is None
        ]
    told = PersonOnPaper(
        person=person,
        address=address_of(person.village, person.street, person.house_number),
        lists=choices.lists,
        sensitive=sensitive,
        papers=file.papers,
        categories=file.categories,
        situations=file.situations,
        certificates=file.certificates,
        incomes=file.incomes,
        goods=file.goods,
        household=household.household if household is not None else None,
        members=members,
        services=[
            (name, span(from_on, to_on)) for _id, name, from_on, to_on in services_of_person(store, person_id)
        ],
        files=files_on_card(store, files_of_person(store, person_id), today),
    )
    return person_card(told, open_profile(store).office, today)


def household_card_outline(store: Store, household_id: int, today: date) -> Outline:
    """The card of a household."""
    file = open_household(store, household_id)
    household = file.household
    told = HouseholdOnPaper(
        household=household,
        address=address_of(household.village, household.street, household.house_number),
        lists=open_choices(store).lists,
        members=file.members,
        names=file.names,
        born=belongings_of(store, [member.person_id for member in file.members]).born,
        incomes=file.incomes,
        goods=file.goods,
        files=files_on_card(store, files_of_household(store, household_id), today),
    )
    return household_card(told, open_profile(store).office, today)


def person_card_of(store: Store, person_id: int) -> PaperOf:
    """What the card of a person is of, where it is kept once printed."""
    return PaperOf("person_card", open_person(store, person_id).person.uid, person_id)


def household_card_of(store: Store, household_id: int) -> PaperOf:
    """What the card of a household is of, where it is kept once printed."""
    return PaperOf("household_card", open_household(store, household_id).household.uid)


def files_on_card(store: Store, files: Sequence[int], today: date) -> list[FileOnCard]:
    """Benefit files as cards list them, each with what is granted in it."""
    with store.reading() as session:
        asked = select(Grant, BenefitFile.id).join(BenefitFile, BenefitFile.id == Grant.file_id)
        grants = session.execute(asked.where(BenefitFile.id.in_(files)).order_by(Grant.from_on)).all()
    granted: dict[int, list[str]] = {}
    for grant, file_id in grants:
        told = _("{sum} lei, {period}").format(sum=money(grant.amount_bani), period=period(grant))
        granted.setdefault(file_id, []).append(told)
    return [
        FileOnCard(row.number, row.kind, FILE_STATES[row.state], "\n".join(granted.get(row.id, ())))
        for row in file_rows(store, files, today)
    ]
