"""What differs between a plan as the council adopted it and the plan of now, in print order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum
from textwrap import shorten
from typing import Any

from db.tables.plans import Plan, Section
from letea.fields import fields_of
from letea.fields.showing import shown
from letea.layouts import Family
from letea.prose import words_of
from letea.rules.line_pairs import paired
from letea.rules.plan_rows import columns_of
from letea.rules.plan_sections import Rows, name_of
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree
from letea.wording import _

_OF_PLAN = ("title", "council", "annex_number", "figures_on")
_OF_SECTION = ("number", "heading", "absence", "included", "landscape", "unit")
_NAME = 60  # letters of a measure without a number
_COUNTED = "nr"  # the column that numbers rows: it changes with every row put above


class ChangeKind(Enum):
    """What happened to a piece of the plan."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


@dataclass(frozen=True)
class Change:
    """One difference: where it is, what it is about, the words before and after.

    `section_uid` is the section to go to, empty for the plan's own data; `of_register` says that the register
    tells something else, not that somebody wrote in the plan.
    """

    kind: ChangeKind
    section_uid: str
    where: str
    what: str
    before: str = ""
    after: str = ""
    of_register: bool = False


def plan_changes(
    adopted: PlanTree, present: PlanTree, tables: Mapping[str, Rows], layout: Family
) -> list[Change]:
    """What differs, in the order of the present plan; what is gone stands last.

    `tables` are the rows of the present plan's live tables by section uid; the adopted plan carries its rows.
    """
    changes = list(_of_plan(adopted.plan, present.plan))
    before = {held.section.uid: held for held in adopted.walk()}
    for held in present.walk():
        old = before.pop(held.section.uid, None)
        rows = tables.get(held.section.uid, held.section.rows)
        if old is None:
            told = _whole(held, rows)
            changes.append(_change(held, ChangeKind.ADDED, _("Secțiune nouă"), after=told))
        else:
            changes += _of_section(old, held, rows, layout)
    changes += [
        _change(held, ChangeKind.REMOVED, _("Secțiune ștearsă"), before=_whole(held, held.section.rows))
        for held in before.values()
    ]
    return [*changes, *_moved_sections(adopted, present)]


def register_changes(
    adopted: PlanTree, present: PlanTree, tables: Mapping[str, Rows], layout: Family
) -> list[Change]:
    """What the registers say differently today than the adopted tables; `tables` are the rows of today."""
    before = {held.section.uid: held for held in adopted.walk()}
    return [
        change
        for held in present.walk()
        if held.section.uid in tables and held.section.uid in before
        for change in _of_rows(
            before[held.section.uid].section.rows,
            tables[held.section.uid],
            held,
            layout=layout,
            of_register=True,
        )
    ]


def _of_plan(before: Plan, after: Plan) -> Iterator[Change]:
    for name in _OF_PLAN:
        field = fields_of(Plan)[name]
        old, new = (shown(field, getattr(plan, name), {}) for plan in (before, after))
        if old != new:
            yield Change(ChangeKind.CHANGED, "", _("Datele planului"), field.label, old, new)


def _of_section(before: SectionTree, after: SectionTree, rows: Rows, layout: Family) -> Iterator[Change]:
    old, new = before.section, after.section
    for name in _OF_SECTION:
        field = fields_of(Section)[name]
        told = [shown(field, getattr(section, name), {}) for section in (old, new)]
        if told[0] != told[1]:
            yield _change(after, ChangeKind.CHANGED, field.label, *told)
    for name in ("text", "closing"):
        words = [words_of(getattr(section, name)).strip() for section in (old, new)]
        if words[0] != words[1]:
            yield _change(after, _kind(*words), fields_of(Section)[name].label, *words)
    yield from _of_lines(
        [row.text for row in before.basis], [row.text for row in after.basis], after, what=_("Temei")
    )
    yield from _of_rows(old.rows, rows, after, layout=layout, of_register=new.live)
    yield from _of_nodes(before, after, layout)


def _of_rows(
    before: Rows, after: Rows, held: SectionTree, *, layout: Family, of_register: bool
) -> Iterator[Change]:
    keys = [column.key for column in columns_of(held.section, layout)]
    told = ([_row_words(row, keys) for row in before], [_row_words(row, keys) for row in after])
    yield from _of_lines(*told, held, what=_("Rând de tabel"), of_register=of_register)


def _row_words(row: Mapping[str, Any], keys: Sequence[str]) -> str:
    cells = {key: text for key, text in row["cells"].items() if text.strip(" -") and key != _COUNTED}
    ordered = [*(key for key in keys if key in cells), *sorted(key for key in cells if key not in keys)]
    return " · ".join(" ".join(cells[key].split()) for key in ordered)


