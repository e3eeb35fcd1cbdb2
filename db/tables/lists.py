"""Lists of one's own: a page's list or a count by two fields, with its filters, under a name."""

from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record


class SavedList(Record):
    """A list under a name. `page` is the key of its list ("people", "counts").

    `filters` are the conditions as `letea.rules.filters` keeps them, `columns` the names of those in sight.
    `told` is the rest: order, ready filter, words typed; of a count, what is counted and by what.
    """

    page: Mapped[str] = mapped_column(String(60), index=True)
    name: Mapped[str]
    filters: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default_factory=list)
    columns: Mapped[list[str]] = mapped_column(JSON, default_factory=list)
    told: Mapped[dict[str, Any]] = mapped_column(JSON, default_factory=dict)
