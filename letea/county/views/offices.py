"""The offices themselves: plans approved and missing, the state of each SPAS, measures and their progress."""

from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import func, select

from db.county.records import MEASURE, OFFICE, PLAN
from db.county.tables import Package
from letea.county.views.reading import Reading, Said, by_commune
from letea.county.views.view import Column, Kind, Value, View, share_of
from letea.layouts import ANNUALS
from letea.rules.receiving import PLAN_ALONE
from letea.wording import _, counted, day, yes_no

PLANS = Said(
    "plans",
    _("Planuri aprobate și lipsă"),
    _("Planul anual al fiecărei comune: adoptat prin hotărâre, proiect sau lipsă."),
)
SPAS = Said(
    "spas",
    _("Starea serviciilor publice de asistență socială"),
    _("Fiecare SPAS: acreditarea, lucrătorii, asistentul social angajat."),
)
MEASURES = Said(
    "measures",
    _("Măsuri și progres"),
    _("Măsurile din planurile comunelor, după stadiul scris ultima dată."),
)
_MISSING, _DRAFT, _ADOPTED = _("lipsă"), _("proiect"), _("adoptat")
_NO, _YES = yes_no(False), yes_no(True)
_MEASURE, _STAGE = "measure", "adopted"  # as packages write the lowest level and the last stage


def plans(reading: Reading) -> View:
    """The annual plan of each commune with its decision, and how many other plans it has."""
    columns = (
        Column("state", _("Planul anual"), Kind.TEXT, 1.2, classes=(_MISSING, _DRAFT, _ADOPTED)),
        Column("decision", _("HCL nr."), Kind.TEXT, 0.9),
        Column("decided_on", _("Data hotărârii"), Kind.DAY, 1.1),
        Column("sent", _("Trimis pentru aviz"), Kind.DAY, 1.1),
        Column("others", _("Alte planuri"), width=0.9),
    )
    held: dict[int, list[Any]] = defaultdict(list)
    for row in reading.session.execute(
        select(PLAN.c.commune_id, PLAN.c.family, PLAN.c.stage, PLAN.c.decision, PLAN.c.decided_on)
        .where(reading.within(PLAN))
        .order_by(PLAN.c.id)
    ):
        held[row.commune_id].append(row)
    alone = _sent_alone(reading)
    values: dict[int, list[Value]] = {}
    for commune in reading.handed:
        annual = [one for one in held[commune] if one.family in ANNUALS]
        adopted = next((one for one in annual if one.stage == _STAGE), None)
        state = _ADOPTED if adopted else _DRAFT if annual or commune in alone else _MISSING
        values[commune] = [
            state,
            (adopted.decision or None) if adopted else None,
            adopted.decided_on if adopted else None,
            alone.get(commune),
            len(held[commune]) - len(annual),
        ]
    waiting = [one for one in reading.communes if one.source is None and one.commune_id in alone]
    notes = [
        _("{name} nu a predat, dar a trimis planul pentru aviz la {day}.").format(
            name=one.name, day=day(alone[one.commune_id])
        )
        for one in waiting
    ]
    view = by_commune(reading, PLANS, columns, values, notes=notes)
    return _told(view, reading, "state", columns[0].classes)


def spas(reading: Reading) -> View:
    """Whether each service is accredited, who works in it, whether a social worker is employed."""
    columns = (
        Column("accredited", _("Acreditat"), Kind.TEXT, 0.9, classes=(_NO, _YES)),
        Column("certificate", _("Certificatul"), Kind.TEXT, 1.3),
        Column("accredited_on", _("Acreditat la"), Kind.DAY, 1.1),
        Column("workers", _("Lucrători")),
        Column("social_workers", _("Asistenți sociali")),
        Column("employed", _("Asistent social angajat"), Kind.TEXT, 1.1, classes=(_NO, _YES)),
    )
    rows = reading.session.execute(
        select(
            *(OFFICE.c.commune_id, OFFICE.c.accreditation, OFFICE.c.accredited_on),
            *(OFFICE.c.workers, OFFICE.c.social_workers),
        ).where(reading.within(OFFICE))
    )
    values: dict[int, list[Value]] = {
        row.commune_id: [
            _YES if row.accreditation else _NO,
            *(row.accreditation or None, row.accredited_on, row.workers, row.social_workers),
            None if row.social_workers is None else _YES if row.social_workers else _NO,
        ]
        for row in rows
    }
    view = by_commune(reading, SPAS, columns, values)
    accredited, employed = (view.values(key).count(_YES) for key in ("accredited", "employed"))
    note = _("Acreditate: {accredited}; cu asistent social: {employed}.")
    return _noted(view, note.format(accredited=accredited, employed=employed))


def measures(reading: Reading) -> View:
    """How many measures each commune has in each state, and which share of them is done."""
    from db.tables.plan_life import ProgressState  # noqa: PLC0415 - beside the window: it brings plans
    from letea.documents.progress_report import STATES, state_names  # noqa: PLC0415 - same

    columns = (
        Column("all", _("Măsuri")),
        *(Column(state.value, name) for state, name in zip(STATES, state_names(), strict=True)),
        Column("untold", _("Fără stadiu")),
        Column("share", _("Realizate, %"), Kind.SHARE, summed=False),
    )
    rows = reading.session.execute(
        select(MEASURE.c.commune_id, MEASURE.c.state, func.count())
        .where(reading.within(MEASURE), MEASURE.c.level == _MEASURE)
        .group_by(MEASURE.c.commune_id, MEASURE.c.state)
    )
    held: dict[int, dict[str | None, int]] = defaultdict(dict)
    for commune, state, count in rows:
        held[commune][state] = count
    values: dict[int, list[Value]] = {}
    for commune in reading.handed:
        told = held[commune]
        whole, known = sum(told.values()), [told.get(state.value, 0) for state in STATES]
        done = told.get(ProgressState.DONE.value, 0)
        values[commune] = [whole, *known, whole - sum(known), share_of(done, whole)]
    shares = {"share": (ProgressState.DONE.value, "all")}
    return by_commune(reading, MEASURES, columns, values, shares=shares, pictured="share")


def _sent_alone(reading: Reading) -> dict[int, date]:
    """On which day each plan that came alone for the county's opinion was sent, by commune."""
    rows = reading.session.execute(
        select(Package.commune_id, Package.made_on)
        .where(
            Package.year == reading.asked.year,
            Package.quarter == PLAN_ALONE,
            Package.is_current.is_(True),
        )
        .order_by(Package.id)
    )
    return {row.commune_id: row.made_on for row in rows}


def _told(view: View, reading: Reading, key: str, classes: tuple[str, ...]) -> View:
    """The view with a note of how many communes are in each class."""
    values = view.values(key)
    parts = ", ".join(f"{one}: {values.count(one)}" for one in reversed(classes) if values.count(one))
    some = counted(len(reading.handed), _("comună"), _("comune"))
    return _noted(view, _("Din {some}, {parts}.").format(some=some, parts=parts)) if parts else view


def _noted(view: View, note: str) -> View:
    return replace(view, notes=(*view.notes, note))
