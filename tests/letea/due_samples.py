"""Records that are due, for the tests of deadlines."""

from datetime import date
from typing import Any

from db.store import Store
from db.tables.plans import Node, SectionKind
from db.tables.services import Service
from letea.actions.deadline_readers import READERS
from letea.actions.deadline_registers import Registers
from letea.rules.deadlines import Deadline, Span
from tests.samples import TODAY, a_licence, a_plan, a_section, a_service

SPRING = Span(date(2022, 3, 1), date(2022, 6, 30))


def due(store: Store, rule: str, span: Span = SPRING, *, today: date = TODAY) -> list[Deadline]:
    """What a rule tells of the office on a day."""
    with store.reading() as session:
        return list(READERS[rule](Registers(session, today), span))


def days(store: Store, rule: str, span: Span = SPRING, *, today: date = TODAY) -> list[date]:
    """The days of the same."""
    return [one.due_on for one in due(store, rule, span, today=today)]


def titles(store: Store, rule: str, span: Span = SPRING, *, today: date = TODAY) -> list[str]:
    """The words of the same."""
    return [one.title for one in due(store, rule, span, today=today)]


def a_measure(store: Store, term: str, *, year: int = 2022, until_year: int | None = None) -> Node:
    """A measure of a plan of its own."""
    plan = store.keep(a_plan(year=year, until_year=until_year, family=f"f{year}"), "Plan")
    section = store.keep(
        a_section(plan_id=plan.id, key="objectives", kind=SectionKind.OBJECTIVES), "Secțiune"
    )
    node = Node(section_id=section.id, level="measure", text="Campanie", cells={"term": term})
    return store.keep(node, "Măsură")


def a_due_licence(store: Store, **given: Any) -> Service:
    """A service whose licence ends on 10 April 2022."""
    service = store.keep(a_service(), "Serviciu")
    store.keep(a_licence(service_id=service.id, **given), "Licență")
    return service
