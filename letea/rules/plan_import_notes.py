"""What is said of a table that came in: how sure it is, what has no place, what cannot be read."""

from collections.abc import Sequence

from letea.layouts import ColumnSpec
from letea.rules.plan_import import Part, TableRead, Trust
from letea.rules.plan_import_columns import mixed_units
from letea.rules.plan_import_tables import cell_doubts, unread_rows
from letea.wording import _

_SURE_HEAD = 84.0
_SHOWN = 60


def describe_table(part: Part, columns: Sequence[ColumnSpec], *, sure: bool) -> None:
    """Set the trust of a part with a table, and its notes."""
    table = part.table
    if table is None:
        return
    doubts = table_notes(table, columns)
    unsure = any(head.key and head.score < _SURE_HEAD for head in table.heads if head.text)
    part.trust = Trust.LOOK if doubts or unsure or not sure else Trust.SURE
    part.notes += [*doubts, *_absent(table, columns)]
    if unread_rows(table) and len(unread_rows(table)) == len(table.rows):
        part.trust = Trust.UNREAD


def table_notes(table: TableRead, columns: Sequence[ColumnSpec]) -> list[str]:
    """The sentences of what to look at: heads of no column, units that differ, rows not read, odd cells."""
    notes = []
    if loose := [head.text for head in table.heads if head.text and not head.key]:
        text = _("Coloane care nu sunt în model și se păstrează ca atare: {heads}.")
        notes.append(text.format(heads=", ".join(f"„{one[:_SHOWN]}”" for one in loose)))
    if mixed := mixed_units(table.heads, columns):
        text = _("Numai unele coloane spun unitatea ({heads}); verificați în ce sunt celelalte.")
        notes.append(text.format(heads=", ".join(f"„{one[:_SHOWN]}”" for one in mixed)))
    for number in unread_rows(table):
        words = " · ".join(text for text in table.rows[number].texts if text)[:_SHOWN]
        notes.append(
            _("Rândul {number} nu s-a putut citi: „{words}”.").format(number=number + 1, words=words)
        )
    notes += [
        _("Rândul {number}, {doubt}").format(number=doubt.row + 1, doubt=doubt.text)
        for doubt in cell_doubts(table, columns)
    ]
    return notes


def _absent(table: TableRead, columns: Sequence[ColumnSpec]) -> list[str]:
    """The columns of the family that the paper does not have: worth saying, no doubt about the rest."""
    met = {head.key for head in table.heads}
    missing = [column.heading for column in columns if column.key not in met]
    text = _("Coloane din model pe care tabelul nu le are: {heads}.")
    return [text.format(heads=", ".join(f"„{one[:_SHOWN]}”" for one in missing))] if missing else []
