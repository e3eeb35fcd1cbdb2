"""The demonstration office shows assistants and guardianships in every filter, as the rules have them."""

from datetime import date

from sqlalchemy import select

from db.store import Store
from db.tables.carers import Carer
from db.tables.guardianship import Guardianship
from letea.actions.carer_lists import count_carers
from letea.actions.carers import check_carer_file, open_carer
from letea.actions.guardianship import check_guardianship_file, open_guardianship
from letea.actions.guardianship_lists import count_guardianships

MARCH = date(2022, 3, 22)


def test_every_filter_finds_something(demonstration: Store) -> None:
    assert min(count_carers(demonstration, MARCH).values()) >= 1
    assert min(count_guardianships(demonstration, MARCH).values()) >= 1


def test_what_is_shown_holds_by_the_rules(demonstration: Store) -> None:
    with demonstration.reading() as session:
        carers = list(session.scalars(select(Carer.id)))
        wards = list(session.scalars(select(Guardianship.id)))
    for id_ in carers:
        problems = check_carer_file(demonstration, open_carer(demonstration, id_), MARCH)
        assert [problem.text for problem in problems if problem.blocking] == []
    for id_ in wards:
        told = check_guardianship_file(demonstration, open_guardianship(demonstration, id_), MARCH)
        assert [problem.text for problem in told if problem.blocking] == []
