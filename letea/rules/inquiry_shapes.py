"""The shapes of what stands under a heading: a table, a row a line with cells parted by `;`, or facts.

The worker edits it as text; the paper reads it back, and prints as text what keeps to no shape.
"""

from collections.abc import Sequence

from letea.wording import _

PARTING = ";"
Facts = Sequence[tuple[str, str]]
Rows = list[tuple[str, ...]]

TABLES: dict[str, tuple[tuple[str, float], ...]] = {
    "members": (
        (_("Numele și prenumele"), 4),
        (_("Calitatea"), 2.2),
        (_("Data nașterii"), 2),
        (_("Ocupația"), 3),
    ),
    "incomes": (
        (_("Persoana"), 4),
        (_("Felul venitului"), 3),
        (_("Suma lunară (lei)"), 2),
        (_("Dovada"), 2.5),
    ),
    "goods": (
        (_("Persoana"), 3.5),
        (_("Felul bunului"), 2.5),
        (_("Descrierea"), 4),
        (_("Valoarea (lei)"), 2),
    ),
    "benefits": (
        (_("Dosarul"), 1.6),
        (_("Beneficiul"), 5),
        (_("Stadiul"), 2.2),
        (_("Suma lunară (lei)"), 2.2),
    ),
    "certificates": ((_("Numărul"), 3), (_("Gradul"), 2), (_("Tipul"), 2.5), (_("Valabil până la"), 2.5)),
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
