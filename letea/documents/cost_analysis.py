"""The analysis of what the social services of a commune cost (Analiza costurilor serviciilor sociale)."""

from collections.abc import Iterator, Sequence

from db.tables.office import Office
from db.tables.reports import YearlyReport
from letea.documents.outline import Align, Bar, Block, Chart, Heading, Outline, Pairs, Paragraph, Party, plain
from letea.documents.report_parts import (
    SIGNERS,
    Told,
    closing,
    counted_until,
    figures,
    noted,
    report_outline,
    told,
    unit_within,
    written,
)
from letea.fields.services import SOURCES
from letea.rules.figures import Figure, joined
from letea.rules.yearly_costs import BothOfKind, CostAnalysis, ServiceCosts, ServiceYear
from letea.wording import _, grouped, long_day, money, percent

_NOTHING = "–"
_FULL = 100  # percent
Row = tuple[str | Told, ...]


def cost_outline(
    analysis: CostAnalysis, report: YearlyReport, office: Office, signers: Sequence[Party] = SIGNERS
) -> Outline:
    """The paper: each service against its standard, its sources, its occupancy, the years side by side."""
    services = analysis.services
    parts = [
        (_("Introducere"), written(report.introduction) or [_usual_introduction(analysis, office)]),
        (_("Costul pe beneficiar și standardul de cost"), list(_costs(analysis))),
        (_("Sursele de finanțare"), list(_sources(services))),
        (_("Ocuparea locurilor"), list(_occupancy(analysis))),
        (_("Anii, unul lângă altul"), list(_years(services))),
        (_("Beneficiari ai beneficiilor care primesc și servicii"), list(_together(analysis))),
        *closing(report),
    ]
    title = _("Analiza costurilor serviciilor sociale, {year}").format(year=analysis.year)
    until = counted_until(analysis.on, analysis.year)
    when = _("anul {year}, cifre {until}").format(year=analysis.year, until=until)
    opening: list[Block] = [
        Heading(_("Analiza costurilor serviciilor sociale"), 0, Align.CENTER),
        Paragraph(plain(office.service_name, bold=True), Align.CENTER),
        Paragraph(plain(when), Align.CENTER),
    ]
    return report_outline(office, title, opening, parts, signers)


def _usual_introduction(analysis: CostAnalysis, office: Office) -> Block:
    words = _(
        "Analiza compară cât costă serviciile sociale din {unit} în anul {year} cu standardele de cost, pe "
        "beneficiar și pe lună de servicii, și este întocmită din registrele serviciului, cifre {until}."
    )
    until = counted_until(analysis.on, analysis.year)
    return told(words.format(unit=unit_within(office), year=analysis.year, until=until))


def _costs(analysis: CostAnalysis) -> Iterator[Block]:
    services = analysis.services
    if not services:
        yield told(_("Nu a funcționat niciun serviciu social înscris în registru."))
        return
    heads = (
        *(_("Serviciul"), _("Beneficiari în an"), _("Luni de servicii"), _("Buget (lei)")),
        *(_("Cost pe beneficiar"), _("Cost pe lună"), _("Standard pe an"), _("Din standard")),
    )
    rows = [(one.name, *_cost_cells(one.now), *_standard_cells(one.now)) for one in services]
    yield figures(heads, rows, widths=(3.2, 1.3, 1.1, 1.5, 1.4, 1.3, 1.4, 1.2), wide=True)
    compared = [one for one in services if one.now.of_standard is not None]
    if compared:
        bars = tuple(Bar(one.name, (round(one.now.of_standard or 0),)) for one in compared)
        yield Chart(_("Costul, în procente din standard"), (), bars)
    above = [one.name for one in services if (one.now.of_standard or 0) > _FULL]
    if above:
        yield told(_("Cost peste standard: {names}.").format(names="; ".join(above)))
    yield noted(
        _(
            "O lună de servicii este o lună din an în care o persoană a fost admisă cel puțin o zi. Costul "
            "pe lună este bugetul împărțit la lunile de servicii și se compară cu a douăsprezecea parte din "
            "standardul scris în fișa serviciului (HG 426/2020)."
        )
    )
    if analysis.goes_on:
        words = _(
            "Anul nu s-a încheiat: bugetul este al anului întreg, așa că se împarte la lunile de servicii "
            "ale anului întreg, ca și cum cine este admis la {day} rămâne până la 31 decembrie."
        )
        yield noted(words.format(day=long_day(analysis.on)))


