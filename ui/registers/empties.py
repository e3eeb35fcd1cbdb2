"""What stands in place of the entries: nothing yet, nothing found, a confidential register still closed."""

from collections.abc import Callable

from letea.wording import _
from ui.parts.empty import Empty


def none_yet(on_new: Callable[[], object]) -> Empty:
    """A register without entries in the year."""
    made = Empty(
        _("Registrul nu are nimic scris în acest an. Numărul și data se propun singure."), icon="notebook"
    )
    made.add_button(_("Înregistrare nouă"), on_new, icon="plus", primary=True)
    return made


def none_found(on_all: Callable[[], object]) -> Empty:
    """Nothing has the words typed."""
    made = Empty(_("Nicio înregistrare nu se potrivește cu ce ați scris."), icon="filter")
    made.add_button(_("Arată-le pe toate"), on_all, primary=True)
    return made


def closed_told(on_open: Callable[[], object]) -> Empty:
    """A confidential register: it is opened on purpose."""
    told = _("Registrul este confidențial. Se deschide numai cu un motiv, care rămâne scris în istoric.")
    made = Empty(told, icon="lock")
    made.add_button(_("Deschide registrul…"), on_open, primary=True)
    return made
