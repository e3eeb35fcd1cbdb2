"""Whatever is counted, each figure agrees with the list that it opens."""

from datetime import date

import pytest
from sqlalchemy import func, select

from db.store import Store
from db.tables.benefits import Payment
from db.tables.people import PersonCategory
from letea.actions.count_sources import SOURCES, CountSource, source_of
from letea.actions.counts import Asked, count_by, dimensions
from letea.actions.filter_lists import LISTS
from letea.actions.filtering import found_with, list_fields
from letea.rules.filters import Filter, Op
from tests.letea.actions.everything import a_row
from tests.samples import TODAY


@pytest.fixture(scope="module")
def office(read_demonstration: Store) -> Store:
    """The demonstration office, with bare rows of what it may lack."""
    store = read_demonstration
    with store.writing("rânduri") as writing:
        for source in SOURCES:
            a_row(writing, source.told.own.record.__tablename__)
    return store


@pytest.mark.parametrize("source", SOURCES, ids=lambda one: one.key)
def test_each_figure_is_as_many_as_the_list_behind_it(office: Store, source: CountSource) -> None:
    fields = list_fields(office, source.told)
    ways = dimensions(fields)
    behind = LISTS[source.page]
    there = list_fields(office, behind)
    second = list(ways.values())[1]
    for way in ways.values():
        table = count_by(office, source, Asked(way.key, second.key), TODAY)
        assert table.total
        assert all(one.words for one in (*table.rows, *table.columns)), way.key
        for (row, column), figure in list(table.cells.items())[:12]:
            filters = [*source.base, way.filter(row), second.filter(column)]
            assert all(one.field in there for one in filters), filters
            found = found_with(office, source.told, fields, filters, TODAY)
            if not table.overlaps or way.field.key != second.field.key:
                assert len(found) == figure, (way.key, row, column)
        if not table.overlaps:
            assert sum(table.cells.values()) == table.total
            assert sum(table.row_totals.values()) == sum(table.column_totals.values()) == table.total


@pytest.mark.parametrize("source", [one for one in SOURCES if one.sum], ids=lambda one: one.key)
def test_sums_are_added_up_by_two_fields(office: Store, source: CountSource) -> None:
    ways = list(dimensions(list_fields(office, source.told)))
    table = count_by(office, source, Asked(ways[0], ways[1], sums=True), TODAY)
    assert table.bani
    own = source.told.own.record.__table__
    with office.reading() as session:
        asked = select(func.sum(own.c[source.sum])).where(own.c.deleted_at.is_(None))
        assert table.total == session.scalar(asked)


def test_payments_of_a_period_are_summed_by_kind_and_month(office: Store) -> None:
    period = Filter("payment.month_on", Op.BETWEEN, ("2022-02-01", "2022-02-28"))
    asked = Asked("file.kind_id", "payment.month_on:month", sums=True, filters=(period,))
    table = count_by(office, source_of("payments"), asked, TODAY)
    assert [one.words for one in table.columns] == ["februarie 2022"]
    with office.reading() as session:
        paid = select(func.sum(Payment.amount_bani)).where(Payment.month_on == date(2022, 2, 1))
        assert table.total == session.scalar(paid)


def test_who_is_in_several_groups_is_counted_in_each_and_once_in_all(office: Store) -> None:
    with office.writing("categorii") as writing:
        held = writing.session.scalars(select(PersonCategory)).first()
        assert held is not None
        codes = {one.category for one in writing.session.scalars(select(PersonCategory))}
        other = next(code for code in sorted(codes) if code != held.category)
        writing.keep(PersonCategory(person_id=held.person_id, category=other))
    table = count_by(office, source_of("people"), Asked("category.category", "person.village"), TODAY)
    assert table.overlaps
    everybody = count_by(office, source_of("people"), Asked("person.village"), TODAY)
    assert table.total == everybody.total < sum(table.cells.values())
    assert table.column_totals == everybody.row_totals


def test_sums_are_not_taken_twice_where_one_is_in_several_groups(office: Store) -> None:
    source = source_of("payments")
    whole = count_by(office, source, Asked("file.kind_id", sums=True), TODAY)
    table = count_by(office, source, Asked("category.category", sums=True), TODAY)
    assert table.total == whole.total
