"""The plan families at hand, the office's own among them."""

import json
from datetime import date
from pathlib import Path
from shutil import copyfile

import pytest
from sqlalchemy import select

from db.store import Store
from db.tables.contents import Content
from db.tables.office import UnitKind
from db.tables.plan_life import PlanVersion
from letea.actions.council import start_amendment
from letea.actions.families import (
    copy_family,
    families_for,
    known_families,
    own_families,
    remove_family,
    save_family,
)
from letea.actions.plan_files import bring_in_plan_file, save_plan_file
from letea.actions.plan_reading import open_plan
from letea.actions.plans import start_plan
from letea.errors import Refused
from letea.layouts import ANNUAL
from tests.letea.council_samples import adopted_file

TODAY = date(2026, 11, 26)


def test_the_offices_own_family_stands_beside_those_letea_carries(store: Store) -> None:
    own = copy_family(store, ANNUAL, "Planul nostru")
    known = known_families(store)
    assert (known[-1].name, known[-1].key) == ("Planul nostru", own.key)
    assert known[-1].sections == next(one for one in known if one.key == ANNUAL).sections


def test_a_copy_of_a_copy_has_a_key_of_its_own(store: Store) -> None:
    first = copy_family(store, ANNUAL, "Planul nostru")
    second = copy_family(store, first.key, "Al doilea")
    assert second.key not in {first.key, ANNUAL}
    assert len(own_families(store)) == 2


def test_a_plan_follows_the_offices_own_family(store: Store) -> None:
    own = copy_family(store, "plan-judetean", "Planul nostru")
    own.data = {**own.data, "title": "Planul nostru pe {year}", "order": "Dispoziția nr. 1/2027"}
    save_family(store, own)
    plan = open_plan(store, start_plan(store, 2027, TODAY, key=own.key))
    assert (plan.plan.title, plan.layout.order) == ("Planul nostru pe 2027", "Dispoziția nr. 1/2027")
    with pytest.raises(Refused, match="2027"):
        remove_family(store, own_families(store)[0])


def test_a_plan_of_another_kind_has_none_of_the_annual_plans_texts(store: Store) -> None:
    plan = open_plan(store, start_plan(store, 2027, TODAY, key="plan-judetean"))
    printed = [row.text for held in plan.walk() for row in held.basis]
    assert any("292/2011" in text for text in printed)
    assert not any("1.086" in text for text in printed)
    assert not any(held.section.text for held in plan.walk())


def test_a_copy_of_the_annual_plan_starts_with_its_texts(store: Store) -> None:
    own = copy_family(store, copy_family(store, ANNUAL, "Planul nostru").key, "Al doilea")
    plan = open_plan(store, start_plan(store, 2027, TODAY, key=own.key))
    assert any("1.086" in row.text for held in plan.walk() for row in held.basis)


def test_a_plan_of_an_own_family_goes_out_with_it_and_comes_back_the_same(
    store: Store, demonstration: Store, tmp_path: Path
) -> None:
    own = copy_family(store, "plan-judetean", "Planul nostru")
    out, again = tmp_path / "plan.json", tmp_path / "again.json"
    save_plan_file(store, start_plan(store, 2027, TODAY, key=own.key), out)
    came = bring_in_plan_file(demonstration, out, replace=False)
    assert open_plan(demonstration, came).layout.name == "Planul nostru"
    save_plan_file(demonstration, came, again)
    assert json.loads(again.read_text())["layout"] == json.loads(out.read_text())["layout"]
    bring_in_plan_file(demonstration, out, replace=True)
    assert len(own_families(demonstration)) == 1


def test_a_plan_whose_own_family_is_made_wrong_is_refused(store: Store, tmp_path: Path) -> None:
    own = copy_family(store, "plan-judetean", "Planul nostru")
    out = tmp_path / "plan.json"
    save_plan_file(store, start_plan(store, 2027, TODAY, key=own.key), out)
    data = json.loads(out.read_text())
    data["layout"]["levels"] = []
    out.write_text(json.dumps(data))
    with pytest.raises(Refused):
        bring_in_plan_file(store, out, replace=True)


def test_a_family_made_wrong_is_not_kept(store: Store) -> None:
    own = copy_family(store, ANNUAL, "Planul nostru")
    own.data = {**own.data, "levels": []}
    with pytest.raises(Refused):
        save_family(store, own)
    own = own_families(store)[0]
    own.name = " "
    with pytest.raises(Refused, match="numele modelului"):
        save_family(store, own)
    assert own_families(store)[0].data["levels"]


def test_a_family_no_plan_follows_can_be_deleted(store: Store) -> None:
    remove_family(store, copy_family(store, ANNUAL, "Planul nostru"))
    assert own_families(store) == []


def test_a_town_is_offered_its_own_variant(store: Store) -> None:
    offered = {kind: {one.key for one in families_for(store, kind)} for kind in UnitKind}
    assert f"{ANNUAL}-oras" in offered[UnitKind.TOWN]
    assert f"{ANNUAL}-oras" not in offered[UnitKind.COMMUNE]


def test_a_plan_of_several_years_runs_until_its_last(store: Store) -> None:
    plan = open_plan(store, start_plan(store, 2027, TODAY, key="implementarea-strategiei")).plan
    assert (plan.year, plan.until_year) == (2027, 2036)
    assert "2027 - 2036" in plan.title


def test_a_plan_that_is_adopted_keeps_its_family_as_it_was(store: Store) -> None:
    own = copy_family(store, "plan-operational", "Planul nostru")
    plan_id = start_plan(store, 2022, TODAY, key=own.key)
    adopted_file(store, plan_id)
    (own,) = own_families(store)
    own.data = {**own.data, "order": "Dispoziția nr. 1/2027"}
    save_family(store, own)
    assert "Dispoziția" not in open_plan(store, plan_id).layout.order
    start_amendment(store, plan_id, TODAY)
    assert open_plan(store, plan_id).layout.order == "Dispoziția nr. 1/2027"


def test_an_adopted_plan_opens_when_its_version_is_damaged(store: Store) -> None:
    own = copy_family(store, "plan-operational", "Planul nostru")
    plan_id = start_plan(store, 2022, TODAY, key=own.key)
    adopted_file(store, plan_id)
    with store.outside_history() as session:
        version = session.scalars(select(PlanVersion)).one()
        session.get_one(Content, version.plan_sha).data = b"{"
    assert open_plan(store, plan_id).layout.name == "Planul nostru"


def test_two_offices_give_their_families_different_keys(store: Store, new_file: Path, tmp_path: Path) -> None:
    other = Store(Path(copyfile(new_file, tmp_path / "altul.letea")))
    keys = {copy_family(one, ANNUAL, "Planul nostru").key for one in (store, other)}
    other.close()
    assert len(keys) == 2
