"""What an inspection asks for (dosar pentru control) and what of it the office lacks.

The list is what the Social Inspection found missing in communes: procedures, the rules of organisation, plan
and strategy not updated, no social diagnosis, publication, evidence of children with parents abroad and of
persons at risk, the semester reports on personal assistants.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from letea.errors import Problem
from letea.rules.deadline_duties import shortened
from letea.rules.period import Period, check_period
from letea.wording import _, counted

_NAMED = 4  # of those that lack something, by name


@dataclass(frozen=True)
class PlanTold:
    """A plan as the dossier tells it: its name, the years it covers, whether the council adopted it."""

    name: str
    first: int
    last: int
    annual: bool
    adopted: bool
    recorded: bool


@dataclass(frozen=True)
class InspectionFacts:
    """What was read of the office for the dossier; names are of what lacks something on the day."""

    plans: Sequence[PlanTold] = ()
    people: int = 0
    without_category: int = 0
    procedures: int = 0
    procedures_late: Sequence[str] = ()
    has_regulation: bool = False
    accreditation: str = ""
    services: int = 0
    unlicensed: Sequence[str] = ()
    published: int = 0
    published_late: Sequence[str] = ()
    carers: int = 0
    reports: Sequence[tuple[int, int]] = ()
    children: int = 0
    children_unseen: Sequence[str] = ()
    school_years: Sequence[int] = ()
    guardians: int = 0
    accounts_missing: Sequence[str] = ()
    inquiries: int = 0
    late: int = 0


@dataclass(frozen=True)
class Item:
    """A thing asked for: what there is of it, what is missing ("" where nothing is), the page for it."""

    key: str
    title: str
    ground: str
    told: str
    lacks: tuple[str, ...] = field(default=())
    page: str = ""
    part: str = ""


def check_inspected(period: Period, today: date) -> list[Problem]:
    """The days the inspection looks at: in order, and begun."""
    not_begun = [Problem("from_on", _("Perioada nu a început încă."))] if period.from_on > today else []
    return check_period(period) or not_begun


def semesters_of(period: Period, today: date) -> list[tuple[int, int]]:
    """The semesters that lie in it, even in part, and are over: (year, 1 or 2)."""
    halves = [
        (year, half, date(year, 6 * half - 5, 1), date(year, 6 * half, 30 + half // 2))
        for year in period.years()
        for half in (1, 2)
    ]
    return [
        (year, half)
        for year, half, begins, ends in halves
        if ends < today and ends >= period.from_on and begins <= period.to_on
    ]


def items_of(facts: InspectionFacts, period: Period, today: date) -> list[Item]:
    """Everything asked for, in the order of the dossier."""
    return [
        _diagnosis(facts),
        *_plans(facts, period),
        _procedures(facts),
        _licences(facts),
        _publication(facts),
        *_registers(facts),
        *_reports(facts, period, today),
        _deadlines(facts),
    ]


def _diagnosis(facts: InspectionFacts) -> Item:
    lacks = []
    if not facts.people:
        lacks.append(_("Nicio persoană în evidență."))
    elif facts.without_category:
        text = _("{count} fără nicio categorie de beneficiar.")
        lacks.append(text.format(count=counted(facts.without_category, _("persoană"), _("persoane"))))
    told = counted(facts.people, _("persoană în evidență"), _("persoane în evidență"))
    return Item(
        "diagnosis", _("Diagnoza socială"), _("HG 797/2017, anexa 3, art. 2"), told, tuple(lacks), "people"
    )


def _plans(facts: InspectionFacts, period: Period) -> Iterator[Item]:
    strategies = [plan for plan in facts.plans if not plan.annual]
    bare = [year for year in period.years() if not any(one.first <= year <= one.last for one in strategies)]
    lacks = [_("Nicio strategie nu cuprinde anul {year}.").format(year=year) for year in bare]
    names = "; ".join(plan.name for plan in strategies) or _("nicio strategie în Letea")
    yield Item(
        "strategy", _("Strategia locală"), _("HG 797/2017, anexa 3, art. 3"), names, tuple(lacks), "plan"
    )
    annual = {plan.first: plan for plan in facts.plans if plan.annual}
    missing, unrecorded = [], []
    for year in period.years():
        plan = annual.get(year)
        if plan is None:
            missing.append(_("Lipsește planul anual {year}.").format(year=year))
        elif not plan.adopted:
            missing.append(_("Planul anual {year} nu este adoptat.").format(year=year))
        if plan is not None and not plan.recorded:
            unrecorded.append(_("Stadiul planului {year} nu este înregistrat.").format(year=year))
    held = [str(year) for year in period.years() if year in annual]
    told = _("planul pe {years}").format(years=", ".join(held)) if held else _("niciun plan")
    yield Item("plan", _("Planul anual de acțiune"), _("Ordinul 1086/2018"), told, tuple(missing), "plan")
    yield Item("progress", _("Stadiul planului"), _("HG 797/2017, anexa 3"), told, tuple(unrecorded), "plan")


def _procedures(facts: InspectionFacts) -> Item:
    lacks = [] if facts.procedures else [_("Nicio procedură operațională.")]
    if not facts.has_regulation:
        lacks.append(_("Regulamentul de organizare și funcționare nu este între proceduri."))
    lacks += _named(facts.procedures_late, _("De revizuit: {names}."))
    told = counted(facts.procedures, _("procedură"), _("proceduri"))
    return Item(
        "procedures", _("Proceduri și regulamente"), _("revizuire anuală"), told, tuple(lacks), "procedures"
    )


def _licences(facts: InspectionFacts) -> Item:
    lacks = [] if facts.accreditation else [_("Certificatul de acreditare al furnizorului nu este scris.")]
    lacks += _named(facts.unlicensed, _("Fără licență valabilă: {names}."))
    told = counted(facts.services, _("serviciu"), _("servicii"))
    if facts.accreditation:
        told = f"{_('acreditare')} {facts.accreditation}; {told}"
    return Item(
        "licences", _("Acreditare și licențe"), _("Legea 197/2012, art. 8"), told, tuple(lacks), "services"
    )


def _publication(facts: InspectionFacts) -> Item:
    lacks = [] if facts.published else [_("Nicio informație publicată nu este scrisă la Informare.")]
    lacks += _named(facts.published_late, _("De actualizat: {names}."))
    told = counted(facts.published, _("informație publicată"), _("informații publicate"))
    return Item(
        "publication",
        _("Dovada publicării"),
        _("HG 797/2017, anexa 3, art. 4"),
        told,
        tuple(lacks),
        "outreach",
    )


def _registers(facts: InspectionFacts) -> Iterator[Item]:
    told = counted(facts.inquiries, _("anchetă socială"), _("anchete sociale"))
    lacks = () if facts.inquiries else (_("Nicio anchetă socială în perioadă."),)
    yield Item("inquiries", _("Anchete sociale"), _("registrul anchetelor sociale"), told, lacks, "inquiries")
    told = counted(facts.children, _("copil cu părinți plecați"), _("copii cu părinți plecați"))
    unseen = _named(facts.children_unseen, _("Fără vizită sau fișă: {names}."))
    yield Item("children", _("Copii cu părinți plecați"), _("HG 691/2015"), told, tuple(unseen), "children")


def _reports(facts: InspectionFacts, period: Period, today: date) -> Iterator[Item]:
    missing = []
    if facts.carers:
        given = set(facts.reports)
        missing = [
            _("Lipsește raportul pe semestrul {half} al anului {year}.").format(half="I" * half, year=year)
            for year, half in semesters_of(period, today)
            if (year, half) not in given
        ]
    told = counted(facts.carers, _("asistent personal"), _("asistenți personali"))
    ground = _("Legea 448/2006, art. 40; HG 268/2007, art. 29")
    yield Item("carers", _("Rapoartele asistenților personali"), ground, told, tuple(missing), "carers")
    asked = [
        year for year in period.years() if date(year, 12, 31) <= today and year not in facts.school_years
    ]
    lacks = [_("Nu s-au cerut liste de la școli în anul {year}.").format(year=year) for year in asked]
    told = (
        _("cerute în {years}").format(years=", ".join(map(str, facts.school_years)))
        if facts.school_years
        else _("nicio listă cerută")
    )
    yield Item(
        "schools", _("Listele de la școli"), _("HG 691/2015, anexa 1, art. 2"), told, tuple(lacks), "children"
    )
    told = counted(facts.guardians, _("tutelă sau curatelă"), _("tutele și curatele"))
    named = _named(facts.accounts_missing, _("Fără dare de seamă: {names}."))
    yield Item(
        "guardians", _("Dările de seamă ale tutorilor"), _("Codul civil"), told, tuple(named), "guardianship"
    )


def _deadlines(facts: InspectionFacts) -> Item:
    lacks = [counted(facts.late, _("termen depășit."), _("termene depășite."))] if facts.late else []
    told = _("la zi") if not facts.late else _("cu întârzieri")
    return Item(
        "deadlines",
        _("Termene"),
        _("raportări și verificări periodice"),
        told,
        tuple(lacks),
        "deadlines",
        "late",
    )


def _named(names: Sequence[str], sentence: str) -> list[str]:
    if not names:
        return []
    shown = [shortened(name) for name in names[:_NAMED]]
    if len(names) > _NAMED:
        shown.append(_("și încă {count}").format(count=len(names) - _NAMED))
    return [sentence.format(names="; ".join(shown))]
