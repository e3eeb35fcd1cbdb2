"""The fields of comparisons with the lists of others, and of their lines."""

from db.record import Record
from db.tables.evidence import Agreement, Comparison, ComparisonLine, EvidenceKind
from letea.fields import Field, Kind, fields
from letea.wording import _

KIND_NAMES = {
    EvidenceKind.PAYMENTS: _("Plăți"),
    EvidenceKind.CARERS: _("Asistenți personali"),
    EvidenceKind.GOODS: _("Venituri și bunuri"),
}
AGREEMENTS = {
    Agreement.AGREES: _("concordă"),
    Agreement.DIFFERS: _("diferă"),
    Agreement.ONLY_OURS: _("doar la noi"),
    Agreement.ONLY_THEIRS: _("doar la ei"),
}

_HIDDEN = Field("", kind=Kind.HIDDEN)

FIELDS: dict[type[Record], dict[str, Field]] = {
    Comparison: fields(
        kind=Field(_("Ce se confruntă"), kind=Kind.CHOICE, choices=KIND_NAMES, required=True),
        month_on=Field(_("Luna"), help=_("Luna la care se referă lista."), kind=Kind.DAY, required=True),
        benefit_kind_id=Field(_("Beneficiul"), kind=Kind.HIDDEN),
        source=Field(
            _("Lista este de la"),
            help=_("Apare în raport, ca parte care semnează."),
            example=_("Contabilitate"),
            required=True,
        ),
        file_name=Field(_("Fișierul")),
        compared_on=Field(_("Confruntată la"), kind=Kind.DAY),
        left_out=_HIDDEN,
    ),
    ComparisonLine: fields(
        comparison_id=_HIDDEN,
        person_id=Field(_("Persoana"), kind=Kind.PERSON),
        state=Field(_("Starea"), kind=Kind.CHOICE, choices=AGREEMENTS),
        place=Field(_("Rândul din listă"), kind=Kind.COUNT),
        name=Field(_("Numele")),
        ours=_HIDDEN,
        theirs=_HIDDEN,
        our_bani=Field(_("Suma la noi"), kind=Kind.MONEY),
        their_bani=Field(_("Suma la ei"), kind=Kind.MONEY),
        matched_by=Field(_("Potrivit")),
        difference=Field(_("Ce diferă"), kind=Kind.LONG_TEXT),
        note=Field(
            _("Ce s-a făcut"),
            help=_("Apare în raportul care se semnează."),
            kind=Kind.LONG_TEXT,
            required=True,
        ),
        resolved_on=Field(_("Rezolvat la"), kind=Kind.DAY),
        name_key=_HIDDEN,
    ),
}
