"""Certificates (adeverințe): which benefit a person had in a period, or none."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import and_, func, or_, select

from db.store import Store
from db.tables.benefits import BenefitFile, BenefitKind, Grant, Holder, Payment
from db.tables.people import Person
from db.tables.registers import Register
from letea.actions.households import household_of_person
from letea.actions.office_reading import open_profile
from letea.actions.paper_templates import wording_of
from letea.actions.people_lists import address_of
from letea.actions.printed import PaperOf, RegisterAsked
from letea.actions.register_numbers import next_number_in
from letea.documents.benefit_papers.facts import CERTIFICATE, BenefitFacts, Certified, Received
from letea.errors import refuse_if
from letea.rules.benefit_payments import month_of, span_words
from letea.rules.certificates import CertificateAsked, check_certificate
from letea.wording import _

REGISTER = "certificates"  # the shipped register "Adeverințe eliberate"


def new_certificate(store: Store, person_id: int, today: date, *, after: int = 0) -> CertificateAsked:
    """A certificate of this year until today, under the next number of the year; `after` so many others."""
    number = f"{next_certificate_number(store, today.year) + after}/{today.year}"
    return CertificateAsked(person_id, number, today, date(today.year, 1, 1), today)


def next_certificate_number(store: Store, year: int) -> int:
    """The next number in the office's register of certificates."""
    with store.reading() as session:
        register = session.scalars(select(Register).where(Register.code == REGISTER)).first()
        return next_number_in(session, register, year) if register is not None else 1


def certificate_entry(
    store: Store, asked: CertificateAsked, today: date, *, after: int = 0
) -> RegisterAsked | None:
    """The entry that the certificate gets once it is given out; none under a number of the worker's own."""
    day_on = asked.dated_on or today
    number = next_certificate_number(store, day_on.year) + after
    if asked.number.strip() != f"{number}/{day_on.year}":
        return None
    told = _("beneficii de asistență socială, {period}").format(
        period=span_words(asked.from_on or day_on, asked.to_on or day_on)
    )
    cells = {"certifies": told, "for_whom": asked.purpose.strip()}
    return RegisterAsked(REGISTER, number, day_on, cells)


def certificate_facts(store: Store, asked: CertificateAsked, today: date) -> BenefitFacts:
    """What the certificate says.

    Raises:
        Refused: when its number, day or period are not in order.
    """
    refuse_if(check_certificate(asked, today))
    profile = open_profile(store)
    from_on, to_on = asked.from_on or today, asked.to_on or today
    with store.reading() as session:
        person = session.get_one(Person, asked.person_id)
    return BenefitFacts(
        key=CERTIFICATE,
        office=profile.office,
        officials=profile.officials,
        number=asked.number.strip(),
        dated_on=asked.dated_on,
        certified=Certified(
            name=person.name,
            cnp=person.cnp,
            address=address_of(person.village, person.street, person.house_number),
            from_on=from_on,
            to_on=to_on,
            purpose=asked.purpose.strip(),
            received=received_between(store, asked.person_id, from_on, to_on),
        ),
        wording=wording_of(store, CERTIFICATE),
    )


def certificate_name(store: Store, asked: CertificateAsked) -> str:
    """What the certificate is called in lists and files."""
    with store.reading() as session:
        name = session.get_one(Person, asked.person_id).name
    return _("Adeverința nr. {number} – {name}").format(number=asked.number.strip(), name=name)


def certificate_of(store: Store, asked: CertificateAsked) -> PaperOf:
    """What the certificate is of, where it is kept once printed."""
    with store.reading() as session:
        uid = session.get_one(Person, asked.person_id).uid
    return PaperOf(CERTIFICATE, uid, asked.person_id, asked.number.strip())


def received_between(store: Store, person_id: int, from_on: date, to_on: date) -> Sequence[Received]:
    """What was granted to the person, or to the household they live in, for some day of the period."""
    home = household_of_person(store, person_id)
    theirs = Grant.beneficiary_id == person_id
    if home is not None:
        of_home = and_(BenefitFile.household_id == home, BenefitKind.holder == Holder.HOUSEHOLD)
        theirs = or_(theirs, of_home)
    asked = (
        select(Grant, BenefitFile.number, BenefitKind.name)
        .join(BenefitFile, BenefitFile.id == Grant.file_id)
        .join(BenefitKind, BenefitKind.id == BenefitFile.kind_id)
        .where(theirs, Grant.from_on <= to_on, or_(Grant.to_on.is_(None), Grant.to_on >= from_on))
        .order_by(Grant.from_on, Grant.id)
    )
    with store.reading() as session:
        rows = session.execute(asked).all()
        sums = (
            select(Payment.grant_id, func.sum(Payment.amount_bani))
            .where(
                Payment.grant_id.in_([row[0].id for row in rows]),
                Payment.paid_on.is_not(None),
                Payment.month_on.between(month_of(from_on), to_on),
            )
            .group_by(Payment.grant_id)
        )
        paid = {row[0]: row[1] for row in session.execute(sums)}
    return [
        Received(
            kind=kind,
            number=number,
            amount_bani=grant.amount_bani,
            once=grant.once,
            from_on=grant.from_on,
            to_on=grant.to_on,
            paid_bani=paid.get(grant.id, 0),
        )
        for grant, number, kind in rows
    ]
