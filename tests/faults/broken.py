"""Programs with a fault in them, for the harness to find: they show that it can fail."""

import time
from collections.abc import Callable
from pathlib import Path
from random import Random

from sqlalchemy import text
from sqlalchemy.orm import Session

from db.encryption import PAGE
from letea.actions.opening import open_with_care
from letea.progress import Progress
from tests.faults.accounts import Saying, key_from_words, state_in_connection, state_of
from tests.faults.jobs import DEEDS, NOON, Day

_LATE = 0.03  # seconds between a word and what it was given for


def say_before_keeping(path: str, key: str, said: str, seed: str) -> None:
    """Tell that an action is done a moment before it is committed."""
    day = _begin(path, key, said, seed)
    commit = Session.commit

    def commit_late(session: Session) -> None:
        day.saying.say("done", state_in_connection(session.connection().connection.driver_connection))
        time.sleep(_LATE)
        commit(session)

    setattr(Session, "commit", commit_late)  # noqa: B010 - in this child alone
    _work(day, lambda: None)


def keep_by_halves(path: str, key: str, said: str, seed: str) -> None:
    """Write a part of each action in a transaction of its own, which history knows nothing of."""
    day = _begin(path, key, said, seed)

    def other_half() -> None:
        with day.store.outside_history() as session:
            session.execute(text("UPDATE person SET notes = 'jumătate' WHERE id = 1"))

    _work(day, other_half)


def write_past_the_log(path: str, key: str, said: str, seed: str) -> None:
    """Write into the file itself, in a page that the day does not read."""
    day = _begin(path, key, said, seed)
    with day.store.reading() as session:
        page: int = session.scalar(text("SELECT rootpage FROM sqlite_master WHERE name = 'publication'"))

    def scratch() -> None:
        with Path(path).open("r+b") as file:
            file.seek(page * PAGE - 100)
            file.write(b"zgarietura")

    _work(day, scratch)


def _begin(path: str, key: str, said: str, seed: str) -> Day:
    saying = Saying(Path(said))
    day = Day(open_with_care(Path(path), key_from_words(key), Progress(), NOON), Random(int(seed)), saying)
    saying.say("open", state_of(day.store))
    return day


def _work(day: Day, then: Callable[[], object]) -> None:
    while True:
        deed = day.chance.choices(list(DEEDS), list(DEEDS.values()))[0]
        day.saying.say(deed)
        day.do(deed)
        then()
        day.saying.say("done", state_of(day.store))


BROKEN: dict[str, Callable[..., None]] = {
    "say before keeping": say_before_keeping,
    "keep by halves": keep_by_halves,
    "write past the log": write_past_the_log,
}
