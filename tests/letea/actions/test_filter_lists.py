"""Every list of the office is filtered by each of its fields, on real rows."""

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Any

import pytest

import ui
from db.store import Store
from letea.actions.filter_lists import COMPARED, ENTRIES, LISTS
from letea.actions.filtering import FilteredList, ListField, found_with, list_fields
from letea.actions.list_filtering import entry_fields
from letea.actions.register_designs import list_registers, open_design
from letea.rules.filters import OPS, Filter, FilterField, Op, Shape
from tests.letea.actions.everything import a_row
from tests.samples import TODAY
from ui.parts.list_page import ListPage

OWN_WAY = {"deadlines", "personal"}  # computed or of several kinds: `deadline_filters`, `personal_filters`


@pytest.fixture(scope="module")
def full(read_demonstration: Store) -> Store:
    """The demonstration office with a bare row of every record that a list can be filtered by."""
    store = read_demonstration
    records = {part.record for told in LISTS.values() for part in told.parts}
    with store.writing("rânduri") as writing:
        for record in sorted(records, key=lambda one: one.__name__):
            a_row(writing, record.__tablename__)
    return store


def sample(one: ListField, op: Op) -> tuple[Any, ...]:
    return of_shape(one.told, op)


def of_shape(field: FilterField, op: Op) -> tuple[Any, ...]:
    match field.shape:
        case Shape.TEXT:
            first: Any = "a"
        case Shape.DAY | Shape.MONTH:
            first = "2021-06-15"
        case Shape.CHOICE:
            return tuple(value for value, _words in field.options[:2]) if "among" in op.value else ()
        case Shape.YES_NO:
            return ()
        case _:
            first = 100
    if op in {Op.EMPTY, Op.FILLED, Op.NOW, Op.BEFORE}:
        return ()
    return (first, first) if op is Op.BETWEEN else (first,)


def found(store: Store, told: FilteredList, fields: dict[str, ListField], one: ListField, op: Op) -> set[int]:
    return found_with(store, told, fields, [Filter(one.told.key, op, sample(one, op))], TODAY)


@pytest.mark.parametrize("key", LISTS)
def test_a_list_is_filtered_by_each_of_its_fields_with_each_operator(full: Store, key: str) -> None:
    told = LISTS[key]
    fields = list_fields(full, told)
    everything = found_with(full, told, fields, [], TODAY)
    assert everything
    for one in fields.values():
        got = {op: found(full, told, fields, one, op) for op in OPS[one.told.shape]}
        assert all(ids <= everything for ids in got.values()), one.told.key
        if Op.FILLED in got:
            assert got[Op.EMPTY] | got[Op.FILLED] == everything, one.told.key
            assert not got[Op.EMPTY] & got[Op.FILLED], one.told.key
        if Op.NOT_AMONG in got and one.told.options:
            assert got[Op.AMONG] | got[Op.NOT_AMONG] == everything, one.told.key
            assert not got[Op.AMONG] & got[Op.NOT_AMONG], one.told.key
        if Op.BETWEEN in got:
            assert got[Op.IS] == got[Op.BETWEEN], one.told.key
            assert got[Op.IS] <= got[Op.FROM] & got[Op.TO], one.told.key


def test_the_lines_of_a_comparison_are_told_apart_by_their_fields(full: Store) -> None:
    labels = [one.told.label for one in list_fields(full, COMPARED).values()]
    assert {"Starea", "Suma la noi", "Suma la ei", "Rezolvat la"} <= set(labels)
    assert len(labels) == len(set(labels))


@pytest.mark.parametrize("key", LISTS)
def test_the_fields_of_a_list_are_told_apart(full: Store, key: str) -> None:
    fields = list_fields(full, LISTS[key])
    labels = [one.told.label for one in fields.values()]
    assert all(labels)
    assert len(labels) == len(set(labels)), sorted(one for one in labels if labels.count(one) > 1)
    assert all(one.told.options for one in fields.values() if one.told.shape is Shape.CHOICE), [
        one.told.key for one in fields.values() if one.told.shape is Shape.CHOICE and not one.told.options
    ]


def test_every_long_list_of_the_window_can_be_filtered() -> None:
    for module in pkgutil.walk_packages(ui.__path__, "ui."):
        importlib.import_module(module.name)

    def below(kind: type[Any]) -> Iterator[type[Any]]:
        for one in kind.__subclasses__():
            yield one
            yield from below(one)

    pages = {one.__module__ for one in below(ListPage) if one.__module__.startswith("ui.")}
    bases = {"ui.parts.person_list_page", "ui.partners.validity_page"}
    assert len(pages - bases) == len(LISTS) + len({ENTRIES.key}) + len(OWN_WAY)


def test_the_entries_of_each_register_are_filtered_by_its_columns(full: Store) -> None:
    for row in list_registers(full, TODAY.year):
        design = open_design(full, row.id)
        fields = entry_fields(full, design)
        assert {f"cells.{column.key}" for column in design.columns} <= set(fields)
        everything = found_with(full, ENTRIES, fields, [], TODAY)
        for one in fields.values():
            for op in OPS[one.told.shape]:
                assert found(full, ENTRIES, fields, one, op) <= everything
