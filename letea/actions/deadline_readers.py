"""Where deadlines come from: for each rule, the rows of the office it tells of, picked by date in SQL.

No object is made for a person: only for what is due. A rule that is added (benefit grants that end, visits)
gets its reader in `READERS`, under its key; those of cases, care and partners stand in files of their own.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial

from sqlalchemy import select

from db.record import Record
from db.tables.benefits import BenefitFile, Grant
from db.tables.carers import Carer, CarerCheck, CarerReplacement, CarerReport
from db.tables.cases import Inquiry, Visit
from db.tables.children import ChildAlone, SchoolList
from db.tables.council import CouncilFile, CouncilPaper, CouncilStep
from db.tables.elderly import Dependency
from db.tables.evidence import Comparison, ComparisonLine
from db.tables.guardianship import GuardianAccount, Guardianship
from db.tables.handover import SentPackage, YearClosing
from db.tables.needs import NeedAnswer, NeedAssessment, NeedScale, NeedSituation
from db.tables.office import Office
from db.tables.outreach import Publication
from db.tables.partners import Partnership, Procedure, Provider, ProviderService, ServiceContract
from db.tables.people import DisabilityCertificate, IdentityPaper, Person
from db.tables.plan_life import Progress
from db.tables.plans import Node, Plan, Section
from db.tables.registers import Register, RegisterEntry
from db.tables.reported import Case
from db.tables.service_plans import ServicePlan, ServicePlanAction
from db.tables.services import Licence, Service
from letea.actions.deadline_care_readers import CARE_READERS
from letea.actions.deadline_case_readers import CASE_READERS
from letea.actions.deadline_children_readers import CHILDREN_READERS
from letea.actions.deadline_evidence_readers import EVIDENCE_READERS
from letea.actions.deadline_handover_readers import HANDOVER_READERS
from letea.actions.deadline_needs_readers import NEED_READERS
from letea.actions.deadline_partner_readers import PARTNER_READERS
from letea.actions.deadline_registers import Asked, AskedReader, Reader, Registers, readers_of
from letea.layouts import ANNUALS
from letea.rules.deadline_duties import (
    ACCREDITED_FOR,
    AGES,
    duty,
    ending,
    is_report_given,
    of_council,
    of_measures,
    of_publications,
    reaching,
    semester_before,
    shortened,
)
from letea.rules.deadlines import Deadline, Fact, Measure, Span, done_by
from letea.rules.later import years_later
from letea.wording import _

READ: frozenset[type[Record]] = frozenset(  # what deadlines are read from: who shows them reads these anew
    {
        *(Person, IdentityPaper, DisabilityCertificate, Service, Licence, Office, Publication),
        *(CouncilFile, CouncilStep, CouncilPaper, Plan, Section, Node, Progress),
        *(Inquiry, Visit, ServicePlan, ServicePlanAction, Dependency, Case, Register, RegisterEntry),
        *(BenefitFile, Grant, ChildAlone, SchoolList, Carer, CarerCheck, CarerReplacement, CarerReport),
        *(Guardianship, GuardianAccount),
        *(NeedAssessment, NeedAnswer, NeedSituation, NeedScale),
        *(Provider, ProviderService, Partnership, Procedure, ServiceContract),
        *(Comparison, ComparisonLine),
        *(SentPackage, YearClosing),
    }
)
# Of a measure so many letters are read as name it.
_MEASURES = """
    SELECT node.id, node.section_id, node.uid, node.number || ' ' || substr(node.text, 1, 100),
        json_extract(node.cells, '$.term') AS term, plan.year, plan.until_year
    FROM node JOIN section ON section.id = node.section_id JOIN plan ON plan.id = section.plan_id
    WHERE plan.year <= :last AND coalesce(plan.until_year, plan.year) >= :first AND section.included
        AND term <> '' AND node.deleted_at IS NULL AND section.deleted_at IS NULL AND plan.deleted_at IS NULL
    ORDER BY plan.year, section.place, section.id, node.place, node.id
