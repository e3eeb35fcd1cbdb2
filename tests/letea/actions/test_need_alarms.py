"""Early warnings are read from the register and the grid; what was done about them is written down."""

from datetime import date
from typing import Any

import pytest

from db.record import Record
from db.store import Store
from db.tables.carers import Carer
from db.tables.children import Absent, ChildAlone
from db.tables.elderly import Dependency
from db.tables.needs import Alarm, AlarmState
from db.tables.people import PersonSituation, PersonState
from letea.actions.households import open_household
from letea.actions.need_alarms import new_alarm_step, save_alarm_step, steps_of, warned_household
from letea.actions.people import open_person, save_person
from letea.errors import Refused
from tests.letea.actions.need_offices import living, needs_of
from tests.samples import TODAY, a_service, an_enrolment

OLD = date(1940, 1, 1)
PUPIL = date(2012, 5, 3)
SINCE = date(2021, 9, 1)


def told(store: Store, household: int) -> dict[Alarm, str]:
    return {one.alarm: one.words for one in warned_household(store, household, TODAY)}


def a_member_of(store: Store, household: int) -> int:
    return open_household(store, household).members[0].person_id


@pytest.mark.parametrize(
    ("record", "given", "alarm"),
    [
        (PersonSituation, {"situation": "abandon_scolar", "from_on": SINCE}, Alarm.DROPOUT),
        (ChildAlone, {"absent": Absent.BOTH, "left_on": SINCE}, Alarm.SEPARATION),
    ],
)
def test_what_is_written_of_a_child_warns_while_it_lasts(
    store: Store, record: type[Any], given: dict[str, Any], alarm: Alarm
) -> None:
    household = living(store, "Exemplu", {"born_on": PUPIL, "school": "Școala Exemplu"})
    name = "person_id" if record is PersonSituation else "child_id"
    kept: Record = store.keep(record(**{name: a_member_of(store, household)} | given), "S")
    assert set(told(store, household)) == {alarm}
    (warned,) = warned_household(store, household, TODAY)
    assert warned.since == SINCE
    setattr(kept, "to_on" if record is PersonSituation else "back_on", date(2022, 1, 1))
    store.keep(kept, "S")
    assert told(store, household) == {}


def test_a_child_of_school_age_without_a_school_is_told(store: Store) -> None:
    household = living(store, "Exemplu", {"born_on": PUPIL, "given_name": "Ana"})
    assert told(store, household) == {Alarm.DROPOUT: "Exemplu Ana, 9 ani, fără școală în evidență"}
    file = open_person(store, a_member_of(store, household))
    file.person.occupation = "elev"
    save_person(store, file, TODAY)
    assert told(store, household) == {}


def test_an_elderly_person_alone_is_told_until_somebody_helps(store: Store) -> None:
    household = living(store, "Exemplu", {"born_on": OLD, "given_name": "Ana"})
    person = a_member_of(store, household)
    store.keep(Dependency(person_id=person, assessed_on=SINCE, degree="IIA"), "D")
    assert told(store, household)[Alarm.ELDERLY_ALONE].endswith("grad de dependență IIA")
    service = store.keep(a_service(), "S")
    admitted = store.keep(an_enrolment(person, service_id=service.id), "A")
    assert told(store, household) == {}
    store.remove(admitted, "A")
    assert Alarm.ELDERLY_ALONE in told(store, household)
    helper = store.keep(Carer(person_id=person, cared_id=person, from_on=SINCE), "C")
    assert told(store, household) == {}
    store.remove(helper, "C")
    file = open_person(store, person)
    file.person.state, file.person.state_on = PersonState.LEFT, TODAY
    save_person(store, file, TODAY)
    assert told(store, household) == {}


def test_two_elderly_persons_are_not_alone(store: Store) -> None:
    assert told(store, living(store, "Exemplu", {"born_on": OLD}, {"born_on": OLD, "role": "sot"})) == {}


def test_a_dwelling_without_papers_and_the_grid_warn_of_its_loss(store: Store) -> None:
    household = living(store, tenure="fara_acte")
    needs_of(store, household, "pierderea_locuintei")
    assert told(store, household) == {
        Alarm.HOUSING_LOSS: "Pierderea locuinței: evacuare, executare, foc, surpare (grila); "
        "găzduire sau fără forme legale, după fișa gospodăriei"
    }
    needs_of(store, household, no=("pierderea_locuintei",))
    assert told(store, household) == {
        Alarm.HOUSING_LOSS: "găzduire sau fără forme legale, după fișa gospodăriei"
    }


def test_nobody_is_warned_about_a_household_that_was_left(store: Store) -> None:
    household = living(store, tenure="gazduire")
    needs_of(store, household, "pierderea_locuintei")
    assert set(told(store, household)) == {Alarm.HOUSING_LOSS}
    file = open_person(store, a_member_of(store, household))
    file.person.state, file.person.state_on = PersonState.LEFT, SINCE
    save_person(store, file, TODAY)
    assert told(store, household) == {}


def test_a_warning_of_the_grid_began_when_it_was_first_said(store: Store) -> None:
    household = living(store)
    needs_of(store, household, "violenta", on=date(2021, 1, 5))
    needs_of(store, household, no=("violenta",), on=date(2021, 2, 5))
    for month in (3, 6):
        needs_of(store, household, "violenta", on=date(2021, month, 5))
    (warned,) = warned_household(store, household, TODAY)
    assert warned.since == date(2021, 3, 5)
    assert [one.said_on for one in warned.reasons] == [date(2021, 6, 5)]


def test_what_was_done_is_written_down(store: Store) -> None:
    household = living(store, tenure="gazduire")
    file = new_alarm_step(store, household, Alarm.HOUSING_LOSS, TODAY)
    assert (file.household, file.step.made_by, file.before) == ("Exemplu Ștefan", "Ana Exemplu", ())
    file.step.state = AlarmState.SETTLED
    with pytest.raises(Refused, match="cum s-a rezolvat"):
        save_alarm_step(store, file, TODAY)
    file.step.note = "contract de închiriere"
    assert save_alarm_step(store, file, TODAY) == household
    assert store.undo_label() == "Avertizare „Pierderea locuinței”: Exemplu Ștefan"
    (warned,) = warned_household(store, household, TODAY)
    assert warned.is_settled
    assert [one.note for one in steps_of(store, household)] == ["contract de închiriere"]
    assert steps_of(store, household, Alarm.DROPOUT) == []
    assert len(new_alarm_step(store, household, Alarm.HOUSING_LOSS, TODAY).before) == 1
