"""What must hold for a plan and what it still lacks; how a new one begins."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import resources
from db.tables.office import Official, OfficialRole, UnitKind
from db.tables.plans import Basis, BasisKind, Display, Node, Plan, PlanStage, Section, SectionKind
from db.tables.services import Licence
from letea.errors import Problem
from letea.layouts import Family
from letea.legal import notes
from letea.prose import words_of
from letea.rules.office import holder_on
from letea.rules.plan_sections import (
    Aside,
    Rows,
    check_acts,
    check_filled,
    check_numbers,
    check_objectives,
    check_table,
)
from letea.rules.plan_signing import paper_date, role_named, signing_roles
from letea.rules.plan_template import new_plan
from letea.rules.plan_tree import PlanTree, SectionTree
from letea.rules.services import check_year
from letea.unit_words import words_for
from letea.wording import _, day

__all__ = [
    "PlanFacts",
    "check_basis",
    "check_node",
    "check_plan",
    "check_plan_profile",
    "check_section",
    "new_plan",
]

_YEARS = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])")
_STRATEGIES = frozenset({BasisKind.LOCAL_STRATEGY, BasisKind.COUNTY_STRATEGY, BasisKind.NATIONAL_STRATEGY})
_STATE_MONEY = "oug-70-2025"
_OWN_STRATEGY = {  # by whether it is a county's plan
    False: (BasisKind.LOCAL_STRATEGY, _("strategia locală")),
    True: (BasisKind.COUNTY_STRATEGY, _("strategia județeană")),
}


@dataclass(frozen=True)
class PlanFacts:
    """What the office knows beside the plan; None where a check should be left out.

    `aside` are the warnings the worker set aside with a reason: they are not told.
    """

    licences: Sequence[Licence] = ()
    kind: UnitKind = UnitKind.COMMUNE
    officials: Sequence[Official] | None = None
    known_codes: Collection[str] | None = None
    aside: Aside = frozenset()


def check_plan(
    tree: PlanTree, tables: Mapping[str, Rows], today: date, *, facts: PlanFacts | None = None
) -> list[Problem]:
    """What the plan still lacks, in its own order.

    `tables` are the rows of live tables by section uid. Fields are "I.A" or "I.A.licence": the section's key
    and what of it. Only what would make the annex wrong is blocking.
    """
    known = facts or PlanFacts()
    problems = check_plan_profile(tree.plan, today)
    try:
        layout = tree.layout
    except resources.MissingResourceError:
        text = _("Modelul de plan „{name}” nu este cunoscut de această versiune a programului.")
        return [*problems, Problem("family", text.format(name=tree.plan.family))]
    problems += _check_headings(tree, layout)
    for held in tree.walk():
        if held.section.included:
            rows = tables.get(held.section.uid, ()) if held.section.live else held.section.rows
            problems += _check_held(held, tree.plan, rows, layout=layout, facts=known, today=today)
    told = [*problems, *check_numbers(tree)]
    return [one for one in told if one.blocking or (one.field, one.text) not in known.aside]


def check_plan_profile(plan: Plan, today: date) -> list[Problem]:
    """A plan's own data: title, year, the order of its acts' dates."""
    problems = check_year(plan)
    if not plan.title.strip():
        problems.append(Problem("title", _("Scrieți titlul planului.")))
    elif str(plan.year) not in plan.title:
        text = _("Titlul nu spune anul planului ({year}). Verificați-l.")
        problems.append(Problem("title", text.format(year=plan.year), blocking=False))
    if plan.draft_on and plan.decision_on and plan.decision_on < plan.draft_on:
        text = _("Hotărârea este înaintea proiectului ei ({day}). Verificați cele două date.")
        problems.append(Problem("decision_on", text.format(day=day(plan.draft_on))))
    if plan.until_year is not None and plan.until_year < plan.year:
        text = _("Ultimul an este înaintea primului ({year}). Verificați-l sau lăsați-l gol.")
        problems.append(Problem("until_year", text.format(year=plan.year)))
    for field, value in (("decision_on", plan.decision_on), ("draft_on", plan.draft_on)):
        if value and value > today:
            problems.append(Problem(field, _("Data este în viitor; verificați anul."), blocking=False))
    if plan.stage is PlanStage.ADOPTED and not (plan.decision_number.strip() and plan.decision_on):
        text = _("Planul este adoptat: scrieți numărul și data hotărârii.")
        problems.append(Problem("decision_number", text, blocking=False))
    return problems


def check_section(section: Section) -> list[Problem]:
    """A section as edited: what prints has a heading; cited acts have their own year."""
    problems = []
    named = section.number.strip() or section.heading.strip()
    if not named and section.display not in {Display.TITLE, Display.HIDDEN}:
        text = _("Scrieți titlul secțiunii sau alegeți ca titlul să nu se tipărească.")
        problems.append(Problem("heading", text, blocking=False))
    written = f"{section.heading} {words_of(section.text)}"
    return [*problems, *(Problem("text", one.text, blocking=False) for one in check_acts("", written))]


def check_basis(row: Basis, *, year: int) -> list[Problem]:
    """A row of "Având în vedere"; one left blank does not print and may wait."""
    problems = []
    if not row.text.strip():
        text = _("Rândul este necompletat și nu se tipărește; scrieți textul sau ștergeți rândul.")
        return [Problem("text", text, blocking=False)]
    if row.kind in _STRATEGIES:
        last = max((int(found) for found in _YEARS.findall(row.period)), default=None)
        if last is None:
            text = _("Scrieți perioada strategiei, de exemplu 2024–2030.")
            problems.append(Problem("period", text, blocking=False))
        elif last < year:
            text = _("Strategia s-a încheiat în {last}. Treceți strategia în vigoare în anul planului.")
            problems.append(Problem("period", text.format(last=last), blocking=False))
    if row.kind is BasisKind.LOCAL_STRATEGY and not row.decision.strip():
        text = _("Scrieți hotărârea care aprobă strategia, de exemplu HCL nr. 69/2019 sau HCJ nr. 12/2024.")
        problems.append(Problem("decision", text, blocking=False))
    return [*problems, *(Problem("text", one.text, blocking=False) for one in check_acts("", row.text))]


def check_node(node: Node, layout: Family) -> list[Problem]:
    """An objective or measure has a text on a level of its family; a measure its term and responsible."""
    level = layout.level(node.level)
    if level is None:
        text = _("Nivelul „{level}” nu este în modelul planului.")
        return [Problem("level", text.format(level=node.level))]
    problems = []
    if not node.text.strip():
        problems.append(Problem("text", _("Scrieți textul obiectivului sau al măsurii.")))
    if level == layout.levels[-1]:
        wanted = {
            "term": _("Scrieți termenul, de exemplu „Trim. I–IV”."),
            "responsible": _("Scrieți cine răspunde de măsură."),
        }
        problems += [
            Problem(key, sentence, blocking=False)
            for key, sentence in wanted.items()
            if not node.cells.get(key, "").strip()
        ]
    return problems


def _check_headings(tree: PlanTree, layout: Family) -> Iterator[Problem]:
    """A new plan keeps every heading of the order."""
    if tree.plan.transcribed:
        return
    present = {held.section.key for held in tree.walk() if held.section.included}
    for spec in layout.sections:
        if spec.required and spec.key not in present:
            text = _("Lipsește „{name}”, cerut de modelul-cadru: {order}.")
            name = f"{spec.number} {spec.heading}".strip() or spec.key
            yield Problem(spec.key, text.format(name=name, order=layout.order), blocking=False)


def _check_held(
    held: SectionTree, plan: Plan, rows: Rows, *, layout: Family, facts: PlanFacts, today: date
) -> Iterator[Problem]:
    section = held.section
    spec = layout.section(section.key)
    yield from check_filled(held, plan, rows, optional=bool(spec and spec.optional))
    written = f"{section.heading}\n{words_of([*section.text, *section.closing])}"
    yield from check_acts(section.key, written, date(plan.year, 1, 1))
    match section.kind:
        case SectionKind.TABLE:
            yield from check_table(section, rows, layout, known_codes=facts.known_codes)
            yield from _check_services(section, plan, facts, today=today)
        case SectionKind.BASIS:
            yield from _check_grounds(held, plan, facts.kind)
        case SectionKind.OBJECTIVES:
            yield from check_objectives(held, layout, aside=facts.aside)
        case SectionKind.SIGNATURES:
            yield from _check_signers(section, plan, facts)
        case SectionKind.TEXT:
            pass


def _check_services(section: Section, plan: Plan, facts: PlanFacts, *, today: date) -> Iterator[Problem]:
    """Licences that end in the plan's year, and the state money that no longer passes here."""
    if section.table_name != "existing_services":
        return
    for licence in _last_licences(facts.licences):
        if licence.until_on and licence.until_on <= date(plan.year, 12, 31):
            text = (
                _("Licența seria {series} nr. {number} a expirat la {day}; prevedeți o licență nouă.")
                if licence.until_on < today
                else _("Licența seria {series} nr. {number} expiră la {day}; prevedeți o licență nouă.")
            )
            sentence = text.format(series=licence.series, number=licence.number, day=day(licence.until_on))
            yield Problem(f"{section.key}.licence", sentence, blocking=False)
    for note in notes(date(plan.year, 1, 1)):
        if note.key == _STATE_MONEY:
            yield Problem(f"{section.key}.state", note.text, blocking=False)


