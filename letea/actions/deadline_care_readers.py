"""Where deadlines of personal assistants and of the guardianship authority come from."""

from collections.abc import Iterator
from datetime import date

from letea.actions.deadline_registers import PERSONS, Asked, Reader, Registers, readers_of
from letea.rules.deadline_duties import ending
from letea.rules.deadlines import Deadline, Fact, Span
from letea.wording import _

_ACCOUNT_DAY = (1, 30)  # of the year after: 30 days from the end of the year
_WITHOUT_ACCOUNT = """
    SELECT held.uid, person.name, held.id
    FROM guardianship AS held JOIN named AS person ON person.id = held.person_id
    WHERE held.gives_accounts AND held.from_on <= :year || '-12-31'
        AND (held.to_on IS NULL OR held.to_on > :year || '-12-31')
        AND held.deleted_at IS NULL
        AND NOT EXISTS (
            SELECT 1 FROM guardian_account AS given
            WHERE given.guardianship_id = held.id AND given.year = :year AND given.submitted_on IS NOT NULL
                AND given.deleted_at IS NULL)
"""


def _accounts(held: Registers, span: Span) -> Iterator[Deadline]:
    """A guardian's account of each year that has ended and none was given for."""
    for told_in in range(span.since.year, span.until.year + 1):
        day = date(told_in, *_ACCOUNT_DAY)
        if day not in span:
            continue
        rows = held.rows(PERSONS + _WITHOUT_ACCOUNT, {"year": told_in - 1})
        facts = [Fact(uid, name, day, record) for uid, name, record in rows]
        title = _("Dare de seamă pe {year}: {name}").replace("{year}", str(told_in - 1))
        yield from ending("guardian_account", title, facts, span, today=held.today, page="guardianship")


CARE_READERS: dict[str, Reader] = {
    **readers_of(
        {
            "carer_check": Asked(
                _("Verificare la domiciliu, asistent personal: {name}"),
                "carers",
                """
                SELECT done.uid, person.name, done.next_on, carer.id
                FROM carer_check AS done JOIN carer ON carer.id = done.carer_id
                    JOIN named AS person ON person.id = carer.person_id
                WHERE done.next_on BETWEEN :since AND :until
                    AND (carer.to_on IS NULL OR carer.to_on >= :today)
                    AND done.deleted_at IS NULL AND carer.deleted_at IS NULL
                    AND NOT EXISTS (
                        SELECT 1 FROM carer_check AS newer
                        WHERE newer.carer_id = done.carer_id
                            AND (newer.checked_on, newer.id) > (done.checked_on, done.id)
                            AND newer.deleted_at IS NULL)
                """,
            ),
            "carer_end": Asked(
                _("Se încheie contractul asistentului personal: {name}"),
                "carers",
                """
                SELECT carer.uid, person.name, carer.to_on, carer.id
                FROM carer JOIN named AS person ON person.id = carer.person_id
                WHERE carer.to_on BETWEEN :since AND :until AND carer.ended_why = ''
                    AND carer.deleted_at IS NULL
                    AND NOT EXISTS (
                        SELECT 1 FROM carer AS newer
                        WHERE newer.cared_id = carer.cared_id AND newer.from_on > carer.from_on
                            AND newer.deleted_at IS NULL)
                """,
            ),
            "carer_replacement": Asked(
                _("Se încheie înlocuirea asistentului personal: {name}"),
                "carers",
                """
                SELECT instead.uid, person.name, instead.to_on, carer.id
                FROM carer_replacement AS instead JOIN carer ON carer.id = instead.carer_id
                    JOIN named AS person ON person.id = carer.person_id
                WHERE instead.to_on BETWEEN :since AND :until
                    AND (carer.to_on IS NULL OR carer.to_on >= :today)
                    AND instead.deleted_at IS NULL AND carer.deleted_at IS NULL
                """,
            ),
        }
    ),
    "guardian_account": _accounts,
}
