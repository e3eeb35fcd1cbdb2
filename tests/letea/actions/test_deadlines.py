"""Measures that are due, read from the plans of the office."""

from datetime import date

from db.store import Store
from db.tables.plan_life import Progress, ProgressState
from db.tables.plans import Node, SectionKind
from letea.actions.deadlines import Due, measures_due
from letea.actions.overview import overview
from tests.samples import TODAY, a_plan, a_section

JUNE = date(2022, 6, 15)  # the last day within ninety days


def a_measure(store: Store, term: str, *, year: int = 2022, until_year: int | None = None) -> Node:
    """A measure of a plan of its own."""
    plan = store.keep(a_plan(year=year, until_year=until_year, family=f"f{year}"), "Plan")
    section = store.keep(
        a_section(plan_id=plan.id, key="objectives", kind=SectionKind.OBJECTIVES), "Secțiune"
    )
    node = Node(section_id=section.id, level="measure", text="Campanie", cells={"term": term})
    return store.keep(node, "Măsură")


def due(store: Store, today: date = TODAY) -> list[Due]:
    with store.reading() as session:
        return measures_due(session, today)


def test_a_measure_due_soon_leads_to_its_node(store: Store) -> None:
    node = a_measure(store, "până la 15 iunie")
    assert due(store) == [Due("Măsura: Campanie", JUNE, "plan", node.section_id, node.uid)]
    assert overview(store, TODAY).due == tuple(due(store))


def test_a_measure_due_later_late_or_never_is_not_told(store: Store) -> None:
    a_measure(store, "1 martie; 30 septembrie")
    assert due(store) == []
    a_measure(store, "1 martie 2022, permanent", year=2021)
    assert due(store) == []


def test_a_strategy_of_several_years_is_due_in_each(store: Store) -> None:
    a_measure(store, "1 iunie", year=2019, until_year=2029)
    assert [one.on for one in due(store)] == [date(2022, 6, 1)]
    assert due(store, date(2031, 4, 1)) == []


def test_a_term_may_pass_the_years_of_its_plan(store: Store) -> None:
    a_measure(store, "Trim. III 2021 – 31 mai 2022", year=2021)
    assert [one.on for one in due(store)] == [date(2022, 5, 31)]


def test_a_measure_done_or_deleted_is_no_longer_due(store: Store) -> None:
    node, gone = a_measure(store, "1 iunie"), a_measure(store, "1 iunie", year=2023, until_year=2024)
    store.remove(gone, "Ștergere")
    assert len(due(store)) == 1
    progress = Progress(
        node_id=node.id, from_on=date(2022, 1, 1), to_on=date(2022, 3, 1), state=ProgressState.DONE
    )
    store.keep(progress, "Stadiu")
    assert due(store) == []
