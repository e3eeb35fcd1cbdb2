"""What a worker can do in the demonstration office, each as one call."""

from collections.abc import Callable
from datetime import date
from typing import Any, TypeVar

import pytest
from sqlalchemy import select

from db.record import Record
from db.store import Store
from db.tables.history import ChangeRow
from db.tables.households import HouseholdMember
from db.tables.office import StaffMember, VocabularyItem
from db.tables.outreach import Publication
from db.tables.people import DisabilityCertificate, Person
from db.tables.plans import Node, Plan, PlanStage, Section
from db.tables.services import Enrolment, ProposedService, Service
from db.tables.training import TrainingRow
from letea.actions import (
    history,
    households,
    office,
    people,
    people_import,
    plan_files,
    plan_import,
    plan_outline,
    plans,
    registers,
    services,
    year_lists,
)
from letea.actions.office_reading import open_profile
from letea.actions.plan_reading import open_plan, open_section, plan_of_year
from letea.exchange.plan_file import read_plan_file
from letea.layouts import ANNUAL, family
from letea.rules.people_import import PersonEntry
from letea.rules.plan_template import new_plan
from letea.rules.plan_tree import NodeTree
from tests.samples import (
    TODAY,
    a_budget,
    a_certificate,
    a_good,
    a_household,
    a_licence,
    a_member,
    a_person,
    a_service,
    a_training_row,
    an_enrolment,
    an_income,
    an_official,
)
from tests.word_plans import a_reading

R = TypeVar("R", bound=Record)
Deed = Callable[[Store], object]
YEAR = 2022


def first(store: Store, kind: type[R], *where: Any) -> R:
    """The first record of a kind."""
    with store.reading() as session:
        return session.scalars(select(kind).where(*where).order_by(kind.id)).first() or pytest.fail(str(kind))


def ids_of(store: Store, kind: Any, *where: Any) -> list[int]:
    """The ids of a kind, in order."""
    with store.reading() as session:
        return list(session.scalars(select(kind.id).where(*where).order_by(kind.id)))


def the_plan(store: Store) -> int:
    """The demonstration's plan."""
    return plan_of_year(store, YEAR) or pytest.fail("no plan")


def a_section_of(store: Store, *where: Any) -> int:
    """A section of the plan beneath another."""
    return first(store, Section, Section.plan_id == the_plan(store), *where).id


def person_without_ties(store: Store) -> int:
    """A person who may be deleted."""
    tied = select(HouseholdMember.person_id).union(select(Enrolment.person_id))
    found = ids_of(store, Person, Person.id.not_in(tied))
    return found[0] if found else people.save_person(store, people.PersonFile(a_person()), TODAY)


def new_person(store: Store) -> None:
    file = people.PersonFile(a_person(), incomes=[an_income()], goods=[a_good()])
    people.save_person(store, file, TODAY)


def changed_person(store: Store) -> None:
    file = people.open_person(store, first(store, DisabilityCertificate).person_id)
    file.person.family_name, file.person.village, file.person.notes = "Țurcanu", "Holt", "„notă”\n<b>"
    file.person.born_on = date(1960, 2, 29) if not file.person.cnp else file.person.born_on
    file.removed, file.certificates = [file.certificates[0]], [a_certificate(number="nou/2022")]
    people.save_person(store, file, TODAY)


def person_put_back(store: Store) -> None:
    file = people.open_person(store, first(store, Person).id)
    file.person.phone = "0700 000 999"
    people.save_person(store, file, TODAY)
    change = first(store, ChangeRow, ChangeRow.field == "phone", ChangeRow.new == '"0700 000 999"')  # type: ignore[type-var]
    history.return_value(store, change.id)


def new_household(store: Store) -> None:
    homeless = people.save_person(store, people.PersonFile(a_person(village="", house_number="")), TODAY)
    file = households.HouseholdFile(a_household(), members=[a_member(homeless)])
    file.incomes, file.goods = [an_income(person_id=homeless)], [a_good(person_id=homeless)]
    households.save_household(store, file, TODAY)


def changed_household(store: Store) -> None:
    file = households.open_household(store, first(store, HouseholdMember).household_id)
    file.household.name, file.household.rooms, file.household.has_water = "Șerban", 3, True
    file.removed = [file.members.pop()]
    households.save_household(store, file, TODAY)


def removed_household(store: Store) -> None:
    households.remove_household(store, first(store, HouseholdMember).household_id)


def imported(store: Store) -> None:
    entries = [
        PersonEntry(2, a_person(given_name="Ana"), household="Nouă", role="titular", categories=("copii",)),
        PersonEntry(3, a_person(given_name="Ion"), household="Nouă", role="copil"),
    ]
    people_import.import_people(store, people_import.judge_entries(store, entries, TODAY))


def profile(store: Store) -> None:
    held = open_profile(store)
    held.office.phone, held.office.service_name = "0234 000 000", "SPAS"
    staff = [*held.staff[1:], StaffMember(name="Nou Venit")]
    officials = [*held.officials[1:], an_official(name="Alt Primar")]
    office.save_profile(store, held.office, officials, staff, today=TODAY)


def vocabulary(store: Store) -> None:
    items = office.open_vocabulary(store, "tenure")
    items[0].label, items[1].active = "Altfel", False
    new = VocabularyItem(list_name="", code="", label="Nou")
    office.save_vocabulary(store, "tenure", [*items[::-1], new])


def nomenclature(store: Store) -> None:
    codes = office.open_nomenclature(store)
    codes[0].name = "Alt nume"
    office.save_nomenclature(store, codes)


