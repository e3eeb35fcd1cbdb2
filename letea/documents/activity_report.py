"""The yearly report of the office's work (Raport anual de activitate)."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from db.tables.office import Office
from db.tables.reports import YearlyReport
from letea.documents.outline import (
    Align,
    Block,
    Cell,
    Heading,
    Outline,
    Pairs,
    Paragraph,
    Party,
    Table,
    plain,
)
from letea.documents.progress_report import facts_of, progress_chart
from letea.documents.record_tables import table_head
from letea.documents.report_parts import (
    SIGNERS,
    Told,
    closing,
    counted_until,
    counts_chart,
    counts_table,
    figures,
    months_chart,
    noted,
    paid_table,
    people_words,
    report_outline,
    told,
    unit_within,
    written,
)
from letea.rules.figures import Figure
from letea.rules.plan_progress import ProgressView
from letea.rules.yearly import Both, Counted
from letea.rules.yearly_activity import Activity
from letea.rules.yearly_costs import ServiceYear
from letea.wording import _, counted, grouped, long_day, money, percent

_NOTHING = "–"


def activity_report(
    activity: Activity,
    report: YearlyReport,
    office: Office,
    *,
    view: ProgressView | None,
    signers: Sequence[Party] = SIGNERS,
) -> Outline:
    """The report; `view` is how far the annual plan of that year is, where anything is recorded of it."""
    parts = [
        (_("Introducere"), written(report.introduction) or [_usual_introduction(activity, office)]),
        (_("Beneficiari"), list(_beneficiaries(activity))),
        (_("Beneficii de asistență socială"), list(_benefits(activity))),
        (_("Servicii sociale și costul lor"), list(_services(activity.costs))),
        (_("Beneficii și servicii împreună"), _together(activity.both)),
        (_("Activitatea de zi cu zi"), list(_work(activity.work))),
        (_("Formarea personalului"), list(_trained(activity))),
        (_("Stadiul planului anual de acțiune"), list(_plan(view, activity.on))),
        *closing(report),
    ]
    title = _("Raport anual de activitate, {year}").format(year=activity.year)
    return report_outline(office, title, list(_opening(activity, office)), parts, signers)


def _opening(activity: Activity, office: Office) -> Iterator[Block]:
    yield Heading(_("Raport anual de activitate"), 0, Align.CENTER)
    yield Paragraph(plain(office.service_name, bold=True), Align.CENTER)
    yield Paragraph(
        plain(_("anul {year}, cifre {until}").format(**_when(activity))),
        Align.CENTER,
    )


def _when(activity: Activity) -> dict[str, str]:
    return {"year": str(activity.year), "until": counted_until(activity.on, activity.year)}


def _usual_introduction(activity: Activity, office: Office) -> Block:
    return told(
        _(
            "Raportul prezintă activitatea desfășurată în anul {year} în {unit} și este întocmit din "
            "registrele serviciului; cifrele sunt numărate {until}."
        ).format(unit=unit_within(office), **_when(activity))
    )


def _beneficiaries(activity: Activity) -> Iterator[Block]:
    if not activity.categories:
        yield told(_("Nicio persoană nu este înscrisă într-o categorie de beneficiari."))
        return
    yield told(
        _("Beneficiarii înscriși, la {day}; o persoană poate fi în mai multe categorii.").format(
            day=long_day(activity.on)
        ),
        keep_next=True,
    )
    yield counts_table(_("Categoria"), activity.categories)
    yield from counts_chart(_("Beneficiari pe categorii"), activity.categories)


def _benefits(activity: Activity) -> Iterator[Block]:
    payments = sum(one.payments for one in activity.kinds)
    due, paid = (sum(getattr(one, name) for one in activity.kinds) for name in ("amount_bani", "paid_bani"))
    if not payments:
        yield told(_("În anul {year} nu este înscrisă nicio plată.").format(year=activity.year))
        return
    yield told(
        _("În anul {year}: {payments}, în sumă de {due} lei, din care plătit {paid} lei.").format(
            year=activity.year,
            payments=counted(payments, _("plată înscrisă"), _("plăți înscrise")),
            due=money(due),
            paid=money(paid),
        ),
        keep_next=True,
    )
    yield paid_table(activity.kinds)
    yield from months_chart(activity.months)


def _services(costs: Sequence[ServiceYear]) -> Iterator[Block]:
    if not costs:
        yield told(_("Nu a funcționat niciun serviciu social înscris în registru."))
        return
    heads = (
        _("Serviciul"),
        _("Beneficiari în an"),
        _("Buget (lei)"),
        _("Cost pe beneficiar"),
        _("Standard de cost"),
        _("Din standard"),
    )
    yield figures(heads, map(_cost_row, costs), widths=(4.0, 1.4, 1.7, 1.6, 1.6, 1.2), wide=True)
    above = [one for one in costs if (one.of_standard or 0) > 100]  # noqa: PLR2004 - percent
    if above:
        names = "; ".join(one.cost.name for one in above)
        yield told(_("Cost peste standard: {names}.").format(names=names))
    yield noted(
        _(
            "Costul pe beneficiar este bugetul anului împărțit la câte persoane au fost în serviciu în an. "
            "Cu standardul scris în fișa serviciului se compară costul pe lună de servicii: cine a fost "
            "admis o parte din an se socotește pentru atâtea luni."
        )
    )


def _cost_row(year: ServiceYear) -> tuple[str | Told, ...]:
    one = year.cost
    budget = money(one.budget_bani) if one.budget_bani is not None else one.phrases or _NOTHING
    per_head, standard = one.per_head_bani, one.standard_bani
    return (
        one.name,
        Told(grouped(one.people), one.figure("people")),
        Told(budget, one.figure("budget_bani")),
        Told(money(per_head), one.figure("per_head_bani")) if per_head is not None else _NOTHING,
        money(standard) if standard is not None else _NOTHING,
        percent(year.of_standard) if year.of_standard is not None else _NOTHING,
    )


def _together(both: Both) -> list[Block]:
    share = percent(100 * both.both / both.paid) if both.paid else ""
    rows = [
        (_("Persoane cu beneficii în an"), grouped(both.paid)),
        (_("Persoane admise în servicii în an"), grouped(both.served)),
        (_("Persoane cu beneficii și servicii"), f"{grouped(both.both)} ({share})" if share else "0"),
    ]
    behind = tuple(both.figure(name) for name in ("paid", "served", "both"))
    return [Pairs(tuple(rows), behind)] if both.paid or both.served else []


def _work(work: Mapping[str, Sequence[Counted]]) -> Iterator[Block]:
    body: list[tuple[Cell, ...]] = []
    silent = []
    for heading, counts in work.items():
        held = [one for one in counts if one.count]
        if not held:
            silent.append(heading)
            continue
        body.append((Cell(plain(heading, bold=True), columns=2, shaded=True),))
        body += [
            (Cell(plain(one.words)), Cell(plain(grouped(one.count)), Align.RIGHT, figure=one.figure))
            for one in held
        ]
    if body:
        yield Table((8.0, 1.4), (table_head((_("Ce s-a făcut"), _("Număr"))),), tuple(body))
    if silent:
        yield told(_("Fără înregistrări în an: {names}.").format(names="; ".join(silent)))


def _trained(activity: Activity) -> Iterator[Block]:
    if activity.trained:
        whole = people_words(sum(one.count for one in activity.trained))
        yield told(_("În planul de formare al anului: {whole}.").format(whole=whole), keep_next=True)
        yield counts_table(_("Formarea"), activity.trained)
    if activity.carers_trained.total:
        pair = (
            _("Asistenți personali instruiți în an, după fișele lor"),
            grouped(activity.carers_trained.total),
        )
        yield Pairs((pair,), (Figure(activity.carers_trained),))


def _plan(view: ProgressView | None, on: date) -> Iterator[Block]:
    if view is None:
        return
    yield told(_("{plan}, {period}.").format(plan=view.tree.plan.title, period=view.period.name))
    yield Pairs(tuple(facts_of(view, on)))
    chart = progress_chart(view)
    if chart.bars:
        yield chart
