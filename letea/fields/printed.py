"""The fields of papers that were printed, and what each kind of paper is called."""

from db.record import Record
from db.tables.printed import PrintedPaper
from letea.fields import Field, Kind, fields
from letea.wording import _

# What a record of the archive says under `kind`; a kind that is not here goes by the paper's own title.
PRINTED_KINDS: dict[str, str] = {
    "person_card": _("Fișa beneficiarului"),
    "household_card": _("Fișa gospodăriei"),
    "certificate": _("Adeverință"),
    "referral_note": _("Referat"),
    "disposition": _("Dispoziție"),
    "payment_list": _("Borderou de plată"),
    "payment_summary": _("Centralizator de plăți"),
    "inquiry": _("Anchetă socială"),
    "visit": _("Raport de vizită"),
    "service_plan": _("Plan de servicii"),
    "observation_sheet": _("Fișă de observație"),
    "risk_sheet": _("Fișă de identificare a riscurilor"),
    "school_letter": _("Adresă către școală"),
    "contract": _("Contract de servicii sociale"),
    "carer_report": _("Raport privind asistenții personali"),
    "guardianship": _("Act al autorității tutelare"),
    "register": _("Listă de registru"),
    "deadlines": _("Listă de termene"),
    "council": _("Act al dosarului de hotărâre"),
    "inspection": _("Dosar pentru control"),
    "activity": _("Raport anual de activitate"),
    "diagnosis": _("Diagnoză socială"),
    "costs": _("Analiza costurilor serviciilor sociale"),
    "need_grid": _("Grila de vulnerabilitate"),
    "evidence": _("Raport de confruntare"),
    "dossier": _("Dosarul persoanei"),
    "selection": _("Listă de selecționare"),
    "handover": _("Proces-verbal de predare-primire"),
    "received": _("Confirmare de primire"),
    "county_opinion": _("Aviz consultativ"),
    "county_key": _("Cheia județului"),
}
OTHER_PAPER = _("Alt act")

_HIDDEN = Field("", kind=Kind.HIDDEN)

FIELDS: dict[type[Record], dict[str, Field]] = {
    PrintedPaper: fields(
        title=Field(_("Actul"), required=True),
        kind=Field(_("Felul actului"), kind=Kind.CHOICE, choices=PRINTED_KINDS),
        number=Field(_("Numărul"), _("Numărul din registrul biroului, unde actul are unul.")),
        printed_on=Field(_("Tipărit la"), kind=Kind.DAY),
        person_id=Field(_("Persoana"), kind=Kind.PERSON),
        pages=Field(_("Pagini"), kind=Kind.COUNT),
        size=Field(_("Mărimea"), kind=Kind.COUNT),
        owner_uid=_HIDDEN,
        sha=_HIDDEN,
    ),
}


def printed_kind(kind: str) -> str:
    """What a kind of printed paper is called."""
    return PRINTED_KINDS.get(kind, OTHER_PAPER)
