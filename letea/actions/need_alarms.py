"""Early warnings read over the register and the grid; what was done about them, written down."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.children import Absent
from db.tables.households import Household
from db.tables.needs import Alarm, AlarmState, AlarmStep
from db.tables.office import VocabularyItem
from letea.actions.lived_in import lived_in
from letea.errors import Problem, refuse_if
from letea.fields.needs import ALARMS
from letea.rules.need_alarms import (
    PUPIL,
    SCHOOL_FROM,
    SCHOOL_TO,
    SITUATION_ALARMS,
    Answered,
    Child,
    Done,
    Elder,
    LeftChild,
    Signs,
    Situated,
    Warned,
    warnings_of,
)
from letea.rules.needs import check_step
from letea.rules.people import ADULT, ELDERLY, born_for_age
from letea.wording import _

# A household's people are those who live there now and are still followed. The `+` keeps the index of the
# state, which nearly all persons share, from being chosen, and that of a situation, which all grids share;
# "CROSS JOIN" begins with the newest grids, whose "da" are few among all answers.
_LIVING = """
    living AS (
        SELECT member.household_id, person.id, person.family_name || ' ' || person.given_name AS name,
            person.born_on, person.school, person.occupation
        FROM household_member AS member
            JOIN household ON household.id = member.household_id AND household.deleted_at IS NULL
            JOIN person ON person.id = member.person_id AND person.deleted_at IS NULL
        WHERE member.deleted_at IS NULL AND member.to_on IS NULL AND +person.state = 'active'
            AND member.household_id {of}
    )
"""
NEWEST = """
    newest AS (
        SELECT id, household_id, assessed_on FROM need_assessment AS made
        WHERE deleted_at IS NULL AND household_id {of} AND NOT EXISTS (
            SELECT 1 FROM need_assessment AS later
            WHERE later.household_id = made.household_id AND later.deleted_at IS NULL
                AND (later.assessed_on, later.id) > (made.assessed_on, made.id))
    )
"""
_ANSWERED = f"""
    WITH {NEWEST}
    SELECT newest.household_id, situation.alarm, situation.text, said.known_on,
        (SELECT min(told.known_on)
            FROM need_assessment AS made JOIN need_answer AS told ON told.assessment_id = made.id
            WHERE made.household_id = newest.household_id AND made.deleted_at IS NULL
                AND +told.situation_id = said.situation_id AND told.answer = 'yes' AND told.deleted_at IS NULL
                AND made.assessed_on > coalesce((
                    SELECT max(denied.assessed_on)
                    FROM need_assessment AS denied JOIN need_answer AS nay ON nay.assessment_id = denied.id
                    WHERE denied.household_id = newest.household_id AND denied.deleted_at IS NULL
                        AND +nay.situation_id = said.situation_id AND nay.answer = 'no'
                        AND nay.deleted_at IS NULL), ''))
    FROM newest
        CROSS JOIN need_answer AS said ON said.assessment_id = newest.id AND said.deleted_at IS NULL
        JOIN need_situation AS situation ON situation.id = said.situation_id
    WHERE said.answer = 'yes' AND situation.alarm IN ({{alarms}}) AND situation.active
        AND situation.deleted_at IS NULL AND {lived_in("newest.household_id")}
    ORDER BY situation.place
"""  # noqa: S608 - our own words
_SITUATED = f"""
    WITH {_LIVING}
    SELECT living.household_id, held.situation, living.name, held.from_on, living.born_on
    FROM living JOIN person_situation AS held ON held.person_id = living.id
    WHERE held.deleted_at IS NULL AND (held.from_on IS NULL OR held.from_on <= :today)
        AND (held.to_on IS NULL OR held.to_on >= :today)
    ORDER BY held.id
"""  # noqa: S608 - same
_CHILDREN = f"""
    WITH {_LIVING}
    SELECT household_id, name, born_on FROM living
    WHERE school = '' AND occupation <> :pupil AND born_on > :too_old AND born_on <= :old_enough
    ORDER BY born_on, id
