"""The fields of the yearly reports, and what each report is called."""

from db.record import Record
from db.tables.reports import ReportKind, YearlyReport
from letea.fields import Field, Kind, fields
from letea.wording import _

REPORT_KINDS = {
    ReportKind.ACTIVITY: _("Raportul anual de activitate"),
    ReportKind.DIAGNOSIS: _("Diagnoza socială"),
    ReportKind.COSTS: _("Analiza costurilor"),
}
INDICATORS = "need_indicator"  # the list that `indicators` chooses from, of resources/indicators

_HIDDEN = Field("", kind=Kind.HIDDEN)

FIELDS: dict[type[Record], dict[str, Field]] = {
    YearlyReport: fields(
        introduction=Field(
            _("Introducere"),
            help=_("Se tipărește la început: cine întocmește raportul, pe ce temei, ce a fost deosebit."),
            kind=Kind.LONG_TEXT,
        ),
        difficulties=Field(
            _("Dificultăți întâmpinate"),
            help=_("Ce a îngreunat munca: personal, bani, distanțe, acte."),
            kind=Kind.LONG_TEXT,
        ),
        proposals=Field(
            _("Propuneri"),
            help=_("Ce se propune primarului și consiliului pentru anul următor."),
            kind=Kind.LONG_TEXT,
        ),
        indicators=Field(
            _("Indicatorii nevoii, pe ani"),
            help=_("Cel mult zece; se numără la 31 decembrie al fiecărui an, din datele înscrise."),
            kind=Kind.VOCABULARY_LIST,
            vocabulary=INDICATORS,
        ),
        kind=_HIDDEN,
        year=_HIDDEN,
    ),
}