def new_service(store: Store) -> None:
    file = services.ServiceFile(a_service(name="Alt centru"), [a_licence()], [a_budget(source="local")])
    services.save_service(store, file, TODAY)


def changed_service(store: Store) -> None:
    file = services.open_service(store, first(store, Enrolment).service_id)
    file.service.name, file.service.occupancy_override = "Centrul schimbat", None
    file.enrolments.pop()
    file.enrolments.append(an_enrolment(person_without_ties(store)))
    services.save_service(store, file, TODAY)


def new_proposed(store: Store) -> int:
    return services.save_proposed(store, ProposedService(year=YEAR, name="Cantină socială"))


def changed_proposed(store: Store) -> None:
    proposed = services.open_proposed(store, new_proposed(store))
    proposed.local_bani, proposed.area = 1_234_500, "Holt"
    services.save_proposed(store, proposed)


def ordered_services(store: Store) -> None:
    new_service(store)
    services.reorder_services(store, ids_of(store, Service)[::-1])


def ordered_proposed(store: Store) -> None:
    services.reorder_proposed(store, [new_proposed(store), new_proposed(store)][::-1])


def year_list(kind: Any, change: str, new: Callable[[], Any]) -> Deed:
    def deed(store: Store) -> None:
        before = year_lists.year_rows(store, kind, YEAR)
        rows = [*before[1:], new()][::-1]
        setattr(rows[-1], change, "Schimbat")
        year_lists.save_year(store, [year_lists.YearEdit(rows, before)], year=YEAR, label="Lista anului 2022")

    return deed


def plan_data(store: Store) -> None:
    plan = first(store, Plan)
    plan.title, plan.stage, plan.figures_on = "Alt titlu", PlanStage.CONSULTATION, date(2021, 11, 30)
    plans.save_plan(store, plan, TODAY)


def plan_section(store: Store) -> None:
    ids = ids_of(store, Section, Section.plan_id == the_plan(store))
    held = next(tree for id in ids if (tree := open_section(store, id)).nodes)
    held.section.heading, held.section.landscape = "Alt titlu", True
    held.nodes[0].node.text = "Alt obiectiv"
    held.nodes[0].children = held.nodes[0].children[:0:-1]
    held.nodes.append(NodeTree(Node(section_id=0, level="general", text="Obiectiv nou")))
    plans.save_section(store, held)


def plan_replaced(store: Store) -> None:
    out = store.path.with_suffix(".json")
    plan_files.save_plan_file(store, the_plan(store), out)
    plan_files.bring_in_plan_file(store, out, replace=True)


def plan_brought_back(store: Store) -> None:
    out = store.path.with_suffix(".json")
    plan_files.save_plan_file(store, the_plan(store), out)
    plans.remove_plan(store, the_plan(store))
    plans.bring_in_plan(store, read_plan_file(out), replace=False)


def plan_kept(store: Store) -> None:
    tree = new_plan(family(ANNUAL), open_profile(store).office, 2025, today=TODAY)
    plans.keep_plan(store, tree, label="Plan pentru 2025")


def absent(store: Store) -> None:
    keys = {one.section.key for one in open_plan(store, the_plan(store)).walk()}
    assert plan_outline.mark_absent(store, the_plan(store), keys) > 0


def live_section(store: Store) -> int:
    return a_section_of(store, Section.table_name != "", Section.live.is_(True))


def linked(store: Store) -> None:
    section = live_section(store)
    registers.keep_rows(store, section)
    registers.link_rows(store, section)


def own_section(store: Store) -> int:
    return plan_outline.add_section(store, a_section_of(store, Section.parent_id.is_not(None))).id


def copied_proposed(store: Store) -> None:
    new_proposed(store)
    assert services.copy_proposed(store, from_year=YEAR, to_year=2023) > 0


DEEDS: dict[str, Deed] = {
    "person new": new_person,
    "person changed": changed_person,
    "person deleted": lambda store: people.remove_person(store, person_without_ties(store)),
    "value put back": person_put_back,
    "household new": new_household,
    "household changed": changed_household,
    "household deleted": removed_household,
    "persons imported": imported,
    "profile": profile,
    "vocabulary": vocabulary,
    "nomenclature": nomenclature,
    "service new": new_service,
    "service changed": changed_service,
    "service deleted": lambda store: services.remove_service(store, first(store, Enrolment).service_id),
    "services ordered": ordered_services,
    "proposed new": new_proposed,
    "proposed changed": changed_proposed,
    "proposed deleted": lambda store: services.remove_proposed(store, new_proposed(store)),
    "proposed ordered": ordered_proposed,
    "proposed copied": copied_proposed,
    "training": year_list(TrainingRow, "topic", a_training_row),
    "outreach": year_list(Publication, "frequency", lambda: Publication(year=YEAR, text="Buget")),
    "plan started": lambda store: plans.start_plan(store, 2024, TODAY),
    "plan kept": plan_kept,
    "plan from Word": lambda store: plan_import.keep_reading(store, a_reading(2024), replace=False),
    "plan data": plan_data,
    "plan section": plan_section,
    "plan deleted": lambda store: plans.remove_plan(store, the_plan(store)),
    "plan replaced": plan_replaced,
    "plan brought back": plan_brought_back,
    "section new": own_section,
    "section beneath": lambda store: plan_outline.add_section(store, a_section_of(store), beneath=True),
    "section moved": lambda store: plan_outline.move_section(store, own_section(store), -1),
    "section deleted": lambda store: plan_outline.remove_section(store, own_section(store)),
    "section absent": absent,
    "rows kept": lambda store: registers.keep_rows(store, live_section(store)),
    "rows linked": linked,
    "beneficiaries": lambda store: registers.include_beneficiaries(store, the_plan(store)),
}