def _last_licences(licences: Sequence[Licence]) -> Iterator[Licence]:
    """The licence of each service that ends last; one without an end outlasts all."""
    last: dict[int, Licence] = {}
    for licence in licences:
        held = last.get(licence.service_id)
        if licence.deleted_at is None and (held is None or _end(licence) > _end(held)):
            last[licence.service_id] = licence
    yield from last.values()


def _end(licence: Licence) -> date:
    return licence.until_on or date.max


def _check_grounds(held: SectionTree, plan: Plan, kind: UnitKind) -> Iterator[Problem]:
    printed = [row for row in held.basis if row.text.strip()]
    key = held.section.key
    for row in printed:
        for problem in check_basis(row, year=plan.year):
            text = f"„{row.text[:50].rstrip()}…” – {problem.text}"
            yield Problem(f"{key}.{row.kind.value}", text, blocking=False)
    kinds = {row.kind for row in printed}
    own, named = _OWN_STRATEGY[kind is UnitKind.COUNTY]
    if own not in kinds:
        text = _("„Având în vedere” nu cuprinde {strategy} de dezvoltare a serviciilor sociale. Adăugați-o.")
        yield Problem(f"{key}.{own.value}", text.format(strategy=named), blocking=False)
    awaited = not plan.transcribed and plan.stage is not PlanStage.CONSULTATION
    if awaited and BasisKind.CONSULTATION not in kinds:
        text = _("Scrieți rezultatul consultării publice: perioada și numărul propunerilor primite.")
        yield Problem(f"{key}.consultation", text, blocking=False)


def _check_signers(section: Section, plan: Plan, facts: PlanFacts) -> Iterator[Problem]:
    """Every signer has a name on the paper's date."""
    if facts.officials is None:
        return
    on = paper_date(plan)
    words = words_for(facts.kind)
    for role in _roles_to_fill(section, plan, facts.kind):
        if holder_on(facts.officials, role, on) is None:
            text = _("Nu se știe cine era „{role}” la {day}; completați în Setări, altfel rămâne loc liber.")
            sentence = text.format(role=words.roles[role], day=day(on))
            yield Problem(f"{section.key}.{role.value}", sentence, blocking=False)


def _roles_to_fill(section: Section, plan: Plan, kind: UnitKind) -> list[OfficialRole]:
    """The functions whose holders are printed: those the plan names without a person, else the stage's."""
    if not section.rows:
        return list(signing_roles(plan.stage, kind))
    unnamed = [row["cells"] for row in section.rows if not row["cells"].get("name", "").strip()]
    named = (role_named(cells.get("office", "")) for cells in unnamed)
    return [role for role in named if role is not None]
