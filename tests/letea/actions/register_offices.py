"""What the office's own register says was numbered, for tests."""

from sqlalchemy import select

from db.store import Store
from db.tables.registers import RegisterEntry


def numbered(store: Store) -> list[tuple[int, str, str]]:
    """The entries of the registers: number, what they are about, the record they were made for."""
    with store.reading() as session:
        rows = session.scalars(select(RegisterEntry).order_by(RegisterEntry.id))
        return [(row.number, row.about, row.owner_uid) for row in rows]
