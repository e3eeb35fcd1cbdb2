"""Cases (cazuri): social inquiries, visits, service plans, children with parents abroad, dependency."""

from datetime import date
from enum import Enum

from sqlalchemy import ForeignKey, Index, text
from sqlalchemy.orm import Mapped, mapped_column

from db.record import Record, by_value


class Absent(Enum):
    """Which parents are abroad: mama, tata, amândoi, părintele unic susținător."""

    MOTHER = "mother"
    FATHER = "father"
    BOTH = "both"
    ONLY_SUPPORTER = "only supporter"


class CaseKind(Enum):
    """What a case is of: violență domestică, fără adăpost, copil în risc, sesizare, trimitere, altele."""

    VIOLENCE = "violence"
    HOMELESS = "homeless"
    CHILD_RISK = "child risk"
    COMPLAINT = "complaint"
    REFERRAL = "referral"
    OTHER = "other"


class Inquiry(Record):
    """A social inquiry or a sheet with prescribed headings (anchetă socială, fișă de observație).

    `form` is the key of its headings in resources/inquiries. `asked_by`, `asked_number` and `asked_on` are
    the court's, notary's or commission's letter. `next_on` is the day of the next evaluation.
    """

    form: Mapped[str] = mapped_column(index=True)
    number: Mapped[str] = mapped_column(default="")
    dated_on: Mapped[date]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    household_id: Mapped[int | None] = mapped_column(ForeignKey("household.id"), index=True, default=None)
    file_id: Mapped[int | None] = mapped_column(ForeignKey("benefit_file.id"), index=True, default=None)
    asked_by: Mapped[str] = mapped_column(default="")
    asked_number: Mapped[str] = mapped_column(default="")
    asked_on: Mapped[date | None] = mapped_column(default=None)
    visited_on: Mapped[date | None] = mapped_column(default=None)
    present: Mapped[str] = mapped_column(default="")
    findings: Mapped[str] = mapped_column(default="")
    proposals: Mapped[str] = mapped_column(default="")
    made_by: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None] = mapped_column(index=True, default=None)


class InquiryAnswer(Record):
    """What stands under one heading of an inquiry; the heading is kept as it was worded that day."""

    inquiry_id: Mapped[int] = mapped_column(ForeignKey("inquiry.id"), index=True)
    place: Mapped[int] = mapped_column(default=0)
    key: Mapped[str] = mapped_column(default="")
    heading: Mapped[str] = mapped_column(default="")
    answer: Mapped[str] = mapped_column(default="")


class Visit(Record):
    """A visit (vizită): whom, when, why, who was there, what was found and advised, when again."""

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    household_id: Mapped[int | None] = mapped_column(ForeignKey("household.id"), index=True, default=None)
    visited_on: Mapped[date] = mapped_column(index=True)
    purpose: Mapped[str] = mapped_column(default="")
    present: Mapped[str] = mapped_column(default="")
    findings: Mapped[str] = mapped_column(default="")
    measures: Mapped[str] = mapped_column(default="")
    made_by: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None] = mapped_column(index=True, default=None)


class ServicePlan(Record):
    """A plan of services (plan de servicii, Legea 272/2004), approved by a disposition of the mayor."""

    number: Mapped[str] = mapped_column(default="")
    made_on: Mapped[date]
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    household_id: Mapped[int | None] = mapped_column(ForeignKey("household.id"), index=True, default=None)
    situation: Mapped[str] = mapped_column(default="")
    purpose: Mapped[str] = mapped_column(default="")
    from_on: Mapped[date | None] = mapped_column(default=None)
    to_on: Mapped[date | None] = mapped_column(default=None)
    disposition_number: Mapped[str] = mapped_column(default="")
    disposition_on: Mapped[date | None] = mapped_column(default=None)
    made_by: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None] = mapped_column(index=True, default=None)
    evaluated_on: Mapped[date | None] = mapped_column(default=None)
    evaluation: Mapped[str] = mapped_column(default="")
    closed_on: Mapped[date | None] = mapped_column(default=None)


class ServicePlanAction(Record):
    """An action of a plan of services: for which objective, by whom, until when, what came of it."""

    plan_id: Mapped[int] = mapped_column(ForeignKey("service_plan.id"), index=True)
    place: Mapped[int] = mapped_column(default=0)
    objective: Mapped[str] = mapped_column(default="")
    action: Mapped[str] = mapped_column(default="")
    responsible: Mapped[str] = mapped_column(default="")
    until_on: Mapped[date | None] = mapped_column(default=None)
    done_on: Mapped[date | None] = mapped_column(default=None)
    result: Mapped[str] = mapped_column(default="")


