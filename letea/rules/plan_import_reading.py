"""A paper from outside read as a plan: each table and each line is given its section, or kept aside."""

from collections.abc import Callable, Sequence

from db.tables.plans import SectionKind
from letea.layouts import Family
from letea.rules.plan_import import Block, Grid, Line, Part, Reading, Role, Source, Trust
from letea.rules.plan_import_build import base_of
from letea.rules.plan_import_fit import LEAST_FIT, best_fit, columns_for, section_for, tables_of
from letea.rules.plan_import_heads import find_heads, heads_from, match_heads
from letea.rules.plan_import_notes import describe_table
from letea.rules.plan_import_objectives import heading_level
from letea.rules.plan_import_places import Placed, heads_section
from letea.rules.plan_import_tables import add_rows, read_table
from letea.rules.plan_import_tell import is_letterhead, is_title, marked, signs, signs_within, year_in
from letea.rules.plan_import_words import key_of
from letea.rules.plan_tree import SectionTree
from letea.wording import _

Step = Callable[[int, int], None]
_SURE_FIT = 82.0
_NEAR = 10  # blocks between an objective's heading and its table
_TELL_EVERY = 50


def recognise(source: Source, layout: Family, *, year: int, step: Step | None = None) -> Reading:
    """The paper as parts of a plan of that family; `year` is taken where the title says none."""
    reading = Reading(layout, year, "", [], base_of(layout))
    _Walk(source.blocks, layout, reading).go(step or _nobody)
    return reading


def _nobody(_done: int, _total: int) -> None:
    """Nobody waits for the steps."""


