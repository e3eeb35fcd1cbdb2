"""A plan given out as a file comes back into this office or another as it was."""

import json
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import func, select

from db.store import Store
from db.tables.plans import Node, Plan, Section
from letea.actions.plan_files import bring_in_plan_file, save_plan_file
from letea.actions.plan_reading import open_plan, plan_of_year
from letea.actions.registers import plan_tables
from letea.errors import Refused, Trouble

YEAR = 2022


def plan_id(store: Store) -> int:
    """The plan of 2022."""
    found = plan_of_year(store, YEAR)
    assert found is not None
    return found


def content(path: Path) -> Any:
    """A plan file without the office it comes from."""
    told = json.loads(path.read_text(encoding="utf-8"))
    del told["commune"]
    return told


def seen(store: Store) -> tuple[int, ...]:
    """How many plans, sections and nodes can be seen."""
    kinds: tuple[Any, ...] = (Plan.id, Section.id, Node.id)
    with store.reading() as session:
        return tuple(session.scalar(select(func.count(kind))) or 0 for kind in kinds)


@pytest.fixture
def plan_file(demonstration: Store, tmp_path: Path) -> Path:
    """The demonstration office's plan, given out."""
    path = tmp_path / "plan.json"
    save_plan_file(demonstration, plan_id(demonstration), path)
    return path


def test_a_plan_taken_into_another_office_goes_out_as_it_came(
    store: Store, plan_file: Path, tmp_path: Path
) -> None:
    assert bring_in_plan_file(store, plan_file, replace=False) == plan_id(store)
    save_plan_file(store, plan_id(store), tmp_path / "back.json")
    assert content(tmp_path / "back.json") == content(plan_file)


def test_a_plan_that_replaces_itself_goes_out_byte_by_byte(
    demonstration: Store, plan_file: Path, tmp_path: Path
) -> None:
    for name in ("once.json", "twice.json"):
        bring_in_plan_file(demonstration, plan_file, replace=True)
        save_plan_file(demonstration, plan_id(demonstration), tmp_path / name)
        assert (tmp_path / name).read_bytes() == plan_file.read_bytes()


def test_a_year_that_has_a_plan_is_not_replaced_unasked(demonstration: Store, plan_file: Path) -> None:
    before = plan_id(demonstration), seen(demonstration)
    with pytest.raises(Refused, match="Anul 2022 are deja un plan"):
        bring_in_plan_file(demonstration, plan_file, replace=False)
    assert (plan_id(demonstration), seen(demonstration)) == before


def test_a_replaced_plan_comes_back_with_one_undo_and_goes_with_one_redo(
    demonstration: Store, plan_file: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other.json"
    told = json.loads(plan_file.read_text(encoding="utf-8"))
    told["plan"]["title"] = "Alt titlu"
    other.write_text(json.dumps(told), encoding="utf-8")
    before = seen(demonstration)
    bring_in_plan_file(demonstration, other, replace=True)
    titles = []
    for act in (demonstration.undo, demonstration.redo, demonstration.undo):
        act()
        titles.append(open_plan(demonstration, plan_id(demonstration)).plan.title)
        assert seen(demonstration) == before
    save_plan_file(demonstration, plan_id(demonstration), tmp_path / "back.json")
    assert titles[1] == "Alt titlu"
    assert (tmp_path / "back.json").read_bytes() == plan_file.read_bytes()


def test_a_plan_file_carries_the_rows_that_print_live(demonstration: Store, plan_file: Path) -> None:
    tree = open_plan(demonstration, plan_id(demonstration))
    tables = plan_tables(demonstration, tree)
    assert tables

    def sections(held: list[Any]) -> list[Any]:
        return [one for top in held for one in (top, *sections(top["children"]))]

    by_uid = {section["uid"]: section for section in sections(content(plan_file)["sections"])}
    assert {uid: by_uid[uid]["rows"] for uid in tables} == tables


def test_giving_a_plan_out_changes_nothing_in_the_office(demonstration: Store, tmp_path: Path) -> None:
    told: list[Any] = []
    demonstration.listen(told.append)
    save_plan_file(demonstration, plan_id(demonstration), tmp_path / "plan.json")
    assert (told, demonstration.undo_label()) == ([], "")


@pytest.mark.parametrize("spoiled", ["", "{", "[]", '{"format": "letea-plan", "version": 99}', '{"a": 1}'])
def test_a_broken_or_newer_file_is_refused_and_nothing_is_kept(
    store: Store, tmp_path: Path, spoiled: str
) -> None:
    path = tmp_path / "plan.json"
    path.write_text(spoiled, encoding="utf-8")
    with pytest.raises(Refused):
        bring_in_plan_file(store, path, replace=True)
    assert seen(store) == (0, 0, 0)


def test_a_missing_file_is_a_trouble(store: Store, tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"plan\.json nu a fost găsit"):
        bring_in_plan_file(store, tmp_path / "plan.json", replace=False)
