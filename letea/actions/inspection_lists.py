"""The registers of the dossier for an inspection: which records, which of their fields, of which days."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy.orm import InstrumentedAttribute

from db.tables.benefits import BenefitFile, Disposition
from db.tables.carers import Carer, CarerCheck, CarerReport
from db.tables.cases import Inquiry, Visit
from db.tables.children import ChildAlone, SchoolList
from db.tables.elderly import Dependency
from db.tables.guardianship import GuardianAccount, Guardianship
from db.tables.outreach import Publication
from db.tables.partners import Partnership, Procedure, Provider, ServiceContract
from db.tables.service_plans import ServicePlan
from db.tables.services import Licence
from letea.wording import _

Attribute = InstrumentedAttribute[Any]


@dataclass(frozen=True)
class ListOf:
    """A register of the dossier: its fields with relative widths, and what puts a record into the period.

    `on` is a day of the record's own, `year` its year; `since` and `until` bound what stands for a while.
    Without any of them all records are listed.
    """

    title: str
    columns: tuple[tuple[Attribute, float], ...]
    on: Attribute | None = None
    year: Attribute | None = None
    since: Attribute | None = None
    until: Attribute | None = None


def of(*columns: tuple[Attribute, float]) -> tuple[tuple[Attribute, float], ...]:
    """The columns of a list."""
    return columns


LISTS = (
    ListOf(
        _("Informații publicate"),
        of(
            *((Publication.year, 0.8), (Publication.text, 6), (Publication.frequency, 1.4)),
            *((Publication.renewed_on, 1.2),),
        ),
        year=Publication.year,
    ),
    ListOf(
        _("Dosare de beneficii"),
        of(
            *((BenefitFile.number, 1.2), (BenefitFile.requested_on, 1.2), (BenefitFile.applicant_id, 2.6)),
            *((BenefitFile.kind_id, 3.4), (BenefitFile.state, 1.6)),
        ),
        on=BenefitFile.requested_on,
    ),
    ListOf(
        _("Dispoziții"),
        of(
            (Disposition.number, 1.0),
            (Disposition.dated_on, 1.2),
            (Disposition.kind, 1.6),
            (Disposition.subject, 4),
        ),
        on=Disposition.dated_on,
    ),
    ListOf(
        _("Registrul anchetelor sociale"),
        of(
            *((Inquiry.number, 1.0), (Inquiry.dated_on, 1.2), (Inquiry.person_id, 2.4), (Inquiry.form, 2.6)),
            *((Inquiry.visited_on, 1.2), (Inquiry.next_on, 1.2)),
        ),
        on=Inquiry.dated_on,
    ),
    ListOf(
        _("Vizite"),
        of(
            (Visit.visited_on, 1.2),
            (Visit.person_id, 2.4),
            (Visit.purpose, 2.6),
            (Visit.measures, 3),
            (Visit.next_on, 1.2),
        ),
        on=Visit.visited_on,
    ),
    ListOf(
        _("Planuri de servicii"),
        of(
            *((ServicePlan.number, 1.0), (ServicePlan.made_on, 1.2), (ServicePlan.person_id, 2.4)),
            *(
                (ServicePlan.disposition_number, 1.2),
                (ServicePlan.next_on, 1.2),
                (ServicePlan.closed_on, 1.2),
            ),
        ),
        since=ServicePlan.made_on,
        until=ServicePlan.closed_on,
    ),
    ListOf(
        _("Copii cu părinți plecați la muncă în străinătate"),
        of(
            *((ChildAlone.child_id, 2.4), (ChildAlone.school, 2.2), (ChildAlone.absent, 1.4)),
            *((ChildAlone.left_on, 1.2), (ChildAlone.notified_on, 1.2), (ChildAlone.keeper, 2.0)),
        ),
        since=ChildAlone.left_on,
        until=ChildAlone.back_on,
    ),
    ListOf(
        _("Liste cerute de la școli"),
        of(
            *((SchoolList.year, 0.8), (SchoolList.school, 3), (SchoolList.asked_on, 1.2)),
            *((SchoolList.received_on, 1.2), (SchoolList.children, 0.9)),
        ),
        on=SchoolList.asked_on,
    ),
    ListOf(
        _("Persoane vârstnice: grade de dependență"),
        of(
            *((Dependency.person_id, 2.4), (Dependency.assessed_on, 1.2), (Dependency.degree, 1.4)),
            *((Dependency.sheet_number, 1.2), (Dependency.next_on, 1.2)),
        ),
        on=Dependency.assessed_on,
    ),
    ListOf(
        _("Asistenți personali"),
        of(
            *((Carer.person_id, 2.2), (Carer.cared_id, 2.2), (Carer.contract_number, 1.2)),
            *((Carer.from_on, 1.2), (Carer.to_on, 1.2)),
        ),
        since=Carer.from_on,
        until=Carer.to_on,
    ),
    ListOf(
        _("Verificări la domiciliu ale asistenților personali"),
        of(
            (CarerCheck.checked_on, 1.2),
            (CarerCheck.carer_id, 2.2),
            (CarerCheck.findings, 4),
            (CarerCheck.next_on, 1.2),
        ),
        on=CarerCheck.checked_on,
    ),
    ListOf(
        _("Rapoarte semestriale privind asistenții personali"),
        of(
            *((CarerReport.year, 0.8), (CarerReport.semester, 0.9), (CarerReport.number, 1.2)),
            *(
                (CarerReport.reported_on, 1.2),
                (CarerReport.decision_number, 1.4),
                (CarerReport.decision_on, 1.2),
            ),
        ),
        on=CarerReport.reported_on,
    ),
    ListOf(
        _("Tutele și curatele"),
        of(
            *((Guardianship.person_id, 2.4), (Guardianship.kind, 2), (Guardianship.guardian, 2.2)),
            *((Guardianship.decision_number, 1.4), (Guardianship.from_on, 1.2), (Guardianship.to_on, 1.2)),
        ),
        since=Guardianship.from_on,
        until=Guardianship.to_on,
    ),
    ListOf(
        _("Dări de seamă ale tutorilor"),
        of(
            *((GuardianAccount.guardianship_id, 2.4), (GuardianAccount.year, 0.8)),
            *((GuardianAccount.submitted_on, 1.2), (GuardianAccount.checked_on, 1.2)),
        ),
        on=GuardianAccount.submitted_on,
    ),
    ListOf(
        _("Servicii și licențe"),
        of(
            (Licence.service_id, 4),
            (Licence.series, 1),
            (Licence.number, 1.2),
            (Licence.from_on, 1.2),
            (Licence.until_on, 1.2),
        ),
        since=Licence.from_on,
        until=Licence.until_on,
    ),
    ListOf(
        _("Contracte de servicii"),
        of(
            *(
                (ServiceContract.number, 1),
                (ServiceContract.signed_on, 1.2),
                (ServiceContract.person_id, 2.4),
            ),
            *((ServiceContract.service_id, 3), (ServiceContract.from_on, 1.2), (ServiceContract.to_on, 1.2)),
        ),
        since=ServiceContract.from_on,
        until=ServiceContract.to_on,
    ),
    ListOf(
        _("Furnizori de servicii"),
        of(
            (Provider.name, 3),
            (Provider.tax_code, 1.2),
            (Provider.accreditation_number, 1.4),
            (Provider.phone, 1.4),
        ),
    ),
    ListOf(
        _("Parteneriate"),
        of(
            *((Partnership.partner, 2.6), (Partnership.number, 1), (Partnership.signed_on, 1.2)),
            *((Partnership.until_on, 1.2), (Partnership.subject, 3)),
        ),
        since=Partnership.signed_on,
        until=Partnership.until_on,
    ),
    ListOf(
        _("Proceduri operaționale"),
        of(
            *((Procedure.code, 1), (Procedure.title, 4), (Procedure.edition, 0.9)),
            *((Procedure.approved_on, 1.2), (Procedure.revised_on, 1.2), (Procedure.next_on, 1.2)),
        ),
        until=Procedure.withdrawn_on,
    ),
)
