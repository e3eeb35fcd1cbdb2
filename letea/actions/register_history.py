"""What happened to an entry of a register, each cell by its column's title."""

import json
from dataclasses import replace

from sqlalchemy import select

from db.store import Store
from db.tables.history import ChangeRow, ChangeSet
from db.tables.registers import RegisterColumn, RegisterEntry
from letea.actions.history import HistoryRow, history_of
from letea.rules.registers import cell_words


def entry_history(store: Store, entry_id: int) -> list[HistoryRow]:
    """The changes of an entry, newest first; they are told where it is edited, so none is brought back there.

    A value written while a column was of another kind, or one since taken out, is not told.
    """
    rows = [replace(row, can_return=False) for row in history_of(store, RegisterEntry, entry_id)]
    rows += _cell_changes(store, entry_id)
    return sorted(rows, key=lambda row: (row.at, row.change), reverse=True)


def _cell_changes(store: Store, entry_id: int) -> list[HistoryRow]:
    with store.reading() as session:
        register = session.get_one(RegisterEntry, entry_id).register_id
        columns = session.scalars(
            select(RegisterColumn)
            .where(RegisterColumn.register_id == register)
            .order_by(RegisterColumn.place, RegisterColumn.id)
        ).all()
        changes = session.execute(
            select(ChangeRow, ChangeSet)
            .join(ChangeSet, ChangeSet.id == ChangeRow.change_set_id)
            .where(
                ChangeRow.record_table == RegisterEntry.__tablename__,
                ChangeRow.record_id == entry_id,
                ChangeRow.field == "cells",
            )
        ).all()
    told = []
    for change, action in changes:
        old, new = (json.loads(kept) if kept else {} for kept in (change.old, change.new))
        for column in columns:
            before, after = cell_words(column, old), cell_words(column, new)
            if before != after:
                told.append(
                    HistoryRow(
                        change.id,
                        action.at,
                        action.who,
                        action.label,
                        column.title,
                        before,
                        after,
                        can_return=False,
                    )
                )
    return told
