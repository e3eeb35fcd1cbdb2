"""What the office itself keeps, as entries to be compared: payments, assistants, incomes and goods."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session, aliased

from db.tables.benefits import BenefitFile, BenefitKind, Grant, Payment
from db.tables.carers import Carer
from db.tables.evidence import Comparison, EvidenceKind
from db.tables.households import Good, HouseholdMember, Income
from db.tables.office import VocabularyItem
from db.tables.people import Person
from letea.rules.benefit_payments import next_month
from letea.rules.evidence import Entry, words_of
from letea.rules.evidence_entries import (
    CONTRACT,
    FILE,
    FROM,
    GOOD,
    INCOME,
    TO,
    area_facts,
    described_as,
)
from letea.wording import day

_NO_INCOME = "fara_venituri"


def our_entries(session: Session, about: Comparison, theirs: Sequence[Entry]) -> list[Entry]:
    """What the office keeps for the month; of incomes and goods, those of the persons the list names.

    Of these, those of their households too: what one declared may be in the list under another.
    """
    match about.kind:
        case EvidenceKind.PAYMENTS:
            return _payments(session, about)
        case EvidenceKind.CARERS:
            return _carers(session, about.month_on)
    named = {one.person_id for one in theirs if one.person_id}
    homes = {one.home_id for one in theirs if one.home_id}
    return _belongings(session, named, homes)


def known_in_register(session: Session, theirs: Sequence[Entry]) -> list[Entry]:
    """The other list's entries with the person of the register whom each names, and their household.

    By CNP; by the name where one person alone bears it, and no CNP says otherwise.
    """
    by_cnp: dict[str, int] = {}
    by_name: dict[tuple[str, ...], list[tuple[int, str, date | None]]] = {}
    asked = select(Person.id, Person.family_name, Person.given_name, Person.cnp, Person.born_on)
    for id_, family, given, cnp, born_on in session.execute(asked.where(Person.deleted_at.is_(None))):
        if cnp:
            by_cnp[cnp] = id_
        by_name.setdefault(words_of(f"{family} {given}"), []).append((id_, cnp, born_on))
    homes = _homes(session)

    def known(one: Entry) -> Entry:
        id_ = by_cnp.get(one.cnp) if one.cnp else None
        if id_ is None:
            likely = [
                person
                for person, cnp, born_on in by_name.get(one.words, [])
                if not (cnp and one.cnp) and not (born_on and one.born and born_on != one.born)
            ]
            id_ = likely[0] if len(likely) == 1 else None
        return replace(one, person_id=id_, home_id=homes.get(id_) if id_ else None)

    return [known(one) for one in theirs]


def _homes(session: Session) -> dict[int, int]:
    rows = session.execute(
        select(HouseholdMember.person_id, HouseholdMember.household_id).where(
            HouseholdMember.to_on.is_(None), HouseholdMember.deleted_at.is_(None)
        )
    )
    return {row[0]: row[1] for row in rows}


def _payments(session: Session, about: Comparison) -> list[Entry]:
    asked = (
        select(Payment.amount_bani, BenefitKind.id, BenefitKind.code, BenefitKind.name, BenefitFile, Person)
        .join(Grant, Grant.id == Payment.grant_id)
        .join(BenefitFile, BenefitFile.id == Grant.file_id)
        .join(BenefitKind, BenefitKind.id == BenefitFile.kind_id)
        .join(Person, Person.id == Grant.beneficiary_id)
        .where(Payment.month_on == about.month_on)
        .order_by(Person.name_key, Payment.id)
    )
    if about.benefit_kind_id is not None:
        asked = asked.where(BenefitFile.kind_id == about.benefit_kind_id)
    part = f"payments.{about.month_on.isoformat()}"
    return [
        replace(
            _of_person(person),
            key=code,
            about=name,
            bani=amount,
            facts=((FILE, file.number),) if file.number else (),
            page="benefits",
            part=f"{part}.{kind_id}",
        )
        for amount, kind_id, code, name, file, person in session.execute(asked)
    ]


def _carers(session: Session, month_on: date) -> list[Entry]:
    cared = aliased(Person)
    asked = (
        select(Carer, Person, cared)
        .join(Person, Person.id == Carer.person_id)
        .join(cared, cared.id == Carer.cared_id)
        .where(Carer.from_on < next_month(month_on), (Carer.to_on.is_(None)) | (Carer.to_on >= month_on))
        .order_by(Person.name_key, Carer.id)
    )
    made = []
    for carer, person, other in session.execute(asked):
        told = ((CONTRACT, carer.contract_number), (FROM, day(carer.from_on)), (TO, day(carer.to_on)))
        made.append(
            replace(
                _of_person(person),
                key=" ".join(words_of(other.name)),
                about=other.name,
                bani=carer.wage_bani,
                facts=tuple((label, value) for label, value in told if value),
                page="carers",
                record=carer.id,
            )
        )
    return made


def _belongings(session: Session, named: Collection[int], homes: Collection[int]) -> list[Entry]:
    """Of those named all that is declared; of their households, which tell of it only where it matches."""
    home_of = {person: home for person, home in _homes(session).items() if home in homes}
    ids = {*named, *home_of}
    people = {one.id: one for one in session.scalars(select(Person).where(Person.id.in_(ids)))}
    labels = _labels(session)
    made = []
    incomes = select(Income).where(Income.person_id.in_(ids), Income.kind != _NO_INCOME).order_by(Income.id)
    for income in session.scalars(incomes):
        about = labels.get(("income_kind", income.kind), income.kind)
        whose = _of_person(people[income.person_id])
        made.append(replace(whose, key=f"{INCOME}:{income.kind}", about=about, bani=income.sum_bani))
    for good in session.scalars(select(Good).where(Good.person_id.in_(ids)).order_by(Good.id)):
        about = described_as(labels.get(("good_kind", good.kind), good.kind), good.description)
        made.append(
            replace(
                _of_person(people[good.person_id]),
                key=f"{GOOD}:{good.kind}",
                about=about,
                bani=good.worth_bani,
                facts=area_facts(good.description),
            )
        )
    return [
        replace(one, page="people", record=one.person_id, home_id=home_of.get(one.person_id or 0))
        for one in made
    ]


def _labels(session: Session) -> dict[tuple[str, str], str]:
    rows = session.execute(select(VocabularyItem.list_name, VocabularyItem.code, VocabularyItem.label))
    return {(row[0], row[1]): row[2] for row in rows}


def _of_person(person: Person) -> Entry:
    return Entry(name=person.name, cnp=person.cnp, born_on=person.born_on, person_id=person.id)
