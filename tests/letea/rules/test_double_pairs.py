"""The pairs of a whole register that may be one person."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import combinations

from letea.progress import Progress
from letea.rules.double_pairs import Sharing, pairs_among, pairs_between
from letea.rules.doubles import Known, Sure, alike, known

_FAMILIES = ("Exemplu", "Exempla", "Demonstrativ", "Inventat-Exemplu", "Nescris", "Demonstrativ Exemplu")
_GIVEN = ("Ion", "Ioan", "Ana", "Ana Maria", "Ștefan")


def register() -> list[Known]:
    """Persons who share much with one another, by chance."""
    return [
        known(
            (_FAMILIES[number % 6], _GIVEN[number * 7 % 5]),
            id_=number,
            cnp="" if number % 3 else f"180050304{1000 + number * 37 % 90}",
            born_on=date(1980, 5, 1) + timedelta(days=number * 11 % 5) if number % 4 else None,
            address=("Holt", "", str(number * 13 % 9)),
            household_id=number * 5 % 31 or None,
        )
        for number in range(1, 240)
    ]


def test_the_same_pairs_are_found_as_by_comparing_everybody_with_everybody() -> None:
    people = register()
    all_pairs = {
        (one.id, other.id): found for one, other in combinations(people, 2) if (found := alike(one, other))
    }
    assert len(all_pairs) > 20
    assert {(pair.one, pair.other): pair.alike for pair in pairs_among(people, Progress().step)} == all_pairs


def test_the_surest_come_first() -> None:
    sure = [pair.alike.sure for pair in pairs_among(register(), Progress().step)]
    assert sure == sorted(sure)
    assert set(sure) == set(Sure)


def test_a_day_written_for_everybody_leaves_the_whole_name() -> None:
    people = [
        known((f"Exemplu{number}", "Maria"), id_=number, born_on=date(1900, 1, 1)) for number in range(1, 300)
    ]
    double = known(("Exemplu7", "Maria"), id_=999, born_on=date(1900, 1, 1))
    found = pairs_among([*people, double], Progress().step)
    assert [(pair.one, pair.other) for pair in found] == [(7, 999)]


def names_of(one: Known) -> tuple[str, str]:
    return " ".join(one.family), " ".join(one.given)


def test_who_is_passed_over_makes_no_pair() -> None:
    """A miss here would bring a double in without a word."""
    people = register()
    new = [replace(one, id=1_000 + one.id, household_id=None) for one in people[::9]]
    new += [replace(one, cnp=one.cnp[:5] + "9" + one.cnp[6:], given=(), words=one.family) for one in new]
    shares = Sharing(new)
    met = [one for one in people if shares(*names_of(one), one.cnp, str(one.born_on or "") or None)]
    assert 0 < len(met) < len(people)
    pairs = pairs_between(new, people, Progress().step)
    assert pairs
    assert pairs_between(new, met, Progress().step) == pairs


def test_a_day_that_only_the_cnp_tells_is_not_passed_over() -> None:
    new = [known(("Exemplu", "Ion"), id_=1, born_on=date(1980, 5, 3))]
    assert Sharing(new)("Exempla", "Ion", "1800503041007", None)
    assert not Sharing(new)("Exempla", "Ana", "1800503041007", None)
