"""The parts of a plan from Word as the preview lists them: what each is, where it goes, how sure that is."""

from collections.abc import Sequence
from dataclasses import dataclass

from letea.rules.plan_import import Part, Reading, Role, Trust
from letea.rules.plan_import_mend import ROLES, TRUSTS
from letea.rules.plan_sections import name_of
from letea.wording import _
from ui.parts.chips import Chip
from ui.parts.rows import Column
from ui.theme import Role as Colour

_MARKS: dict[Trust, tuple[str, Colour]] = {
    Trust.SURE: ("circle-check", "good"),
    Trust.LOOK: ("alert-triangle", "warning"),
    Trust.UNREAD: ("alert-circle", "bad"),
}
_OUT = "out"
_SHOWN = 120


@dataclass(frozen=True)
class PartRow:
    """A line of the preview; its id is the part's place in the file."""

    id: int
    place: str
    words: str
    where: str
    trust: str
    mark: tuple[str, Colour]


def part_columns() -> tuple[Column[PartRow], ...]:
    """What the preview shows of each part."""
    return (
        Column(_("Siguranță"), lambda row: row.trust, width=116, mark=lambda row: row.mark),
        Column(_("În fișier"), lambda row: row.words, width=64, stretch=True),
        Column(_("Unde intră"), lambda row: row.where, width=130),
    )


def as_row(number: int, part: Part, reading: Reading) -> PartRow:
    """A part as the preview shows it."""
    words = " ".join(part.words.split())[:_SHOWN]
    if part.role is Role.OUT:
        return PartRow(number, part.place, words, _("–"), _("deoparte"), ("eye-off", "secondary"))
    return PartRow(
        number, part.place, words, where_words(part, reading), TRUSTS[part.trust], _MARKS[part.trust]
    )


def where_words(part: Part, reading: Reading) -> str:
    """The section a part goes to, and as what where it is not its table."""
    tree = reading.section(part.section)
    if tree is None:
        return _("secțiune proprie")
    name = name_of(tree.section)
    return (
        name if part.table is not None or part.role is Role.TEXT else f"{name} · {ROLES[part.role].lower()}"
    )


def part_chips(parts: Sequence[Part]) -> list[Chip]:
    """The filters of the preview, counted."""
    by = {trust: sum(_is(part, trust.value) for part in parts) for trust in Trust}
    return [
        Chip("", _("Toate"), len(parts)),
        Chip(Trust.LOOK.value, _("De verificat"), by[Trust.LOOK], "warning" if by[Trust.LOOK] else ""),
        Chip(Trust.UNREAD.value, _("Necitite"), by[Trust.UNREAD], "bad" if by[Trust.UNREAD] else ""),
        Chip(Trust.SURE.value, _("Sigure"), by[Trust.SURE]),
        Chip(_OUT, _("Lăsate deoparte"), sum(_is(part, _OUT) for part in parts)),
    ]


def numbers_of(parts: Sequence[Part], key: str) -> list[int]:
    """The places of the parts under a filter."""
    return [number for number, part in enumerate(parts) if not key or _is(part, key)]


def _is(part: Part, key: str) -> bool:
    if part.role is Role.OUT:
        return key == _OUT
    return part.trust.value == key
