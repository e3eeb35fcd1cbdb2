"""The day's work of a year, counted by hand."""

from datetime import date

from db.record import Record
from db.store import Store
from db.tables.benefits import Disposition, DispositionKind
from db.tables.carers import CarerCheck, CarerTraining
from db.tables.cases import Inquiry, Visit
from db.tables.children import ChildAlone
from db.tables.elderly import Dependency
from db.tables.guardianship import GuardianAccount
from db.tables.partners import Partnership
from db.tables.registers import Register, RegisterEntry
from db.tables.reported import Case, CaseKind
from db.tables.service_plans import ServicePlan
from db.tables.training import TrainingPart
from letea.actions import yearly_work
from letea.rules.yearly import Counted
from tests.letea.actions.report_offices import a_small_office
from tests.samples import TODAY, a_carer, a_guardianship, a_person, a_training_row

THIS, BEFORE = date(2022, 2, 1), date(2021, 12, 31)
INQUIRIES, VISITS, CHILDREN, CARERS, WARDS, CASES, BENEFITS, PARTNERS, REGISTERS = range(9)


def worked(store: Store, on: date = TODAY, year: int = 2022) -> list[dict[str, int]]:
    """What was done, part by part, without what was not."""
    with store.reading() as session:
        told = yearly_work.work_of(store, session, year, on)
    return [{one.words: one.count for one in counts if one.count} for counts in told.values()]


def keep(store: Store, *records: Record) -> None:
    for one in records:
        store.keep(one, "F")


def test_nothing_was_done_in_an_empty_office(store: Store) -> None:
    assert worked(store) == [{}] * 9


def test_inquiries_are_counted_by_form_within_the_year(store: Store) -> None:
    person = store.keep(a_person(), "P").id
    forms = ("vmi", "vmi", "urgenta", "urgenta")
    days = (THIS, TODAY, THIS, BEFORE)
    keep(
        store,
        *(Inquiry(form=form, dated_on=on, person_id=person) for form, on in zip(forms, days, strict=True)),
    )
    assert sorted(worked(store)[INQUIRIES].values()) == [1, 2]
    assert sum(worked(store, date(2021, 12, 31), 2021)[INQUIRIES].values()) == 1


def test_visits_and_plans_of_services(store: Store) -> None:
    person = store.keep(a_person(), "P").id
    keep(
        store,
        Visit(person_id=person, visited_on=THIS),
        Visit(person_id=person, visited_on=TODAY),
        Visit(person_id=person, visited_on=BEFORE),
        ServicePlan(person_id=person, made_on=BEFORE),
        ServicePlan(person_id=person, made_on=BEFORE, closed_on=THIS),
        ServicePlan(person_id=person, made_on=THIS),
        Dependency(person_id=person, assessed_on=THIS, degree="IA"),
    )
    assert worked(store)[VISITS] == {
        "vizite făcute": 2,
        "persoane vizitate": 1,
        "planuri de servicii întocmite": 1,
        "planuri de servicii încheiate": 1,
        "planuri de servicii în derulare la 22.03.2022": 2,
        "evaluări ale gradului de dependență": 1,
    }


def test_children_carers_and_wards(store: Store) -> None:
    child, cared, carer = (
        store.keep(a_person(given_name=name), "P").id for name in ("Ana", "Barbu", "Călina")
    )
    kept = store.keep(a_carer(carer, cared, from_on=THIS), "A")
    ward = store.keep(a_guardianship(child), "T")
    keep(
        store,
        ChildAlone(child_id=child, found_on=THIS, left_on=BEFORE, court_on=THIS),
        CarerCheck(carer_id=kept.id, checked_on=THIS),
        CarerTraining(carer_id=kept.id, held_on=THIS),
        CarerTraining(carer_id=kept.id, held_on=TODAY),
        GuardianAccount(guardianship_id=ward.id, year=2021, submitted_on=THIS),
    )
    told = worked(store)
    assert told[CHILDREN] == {
        "copii în evidență la 22.03.2022": 1,
        "copii luați în evidență în an": 1,
        "delegări ale autorității părintești": 1,
    }
    assert told[CARERS] == {
        "asistenți personali la 22.03.2022": 1,
        "contracte începute în an": 1,
        "verificări la domiciliu": 1,
    }
    assert told[WARDS] == {"Tutela minorului": 1, "dări de seamă primite": 1}
    with store.reading() as session:
        assert yearly_work.carers_trained(session, 2022).total == 1
        assert yearly_work.carers_trained(session, 2021).total == 0


def test_cases_in_confidence_are_numbers_alone(store: Store) -> None:
    person = store.keep(a_person(family_name="Tăinuit"), "P").id
    keep(
        store,
        Case(kind=CaseKind.VIOLENCE, opened_on=THIS, person_id=person, facts="tăinuite", sent_to="Poliția"),
        Case(kind=CaseKind.VIOLENCE, opened_on=BEFORE, person_id=person),
        Case(kind=CaseKind.HOMELESS, opened_on=THIS, closed_on=TODAY),
    )
    told = worked(store)[CASES]
    assert list(told.values()) == [1, 1, 1, 1]
    assert not any("ăinuit" in words for words in told)


def test_benefits_partners_and_registers(store: Store) -> None:
    a_small_office(store)
    register = store.keep(Register(name="Registrul meu"), "R").id
    keep(
        store,
        Disposition(number="119", dated_on=THIS, kind=DispositionKind.END),
        Partnership(partner="Parohia Exemplu", signed_on=THIS),
        RegisterEntry(register_id=register, year=2022, number=1, entered_on=THIS),
        RegisterEntry(register_id=register, year=2021, number=1, entered_on=BEFORE),
    )
    told = worked(store)
    assert told[BENEFITS] == {
        "cereri de beneficii înregistrate": 1,
        "dispoziții: acordare": 1,
        "dispoziții: încetare": 1,
    }
    assert told[PARTNERS] == {"parteneriate încheiate": 1}
    assert told[REGISTERS] == {"Registrul meu": 1}


def test_training_is_counted_by_the_points_of_the_plan(store: Store) -> None:
    keep(
        store,
        a_training_row(),
        a_training_row(people_count=None),
        a_training_row(part=TrainingPart.CARERS, people_count=20),
        a_training_row(year=2021),
    )
    with store.reading() as session:
        assert yearly_work.trained(session, 2022) == [
            Counted("a. Cursuri de perfecționare", 4),
            Counted("c.2. Instruirea asistenților personali", 20),
        ]
