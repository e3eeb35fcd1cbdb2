"""Benefits (beneficii): what fell due and was paid, by kind in each commune and by month in the county."""

from sqlalchemy import func, select

from db.county.records import PAID_MONTH
from letea.county.views.reading import Reading, Said, by_commune, handed_notes, whole
from letea.county.views.view import Column, Kind, Line, Value, View, number, totals_of
from letea.documents.outline import Bar, Chart, ChartKind
from letea.wording import MONTHS as NAMES
from letea.wording import _

KINDS = Said(
    "benefits",
    _("Beneficii pe feluri"),
    _("Sumele cuvenite și plătite de fiecare comună, pe feluri de beneficii."),
)
MONTHS = Said(
    "benefit_months",
    _("Beneficii pe luni"),
    _("Sumele cuvenite și plătite în fiecare lună, adunate pe județ."),
)
_SHORT = 3  # letters of a month under its columns


def kinds(reading: Reading) -> View:
    """What each commune owed and paid, then each kind of benefit: its sums due, or paid where asked so."""
    rows = reading.session.execute(
        select(
            *(PAID_MONTH.c.commune_id, PAID_MONTH.c.kind),
            func.max(PAID_MONTH.c.name).label("name"),
            func.sum(PAID_MONTH.c.due_bani).label("due"),
            func.sum(PAID_MONTH.c.paid_bani).label("paid"),
        )
        .where(reading.within(PAID_MONTH))
        .group_by(PAID_MONTH.c.commune_id, PAID_MONTH.c.kind)
        .order_by(func.min(PAID_MONTH.c.id))
    ).all()
    names: dict[str, str] = {}
    for row in rows:
        names.setdefault(row.kind, row.name)
    columns = (
        Column("due", _("Cuvenit, lei"), Kind.BANI, 1.3),
        Column("paid", _("Plătit, lei"), Kind.BANI, 1.3),
        Column("left", _("Rest de plată, lei"), Kind.BANI, 1.3),
        *(Column(f"kind.{kind}", name, Kind.BANI, 1.3) for kind, name in names.items()),
    )
    values: dict[int, list[Value]] = {commune: [0] * len(columns) for commune in reading.handed}
    places = {kind: place for place, kind in enumerate(names, start=3)}
    for row in rows:
        if row.commune_id not in values:
            continue
        due, paid, told = whole(row.due) or 0, whole(row.paid) or 0, values[row.commune_id]
        for place, sum_bani in ((0, due), (1, paid), (2, due - paid)):
            told[place] = number(told[place]) + sum_bani
        told[places[row.kind]] = paid if reading.asked.paid else due
    which = _("Pe feluri: sumele plătite.") if reading.asked.paid else _("Pe feluri: sumele cuvenite.")
    return by_commune(reading, KINDS, columns, values, notes=[which])


def months(reading: Reading) -> View:
    """What fell due and was paid in each month, all communes together."""
    columns = (
        Column("month", _("Luna"), Kind.TEXT, 2.0, summed=False),
        Column("communes", _("Comune"), summed=False),
        Column("payments", _("Plăți")),
        Column("due", _("Cuvenit, lei"), Kind.BANI, 1.5),
        Column("paid", _("Plătit, lei"), Kind.BANI, 1.5),
        Column("left", _("Rest de plată, lei"), Kind.BANI, 1.5),
    )
    rows = reading.session.execute(
        select(
            PAID_MONTH.c.month,
            func.count(PAID_MONTH.c.commune_id.distinct()).label("communes"),
            func.sum(PAID_MONTH.c.payments).label("payments"),
            func.sum(PAID_MONTH.c.due_bani).label("due"),
            func.sum(PAID_MONTH.c.paid_bani).label("paid"),
        )
        .where(reading.within(PAID_MONTH))
        .group_by(PAID_MONTH.c.month)
        .order_by(PAID_MONTH.c.month)
    ).all()
    lines, bars = [], []
    for row in rows:
        due, paid, named = whole(row.due) or 0, whole(row.paid) or 0, _month(row.month)
        lines.append(Line((named, row.communes, whole(row.payments), due, paid, due - paid)))
        bars.append(Bar(named[:_SHORT], (due, paid)))
    chart = Chart(
        *(_("Beneficii pe luni, mii de lei"), (_("cuvenit"), _("plătit")), tuple(bars), ChartKind.COLUMNS),
        bani=True,
    )
    return View(
        *(MONTHS.key, MONTHS.title, MONTHS.tells, reading.asked.words),
        columns,
        tuple(lines),
        totals_of(columns, lines),
        handed_notes(reading),
        of_communes=False,
        chart=chart if lines else None,
    )


def _month(told: str) -> str:
    year, _dash, month = told.partition("-")
    return f"{NAMES[int(month) - 1]} {year}"