"""  # noqa: S608 - same
_LEFT = f"""
    WITH {_LIVING}
    SELECT living.household_id, living.name, alone.absent,
        coalesce(alone.left_on, alone.found_on, alone.notified_on), alone.at_risk,
        alone.court_on IS NOT NULL OR alone.court_number <> ''
    FROM living JOIN child_alone AS alone ON alone.child_id = living.id
    WHERE alone.deleted_at IS NULL AND (alone.back_on IS NULL OR alone.back_on > :today)
        AND living.born_on > :minor_after
    ORDER BY alone.id
"""  # noqa: S608 - same
_ELDERS = f"""
    WITH {_LIVING}, lone AS (
        SELECT household_id, max(id) AS id, max(name) AS name, max(born_on) AS born_on
        FROM living GROUP BY household_id HAVING count(*) = 1
    )
    SELECT lone.household_id, lone.name, lone.born_on,
        (SELECT max(gone.to_on) FROM household_member AS gone
            WHERE gone.household_id = lone.household_id AND gone.deleted_at IS NULL),
        coalesce((SELECT held.degree FROM dependency AS held
            WHERE held.person_id = lone.id AND held.deleted_at IS NULL
            ORDER BY held.assessed_on DESC, held.id DESC LIMIT 1), '')
    FROM lone
    WHERE lone.born_on <= :elderly
        AND NOT EXISTS (SELECT 1 FROM enrolment AS held WHERE held.person_id = lone.id
            AND held.deleted_at IS NULL AND held.from_on <= :today
            AND (held.to_on IS NULL OR held.to_on >= :today))
        AND NOT EXISTS (SELECT 1 FROM carer AS held WHERE held.cared_id = lone.id
            AND held.deleted_at IS NULL AND held.from_on <= :today
            AND (held.to_on IS NULL OR held.to_on >= :today))
"""  # noqa: S608 - same
_DWELLINGS = f"""
    SELECT id, tenure, dwelling_kind FROM household
    WHERE deleted_at IS NULL AND (tenure IN ('fara_acte', 'gazduire') OR dwelling_kind = 'fara')
        AND id {{of}} AND {lived_in()}
"""  # noqa: S608 - same
_DONE = """
    SELECT household_id, alarm, state, done_on, note FROM alarm_step
    WHERE deleted_at IS NULL AND household_id {of}
    ORDER BY done_on, id
"""


@dataclass
class AlarmFile:
    """What is about to be written of a warning, with the household's name and the steps before it."""

    step: AlarmStep
    household: str
    before: tuple[AlarmStep, ...] = ()


def warned_households(
    session: Session, today: date, ids: Sequence[int] | None = None, *, alarm: Alarm | None = None
) -> dict[int, list[Warned]]:
    """The households on an early warning list, by id, of these or of all; settled ones too.

    Where only one list is asked for, others are not told whole, or not at all.
    """
    signs, done = _signs(session, today, ids, set(Alarm) if alarm is None else {alarm}), _done(session, ids)
    found = {id_: warnings_of(one, today, done.get(id_)) for id_, one in signs.items()}
    return {id_: told for id_, told in found.items() if told}


def warned_household(store: Store, household_id: int, today: date) -> list[Warned]:
    """The lists on which one household stands, settled ones too."""
    with store.reading() as session:
        return warned_households(session, today, [household_id]).get(household_id, [])


def new_alarm_step(store: Store, household_id: int, alarm: Alarm, today: date) -> AlarmFile:
    """What was done about a warning, about to be written."""
    with store.reading() as session:
        name = session.get_one(Household, household_id).name
    step = AlarmStep(household_id=household_id, alarm=alarm, done_on=today, made_by=store.who)
    return AlarmFile(step, name, tuple(steps_of(store, household_id, alarm)))


def steps_of(store: Store, household_id: int, alarm: Alarm | None = None) -> list[AlarmStep]:
    """What was done about a household's warnings, the newest first."""
    asked = select(AlarmStep).where(AlarmStep.household_id == household_id)
    if alarm is not None:
        asked = asked.where(AlarmStep.alarm == alarm)
    with store.reading() as session:
        return list(session.scalars(asked.order_by(AlarmStep.done_on.desc(), AlarmStep.id.desc())))


