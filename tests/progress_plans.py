"""Plans whose progress is told: an operational plan of two objectives, a strategy that it serves."""

from datetime import date

from db.store import Store
from db.tables.plan_life import Progress, ProgressState
from db.tables.plans import Display, Node, Plan, Section, SectionKind
from letea.actions.plans import keep_plan
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree

OPERATIONAL, STRATEGY = "plan-operational", "implementarea-strategiei"
ACTIONS = {  # number: text, indicators, term, responsible
    "1.1.1": (
        "Organizarea de campanii",
        "Cel puțin 4 evenimente\n200 beneficiari",
        "Trim. I–IV 2022",
        "SPAS",
    ),
    "1.1.2": ("Formarea voluntarilor", "10 voluntari", "Martie 2022", "Primăria"),
    "1.2.1": ("Cantină socială", "", "Permanent", "SPAS"),
}


def a_measure(number: str, ids: dict[str, int]) -> NodeTree:
    """One of the actions, known by its number."""
    text, indicators, term, responsible = ACTIONS[number]
    cells = {"indicators": indicators, "term": term, "responsible": responsible}
    node = Node(section_id=0, level="measure", number=number, text=text, cells=cells)
    node.id = ids.setdefault(number, len(ids) + 1)
    return NodeTree(node)


def an_objective(level: str, number: str, text: str, children: list[NodeTree]) -> NodeTree:
    """An objective with what is beneath it."""
    return NodeTree(Node(section_id=0, level=level, number=number, text=text), children)


def an_operational_plan(year: int = 2022) -> PlanTree:
    """The plan in memory; ids of its measures are 1, 2, 3."""
    ids: dict[str, int] = {}
    first = an_objective(
        "specific", "1.1", "Informarea publicului", [a_measure("1.1.1", ids), a_measure("1.1.2", ids)]
    )
    second = an_objective("specific", "1.2", "Servicii noi", [a_measure("1.2.1", ids)])
    top = an_objective("general", "Obiectiv general 1", "Acces la servicii", [first, second])
    section = Section(plan_id=0, key="objectives", kind=SectionKind.OBJECTIVES, display=Display.HIDDEN)
    plan = Plan(family=OPERATIONAL, year=year, title=f"Plan operațional {year}")
    return PlanTree(plan, [SectionTree(section, nodes=[top])])


def kept_plan(store: Store, year: int = 2022) -> int:
    """The same in the office file; its id."""
    tree = an_operational_plan(year)
    for one in tree.all_nodes():
        one.node.id = None  # type: ignore[assignment]
    return keep_plan(store, tree, label=f"Plan {year}")


def kept_strategy(store: Store) -> int:
    """A strategy of 2021–2027 with one objective and one measure; its id."""
    measure = NodeTree(Node(section_id=0, level="measure", number="1.1.1", text="Servicii în comunitate"))
    operational = an_objective("operational", "O.S.1.1", "Dezvoltarea serviciilor", [measure])
    top = an_objective("general", "OBIECTIV GENERAL 1", "Incluziune", [operational])
    section = Section(plan_id=0, key="objectives", kind=SectionKind.OBJECTIVES, display=Display.HIDDEN)
    plan = Plan(family=STRATEGY, year=2021, title="Strategia 2021–2027", until_year=2027)
    return keep_plan(store, PlanTree(plan, [SectionTree(section, nodes=[top])]), label="Strategia")


def a_record(node_id: int, from_on: date, to_on: date, **given: object) -> Progress:
    """Progress of a measure in a stretch of time: ongoing."""
    known: dict[str, object] = {"state": ProgressState.ONGOING}
    return Progress(node_id=node_id, from_on=from_on, to_on=to_on, **known | given)  # type: ignore[arg-type]
