"""Where deadlines of persons' cases come from: inquiries, visits, plans of services, children, registers.

Only the last record of a person counts: a newer one settles the older. Of a case told of in confidence only
its number and kind are read, of a confidential register only the entry's number.
"""

from collections.abc import Iterator
from datetime import date

from db.tables.reported import CaseKind
from letea.actions.deadline_registers import Asked, Reader, Registers, readers_of
from letea.fields.reported import CASE_KINDS
from letea.rules.deadline_duties import ending
from letea.rules.deadlines import Deadline, Fact, Span
from letea.wording import _

_CASES = """
    SELECT uid, number, kind, next_on, id
    FROM reported_case
    WHERE next_on BETWEEN :since AND :until AND closed_on IS NULL AND deleted_at IS NULL
"""


def _cases(held: Registers, span: Span) -> Iterator[Deadline]:
    """The cases to check: their number and kind, never whom they are about."""
    days = {"since": span.since.isoformat(), "until": span.until.isoformat()}
    facts = [
        Fact(
            uid, f"{_numbered(number)} ({CASE_KINDS[CaseKind(kind)].lower()})", date.fromisoformat(on), record
        )
        for uid, number, kind, on, record in held.rows(_CASES, days)
    ]
    title = _("Caz de verificat: {name}")
    return ending("case_next", title, facts, span, today=held.today, page="reported")


def _numbered(number: str) -> str:
    return _("nr. {number}").format(number=number) if number else _("fără număr")


CASE_READERS: dict[str, Reader] = {
    "case_next": _cases,
    **readers_of(
        {
            "inquiry_next": Asked(
                _("Anchetă socială de refăcut: {name}"),
                "inquiries",
                """
            SELECT inquiry.uid, person.name, inquiry.next_on, inquiry.id
            FROM inquiry JOIN followed AS person ON person.id = inquiry.person_id
            WHERE inquiry.next_on BETWEEN :since AND :until AND inquiry.deleted_at IS NULL
                AND NOT EXISTS (
                    SELECT 1 FROM inquiry AS newer
                    WHERE newer.person_id = inquiry.person_id AND newer.form = inquiry.form
                        AND (newer.dated_on, newer.id) > (inquiry.dated_on, inquiry.id)
                        AND newer.deleted_at IS NULL)
            """,
            ),
            "visit_next": Asked(
                _("Vizită: {name}"),
                "visits",
                """
            SELECT visit.uid, person.name, visit.next_on, visit.id
            FROM visit JOIN followed AS person ON person.id = visit.person_id
            WHERE visit.next_on BETWEEN :since AND :until AND visit.deleted_at IS NULL
                AND NOT EXISTS (
                    SELECT 1 FROM visit AS newer
                    WHERE newer.person_id = visit.person_id
                        AND (newer.visited_on, newer.id) > (visit.visited_on, visit.id)
                        AND newer.deleted_at IS NULL)
            """,
            ),
            "service_plan_next": Asked(
                _("Plan de servicii de reevaluat: {name}"),
                "service_plans",
                """
            SELECT plan.uid, person.name, plan.next_on, plan.id
            FROM service_plan AS plan JOIN followed AS person ON person.id = plan.person_id
            WHERE plan.next_on BETWEEN :since AND :until AND plan.closed_on IS NULL
                AND (plan.evaluated_on IS NULL OR plan.evaluated_on < plan.next_on)
                AND plan.deleted_at IS NULL
                AND NOT EXISTS (
                    SELECT 1 FROM service_plan AS newer
                    WHERE newer.person_id = plan.person_id
                        AND (newer.made_on, newer.id) > (plan.made_on, plan.id)
                        AND newer.deleted_at IS NULL)
            """,
            ),
            "service_plan_action": Asked(
                _("Din planul de servicii: {name}"),
                "service_plans",
                """
            SELECT act.uid, person.name || ', ' || act.action, act.until_on, plan.id
            FROM service_plan_action AS act JOIN service_plan AS plan ON plan.id = act.plan_id
                JOIN followed AS person ON person.id = plan.person_id
            WHERE act.until_on BETWEEN :since AND :until AND act.done_on IS NULL AND plan.closed_on IS NULL
                AND act.deleted_at IS NULL AND plan.deleted_at IS NULL
            """,
            ),
            "dependency_next": Asked(
                _("Grad de dependență de reevaluat: {name}"),
                "elderly",
                """
            SELECT held.uid, person.name, held.next_on, held.id
            FROM dependency AS held JOIN followed AS person ON person.id = held.person_id
            WHERE held.next_on BETWEEN :since AND :until AND held.deleted_at IS NULL
                AND NOT EXISTS (
                    SELECT 1 FROM dependency AS newer
                    WHERE newer.person_id = held.person_id
                        AND (newer.assessed_on, newer.id) > (held.assessed_on, held.id)
                        AND newer.deleted_at IS NULL)
            """,
            ),
            "register_term": Asked(
                _("Termen din registru: {name}"),
                "registers",
                """
            SELECT entry.uid,
                register.name || ', nr. ' || register.prefix || entry.number || '/' || entry.year
                    || CASE
                        WHEN register.confidential THEN ''
                        WHEN person.id IS NOT NULL THEN ', ' || person.name
                        WHEN entry.about <> '' THEN ', ' || entry.about
                        ELSE '' END,
                entry.until_on, entry.id
            FROM register_entry AS entry JOIN register ON register.id = entry.register_id
                LEFT JOIN named AS person ON person.id = entry.person_id
            WHERE entry.until_on BETWEEN :since AND :until AND entry.done_on IS NULL
                AND entry.deleted_at IS NULL AND register.deleted_at IS NULL
            """,
            ),
            "grant_end": Asked(
                _("Se încheie dreptul: {name}"),
                "benefits",
                """
            SELECT given.uid, person.name || ', ' || kind.name, given.to_on, file.id
            FROM "grant" AS given JOIN benefit_file AS file ON file.id = given.file_id
                JOIN benefit_kind AS kind ON kind.id = file.kind_id
                JOIN named AS person ON person.id = given.beneficiary_id
            WHERE given.to_on BETWEEN :since AND :until AND NOT given.once
                AND file.state IN ('approved', 'paying', 'changed')
                AND given.deleted_at IS NULL AND file.deleted_at IS NULL
                AND NOT EXISTS (
                    SELECT 1 FROM "grant" AS newer
                    WHERE newer.file_id = given.file_id AND newer.beneficiary_id = given.beneficiary_id
                        AND (newer.to_on IS NULL OR newer.to_on > given.to_on) AND newer.deleted_at IS NULL)
            """,
            ),
        }
    ),
}