def check_alarm_step(file: AlarmFile, today: date) -> list[Problem]:
    """What the worker must mend in what was done about a warning."""
    return check_step(file.step, today)


def save_alarm_step(store: Store, file: AlarmFile, today: date) -> int:
    """Keep what was done about a warning; returns the household's id.

    Raises:
        Refused: with what blocks.
    """
    refuse_if(check_alarm_step(file, today))
    label = _("Avertizare „{alarm}”: {name}").format(alarm=ALARMS[file.step.alarm], name=file.household)
    store.keep(file.step, label)
    return file.step.household_id


def _signs(
    session: Session, today: date, ids: Sequence[int] | None, alarms: Collection[Alarm]
) -> dict[int, Signs]:
    found: defaultdict[int, Signs] = defaultdict(Signs)

    def rows(sql: str, about: Alarm | None = None, **values: object) -> Sequence[Any]:
        if about is not None and about not in alarms:
            return ()
        return _rows(session, sql, ids, {"today": today.isoformat()} | values)

    answered = _ANSWERED.replace("{alarms}", ", ".join(f"'{one.value}'" for one in alarms))
    for id_, alarm, words, said_on, since in rows(answered):
        found[id_].answered.append(Answered(Alarm(alarm), words, _day(since), _day(said_on)))
    labels = _labels(session)
    for id_, code, name, since, born in rows(_SITUATED):
        if code in SITUATION_ALARMS:
            told = Situated(code, labels.get(code, code), name, _day(since), _day(born))
            found[id_].situated.append(told)
    school = {
        "pupil": PUPIL,
        "too_old": born_for_age(today, SCHOOL_TO).isoformat(),
        "old_enough": born_for_age(today, SCHOOL_FROM).isoformat(),
    }
    for id_, name, born in rows(_CHILDREN, Alarm.DROPOUT, **school):
        found[id_].children.append(Child(name, date.fromisoformat(born)))
    minors, elderly = born_for_age(today, ADULT).isoformat(), born_for_age(today, ELDERLY).isoformat()
    for id_, name, absent, since, at_risk, kept in rows(_LEFT, Alarm.SEPARATION, minor_after=minors):
        found[id_].left.append(LeftChild(name, Absent(absent), _day(since), bool(at_risk), bool(kept)))
    for id_, name, born, since, degree in rows(_ELDERS, Alarm.ELDERLY_ALONE, elderly=elderly):
        found[id_].elder = Elder(name, date.fromisoformat(born), _day(since), degree)
    for id_, tenure, dwelling in rows(_DWELLINGS, Alarm.HOUSING_LOSS):
        found[id_].tenure, found[id_].dwelling = tenure, dwelling
    return found


def _done(session: Session, ids: Sequence[int] | None) -> dict[int, dict[Alarm, Done]]:
    found: dict[int, dict[Alarm, Done]] = {}
    for id_, alarm, state, on, note in _rows(session, _DONE, ids, {}):
        step = Done(AlarmState(state), date.fromisoformat(on), note)
        found.setdefault(id_, {})[Alarm(alarm)] = step  # the newest comes last
    return found


def _rows(session: Session, sql: str, ids: Sequence[int] | None, values: dict[str, object]) -> Sequence[Any]:
    of = "> 0" if ids is None else f"IN ({', '.join(str(int(one)) for one in ids)})"
    named = {name: value for name, value in values.items() if f":{name}" in sql}
    return session.execute(text(sql.replace("{of}", of)), named).all()


def _labels(session: Session) -> dict[str, str]:
    asked = select(VocabularyItem.code, VocabularyItem.label).where(VocabularyItem.list_name == "situation")
    return {row[0]: row[1] for row in session.execute(asked)}


def _day(told: str | None) -> date | None:
    return date.fromisoformat(told) if told else None
