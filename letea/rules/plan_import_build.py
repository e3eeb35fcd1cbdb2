"""The plan that a reading makes, once the worker agrees: its sections filled, in print order."""

from collections.abc import Sequence
from dataclasses import replace

from db.tables.plans import Display, Plan, Section, SectionKind, Unit
from letea.layouts import Family, SectionSpec, is_carried
from letea.rules.plan_drafts import copied, draft_of
from letea.rules.plan_import import Line, Part, Reading, Role, TableRead
from letea.rules.plan_import_columns import keyed_heads, own_columns, unit_of
from letea.rules.plan_import_objectives import NodeGrower, heading_nodes
from letea.rules.plan_import_places import parted
from letea.rules.plan_import_tables import rows_of
from letea.rules.plan_import_tell import basis_of, marked
from letea.rules.plan_import_texts import (
    own_signing_rows,
    passages,
    signing_rows,
    take_absence,
    take_head,
    take_own_basis,
    take_own_head,
)
from letea.rules.plan_import_words import key_of
from letea.rules.plan_outline import own_key
from letea.rules.plan_rows import columns_of, entry_of
from letea.rules.plan_tree import PlanTree, SectionTree

_LEVELS = ("i", "v", "x")


def base_of(layout: Family) -> list[SectionTree]:
    """The sections of a family, empty, for the parts of a paper to go to."""
    return [_section_of(spec, layout) for spec in layout.children()]


def plan_from(reading: Reading) -> PlanTree:
    """The plan of a reading as it stands; the reading itself is left as it is.

    A paper of another hand becomes a transcribed plan: headings and numbers as adopted, without the sections
    of the family that it does not have. What has no place becomes a section of its own where it stands.
    """
    return _Builder(reading).built()


