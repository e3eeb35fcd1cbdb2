"""What a list of one's own must have to be kept."""

from collections.abc import Iterable

from db.ordering import fold
from db.tables.lists import SavedList
from letea.errors import Problem
from letea.wording import _

_LONGEST = 80


def check_saved_list(told: SavedList, others: Iterable[SavedList]) -> list[Problem]:
    """A list has a name that no other list of its page has."""
    name = told.name.strip()
    if not name:
        return [Problem("name", _("Scrieți un nume pentru listă."))]
    if len(name) > _LONGEST:
        return [Problem("name", _("Numele are cel mult {most} de semne.").format(most=_LONGEST))]
    alike = (one for one in others if one.id != told.id and one.page == told.page)
    if any(fold(one.name.strip()) == fold(name) for one in alike):
        return [Problem("name", _("Există deja o listă cu acest nume; alegeți altul."))]
    return []
