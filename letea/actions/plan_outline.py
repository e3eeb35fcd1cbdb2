"""The outline of a plan: sections of one's own added, sections moved, deleted, marked "nu este cazul"."""

from collections.abc import Collection, Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.plan_links import NodeLink
from db.tables.plans import Basis, Node, Plan, Section
from db.writing import Writing
from letea.actions.families import family_in
from letea.actions.frozen import refuse_frozen, refuse_frozen_section
from letea.actions.plan_nodes import links_of
from letea.actions.plan_reading import open_plan
from letea.errors import Problem, Refused
from letea.rules.plan_outline import display_beneath, display_beside, may_be_removed, own_key
from letea.rules.plan_sections import name_of
from letea.rules.plan_tree import PlanTree, SectionTree
from letea.wording import _


def add_section(store: Store, beside_id: int, *, beneath: bool = False) -> Section:
    """Add an empty section of text after another one, or last beneath it."""
    with store.writing(_("Secțiune nouă în plan")) as writing:
        beside = writing.session.get_one(Section, beside_id)
        refuse_frozen(writing.session, beside.plan_id)
        keys = writing.session.scalars(select(Section.key).where(Section.plan_id == beside.plan_id))
        section = Section(
            plan_id=beside.plan_id,
            parent_id=beside.id if beneath else beside.parent_id,
            key=own_key(keys),
            display=display_beneath(beside.display) if beneath else display_beside(beside.display),
        )
        siblings = _siblings(writing.session, section)
        at = len(siblings) if beneath else siblings.index(beside) + 1
        kept = writing.keep(section)
        _put_in_order([*siblings[:at], kept, *siblings[at:]])
    return kept


def move_section(store: Store, section_id: int, by: int) -> bool:
    """Move a section up or down among those beside it; false at the end."""
    with store.reading() as session:
        section = session.get_one(Section, section_id)
        place = [one.id for one in _siblings(session, section)].index(section_id)
        count = len(_siblings(session, section))
    if not 0 <= place + by < count:
        return False
    with store.writing(_("Mutată în plan: {heading}").format(heading=name_of(section))) as writing:
        refuse_frozen(writing.session, section.plan_id)
        siblings = _siblings(writing.session, section)
        siblings.insert(place + by, siblings.pop(place))
        _put_in_order(siblings)
    return True


def remove_section(store: Store, section_id: int) -> str:
    """Delete a section with all it holds; returns its name. It can be undone.

    Raises:
        Refused: for a heading the plan's family asks for; it may carry "nu este cazul" instead.
    """
    held, tree = _held(store, section_id)
    if not may_be_removed(held, tree.layout):
        text = _(
            "„{name}” este cerută de modelul planului și rămâne; puteți scrie „nu este cazul” sau motivul."
        )
        raise Refused([Problem("section", text.format(name=name_of(held.section)))])
    ids = [one.section.id for one in held.walk()]
    name = name_of(held.section)
    with store.writing(_("Ștearsă din plan: {heading}").format(heading=name)) as writing:
        refuse_frozen_section(writing.session, section_id)
        writing.remove_all(_held_by(writing, ids))
    return name


def mark_absent(store: Store, plan_id: int, keys: Collection[str]) -> int:
    """Write the phrase of the plan's family ("nu este cazul") in sections left empty; how many there were."""
    with store.writing(_("„Nu este cazul” la secțiunile goale")) as writing:
        refuse_frozen(writing.session, plan_id)
        phrase = family_in(writing.session, writing.session.get_one(Plan, plan_id).family).absence
        empty = [
            section
            for section in writing.session.scalars(select(Section).where(Section.plan_id == plan_id))
            if section.key in keys and not section.absence.strip()
        ]
        for section in empty:
            section.absence = phrase
    return len(empty)


def _siblings(session: Session, section: Section) -> list[Section]:
    found = session.scalars(
        select(Section)
        .where(Section.plan_id == section.plan_id, Section.parent_id == section.parent_id)
        .order_by(Section.place, Section.id)
    )
    return list(found)


def _put_in_order(siblings: Sequence[Section]) -> None:
    for place, section in enumerate(siblings):
        if section.place != place:
            section.place = place


def _held(store: Store, section_id: int) -> tuple[SectionTree, PlanTree]:
    with store.reading() as session:
        plan_id = session.get_one(Section, section_id).plan_id
    tree = open_plan(store, plan_id)
    return next(one for one in tree.walk() if one.section.id == section_id), tree


def _held_by(writing: Writing, ids: Sequence[int]) -> list[Section | Basis | Node | NodeLink]:
    session = writing.session
    return [
        *(link for links in links_of(session, ids).values() for link in links),
        *session.scalars(select(Node).where(Node.section_id.in_(ids))),
        *session.scalars(select(Basis).where(Basis.section_id.in_(ids))),
        *session.scalars(select(Section).where(Section.id.in_(ids))),
    ]
