"""What a worker can do with comparisons in the demonstration office, each as one call."""

from datetime import timedelta

from db.store import Store
from db.tables.benefits import Payment
from db.tables.evidence import Agreement, Comparison
from letea.actions import evidence
from tests.letea.actions.evidence_offices import about, listed
from tests.samples import TODAY
from tests.walks.deeds import Deed, first

ROWS = (
    (1, "„Exemplu”\n<Ion>", "", 300),
    (2, "Hriscu Vasile", "1400628489240", "trei sute"),
    (3, "TOTAL", "", 300),
)


def made(store: Store) -> int:
    """A list of March that nobody compared yet."""
    return evidence.compare_list(store, about(), listed(store, ROWS), TODAY)


def made_again(store: Store) -> None:
    comparison = made(store)
    lines = evidence.open_comparison(store, comparison).waiting()
    evidence.resolve_lines(store, [line.id for line in lines], "corectat în Letea", TODAY)
    newer = listed(store, [*ROWS[:1], (2, "Altcineva Exemplu", "", 20)])
    assert evidence.compare_list(store, about(), newer, TODAY + timedelta(days=1)) == comparison


def read_again(store: Store) -> None:
    comparison = first(store, Comparison)
    payment = first(store, Payment, Payment.month_on == comparison.month_on)
    payment.amount_bani += 1
    store.keep(payment, "Corectare")
    evidence.read_register_again(store, comparison.id, TODAY)


def unlike(store: Store) -> list[int]:
    """The lines of the packaged comparison that do not agree."""
    lines = evidence.open_comparison(store, first(store, Comparison).id).lines
    return [line.id for line in lines if line.state is not Agreement.AGREES]


def resolved(store: Store) -> None:
    assert evidence.resolve_lines(store, unlike(store), "cerut lămuriri persoanei", TODAY) > 1


EVIDENCE_DEEDS: dict[str, Deed] = {
    "list compared": made,
    "list compared again": made_again,
    "registers read again": read_again,
    "differences resolved": resolved,
    "differences opened again": lambda store: evidence.reopen_lines(store, unlike(store)),
    "comparison deleted": lambda store: evidence.remove_comparison(store, first(store, Comparison).id),
}
