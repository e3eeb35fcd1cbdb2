"""How communes, packages and keys are worded on the county's pages."""

from db.county.tables import Package, Source
from db.tables.handover import Leaving
from letea.county.communes import CommuneState
from letea.county.kept import Tally
from letea.wording import _, grouped
from ui.parts.pill import State
from ui.theme import Role

_NARROW, _WIDE = 2, 4  # groups on a line
_GROUP = 8  # digits
STATES = {
    CommuneState.RECEIVED: _("primit"),
    CommuneState.REFUSED: _("refuzat"),
    CommuneState.MISSING: _("lipsă"),
    CommuneState.NOT_EXPECTED: _("nu se așteaptă"),
}
TONES: dict[CommuneState, State] = {
    CommuneState.RECEIVED: "good",
    CommuneState.REFUSED: "bad",
    CommuneState.MISSING: "warning",
    CommuneState.NOT_EXPECTED: "neutral",
}
MARKS: dict[CommuneState, tuple[str, Role]] = {
    CommuneState.RECEIVED: ("circle-check", "good"),
    CommuneState.REFUSED: ("alert-circle", "bad"),
    CommuneState.MISSING: ("alert-triangle", "warning"),
    CommuneState.NOT_EXPECTED: ("circle-minus", "secondary"),
}
_LEAVING = {
    Leaving.FIGURES: _("cifre"),
    Leaving.PSEUDONYMOUS: _("fără nume"),
    Leaving.NOMINAL: _("cu nume"),
}


def leaving_told(package: Package) -> str:
    """What a package holds, in two or three words."""
    return _LEAVING[Leaving(package.leaving)]


def content_told(package: Package) -> str:
    """What a package holds; of what nothing seals, that."""
    return leaving_told(package) if package.source is Source.SEALED else source_told(package)


def source_told(package: Package) -> str:
    """Whether a package was sealed."""
    return _("sigilat") if package.source is Source.SEALED else _("nesigilat")


def in_lines(code: str, *, narrow: bool = False) -> str:
    """A fingerprint of groups, so many on a line that the eye compares them."""
    groups, across = code.split("-"), _NARROW if narrow else _WIDE
    return "\n".join("-".join(groups[start : start + across]) for start in range(0, len(groups), across))


def hash_in_lines(sha256: str) -> str:
    """A hash in groups of eight digits, two on a line."""
    groups = [sha256[start : start + _GROUP] for start in range(0, len(sha256), _GROUP)]
    return "\n".join(" ".join(groups[start : start + _NARROW]) for start in range(0, len(groups), _NARROW))


def adjective(count: int, one: str, many: str) -> str:
    """A count with what was done to so many; before an adjective Romanian puts no "de": 70 primite."""
    return f"{grouped(count)} {one if count == 1 else many}"


def tally_told(year: int, told: Tally) -> str:
    """How far receiving a year is, and what today brought."""
    words = _("{year}: {received} din {expected} de comune · azi {today} · {refused}")
    return words.format(
        year=year,
        received=told.received,
        expected=told.expected,
        today=adjective(told.received_today, _("primit"), _("primite")),
        refused=adjective(told.refused_today, _("refuzat"), _("refuzate")),
    )
