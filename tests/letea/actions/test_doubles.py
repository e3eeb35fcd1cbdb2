"""The doubles of the whole register: found, listed, told apart."""

from datetime import date, timedelta

import pytest

from db.store import Store
from db.tables.people import Person
from letea.actions.doubles import DoubleRow, double_rows, doubles_of, find_doubles, tell_apart
from letea.actions.look_alikes import look_alikes
from letea.actions.people import open_person, remove_person
from letea.progress import Cancelled, Progress
from letea.rules.doubles import Sure
from tests.letea.actions.benefit_offices import a_home, someone
from tests.samples import CNP, a_person, keep_many

_FAMILIES = ("Exemplu", "Demonstrativ", "Inventat", "Nescris", "Oarecare", "Țurcanu")
_GIVEN = ("Ana", "Ioan", "Maria", "Ștefan", "Elena", "Vasile", "Ilinca")


def a_village(store: Store) -> None:
    """Families of one name, twins and namesakes: nobody twice."""
    people = [
        a_person(
            family_name=_FAMILIES[number % 6],
            given_name=_GIVEN[number * 5 % 7],
            born_on=date(1950, 1, 1) + timedelta(days=number // 6 * 137),
            house_number=str(number % 6),
        )
        for number in range(300)
    ]
    keep_many(store, people, "Un sat")


def found(store: Store) -> list[tuple[int, int, Sure]]:
    return [(pair.one, pair.other, pair.alike.sure) for pair in find_doubles(store, Progress())]


def test_a_village_without_doubles_has_none(store: Store) -> None:
    a_village(store)
    assert found(store) == []


def test_the_doubles_hidden_in_a_village_are_found_the_surest_first(store: Store) -> None:
    a_village(store)
    born = date(1999, 2, 3)
    first = someone(store, "Dublă", given_name="Ana", born_on=born)
    likely = someone(store, "Dubla-Nouă", given_name="Ana", born_on=born)
    strong = someone(store, "DUBLA", given_name="Ana", born_on=born)
    assert found(store) == [
        (first, strong, Sure.STRONG),
        (first, likely, Sure.LIKELY),
        (likely, strong, Sure.LIKELY),
    ]


def test_members_of_one_household_with_one_name_are_found(store: Store) -> None:
    one = someone(store, born_on=None, house_number="")
    other = someone(store, house_number="")
    a_home(store, one, other)
    assert found(store) == [(one, other, Sure.LIKELY)]


def test_who_is_deleted_is_nobody_s_double(store: Store) -> None:
    one, other = someone(store), someone(store)
    remove_person(store, other)
    assert (one, found(store)) == (1, [])


def test_those_told_apart_do_not_come_again_until_it_is_undone(store: Store) -> None:
    one, other = someone(store), someone(store)
    tell_apart(store, other, one)
    tell_apart(store, one, other)
    assert (found(store), doubles_of(store, one)) == ([], [])
    assert look_alikes(store, open_person(store, one).person) == []
    assert store.undo_label() == "Nu sunt aceeași persoană: Exemplu Ștefan și Exemplu Ștefan"
    store.undo()
    assert found(store) == [(one, other, Sure.STRONG)]


def test_others_of_those_told_apart_are_still_told(store: Store) -> None:
    one, other, third = someone(store), someone(store), someone(store)
    tell_apart(store, one, other)
    assert [pair[:2] for pair in found(store)] == [(one, third), (other, third)]


def test_the_pairs_of_one_person_are_those_of_the_sweep(store: Store) -> None:
    one, other = someone(store), someone(store)
    someone(store, "Demonstrativ")
    assert doubles_of(store, other) == find_doubles(store, Progress())
    assert [pair.one for pair in doubles_of(store, other)] == [one]


def test_the_list_shows_both_and_what_tells_them_apart(store: Store) -> None:
    one, other = someone(store), someone(store, village="Holt", house_number="7")
    pairs = list(enumerate(find_doubles(store, Progress())))
    reason = "același nume și aceeași dată a nașterii"
    named, born = "Exemplu Ștefan", "n. 03.05.1980"
    assert double_rows(store, pairs) == [
        DoubleRow(0, named, f"{born} · Letea Veche, 112", named, f"{born} · Holt, 7", Sure.STRONG, reason)
    ]
    remove_person(store, other)
    assert (one, double_rows(store, pairs)) == (1, [])


def test_the_sweep_can_be_stopped(store: Store) -> None:
    someone(store)
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        find_doubles(store, progress)


def test_a_slip_in_a_cnp_is_found_though_nothing_else_is_known(store: Store) -> None:
    keep_many(
        store, [a_person(cnp=CNP, born_on=None), a_person(cnp="1590930042135", born_on=None)], "persoane"
    )
    with store.reading() as session:
        assert session.get_one(Person, 1).born_on is None
    assert found(store) == [(1, 2, Sure.STRONG)]
