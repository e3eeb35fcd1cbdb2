"""What must hold for providers, partnerships, procedures and contracts of services."""

from collections.abc import Collection, Sequence
from datetime import date

from db.tables.partners import Partnership, Procedure, Provider, ProviderService, ServiceContract
from letea.errors import Problem
from letea.rules.later import years_later
from letea.rules.nomenclature import unknown_codes
from letea.rules.office import is_cui
from letea.wording import _, day

REVISED_EACH = 1  # years


def check_provider(
    provider: Provider,
    services: Sequence[ProviderService],
    *,
    known_codes: Collection[str] | None,
    today: date,
) -> list[Problem]:
    """A provider has a name; its certificate and licences end after they begin."""
    problems = []
    if not provider.name.strip():
        problems.append(Problem("name", _("Scrieți denumirea furnizorului.")))
    if provider.tax_code.strip() and not is_cui(provider.tax_code):
        problems.append(
            Problem("tax_code", _("Codul fiscal are o cifră greșită; verificați-l."), blocking=False)
        )
    if provider.email.strip() and "@" not in provider.email:
        problems.append(Problem("email", _("Adresa de e-mail nu are „@”; verificați-o."), blocking=False))
    if not provider.accreditation_number.strip():
        told = _("Fără certificat de acreditare nu se poate contracta (Legea 197/2012).")
        problems.append(Problem("accreditation_number", told, blocking=False))
    problems += _in_order(provider.accredited_on, provider.accredited_until_on, "accredited_until_on")
    problems += _in_the_past(provider.accredited_on, "accredited_on", today)
    problems += _expired(provider.accredited_until_on, "accredited_until_on", today)
    for index, service in enumerate(services):
        problems += [
            Problem(f"services.{index}.{found.field}", found.text, found.blocking)
            for found in _check_service(service, known_codes, today)
        ]
    return problems


def check_partnership(partnership: Partnership, today: date) -> list[Problem]:
    """A partnership has a partner and ends after it was signed."""
    problems = []
    if not partnership.partner.strip():
        problems.append(Problem("partner", _("Scrieți numele partenerului.")))
    if partnership.signed_on is None:
        told = _("Scrieți când a fost semnată convenția; inspecția o cere.")
        problems.append(Problem("signed_on", told, blocking=False))
    problems += _in_the_past(partnership.signed_on, "signed_on", today)
    problems += _in_order(partnership.signed_on, partnership.until_on, "until_on")
    problems += _in_order(partnership.signed_on, partnership.ended_on, "ended_on")
    problems += _in_the_past(partnership.ended_on, "ended_on", today)
    if partnership.ended_on is None:
        problems += _expired(partnership.until_on, "until_on", today)
    return problems


def check_procedure(procedure: Procedure, today: date) -> list[Problem]:
    """A procedure has a title, is revised after its approval, and again within the year."""
    problems = []
    if not procedure.title.strip():
        problems.append(Problem("title", _("Scrieți titlul procedurii.")))
    for field in ("approved_on", "revised_on", "withdrawn_on"):
        problems += _in_the_past(getattr(procedure, field), field, today)
    problems += _in_order(procedure.approved_on, procedure.revised_on, "revised_on")
    last = procedure.revised_on or procedure.approved_on
    problems += _in_order(last, procedure.next_on, "next_on")
    problems += _in_order(procedure.approved_on, procedure.withdrawn_on, "withdrawn_on")
    if last and procedure.next_on and procedure.next_on > years_later(last, REVISED_EACH):
        told = _("Procedurile se revizuiesc o dată pe an, deci până la {day}.")
        latest = day(years_later(last, REVISED_EACH))
        problems.append(Problem("next_on", told.format(day=latest), blocking=False))
    return problems


