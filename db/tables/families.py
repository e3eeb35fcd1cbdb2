"""Plan families (modele de plan) that the office made itself."""

from typing import Any

from sqlalchemy import JSON, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record


class OwnFamily(Record):
    """A plan family of the office's own (model de plan propriu): `data` is what a layout file holds."""

    __table_args__ = (
        Index("ux_own_family_key", "key", unique=True, sqlite_where=text("deleted_at IS NULL")),
    )

    key: Mapped[str]
    name: Mapped[str]
    based_on: Mapped[str] = mapped_column(default="")
    data: Mapped[dict[str, Any]] = mapped_column(JSON, default_factory=dict)
