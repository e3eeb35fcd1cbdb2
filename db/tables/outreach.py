"""Informing the public (chapter II)."""

from datetime import date
from enum import Enum

from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record, by_value


class CampaignKind(Enum):
    """Campaigns of awareness (II.4) and of promoting the services (II.5)."""

    AWARENESS = "awareness"
    PROMOTION = "promotion"


class Publication(Record):
    """Information published or displayed (II.1): what, how often it is renewed, when it last was.

    `marker` is the typed letter ("a.", "ii."); `level` 0 for letters, 1 for their roman entries.
    """

    year: Mapped[int] = mapped_column(index=True)
    place: Mapped[int] = mapped_column(default=0)
    marker: Mapped[str] = mapped_column(default="")
    level: Mapped[int] = mapped_column(default=0)
    text: Mapped[str]
    frequency: Mapped[str] = mapped_column(default="")
    renewed_on: Mapped[date | None] = mapped_column(default=None)


class Campaign(Record):
    """A campaign of information and awareness, or one that promotes the services."""

    year: Mapped[int] = mapped_column(index=True)
    kind: Mapped[CampaignKind] = mapped_column(by_value(CampaignKind))
    place: Mapped[int] = mapped_column(default=0)
    name: Mapped[str]
    objectives: Mapped[str] = mapped_column(default="")
    period: Mapped[str] = mapped_column(default="")
    responsible: Mapped[str] = mapped_column(default="")


class Meeting(Record):
    """A three-sided meeting (întâlnire tripartită, II.6): participants, description, frequency."""

    year: Mapped[int] = mapped_column(index=True)
    place: Mapped[int] = mapped_column(default=0)
    participants: Mapped[str]
    description: Mapped[str] = mapped_column(default="")
    frequency: Mapped[str] = mapped_column(default="")


class CounsellingTopic(Record):
    """A theme of informing and counselling through community assistance (II.7)."""

    year: Mapped[int] = mapped_column(index=True)
    place: Mapped[int] = mapped_column(default=0)
    topic: Mapped[str]


class PressMessage(Record):
    """A message of public interest given to the press (II.8)."""

    year: Mapped[int] = mapped_column(index=True)
    place: Mapped[int] = mapped_column(default=0)
    text: Mapped[str]
    outlet: Mapped[str] = mapped_column(default="")
    period: Mapped[str] = mapped_column(default="")