"""
_ENDED = """
    SELECT node_id, state, to_on FROM progress WHERE state IN ('done', 'abandoned') AND deleted_at IS NULL
"""
_WATCHED_AGAIN = """
    SELECT node.uid, node.number || ' ' || substr(node.text, 1, 100), last.next_on, node.section_id
    FROM (
        SELECT node_id, next_on, state,
            row_number() OVER (PARTITION BY node_id ORDER BY to_on DESC, id DESC) AS rank
        FROM progress WHERE deleted_at IS NULL
    ) AS last
    JOIN node ON node.id = last.node_id JOIN section ON section.id = node.section_id
    JOIN plan ON plan.id = section.plan_id
    WHERE last.rank = 1 AND last.next_on BETWEEN :since AND :until AND last.state NOT IN ('done', 'abandoned')
        AND node.deleted_at IS NULL AND section.deleted_at IS NULL AND plan.deleted_at IS NULL
"""
_PLANS = "SELECT family, year FROM plan WHERE deleted_at IS NULL"
# The plus keeps the index of states, which nearly all share, from being chosen over the day's.
_BORN = """
    SELECT uid, family_name || ' ' || given_name, born_on, id
    FROM person
    WHERE born_on BETWEEN :since AND :until AND +state = 'active' AND deleted_at IS NULL
"""
_LICENCE = """
    SELECT service.uid, service.name, last.ends_on, service.id
    FROM (
        SELECT service_id, max(until_on) AS ends_on FROM licence WHERE deleted_at IS NULL GROUP BY service_id
    ) AS last JOIN service ON service.id = last.service_id
    WHERE last.ends_on BETWEEN :since AND :until AND service.deleted_at IS NULL
        AND (service.active_to_on IS NULL OR service.active_to_on >= :today)
"""
_CERTIFICATE = Asked(  # the last certificate of each person; one already renewed is not due
    _("Certificat de încadrare: {name}"),
    "people",
    """
    SELECT person.uid, person.name, last.ends_on, person.id
    FROM (
        SELECT person_id, max(until_on) AS ends_on, max(permanent) AS permanent
        FROM disability_certificate WHERE deleted_at IS NULL GROUP BY person_id
    ) AS last CROSS JOIN followed AS person ON person.id = last.person_id
    WHERE NOT last.permanent AND last.ends_on BETWEEN :since AND :until
    """,
)
_IDENTITY_PAPER = Asked(  # the last paper of each kind of a person
    _("Act de identitate: {name}"),
    "people",
    """
    SELECT person.uid, person.name, paper.expires_on, person.id
    FROM identity_paper AS paper JOIN followed AS person ON person.id = paper.person_id
    WHERE paper.expires_on BETWEEN :since AND :until AND paper.deleted_at IS NULL
        AND NOT EXISTS (
            SELECT 1 FROM identity_paper AS newer
            WHERE newer.person_id = paper.person_id AND newer.kind = paper.kind
                AND (newer.expires_on, newer.id) > (paper.expires_on, paper.id) AND newer.deleted_at IS NULL)
    """,
)


def _born_between(years: int, span: Span) -> Span:
    """When those were born who reach an age; 29 February comes on the 28th."""
    since, until = years_later(span.since, -years), years_later(span.until, -years)
    return Span(since, until + timedelta(days=1))


def _reaching(rule: str) -> AskedReader:
    return AskedReader(
        rule,
        _BORN,
        lambda facts, held, span: reaching(rule, facts, span, today=held.today),
        partial(_born_between, AGES[rule]),
    )


def _licences(facts: Iterable[Fact], held: Registers, span: Span) -> Iterator[Deadline]:
    """The last licence of each service that still goes on."""
    return ending("licence", _("Licența: {name}"), facts, span, today=held.today, page="services")


def _accreditation(held: Registers, span: Span) -> Iterator[Deadline]:
    """The office's own certificate, where it has a day."""
    office = held.office
    if office is None or office.accreditation_on is None:
        return iter(())
    ends_on = years_later(office.accreditation_on, ACCREDITED_FOR)
    fact = Fact(office.uid, office.accreditation_number, ends_on, 2)  # the tab of Settings that has it
    title = _("Acreditarea furnizorului: {name}")
    return ending("accreditation", title, [fact], span, today=held.today, page="settings")


