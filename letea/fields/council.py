"""The fields of a council file: its matter, steps, papers, proposals and the office's own wording."""

from db.record import Record
from db.tables.council import (
    CouncilFile,
    CouncilPaper,
    CouncilStage,
    CouncilStep,
    CouncilSubject,
    PaperKind,
    PaperTemplate,
    Proposal,
    Sitting,
)
from letea.fields import Field, Kind, fields
from letea.wording import _

SUBJECTS = {
    CouncilSubject.PLAN: _("Plan de acțiune"),
    CouncilSubject.STRATEGY: _("Strategia de dezvoltare a serviciilor sociale"),
    CouncilSubject.CARERS_REPORT: _("Raportul semestrial privind asistenții personali"),
    CouncilSubject.WORKS_PLAN: _("Planul de acțiuni și lucrări de interes local (VMI)"),
    CouncilSubject.EMERGENCY_CRITERIA: _("Criteriile pentru ajutoare de urgență"),
    CouncilSubject.SERVICES_LIST: _("Lista serviciilor sociale de contractat"),
    CouncilSubject.OTHER: _("Altceva"),
}
SITTINGS = {
    Sitting.ORDINARY: _("Ședință ordinară"),
    Sitting.EXTRAORDINARY: _("Ședință extraordinară"),
    Sitting.AT_ONCE: _("Ședință extraordinară convocată de îndată"),
}
COUNCIL_STAGES = {
    CouncilStage.DRAFT: _("Ciornă"),
    CouncilStage.CONSULTATION: _("Consultare publică"),
    CouncilStage.SENT: _("Trimis la județ"),
    CouncilStage.OPINION: _("Aviz consultativ"),
    CouncilStage.PROPOSAL: _("Proiect de hotărâre"),
    CouncilStage.ADOPTED: _("Adoptat"),
    CouncilStage.AMENDED: _("Modificat"),
}
PAPER_KINDS = {
    PaperKind.NOTICE: _("Anunț de consultare publică"),
    PaperKind.POSTING: _("Proces-verbal de afișare"),
    PaperKind.CONSULTATION_MINUTES: _("Proces-verbal de consultare"),
    PaperKind.COUNTY_LETTER: _("Adresă către consiliul județean"),
    PaperKind.APPROVAL_NOTE: _("Referat de aprobare"),
    PaperKind.SPECIALIST_REPORT: _("Raport de specialitate"),
    PaperKind.DRAFT_DECISION: _("Proiect de hotărâre"),
    PaperKind.COMMITTEE_OPINION: _("Avizul comisiei"),
    PaperKind.DECISION: _("Hotărâre"),
    PaperKind.ANNEX: _("Anexă"),
    PaperKind.COMMUNICATION: _("Adresă de comunicare"),
    PaperKind.AFTER_ADOPTION: _("Proceduri obligatorii ulterioare adoptării"),
}

_HIDDEN = Field("", kind=Kind.HIDDEN)
_TYPED = _("Se scrie ca text, întocmai ca în registru.")
_OWN = _("Un rând pentru fiecare; necompletat, se tipărește textul modelului.")

FIELDS: dict[type[Record], dict[str, Field]] = {
    CouncilFile: fields(
        subject=Field(_("Ce se supune aprobării"), kind=Kind.CHOICE, choices=SUBJECTS, required=True),
        plan_id=_HIDDEN,
        year=Field(_("Anul"), kind=Kind.COUNT, required=True),
        title=Field(
            _("Titlul hotărârii"),
            help=_("Cum urmează după „privind aprobarea”."),
            example=_("Planului anual de acțiune privind serviciile sociale …"),
            kind=Kind.LONG_TEXT,
            required=True,
        ),
        amends=Field(_("Modifică hotărârea"), example=_("HCL nr. 12 din 27.01.2026")),
        sitting=Field(_("Felul ședinței"), kind=Kind.CHOICE, choices=SITTINGS, required=True),
        sitting_on=Field(_("Data ședinței"), kind=Kind.DAY),
        consultation_from_on=Field(_("Consultare de la"), kind=Kind.DAY),
        consultation_to_on=Field(_("Consultare până la"), kind=Kind.DAY),
        no_proposals=Field(_("Nu s-au înregistrat propuneri"), kind=Kind.YES_NO),
        county_body=Field(_("Cui se cere avizul"), example=_("Consiliul Județean Bacău, prin DGASPC Bacău")),
        chairs=Field(_("Președinte de ședință")),
        votes_for=Field(_("Voturi „pentru”"), kind=Kind.COUNT),
        votes_against=Field(_("Voturi „împotrivă”"), kind=Kind.COUNT),
        abstained=Field(_("Abțineri"), kind=Kind.COUNT),
        present=Field(_("Consilieri prezenți"), kind=Kind.COUNT),
        seated=Field(_("Consilieri în funcție"), kind=Kind.COUNT),
        reasons=Field(_("Motivarea"), kind=Kind.PROSE),
        grounds=Field(_("Temeiuri"), help=_OWN, kind=Kind.LONG_TEXT),
        articles=Field(_("Articole"), help=_OWN, kind=Kind.LONG_TEXT),
        notes=Field(
            _("Note"), help=_("Se văd numai în program; nu se tipăresc niciodată."), kind=Kind.LONG_TEXT
        ),
    ),
    CouncilStep: fields(
        file_id=_HIDDEN,
        stage=Field(_("Etapa"), kind=Kind.CHOICE, choices=COUNCIL_STAGES, required=True),
        number=Field(_("Numărul"), help=_TYPED, example="7091/1078DAS/29.01.2021"),
        done_on=Field(_("Data"), kind=Kind.DAY),
        skipped=Field(_("Etapă sărită"), kind=Kind.YES_NO),
        note=Field(_("Observații"), kind=Kind.LONG_TEXT),
    ),
    CouncilPaper: fields(
        file_id=_HIDDEN,
        place=_HIDDEN,
        kind=Field(_("Documentul"), kind=Kind.CHOICE, choices=PAPER_KINDS, required=True),
        number=Field(_("Numărul"), help=_TYPED, example="16.398/2023"),
        dated_on=Field(_("Data"), kind=Kind.DAY),
        party=Field(_("Comisia sau destinatarul"), example=_("Instituția Prefectului – Județul Bacău")),
        verdict=Field(_("Avizul"), example=_("favorabil")),
        sent_on=Field(_("Comunicat la"), kind=Kind.DAY),
        archived_sha=_HIDDEN,
    ),
    Proposal: fields(
        file_id=_HIDDEN,
        place=_HIDDEN,
        received_on=Field(_("Primită la"), kind=Kind.DAY),
        who=Field(_("De la cine")),
        text=Field(_("Propunerea"), kind=Kind.LONG_TEXT, required=True),
        answer=Field(_("Răspunsul"), kind=Kind.LONG_TEXT),
        accepted=Field(_("Preluată"), kind=Kind.YES_NO),
    ),
    PaperTemplate: fields(
        key=_HIDDEN,
        variant=_HIDDEN,
        sha=_HIDDEN,
    ),
}
