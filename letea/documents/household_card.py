"""The card of a household (fișa gospodăriei): its dwelling, members, what they have and are granted."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.households import Good, Household, HouseholdMember, Income
from db.tables.office import Office
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
from letea.documents.person_card import FileOnCard
from letea.documents.record_tables import part, record_pairs, words_table
from letea.fields import field_of
from letea.fields.showing import Lists, shown
from letea.rules.households import total_income
from letea.rules.people import age_on
from letea.wording import _, day, long_day, money

_TITLE = _("Fișa gospodăriei")
_DWELLING = (
    *(Household.dwelling_kind, Household.tenure, Household.rooms, Household.heating),
    *(Household.has_electricity, Household.has_water, Household.assessed_on, Household.notes),
)


@dataclass(frozen=True)
class HouseholdOnPaper:
    """What the card prints; `names` and `born` are those of the persons by id."""

    household: Household
    address: str
    lists: Lists
    members: Sequence[HouseholdMember]
    names: Mapping[int, str]
    born: Mapping[int, date | None]
    incomes: Sequence[Income]
    goods: Sequence[Good]
    files: Sequence[FileOnCard]


def household_card(told: HouseholdOnPaper, office: Office, today: date) -> Outline:
    """The card, as of today, with the room to sign."""
    household = told.household
    blocks: list[Block] = [
        Heading(_TITLE, 0, Align.CENTER),
        Paragraph(plain(household.name, bold=True), Align.CENTER),
        Paragraph(plain(_("La data de {day}").format(day=long_day(today))), Align.CENTER),
        Pairs(((_("Adresa"), told.address), *record_pairs(household, _DWELLING, told.lists))),
        *part(_("Membrii"), _members(told, today)),
        *_incomes(told),
        *_goods(told),
        *_files(told),
        Signatures((Party(_("Întocmit")), Party(_("Titularul gospodăriei")))),
    ]
    return Outline(
        title=f"{_TITLE} – {household.name}",
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_TITLE,
        letterhead=letterhead_of(office, office.service_name),
    )


def _members(told: HouseholdOnPaper, today: date) -> Block:
    heads = (_("Numele și prenumele"), _("Calitatea"), _("Născut(ă)"), _("Vârsta"), _("Perioada"))
    rows = []
    for member in told.members:
        born = told.born.get(member.person_id)
        role = shown(field_of(HouseholdMember.role), member.role, told.lists)
        age = str(age_on(today, born)) if born else ""
        rows.append((told.names.get(member.person_id, ""), role, day(born), age, _period(member)))
    return words_table(heads, rows, widths=(2.8, 2.0, 1.3, 0.9, 2.0))


def _period(member: HouseholdMember) -> str:
    ends = [
        _("din {day}").format(day=day(member.from_on)) if member.from_on else "",
        _("până la {day}").format(day=day(member.to_on)) if member.to_on else "",
    ]
    return " ".join(part for part in ends if part)


def _incomes(told: HouseholdOnPaper) -> Iterator[Block]:
    heads = (_("Membrul"), _("Felul venitului"), _("Suma lunară (lei)"), _("Dovada"), _("Data dovezii"))
    kind, proof = field_of(Income.kind), field_of(Income.proof)
    rows = [
        (
            told.names.get(row.person_id, ""),
            shown(kind, row.kind, told.lists),
            money(row.sum_bani) if row.sum_bani is not None else "",
            shown(proof, row.proof, told.lists),
            day(row.proved_on),
        )
        for row in told.incomes
    ]
    table = words_table(heads, rows, widths=(2.4, 2.2, 1.3, 1.8, 1.3))
    total = total_income(told.incomes)
    living = sum(member.to_on is None for member in told.members)
    each = _("; pe membru: {sum} lei").format(sum=money(total // living)) if living else ""
    words = _("Total pe lună: {sum} lei{each}").format(sum=money(total), each=each)
    yield from part(_("Venituri"), *([table, Paragraph(plain(words, bold=True))] if rows else ()))


def _goods(told: HouseholdOnPaper) -> Iterator[Block]:
    heads = (_("Membrul"), _("Felul bunului"), _("Descrierea"), _("Valoarea (lei)"))
    kind = field_of(Good.kind)
    rows = [
        (
            told.names.get(row.person_id, ""),
            shown(kind, row.kind, told.lists),
            row.description,
            money(row.worth_bani) if row.worth_bani is not None else "",
        )
        for row in told.goods
    ]
    yield from part(_("Bunuri"), words_table(heads, rows, widths=(2.4, 2.0, 3.4, 1.4)))


def _files(told: HouseholdOnPaper) -> Iterator[Block]:
    heads = (_("Dosarul"), _("Beneficiul"), _("Stadiul"), _("Ce se acordă"))
    rows = [(file.number, file.kind, file.state, file.granted) for file in told.files]
    yield from part(_("Beneficii"), words_table(heads, rows, widths=(1.0, 3.4, 1.5, 2.4)))
