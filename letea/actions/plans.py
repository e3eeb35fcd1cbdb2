"""Plans: starting, opening and changing the plan of a year; bringing one in, giving one out."""

from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.council import CouncilFile
from db.tables.outreach import Publication
from db.tables.plans import Basis, Node, Plan, Section
from db.writing import Writing
from letea.actions.families import family_of, keep_family
from letea.actions.frozen import refuse_frozen, refuse_frozen_section
from letea.actions.office_reading import open_profile, unit_words_in
from letea.actions.plan_identity import adopt_identities
from letea.actions.plan_nodes import keep_nodes, links_of
from letea.actions.plan_reading import open_section, plan_of_year
from letea.errors import Problem, Refused, refuse_if
from letea.layouts import ANNUAL
from letea.rules.council_follow import FOLLOWED
from letea.rules.outreach import standard_publications
from letea.rules.plan_sections import name_of
from letea.rules.plan_tree import PlanTree, SectionTree
from letea.rules.plans import check_plan_profile, new_plan
from letea.wording import _


def start_plan(store: Store, year: int, today: date, *, key: str = ANNUAL) -> int:
    """Start a new plan from its family's template, nothing of another year in it; returns its id."""
    refuse_second(store, year, key)
    tree = new_plan(family_of(store, key), open_profile(store).office, year, today=today)
    with store.writing(_("Plan nou pentru anul {year}").format(year=year)) as writing:
        return keep_new_plan(writing, tree)


def keep_new_plan(writing: Writing, tree: PlanTree) -> int:
    """Keep a plan that begins, in the transaction at hand; returns its id.

    A year without published information (II.1) takes the list every office publishes.
    """
    plan_id, year = _keep_plan_tree(writing, tree), tree.plan.year
    if writing.session.scalar(select(Publication.id).where(Publication.year == year).limit(1)) is None:
        for row in standard_publications(year):
            writing.keep(row)
    return plan_id


def keep_plan(store: Store, tree: PlanTree, *, label: str) -> int:
    """Keep a whole new plan as one action; returns its id."""
    with store.writing(label) as writing:
        return _keep_plan_tree(writing, tree)


def bring_in_plan(store: Store, tree: PlanTree, *, replace: bool) -> int:
    """Keep a plan read from a plan file; returns its id.

    Raises:
        Refused: when the year already has one and it is not to be replaced.
    """
    present = plan_of_year(store, tree.plan.year, key=tree.plan.family)
    if present is not None and not replace:
        refuse_second(store, tree.plan.year, tree.plan.family)
    label = _("Preluarea planului pentru anul {year}").format(year=tree.plan.year)
    with store.writing(label) as writing:
        if tree.own is not None:
            keep_family(writing, tree.own)
        if present is None:
            adopt_identities(writing.session, tree)
            return _keep_plan_tree(writing, tree)
        _refuse_in_council(writing.session, present)
        return replace_plan(writing, present, tree)


def replace_plan(writing: Writing, plan_id: int, tree: PlanTree) -> int:
    """Put another whole plan in the place of one, with the same identities where they are the same."""
    _remove_plan(writing, plan_id)
    adopt_identities(writing.session, tree)
    return _keep_plan_tree(writing, tree)


def save_plan(store: Store, plan: Plan, today: date) -> Plan:
    """Change a plan's own data: title, stage, numbers and dates of its acts.

    Of a plan that has a council file, stage and acts stay those of the file.
    """
    refuse_if(check_plan_profile(plan, today))
    with store.writing(_("Datele planului pentru anul {year}").format(year=plan.year)) as writing:
        refuse_frozen(writing.session, plan.id)
        _take_from_file(writing.session, plan)
        return writing.keep(plan)


def save_section(store: Store, held: SectionTree) -> SectionTree:
    """Change a section as one action: its words, its table, what it takes into account, its objectives.

    The draft is left as it was; what is given back bears the ids and versions under which it was kept.
    """
    section = held.section
    present = open_section(store, section.id)
    with store.writing(_("Plan: {heading}").format(heading=name_of(section))) as writing:
        refuse_frozen_section(writing.session, section.id)
        kept = SectionTree(writing.keep(section))
        for place, row in enumerate(held.basis):
            row.section_id, row.place = section.id, place
        kept.basis = writing.keep_list(present.basis, held.basis)
        kept.nodes = keep_nodes(writing, section.id, present.nodes, held.nodes)
    return kept


def remove_plan(store: Store, plan_id: int) -> None:
    """Delete a plan with all it holds; it can be undone.

    Raises:
        Refused: while it is in a council file, which would stay without its annex.
    """
    with store.reading() as session:
        year = session.get_one(Plan, plan_id).year
    with store.writing(_("Ștergerea planului pentru anul {year}").format(year=year)) as writing:
        _refuse_in_council(writing.session, plan_id)
        _remove_plan(writing, plan_id)


def _remove_plan(writing: Writing, plan_id: int) -> None:
    session = writing.session
    sections = session.scalars(select(Section).where(Section.plan_id == plan_id)).all()
    ids = [section.id for section in sections]
    nodes = session.scalars(select(Node).where(Node.section_id.in_(ids))).all()
    writing.remove_all([link for links in links_of(session, ids).values() for link in links])
    held: list[Basis | Node | Section | Plan] = [
        *nodes,
        *session.scalars(select(Basis).where(Basis.section_id.in_(ids))),
        *sections,
        session.get_one(Plan, plan_id),
    ]
    writing.remove_all(held)


def _refuse_in_council(session: Session, plan_id: int) -> None:
    refuse_frozen(session, plan_id)
    if session.scalar(select(CouncilFile.id).where(CouncilFile.plan_id == plan_id).limit(1)) is not None:
        words = unit_words_in(session)
        text = _("Planul este într-un {file}. Ștergeți întâi dosarul, la {files}.")
        raise Refused([Problem("plan", text.format(file=words.file, files=words.files))])


def _take_from_file(session: Session, plan: Plan) -> None:
    """Let a plan's stage and acts be those of its council file, the one place where they are written."""
    held = select(CouncilFile.id).where(CouncilFile.plan_id == plan.id).limit(1)
    if session.scalar(held) is not None:
        kept = session.get_one(Plan, plan.id)
        for name in FOLLOWED:
            setattr(plan, name, getattr(kept, name))


def refuse_second(store: Store, year: int, key: str) -> None:
    """Let a year have one plan of a family.

    Raises:
        Refused: when it has one already.
    """
    if plan_of_year(store, year, key=key) is not None:
        text = _("Anul {year} are deja un plan de acest fel; deschideți-l sau ștergeți-l întâi.")
        raise Refused([Problem("year", text.format(year=year))])


def _keep_plan_tree(writing: Writing, tree: PlanTree) -> int:
    plan = writing.keep(tree.plan)
    for place, section in enumerate(tree.sections):
        _keep_section_tree(writing, section, plan_id=plan.id, parent_id=None, place=place)
    return plan.id


def _keep_section_tree(
    writing: Writing, tree: SectionTree, *, plan_id: int, parent_id: int | None, place: int
) -> None:
    tree.section.plan_id, tree.section.parent_id, tree.section.place = plan_id, parent_id, place
    section = writing.keep(tree.section)
    for index, row in enumerate(tree.basis):
        row.section_id, row.place = section.id, index
        writing.keep(row)
    keep_nodes(writing, section.id, (), tree.nodes)
    for index, child in enumerate(tree.children):
        _keep_section_tree(writing, child, plan_id=plan_id, parent_id=section.id, place=index)
