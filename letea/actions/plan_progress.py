"""Progress of plans: what is recorded of measures, read as the page and the report show it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.store import Store
from db.tables.contents import Attachment
from db.tables.plan_life import Progress, ProgressState
from db.tables.plan_links import LinkKind, NodeLink
from db.tables.plans import Node, Plan, Section
from letea.actions.attachments import attach, attachments_in
from letea.actions.plan_reading import open_plan, plan_rows
from letea.errors import Problem, Refused, refuse_if
from letea.fields.plan_life import PROGRESS_STATES
from letea.layouts import Family
from letea.rules.attachments import NewFile
from letea.rules.plan_periods import Period, period_named, period_on, periods_of
from letea.rules.plan_progress import (
    ProgressView,
    check_progress,
    groups_of,
    indicators_of,
    standings_of,
    with_served,
)
from letea.rules.plan_standing import Served, Standing, all_served, figures_of
from letea.rules.plan_tree import PlanTree
from letea.wording import _, counted

_SHOWN = 50  # letters of a measure in the label of an action


@dataclass
class ProgressFile:
    """What is recorded of a measure in a period: a row for each indicator, or one; the files attached.

    State, evidence and next day are those of the first row; `new_files` are attached when it is kept.
    """

    node: Node
    period: Period
    rows: list[Progress]
    files: list[Attachment] = field(default_factory=list)
    new_files: list[NewFile] = field(default_factory=list)


def open_progress(store: Store, plan_id: int, today: date, *, period: str = "") -> ProgressView:
    """How far a plan is at the end of a period, of the one that is current where none is named."""
    tree = open_plan(store, plan_id)
    asked = period_named(tree.plan, period) or period_on(tree.plan, today)
    with store.reading() as session:
        own = _standings(session, tree, asked, today)
        served = _served(store, session, tree, asked, today=today)
        origins = _origins(session, [one.node for one in own])
    standings = with_served(own, served)
    groups = groups_of(tree, standings, served)
    helping = all_served(standings, groups)
    return ProgressView(
        tree,
        asked,
        tuple(periods_of(tree.plan)),
        tuple(standings),
        tuple(groups),
        figures_of(standings),
        figures_of(helping) if helping else None,
        origins,
    )


def has_progress(store: Store, plan_id: int) -> bool:
    """Whether anything is recorded of the plan's measures."""
    asked = (
        select(Progress.id)
        .join(Node, Node.id == Progress.node_id)
        .join(Section, Section.id == Node.section_id)
        .where(Section.plan_id == plan_id)
    )
    with store.reading() as session:
        return session.scalar(asked.limit(1)) is not None


def open_measure(store: Store, node_id: int, period: Period, layout: Family) -> ProgressFile:
    """What is recorded of a measure in a period, to be changed; new rows where nothing is yet."""
    with store.reading() as session:
        node = session.get_one(Node, node_id)
        rows = _recorded(session, node_id, period)
        files = attachments_in(session, [row.uid for row in rows])
    return ProgressFile(node, period, _rows_for(node, period, rows, layout), files)


def record_progress(store: Store, file: ProgressFile, today: date) -> None:
    """Keep what was reached of a measure in a period, with its evidence and files, as one action.

    Raises:
        Refused: where the rules say no, or the files are too large together.
    """
    refuse_if(check_progress(file.rows, file.period, today))
    label = _("Stadiu, {period}: {measure}").format(period=file.period.name, measure=_short(file.node))
    first = file.rows[0]
    with store.writing(label) as writing:
        present = _recorded(writing.session, file.node.id, file.period)
        for row in file.rows:
            row.state, row.next_on = first.state, first.next_on
        writing.keep_list(present, file.rows)
        attach(writing, first.uid, file.files, file.new_files)


def set_state(
    store: Store, plan_id: int, node_ids: Sequence[int], period: Period, *, state: ProgressState
) -> int:
    """Record the same state for several measures as one action; how many there were."""
    layout = open_plan(store, plan_id).layout
    words = counted(len(node_ids), _("măsură"), _("măsuri"))
    label = _("Stadiul „{state}” la {count}").format(state=PROGRESS_STATES[state].lower(), count=words)
    with store.writing(label) as writing:
        for node_id in node_ids:
            node = writing.session.get_one(Node, node_id)
            held = _recorded(writing.session, node_id, period)
            for row in _rows_for(node, period, held, layout):
                row.state = state
                writing.keep(row)
    return len(node_ids)


def forget_progress(store: Store, node_ids: Sequence[int], period: Period) -> int:
    """Take back what was recorded of measures in a period as one action; how many rows there were."""
    with store.writing(_("Stadiu șters, {period}").format(period=period.name)) as writing:
        rows = [row for one in node_ids for row in _recorded(writing.session, one, period)]
        for row in rows:
            writing.remove(row)
    return len(rows)


