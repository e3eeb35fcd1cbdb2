"""What the register knows of a person, as facts for their card; health and ethnicity only when asked for."""

from collections.abc import Sequence
from datetime import date

from db.tables.households import Good, Income
from db.tables.people import (
    DisabilityCertificate,
    IdentityPaper,
    Person,
    PersonCategory,
    PersonSituation,
    PersonState,
)
from letea.actions.choices import Choices
from letea.actions.people import PersonFile
from letea.actions.people_lists import address_of
from letea.fields import field_of
from letea.fields.people import SEXES, STATES
from letea.fields.showing import shown
from letea.rules.households import total_income
from letea.rules.people import age_on
from letea.wording import _, counted, day, money, span

Told = list[tuple[str, str]]
_Row = PersonCategory | PersonSituation


def facts_of_person(file: PersonFile, choices: Choices, today: date, *, sensitive: bool) -> Told:
    """Who they are, their papers, incomes and goods; with `sensitive` also categories, situations, health."""
    facts = [
        *_who(file.person, choices, age=_age(file.person, today)),
        *_papers(file, choices),
        *_money_facts(file, choices),
    ]
    return [*facts, *_sensitive(file, choices)] if sensitive else facts


def _age(person: Person, today: date) -> str:
    if person.born_on is None:
        return ""
    died_on = person.state_on if person.state is PersonState.DECEASED else None
    years = age_on(died_on or today, person.born_on)
    return f"{day(person.born_on)} · {counted(years, _('an'), _('ani'))}"


def _who(person: Person, choices: Choices, *, age: str) -> Told:
    cnp = person.cnp or _("lipsește: {reason}").format(
        reason=choices.label(Person.no_cnp_reason, person.no_cnp_reason).lower()
    )
    told = [
        (field_of(Person.cnp).label, cnp),
        (_("Născut(ă)"), age),
        (field_of(Person.sex).label, SEXES[person.sex] if person.sex else ""),
        (_("Adresa"), address_of(person.village, person.street, person.house_number)),
        (field_of(Person.phone).label, person.phone),
    ]
    optional = [
        (_("Starea civilă"), choices.label(Person.marital_status, person.marital_status)),
        (_("Studii"), choices.label(Person.education, person.education)),
        (_("Ocupația"), choices.label(Person.occupation, person.occupation)),
        (_("Școala"), person.school),
        (_("Reprezentant"), _representative(person, choices)),
        (_("Observații"), person.notes),
    ]
    if person.state is not PersonState.ACTIVE:
        told.append((STATES[person.state].capitalize(), day(person.state_on)))
    return told + [fact for fact in optional if fact[1]]


def _representative(person: Person, choices: Choices) -> str:
    parts = (
        person.representative_name,
        choices.label(Person.representative_quality, person.representative_quality).lower(),
        person.representative_phone,
    )
    return ", ".join(part for part in parts if part)


def _papers(file: PersonFile, choices: Choices) -> Told:
    told = []
    for paper in file.papers:
        number = f"{paper.series} {paper.number}".strip()
        until = _(", până la {day}").format(day=day(paper.expires_on)) if paper.expires_on else ""
        told.append((choices.label(IdentityPaper.kind, paper.kind) or _("Act"), f"{number}{until}"))
    return told


def _money_facts(file: PersonFile, choices: Choices) -> Told:
    told = []
    if file.incomes:
        lines = [
            _("{kind}: {sum} lei").format(
                kind=choices.label(Income.kind, row.kind), sum=money(row.sum_bani or 0)
            )
            for row in file.incomes
        ]
        if len(lines) > 1:
            lines.append(_("Total: {sum} lei").format(sum=money(total_income(file.incomes))))
        told.append((_("Venituri lunare"), "\n".join(lines)))
    if file.goods:
        goods = [
            ": ".join(part for part in (choices.label(Good.kind, row.kind), row.description) if part)
            for row in file.goods
        ]
        told.append((_("Bunuri"), "\n".join(goods)))
    return told


def _sensitive(file: PersonFile, choices: Choices) -> Told:
    categories = [
        _dated(choices.label(PersonCategory.category, row.category), row) for row in file.categories
    ]
    situations = [
        _dated(choices.label(PersonSituation.situation, row.situation), row) for row in file.situations
    ]
    return [
        (_("Categorii"), "\n".join(categories)),
        (_("Situații"), "\n".join(situations)),
        (_("Handicap"), "\n".join(_certificate(row, choices) for row in file.certificates)),
    ]


def _dated(words: str, row: _Row) -> str:
    days = span(row.from_on, row.to_on)
    return f"{words} ({days})" if days else words


def _certificate(row: DisabilityCertificate, choices: Choices) -> str:
    lists = choices.lists
    until = _("permanent") if row.permanent else _("până la {day}").format(day=day(row.until_on) or "?")
    parts: Sequence[str] = (
        shown(field_of(DisabilityCertificate.degree), row.degree, lists),
        shown(field_of(DisabilityCertificate.disability_kind), row.disability_kind, lists).lower(),
        _("nr. {number}").format(number=row.number),
        until,
    )
    return ", ".join(part for part in parts if part)
