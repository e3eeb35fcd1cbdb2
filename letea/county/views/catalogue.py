"""The consolidated views there are, in their order, and how each is read."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from letea.county.opening import County
from letea.county.views import benefits, needs, offices, services, years
from letea.county.views.reading import Asked, Reading, Said
from letea.county.views.view import View
from letea.progress import Progress
from letea.wording import _


@dataclass(frozen=True)
class Offered:
    """A view that is offered: what it is called and how it is read.

    `asks` names what else is asked of it: "within" (months), "paid" or "years".
    """

    said: Said
    read: Callable[[Reading], View]
    asks: str = ""

    @property
    def key(self) -> str:
        """Its key, which never changes."""
        return self.said.key


VIEWS: Sequence[Offered] = (
    Offered(services.SERVICES, services.services),
    Offered(services.SERVICE_KINDS, services.service_kinds),
    Offered(needs.POVERTY, needs.poverty),
    Offered(needs.CATEGORIES, needs.categories),
    Offered(benefits.KINDS, benefits.kinds, asks="paid"),
    Offered(benefits.MONTHS, benefits.months),
    Offered(needs.AGAINST, needs.against),
    Offered(needs.INDICATORS, needs.indicators),
    Offered(services.LICENCES, services.licences, asks="within"),
    Offered(offices.PLANS, offices.plans),
    Offered(offices.SPAS, offices.spas),
    Offered(offices.MEASURES, offices.measures),
    Offered(years.YEARS, years.years, asks="years"),
)


def offered(key: str) -> Offered:
    """The view of that key; the first for one that is not known."""
    return next((one for one in VIEWS if one.key == key), VIEWS[0])


def read_view(county: County, key: str, asked: Asked) -> View:
    """One view of what was consolidated."""
    with county.store.reading() as session:
        return offered(key).read(Reading(session, asked))


def read_views(county: County, asked: Asked, progress: Progress) -> list[View]:
    """All of them, in their order, of one moment.

    Raises:
        Cancelled: when the worker stopped it.
    """
    found = []
    with county.store.reading() as session:
        reading = Reading(session, asked)
        for place, one in enumerate(VIEWS):
            progress.step(_("Se citesc situațiile"), place, len(VIEWS))
            found.append(one.read(reading))
    return found


def comparable_figures(county: County, asked: Asked) -> list[years.ToldFigure]:
    """The figures that may be set side by side over the years."""
    with county.store.reading() as session:
        return years.told_figures(Reading(session, asked))
