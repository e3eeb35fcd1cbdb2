"""Which two records may be one person, and which are not told of."""

from datetime import date
from typing import Any

import pytest

from db.tables.people import Sex
from letea.rules.doubles import Known, Sure, alike, cnp_slip, cnp_slips, known, near_names

BORN = date(1980, 5, 3)
CNP, ANOTHER = "1590930041235", "1600101041231"
SLIPPED, SWAPPED = "1590930041285", "1590930042135"


def person(**given: Any) -> Known:
    told: dict[str, Any] = {"family_name": "Exemplu", "given_name": "Ștefan", "born_on": BORN}
    told |= given
    return known((told.pop("family_name"), told.pop("given_name")), **told)


def told(one: Known, other: Known) -> tuple[Sure, str] | None:
    found = alike(one, other)
    assert alike(other, one) is None if found is None else alike(other, one) is not None
    return (found.sure, found.reason) if found else None


PAIRS = {
    "same CNP": (
        {"cnp": CNP, "born_on": None},
        {"cnp": CNP, "family_name": "Altul", "born_on": None},
        Sure.STRONG,
        "același CNP",
    ),
    "same name and birth": ({}, {}, Sure.STRONG, "același nume și aceeași dată a nașterii"),
    "other letters": (
        {"family_name": "Bîrsan-Exemplu"},
        {"family_name": "BÂRSAN EXEMPLU", "given_name": "stefan"},
        Sure.STRONG,
        "același nume și aceeași dată a nașterii",
    ),
    "cedillas": (
        {"given_name": "Ştefan"},
        {},
        Sure.STRONG,
        "același nume și aceeași dată a nașterii",
    ),
    "names swapped": (
        {},
        {"family_name": "Ștefan", "given_name": "Exemplu"},
        Sure.STRONG,
        "același nume, inversat cu prenumele și aceeași dată a nașterii",
    ),
    "birth told by the CNP": (
        {"cnp": CNP, "born_on": None},
        {"born_on": date(1959, 9, 30)},
        Sure.STRONG,
        "același nume și aceeași dată a nașterii",
    ),
    "two CNPs of one name and birth": (
        {"cnp": "1800503041231"},
        {"cnp": "1800503042117"},
        Sure.LIKELY,
        "același nume și aceeași dată a nașterii, dar CNP-uri diferite",
    ),
    "a letter changed": (
        {"family_name": "Exemplu"},
        {"family_name": "Exempla"},
        Sure.LIKELY,
        "nume cu o literă diferită, aceeași dată a nașterii",
    ),
    "a letter less": (
        {"given_name": "Ioan"},
        {"given_name": "Ion"},
        Sure.LIKELY,
        "nume cu o literă diferită, aceeași dată a nașterii",
    ),
    "letters swapped": (
        {"family_name": "Exemplu"},
        {"family_name": "Exmeplu"},
        Sure.LIKELY,
        "nume cu o literă diferită, aceeași dată a nașterii",
    ),
    "a given name left out": (
        {"given_name": "Ana Maria"},
        {"given_name": "Maria"},
        Sure.LIKELY,
        "nume scris mai pe scurt, aceeași dată a nașterii",
    ),
    "married, both names kept": (
        {"given_name": "Ana", "sex": Sex.FEMALE},
        {"given_name": "Ana", "family_name": "Demonstrativ-Exemplu", "sex": Sex.FEMALE},
        Sure.LIKELY,
        "același prenume, alt nume de familie (căsătorie), aceeași dată a nașterii",
    ),
    "married, at the same address": (
        {"given_name": "Ana", "address": ("Holt", "", "12"), "sex": Sex.FEMALE},
        {"given_name": "Ana", "family_name": "Demonstrativ", "address": ("HOLT", "", "12 ")},
        Sure.LIKELY,
        "același prenume, alt nume de familie (căsătorie), aceeași dată a nașterii",
    ),
    "married, with the same telephone": (
        {"given_name": "Ana", "phone": "0700 000 111", "sex": Sex.FEMALE},
        {"given_name": "Ana", "family_name": "Demonstrativ", "phone": "0700.000.111"},
        Sure.LIKELY,
        "același prenume, alt nume de familie (căsătorie), aceeași dată a nașterii",
    ),
    "a digit of the CNP": (
        {"cnp": CNP},
        {"cnp": SLIPPED},
        Sure.STRONG,
        "CNP cu o cifră diferită, același nume și aceeași dată a nașterii",
    ),
    "two digits of the CNP": (
        {"cnp": CNP, "given_name": "Ștefana", "born_on": None},
        {"cnp": SWAPPED, "born_on": BORN},
        Sure.LIKELY,
        "CNP cu două cifre inversate, nume cu o literă diferită",
    ),
    "same name and address": (
        {"born_on": None, "address": ("Letea Veche", "Bradului", "12")},
        {"address": ("letea veche", "bradului", "12")},
        Sure.LIKELY,
        "același nume și aceeași adresă",
    ),
    "same name and household, day and month swapped": (
        {"household_id": 4},
        {"household_id": 4, "born_on": date(1980, 3, 5)},
        Sure.LIKELY,
        "același nume și aceeași gospodărie, data nașterii scrisă altfel",
    ),
}
NOT_PAIRS = {
    "other names born the same day": ({}, {"family_name": "Demonstrativ", "given_name": "Ion"}),
    "same family name born the same day": ({"given_name": "Ana"}, {"given_name": "Mihaela"}),
    "twins": ({"given_name": "Ioan", "sex": Sex.MALE}, {"given_name": "Ioana", "sex": Sex.FEMALE}),
    "near names with two CNPs": (
        {"cnp": "1800503041231", "given_name": "Ioan"},
        {"cnp": "1800503042117", "given_name": "Ion"},
    ),
    "namesakes": ({}, {"born_on": date(1981, 5, 3)}),
    "namesakes of whom nothing else is known": ({"born_on": None}, {"born_on": None}),
    "father and son at one address": (
        {"address": ("Holt", "", "12")},
        {"address": ("Holt", "", "12"), "born_on": date(2005, 5, 3)},
    ),
    "father and son with two CNPs": (
        {"household_id": 4, "cnp": CNP, "born_on": None},
        {"household_id": 4, "cnp": "5050503041239", "born_on": None},
    ),
    "a village alone is no address": (
        {"born_on": None, "address": ("Holt", "", "")},
        {"born_on": None, "address": ("Holt", "", "")},
    ),
    "near CNPs of different persons": (
        {"cnp": CNP, "born_on": None},
        {"cnp": SLIPPED, "family_name": "Demonstrativ", "given_name": "Ana", "born_on": None},
    ),
    "same given name born the same day": (
        {"given_name": "Maria", "sex": Sex.FEMALE},
        {"given_name": "Maria", "family_name": "Demonstrativ", "sex": Sex.FEMALE},
    ),
    "a man does not change his name": (
        {"sex": Sex.MALE, "household_id": 4},
        {"sex": Sex.MALE, "household_id": 4, "family_name": "Demonstrativ"},
    ),
    "who is not known to be a woman": (
        {"household_id": 4},
        {"household_id": 4, "family_name": "Demonstrativ"},
    ),
    "near names born on other days": (
        {"given_name": "Ioan"},
        {"given_name": "Ion", "born_on": date(1980, 5, 4)},
    ),
    "two letters": ({"family_name": "Exemplu"}, {"family_name": "Exampla"}),
    "two CNPs at one address": (
        {"cnp": CNP, "address": ("Holt", "", "12")},
        {"cnp": ANOTHER, "address": ("Holt", "", "12")},
    ),
}


