"""The demonstration office opens with a comparison that shows each way in which lines stand."""

from sqlalchemy import select

from db.store import Store
from db.tables.evidence import Agreement, Comparison
from letea.actions.evidence import open_comparison


def test_one_month_of_payments_is_compared_and_one_line_resolved(demonstration: Store) -> None:
    with demonstration.reading() as session:
        (record,) = session.scalars(select(Comparison)).all()
    held = open_comparison(demonstration, record.id)
    assert [(line.name, line.state) for line in held.waiting()] == [
        ("Văsîi Vasile", Agreement.ONLY_OURS),
        ("EXEMPLU GHEORGHE", Agreement.ONLY_THEIRS),
    ]
    (resolved,) = [line for line in held.lines if line.resolved_on is not None]
    assert (resolved.name, resolved.difference) == ("Hriscu Vasile", "suma: 250 la noi, 200 la ei (−50)")
    assert held.count(Agreement.AGREES) == 10
    assert [one["why"] for one in record.left_out] == ["un total"]
