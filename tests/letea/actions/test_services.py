"""Services as they are kept: occupancy, licences, order, what is proposed."""

from datetime import date
from decimal import Decimal

import pytest

from db.store import Store
from db.tables.services import BudgetSource, ProposedService, Service
from letea.actions.services import (
    LicenceState,
    ServiceFile,
    copy_proposed,
    open_service,
    remove_proposed,
    remove_service,
    reorder_services,
    save_proposed,
    save_service,
    service_rows,
)
from letea.actions.year_lists import year_rows
from letea.errors import Refused
from tests.samples import TODAY, a_budget, a_licence, a_person, a_service, an_enrolment


def enrolled(store: Store, number: int) -> ServiceFile:
    """The day centre with so many children in it."""
    ids = [store.keep(a_person(house_number=str(place)), "copil").id for place in range(number)]
    return ServiceFile(a_service(), enrolments=[an_enrolment(id_) for id_ in ids])


def test_fifteen_children_of_twenty_places_are_75_percent(store: Store) -> None:
    save_service(store, enrolled(store, 15), TODAY)
    (row,) = service_rows(store, TODAY)
    assert (row.enrolled, row.occupancy, row.overridden) == (15, Decimal(75), False)


def test_who_left_is_not_counted(store: Store) -> None:
    file = enrolled(store, 2)
    file.enrolments[0].to_on = date(2022, 3, 21)
    save_service(store, file, TODAY)
    assert service_rows(store, TODAY)[0].enrolled == 1
    assert service_rows(store, date(2022, 3, 21))[0].enrolled == 2


def test_the_occupancy_written_by_hand_stands_for_the_computed_one(store: Store) -> None:
    file = enrolled(store, 1)
    file.service.occupancy_override = Decimal(80)
    file.service.override_reason = "mese la domiciliu"
    save_service(store, file, TODAY)
    row = service_rows(store, TODAY)[0]
    assert (row.occupancy, row.overridden) == (Decimal(80), True)


def test_an_occupancy_above_100_percent_is_refused(store: Store) -> None:
    service = a_service(occupancy_override=Decimal(120), override_reason="înghesuială")
    with pytest.raises(Refused) as refused:
        save_service(store, ServiceFile(service), TODAY)
    assert [problem.field for problem in refused.value.problems if problem.blocking] == ["occupancy_override"]
    assert service_rows(store, TODAY) == []


@pytest.mark.parametrize(
    ("until_on", "state"),
    [
        (date(2022, 4, 10), LicenceState.ENDING),
        (date(2022, 3, 21), LicenceState.EXPIRED),
        (date(2023, 1, 1), LicenceState.VALID),
        (None, LicenceState.VALID),
    ],
)
def test_a_licence_that_ends_within_the_year_is_told(
    store: Store, until_on: date | None, state: LicenceState
) -> None:
    save_service(store, ServiceFile(a_service(), [a_licence(until_on=until_on)]), TODAY)
    assert service_rows(store, TODAY)[0].licence_state is state


def test_a_person_is_enrolled_once_at_a_time(store: Store) -> None:
    file = enrolled(store, 1)
    file.enrolments.append(an_enrolment(file.enrolments[0].person_id, from_on=date(2022, 1, 1)))
    with pytest.raises(Refused) as refused:
        save_service(store, file, TODAY)
    blocking = [problem.field for problem in refused.value.problems if problem.blocking]
    assert blocking == ["enrolments.0.person_id", "enrolments.1.person_id"]


def test_more_children_than_places_is_a_warning_only(store: Store) -> None:
    file = enrolled(store, 2)
    file.service.capacity = 1
    assert save_service(store, file, TODAY)


def test_the_order_of_the_services_is_the_workers(store: Store) -> None:
    first = save_service(store, ServiceFile(a_service(name="Întâi")), TODAY)
    second = save_service(store, ServiceFile(a_service(name="Al doilea")), TODAY)
    reorder_services(store, [second, first])
    assert [row.name for row in service_rows(store, TODAY)] == ["Al doilea", "Întâi"]


def test_a_deleted_service_comes_back_whole(store: Store) -> None:
    file = enrolled(store, 1)
    file.licences = [a_licence()]
    file.budgets = [a_budget(source=BudgetSource.LOCAL, amount_bani=30_327_000)]
    service_id = save_service(store, file, TODAY)
    remove_service(store, service_id)
    assert service_rows(store, TODAY) == []
    store.undo()
    back = open_service(store, service_id)
    assert (len(back.licences), len(back.budgets), len(back.enrolments)) == (1, 1, 1)


def test_a_source_without_sum_is_no_longer_kept(store: Store) -> None:
    file = ServiceFile(a_service(), budgets=[a_budget(source=BudgetSource.LOCAL, amount_bani=100)])
    service_id = save_service(store, file, TODAY)
    held = open_service(store, service_id)
    held.budgets = []
    save_service(store, held, TODAY)
    assert open_service(store, service_id).budgets == []


def test_what_was_proposed_is_proposed_again_for_another_year(store: Store) -> None:
    save_proposed(store, ProposedService(year=2022, name="Centru de zi", justification="cereri multe"))
    assert copy_proposed(store, from_year=2022, to_year=2023) == 1
    (copy,) = year_rows(store, ProposedService, 2023)
    assert (copy.name, copy.justification) == ("Centru de zi", "cereri multe")


def test_a_proposed_service_without_a_name_is_refused(store: Store) -> None:
    with pytest.raises(Refused):
        save_proposed(store, ProposedService(year=2022, name=" "))
    assert year_rows(store, ProposedService, 2022) == []


def test_a_deleted_proposed_service_is_gone_and_can_come_back(store: Store) -> None:
    proposed_id = save_proposed(store, ProposedService(year=2022, name="Cantină"))
    remove_proposed(store, proposed_id)
    assert year_rows(store, ProposedService, 2022) == []
    store.undo()
    assert len(year_rows(store, ProposedService, 2022)) == 1


def test_a_new_service_comes_last(store: Store) -> None:
    for name in ("Întâi", "Apoi", "La urmă"):
        save_service(store, ServiceFile(Service(name=name, code="8891 CZ-C-II", capacity=1)), TODAY)
    assert [row.name for row in service_rows(store, TODAY)] == ["Întâi", "Apoi", "La urmă"]
