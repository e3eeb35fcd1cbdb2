"""From what communes handed over to the county's own plan: objectives gathered, figures told."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from db.county.records import MEASURE, PROPOSED_SERVICE
from db.county.tables import Commune, Package, PlanHeld
from db.ordering import sort_key
from letea.actions.county_plan import Brought, FigureTable, start_county_plan
from letea.county.opening import County
from letea.county.views.benefits import kinds
from letea.county.views.needs import indicators
from letea.county.views.reading import Asked, Reading
from letea.county.views.services import service_kinds, services
from letea.county.views.view import UNKNOWN, View, line_words, words_of
from letea.errors import Refused
from letea.exchange.plan_file import read_plan_file
from letea.layouts import ANNUALS
from letea.progress import Progress
from letea.rules.plan_gathering import Told, gather
from letea.rules.plan_tree import NodeTree
from letea.wording import _, counted

_YEARS = 3
_MEASURE = "measure"
_OF_UNIT = "(?:comunei|orașului|municipiului)"  # with its name after it
_ELSE = _("Alte obiective ale comunelor")


@dataclass(frozen=True)
class CommunesTold:
    """The objectives of the communes for a year, and of how many communes they are.

    `without_tree` are the communes whose objectives came without the plan itself: their measures stand under
    no objective and are left out.
    """

    year: int
    objectives: tuple[Told, ...]
    communes: int
    without_tree: tuple[str, ...] = ()


def communes_told(county: County, year: int, progress: Progress) -> CommunesTold:
    """Read the plans of a year that communes handed over, or sent alone where they handed over none.

    Raises:
        Cancelled: when the worker stopped it.
    """
    told: dict[int, list[Told]] = {}
    with county.store.reading() as session:
        packages = session.execute(
            select(Package.id, Package.commune_id, Commune.name)
            .join(Commune, Commune.id == Package.commune_id)
            .where(Package.year == year, Package.is_current.is_(True))
            .order_by((Package.quarter == 0).desc(), Package.quarter.desc(), Package.id.desc())
        ).all()
        for place, package in enumerate(packages):
            progress.step(_("Se citesc planurile comunelor"), place, len(packages))
            if not told.get(package.commune_id):
                data = session.scalar(select(PlanHeld.data).where(PlanHeld.package_id == package.id))
                told[package.commune_id] = _of_plan(package.name, data) if data else []
        names = {package.commune_id: package.name for package in packages}
        silent = {commune_id: names[commune_id] for commune_id, found in told.items() if not found}
        listed = _listed(session, silent, year)
    told |= listed
    ordered = sorted((one for one in told if told[one]), key=lambda one: sort_key(names[one]))
    objectives = tuple(one for commune_id in ordered for one in told[commune_id])
    return CommunesTold(year, objectives, len(ordered), tuple(names[one] for one in ordered if one in listed))


def start_own_plan(
    county: County, told: CommunesTold, year: int, *, at_least: int, progress: Progress
) -> int:
    """Start the plan of a year from the objectives that so many communes have; returns its id.

    Raises:
        Refused: when the year has one already, or no objective is in so many plans.
        Cancelled: when the worker stopped it; nothing was written.
    """
    progress.step(_("Se adună obiectivele"))
    objectives = gather(told.objectives, at_least=at_least)
    brought = Brought(_sentences(told, at_least), objectives, _tables(county, told.year, progress))
    return start_county_plan(county.office, year, brought, county.today())


def _of_plan(commune: str, data: bytes) -> list[Told]:
    """The objectives of a plan file; none where it is of a newer Letea or not whole."""
    try:
        tree = read_plan_file(data)
    except Refused:
        return []
    lowest = tree.layout.levels[-1].key
    return [
        _told(commune, node, lowest)
        for held in tree.walk()
        for node in held.nodes
        if held.section.included and node.node.level != lowest
    ]


def _as_all(text: str, commune: str) -> str:
    """A text without the name of the commune that wrote it: "locuitorilor comunei X" is of all of them."""
    return re.sub(rf"\b{_OF_UNIT}\s+{re.escape(commune)}", _("localităților"), text, flags=re.IGNORECASE)


def _told(commune: str, top: NodeTree, lowest: str) -> Told:
    """An objective with those under it and their measures, as deep as the county's plan."""
    beneath: list[Told] = []
    loose: list[Told] = []
    for child in top.children:
        if child.node.level == lowest:
            loose.append(Told(commune, _as_all(child.node.text, commune)))
        else:
            measures = (one.node.text for one in child.walk() if one.node.level == lowest)
            told = tuple(Told(commune, _as_all(text, commune)) for text in measures)
            beneath.append(Told(commune, _as_all(child.node.text, commune), told))
    if loose:  # measures that stand right under it
        beneath.append(Told(commune, _as_all(top.node.text, commune), tuple(loose)))
    return Told(commune, _as_all(top.node.text, commune), tuple(beneath))


