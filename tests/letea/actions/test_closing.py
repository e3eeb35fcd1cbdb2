"""The year of the demonstration office is looked at, closed, held, reopened with a reason, closed again."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from db.store import Store
from db.tables.benefits import Payment
from letea.actions.closed_years import closed_years
from letea.actions.closing import close_year, closings, reopen_year, year_checks
from letea.actions.office_file import open_office_file
from letea.errors import Refused
from letea.progress import Cancelled, Progress
from letea.rules.year_checks import YearCheck

TODAY = date(2023, 1, 20)


@pytest.fixture
def office(demonstration_file: Path) -> Iterator[Store]:
    """The demonstration office, opened as the window opens it."""
    store = open_office_file(demonstration_file)
    yield store
    store.close()


def looked_at(store: Store) -> dict[str, YearCheck]:
    return {check.key: check for check in year_checks(store, 2022, TODAY, Progress())}


def reasons_for(checks: dict[str, YearCheck]) -> dict[str, str]:
    return {key: "se încheie în ianuarie" for key, check in checks.items() if not check.fine}


def close(store: Store) -> None:
    checks = looked_at(store)
    close_year(store, 2022, list(checks.values()), reasons_for(checks), TODAY, Progress())


def payment(store: Store) -> Payment:
    with store.reading() as session:
        asked = select(Payment).where(Payment.month_on < date(2023, 1, 1)).limit(1)
        return session.scalars(asked).one()


def test_each_check_says_what_it_found(office: Store) -> None:
    checks = looked_at(office)
    assert [*checks] == ["plan", "files", "payments", "occupancy", "terms", "history"]
    assert all(check.found.endswith(".") for check in checks.values())
    assert checks["history"].fine
    assert checks["history"].must
    assert not checks["terms"].fine
    assert "neîncheiat" in checks["terms"].found


def test_what_is_not_in_order_is_not_closed_without_a_reason(office: Store) -> None:
    checks = looked_at(office)
    with pytest.raises(Refused) as told:
        close_year(office, 2022, list(checks.values()), {}, TODAY, Progress())
    assert {problem.field for problem in told.value.problems} == {
        key for key, check in checks.items() if not check.fine
    }
    assert closed_years(office) == frozenset()


def test_a_closed_year_keeps_its_totals_and_holds(office: Store) -> None:
    close(office)
    (closing,) = closings(office)
    assert (closing.year, closing.closed_on) == (2022, TODAY)
    told = {record.get("key"): record["value"] for record in closing.totals if record["table"] == "figure"}
    assert told["people.all"] > 0
    assert closing.checks[0]["key"] == "plan"
    assert office.undo_label() == ""
    changed = payment(office)
    changed.amount_bani += 1
    with pytest.raises(Refused, match="2022 este închis"):
        office.keep(changed, "Plată")


def test_it_is_corrected_after_a_recorded_reopening_and_closed_again(office: Store) -> None:
    close(office)
    with pytest.raises(Refused, match="de ce"):
        reopen_year(office, 2022, " ", TODAY)
    reopen_year(office, 2022, "o sumă scrisă greșit", TODAY)
    changed = payment(office)
    changed.amount_bani += 100
    office.keep(changed, "Plată")
    close(office)
    assert [(one.year, one.reopened_why) for one in closings(office)] == [
        (2022, ""),
        (2022, "o sumă scrisă greșit"),
    ]
    assert closed_years(office) == {2022}


def test_a_year_that_goes_on_is_not_closed(office: Store) -> None:
    with pytest.raises(Refused, match="se închide din 1 ianuarie 2024"):
        close_year(office, 2023, [], {}, TODAY, Progress())


def test_it_stops_when_asked(office: Store) -> None:
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        year_checks(office, 2022, TODAY, progress)
