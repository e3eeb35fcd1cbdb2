"""What the register says of a household is read as it stands today."""

from datetime import date

import pytest

from db.store import Store
from db.tables.benefits import BenefitFile, FileState, Grant
from db.tables.children import ChildAlone
from db.tables.elderly import Dependency
from db.tables.needs import Answer
from db.tables.people import PersonSituation
from letea.actions.benefit_kinds import open_kinds
from letea.actions.households import open_household
from letea.actions.need_register import known_household, suggested
from tests.letea.actions.need_offices import living
from tests.samples import TODAY, a_certificate, an_income

SINCE = date(2021, 2, 1)


@pytest.fixture
def household(store: Store) -> int:
    """A mother with a child."""
    mother = {"given_name": "Ana", "role": "titular"}
    child = {"given_name": "Radu", "born_on": date(2012, 5, 3), "role": "copil", "school": "Școala Exemplu"}
    return living(store, "Exemplu Ana", mother, child, has_water=False)


def ids(store: Store, household: int) -> list[int]:
    return [one.person_id for one in open_household(store, household).members]


def test_what_is_written_is_suggested(store: Store, household: int) -> None:
    mother, child = ids(store, household)
    store.keep(a_certificate(person_id=child), "C")
    store.keep(Dependency(person_id=mother, assessed_on=SINCE, degree="IIA"), "D")
    store.keep(an_income(person_id=mother), "V")
    store.keep(PersonSituation(person_id=child, situation="abuz_neglijare", from_on=SINCE), "S")
    store.keep(PersonSituation(person_id=child, situation="somaj", to_on=SINCE), "S")
    store.keep(ChildAlone(child_id=child, left_on=SINCE), "P")
    with store.reading() as session:
        said = suggested(session, household, TODAY)
    told = {code: (one.answer, one.evidence) for code, one in said.items()}
    assert told == {
        "abuz_neglijare": (Answer.YES, "Exemplu Radu, din 01.02.2021"),
        "parinti_plecati": (Answer.YES, "Exemplu Radu"),
        "familie_numeroasa": (Answer.NO, "1 copil"),
        "singuratate": (Answer.NO, "nicio persoană de 65 de ani și peste"),
        "monoparental": (Answer.YES, "Exemplu Ana, fără soț sau partener"),
        "handicap": (Answer.YES, "Exemplu Radu, certificatul nr. 1821/14.03.2021, până la 14.03.2023"),
        "dependenta": (Answer.YES, "Exemplu Ana, gradul IIA"),
        "abandon_scolar": (Answer.NO, "înscriși: Exemplu Radu"),
        "fara_apa": (Answer.YES, "fișa gospodăriei"),
        "fara_venit": (Answer.NO, "venituri în fișele membrilor"),
        "ocazional": (Answer.NO, "venituri în fișele membrilor"),
    }


def test_benefits_count_while_they_are_paid(store: Store, household: int) -> None:
    mother, _child = ids(store, household)
    kind = next(one for one in open_kinds(store) if one.code == "VMI")
    file = store.keep(
        BenefitFile(
            kind_id=kind.id,
            requested_on=SINCE,
            applicant_id=mother,
            household_id=household,
            state=FileState.PAYING,
        ),
        "D",
    )
    store.keep(Grant(file_id=file.id, beneficiary_id=mother, amount_bani=100, from_on=SINCE), "G")
    with store.reading() as session:
        assert known_household(session, household, TODAY).benefits == ["VMI"]
        assert known_household(session, household, date(2021, 1, 1)).benefits == []
