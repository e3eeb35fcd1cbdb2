"""Plans: the plan of a year or of several, its sections, what it takes into account, objectives, measures."""

from datetime import date
from enum import Enum
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, text
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record, by_value


class PlanStage(Enum):
    """Which copy of the annex is printed.

    consultation: with the mark PROIECT; draft: annex of the draft decision; signing: number and date left
    to be filled by hand; adopted: annex of the decision.
    """

    CONSULTATION = "consultation"
    DRAFT = "draft"
    SIGNING = "signing"
    ADOPTED = "adopted"


class Unit(Enum):
    """In what the sums of a table are printed."""

    LEI = "lei"
    THOUSANDS = "thousands"


class SectionKind(Enum):
    """What a section of the plan holds."""

    TEXT = "text"
    BASIS = "basis"
    TABLE = "table"
    OBJECTIVES = "objectives"
    SIGNATURES = "signatures"


class Display(Enum):
    """How the section's number and heading print.

    title: the plan's title; chapter, heading: headings of level 1 and 2; line: a line of the running text;
    hidden: the heading serves the tree on the screen only.
    """

    TITLE = "title"
    CHAPTER = "chapter"
    HEADING = "heading"
    LINE = "line"
    HIDDEN = "hidden"


class BasisKind(Enum):
    """What a row of "Având în vedere" is."""

    LAW = "law"
    LOCAL_STRATEGY = "local_strategy"
    COUNTY_STRATEGY = "county_strategy"
    NATIONAL_STRATEGY = "national_strategy"
    PROGRAMME = "programme"
    PARTNERSHIP = "partnership"
    CONSULTATION = "consultation"
    OTHER = "other"


class Plan(Record):
    """The plan of a year, after one family (model de plan).

    `decision_…` is the council decision (HCL) that approves it, `draft_…` its draft. `figures_on` is the
    day on which occupancy and beneficiaries are counted. `transcribed` plans keep headings and numbers as
    adopted. `council` is the council's name as the title prints it. A plan of several years runs from `year`
    to `until_year`. `origin_uid` is the plan of the year before from which this one was started.
    """

    __table_args__ = (
        Index("ux_plan_year", "family", "year", unique=True, sqlite_where=text("deleted_at IS NULL")),
    )

    family: Mapped[str]
    year: Mapped[int]
    title: Mapped[str]
    council: Mapped[str] = mapped_column(default="")
    stage: Mapped[PlanStage] = mapped_column(by_value(PlanStage), default=PlanStage.CONSULTATION)
    annex_number: Mapped[str] = mapped_column(default="")
    draft_number: Mapped[str] = mapped_column(default="")
    draft_on: Mapped[date | None] = mapped_column(default=None)
    decision_number: Mapped[str] = mapped_column(default="")
    decision_on: Mapped[date | None] = mapped_column(default=None)
    figures_on: Mapped[date | None] = mapped_column(default=None)
    transcribed: Mapped[bool] = mapped_column(default=False)
    letterhead: Mapped[bool] = mapped_column(default=True)
    until_year: Mapped[int | None] = mapped_column(default=None)
    origin_uid: Mapped[str] = mapped_column(String(36), default="")


class Section(Record):
    """A section of a plan.

    `key` is its place in the family ("I.A"), kept through changes of number and heading. `number` and
    `heading` are typed text. `text` is prose (see letea.prose) before the table, `closing` prose after it.
    `absence` is the phrase printed where there is nothing ("nu este cazul"). A table prints from the
    registers while `live`, else from `rows`: `[{"kind": "row" | "centre" | "total", "cells": {key: text}}]`.
    `columns` overrides the family's heads: `[{"key": …, "heading": …, "width": …, "group": …}]`. `parts`
    chooses rows of the register ("c1 c2"). `included` says whether an optional section prints.
    """

    plan_id: Mapped[int] = mapped_column(ForeignKey("plan.id"), index=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("section.id"), default=None)
    place: Mapped[int] = mapped_column(default=0)
    key: Mapped[str]
    number: Mapped[str] = mapped_column(default="")
    heading: Mapped[str] = mapped_column(default="")
    kind: Mapped[SectionKind] = mapped_column(by_value(SectionKind), default=SectionKind.TEXT)
    display: Mapped[Display] = mapped_column(by_value(Display), default=Display.HEADING)
    text: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default_factory=list)
    closing: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default_factory=list)
    absence: Mapped[str] = mapped_column(default="")
    table_name: Mapped[str] = mapped_column(default="")
    parts: Mapped[str] = mapped_column(default="")
    live: Mapped[bool] = mapped_column(default=False)
    columns: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default_factory=list)
    rows: Mapped[list[dict[str, Any]]] = mapped_column(JSON, default_factory=list)
    unit: Mapped[Unit] = mapped_column(by_value(Unit), default=Unit.LEI)
    included: Mapped[bool] = mapped_column(default=True)
    landscape: Mapped[bool] = mapped_column(default=False)


class Basis(Record):
    """A row of "Având în vedere": a law, strategy, programme, partnership or result of consultation.

    `text` is the sentence as printed; the other fields say what it is about, for checks and reports.
    """

    section_id: Mapped[int] = mapped_column(ForeignKey("section.id"), index=True)
    place: Mapped[int] = mapped_column(default=0)
    kind: Mapped[BasisKind] = mapped_column(by_value(BasisKind), default=BasisKind.LAW)
    text: Mapped[str]
    decision: Mapped[str] = mapped_column(default="")
    period: Mapped[str] = mapped_column(default="")
    objectives: Mapped[str] = mapped_column(default="")


class Node(Record):
    """A node of the plan's tree: an objective or a measure, on a level its family names.

    `number` is text ("Obiectiv specific 1"), given by the family's style and the node's place unless
    `number_kept` says that it was typed by hand. `cells` are the texts of the family's columns (term,
    responsible, categories) by column key; where a column holds several (indicators), one a line. `note` is
    written in the margin, for the office alone: it never prints. `origin_uid` is the node of last year's
    plan that this one carries on.
    """

    section_id: Mapped[int] = mapped_column(ForeignKey("section.id"), index=True)
    parent_id: Mapped[int | None] = mapped_column(ForeignKey("node.id"), default=None)
    place: Mapped[int] = mapped_column(default=0)
    level: Mapped[str]
    number: Mapped[str] = mapped_column(default="")
    text: Mapped[str] = mapped_column(default="")
    cells: Mapped[dict[str, str]] = mapped_column(JSON, default_factory=dict)
    number_kept: Mapped[bool] = mapped_column(default=False)
    note: Mapped[str] = mapped_column(default="")
    origin_uid: Mapped[str] = mapped_column(String(36), default="")
