"""What the register says under the headings of an inquiry, as text that the worker may edit.

Tables are a row a line, cells parted by `;`; facts are lines "Numele: valoarea". The paper reads both back.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from db.tables.benefits import FileState
from db.tables.children import ChildAlone
from db.tables.elderly import Dependency
from db.tables.households import Good, Household, Income
from db.tables.people import DisabilityCertificate, IdentityPaper, Person, PersonSituation
from letea.fields import field_of
from letea.fields.benefits import FILE_STATES
from letea.fields.showing import Lists, label_of, shown
from letea.rules.households import income_each, total_income
from letea.rules.inquiry_shapes import EACH, TOTAL, Rows, as_lines, as_pairs
from letea.rules.people import age_on
from letea.wording import _, counted, day, money, span, yes_no


@dataclass(frozen=True)
class Member:
    """Who lives in the household, in what role."""

    person: Person
    role: str


@dataclass(frozen=True)
class HeldBenefit:
    """A benefit file of the person or the household, and what is granted in it a month."""

    number: str
    kind: str
    state: FileState
    sum_bani: int | None


@dataclass
class Known:
    """What the register knows of a person on a day; `names` are those of all persons named."""

    person: Person
    today: date
    lists: Lists = field(default_factory=dict)
    papers: Sequence[IdentityPaper] = ()
    household: Household | None = None
    members: Sequence[Member] = ()
    names: dict[int, str] = field(default_factory=dict)
    incomes: Sequence[Income] = ()
    goods: Sequence[Good] = ()
    certificates: Sequence[DisabilityCertificate] = ()
    benefits: Sequence[HeldBenefit] = ()
    situations: Sequence[PersonSituation] = ()
    services: Sequence[str] = ()
    alone: ChildAlone | None = None
    dependency: Dependency | None = None


def filled(fill: str, known: Known) -> str:
    """What the register gives for a heading; nothing where it knows nothing."""
    give = GIVEN.get(fill)
    return give(known) if give else ""


def _identity(known: Known) -> str:
    person, lists = known.person, known.lists
    born = day(person.born_on)
    if person.born_on:
        age = counted(age_on(known.today, person.born_on), _("an"), _("ani"))
        born = _("{day} ({age})").format(day=born, age=age)
    return as_pairs(
        (_("Numele și prenumele"), person.name),
        (_("CNP"), person.cnp),
        (_("Data nașterii"), born),
        (_("Act de identitate"), _paper(known)),
        (field_of(Person.marital_status).label, label_of(lists, "marital_status", person.marital_status)),
        (field_of(Person.education).label, label_of(lists, "education", person.education)),
        (field_of(Person.occupation).label, label_of(lists, "occupation", person.occupation)),
    )


def _paper(known: Known) -> str:
    """The identity paper that is valid the longest, in a line."""
    if not known.papers:
        return ""
    paper = max(known.papers, key=lambda one: one.expires_on or one.issued_on or date.min)
    parts = (
        label_of(known.lists, "identity_paper", paper.kind),
        _("seria {series}").format(series=paper.series) if paper.series else "",
        _("nr. {number}").format(number=paper.number) if paper.number else "",
        _("eliberat de {issuer}").format(issuer=paper.issuer) if paper.issuer else "",
        _("la {day}").format(day=day(paper.issued_on)) if paper.issued_on else "",
    )
    return " ".join(part for part in parts if part)


def _address(known: Known) -> str:
    person = known.person
    return as_pairs(
        (_("Localitatea"), person.village),
        (_("Strada"), person.street),
        (_("Nr. casei"), person.house_number),
        (_("Telefon"), person.phone),
    )


def _representative(known: Known) -> str:
    person = known.person
    quality = label_of(known.lists, "representative_quality", person.representative_quality)
    return as_pairs(
        (_("Numele și prenumele"), person.representative_name),
        (_("Calitatea"), quality),
        (_("Telefon"), person.representative_phone),
    )


def _members(known: Known) -> str:
    lists = known.lists
    return as_lines(
        [
            (
                member.person.name,
                label_of(lists, "household_role", member.role),
                day(member.person.born_on),
                label_of(lists, "occupation", member.person.occupation) or member.person.school,
            )
            for member in known.members
        ]
    )


def _incomes(known: Known) -> str:
    rows: Rows = [
        (
            known.names.get(one.person_id, ""),
            label_of(known.lists, "income_kind", one.kind),
            money(one.sum_bani) if one.sum_bani is not None else "",
            " ".join(
                part
                for part in (label_of(known.lists, "income_proof", one.proof), day(one.proved_on))
                if part
            ),
        )
        for one in known.incomes
    ]
    if not rows:
        return ""
    total, heads = total_income(known.incomes), max(1, len(known.members))
    each = [(EACH, "", money(income_each(total, heads)))] if heads > 1 else []
    return as_lines([*rows, (TOTAL, "", money(total)), *each])


def _goods(known: Known) -> str:
    return as_lines(
        [
            (
                known.names.get(one.person_id, ""),
                label_of(known.lists, "good_kind", one.kind),
                one.description,
                money(one.worth_bani) if one.worth_bani is not None else "",
            )
            for one in known.goods
        ]
    )


def _dwelling(known: Known) -> str:
    home = known.household
    if home is None:
        return ""
    return as_pairs(
        (field_of(Household.dwelling_kind).label, label_of(known.lists, "dwelling_kind", home.dwelling_kind)),
        (field_of(Household.tenure).label, label_of(known.lists, "tenure", home.tenure)),
        (field_of(Household.rooms).label, str(home.rooms) if home.rooms is not None else ""),
        (field_of(Household.heating).label, home.heating),
        (field_of(Household.has_electricity).label, yes_no(home.has_electricity)),
        (field_of(Household.has_water).label, yes_no(home.has_water)),
    )


def _certificates(known: Known) -> str:
    return as_lines(
        [
            (
                one.number,
                label_of(known.lists, "disability_degree", one.degree),
                label_of(known.lists, "disability_kind", one.disability_kind),
                _("permanent") if one.permanent else day(one.until_on),
            )
            for one in known.certificates
        ]
    )


def _benefits(known: Known) -> str:
    return as_lines(
        [
            (
                one.number,
                one.kind,
                FILE_STATES[one.state].lower(),
                money(one.sum_bani) if one.sum_bani is not None else "",
            )
            for one in known.benefits
        ]
    )


def _school(known: Known) -> str:
    alone = known.alone
    return as_pairs(
        (_("Unitatea de învățământ"), known.person.school or (alone.school if alone else "")),
        (_("Clasa"), alone.grade if alone else ""),
    )


def _parents_abroad(known: Known) -> str:
    alone = known.alone
    if alone is None:
        return ""
    return as_pairs(
        (field_of(ChildAlone.absent).label, shown(field_of(ChildAlone.absent), alone.absent, {})),
        (field_of(ChildAlone.country).label, alone.country),
        (_("Perioada"), span(alone.left_on, alone.back_on)),
        (_("Notificarea"), _numbered(alone.notified_number, alone.notified_on)),
        (_("Persoana desemnată"), ", ".join(part for part in (alone.keeper, alone.keeper_relation) if part)),
        (_("Telefonul ei"), alone.keeper_phone),
        (_("Hotărârea instanței"), _numbered(alone.court_number, alone.court_on)),
    )


def _numbered(number: str, on: date | None) -> str:
    if not number:
        return ""
    return (
        _("nr. {number} din {day}").format(number=number, day=day(on))
        if on
        else _("nr. {number}").format(number=number)
    )


def _dependency(known: Known) -> str:
    held = known.dependency
    if held is None:
        return ""
    return as_pairs(
        (_("Gradul"), label_of(known.lists, "dependency_degree", held.degree)),
        (_("Evaluat la"), day(held.assessed_on)),
        (_("Fișa nr."), held.sheet_number),
        (_("Nevoi"), held.needs),
        (_("Cine îl ajută"), held.carer),
    )


def _situations(known: Known) -> str:
    return "\n".join(_situation(known))


def _situation(known: Known) -> Iterator[str]:
    for one in known.situations:
        if one.to_on is None or one.to_on >= known.today:
            yield label_of(known.lists, "situation", one.situation) + (f" ({one.note})" if one.note else "")


def _services(known: Known) -> str:
    return "\n".join(known.services)


GIVEN: dict[str, Callable[[Known], str]] = {
    "identity": _identity,
    "address": _address,
    "representative": _representative,
    "members": _members,
    "incomes": _incomes,
    "goods": _goods,
    "dwelling": _dwelling,
    "certificates": _certificates,
    "benefits": _benefits,
    "school": _school,
    "parents_abroad": _parents_abroad,
    "dependency": _dependency,
    "situations": _situations,
    "services": _services,
}
