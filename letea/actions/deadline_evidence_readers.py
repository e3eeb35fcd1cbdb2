"""Where deadlines of comparisons come from: months not compared yet, differences that nobody resolved."""

from collections.abc import Iterator
from datetime import date, timedelta

from db.tables.evidence import EvidenceKind
from letea.actions.deadline_registers import Reader, Registers
from letea.rules.benefit_payments import month_of, month_words, next_month
from letea.rules.deadlines import Deadline, Span
from letea.rules.evidence import title_of
from letea.wording import _, counted

RESOLVED_WITHIN = 30  # days
_COMPARED_BY = 15  # of the next month
_NEW = 0  # in place of a record's id, a page starts a new one
_COMPARED = "SELECT month_on FROM comparison WHERE kind = 'payments' AND deleted_at IS NULL"
_UNRESOLVED = """
    SELECT held.uid, held.kind, held.month_on, held.compared_on, held.id, count(*)
    FROM comparison AS held JOIN comparison_line AS line ON line.comparison_id = held.id
    WHERE held.compared_on BETWEEN :since AND :until AND held.deleted_at IS NULL
        AND line.state <> 'agrees' AND line.resolved_on IS NULL AND line.deleted_at IS NULL
    GROUP BY held.id
"""


def _months(held: Registers, span: Span) -> Iterator[Deadline]:
    """The months of payments not compared, after the first that ever was: who never compares is let be."""
    compared = {date.fromisoformat(month_on) for (month_on,) in held.rows(_COMPARED)}
    if not compared:
        return
    month = next_month(min(compared))
    while month < month_of(held.today):
        due_on = next_month(month).replace(day=_COMPARED_BY)
        if month not in compared and due_on in span:
            title = _("De confruntat cu contabilitatea: plățile lunii {month}").format(
                month=month_words(month)
            )
            yield Deadline(
                *("evidence_month", held.office_uid, title, due_on, "evidence", _NEW, month.isoformat()),
                late=due_on < held.today,
            )
        month = next_month(month)


def _differences(held: Registers, span: Span) -> Iterator[Deadline]:
    """Comparisons with lines that nobody resolved, a month after they were made."""
    wait = timedelta(days=RESOLVED_WITHIN)
    days = {"since": (span.since - wait).isoformat(), "until": (span.until - wait).isoformat()}
    for uid, kind, month, compared_on, record, count in held.rows(_UNRESOLVED, days):
        name = title_of(EvidenceKind(kind), date.fromisoformat(month))
        lines = counted(count, _("rând"), _("rânduri"))
        title = _("Diferențe nerezolvate: {name} ({lines})").format(name=name, lines=lines)
        due_on = date.fromisoformat(compared_on) + wait
        late = due_on < held.today
        yield Deadline("evidence_differences", uid, title, due_on, "evidence", record, late=late)


EVIDENCE_READERS: dict[str, Reader] = {"evidence_month": _months, "evidence_differences": _differences}
