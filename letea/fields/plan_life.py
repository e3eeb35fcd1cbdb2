"""The fields of a plan's life: progress, what was carried over, warnings set aside, versions."""

from db.record import Record
from db.tables.plan_life import CarriedNode, Outcome, PlanVersion, Progress, ProgressState, SetAside
from letea.fields import Field, Kind, fields
from letea.wording import _

PROGRESS_STATES = {
    ProgressState.NOT_STARTED: _("Neînceput"),
    ProgressState.ONGOING: _("În curs"),
    ProgressState.DONE: _("Realizat"),
    ProgressState.POSTPONED: _("Amânat"),
    ProgressState.ABANDONED: _("Abandonat"),
}
OUTCOMES = {
    Outcome.CARRIED: _("Se preia"),
    Outcome.DONE: _("Realizată"),
    Outcome.DROPPED: _("Se renunță"),
}

_HIDDEN = Field("", kind=Kind.HIDDEN)

FIELDS: dict[type[Record], dict[str, Field]] = {
    Progress: fields(
        node_id=_HIDDEN,
        from_on=Field(_("De la"), kind=Kind.DAY, required=True),
        to_on=Field(_("Până la"), kind=Kind.DAY, required=True),
        state=Field(_("Stadiul"), kind=Kind.CHOICE, choices=PROGRESS_STATES, required=True),
        indicator=Field(_("Indicatorul")),
        achieved=Field(_("Realizat"), example=_("2 evenimente")),
        evidence=Field(_("Dovada"), example=_("Procesul-verbal nr. 12 din 3 mai"), kind=Kind.LONG_TEXT),
        next_on=Field(_("De urmărit la"), kind=Kind.DAY),
    ),
    CarriedNode: fields(
        plan_id=_HIDDEN,
        from_uid=_HIDDEN,
        words=Field(_("Măsura din anul trecut"), kind=Kind.LONG_TEXT),
        outcome=Field(_("Ce se întâmplă cu ea"), kind=Kind.CHOICE, choices=OUTCOMES, required=True),
        reason=Field(_("De ce"), example=_("Realizată în trimestrul III"), kind=Kind.LONG_TEXT),
    ),
    SetAside: fields(
        plan_id=_HIDDEN,
        field=_HIDDEN,
        words=Field(_("Observația"), kind=Kind.LONG_TEXT),
        reason=Field(_("De ce rămâne așa"), kind=Kind.LONG_TEXT, required=True),
    ),
    PlanVersion: fields(
        plan_id=_HIDDEN,
        number=Field(_("Versiunea"), kind=Kind.COUNT),
        decision_number=Field(_("Hotărârea nr.")),
        decision_on=Field(_("Data hotărârii"), kind=Kind.DAY),
        frozen_at=_HIDDEN,
        plan_sha=_HIDDEN,
        pdf_sha=Field(_("Suma de control SHA-256"), kind=Kind.HIDDEN),
    ),
}
