"""What a worker can do with plans in the demonstration office, each as one call."""

from datetime import date

from db.store import Store
from db.tables.plan_links import NodeLink
from db.tables.plans import Node, Plan, PlanStage, Section
from letea.actions import (
    county_plan,
    families,
    plan_files,
    plan_import,
    plan_outline,
    plan_search,
    plans,
    registers,
)
from letea.actions.county_plan import Brought, FigureTable
from letea.actions.office_reading import open_profile
from letea.actions.plan_reading import open_plan, open_section
from letea.exchange.plan_file import read_plan_file
from letea.layouts import ANNUAL, family
from letea.rules.plan_gathering import Gathered
from letea.rules.plan_search import Wanted
from letea.rules.plan_template import new_plan
from letea.rules.plan_tree import NodeTree
from tests.samples import TODAY
from tests.walks.deeds import Deed, a_section_of, first, ids_of, the_plan
from tests.word_plans import a_reading


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


def node_links(store: Store) -> None:
    ids = ids_of(store, Section, Section.plan_id == the_plan(store))
    held = next(tree for id in ids if (tree := open_section(store, id)).nodes)
    target, source = held.nodes[0], held.nodes[0].children[0]
    source.links.append(NodeLink(node_id=0, target_uid=target.node.uid))
    source.node.note = "de întrebat la județ"
    plans.save_section(store, held)


def words_replaced(store: Store) -> None:
    assert plan_search.replace_in_plan(store, the_plan(store), Wanted("servicii"), "prestații") > 0


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


def family_changed(store: Store) -> None:
    own = families.copy_family(store, ANNUAL, "Planul nostru")
    own.name = "Alt nume"
    families.save_family(store, own)


def family_deleted(store: Store) -> None:
    families.remove_family(store, families.copy_family(store, ANNUAL, "Planul nostru"))


def from_communes(store: Store) -> None:
    measure = Gathered("Un microbuz", ("Agăș",))
    objectives = [
        Gathered("Dezvoltarea serviciilor", ("Agăș",), [Gathered("Transport", ("Agăș",), [measure])])
    ]
    table = FigureTable("diagnosis.years", "Pe ani", (("Anul", 1.0, False),), (("2026",),))
    county_plan.start_county_plan(
        store, 2024, Brought(("Pornește de la comune.",), objectives, (table,)), TODAY
    )


PLAN_DEEDS: dict[str, Deed] = {
    "plan started": lambda store: plans.start_plan(store, 2024, TODAY),
    "plan kept": plan_kept,
    "plan from communes": from_communes,
    "plan from Word": lambda store: plan_import.keep_reading(store, a_reading(2024), replace=False),
    "plan data": plan_data,
    "plan section": plan_section,
    "plan links": node_links,
    "plan words replaced": words_replaced,
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
    "family changed": family_changed,
    "family deleted": family_deleted,
}
