"""Drafts of forms."""

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record


class Draft(Record):
    """What was typed in a form and not saved yet; offered back after a crash, outside history."""

    __table_args__ = (UniqueConstraint("key"),)

    key: Mapped[str]
    at: Mapped[datetime]
    content: Mapped[dict[str, Any]] = mapped_column(JSON)
