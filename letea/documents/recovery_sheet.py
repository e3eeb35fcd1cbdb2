"""The recovery sheet (fișa de recuperare): one page for the safe that opens the file without its password."""

from collections.abc import Iterator
from datetime import date
from io import BytesIO

from db.tables.office import Office, UnitKind
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import (
    Align,
    Block,
    Heading,
    Item,
    Outline,
    Pairs,
    Paragraph,
    Party,
    Plate,
    Run,
    Signatures,
    plain,
)
from letea.wording import _, long_day

_ON_A_LINE = 4  # groups, of the code and of the history's mark
_DOTS = 24  # of a module's side, so that it stays sharp however it is printed
_SIDE, _LESS = 150.0, 142.0  # points: a phone reads the code from 4 cm on
_RULE = "____________________"
_PART = 3  # the level of the sheet's headings
_WHAT_IT_IS = _(
    "Codul de mai jos deschide fișierul serviciului fără parolă: când parola s-a uitat sau când cine o știa "
    "nu mai lucrează aici. Cine are codul și fișierul citește tot; păstrați fișa ca pe o cheie."
)
_WHAT_SIGNS = _("Cu el, alt calculator semnează la fel pachetele pentru județ.")
_WHAT_OPENS = _("Cu el, alt calculator deschide pachetele comunelor și semnează la fel recipisele.")


def recovery_sheet(
    office: Office,
    *,
    file_name: str,
    code: str,
    set_on: date,
    printed_on: date,
    history_head: str,
    handover_code: str = "",
) -> Outline:
    """The sheet of the code that opens the file since the password was set on that day.

    `history_head` is the mark of the newest action in history at its printing, in groups (`short_head`): a
    history without it was changed. `handover_code` is that of the key which signs the office's packages,
    where it has one.
    """
    facts = (
        (_("Fișierul"), file_name),
        (_("Data parolei"), long_day(set_on)),
        (_("Data tipăririi"), long_day(printed_on)),
        (_("Amprenta istoricului"), history_head),
        (_("Locul din seif"), _RULE),
    )
    blocks: tuple[Block, ...] = (
        Heading(_("Fișa de recuperare"), 0, Align.CENTER),
        Paragraph(plain(_WHAT_IT_IS)),
        Pairs(facts),
        Plate(_rows(code), _qr_picture(code), _LESS if handover_code else _SIDE),
        *_signing(handover_code, _WHAT_OPENS if office.unit_kind is UnitKind.COUNTY else _WHAT_SIGNS),
        *_instructions(long_day(set_on)),
        Signatures((Party(_("Predat")), Party(_("Primit")))),
    )
    return Outline(
        title=_("Fișa de recuperare a fișierului {file}").format(file=file_name),
        blocks=blocks,
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_("Deschiderea fișierului fără parolă"),
        letterhead=letterhead_of(office, office.service_name),
    )


def _signing(code: str, what_for: str) -> Iterator[Block]:
    if code:
        yield Paragraph((Run(_("Codul cheii de predare. "), bold=True), Run(what_for)))
        yield Paragraph((Run(code, bold=True),), Align.CENTER)


def _instructions(since: str) -> Iterator[Block]:
    yield Heading(_("Cum se păstrează"), _PART)
    yield from _entries(
        _(
            "Puneți fișa într-un plic sigilat, în seiful primăriei. Nu o copiați, nu o fotografiați și nu o "
            "trimiteți nimănui."
        ),
        _(
            "Plicul îl pot deschide numai șeful serviciului, secretarul general sau primarul; pe plic se "
            "scrie cine l-a deschis și când."
        ),
        _(
            "Când se schimbă parola, se tipărește o fișă nouă, care o înlocuiește pe aceasta. Cea veche mai "
            "deschide numai copiile de siguranță făcute de la {since} până la data schimbării, __________; "
            "păstrați-o cât țineți acele copii."
        ).format(since=since),
    )
    yield Heading(_("Cum se folosește"), _PART)
    yield from _entries(
        _("Porniți Letea și, acolo unde se cere parola, alegeți „Am uitat parola”."),
        _("Scrieți codul; literele pot fi mici. Dacă o grupă este greșită, programul spune care."),
    )


def _entries(*texts: str) -> Iterator[Item]:
    return (Item("–", plain(text)) for text in texts)


def _rows(code: str) -> tuple[tuple[str, ...], ...]:
    return _parted(tuple(code.split("-")))


def _parted(all_of_them: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """By fours."""
    starts = range(0, len(all_of_them), _ON_A_LINE)
    return tuple(all_of_them[start : start + _ON_A_LINE] for start in starts)


def _qr_picture(code: str) -> bytes:
    """The code for a camera: a quarter of the sheet's print may be lost and it still reads."""
    import segno  # noqa: PLC0415 - only this sheet has one

    written = BytesIO()
    segno.make(code, error="q", micro=False).save(written, kind="png", scale=_DOTS, border=4)
    return written.getvalue()
