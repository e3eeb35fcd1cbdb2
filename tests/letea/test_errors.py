"""A rule's no carries every problem; a warning alone stops nothing."""

import pytest

from letea.errors import Problem, Refused, Trouble, refuse_if

BLOCKS, WARNS = Problem("cnp", "CNP-ul are 13 cifre."), Problem("born_on", "Verificați data.", blocking=False)


def test_a_blocking_problem_stops_and_brings_the_warnings_along() -> None:
    with pytest.raises(Refused) as caught:
        refuse_if([WARNS, BLOCKS])
    assert caught.value.problems == (WARNS, BLOCKS)


def test_warnings_alone_let_it_pass() -> None:
    refuse_if([WARNS])


def test_problems_may_come_one_by_one() -> None:
    with pytest.raises(Refused) as caught:
        refuse_if(problem for problem in (BLOCKS, WARNS))
    assert len(caught.value.problems) == 2


def test_a_refusal_reads_as_its_sentences() -> None:
    assert str(Refused([BLOCKS, WARNS])) == "CNP-ul are 13 cifre. Verificați data."


def test_a_trouble_reads_as_what_happened_and_what_to_do() -> None:
    assert str(Trouble("Discul este plin.", "Eliberați loc.")) == "Discul este plin. Eliberați loc."
    assert str(Trouble("Discul este plin.")) == "Discul este plin."
