"""The fields of the grid of vulnerability: its situations and scale, assessments, early warnings."""

from db.record import Record
from db.tables.needs import (
    Alarm,
    AlarmState,
    AlarmStep,
    Answer,
    Basis,
    Dimension,
    NeedAnswer,
    NeedAssessment,
    NeedScale,
    NeedSituation,
    NeedSource,
)
from letea.fields import Field, Kind, fields
from letea.wording import _

DIMENSIONS = {
    Dimension.ECONOMIC: _("Economică"),
    Dimension.HOUSING: _("Locuire"),
    Dimension.HEALTH: _("Sănătate"),
    Dimension.EDUCATION: _("Educație"),
    Dimension.FAMILY: _("Familie"),
    Dimension.SAFETY: _("Siguranță"),
}
ALARMS = {
    Alarm.DROPOUT: _("Abandon școlar"),
    Alarm.SEPARATION: _("Separarea copilului"),
    Alarm.ELDERLY_ALONE: _("Vârstnic singur"),
    Alarm.HOUSING_LOSS: _("Pierderea locuinței"),
}
ANSWERS = {Answer.YES: _("da"), Answer.NO: _("nu"), Answer.UNKNOWN: _("nu se știe")}
BASES = {
    Basis.ASKED: _("la evaluare"),
    Basis.REGISTER: _("din evidență"),
    Basis.BEFORE: _("din evaluarea dinainte"),
}
SOURCES = {
    NeedSource.VISIT: _("Vizită"),
    NeedSource.INQUIRY: _("Anchetă socială"),
    NeedSource.NOTICE: _("Sesizare"),
    NeedSource.STATEMENT: _("Declarație"),
    NeedSource.PAPERS: _("Acte"),
    NeedSource.OTHER: _("Altă sursă"),
}
ALARM_STATES = {AlarmState.WORKING: _("În lucru"), AlarmState.SETTLED: _("Rezolvat")}

_HIDDEN = Field("", kind=Kind.HIDDEN)
_HOUSEHOLD = Field(_("Gospodăria"), kind=Kind.HIDDEN)

FIELDS: dict[type[Record], dict[str, Field]] = {
    NeedSituation: fields(
        dimension=Field(_("Dimensiunea"), kind=Kind.CHOICE, choices=DIMENSIONS),
        text=Field(_("Situația"), required=True),
        weight=Field(_("Puncte"), help=_("Cât adaugă un „da” la punctaj."), kind=Kind.COUNT, required=True),
        active=Field(_("Se folosește"), kind=Kind.YES_NO),
        alarm=Field(
            _("Avertizează la"),
            help=_("Lista de avertizare pe care un „da” pune gospodăria."),
            kind=Kind.CHOICE,
            choices=ALARMS,
        ),
        code=_HIDDEN,
        place=_HIDDEN,
    ),
    NeedScale: fields(
        low_from=Field(_("Vulnerabilitate mică, de la"), kind=Kind.COUNT, required=True),
        medium_from=Field(_("Vulnerabilitate medie, de la"), kind=Kind.COUNT, required=True),
        high_from=Field(_("Vulnerabilitate mare, de la"), kind=Kind.COUNT, required=True),
        high_again_months=Field(
            _("Reevaluare la vulnerabilitate mare (luni)"), kind=Kind.COUNT, required=True
        ),
        again_months=Field(_("Reevaluare a celorlalte (luni)"), kind=Kind.COUNT, required=True),
    ),
    NeedAssessment: fields(
        household_id=_HOUSEHOLD,
        assessed_on=Field(_("Evaluată la"), kind=Kind.DAY, required=True),
        source=Field(_("Sursa"), kind=Kind.CHOICE, choices=SOURCES, required=True),
        made_by=Field(_("Evaluată de")),
        note=Field(_("Observații"), kind=Kind.LONG_TEXT, private=True),
    ),
    NeedAnswer: fields(
        assessment_id=_HIDDEN,
        situation_id=Field("", kind=Kind.HIDDEN, private=True),
        answer=Field(_("Răspunsul"), kind=Kind.CHOICE, choices=ANSWERS, private=True),
        basis=Field(_("De unde se știe"), kind=Kind.CHOICE, choices=BASES),
        known_on=Field(_("Se știe din"), kind=Kind.DAY),
        evidence=Field(_("Pe ce se sprijină"), private=True),
    ),
    AlarmStep: fields(
        household_id=_HOUSEHOLD,
        alarm=Field(_("Avertizarea"), kind=Kind.CHOICE, choices=ALARMS, required=True),
        state=Field(_("Stadiul"), kind=Kind.CHOICE, choices=ALARM_STATES, required=True),
        done_on=Field(_("Data"), kind=Kind.DAY, required=True),
        made_by=Field(_("Cine")),
        note=Field(
            _("Ce s-a făcut"),
            help=_("Pe scurt: cu cine s-a vorbit, ce s-a hotărât, ce urmează."),
            kind=Kind.LONG_TEXT,
            private=True,
        ),
    ),
}
