"""Each year that is over, how it stands and by whom; the packages, the newest first."""

from datetime import date

from db.store import Store
from db.tables.handover import Leaving, SentPackage, YearClosing
from letea.actions.closing import reopen_year
from letea.actions.handover_lists import YearStanding, handover_years, package_rows
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
