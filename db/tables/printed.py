"""The papers that were printed, kept as they were."""

from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record


class PrintedPaper(Record):
    """A paper that was printed, kept as it was: `kind` of paper, of which record, its bytes by SHA-256.

    `number` is that of the office's numbering register; `person_id` is whom it is about.
    """

    kind: Mapped[str] = mapped_column(index=True)
    title: Mapped[str]
    owner_uid: Mapped[str] = mapped_column(String(36), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True, default=None)
    number: Mapped[str] = mapped_column(default="")
    printed_on: Mapped[date] = mapped_column(index=True)
    pages: Mapped[int] = mapped_column(default=0)
    size: Mapped[int] = mapped_column(default=0)
    sha: Mapped[str] = mapped_column(String(64))
