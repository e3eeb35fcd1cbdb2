"""A paper as plain data: built once by its builder, drawn by one writer per format."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from typing import TypeAlias

from letea.rules.figures import Figure
from letea.wording import _, grouped, money


class Align(Enum):
    """How lines stand between the margins."""

    LEFT = "left"
    CENTER = "center"
    RIGHT = "right"
    JUSTIFY = "justify"


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style. Text is never parsed as markup: `<` prints as `<`."""

    text: str
    bold: bool = False
    italic: bool = False
    underline: bool = False


Runs: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True)
class Heading:
    """A heading of level 1 to 4; level 0 is the paper's title. Its number is part of the text, as typed."""

    text: str
    level: int = 1
    align: Align = Align.LEFT


@dataclass(frozen=True)
class Paragraph:
    """A paragraph of text; `keep_next` keeps it on the page of what follows."""

    runs: Runs
    align: Align = Align.JUSTIFY
    keep_next: bool = False
    indent: int = 0


@dataclass(frozen=True)
class Item:
    """An entry of a list: its marker ("a)", "-", "i.") is typed text; `level` 0 is the outermost."""

    marker: str
    runs: Runs
    level: int = 0


@dataclass(frozen=True)
class Cell:
    """A cell of a table; spans count the rows and columns it covers, itself included.

    `figure` is what is behind a number: the screen opens it, no paper prints it.
    """

    runs: Runs = ()
    align: Align = Align.LEFT
    rows: int = 1
    columns: int = 1
    shaded: bool = False
    figure: Figure | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True)
class Table:
    """A table with a head repeated on each page.

    `widths` are relative weights, one per column. In `head` and `body` a row lists only the cells that
    start in it, from left to right: places covered by a span from the left or from above are left out.
    """

    widths: tuple[float, ...]
    head: tuple[tuple[Cell, ...], ...]
    body: tuple[tuple[Cell, ...], ...]
    wide: bool = False  # many columns: smaller letters


@dataclass(frozen=True)
class Pairs:
    """Labels and their values, one pair a line; `figures` are what is behind the values, or None."""

    rows: tuple[tuple[str, str], ...]
    figures: tuple[Figure | None, ...] = field(default=(), compare=False, repr=False)


@dataclass(frozen=True)
class Party:
    """Who signs: the office held ("Primar") and the name; an empty name leaves a rule to fill by hand."""

    office: str
    name: str = ""


@dataclass(frozen=True)
class Signatures:
    """The signature block: the parties side by side, kept together on one page."""

    parties: tuple[Party, ...]


@dataclass(frozen=True)
class Plate:
    """What is typed or scanned from the paper: rows of groups in large letters, a square picture beside them.

    `picture` is the bytes of a PNG or JPEG picture, `side` its measure in points.
    """

    rows: tuple[tuple[str, ...], ...]
    picture: bytes
    side: float = 150.0


@dataclass(frozen=True)
class Bar:
    """A bar of a chart: its name, and the count of each part."""

    label: str
    parts: tuple[int, ...]

    @property
    def total(self) -> int:
        """What its parts add up to."""
        return sum(self.parts)


class ChartKind(Enum):
    """How a chart's bars stand.

    bars: lying under one another, cut into parts; pyramid: two parts, to the left and right of their names;
    columns: upright, the parts side by side in groups from left to right.
    """

    BARS = "bars"
    PYRAMID = "pyramid"
    COLUMNS = "columns"


@dataclass(frozen=True)
class Chart:
    """Bars, each with the parts that `legend` names in its order; their counts print.

    The writers give the parts their shades, by place, five at most, told apart in a grey print too. The parts
    of a chart of `bani` are sums, shown in thousands of lei.
    """

    title: str
    legend: tuple[str, ...]
    bars: tuple[Bar, ...]
    kind: ChartKind = ChartKind.BARS
    bani: bool = False

    def in_words(self) -> str:
        """The same for whoever cannot see it: "Măsuri: 3 realizat, 1 în curs"."""
        told = (
            f"{bar.label}: "
            + ", ".join(
                f"{self._told(count)} {name}".strip()
                for count, name in zip(bar.parts, self.legend or ("",), strict=True)
                if count
            )
            for bar in self.bars
        )
        return "\n".join(told)

    def _told(self, count: int) -> str:
        return _("{sum} lei").format(sum=money(count)) if self.bani else grouped(count)


@dataclass(frozen=True)
class Tile:
    """A square of a picture by commune: its name, what it says, its class from light to dark.

    Without a `step` nothing is known of it: it stays white.
    """

    label: str
    words: str
    step: int | None = None


@dataclass(frozen=True)
class Tiles:
    """A picture by commune: squares in rows, each in the shade of its class; `legend` names the classes.

    Five classes at most, told apart in a grey print too; what each square says prints in it.
    """

    title: str
    legend: tuple[str, ...]
    tiles: tuple[Tile, ...]

    def in_words(self) -> str:
        """The same for whoever cannot see it: "Bârsănești: 12", one a line."""
        return "\n".join(f"{one.label}: {one.words}" for one in self.tiles)


Picture: TypeAlias = Chart | Tiles


@dataclass(frozen=True)
class PageBreak:
    """What follows starts a new page."""


@dataclass(frozen=True)
class Orientation:
    """What follows is on pages of this orientation; it starts a new page where it changes."""

    landscape: bool


Block: TypeAlias = (
    Heading | Paragraph | Item | Table | Pairs | Signatures | Plate | Picture | PageBreak | Orientation
)


@dataclass(frozen=True)
class Letterhead:
    """What stands at the top of the first page: lines ("ROMÂNIA", "JUDEȚUL BACĂU", …) and a coat of arms.

    `coat_of_arms` is the bytes of a PNG or JPEG picture; `sans` asks for Liberation Sans.
    """

    lines: tuple[str, ...] = ()
    coat_of_arms: bytes | None = None
    sans: bool = False


@dataclass(frozen=True)
class Outline:
    """A whole paper.

    `annex_mark` stands top right of the first page ("Anexa nr. 1 la HCL nr. … din …"); `watermark` is drawn
    across every page ("PROIECT"); `subject` and `author` go into the file's properties. `marks` name the
    place of each block, in order, and `hidden` is what the program must know to take the paper back: Word
    keeps both out of sight, the other formats leave them out.
    """

    title: str
    blocks: tuple[Block, ...]
    author: str = ""
    subject: str = ""
    annex_mark: str = ""
    watermark: str = ""
    letterhead: Letterhead = field(default_factory=Letterhead)
    marks: tuple[str, ...] = ()
    hidden: str = ""


def plain(text: str, *, bold: bool = False, italic: bool = False) -> Runs:
    """One run of text, or none where there is nothing to say."""
    return (Run(text, bold=bold, italic=italic),) if text else ()


def text_of(runs: Iterable[Run]) -> str:
    """The words of the runs, without their style."""
    return "".join(run.text for run in runs)


def cells(texts: Sequence[str], *, bold: bool = False, align: Align = Align.LEFT) -> tuple[Cell, ...]:
    """A row of plain cells."""
    return tuple(Cell(plain(text, bold=bold), align) for text in texts)
