"""The contract of social services with a beneficiary, to be read and changed before it is signed.

Its parts are those of the contracts that offices use after Ordinul 73/2005; the framework of Ordinul
1.126/2025 was not read, which the screen says. The wording stands in resources/papers/service_contract.toml,
where the office may put its own in its place. What is not known is a rule to fill by hand.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.office import Office, Official
from db.tables.partners import ServiceContract
from db.tables.people import IdentityPaper, Person
from letea.documents.council.blocks import prose_blocks, signing
from letea.documents.council.filling import block_of, fill_text
from letea.documents.council.office_values import Values, office_values
from letea.documents.council.paper_fields import NAME_RULE
from letea.documents.keeping import kept_together
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import Block, Outline, Pairs, Signatures
from letea.papers import PaperForm, paper_form
from letea.prose import Passage
from letea.rules.people import ADULT, age_on
from letea.wording import _, day, money

CONTRACT = "service_contract"
_PROVIDER = (
    ("furnizor", _("Denumirea")),
    ("adresa", _("Sediul")),
    ("cod_fiscal", _("Cod fiscal")),
    ("acreditare", _("Certificat de acreditare")),
    ("licenta", _("Licența serviciului")),
    ("nume_primar", _("Reprezentat prin")),
)
_BENEFICIARY = (
    ("beneficiar", _("Numele și prenumele")),
    ("cnp_beneficiar", _("CNP")),
    ("adresa_beneficiar", _("Domiciliul")),
    ("act_identitate", _("Act de identitate")),
    ("reprezentant", _("Reprezentat prin")),
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


def service_contract(
    office: Office,
    officials: Sequence[Official],
    of: Contracted | None,
    wording: Sequence[Passage] | None = None,
) -> Outline:
    """The contract in the office's own wording, or in Letea's; a blank one where it is of nobody."""
    form = paper_form(CONTRACT)
    on = of.contract.signed_on if of is not None else date.max
    values = {
        **office_values(office, officials, on),
        **_of_provider(office),
        **(_of_contract(of) if of else _BLANK),
    }
    said = wording if wording is not None else form.wording()
    blocks = [block for passage in said for block in _printed(passage, form, values)]
    return Outline(
        title=fill_text(form.title, values),
        blocks=tuple(kept_together(blocks)),
        author=f"{office.service_name}, {unit_line(office)}",
        subject=form.name,
        letterhead=letterhead_of(office, office.service_name),
    )


def _printed(passage: Passage, form: PaperForm, values: Values) -> tuple[Block, ...]:
    match block_of(passage):
        case "date_furnizor":
            return (_pairs(_PROVIDER, values),)
        case "date_beneficiar":
            return (_pairs(_BENEFICIARY, values),)
        case "semnaturi":
            return (Signatures(tuple(signing(form, values))),)
    return prose_blocks([passage], values)


def _pairs(named: Sequence[tuple[str, str]], values: Values) -> Pairs:
    """What is said of a party; what does not apply to it is left out."""
    return Pairs(
        tuple((told, values.get(key) or NAME_RULE) for key, told in named if values.get(key, "") is not None)
    )


def _of_provider(office: Office) -> Values:
    accredited = _("seria {series} nr. {number}").format(
        series=office.accreditation_series or NAME_RULE, number=office.accreditation_number or NAME_RULE
    )
    return {
        "furnizor": f"{unit_line(office)}, {office.service_name}",
        "cod_fiscal": office.cui,
        "acreditare": accredited,
        "rand": "",
    }


_BLANK: Values = dict.fromkeys(("reprezentant", "contributia", "gratuit", "nedeterminata"))


def _of_contract(of: Contracted) -> Values:
    contract, person, paper = of.contract, of.person, of.identity
    code = _(", cod {code}").format(code=of.code) if of.code else ""
    return {
        "nr": contract.number,
        "data": day(contract.signed_on),
        "licenta": of.licence,
        "beneficiar": person.name,
        "cnp_beneficiar": person.cnp,
        "adresa_beneficiar": of.address,
        "act_identitate": f"{paper.series} {paper.number}".strip() if paper else "",
        "reprezentant": _representative(of),
        "semneaza_beneficiar": person.representative_name or ("" if _is_minor(of) else person.name),
        "serviciul_acordat": f"{of.service}{code}",
        "obiective": contract.objectives.strip(),
        **_contribution(contract.contribution_bani),
        "de_la": day(contract.from_on),
        "pana_la": day(contract.to_on) or None,
        "nedeterminata": None if contract.to_on else _("nedeterminată"),
    }


def _representative(of: Contracted) -> str | None:
    """Who stands for the beneficiary: a rule for a child's that is not known, nobody for a grown-up."""
    person = of.person
    if not (person.representative_name or _is_minor(of)):
        return None
    quality = f" ({person.representative_quality})" if person.representative_quality else ""
    return f"{person.representative_name or NAME_RULE}{quality}"


def _contribution(bani: int | None) -> Values:
    return {
        "contributia": money(bani) if bani else None,
        "contributia_nestabilita": "" if bani is None else None,
        "gratuit": _("gratuit") if bani == 0 else None,
    }


def _is_minor(of: Contracted) -> bool:
    born_on = of.person.born_on
    return born_on is not None and age_on(of.contract.signed_on, born_on) < ADULT
