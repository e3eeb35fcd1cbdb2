"""Objectives and measures of the paper: headings and tables of several columns become a tree."""

import re
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz

from db.tables.plans import Node
from letea.layouts import Family, Level
from letea.rules.plan_import import LEFT_OUT, Line, TableRead, TableRow
from letea.rules.plan_import_words import key_of
from letea.rules.plan_tree import NodeTree

_NUMBERED = r"(?:\s*(?:nr\.?)?\s*(?:[IVXLivxl0-9]+(?:\.[0-9IVXl]+)*)\b\.?)"
_NUMBER = re.compile(
    r"(?:(?:obiectiv\w*|direc\w+ de ac\w+|m[ăa]sur\w+|ac[țt]iun\w+)"
    r"(?:\s+(?:specific|general|opera[țt]ional)\w*)?"
    + _NUMBERED
    + r"|[O0]\.?\s?[S5]\.?\s?[IVXl0-9]+(?:\.[IVXl0-9]+)*\.?|[0-9IVX]+(?:\.[0-9]+)+\.?)(?=[\s:.–-]|$)",
    re.IGNORECASE,
)
_LIKE = 84


class NodeGrower:
    """Grows the tree as the paper is read: headings first, then the rows of their tables."""

    def __init__(self, layout: Family, *, exact: bool = False) -> None:
        """`exact` papers are Letea's own: their numbers are underlined, their objectives stand once."""
        self._exact = exact
        self._order = [level.key for level in layout.levels]
        self._levels = {column.key: column.level for column in layout.objectives if column.level}
        self.nodes: list[NodeTree] = []
        self._path: list[NodeTree] = []

    def add_heading(self, level: str, number: str, text: str) -> None:
        """An objective that stands above its table."""
        self._add(level, number=number, text=text)

    def add_table(self, table: TableRead) -> None:
        """The rows of a table beneath the last heading."""
        for row in table.rows:
            if row.kind == "centre":
                self._add_across(next(text for text in row.texts if text))
            else:
                self._add_row(table, row)

    def _add_across(self, text: str) -> None:
        """A row of one cell: an objective of the level above the table's own."""
        tabled = {self._order.index(level) for level in self._levels.values() if level in self._order}
        above = max(0, min(tabled, default=1) - 1)
        number, rest = split_number(text)
        self._add(self._order[above], number=number, text=rest)

    def _add_row(self, table: TableRead, row: TableRow) -> None:
        begun: list[NodeTree] = []
        for level in self._order:
            texts = [
                (row.texts[at], row.begins[at], row.numbers[at])
                for at, head in enumerate(table.heads)
                if head.key and self._levels.get(head.key) == level
            ]
            for text, begins, underlined in texts:
                if text and begins and not self._repeats(level, text, lowest=level == self._lowest()):
                    begun.append(self._add(level, **self._named(text, underlined)))
        self._add_cells(table, row, begun)

    def _add_cells(self, table: TableRead, row: TableRow, begun: Sequence[NodeTree]) -> None:
        """The cells without a level are those of the row's lowest node; more lines of one go under it."""
        holder = begun[-1] if begun else (self._path[-1] if self._path else None)
        written = {
            head.key: text
            for head, text in zip(table.heads, row.texts, strict=True)
            if head.key not in {"", LEFT_OUT} and text and not self._levels.get(head.key)
        }
        if holder is None:
            if written:
                holder = self._add(self._lowest(), number="", text="")
            else:
                return
        repeated = self._cells_above(table, row, holder, fresh=bool(begun))
        for key, text in {**repeated, **written}.items():
            held = holder.node.cells.get(key, "")
            holder.node.cells[key] = text if not held or held == text else f"{held}\n{text}"

    def _cells_above(
        self, table: TableRead, row: TableRow, holder: NodeTree, *, fresh: bool
    ) -> dict[str, str]:
        """What a cell merged over several rows says of a new measure: the same as of the one before it."""
        merged = any(not text and not begins for text, begins in zip(row.texts, row.begins, strict=True))
        before = self._before(holder) if fresh and merged else None
        if before is None:
            return {}
        return {
            head.key: before.node.cells[head.key]
            for head, text, begins in zip(table.heads, row.texts, row.begins, strict=True)
            if not text and not begins and head.key in before.node.cells
        }

    def _before(self, node: NodeTree) -> NodeTree | None:
        found: NodeTree | None = None
        for top in self.nodes:
            for one in top.walk():
                if one is node:
                    return found
                if one.node.cells:
                    found = one
        return None

    def _repeats(self, level: str, text: str, *, lowest: bool) -> bool:
        """An objective written again on each row of its measures is one objective."""
        held = next((one for one in self._path if one.node.level == level), None)
        if held is None or lowest or self._exact:
            return False
        return key_of(f"{held.node.number} {held.node.text}") == key_of(text)

    def _lowest(self) -> str:
        tabled = [level for level in self._order if level in self._levels.values()]
        return tabled[-1] if tabled else self._order[-1]

    def _add(self, level: str, *, number: str, text: str) -> NodeTree:
        rank = self._order.index(level)
        self._path = [one for one in self._path if self._order.index(one.node.level) < rank]
        siblings = self._path[-1].children if self._path else self.nodes
        made = NodeTree(Node(section_id=0, place=len(siblings), level=level, number=number, text=text))
        siblings.append(made)
        self._path.append(made)
        return made

    def _named(self, text: str, underlined: str) -> dict[str, str]:
        """A cell's number and words: the number underlined on a line of its own, or as it is written."""
        if underlined and text == underlined:
            return {"number": underlined, "text": ""}
        if underlined and text.startswith(f"{underlined}\n"):
            return {"number": underlined, "text": text.removeprefix(f"{underlined}\n")}
        number, rest = ("", text) if self._exact else split_number(text)
        return {"number": number, "text": rest}


