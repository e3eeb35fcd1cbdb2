"""Households stand by their score and on the lists of early warnings, narrowed by village and level."""

from datetime import date

from db.store import Store
from db.tables.needs import Alarm, AlarmState, AlarmStep
from letea.actions.need_lists import (
    NeedFilter,
    NeedGroup,
    NeedOrder,
    all_needs,
    count_needs,
    list_needs,
    need_rows,
    since_of,
    villages_of_households,
)
from letea.rules.need_score import Level
from tests.letea.actions.need_offices import living, needs_of
from tests.samples import TODAY

OLD = date(2021, 3, 1)


def names(store: Store, typed: str = "", **given: object) -> list[str]:
    ids = list_needs(store, typed, today=TODAY, **given)  # type: ignore[arg-type]
    return [row.name for row in need_rows(store, ids, TODAY)]


def three(store: Store) -> tuple[int, int, int]:
    """A household not assessed, one of small and one of great vulnerability."""
    none = living(store, "Ababei", village="Holt")
    small = living(store, "Barbu", {"family_name": "Demonstrativ"}, village="Siretu")
    great = living(store, "Șerban", village="Holt")
    needs_of(store, small, "fara_curent", "fara_apa", on=OLD)
    grave = ("violenta", "abuz_neglijare", "risc_separare", "saracie_monetara", "fara_curent", "dependenta")
    needs_of(store, great, *grave, on=OLD)
    return none, small, great


def test_the_most_vulnerable_stand_first_and_those_not_assessed_last(store: Store) -> None:
    three(store)
    assert names(store) == ["Șerban", "Barbu", "Ababei"]
    assert names(store, descending=False) == ["Barbu", "Șerban", "Ababei"]
    assert names(store, order=NeedOrder.NAME, descending=False) == ["Ababei", "Barbu", "Șerban"]
    assert names(store, order=NeedOrder.VILLAGE, descending=False) == ["Ababei", "Șerban", "Barbu"]
    for order in (NeedOrder.UNKNOWN, NeedOrder.ASSESSED):
        assert names(store, order=order)[-1] == "Ababei"
    assert names(store, order=NeedOrder.SINCE)[0] == "Șerban"


def test_rows_carry_the_score_and_the_day_of_the_next(store: Store) -> None:
    none, small, great = three(store)
    rows = {row.id: row for row in need_rows(store, [great, none, small], TODAY)}
    assert list(rows) == [great, none, small]
    assert (rows[small].points, rows[small].most, rows[small].unknown) == (4, 60, 27)
    assert (rows[small].level, rows[great].level) == (Level.LOW, Level.HIGH)
    assert (rows[small].due_on, rows[great].due_on) == (date(2022, 3, 1), date(2021, 9, 1))
    assert (rows[none].points, rows[none].level, rows[none].due_on) == (None, None, None)


def test_lists_are_narrowed(store: Store) -> None:
    three(store)
    assert names(store, within=NeedFilter(village="Holt")) == ["Șerban", "Ababei"]
    assert names(store, within=NeedFilter(level=Level.LOW)) == ["Barbu"]
    assert names(store, "demonst") == ["Barbu"]
    assert names(store, group=NeedGroup.NOT_YET) == ["Ababei"]
    assert names(store, group=NeedGroup.DUE) == ["Șerban", "Barbu"]
    assert villages_of_households(store) == ["Holt", "Siretu"]
    counts = count_needs(store, TODAY, within=NeedFilter(village="Holt"))
    assert (counts[NeedGroup.ALL], counts[NeedGroup.NOT_YET], counts[NeedGroup.SEPARATION]) == (2, 1, 1)


def test_what_is_settled_leaves_the_list_and_stands_in_its_own(store: Store) -> None:
    great = three(store)[2]
    assert names(store, group=NeedGroup.SEPARATION) == ["Șerban"]
    (row,) = need_rows(store, [great], TODAY)
    assert row.alarm_words() == "Separarea copilului"
    assert since_of(row, NeedGroup.SEPARATION) == OLD
    step = AlarmStep(household_id=great, alarm=Alarm.SEPARATION, state=AlarmState.SETTLED, done_on=TODAY)
    store.keep(step, "Avertizare")
    assert names(store, group=NeedGroup.SEPARATION) == []
    assert names(store, group=NeedGroup.SETTLED) == ["Șerban"]


def test_the_newest_assessment_says_where_a_household_stands(store: Store) -> None:
    household = living(store)
    needs_of(store, household, "fara_curent", on=OLD)
    needs_of(store, household, "fara_apa", no=("fara_curent",), on=date(2021, 5, 1))
    with store.reading() as session:
        (row,) = all_needs(session, TODAY)
    assert (row.points, row.assessed_on) == (1, date(2021, 5, 1))
