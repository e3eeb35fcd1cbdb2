"""The registers of the dossier: what falls into the period, in words."""

from datetime import date

import pytest

from db.store import Store
from db.tables.carers import Carer
from db.tables.cases import Visit
from letea.actions.inspection_lists import LISTS
from letea.actions.inspection_reading import read_list
from letea.rules.period import Period
from tests.samples import TODAY, a_person

MARCH = Period(date(2022, 3, 1), date(2022, 3, 31))


def rows(store: Store, title: str) -> list[tuple[str, ...]]:
    one = next(one for one in LISTS if one.title == title)
    with store.reading() as session:
        return [tuple(row) for row in read_list(session, one, MARCH, {}).rows]


@pytest.mark.parametrize("one", LISTS, ids=lambda one: one.title)
def test_every_list_can_be_read_of_an_empty_office(store: Store, one: object) -> None:
    with store.reading() as session:
        told = read_list(session, one, MARCH, {})  # type: ignore[arg-type]
    assert told.rows == []
    assert all(column.heading for column in told.columns)


def test_what_has_a_day_is_listed_by_it_with_the_persons_name(store: Store) -> None:
    person = store.keep(a_person(), "P")
    for on in (date(2022, 2, 28), TODAY, date(2022, 4, 1)):
        store.keep(Visit(person_id=person.id, visited_on=on, purpose="verificare"), "Vizită")
    assert rows(store, "Vizite") == [("22.03.2022", "Exemplu Ștefan", "verificare", "", "")]


def test_what_stands_for_a_while_is_listed_while_it_stands(store: Store) -> None:
    people = [store.keep(a_person(given_name=name), "P") for name in ("Ana", "Ion")]
    spans = [(2021, None), (2021, date(2022, 3, 1)), (2021, date(2022, 2, 28)), (2023, None)]
    for year, to_on in spans:
        carer = Carer(person_id=people[0].id, cared_id=people[1].id, from_on=date(year, 1, 1), to_on=to_on)
        store.keep(carer, "Asistent")
    assert [row[4] for row in rows(store, "Asistenți personali")] == ["", "01.03.2022"]