def link_measures(store: Store, node_ids: Sequence[int], target_uid: str) -> int:
    """Say that these measures serve an objective of another plan; how many did not say so before.

    Raises:
        Refused: for an objective of the measures' own plan.
    """
    words = counted(len(node_ids), _("măsură legată"), _("măsuri legate"))
    with store.writing(_("{count} de strategie").format(count=words)) as writing:
        session = writing.session
        target = session.scalars(select(Node).where(Node.uid == target_uid)).one()
        plan = _plan_id(session, target)
        made = 0
        for node_id in node_ids:
            if _plan_id(session, session.get_one(Node, node_id)) == plan:
                text = _("Măsura și obiectivul sunt în același plan; alegeți un obiectiv al altui plan.")
                raise Refused([Problem("target_uid", text)])
            links = list(session.scalars(select(NodeLink).where(NodeLink.node_id == node_id)))
            if any(one.kind is LinkKind.SERVES and one.target_uid == target_uid for one in links):
                continue
            link = NodeLink(node_id=node_id, kind=LinkKind.SERVES, target_uid=target_uid, place=len(links))
            writing.keep(link)
            made += 1
    return made


def unlink_measures(store: Store, node_ids: Sequence[int]) -> int:
    """Let these measures serve no objective of another plan any longer; how many links there were."""
    with store.writing(_("Legături cu strategia șterse")) as writing:
        asked = select(NodeLink).where(NodeLink.node_id.in_(node_ids), NodeLink.kind == LinkKind.SERVES)
        links = list(writing.session.scalars(asked))
        for link in links:
            writing.remove(link)
    return len(links)


def _standings(session: Session, tree: PlanTree, period: Period, today: date) -> list[Standing]:
    nodes = [one.node.id for one in tree.all_nodes()]
    records = session.scalars(select(Progress).where(Progress.node_id.in_(nodes)).order_by(Progress.id)).all()
    files: dict[str, int] = {}
    for one in attachments_in(session, [record.uid for record in records]):
        files[one.owner_uid] = files.get(one.owner_uid, 0) + 1
    return standings_of(tree, records, files, period=period, today=today)


def _served(
    store: Store, session: Session, tree: PlanTree, period: Period, *, today: date
) -> dict[str, list[Served]]:
    """The measures of other plans that serve this one's nodes, by node uid, as far as the period goes."""
    uids = [one.node.uid for one in tree.all_nodes()]
    links = session.execute(
        select(NodeLink.target_uid, NodeLink.node_id, Section.plan_id)
        .join(Node, Node.id == NodeLink.node_id)
        .join(Section, Section.id == Node.section_id)
        .where(NodeLink.kind == LinkKind.SERVES, NodeLink.target_uid.in_(uids), NodeLink.deleted_at.is_(None))
        .where(Node.deleted_at.is_(None), Section.plan_id != tree.plan.id)
    ).all()
    if not links:
        return {}
    found: dict[str, list[Served]] = {}
    rows = {row.id: row for row in plan_rows(store)}
    for plan_id in sorted({link.plan_id for link in links} & set(rows), key=lambda one: rows[one].year):
        other = open_plan(store, plan_id)
        if not _is_in(other.plan, period):
            continue
        standings = {one.node.id: one for one in _standings(session, other, period, today)}
        for link in links:
            if link.plan_id == plan_id and link.node_id in standings:
                held = Served(rows[plan_id].name, standings[link.node_id])
                found.setdefault(link.target_uid, []).append(held)
    return found


def _is_in(plan: Plan, period: Period) -> bool:
    last = max(plan.year, plan.until_year or plan.year)
    return plan.year <= period.to_on.year and last >= period.from_on.year


def _origins(session: Session, nodes: Iterable[Node]) -> dict[str, str]:
    """The year of the plan each measure comes from, in words, by node uid."""
    asked = {node.origin_uid: node.uid for node in nodes if node.origin_uid}
    found = session.execute(
        select(Node.uid, Plan.year)
        .join(Section, Section.id == Node.section_id)
        .join(Plan, Plan.id == Section.plan_id)
        .where(Node.uid.in_(asked))
        .execution_options(include_deleted=True)
    )
    return {asked[uid]: _("preluată din planul {year}").format(year=year) for uid, year in found}


def _recorded(session: Session, node_id: int, period: Period) -> list[Progress]:
    asked = select(Progress).where(
        Progress.node_id == node_id, Progress.from_on == period.from_on, Progress.to_on == period.to_on
    )
    return list(session.scalars(asked.order_by(Progress.id)))


def _rows_for(node: Node, period: Period, held: Sequence[Progress], layout: Family) -> list[Progress]:
    """A row for each indicator of the measure, those recorded before among them.

    A row whose indicator the plan no longer writes stays while something was achieved of it; the first row,
    which carries evidence and files, takes another indicator instead of being left.
    """
    wanted = list(indicators_of(node, layout)) or [""]
    known = {row.indicator: row for row in held}
    rows = [known.pop(one, None) for one in wanted]
    rest = [row for row in known.values() if row.achieved.strip() or row is held[0]]
    first = held[0] if held else None
    state = first.state if first else ProgressState.NOT_STARTED
    made = [
        row
        or Progress(node_id=node.id, from_on=period.from_on, to_on=period.to_on, state=state, indicator=one)
        for row, one in zip(rows, wanted, strict=True)
    ]
    both = [*made, *rest]
    return sorted(both, key=lambda row: row is not first) if first else both


def _plan_id(session: Session, node: Node) -> int:
    return session.get_one(Section, node.section_id).plan_id


def _short(node: Node) -> str:
    words = f"{node.number} {node.text}".strip()
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
