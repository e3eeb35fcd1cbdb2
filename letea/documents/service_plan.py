"""The plan of services (plan de servicii) as a paper: whose it is, what is done by whom, what came of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from db.tables.office import Office, Official, OfficialRole
from db.tables.service_plans import ServicePlan, ServicePlanAction
from letea.documents.letterhead import letterhead_of, unit_line
from letea.documents.outline import (
    Align,
    Block,
    Heading,
    Outline,
    Pairs,
    Paragraph,
    Party,
    Signatures,
    Table,
    cells,
    plain,
)
from letea.fields import field_of
from letea.rules.office import holder_on
from letea.wording import _, day, long_day

RULE = "____________________"
_LINE = "_" * 72  # as wide as the page
_SIGNING = _("Beneficiar, părinte sau reprezentant legal")
_SECTION = 2  # the level of a section's heading
_WIDTHS = (5.0, 18.0, 22.0, 16.0, 13.5, 13.5, 16.0)


@dataclass(frozen=True)
class Beneficiary:
    """Whom the plan is for, as the paper names them."""

    name: str
    cnp: str = ""
    born_on: date | None = None
    address: str = ""
    household: str = ""


def service_plan_paper(
    office: Office,
    officials: Sequence[Official],
    plan: ServicePlan,
    actions: Sequence[ServicePlanAction],
    whose: Beneficiary,
) -> Outline:
    """The plan; what is not known yet is a rule to fill by hand."""
    title = _("Plan de servicii nr. {number} din {day}").format(number=plan.number, day=day(plan.made_on))
    blocks: tuple[Block, ...] = (
        Heading(title, 0, Align.CENTER),
        Paragraph(plain(_ground()), Align.CENTER),
        Paragraph(plain(_approved(plan)), Align.CENTER),
        *_section(_("1. Beneficiarul"), Pairs(_whose(whose))),
        *_told(_("2. Situația din care pornește planul"), plan.situation),
        *_told(_("3. Scopul planului"), plan.purpose),
        *_section(_("4. Durata și urmărirea"), Pairs(_terms(plan))),
        *_section(_("5. Obiective, servicii și acțiuni"), _table(actions)),
        Signatures(_signers(officials, plan)),
        *_evaluation(plan),
    )
    return Outline(
        title=title,
        blocks=blocks,
        author=f"{office.service_name}, {unit_line(office)}",
        subject=_("Plan de servicii"),
        letterhead=letterhead_of(office, office.service_name),
    )


def _ground() -> str:
    return _(
        "întocmit în temeiul Legii nr. 272/2004 privind protecția și promovarea drepturilor copilului "
        "și al Ordinului nr. 286/2006"
    )


def _approved(plan: ServicePlan) -> str:
    """By which disposition of the mayor it was approved; rules where that is not known yet."""
    return _("aprobat prin dispoziția primarului nr. {number} din {day}").format(
        number=plan.disposition_number or RULE, day=day(plan.disposition_on) or RULE
    )


def _whose(whose: Beneficiary) -> tuple[tuple[str, str], ...]:
    return (
        (_("Numele și prenumele"), whose.name or RULE),
        (_("CNP"), whose.cnp or RULE),
        (_("Data nașterii"), day(whose.born_on) or RULE),
        (_("Domiciliul"), whose.address or RULE),
        (_("Gospodăria"), whose.household or RULE),
        (_("Părinte sau reprezentant legal"), RULE),
    )


def _terms(plan: ServicePlan) -> tuple[tuple[str, str], ...]:
    return (
        (_("Perioada"), f"{day(plan.from_on) or RULE} – {day(plan.to_on) or RULE}"),
        (field_of(ServicePlan.next_on).label, day(plan.next_on) or RULE),
        *(((_("Încheiat la"), day(plan.closed_on)),) if plan.closed_on else ()),
    )


def _evaluation(plan: ServicePlan) -> Iterator[Block]:
    """What was found when the plan was looked at, under a signature of its own; it comes months later."""
    if plan.evaluated_on is None and not plan.evaluation.strip():
        return
    heading = _("6. Evaluarea planului, la {day}").format(
        day=long_day(plan.evaluated_on) if plan.evaluated_on else RULE
    )
    yield from _told(heading, plan.evaluation)
    yield Signatures((Party(_("Întocmit"), plan.made_by), Party(_SIGNING)))


def _section(heading: str, block: Block) -> Iterator[Block]:
    yield Heading(heading, _SECTION)
    yield block


def _told(heading: str, words: str) -> Iterator[Block]:
    """A section of text, a paragraph for each line typed; a rule where nothing is."""
    yield Heading(heading, _SECTION)
    for line in words.strip().splitlines() or [_LINE]:
        if line.strip():
            yield Paragraph(plain(line.strip()))


def _table(actions: Sequence[ServicePlanAction]) -> Table:
    """The actions; blank rows to write in where there are none."""
    heads = (
        _("Nr."),
        field_of(ServicePlanAction.objective).label,
        field_of(ServicePlanAction.action).label,
        field_of(ServicePlanAction.responsible).label,
        field_of(ServicePlanAction.until_on).label,
        field_of(ServicePlanAction.done_on).label,
        field_of(ServicePlanAction.result).label,
    )
    rows: list[tuple[str, ...]] = [
        (
            str(number),
            *(one.objective, one.action, one.responsible),
            *(day(one.until_on), day(one.done_on), one.result),
        )
        for number, one in enumerate(actions, start=1)
    ] or [(str(number), *[""] * (len(heads) - 1)) for number in range(1, 5)]
    body = tuple(cells(row) for row in rows)
    return Table(_WIDTHS, (cells(heads, bold=True, align=Align.CENTER),), body, wide=True)


def _signers(officials: Sequence[Official], plan: ServicePlan) -> tuple[Party, ...]:
    mayor = holder_on(officials, OfficialRole.MAYOR, plan.disposition_on or plan.made_on)
    return (
        Party(_("Primar"), mayor.name if mayor else ""),
        Party(_("Întocmit"), plan.made_by),
        Party(_SIGNING),
    )
