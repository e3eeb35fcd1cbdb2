"""The fields of plans of services and of their actions."""

from db.record import Record
from db.tables.service_plans import ServicePlan, ServicePlanAction
from letea.fields import Field, Kind, fields
from letea.wording import _

_HIDDEN = Field("", kind=Kind.HIDDEN)

FIELDS: dict[type[Record], dict[str, Field]] = {
    ServicePlan: fields(
        number=Field(_("Numărul planului"), example="3/2022", required=True),
        made_on=Field(_("Întocmit la"), kind=Kind.DAY, required=True),
        person_id=Field(
            _("Beneficiarul"), example=_("Scrieți numele sau CNP-ul"), kind=Kind.PERSON, required=True
        ),
        household_id=Field(_("Gospodăria"), kind=Kind.HIDDEN),
        situation=Field(
            _("Situația"),
            help=_("Ce a arătat evaluarea: familia, locuința, veniturile, școala, sănătatea, riscurile."),
            kind=Kind.LONG_TEXT,
            private=True,
        ),
        purpose=Field(
            _("Scopul planului"),
            help=_("De exemplu: prevenirea separării copilului de familia sa."),
            kind=Kind.LONG_TEXT,
        ),
        from_on=Field(_("De la"), kind=Kind.DAY),
        to_on=Field(_("Până la"), kind=Kind.DAY),
        disposition_number=Field(_("Dispoziția nr."), example="118/2022"),
        disposition_on=Field(_("Din data de"), kind=Kind.DAY),
        made_by=Field(_("Întocmit de")),
        next_on=Field(
            _("Următoarea reevaluare"), help=_("Din această zi planul stă la „de reevaluat”."), kind=Kind.DAY
        ),
        evaluated_on=Field(_("Evaluat la"), kind=Kind.DAY),
        evaluation=Field(
            _("Evaluarea"),
            help=_("Ce s-a realizat, ce nu, și dacă planul se continuă, se schimbă sau se încheie."),
            kind=Kind.LONG_TEXT,
            private=True,
        ),
        closed_on=Field(_("Încheiat la"), kind=Kind.DAY),
    ),
    ServicePlanAction: fields(
        plan_id=_HIDDEN,
        place=_HIDDEN,
        objective=Field(_("Obiectivul")),
        action=Field(_("Serviciul sau acțiunea"), required=True),
        responsible=Field(_("Responsabil")),
        until_on=Field(_("Termenul"), kind=Kind.DAY),
        done_on=Field(_("Realizat la"), kind=Kind.DAY),
        result=Field(_("Rezultatul")),
    ),
}
