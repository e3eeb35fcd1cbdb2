"""Where deadlines of contracts of services, providers, partnerships and procedures come from."""

from letea.actions.deadline_registers import Asked, readers_of
from letea.wording import _

# Beside an id that many share, a plus keeps its index from being chosen over that of the person.
PARTNER_READERS = readers_of(
    {
        "contract_end": Asked(
            _("Se încheie contractul de servicii: {name}"),
            "contracts",
            """
            SELECT held.uid, person.name || ', ' || service.name,
                held.to_on, held.id
            FROM service_contract AS held JOIN named AS person ON person.id = held.person_id
                JOIN service ON service.id = held.service_id
            WHERE held.to_on BETWEEN :since AND :until AND held.ended_on IS NULL
                AND held.deleted_at IS NULL
                AND NOT EXISTS (
                    SELECT 1 FROM service_contract AS newer
                    WHERE newer.person_id = held.person_id AND +newer.service_id = held.service_id
                        AND (newer.from_on, newer.id) > (held.from_on, held.id)
                        AND newer.deleted_at IS NULL)
            """,
        ),
        "provider_accreditation": Asked(
            _("Acreditarea furnizorului: {name}"),
            "providers",
            """
            SELECT provider.uid, provider.name, provider.accredited_until_on, provider.id
            FROM provider
            WHERE provider.accredited_until_on BETWEEN :since AND :until AND provider.deleted_at IS NULL
            """,
        ),
        "provider_licence": Asked(
            _("Licența furnizorului: {name}"),
            "providers",
            """
            SELECT given.uid, provider.name || ', ' || given.name, given.licensed_until_on, provider.id
            FROM provider_service AS given JOIN provider ON provider.id = given.provider_id
            WHERE given.licensed_until_on BETWEEN :since AND :until
                AND given.deleted_at IS NULL AND provider.deleted_at IS NULL
            """,
        ),
        "partnership_end": Asked(
            _("Se încheie parteneriatul: {name}"),
            "partnerships",
            """
            SELECT held.uid, held.partner, held.until_on, held.id
            FROM partnership AS held
            WHERE held.until_on BETWEEN :since AND :until AND held.ended_on IS NULL
                AND held.deleted_at IS NULL
            """,
        ),
        "procedure_next": Asked(
            _("Procedura de revizuit: {name}"),
            "procedures",
            """
            SELECT uid, trim(code || ' ' || title), due_on, id
            FROM (
                SELECT uid, code, title, id,
                    coalesce(next_on, date(coalesce(revised_on, approved_on), '+1 year')) AS due_on
                FROM procedure
                WHERE withdrawn_on IS NULL AND deleted_at IS NULL)
            WHERE due_on BETWEEN :since AND :until
            """,
        ),
    }
)
