"""The invented comparison of the demonstration office's payments with a list of the accounting."""

from datetime import date
from typing import Any

import resources
from db.store import Store
from db.tables.evidence import Comparison, EvidenceKind
from letea.actions.evidence import compare_list, open_comparison, resolve_lines
from letea.actions.evidence_sheets import read_list, remembered_columns
from letea.rules.sheet_cells import Sheet
from letea.rules.sheet_table import HeadSpot, table_at

_EVIDENCE = "demo/evidence.json"


def keep_evidence(store: Store) -> None:
    """Compare the packaged list, read as any list is, and resolve what is told to be resolved."""
    told: dict[str, Any] = resources.data(_EVIDENCE)
    on, kind = date.fromisoformat(told["compared_on"]), EvidenceKind.PAYMENTS
    month_on = date.fromisoformat(told["month"])
    table = table_at(Sheet("Foaie1", tuple(tuple(row) for row in told["rows"])), HeadSpot(1))
    keys = remembered_columns(store, kind, table.heads)
    about = Comparison(
        kind=kind, month_on=month_on, source=told["source"], file_name=told["file"], compared_on=on
    )
    made = compare_list(store, about, read_list(store, kind, month_on, table, keys, on), on)
    lines = open_comparison(store, made).lines
    for row in told["resolved"]:
        resolve_lines(store, [line.id for line in lines if line.name == row["name"]], row["note"], on)
