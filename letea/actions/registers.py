"""What the plan's tables print, gathered from the registers of a year."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.outreach import Campaign, CounsellingTopic, Meeting, PressMessage, Publication
from db.tables.people import Person, PersonCategory, PersonState
from db.tables.plans import Plan
from db.tables.services import Enrolment, Licence, ProgrammeRow, ProposedService, Service, ServiceBudget
from db.tables.training import TrainingRow
from letea.actions.office import vocabularies
from letea.rules.plan_tables import Registers, table_rows
from letea.rules.plan_tree import PlanTree

TableRows = dict[str, list[dict[str, Any]]]


def open_registers(store: Store, year: int, figures_on: date) -> Registers:
    """Everything the tables of a year's plan are made from."""
    categories = dict(vocabularies(store).get("beneficiary_category", []))
    with store.reading() as session:
        return Registers(
            services=tuple(session.scalars(select(Service).order_by(Service.place, Service.id))),
            licences=tuple(session.scalars(select(Licence))),
            budgets=tuple(session.scalars(select(ServiceBudget).where(ServiceBudget.year == year))),
            enrolments=tuple(session.scalars(select(Enrolment))),
            proposed=_of_year(session, ProposedService, year),
            programmes=_of_year(session, ProgrammeRow, year),
            training=_of_year(session, TrainingRow, year),
            publications=_of_year(session, Publication, year),
            campaigns=_of_year(session, Campaign, year),
            meetings=_of_year(session, Meeting, year),
            topics=_of_year(session, CounsellingTopic, year),
            press_messages=_of_year(session, PressMessage, year),
            categories=categories,
            category_counts=count_categories(session, figures_on),
        )


def figures_day(plan: Plan) -> date:
    """The day on which the plan's figures are counted: its own, or the last of the year before."""
    return plan.figures_on or date(plan.year - 1, 12, 31)


def plan_tables(store: Store, tree: PlanTree) -> TableRows:
    """The rows of every table that prints live from the registers, by section uid."""
    figures_on = figures_day(tree.plan)
    registers = open_registers(store, tree.plan.year, figures_on)
    return {
        held.section.uid: table_rows(
            held.section, registers, year=tree.plan.year, figures_on=figures_on, unit=held.section.unit
        )
        for held in tree.walk()
        if held.section.table_name and held.section.live
    }


def count_categories(session: Session, on: date) -> dict[str, int]:
    """How many persons belonged to each category of beneficiary on a day."""
    counted = session.execute(
        select(PersonCategory.category, func.count(func.distinct(PersonCategory.person_id)))
        .join(Person, Person.id == PersonCategory.person_id)
        .where(
            (PersonCategory.from_on.is_(None)) | (PersonCategory.from_on <= on),
            (PersonCategory.to_on.is_(None)) | (PersonCategory.to_on >= on),
            (Person.state == PersonState.ACTIVE) | (Person.state_on > on),
        )
        .group_by(PersonCategory.category)
    )
    return {row[0]: row[1] for row in counted}


def _of_year(session: Session, kind: Any, year: int) -> tuple[Any, ...]:
    rows: Sequence[Any] = session.scalars(
        select(kind).where(kind.year == year).order_by(kind.place, kind.id)
    ).all()
    return tuple(rows)
