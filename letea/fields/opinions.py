"""The fields of the county's opinion on a draft plan, for the one form that writes it."""

from db.tables.handover import Verdict
from letea.fields import Field, Kind
from letea.wording import _

VERDICTS = {
    Verdict.FAVOURABLE: _("favorabil"),
    Verdict.WITH_REMARKS: _("favorabil, cu observații"),
    Verdict.UNFAVOURABLE: _("nefavorabil"),
}
NUMBER = Field(
    _("Numărul avizului"), example="7091/1078", help=_("Din registrul instituției."), required=True
)
GIVEN_ON = Field(_("Data avizului"), kind=Kind.DAY, required=True)
VERDICT = Field(_("Avizul este"), kind=Kind.CHOICE, choices=VERDICTS, required=True)
WHOLE = Field(
    _("Planul în întregul lui"),
    help=_("Observațiile pe secțiuni se scriu în fila următoare, fiecare la secțiunea ei."),
    kind=Kind.LONG_TEXT,
)
