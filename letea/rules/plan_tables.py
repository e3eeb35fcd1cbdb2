"""The rows of the plan's tables, from the registers: sums, occupancy, centres, totals, as they print."""

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from db.tables.outreach import Campaign, CampaignKind, CounsellingTopic, Meeting, PressMessage, Publication
from db.tables.plans import Section, Unit
from db.tables.services import (
    BudgetSource,
    Enrolment,
    Licence,
    Programme,
    ProgrammeRow,
    ProposedService,
    Service,
    ServiceBudget,
)
from db.tables.training import TrainingRow
from letea.layouts import ANNUAL, Family, family
from letea.rules.figures import Behind, Figure, rows_of, sums_of
from letea.rules.plan_rows import (
    NOTHING,
    Line,
    Row,
    Sum,
    TableAsked,
    columns_of,
    entry_of,
    numbered_rows,
    of_year,
    priced,
    row_of,
    row_of_line,
    says_unit,
    total_of,
)
from letea.rules.services import SOURCES, is_active_in, occupancy_figure
from letea.wording import _, percent

_PARTS = {
    "improvement_courses": "a",
    "qualification_courses": "b",
    "instruction": "c1 c2 c3 c4",
    "peer_review": "d",
    "national_programmes": "e",
}


@dataclass(frozen=True)
class Registers:
    """What the office keeps, as far as a plan's tables print it.

    `categories` are the labels of the list "beneficiary_category" in its order; `category_people` who
    is in each on the plan's `figures_on`.
    """

    services: Sequence[Service] = ()
    licences: Sequence[Licence] = ()
    budgets: Sequence[ServiceBudget] = ()
    enrolments: Sequence[Enrolment] = ()
    proposed: Sequence[ProposedService] = ()
    programmes: Sequence[ProgrammeRow] = ()
    training: Sequence[TrainingRow] = ()
    publications: Sequence[Publication] = ()
    campaigns: Sequence[Campaign] = ()
    meetings: Sequence[Meeting] = ()
    topics: Sequence[CounsellingTopic] = ()
    press_messages: Sequence[PressMessage] = ()
    categories: Mapping[str, str] = field(default_factory=dict)
    category_people: Mapping[str, Sequence[int]] = field(default_factory=dict)


def table_rows(
    section: Section,
    registers: Registers,
    *,
    year: int,
    figures_on: date | None = None,
    unit: Unit | None = None,
    layout: Family | None = None,
) -> list[Row]:
    """The rows of a section's table, in the plan's form; none for a table no register feeds."""
    rows = traced_rows(section, registers, year=year, figures_on=figures_on, unit=unit, layout=layout)
    return [{key: row[key] for key in ("kind", "cells")} for row in rows]


def traced_rows(
    section: Section,
    registers: Registers,
    *,
    year: int,
    figures_on: date | None = None,
    unit: Unit | None = None,
    layout: Family | None = None,
) -> list[Row]:
    """The same rows, each with what is behind its figures by column ("figures").

    `figures_on` is the day occupancy is computed for (31 December of the year before where it is not given),
    `unit` the unit of print (the section's own), `layout` the plan's family (the annual plan).
    """
    layout = layout or family(ANNUAL)
    source = _SOURCES.get(section.table_name)
    if source is None:
        return []
    asked = TableAsked(
        section=section,
        year=year,
        figures_on=figures_on or date(year - 1, 12, 31),
        unit=unit or section.unit,
        columns=columns_of(section, layout),
        in_head=says_unit(section, layout),
    )
    keys = {column.key for column in asked.columns}
    made = source(registers, asked)
    return [{**row, "figures": {}} if row["kind"] == "centre" else _only(row, keys) for row in made]


def _only(row: Row, keys: Collection[str]) -> Row:
    """The row without cells no column prints, so that it equals the row of an adopted plan."""
    return {
        "kind": row["kind"],
        **{
            name: {key: one for key, one in row[name].items() if key in keys} for name in ("cells", "figures")
        },
    }


# --- chapter I ------------------------------------------------------------------------------------


def _existing_services(registers: Registers, asked: TableAsked) -> list[Row]:
    rows: list[Row] = []
    lines: list[Line] = []
    centre = ""
    services = (one for one in registers.services if one.deleted_at is None and is_active_in(one, asked.year))
    for number, service in enumerate(sorted(services, key=lambda one: one.place), start=1):
        if service.centre.strip() and service.centre != centre:
            rows.append({"kind": "centre", "cells": {"name": service.centre.strip()}})
        centre = service.centre
        line = _service_line(service, registers, asked)
        lines.append(line)
        rows.append(row_of_line(line, {"nr": str(number)}))
    return [*rows, *total_of(lines, asked, label="name")]


def _service_line(service: Service, registers: Registers, asked: TableAsked) -> Line:
    enrolments = [one for one in registers.enrolments if one.service_id == service.id]
    filled = occupancy_figure(service, enrolments, asked.figures_on)
    share = filled.number if filled is not None else None
    capacity = "" if service.capacity is None else f"{service.capacity} {service.capacity_unit}".strip()
    cells = {
        "code": service.code,
        "name": service.name,
        "capacity": capacity or NOTHING,
        "occupancy": NOTHING if share is None else percent(share),
    }
    sums = {
        source.value: _budget(registers.budgets, service, year=asked.year, source=source)
        for source in BudgetSource
    }
    figures = {} if filled is None else {"occupancy": filled}
    return priced(cells, sums, asked, figures=figures)


