"""The dossier for an inspection, read from a whole office and read back as a PDF."""

from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from db.store import Store
from db.tables.cases import Inquiry, Visit
from db.tables.children import ChildAlone
from db.tables.partners import Procedure
from db.tables.registers import Register, RegisterEntry
from letea.actions.inspection import inspection_items, inspection_pdf, save_inspection
from letea.actions.register_designs import list_registers
from letea.errors import Refused
from letea.progress import Cancelled, Progress
from letea.rules.period import Period
from tests.samples import TODAY, a_person

YEARS = Period(date(2021, 1, 1), TODAY)


@pytest.fixture(scope="module")
def demonstration(read_demonstration: Store) -> Store:
    """The demonstration office, which these tests only read."""
    return read_demonstration


def lacks(store: Store, key: str, period: Period = YEARS) -> tuple[str, ...]:
    return next(item.lacks for item in inspection_items(store, period, TODAY) if item.key == key)


def pages(pdf: bytes) -> list[str]:
    return [page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(pdf)]


def test_what_is_missing_is_read_from_the_registers(demonstration: Store) -> None:
    assert lacks(demonstration, "plan") == (
        "Lipsește planul anual 2021.",
        "Planul anual 2022 nu este adoptat.",
    )
    assert "semestrul I al anului 2021" in lacks(demonstration, "carers")[0]
    assert lacks(demonstration, "licences") == ()


def test_a_child_nobody_saw_and_a_procedure_past_its_day_are_named(store: Store) -> None:
    seen, unseen = (store.keep(a_person(given_name=name), "P") for name in ("Văzut", "Nevăzut"))
    for child in (seen, unseen):
        store.keep(ChildAlone(child_id=child.id), "Copil")
    store.keep(Visit(person_id=seen.id, visited_on=TODAY), "Vizită")
    store.keep(Inquiry(form="vmi", dated_on=TODAY, person_id=seen.id), "Anchetă")
    store.keep(Procedure(title="Ancheta socială", next_on=date(2022, 1, 1)), "Procedură")
    store.keep(Procedure(title="Regulament de organizare", next_on=date(2023, 1, 1)), "Procedură")
    assert lacks(store, "children") == ("Fără vizită sau fișă: Exemplu Nevăzut.",)
    assert lacks(store, "procedures") == ("De revizuit: Ancheta socială.",)
    assert lacks(store, "inquiries") == ()


def test_the_dossier_begins_with_contents_that_name_what_is_missing(demonstration: Store) -> None:
    told = pages(inspection_pdf(demonstration, YEARS, TODAY, Progress()))
    assert "Dosar pentru control" in told[0]
    assert "Lipsește planul anual 2021." in told[0]
    contents = " ".join(told[:3])
    assert "Fără înregistrări în perioadă" in contents
    assert "Cuprins" in contents
    parts = {
        "Diagnoza socială, 2022": "Starea socială: Comuna",
        "Servicii și licențe": "Servicii și licențe",
        "Asistenți personali": "Asistenți personali",
    }
    for name, head in parts.items():
        sheet = next(
            place for place, text in enumerate(told[2:], 3) if head in text and "Cuprins" not in text
        )
        assert f"{name} {sheet}" in " ".join(contents.split())


def test_confidential_registers_stay_out(store: Store) -> None:
    list_registers(store, 2022)
    for name, confidential in (("Registru deschis", False), ("Registru închis", True)):
        register = store.keep(Register(name=name, confidential=confidential), "Registru")
        entry = RegisterEntry(register_id=register.id, year=2022, number=1, entered_on=TODAY, about="Ceva")
        store.keep(entry, "Înregistrare")
    told = " ".join(pages(inspection_pdf(store, YEARS, TODAY, Progress())))
    assert "Registru deschis" in told
    assert "Registru închis" not in told


def test_a_period_that_ends_before_it_begins_is_refused(store: Store) -> None:
    with pytest.raises(Refused, match="se încheie înainte"):
        inspection_items(store, Period(TODAY, date(2022, 1, 1)), TODAY)


def test_cancelled_it_leaves_the_older_file(store: Store, tmp_path: Path) -> None:
    out = tmp_path / "Dosar.pdf"
    out.write_bytes(b"vechi")
    progress = Progress()
    progress.cancel()
    with pytest.raises(Cancelled):
        save_inspection(store, out, YEARS, TODAY, progress)
    assert out.read_bytes() == b"vechi"
    save_inspection(store, out, YEARS, TODAY, Progress())
    assert out.read_bytes().startswith(b"%PDF")
    assert [path.name for path in tmp_path.glob("Dosar*")] == ["Dosar.pdf"]
