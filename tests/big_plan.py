"""An operational plan of any size, its texts invented: by default as large as a municipality's."""

from collections.abc import Iterator

from db.store import Store
from db.tables.plans import Node
from letea.actions.families import family_of
from letea.actions.office_reading import open_profile
from letea.actions.plan_reading import open_plan, open_section
from letea.actions.plans import keep_plan
from letea.layouts import family
from letea.rules.plan_drafts import draft_of
from letea.rules.plan_numbers import renumber
from letea.rules.plan_template import new_plan
from letea.rules.plan_tree import NodeTree, SectionTree
from tests.samples import TODAY

FAMILY = "plan-operational"
GENERAL, SPECIFIC, ACTIONS = 17, 90, 260
_WHOM = (
    "persoanelor vârstnice",
    "copiilor și familiilor",
    "persoanelor cu dizabilități",
    "celor fără adăpost",
)
_WHO = (
    "Direcția de asistență socială",
    "Direcția de asistență socială, în parteneriat cu furnizorii acreditați",
)


def a_big_plan(
    store: Store, *, generals: int = GENERAL, specifics: int = SPECIFIC, actions: int = ACTIONS
) -> int:
    """Keep such a plan for 2023; its id."""
    tree = new_plan(family_of(store, FAMILY), open_profile(store).office, 2023, today=TODAY)
    held = next(one for one in tree.walk() if one.section.key == "objectives")
    held.nodes = objectives_tree(generals, specifics, actions)
    return keep_plan(store, tree, label="Plan operațional")


def a_small_plan(store: Store) -> int:
    """Keep one of two general objectives, four specific ones and eight actions for 2023; its id."""
    return a_big_plan(store, generals=2, specifics=4, actions=8)


def objectives_tree(
    generals: int = GENERAL, specifics: int = SPECIFIC, actions: int = ACTIONS
) -> list[NodeTree]:
    """So many general objectives, specific ones and actions, numbered, no two alike."""
    made = list(_generals(generals, specifics, actions))
    renumber(made, family(FAMILY))
    return made


def objectives_of(store: Store, plan_id: int) -> SectionTree:
    """A draft of the section with its objectives."""
    held = next(one for one in open_plan(store, plan_id).walk() if one.section.key == "objectives")
    return draft_of(open_section(store, held.section.id))


def _shares(whole: int, parts: int) -> list[int]:
    """A number shared out as evenly as whole numbers allow."""
    return [whole * (part + 1) // parts - whole * part // parts for part in range(parts)]


def _generals(general: int, specific: int, actions: int) -> Iterator[NodeTree]:
    counts = enumerate(_shares(actions, specific), 1)
    for number, specifics in enumerate(_shares(specific, general), 1):
        text = f"Dezvoltarea serviciilor sociale destinate {_WHOM[number % 4]} din cartierul nr. {number}"
        held = [_specific(number, own, *next(counts)) for own in range(specifics)]
        yield _node("general", number, text, held)


def _specific(general: int, number: int, zone: int, actions: int) -> NodeTree:
    text = f"Servicii de îngrijire la domiciliu în zona {zone}"
    return _node("specific", number, text, [_action(general, number, one) for one in range(actions)])


def _action(general: int, specific: int, number: int) -> NodeTree:
    text = (
        f"Informarea și consilierea {_WHOM[(general + number) % 4]} aflate în situație de risc, potrivit "
        f"hotărârii nr. {general * 31 + specific}, în cel puțin {number + 2} întâlniri pe semestru"
    )
    tree = _node("measure", number, text, [])
    tree.node.cells = {
        "indicators": "\n".join(
            f"{general * specific + line + 1} beneficiari informați în etapa {line + 1}" for line in range(2)
        ),
        "responsible": _WHO[specific % 2],
        "term": f"Trim. {('I', 'II', 'III', 'IV')[number % 4]} {2022 + general % 5}",
    }
    return tree


def _node(level: str, place: int, text: str, held: list[NodeTree]) -> NodeTree:
    return NodeTree(Node(section_id=0, level=level, place=place, text=text), held)
