"""The lists kept for a year, and the services, are filtered by each of their fields, typed or saved."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from db.record import Record
from db.store import Store
from db.tables.children import SchoolList
from db.tables.outreach import Publication
from db.tables.services import Service
from db.tables.training import TrainingRow
from letea.actions.filtering import found_with, list_fields
from letea.actions.year_filter_lists import SERVICES, YEAR_LISTS
from letea.actions.year_filtering import filterable_proposed, filterable_services, filterable_year
from letea.actions.year_lists import YearRow
from letea.fields import Kind, fields_of
from letea.rules.filters import OPS, Computed, Filter, FilterField, Op, Shape, read_filter
from letea.rules.school_lists import DIFFERENCE, compared
from tests.letea.actions.everything import a_row
from tests.letea.actions.test_filter_lists import found, sample
from tests.samples import TODAY, a_training_row

KINDS = sorted(YEAR_LISTS, key=lambda one: one.__name__)


def filled(kind: type[Record], store: Store) -> None:
    """A row with nothing but what it must hold, and one with something in each of its fields."""
    with store.writing("rânduri") as writing:
        a_row(writing, kind.__tablename__)
        given: dict[str, Any] = {}
        for name, one in fields_of(kind).items():
            column = kind.__table__.columns[name]
            if column.type.python_type is str:
                given[name] = f"a {name}"
            elif one.kind is Kind.DAY:
                given[name] = date(2021, 6, 15)
            elif column.type.python_type is int and name != "level":
                given[name] = 100
        a_row(writing, kind.__tablename__, **given)


def rows_of(kind: type[Record], store: Store) -> list[Any]:
    with store.reading() as session:
        return list(session.query(kind).order_by(kind.id))


def test_every_kind_of_list_kept_for_a_year_can_be_filtered() -> None:
    assert set(YearRow.__constraints__) == set(YEAR_LISTS)


@pytest.mark.parametrize("kind", KINDS, ids=lambda one: one.__name__)
def test_a_row_fits_as_typed_where_it_would_be_found_as_saved(kind: type[Record], store: Store) -> None:
    filled(kind, store)
    filtering, told = filterable_year(kind, "lista"), YEAR_LISTS[kind]
    fields, rows = list_fields(store, told), rows_of(kind, store)
    assert len(rows) == 2
    for one in fields.values():
        for op in OPS[one.told.shape]:
            asked = Filter(one.told.key, op, sample(one, op))
            fitting = filtering.fitting(store, [asked], rows)
            fits = {row.id for row, fit in zip(rows, fitting, strict=True) if fit}
            assert fits == found_with(store, told, fields, [asked], TODAY), (one.told.key, op)


@pytest.mark.parametrize("kind", KINDS, ids=lambda one: one.__name__)
def test_whatever_a_row_holds_beside_its_year_is_a_field_to_filter_by(
    kind: type[Record], store: Store
) -> None:
    fields = filterable_year(kind, "lista").fields(store)
    held = {key.partition(".")[2] for key in fields}
    kept = set(kind.__table__.columns.keys()) - {"id", "uid", "version", "deleted_at"}
    assert kept - held <= {"year", "place", "part", "programme", "kind"}
    labels = [one.label for one in fields.values()]
    assert all(labels)
    assert len(labels) == len(set(labels))
    assert all(one.options for one in fields.values() if one.shape is Shape.CHOICE)


def test_what_is_typed_is_compared_before_it_is_saved(store: Store) -> None:
    filtering = filterable_year(TrainingRow, "training_a")
    rows = [
        a_training_row(topic="Supervizare", people_count=4, amount_bani=200_000),
        a_training_row(topic="Etică", people_count=None, amount_bani=None, amount_text="Fără costuri"),
    ]
    for asked, fits in (
        (Filter("training.topic", Op.CONTAINS, ("etica",)), [False, True]),
        (Filter("training.people_count", Op.FROM, (4,)), [True, False]),
        (Filter("training.amount_bani", Op.EMPTY), [False, True]),
        (Filter("training.amount_text", Op.CONTAINS, ("costuri",)), [False, True]),
        (Filter("training.gone", Op.FILLED), [True, True]),
    ):
        assert filtering.fitting(store, [asked], rows) == fits, asked
    assert filtering.key == "training.training_a"


def test_a_choice_kept_as_a_number_is_told_in_words(store: Store) -> None:
    fields = filterable_year(Publication, "published").fields(store)
    assert fields["publication.level"].options == (("0", "literă"), ("1", "punct sub literă"))


def test_what_is_computed_is_filtered_by_too(store: Store) -> None:
    held = {"Școala 1": 3, "Școala 2": -1}
    difference = Computed(DIFFERENCE, lambda row: compared(held.get(row.school)))
    filtering = filterable_year(SchoolList, "schools", (difference,))
    rows = [SchoolList(year=2022, school=name) for name in ("Școala 1", "Școala 2", "Alta")]
    assert filtering.fields(store)["school.difference"] == DIFFERENCE
    asked = Filter("school.difference", Op.AMONG, ("fewer",))
    assert filtering.fitting(store, [asked], rows) == [False, True, False]
    assert filtering.fitting(store, [Filter("school.difference", Op.EMPTY)], rows) == [False, False, True]


def test_the_services_are_filtered_by_what_is_kept_about_them(store: Store) -> None:
    with store.writing("servicii") as writing:
        for part in SERVICES.parts:
            a_row(writing, part.record.__tablename__)
    fields = list_fields(store, SERVICES)
    everything = found_with(store, SERVICES, fields, [], TODAY)
    assert everything == {row.id for row in rows_of(Service, store)}
    for one in fields.values():
        got = {op: found(store, SERVICES, fields, one, op) for op in OPS[one.told.shape]}
        assert all(ids <= everything for ids in got.values()), one.told.key
        assert got[Op.EMPTY] | got.get(Op.FILLED, everything) == everything, one.told.key
    assert {"licence.until_on", "budget.amount_text", "enrolment.from_on"} <= set(fields)
    labels = [one.told.label for one in fields.values()]
    assert len(labels) == len(set(labels))


def test_existing_and_proposed_services_keep_their_lists_apart(store: Store) -> None:
    existing, proposed = filterable_services(), filterable_proposed()
    assert (existing.key, proposed.key) == ("services.existing", "services.proposed")
    assert "service.address" in existing.fields(store)
    assert "proposed.staff" in proposed.fields(store)


def test_a_year_is_told_as_a_year(store: Store) -> None:
    year: FilterField = filterable_services().fields(store)["budget.year"]
    assert year.year


def test_a_share_is_compared_to_the_hundredth(store: Store) -> None:
    for share in ("66.67", "75.00", None):
        given = {"occupancy_override": Decimal(share) if share else None}
        with store.writing("serviciu") as writing:
            a_row(writing, Service.__tablename__, **given)
    fields = list_fields(store, SERVICES)
    field = fields["service.occupancy_override"].told

    def shares(op: Op, *typed: str) -> list[str]:
        ids = found_with(store, SERVICES, fields, [read_filter(field, op, typed, TODAY)], TODAY)
        with store.reading() as session:
            return sorted(str(session.get_one(Service, one).occupancy_override) for one in ids)

    assert shares(Op.IS, "66,67 %") == ["66.67"]
    assert shares(Op.FROM, "66,68") == ["75.00"]
    assert shares(Op.BETWEEN, "66", "75") == ["66.67", "75.00"]
    assert shares(Op.EMPTY) == ["None"]
