"""The papers of the guardianship authority: a protection's sheet, requests, the year's list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.guardianship import GuardianAccount, Guardianship
from db.tables.office import Office, Official, OfficialRole
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import (
    Align,
    Block,
    Cell,
    Heading,
    Item,
    Orientation,
    Outline,
    Pairs,
    Paragraph,
    Party,
    Signatures,
    Table,
    cells,
    plain,
)
from letea.fields import field_of
from letea.fields.guardianship import GUARDIAN_KINDS
from letea.rules.guardianship import due_on, missing_years, years_words
from letea.rules.office import holder_on
from letea.wording import _, day, long_day, money

RULE = "____________________"
_SECTION = 2
_ACCOUNTS = (9.0, 12.0, 12.0, 14.0, 14.0, 24.0, 12.0)
_YEAR = (5.0, 22.0, 17.0, 22.0, 17.0, 18.0, 14.0, 14.0, 14.0)


@dataclass(frozen=True)
class Protected:
    """A protection as papers print it: the person's name, day of birth and address, the accounts."""

    held: Guardianship
    name: str
    born_on: date | None
    address: str
    accounts: Sequence[GuardianAccount] = ()


def guardianship_sheet(
    told: Protected, office: Office, officials: Sequence[Official], today: date
) -> Outline:
    """The sheet of a protection: who is protected, by whom, by which decision, the yearly accounts."""
    kind = GUARDIAN_KINDS[told.held.kind]
    blocks: list[Block] = [
        Heading(_("Fișa ocrotirii"), 0, Align.CENTER),
        Paragraph(plain(f"{kind}: {told.name}"), Align.CENTER),
        Pairs(tuple(_facts(told))),
        Heading(_("Dări de seamă anuale"), _SECTION),
        *_accounts(told, today),
        Signatures(_signers(officials, today)),
    ]
    title = _("Fișa ocrotirii, {name}").format(name=told.name)
    return _paper(title, blocks, office)


def account_request(
    told: Protected,
    years: Sequence[int],
    office: Office,
    officials: Sequence[Official],
    today: date,
    *,
    number: str = "",
) -> Outline:
    """The letter that asks a guardian for the accounts of these years (Codul civil, art. 152)."""
    held = told.held
    kind = GUARDIAN_KINDS[held.kind].lower()
    of_years = _in_words(years)
    decision = _("hotărârea nr. {number} din {day}, {court}").format(
        number=held.decision_number or RULE, day=day(held.decision_on) or RULE, court=held.court or RULE
    )
    asked = _(
        "În calitatea dumneavoastră de tutore sau curator al persoanei {name} ({kind}, {decision}), vă "
        "solicităm să depuneți la sediul nostru darea de seamă privind administrarea bunurilor ei, {years}."
    ).format(name=told.name, kind=kind, decision=decision, years=of_years)
    blocks: list[Block] = [
        Paragraph(
            plain(_("Nr. {number} din {day}").format(number=number or "________", day=long_day(today)))
        ),
        Paragraph(plain(_("Către {name}").format(name=held.guardian), bold=True), Align.LEFT),
        Paragraph(plain(held.guardian_address or RULE), Align.LEFT),
        Heading(_("Solicitare"), 0, Align.CENTER),
        Paragraph(plain(_("privind darea de seamă, {years}").format(years=of_years)), Align.CENTER),
        Paragraph(plain(asked)),
        Paragraph(
            plain(
                _(
                    "Potrivit art. 152 din Codul civil, darea de seamă se prezintă în fiecare an, în 30 de "
                    "zile de la sfârșitul anului. Ea cuprinde:"
                )
            ),
            keep_next=True,
        ),
        *_contents(),
        Paragraph(plain(_("Vă rugăm să o depuneți până la data de {rule}.").format(rule=RULE))),
        Signatures(_signers(officials, today)),
    ]
    title = _("Solicitare dare de seamă, {guardian}, {years}").format(
        guardian=held.guardian, years=years_words(years)
    )
    return _paper(title, blocks, office)


def accounts_of_year(
    rows: Sequence[Protected], year: int, office: Office, officials: Sequence[Official], today: date
) -> Outline:
    """The year's list of accounts: submitted, still awaited, missing."""
    given = sum(any(one.year == year and one.submitted_on for one in row.accounts) for row in rows)
    told = _("Persoane ocrotite pentru care se dă socoteală: {all}; dări de seamă depuse: {given}.")
    blocks: list[Block] = [
        Orientation(landscape=True),
        Heading(_("Situația dărilor de seamă pentru anul {year}").format(year=year), 0, Align.CENTER),
        Paragraph(plain(_("La data de {day}").format(day=long_day(today))), Align.CENTER),
        Paragraph(plain(told.format(all=len(rows), given=given))),
        _year_table(rows, year, today),
        Signatures(_signers(officials, today)),
    ]
    return _paper(_("Situația dărilor de seamă, {year}").format(year=year), blocks, office)


def _paper(title: str, blocks: Sequence[Block], office: Office) -> Outline:
    return Outline(
        title=title,
        blocks=tuple(blocks),
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_("Autoritate tutelară"),
        letterhead=letterhead_of(office, office.service_name),
    )


