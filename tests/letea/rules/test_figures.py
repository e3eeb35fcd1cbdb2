"""A figure is the sum of its rows, divided by others or taken of so many places."""

from decimal import Decimal

from letea.rules.figures import Behind, Figure, joined, rows_of, sums_of

BUDGETS = sums_of(Behind.BUDGETS, [(1, 500_000), (2, 100_000)])
PEOPLE = rows_of(Behind.PEOPLE, [4, 5])


def test_rows_count_once_or_bring_what_is_told() -> None:
    assert (PEOPLE.total, BUDGETS.total) == (2, 600_000)
    assert PEOPLE.parts() == [(4, 1), (5, 1)]
    assert (Figure(PEOPLE).sentence, Figure(BUDGETS, is_money=True).sentence) == ("2 persoane", "6.000 lei")


def test_what_is_shared_is_divided_by_who_shares_it() -> None:
    figure = Figure(BUDGETS, is_money=True, shared=PEOPLE)
    assert (figure.number, figure.sentence) == (Decimal(300_000), "6.000 lei : 2 persoane = 3.000 lei")
    assert Figure(BUDGETS, is_money=True, shared=rows_of(Behind.PEOPLE, ())).number is None


def test_a_share_is_of_the_places() -> None:
    figure = Figure(rows_of(Behind.ENROLMENTS, range(15)), places=20)
    assert (figure.number, figure.sentence) == (Decimal(75), "15 persoane admise din 20 de locuri: 75 %")
    assert Figure(PEOPLE, places=0).number is None


def test_a_share_that_the_worker_wrote_says_why() -> None:
    figure = Figure(PEOPLE, places=20, written=Decimal(90), why="Grupă mixtă")
    assert (figure.number, figure.sentence) == (
        Decimal(90),
        "Scris în fișa serviciului: 90 %. Grupă mixtă",
    )


def test_the_rows_of_a_total_are_those_of_its_figures() -> None:
    assert joined([PEOPLE, rows_of(Behind.PEOPLE, [9])]).parts() == [(4, 1), (5, 1), (9, 1)]
    assert joined([BUDGETS, BUDGETS]).total == 1_200_000
    people = sums_of(Behind.TRAINING, [(1, 9), (2, 1)])
    assert Figure(people).sentence == "10 persoane"
