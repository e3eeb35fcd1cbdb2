"""Services and their capacity (harta serviciilor sociale), by commune and by kind; licences that end."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import func, literal, or_, select

from db.county.records import PROPOSED_SERVICE, PROVIDER_SERVICE, SERVICE
from db.county.tables import Commune
from db.ordering import sort_key
from letea.county.views.reading import COMMUNE, Reading, Said, by_commune, handed_notes, whole
from letea.county.views.view import Column, Kind, Line, Value, View, number, share_of, totals_of
from letea.documents.outline import Bar, Chart
from letea.wording import _, counted

SERVICES = Said(
    "services",
    _("Harta serviciilor sociale"),
    _("Serviciile sociale ale fiecărei comune, locurile lor și câți sunt admiși."),
)
SERVICE_KINDS = Said(
    "service_kinds",
    _("Servicii pe feluri"),
    _("Serviciile din nomenclator care există în județ: în câte comune, câte locuri, câți admiși."),
)
LICENCES = Said(
    "licences",
    _("Licențe care expiră"),
    _("Serviciile fără licență, cu licența expirată sau care expiră în curând."),
)
_ENDED, _ENDING, _NONE = _("expirată"), _("expiră"), _("fără licență")
_DAYS_IN_MONTH = 28
_MONTHS = 12


def services(reading: Reading) -> View:
    """The services of each commune with their places, and those of others in it."""
    columns = (
        Column("services", _("Servicii")),
        Column("places", _("Locuri")),
        Column("admitted", _("Admiși")),
        Column("occupancy", _("Grad de ocupare"), Kind.SHARE, summed=False),
        Column("others", _("Servicii ale altora")),
        Column("others_places", _("Locuri la alții")),
        Column("proposed", _("Servicii propuse")),
    )
    own = _counted(reading, SERVICE, func.sum(SERVICE.c.capacity), func.sum(SERVICE.c.admitted))
    others = _counted(reading, PROVIDER_SERVICE, func.sum(PROVIDER_SERVICE.c.capacity))
    proposed = _counted(reading, PROPOSED_SERVICE)
    values: dict[int, list[Value]] = {}
    for commune in reading.handed:
        count, places, admitted = own.get(commune, (0, 0, 0))
        count_others, places_others = others.get(commune, (0, 0))
        share = share_of(admitted, places)
        values[commune] = [
            *(count, places, admitted, share),
            *(count_others, places_others, proposed.get(commune, (0,))[0]),
        ]
    shares = {"occupancy": ("admitted", "places")}
    notes = list(_without_places(reading))
    return by_commune(reading, SERVICES, columns, values, shares=shares, notes=notes, pictured="places")


def service_kinds(reading: Reading) -> View:
    """The services of the county by their code, the commune's own and those of others."""
    columns = (
        Column("code", _("Codul"), Kind.TEXT, 1.4, summed=False),
        Column("name", _("Serviciul"), Kind.TEXT, 3.4, summed=False),
        Column("communes", _("Comune"), summed=False),
        Column("services", _("Servicii")),
        Column("places", _("Locuri")),
        Column("admitted", _("Admiși")),
        Column("occupancy", _("Grad de ocupare"), Kind.SHARE, summed=False),
        Column("others", _("Servicii ale altora")),
        Column("others_places", _("Locuri la alții")),
    )
    own = {row.code: row for row in _by_code(reading, SERVICE, func.sum(SERVICE.c.admitted))}
    others = {row.code: row for row in _by_code(reading, PROVIDER_SERVICE, func.count())}
    lines = []
    for code in sorted({*own, *others}, key=lambda one: one or ""):
        here, there = own.get(code), others.get(code)
        places, admitted = (whole(here.places), whole(here.more)) if here else (None, None)
        lines.append(
            Line(
                (
                    code or _("fără cod"),
                    (here or there).name,  # type: ignore[union-attr]  # the code is of one of them
                    here.communes if here else 0,
                    here.services if here else 0,
                    places if here else 0,
                    admitted if here else 0,
                    share_of(admitted, places),
                    there.services if there else 0,
                    whole(there.places) if there else 0,
                )
            )
        )
    totals = totals_of(columns, lines, {"occupancy": ("admitted", "places")})
    bars = [Bar(str(line.cells[1]), (number(line.cells[4]), number(line.cells[8]))) for line in lines]
    title = _("Locuri pe feluri de servicii")
    return View(
        *(SERVICE_KINDS.key, SERVICE_KINDS.title, SERVICE_KINDS.tells, reading.asked.words),
        columns,
        tuple(lines),
        totals,
        handed_notes(reading),
        tuple(_without_places(reading)),
        of_communes=False,
        chart=Chart(title, (_("ale comunelor"), _("ale altora")), tuple(one for one in bars if one.total)),
    )


