"""Every figure of the office under a key, for workbooks of others; they are those of the reports."""

from collections.abc import Iterator

from sqlalchemy import select

from db.store import Store
from db.tables.benefits import BenefitKind
from db.tables.services import Service
from letea.actions.office_reading import vocabularies
from letea.fields.showing import Lists
from letea.fields.training import PARTS
from letea.rules.figure_offers import FigureUnit, Offer
from letea.rules.need_indicators import indicators
from letea.rules.recipients import OWN_TEXT
from letea.wording import _

ALL = "*"  # in place of a kind of benefit or of a service: all of them
_COUNT, _LEI, _PERCENT, _TEXT = FigureUnit.COUNT, FigureUnit.LEI, FigureUnit.PERCENT, FigureUnit.TEXT


def catalogue(store: Store) -> list[Offer]:
    """Every figure that may be asked for, group by group."""
    lists = vocabularies(store)
    with store.reading() as session:
        kinds = session.execute(
            select(BenefitKind.code, BenefitKind.name).order_by(BenefitKind.place, BenefitKind.id)
        ).all()
        services = session.execute(
            select(Service.uid, Service.name).order_by(Service.place, Service.id)
        ).all()
    whole = (ALL, _("în total"))
    return [
        *_people(lists),
        *_benefits([whole, *((row[0], row[1]) for row in kinds)]),
        *_services([whole, *((row[0], row[1]) for row in services)]),
        *_training(),
        *_texts(),
    ]


def _people(lists: Lists) -> Iterator[Offer]:
    group, how = _("Beneficiari"), _("Persoane în evidență în ziua aleasă.")
    named = {
        "all": _("toate persoanele din evidență"),
        "children": _("copii (sub 18 ani)"),
        "adults": _("adulți (18–64 de ani)"),
        "elderly": _("vârstnici (65 de ani și peste)"),
        "men": _("bărbați"),
        "women": _("femei"),
        "unknown_age": _("persoane a căror vârstă nu se știe"),
    }
    for key, name in named.items():
        yield Offer(f"people.{key}", group, name, _COUNT, how, of_day=True)
    told = _("Gospodăriile în care locuiește cineva din evidență în ziua aleasă.")
    yield Offer("households.all", group, _("gospodării"), _COUNT, told, of_day=True)
    for code, name in lists.get("beneficiary_category", ()):
        told = _("Persoane înscrise în categorie în ziua aleasă.")
        yield Offer(f"category.{code}", _("Categorii de beneficiari"), name, _COUNT, told, of_day=True)
    for code, name in lists.get("situation", ()):
        told = _("Persoane aflate în situație în ziua aleasă.")
        yield Offer(f"situation.{code}", _("Situații de vulnerabilitate"), name, _COUNT, told, of_day=True)
    for one in indicators().values():
        told = _("Ca în „Diagnoza socială”, în ziua aleasă.")
        yield Offer(f"need.{one.key}", _("Indicatorii nevoii"), one.name, _COUNT, told, of_day=True)


def _benefits(kinds: list[tuple[str, str]]) -> Iterator[Offer]:
    asked = (
        (
            "granted",
            _("Persoane cu beneficii lunare"),
            _COUNT,
            _("Au un drept lunar nesuspendat în ziua aleasă."),
            True,
        ),
        ("paid_people", _("Persoane plătite"), _COUNT, _("Au cel puțin o plată în lunile anului."), False),
        ("payments", _("Plăți: număr"), _COUNT, _("Plățile înscrise în lunile anului."), False),
        ("due", _("Plăți: cuvenit"), _LEI, _("Suma plăților înscrise în lunile anului."), False),
        ("paid", _("Plăți: plătit"), _LEI, _("Suma plăților care au data plății."), False),
    )
    for prefix, group, unit, how, of_day in asked:
        for code, name in kinds:
            yield Offer(f"{prefix}.{code}", group, name, unit, how, of_day)
    both, how = _("Beneficii și servicii"), _("Ca în „Analiza costurilor”, în anul ales.")
    named = {
        "paid": _("persoane cu beneficii"),
        "served": _("persoane în servicii"),
        "both": _("persoane cu beneficii și servicii"),
    }
    for key, name in named.items():
        yield Offer(f"both.{key}", both, name, _COUNT, how)


def _services(services: list[tuple[str, str]]) -> Iterator[Offer]:
    asked = (
        ("places", _("Servicii: locuri"), _COUNT, _("Capacitatea serviciului."), True),
        ("admitted", _("Servicii: persoane admise"), _COUNT, _("Admise în ziua aleasă."), True),
        (
            "occupancy",
            _("Servicii: grad de ocupare"),
            _PERCENT,
            _("Admise din locuri, în ziua aleasă."),
            True,
        ),
        ("served", _("Servicii: beneficiari în an"), _COUNT, _("Admise cel puțin o zi în an."), False),
        (
            "months",
            _("Servicii: luni de servicii"),
            _COUNT,
            _("Luni în care au fost admise, adunate."),
            False,
        ),
        ("budget", _("Servicii: buget"), _LEI, _("Suma bugetelor anului, pe toate sursele."), False),
        ("per_head", _("Servicii: cost pe beneficiar"), _LEI, _("Bugetul împărțit la beneficiari."), False),
    )
    for prefix, group, unit, how, of_day in asked:
        for uid, name in services:
            if prefix not in {"occupancy", "per_head"} or uid != ALL:
                yield Offer(f"{prefix}.{uid}", group, name, unit, how, of_day)


def _training() -> Iterator[Offer]:
    group = _("Formare")
    for part, name in PARTS.items():
        yield Offer(
            f"trained.{part.value}", group, name, _COUNT, _("Persoane din planul de formare al anului.")
        )
    told = _("După fișele asistenților personali.")
    yield Offer("trained.carers", group, _("asistenți personali instruiți"), _COUNT, told)


def _texts() -> Iterator[Offer]:
    named = {
        "unit": _("unitatea („Comuna Exemplu”)"),
        "unit_name": _("numele unității"),
        "county": _("județul"),
        "siruta": _("codul SIRUTA"),
        "cui": _("codul fiscal (CUI)"),
        "service_name": _("serviciul"),
        "address": _("adresa"),
        "phone": _("telefonul"),
        "email": _("adresa de e-mail"),
        "mayor": _("primarul"),
        "head_of_service": _("șeful serviciului"),
        "year": _("anul raportat"),
        "day": _("ziua aleasă"),
    }
    for key, name in named.items():
        yield Offer(f"text.{key}", _("Texte"), name, _TEXT, _("Din Setări, din anul sau din ziua aleasă."))
    own = _("un text al dumneavoastră")
    yield Offer(OWN_TEXT, _("Texte"), own, _TEXT, _("Se scrie la fel în fiecare an."))
