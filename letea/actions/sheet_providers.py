"""Providers and licensed services as a target of tables, as in the ministry's public list."""

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from sqlalchemy.orm import Session

from db.record import Record
from db.store import Store
from db.tables.partners import Provider, ProviderService
from letea.actions.services import known_codes
from letea.actions.sheet_records import Subject, Values, filled, records_by, target_from
from letea.actions.sheet_targets import Target
from letea.errors import Problem
from letea.fields import Field, fields_of
from letea.rules.partners import check_provider
from letea.rules.sheet_columns import Wanted
from letea.rules.sheet_headings import plain
from letea.rules.sheet_records import Part, RecordEntry, Shape
from letea.wording import _

_LICENCE = re.compile(
    r"(?:seria\s*)?(?P<series>[a-z]{1,4})?[\s./-]*(?:nr\.?)?\s*(?P<number>[0-9][0-9/.-]*)", re.IGNORECASE
)
_REACHED = re.compile(r"(?P<email>[^\s;,/]+@[^\s;,/]+)|\+?[0-9(][0-9 ()./-]{7,}[0-9]")
_OF_PROVIDER = {
    "name": (
        *("furnizor", "denumire furnizor", "furnizorul", "nume furnizor", "furnizor de servicii sociale"),
        *("denumirea furnizorului de servicii sociale", "furnizor acreditat", "denumire furnizor acreditat"),
    ),
    "form": ("forma juridica", "forma de organizare furnizor", "tip furnizor", "tipul furnizorului"),
    "tax_code": (
        "cui",
        "cif",
        "cui cif",
        "cui/cif",
        "cod fiscal",
        "cod unic de inregistrare",
        "cui furnizor",
        "cod de inregistrare fiscala",
        "cod de identificare fiscala",
        "cod unic de inregistrare al furnizorului",
    ),
    "address": (
        "adresa furnizor",
        "sediu",
        "sediul",
        "adresa sediului",
        "adresa furnizorului",
        "sediul social",
    ),
    "contact": ("contact", "reprezentant", "reprezentant legal", "persoana contact"),
    "phone": ("nr telefon", "tel", "numar de telefon", "telefon contact"),
    "email": ("mail", "email", "adresa de email", "adresa e mail", "posta electronica"),
    "accreditation_series": ("seria acreditare", "serie certificat", "seria certificat acreditare"),
    "accreditation_number": (
        "certificat de acreditare",
        "nr certificat",
        "numar certificat",
        "nr acreditare",
        "nr certificat de acreditare",
    ),
    "accredited_on": (
        "data acreditarii",
        "data acreditarii initiale",
        "data certificatului",
        "data eliberarii certificatului",
    ),
    "accredited_until_on": ("acreditare valabila pana la", "data expirarii certificatului"),
    "note": ("mentiuni", "obs"),
}
_OF_SERVICE = {
    "service": (
        *("serviciul social", "serviciu social", "denumire serviciu", "denumirea serviciului", "serviciu"),
        *(
            "denumire serviciu social licentiat",
            "denumire serviciu social",
            "denumirea serviciului social",
            "serviciul social licentiat",
        ),
    ),
    "code": ("cod serviciu", "cod serviciu social", "cod nomenclator", "cod", "codul serviciului social"),
    "capacity": ("capacitate", "nr locuri", "locuri", "capacitate locuri", "numar de locuri"),
    "licence_series": ("serie licenta", "seria", "licenta seria", "serie"),
    "licence_number": ("nr licenta", "licenta nr", "nr", "nr licenta de functionare"),
    "licensed_on": (
        *("data licentei", "data licenta", "data eliberarii", "data emiterii", "licenta data"),
        *("valabila de la", "valabil de la", "data eliberarii licentei", "licenta din"),
    ),
    "licensed_until_on": (
        *("valabilitate", "valabilitatea", "licenta valabila pana la", "valabila pana la", "data expirarii"),
        *("valabil pana la", "data expirarii licentei", "expira la", "valabilitate licenta", "termen"),
    ),
}
_SERVICE_COLUMNS = {name: "name" if name == "service" else name for name in _OF_SERVICE}


def digits(code: str) -> str:
    """A fiscal code without "RO" and blanks, for comparison."""
    return re.sub(r"\D", "", code)


def licence_key(number: str) -> str:
    """The number of a licence for comparison: zeros before it are often lost."""
    return plain(number).lstrip("0")


_PROVIDER = Part(
    Provider,
    {name: name for name in _OF_PROVIDER},
    lambda one: [*([("code", digits(one.tax_code))] if one.tax_code else []), ("name", plain(one.name))],
    (_("furnizor nou"), _("furnizori noi")),
    (_("furnizor schimbat"), _("furnizori schimbați")),
    is_same=lambda held, made: digits(held.tax_code) in ("", digits(made.tax_code)) or not made.tax_code,
    compared={"tax_code": digits},
)
_SERVICE = Part(
    ProviderService,
    _SERVICE_COLUMNS,
    lambda one: [
        *([(one.provider_id, "licence", licence_key(one.licence_number))] if one.licence_number else []),
        (one.provider_id, plain(one.name), plain(one.code)),
        (one.provider_id, plain(one.name)),
    ],
    (_("serviciu nou"), _("servicii noi")),
    (_("serviciu schimbat"), _("servicii schimbate")),
    parents={"provider_id": Provider},
    is_same=lambda held, made: (
        not held.licence_number
        or not made.licence_number
        or licence_key(held.licence_number) == licence_key(made.licence_number)
    ),
    compared={"licence_number": licence_key},
    always=False,
)


