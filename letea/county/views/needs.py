"""Needs: the poverty map (harta sărăciei), beneficiaries by category, needs against services."""

from sqlalchemy import func, select

from db.county.records import FIGURE, PROVIDER_SERVICE, SERVICE
from db.county.tables import Commune
from letea.county.views.reading import Reading, Said, by_commune, handed_notes, whole
from letea.county.views.view import Column, Kind, Line, Value, View, number, share_of
from letea.documents.outline import Bar, Chart
from letea.wording import _

POVERTY = Said(
    "poverty",
    _("Harta sărăciei"),
    _("Persoanele în risc de sărăcie monetară din evidența fiecărei comune și ce parte din evidență sunt."),
)
CATEGORIES = Said(
    "categories",
    _("Beneficiari pe categorii"),
    _("Persoanele din fiecare categorie de beneficiari, pe comune."),
)
AGAINST = Said(
    "needs",
    _("Nevoi față de servicii"),
    _("Persoanele în situații de vulnerabilitate față de locurile și admișii din servicii."),
)
INDICATORS = Said(
    "indicators",
    _("Indicatorii nevoii în județ"),
    _("Fiecare indicator adunat pe județ, cu numărul comunelor care îl spun."),
)
_EVERYBODY, _POOR = "people.all", "need.poverty"
_MOST_BARS = 12


def poverty(reading: Reading) -> View:
    """Who is at risk of poverty, and what share of those on record: never of all inhabitants."""
    columns = (
        Column("poor", _("În risc de sărăcie")),
        Column("people", _("În evidență")),
        Column("share", _("Din evidență, %"), Kind.SHARE, summed=False),
        Column("vmi", _("Cu VMI sau înainte VMG, ASF")),
        Column("housing", _("În locuire precară")),
        Column("dropout", _("Risc de abandon școlar")),
    )
    keys = (_POOR, _EVERYBODY, "need.vmi", "need.housing", "need.school_dropout")
    held = reading.figures(keys)
    values: dict[int, list[Value]] = {}
    for commune, told in held.items():
        poor, people, *more = (told.get(key) for key in keys)
        values[commune] = [poor, people, share_of(poor, people), *more]
    note = _(
        "Partea este din persoanele aflate în evidența serviciului, nu din toți locuitorii: o evidență "
        "mică sau numai a celor săraci dă o parte mare."
    )
    return by_commune(
        *(reading, POVERTY, columns, values),
        shares={"share": ("poor", "people")},
        notes=[note],
        pictured="share",
    )


def categories(reading: Reading) -> View:
    """Who is in each category; categories that nobody has are left out."""
    rows = reading.session.execute(
        select(FIGURE.c.commune_id, FIGURE.c.key, FIGURE.c.name, FIGURE.c.value)
        .where(reading.within(FIGURE), FIGURE.c.key.startswith("category.", autoescape=True))
        .order_by(FIGURE.c.id)
    ).all()
    sums: dict[str, int] = {}
    names: dict[str, str] = {}
    for _commune, key, name, value in rows:
        names.setdefault(key, name)
        sums[key] = sums.get(key, 0) + (value or 0)
    shown = [key for key in names if sums[key]]
    columns = (
        Column("people", _("În evidență")),
        *(Column(key, names[key], width=1.1) for key in shown),
    )
    held = {commune: told.get(_EVERYBODY) for commune, told in reading.figures([_EVERYBODY]).items()}
    figures: dict[int, dict[str, int | None]] = {}
    for commune, key, _name, value in rows:
        figures.setdefault(commune, {})[key] = value
    values: dict[int, list[Value]] = {
        commune: [held.get(commune), *(figures.get(commune, {}).get(key) for key in shown)]
        for commune in {*held, *figures}
    }
    note = _("O persoană poate fi în mai multe categorii: coloanele nu se adună între ele.")
    return by_commune(reading, CATEGORIES, columns, values, notes=[note])


