"""Providers of social services: listing, opening, saving and deleting them with their services."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from db.store import Store
from db.tables.partners import Partnership, Provider, ProviderService
from letea.actions.services import known_codes
from letea.errors import Problem, refuse_if
from letea.rules.partners import check_provider
from letea.rules.validity import Validity, validity_on, worst
from letea.wording import _


@dataclass(frozen=True)
class ProviderRow:
    """A provider as the list shows it; `until_on` is the first of its papers to end."""

    id: int
    name: str
    services: str
    certificate: str
    until_on: date | None
    contact: str
    phone: str
    validity: Validity

    @property
    def words(self) -> str:
        """What it is found by."""
        return f"{self.name} {self.services} {self.certificate} {self.contact} {self.phone}"


@dataclass
class ProviderFile:
    """A provider with its services and the partnerships it stands in."""

    provider: Provider
    services: list[ProviderService] = field(default_factory=list)
    partnerships: list[Partnership] = field(default_factory=list)


def provider_rows(store: Store, today: date) -> list[ProviderRow]:
    """All providers by name, as they stand today."""
    with store.reading() as session:
        providers = session.scalars(select(Provider).order_by(Provider.name_key, Provider.id)).all()
        given: dict[int, list[ProviderService]] = {}
        for one in session.scalars(select(ProviderService).order_by(ProviderService.place)):
            given.setdefault(one.provider_id, []).append(one)
    return [_row(provider, given.get(provider.id, []), today) for provider in providers]


def open_provider(store: Store, provider_id: int) -> ProviderFile:
    """A provider with everything kept about it."""
    with store.reading() as session:
        services = select(ProviderService).where(ProviderService.provider_id == provider_id)
        partnerships = select(Partnership).where(Partnership.provider_id == provider_id)
        return ProviderFile(
            session.get_one(Provider, provider_id),
            list(session.scalars(services.order_by(ProviderService.place, ProviderService.id))),
            list(session.scalars(partnerships.order_by(Partnership.signed_on.desc(), Partnership.id))),
        )


def provider_names(store: Store) -> dict[int, str]:
    """The providers by id, in order of their names."""
    with store.reading() as session:
        named = select(Provider.id, Provider.name).order_by(Provider.name_key, Provider.id)
        return {row[0]: row[1] for row in session.execute(named)}


def forms_used(store: Store) -> list[str]:
    """The forms of organisation written so far."""
    with store.reading() as session:
        asked = select(Provider.form).where(Provider.form != "").distinct().order_by(Provider.form)
        return list(session.scalars(asked))


def check_provider_file(store: Store, file: ProviderFile, today: date) -> list[Problem]:
    """What the worker must mend in a provider and its services ("services.0.name")."""
    return [
        *check_provider(file.provider, file.services, known_codes=known_codes(store), today=today),
        *_check_same(store, file.provider),
    ]


def save_provider(store: Store, file: ProviderFile, today: date) -> int:
    """Keep a new or changed provider with its services; returns the id."""
    refuse_if(check_provider_file(store, file, today))
    new = file.provider.id is None
    present = [] if new else open_provider(store, file.provider.id).services
    label = _("Furnizor nou: {name}") if new else _("Modificarea furnizorului {name}")
    with store.writing(label.format(name=file.provider.name)) as writing:
        kept = writing.keep(file.provider)
        for service in file.services:
            service.provider_id = kept.id
        writing.keep_list(present, file.services)
    return kept.id


def remove_provider(store: Store, provider_id: int) -> None:
    """Delete a provider with its services; it can be undone.

    Raises:
        Refused: while a partnership names it.
    """
    file = open_provider(store, provider_id)
    if file.partnerships:
        told = _("Furnizorul este într-un parteneriat; ștergeți-l întâi de acolo.")
        refuse_if([Problem("", told)])
    with store.writing(_("Ștergerea furnizorului {name}").format(name=file.provider.name)) as writing:
        writing.remove_all([*file.services, file.provider])


def _row(provider: Provider, services: list[ProviderService], today: date) -> ProviderRow:
    ends = [
        provider.accredited_until_on,
        *(service.licensed_until_on for service in services),
    ]
    certificate = f"{provider.accreditation_series} {provider.accreditation_number}".strip()
    states = [validity_on(today, until_on=on) for on in ends]
    return ProviderRow(
        id=provider.id,
        name=provider.name,
        services=", ".join(service.name for service in services),
        certificate=certificate,
        until_on=min((on for on in ends if on), default=None),
        contact=provider.contact,
        phone=provider.phone,
        validity=worst(states if certificate else [*states, Validity.MISSING]),
    )


def _check_same(store: Store, provider: Provider) -> Iterator[Problem]:
    code = provider.tax_code.strip()
    if not code:
        return
    with store.reading() as session:
        asked = select(Provider.name).where(Provider.tax_code == code, Provider.id != (provider.id or 0))
        name = session.scalar(asked)
    if name is not None:
        told = _("Codul fiscal este deja la „{name}”.").format(name=name)
        yield Problem("tax_code", told, blocking=False)
