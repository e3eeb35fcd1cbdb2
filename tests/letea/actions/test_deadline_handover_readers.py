"""The hand-over of a quarter or a year is due until its package is sent and its receipt is read in."""

from datetime import date
from typing import Any

from db.store import Store
from db.tables.handover import Leaving, SentPackage, YearClosing
from letea.actions.deadlines import read_deadlines
from letea.rules.deadlines import Span
from tests.letea.due_samples import due


def a_package(period: str, number: int = 1, **given: Any) -> SentPackage:
    told: dict[str, Any] = {
        "leaving": Leaving.FIGURES,
        "file_name": f"exemplu-{period}.letea-pachet",
        "bytes": 1,
        "sha256": "0" * 64,
        "made_on": date(2022, 4, 5),
    }
    return SentPackage(period=period, number=number, **told | given)


SPRING = Span(date(2022, 4, 1), date(2022, 4, 30))
WINTER = Span(date(2023, 1, 1), date(2023, 2, 28))
NEW_YEAR = date(2023, 1, 10)


def received(store: Store, sent: SentPackage) -> None:
    sent.received_on = date(2022, 4, 20)
    store.keep(sent, "Recipisa")


def test_a_quarter_is_due_until_its_package_is_sent_then_its_receipt_until_it_is_read(store: Store) -> None:
    [told] = due(store, "data_county", SPRING)
    assert (told.due_on, told.page, told.record) == (date(2022, 4, 15), "handover", None)
    store.keep(a_package("2022"), "Predare")
    store.keep(a_package("2022-plan", 2, plan_uid="plan"), "Predare")
    assert due(store, "data_county", SPRING) == [told]
    sent = store.keep(a_package("2022-T1", 3), "Predare")
    [awaited] = due(store, "data_county", SPRING)
    assert (awaited.title, awaited.due_on, awaited.record, awaited.owner_uid) == (
        "Recipisa județului pentru trimestrul I 2022, predat la 05.04.2022",
        date(2022, 4, 15),
        sent.id,
        sent.uid,
    )
    received(store, sent)
    assert due(store, "data_county", SPRING) == []


def test_a_package_that_corrects_another_asks_for_its_own_receipt(store: Store) -> None:
    received(store, store.keep(a_package("2022-T1"), "Predare"))
    second = store.keep(a_package("2022-T1", 2, replaces=1), "Predare")
    assert [one.record for one in due(store, "data_county", SPRING)] == [second.id]


def test_the_next_quarter_is_told_beside_a_receipt_that_is_awaited(store: Store) -> None:
    sent = store.keep(a_package("2022-T1", made_on=date(2022, 6, 28)), "Predare")
    told = read_deadlines(store, date(2022, 7, 4))
    found = [one.deadline for one in told if one.deadline.rule == "data_county"]
    assert [(one.record, one.due_on) for one in found] == [
        (sent.id, date(2022, 6, 28)),  # sent after its day, it is awaited from then
        (None, date(2022, 7, 15)),
    ]


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
    sent = store.keep(a_package("2022"), "Predare")
    [awaited] = due(store, "handover_year", WINTER, today=NEW_YEAR)
    assert (awaited.title, awaited.due_on) == (
        "Recipisa județului pentru anul 2022, predat la 05.04.2022",
        date(2023, 1, 31),
    )
    received(store, sent)
    assert due(store, "handover_year", WINTER, today=NEW_YEAR) == []


def test_who_handed_over_once_is_asked_for_the_next_year(store: Store) -> None:
    store.keep(a_package("2021"), "Predare")
    assert [one.due_on for one in due(store, "handover_year", WINTER, today=NEW_YEAR)] == [date(2023, 1, 31)]
