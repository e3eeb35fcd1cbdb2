"""What is due of personal assistants and guardians."""

from datetime import date
from typing import Any

import pytest

from db.store import Store
from db.tables.carers import Carer, CarerCheck, CarerReplacement
from db.tables.guardianship import GuardianAccount, Guardianship
from letea.rules.deadlines import Span
from tests.letea.due_samples import days, due, titles
from tests.samples import a_person

APRIL = date(2022, 4, 20)
WINTER = Span(date(2021, 3, 22), date(2022, 4, 21))


@pytest.fixture
def carer(store: Store) -> Carer:
    """An assistant with a contract that goes on."""
    who, cared = store.keep(a_person(given_name="Ana"), "P"), store.keep(a_person(), "P")
    return store.keep(Carer(person_id=who.id, cared_id=cared.id, from_on=date(2020, 1, 1)), "A")


def test_the_last_check_says_when_the_next_one_is(store: Store, carer: Carer) -> None:
    checked = date(2021, 10, 1)
    store.keep(CarerCheck(carer_id=carer.id, checked_on=checked, next_on=APRIL), "V")
    (told,) = due(store, "carer_check")
    assert (told.title, told.page, told.record) == (
        *("Verificare la domiciliu, asistent personal: Exemplu Ana", "carers", carer.id),
    )
    last = store.keep(CarerCheck(carer_id=carer.id, checked_on=date(2022, 3, 1)), "V")
    assert due(store, "carer_check") == []
    store.remove(last, "Ștergere")
    carer.to_on = date(2022, 2, 1)
    store.keep(carer, "A")
    assert due(store, "carer_check") == []


def test_a_contract_that_ends_is_told_until_another_follows(store: Store, carer: Carer) -> None:
    carer.to_on = APRIL
    carer = store.keep(carer, "A")
    assert titles(store, "carer_end") == ["Se încheie contractul asistentului personal: Exemplu Ana"]
    newer = Carer(person_id=carer.person_id, cared_id=carer.cared_id, from_on=date(2022, 4, 21))
    newer = store.keep(newer, "A")
    assert due(store, "carer_end") == []
    store.remove(newer, "Ștergere")
    carer.ended_why = "la cerere"
    store.keep(carer, "A")
    assert due(store, "carer_end") == []


def test_a_replacement_ends_on_its_day(store: Store, carer: Carer) -> None:
    store.keep(CarerReplacement(carer_id=carer.id, from_on=date(2022, 4, 1), to_on=APRIL), "Î")
    (told,) = due(store, "carer_replacement")
    assert (told.due_on, told.record) == (APRIL, carer.id)


def a_guardianship(store: Store, **given: Any) -> Guardianship:
    ward = store.keep(a_person(), "P")
    known: dict[str, Any] = {"person_id": ward.id, "from_on": date(2020, 5, 1)}
    return store.keep(Guardianship(**known | given), "T")


def test_a_guardian_gives_account_of_each_year(store: Store) -> None:
    held = a_guardianship(store)
    (told,) = due(store, "guardian_account", WINTER)
    assert (told.title, told.due_on, told.late) == (
        *("Dare de seamă pe 2021: Exemplu Ștefan", date(2022, 1, 30), True),
    )
    assert (told.page, told.record) == ("guardianship", held.id)
    account = store.keep(GuardianAccount(guardianship_id=held.id, year=2021), "D")
    assert len(due(store, "guardian_account", WINTER)) == 1
    account.submitted_on = date(2022, 2, 3)
    store.keep(account, "D")
    assert due(store, "guardian_account", WINTER) == []


@pytest.mark.parametrize(
    "given",
    [{"gives_accounts": False}, {"from_on": date(2022, 1, 5)}, {"to_on": date(2021, 12, 31)}],
)
def test_who_owes_no_account_is_not_asked_for_one(store: Store, given: dict[str, Any]) -> None:
    a_guardianship(store, **given)
    assert days(store, "guardian_account", WINTER) == []
