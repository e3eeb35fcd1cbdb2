"""What comes in from a Word or Excel plan: lines and grids of the paper, and what each is taken for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import Any, TypeAlias

from db.tables.plans import Plan
from letea.layouts import Family
from letea.rules.plan_tree import SectionTree


class Trust(Enum):
    """How sure the reading of a part is."""

    SURE = "sure"
    LOOK = "look"
    UNREAD = "unread"


class Role(Enum):
    """What a part is in its section: its heading, its text, its table or list, the text after it, nothing."""

    HEAD = "h"
    TEXT = "t"
    CONTENT = "c"
    CLOSING = "z"
    OUT = ""


@dataclass(frozen=True)
class Line:
    """A paragraph: its stretches with marks "b", "i", "u"; `label` is a number that Word draws by itself.

    `heading` is the level of its heading style, 0 for a title; `hangs` that it stands as an entry of a
    list. `mark` names the place that Letea itself wrote it for.
    """

    runs: tuple[tuple[str, str], ...]
    heading: int | None = None
    align: str = ""
    label: str = ""
    level: int = 0
    hangs: bool = False
    mark: str = ""

    @property
    def text(self) -> str:
        """Its words, after the label."""
        return "".join(text for text, _marks in self.runs).strip()

    @property
    def raw(self) -> str:
        """Its words letter by letter."""
        return "".join(text for text, _marks in self.runs)

    @property
    def words(self) -> str:
        """Label and words, as the paper shows them."""
        return f"{self.label} {self.text}".strip()

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        written = [marks for text, marks in self.runs if text.strip()]
        return bool(written) and all("b" in marks for marks in written)


@dataclass(frozen=True)
class Spot:
    """A place of a table's grid; `above` and `beside` say that a merged cell reaches it from there.

    `number` is the underlined beginning of its text.
    """

    text: str = ""
    above: bool = False
    beside: bool = False
    bold: bool = False
    number: str = ""


@dataclass(frozen=True)
class Grid:
    """A table: rows of the same length; the first `heads` rows repeat on each page; `bare` has no rules."""

    rows: tuple[tuple[Spot, ...], ...]
    heads: int = 0
    bare: bool = False
    name: str = ""
    mark: str = ""

    @property
    def width(self) -> int:
        """How many columns it has."""
        return len(self.rows[0]) if self.rows else 0


Block: TypeAlias = Line | Grid


@dataclass(frozen=True)
class Source:
    """A read file: its name, its blocks, and what Letea hid in it about the plan it wrote there."""

    name: str
    blocks: tuple[Block, ...]
    hidden: Mapping[str, Any] = field(default_factory=dict)


LEFT_OUT = "-"


@dataclass
class Head:
    """A head of a table: its words, the group above it, the column it is taken for.

    Without a key it is a column of its own; `LEFT_OUT` leaves it out.
    """

    text: str
    group: str = ""
    key: str = ""
    score: float = 0.0


@dataclass
class TableRow:
    """A row of a table: "row", "centre" or "total", the texts of its cells as they may be mended.

    `begins` says of each cell that it starts here; `numbers` are underlined beginnings.
    """

    kind: str
    texts: list[str]
    begins: list[bool]
    numbers: list[str]


@dataclass
class TableRead:
    """A table as read: heads, rows, and what of it was dropped (heads repeated, numbers of columns)."""

    heads: list[Head]
    rows: list[TableRow]
    dropped: list[str] = field(default_factory=list)


@dataclass
class Part:
    """A piece of the paper and what it is taken for.

    `place` says where it stands in the file, `section` is the uid of its section in the reading's base ("" is
    nowhere), `notes` what to look at. `lines` or `table` hold its content. `before` is the role of a part
    that was left out, to bring it back.
    """

    place: str
    section: str
    role: Role
    trust: Trust
    lines: list[Line] = field(default_factory=list)
    table: TableRead | None = None
    notes: list[str] = field(default_factory=list)
    before: Role = Role.OUT

    @property
    def words(self) -> str:
        """How the part begins, to know it by."""
        if self.table is not None:
            return ", ".join(head.text for head in self.table.heads if head.text)
        return " ".join(line.words for line in self.lines)


@dataclass
class Reading:
    """A file read as a plan of a family: year, title, its parts in order, the sections they go to.

    `exact` says that Letea wrote the file and its marks were followed; then `plan` is what it hid there of
    the plan itself, and `shapes` by section uid how what the paper shows was written.
    """

    layout: Family
    year: int
    title: str
    parts: list[Part]
    base: list[SectionTree]
    exact: bool = False
    plan: Plan | None = None
    shapes: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)

    def sections(self) -> Iterator[SectionTree]:
        """The sections parts can go to, in print order."""
        for tree in self.base:
            yield from tree.walk()

    def section(self, uid: str) -> SectionTree | None:
        """The section of that uid."""
        return next((tree for tree in self.sections() if tree.section.uid == uid), None)


def doubts(parts: Sequence[Part]) -> int:
    """How many parts call for a look."""
    return sum(part.trust is not Trust.SURE for part in parts if part.role is not Role.OUT)
