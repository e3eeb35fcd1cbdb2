"""Council files in the state a test needs."""

from datetime import date

from sqlalchemy import select

from db.store import Store
from db.tables.council import CouncilStage, CouncilStep
from db.tables.plans import Plan, PlanStage
from db.tables.services import Service
from letea.actions.council import save_council_file, start_plan_file
from letea.actions.council_reading import open_council_file
from letea.actions.plan_reading import open_plan, open_section, plan_of_year
from letea.actions.plans import save_section
from letea.actions.services import open_service, save_service
from tests.samples import TODAY

DAY = date(2022, 1, 27)


def take(
    store: Store, file_id: int, stage: CouncilStage, *, number: str, sitting_on: date | None = None
) -> None:
    """Take a step of a file on the sample day."""
    folder = open_council_file(store, file_id)
    begun = folder.step(CouncilStage.DRAFT)
    if begun is not None:
        begun.done_on = date(2022, 1, 3)
    step = folder.step(stage)
    if step is None:
        step = CouncilStep(file_id=file_id, stage=stage)
        folder.steps.append(step)
    step.number, step.done_on = number, DAY
    folder.file.sitting_on = sitting_on or folder.file.sitting_on
    save_council_file(store, folder, TODAY)


def adopted_file(store: Store, plan_id: int, *, number: str = "12") -> int:
    """A plan's file up to its adoption; gives the file."""
    file_id = start_plan_file(store, plan_id, TODAY)
    take(store, file_id, CouncilStage.PROPOSAL, number="7")
    take(store, file_id, CouncilStage.ADOPTED, number=number, sitting_on=DAY)
    return file_id


def demonstration_plan(store: Store) -> int:
    """The demonstration's plan, as before it went to the council."""
    found = plan_of_year(store, 2022)
    assert found is not None
    with store.writing("Înainte de dosar") as writing:
        plan = writing.session.get_one(Plan, found)
        plan.stage, plan.decision_number, plan.decision_on = PlanStage.CONSULTATION, "", None
    return found


def rename_a_service(store: Store, name: str) -> str:
    """Give the first service another name; gives the old one."""
    with store.reading() as session:
        first = session.scalars(select(Service.id).order_by(Service.id).limit(1)).one()
    service = open_service(store, first)
    old, service.service.name = service.service.name, name
    save_service(store, service, TODAY)
    return old


def write_in_plan(store: Store, plan_id: int, heading: str) -> str:
    """Give a section of the plan another heading; gives the old one."""
    held = next(one for one in open_plan(store, plan_id).walk() if one.section.heading and one.section.number)
    section = open_section(store, held.section.id)
    old, section.section.heading = section.section.heading, heading
    save_section(store, section)
    return old
