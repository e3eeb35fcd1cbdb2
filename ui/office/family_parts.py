"""The parts of a plan family's window: what it is called, its levels, columns, heads and sections."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from db.tables.plans import SectionKind
from letea.fields import Field
from letea.fields.plan_families import COLUMN, FAMILY, HEAD, LEVEL, SECTION
from letea.fields.plans import SECTION_KINDS
from letea.rules.family_drafts import ColumnDraft, FamilyDraft, HeadDraft, SectionDraft
from letea.rules.family_levels import LevelDraft, sample_of
from letea.wording import _
from ui.parts.boxes import LineBox, LongBox
from ui.parts.converters import Converter, answered, converter, worded
from ui.parts.form import Form
from ui.parts.lines import Lines
from ui.parts.lines_model import LineColumn

R = TypeVar("R")
_TEXT = Converter(str, str, empty="")


@dataclass(frozen=True)
class _Attribute:
    """What keeps the place of a row."""

    key: str


_PLACE = _Attribute("place")


class FamilyForm(Form):
    """What the family is called, the act it follows, the title of its plans."""

    def __init__(self, draft: FamilyDraft) -> None:
        super().__init__()
        self.add(LineBox(["name"], FAMILY["name"], _TEXT))
        self.add(LongBox(["order"], FAMILY["order"], _TEXT, lines=2))
        self.add(LongBox(["title"], FAMILY["title"], _TEXT, lines=3))
        whole = converter(FAMILY["years"].kind, today=self._today, optional=False)
        absence = self.add(LineBox(["absence"], FAMILY["absence"], _TEXT))
        years = self.add(LineBox(["years"], FAMILY["years"], whole))
        self.row(absence, years, stretch=(3, 1))
        self.show(draft)


def level_lines(levels: Sequence[LevelDraft]) -> Lines[LevelDraft]:
    """The levels from the highest down, with the look of their numbers."""
    lines = Lines(_("Niveluri, de sus în jos"), LevelDraft, key="levels", order=_PLACE)
    _text(lines, "name", LEVEL, width=170)
    _text(lines, "prefix", LEVEL, width=150)
    _choice(lines, "style", LEVEL, width=150)
    _text(lines, "joint", LEVEL, width=90)
    _choice(lines, "display", LEVEL, width=170)
    _yes_no(lines, "continues", LEVEL, width=140)
    lines.shown(_("Arată așa"), lambda level: sample_of(level, _above(levels, level)), width=180)
    lines.show(levels)
    return lines


def column_lines(columns: Sequence[ColumnDraft], holds: Mapping[str, str]) -> Lines[ColumnDraft]:
    """The columns of the table of objectives."""
    lines = Lines(_("Coloanele tabelului de obiective"), ColumnDraft, key="columns", order=_PLACE)
    _text(lines, "heading", COLUMN, width=260)
    how = worded(holds, optional=False)
    lines.add_column(LineColumn(("holds",), COLUMN["holds"], how, tuple(holds.values()), 200))
    _text(lines, "width", COLUMN, width=80)
    _yes_no(lines, "merge", COLUMN, width=160)
    _text(lines, "lines", COLUMN, width=150)
    lines.show(columns)
    return lines


def head_lines(heads: Sequence[HeadDraft], names: Mapping[str, str]) -> Lines[HeadDraft]:
    """The heads of the tables that come from the registers."""
    lines: Lines[HeadDraft] = Lines(_("Capetele tabelelor din registre"), None, key="heads")
    lines.shown(_("Tabelul"), lambda head: names.get(head.table, head.table), width=240)
    _text(lines, "heading", HEAD, width=300)
    _text(lines, "group", HEAD, width=220)
    _text(lines, "width", HEAD, width=80)
    lines.show(heads)
    return lines


def section_lines(sections: Sequence[SectionDraft]) -> Lines[SectionDraft]:
    """The sections in the order of print."""
    lines = Lines(_("Secțiuni, în ordinea tipăririi"), SectionDraft, key="sections", order=_PLACE)
    lines.shown(_("Ce cuprinde"), lambda section: SECTION_KINDS[SectionKind(section.kind)], width=150)
    _text(lines, "number", SECTION, width=110)
    _text(lines, "heading", SECTION, width=340)
    _text(lines, "absence", SECTION, width=140)
    _yes_no(lines, "optional", SECTION, width=100)
    _yes_no(lines, "landscape", SECTION, width=120)
    lines.show(sections)
    return lines


def _above(levels: Sequence[LevelDraft], level: LevelDraft) -> Sequence[LevelDraft]:
    return levels[: levels.index(level)] if level in levels else ()


def _text(lines: Lines[R], name: str, told: Mapping[str, Field], *, width: int) -> None:
    lines.add_column(LineColumn((name,), told[name], _TEXT, None, width))


def _choice(lines: Lines[R], name: str, told: Mapping[str, Field], *, width: int) -> None:
    choices = told[name].choices or {}
    how = worded(choices, optional=False)
    lines.add_column(LineColumn((name,), told[name], how, tuple(choices.values()), width))


def _yes_no(lines: Lines[R], name: str, told: Mapping[str, Field], *, width: int) -> None:
    how = answered(optional=False)
    lines.add_column(LineColumn((name,), told[name], how, (how.show(True), how.show(False)), width))
