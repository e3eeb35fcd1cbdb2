"""The figures of a county's first page: what each counts, and the page it opens."""

from dataclasses import dataclass

from letea.county.communes import CommuneState
from letea.county.overview import CountyOverview
from letea.county.views.services import LICENCES
from letea.wording import _
from ui.parts.pill import State


@dataclass(frozen=True)
class TileTold:
    """A figure, its name and note, and where its rows are."""

    name: str
    figure: int
    note: str
    tone: State
    key: str
    page: str
    part: str


def tiles_of(told: CountyOverview) -> tuple[TileTold, ...]:
    """Communes that handed over, that did not, whose package was refused; licences that end."""
    states = told.states
    of_all = _("din {expected} așteptate").format(expected=told.tally.expected)
    received, missing = states[CommuneState.RECEIVED], states[CommuneState.MISSING]
    refused = states[CommuneState.REFUSED]
    return (
        TileTold(
            _("comune au predat {year}").format(year=told.year),
            received,
            of_all,
            "good" if received else "neutral",
            "received",
            "communes",
            CommuneState.RECEIVED.value,
        ),
        TileTold(
            _("comune nu au predat"),
            missing,
            "",
            "warning",
            "missing",
            "communes",
            CommuneState.MISSING.value,
        ),
        TileTold(
            _("comune cu pachet refuzat"),
            refused,
            _("de predat din nou") if refused else "",
            "bad",
            "refused",
            "communes",
            CommuneState.REFUSED.value,
        ),
        TileTold(
            _("servicii cu licența la capăt"),
            told.licences_ending,
            _("în 90 de zile sau mai puțin"),
            "warning" if told.licences_ending else "neutral",
            "licences",
            "views",
            LICENCES.key,
        ),
    )
