"""The ladder keeps what a restore may need, and drops the rest once and for all."""

import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from letea.rules.copies import age_in_words, is_due, name_of_copy, time_of_copy, to_drop

NOW = datetime(2026, 11, 26, 14, 30, 5, tzinfo=UTC)
BOUND = 12 + 10 + 9
PAST = st.datetimes(datetime(2019, 1, 1), datetime(2026, 11, 26, 14), timezones=st.just(UTC))  # noqa: DTZ001 - hypothesis adds the zone
AGES = st.floats(0, 1200).map(lambda days: NOW - timedelta(days=days))
COPIES = st.lists(PAST | AGES, unique=True, max_size=120)


@pytest.fixture(autouse=True, scope="module")
def bucharest() -> Iterator[None]:
    """The clock of a Romanian office, wherever the tests run."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TZ", "Europe/Bucharest")
        time.tzset()
        yield
    time.tzset()


def kept(copies: list[datetime], now: datetime = NOW) -> list[datetime]:
    dropped = to_drop(copies, now)
    return sorted(at for at in copies if at not in dropped)


def ago(**span: float) -> datetime:
    return NOW - timedelta(**span)


def test_all_copies_of_two_days_stay() -> None:
    copies = [ago(minutes=7 * number) for number in range(2 * 24 * 60 // 7)]
    assert kept(copies) == sorted(copies)


def test_of_an_older_day_the_newest_stays() -> None:
    copies = [ago(days=5, hours=hour) for hour in (0, 2, 4)]
    assert kept(copies) == [ago(days=5)]


def test_a_year_of_copies_every_hour_becomes_a_ladder() -> None:
    left = kept([ago(hours=number) for number in range(24 * 365)])
    days = {at.astimezone().date() for at in left}
    today = NOW.astimezone().date()
    assert len([at for at in left if NOW - at <= timedelta(days=2)]) == 49
    assert {today - timedelta(days=number) for number in range(12)} <= days
    assert 49 + 9 + 8 + 6 <= len(left) <= 49 + 9 + 10 + 9
    assert NOW - left[0] > timedelta(days=240)


def test_an_office_closed_for_a_summer_keeps_its_rungs() -> None:
    copies = [ago(days=120 + number) for number in range(12)]
    assert kept(copies) == sorted(copies)


def test_days_are_those_of_the_office() -> None:
    late, early = (
        datetime(2026, 11, 10, 21, 30, tzinfo=UTC),  # 23:30 in Bucharest
        datetime(2026, 11, 10, 22, 30, tzinfo=UTC),  # half past midnight, the next day
    )
    assert kept([late, early]) == [late, early]


def test_a_copy_from_the_future_stays_and_stands_for_no_other() -> None:
    future, last = NOW + timedelta(days=400), ago(days=30)
    assert kept([last, future]) == [last, future]
    assert kept([ago(days=30, hours=1), last, future]) == [last, future]


@given(COPIES)
def test_the_newest_copy_is_never_dropped(copies: list[datetime]) -> None:
    assert kept(copies)[-1:] == sorted(copies)[-1:]


@given(COPIES)
def test_dropping_again_drops_nothing(copies: list[datetime]) -> None:
    assert to_drop(kept(copies), NOW) == []


@given(COPIES)
def test_what_is_dropped_is_told_once_and_oldest_first(copies: list[datetime]) -> None:
    dropped = to_drop(copies, NOW)
    assert dropped == sorted(set(dropped))
    assert set(dropped) <= set(copies)


@given(COPIES)
def test_of_every_year_the_newest_stays(copies: list[datetime]) -> None:
    newest: dict[int, datetime] = {}
    for at in sorted(copies):
        newest[at.astimezone().year] = at
    assert set(newest.values()) <= set(kept(copies))


@given(COPIES)
def test_the_number_of_copies_is_bounded(copies: list[datetime]) -> None:
    recent = [at for at in copies if NOW - at <= timedelta(days=2)]
    years = {at.astimezone().year for at in copies}
    assert len(kept(copies)) <= len(recent) + BOUND + len(years)


@given(COPIES, st.floats(0, 800), st.lists(st.floats(0, 800)))
def test_what_was_dropped_is_never_needed_again(
    copies: list[datetime], days: float, newer: list[float]
) -> None:
    later = NOW + timedelta(days=days)
    made = [NOW + timedelta(days=each) for each in newer if 0 < each <= days]
    assert set(kept([*copies, *made], later)) <= {*kept(copies), *made}
    assert kept([*kept(copies), *made], later) == kept([*copies, *made], later)


@pytest.mark.parametrize(
    ("last", "last_change", "due"),
    [
        (None, None, False),
        (ago(days=1), None, False),
        (None, ago(hours=1), True),
        (ago(days=1), ago(hours=1), True),
        (ago(hours=1), ago(days=1), False),
        (ago(hours=1), ago(hours=1), False),
        (NOW + timedelta(days=300), ago(hours=1), True),
    ],
)
def test_a_copy_is_due_when_something_changed_after_the_last(
    last: datetime | None, last_change: datetime | None, *, due: bool
) -> None:
    assert is_due(last, last_change, NOW) is due


def test_a_copy_is_named_for_its_file_and_its_time_here() -> None:
    assert name_of_copy("Exemplu", NOW) == "Exemplu 2026-11-26 16-30-05.letea"
    assert name_of_copy("Exemplu", NOW, "înainte de actualizare") == (
        "Exemplu 2026-11-26 16-30-05 (înainte de actualizare).letea"
    )


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001 - hypothesis adds the zone
    st.text(min_size=1).filter(lambda stem: "\n" not in stem),
    st.sampled_from(["", "înainte de actualizare", "stricat"]),
)
def test_a_name_tells_its_time_to_the_second(at: datetime, stem: str, mark: str) -> None:
    found = time_of_copy(name_of_copy(stem, at, mark))
    assert found is not None
    assert at - found.astimezone(UTC) in {
        timedelta(microseconds=at.microsecond),
        timedelta(hours=1, microseconds=at.microsecond),  # in the hour that comes twice
    }


@pytest.mark.parametrize(
    "name",
    [
        "Exemplu.letea",
        "Exemplu 2026-11-26.letea",
        "Exemplu 2026-13-26 14-30-05.letea",
        "Exemplu 0000-01-01 00-00-00.letea",
        "Exemplu 2026-11-26 14-30-05.letea-wal",
        "Exemplu 2026-11-26 14-30-05.letea.partial",
        "2026-11-26 14-30-05.letea",
        "Exemplu 2026-11-26 14-30-05 ().letea",
        "",
    ],
)
def test_another_name_is_no_copys(name: str) -> None:
    assert time_of_copy(name) is None


@pytest.mark.parametrize(
    ("span", "words"),
    [
        (timedelta(seconds=20), "chiar acum"),
        (timedelta(minutes=1, seconds=50), "acum 1 minut"),
        (timedelta(minutes=5), "acum 5 minute"),
        (timedelta(minutes=20), "acum 20 de minute"),
        (timedelta(hours=2), "de azi, ora 14:30"),
        (timedelta(hours=11), "de azi, ora 5:30"),
        (timedelta(hours=17), "de ieri"),
        (timedelta(days=2), "de acum 2 zile"),
        (timedelta(days=12), "de acum 12 zile"),
        (timedelta(days=140), "de acum 140 de zile"),
        (-timedelta(days=1), "din viitor (27.11.2026, 16:30)"),
    ],
)
def test_the_age_of_a_copy_is_told_in_words(span: timedelta, words: str) -> None:
    assert age_in_words(NOW - span, NOW) == words
