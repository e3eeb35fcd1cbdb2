"""What must hold for the office, its officials and its staff; what is still to be completed."""

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

from db.ordering import fold
from db.tables.office import Office, Official, OfficialRole, StaffMember, VocabularyItem
from letea.errors import Problem
from letea.rules.people import check_span, overlap
from letea.unit_words import words_for
from letea.wording import _

if TYPE_CHECKING:  # papers ask who held a function, without the table of codes
    from db.tables.nomenclature import NomenclatureCode

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
LARGEST_PICTURE = 4 * 1024 * 1024
OWN_SOURCE = _("biroul")  # what an entry added by the office carries as its source


def check_office(office: Office, today: date) -> list[Problem]:
    """What the worker must mend in the office's profile."""
    problems = []
    for name, text, sentence in (
        ("county", office.county, _("Alegeți județul.")),
        ("unit_name", office.unit_name, _("Alegeți localitatea.")),
        ("service_name", office.service_name, _("Scrieți denumirea serviciului, ca în acte.")),
    ):
        if not text.strip():
            problems.append(Problem(name, sentence))
    if office.cui and not is_cui(office.cui):
        problems.append(Problem("cui", _("Codul fiscal nu este valid; verificați cifrele.")))
    if office.email and "@" not in office.email:
        problems.append(Problem("email", _("Adresa de e-mail conține semnul @."), blocking=False))
    if office.accreditation_on and office.accreditation_on > today:
        problems.append(Problem("accreditation_on", _("Data certificatului este în viitor; verificați.")))
    return problems + check_picture(office.coat_of_arms)


def check_picture(content: bytes | None) -> list[Problem]:
    """A coat of arms is a whole PNG or JPEG picture of a reasonable size."""
    if content is None:
        return []
    if not content.startswith(_PICTURES):
        return [Problem("coat_of_arms", _("Fișierul nu este o imagine PNG sau JPEG; alegeți altul."))]
    if len(content) > LARGEST_PICTURE:
        return [Problem("coat_of_arms", _("Imaginea are peste 4 MB; alegeți una mai mică."))]
    if not _is_whole(content):
        return [Problem("coat_of_arms", _("Imaginea este deteriorată; alegeți alt fișier."))]
    return []


def check_officials(officials: Sequence[Official]) -> list[Problem]:
    """Officials: a name each, an end after the start, one holder of a function at a time."""
    problems = []
    for index, official in enumerate(officials):
        where = f"officials.{index}."
        if not official.name.strip():
            problems.append(Problem(f"{where}name", _("Scrieți numele.")))
        problems += check_span(official.from_on, official.to_on, field=f"{where}to_on")
        span = (official.from_on, official.to_on)
        if any(
            other.role is official.role and overlap(span, (other.from_on, other.to_on))
            for other in officials[:index]
        ):
            text = _("În aceeași perioadă mai este cineva în această funcție.")
            problems.append(Problem(f"{where}from_on", text, blocking=False))
    return problems


def holder_on(officials: Iterable[Official], role: OfficialRole, day: date) -> Official | None:
    """Who held the function on that day."""
    held = [
        official
        for official in officials
        if official.role is role and (official.from_on or date.min) <= day <= (official.to_on or date.max)
    ]
    return max(held, key=lambda official: official.from_on or date.min, default=None)


def still_to_complete(office: Office, officials: Iterable[Official], today: date) -> list[Problem]:
    """What the office has not filled in yet and its papers will need, shown under De completat."""
    held = tuple(officials)
    lacks = [
        Problem("short_name", _("Denumirea scurtă a serviciului"), blocking=False)
        if not office.short_name
        else None,
        Problem("cui", _("Codul fiscal (CUI)"), blocking=False) if not office.cui else None,
        Problem("address", _("Adresa și datele de contact"), blocking=False) if not office.address else None,
        Problem("coat_of_arms", _("Stema, pentru antet"), blocking=False)
        if not office.coat_of_arms
        else None,
        Problem("accreditation_number", _("Certificatul de acreditare"), blocking=False)
        if not office.accreditation_number
        else None,
    ]
    words = words_for(office.unit_kind)
    roles = {
        OfficialRole.MAYOR: words.mayor,
        OfficialRole.SECRETARY: words.secretary,
        OfficialRole.HEAD_OF_SERVICE: words.head,
    }
    lacks += [
        Problem("officials", f"{name[:1].upper()}{name[1:]}", blocking=False)
        for role, name in roles.items()
        if holder_on(held, role, today) is None
    ]
    return [lack for lack in lacks if lack is not None]


def check_staff(staff: Sequence[StaffMember]) -> list[Problem]:
    """The staff: a name each."""
    return [
        Problem(f"staff.{index}.name", _("Scrieți numele."))
        for index, member in enumerate(staff)
        if not member.name.strip()
    ]


def check_vocabulary(
    items: Sequence[VocabularyItem], *, present: Sequence[VocabularyItem], used: Collection[str]
) -> list[Problem]:
    """An editable list: words for each entry, no words twice, and no code vanishes that records may carry.

    `present` are the entries as kept, `used` the codes that records carry.
    """
    problems = [
        Problem(f"items.{index}.label", _("Scrieți denumirea."))
        for index, item in enumerate(items)
        if not item.label.strip()
    ]
    words = [fold(item.label.strip()) for item in items]
    problems += [
        Problem(f"items.{index}.label", _("Denumirea apare de două ori."))
        for index, word in enumerate(words)
        if word and word in words[:index]
    ]
    wanted = {item.code for item in items}
    gone = [item for item in present if item.code not in wanted]
    return problems + [
        Problem("items", _stays(item.label))
        for item in gone
        if item.code in used or item.source != OWN_SOURCE
    ]


def check_nomenclature(
    codes: "Sequence[NomenclatureCode]", *, present: "Sequence[NomenclatureCode]", used: Collection[str]
) -> list[Problem]:
    """The nomenclature: a code in each row, none twice, and none vanishes that services carry."""
    written = [row.code.strip() for row in codes]
    problems = []
    for index, code in enumerate(written):
        if not code:
            problems.append(Problem(f"codes.{index}.code", _("Scrieți codul.")))
        elif code in written[:index]:
            problems.append(Problem(f"codes.{index}.code", _("Codul apare de două ori.")))
    gone = [row for row in present if row.code not in written]
    return problems + [
        Problem("codes", _stays(row.code)) for row in gone if row.code in used or row.source != OWN_SOURCE
    ]


def code_for(label: str, taken: Collection[str]) -> str:
    """The code a new entry is kept under, made from its words: "Familie numeroasă" is familie_numeroasa."""
    base = re.sub(r"[^a-z0-9]+", "_", fold(label)).strip("_") or "intrare"
    code, number = base, 2
    while code in taken:
        code, number = f"{base}_{number}", number + 1
    return code


def is_cui(text: str) -> bool:
    """Whether a fiscal code (CUI) has its check digit."""
    from stdnum.ro import cui  # noqa: PLC0415 - only where a code is checked

    return bool(cui.is_valid(text))


def _stays(name: str) -> str:
    told = _(
        "„{name}” nu poate fi ștearsă, pentru că poate apărea în fișe. "
        "Puneți-o înapoi și alegeți „nu” la „Se oferă în liste”."
    )
    return told.format(name=name)


def _is_whole(picture: bytes) -> bool:
    from PIL import Image  # noqa: PLC0415 - only where a picture is checked

    try:
        with Image.open(BytesIO(picture), formats=("PNG", "JPEG")) as opened:
            opened.load()
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError):
        return False
    return True
