"""What must hold for the office, its officials and its staff; what is still to be completed."""

from collections.abc import Iterable, Sequence
from datetime import date

from stdnum.ro import cui as stdnum_cui

from db.tables.office import Office, Official, OfficialRole
from letea.errors import Problem
from letea.rules.people import check_span, overlap
from letea.wording import _

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")
LARGEST_PICTURE = 4 * 1024 * 1024


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
    if office.cui and not stdnum_cui.is_valid(office.cui):
        problems.append(Problem("cui", _("Codul fiscal nu este valid; verificați cifrele.")))
    if office.email and "@" not in office.email:
        problems.append(Problem("email", _("Adresa de e-mail conține semnul @."), blocking=False))
    if office.accreditation_on and office.accreditation_on > today:
        problems.append(Problem("accreditation_on", _("Data certificatului este în viitor; verificați.")))
    return problems + check_picture(office.coat_of_arms)


def check_picture(content: bytes | None) -> list[Problem]:
    """A coat of arms is a PNG or JPEG picture of a reasonable size."""
    if content is None:
        return []
    if not content.startswith(_PICTURES):
        return [Problem("coat_of_arms", _("Fișierul nu este o imagine PNG sau JPEG; alegeți altul."))]
    if len(content) > LARGEST_PICTURE:
        return [Problem("coat_of_arms", _("Imaginea are peste 4 MB; alegeți una mai mică."))]
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
    roles = {
        OfficialRole.MAYOR: _("Primarul"),
        OfficialRole.SECRETARY: _("Secretarul general"),
        OfficialRole.HEAD_OF_SERVICE: _("Șeful serviciului"),
    }
    lacks += [
        Problem("officials", name, blocking=False)
        for role, name in roles.items()
        if holder_on(held, role, today) is None
    ]
    return [lack for lack in lacks if lack is not None]
