"""The fields of what concerns personal data: disclosures, restrictions, terms of keeping, selections."""

from db.record import Record
from db.tables.personal import (
    Disclosure,
    FileKind,
    HistoryRedaction,
    Restriction,
    RestrictionGround,
    RetentionTerm,
    Selection,
    SelectionItem,
    SensitiveUse,
)
from letea.fields import Field, Kind, fields
from letea.wording import _

GROUNDS = {
    RestrictionGround.ACCURACY: _("contestă exactitatea datelor (art. 18 alin. (1) lit. a))"),
    RestrictionGround.UNLAWFUL: _("prelucrare ilegală, se opune ștergerii (lit. b))"),
    RestrictionGround.CLAIMS: _("îi trebuie pentru un drept în instanță (lit. c))"),
    RestrictionGround.OBJECTION: _("s-a opus prelucrării, se verifică (lit. d))"),
}
FILE_KINDS = {
    FileKind.BENEFIT: _("Dosare de beneficii"),
    FileKind.INQUIRY: _("Anchete sociale și fișe"),
    FileKind.VISIT: _("Rapoarte de vizită"),
    FileKind.SERVICE_PLAN: _("Planuri de servicii"),
    FileKind.CARER: _("Dosare de asistent personal"),
    FileKind.GUARDIANSHIP: _("Tutele și curatele"),
    FileKind.REPORTED: _("Sesizări și cazuri în confidență"),
    FileKind.CONTRACT: _("Contracte de servicii"),
    FileKind.CHILD: _("Copii cu părinți plecați"),
    FileKind.DEPENDENCY: _("Evaluări ale dependenței"),
    FileKind.REGISTER: _("Înregistrări din registre"),
    FileKind.DISCLOSURE: _("Comunicări de date personale"),
    FileKind.COMPARISON: _("Confruntări cu alte evidențe"),
    FileKind.HOUSEHOLD: _("Gospodării rămase fără membri"),
    FileKind.PERSON: _("Fișe de persoane plecate sau decedate"),
}
FILE_NAMES = {  # what one of a kind is called
    FileKind.BENEFIT: _("Dosar de beneficii"),
    FileKind.INQUIRY: _("Anchetă socială"),
    FileKind.VISIT: _("Raport de vizită"),
    FileKind.SERVICE_PLAN: _("Plan de servicii"),
    FileKind.CARER: _("Dosar de asistent personal"),
    FileKind.GUARDIANSHIP: _("Tutelă sau curatelă"),
    FileKind.REPORTED: _("Sesizare sau caz în confidență"),
    FileKind.CONTRACT: _("Contract de servicii"),
    FileKind.CHILD: _("Copil cu părinți plecați"),
    FileKind.DEPENDENCY: _("Evaluare a dependenței"),
    FileKind.REGISTER: _("Înregistrare din registru"),
    FileKind.DISCLOSURE: _("Comunicare de date personale"),
    FileKind.COMPARISON: _("Confruntare"),
    FileKind.HOUSEHOLD: _("Gospodărie"),
    FileKind.PERSON: _("Fișă de persoană"),
}

_PERSON = Field(_("Persoana"), kind=Kind.PERSON, required=True)
_HIDDEN = Field("", kind=Kind.HIDDEN)

FIELDS: dict[type[Record], dict[str, Field]] = {
    Disclosure: fields(
        person_id=_PERSON,
        given_on=Field(_("Data comunicării"), kind=Kind.DAY, required=True),
        given_to=Field(
            _("Către cine"), example=_("Judecătoria Bacău; persoana vizată; DGASPC Bacău"), required=True
        ),
        what=Field(_("Ce s-a comunicat"), kind=Kind.LONG_TEXT, required=True),
        ground=Field(
            _("Temeiul"),
            help=_("Legea, cererea sau acordul."),
            example=_("art. 15 din Regulamentul (UE) 2016/679"),
        ),
        asked_number=Field(_("Cererea nr."), example="1204"),
        asked_on=Field(_("Cererea din"), kind=Kind.DAY, help=_("Se răspunde în cel mult o lună.")),
        identity=Field(_("Cum s-a dovedit identitatea"), example=_("CI seria XC, văzută la ghișeu")),
        dossier=Field(_("Dosarul persoanei"), kind=Kind.YES_NO),
        note=Field(_("Observații"), kind=Kind.LONG_TEXT),
    ),
    Restriction: fields(
        person_id=_PERSON,
        ground=Field(_("Motivul restricționării"), kind=Kind.CHOICE, choices=GROUNDS, required=True),
        reason=Field(_("Pe scurt"), example=_("contestă adresa din evidență; cererea nr. 310")),
        from_on=Field(_("De la"), kind=Kind.DAY, required=True),
        until_on=Field(_("Până la"), kind=Kind.DAY, help=_("Lăsați gol: ține până este ridicată.")),
        lifted_on=Field(_("Ridicată la"), kind=Kind.DAY),
        lifted_note=Field(_("De ce s-a ridicat"), kind=Kind.LONG_TEXT, required=True),
    ),
    SensitiveUse: fields(
        used_at=Field(_("Când")),
        used_by=Field(_("Cine")),
        listed=Field(_("Lista")),
        held=Field(_("Ce a cuprins")),
        purpose=Field(
            _("Scopul"),
            help=_("Rămâne scris, cu numele dumneavoastră și ora."),
            example=_("raportare către AJPIS, adresa nr. 512"),
            required=True,
        ),
    ),
    RetentionTerm: fields(
        kind=Field(_("Felul dosarului"), kind=Kind.CHOICE, choices=FILE_KINDS),
        years=Field(
            _("Ani"),
            kind=Kind.COUNT,
            help=_("Gol: de stabilit conform nomenclatorului arhivistic; nu se arată nimic peste termen."),
            example="10",
        ),
        permanent=Field(_("Se păstrează permanent"), kind=Kind.YES_NO),
        source=Field(
            _("Nomenclatorul arhivistic"), example=_("dispoziția nr. 45/2021, confirmată nr. 112, poziția 31")
        ),
        source_on=Field(_("Din data de"), kind=Kind.DAY),
    ),
    Selection: fields(
        number=Field(_("Numărul listei"), example="3/2026", required=True),
        made_on=Field(_("Data"), kind=Kind.DAY, required=True),
        commission=Field(
            _("Comisia de selecționare"),
            kind=Kind.LONG_TEXT,
            help=_("Câte un membru pe rând, cu funcția."),
            required=True,
        ),
        confirmed_number=Field(
            _("Confirmarea Arhivelor Naționale nr."), help=_("Se cere înainte de ștergere (Legea 16/1996).")
        ),
        confirmed_on=Field(_("Din data de"), kind=Kind.DAY),
        with_persons=Field(
            _("Șterge și fișele persoanelor despre care nu mai rămâne nimic"), kind=Kind.YES_NO
        ),
        erased_on=Field(_("Șters la"), kind=Kind.DAY),
        erased=Field(_("Dosare șterse"), kind=Kind.COUNT),
        note=Field(_("Observații"), kind=Kind.LONG_TEXT),
    ),
    SelectionItem: fields(
        selection_id=_HIDDEN,
        place=_HIDDEN,
        kind=Field(_("Felul"), kind=Kind.CHOICE, choices=FILE_KINDS),
        file_uid=_HIDDEN,
        name=Field(_("Dosarul")),
        ended_on=Field(_("Încheiat la"), kind=Kind.DAY),
        until_on=Field(_("Termen până la"), kind=Kind.DAY),
    ),
    HistoryRedaction: fields(change_set_id=_HIDDEN, left_hash=_HIDDEN, selection_id=_HIDDEN),
}
