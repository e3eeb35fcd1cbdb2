"""Which codes records carry, deleted ones too."""

from db.store import Store
from letea.actions.codes_used import codes_used, service_codes_used
from tests.samples import a_person, a_service


def test_a_code_of_a_person_is_used_even_after_deleting_them(store: Store) -> None:
    person = store.keep(a_person(occupation="padurar"), "Persoană")
    store.remove(person, "Șters")
    assert codes_used(store, "occupation") == {"padurar"}


def test_codes_of_a_list_in_one_field_are_used_each(store: Store) -> None:
    store.keep(a_service(beneficiaries=["copii", "varstnici"]), "Serviciu")
    assert codes_used(store, "beneficiary_category") == {"copii", "varstnici"}


def test_each_code_written_at_a_service_is_used(store: Store) -> None:
    store.keep(a_service(code="8891CZ-C-II, 8810 ID-I"), "Serviciu")
    assert {"8891CZ-C-II", "8810 ID-I"} <= service_codes_used(store)