def _listed(session: Session, communes: Mapping[int, str], year: int) -> dict[int, list[Told]]:
    """The objectives of communes that came as a list, without the plan: all under one heading."""
    rows = session.execute(
        select(MEASURE.c.commune_id, MEASURE.c.text)
        .where(
            MEASURE.c.commune_id.in_(list(communes)),
            MEASURE.c.year == year,
            MEASURE.c.family.in_(ANNUALS),
            MEASURE.c.level != _MEASURE,
        )
        .order_by(MEASURE.c.id)
    )
    texts: dict[int, dict[str, None]] = {}
    for commune_id, text in rows:
        if text:
            texts.setdefault(commune_id, {})[text] = None
    return {commune_id: [_under(communes[commune_id], found)] for commune_id, found in texts.items()}


def _under(commune: str, texts: Iterable[str]) -> Told:
    return Told(commune, _ELSE, tuple(Told(commune, text) for text in texts))


def _sentences(told: CommunesTold, at_least: int) -> list[str]:
    plans = counted(told.communes, _("comună sau oraș"), _("comune și orașe"))
    whole = _(
        "Planul pornește de la obiectivele din planurile pe anul {year} a {plans}, adunate după texte, și de "
        "la cifrele predate de comune."
    )
    found = [whole.format(year=told.year, plans=plans)]
    if at_least > 1:
        kept = _("Sunt cuprinse obiectivele și măsurile pe care le au cel puțin {count} comune.")
        found.append(kept.format(count=at_least))
    return found


def _tables(county: County, year: int, progress: Progress) -> list[FigureTable]:
    """The figures of the communes as the diagnosis of the county, the last years beside one another."""
    told: dict[int, dict[str, View]] = {}
    with county.store.reading() as session:
        for place, one in enumerate(range(year - _YEARS + 1, year + 1)):
            progress.step(_("Se citesc cifrele comunelor"), place, _YEARS)
            reading = Reading(session, Asked(one, county.today()))
            if reading.handed:
                views = (services(reading), service_kinds(reading), indicators(reading), kinds(reading))
                told[one] = {view.key: view for view in views}
        proposed = _proposed(session, year)
    found = [_years(told), _needs(told)]
    if year in told:
        found.append(_kinds(told[year]["service_kinds"]))
    return [*found, proposed]


def _years(told: Mapping[int, Mapping[str, View]]) -> FigureTable:
    rows = []
    for year, views in told.items():
        capacity, benefits = views["services"], views["benefits"]
        figures = [_total(capacity, key) for key in ("services", "places", "admitted", "occupancy")]
        handed = sum(not line.missing for line in capacity.lines)
        rows.append([str(year), str(handed), *figures, _total(benefits, "due")])
    return FigureTable(
        "diagnosis.years",
        _("Servicii, capacitate și beneficii, pe ani"),
        (
            (_("Anul"), 0.8, False),
            (_("Comune care au predat"), 1.3, True),
            (_("Servicii"), 1.0, True),
            (_("Locuri"), 1.0, True),
            (_("Admiși"), 1.0, True),
            (_("Grad de ocupare"), 1.2, True),
            (_("Beneficii cuvenite, lei"), 1.6, True),
        ),
        rows,
    )


def _needs(told: Mapping[int, Mapping[str, View]]) -> FigureTable:
    said: dict[str, dict[int, str]] = {}
    for year, views in told.items():
        for line in views["indicators"].lines:
            if line.cells[1] is not None:
                words = line_words(views["indicators"], line)
                said.setdefault(words[0], {})[year] = words[1]
    return FigureTable(
        "diagnosis.needs",
        _("Nevoile persoanelor din evidența comunelor"),
        ((_("Indicatorul"), 4.0, False), *((str(year), 1.0, True) for year in told)),
        [[name, *(years.get(year, UNKNOWN) for year in told)] for name, years in said.items()],
    )


def _kinds(view: View) -> FigureTable:
    keys = ("code", "name", "communes", "services", "places", "admitted", "others", "others_places")
    places = [place for place, column in enumerate(view.columns) if column.key in keys]
    return FigureTable(
        "diagnosis.services",
        _("Servicii sociale existente, pe feluri"),
        [(view.columns[at].label, view.columns[at].width, view.columns[at].is_number) for at in places],
        [[line_words(view, line)[at] for at in places] for line in view.lines],
    )


def _proposed(session: Session, year: int) -> FigureTable:
    rows = session.execute(
        select(
            PROPOSED_SERVICE.c.code,
            func.max(PROPOSED_SERVICE.c.name),
            func.count(PROPOSED_SERVICE.c.commune_id.distinct()).label("communes"),
        )
        .where(PROPOSED_SERVICE.c.year == year, PROPOSED_SERVICE.c.quarter == 0)
        .group_by(PROPOSED_SERVICE.c.code)
        .order_by(func.count(PROPOSED_SERVICE.c.commune_id.distinct()).desc(), PROPOSED_SERVICE.c.code)
    )
    return FigureTable(
        "diagnosis.proposed",
        _("Servicii propuse de comune"),
        ((_("Codul"), 1.4, False), (_("Serviciul"), 3.4, False), (_("Comune care îl propun"), 1.4, True)),
        [[code or "", name or "", str(communes)] for code, name, communes in rows],
    )


def _total(view: View, key: str) -> str:
    column = view.column(key)
    return words_of(column, view.total(key)) if column is not None else UNKNOWN
