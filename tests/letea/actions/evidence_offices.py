"""Offices whose payments, assistants and incomes are compared with the lists of others."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from db.store import Store
from db.tables.evidence import Comparison, EvidenceKind
from letea.actions.benefit_payments import generate_payments
from letea.actions.evidence import compare_list
from letea.actions.evidence_sheets import read_list, remembered_columns
from letea.rules.evidence_entries import OtherList
from letea.rules.sheet_cells import Cell, Sheet
from letea.rules.sheet_table import HeadSpot, table_at
from tests.letea.actions.benefit_offices import MARCH, approved, kind_of, someone
from tests.samples import CNP, CNP_BORN, TODAY

HEADS = ("Nr.", "Nume și prenume", "CNP", "Suma")
OTHER_CNP = "2640101041231"


def paid_office(store: Store) -> list[int]:
    """Three persons with VMI paid for March: 300, 300 and 450 lei; the first two bear a CNP."""
    first = someone(store, "Exemplu", given_name="Ion", cnp=CNP, no_cnp_reason="", born_on=CNP_BORN)
    second = someone(
        store, "Exemplu", given_name="Ana", cnp=OTHER_CNP, no_cnp_reason="", born_on=date(1964, 1, 1)
    )
    third = someone(store, "Demonstrativ", given_name="Vasile")
    for person, bani in ((first, 30_000), (second, 30_000), (third, 45_000)):
        approved(store, person, amount_bani=bani)
    generate_payments(store, kind_of(store, "VMI"), MARCH, TODAY)
    return [first, second, third]


def about(kind: EvidenceKind = EvidenceKind.PAYMENTS, **given: Any) -> Comparison:
    """What is about to be compared, for March 2022."""
    made = Comparison(
        kind=kind, month_on=MARCH, source="Contabilitate", compared_on=TODAY, file_name="l.xlsx"
    )
    for name, value in given.items():
        setattr(made, name, value)
    return made


def listed(
    store: Store,
    rows: Sequence[Sequence[Cell]],
    *,
    kind: EvidenceKind = EvidenceKind.PAYMENTS,
    heads: Sequence[str] = HEADS,
) -> OtherList:
    """The other list, read from a sheet with these heads and rows."""
    table = table_at(Sheet("Foaie1", (tuple(heads), *(tuple(row) for row in rows))), HeadSpot(0))
    return read_list(store, kind, MARCH, table, remembered_columns(store, kind, table.heads), TODAY)


def compared(store: Store, rows: Sequence[Sequence[Cell]], **given: Any) -> int:
    """A comparison of March's payments with such a list."""
    return compare_list(store, about(**given), listed(store, rows), TODAY)