class SchoolList(Record):
    """The list of children with parents abroad asked of a school (HG 691/2015: each last quarter)."""

    __table_args__ = (
        Index(*("ux_school_list", "year", "school"), unique=True, sqlite_where=text("deleted_at IS NULL")),
    )

    year: Mapped[int]
    school: Mapped[str]
    asked_number: Mapped[str] = mapped_column(default="")
    asked_on: Mapped[date | None] = mapped_column(default=None)
    received_number: Mapped[str] = mapped_column(default="")
    received_on: Mapped[date | None] = mapped_column(default=None)
    children: Mapped[int | None] = mapped_column(default=None)
    note: Mapped[str] = mapped_column(default="")


class ChildAlone(Record):
    """A child whose parents are abroad (copil cu părinți plecați la muncă în străinătate, HG 691/2015).

    `notified_on` is the parent's notice, `keeper` the person designated, the court's decision delegates the
    authority to them (Legea 272/2004 art. 104-105). `back_on`: the parents are back; `returned`: the child
    came home after more than a year abroad.
    """

    child_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    absent: Mapped[Absent] = mapped_column(by_value(Absent), default=Absent.BOTH)
    country: Mapped[str] = mapped_column(default="")
    left_on: Mapped[date | None] = mapped_column(default=None)
    back_on: Mapped[date | None] = mapped_column(default=None)
    school: Mapped[str] = mapped_column(default="")
    grade: Mapped[str] = mapped_column(default="")
    found_by: Mapped[str] = mapped_column(default="")
    found_on: Mapped[date | None] = mapped_column(default=None)
    notified_number: Mapped[str] = mapped_column(default="")
    notified_on: Mapped[date | None] = mapped_column(default=None)
    keeper: Mapped[str] = mapped_column(default="")
    keeper_relation: Mapped[str] = mapped_column(default="")
    keeper_phone: Mapped[str] = mapped_column(default="")
    keeper_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True, default=None)
    court_number: Mapped[str] = mapped_column(default="")
    court_on: Mapped[date | None] = mapped_column(default=None)
    returned: Mapped[bool] = mapped_column(default=False)
    at_risk: Mapped[bool] = mapped_column(default=False)
    next_on: Mapped[date | None] = mapped_column(index=True, default=None)
    note: Mapped[str] = mapped_column(default="")


class Dependency(Record):
    """An elderly person's degree of dependency (grad de dependență, HG 886/2000), a code of its list."""

    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    assessed_on: Mapped[date]
    degree: Mapped[str] = mapped_column(default="")
    sheet_number: Mapped[str] = mapped_column(default="")
    assessed_by: Mapped[str] = mapped_column(default="")
    needs: Mapped[str] = mapped_column(default="")
    carer: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None] = mapped_column(index=True, default=None)
    note: Mapped[str] = mapped_column(default="")


class Case(Record):
    """What is told of in confidence (caz): violence, homelessness, a child at risk, a complaint, a referral.

    `person_id` is empty while nobody is known; `about` names them then. `sent_to` is where it was referred.
    """

    __tablename__ = "reported_case"

    kind: Mapped[CaseKind] = mapped_column(by_value(CaseKind))
    number: Mapped[str] = mapped_column(default="")
    opened_on: Mapped[date]
    person_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"), index=True, default=None)
    about: Mapped[str] = mapped_column(default="")
    reported_by: Mapped[str] = mapped_column(default="")
    reported_how: Mapped[str] = mapped_column(default="")
    facts: Mapped[str] = mapped_column(default="")
    measures: Mapped[str] = mapped_column(default="")
    sent_to: Mapped[str] = mapped_column(default="")
    sent_number: Mapped[str] = mapped_column(default="")
    sent_on: Mapped[date | None] = mapped_column(default=None)
    answer: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None] = mapped_column(index=True, default=None)
    closed_on: Mapped[date | None] = mapped_column(default=None)
    outcome: Mapped[str] = mapped_column(default="")


class CaseOpening(Record):
    """That a case was opened: when (ISO, with the hour), by whom, why."""

    case_id: Mapped[int] = mapped_column(ForeignKey("reported_case.id"), index=True)
    opened_at: Mapped[str]
    opened_by: Mapped[str]
    reason: Mapped[str]
