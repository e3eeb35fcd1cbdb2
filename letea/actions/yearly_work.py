"""The day's work of a year: what was written, visited, decided, entered, and who was trained."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.store import Store
from db.tables.benefits import BenefitFile, Disposition
from db.tables.carers import Carer, CarerCheck, CarerTraining
from db.tables.cases import Inquiry, Visit
from db.tables.children import ChildAlone
from db.tables.elderly import Dependency
from db.tables.guardianship import GuardianAccount, Guardianship
from db.tables.outreach import Campaign, Meeting, Publication
from db.tables.partners import Partnership, ServiceContract
from db.tables.people import Person
from db.tables.registers import Register, RegisterEntry
from db.tables.service_plans import ServicePlan
from db.tables.services import Enrolment
from db.tables.training import TrainingPart, TrainingRow
from letea.actions import on_a_day, served_on_a_day
from letea.actions.reported_lists import case_counts
from letea.fields.benefits import DISPOSITION_KINDS
from letea.fields.guardianship import GUARDIAN_KINDS
from letea.fields.reported import CASE_KINDS
from letea.fields.training import PARTS
from letea.inquiry_forms import inquiry_forms
from letea.rules.figures import Behind, Rows, rows_of, sums_of
from letea.rules.yearly import Counted, counted_of
from letea.wording import _, day

Column = InstrumentedAttribute[Any]
_OF: dict[Any, Behind] = {
    Inquiry: Behind.INQUIRIES,
    Visit: Behind.VISITS,
    ServicePlan: Behind.SERVICE_PLANS,
    Dependency: Behind.ASSESSMENTS,
    ChildAlone: Behind.CHILDREN,
    Carer: Behind.CARERS,
    CarerCheck: Behind.CARER_CHECKS,
    Guardianship: Behind.GUARDIANSHIPS,
    GuardianAccount: Behind.ACCOUNTS,
    BenefitFile: Behind.FILES,
    Disposition: Behind.DISPOSITIONS,
    Enrolment: Behind.ENROLMENTS,
    ServiceContract: Behind.CONTRACTS,
    Partnership: Behind.PARTNERSHIPS,
    Publication: Behind.PUBLICATIONS,
    Campaign: Behind.CAMPAIGNS,
    Meeting: Behind.MEETINGS,
}


def work_of(store: Store, session: Session, year: int, on: date) -> dict[str, list[Counted]]:
    """The counts of the year until a day, under the heading of each part; parts without work are empty."""
    return {
        _("Anchete sociale și fișe"): _inquiries(session, year, on),
        _("Vizite și planuri de servicii"): list(_visits(session, year, on)),
        _("Copii cu părinți plecați în străinătate"): list(_children(session, year, on)),
        _("Asistenți personali"): list(_carers(session, year, on)),
        _("Autoritate tutelară"): _wards(session, year, on),
        _("Cazuri urmărite în confidență (numai numere)"): _cases(store, year),
        _("Beneficii și dispoziții"): list(_decided(session, year, on)),
        _("Servicii, parteneri, informare"): list(_partners(session, year, on)),
        _("Înregistrări în registre"): _registers(session, year, on),
    }


def trained(session: Session, year: int) -> list[Counted]:
    """The persons of each point of the plan's chapter of training in the year."""
    asked = select(TrainingRow.part, TrainingRow.id, TrainingRow.people_count)
    planned: dict[TrainingPart, list[tuple[int, int]]] = defaultdict(list)
    for part, row, people in session.execute(asked.where(TrainingRow.year == year)):
        if people:
            planned[part].append((row, people))
    return [
        counted_of(PARTS[part], sums_of(Behind.TRAINING, planned[part])) for part in PARTS if part in planned
    ]


def carers_trained(session: Session, year: int) -> Rows:
    """The personal assistants who took part in a training in the year, by their own records."""
    held = CarerTraining.held_on.between(date(year, 1, 1), date(year, 12, 31))
    asked = select(Carer.person_id).join(CarerTraining, CarerTraining.carer_id == Carer.id)
    return rows_of(Behind.PEOPLE, session.scalars(asked.where(held).distinct()))


def _in_year(column: Column, year: int, on: date) -> on_a_day.Where:
    return column.between(date(year, 1, 1), on)


def _rows(session: Session, column: Column, *where: on_a_day.Where) -> Rows:
    """The records whose id a column holds, or the persons it names, each once."""
    of = _OF[column.class_] if column.key == "id" else Behind.PEOPLE
    return rows_of(of, session.scalars(select(column).where(*where).distinct()))


def _by(session: Session, column: Column, *where: on_a_day.Where) -> dict[Any, Rows]:
    """The records by what a column of theirs says."""
    key = column.class_.id
    asked = select(column, on_a_day.ids_of(key)).where(*where).group_by(column)
    of = _OF[column.class_]
    return {row[0]: rows_of(of, on_a_day.ids_in(row[1])) for row in session.execute(asked)}


def _inquiries(session: Session, year: int, on: date) -> list[Counted]:
    counts = _by(session, Inquiry.form, _in_year(Inquiry.dated_on, year, on))
    known = {key: form.name for key, form in inquiry_forms().items() if key in counts}
    names = known | {key: key for key in counts if key not in known}
    return [counted_of(name, counts[key]) for key, name in names.items()]