def _of_lines(
    before: Sequence[str], after: Sequence[str], held: SectionTree, *, what: str, of_register: bool = False
) -> Iterator[Change]:
    """Lines without an identity: those that read the same are the same, those much alike were changed."""
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        for pair in paired(before[a:b], after[c:d]):
            yield _change(held, _kind(*pair), what, *pair, of_register=of_register)


def _of_nodes(before: SectionTree, after: SectionTree, layout: Family) -> Iterator[Change]:
    old = {tree.node.uid: tree for tree in before.all_nodes()}
    heads = {column.key: column.heading for column in layout.objectives}
    for tree in after.all_nodes():
        was = old.pop(tree.node.uid, None)
        level = layout.level(tree.node.level)
        name = level.name if level else tree.node.level
        if was is None:
            yield _change(after, ChangeKind.ADDED, name, after=_node_words(tree))
            continue
        if _node_words(was) != _node_words(tree):
            yield _change(after, ChangeKind.CHANGED, name, _node_words(was), _node_words(tree))
        yield from _of_cells(was, tree, after, heads=heads)
    for tree in old.values():
        level = layout.level(tree.node.level)
        yield _change(
            after, ChangeKind.REMOVED, level.name if level else tree.node.level, before=_node_words(tree)
        )
    yield from _moved_nodes(before, after)


def _of_cells(
    before: NodeTree, after: NodeTree, held: SectionTree, *, heads: Mapping[str, str]
) -> Iterator[Change]:
    for key in dict.fromkeys((*before.node.cells, *after.node.cells)):
        pair = [tree.node.cells.get(key, "").strip() for tree in (before, after)]
        if pair[0] != pair[1]:
            named = after.node.number or shorten(after.node.text, _NAME, placeholder="…")
            what = f"{named} – {heads.get(key, key)}"
            yield _change(held, _kind(*pair), what, *pair)


def _moved_nodes(before: SectionTree, after: SectionTree) -> Iterator[Change]:
    old, new = _node_places(before.nodes), _node_places(after.nodes)
    trees = {tree.node.uid: tree for tree in after.all_nodes()}
    for uid in _moved(old, new):
        yield _change(after, ChangeKind.MOVED, _("Altă poziție"), after=_node_words(trees[uid]))


def _moved_sections(before: PlanTree, after: PlanTree) -> Iterator[Change]:
    trees = {held.section.uid: held for held in after.walk()}
    for uid in _moved(_section_places(before.sections), _section_places(after.sections)):
        yield _change(trees[uid], ChangeKind.MOVED, _("Altă poziție"), after=name_of(trees[uid].section))


_Places = dict[str, list[str]]  # under each parent's uid, those of its children in order


def _node_places(nodes: Sequence[NodeTree], parent: str = "") -> _Places:
    places: _Places = {parent: [tree.node.uid for tree in nodes]}
    for tree in nodes:
        places |= _node_places(tree.children, tree.node.uid)
    return places


def _section_places(sections: Sequence[SectionTree], parent: str = "") -> _Places:
    places: _Places = {parent: [held.section.uid for held in sections]}
    for held in sections:
        places |= _section_places(held.children, held.section.uid)
    return places


def _moved(before: _Places, after: _Places) -> list[str]:
    """Those that stand under another parent, or out of their old order among those that stayed."""
    parents = {uid: parent for parent, uids in before.items() for uid in uids}
    moved = []
    for parent, uids in after.items():
        known = [uid for uid in uids if uid in parents]
        stayed = [uid for uid in known if parents[uid] == parent]
        old = [uid for uid in before.get(parent, []) if uid in stayed]
        kept: set[str] = set()
        for match in SequenceMatcher(None, old, stayed, autojunk=False).get_matching_blocks():
            kept |= set(old[match.a : match.a + match.size])
        moved += [uid for uid in known if uid not in kept]
    return moved


def _whole(held: SectionTree, rows: Rows) -> str:
    parts = [words_of(held.section.text), *(row.text for row in held.basis)]
    parts += [_row_words(row, ()) for row in rows]
    parts += [_node_words(tree) for tree in held.all_nodes()]
    return "\n".join(part for part in (*parts, words_of(held.section.closing)) if part.strip())


def _node_words(tree: NodeTree) -> str:
    return f"{tree.node.number} {tree.node.text}".strip()


def _kind(before: str, after: str) -> ChangeKind:
    if not before:
        return ChangeKind.ADDED
    return ChangeKind.CHANGED if after else ChangeKind.REMOVED


def _change(
    held: SectionTree,
    kind: ChangeKind,
    what: str,
    before: str = "",
    after: str = "",
    *,
    of_register: bool = False,
) -> Change:
    section = held.section
    return Change(kind, section.uid, name_of(section), what, before, after, of_register)
