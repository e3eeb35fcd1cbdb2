"""The letter that asks a school for its children with parents abroad (adresă către școală)."""

from collections.abc import Iterator, Sequence

from db.tables.children import SchoolList
from db.tables.office import Office, Official, OfficialRole
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import (
    Align,
    Block,
    Heading,
    Item,
    Outline,
    Paragraph,
    Party,
    Signatures,
    Table,
    cells,
    plain,
)
from letea.rules.office import holder_on
from letea.wording import _, day

RULE = "____________________"
_BLANK_ROWS = 8
_WIDTHS = (5.0, 24.0, 14.0, 9.0, 18.0, 30.0)


def school_letter(office: Office, officials: Sequence[Official], row: SchoolList, made_by: str) -> Outline:
    """The letter with the table to be filled in by the school; what is not known is a rule."""
    title = _("Adresa nr. {number} din {day}").format(
        number=row.asked_number or RULE, day=day(row.asked_on) or RULE
    )
    blocks: tuple[Block, ...] = (
        Paragraph(
            plain(
                _("Nr. {number} din {day}").format(
                    number=row.asked_number or RULE, day=day(row.asked_on) or RULE
                )
            )
        ),
        Heading(_("Către: {school}").format(school=row.school), 0, Align.CENTER),
        Paragraph(plain(_("În atenția conducerii unității de învățământ")), Align.CENTER),
        *_body(row, office),
        _form(),
        Paragraph(plain(_("Vă mulțumim pentru colaborare."))),
        Signatures(_signers(officials, row, made_by)),
    )
    return Outline(
        title=f"{title}: {row.school}",
        blocks=blocks,
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_("Copii cu părinți plecați la muncă în străinătate"),
        letterhead=letterhead_of(office, office.service_name),
    )


def _body(row: SchoolList, office: Office) -> Iterator[Block]:
    yield Paragraph(
        plain(
            _(
                "În temeiul art. 2 din anexa nr. 1 la Hotărârea Guvernului nr. 691/2015, vă rugăm să ne "
                "comunicați lista copiilor înscriși în unitatea dumneavoastră, cu domiciliul în {unit}, ai "
                "căror părinți sunt plecați la muncă în străinătate, pentru ultimul trimestru al anului "
                "{year}, cu aceste date:"
            ).format(unit=_in_unit(office), year=row.year)
        ),
        keep_next=True,
    )
    asked = (
        _("numele și prenumele copilului, data nașterii și clasa;"),
        _("care dintre părinți este plecat sau dacă este plecat părintele unic susținător;"),
        _("persoana în grija căreia a rămas copilul și cum poate fi găsită;"),
        _("orice semn că este nevoie de sprijin: absențe, rezultate, stare de sănătate, comportament."),
    )
    for words in asked:
        yield Item("–", plain(words))
    yield Paragraph(
        plain(
            _(
                "Dacă niciun copil nu este în această situație, vă rugăm să ne comunicați acest lucru. "
                "Datele se folosesc numai pentru monitorizarea și sprijinirea copiilor."
            )
        )
    )


def _in_unit(office: Office) -> str:
    """The unit within a sentence: "comuna Letea Veche"."""
    line = unit_line(office)
    return line[:1].lower() + line[1:]


def _form() -> Table:
    heads = (
        *(_("Nr."), _("Numele și prenumele copilului"), _("Data nașterii"), _("Clasa")),
        *(_("Părintele plecat, țara"), _("Persoana în grija căreia este, telefonul")),
    )
    body = tuple(cells((str(number), *[""] * (len(heads) - 1))) for number in range(1, _BLANK_ROWS + 1))
    return Table(_WIDTHS, (cells(heads, bold=True, align=Align.CENTER),), body)


def _signers(officials: Sequence[Official], row: SchoolList, made_by: str) -> tuple[Party, ...]:
    mayor = holder_on(officials, OfficialRole.MAYOR, row.asked_on) if row.asked_on else None
    return (Party(_("Primar"), mayor.name if mayor else ""), Party(_("Întocmit"), made_by))
