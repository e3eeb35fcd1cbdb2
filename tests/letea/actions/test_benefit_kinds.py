"""The kinds of benefits: shipped, given to an older office, changed, never lost from under a file."""

from datetime import date

import pytest
from sqlalchemy import delete, select

from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, Holder, Twice
from letea.actions.benefit_kinds import open_kinds, save_benefit_kinds, ship_benefit_kinds
from letea.actions.people import PersonFile, save_person
from letea.errors import Refused
from tests.samples import TODAY, a_person


def kind(store: Store, code: str) -> BenefitKind:
    with store.reading() as session:
        return session.scalars(select(BenefitKind).where(BenefitKind.code == code)).one()


def test_a_new_office_has_the_eighteen_kinds_and_two_historic_ones(store: Store) -> None:
    kinds = open_kinds(store)
    assert len(kinds) == 20
    assert [row.code for row in kinds if row.historic] == ["VMG", "ASF"]
    assert (kind(store, "VMI").holder, kind(store, "VMI").twice) == (Holder.HOUSEHOLD, Twice.STRICT)
    assert kind(store, "URGENTA_LOCAL").twice is Twice.LOOSE


def test_nothing_unverified_is_printed_as_law(store: Store) -> None:
    kinds = open_kinds(store)
    assert [row.code for row in kinds if "neverificat" in f"{row.law}{row.source}{row.keeps}"] == []
    assert kind(store, "IND_HAND").law == ""


def test_an_office_without_kinds_is_given_them_once(store: Store) -> None:
    with store.outside_history() as session:
        session.execute(delete(BenefitKind))
    ship_benefit_kinds(store)
    ship_benefit_kinds(store)
    assert len(open_kinds(store)) == 20


def test_a_kind_is_renamed_and_another_added(store: Store) -> None:
    kinds = open_kinds(store)
    kinds[0].name = "Venit minim"
    save_benefit_kinds(store, [*kinds, BenefitKind(code="tichet", name="Tichet local")])
    assert kind(store, "VMI").name == "Venit minim"
    assert kind(store, "TICHET").place == 20


def test_a_kind_with_files_stays(store: Store) -> None:
    person = save_person(store, PersonFile(a_person()), TODAY)
    kinds = open_kinds(store)
    store.keep(BenefitFile(kind_id=kinds[0].id, requested_on=date(2022, 3, 1), applicant_id=person), "Dosar")
    with pytest.raises(Refused, match="are dosare"):
        save_benefit_kinds(store, kinds[1:])
