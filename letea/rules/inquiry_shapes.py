"""The shapes of what stands under a heading: a table, a row a line with cells parted by `;`, or facts.

The worker edits it as text; the paper reads it back, and prints as text what keeps to no shape.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from letea.wording import _

PARTING = ";"
Facts = Sequence[tuple[str, str]]
Rows = list[tuple[str, ...]]


@dataclass(frozen=True)
class TableColumn:
    """A column of a table under a heading: its words, its share of the width, whether figures stand in it."""

    name: str
    width: float
    figures: bool = False


TABLES: dict[str, tuple[TableColumn, ...]] = {
    "members": (
        TableColumn(_("Numele și prenumele"), 4),
        TableColumn(_("Calitatea"), 2.2),
        TableColumn(_("Data nașterii"), 2),
        TableColumn(_("Ocupația"), 3),
    ),
    "incomes": (
        TableColumn(_("Persoana"), 4),
        TableColumn(_("Felul venitului"), 3),
        TableColumn(_("Suma lunară (lei)"), 2, figures=True),
        TableColumn(_("Dovada"), 2.5),
    ),
    "goods": (
        TableColumn(_("Persoana"), 3.5),
        TableColumn(_("Felul bunului"), 2.5),
        TableColumn(_("Descrierea"), 4),
        TableColumn(_("Valoarea (lei)"), 2, figures=True),
    ),
    "benefits": (
        TableColumn(_("Dosarul"), 1.6),
        TableColumn(_("Beneficiul"), 5),
        TableColumn(_("Stadiul"), 2.2),
        TableColumn(_("Suma lunară (lei)"), 2.2, figures=True),
    ),
    "certificates": (
        TableColumn(_("Numărul"), 3),
        TableColumn(_("Gradul"), 2),
        TableColumn(_("Tipul"), 2.5),
        TableColumn(_("Valabil până la"), 2.5),
    ),
}
TOTAL = _("Total")
EACH = _("Pe membru de familie")
SUMS = (TOTAL, EACH)  # a row that begins so is a sum
_LONGEST = 40  # letters of the name of a fact
FACTS = frozenset(
    {"identity", "address", "representative", "dwelling", "school", "parents_abroad", "dependency"}
)


def as_table(fill: str, text: str) -> Rows | None:
    """The rows of a heading that is a table; None where what stands there is no such table."""
    columns = TABLES.get(fill)
    rows = [_cells(line) for line in text.splitlines() if line.strip()]
    if columns is None or not rows or any(not 1 < len(row) <= len(columns) for row in rows):
        return None
    return [row + ("",) * (len(columns) - len(row)) for row in rows]


def as_facts(fill: str, text: str) -> Facts | None:
    """The facts of a heading that is filled with such; None where what stands there is other text."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    parted = [line.partition(": ") for line in lines]
    if (
        fill not in FACTS
        or not lines
        or any(not colon or len(name) > _LONGEST for name, colon, _rest in parted)
    ):
        return None
    return [(name, value.strip()) for name, _colon, value in parted]


def as_lines(rows: Rows) -> str:
    """Rows as the text of a heading; a cell never breaks its row."""
    return "\n".join(
        f"{PARTING} ".join(cell.replace(PARTING, ",") for cell in row).rstrip("; ") for row in rows
    )


def as_pairs(*facts: tuple[str, str]) -> str:
    """Facts as the text of a heading, without those that are not known."""
    return "\n".join(f"{name}: {value}" for name, value in facts if value)


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.split(PARTING))