class _Walk:
    """Goes through the paper and knows in which section it is."""

    def __init__(self, blocks: Sequence[Block], layout: Family, reading: Reading) -> None:
        self._blocks = blocks
        self._layout = layout
        self._reading = reading
        self._sections = list(reading.sections())
        self._now: SectionTree | None = None
        self._held: set[str] = set()
        self._full: set[str] = set()  # sections whose table or list was met
        self._last_grid = -1
        self._begun = False
        self._lines = self._grids = 0
        self._first = 0
        self._last_table = max((at for at, one in enumerate(blocks) if isinstance(one, Grid)), default=-1)

    def go(self, step: Step) -> None:
        """Read all blocks."""
        for at, block in enumerate(self._blocks):
            if at % _TELL_EVERY == 0:
                step(at, len(self._blocks))
            if isinstance(block, Grid):
                self._grids += 1
                self._grid(at, block)
            else:
                self._lines += 1
                self._line(at, block)

    # --- lines ---------------------------------------------------------------------------------

    def _line(self, at: int, line: Line) -> None:
        if not self._begun and self._opens(line):
            return
        objectives = self._of_kind(SectionKind.OBJECTIVES)
        if objectives and heading_level(line, self._layout) and self._leads_to_objectives(at):
            self._enter(objectives)
            self._add([line], objectives, Role.CONTENT, Trust.SURE)
            return
        signatures = self._of_kind(SectionKind.SIGNATURES)
        if signatures and at > self._last_table >= 0 and (self._now is signatures or signs(line)):
            self._enter(signatures)
            self._add([line], signatures, Role.CONTENT, Trust.LOOK)
            return
        placed = self._placed(line)
        if placed is not None:
            self._enter(placed.tree)
            self._add([line], placed.tree, Role.HEAD, Trust.SURE if placed.sure else Trust.LOOK)
            return
        self._running(at, line)

    def _opens(self, line: Line) -> bool:
        """The letterhead and the title; whatever else stands first begins the text."""
        title = next((one for one in self._sections if one.section.key == "title"), None)
        if is_title(line):
            self._begun = True
            self._reading.title = line.words
            self._reading.year = year_in(line.words) or self._reading.year
            if title:
                self._enter(title)
            self._add([line], title, Role.HEAD, Trust.SURE)
            return True
        if is_letterhead(line):
            self._add([line], None, Role.OUT, Trust.SURE)
            return True
        return False

    def _placed(self, line: Line) -> Placed | None:
        if self._is_list_item(line):
            return None
        key = self._now.section.uid if self._now else ""
        return heads_section(line, self._sections, now=key, held=self._held)

    def _is_list_item(self, line: Line) -> bool:
        """An entry of the announced contents, or of what is taken into account: never a heading."""
        if self._now is None or self._now.section.key not in {"contents", "basis"}:
            return False
        marker, words = marked(line)
        return bool(marker) and not key_of(words).startswith("capitol") and line.heading is None

    def _running(self, at: int, line: Line) -> None:
        """Text that heads nothing."""
        if self._now is None or (self._now.section.key == "title" and line.text):
            self._enter_first_text()
        contents = next((one for one in self._sections if one.section.key == "contents"), None)
        if contents and contents.section.uid not in self._held and key_of(line.words).endswith("cuprinde"):
            self._enter(contents)
        trust = Trust.LOOK if self._now is None or line.heading is not None else Trust.SURE
        self._add([line], self._now, self._role_of(at, line), trust)

    def _role_of(self, at: int, line: Line) -> Role:
        if self._now is None:
            return Role.TEXT
        section = self._now.section
        table = self._layout.table(section.table_name)
        if section.kind is SectionKind.TABLE and table and table.list:
            return Role.CONTENT if marked(line)[0] or line.hangs else Role.TEXT
        if section.kind is SectionKind.BASIS:
            grown = section.uid in self._full
            if marked(line)[0] and self._last_role() in {Role.HEAD, Role.CONTENT}:
                self._full.add(section.uid)
                return Role.CONTENT
            return Role.CLOSING if grown else Role.TEXT
        if section.kind is SectionKind.OBJECTIVES:
            follows = self._last_role() is Role.CONTENT and self._leads_to_objectives(at)
            return Role.CONTENT if follows and self._last_grid != at - 1 else Role.CLOSING
        return Role.CLOSING if section.uid in self._full else Role.TEXT

    def _last_role(self) -> Role:
        return self._reading.parts[-1].role if self._reading.parts else Role.OUT

    def _enter_first_text(self) -> None:
        named = next((one for one in self._sections if one.section.key == "introduction"), None)
        texts = (
            one
            for one in self._sections
            if one.section.kind is SectionKind.TEXT and one.section.key != "title"
        )
        first = named or next(texts, None)
        if first is not None:
            self._enter(first)

    def _leads_to_objectives(self, at: int) -> bool:
        """Whether the next table, not far below, is one of objectives."""
        for block in self._blocks[at + 1 : at + 1 + _NEAR]:
            if isinstance(block, Grid):
                return self._is_of_objectives(block)
        return False

    def _is_of_objectives(self, grid: Grid) -> bool:
        start, count = find_heads(grid, [self._layout.objectives])
        fit = match_heads(heads_from(grid, start, count), self._layout.objectives).fit if count else 0.0
        register = [table.columns for table in self._layout.tables.values()]
        return fit >= LEAST_FIT and fit >= best_fit(grid, register)

    # --- tables --------------------------------------------------------------------------------

    def _grid(self, at: int, grid: Grid) -> None:
        known = tables_of(self._layout)
        start, count = find_heads(grid, known)
        if self._goes_on(at, grid, start, count):
            return
        self._last_grid = at
        if not self._begun and grid.bare and not count:
            lines = [Line(((spot.text, ""),)) for row in grid.rows for spot in row if spot.text]
            self._add(lines, None, Role.OUT, Trust.SURE)
            return
        self._begun = True
        if not count and self._signed(at, grid):
            return
        now = self._now.section.uid if self._now else ""
        found = section_for(
            heads_from(grid, start, count), self._sections, self._layout, now=now, full=self._full
        )
        if found is None:
            table = read_table(grid, start, count or 1)
            part = Part(self._table_place(grid), "", Role.CONTENT, Trust.UNREAD, table=table)
            part.notes.append(_("Tabelul nu seamănă cu niciunul din model; alegeți unde intră."))
            self._reading.parts.append(part)
            return
        tree, columns, fit = found
        near = self._now is tree or tree.section.kind is SectionKind.OBJECTIVES
        part = Part(self._table_place(grid), tree.section.uid, Role.CONTENT, Trust.SURE)
        part.table = read_table(grid, start, count, columns=columns)
        self._enter(tree)
        self._full.add(tree.section.uid)
        describe_table(part, columns, sure=fit >= _SURE_FIT and near)
        self._reading.parts.append(part)

    def _signed(self, at: int, grid: Grid) -> bool:
        """Take the last table for the signatures, where it names who signs."""
        signatures = self._of_kind(SectionKind.SIGNATURES)
        spots = [Line(((spot.text, ""),)) for row in grid.rows for spot in row if spot.text.strip()]
        if signatures is None or at != self._last_table or not any(signs_within(spot) for spot in spots):
            return False
        self._enter(signatures)
        self._add(spots, signatures, Role.CONTENT, Trust.LOOK)
        return True

    def _goes_on(self, at: int, grid: Grid, start: int, count: int) -> bool:
        """Whether it is the table before it, cut by a page: no heads of its own, or the same again."""
        last = self._reading.parts[-1] if self._reading.parts else None
        if self._last_grid != at - 1 or last is None or last.table is None or not last.section:
            return False
        if grid.width != len(last.table.heads):
            return False
        heads = [head.text for head in heads_from(grid, start, count)] if count else []
        if count and [key_of(one) for one in heads] != [key_of(head.text) for head in last.table.heads]:
            return False
        add_rows(last.table, grid, after=start + count, heads=(start, count))
        self._last_grid = at
        tree = self._reading.section(last.section)
        if tree is not None:
            last.notes.clear()
            sure = last.trust is Trust.SURE
            describe_table(last, columns_for(tree.section, self._layout), sure=sure and bool(count))
            if not count:
                last.notes.insert(0, _("Un tabel fără cap urma după acesta; rândurile lui sunt la sfârșit."))
        return True

    # --- parts ---------------------------------------------------------------------------------

    def _enter(self, tree: SectionTree) -> None:
        self._begun = True
        self._now = tree
        self._held.add(tree.section.uid)

    def _of_kind(self, kind: SectionKind) -> SectionTree | None:
        return next((tree for tree in self._sections if tree.section.kind is kind), None)

    def _add(self, lines: list[Line], tree: SectionTree | None, role: Role, trust: Trust) -> None:
        uid = tree.section.uid if tree else ""
        last = self._reading.parts[-1] if self._reading.parts else None
        if last and last.table is None and last.section == uid and last.role is role is not Role.HEAD:
            last.lines += lines
            last.place = _("Paragrafele {first}–{last}").format(first=self._first, last=self._lines)
            last.trust = trust if trust is Trust.LOOK else last.trust
            return
        self._first = self._lines
        place = _("Paragraful {number}").format(number=self._lines)
        self._reading.parts.append(Part(place, uid, role, trust, lines=lines))

    def _table_place(self, grid: Grid) -> str:
        if grid.name:
            return _("Foaia „{name}”").format(name=grid.name)
        return _("Tabelul {number}").format(number=self._grids)
