"""Training and guidance of the staff (chapter III)."""

from enum import Enum

from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record, by_value


class TrainingPart(Enum):
    """The parts of III.1 of the framework plan (Ordinul 1086/2018)."""

    IMPROVEMENT = "a"
    QUALIFICATION = "b"
    CENTRE_STAFF = "c1"
    CARERS = "c2"
    INFORMAL_CARERS = "c3"
    VOLUNTEERS = "c4"
    PEER_REVIEW = "d"
    NATIONAL_PROGRAMMES = "e"


class TrainingRow(Record):
    """A line of chapter III of a year: who is trained, on what, how many, at what cost.

    `people` is text as written ("9 persoane") and `people_count` its number; the amount is bani or a
    phrase ("Fără costuri"), as in ServiceBudget.
    """

    year: Mapped[int] = mapped_column(index=True)
    part: Mapped[TrainingPart] = mapped_column(by_value(TrainingPart))
    place: Mapped[int] = mapped_column(default=0)
    audience: Mapped[str] = mapped_column(default="")
    topic: Mapped[str] = mapped_column(default="")
    people_count: Mapped[int | None] = mapped_column(default=None)
    people_unit: Mapped[str] = mapped_column(default="")
    amount_bani: Mapped[int | None] = mapped_column(default=None)
    amount_text: Mapped[str] = mapped_column(default="")
