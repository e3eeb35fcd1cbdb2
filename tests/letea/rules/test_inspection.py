"""What an inspection asks for: complete where all is there, each lack told by name."""

from datetime import date

import pytest

from letea.rules.inspection import (
    InspectionFacts,
    Item,
    PlanTold,
    check_inspected,
    items_of,
    semesters_of,
)
from letea.rules.period import Period
from tests.samples import TODAY

YEAR = Period(date(2021, 1, 1), date(2021, 12, 31))
PLAN = PlanTold("Plan anual 2021", 2021, 2021, annual=True, adopted=True, recorded=True)
STRATEGY = PlanTold("Strategia 2019–2029", 2019, 2029, annual=False, adopted=True, recorded=True)
WHOLE = InspectionFacts(
    plans=(PLAN, STRATEGY),
    people=66,
    procedures=4,
    has_regulation=True,
    accreditation="AF 001",
    services=2,
    published=8,
    carers=3,
    reports=((2021, 1), (2021, 2)),
    children=2,
    school_years=(2021,),
    guardians=1,
    inquiries=12,
)


def lacks(facts: InspectionFacts, key: str, period: Period = YEAR) -> tuple[str, ...]:
    return next(item.lacks for item in items_of(facts, period, TODAY) if item.key == key)


def test_an_office_that_has_everything_lacks_nothing() -> None:
    assert [item.key for item in items_of(WHOLE, YEAR, TODAY) if item.lacks] == []


def test_an_empty_office_is_told_what_to_begin_with() -> None:
    told = {item.key: item.lacks for item in items_of(InspectionFacts(), YEAR, TODAY)}
    assert told["diagnosis"] == ("Nicio persoană în evidență.",)
    assert told["strategy"] == ("Nicio strategie nu cuprinde anul 2021.",)
    assert told["plan"] == ("Lipsește planul anual 2021.",)
    assert told["procedures"][0] == "Nicio procedură operațională."
    assert told["licences"] == ("Certificatul de acreditare al furnizorului nu este scris.",)
    assert told["carers"] == ()
    assert told["schools"] == ("Nu s-au cerut liste de la școli în anul 2021.",)


@pytest.mark.parametrize(
    ("facts", "key", "lack"),
    [
        ({"without_category": 3}, "diagnosis", "3 persoane fără nicio categorie de beneficiar."),
        ({"reports": ((2021, 1),)}, "carers", "Lipsește raportul pe semestrul II al anului 2021."),
        ({"unlicensed": ("Centru de zi",)}, "licences", "Fără licență valabilă: Centru de zi."),
        ({"procedures_late": ("P1", "P2")}, "procedures", "De revizuit: P1; P2."),
        ({"published_late": tuple("ABCDEF")}, "publication", "De actualizat: A; B; C; D; și încă 2."),
        ({"children_unseen": ("Exemplu Mic",)}, "children", "Fără vizită sau fișă: Exemplu Mic."),
        ({"accounts_missing": ("Exemplu Ion",)}, "guardians", "Fără dare de seamă: Exemplu Ion."),
        ({"late": 1}, "deadlines", "1 termen depășit."),
        ({"inquiries": 0}, "inquiries", "Nicio anchetă socială în perioadă."),
    ],
)
def test_each_lack_is_named(facts: dict[str, object], key: str, lack: str) -> None:
    assert lack in lacks(InspectionFacts(**{**vars(WHOLE), **facts}), key)


def test_a_plan_that_is_not_adopted_or_not_followed_is_told() -> None:
    draft = PlanTold("Plan", 2021, 2021, annual=True, adopted=False, recorded=False)
    facts = InspectionFacts(**{**vars(WHOLE), "plans": (draft, STRATEGY)})
    assert lacks(facts, "plan") == ("Planul anual 2021 nu este adoptat.",)
    assert lacks(facts, "progress") == ("Stadiul planului 2021 nu este înregistrat.",)


def test_only_semesters_that_are_over_ask_for_a_report() -> None:
    period = Period(date(2021, 7, 1), TODAY)
    assert semesters_of(period, TODAY) == [(2021, 2)]
    assert semesters_of(Period(date(2021, 1, 1), date(2021, 3, 31)), TODAY) == [(2021, 1)]


def test_a_period_that_cannot_be_is_refused() -> None:
    late, swapped = Period(date(2099, 1, 1), date(2099, 2, 1)), Period(date(2022, 2, 1), date(2022, 1, 1))
    assert [one.text for one in check_inspected(swapped, TODAY)] == [
        "Perioada se încheie înainte să înceapă."
    ]
    assert [one.text for one in check_inspected(late, TODAY)] == ["Perioada nu a început încă."]
    assert check_inspected(YEAR, TODAY) == []


def test_every_item_leads_to_a_page() -> None:
    items: list[Item] = items_of(WHOLE, YEAR, TODAY)
    assert all(item.page and item.ground and item.told for item in items)
