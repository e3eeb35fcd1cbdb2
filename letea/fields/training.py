"""The fields of a line of chapter III, training and guidance of the staff."""

from db.record import Record
from db.tables.training import TrainingPart, TrainingRow
from letea.fields import Field, Kind, fields
from letea.wording import _

PARTS = {
    TrainingPart.IMPROVEMENT: _("a. Cursuri de perfecționare"),
    TrainingPart.QUALIFICATION: _("b. Cursuri de calificare"),
    TrainingPart.CENTRE_STAFF: _("c.1. Instruirea personalului din centre"),
    TrainingPart.CARERS: _("c.2. Instruirea asistenților personali"),
    TrainingPart.INFORMAL_CARERS: _("c.3. Instruirea îngrijitorilor informali"),
    TrainingPart.VOLUNTEERS: _("c.4. Instruirea voluntarilor"),
    TrainingPart.PEER_REVIEW: _("d. Întâlniri de tip peer review"),
    TrainingPart.NATIONAL_PROGRAMMES: _("e. Programe de interes național"),
}

FIELDS: dict[type[Record], dict[str, Field]] = {
    TrainingRow: fields(
        year=Field(_("Anul"), kind=Kind.COUNT, required=True),
        part=Field(_("Punctul din plan"), kind=Kind.CHOICE, choices=PARTS, required=True),
        audience=Field(_("Cine participă"), example=_("Personalul de specialitate")),
        topic=Field(_("Tematica"), help=_("La literele d și e, tema de interes.")),
        people_count=Field(_("Nr. persoane"), example="4", kind=Kind.COUNT),
        people_unit=Field(_("Cuvântul de după număr"), example=_("persoane")),
        amount_bani=Field(
            _("Buget estimat"),
            help=_("O sumă sau o mențiune: „Fără costuri”, „nu este cazul”. Mențiunea nu este zero."),
            example="2.000",
            kind=Kind.AMOUNT,
        ),
        amount_text=Field(_("Bugetul, ca mențiune"), kind=Kind.HIDDEN),
        place=Field(_("Ordinea"), kind=Kind.HIDDEN),
    ),
}
