"""What a worker can do with deadlines and their rules, each as one call."""

from datetime import timedelta

from db.store import Store
from letea.actions import deadlines
from letea.rules.deadlines import Deadline
from tests.samples import TODAY
from tests.walks.deeds import Deed


def a_deadline(store: Store) -> Deadline:
    """The first that is due in the demonstration office."""
    return deadlines.read_deadlines(store, TODAY)[0].deadline


def put_off(store: Store) -> None:
    until = TODAY + timedelta(days=14)
    deadlines.snooze_deadline(store, a_deadline(store), until, "„dosarul”\n<la județ>", today=TODAY)


def put_off_again(store: Store) -> None:
    put_off(store)
    until = TODAY + timedelta(days=21)
    deadlines.snooze_deadline(store, a_deadline(store), until, "tot acolo", today=TODAY)


def done(store: Store) -> None:
    put_off(store)
    deadlines.settle_deadline(store, a_deadline(store), TODAY, "cererea nr. 12", today=TODAY)


def taken_back(store: Store) -> None:
    due = a_deadline(store)
    deadlines.settle_deadline(store, due, TODAY, "", today=TODAY)
    deadlines.reopen_deadline(store, due)


def rules_set(store: Store) -> None:
    rows = deadlines.open_rules(store)
    rows[0].days_before, rows[1].active = 60, False
    deadlines.save_rules(store, rows)
    rows = deadlines.open_rules(store)
    rows[0].days_before = 30
    deadlines.save_rules(store, rows)


DEADLINE_DEEDS: dict[str, Deed] = {
    "deadline put off": put_off,
    "deadline put off again": put_off_again,
    "deadline done": done,
    "deadline taken back": taken_back,
    "rules of deadlines": rules_set,
}
