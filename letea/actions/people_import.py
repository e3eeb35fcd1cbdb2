"""Bringing persons in from a workbook, whole or not at all; and giving them out with the same columns."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.history import insert_many
from db.ordering import fold
from db.store import Store
from db.tables.households import Household, HouseholdMember
from db.tables.people import Person, PersonCategory
from letea.progress import Progress
from letea.rules.people_import import Judged, KnownPerson, PersonEntry, Verdict, count, judge
from letea.wording import _, counted

_AT_ONCE = 500
_Where = tuple[str, str]  # village, folded, and house number


@dataclass(frozen=True)
class ImportReport:
    """What came in: persons and households added, rows already present, rows left out as wrong."""

    added: int
    households: int
    present: int
    wrong: int


def judge_entries(store: Store, entries: Sequence[PersonEntry], today: date) -> list[Judged]:
    """The verdict of each row of a workbook against the register; nothing is changed."""
    columns = select(
        Person.family_name, Person.given_name, Person.cnp, Person.born_on, Person.village, Person.house_number
    )
    with store.reading() as session:
        known = [KnownPerson(f"{row[0]} {row[1]}".strip(), *row[2:]) for row in session.execute(columns)]
    return judge(entries, known, today)


def import_people(
    store: Store, judged: Sequence[Judged], *, progress: Progress | None = None
) -> ImportReport:
    """Register the new rows, with their households and categories, as one action that undoes as one."""
    steps = progress or Progress()
    entries = [row.entry for row in judged if row.verdict is Verdict.NEW]
    households: list[Household] = []
    if entries:
        label = _("Import din tabel: {people}").format(
            people=counted(len(entries), _("persoană"), _("persoane"))
        )
        with store.writing(label) as writing:
            steps.step(_("Se înregistrează persoanele"), 0, len(entries))
            insert_many(writing.session, [entry.person for entry in entries])
            steps.step(_("Se formează gospodăriile"))
            households = _keep_households(writing.session, entries)
            steps.step(_("Se salvează"))
    return ImportReport(
        added=len(entries),
        households=len(households),
        present=count(judged, Verdict.PRESENT),
        wrong=count(judged, Verdict.WRONG),
    )


def people_entries(
    store: Store, ids: Sequence[int], today: date, *, progress: Progress | None = None
) -> list[PersonEntry]:
    """These persons as rows of the workbook, in the order asked."""
    steps = progress or Progress()
    entries: dict[int, PersonEntry] = {}
    with store.reading() as session:
        for start in range(0, len(ids), _AT_ONCE):
            steps.step(_("Se citește registrul"), start, len(ids))
            _read_entries(session, ids[start : start + _AT_ONCE], entries, today)
    found = [entries[id] for id in ids if id in entries]
    for number, entry in enumerate(found, start=2):
        entry.number = number
    return found


def _read_entries(session: Session, ids: Sequence[int], entries: dict[int, PersonEntry], today: date) -> None:
    for person in session.scalars(select(Person).where(Person.id.in_(ids))):
        entries[person.id] = PersonEntry(0, person)
    members = (
        select(HouseholdMember.person_id, HouseholdMember.role, Household.name)
        .join(Household, Household.id == HouseholdMember.household_id)
        .where(HouseholdMember.person_id.in_(ids), HouseholdMember.to_on.is_(None))
    )
    for person_id, role, name in session.execute(members):
        if person_id in entries:
            entries[person_id].household, entries[person_id].role = name, role
    categories = (
        select(PersonCategory.person_id, PersonCategory.category)
        .where(
            PersonCategory.person_id.in_(ids),
            (PersonCategory.to_on.is_(None)) | (PersonCategory.to_on >= today),
        )
        .order_by(PersonCategory.id)
    )
    for person_id, category in session.execute(categories):
        if person_id in entries:
            entries[person_id].categories += (category,)


def _keep_households(session: Session, entries: Sequence[PersonEntry]) -> list[Household]:
    known = _Households(session)
    homes = [known.home_of(entry) for entry in entries]
    insert_many(session, known.made)
    members = [
        HouseholdMember(household_id=home.id, person_id=entry.person.id, role=entry.role)
        for home, entry in zip(homes, entries, strict=True)
        if home is not None
    ]
    categories = [
        PersonCategory(person_id=entry.person.id, category=code)
        for entry in entries
        for code in dict.fromkeys(entry.categories)
    ]
    insert_many(session, [*members, *categories])
    return known.made


class _Households:
    """The households of the register and those the workbook adds, found by name and address."""

    def __init__(self, session: Session) -> None:
        self.made: list[Household] = []
        self._by_name: dict[str, list[Household]] = {}
        for household in session.scalars(select(Household)):
            self._by_name.setdefault(fold(household.name), []).append(household)

    def home_of(self, entry: PersonEntry) -> Household | None:
        """The household of a row: one of this name at this address, or a new one."""
        if not entry.household:
            return None
        namesakes = self._by_name.setdefault(fold(entry.household), [])
        wanted = _where(entry.person)
        if wanted == ("", "") and len(namesakes) == 1:
            return namesakes[0]
        for household in namesakes:
            if _where(household) in {wanted, ("", "")}:
                return household
        return self._make(entry, namesakes)

    def _make(self, entry: PersonEntry, namesakes: list[Household]) -> Household:
        person = entry.person
        made = Household(
            name=entry.household,
            village=person.village,
            street=person.street,
            house_number=person.house_number,
        )
        namesakes.append(made)
        self.made.append(made)
        return made


def _where(place: Person | Household) -> _Where:
    return fold(place.village), place.house_number.strip()