def against(reading: Reading) -> View:
    """Who is in need, and what places there are for them."""
    columns = (
        Column("needing", _("În situații de vulnerabilitate")),
        Column("places", _("Locuri în servicii")),
        Column("admitted", _("Admiși")),
        Column("coverage", _("Admiși față de cei în nevoie"), Kind.SHARE, summed=False),
        Column("free", _("Locuri libere")),
        Column("others", _("Locuri la alții")),
        Column("alone", _("Vârstnici singuri")),
        Column("disabled", _("Cu certificat de handicap")),
    )
    told = ("need.in_situation", "need.elderly_alone", "need.disability")
    figures, places, others = reading.figures(told), _places(reading), _others(reading)
    values: dict[int, list[Value]] = {}
    for commune in reading.handed:
        needing, alone, disabled = (figures.get(commune, {}).get(key) for key in told)
        held, admitted, free = places.get(commune, (0, 0, 0))
        values[commune] = [
            *(needing, held, admitted, share_of(admitted, needing), free),
            *(others.get(commune, 0), alone, disabled),
        ]
    note = _("Admiși pot fi și alții decât cei din situații de vulnerabilitate: partea poate trece de 100 %.")
    return by_commune(
        *(reading, AGAINST, columns, values),
        shares={"coverage": ("admitted", "needing")},
        notes=[note],
        pictured="coverage",
    )


def indicators(reading: Reading) -> View:
    """Each indicator of need over the county, and where it is highest."""
    columns = (
        Column("name", _("Indicatorul"), Kind.TEXT, 4.2, summed=False),
        Column("sum", _("Persoane")),
        Column("communes", _("Comune care îl spun"), width=1.3),
        Column("most", _("Cel mai mult într-o comună"), width=1.3),
        Column("where", _("Unde"), Kind.TEXT, 1.8, summed=False),
    )
    where = (reading.within(FIGURE), FIGURE.c.key.startswith("need.", autoescape=True))
    rows = reading.session.execute(
        select(
            FIGURE.c.key,
            func.max(FIGURE.c.name).label("name"),
            func.sum(FIGURE.c.value).label("sum"),
            func.count(FIGURE.c.value).label("communes"),
            func.max(FIGURE.c.value).label("most"),
        )
        .where(*where)
        .group_by(FIGURE.c.key)
        .order_by(func.min(FIGURE.c.id))
    ).all()
    highest = _highest(reading, {row.key: row.most for row in rows if row.most})
    lines = tuple(
        Line((row.name, whole(row.sum), row.communes, row.most, highest.get(row.key, ""))) for row in rows
    )
    ordered = sorted(lines, key=lambda line: -number(line.cells[1]))[:_MOST_BARS]
    bars = tuple(Bar(str(line.cells[0]), (number(line.cells[1]),)) for line in ordered if line.cells[1])
    note = _("Cazurile spuse în confidență nu părăsesc comuna; indicatorii lor nu au valoare aici.")
    return View(
        *(INDICATORS.key, INDICATORS.title, INDICATORS.tells, reading.asked.words),
        columns,
        lines,
        (),
        handed_notes(reading),
        (note,),
        of_communes=False,
        chart=Chart(_("Indicatorii nevoii în județ, persoane"), (), bars),
    )


def _highest(reading: Reading, most: dict[str, int]) -> dict[str, str]:
    """The commune, or how many communes, where an indicator is highest."""
    rows = reading.session.execute(
        select(FIGURE.c.key, FIGURE.c.value, Commune.name)
        .join(Commune, Commune.id == FIGURE.c.commune_id)
        .where(reading.within(FIGURE), FIGURE.c.key.in_(list(most)), FIGURE.c.value.in_(set(most.values())))
        .order_by(FIGURE.c.id)
    )
    found: dict[str, list[str]] = {}
    for key, value, name in rows:
        if value == most[key]:
            found.setdefault(key, []).append(name)
    several = _("{count} comune")
    return {
        key: names[0] if len(names) == 1 else several.format(count=len(names)) for key, names in found.items()
    }


def _places(reading: Reading) -> dict[int, tuple[int | None, ...]]:
    free = func.sum(SERVICE.c.capacity - func.coalesce(SERVICE.c.admitted, 0))
    rows = reading.session.execute(
        select(SERVICE.c.commune_id, func.sum(SERVICE.c.capacity), func.sum(SERVICE.c.admitted), free)
        .where(reading.within(SERVICE))
        .group_by(SERVICE.c.commune_id)
    )
    return {row[0]: tuple(whole(one) for one in row[1:]) for row in rows}


def _others(reading: Reading) -> dict[int, int | None]:
    rows = reading.session.execute(
        select(PROVIDER_SERVICE.c.commune_id, func.sum(PROVIDER_SERVICE.c.capacity))
        .where(reading.within(PROVIDER_SERVICE))
        .group_by(PROVIDER_SERVICE.c.commune_id)
    )
    return {row[0]: whole(row[1]) for row in rows}
