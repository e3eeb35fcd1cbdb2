"""Doubles among a hundred thousand persons: the check while typing, the merge view, the sweep."""

import tracemalloc
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from statistics import quantiles
from time import perf_counter

import pytest

from db.store import Store
from db.tables.people import Person, Sex
from db.upgrade import make_file
from letea.actions.doubles import find_doubles
from letea.actions.look_alikes import look_alikes, search_before_new
from letea.actions.merging import open_merge
from letea.progress import Progress
from letea.rules.doubles import Sure
from tests.bench.conftest import MANY
from tests.samples import keep_many

CHECK, VIEW, SWEEP = 50.0, 100.0, 10.0
_FAMILIES = 1_900
_SEEDED = 40
_GIVEN = ("Ștefan", "Maria", "Ioan", "Elena", "Țița", "Gheorghe", "Ana", "Ionuț", "Sânziana", "Costel")


def milliseconds(job: Callable[[], object]) -> float:
    start = perf_counter()
    job()
    return (perf_counter() - start) * 1000


def made(number: int) -> Person:
    """A person of an invented register: families of one name in one house, namesakes, no doubles."""
    family = number // 4
    letters = "".join(chr(97 + family // 26**place % 26) for place in range(3))
    return Person(
        family_name=f"{letters}exemplu".capitalize(),
        given_name=f"{_GIVEN[number * 7 % 10]} {_GIVEN[number // 10 * 3 % 10]}",
        born_on=date(1935, 1, 1) + timedelta(days=number * 7919 % 29_200),
        sex=Sex.FEMALE if number % 2 else Sex.MALE,
        village=f"Sat {family % 12}",
        house_number=str(family % _FAMILIES),
        no_cnp_reason="incomplet",
        phone=f"0700{number:06d}",
    )


def doubled(number: int) -> Person:
    """Somebody of them registered again: as they are, or with a slip in the given name."""
    again = made(number * 2_311)
    again.phone = ""
    if number % 2:
        again.given_name = again.given_name[:-1] + "x"
    return again


@pytest.fixture(scope="module")
def register(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """An office with these persons and their doubles."""
    path = tmp_path_factory.mktemp("doubles") / "doubles.letea"
    make_file(path)
    store = Store(path)
    people = [*(made(number) for number in range(MANY)), *(doubled(number) for number in range(_SEEDED))]
    keep_many(store, people, "Un registru")
    yield store
    store.close()


@pytest.mark.bench
def test_doubles_are_checked_and_swept_within_their_limits(
    register: Store, note: Callable[[str, str, str, bool], None]
) -> None:
    look_alikes(register, made(1))
    checks = [milliseconds(partial(look_alikes, register, made(n))) for n in range(0, MANY, 997)]
    typed = [milliseconds(partial(search_before_new, register, made(n).name)) for n in range(0, MANY, 997)]
    for what, taken in (("check of a draft", checks), ("search before registering", typed)):
        p95 = quantiles(taken, n=20)[-1]
        note(f"doubles: {what} p95, 100,000 persons", f"{p95:.1f} ms", "50 ms", p95 <= CHECK)
    start = perf_counter()
    pairs = find_doubles(register, Progress())
    swept = perf_counter() - start
    note("doubles: sweep of 100,000 persons", f"{swept:.1f} s", "10 s", swept <= SWEEP)
    seeded = {pair.other for pair in pairs} & set(range(MANY + 1, MANY + 1 + _SEEDED))
    assert len(seeded) == _SEEDED
    unrelated = len(pairs) - _SEEDED
    note("doubles: unrelated pairs told of", f"{unrelated}", "20", unrelated <= 20)
    assert pairs[0].alike.sure is Sure.STRONG
    first = pairs[0]
    open_merge(register, first.one, first.other)  # the tables of all subjects are read once a run
    opened = milliseconds(lambda: open_merge(register, first.one, first.other))
    note("doubles: the merge view opens", f"{opened:.0f} ms", "100 ms", opened <= VIEW)


@pytest.mark.bench
def test_the_sweep_needs_little_memory(register: Store, note: Callable[[str, str, str, bool], None]) -> None:
    tracemalloc.start()
    find_doubles(register, Progress())
    _now, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    note("doubles: memory of the sweep", f"{most / 2**20:.0f} MB", "200 MB", most <= 200 * 2**20)