def check_contract(
    contract: ServiceContract, *, others: Sequence[ServiceContract], is_enrolled: bool, today: date
) -> list[Problem]:
    """A contract has a beneficiary, a service and a period; another for the same service is told.

    `others` are the other contracts of the same person for the same service.
    """
    problems = []
    if not contract.person_id:
        problems.append(Problem("person_id", _("Alegeți beneficiarul.")))
    if not contract.service_id:
        problems.append(Problem("service_id", _("Alegeți serviciul.")))
    problems += _in_the_past(contract.signed_on, "signed_on", today)
    problems += _in_order(contract.from_on, contract.to_on, "to_on")
    problems += _in_order(contract.from_on, contract.ended_on, "ended_on")
    if contract.signed_on > contract.from_on:
        told = _("Serviciul începe înainte de semnare ({day}); verificați.").format(
            day=day(contract.signed_on)
        )
        problems.append(Problem("from_on", told, blocking=False))
    if contract.contribution_bani is not None and contract.contribution_bani < 0:
        problems.append(Problem("contribution_bani", _("Contribuția nu poate fi sub zero.")))
    if contract.ended_on and not contract.ended_why.strip():
        problems.append(Problem("ended_why", _("Scrieți de ce a luat sfârșit.")))
    elif contract.ended_why.strip() and not contract.ended_on:
        problems.append(Problem("ended_on", _("Scrieți și ziua în care a luat sfârșit.")))
    problems += [_told(other) for other in others if _meet(contract, other)][:1]
    if contract.person_id and contract.service_id and not is_enrolled and contract.ended_on is None:
        told = _(
            "Beneficiarul nu este admis la serviciu în această perioadă; admiterea se scrie la Servicii."
        )
        problems.append(Problem("service_id", told, blocking=False))
    return problems


def revision_after(last: date | None) -> date | None:
    """The day of the next yearly revision after one."""
    return years_later(last, REVISED_EACH) if last else None


def due_for_revision(procedure: Procedure) -> date | None:
    """The day by which a procedure is to be revised: its own, else a year after the last revision."""
    return procedure.next_on or revision_after(procedure.revised_on or procedure.approved_on)


def ends_on(contract: ServiceContract) -> date | None:
    """The last day of a contract, as it stands."""
    return contract.ended_on or contract.to_on


def _check_service(
    service: ProviderService, known_codes: Collection[str] | None, today: date
) -> list[Problem]:
    problems = []
    if not service.name.strip():
        problems.append(Problem("name", _("Scrieți denumirea serviciului.")))
    if service.capacity is not None and service.capacity < 1:
        problems.append(Problem("capacity", _("Capacitatea este cel puțin 1.")))
    if service.code.strip() and known_codes is not None:
        told = unknown_codes(service.code, known_codes)
        problems += [Problem("code", reading.warning, blocking=False) for reading in told]
    problems += _in_order(service.licensed_on, service.licensed_until_on, "licensed_until_on")
    problems += _expired(service.licensed_until_on, "licensed_until_on", today)
    return problems


def _in_order(from_on: date | None, to_on: date | None, field: str) -> list[Problem]:
    if from_on and to_on and to_on < from_on:
        told = _("Ziua este înaintea începutului ({day}). Verificați cele două date.")
        return [Problem(field, told.format(day=day(from_on)))]
    return []


def _in_the_past(on: date | None, field: str, today: date) -> list[Problem]:
    return [Problem(field, _("Data este în viitor; verificați."))] if on and on > today else []


def _expired(until_on: date | None, field: str, today: date) -> list[Problem]:
    if until_on is None or until_on >= today:
        return []
    return [Problem(field, _("A expirat la {day}.").format(day=day(until_on)), blocking=False)]


def _meet(one: ServiceContract, other: ServiceContract) -> bool:
    """Whether the two contracts share a day."""
    last, others_last = ends_on(one), ends_on(other)
    return (last is None or last >= other.from_on) and (others_last is None or others_last >= one.from_on)


def _told(other: ServiceContract) -> Problem:
    told = _("Are deja contractul {number} din {day} pentru acest serviciu, în aceeași perioadă.")
    number = other.number or _("fără număr")
    return Problem("from_on", told.format(number=number, day=day(other.signed_on)), blocking=False)
