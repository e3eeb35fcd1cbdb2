"""The county's key on paper (cheia județului): its fingerprint, which communes compare with their screens."""

from datetime import date

from db.tables.office import Office
from letea.documents.handover_record import scanned
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
    Signatures,
    plain,
)
from letea.wording import _, long_day

_SECTION = 2
_SIDE = 96.0  # points
_ON_A_LINE = 4  # groups
_STEPS = (
    _("La „Predare nouă…”, pasul „Cui predați”, alegeți „Din fișier…” și deschideți fișierul de pe stick."),
    _("Comparați amprenta de pe ecran cu cea de mai sus, grupă cu grupă. Trebuie să fie aceeași."),
    _("Dacă diferă cu o singură literă, nu predați: sunați la județ și cereți fișierul din nou."),
)


def county_key_paper(
    office: Office, *, recipient: str, fingerprint: str, file_name: str, printed_on: date
) -> Outline:
    """The paper that goes to each commune beside the key file: the key, its fingerprint, what to do."""
    groups = fingerprint.split("-")
    rows = tuple(tuple(groups[start : start + _ON_A_LINE]) for start in range(0, len(groups), _ON_A_LINE))
    told = _(
        "Cu cheia de mai jos comunele încuie pachetele pe care le predau; numai {service} le poate deschide. "
        "După ea se recunosc și recipisele semnate de județ. Cheia nu este secretă; amprenta ei se compară "
        "cu această hârtie."
    )
    blocks: tuple[Block, ...] = (
        Heading(_("Cheia județului pentru predarea datelor"), 0, Align.CENTER),
        Paragraph(plain(told.format(service=office.service_name))),
        Pairs(((_("Fișierul cheii"), file_name), (_("Data tipăririi"), long_day(printed_on)))),
        Heading(_("Amprenta cheii"), _SECTION),
        Plate(rows, scanned(fingerprint), _SIDE),
        Heading(_("Cheia, pentru cine o scrie de mână"), _SECTION),
        Paragraph(plain(recipient), Align.LEFT),
        Heading(_("La comună"), _SECTION),
        *(Item(f"{place}.", plain(step)) for place, step in enumerate(_STEPS, start=1)),
        Signatures((Party(_("Pentru județ")),)),
    )
    return Outline(
        title=_("Cheia județului {county}").format(county=office.county),
        blocks=blocks,
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_("Amprenta cheii cu care se predau datele"),
        letterhead=letterhead_of(office, office.service_name),
    )
