"""What is due of contracts of services, providers, partnerships and procedures."""

from datetime import date
from typing import Any

from db.store import Store
from db.tables.partners import Partnership, Procedure, Provider, ProviderService, ServiceContract
from tests.letea.due_samples import days, due, titles
from tests.samples import a_person, a_service

APRIL = date(2022, 4, 20)


def a_contract(store: Store, **given: Any) -> ServiceContract:
    person, service = store.keep(a_person(), "P"), store.keep(a_service(name="Cantina"), "S")
    known: dict[str, Any] = {"person_id": person.id, "service_id": service.id, "to_on": APRIL}
    return store.keep(
        ServiceContract(**known | {"signed_on": date(2021, 4, 20), "from_on": date(2021, 4, 20)} | given), "C"
    )


def test_a_contract_is_due_until_it_is_prolonged_or_ended(store: Store) -> None:
    held = a_contract(store)
    (told,) = due(store, "contract_end")
    assert (told.title, told.page, told.record) == (
        *("Se încheie contractul de servicii: Exemplu Ștefan, Cantina", "contracts", held.id),
    )
    newer = a_contract(store, person_id=held.person_id, service_id=held.service_id, from_on=APRIL, to_on=None)
    assert due(store, "contract_end") == []
    store.remove(newer, "Ștergere")
    held.ended_on = date(2022, 3, 1)
    store.keep(held, "C")
    assert due(store, "contract_end") == []


def test_the_papers_of_a_provider_end(store: Store) -> None:
    provider = store.keep(Provider(name="Asociația Exemplu", accredited_until_on=APRIL), "F")
    store.keep(ProviderService(provider_id=provider.id, name="Cantina", licensed_until_on=APRIL), "S")
    assert titles(store, "provider_accreditation") == ["Acreditarea furnizorului: Asociația Exemplu"]
    (told,) = due(store, "provider_licence")
    assert (told.title, told.page, told.record) == (
        *("Licența furnizorului: Asociația Exemplu, Cantina", "providers", provider.id),
    )
    store.remove(provider, "Ștergere")
    assert due(store, "provider_licence") == due(store, "provider_accreditation") == []


def test_a_partnership_ends_on_its_day_or_before(store: Store) -> None:
    held = store.keep(Partnership(partner="Parohia Exemplu", until_on=APRIL), "P")
    assert titles(store, "partnership_end") == ["Se încheie parteneriatul: Parohia Exemplu"]
    held.ended_on = date(2022, 3, 1)
    store.keep(held, "P")
    assert due(store, "partnership_end") == []


def test_a_procedure_is_revised_a_year_after_its_last_revision(store: Store) -> None:
    held = store.keep(Procedure(code="PO-03", title="Anchetă socială", approved_on=date(2020, 4, 20)), "P")
    assert days(store, "procedure_next") == []
    held.revised_on = date(2021, 4, 20)
    held = store.keep(held, "P")
    assert titles(store, "procedure_next") == ["Procedura de revizuit: PO-03 Anchetă socială"]
    assert days(store, "procedure_next") == [APRIL]
    held.next_on = date(2022, 5, 2)
    held = store.keep(held, "P")
    assert days(store, "procedure_next") == [date(2022, 5, 2)]
    held.withdrawn_on = date(2022, 3, 1)
    store.keep(held, "P")
    assert due(store, "procedure_next") == []
