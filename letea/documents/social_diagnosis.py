"""The social diagnosis of a commune (Diagnoza socială, "Starea socială a comunei")."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from db.tables.office import Office
from db.tables.reports import YearlyReport
from letea.documents.diagnosis_needs import households_by_grid
from letea.documents.letterhead import unit_line
from letea.documents.outline import (
    Align,
    Bar,
    Block,
    Chart,
    ChartKind,
    Heading,
    Outline,
    Pairs,
    Paragraph,
    Party,
    plain,
)
from letea.documents.report_parts import (
    SIGNERS,
    Told,
    closing,
    counts_chart,
    counts_table,
    figures,
    months_chart,
    noted,
    people_words,
    report_outline,
    told,
    unit_within,
    written,
)
from letea.rules.figures import Figure, joined
from letea.rules.yearly import Ages, Diagnosis, Need, Reach, Series, Village
from letea.wording import _, counted, grouped, long_day, percent

_IN_A_CHART = 5  # series, as many as there are shades
_NOTHING = "–"
_NOTHING_KEPT = _("„–”: în registre nu este înscris nimic de acest fel, așa că nu se știe câte sunt.")
_SOURCES = {  # from what the counts of a village are read, where they are of more than persons
    "disabled": "certificate",
    "in_situation": "situation",
    "children_in_situation": "situation",
    "helped": "benefit",
    "enrolled": "enrolled",
}
_OF_VILLAGE = (
    *("people", "children", "elderly", "disabled", "in_situation"),
    *("children_in_situation", "helped", "enrolled"),
)


def social_diagnosis(
    diagnosis: Diagnosis, report: YearlyReport, office: Office, signers: Sequence[Party] = SIGNERS
) -> Outline:
    """The commune in figures on a day: its needs against its services, and their course over the years."""
    parts = [
        (_("Introducere"), written(report.introduction) or [_usual_introduction(diagnosis, office)]),
        (_("Populația din evidență"), list(_population(diagnosis))),
        (_("Vulnerabilitatea pe localități"), list(_villages(diagnosis))),
        (_("Nevoile gospodăriilor"), list(households_by_grid(diagnosis.vulnerability))),
        (_("Categorii de beneficiari și servicii"), list(_reach(diagnosis))),
        (_("Nevoi și răspunsuri"), list(_needs(diagnosis.needs))),
        (_("Beneficii"), list(_benefits(diagnosis))),
        (_("Indicatorii nevoii, pe ani"), list(_over_years(diagnosis))),
        *closing(report),
    ]
    title = _("Diagnoza socială, {year}").format(year=diagnosis.year)
    opening: list[Block] = [
        Heading(_("Diagnoza socială"), 0, Align.CENTER),
        Paragraph(plain(_("Starea socială: {unit}").format(unit=unit_line(office)), bold=True), Align.CENTER),
        Paragraph(plain(_("La data de {day}").format(day=long_day(diagnosis.on))), Align.CENTER),
    ]
    return report_outline(office, title, opening, parts, signers)


def _usual_introduction(diagnosis: Diagnosis, office: Office) -> Block:
    return told(
        _(
            "Diagnoza descrie persoanele din evidența serviciului din {unit}, nevoile lor și ce li se "
            "acordă; este întocmită din registre, cu cifrele numărate la {day}."
        ).format(unit=unit_within(office), day=long_day(diagnosis.on))
    )


def _population(diagnosis: Diagnosis) -> Iterator[Block]:
    ages = diagnosis.ages
    words = _("În evidență: {people}, {households}.")
    if not diagnosis.households:
        words = _("În evidență: {people}; nicio gospodărie nu este înscrisă.")
    households = counted(diagnosis.households, _("gospodărie"), _("gospodării"))
    yield told(words.format(people=people_words(ages.people), households=households))
    facts = [
        (_("Copii (sub 18 ani)"), grouped(ages.children)),
        (_("Adulți (18–64 de ani)"), grouped(ages.adults)),
        (_("Vârstnici (65 de ani și peste)"), grouped(ages.elderly)),
        (_("Vârsta nu se știe"), grouped(ages.without_day)),
    ]
    named = ("children", "adults", "elderly", "without_day")
    yield Pairs(tuple(facts), tuple(ages.figure(name) for name in named))
    yield from _pyramid(ages)


def _pyramid(ages: Ages) -> Iterator[Block]:
    if not any(band.men or band.women for band in ages.bands):
        return
    bars = tuple(Bar(band.words, (band.men, band.women)) for band in reversed(ages.bands))
    yield Chart(_("Piramida vârstelor"), (_("bărbați"), _("femei")), bars, ChartKind.PYRAMID)
    if ages.unknown:
        words = _("În piramidă nu intră {people}, fără sexul sau data nașterii.")
        yield noted(words.format(people=people_words(ages.unknown)))


def _villages(diagnosis: Diagnosis) -> Iterator[Block]:
    villages = diagnosis.villages
    if not villages:
        yield told(_("Nicio persoană nu este în evidență."))
        return
    heads = (
        *(_("Localitatea"), _("Persoane"), _("Copii"), _("Vârstnici"), _("Cu handicap")),
        *(_("În situații de vulnerabilitate"), _("din care copii"), _("Cu beneficii lunare")),
        *(_("În servicii"), _("În situații, din total")),
    )
    rows = [_village_row(one, diagnosis) for one in villages]
    if len(villages) > 1:
        sums = {name: sum(getattr(one, name) for one in villages) for name in _OF_VILLAGE}
        behind = {
            name: joined([one.rows[name] for one in villages])
            for name in _OF_VILLAGE
            if all(name in one.rows for one in villages)
        }
        rows.append(_village_row(Village(_("În total"), **sums, rows=behind), diagnosis))
    widths = (2.6, 1.2, 1.0, 1.1, 1.1, 1.6, 1.1, 1.3, 1.2, 1.5)
    yield figures(heads, rows, widths=widths, wide=True)
    yield _villages_chart(diagnosis)
    if not all(map(diagnosis.keeps, _SOURCES.values())):
        yield noted(_NOTHING_KEPT)


def _villages_chart(diagnosis: Diagnosis) -> Chart:
    here = [one for one in diagnosis.villages if one.people]
    title = _("Persoane pe localități")
    if not diagnosis.keeps("situation"):
        return Chart(title, (), tuple(Bar(one.name, (one.people,)) for one in here))
    bars = tuple(Bar(one.name, (one.in_situation, one.people - one.in_situation)) for one in here)
    return Chart(title, (_("în situații de vulnerabilitate"), _("celelalte persoane")), bars)


def _village_row(one: Village, diagnosis: Diagnosis) -> tuple[str | Told, ...]:
    counts = (
        Told(grouped(getattr(one, name)), one.figure(name))
        if name not in _SOURCES or diagnosis.keeps(_SOURCES[name])
        else _NOTHING
        for name in _OF_VILLAGE
    )
    known = one.people and diagnosis.keeps("situation")
    return (one.name, *counts, percent(100 * one.in_situation / one.people) if known else _NOTHING)


def _reach(diagnosis: Diagnosis) -> Iterator[Block]:
    if not diagnosis.reach:
        yield told(_("Nicio persoană nu este înscrisă într-o categorie de beneficiari."))
        return
    heads = (_("Categoria"), _("Persoane"), _("Servicii pentru ea"), _("Locuri"), _("Admise"), _("Acoperire"))
    rows = [_reach_row(one) for one in diagnosis.reach]
    yield figures(heads, rows, widths=(4.4, 1.2, 1.4, 1.1, 1.1, 1.4), wide=True)
    yield from counts_chart(_("Beneficiari pe categorii"), diagnosis.categories)
    without = [one.words for one in diagnosis.reach if not one.services]
    if without:
        yield told(_("Fără niciun serviciu propriu: {names}.").format(names="; ".join(without)))


def _reach_row(one: Reach) -> tuple[str | Told, ...]:
    share = percent(100 * one.enrolled / one.people) if one.services and one.people else _NOTHING
    places = _NOTHING if one.places is None else Told(grouped(one.places), one.figure("places"))
    people, services, enrolled = (
        Told(grouped(getattr(one, name)), one.figure(name)) for name in ("people", "services", "enrolled")
    )
    return (one.words, people, services, places, enrolled, share)


def _needs(needs: Sequence[Need]) -> Iterator[Block]:
    if not needs:
        yield told(_("Nicio situație de vulnerabilitate nu este înscrisă."))
        return
    heads = (_("Situația"), _("Persoane"), _("Admise în servicii"), _("Cu beneficii lunare"))
    rows: list[tuple[str | Told, ...]] = [
        (
            one.words,
            *(Told(grouped(getattr(one, name)), one.figure(name)) for name in ("people", "served", "helped")),
        )
        for one in needs
    ]
    yield figures(heads, rows, widths=(5.0, 1.3, 1.6, 1.6))
    bars = tuple(Bar(one.words, (one.served, one.people - one.served)) for one in needs)
    yield Chart(_("Nevoi față de servicii"), (_("admise într-un serviciu"), _("fără serviciu")), bars)


def _benefits(diagnosis: Diagnosis) -> Iterator[Block]:
    if diagnosis.in_payment:
        words = _("Persoane cu beneficii lunare acordate, la {day}.")
        yield told(words.format(day=long_day(diagnosis.on)), keep_next=True)
        yield counts_table(_("Beneficiul"), diagnosis.in_payment)
    else:
        yield told(_("Niciun beneficiu lunar nu este acordat la această dată."))
    yield from months_chart(diagnosis.months)


def _counts(series: Series) -> Iterator[Told]:
    for count, rows in zip_longest(series.counts, series.rows):
        yield Told(grouped(count), Figure(rows) if rows is not None else None)


def _over_years(diagnosis: Diagnosis) -> Iterator[Block]:
    years = [str(year) for year in diagnosis.years]
    kept = [diagnosis.keeps(one.indicator.source) for one in diagnosis.series]
    rows: list[tuple[str | Told, ...]] = [
        (one.indicator.name, *(_counts(one) if known else (_NOTHING for _count in one.counts)))
        for one, known in zip(diagnosis.series, kept, strict=True)
    ]
    widths = (6.0, *(1.2 for _year in years))
    yield figures((_("Indicatorul"), *years), rows, widths=widths)
    moving = [one for one in diagnosis.series if any(one.counts)]
    if len(years) > 1:
        for first in range(0, len(moving), _IN_A_CHART):
            yield _course(years, moving[first : first + _IN_A_CHART])
    if not all(kept):
        yield noted(_NOTHING_KEPT)
    yield noted(
        _(
            "Fiecare an la 31 decembrie, ultimul la {day}, din datele înscrise; ce s-a înscris fără dată se "
            "numără în toți anii."
        ).format(day=long_day(diagnosis.on))
    )


def _course(years: Sequence[str], series: Sequence[Series]) -> Chart:
    bars = tuple(Bar(year, tuple(one.counts[place] for one in series)) for place, year in enumerate(years))
    legend = tuple(one.indicator.name for one in series)
    return Chart(_("Indicatorii nevoii, pe ani"), legend, bars, ChartKind.COLUMNS)
