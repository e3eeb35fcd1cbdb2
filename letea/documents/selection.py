"""The list of files past their term (listă de selecționare), made before anything is erased."""

from collections.abc import Sequence

from db.tables.office import Office
from db.tables.personal import Selection, SelectionItem
from letea.documents.listing import paper
from letea.documents.outline import (
    Align,
    Block,
    Cell,
    Heading,
    Outline,
    Paragraph,
    Party,
    Signatures,
    Table,
    cells,
    plain,
)
from letea.fields.personal import FILE_NAMES
from letea.rules.retention import members_of
from letea.wording import _, counted, day, long_day

_WIDTHS = (0.5, 2.4, 3.6, 1.3, 1.3)


def selection_list(office: Office, selection: Selection, items: Sequence[SelectionItem]) -> Outline:
    """The list with what is proposed to be erased, for the commission to sign."""
    title = _("Listă de selecționare nr. {number}").format(number=selection.number)
    told = _("din {day}, {count} cu termenul de păstrare împlinit").format(
        day=long_day(selection.made_on), count=counted(len(items), _("dosar"), _("dosare"))
    )
    blocks: list[Block] = [
        Heading(title, 0, Align.CENTER),
        Paragraph(plain(told), Align.CENTER),
        Paragraph(plain(_why())),
        _table(items),
        Paragraph(plain(_confirmed(selection))),
        *((Paragraph(plain(_persons())),) if selection.with_persons else ()),
        *((Paragraph(plain(selection.note)),) if selection.note else ()),
        Signatures(tuple(_parties(selection))),
    ]
    return paper(office, title, blocks)


def _why() -> str:
    return _(
        "Termenele sunt cele din nomenclatorul arhivistic al instituției (Legea Arhivelor Naționale "
        "nr. 16/1996). Dosarele se șterg definitiv din evidența electronică; exemplarele pe hârtie se "
        "selecționează separat."
    )


def _persons() -> str:
    return _(
        "Odată cu ele se șterg și fișele persoanelor despre care nu mai rămâne nimic altceva în evidență."
    )


def _confirmed(selection: Selection) -> str:
    if selection.confirmed_number and selection.confirmed_on is not None:
        told = _("Confirmarea Arhivelor Naționale: nr. {number} din {day}.")
        return told.format(number=selection.confirmed_number, day=day(selection.confirmed_on))
    return _("Confirmarea Arhivelor Naționale: nr. ……………… din ………………")


def _table(items: Sequence[SelectionItem]) -> Table:
    heads = (_("Nr."), _("Felul"), _("Dosarul"), _("Încheiat la"), _("Termen până la"))
    body = tuple(
        (
            *cells((str(number), FILE_NAMES[item.kind], item.name)),
            Cell(plain(day(item.ended_on)), Align.CENTER),
            Cell(plain(day(item.until_on)), Align.CENTER),
        )
        for number, item in enumerate(items, 1)
    )
    return Table(_WIDTHS, (cells(heads, bold=True, align=Align.CENTER),), body)


def _parties(selection: Selection) -> list[Party]:
    """The members of the commission, each under the function told after the name: "Ana Exemplu, secretar"."""
    parties = []
    for member in members_of(selection):
        name, _comma, office = member.partition(",")
        parties.append(Party(office.strip() or _("Membru"), name.strip()))
    return parties
