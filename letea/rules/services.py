"""What must hold for services: licences, budgets, enrolments, occupancy, what is proposed and contracted."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Protocol

from db.tables.services import Enrolment, Licence, ProgrammeRow, ProposedService, Service, ServiceBudget
from letea.errors import Problem
from letea.rules.figures import Behind, Figure, rows_of
from letea.wording import _, day, percent

YEARS = range(2000, 2101)
SOURCES = ("local", "county", "state", "contributions", "other")

_FULL = 100
_MOST_PLACES = 100_000


class _Placed(Protocol):
    """Anything with a year of its plan."""

    @property
    def year(self) -> int: ...


def enrolled_on(enrolments: Iterable[Enrolment], on: date) -> int:
    """How many persons are in the service that day; first and last day count, a person counts once."""
    return len(enrolments_on(enrolments, on))


def enrolments_on(enrolments: Iterable[Enrolment], on: date) -> list[Enrolment]:
    """By which enrolments persons are in the service that day, one for each person."""
    holding = (one for one in enrolments if _holds(one.from_on, one.to_on, on, one.deleted_at))
    return list({one.person_id: one for one in holding}.values())


def occupancy_on(service: Service, enrolments: Iterable[Enrolment], on: date) -> Decimal | None:
    """The occupancy in percent that day: the override where there is one, else enrolled by capacity.

    None where the capacity is not known. `enrolments` are those of this service.
    """
    filled = occupancy_figure(service, enrolments, on)
    return filled.number if filled is not None else None


def occupancy_figure(service: Service, enrolments: Iterable[Enrolment], on: date) -> Figure | None:
    """The same with the enrolments behind it."""
    held = rows_of(Behind.ENROLMENTS, (one.id or 0 for one in enrolments_on(enrolments, on)))
    if service.occupancy_override is not None:
        written = Decimal(service.occupancy_override)
        return Figure(held, places=service.capacity, written=written, why=service.override_reason)
    if not service.capacity or service.capacity < 0:
        return None
    return Figure(held, places=service.capacity)


def is_active_in(service: Service, year: int) -> bool:
    """Whether the service appears in the plan of that year."""
    starts, ends = service.active_from_on, service.active_to_on
    return (starts is None or starts.year <= year) and (ends is None or ends.year >= year)


def check_service(
    service: Service,
    *,
    licences: Sequence[Licence] = (),
    budgets: Sequence[ServiceBudget] = (),
    enrolments: Sequence[Enrolment] = (),
    known_codes: Collection[str] | None = None,
    today: date,
) -> list[Problem]:
    """What the worker must mend in a service, with its licences, budgets and enrolments.

    Fields of a licence are "licences.0.until_on", of a budget "budgets.0.amount_bani". The code is only ever
    warned about: it prints as it was adopted.
    """
    return [
        *_check_description(service),
        *_check_code(service, known_codes),
        *_check_occupancy(service, enrolments, today),
        *check_amount(service.standard_bani, "standard_bani"),
        *_in_rows("licences", (check_licence(one, today=today) for one in licences)),
        *_check_licence_overlap(licences),
        *_in_rows("budgets", (check_budget(one) for one in budgets)),
        *_check_sources(budgets),
    ]


def check_licence(licence: Licence, *, today: date) -> list[Problem]:
    """A licence has a series and number, and ends after it starts; an expired one is a warning."""
    problems = []
    if not licence.series.strip() or not licence.number.strip():
        text = _("Scrieți seria și numărul licenței, de exemplu LF nr. 000132.")
        field = "series" if not licence.series.strip() else "number"
        problems.append(Problem(field, text, blocking=False))
    problems += _check_order(licence.from_on, licence.until_on, "until_on")
    if licence.until_on and licence.until_on < today:
        text = _("Licența a expirat la {day}. Adăugați licența nouă, dacă a fost obținută.")
        problems.append(Problem("until_on", text.format(day=day(licence.until_on)), blocking=False))
    return problems


def check_budget(budget: ServiceBudget) -> list[Problem]:
    """A year that can be and a sum not below zero."""
    return [*check_year(budget), *check_amount(budget.amount_bani, "amount_bani")]


def check_enrolment(
    enrolment: Enrolment,
    others: Sequence[Enrolment],
    *,
    service: Service | None = None,
    there: int | None = None,
) -> list[Problem]:
    """A person is in a service once at a time, until a later day; more than the capacity is a warning.

    `others` are the other enrolments in the same service. Where `there` tells how many are in it on the first
    day, this one among them, only those of the same person are asked for.
    """
    problems = _check_order(enrolment.from_on, enrolment.to_on, "to_on")
    rest = [one for one in others if one.uid != enrolment.uid and one.deleted_at is None]
    twice = next(
        (one for one in rest if one.person_id == enrolment.person_id and _meet(one, enrolment)), None
    )
    if twice is not None:
        text = _("Persoana este deja admisă în acest serviciu de la {day}. Încheiați întâi admiterea aceea.")
        problems.append(Problem("person_id", text.format(day=day(twice.from_on))))
    if service is not None:
        count = enrolled_on([*rest, enrolment], enrolment.from_on) if there is None else there
        problems += _check_room(enrolment, count, service)
    return problems


def check_proposed_service(
    proposed: ProposedService, *, known_codes: Collection[str] | None = None
) -> list[Problem]:
    """A proposed service has a name; its code is warned about, its sums are not below zero."""
    problems = check_year(proposed)
    if not proposed.name.strip():
        problems.append(Problem("name", _("Scrieți denumirea serviciului propus.")))
    problems += _check_codes(proposed.code, known_codes)
    for source in SOURCES:
        problems += check_amount(getattr(proposed, f"{source}_bani"), f"{source}_bani")
    if not proposed.justification.strip():
        text = _("Scrieți de ce este nevoie de serviciu; modelul planului cere justificarea.")
        problems.append(Problem("justification", text, blocking=False))
    return problems


def check_programme_row(row: ProgrammeRow) -> list[Problem]:
    """A row of the contracting or subsidy programme names the provider and a sum not below zero."""
    problems = check_year(row)
    if not row.provider.strip():
        problems.append(Problem("provider", _("Scrieți furnizorul de servicii sociale.")))
    return [*problems, *check_amount(row.amount_bani, "amount_bani")]


def check_year(row: _Placed) -> list[Problem]:
    """The year of a plan is one that can be."""
    if row.year in YEARS:
        return []
    text = _("Anul {year} nu poate fi anul unui plan; scrieți un an între {first} și {last}.")
    return [Problem("year", text.format(year=row.year, first=YEARS[0], last=YEARS[-1]))]


def check_amount(bani: int | None, field: str) -> list[Problem]:
    """A sum is not below zero; no sum at all is allowed, for it may be worded."""
    if bani is None or bani >= 0:
        return []
    return [Problem(field, _("Suma nu poate fi sub zero."))]


def _check_description(service: Service) -> Iterator[Problem]:
    if not service.name.strip():
        yield Problem("name", _("Scrieți denumirea serviciului."))
    if service.capacity is None:
        text = _("Scrieți capacitatea; fără ea gradul de ocupare nu se poate calcula.")
        yield Problem("capacity", text, blocking=False)
    elif not 0 < service.capacity <= _MOST_PLACES:
        yield Problem("capacity", _("Capacitatea trebuie să fie cel puțin 1; scrieți numărul de locuri."))
    yield from _check_order(service.active_from_on, service.active_to_on, "active_to_on")


def _check_code(service: Service, known_codes: Collection[str] | None) -> Iterator[Problem]:
    if not service.code.strip():
        text = _("Scrieți codul din Nomenclatorul serviciilor sociale, de exemplu 8891 CZ-C-II.")
        yield Problem("code", text, blocking=False)
    yield from _check_codes(service.code, known_codes)


def _check_codes(cell: str, known_codes: Collection[str] | None) -> list[Problem]:
    if not cell.strip() or known_codes is None:
        return []
    from letea.rules.nomenclature import unknown_codes  # noqa: PLC0415 - only where a service is checked

    return [Problem("code", reading.warning, blocking=False) for reading in unknown_codes(cell, known_codes)]


def _check_occupancy(service: Service, enrolments: Sequence[Enrolment], today: date) -> Iterator[Problem]:
    override = service.occupancy_override
    if override is None:
        computed = occupancy_on(service, enrolments, today)
        if computed is not None and computed > _FULL:
            text = _(
                "Sunt admise mai multe persoane decât locuri: {share}. Verificați capacitatea și admiterile."
            )
            yield Problem("capacity", text.format(share=percent(computed)), blocking=False)
        return
    if override > _FULL:
        text = _("Gradul de ocupare nu poate trece de 100 %. Verificați capacitatea și persoanele admise.")
        yield Problem("occupancy_override", text)
    elif override < 0:
        yield Problem("occupancy_override", _("Gradul de ocupare nu poate fi sub zero."))
    if not service.override_reason.strip():
        text = _("Scrieți motivul pentru care gradul de ocupare nu este cel calculat.")
        yield Problem("override_reason", text)


def _check_licence_overlap(licences: Sequence[Licence]) -> Iterator[Problem]:
    for index, one in enumerate(licences):
        for other in licences[:index]:
            if (one.series, one.number) == (other.series, other.number) and one.number.strip():
                text = _("Licența seria {series} nr. {number} este trecută de două ori.")
                sentence = text.format(series=one.series, number=one.number)
                yield Problem(f"licences.{index}.number", sentence, blocking=False)
                break


def _check_sources(budgets: Sequence[ServiceBudget]) -> Iterator[Problem]:
    seen: set[tuple[int, object]] = set()
    for index, budget in enumerate(budgets):
        if (budget.year, budget.source) in seen:
            text = _("Anul {year} are deja o sumă pentru această sursă; păstrați una singură.")
            yield Problem(f"budgets.{index}.source", text.format(year=budget.year))
        seen.add((budget.year, budget.source))


def _check_room(enrolment: Enrolment, there: int, service: Service) -> Iterator[Problem]:
    if service.capacity and there > service.capacity:
        text = _("Serviciul are {capacity} locuri; cu această admitere ar fi {count} persoane.")
        sentence = text.format(capacity=service.capacity, count=there)
        yield Problem("service_id", sentence, blocking=False)
    if service.active_from_on and enrolment.from_on < service.active_from_on:
        text = _("Admiterea începe înainte ca serviciul să funcționeze ({day}).")
        yield Problem("from_on", text.format(day=day(service.active_from_on)), blocking=False)
    if service.active_to_on and enrolment.from_on > service.active_to_on:
        text = _("Serviciul s-a încheiat la {day}; admiterea nu poate începe după această zi.")
        yield Problem("from_on", text.format(day=day(service.active_to_on)))


def _check_order(from_on: date | None, to_on: date | None, field: str) -> list[Problem]:
    if from_on and to_on and to_on < from_on:
        text = _("Sfârșitul este înaintea începutului ({day}). Verificați cele două date.")
        return [Problem(field, text.format(day=day(from_on)))]
    return []


def _in_rows(name: str, rows: Iterable[list[Problem]]) -> Iterator[Problem]:
    for index, problems in enumerate(rows):
        for problem in problems:
            yield Problem(f"{name}.{index}.{problem.field}", problem.text, problem.blocking)


def _meet(one: Enrolment, other: Enrolment) -> bool:
    """Whether the two share a day."""
    return (one.to_on is None or one.to_on >= other.from_on) and (
        other.to_on is None or other.to_on >= one.from_on
    )


def _holds(from_on: date, to_on: date | None, on: date, deleted_at: object) -> bool:
    return deleted_at is None and from_on <= on and (to_on is None or to_on >= on)
