"""The dossier of a person as a paper."""

from datetime import UTC, datetime

import pypdfium2

from letea.documents.dossier import (
    Dossier,
    DossierPart,
    ToldChange,
    ToldField,
    ToldRecord,
    dossier_file_name,
    dossier_outline,
)
from letea.documents.outline import Pairs, Table, text_of
from letea.documents.to_pdf import pdf_bytes
from letea.rules.retention import UNSET
from tests.samples import TODAY, an_office


def a_record(*told: tuple[str, str]) -> ToldRecord:
    return ToldRecord("uid", tuple(ToldField(label.lower(), label, text) for label, text in told))


def a_dossier(*parts: DossierPart, terms: tuple[tuple[str, str], ...] = ()) -> Dossier:
    at = datetime(2022, 3, 1, 10, tzinfo=UTC)
    return Dossier(
        name="Țărnă Ștefan",
        uid="uid",
        made_on=TODAY,
        made_by="Ana Exemplu",
        confidential=False,
        parts=parts,
        changes=(ToldChange(at, "Ana Exemplu", "Vizite", "Constatări", "", "curat"),),
        terms=terms,
    )


def tables_of(told: Dossier) -> list[Table]:
    return [block for block in dossier_outline(an_office(), told).blocks if isinstance(block, Table)]


def test_short_records_stand_in_a_table_and_long_ones_one_by_one() -> None:
    months = a_record(("Luna", "01.2022")), a_record(("Luna", "02.2022"), ("Suma", "3"))
    short = DossierPart("payment", "Plăți", months)
    long = DossierPart("visit", "Vizite", (a_record(("Constatări", "a" * 90)), a_record(("Constatări", "b"))))
    blocks = dossier_outline(an_office(), a_dossier(short, long)).blocks
    tables = [block for block in blocks if isinstance(block, Table)]
    assert [text_of(cell.runs) for cell in tables[0].head[0]] == ["Luna", "Suma"]
    assert [text_of(cell.runs) for cell in tables[0].body[0]] == ["01.2022", ""]
    assert [block.rows for block in blocks if isinstance(block, Pairs)] == [
        (("Constatări", "a" * 90),),
        (("Constatări", "b"),),
    ]


def test_terms_still_to_be_set_are_told_once() -> None:
    terms = (("Dosare de beneficii", "10 ani"), ("Vizite", UNSET), ("Registre", UNSET))
    table = tables_of(a_dossier(terms=terms))[-1]
    assert [[text_of(cell.runs) for cell in row] for row in table.body] == [
        ["Dosare de beneficii", "10 ani"],
        ["Celelalte dosare", UNSET],
    ]


def test_the_paper_reads_with_its_letters_and_rights() -> None:
    part = DossierPart("person", "Identitate și adresă", (a_record(("Nume", "Țărnă")),))
    (sheet,) = pypdfium2.PdfDocument(pdf_bytes(dossier_outline(an_office(), a_dossier(part))))
    text = sheet.get_textpage().get_text_range()
    for told in (
        "Dosarul persoanei",
        "Țărnă Ștefan",
        "restricționarea",
        "Am primit",
        "Istoricul: 1 schimbare",
    ):
        assert told in text
    assert dossier_file_name("Țărnă Ștefan", TODAY) == "Dosarul persoanei Țărnă Ștefan 22.03.2022"
