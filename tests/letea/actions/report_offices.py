"""A small office whose every figure can be counted by hand, for the tests of the yearly reports.

Five persons in two villages. Ana (a child of 10, Holt) is poor, in the category of families in difficulty
and admitted to the day centre since September 2021. Barbu (50, Holt) is poor since 2022 and gets 300 lei a
month since March 2022. Călina (80, Siretu) lives alone since 2020, has a certificate until 2023. Dinu (40,
Siretu) left the commune in February 2022 and was poor until then. Ema was deleted and counts nowhere.
"""

from dataclasses import dataclass
from datetime import date

from db.store import Store
from db.tables.people import Person, PersonCategory, PersonSituation, PersonState, Sex
from db.tables.services import BudgetSource
from tests.letea.actions.benefit_offices import approved
from tests.samples import a_budget, a_certificate, a_household, a_person, a_service, an_enrolment


@dataclass(frozen=True)
class SmallOffice:
    """The ids of its persons, service and benefit file."""

    ana: int
    barbu: int
    calina: int
    dinu: int
    service: int
    file: int


def a_small_office(store: Store) -> SmallOffice:
    """The office described above."""
    ana = _someone(store, "Ana", date(2012, 1, 10), "Holt", Sex.FEMALE)
    barbu = _someone(store, "Barbu", date(1972, 1, 10), "Holt", Sex.MALE)
    calina = _someone(store, "Călina", date(1942, 1, 10), "Siretu", Sex.FEMALE)
    dinu = _someone(store, "Dinu", date(1982, 1, 10), "Siretu", Sex.MALE)
    ema = _someone(store, "Ema", date(1990, 1, 10), "Siretu", Sex.FEMALE)
    situations = (
        (ana, "saracie_monetara", date(2021, 1, 1), None),
        (barbu, "saracie_monetara", date(2022, 1, 1), None),
        (calina, "singuratate", date(2020, 6, 1), None),
        (dinu, "saracie_monetara", date(2019, 1, 1), date(2022, 2, 1)),
        (ema, "saracie_monetara", None, None),
    )
    for person, code, from_on, to_on in situations:
        store.keep(PersonSituation(person_id=person, situation=code, from_on=from_on, to_on=to_on), "S")
    twice = PersonSituation(person_id=ana, situation="abandon_scolar", from_on=date(2022, 1, 15))
    store.remove(store.keep(twice, "S"), "fără")
    store.keep(PersonCategory(person_id=ana, category="copil_familie_dificultate"), "C")
    store.keep(PersonCategory(person_id=calina, category="varstnic"), "C")
    store.keep(a_certificate(person_id=calina), "H")
    service = store.keep(
        a_service(beneficiaries=["copil_familie_dificultate"], standard_bani=500_000), "V"
    ).id
    store.keep(an_enrolment(ana, service_id=service), "A")
    store.keep(a_budget(service_id=service, source=BudgetSource.LOCAL, amount_bani=600_000), "B")
    store.keep(a_household(), "G")
    file = approved(store, barbu)
    with store.reading() as session:
        gone, left = session.get_one(Person, ema), session.get_one(Person, dinu)
    store.remove(gone, "E")
    left.state, left.state_on = PersonState.LEFT, date(2022, 2, 1)
    store.keep(left, "D")
    return SmallOffice(ana, barbu, calina, dinu, service, file)


def _someone(store: Store, name: str, born_on: date, village: str, sex: Sex) -> int:
    return store.keep(a_person(given_name=name, born_on=born_on, village=village, sex=sex), "P").id
