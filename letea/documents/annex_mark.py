"""What stands around the annex by the stage of its plan: annex mark, watermark, letterhead."""

from datetime import date

from db.tables.office import Office
from db.tables.plans import Plan, PlanStage
from letea.documents.letterhead import letterhead_of
from letea.documents.outline import Letterhead
from letea.unit_words import words_for
from letea.wording import _, day

# Rules to fill by hand.
_SHORT_RULE, _RULE, _LONG_RULE = "__", "____", "__________"


def annex_mark(plan: Plan, office: Office) -> str:
    """The words at the top right of the first page; what is not known yet is a rule to fill by hand.

    The copy for consultation and the one to sign leave the decision's number and date to the secretary's
    hand even where they are typed already: the signed paper is numbered after the vote.
    """
    if plan.stage is PlanStage.DRAFT:
        return _("Anexă la proiectul de hotărâre nr. {number} din\u00a0{day}").format(
            number=plan.draft_number or _RULE, day=_day(plan.draft_on)
        )
    adopted = plan.stage is PlanStage.ADOPTED
    return _("Anexa nr. {annex} la {decision} nr. {number} din\u00a0{day}").format(
        decision=words_for(office.unit_kind).decision,
        annex=plan.annex_number or _SHORT_RULE,
        number=(adopted and plan.decision_number) or _RULE,
        day=_day(plan.decision_on if adopted else None),
    )


def watermark(plan: Plan) -> str:
    """PROIECT across each page of the copy for public consultation, nothing on the others."""
    return _("PROIECT") if plan.stage is PlanStage.CONSULTATION else ""


def letterhead(plan: Plan, office: Office) -> Letterhead:
    """Country, county, unit and who issues: the service in consultation, the council from the draft on."""
    service = plan.stage is PlanStage.CONSULTATION
    council = words_for(office.unit_kind).council.upper()
    issuer = office.service_name if service and office.service_name else council
    return letterhead_of(office, issuer)


def _day(known: date | None) -> str:
    return day(known) or _LONG_RULE
