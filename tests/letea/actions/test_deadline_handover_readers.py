"""The hand-over of a quarter or a year is due until its package is sent."""

from datetime import date

from db.store import Store
from db.tables.handover import Leaving, SentPackage, YearClosing
from letea.rules.deadlines import Span
from tests.letea.due_samples import due


def a_package(period: str, number: int = 1) -> SentPackage:
    return SentPackage(
        period=period,
        number=number,
        leaving=Leaving.FIGURES,
        file_name=f"exemplu-{period}.letea-pachet",
        bytes=1,
        sha256="0" * 64,
        made_on=date(2022, 4, 5),
    )


SPRING = Span(date(2022, 4, 1), date(2022, 4, 30))
WINTER = Span(date(2023, 1, 1), date(2023, 2, 28))
NEW_YEAR = date(2023, 1, 10)


def test_a_quarter_is_due_until_its_package_is_sent(store: Store) -> None:
    assert [(one.due_on, one.page) for one in due(store, "data_county", SPRING)] == [
        (date(2022, 4, 15), "handover")
    ]
    store.keep(a_package("2022"), "Predare")
    assert len(due(store, "data_county", SPRING)) == 1
    store.keep(a_package("2022-T1", 2), "Predare")
    assert due(store, "data_county", SPRING) == []


def test_a_year_is_due_once_it_is_closed_until_it_is_sent(store: Store) -> None:
    assert due(store, "handover_year", WINTER, today=NEW_YEAR) == []
    closing = store.keep(YearClosing(year=2022, closed_on=NEW_YEAR), "Închidere")
    [told] = due(store, "handover_year", WINTER, today=NEW_YEAR)
    assert (told.title, told.due_on, told.page) == (
        "Predarea anului 2022 la județ",
        date(2023, 1, 31),
        "handover",
    )
    closing.reopened_on = NEW_YEAR
    closing = store.keep(closing, "Redeschidere")
    assert due(store, "handover_year", WINTER, today=NEW_YEAR) == []
    store.keep(a_package("2022"), "Predare")
    assert due(store, "handover_year", WINTER, today=NEW_YEAR) == []


def test_who_handed_over_once_is_asked_for_the_next_year(store: Store) -> None:
    store.keep(a_package("2021"), "Predare")
    assert [one.due_on for one in due(store, "handover_year", WINTER, today=NEW_YEAR)] == [date(2023, 1, 31)]
