"""What the plan's tables print, gathered from the registers of a year."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.outreach import Campaign, CounsellingTopic, Meeting, PressMessage, Publication
from db.tables.people import Person, PersonCategory
from db.tables.plans import Plan, Section, SectionKind
from db.tables.services import Licence, ProgrammeRow, ProposedService, Service, ServiceBudget
from db.tables.training import TrainingRow
from letea.actions.enrolments_read import enrolments
from letea.actions.frozen import is_frozen_in, refuse_frozen, refuse_frozen_section
from letea.actions.office_reading import vocabularies
from letea.actions.on_a_day import ids_in, ids_of, lasts_on, present_on
from letea.rules.figures import Figure
from letea.rules.plan_tables import Registers, table_rows, traced_rows
from letea.rules.plan_tree import PlanTree
from letea.wording import _

TableRows = dict[str, list[dict[str, Any]]]
TableFigures = dict[str, list[Mapping[str, Figure]]]
BENEFICIARIES = "beneficiaries"


@dataclass(frozen=True)
class Tables:
    """The rows of the live tables of a plan by section uid, and what is behind their figures, row by row."""

    rows: TableRows
    figures: TableFigures = field(default_factory=dict)


def open_registers(store: Store, year: int, figures_on: date) -> Registers:
    """Everything the tables of a year's plan are made from."""
    categories = dict(vocabularies(store).get("beneficiary_category", []))
    with store.reading() as session:
        return Registers(
            services=tuple(session.scalars(select(Service).order_by(Service.place, Service.id))),
            licences=tuple(session.scalars(select(Licence))),
            budgets=tuple(session.scalars(select(ServiceBudget).where(ServiceBudget.year == year))),
            enrolments=tuple(enrolments(session)),
            proposed=_of_year(session, ProposedService, year),
            programmes=_of_year(session, ProgrammeRow, year),
            training=_of_year(session, TrainingRow, year),
            publications=_of_year(session, Publication, year),
            campaigns=_of_year(session, Campaign, year),
            meetings=_of_year(session, Meeting, year),
            topics=_of_year(session, CounsellingTopic, year),
            press_messages=_of_year(session, PressMessage, year),
            categories=categories,
            category_people=people_by_category(session, figures_on),
        )


def figures_day(plan: Plan) -> date:
    """The day on which the plan's figures are counted: its own, or the last of the year before."""
    return plan.figures_on or date(plan.year - 1, 12, 31)


def plan_tables(store: Store, tree: PlanTree) -> TableRows:
    """The rows of every table that prints live, by section uid; a frozen plan keeps its own."""
    return traced_tables(store, tree).rows


def traced_tables(store: Store, tree: PlanTree) -> Tables:
    """The same with the records behind each figure; a frozen plan, whose figures stand, has none."""
    with store.reading() as session:
        frozen = is_frozen_in(session, tree.plan)
    if frozen:
        return Tables({one.section.uid: one.section.rows for one in tree.walk() if _is_live(one.section)})
    return _from_registers(store, tree)


def register_tables(store: Store, tree: PlanTree) -> TableRows:
    """The rows that the registers give today to every live table, by section uid."""
    return _from_registers(store, tree).rows


def _from_registers(store: Store, tree: PlanTree) -> Tables:
    live = [held.section for held in tree.walk() if _is_live(held.section)]
    made = Tables({}, {})
    if not live:  # as in a plan of objectives alone
        return made
    figures_on = figures_day(tree.plan)
    registers = open_registers(store, tree.plan.year, figures_on)
    for section in live:
        traced = traced_rows(
            section, registers, year=tree.plan.year, figures_on=figures_on, layout=tree.layout
        )
        made.rows[section.uid] = [{key: row[key] for key in ("kind", "cells")} for row in traced]
        made.figures[section.uid] = [row["figures"] for row in traced]
    return made


def _is_live(section: Section) -> bool:
    return bool(section.table_name) and section.live


def keep_rows(store: Store, section_id: int) -> Section:
    """Keep in the plan the rows its table prints now; from here on the registers no longer change them."""
    section, rows = _live_rows(store, section_id)
    section.rows, section.live = rows, False
    return _keep_section(store, section, _("Rânduri păstrate în plan: {heading}"))


def link_rows(store: Store, section_id: int) -> Section:
    """Let a table print from the registers again; the rows written in the plan are let go of."""
    section, _rows = _live_rows(store, section_id)
    section.rows, section.live = [], True
    return _keep_section(store, section, _("Rânduri din registru: {heading}"))


def include_beneficiaries(store: Store, plan_id: int) -> int:
    """Print the table of beneficiaries by category, made where the plan has none; returns its section."""
    with store.writing(_("Tabelul beneficiarilor")) as writing:
        refuse_frozen(writing.session, plan_id)
        sections = writing.session.scalars(select(Section).where(Section.plan_id == plan_id)).all()
        section = next((one for one in sections if one.table_name == BENEFICIARIES), None)
        if section is None:
            plan = writing.session.get_one(Plan, plan_id)
            section = writing.keep(_beneficiaries_of(writing.session, plan, sections))
        section.included = True
    return section.id


def _keep_section(store: Store, section: Section, label: str) -> Section:
    from letea.rules.plan_sections import name_of  # noqa: PLC0415 - what only reads starts without it

    with store.writing(label.format(heading=name_of(section))) as writing:
        refuse_frozen_section(writing.session, section.id)
        return writing.keep(section)


def _live_rows(store: Store, section_id: int) -> tuple[Section, list[dict[str, Any]]]:
    from letea.actions.families import family_of  # noqa: PLC0415 - what only prints starts without it

    with store.reading() as session:
        section = session.get_one(Section, section_id)
        plan = session.get_one(Plan, section.plan_id)
    figures_on = figures_day(plan)
    registers = open_registers(store, plan.year, figures_on)
    layout = family_of(store, plan.family)
    rows = table_rows(section, registers, year=plan.year, figures_on=figures_on, layout=layout)
    return section, rows


def _beneficiaries_of(session: Session, plan: Plan, sections: Sequence[Section]) -> Section:
    from letea.actions.families import family_in  # noqa: PLC0415 - what only prints starts without it

    spec = family_in(session, plan.family).section(BENEFICIARIES)
    parent = next((one for one in sections if spec and one.key == spec.parent), None)
    return Section(
        plan_id=plan.id,
        parent_id=parent.id if parent else None,
        place=-1,
        key=BENEFICIARIES,
        heading=spec.heading if spec else _("Numărul și categoriile de beneficiari"),
        kind=SectionKind.TABLE,
        table_name=BENEFICIARIES,
        live=True,
    )


def count_categories(session: Session, on: date) -> dict[str, int]:
    """How many persons belonged to each category of beneficiary on a day."""
    return {code: len(people) for code, people in people_by_category(session, on).items()}


def people_by_category(session: Session, on: date) -> dict[str, list[int]]:
    """Who belonged to each category of beneficiary on a day, by id."""
    told = session.execute(
        select(PersonCategory.category, ids_of(PersonCategory.person_id))
        .join(Person, Person.id == PersonCategory.person_id)
        .where(present_on(on), lasts_on(PersonCategory.from_on, PersonCategory.to_on, on))
        .group_by(PersonCategory.category)
    )
    return {row[0]: ids_in(row[1]) for row in told}


def _of_year(session: Session, kind: Any, year: int) -> tuple[Any, ...]:
    rows: Sequence[Any] = session.scalars(
        select(kind).where(kind.year == year).order_by(kind.place, kind.id)
    ).all()
    return tuple(rows)
