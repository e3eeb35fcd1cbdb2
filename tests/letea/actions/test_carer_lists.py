"""Personal assistants are listed, filtered and found."""

from datetime import date

from db.store import Store
from db.tables.carers import CarerCheck, CarerTraining
from letea.actions.carer_lists import CarerGroup, CarerOrder, carer_rows, count_carers, list_carers
from letea.actions.carers import open_carer, save_carer
from letea.rules.carers import CertificateState
from tests.letea.actions.care_offices import an_assistant
from tests.samples import TODAY


def followed(store: Store, name: str) -> int:
    """An assistant checked and trained this year."""
    file = open_carer(store, an_assistant(store, name))
    file.checks = [CarerCheck(carer_id=0, checked_on=date(2022, 2, 1))]
    file.trainings = [CarerTraining(carer_id=0, held_on=date(2022, 2, 1), topic="Igiena")]
    return save_carer(store, file, TODAY)


def test_each_filter_finds_its_own(store: Store) -> None:
    fine = followed(store, "Exemplu")
    late = an_assistant(store, "Demonstrativ")
    ended = an_assistant(store, "Altul", to_on=date(2021, 9, 1), ended_why="demisie")
    assert count_carers(store, TODAY) == {
        CarerGroup.ACTIVE: 2,
        CarerGroup.CHECK_DUE: 1,
        CarerGroup.UNTRAINED: 1,
        CarerGroup.CERTIFICATE: 0,
        CarerGroup.ENDED: 1,
    }
    assert list_carers(store, today=TODAY) == [late, fine]
    assert list_carers(store, group=CarerGroup.CHECK_DUE, today=TODAY) == [late]
    assert list_carers(store, group=CarerGroup.ENDED, today=TODAY) == [ended]
    assert count_carers(store, date(2024, 1, 1))[CarerGroup.CERTIFICATE] == 2


def test_a_row_tells_what_is_due(store: Store) -> None:
    (row,) = carer_rows(store, [followed(store, "Exemplu")], TODAY)
    assert (row.name, row.cared) == ("Exemplu Ștefan", "Exempluu Ștefan")
    assert (row.checked_on, row.check_on, row.trained_on) == (
        date(2022, 2, 1),
        date(2022, 8, 1),
        date(2022, 2, 1),
    )
    assert (row.certificate, row.certificate_until_on) == (CertificateState.VALID, date(2023, 3, 14))


def test_they_are_found_by_both_names_and_the_contract(store: Store) -> None:
    one, other = an_assistant(store, "Exemplu"), an_assistant(store, "Țurcanu", contract_number="12")
    assert list_carers(store, "turcanu", today=TODAY) == [other]
    assert list_carers(store, "exempluu", today=TODAY) == [one]
    assert list_carers(store, "12", today=TODAY) == [other]


def test_they_are_ordered_by_what_is_asked(store: Store) -> None:
    one, other = an_assistant(store, "Exemplu"), an_assistant(store, "Altul", from_on=date(2021, 5, 1))
    for order in CarerOrder:
        ahead = list_carers(store, order=order, today=TODAY)
        assert list_carers(store, order=order, descending=True, today=TODAY) == ahead[::-1]
    assert list_carers(store, order=CarerOrder.CHECK, today=TODAY) == [one, other]
