"""Providers are listed with the first of their papers to end, saved with their services, deleted."""

from datetime import date
from typing import Any

import pytest

from db.store import Store
from db.tables.partners import Partnership, Provider, ProviderService
from letea.actions.providers import (
    ProviderFile,
    forms_used,
    open_provider,
    provider_names,
    provider_rows,
    remove_provider,
    save_provider,
)
from letea.errors import Refused
from letea.rules.validity import Validity
from tests.samples import TODAY

MAY = date(2022, 5, 4)


def kept(store: Store, *services: ProviderService, **given: Any) -> int:
    known: dict[str, Any] = {"name": "Asociația Exemplu", "accreditation_number": "7", "form": "asociație"}
    return save_provider(store, ProviderFile(Provider(**known | given), list(services)), TODAY)


def a_service(**given: Any) -> ProviderService:
    known: dict[str, Any] = {"provider_id": 0, "name": "Cantină"}
    return ProviderService(**known | given)


def test_a_provider_is_kept_with_its_services_in_order(store: Store) -> None:
    provider = kept(store, a_service(), a_service(name="Consiliere", place=1))
    file = open_provider(store, provider)
    assert [one.name for one in file.services] == ["Cantină", "Consiliere"]
    file.services = file.services[1:]
    save_provider(store, file, TODAY)
    assert [one.name for one in open_provider(store, provider).services] == ["Consiliere"]
    assert forms_used(store) == ["asociație"]


def test_a_row_tells_the_first_paper_to_end(store: Store) -> None:
    kept(store, a_service(licensed_until_on=MAY), accredited_until_on=date(2025, 1, 1))
    kept(store, name="Ștefania", accreditation_number="")
    kept(store, name="Zorile")
    rows = provider_rows(store, TODAY)
    assert [(row.name, row.until_on, row.validity) for row in rows] == [
        ("Asociația Exemplu", MAY, Validity.ENDING),
        ("Ștefania", None, Validity.MISSING),
        ("Zorile", None, Validity.VALID),
    ]
    assert list(provider_names(store).values()) == ["Asociația Exemplu", "Ștefania", "Zorile"]


def test_the_same_fiscal_code_is_told(store: Store) -> None:
    kept(store, tax_code="4446368")
    again = kept(store, name="Alta", tax_code="4446368")
    assert open_provider(store, again).provider.tax_code == "4446368"


def test_a_provider_without_a_name_is_not_kept(store: Store) -> None:
    with pytest.raises(Refused):
        kept(store, name="")
    assert provider_rows(store, TODAY) == []


def test_a_provider_in_a_partnership_stays(store: Store) -> None:
    provider = kept(store, a_service())
    partnership = store.keep(Partnership(partner="Asociația Exemplu", provider_id=provider), "P")
    with pytest.raises(Refused):
        remove_provider(store, provider)
    store.remove(partnership, "Ștergere")
    remove_provider(store, provider)
    assert provider_rows(store, TODAY) == []
    store.undo()
    assert len(open_provider(store, provider).services) == 1
