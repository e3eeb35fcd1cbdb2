"""What others know (the accounting, human resources, tax lists) compared with what the office keeps."""

from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import JSON, ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from db.ordering import sort_key
from db.record import Record, by_value


class EvidenceKind(Enum):
    """What is compared: payments of a month, personal assistants, declared incomes and goods."""

    PAYMENTS = "payments"
    CARERS = "carers"
    GOODS = "goods"


class Agreement(Enum):
    """How the two sides of a line stand: alike, unlike, known to the office alone or to the others alone."""

    AGREES = "agrees"
    DIFFERS = "differs"
    ONLY_OURS = "only_ours"
    ONLY_THEIRS = "only_theirs"


class Comparison(Record):
    """A list of others compared with the office's registers, for a month (`month_on` is its first day).

    `benefit_kind_id` says that the list is of one kind of benefit. `left_out` are the rows of the file that
    are no line: their number, words, and why ("un total").
    """

    kind: Mapped[EvidenceKind] = mapped_column(by_value(EvidenceKind))
    month_on: Mapped[date] = mapped_column(index=True)
    benefit_kind_id: Mapped[int | None] = mapped_column(
        ForeignKey("benefit_kind.id"), index=True, default=None
    )
    source: Mapped[str] = mapped_column(default="")
    file_name: Mapped[str] = mapped_column(default="")
    compared_on: Mapped[date]
    left_out: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default_factory=list)


class ComparisonLine(Record):
    """A line of a comparison: what the office says and what the others say, as the entries each is made of.

    `place` is the row of the file, `matched_by` what they were put side by side by, `difference` what is
    unlike, in words. Sums are bani. A line is resolved once `resolved_on` stands, with its note.
    """

    comparison_id: Mapped[int] = mapped_column(ForeignKey("comparison.id"), index=True)
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True, default=None)
    state: Mapped[Agreement] = mapped_column(by_value(Agreement))
    place: Mapped[int] = mapped_column(default=0)
    name: Mapped[str] = mapped_column(default="")
    ours: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default_factory=list)
    theirs: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default_factory=list)
    our_bani: Mapped[int | None] = mapped_column(default=None)
    their_bani: Mapped[int | None] = mapped_column(default=None)
    matched_by: Mapped[str] = mapped_column(default="")
    difference: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
    resolved_on: Mapped[date | None] = mapped_column(default=None)
    name_key: Mapped[str] = mapped_column(default="")

    def derive(self) -> None:
        """Key the name for order."""
        self.name_key = sort_key(self.name)
