"""The register suggests only what it says; what it does not say stays not known."""

from datetime import date
from typing import Any

import pytest

from db.tables.needs import Answer, Basis
from letea.rules.need_suggestions import KnownHousehold, Living, by_id, suggestions
from letea.rules.needs import Known
from tests.samples import TODAY

ADULT = date(1985, 5, 3)


def somebody(role: str = "titular", born_on: date | None = ADULT, **given: Any) -> Living:
    return Living("Exemplu Ana", role, born_on, **given)


def a_child(**given: Any) -> Living:
    return Living("Exemplu Ștefan", "copil", date(2012, 5, 3), **given)


def said(*people: Living, **given: Any) -> dict[str, str]:
    found = suggestions(KnownHousehold(people, today=TODAY, **given))
    assert all(one.basis is Basis.REGISTER and one.known_on == TODAY for one in found.values())
    return {code: f"{one.answer.value}: {one.evidence}" for code, one in found.items()}


def test_an_empty_household_says_nothing() -> None:
    assert said() == {}


def test_one_without_dates_says_nothing() -> None:
    assert said(somebody(born_on=None)) == {}


@pytest.mark.parametrize(
    ("people", "code", "told"),
    [
        ([somebody(), a_child()], "monoparental", "yes: Exemplu Ana, fără soț sau partener"),
        ([somebody(), somebody("sot"), a_child()], "monoparental", "no: Exemplu Ana, Exemplu Ana"),
        ([somebody(), *[a_child()] * 3], "familie_numeroasa", "yes: 3 copii"),
        ([somebody(), a_child()], "familie_numeroasa", "no: 1 copil"),
        ([somebody(born_on=date(1940, 1, 1))], "singuratate", "yes: Exemplu Ana nu locuiește cu nimeni"),
        ([somebody()], "singuratate", "no: nicio persoană de 65 de ani și peste"),
        ([somebody(certificate="certificatul nr. 1")], "handicap", "yes: Exemplu Ana, certificatul nr. 1"),
        ([somebody(dependency="IIA")], "dependenta", "yes: Exemplu Ana, gradul IIA"),
        ([a_child(school="Școala Exemplu")], "abandon_scolar", "no: înscriși: Exemplu Ștefan"),
        ([somebody(incomes=["salariu"])], "fara_venit", "no: venituri în fișele membrilor"),
        (
            [somebody(incomes=["venituri_ocazionale", "alocatie"])],
            "ocazional",
            "yes: venituri în fișele membrilor",
        ),
        ([somebody(incomes=["salariu"])], "ocazional", "no: venituri în fișele membrilor"),
        ([somebody(incomes=["vmi"])], "saracie_monetara", "yes: primește venit minim de incluziune"),
        (
            [a_child(situations=[("risc_separare", date(2021, 2, 1))])],
            "risc_separare",
            "yes: Exemplu Ștefan, din 01.02.2021",
        ),
        ([a_child(situations=[("fara_acte", None)])], "fara_acte", "yes: Exemplu Ștefan"),
    ],
)
def test_what_people_say(people: list[Living], code: str, told: str) -> None:
    assert said(*people)[code] == told


@pytest.mark.parametrize(
    ("given", "code", "told"),
    [
        ({"has_electricity": False}, "fara_curent", "yes: fișa gospodăriei"),
        ({"has_water": True}, "fara_apa", "no: fișa gospodăriei"),
        ({"tenure": "gazduire"}, "fara_forme", "yes: fișa gospodăriei"),
        ({"tenure": "proprietate"}, "fara_forme", "no: fișa gospodăriei"),
        ({"benefits": ["INCALZIRE", "VMI"]}, "saracie_monetara", "yes: primește VMI"),
        ({"alone": ["Exemplu Ștefan"]}, "parinti_plecati", "yes: Exemplu Ștefan"),
    ],
)
def test_what_the_household_says(given: dict[str, Any], code: str, told: str) -> None:
    assert said(**given) == {code: told}


@pytest.mark.parametrize(
    ("people", "code"),
    [
        ([a_child()], "abandon_scolar"),
        ([a_child()], "monoparental"),
        ([somebody()], "fara_venit"),
        ([somebody(dependency="IIIB")], "dependenta"),
    ],
)
def test_what_is_not_written_is_not_suggested(people: list[Living], code: str) -> None:
    assert code not in said(*people)


def test_a_situation_written_of_a_person_goes_before_what_is_worked_out() -> None:
    old = somebody(situations=[("singuratate", None)])
    assert said(old)["singuratate"] == "yes: Exemplu Ana"


def test_what_the_office_no_longer_has_is_left_out() -> None:
    known = Known(Answer.YES)
    assert by_id({"a": known, "b": known}, {"b": 7}) == {7: known}
