"""The verdict of each row of a workbook of persons."""

from datetime import date
from typing import Any

import pytest

from db.tables.people import Person, PersonState
from letea.rules.people_import import (
    KnownPerson,
    PersonEntry,
    Present,
    changes_of,
    entry_of,
    judge,
    with_changes,
)
from letea.rules.sheet_values import Filled
from letea.rules.sheet_verdicts import JudgedRow, Verdict
from tests.samples import CNP, CNP_BORN, TODAY, a_person

STEFAN = KnownPerson("Exemplu Ștefan", CNP, CNP_BORN, "Holt", "37")


def entry(number: int = 2, **given: Any) -> PersonEntry:
    told: dict[str, Any] = {"family_name": "Nou", "given_name": "Ion", "cnp": "", "born_on": date(1990, 1, 1)}
    return PersonEntry(number, a_person(**told | given))


def verdicts(*entries: PersonEntry, known: tuple[KnownPerson, ...] = (STEFAN,)) -> list[JudgedRow]:
    return judge(entries, known, TODAY)


def test_somebody_unknown_is_new() -> None:
    assert verdicts(entry())[0].verdict is Verdict.NEW


@pytest.mark.parametrize("family", ["Exemplu", "EXEMPLU", "Exempu", "E."])
def test_a_cnp_already_registered_is_present(family: str) -> None:
    judged = verdicts(entry(cnp=CNP, born_on=None, family_name=family, given_name="Ștefan"))[0]
    assert judged.verdict is Verdict.SAME


def test_the_cnp_of_somebody_with_another_name_is_wrong() -> None:
    judged = verdicts(entry(cnp=CNP, born_on=None, given_name="Maria"))[0]
    assert (judged.verdict, judged.reason) == (
        Verdict.WRONG,
        "CNP-ul este al altei persoane: Exemplu Ștefan.",
    )


def test_a_wrong_cnp_is_told_with_its_reason() -> None:
    judged = verdicts(entry(cnp="1590930041236", born_on=None))[0]
    assert judged.verdict is Verdict.WRONG
    assert "Ultima cifră" in judged.reason


def test_without_cnp_the_name_and_birth_recognise() -> None:
    known = KnownPerson("Nou Ion", "", date(1990, 1, 1), "", "")
    assert verdicts(entry(), known=(known,))[0].verdict is Verdict.SAME


def test_a_namesake_born_on_another_day_is_new() -> None:
    known = KnownPerson("Nou Ion", "", date(1970, 1, 1), "", "")
    assert verdicts(entry(), known=(known,))[0].verdict is Verdict.NEW


def test_a_namesake_who_may_be_the_same_is_asked_about() -> None:
    known = KnownPerson("Nou Ion", "", None, "Siretu", "1")
    judged = verdicts(entry(), known=(known,))[0]
    assert judged.verdict is Verdict.WRONG
    assert "scrieți CNP-ul sau data nașterii" in judged.reason


def test_a_cnp_for_somebody_registered_without_one_is_not_a_new_person() -> None:
    known = KnownPerson("Nou Ion", "", CNP_BORN, "", "")
    judged = verdicts(entry(cnp=CNP, born_on=None), known=(known,))[0]
    assert (judged.verdict, judged.reason) == (
        Verdict.SAME,
        "același nume și aceeași dată a nașterii",
    )


def test_the_same_person_twice_in_the_file_is_told_by_the_row() -> None:
    judged = verdicts(entry(2, cnp=CNP, born_on=None), entry(5, cnp=CNP, born_on=None), known=())
    assert judged[0].verdict is Verdict.NEW
    assert judged[1].reason == "Apare și la rândul 2 (același CNP)."


def test_a_row_without_cnp_says_which_reason_it_gets() -> None:
    judged = verdicts(entry(no_cnp_reason=""))[0]
    assert (judged.verdict, judged.held.person.no_cnp_reason) == (Verdict.NEW, "date_incomplete")
    assert "fără CNP" in judged.reason


def test_what_could_not_be_read_makes_the_row_wrong() -> None:
    row = entry()
    row.unread = ("Data nașterii: Februarie 2010 are 28 de zile.",)
    assert verdicts(row)[0].reason == "Data nașterii: Februarie 2010 are 28 de zile."


def row(**values: Any) -> Filled:
    return Filled(2, {"family_name": "Exemplu", "given_name": "Ștefan"} | values)


def against(filled: Filled, person: Person, **present: Any) -> JudgedRow:
    known = KnownPerson(person.name, person.cnp, person.born_on, person.village, person.house_number, 7)
    judged = judge([entry_of(filled)], [known], TODAY)
    lists = {"beneficiary_category": [("varstnic", "Vârstnici")]}
    return with_changes(judged, {7: Present(person, **present)}, lists, TODAY)[0]


def test_a_whole_name_is_parted_after_the_family_name() -> None:
    person = entry_of(Filled(2, {"full_name": "Exemplu Ana Maria"})).person
    assert (person.family_name, person.given_name) == ("Exemplu", "Ana Maria")


def test_what_differs_is_told_with_the_old_and_the_new() -> None:
    judged = against(row(cnp=CNP, phone="0745 000 111", village="Holt"), a_person(cnp=CNP, born_on=CNP_BORN))
    assert judged.verdict is Verdict.CHANGES
    assert judged.reason.startswith("schimbă Satul: Letea Veche → Holt; Telefon: 0745 000 111")


def test_empty_cells_and_other_spellings_change_nothing() -> None:
    person = a_person(cnp=CNP, born_on=CNP_BORN, village="Țâța", phone="0745")
    entry = entry_of(row(cnp=CNP, family_name="EXEMPLU", given_name="STEFAN", village="tita"))
    assert changes_of(entry, person) == {}


def test_who_somebody_is_is_filled_but_never_replaced() -> None:
    person = a_person(cnp="", born_on=CNP_BORN)
    assert changes_of(entry_of(row(cnp=CNP)), person) == {"cnp": CNP, "no_cnp_reason": ""}
    held = a_person(cnp=CNP, born_on=CNP_BORN)
    assert "born_on" not in changes_of(entry_of(row(cnp=CNP, born_on=date(1960, 1, 1))), held)


def test_a_state_and_a_household_and_a_category_are_changes() -> None:
    person = a_person(cnp=CNP, born_on=CNP_BORN)
    judged = against(
        row(cnp=CNP, state=PersonState.LEFT, household="Exemplu", categories=["varstnic"]), person
    )
    assert "Situația în evidență: activ → plecat" in judged.reason
    assert "Gospodăria: Exemplu" in judged.reason
    assert "Categorii: și Vârstnici" in judged.reason


def test_a_change_that_may_not_stand_makes_the_row_wrong() -> None:
    person = a_person(cnp="", born_on=CNP_BORN)
    judged = against(row(cnp="", born_on=CNP_BORN, state_on=date(2030, 1, 1), state=PersonState.LEFT), person)
    assert judged.verdict is Verdict.WRONG


def test_the_same_cnp_under_another_name_is_told_and_changes_nothing() -> None:
    judged = against(row(cnp=CNP, family_name="Altul", phone="1"), a_person(cnp=CNP, born_on=CNP_BORN))
    assert (judged.verdict, judged.reason) == (Verdict.SAME, "același CNP, la Exemplu Ștefan")
