"""The records about a person in words, as forms and papers tell them, under the titles of the dossier."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from db.record import Record
from db.tables.benefits import (
    BenefitFile,
    BenefitKind,
    Disposition,
    FileStep,
    Grant,
    Payment,
    WorkedHours,
)
from db.tables.carers import Carer, CarerCheck, CarerReplacement, CarerTraining
from db.tables.cases import Inquiry, InquiryAnswer, Visit
from db.tables.children import ChildAlone
from db.tables.contents import Attachment
from db.tables.deadlines import DeadlineMark
from db.tables.elderly import Dependency
from db.tables.evidence import Comparison, ComparisonLine
from db.tables.guardianship import GuardianAccount, Guardianship
from db.tables.households import Good, Household, HouseholdMember, Income
from db.tables.needs import AlarmStep, Answer, NeedAnswer, NeedAssessment, NeedSituation
from db.tables.partners import ServiceContract
from db.tables.people import (
    DisabilityCertificate,
    IdentityPaper,
    Person,
    PersonCategory,
    PersonSituation,
)
from db.tables.personal import Disclosure, Restriction
from db.tables.printed import PrintedPaper
from db.tables.registers import Register, RegisterColumn, RegisterEntry
from db.tables.reported import Case, CaseOpening
from db.tables.service_plans import ServicePlan, ServicePlanAction
from db.tables.services import Enrolment, Service
from letea.actions.dossier_records import Records
from letea.documents.dossier import DossierPart, ToldField, ToldRecord
from letea.fields import Kind, fields_of
from letea.fields.evidence import KIND_NAMES
from letea.fields.showing import Lists, shown
from letea.rules.benefit_payments import month_words
from letea.rules.evidence import entry_told
from letea.rules.evidence_sides import entry_words
from letea.rules.registers import cell_words
from letea.wording import _, day

_TITLES: Mapping[type[Record], str] = {
    Person: _("Identitate și adresă"),
    IdentityPaper: _("Acte de identitate"),
    PersonCategory: _("Categorii de beneficiar"),
    PersonSituation: _("Situații de vulnerabilitate"),
    DisabilityCertificate: _("Certificate de încadrare în grad de handicap"),
    Income: _("Venituri"),
    Good: _("Bunuri"),
    HouseholdMember: _("Apartenența la gospodării"),
    Household: _("Gospodăria"),
    Enrolment: _("Servicii sociale"),
    BenefitFile: _("Dosare de beneficii"),
    FileStep: _("Stadiile dosarelor"),
    Grant: _("Ce s-a acordat"),
    Payment: _("Plăți"),
    WorkedHours: _("Ore lucrate"),
    Inquiry: _("Anchete sociale și fișe"),
    InquiryAnswer: _("Cuprinsul anchetelor"),
    Visit: _("Vizite"),
    ServicePlan: _("Planuri de servicii"),
    ServicePlanAction: _("Acțiunile planurilor de servicii"),
    ServiceContract: _("Contracte de servicii"),
    ChildAlone: _("Evidența copiilor cu părinți plecați"),
    Dependency: _("Evaluări ale dependenței"),
    Carer: _("Asistent personal"),
    CarerReplacement: _("Înlocuirile asistentului personal"),
    CarerCheck: _("Verificările asistentului personal"),
    CarerTraining: _("Instruirile asistentului personal"),
    Guardianship: _("Tutelă și curatelă"),
    GuardianAccount: _("Dările de seamă ale tutorelui"),
    RegisterEntry: _("Înregistrări în registre"),
    Case: _("Cazuri ținute în confidență"),
    CaseOpening: _("Cine a deschis cazurile"),
    NeedAssessment: _("Evaluări ale nevoilor gospodăriei"),
    NeedAnswer: _("Ce s-a răspuns la evaluările nevoilor"),
    AlarmStep: _("Avertizări timpurii"),
    ComparisonLine: _("Confruntări cu evidențele altora"),
    Attachment: _("Fișiere atașate"),
    PrintedPaper: _("Acte tipărite"),
    DeadlineMark: _("Termene amânate sau îndeplinite"),
    Disclosure: _("Cui s-au comunicat datele"),
    Restriction: _("Restricționări ale prelucrării"),
}
_NAMED: Mapping[
    type[Record], tuple[str, str]
] = {  # what a key points to: its word, the attribute that names it
    BenefitKind: (_("Beneficiul"), "name"),
    Service: (_("Serviciul"), "name"),
    Register: (_("Registrul"), "name"),
    Disposition: (_("Dispoziția"), "number"),
    BenefitFile: (_("Dosarul"), "number"),
    Household: (_("Gospodăria"), "name"),
    Inquiry: (_("Ancheta"), "number"),
    ServicePlan: (_("Planul"), "number"),
    NeedSituation: (_("Situația"), "text"),
    NeedAssessment: (_("Evaluarea din"), "assessed_on"),
}
# Who brought something to the office's knowledge is not told to whom it is about (art. 15 (4)).
_WITHHELD = {(Case, "reported_by"), (Case, "reported_how")}
_SIDES = {"ours": _("La noi"), "theirs": _("La ei")}
_OF_FILES = {(Attachment, "size"), (PrintedPaper, "size")}  # bytes tell nothing of anybody


class Teller:
    """Tells records in words, as forms and papers do."""

    def __init__(self, session: Session, lists: Lists, records: Records) -> None:
        self._session, self._lists, self._records = session, lists, records

    def parts(self) -> Iterator[DossierPart]:
        """The parts in the order of the titles, then of what has none yet."""
        held = dict(self._records.each())
        for kind in sorted(held, key=_place_of):
            told = tuple(
                record
                for record in (self._record(kind, one) for one in held[kind] if not _says_nothing(one))
                if record.fields
            )
            if told:
                yield DossierPart(kind.__tablename__, title_of(kind), told)

    def _record(self, kind: type[Record], record: Record) -> ToldRecord:
        only = self._records.limited.get((kind, record.id))
        fields = [
            field
            for name in fields_of(kind)
            if (only is None or name in only) and (kind, name) not in _WITHHELD | _OF_FILES
            for field in self._field(kind, name, record)
            if field.text
        ]
        if isinstance(record, Household) and only is None:
            fields.append(ToldField("members", _("Membrii"), self._members(record.id)))
        return ToldRecord(record.uid, tuple(fields))

    def _field(self, kind: type[Record], name: str, record: Record) -> Iterator[ToldField]:
        field, value = fields_of(kind)[name], getattr(record, name)
        target = _target_of(kind, name)
        if target is Person:
            if value not in self._records.of[Person]:
                yield ToldField(name, field.label, self._name(Person, "name", value))
        elif target is Grant:
            grant = self._session.get(Grant, value)
            number = self._name(BenefitFile, "number", grant.file_id if grant else None)
            yield ToldField(name, _NAMED[BenefitFile][0], number)
        elif target is not None and target in _NAMED:
            label, attribute = _NAMED[target]
            yield ToldField(name, label, self._name(target, attribute, value))
        elif target is Comparison:
            yield ToldField(name, _("Confruntarea"), self._compared(value))
        elif isinstance(record, ComparisonLine) and name in _SIDES:
            told = "; ".join(entry_words(entry_told(one)) for one in value)
            yield ToldField(name, _SIDES[name], told)
        elif isinstance(record, RegisterEntry) and name == "cells":
            yield from self._cells(record)
        elif field.kind is not Kind.HIDDEN and target is None:
            yield ToldField(name, field.label, shown(field, value, self._lists))

    def _name(self, target: type[Record], attribute: str, id_: int | None) -> str:
        found = self._session.get(target, id_, execution_options={"include_deleted": True}) if id_ else None
        told = getattr(found, attribute) if found is not None else ""
        return day(told) if isinstance(told, date) else str(told)

    def _compared(self, comparison_id: int) -> str:
        one = self._session.get_one(Comparison, comparison_id, execution_options={"include_deleted": True})
        return f"{KIND_NAMES[one.kind]}, {month_words(one.month_on)}, {one.source}"

    def _cells(self, entry: RegisterEntry) -> Iterator[ToldField]:
        asked = select(RegisterColumn).where(RegisterColumn.register_id == entry.register_id)
        for column in self._session.scalars(asked.order_by(RegisterColumn.place)):
            yield ToldField(f"cells.{column.key}", column.title, cell_words(column, entry.cells))

    def _members(self, household_id: int) -> str:
        asked = select(HouseholdMember).where(HouseholdMember.household_id == household_id)
        roles = dict(self._lists.get("household_role", ()))
        return "; ".join(
            f"{self._name(Person, 'name', one.person_id)} ({roles.get(one.role, one.role)})"
            for one in self._session.scalars(asked.order_by(HouseholdMember.id))
            if one.to_on is None
        )


def title_of(kind: type[Record]) -> str:
    """What the records of a kind are called in the dossier."""
    return _TITLES.get(kind, _("Alte înregistrări"))


def _says_nothing(record: Record) -> bool:
    """Whether it is an answer that nobody gave: each assessment holds the whole grid."""
    return isinstance(record, NeedAnswer) and record.answer is Answer.UNKNOWN and not record.evidence


def _place_of(kind: type[Record]) -> tuple[int, str]:
    places = list(_TITLES)
    return (places.index(kind) if kind in places else len(places), kind.__tablename__)


@cache
def _target_of(kind: type[Record], name: str) -> type[Record] | None:
    """The kind of record that an attribute points to, where it is a key."""
    keys: Any = inspect(kind).columns[name].foreign_keys
    tables = {one.class_.__table__: one.class_ for one in Record.registry.mappers}
    return next((tables[key.column.table] for key in keys), None)