def _facts(told: Protected) -> Iterator[tuple[str, str]]:
    held = told.held
    yield _("Persoana ocrotită"), told.name
    yield _("Născută la"), day(told.born_on) or RULE
    yield _("Adresa"), told.address or RULE
    yield field_of(Guardianship.kind).label, GUARDIAN_KINDS[held.kind]
    if held.purpose:
        yield field_of(Guardianship.purpose).label, held.purpose
    yield field_of(Guardianship.court).label, held.court or RULE
    decision = _("nr. {number} din {day}")
    yield (
        _("Hotărârea"),
        decision.format(number=held.decision_number or RULE, day=day(held.decision_on) or RULE),
    )
    relation = f" ({held.guardian_relation})" if held.guardian_relation else ""
    yield field_of(Guardianship.guardian).label, f"{held.guardian}{relation}"
    yield (
        _("Adresa și telefonul"),
        ", ".join(part for part in (held.guardian_address, held.guardian_phone) if part) or RULE,
    )
    yield field_of(Guardianship.from_on).label, day(held.from_on)
    if held.to_on:
        why = f", {held.ended_why}" if held.ended_why else ""
        yield field_of(Guardianship.to_on).label, f"{day(held.to_on)}{why}"
    if held.note:
        yield field_of(Guardianship.note).label, held.note


def _accounts(told: Protected, today: date) -> Iterator[Block]:
    if not told.held.gives_accounts and not told.accounts:
        yield Paragraph(plain(_("Nu se cere dare de seamă anuală.")))
        return
    head = (
        *(_("Anul"), _("Nr."), _("Depusă la"), _("Venituri (lei)"), _("Cheltuieli (lei)")),
        *(_("Constatări"), _("Verificată la")),
    )
    given = {row.year: row for row in told.accounts}
    missing = missing_years(told.held, told.accounts, today)
    body = []
    for year in sorted({*given, *missing}):
        row = given.get(year)
        if row is None or (year in missing and not row.submitted_on):
            body.append(cells((str(year), "", _("nedepusă"), "", "", row.findings if row else "", "")))
            continue
        body.append(
            (
                *cells((str(year), row.number, day(row.submitted_on))),
                *_sums(row),
                *cells((row.findings, day(row.checked_on))),
            )
        )
    if not body:
        yield Paragraph(plain(_("Încă nu a trecut termenul niciunei dări de seamă.")))
        return
    yield Table(_ACCOUNTS, (cells(head, bold=True, align=Align.CENTER),), tuple(body))


def _year_table(rows: Sequence[Protected], year: int, today: date) -> Table:
    head = (
        *(_("Nr. crt."), _("Persoana ocrotită"), _("Felul ocrotirii"), _("Tutorele sau curatorul")),
        *(_("Hotărârea"), _("Darea de seamă"), _("Venituri (lei)"), _("Cheltuieli (lei)")),
        _("Verificată la"),
    )
    body = []
    for number, row in enumerate(rows, start=1):
        held = row.held
        given = next((one for one in row.accounts if one.year == year and one.submitted_on), None)
        decision = " / ".join(part for part in (held.decision_number, day(held.decision_on)) if part)
        who = (row.name, GUARDIAN_KINDS[held.kind], held.guardian, decision)
        standing = _given(given, year, today)
        checked = cells((day(given.checked_on if given else None),))
        body.append((*cells((str(number), *who, standing)), *_sums(given), *checked))
    if not body:
        body.append(cells(("", _("Nicio ocrotire în acest an."), *[""] * 7)))
    return Table(_YEAR, (cells(head, bold=True, align=Align.CENTER),), tuple(body), wide=True)


def _given(given: GuardianAccount | None, year: int, today: date) -> str:
    """How the account of a year stands: when it was submitted, that it is missing, or until when it may."""
    if given is None:
        late = due_on(year) < today
        return _("lipsește") if late else _("până la {day}").format(day=day(due_on(year)))
    number = _("nr. {number}, ").format(number=given.number) if given.number else ""
    return f"{number}{day(given.submitted_on)}"


def _sums(given: GuardianAccount | None) -> tuple[Cell, ...]:
    """What came in and went out, at the right of their columns."""
    sums = (given.income_bani, given.expense_bani) if given else (None, None)
    return cells(["" if bani is None else money(bani) for bani in sums], align=Align.RIGHT)


def _contents() -> Iterator[Item]:
    told = (
        _("veniturile persoanei ocrotite în anul respectiv (pensii, alocații, chirii, altele);"),
        _("cheltuielile făcute pentru întreținerea ei, cu actele care le dovedesc;"),
        _("bunurile ei la sfârșitul anului și schimbările față de anul dinainte;"),
        _("starea de sănătate, locuința și, după caz, școala."),
    )
    for words in told:
        yield Item("–", plain(words))


def _in_words(years: Sequence[int]) -> str:
    """Years in words: "pentru anul 2021", "pentru anii 2019–2021"."""
    if len(years) == 1:
        return _("pentru anul {year}").format(year=years[0])
    listed = years_words(years) or RULE
    return _("pentru anii {years}").format(years=listed)


def _signers(officials: Sequence[Official], on: date) -> tuple[Party, ...]:
    mayor = holder_on(officials, OfficialRole.MAYOR, on)
    return (Party(_("Primar"), mayor.name if mayor else ""), Party(_("Întocmit")))
