"""The fields of registers as data: the register, its columns, its entries, its openings."""

from db.record import Record
from db.tables.registers import ColumnKind, Register, RegisterColumn, RegisterEntry, RegisterOpening
from letea.fields import Field, Kind, fields
from letea.wording import _

COLUMN_KINDS = {
    ColumnKind.TEXT: _("text"),
    ColumnKind.LONG_TEXT: _("text lung"),
    ColumnKind.COUNT: _("număr"),
    ColumnKind.MONEY: _("sumă"),
    ColumnKind.DAY: _("dată"),
    ColumnKind.CHOICE: _("listă"),
    ColumnKind.YES_NO: _("da sau nu"),
}
FIELD_KINDS = {
    ColumnKind.TEXT: Kind.TEXT,
    ColumnKind.LONG_TEXT: Kind.LONG_TEXT,
    ColumnKind.COUNT: Kind.COUNT,
    ColumnKind.MONEY: Kind.MONEY,
    ColumnKind.DAY: Kind.DAY,
    ColumnKind.CHOICE: Kind.CHOICE,
    ColumnKind.YES_NO: Kind.YES_NO,
}
_HIDDEN = Field("", kind=Kind.HIDDEN)

FIELDS: dict[type[Record], dict[str, Field]] = {
    Register: fields(
        name=Field(_("Denumirea"), example=_("Registrul ajutoarelor alimentare"), required=True),
        purpose=Field(_("La ce folosește")),
        prefix=Field(_("Prefixul numerelor"), help=_("Se scrie înaintea numărului: „A-12”."), example="A-"),
        first_number=Field(
            _("Primul număr"),
            help=_("Numărul cu care începe registrul; în anii următori se începe cu 1."),
            kind=Kind.COUNT,
            required=True,
        ),
        yearly=Field(_("Numerotarea reîncepe în fiecare an"), kind=Kind.YES_NO),
        with_person=Field(_("Are persoană"), kind=Kind.YES_NO),
        with_term=Field(_("Are termen"), kind=Kind.YES_NO),
        with_files=Field(_("Are fișiere atașate"), kind=Kind.YES_NO),
        confidential=Field(
            _("Confidențial"),
            help=_("Se deschide numai cu un motiv, care rămâne scris în istoric."),
            kind=Kind.YES_NO,
        ),
        active=Field(_("Se folosește"), kind=Kind.YES_NO),
        code=_HIDDEN,
        place=_HIDDEN,
    ),
    RegisterColumn: fields(
        title=Field(_("Titlul"), required=True),
        kind=Field(_("Ce conține"), kind=Kind.CHOICE, choices=COLUMN_KINDS, required=True),
        choices=Field(_("Variante"), help=_("La „listă”: variantele, despărțite prin punct și virgulă.")),
        help=Field(_("Explicația")),
        required=Field(_("Obligatorie"), kind=Kind.YES_NO),
        key=_HIDDEN,
        place=_HIDDEN,
        register_id=_HIDDEN,
    ),
    RegisterEntry: fields(
        number=Field(_("Nr."), kind=Kind.COUNT, required=True),
        entered_on=Field(_("Data"), kind=Kind.DAY, required=True),
        person_id=Field(_("Persoana"), kind=Kind.PERSON, example=_("Scrieți numele; se caută în evidență")),
        about=Field(_("Sau, în cuvinte"), help=_("Pentru cine nu este în evidență: numele, denumirea.")),
        until_on=Field(_("Termenul"), kind=Kind.DAY),
        done_on=Field(_("Rezolvat la"), kind=Kind.DAY),
        cells=Field(_("Conținutul"), kind=Kind.HIDDEN),
        register_id=_HIDDEN,
        year=_HIDDEN,
        owner_uid=_HIDDEN,
        finder=_HIDDEN,
    ),
    RegisterOpening: fields(
        reason=Field(
            _("Motivul"), example=_("Verificarea cerută de poliție"), kind=Kind.LONG_TEXT, required=True
        ),
        register_id=_HIDDEN,
        opened_at=_HIDDEN,
        opened_by=_HIDDEN,
    ),
}
