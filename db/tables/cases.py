"""Cases (cazuri): social inquiries with their headings, visits."""

from datetime import date

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record


class Inquiry(Record):
    """A social inquiry or a sheet with prescribed headings (anchetă socială, fișă de observație).

    `form` is the key of its headings in resources/inquiries. `asked_by`, `asked_number` and `asked_on` are
    the court's, notary's or commission's letter. `next_on` is the day of the next evaluation.
    """

    form: Mapped[str] = mapped_column(index=True)
    number: Mapped[str] = mapped_column(default="")
    dated_on: Mapped[date]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    household_id: Mapped[int | None] = mapped_column(ForeignKey("household.id"), index=True, default=None)
    file_id: Mapped[int | None] = mapped_column(ForeignKey("benefit_file.id"), index=True, default=None)
    asked_by: Mapped[str] = mapped_column(default="")
    asked_number: Mapped[str] = mapped_column(default="")
    asked_on: Mapped[date | None] = mapped_column(default=None)
    visited_on: Mapped[date | None] = mapped_column(default=None)
    present: Mapped[str] = mapped_column(default="")
    findings: Mapped[str] = mapped_column(default="")
    proposals: Mapped[str] = mapped_column(default="")
    made_by: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None] = mapped_column(index=True, default=None)


class InquiryAnswer(Record):
    """What stands under one heading of an inquiry; the heading is kept as it was worded that day."""

    inquiry_id: Mapped[int] = mapped_column(ForeignKey("inquiry.id"), index=True)
    place: Mapped[int] = mapped_column(default=0)
    key: Mapped[str] = mapped_column(default="")
    heading: Mapped[str] = mapped_column(default="")
    answer: Mapped[str] = mapped_column(default="")


class Visit(Record):
    """A visit (vizită): whom, when, why, who was there, what was found and advised, when again."""

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    household_id: Mapped[int | None] = mapped_column(ForeignKey("household.id"), index=True, default=None)
    visited_on: Mapped[date] = mapped_column(index=True)
    purpose: Mapped[str] = mapped_column(default="")
    present: Mapped[str] = mapped_column(default="")
    findings: Mapped[str] = mapped_column(default="")
    measures: Mapped[str] = mapped_column(default="")
    made_by: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None] = mapped_column(index=True, default=None)