@dataclass(frozen=True)
class _Licensed:
    commune: str
    commune_id: int
    provider: str
    name: str
    code: str
    licence: str
    until: date | None


def licences(reading: Reading) -> View:
    """The services whose licence ended, ends within the months asked for, or is not told."""
    columns = (
        COMMUNE,
        Column("name", _("Serviciul"), Kind.TEXT, 2.6),
        Column("code", _("Codul"), Kind.TEXT, 1.3),
        Column("provider", _("Furnizorul"), Kind.TEXT, 1.8),
        Column("licence", _("Licența"), Kind.TEXT, 1.2),
        Column("until", _("Expiră la"), Kind.DAY, 1.1),
        Column("left", _("Zile rămase"), summed=False),
        Column("state", _("Stadiul"), Kind.TEXT, 1.1),
    )
    today, within = reading.asked.today, reading.asked.within
    found = sorted(_licensed(reading, months_after(today, within)), key=_order)
    lines = [
        Line(
            (
                *(one.commune, one.name, one.code, one.provider, one.licence, one.until),
                (one.until - today).days if one.until else None,
                _state(one, today),
            ),
            one.commune_id,
        )
        for one in found
    ]
    states = [str(line.cells[-1]) for line in lines]
    named = (
        (_("expirate"), _ENDED),
        (_("expiră în {months} luni").format(months=within), _ENDING),
        (_NONE, _NONE),
    )
    bars = tuple(Bar(words, (states.count(state),)) for words, state in named)
    told = counted(len(lines), _("serviciu"), _("servicii"))
    return View(
        *(LICENCES.key, LICENCES.title, LICENCES.tells, reading.asked.words),
        columns,
        tuple(lines),
        (),
        handed_notes(reading),
        (_("{services}, la {months} luni.").format(services=told, months=within),),
        of_communes=False,
        chart=Chart(_("Servicii după stadiul licenței"), (), bars),
    )


def months_after(day: date, months: int) -> date:
    """The same day so many months later, or the last before it that every month has."""
    place = day.month - 1 + months
    return date(day.year + place // _MONTHS, place % _MONTHS + 1, min(day.day, _DAYS_IN_MONTH))


def _counted(reading: Reading, table: Any, *sums: Any) -> dict[int, tuple[int | None, ...]]:
    """How many records each commune has in a table, and these sums of them."""
    rows = reading.session.execute(
        select(table.c.commune_id, func.count(), *sums)
        .where(reading.within(table))
        .group_by(table.c.commune_id)
    )
    return {row[0]: tuple(whole(one) for one in row[1:]) for row in rows}


def _by_code(reading: Reading, table: Any, more: Any) -> Iterable[Any]:
    return reading.session.execute(
        select(
            table.c.code,
            func.max(table.c.name).label("name"),
            func.count(table.c.commune_id.distinct()).label("communes"),
            func.count().label("services"),
            func.sum(table.c.capacity).label("places"),
            more.label("more"),
        )
        .where(reading.within(table))
        .group_by(table.c.code)
    )


def _without_places(reading: Reading) -> Iterator[str]:
    silent = reading.session.scalar(
        select(func.count()).select_from(SERVICE).where(reading.within(SERVICE), SERVICE.c.capacity.is_(None))
    )
    if silent:
        told = counted(silent, _("serviciu nu își spune capacitatea"), _("servicii nu își spun capacitatea"))
        yield _("{services}; locurile lor nu se adună.").format(services=told)


def _licensed(reading: Reading, until: date) -> Iterator[_Licensed]:
    own, others = _("comuna"), PROVIDER_SERVICE.c.provider
    for table, provider, licence in (
        (SERVICE, literal(own), SERVICE.c.licence),
        (PROVIDER_SERVICE, others, literal("")),
    ):
        rows = reading.session.execute(
            select(
                *(Commune.name, table.c.commune_id, provider, table.c.name, table.c.code, licence),
                table.c.licensed_until,
            )
            .join(Commune, Commune.id == table.c.commune_id)
            .where(
                reading.within(table),
                or_(table.c.licensed_until.is_(None), table.c.licensed_until <= until),
            )
        )
        for commune, commune_id, provides, name, code, held, ends in rows:
            yield _Licensed(commune, commune_id, provides or "", name or "", code or "", held or "", ends)


def _state(one: _Licensed, today: date) -> str:
    if one.until is None:
        return _NONE
    return _ENDED if one.until < today else _ENDING


def _order(one: _Licensed) -> tuple[date, str, str]:
    return (one.until or date.max, sort_key(one.commune), one.name)