@pytest.mark.parametrize(("one", "other", "sure", "reason"), PAIRS.values(), ids=PAIRS.keys())
def test_the_same_person_is_told_with_the_reason(
    one: dict[str, Any], other: dict[str, Any], sure: Sure, reason: str
) -> None:
    assert told(person(**one), person(**other)) == (sure, reason)


@pytest.mark.parametrize(("one", "other"), NOT_PAIRS.values(), ids=NOT_PAIRS.keys())
def test_unrelated_persons_are_not_told_of(one: dict[str, Any], other: dict[str, Any]) -> None:
    if one.get("cnp") and one.get("born_on", BORN) == BORN and other.get("born_on", BORN) == BORN:
        one, other = one | {"born_on": None}, other | {"born_on": None}
    assert told(person(**one), person(**other)) is None


@pytest.mark.parametrize(
    ("one", "other", "slip"),
    [
        (CNP, SLIPPED, "CNP cu o cifră diferită"),
        (CNP, SWAPPED, "CNP cu două cifre inversate"),
        (CNP, CNP, ""),
        (CNP, ANOTHER, ""),
        (CNP, CNP[:12], ""),
        ("", "", ""),
    ],
)
def test_a_slip_in_a_cnp_is_known(one: str, other: str, slip: str) -> None:
    assert cnp_slip(one, other) == slip


def test_near_names_differ_in_one_word_only() -> None:
    assert near_names(["exemplu", "ion"], ["ioan", "exemplu"])
    assert not near_names(["exemplu", "ion"], ["exempla", "ioan"])
    assert not near_names(["exemplu", "ana"], ["exemplu", "anastasia"])


def test_every_slip_of_a_cnp_is_thought_of() -> None:
    slips = cnp_slips(CNP)
    assert all(cnp_slip(CNP, slip) for slip in slips)
    assert {SLIPPED, SWAPPED} <= set(slips)
    assert CNP not in slips
    assert cnp_slips("159") == []
