"""Early warnings say why and since when; what was settled comes back only with something newer."""

from datetime import date

import pytest

from db.tables.children import Absent
from db.tables.needs import Alarm, AlarmState
from letea.rules.need_alarms import (
    Answered,
    Child,
    Done,
    Elder,
    LeftChild,
    Reason,
    Signs,
    Situated,
    Warned,
    reason_words,
    warnings_of,
)
from tests.samples import TODAY

SINCE = date(2021, 9, 1)
CHILD = date(2012, 5, 3)
ALONE = "Exemplu Ana, 82 de ani, nu locuiește cu nimeni, fără serviciu sau asistent personal"


def told(signs: Signs) -> list[tuple[Alarm, str, date | None]]:
    return [(one.alarm, one.words, one.since) for one in warnings_of(signs, TODAY)]


@pytest.mark.parametrize(
    ("signs", "alarm", "words", "since"),
    [
        (
            Signs(answered=[Answered(Alarm.DROPOUT, "Absențe repetate", SINCE)]),
            *(Alarm.DROPOUT, "Absențe repetate (grila)", SINCE),
        ),
        (
            Signs(situated=[Situated("risc_separare", "Copil în risc", "Exemplu Ana", SINCE, CHILD)]),
            *(Alarm.SEPARATION, "Exemplu Ana: copil în risc", SINCE),
        ),
        (
            Signs(children=[Child("Exemplu Ștefan", CHILD)]),
            *(Alarm.DROPOUT, "Exemplu Ștefan, 9 ani, fără școală în evidență", date(2019, 5, 3)),
        ),
        (
            Signs(left=[LeftChild("Exemplu Ștefan", Absent.MOTHER, SINCE, at_risk=True, kept=True)]),
            *(Alarm.SEPARATION, "Exemplu Ștefan: părinți plecați, risc constatat", SINCE),
        ),
        (
            Signs(left=[LeftChild("Exemplu Ștefan", Absent.BOTH, None, at_risk=False, kept=False)]),
            Alarm.SEPARATION,
            "Exemplu Ștefan: părinți plecați, fără delegarea autorității părintești",
            None,
        ),
        (
            Signs(elder=Elder("Exemplu Ana", date(1940, 1, 1), SINCE, "IIA")),
            Alarm.ELDERLY_ALONE,
            f"{ALONE}, grad de dependență IIA",
            SINCE,
        ),
        (
            Signs(elder=Elder("Exemplu Ana", date(1940, 1, 1))),
            Alarm.ELDERLY_ALONE,
            ALONE,
            date(2005, 1, 1),
        ),
        (
            Signs(tenure="fara_acte"),
            *(Alarm.HOUSING_LOSS, "găzduire sau fără forme legale, după fișa gospodăriei", None),
        ),
        (
            Signs(dwelling="fara"),
            *(Alarm.HOUSING_LOSS, "fără locuință, după fișa gospodăriei", None),
        ),
    ],
)
def test_each_sign_is_told_with_its_day(signs: Signs, alarm: Alarm, words: str, since: date | None) -> None:
    assert told(signs) == [(alarm, words, since)]


@pytest.mark.parametrize(
    "signs",
    [
        Signs(),
        Signs(children=[Child("Mic", date(2016, 5, 3)), Child("Mare", date(2005, 5, 3))]),
        Signs(situated=[Situated("somaj", "Șomaj", "Exemplu Ana", SINCE, CHILD)]),
        Signs(situated=[Situated("risc_separare", "Copil în risc", "Mare", SINCE, date(2000, 1, 1))]),
        Signs(left=[LeftChild("Exemplu", Absent.MOTHER, SINCE, at_risk=False, kept=False)]),
        Signs(left=[LeftChild("Exemplu", Absent.BOTH, SINCE, at_risk=False, kept=True)]),
        Signs(elder=Elder("Exemplu", date(1960, 1, 1))),
        Signs(tenure="proprietate", dwelling="casa"),
    ],
)
def test_what_is_no_sign_warns_of_nothing(signs: Signs) -> None:
    assert told(signs) == []


def test_what_is_written_of_a_person_is_not_told_twice() -> None:
    signs = Signs(
        answered=[Answered(Alarm.SEPARATION, "Copil în risc", TODAY)],
        situated=[Situated("risc_separare", "Copil în risc", "Exemplu Ana", SINCE, CHILD)],
    )
    assert told(signs) == [(Alarm.SEPARATION, "Exemplu Ana: copil în risc", SINCE)]


def test_reasons_stand_by_their_days_and_lists_in_their_order() -> None:
    signs = Signs(
        answered=[
            Answered(Alarm.HOUSING_LOSS, "Foc", TODAY),
            Answered(Alarm.HOUSING_LOSS, "Evacuare", SINCE),
            Answered(Alarm.DROPOUT, "Absențe", None),
        ]
    )
    assert told(signs) == [
        (Alarm.DROPOUT, "Absențe (grila)", None),
        (Alarm.HOUSING_LOSS, "Evacuare (grila); Foc (grila)", SINCE),
    ]


@pytest.mark.parametrize(
    ("since", "done", "settled"),
    [
        (SINCE, None, False),
        (SINCE, Done(AlarmState.WORKING, TODAY), False),
        (SINCE, Done(AlarmState.SETTLED, TODAY), True),
        (SINCE, Done(AlarmState.SETTLED, SINCE), True),
        (TODAY, Done(AlarmState.SETTLED, SINCE), False),
        (None, Done(AlarmState.SETTLED, SINCE), True),
    ],
)
def test_what_was_settled_comes_back_only_with_something_newer(
    since: date | None,
    done: Done | None,
    *,
    settled: bool,
) -> None:
    assert Warned(Alarm.DROPOUT, (Reason("Absențe", since),), done).is_settled is settled


def test_said_again_after_it_was_settled_it_warns_again() -> None:
    settled = Done(AlarmState.SETTLED, date(2022, 1, 1))
    still = Reason("Absențe", SINCE, said_on=TODAY)
    assert not Warned(Alarm.DROPOUT, (still,), settled).is_settled
    assert Warned(Alarm.DROPOUT, (Reason("Absențe", SINCE, said_on=SINCE),), settled).is_settled


def test_a_reason_is_worded_with_its_day() -> None:
    assert reason_words(Reason("Absențe", SINCE)) == "Absențe, din 01.09.2021"
    assert reason_words(Reason("Absențe")) == "Absențe"
