"""What a file still needs to be safe: the gravest first, nothing too early, nothing for the demonstration."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from db.tables.safety import SafetyKind, SafetyMark
from letea.rules.safety import Need, SafetyState, copy_age, is_copy_late, need_in_words, need_note, needs_of

NOW = datetime(2026, 11, 26, 12, 30, tzinfo=UTC)


def a_mark(kind: SafetyKind, days: float, *, sound: bool = True) -> SafetyMark:
    return SafetyMark(kind=kind, at=NOW - timedelta(days=days), sound=sound)


def a_state(**given: Any) -> SafetyState:
    """A file to which nothing lacks."""
    known: dict[str, Any] = {
        "now": NOW,
        "is_sealed": True,
        "only_reads": False,
        "copy": a_mark(SafetyKind.COPY, 1),
        "copies": 3,
        "due_since": None,
        "second_place": Path("stick"),
        "is_second_there": True,
        "is_second_near": False,
        "second": a_mark(SafetyKind.SECOND_COPY, 2),
        "drill": a_mark(SafetyKind.DRILL, 30),
        "check": None,
        "history": None,
        "password": None,
        "sheet": a_mark(SafetyKind.SHEET, 200),
        "needs_sheet": False,
        "needs_password": False,
    }
    return SafetyState(**known | given)


@pytest.mark.parametrize(
    ("given", "needs"),
    [
        ({}, []),
        ({"needs_sheet": True}, [Need.SHEET]),
        ({"due_since": NOW - timedelta(days=6)}, []),
        ({"due_since": NOW - timedelta(days=8)}, [Need.COPY]),
        ({"second_place": None}, [Need.SECOND_PLACE]),
        ({"second": None}, [Need.SECOND_COPY]),
        ({"second": a_mark(SafetyKind.SECOND_COPY, 13)}, []),
        ({"second": a_mark(SafetyKind.SECOND_COPY, 15)}, [Need.SECOND_COPY]),
        ({"drill": None}, [Need.DRILL]),
        ({"drill": a_mark(SafetyKind.DRILL, 89)}, []),
        ({"drill": a_mark(SafetyKind.DRILL, 91)}, [Need.DRILL]),
        (
            {"check": a_mark(SafetyKind.CHECK, 1, sound=False), "needs_sheet": True},
            [Need.SOUND_FILE, Need.SHEET],
        ),
        ({"history": a_mark(SafetyKind.HISTORY_CHECK, 1, sound=False)}, [Need.SOUND_HISTORY]),
    ],
)
def test_each_lack_asks_for_its_deed(given: dict[str, Any], needs: list[Need]) -> None:
    assert needs_of(a_state(**given)) == needs


def test_on_the_first_day_only_the_sheet_is_asked_for() -> None:
    first_day = a_state(copy=None, second_place=None, second=None, drill=None, needs_sheet=True)
    assert needs_of(first_day) == [Need.SHEET]


@pytest.mark.parametrize("other", [{"is_sealed": False}, {"only_reads": True}])
def test_nothing_is_asked_where_nothing_can_be_done(other: dict[str, Any]) -> None:
    assert needs_of(a_state(drill=None, second_place=None, **other)) == []


@pytest.mark.parametrize(("hours", "late"), [(23, False), (25, True)])
def test_a_copy_is_late_when_a_change_waits_more_than_a_day(hours: int, late: bool) -> None:  # noqa: FBT001 - a case
    assert is_copy_late(a_state(due_since=NOW - timedelta(hours=hours))) is late


def test_an_old_copy_with_everything_in_it_is_not_late() -> None:
    assert not is_copy_late(a_state(copy=a_mark(SafetyKind.COPY, 300)))


@pytest.mark.parametrize("need", list(Need))
def test_every_need_has_its_words(need: Need) -> None:
    assert need_in_words(need, a_state())
    assert need_note(need, a_state())


def test_what_was_never_done_is_asked_otherwise_than_what_is_old() -> None:
    never, old = a_state(drill=None), a_state(drill=a_mark(SafetyKind.DRILL, 91))
    assert need_in_words(Need.DRILL, never) != need_in_words(Need.DRILL, old)
    assert (need_note(Need.DRILL, never), need_note(Need.DRILL, old)) == ("nefăcut", "de acum 91 de zile")


def test_the_copy_of_today_is_told_with_its_hour() -> None:
    made = a_mark(SafetyKind.COPY, 0)
    local = made.at.astimezone()
    assert copy_age(a_state(copy=made)) == f"de azi, {local.hour}:{local.minute:02}"
    assert copy_age(a_state(copy=a_mark(SafetyKind.COPY, 3))) == "de acum 3 zile"
    assert copy_age(a_state(copy=None)) == ""
