"""Drafts: what was typed in a long form and not saved yet, kept in the office file outside history."""

from typing import Any

from sqlalchemy import delete, select

from db import history
from db.store import Store
from db.tables.drafts import Draft


def keep_draft(store: Store, key: str, content: dict[str, Any]) -> None:
    """Keep what is typed now in the form of this name, in place of what was kept before.

    An office that is only read keeps none: the worker is told when she saves, not while she types.
    """
    if store.only_reads:
        return
    with store.outside_history() as session:
        session.execute(delete(Draft).where(Draft.key == key))
        session.add(Draft(key=key, at=history.now(), content=content))


def draft_of(store: Store, key: str) -> dict[str, Any] | None:
    """What was typed in the form of this name when the program stopped; None when nothing was."""
    with store.reading() as session:
        return session.scalar(select(Draft.content).where(Draft.key == key))


def drop_draft(store: Store, key: str) -> None:
    """Forget the draft: it was saved or given up."""
    if store.only_reads:
        return
    with store.outside_history() as session:
        session.execute(delete(Draft).where(Draft.key == key))