def _budget(budgets: Iterable[ServiceBudget], service: Service, *, year: int, source: BudgetSource) -> Sum:
    for one in budgets:
        if (one.service_id, one.year, one.source) == (service.id, year, source) and one.deleted_at is None:
            return Sum(one.amount_bani, one.amount_text, Behind.BUDGETS, one.id)
    return Sum(None, "", Behind.BUDGETS, 0)


def _proposed_services(registers: Registers, asked: TableAsked) -> list[Row]:
    lines: list[Line] = []
    for one in of_year(registers.proposed, asked):
        plain = ("name", "code", "beneficiaries", "capacity", "area", "staff", "justification")
        sums = {
            key: Sum(getattr(one, f"{key}_bani"), getattr(one, f"{key}_text"), Behind.PROPOSED, one.id)
            for key in SOURCES
        }
        lines.append(priced({key: getattr(one, key) for key in plain}, sums, asked))
    return [*map(row_of_line, lines), *total_of(lines, asked, label="name")]


def _programme(programme: Programme) -> Callable[[Registers, TableAsked], list[Row]]:
    def rows(registers: Registers, asked: TableAsked) -> list[Row]:
        lines: list[Line] = []
        for one in of_year(registers.programmes, asked):
            if one.programme is not programme:
                continue
            plain = ("provider", "service", "beneficiaries", "period", "note")
            cells = {"nr": str(len(lines) + 1), **{key: getattr(one, key) for key in plain}}
            amount = Sum(one.amount_bani, one.amount_text, Behind.PROGRAMMES, one.id)
            lines.append(priced(cells, {"amount": amount}, asked))
        return [*map(row_of_line, lines), *total_of(lines, asked, label="provider")]

    return rows


def _beneficiaries(registers: Registers, _asked: TableAsked) -> list[Row]:
    people = registers.category_people
    labels = {**registers.categories, **{code: code for code in people if code not in registers.categories}}
    met = [
        (label, rows_of(Behind.PEOPLE, people[code])) for code, label in labels.items() if people.get(code)
    ]
    return [
        row_of({"nr": str(number), "category": label, "number": str(held.total)}, {"number": Figure(held)})
        for number, (label, held) in enumerate(met, start=1)
    ]


# --- chapter II -----------------------------------------------------------------------------------


def _publications(registers: Registers, asked: TableAsked) -> list[Row]:
    kept = of_year(registers.publications, asked)
    return [entry_of(one.marker, _published(one, last=one is kept[-1]), level=one.level) for one in kept]


def _published(one: Publication, *, last: bool) -> str:
    words = one.text.strip().rstrip(";")
    if one.frequency.strip():
        words = _("{text} – se actualizează {frequency}").format(
            text=words, frequency=_lowered(one.frequency.strip())
        )
    return (
        words
        if words.endswith(":")
        else f"{words.removesuffix('.') if last else words}{'.' if last else ';'}"
    )


def _campaigns(kind: CampaignKind) -> Callable[[Registers, TableAsked], list[Row]]:
    def rows(registers: Registers, asked: TableAsked) -> list[Row]:
        kept = [one for one in of_year(registers.campaigns, asked) if one.kind is kind]
        return numbered_rows(kept, ("name", "objectives", "period", "responsible"))

    return rows


def _meetings(registers: Registers, asked: TableAsked) -> list[Row]:
    return numbered_rows(of_year(registers.meetings, asked), ("participants", "description", "frequency"))


def _topics(registers: Registers, asked: TableAsked) -> list[Row]:
    return numbered_rows(of_year(registers.topics, asked), ("topic",))


def _press_messages(registers: Registers, asked: TableAsked) -> list[Row]:
    rows = []
    for one in of_year(registers.press_messages, asked):
        where = ", ".join(part.strip() for part in (one.outlet, one.period) if part.strip())
        rows.append(entry_of("–", f"{one.text.strip()} ({where})" if where else one.text.strip(), level=0))
    return rows


# --- chapter III ----------------------------------------------------------------------------------


def _training(registers: Registers, asked: TableAsked) -> list[Row]:
    parts = (asked.section.parts or _PARTS[asked.section.table_name]).split()
    lines = []
    for one in of_year(registers.training, asked):
        if one.part.value not in parts:
            continue
        people = "" if one.people_count is None else f"{one.people_count} {one.people_unit}".strip()
        cells = {"audience": one.audience, "people": people or NOTHING, "topic": one.topic}
        amount = Sum(one.amount_bani, one.amount_text, Behind.TRAINING, one.id)
        figures = {}
        if one.people_count is not None:
            figures["people"] = Figure(sums_of(Behind.TRAINING, [(one.id, one.people_count)]))
        lines.append(priced(cells, {"amount": amount}, asked, figures=figures))
    return [*map(row_of_line, lines), *total_of(lines, asked, label="")]


def _lowered(text: str) -> str:
    """The text with a small first letter, unless it opens with an abbreviation."""
    return text if text[1:2].isupper() else f"{text[:1].lower()}{text[1:]}"


_SOURCES: Mapping[str, Callable[[Registers, TableAsked], list[Row]]] = {
    "existing_services": _existing_services,
    "proposed_services": _proposed_services,
    "contracting": _programme(Programme.CONTRACTING),
    "subsidies": _programme(Programme.SUBSIDIES),
    "beneficiaries": _beneficiaries,
    "publications": _publications,
    "awareness_campaigns": _campaigns(CampaignKind.AWARENESS),
    "promotion_campaigns": _campaigns(CampaignKind.PROMOTION),
    "meetings": _meetings,
    "topics": _topics,
    "press_messages": _press_messages,
    **dict.fromkeys(_PARTS, _training),
}
