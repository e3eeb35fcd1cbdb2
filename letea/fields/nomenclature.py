"""The fields of a code of the nomenclature of social services."""

from db.record import Record
from db.tables.nomenclature import NomenclatureCode
from letea.fields import Field, Kind, fields
from letea.wording import _

FIELDS: dict[type[Record], dict[str, Field]] = {
    NomenclatureCode: fields(
        code=Field(_("Codul"), example="8891 CZ-C-II", required=True),
        category=Field(_("Categoria")),
        name=Field(_("Denumirea")),
        beneficiaries=Field(_("Beneficiari")),
        form=Field(_("Forma")),
        source=Field(_("Sursa")),
        active=Field(_("Se oferă în liste"), kind=Kind.YES_NO),
    ),
}
