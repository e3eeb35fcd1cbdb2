"""Years side by side (ani alăturați): the figures chosen, of each commune, year after year."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import func, select

from db.county.records import FIGURE
from db.county.tables import Package
from letea.county.views.reading import COMMUNE, Reading, Said
from letea.county.views.view import NOT_HANDED, Column, Kind, Line, Value, View, number, totals_of
from letea.documents.outline import Bar, Chart, ChartKind
from letea.rules.figure_offers import FigureUnit
from letea.wording import _, counted

YEARS = Said(
    "years",
    _("Ani alăturați"),
    _("Cifrele alese, ale fiecărei comune, de la un an la altul."),
)
LEAST_YEARS, MOST_YEARS, MOST_FIGURES = 2, 5, 4
FIRST = ("people.all", "need.poverty")  # before anything was chosen
_IN_ALL = "*"  # in place of one service
_OF_SERVICES = ("places", "admitted", "occupancy", "served", "months", "budget", "per_head")
_UNITS = {
    FigureUnit.COUNT.value: Kind.WHOLE,
    FigureUnit.LEI.value: Kind.BANI,
    FigureUnit.PERCENT.value: Kind.SHARE,
}


@dataclass(frozen=True)
class ToldFigure:
    """A figure that communes hand over: its key, its words, its unit."""

    key: str
    words: str
    unit: str


def told_figures(reading: Reading, among: Sequence[str] = ()) -> list[ToldFigure]:
    """The figures that may be compared, as the communes of the period name them; `among` narrows them.

    Those of one service of one commune are left out: no other commune has them.
    """
    narrowed = (FIGURE.c.key.in_(list(among)),) if among else ()
    rows = reading.session.execute(
        select(
            FIGURE.c.key,
            func.max(FIGURE.c.group).label("group"),
            func.max(FIGURE.c.name).label("name"),
            func.max(FIGURE.c.unit).label("unit"),
        )
        .where(reading.within(FIGURE), *narrowed)
        .group_by(FIGURE.c.key)
        .order_by(func.min(FIGURE.c.id))
    )
    return [
        ToldFigure(row.key, f"{row.group}: {row.name}", row.unit)
        for row in rows
        if row.unit in _UNITS and not _is_of_one_service(row.key)
    ]


def years(reading: Reading) -> View:
    """The figures chosen over the years asked for, the last being the year of the period."""
    known = {one.key: one for one in told_figures(reading, (*reading.asked.figures, *FIRST))}
    chosen = [known[key] for key in reading.asked.figures if key in known][:MOST_FIGURES]
    chosen = chosen or [known[key] for key in FIRST if key in known]
    last = reading.asked.year
    span = range(last - min(max(reading.asked.years, LEAST_YEARS), MOST_YEARS) + 1, last + 1)
    columns = (COMMUNE, *(_column(one, year, len(chosen)) for one in chosen for year in span))
    values, handed = _values(reading, chosen, span), _handed(reading, span)

    def told(commune: int, key: str, year: int) -> Value:
        return values.get((commune, key, year)) if (commune, year) in handed else NOT_HANDED

    lines = tuple(
        Line(
            (one.name, *(told(one.commune_id, figure.key, year) for figure in chosen for year in span)),
            one.commune_id,
        )
        for one in reading.communes
    )
    totals = totals_of(columns, lines)
    return View(
        *(YEARS.key, YEARS.title, YEARS.tells, _("{first}–{last}").format(first=span[0], last=last)),
        columns,
        lines,
        totals,
        handed=(_note(handed, span),),
        pictured=columns[-1].key if chosen else "",
        chart=_chart(chosen, span, totals),
    )


def _values(
    reading: Reading, chosen: Sequence[ToldFigure], span: Sequence[int]
) -> dict[tuple[int, str, int], int | None]:
    rows = reading.session.execute(
        select(FIGURE.c.commune_id, FIGURE.c.key, FIGURE.c.year, FIGURE.c.value).where(
            FIGURE.c.key.in_([one.key for one in chosen]),
            FIGURE.c.year.between(span[0], span[-1]),
            FIGURE.c.quarter == reading.asked.quarter,
        )
    )
    return {(row.commune_id, row.key, row.year): row.value for row in rows}


def _column(figure: ToldFigure, year: int, figures: int) -> Column:
    kind = _UNITS[figure.unit]
    label = f"{figure.words}, {year}" if figures > 1 else str(year)
    return Column(f"{figure.key} {year}", label, kind, 1.2, summed=kind is not Kind.SHARE)


def _handed(reading: Reading, span: Sequence[int]) -> set[tuple[int, int]]:
    """Which commune handed over for which year."""
    rows = reading.session.execute(
        select(Package.commune_id, Package.year).where(
            Package.year.between(span[0], span[-1]),
            Package.quarter == reading.asked.quarter,
            Package.is_current.is_(True),
        )
    )
    return {(row.commune_id, row.year) for row in rows}


def _note(handed: Collection[tuple[int, int]], span: Sequence[int]) -> str:
    counts = Counter(year for _commune, year in handed)
    told = ", ".join(
        _("în {year} {communes}").format(year=year, communes=counted(counts[year], _("comună"), _("comune")))
        for year in span
    )
    whole = _("Au predat: {told}. Totalurile anilor se compară numai ținând seama de câte au predat.")
    return whole.format(told=told)


def _chart(chosen: Sequence[ToldFigure], span: Sequence[int], totals: Sequence[Value]) -> Chart | None:
    if not chosen or not any(number(one) for one in totals[1:]):
        return None
    bani = all(_UNITS[one.unit] is Kind.BANI for one in chosen)
    wanted = Kind.BANI if bani else Kind.WHOLE
    named = [one for one in chosen if _UNITS[one.unit] is wanted]
    if not named:
        return None
    bars = tuple(
        Bar(str(year), tuple(number(totals[1 + chosen.index(one) * len(span) + at]) for one in named))
        for at, year in enumerate(span)
    )
    title = _("Totaluri pe ani, mii de lei") if bani else _("Totaluri pe ani")
    return Chart(title, tuple(one.words for one in named), bars, ChartKind.COLUMNS, bani=bani)


def _is_of_one_service(key: str) -> bool:
    prefix, _dot, code = key.partition(".")
    return prefix in _OF_SERVICES and code != _IN_ALL
