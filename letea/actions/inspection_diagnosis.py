"""The commune in figures (diagnoza socială), counted from the register on a day."""

from collections.abc import Iterable
from datetime import date

from sqlalchemy import ColumnElement, func, or_, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from db.tables.benefits import BenefitFile, BenefitKind, FileState
from db.tables.households import Household
from db.tables.people import Person, PersonSituation, PersonState
from letea.actions.registers import count_categories
from letea.documents.listing import ListOnPaper
from letea.fields.showing import Lists
from letea.rules.people import ADULT, ELDERLY, born_for_age
from letea.wording import _, grouped

_WORDS, _FIGURE = 8.0, 1.4


def diagnosis_tables(session: Session, lists: Lists, today: date) -> list[ListOnPaper]:
    """Persons by age, village, category and situation; households; the benefits in payment."""
    categories = count_categories(session, today)
    situations = _situations(session, today)
    return [
        _table(_("Persoane și gospodării"), _("Vârsta"), _ages(session, today)),
        _table(_("Persoane pe localități"), _("Localitatea"), _villages(session)),
        _table(
            _("Beneficiari pe categorii"),
            _("Categoria"),
            _labelled(lists, "beneficiary_category", categories),
        ),
        _table(_("Situații de vulnerabilitate"), _("Situația"), _labelled(lists, "situation", situations)),
        _table(_("Dosare de beneficii în plată"), _("Beneficiul"), _benefits(session)),
    ]


def _table(title: str, head: str, counts: Iterable[tuple[str, int]]) -> ListOnPaper:
    rows = [(words, grouped(count)) for words, count in counts if count] or [(_("niciuna"), "0")]
    return ListOnPaper(title, (head, _("Număr")), (_WORDS, _FIGURE), rows)


def _people(session: Session, *where: ColumnElement[bool]) -> int:
    asked = select(func.count(Person.id)).where(Person.state == PersonState.ACTIVE, *where)
    return session.scalar(asked) or 0


def _ages(session: Session, today: date) -> list[tuple[str, int]]:
    adult, elderly = born_for_age(today, ADULT), born_for_age(today, ELDERLY)
    born = Person.born_on
    return [
        (_("copii (sub 18 ani)"), _people(session, born > adult)),
        (_("adulți (18–64 de ani)"), _people(session, born <= adult, born > elderly)),
        (_("vârstnici (65 de ani și peste)"), _people(session, born <= elderly)),
        (_("vârsta nu se știe"), _people(session, born.is_(None))),
        (_("gospodării"), session.scalar(select(func.count(Household.id))) or 0),
    ]


def _villages(session: Session) -> list[tuple[str, int]]:
    rows = session.execute(
        select(Person.village, func.count(Person.id))
        .where(Person.state == PersonState.ACTIVE)
        .group_by(Person.village)
        .order_by(Person.village)
    )
    return [(village or _("nu se știe"), count) for village, count in rows]


def _situations(session: Session, today: date) -> dict[str, int]:
    rows = session.execute(
        select(PersonSituation.situation, func.count(func.distinct(PersonSituation.person_id)))
        .join(Person, Person.id == PersonSituation.person_id)
        .where(
            Person.state == PersonState.ACTIVE,
            *_on(PersonSituation.from_on, PersonSituation.to_on, today),
        )
        .group_by(PersonSituation.situation)
    )
    return {row[0]: row[1] for row in rows}


def _on(
    begin: InstrumentedAttribute[date | None], end: InstrumentedAttribute[date | None], today: date
) -> tuple[ColumnElement[bool], ColumnElement[bool]]:
    return or_(begin.is_(None), begin <= today), or_(end.is_(None), end >= today)


def _labelled(lists: Lists, name: str, counts: dict[str, int]) -> list[tuple[str, int]]:
    labels = dict(lists.get(name, ()))
    return [
        (labels.get(code, code), count) for code, count in sorted(counts.items(), key=lambda one: -one[1])
    ]


def _benefits(session: Session) -> list[tuple[str, int]]:
    rows = session.execute(
        select(BenefitKind.name, func.count(BenefitFile.id))
        .join(BenefitFile, BenefitFile.kind_id == BenefitKind.id)
        .where(BenefitFile.state == FileState.PAYING)
        .group_by(BenefitKind.id)
        .order_by(BenefitKind.place)
    )
    return [(name, count) for name, count in rows]
