"""What the lists of comparisons and of their lines show, and their ready filters."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from db.tables.evidence import Agreement, ComparisonLine, EvidenceKind
from letea.actions.evidence import is_waiting
from letea.actions.evidence_lists import ComparisonGroup, ComparisonOrder, ComparisonRow
from letea.fields.evidence import AGREEMENTS, KIND_NAMES
from letea.rules.evidence import entry_told
from letea.rules.evidence_sides import side_words
from letea.wording import _, day
from ui.parts.chips import Chip
from ui.parts.rows import Column
from ui.theme import Role

ALL, WAITING, RESOLVED = "all", "waiting", "resolved"
_DONE = _("rezolvat")
_MARKS: dict[Agreement, tuple[str, Role]] = {
    Agreement.AGREES: ("circle-check", "good"),
    Agreement.DIFFERS: ("alert-triangle", "warning"),
    Agreement.ONLY_OURS: ("alert-circle", "bad"),
    Agreement.ONLY_THEIRS: ("alert-circle", "bad"),
}


@dataclass(frozen=True)
class LineRow:
    """A line as its list shows it."""

    id: int
    line: ComparisonLine
    kind: EvidenceKind

    @property
    def here(self) -> str:
        """The office's side in few words."""
        return side_words([entry_told(one) for one in self.line.ours], self.kind)

    @property
    def there(self) -> str:
        """The other side in few words."""
        return side_words([entry_told(one) for one in self.line.theirs], self.kind)


def state_words(line: ComparisonLine) -> str:
    """How a line stands: "diferă", "rezolvat"."""
    return _DONE if line.resolved_on is not None else AGREEMENTS[line.state]


def state_mark(line: ComparisonLine) -> tuple[str, Role]:
    """The mark beside these words."""
    return ("check", "good") if line.resolved_on is not None else _MARKS[line.state]


def reason_of(line: ComparisonLine) -> str:
    """What is unlike, or by what the two sides were put together."""
    return line.difference or line.matched_by


def is_in(line: ComparisonLine, key: str) -> bool:
    """Whether a ready filter finds a line."""
    match key:
        case "all":
            return True
        case "waiting":
            return is_waiting(line)
        case "resolved":
            return line.resolved_on is not None
    return line.state.value == key and line.resolved_on is None


def line_chips(lines: Sequence[ComparisonLine]) -> list[Chip]:
    """The ready filters of lines, those to be looked at first."""
    words = {
        WAITING: _("De lămurit"),
        Agreement.DIFFERS.value: _("Diferă"),
        Agreement.ONLY_OURS.value: _("Doar la noi"),
        Agreement.ONLY_THEIRS.value: _("Doar la ei"),
        RESOLVED: _("Rezolvate"),
        Agreement.AGREES.value: _("Concordă"),
        ALL: _("Toate"),
    }
    counts = {key: sum(is_in(line, key) for line in lines) for key in words}
    return [
        Chip(key, text, counts[key], "warning" if key == WAITING and counts[key] else "")
        for key, text in words.items()
    ]


def comparison_chips(counts: Mapping[ComparisonGroup, int]) -> list[Chip]:
    """The ready filters of comparisons."""
    words = {
        ComparisonGroup.ALL: _("Toate"),
        ComparisonGroup.WAITING: _("Cu diferențe"),
        ComparisonGroup.PAYMENTS: _("Plăți"),
        ComparisonGroup.CARERS: _("Asistenți personali"),
        ComparisonGroup.GOODS: _("Venituri și bunuri"),
    }
    return [
        Chip(
            group.value,
            text,
            counts[group],
            "warning" if group is ComparisonGroup.WAITING and counts[group] else "",
        )
        for group, text in words.items()
    ]


def _waits(row: ComparisonRow) -> tuple[str, Role]:
    return ("alert-triangle", "warning") if row.waiting else ("circle-check", "good")


COMPARISON_COLUMNS: tuple[Column[ComparisonRow], ...] = (
    Column(_("Luna"), lambda row: row.month, width=116, key=ComparisonOrder.MONTH.value),
    Column(_("Ce"), lambda row: KIND_NAMES[row.kind], width=136, key=ComparisonOrder.KIND.value),
    Column(
        _("Lista este de la"),
        lambda row: f"{row.source}, {row.benefit}" if row.benefit else row.source,
        width=120,
        key=ComparisonOrder.SOURCE.value,
        stretch=True,
    ),
    Column(
        _("De lămurit"),
        lambda row: row.waiting or _("nimic"),
        width=100,
        key=ComparisonOrder.WAITING.value,
        mark=_waits,
    ),
    Column(_("Diferă"), lambda row: row.differ, width=70, figures=True, chosen=False),
    Column(_("Doar la noi"), lambda row: row.only_ours, width=100, figures=True, chosen=False),
    Column(_("Doar la ei"), lambda row: row.only_theirs, width=90, figures=True, chosen=False),
    Column(_("Concordă"), lambda row: row.agree, width=84, figures=True),
    Column(_("Rânduri"), lambda row: row.lines, width=78, figures=True, chosen=False),
    Column(_("Confruntată"), lambda row: day(row.compared_on), width=104, key=ComparisonOrder.COMPARED.value),
    Column(_("Fișierul"), lambda row: row.file_name, width=160, chosen=False),
)


def line_columns(kind: EvidenceKind) -> tuple[Column[LineRow], ...]:
    """The columns of lines; of payments both sides are sums, else they say what it is about too."""
    sums = kind is EvidenceKind.PAYMENTS
    width = 108 if sums else 164
    return (
        Column(_("Persoana"), lambda row: row.line.name or _("fără nume"), width=150),
        Column(_("La noi"), lambda row: row.here, width=width, figures=sums),
        Column(_("La ei"), lambda row: row.there, width=width, figures=sums),
        Column(
            _("Starea"), lambda row: state_words(row.line), width=116, mark=lambda row: state_mark(row.line)
        ),
        Column(_("Ce diferă"), lambda row: reason_of(row.line), width=130, stretch=True),
        Column(_("Ce s-a făcut"), lambda row: row.line.note, width=160, chosen=False),
        Column(
            _("Rândul din listă"), lambda row: row.line.place or "", width=110, figures=True, chosen=False
        ),
    )