def _visits(session: Session, year: int, on: date) -> Iterator[Counted]:
    visited = _in_year(Visit.visited_on, year, on)
    yield counted_of(_("vizite făcute"), _rows(session, Visit.id, visited))
    yield counted_of(_("persoane vizitate"), _rows(session, Visit.person_id, visited))
    made = _in_year(ServicePlan.made_on, year, on)
    yield counted_of(_("planuri de servicii întocmite"), _rows(session, ServicePlan.id, made))
    closed = _in_year(ServicePlan.closed_on, year, on)
    yield counted_of(_("planuri de servicii încheiate"), _rows(session, ServicePlan.id, closed))
    going = ServicePlan.made_on <= on, ServicePlan.closed_on.is_(None) | (ServicePlan.closed_on > on)
    told = _("planuri de servicii în derulare la {day}").format(day=day(on))
    yield counted_of(told, _rows(session, ServicePlan.id, *going))
    assessed = _in_year(Dependency.assessed_on, year, on)
    yield counted_of(_("evaluări ale gradului de dependență"), _rows(session, Dependency.id, assessed))


def _children(session: Session, year: int, on: date) -> Iterator[Counted]:
    now = on_a_day.people_of(session, on, Person.id.in_(served_on_a_day.alone(on)))
    yield counted_of(_("copii în evidență la {day}").format(day=day(on)), now)
    found = func.coalesce(ChildAlone.found_on, ChildAlone.notified_on, ChildAlone.left_on)
    new = found.between(date(year, 1, 1), on)
    yield counted_of(_("copii luați în evidență în an"), _rows(session, ChildAlone.child_id, new))
    back = _in_year(ChildAlone.back_on, year, on)
    yield counted_of(_("copii ai căror părinți s-au întors"), _rows(session, ChildAlone.child_id, back))
    court = _in_year(ChildAlone.court_on, year, on)
    yield counted_of(_("delegări ale autorității părintești"), _rows(session, ChildAlone.id, court))


def _carers(session: Session, year: int, on: date) -> Iterator[Counted]:
    now = on_a_day.lasts_on(Carer.from_on, Carer.to_on, on)
    told = _("asistenți personali la {day}").format(day=day(on))
    yield counted_of(told, _rows(session, Carer.person_id, now))
    yield counted_of(
        _("contracte începute în an"), _rows(session, Carer.id, _in_year(Carer.from_on, year, on))
    )
    yield counted_of(_("contracte încetate în an"), _rows(session, Carer.id, _in_year(Carer.to_on, year, on)))
    checked = _in_year(CarerCheck.checked_on, year, on)
    yield counted_of(_("verificări la domiciliu"), _rows(session, CarerCheck.id, checked))


def _wards(session: Session, year: int, on: date) -> list[Counted]:
    counts = _by(session, Guardianship.kind, on_a_day.lasts_on(Guardianship.from_on, Guardianship.to_on, on))
    told = [counted_of(words, counts[kind]) for kind, words in GUARDIAN_KINDS.items() if kind in counts]
    new = _rows(session, Guardianship.id, _in_year(Guardianship.from_on, year, on))
    given = _in_year(GuardianAccount.submitted_on, year, on)
    return [
        *told,
        counted_of(_("măsuri de ocrotire începute în an"), new),
        counted_of(_("dări de seamă primite"), _rows(session, GuardianAccount.id, given)),
    ]


def _cases(store: Store, year: int) -> list[Counted]:
    """Numbers alone, as the law on such cases asks; none names a person or a fact."""
    counts = [one for one in case_counts(store) if one.year == year]
    told = [Counted(CASE_KINDS[one.kind], one.cases) for one in counts]
    sent, closed = sum(one.sent for one in counts), sum(one.closed for one in counts)
    return [
        *told,
        Counted(_("din total, trimise altor instituții"), sent),
        Counted(_("din total, închise"), closed),
    ]


def _decided(session: Session, year: int, on: date) -> Iterator[Counted]:
    asked = _in_year(BenefitFile.requested_on, year, on)
    yield counted_of(_("cereri de beneficii înregistrate"), _rows(session, BenefitFile.id, asked))
    counts = _by(session, Disposition.kind, _in_year(Disposition.dated_on, year, on))
    for kind, words in DISPOSITION_KINDS.items():
        told = _("dispoziții: {kind}").format(kind=words.lower())
        yield counted_of(told, counts.get(kind, rows_of(Behind.DISPOSITIONS, ())))


def _partners(session: Session, year: int, on: date) -> Iterator[Counted]:
    admitted = _in_year(Enrolment.from_on, year, on)
    yield counted_of(_("admiteri în servicii"), _rows(session, Enrolment.id, admitted))
    signed = _in_year(ServiceContract.signed_on, year, on)
    yield counted_of(_("contracte de servicii încheiate"), _rows(session, ServiceContract.id, signed))
    agreed = _in_year(Partnership.signed_on, year, on)
    yield counted_of(_("parteneriate încheiate"), _rows(session, Partnership.id, agreed))
    renewed = _in_year(Publication.renewed_on, year, on)
    yield counted_of(_("informații publicate sau reînnoite"), _rows(session, Publication.id, renewed))
    yield counted_of(_("campanii din planul anului"), _rows(session, Campaign.id, Campaign.year == year))
    yield counted_of(_("întâlniri din planul anului"), _rows(session, Meeting.id, Meeting.year == year))


def _registers(session: Session, year: int, on: date) -> list[Counted]:
    rows = session.execute(
        select(Register.name, func.count(RegisterEntry.id))
        .join(RegisterEntry, RegisterEntry.register_id == Register.id)
        .where(_in_year(RegisterEntry.entered_on, year, on))
        .group_by(Register.id)
        .order_by(Register.place, Register.id)
    )
    return [Counted(*row) for row in rows]