def target() -> Target:
    """Providers with the services they are licensed for."""
    return target_from(
        Subject(
            "providers",
            _("Furnizori și servicii licențiate"),
            _(
                "Un rând pentru fiecare serviciu al unui furnizor, ca în lista publică a ministerului: "
                "denumirea furnizorului, codul fiscal, serviciul, codul, licența și valabilitatea ei."
            ),
            _("Serviciul"),
            columns(),
            (frozenset({"name"}),),
            Shape((_PROVIDER, _SERVICE), prepare=prepared),
            _Manners,
            _values,
            code=_("Cod fiscal"),
            not_out=frozenset({"licence", "county", "locality", "reached"}),
        )
    )


def columns() -> tuple[Wanted, ...]:
    """The provider, then the service with its licence."""
    provider, service = fields_of(Provider), fields_of(ProviderService)
    places = (
        Wanted("locality", Field(_("Localitatea")), ("localitate", "uat", "oras", "comuna")),
        Wanted("county", Field(_("Județul")), ("judet", "judetul furnizorului", "judet furnizor")),
    )
    reached = Wanted(
        "reached",
        Field(_("Telefon și e-mail, într-o coloană")),
        ("telefon fax email", "telefon e mail", "telefon email", "telefon fax e mail", "date de contact"),
    )
    licence = Wanted(
        "licence",
        Field(_("Licența (seria și numărul)")),
        ("licenta", "licenta de functionare", "seria si numarul licentei", "licenta seria si numarul"),
    )
    return (
        *(Wanted(name, provider[name], names) for name, names in list(_OF_PROVIDER.items())[:-1]),
        *places,
        reached,
        *(Wanted(key, service[_SERVICE_COLUMNS[key]], names) for key, names in _OF_SERVICE.items()),
        licence,
        Wanted("note", provider["note"], _OF_PROVIDER["note"]),
    )


def prepared(values: dict[str, Any]) -> dict[str, Any]:
    """A licence in one cell as series and number; the place and the county as ends of the address."""
    told = dict(values)
    found = _LICENCE.fullmatch(str(told.pop("licence", "")).strip())
    if found:
        told.setdefault("licence_number", found["number"].strip("-./"))
        if found["series"]:
            told.setdefault("licence_series", found["series"].upper())
    elif "licence" in values:
        told.setdefault("licence_number", values["licence"])
    for found in _REACHED.finditer(str(told.pop("reached", ""))):
        told.setdefault("email" if found["email"] else "phone", found[0].strip(" .,;:/"))
    county = told.pop("county", "")
    ends = [told.pop("locality", ""), _("județul {name}").format(name=county) if county else ""]
    address = str(told.get("address", ""))
    more = [end for end in ends if end and plain(end.removeprefix(_("județul "))) not in plain(address)]
    if address or more:
        told["address"] = ", ".join(part for part in (address, *more) if part)
    return told


class _Manners:
    """A provider with the service of its row; the services come in the order of the table."""

    def __init__(self, store: Store, held: Mapping[type[Record], Sequence[Any]], today: date) -> None:
        self._codes, self._today = known_codes(store), today
        self._counts: dict[int, int] = {}
        for one in held[ProviderService]:
            self._counts[one.provider_id] = self._counts.get(one.provider_id, 0) + 1

    def check(self, records: Mapping[type[Record], Any], _entry: RecordEntry) -> Sequence[Problem]:
        """The rules of a provider and of the service."""
        services = [records[ProviderService]] if ProviderService in records else []
        return check_provider(records[Provider], services, known_codes=self._codes, today=self._today)

    def take(self, entry: RecordEntry) -> None:
        """A new service comes after those of its provider."""
        last = entry.last
        if last.part is _SERVICE and last.held is None:
            last.record.place = self._counts.get(last.record.provider_id, 0)
            self._counts[last.record.provider_id] = last.record.place + 1

    def told(self, entry: RecordEntry) -> tuple[str, str, str]:
        """Which provider, its fiscal code, which service."""
        values = entry.values
        return values.get("name", ""), values.get("tax_code", ""), values.get("service", "")


def _values(session: Session, ids: Sequence[int]) -> Iterable[Values]:
    """These providers, a row for each service."""
    providers = records_by(session, Provider, "id", ids)
    services = records_by(session, ProviderService, "provider_id", ids)
    for one in (providers[id][0] for id in ids if id in providers):
        own = filled(Provider, one, _PROVIDER.columns)
        for service in sorted(services.get(one.id, []), key=lambda given: given.place):
            yield own | filled(ProviderService, service, _SERVICE_COLUMNS)
        if one.id not in services:
            yield own
