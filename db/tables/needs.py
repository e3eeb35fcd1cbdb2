"""Needs (nevoi): the situations of the grid of vulnerability, households' assessments, early warnings."""

from datetime import date
from enum import Enum

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record, by_value


class Dimension(Enum):
    """The six sides of the grid: economică, locuire, sănătate, educație, familie, siguranță."""

    ECONOMIC = "economic"
    HOUSING = "housing"
    HEALTH = "health"
    EDUCATION = "education"
    FAMILY = "family"
    SAFETY = "safety"


class Alarm(Enum):
    """The early warnings: abandon școlar, separarea copilului, vârstnic singur, pierderea locuinței."""

    DROPOUT = "dropout"
    SEPARATION = "separation"
    ELDERLY_ALONE = "elderly_alone"
    HOUSING_LOSS = "housing_loss"


class Answer(Enum):
    """What is known of a situation: da, nu, nu se știe."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Basis(Enum):
    """Where an answer comes from: said at the assessment, the register, the assessment before."""

    ASKED = "asked"
    REGISTER = "register"
    BEFORE = "before"


class NeedSource(Enum):
    """What an assessment was made from: vizită, anchetă socială, sesizare, declarație, acte."""

    VISIT = "visit"
    INQUIRY = "inquiry"
    NOTICE = "notice"
    STATEMENT = "statement"
    PAPERS = "papers"
    OTHER = "other"


class AlarmState(Enum):
    """What was done about an early warning: în lucru, rezolvat."""

    WORKING = "working"
    SETTLED = "settled"


class NeedSituation(Record):
    """A situation of the grid; the text, weight and use are the worker's to change.

    `code` is what the register's suggestions know it by; `weight` are the points of a yes; `alarm` is the
    early warning list on which a yes puts the household.
    """

    __table_args__ = (
        Index("ux_need_situation", "code", unique=True, sqlite_where=text("deleted_at IS NULL")),
    )

    code: Mapped[str]
    dimension: Mapped[Dimension] = mapped_column(by_value(Dimension), default=Dimension.ECONOMIC)
    text: Mapped[str] = mapped_column(default="")
    weight: Mapped[int] = mapped_column(default=1)
    alarm: Mapped[Alarm | None] = mapped_column(by_value(Alarm), default=None)
    active: Mapped[bool] = mapped_column(default=True)
    place: Mapped[int] = mapped_column(default=0)


class NeedScale(Record):
    """From how many points a vulnerability is small, medium, great; after how many months it is due again."""

    low_from: Mapped[int]
    medium_from: Mapped[int]
    high_from: Mapped[int]
    high_again_months: Mapped[int]
    again_months: Mapped[int]


class NeedAssessment(Record):
    """An assessment of a household on a day: the whole grid as it is known then."""

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id"), index=True)
    assessed_on: Mapped[date] = mapped_column(index=True)
    source: Mapped[NeedSource] = mapped_column(by_value(NeedSource), default=NeedSource.VISIT)
    made_by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")


class NeedAnswer(Record):
    """The answer to one situation: where it comes from, since which day it is known, what it rests on."""

    assessment_id: Mapped[int] = mapped_column(ForeignKey("need_assessment.id"), index=True)
    situation_id: Mapped[int] = mapped_column(ForeignKey("need_situation.id"), index=True)
    answer: Mapped[Answer] = mapped_column(by_value(Answer), default=Answer.UNKNOWN)
    basis: Mapped[Basis] = mapped_column(by_value(Basis), default=Basis.ASKED)
    known_on: Mapped[date | None] = mapped_column(default=None)
    evidence: Mapped[str] = mapped_column(default="")


class AlarmStep(Record):
    """What was done about a household's early warning on a day; the newest of a list says where it stands."""

    household_id: Mapped[int] = mapped_column(ForeignKey("household.id"), index=True)
    alarm: Mapped[Alarm] = mapped_column(by_value(Alarm))
    state: Mapped[AlarmState] = mapped_column(by_value(AlarmState), default=AlarmState.WORKING)
    done_on: Mapped[date]
    made_by: Mapped[str] = mapped_column(default="")
    note: Mapped[str] = mapped_column(default="")
