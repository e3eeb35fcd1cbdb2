"""The sections of a plan as blocks: headings, text, grounds, tables, objectives, signers."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from typing import Any

from db.tables.office import Office, Official
from db.tables.plans import Display, Section, SectionKind
from letea.documents.annex_signatures import signers
from letea.documents.annex_tables import (
    objective_columns,
    objectives_table,
    register_list,
    register_table,
)
from letea.documents.outline import (
    Align,
    Block,
    Heading,
    Item,
    Orientation,
    Paragraph,
    Signatures,
    plain,
)
from letea.documents.prose import blocks_of
from letea.layouts import ColumnSpec, Family
from letea.prose import Prose, words_of
from letea.rules.plan_rows import heads_of
from letea.rules.plan_tree import NodeTree, PlanTree, SectionTree
from letea.wording import _, day

Rows = list[dict[str, Any]]

_LEVELS = {Display.TITLE: 0, Display.CHAPTER: 1, Display.HEADING: 2}
_BENEFICIARIES = "beneficiaries"


class PlanPrinter:
    """Prints a plan section by section.

    `tables` gives the rows of live sections by the section's uid; `officials` of the `office` may sign.
    """

    def __init__(
        self,
        tree: PlanTree,
        family: Family,
        *,
        tables: Mapping[str, Rows],
        office: Office,
        officials: tuple[Official, ...] = (),
    ) -> None:
        self._tree = tree
        self._family = family
        self._tables = tables
        self._unit, self._officials = office.unit_kind, officials
        self._landscape = False
        self._ordinals = {id(held): place for place, held in enumerate(tree.walk())}
        self.marks: list[str] = []  # the place of each block given out so far: section and what of it

    def blocks(self) -> Iterator[Block]:
        """The title and all sections that are included."""
        if not any(tree.section.display is Display.TITLE for tree in self._tree.walk()):
            title = list(_title(self._tree.plan.title))
            self.marks += [""] * len(title)
            yield from title
        for tree in self._tree.sections:
            yield from self._section(tree, under=0, landscape=False)

    def _section(self, tree: SectionTree, *, under: int, landscape: bool) -> Iterator[Block]:
        """A section with its own; `under` is the level of the nearest heading above it."""
        if not tree.section.included:
            return
        turned = landscape or self._begins_landscape(tree)
        landscape = landscape or self._lies(tree)
        level = _LEVELS.get(tree.section.display, under)
        text, content = list(_written(tree.section.text)), list(self._content(tree, level=level))
        head = list(self._head(tree, leads=bool(text or content or tree.children)))
        closing = list(_written(tree.section.closing))
        blocks = [*head, *text, *content, *closing]
        parts = zip("htcz", (head, text, content, closing), strict=True)
        marks = [f"{self._ordinals[id(tree)]}{letter}" for letter, part in parts for _block in part]
        yield from self._turned(blocks, marks, landscape=turned)
        for child in tree.children:
            yield from self._section(child, under=level, landscape=landscape)

    def _lies(self, tree: SectionTree) -> bool:
        """Whether it lies on its side; the sentence that there is nothing does not turn the page."""
        bare = tree.section.kind is SectionKind.TABLE and not self._rows(tree.section)
        return tree.section.landscape and not bare

    def _begins_landscape(self, tree: SectionTree) -> bool:
        """Whether its first page lies on its side: a heading alone goes along with the section it heads."""
        if self._lies(tree):
            return True
        if tree.section.kind is not SectionKind.TEXT or words_of(tree.section.text).strip():
            return False
        first = next((child for child in tree.children if child.section.included), None)
        return first is not None and self._begins_landscape(first)

    def _turned(self, blocks: list[Block], marks: list[str], *, landscape: bool) -> Iterator[Block]:
        """The blocks on pages of their orientation; it changes only before something that prints."""
        if blocks and landscape is not self._landscape:
            self._landscape = landscape
            self.marks.append("")
            yield Orientation(landscape)
        self.marks += marks
        yield from blocks

    def _head(self, tree: SectionTree, *, leads: bool) -> Iterator[Block]:
        """The number and heading as typed; where the section holds nothing, also its phrase that says so."""
        section = tree.section
        words = f"{section.number} {section.heading}".strip()
        absence = "" if self._holds_something(tree) else section.absence.strip()
        match section.display:
            case Display.TITLE:
                yield from _title(section.heading or self._tree.plan.title)
            case Display.HIDDEN:
                yield from _sentence(absence)
            case Display.LINE if words:
                yield Paragraph(plain(_run_in(words, absence)), keep_next=leads)
            case Display.CHAPTER | Display.HEADING if words:
                yield Heading(words, _LEVELS[section.display])
                yield from _sentence(absence)
            case _:
                yield from _sentence(absence)

    def _holds_something(self, tree: SectionTree) -> bool:
        """Whether the phrase of absence would be wrong; text may stand beside it above an empty table."""
        match tree.section.kind:
            case SectionKind.TEXT:
                return bool(words_of(tree.section.text).strip())
            case SectionKind.TABLE:
                return bool(self._rows(tree.section))
            case SectionKind.BASIS:
                return any(row.text.strip() for row in tree.basis)
            case SectionKind.OBJECTIVES:
                return bool(tree.nodes)
            case SectionKind.SIGNATURES:
                return True

    def _content(self, tree: SectionTree, *, level: int) -> Iterator[Block]:
        match tree.section.kind:
            case SectionKind.BASIS:
                yield from _numbered(row.text for row in tree.basis)
            case SectionKind.TABLE:
                yield from self._table(tree.section)
            case SectionKind.OBJECTIVES:
                columns = objective_columns(tree.section, self._family)
                yield from self._objectives(tree.nodes, columns, level=level)
            case SectionKind.SIGNATURES:
                named = tree.section.rows
                yield Signatures(signers(self._tree.plan, self._officials, named, kind=self._unit))
            case SectionKind.TEXT:
                pass

    def _rows(self, section: Section) -> Rows:
        return self._tables.get(section.uid, []) if section.live else section.rows

    def _table(self, section: Section) -> Iterator[Block]:
        rows = self._rows(section)
        if not rows:
            return
        spec = self._family.table(section.table_name)
        if spec and spec.list:
            yield from register_list(rows)
            return
        columns = heads_of(section, self._family)
        if not columns:
            return
        if section.table_name == _BENEFICIARIES:
            yield from self._counted_on()
        yield register_table(spec, columns, rows)

    def _counted_on(self) -> Iterator[Block]:
        if counted := self._tree.plan.figures_on:
            sentence = _("Situația la data de {day}:").format(day=day(counted))
            yield Paragraph(plain(sentence), keep_next=True)

    def _objectives(
        self, nodes: Iterable[NodeTree], columns: tuple[ColumnSpec, ...], *, level: int
    ) -> Iterator[Block]:
        """Objectives of a level that prints as a heading, and beneath each the table of the others."""
        in_table = {column.level for column in columns if column.level}
        for tabled, group in groupby(nodes, key=lambda tree: tree.node.level in in_table):
            if tabled:
                yield objectives_table(group, columns, self._family)
                continue
            for tree in group:
                spec = self._family.level(tree.node.level)
                yield from _objective_head(tree, spec.joint if spec else "", level=level + 1)
                yield from self._objectives(tree.children, columns, level=level + 1)


def _title(words: str) -> Iterator[Block]:
    if words.strip():
        yield Heading(words, 0, Align.CENTER)


def _written(prose: Prose) -> Iterator[Block]:
    """The passages in which something is written."""
    return iter(blocks_of([passage for passage in prose if words_of([passage]).strip()]))


def _numbered(texts: Iterable[str]) -> Iterator[Item]:
    """Sentences with typed numbers; rows left blank do not print."""
    written = [text.strip() for text in texts if text.strip()]
    for number, text in enumerate(written, 1):
        yield Item(f"{number}.", plain(text))


def _objective_head(tree: NodeTree, joint: str, *, level: int) -> Iterator[Block]:
    node = tree.node
    if node.number and node.text and joint:
        yield Heading(f"{node.number}{joint}{node.text}", level)
    elif node.number:
        yield Heading(node.number, level)
        if node.text:
            yield Paragraph(plain(node.text), keep_next=bool(tree.children))
    elif node.text:
        yield Heading(node.text, level)


def _run_in(words: str, absence: str) -> str:
    """A line's words with the phrase: "3. Telefonul verde – nu este cazul;"."""
    if not absence:
        return words
    bare = words.rstrip(" ;:,.")
    ending = "" if absence.endswith((".", ";", "!")) else words[len(bare) :].strip(" :,")
    return f"{bare} – {absence}{ending}"


def _sentence(absence: str) -> Iterator[Block]:
    """The phrase as a paragraph of its own: "Nu este cazul."."""
    if absence:
        ended = absence.rstrip(" ;,")
        ending = "" if ended.endswith((".", "!", "?")) else "."
        yield Paragraph(plain(f"{ended[:1].upper()}{ended[1:]}{ending}"))
