"""What the children of the nursery do: a worker's day in random order, an opening, an upgrade, a restore."""

import os
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from db.store import Store
from db.tables.people import Person
from letea.actions.copies import Copy, make_copy, restore
from letea.actions.drafts import keep_draft
from letea.actions.households import HouseholdFile, remove_household, save_household
from letea.actions.office_file import open_office, told_plainly
from letea.actions.opening import open_with_care
from letea.actions.passwords import replace_lost_password
from letea.actions.people import PersonFile, open_person, remove_person, save_person
from letea.actions.people_lists import list_people
from letea.errors import Refused, Trouble
from letea.progress import Progress
from tests.faults import tripwire
from tests.faults.accounts import PASSWORD, TOLD, Saying, key_from_words, quick_keys, state_of
from tests.samples import TODAY, a_household, a_member, a_person, an_income, keep_many

NOON = datetime(2026, 11, 26, 12, tzinfo=UTC)
DEEDS = {
    "add": 8,
    "change": 5,
    "delete": 2,
    "household": 3,
    "part": 1,
    "undo": 4,
    "redo": 3,
    "many": 2,
    "draft": 2,
}
RARE_DEEDS = {"copy": 0.4, "password": 0.3}


def work(path: str, key: str, said: str, seed: str) -> None:
    """Work in an office until killed, saying what is to be done and what was done."""
    saying = Saying(Path(said))
    day = Day(open_with_care(Path(path), key_from_words(key), Progress(), NOON), Random(int(seed)), saying)
    saying.say("open", state_of(day.store))
    weights = DEEDS | RARE_DEEDS
    while True:
        deed = day.chance.choices(list(weights), list(weights.values()))[0]
        saying.say(deed)
        day.do(deed)
        saying.say("done", state_of(day.store))


class Day:
    """The deeds of a worker, each through the action that the window calls."""

    def __init__(self, store: Store, chance: Random, saying: Saying) -> None:
        self.store, self.chance, self.saying = store, chance, saying
        self._copies = 0

    def do(self, deed: str) -> None:
        """Do one; what a rule refuses changes nothing."""
        deeds: dict[str, Callable[[], object]] = {
            "add": self._add,
            "change": self._change,
            "delete": lambda: remove_person(self.store, self._somebody()),
            "household": self._household,
            "part": self._part,
            "undo": self.store.undo,
            "redo": self.store.redo,
            "many": lambda: keep_many(self.store, [self._person() for _each in range(25)], "Mai multe"),
            "draft": lambda: keep_draft(self.store, "person", {"family_name": "Exemplu" * 50}),
            "copy": self._copy,
            "password": self._password,
        }
        try:
            deeds[deed]()
        except (Refused, IndexError):
            return

    def _add(self) -> None:
        rows = [an_income(sum_bani=self.chance.randrange(10**6)) for _each in range(self.chance.randrange(4))]
        save_person(self.store, PersonFile(self._person(), incomes=rows), TODAY)

    def _change(self) -> None:
        file = open_person(self.store, self._somebody())
        file.person.notes = f"Notă {self.chance.random()}" * self.chance.randrange(1, 200)
        save_person(self.store, file, TODAY)

    def _household(self) -> None:
        members = [a_member(self._somebody())]
        save_household(self.store, HouseholdFile(a_household(name=self._name()), members), TODAY)

    def _part(self) -> None:
        from letea.actions.household_lists import list_households

        remove_household(self.store, self.chance.choice(list_households(self.store, today=TODAY)))

    def _copy(self) -> None:
        self._copies += 1
        make_copy(self.store, Progress(), NOON + timedelta(seconds=self._copies))

    def _password(self) -> None:
        chosen = f"cireșe amare {self.chance.randrange(10**6)}"
        self.saying.say(f"{PASSWORD}{chosen}")
        replace_lost_password(self.store, chosen, chosen, Progress())

    def _somebody(self) -> int:
        return self.chance.choice(list_people(self.store, today=TODAY))

    def _person(self) -> Person:
        return a_person(family_name=self._name(), given_name="Ștefan")

    def _name(self) -> str:
        return f"Exemplu-{self.chance.randrange(10**9)}"


def open_at(path: str, key: str, said: str, moment: str) -> None:
    """Open an office at this moment of the clock, say how it went, and hold it until killed."""
    saying = Saying(Path(said))
    while time.monotonic() < float(moment):
        pass
    try:
        store = open_office(Path(path), key=key_from_words(key))
    except Trouble as error:
        saying.say(str(error))
        return
    saying.say("open")
    time.sleep(60)
    store.close()


def open_as_nobody(path: str, key: str, said: str) -> None:
    """Open an office without the rights of root, which nothing refuses, and say how it went."""
    saying = Saying(Path(said))
    if os.geteuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    try:
        open_office(Path(path), key=key_from_words(key)).close()
    except Trouble as error:
        saying.say(str(error))
        return
    saying.say("open")


def upgrade(path: str, key: str, step: str) -> None:
    """Open an older office with care, killed at a step where one is told."""
    with tripwire.at(int(step)), closing(open_with_care(Path(path), key_from_words(key), Progress(), NOON)):
        pass


def put_back(path: str, key: str, copy: str, step: str) -> None:
    """Restore a copy over an office, killed at a step where one is told."""
    held = Copy(Path(copy), NOON, Path(copy).stat().st_size, "")
    with tripwire.at(int(step)):
        restore(Path(path), held, key_from_words(key), Progress(), NOON)


def change_password(path: str, key: str, password: str, step: str) -> None:
    """Give an office another password, killed at a step where one is told."""
    opened = open_office(Path(path), key=key_from_words(key))
    with closing(opened) as store, quick_keys(), tripwire.at(int(step)):
        replace_lost_password(store, password, password, Progress())


def meet_error(path: str, key: str, said: str, deed: str, call: str, error: str, once: str) -> None:
    """Do a deed while a system call fails, and say what the worker is told; then do it again, undisturbed."""
    saying = Saying(Path(said))
    store = open_office(Path(path), key=key_from_words(key))
    day = Day(store, Random(1), saying)
    for _each in range(3):
        day.do("add")
    saying.say("open", state_of(store))
    saying.say(deed)
    try:
        with tripwire.failing(call, int(error), once=once == "once"), told_plainly(store.path):
            day.do(deed)
    except Trouble as trouble:
        saying.say(f"{TOLD}{trouble}")
    with told_plainly(store.path):
        day.do("add")
    saying.say("done", state_of(store))
    store.close()


JOBS: dict[str, Callable[..., None]] = {
    "work": work,
    "meet_error": meet_error,
    "open_at": open_at,
    "open_as_nobody": open_as_nobody,
    "upgrade": upgrade,
    "put_back": put_back,
    "change_password": change_password,
}
