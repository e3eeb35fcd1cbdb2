"""An operational plan of any size, its texts invented: by default as large as a municipality's."""

from db.store import Store
from db.tables.plans import Node
from letea.actions.families import family_of
from letea.actions.office_reading import open_profile
from letea.actions.plan_reading import open_plan, open_section
from letea.actions.plans import keep_plan
from letea.rules.plan_drafts import draft_of
from letea.rules.plan_numbers import renumber
from letea.rules.plan_template import new_plan
from letea.rules.plan_tree import NodeTree, SectionTree
from tests.samples import TODAY

FAMILY = "plan-operational"


def a_big_plan(store: Store, *, generals: int = 17, specifics: int = 90, actions: int = 260) -> int:
    """Keep such a plan for 2023; its id."""
    layout = family_of(store, FAMILY)
    tree = new_plan(layout, open_profile(store).office, 2023, today=TODAY)
    held = next(one for one in tree.walk() if one.section.key == "objectives")
    held.nodes = [
        _node("general", f"Acces la servicii sociale pentru grupul {n + 1}") for n in range(generals)
    ]
    middle = [
        _node("specific", f"Servicii de îngrijire la domiciliu în zona {n + 1}") for n in range(specifics)
    ]
    for n, one in enumerate(middle):
        held.nodes[n % generals].children.append(one)
    for n in range(actions):
        made = _node("measure", f"Întâlniri cu beneficiarii din cartierul {n + 1}, împreună cu voluntarii")
        made.node.cells = {
            "indicators": f"Cel puțin {n % 7 + 1} evenimente\n{n % 50} beneficiari",
            "responsible": "Direcția de asistență socială",
            "term": f"Trim. I–IV {2023 + n % 5}",
        }
        middle[n % specifics].children.append(made)
    renumber(held.nodes, layout)
    return keep_plan(store, tree, label="Plan operațional")


def objectives_of(store: Store, plan_id: int) -> SectionTree:
    """A draft of the section with its objectives."""
    held = next(one for one in open_plan(store, plan_id).walk() if one.section.key == "objectives")
    return draft_of(open_section(store, held.section.id))


def _node(level: str, text: str) -> NodeTree:
    return NodeTree(Node(section_id=0, level=level, text=text))
