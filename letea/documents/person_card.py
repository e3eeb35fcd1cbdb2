"""The card of a person (fișa beneficiarului): what the register knows of them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from db.tables.households import Good, Household, Income
from db.tables.office import Office
from db.tables.people import (
    DisabilityCertificate,
    IdentityPaper,
    Person,
    PersonCategory,
    PersonSituation,
    PersonState,
)
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import (
    Align,
    Block,
    Heading,
    Outline,
    Pairs,
    Paragraph,
    Party,
    Signatures,
    plain,
)
from letea.documents.record_tables import part, record_pairs, record_table, words_table
from letea.fields.showing import Lists
from letea.rules.households import total_income
from letea.rules.people import age_on
from letea.wording import _, counted, day, long_day, money

_TITLE = _("Fișa beneficiarului")
_ABOUT = (
    *(Person.sex, Person.marital_status, Person.education, Person.occupation, Person.school),
    *(Person.phone, Person.representative_name, Person.representative_quality, Person.representative_phone),
)


@dataclass(frozen=True)
class FileOnCard:
    """A benefit file as cards list it."""

    number: str
    kind: str
    state: str
    granted: str


@dataclass(frozen=True)
class PersonOnPaper:
    """What the card prints. Without `sensitive`, neither categories, situations nor health are told."""

    person: Person
    address: str
    lists: Lists
    sensitive: bool = False
    papers: Sequence[IdentityPaper] = ()
    categories: Sequence[PersonCategory] = ()
    situations: Sequence[PersonSituation] = ()
    certificates: Sequence[DisabilityCertificate] = ()
    incomes: Sequence[Income] = ()
    goods: Sequence[Good] = ()
    household: Household | None = None
    members: Sequence[tuple[str, str, str]] = ()
    services: Sequence[tuple[str, str]] = ()
    files: Sequence[FileOnCard] = field(default=())


def person_card(told: PersonOnPaper, office: Office, today: date) -> Outline:
    """The card, as of today, with the room to sign."""
    person = told.person
    blocks: list[Block] = [
        Heading(_TITLE, 0, Align.CENTER),
        Paragraph(plain(person.name, bold=True), Align.CENTER),
        Paragraph(plain(_("La data de {day}").format(day=long_day(today))), Align.CENTER),
        Pairs(tuple(_who(told, today))),
        *_kept(told),
        *_family(told),
        *_given(told),
        *(_private(told) if told.sensitive else ()),
        *part(_("Observații"), *([Paragraph(plain(person.notes))] if person.notes else ())),
        Signatures((Party(_("Întocmit")), Party(_("Am luat cunoștință"), person.name))),
    ]
    return Outline(
        title=f"{_TITLE} – {person.name}",
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_TITLE,
        letterhead=letterhead_of(office, office.service_name),
    )


def _who(told: PersonOnPaper, today: date) -> Iterator[tuple[str, str]]:
    person = told.person
    reason = dict(told.lists.get("no_cnp_reason", ())).get(person.no_cnp_reason, "")
    yield _("CNP"), person.cnp or (_("lipsește: {reason}").format(reason=reason.lower()) if reason else "")
    if person.born_on:
        is_gone = person.state is PersonState.DECEASED
        years = age_on(person.state_on if is_gone and person.state_on else today, person.born_on)
        age = counted(years, _("an"), _("ani"))
        yield _("Data nașterii"), f"{day(person.born_on)} ({age})"
    yield _("Adresa"), told.address
    yield from record_pairs(person, _ABOUT, told.lists)
    if person.state is not PersonState.ACTIVE:
        yield from record_pairs(person, (Person.state, Person.state_on), told.lists)


def _kept(told: PersonOnPaper) -> Iterator[Block]:
    papers = (
        *(IdentityPaper.kind, IdentityPaper.series, IdentityPaper.number, IdentityPaper.issuer),
        *(IdentityPaper.issued_on, IdentityPaper.expires_on),
    )
    widths = (2.2, 0.8, 1.2, 2.2, 1.3, 1.3)
    yield from part(_("Acte de identitate"), record_table(told.papers, papers, told.lists, widths=widths))


def _family(told: PersonOnPaper) -> Iterator[Block]:
    if told.household is not None:
        heading = _("Gospodăria {name}").format(name=told.household.name)
        heads = (_("Membrul"), _("Calitatea"), _("Născut(ă)"))
        yield from part(heading, words_table(heads, told.members, widths=(3.2, 2.4, 1.4)))


def _given(told: PersonOnPaper) -> Iterator[Block]:
    incomes = (Income.kind, Income.sum_bani, Income.proof, Income.proved_on)
    table = record_table(told.incomes, incomes, told.lists, widths=(3.0, 1.4, 2.2, 1.4))
    total = _("Total: {sum} lei pe lună").format(sum=money(total_income(told.incomes)))
    sums = [Paragraph(plain(total, bold=True))] if len(told.incomes) > 1 else []
    yield from part(_("Venituri"), *([table, *sums] if told.incomes else ()))
    goods = (Good.kind, Good.description, Good.worth_bani)
    yield from part(_("Bunuri"), record_table(told.goods, goods, told.lists, widths=(2.0, 4.0, 1.4)))
    heads = (_("Dosarul"), _("Beneficiul"), _("Stadiul"), _("Ce se acordă"))
    rows = [(file.number, file.kind, file.state, file.granted) for file in told.files]
    yield from part(_("Beneficii"), words_table(heads, rows, widths=(1.0, 3.4, 1.5, 2.4)))
    yield from part(
        _("Servicii"), words_table((_("Serviciul"), _("Perioada")), told.services, widths=(4.4, 2.4))
    )


def _private(told: PersonOnPaper) -> Iterator[Block]:
    widths = (3.6, 1.2, 1.2, 2.2)
    of = PersonCategory
    columns = (of.category, of.from_on, of.to_on, of.note)
    yield from part(_("Categorii"), record_table(told.categories, columns, told.lists, widths=widths))
    situations = (
        *(PersonSituation.situation, PersonSituation.from_on),
        *(PersonSituation.to_on, PersonSituation.note),
    )
    table = record_table(told.situations, situations, told.lists, widths=widths)
    yield from part(_("Situații de vulnerabilitate"), table)
    certificates = (
        *(DisabilityCertificate.number, DisabilityCertificate.degree, DisabilityCertificate.disability_kind),
        *(DisabilityCertificate.permanent, DisabilityCertificate.until_on),
    )
    table = record_table(told.certificates, certificates, told.lists, widths=(2.4, 1.4, 1.8, 1.2, 1.6))
    yield from part(_("Certificate de încadrare în grad de handicap"), table)
