"""The lists of a person: papers, categories, situations, certificates, incomes, goods."""

from datetime import date

from db.tables.households import Good, Income
from db.tables.people import DisabilityCertificate, IdentityPaper, PersonCategory, PersonSituation
from letea.actions.choices import Choices
from letea.actions.people import PersonFile
from letea.wording import _
from ui.parts.lines import Lines


class PersonLines:
    """The lists a person's dialog shows; `fill` writes them into the file, rows taken out included."""

    def __init__(self, file: PersonFile, choices: Choices, today: date) -> None:
        self.papers = _papers(file, choices, today)
        self.categories = _categories(file, choices, today)
        self.situations = _situations(file, choices, today)
        self.certificates = _certificates(file, choices, today)
        self.incomes = _incomes(file, choices, today)
        self.goods = _goods(file, choices, today)
        self.papers.show(file.papers)
        self.categories.show(file.categories)
        self.situations.show(file.situations)
        self.certificates.show(file.certificates)
        self.incomes.show(file.incomes)
        self.goods.show(file.goods)

    def fill(self, file: PersonFile) -> None:
        """Write what stands in the lists into the file."""
        file.papers = self.papers.records()
        file.categories = self.categories.records()
        file.situations = self.situations.records()
        file.certificates = self.certificates.records()
        file.incomes = self.incomes.records()
        file.goods = self.goods.records()
        file.removed = [
            *self.papers.removed(),
            *self.categories.removed(),
            *self.situations.removed(),
            *self.certificates.removed(),
            *self.incomes.removed(),
            *self.goods.removed(),
        ]


def _owner(file: PersonFile) -> int:
    return file.person.id or 0


def _papers(file: PersonFile, choices: Choices, today: date) -> Lines[IdentityPaper]:
    lines: Lines[IdentityPaper] = Lines(
        _("Acte de identitate"),
        lambda: IdentityPaper(person_id=_owner(file)),
        key="papers",
        today=today,
    )
    held = [row.kind for row in file.papers]
    lines.vocabulary(IdentityPaper.kind, choices.of(IdentityPaper.kind, held=held), width=190)
    lines.text(IdentityPaper.series, width=70)
    lines.text(IdentityPaper.number, width=100)
    lines.text(IdentityPaper.issuer, width=150)
    lines.day(IdentityPaper.issued_on)
    lines.day(IdentityPaper.expires_on)
    return lines


def _categories(file: PersonFile, choices: Choices, today: date) -> Lines[PersonCategory]:
    lines: Lines[PersonCategory] = Lines(
        _("Categorii de beneficiari"),
        lambda: PersonCategory(person_id=_owner(file), category=""),
        key="categories",
        today=today,
    )
    held = [row.category for row in file.categories]
    lines.vocabulary(PersonCategory.category, choices.of(PersonCategory.category, held=held), width=360)
    lines.day(PersonCategory.from_on)
    lines.day(PersonCategory.to_on)
    lines.text(PersonCategory.note, width=120)
    return lines


def _situations(file: PersonFile, choices: Choices, today: date) -> Lines[PersonSituation]:
    lines: Lines[PersonSituation] = Lines(
        _("Situații de vulnerabilitate"),
        lambda: PersonSituation(person_id=_owner(file), situation=""),
        key="situations",
        today=today,
    )
    held = [row.situation for row in file.situations]
    lines.vocabulary(PersonSituation.situation, choices.of(PersonSituation.situation, held=held), width=360)
    lines.day(PersonSituation.from_on)
    lines.day(PersonSituation.to_on)
    lines.text(PersonSituation.note, width=120)
    return lines


def _certificates(file: PersonFile, choices: Choices, today: date) -> Lines[DisabilityCertificate]:
    lines: Lines[DisabilityCertificate] = Lines(
        _("Certificate de încadrare în grad de handicap"),
        lambda: DisabilityCertificate(person_id=_owner(file), number=""),
        key="certificates",
        today=today,
    )
    kind, degree = DisabilityCertificate.disability_kind, DisabilityCertificate.degree
    lines.text(DisabilityCertificate.number, width=130)
    lines.day(DisabilityCertificate.issued_on, width=96)
    lines.vocabulary(degree, choices.of(degree, held=[row.degree for row in file.certificates]), width=130)
    lines.vocabulary(
        kind, choices.of(kind, held=[row.disability_kind for row in file.certificates]), width=120
    )
    lines.yes_no(DisabilityCertificate.permanent, width=90)
    lines.day(DisabilityCertificate.until_on, width=116)
    lines.text(DisabilityCertificate.issuer, width=120)
    return lines


def _incomes(file: PersonFile, choices: Choices, today: date) -> Lines[Income]:
    lines: Lines[Income] = Lines(
        _("Venituri lunare"),
        lambda: Income(person_id=_owner(file), kind=""),
        key="incomes",
        total=Income.sum_bani,
        today=today,
    )
    lines.vocabulary(Income.kind, choices.of(Income.kind, held=[row.kind for row in file.incomes]), width=170)
    lines.money(Income.sum_bani)
    lines.vocabulary(
        Income.proof, choices.of(Income.proof, held=[row.proof for row in file.incomes]), width=170
    )
    lines.day(Income.proved_on)
    lines.text(Income.note, width=120)
    return lines


def _goods(file: PersonFile, choices: Choices, today: date) -> Lines[Good]:
    lines: Lines[Good] = Lines(
        _("Bunuri"),
        lambda: Good(person_id=_owner(file), kind=""),
        key="goods",
        today=today,
    )
    lines.vocabulary(Good.kind, choices.of(Good.kind, held=[row.kind for row in file.goods]), width=150)
    lines.text(Good.description, width=190)
    lines.money(Good.worth_bani)
    lines.vocabulary(Good.proof, choices.of(Good.proof, held=[row.proof for row in file.goods]), width=150)
    lines.day(Good.proved_on)
    return lines
