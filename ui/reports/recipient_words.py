"""What became of a recipient's workbook, filled or sent anew, in one line."""

from collections.abc import Sequence
from pathlib import Path

from letea.actions.recipient_renewal import RenewedBook
from letea.actions.recipients import GivenBook
from letea.wording import _, counted

_TOLD = 4  # places told one by one


def given_words(out: Path, given: GivenBook) -> str:
    """What became of the filling, in one line."""
    parts = [
        _("Salvat: {name}").format(name=out.name),
        counted(given.written, _("celulă completată"), _("celule completate")),
    ]
    if given.unknown:
        parts.append(_("nu se știu: {places}").format(places=_places(given.unknown)))
    if given.left:
        parts.append(_("au rămas cum erau (formule): {places}").format(places=_places(given.left)))
    return " · ".join(parts)


def renewed_words(told: RenewedBook) -> str:
    """What became of the mapped cells, in one line."""
    parts = [_("Registrul a fost înlocuit")]
    if told.stayed:
        parts.append(counted(told.stayed, _("celulă la locul ei"), _("celule la locul lor")))
    if told.moved:
        went = [f"{before} → {after}" for before, after in told.moved]
        parts.append(_("mutate: {places}").format(places=_places(went)))
    if told.lost:
        parts.append(_("de legat din nou, nu s-au regăsit: {places}").format(places=_places(told.lost)))
    return " · ".join(parts)


def _places(places: Sequence[str]) -> str:
    more = [_("și încă {count}").format(count=len(places) - _TOLD)] if len(places) > _TOLD else []
    return ", ".join([*places[:_TOLD], *more])
