"""All that is due is read from the office; it is put off, done, taken back, and its rules are set."""

from datetime import date, timedelta

import pytest

from db.store import Store
from db.tables.deadlines import DeadlineMark
from db.tables.outreach import Publication
from db.tables.plans import Node
from letea.actions.deadlines import (
    DueLine,
    Told,
    deadlines_between,
    due_lines,
    open_rules,
    read_deadlines,
    reopen_deadline,
    save_rules,
    settle_deadline,
    snooze_deadline,
)
from letea.errors import Refused
from letea.rules.deadline_rules import RULES
from letea.rules.deadlines import Deadline, Nearness, Span, Standing
from tests.letea.due_samples import a_due_licence, a_measure
from tests.samples import TODAY, a_person

WEEK = TODAY + timedelta(days=7)


def the_one(store: Store, today: date = TODAY) -> Told:
    (told,) = [one for one in read_deadlines(store, today) if one.deadline.rule != "data_county"]
    return told


def test_a_new_office_has_nothing_due_in_spring(store: Store) -> None:
    assert read_deadlines(store, TODAY) == []


def test_what_is_due_is_told_with_how_near_it_is(store: Store) -> None:
    service = a_due_licence(store)
    told = the_one(store)
    assert told.deadline == Deadline(
        *("licence", service.uid, f"Licența: {service.name}", date(2022, 4, 10), "services", service.id)
    )
    assert (told.near, told.standing) == (Nearness.LATER, Standing.OPEN)
    assert the_one(store, date(2022, 4, 5)).near is Nearness.WEEK
    assert the_one(store, date(2022, 4, 11)).deadline.late


def test_a_deadline_has_the_same_number_at_each_reading(store: Store) -> None:
    a_due_licence(store)
    a_due_licence(store)
    first, second = read_deadlines(store, TODAY)
    assert first.id != second.id
    assert [one.id for one in read_deadlines(store, TODAY)] == [first.id, second.id]


def test_a_deadline_put_off_comes_back_on_its_day(store: Store) -> None:
    a_due_licence(store)
    snooze_deadline(store, the_one(store).deadline, WEEK, " dosarul este la județ ", today=TODAY)
    told = the_one(store)
    assert (told.standing, told.until_on, told.note) == (Standing.SNOOZED, WEEK, "dosarul este la județ")
    assert the_one(store, WEEK).standing is Standing.OPEN


def test_putting_off_asks_for_a_reason(store: Store) -> None:
    a_due_licence(store)
    with pytest.raises(Refused):
        snooze_deadline(store, the_one(store).deadline, WEEK, "", today=TODAY)
    assert the_one(store).standing is Standing.OPEN


def test_a_deadline_done_stays_among_those_done_and_can_be_taken_back(store: Store) -> None:
    a_due_licence(store)
    due = the_one(store).deadline
    snooze_deadline(store, due, WEEK, "motiv", today=TODAY)
    settle_deadline(store, due, TODAY, "cerere depusă", today=TODAY)
    told = the_one(store)
    assert (told.standing, told.done_on, told.note) == (Standing.DONE, TODAY, "cerere depusă")
    reopen_deadline(store, due)
    assert the_one(store).standing is Standing.OPEN
    settle_deadline(store, due, TODAY, "", today=TODAY)
    assert the_one(store).standing is Standing.DONE


def test_taking_back_what_nobody_said_changes_nothing(store: Store) -> None:
    a_due_licence(store)
    reopen_deadline(store, the_one(store).deadline)
    assert the_one(store).standing is Standing.OPEN


def test_nothing_is_done_in_the_future(store: Store) -> None:
    a_due_licence(store)
    with pytest.raises(Refused):
        settle_deadline(store, the_one(store).deadline, WEEK, "", today=TODAY)


def test_what_comes_again_is_told_at_its_next_date_once_done(store: Store) -> None:
    store.keep(Publication(year=2022, text="Lista furnizorilor", frequency="lunar"), "Informare")
    today = date(2022, 3, 30)
    late = the_one(store, today)  # the end of March is told once February is seen to
    assert (late.deadline.due_on, late.near) == (date(2022, 2, 28), Nearness.LATE)
    settle_deadline(store, late.deadline, today, "", today=today)
    told = [one for one in read_deadlines(store, today) if one.standing is Standing.OPEN]
    assert [one.deadline.due_on for one in told] == [date(2022, 3, 31)]


def test_a_month_shows_all_that_falls_in_it(store: Store) -> None:
    may = Span(date(2022, 5, 1), date(2022, 5, 31))
    assert [one.deadline.rule for one in deadlines_between(store, may, TODAY)] == ["data_ministry"]
    assert read_deadlines(store, TODAY) == []


def test_rules_start_as_usual_and_are_kept_as_set(store: Store) -> None:
    rows = open_rules(store)
    assert [(row.key, row.days_before, row.active) for row in rows] == [
        (rule.key, rule.days_before, rule.active) for rule in RULES
    ]
    licence = next(row for row in rows if row.key == "licence")
    licence.days_before = 10
    a_due_licence(store)
    save_rules(store, rows)
    assert read_deadlines(store, TODAY) == []
    assert the_one(store, date(2022, 4, 1)).deadline.rule == "licence"
    again = next(row for row in open_rules(store) if row.key == "licence")
    again.days_before, again.active = 90, False
    save_rules(store, [again])
    assert read_deadlines(store, TODAY) == []
    assert sum(row.id is not None for row in open_rules(store)) == 1


def test_a_rule_with_no_number_of_days_is_refused_at_its_place(store: Store) -> None:
    rows = open_rules(store)
    rows[0].days_before = 1000
    with pytest.raises(Refused) as refused:
        save_rules(store, rows)
    assert [problem.field for problem in refused.value.problems] == ["certificate.days_before"]


def test_many_measures_of_one_day_are_one_line_of_the_first_page(store: Store) -> None:
    first = a_measure(store, "Trim. II")
    for _more in range(2):
        store.keep(
            Node(section_id=first.section_id, level="measure", text="Alta", cells={"term": "Trim. II"}),
            "M",
        )
    told = read_deadlines(store, date(2022, 4, 1))
    measures = [one for one in told if one.deadline.rule == "measure"]
    assert len(measures) == 3
    assert due_lines(measures) == [
        DueLine("3 măsuri din plan", date(2022, 6, 30), "plan", first.section_id, measures[0].deadline.part)
    ]
    settle_deadline(store, measures[2].deadline, TODAY, "", today=TODAY)
    told = [one for one in read_deadlines(store, date(2022, 4, 1)) if one.deadline.rule == "measure"]
    assert [line.text for line in due_lines(told)] == ["Măsura: Campanie", "Măsura: Alta"]


def test_a_mark_of_a_record_that_went_away_is_kept_and_not_told(store: Store) -> None:
    person = store.keep(a_person(), "P")
    store.keep(DeadlineMark(rule="certificate", owner_uid=person.uid, due_on=TODAY, done_on=TODAY), "M")
    assert read_deadlines(store, TODAY) == []