class _Builder:
    """Fills copies of the reading's sections, part after part."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._layout = reading.layout
        self._sections = [_copy(tree) for tree in reading.base]
        self._by_uid = {one.section.uid: one for tree in self._sections for one in tree.walk()}
        self._growers: dict[str, NodeGrower] = {}
        self._met: set[str] = set()
        self._title = reading.title
        self._last = ""  # the section a part without a place stands after

    def built(self) -> PlanTree:
        """The whole plan."""
        for part in self._reading.parts:
            if part.role is not Role.OUT:
                self._take(part)
        for uid, grower in self._growers.items():
            self._by_uid[uid].nodes = grower.nodes
        if not self._reading.exact:
            for tree in self._by_uid.values():
                take_absence(tree)
            self._sections = self._only_met(self._sections)
        own = None if is_carried(self._layout.key) else self._layout
        return PlanTree(self._plan(), self._sections, own)

    def _plan(self) -> Plan:
        reading = self._reading
        if reading.plan is not None:
            plan = copied(reading.plan)
            plan.year = reading.year
            plan.title = self._title or plan.title
            return plan
        return Plan(
            family=self._layout.key,
            year=reading.year,
            title=self._title or self._layout.name,
            transcribed=True,
        )

    def _take(self, part: Part) -> None:
        tree = self._by_uid.get(part.section) or self._extra(part)
        self._last = tree.section.uid
        self._met.add(tree.section.uid)
        if part.table is not None:
            self._take_table(part.table, tree)
            return
        match part.role:
            case Role.HEAD:
                self._take_head(part.lines, tree)
            case Role.CLOSING:
                tree.section.closing = [*tree.section.closing, *self._passages(part.lines)]
            case Role.CONTENT:
                self._take_lines(part.lines, tree)
            case _:
                tree.section.text = [*tree.section.text, *self._passages(part.lines)]

    def _take_head(self, lines: Sequence[Line], tree: SectionTree) -> None:
        section = tree.section
        if section.display is Display.TITLE and not (self._reading.exact and self._shape(tree).get("titled")):
            self._title = " ".join(line.words for line in lines)
        elif self._reading.exact:
            take_own_head(section, lines, self._shape(tree))
        else:
            take_head(section, lines, [parted(line, section) for line in lines], self._layout)

    def _take_lines(self, lines: Sequence[Line], tree: SectionTree) -> None:
        section = tree.section
        table = self._layout.table(section.table_name)
        match section.kind:
            case SectionKind.BASIS if self._reading.exact:
                take_own_basis(tree, lines, self._shape(tree))
            case SectionKind.BASIS:
                tree.basis += [basis_of(marked(line)[1]) for line in lines]
            case SectionKind.OBJECTIVES:
                for level, number, text in heading_nodes(lines, self._layout, exact=self._reading.exact):
                    self._grower(tree).add_heading(level, number, text)
            case SectionKind.SIGNATURES if self._reading.exact:
                section.rows = own_signing_rows(lines, section.rows, self._shape(tree).get("named"))
            case SectionKind.SIGNATURES:
                section.rows = [*section.rows, *signing_rows(lines)]
            case SectionKind.TABLE if table and table.list:
                section.rows = [*section.rows, *(self._entry(line) for line in lines)]
            case _:
                section.text = [*section.text, *self._passages(lines)]

    def _entry(self, line: Line) -> dict[str, object]:
        marker, text = marked(line)
        deep = line.level if self._reading.exact else int(bool(marker) and key_of(marker).startswith(_LEVELS))
        if self._reading.exact:
            marker, text = line.label, line.raw
        return entry_of(marker, text, level=deep)

    def _take_table(self, table: TableRead, tree: SectionTree) -> None:
        section = tree.section
        if section.kind is SectionKind.OBJECTIVES:
            table = self._columned(table, section)
            self._grower(tree).add_table(table)
            return
        if section.kind is not SectionKind.TABLE:  # the worker put a table where the family has text
            section.kind, section.table_name = SectionKind.TABLE, ""
        table = self._columned(table, section)
        section.rows = [*section.rows, *rows_of(table, columns_of(section, self._layout))]

    def _columned(self, table: TableRead, section: Section) -> TableRead:
        """The table with a key for each head, the section with the columns that the paper has."""
        known = self._layout.objectives if section.kind is SectionKind.OBJECTIVES else ()
        known = known or columns_of(replace_columns(section), self._layout)
        if self._reading.exact and all(head.key for head in table.heads):
            return table
        heads = keyed_heads(table, section.columns)
        if not section.columns and not section.rows and not self._nodes_of(section):
            section.columns = own_columns(heads, known)
            named = self._layout.table(section.table_name)
            if not section.columns and named and named.unit:
                section.unit = unit_of(heads) or Unit.LEI
        elif section.columns:
            present = {column["key"] for column in section.columns}
            section.columns = [
                *section.columns,
                *(one for one in own_columns(heads, ()) if one["key"] not in present),
            ]
        return replace(table, heads=heads)

    def _nodes_of(self, section: Section) -> bool:
        grower = self._growers.get(section.uid)
        return bool(grower and any(one.node.cells for top in grower.nodes for one in top.walk()))

    def _grower(self, tree: SectionTree) -> NodeGrower:
        made = NodeGrower(self._layout, exact=self._reading.exact)
        return self._growers.setdefault(tree.section.uid, made)

    def _passages(self, lines: Sequence[Line]) -> list[dict[str, object]]:
        return passages(lines, exact=self._reading.exact)

    def _shape(self, tree: SectionTree) -> dict[str, object]:
        return dict(self._reading.shapes.get(tree.section.uid, {}))

    def _extra(self, part: Part) -> SectionTree:
        """A section of its own for what has no place, after the one before it."""
        keys = [one.section.key for tree in self._sections for one in tree.walk()]
        kind = SectionKind.TABLE if part.table is not None else SectionKind.TEXT
        made = SectionTree(Section(plan_id=0, key=own_key(keys), kind=kind, display=Display.HIDDEN))
        place = next(
            (
                at
                for at, tree in enumerate(self._sections)
                if any(one.section.uid == self._last for one in tree.walk())
            ),
            -1,
        )
        self._sections.insert(place + 1, made)
        self._by_uid[made.section.uid] = made
        return made

    def _only_met(self, trees: Sequence[SectionTree]) -> list[SectionTree]:
        """The sections the paper has, and those above them."""
        kept = []
        for tree in trees:
            tree.children = self._only_met(tree.children)
            if tree.children or tree.section.uid in self._met:
                kept.append(tree)
        return kept


def replace_columns(section: Section) -> Section:
    """The section as its family made it, without columns of its own."""
    bare = copied(section)
    bare.columns = []
    return bare


def _copy(tree: SectionTree) -> SectionTree:
    made = draft_of(tree)
    made.children = [_copy(child) for child in tree.children]
    return made


def _section_of(spec: SectionSpec, layout: Family) -> SectionTree:
    section = Section(
        plan_id=0,
        key=spec.key,
        number=spec.number,
        heading=spec.heading,
        kind=SectionKind(spec.kind),
        display=Display(spec.display),
        table_name=spec.table_name,
        parts=spec.parts,
        landscape=spec.landscape,
    )
    return SectionTree(section, children=[_section_of(child, layout) for child in layout.children(spec.key)])
