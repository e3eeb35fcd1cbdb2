"""Workbooks that the county and the ministry ask for: kept as they came, their cells mapped to figures."""

from enum import Enum

from sqlalchemy import ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record, by_value


class Recipient(Enum):
    """Who asks for the workbook: ministerul, județul, amândouă, altcineva."""

    MINISTRY = "ministry"
    COUNTY = "county"
    BOTH = "both"
    OTHER = "other"


class RecipientWorkbook(Record):
    """A recipient's own workbook, loaded once: its name here, its file's name, its bytes by SHA-256."""

    name: Mapped[str]
    recipient: Mapped[Recipient] = mapped_column(by_value(Recipient), default=Recipient.BOTH)
    file_name: Mapped[str]
    size: Mapped[int] = mapped_column(default=0)
    sha: Mapped[str] = mapped_column(String(64))
    note: Mapped[str] = mapped_column(default="")


class RecipientCell(Record):
    """A cell of such a workbook that Letea fills: which sheet, which cell ("C7"), which figure.

    `figure` is a key of `letea.actions.figure_catalogue`; `years_before` counts back from the year that is
    reported, `day` is "MM-DD" (the last of the year where it is empty). `words` are what stands in the cell
    where the figure is a text of one's own. `replaces` says that a formula there may be written over.
    """

    __table_args__ = (
        Index(
            *("ux_recipient_cell", "workbook_id", "sheet", "cell"),
            unique=True,
            sqlite_where=text("deleted_at IS NULL"),
        ),
    )

    workbook_id: Mapped[int] = mapped_column(ForeignKey("recipient_workbook.id"), index=True)
    sheet: Mapped[str]
    cell: Mapped[str]
    figure: Mapped[str]
    years_before: Mapped[int] = mapped_column(default=0)
    day: Mapped[str] = mapped_column(default="")
    words: Mapped[str] = mapped_column(default="")
    replaces: Mapped[bool] = mapped_column(default=False)
