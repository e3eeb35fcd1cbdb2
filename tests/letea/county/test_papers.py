"""The county's papers read back: the confirmation of what was received, the key's fingerprint."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pypdfium2
from openpyxl import load_workbook

from letea.county.known import commune_of
from letea.county.opening import County
from letea.county.own_keys import KEY_FILE, county_keys, write_key_file
from letea.county.papers import key_paper_docx, key_paper_pdf, receipts_docx, receipts_outline, receipts_pdf
from letea.county.receiving import look_at
from letea.county.taking_in import TakenIn, take_in
from letea.county.workbooks import look_at_workbook, save_empty_workbook, take_in_workbook
from letea.handover.county_file import read_county_keys
from letea.places import Place
from letea.progress import Progress
from tests.county_samples import a_commune_package, on_stick, records_of

QUIET = Progress()


def received(county: County, place: Place, stick: Path) -> list[TakenIn]:
    """A package of the commune and the one that corrects it."""
    first = take_in(county, look_at(county, on_stick(stick, a_commune_package(county, place)), QUIET), QUIET)
    records = records_of(place.siruta, 2026)
    records["figure"][0] = records["figure"][0] | {"value": 21}
    records["person"].append(records["person"][0] | {"who": "nou"})
    held = a_commune_package(
        county, place, number=2, before=first.package.sha256, replaces=1, records=records
    )
    return [first, take_in(county, look_at(county, on_stick(stick, held), QUIET), QUIET)]


def words_of(pdf: bytes) -> list[str]:
    return [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]


def docx_text(docx: bytes) -> str:
    with zipfile.ZipFile(BytesIO(docx)) as packed:
        return re.sub(r"<[^>]+>", " ", packed.read("word/document.xml").decode("utf-8"))


def test_each_confirmation_is_a_page_that_says_what_was_received(
    county: County, place: Place, stick: Path
) -> None:
    first, second = (one.package for one in received(county, place, stick))
    pages = words_of(receipts_pdf(county, [first.id, second.id], QUIET))
    assert len(pages) == 2
    for page, package in zip(pages, (first, second), strict=True):
        said = " ".join(page.split())
        assert f"Nr. {package.receipt_number} din 15.01.2027" in said
        assert f"{place.name} (SIRUTA {place.siruta})" in said
        assert "anul 2026" in said
        assert "JUDEȚUL BACĂU DGASPC Bacău (exemplu)" in said
        assert "Pagina 1 din 1" in said
        assert "exemplu.letea-pachet" in said
        for start in range(0, 64, 8):
            assert package.sha256[start : start + 8] in said
        assert "Cifrele anului 11" in said
        assert "Am primit" in said
    assert "Ce s-a schimbat" not in pages[0]
    said = " ".join(pages[1].split())
    assert "Înlocuiește pachetul 1" in said
    assert "toate persoanele din evidență 20 21" in said
    assert "Persoane, fără nume 0 ieșite 1 intrate" in said


def test_the_word_document_says_the_same(county: County, place: Place, stick: Path) -> None:
    (first, second) = received(county, place, stick)
    told = docx_text(receipts_docx(county, [second.package.id], QUIET))
    assert second.package.sha256[:8] in told
    assert "Ce s-a schimbat" in told
    both = docx_text(receipts_docx(county, [first.package.id, second.package.id], QUIET))
    assert both.count("JUDEȚUL BACĂU") == both.count("Confirmare de primire") == 2
    outline = receipts_outline(county, [first.package.id])
    assert outline.title == f"Confirmare de primire: {place.name}, anul 2026, pachetul 1"


def test_the_key_paper_carries_the_fingerprint_that_communes_see(county: County, stick: Path) -> None:
    kept = write_key_file(county.office, stick, QUIET)
    assert kept.path == stick / KEY_FILE
    read = read_county_keys(kept.path.read_text(encoding="utf-8"))
    assert read == county_keys(county.office)
    (page,) = words_of(key_paper_pdf(county.office, county.today(), QUIET))
    for group in read.fingerprint.split("-"):
        assert group in page
    assert read.recipient in "".join(page.split())
    told = docx_text(key_paper_docx(county.office, county.today(), QUIET))
    assert read.fingerprint.split("-")[0] in told


def test_the_confirmation_of_a_workbook_says_that_nothing_seals_it(
    county: County, place: Place, stick: Path
) -> None:
    path = stick / "date-2026.xlsx"
    with county.store.reading() as session:
        commune = commune_of(session, place.siruta)
    assert commune is not None
    save_empty_workbook(county, commune, 2026, path, QUIET)
    book = load_workbook(path)
    for row in (row for sheet in book for row in sheet.iter_rows() if row[0].value == "people.all"):
        row[2].value = 312
    book.save(path)
    taken = take_in_workbook(county, look_at_workbook(county, path, QUIET), QUIET)
    (page,) = words_of(receipts_pdf(county, [taken.package.id], QUIET))
    said = " ".join(page.split())
    assert f"Nr. {taken.package.receipt_number} din" in said
    assert "Registrul nu este sigilat" in said
    assert taken.package.sha256[:8] in said
