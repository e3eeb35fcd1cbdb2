"""The fields of a plan: its acts, sections, what it takes into account, objectives and measures."""

from db.record import Record
from db.tables.plans import Basis, BasisKind, Display, Node, Plan, PlanStage, Section, SectionKind, Unit
from letea.fields import Field, Kind, fields
from letea.wording import _

STAGES = {
    PlanStage.CONSULTATION: _("Consultare publică"),
    PlanStage.DRAFT: _("Proiect de hotărâre"),
    PlanStage.SIGNING: _("Exemplar de semnat"),
    PlanStage.ADOPTED: _("Adoptat"),
}
UNITS = {Unit.LEI: _("lei"), Unit.THOUSANDS: _("mii lei")}
SECTION_KINDS = {
    SectionKind.TEXT: _("Text"),
    SectionKind.BASIS: _("Temeiuri"),
    SectionKind.TABLE: _("Tabel"),
    SectionKind.OBJECTIVES: _("Obiective și măsuri"),
    SectionKind.SIGNATURES: _("Semnături"),
}
DISPLAYS = {
    Display.TITLE: _("Titlul planului"),
    Display.CHAPTER: _("Titlu de capitol"),
    Display.HEADING: _("Titlu"),
    Display.LINE: _("Rând de text"),
    Display.HIDDEN: _("Titlul nu se tipărește"),
}
BASIS_KINDS = {
    BasisKind.LAW: _("Lege sau alt act"),
    BasisKind.LOCAL_STRATEGY: _("Strategie locală"),
    BasisKind.COUNTY_STRATEGY: _("Strategie județeană"),
    BasisKind.NATIONAL_STRATEGY: _("Strategie națională"),
    BasisKind.PROGRAMME: _("Program de interes național"),
    BasisKind.PARTNERSHIP: _("Parteneriat"),
    BasisKind.CONSULTATION: _("Rezultatul consultării publice"),
    BasisKind.OTHER: _("Altceva"),
}

_HIDDEN = Field("", kind=Kind.HIDDEN)
_NUMBER = Field(_("Numărul"), help=_("Se tipărește exact cum îl scrieți."))
_FIGURES = _("Ziua la care se calculează gradul de ocupare și numărul de beneficiari.")

FIELDS: dict[type[Record], dict[str, Field]] = {
    Plan: fields(
        family=Field(_("Modelul de plan"), kind=Kind.HIDDEN),
        year=Field(_("Anul planului"), kind=Kind.COUNT, required=True),
        title=Field(_("Titlul"), kind=Kind.LONG_TEXT, required=True),
        council=Field(_("Consiliul, cum apare în titlu"), example=_("Consiliului Local al comunei …")),
        stage=Field(_("Stadiul"), kind=Kind.CHOICE, choices=STAGES, required=True),
        annex_number=Field(_("Anexa nr."), example="1"),
        draft_number=Field(_("Proiectul de hotărâre nr.")),
        draft_on=Field(_("Data proiectului"), kind=Kind.DAY),
        decision_number=Field(_("Hotărârea nr.")),
        decision_on=Field(_("Data hotărârii"), kind=Kind.DAY),
        figures_on=Field(_("Cifrele sunt la data de"), help=_FIGURES, kind=Kind.DAY),
        transcribed=Field(
            _("Transcris după planul adoptat"),
            help=_("Titlurile și numerele rămân cum au fost adoptate."),
            kind=Kind.YES_NO,
        ),
        letterhead=Field(_("Antet pe prima pagină"), kind=Kind.YES_NO),
        until_year=Field(
            _("Până în anul"), help=_("Pentru un plan pe mai mulți ani."), example="2029", kind=Kind.COUNT
        ),
        origin_uid=_HIDDEN,
    ),
    Section: fields(
        plan_id=_HIDDEN,
        parent_id=_HIDDEN,
        place=_HIDDEN,
        key=_HIDDEN,
        number=_NUMBER,
        heading=Field(_("Titlul secțiunii"), kind=Kind.LONG_TEXT),
        kind=Field(_("Felul secțiunii"), kind=Kind.CHOICE, choices=SECTION_KINDS),
        display=Field(_("Cum se tipărește titlul"), kind=Kind.CHOICE, choices=DISPLAYS),
        text=Field(_("Textul"), kind=Kind.PROSE),
        closing=Field(
            _("Textul de sub tabel"),
            help=_("Aici stă și nota care explică semnul „*”."),
            kind=Kind.PROSE,
        ),
        absence=Field(
            _("Dacă nu este nimic de scris"),
            help=_("Se tipărește după titlu: „nu este cazul” sau motivul."),
            example=_("nu este cazul"),
        ),
        table_name=_HIDDEN,
        parts=_HIDDEN,
        live=Field(
            _("Rânduri din registru"),
            help=_("Tabelul se formează din registru; altfel se tipăresc rândurile scrise aici."),
            kind=Kind.YES_NO,
        ),
        columns=_HIDDEN,
        rows=_HIDDEN,
        unit=Field(_("Sume exprimate în"), kind=Kind.CHOICE, choices=UNITS),
        included=Field(_("Se tipărește"), kind=Kind.YES_NO),
        landscape=Field(_("Pagini orizontale (format peisaj)"), kind=Kind.YES_NO),
    ),
    Basis: fields(
        section_id=_HIDDEN,
        place=_HIDDEN,
        kind=Field(_("Felul"), kind=Kind.CHOICE, choices=BASIS_KINDS, required=True),
        text=Field(_("Textul tipărit"), help=_("Un rând necompletat nu se tipărește."), kind=Kind.LONG_TEXT),
        decision=Field(_("Hotărârea"), example=_("HCL nr. 69/2019")),
        period=Field(
            _("Perioada"), help=_("Anii strategiei; programul vă spune când expiră."), example="2024–2030"
        ),
        objectives=Field(_("Obiectivele preluate"), kind=Kind.LONG_TEXT),
    ),
    Node: fields(
        section_id=_HIDDEN,
        parent_id=_HIDDEN,
        place=_HIDDEN,
        level=_HIDDEN,
        number=_NUMBER,
        text=Field(_("Textul"), kind=Kind.LONG_TEXT, required=True),
        cells=_HIDDEN,
        number_kept=Field(
            _("Păstrează numărul scris"),
            help=_("Altfel numărul urmează locul din plan."),
            kind=Kind.YES_NO,
        ),
        note=Field(
            _("Notă pe margine"),
            help=_("Se vede numai în program; nu se tipărește niciodată."),
            kind=Kind.LONG_TEXT,
        ),
        origin_uid=_HIDDEN,
    ),
}