def heading_nodes(
    lines: Sequence[Line], layout: Family, *, exact: bool = False
) -> Iterator[tuple[str, str, str]]:
    """The objectives that stand as headings: level, number, words; lines beneath one are its words."""
    held: tuple[str, str, list[str]] | None = None
    above = [level for level in layout.levels if level.key not in {one.level for one in layout.objectives}]
    first = min((line.heading for line in lines if line.heading is not None), default=0)
    for line in lines:
        level = _own_level(line, above, first) if exact else heading_level(line, layout)
        if level is None and held is not None:
            held[2].append(line.raw if exact else line.words)
            continue
        if held is not None:
            yield _told(held)
        level = level or (above or list(layout.levels))[-1]
        number, text = ("", line.raw) if exact else split_number(line.words)
        held = (level.key, number, [text] if text else [])
    if held is not None:
        yield _told(held)


def _own_level(line: Line, above: Sequence[Level], first: int) -> Level | None:
    if line.heading is None or not above:
        return None
    return above[min(line.heading - first, len(above) - 1)]


def _told(held: tuple[str, str, list[str]]) -> tuple[str, str, str]:
    """A heading of its own over the words is the number; alone it is one only if it looks like it."""
    level, number, texts = held
    if not number and len(texts) > 1:
        number, texts = texts[0], texts[1:]
    elif not number and texts and split_number(texts[0])[1] == "":
        number, texts = texts[0], []
    return level, number, "\n".join(texts)


def heading_level(line: Line, layout: Family) -> Level | None:
    """The level whose name the line begins with, where that level prints as a heading: "Obiect general I"."""
    tabled = {column.level for column in layout.objectives if column.level}
    words = key_of(line.words).split()
    for level in layout.levels:
        name = key_of(level.name).split()
        if level.key in tabled or len(words) < len(name) or not name:
            continue
        begun = " ".join(words[: len(name)])
        after = words[len(name)] if len(words) > len(name) else ""
        numbered = not after or re.fullmatch("[ivxl]+|[0-9]+", after) or ":" in line.words
        if fuzz.ratio(begun, " ".join(name)) >= _LIKE and numbered:
            return level
    return None


def split_number(text: str) -> tuple[str, str]:
    """The typed number of an objective and its words: "OBIECTIV GENERAL 1 : ASIGURAREA …"."""
    found = _NUMBER.match(text.strip())
    if not found:
        return "", text.strip()
    return found[0].rstrip(" :"), text.strip()[found.end() :].lstrip(" :.–-\n\t")
