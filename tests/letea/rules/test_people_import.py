"""The verdict of each row of a workbook of persons."""

from datetime import date
from typing import Any

from letea.rules.people_import import Judged, KnownPerson, PersonEntry, Verdict, judge
from tests.samples import CNP, CNP_BORN, TODAY, a_person

STEFAN = KnownPerson("Exemplu Ștefan", CNP, CNP_BORN, "Holt", "37")


def entry(number: int = 2, **given: Any) -> PersonEntry:
    told: dict[str, Any] = {"family_name": "Nou", "given_name": "Ion", "cnp": "", "born_on": date(1990, 1, 1)}
    return PersonEntry(number, a_person(**told | given))


def verdicts(*entries: PersonEntry, known: tuple[KnownPerson, ...] = (STEFAN,)) -> list[Judged]:
    return judge(entries, known, TODAY)


def test_somebody_unknown_is_new() -> None:
    assert verdicts(entry())[0].verdict is Verdict.NEW


def test_a_cnp_already_registered_is_present() -> None:
    judged = verdicts(entry(cnp=CNP, born_on=None))[0]
    assert (judged.verdict, judged.reason) == (Verdict.PRESENT, "același CNP, la Exemplu Ștefan")


def test_a_wrong_cnp_is_told_with_its_reason() -> None:
    judged = verdicts(entry(cnp="1590930041236", born_on=None))[0]
    assert judged.verdict is Verdict.WRONG
    assert "Ultima cifră" in judged.reason


def test_without_cnp_the_name_and_birth_recognise() -> None:
    known = KnownPerson("Nou Ion", "", date(1990, 1, 1), "", "")
    assert verdicts(entry(), known=(known,))[0].verdict is Verdict.PRESENT


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
        Verdict.PRESENT,
        "este în evidență fără CNP; completați CNP-ul în fișa ei",
    )


def test_the_same_person_twice_in_the_file_is_told_by_the_row() -> None:
    judged = verdicts(entry(2, cnp=CNP, born_on=None), entry(5, cnp=CNP, born_on=None), known=())
    assert judged[0].verdict is Verdict.NEW
    assert judged[1].reason == "Apare și la rândul 2 (același CNP)."


def test_a_row_without_cnp_says_which_reason_it_gets() -> None:
    judged = verdicts(entry(no_cnp_reason=""))[0]
    assert (judged.verdict, judged.entry.person.no_cnp_reason) == (Verdict.NEW, "date_incomplete")
    assert "fără CNP" in judged.reason


def test_what_could_not_be_read_makes_the_row_wrong() -> None:
    row = entry()
    row.unread = ("Data nașterii: Februarie 2010 are 28 de zile.",)
    assert verdicts(row)[0].reason == "Data nașterii: Februarie 2010 are 28 de zile."
