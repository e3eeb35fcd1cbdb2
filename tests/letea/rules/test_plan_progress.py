"""Where measures stand at the end of a period, from what was recorded."""

from datetime import date
from decimal import Decimal
from typing import Any

from db.tables.plan_life import Progress, ProgressState
from letea.rules.plan_periods import Period, period_named
from letea.rules.plan_progress import (
    check_progress,
    groups_of,
    indicators_of,
    measures_of,
    standings_of,
    with_served,
)
from letea.rules.plan_standing import Served, Standing
from tests.progress_plans import a_record, an_operational_plan

TREE = an_operational_plan()
FIRST = (date(2022, 1, 1), date(2022, 3, 31))
SECOND = (date(2022, 4, 1), date(2022, 6, 30))
EVENTS, PEOPLE = "Cel puțin 4 evenimente", "200 beneficiari"


def period(key: str) -> Period:
    """A period of the plan."""
    return period_named(TREE.plan, key) or Period("", "", date.min, date.max)


def standings(key: str, *records: Progress, today: date = date(2022, 2, 1)) -> list[Standing]:
    """The measures at the end of a period."""
    return standings_of(TREE, records, {}, period=period(key), today=today)


def test_measures_are_the_lowest_level_with_the_objectives_above_them() -> None:
    found = [(held.node.number, [one.number for one in path]) for held, path in measures_of(TREE)]
    assert found[0] == ("1.1.1", ["Obiectiv general 1", "1.1"])
    assert len(found) == 3


def test_an_action_may_have_several_indicators() -> None:
    held, _path = measures_of(TREE)[0]
    assert indicators_of(held.node, TREE.layout) == (EVENTS, PEOPLE)


def test_what_is_not_recorded_is_not_started() -> None:
    one = standings("2022")[0]
    assert (one.state, one.recorded, one.share) == (ProgressState.NOT_STARTED, False, Decimal(0))


def test_a_state_lasts_until_another_is_recorded() -> None:
    record = a_record(1, *FIRST, state=ProgressState.DONE)
    assert standings("2022-T3", record)[0].state is ProgressState.DONE
    later = a_record(1, *SECOND, state=ProgressState.POSTPONED)
    assert standings("2022-T1", record, later)[0].state is ProgressState.DONE
    assert standings("2022", record, later)[0].state is ProgressState.POSTPONED


def test_what_the_year_itself_says_goes_before_its_parts() -> None:
    parts = a_record(1, date(2022, 10, 1), date(2022, 12, 31), state=ProgressState.ONGOING)
    whole = a_record(1, date(2022, 1, 1), date(2022, 12, 31), state=ProgressState.DONE)
    assert standings("2022", whole, parts)[0].state is ProgressState.DONE


def test_counts_of_quarters_add_up_to_the_year() -> None:
    records = [
        a_record(1, *FIRST, indicator=EVENTS, achieved="1 eveniment"),
        a_record(1, *SECOND, indicator=EVENTS, achieved="2 evenimente"),
    ]
    one = standings("2022-T2", *records)[0]
    assert (one.reached[0].achieved, one.reached[0].share) == ("2 evenimente", Decimal("50.0"))
    records = [
        a_record(1, *FIRST, indicator=EVENTS, achieved="1 evenimente"),
        a_record(1, *SECOND, indicator=EVENTS, achieved="2 evenimente"),
    ]
    assert standings("2022", *records)[0].reached[0].achieved == "3 evenimente"


def test_shares_and_words_do_not_add_up() -> None:
    records = [a_record(1, *FIRST, achieved="40 %"), a_record(1, *SECOND, achieved="60 %")]
    assert standings("2022", *records)[0].reached[-1].achieved == "60 %"


def test_the_share_of_a_measure_is_the_mean_of_its_indicators_up_to_the_whole() -> None:
    records = [
        a_record(1, *FIRST, indicator=EVENTS, achieved="8 evenimente"),
        a_record(1, *FIRST, indicator=PEOPLE, achieved="100 beneficiari"),
    ]
    assert standings("2022-T1", *records)[0].share == Decimal(75)


def test_a_measure_is_overdue_after_its_term_or_its_next_day() -> None:
    late = standings("2022-T2", today=date(2022, 5, 1))
    assert [one.is_overdue for one in late] == [False, True, False]
    again = a_record(2, *FIRST, next_on=date(2022, 9, 1))
    assert not standings("2022-T2", again, today=date(2022, 5, 1))[1].is_overdue
    passed = a_record(3, *FIRST, next_on=date(2022, 4, 1))
    assert standings("2022-T2", passed, today=date(2022, 5, 1))[2].is_overdue
    done = a_record(2, *FIRST, state=ProgressState.DONE)
    assert not standings("2022-T2", done, today=date(2022, 5, 1))[1].is_overdue


def test_groups_follow_the_objectives_in_print_order() -> None:
    found = groups_of(TREE, standings("2022"))
    assert [(group.words, len(group.standings)) for group in found] == [
        ("1.1 Informarea publicului", 2),
        ("1.2 Servicii noi", 1),
    ]


def test_a_measure_of_a_strategy_comes_out_of_those_that_serve_it() -> None:
    own = standings("2022")
    done, other = standings("2022", a_record(1, *FIRST, state=ProgressState.DONE))[:2]
    served = {own[2].node.uid: [Served("Plan anual 2022", done)]}
    assert with_served(own, served)[2].state is ProgressState.DONE
    served[own[2].node.uid].append(Served("Plan anual 2023", other))
    assert with_served(own, served)[2].state is ProgressState.ONGOING
    written = standings("2022", a_record(3, *FIRST, state=ProgressState.ABANDONED))
    assert with_served(written, served)[2].state is ProgressState.ABANDONED


def test_what_is_typed_is_looked_at() -> None:
    quarter, today = period("2022-T1"), date(2022, 4, 5)

    def fields(**given: Any) -> list[tuple[str, bool]]:
        found = check_progress([a_record(1, *FIRST, **given)], quarter, today)
        return [(problem.field, problem.blocking) for problem in found]

    assert fields() == []
    assert fields(next_on=date(2021, 12, 1)) == [("next_on", True)]
    assert fields(state=ProgressState.DONE, next_on=date(2022, 5, 1)) == [("next_on", False)]
    assert fields(state=ProgressState.ABANDONED) == [("evidence", False)]
    assert fields(state=ProgressState.ABANDONED, evidence="fără fonduri") == []
    assert fields(indicator=EVENTS, achieved="multe") == [("achieved.0", False)]
    assert fields(indicator=EVENTS, achieved="2 evenimente") == []
    early = check_progress([a_record(1, *FIRST, state=ProgressState.DONE)], quarter, date(2021, 12, 1))
    assert [problem.field for problem in early] == ["state"]