def _measures(held: Registers, span: Span) -> Iterator[Deadline]:
    years = {"first": span.since.year - 1, "last": span.until.year}
    rows = held.rows(_MEASURES, years)
    measures = {id: Measure(*row) for id, *row in rows}
    if not any(True for _one in of_measures(measures.values(), span, today=held.today)):
        return iter(())
    states = [(node_id, state, date.fromisoformat(to_on)) for node_id, state, to_on in held.rows(_ENDED)]
    for node_id, (done_on, dropped) in done_by(states).items():
        if node_id in measures:
            measures[node_id] = replace(measures[node_id], done_on=done_on, dropped=dropped)
    return of_measures(measures.values(), span, today=held.today)


def _watched_again(facts: Iterable[Fact], held: Registers, span: Span) -> Iterator[Deadline]:
    """The day to look at a measure again, as its last progress says it."""
    nodes = (one._replace(name=shortened(one.name), part=one.owner_uid) for one in facts)
    title = _("De urmărit din nou: {name}")
    return ending("progress_next", title, nodes, span, today=held.today, page="plan")


def _publications(rule: str, held: Registers, span: Span) -> Iterator[Deadline]:
    return of_publications(rule, held.published, span, today=held.today)


def _council(rule: str, held: Registers, span: Span) -> Iterator[Deadline]:
    return of_council(rule, held.folders, span, today=held.today)


def _duty(rule: str, held: Registers, span: Span) -> Iterator[Deadline]:
    return duty(rule, held.office_uid, span, today=held.today)


def _next_plan(held: Registers, span: Span) -> Iterator[Deadline]:
    """The plan of a year that is not started yet."""
    years = {year for family, year in held.rows(_PLANS) if family in ANNUALS}
    return (one for one in _duty("next_plan", held, span) if one.due_on.year + 1 not in years)


def _carers_report(held: Registers, span: Span) -> Iterator[Deadline]:
    """The report of a semester that did not go to the council yet, nor is recorded among the carers."""
    given = select(CarerReport.year, CarerReport.semester).where(CarerReport.reported_on.is_not(None))
    for told in _duty("carers_report", held, span):
        if not is_report_given(held.folders, told.due_on):
            year, semester = semester_before(told.due_on)
            if (year, semester) not in {(row[0], row[1]) for row in held.session.execute(given)}:
                yield told


READERS: dict[str, Reader] = {
    **readers_of({"certificate": _CERTIFICATE, "identity_paper": _IDENTITY_PAPER}),
    **{rule: _reaching(rule) for rule in AGES},
    "licence": AskedReader("licence", _LICENCE, _licences),
    "accreditation": _accreditation,
    "measure": _measures,
    "progress_next": AskedReader("progress_next", _WATCHED_AGAIN, _watched_again),
    "next_plan": _next_plan,
    **{rule: partial(_council, rule) for rule in ("consultation_end", "county_opinion", "prefect")},
    "carers_report": _carers_report,
    **{
        rule: partial(_publications, rule)
        for rule in ("publish_monthly", "publish_quarterly", "publish_yearly")
    },
    "data_ministry": partial(_duty, "data_ministry"),
    **HANDOVER_READERS,
    **CASE_READERS,
    **CHILDREN_READERS,
    **CARE_READERS,
    **NEED_READERS,
    **PARTNER_READERS,
    **EVIDENCE_READERS,
}
