"""The contract of social services with a beneficiary, to be read and changed before it is signed.

Its parts are those of the contracts that offices use after Ordinul 73/2005; the framework of Ordinul
1.126/2025 was not read, which the screen says. What is not known is a rule to fill by hand.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.office import Office, Official, OfficialRole
from db.tables.partners import ServiceContract
from db.tables.people import IdentityPaper, Person
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import (
    Align,
    Block,
    Heading,
    Item,
    Outline,
    Pairs,
    Paragraph,
    Party,
    Signatures,
    plain,
)
from letea.rules.office import holder_on
from letea.rules.people import ADULT, age_on
from letea.wording import _, day, money

RULE = "____________________"
_FINAL = _(
    "Contractul se încheie în două exemplare, câte unul pentru fiecare parte, și se poate schimba prin act "
    "adițional."
)
_PART = 2  # the level of the contract's headings
_GENERAL = (
    (
        _("Etapele acordării serviciului"),
        (
            _("evaluarea inițială și, unde este cazul, evaluarea complexă a nevoilor beneficiarului;"),
            _("planul de intervenție sau planul individualizat, anexă la contract;"),
            _("acordarea serviciului, urmărirea și reevaluarea planului;"),
            _("încheierea serviciului."),
        ),
    ),
    (
        _("Drepturile furnizorului"),
        (
            _("să verifice cele declarate de beneficiar;"),
            _("să înceteze serviciul dacă datele date sunt false sau obligațiile nu sunt îndeplinite;"),
            _("să schimbe planul odată cu nevoile beneficiarului, cu acordul acestuia."),
        ),
    ),
    (
        _("Obligațiile furnizorului"),
        (
            _("să respecte drepturile și demnitatea beneficiarului;"),
            _("să acorde serviciul potrivit planului și standardelor de calitate;"),
            _("să informeze beneficiarul despre serviciu, costuri și orice schimbare a acestora;"),
            _("să păstreze confidențialitatea datelor aflate;"),
            _("să reevalueze periodic situația beneficiarului."),
        ),
    ),
    (
        _("Drepturile beneficiarului"),
        (
            _("să fie informat și să participe la evaluarea și la planul care îl privesc;"),
            _("să primească serviciul prevăzut în plan, fără discriminare;"),
            _("să i se păstreze intimitatea și confidențialitatea datelor;"),
            _("să facă sesizări și să primească răspuns la ele;"),
            _("să înceteze oricând contractul, în scris."),
        ),
    ),
    (
        _("Obligațiile beneficiarului"),
        (
            _("să participe la evaluare și la îndeplinirea planului;"),
            _("să dea informații adevărate și să anunțe orice schimbare a situației sale;"),
            _("să respecte regulile serviciului;"),
            _("să plătească la timp contribuția, unde este stabilită."),
        ),
    ),
    (
        _("Sesizări și litigii"),
        (
            _("sesizările se fac în scris sau verbal la furnizor, care răspunde în cel mult 30 de zile;"),
            _("neînțelegerile care nu se rezolvă pe cale amiabilă se supun instanței competente."),
        ),
    ),
    (
        _("Încetarea contractului"),
        (
            _("la sfârșitul perioadei, dacă nu este prelungit prin act adițional;"),
            _("prin acordul părților sau la cererea scrisă a beneficiarului;"),
            _("când scopul lui a fost atins ori furnizorul nu mai poate acorda serviciul;"),
            _("când una dintre părți nu își îndeplinește obligațiile, după o înștiințare scrisă."),
        ),
    ),
)


@dataclass(frozen=True)
class Contracted:
    """What the contract is made of: the record, both parties, the service with its code and licence."""

    contract: ServiceContract
    person: Person
    address: str
    identity: IdentityPaper | None
    service: str
    code: str
    licence: str


def service_contract(office: Office, officials: Sequence[Official], of: Contracted) -> Outline:
    """The contract with its parts numbered, signed by both parties."""
    contract = of.contract
    title = _("Contract de servicii sociale nr. {number} din {day}").format(
        number=contract.number or RULE, day=day(contract.signed_on)
    )
    mayor = holder_on(officials, OfficialRole.MAYOR, contract.signed_on)
    blocks: tuple[Block, ...] = (
        Heading(title, 0, Align.CENTER),
        Heading(_("1. Părțile"), _PART),
        Paragraph(plain(_("Furnizorul:")), keep_next=True),
        Pairs(_provider(office, mayor, of)),
        Paragraph(plain(_("Beneficiarul:")), keep_next=True),
        Pairs(_beneficiary(of)),
        *_object(of),
        *_general(),
        Heading(_("{number}. Dispoziții finale").format(number=len(_GENERAL) + 5), _PART),
        Paragraph(plain(_FINAL)),
        Signatures((Party(_("Furnizor"), mayor.name if mayor else ""), Party(_("Beneficiar"), _signer(of)))),
    )
    return Outline(
        title=title,
        blocks=blocks,
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_("Servicii sociale"),
        letterhead=letterhead_of(office, office.service_name),
    )


def _provider(office: Office, mayor: Official | None, of: Contracted) -> tuple[tuple[str, str], ...]:
    accredited = _("seria {series} nr. {number}").format(
        series=office.accreditation_series or RULE, number=office.accreditation_number or RULE
    )
    return (
        (_("Denumirea"), f"{unit_line(office)}, {office.service_name}"),
        (_("Sediul"), office.address or RULE),
        (_("Cod fiscal"), office.cui or RULE),
        (_("Certificat de acreditare"), accredited),
        (_("Licența serviciului"), of.licence or RULE),
        (_("Reprezentat prin"), mayor.name if mayor else RULE),
    )


def _beneficiary(of: Contracted) -> tuple[tuple[str, str], ...]:
    person, paper = of.person, of.identity
    identity = f"{paper.series} {paper.number}".strip() if paper else ""
    rows = [
        (_("Numele și prenumele"), person.name),
        (_("CNP"), person.cnp or RULE),
        (_("Domiciliul"), of.address or RULE),
        (_("Act de identitate"), identity or RULE),
    ]
    if person.representative_name or _is_minor(of):
        quality = f" ({person.representative_quality})" if person.representative_quality else ""
        rows.append((_("Reprezentat prin"), f"{person.representative_name or RULE}{quality}"))
    return tuple(rows)


def _object(of: Contracted) -> Iterator[Block]:
    contract = of.contract
    code = _(", cod {code}").format(code=of.code) if of.code else ""
    yield Heading(_("2. Obiectul contractului"), _PART)
    told = _("Acordarea serviciului social: {service}{code}.").format(service=of.service, code=code)
    yield Paragraph(plain(told))
    yield Paragraph(plain(contract.objectives.strip() or _("Obiective: {rule}").format(rule=RULE)))
    yield Heading(_("3. Costul serviciului și contribuția beneficiarului"), _PART)
    yield Paragraph(plain(_contribution(contract.contribution_bani)))
    yield Heading(_("4. Durata contractului"), _PART)
    yield Paragraph(plain(_duration(contract.from_on, contract.to_on)))


def _contribution(bani: int | None) -> str:
    if bani is None:
        return _("Contribuția lunară a beneficiarului: {rule} lei.").format(rule=RULE)
    if bani == 0:
        return _("Serviciul este gratuit pentru beneficiar.")
    return _("Contribuția lunară a beneficiarului este de {sum} lei.").format(sum=money(bani))


def _duration(from_on: date, to_on: date | None) -> str:
    if to_on is None:
        return _("Contractul se încheie de la {first}, pe durată nedeterminată.").format(first=day(from_on))
    return _("Contractul se încheie de la {first} până la {last}.").format(
        first=day(from_on), last=day(to_on)
    )


def _general() -> Iterator[Block]:
    for number, (title, points) in enumerate(_GENERAL, start=5):
        yield Heading(f"{number}. {title}", _PART)
        for place, words in enumerate(points):
            yield Item(f"{chr(ord('a') + place)})", plain(words))


def _signer(of: Contracted) -> str:
    """Who signs for the beneficiary; for a child whose representative is not known, a rule."""
    return of.person.representative_name or ("" if _is_minor(of) else of.person.name)


def _is_minor(of: Contracted) -> bool:
    born_on = of.person.born_on
    return born_on is not None and age_on(of.contract.signed_on, born_on) < ADULT
