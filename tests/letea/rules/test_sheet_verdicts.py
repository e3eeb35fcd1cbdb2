"""Rows sorted by their verdicts once, and let go."""

from letea.rules.sheet_verdicts import JudgedRow, SortedRows, Verdict


def rows() -> list[JudgedRow]:
    verdicts = (Verdict.NEW, Verdict.WRONG, Verdict.CHANGES, Verdict.NEW, Verdict.SAME)
    return [JudgedRow(number, verdict) for number, verdict in enumerate(verdicts, start=2)]


def numbers(held: object) -> list[int]:
    assert isinstance(held, list)
    return [row.number for row in held]


def test_rows_are_given_by_their_verdict_in_the_order_of_the_table() -> None:
    sorted_rows = SortedRows(rows())
    assert numbers(sorted_rows.of(None)) == [2, 3, 4, 5, 6]
    assert numbers(sorted_rows.of(Verdict.NEW)) == [2, 5]
    assert numbers(sorted_rows.of(Verdict.LEFT_OUT)) == []
    assert numbers(sorted_rows.good(changes_too=True)) == [2, 4, 5]
    assert numbers(sorted_rows.good(changes_too=False)) == [2, 5]
    assert sorted_rows.by_id[4].verdict is Verdict.CHANGES


def test_rows_let_go_are_nowhere_any_more() -> None:
    sorted_rows = SortedRows(rows())
    good = sorted_rows.good(changes_too=True)
    sorted_rows.let_go()
    assert (numbers(sorted_rows.of(None)), numbers(good), sorted_rows.by_id) == ([], [], {})
