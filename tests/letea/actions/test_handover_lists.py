"""Each year that is over, how it stands and by whom; the packages, the newest first."""

from datetime import date
from typing import Any

from db.store import Store
from db.tables.handover import Leaving, SentPackage, YearClosing
from letea.actions.closing import reopen_year
from letea.actions.handover_lists import (
    HandoverGroup,
    HandoverOrder,
    YearStanding,
    handover_years,
    list_packages,
    list_years,
    package_rows,
    year_rows_of,
)
from tests.samples import a_plan

TODAY = date(2024, 2, 1)


def standings(store: Store) -> list[tuple[int, YearStanding, str]]:
    return [(row.id, row.standing, row.who) for row in handover_years(store, TODAY)]


def test_last_year_is_always_there_and_planned_years_that_are_over(store: Store) -> None:
    assert standings(store) == [(2023, YearStanding.OPEN, "")]
    plan = a_plan()
    store.keep(plan, "Plan")
    assert [row.id for row in handover_years(store, TODAY)] == [2023, 2022]
    assert [row.id for row in handover_years(store, date(2022, 5, 1))] == [2021]


def test_who_closed_and_who_reopened_are_told(store: Store) -> None:
    store.keep(YearClosing(year=2023, closed_on=date(2024, 1, 20)), "Închidere")
    assert standings(store) == [(2023, YearStanding.CLOSED, "Ana Exemplu")]
    store.who = "Dan Exemplu"
    reopen_year(store, 2023, "o plată uitată", TODAY)
    [row] = handover_years(store, TODAY)
    assert (row.standing, row.who, row.since, row.why) == (
        YearStanding.REOPENED,
        "Dan Exemplu",
        TODAY,
        "o plată uitată",
    )
    store.keep(YearClosing(year=2023, closed_on=TODAY), "Închidere")
    assert standings(store) == [(2023, YearStanding.CLOSED, "Dan Exemplu")]


def test_packages_are_listed_the_newest_first(store: Store) -> None:
    for number in (1, 2):
        store.keep(
            SentPackage(
                period="2023",
                number=number,
                leaving=Leaving.FIGURES,
                file_name="exemplu.letea-pachet",
                bytes=1,
                sha256="0" * 64,
                made_on=TODAY,
            ),
            "Predare",
        )
    assert [row.sent.number for row in package_rows(store)] == [2, 1]


def sent(store: Store, number: int, period: str, **given: Any) -> SentPackage:
    told: dict[str, Any] = {
        "leaving": Leaving.FIGURES,
        "file_name": "exemplu.letea-pachet",
        "bytes": 1,
        "sha256": f"{number:064}",
        "county": "DGASPC Exemplu",
        "made_on": date(2024, 1, number),
    }
    return store.keep(SentPackage(period=period, number=number, **told | given), "Predare")


def test_packages_are_found_by_any_of_their_words_and_ordered(store: Store) -> None:
    sent(store, 1, "2023-T4", county="CJ Bacău", received_on=TODAY)
    sent(store, 2, "2023")
    sent(store, 3, "2024-plan", plan_uid="plan", medium="stick roșu")
    sent(store, 4, "2022-plan", plan_uid="altul", opinion={"x": 1})
    numbers = {one.sent.id: one.sent.number for one in package_rows(store)}

    def found(typed: str = "", **given: Any) -> list[int]:
        return [numbers[one] for one in list_packages(store, typed, **given)]

    assert found() == [4, 3, 2, 1]
    assert found("planul 2022") == [4]
    assert found("STICK rosu") == [3]
    assert found("trimestrul iv") == [1]
    assert found("bacau primit 01.02.2024") == [1]
    assert found("avizat") == [4]
    assert found("fără recipisă") == [3, 2] == found(group=HandoverGroup.AWAITED)
    assert found("nimic") == []
    assert found(order=HandoverOrder.PERIOD, descending=False) == [4, 2, 1, 3]
    assert found(order=HandoverOrder.COUNTY, descending=False) == [1, 2, 3, 4]
    assert found(order=HandoverOrder.RECEIVED, descending=False) == [1, 2, 3, 4]
    assert found(order=HandoverOrder.SENT) == [4, 3, 2, 1]


def test_years_are_found_by_their_words(store: Store) -> None:
    store.keep(a_plan(), "Plan")
    store.keep(YearClosing(year=2022, closed_on=date(2023, 1, 20)), "Închidere")
    assert list_years(store, "", TODAY) == [2023, 2022]
    assert list_years(store, "inchis ana", TODAY) == [2022]
    assert list_years(store, "2023", TODAY) == [2023, 2022]  # the day on which 2022 was closed
    assert [row.standing for row in year_rows_of(store, [2022, 2023])] == [
        *(YearStanding.CLOSED, YearStanding.OPEN)
    ]
