"""Needs of the big office: the grid filled in for most households, some twice, and what was done since."""

from collections.abc import Callable
from datetime import timedelta
from random import Random
from typing import Any

from db.tables.needs import Alarm, AlarmState, AlarmStep, Answer, NeedAnswer, NeedAssessment
from letea.actions.need_settings import shipped_situations
from tests.samples import TODAY

ASSESSED, TWICE = 0.7, 0.3  # shares of the households, and of those
_ANSWERS = (Answer.YES, Answer.NO, Answer.UNKNOWN)
_SHARES = (10, 70, 20)  # of a hundred answers
_STEPS = 0.05  # of the households

PutRows = Callable[..., None]
Uids = Callable[[Random, int], Any]


def put_needs(connection: Any, drawn: Random, households: int, put_rows: PutRows, uids: Uids) -> None:
    """Put assessments of the whole grid and steps of warnings."""
    made = [
        (house, _day(drawn, 30 + 400 * turn, 400))
        for turn in (1, 0)  # as they came: the first ones first
        for house in range(1, households + 1)
        if drawn.random() < (ASSESSED if turn == 0 else ASSESSED * TWICE)
    ]
    put_rows(
        connection,
        NeedAssessment(household_id=0, assessed_on=TODAY),
        ("uid", "household_id", "assessed_on"),
        ((uid, *one) for uid, one in zip(uids(drawn, len(made)), made, strict=True)),
    )
    situations = range(1, len(shipped_situations()) + 1)
    said = ((number, made[number - 1][1], one) for number in range(1, len(made) + 1) for one in situations)
    values = [answer.value for answer in _ANSWERS]
    put_rows(
        connection,
        NeedAnswer(assessment_id=0, situation_id=0),
        ("uid", "assessment_id", "situation_id", "answer", "known_on"),
        (
            (uid, number, situation, drawn.choices(values, _SHARES)[0], on)
            for uid, (number, on, situation) in zip(
                uids(drawn, len(made) * len(situations)), said, strict=True
            )
        ),
    )
    put_rows(
        connection,
        AlarmStep(household_id=0, alarm=Alarm.DROPOUT, done_on=TODAY),
        ("uid", "household_id", "alarm", "state", "done_on"),
        (
            (
                uid,
                house,
                drawn.choice(list(Alarm)).value,
                drawn.choice(list(AlarmState)).value,
                _day(drawn, 0, 90),
            )
            for house, uid in enumerate(uids(drawn, households), start=1)
            if drawn.random() < _STEPS
        ),
    )


def _day(drawn: Random, since: int, spread: int) -> str:
    return (TODAY - timedelta(days=since + drawn.randrange(spread))).isoformat()