def _cost_cells(one: ServiceYear) -> Row:
    cost = one.cost
    budget = money(cost.budget_bani) if cost.budget_bani is not None else cost.phrases or _NOTHING
    months = Figure(one.months)
    return (
        Told(grouped(cost.people), cost.figure("people")),
        Told(grouped(one.months.total), months if one.months.total else None),
        Told(budget, cost.figure("budget_bani")),
        _in_lei(cost.figure("per_head_bani")),
        _in_lei(one.per_month),
    )


def _standard_cells(one: ServiceYear) -> Row:
    standard = one.cost.standard_bani
    share = one.of_standard
    return (
        money(standard) if standard is not None else _NOTHING,
        percent(share) if share is not None else _NOTHING,
    )


def _in_lei(figure: Figure | None) -> str | Told:
    if figure is None or figure.number is None:
        return _NOTHING
    return Told(money(int(figure.number)), figure)


def _sources(services: Sequence[ServiceCosts]) -> Iterator[Block]:
    held = [one for one in services if one.now.sources]
    if not held:
        return
    heads = (_("Serviciul"), *(_short(words) for words in SOURCES.values()), _("În total"))
    rows = [(one.name, *_source_cells(one.now)) for one in held]
    if len(held) > 1:
        rows.append((_("În total"), *_source_cells(*(one.now for one in held))))
    yield figures(heads, rows, widths=(3.0, 1.4, 1.4, 1.4, 1.5, 1.3, 1.5), wide=True)


def _source_cells(*years: ServiceYear) -> Row:
    behind = [[one.sources[source] for one in years if source in one.sources] for source in SOURCES]
    whole = [rows for several in behind for rows in several]
    return tuple(
        _in_lei(Figure(joined(rows), is_money=True)) if rows else _NOTHING for rows in [*behind, whole]
    )


def _short(words: str) -> str:
    return _("Contribuții") if words.startswith(_("Contribuții")) else words


def _occupancy(analysis: CostAnalysis) -> Iterator[Block]:
    if not analysis.services:
        return
    heads = (_("Serviciul"), _("Locuri"), _("Admise"), _("Grad de ocupare"))
    rows = [(one.name, *_occupancy_cells(one.now)) for one in analysis.services]
    yield told(_("La {day}.").format(day=long_day(analysis.on)), keep_next=True)
    yield figures(heads, rows, widths=(5.0, 1.3, 1.3, 1.6))


def _occupancy_cells(one: ServiceYear) -> Row:
    filled = one.occupancy
    admitted = Told(grouped(one.admitted.total), Figure(one.admitted))
    if filled is None:
        return _NOTHING, admitted, _NOTHING
    places = grouped(filled.places) if filled.places is not None else _NOTHING
    share = filled.number
    return places, admitted, Told(percent(share), filled) if share is not None else _NOTHING


def _years(services: Sequence[ServiceCosts]) -> Iterator[Block]:
    heads = (
        *(_("Serviciul"), _("Anul"), _("Beneficiari"), _("Luni de servicii"), _("Buget (lei)")),
        *(_("Cost pe beneficiar"), _("Cost pe lună"), _("Ocupare")),
    )
    rows: list[Row] = []
    for one in services:
        for held in one.years if len(one.years) > 1 else ():
            name = one.name if held is one.years[0] else ""
            rows.append((name, str(held.year), *_cost_cells(held), _occupancy_cells(held)[2]))
    if rows:
        yield figures(heads, rows, widths=(3.0, 0.9, 1.3, 1.2, 1.5, 1.4, 1.3, 1.1), wide=True)


def _together(analysis: CostAnalysis) -> Iterator[Block]:
    both = analysis.both
    if not both.paid and not both.served:
        return
    names = ("paid", "served", "both")
    words = (
        _("Persoane cu beneficii în an"),
        _("Persoane admise în servicii în an"),
        _("Persoane cu beneficii și servicii"),
    )
    counts = [grouped(getattr(both, name)) for name in names]
    yield Pairs(tuple(zip(words, counts, strict=True)), tuple(both.figure(name) for name in names))
    if analysis.kinds:
        heads = (_("Beneficiul"), _("Persoane"), _("Și în servicii"), _("Din total"))
        yield figures(heads, map(_kind_row, analysis.kinds), widths=(5.4, 1.2, 1.4, 1.2))


def _kind_row(one: BothOfKind) -> Row:
    share = percent(_FULL * one.served.count / one.paid.count) if one.paid.count else _NOTHING
    counts = (Told(grouped(held.count), held.figure) for held in (one.paid, one.served))
    return (one.paid.words, *counts, share)
