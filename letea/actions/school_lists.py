"""The lists that schools are asked for each year (HG 691/2015): which schools, and whom the register has."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import select

from db.ordering import sort_key
from db.store import Store
from db.tables.children import ChildAlone, SchoolList
from db.tables.people import Person, PersonState
from letea.actions.register_numbers import take_office_number
from letea.actions.year_lists import year_rows
from letea.rules.children import is_away_on, school_key
from letea.rules.people import ADULT, born_for_age
from letea.wording import _


@dataclass(frozen=True)
class ChildOfSchool:
    """A child with parents abroad, as the list of their school prints them."""

    name: str
    born_on: date | None
    school: str
    child: ChildAlone


def year_of_list(store: Store, list_id: int) -> int:
    """The year in which a school was asked for this list."""
    with store.reading() as session:
        return session.get_one(SchoolList, list_id).year


def number_school_letter(store: Store, list_id: int, today: date) -> SchoolList:
    """Give the letter to a school the next number of the office's register, and its day if it has none."""
    with store.reading() as session:
        row = session.get_one(SchoolList, list_id)
    row.asked_on = row.asked_on or today
    about = _("Adresă către {school}, copii cu părinți plecați").format(school=row.school)
    with store.writing(about) as writing:
        row.asked_number = take_office_number(
            *(writing, row.asked_on), about=about, sent=True, partner=row.school, owner_uid=row.uid
        )
        return writing.keep(row)


def reference_day(row: SchoolList, today: date) -> date:
    """The day on which a school's list is compared: when it came, else today, or the end of its year."""
    return row.received_on or min(today, date(row.year, 12, 31))


def children_with_schools(store: Store) -> list[ChildOfSchool]:
    """All children in evidence, those whose parents are back too, by name."""
    with store.reading() as session:
        asked = (
            select(ChildAlone, Person.family_name, Person.given_name, Person.born_on)
            .join(Person, Person.id == ChildAlone.child_id)
            .order_by(Person.name_key, ChildAlone.id)
        )
        return [
            ChildOfSchool(f"{row[1]} {row[2]}", row[3], row[0].school, row[0])
            for row in session.execute(asked)
        ]


def children_of(children: Sequence[ChildOfSchool], school: str, on: date) -> list[ChildOfSchool]:
    """Those of a school whose parents are abroad that day."""
    key = school_key(school)
    return [
        one
        for one in children
        if school_key(one.school) == key and is_away_on(one.child.left_on, one.child.back_on, on)
    ]


def proposed_schools(store: Store, year: int, rows: Sequence[SchoolList], today: date) -> list[SchoolList]:
    """The schools not in these rows yet: last year's, those of the children in evidence and of any child.

    Where one school is written in several ways, the one written most is proposed.
    """
    known = {school_key(row.school) for row in rows}
    written: dict[str, Counter[str]] = {}
    for school in [*_last_years(store, year), *_of_the_register(store, today)]:
        written.setdefault(school_key(school), Counter())[school] += 1
    names = [spellings.most_common(1)[0][0] for key, spellings in written.items() if key and key not in known]
    return [SchoolList(year=year, school=name) for name in sorted(names, key=sort_key)]


def _last_years(store: Store, year: int) -> list[str]:
    return [row.school for row in year_rows(store, SchoolList, year - 1)]


def _of_the_register(store: Store, today: date) -> list[str]:
    with store.reading() as session:
        alone = session.scalars(select(ChildAlone.school).where(ChildAlone.back_on.is_(None)))
        minors = session.scalars(
            select(Person.school).where(
                Person.school != "",
                Person.born_on > born_for_age(today, ADULT),
                Person.state == PersonState.ACTIVE,
            )
        )
        return [*alone, *minors]
