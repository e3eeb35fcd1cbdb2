"""From the register to the stick and back: the package holds what was shown, and is noted as sent."""

import json
from datetime import date
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from docx import Document

from db.store import Store
from db.tables.handover import Leaving
from letea.actions.handing_over import (
    make_package,
    note_sent,
    propose_handover,
    sent_packages,
    tables_leaving,
)
from letea.actions.handover_paper import handover_record_docx, handover_record_pdf
from letea.actions.office_keys import office_key
from letea.errors import Refused
from letea.handover.keys import fingerprint, new_opening_key
from letea.handover.stick import write_package
from letea.handover.unseal import unseal
from letea.progress import Progress
from letea.rules.handing_over import HandoverDraft

TODAY = date(2023, 1, 20)
COUNTY = new_opening_key()


def a_draft(**given: object) -> HandoverDraft:
    draft = HandoverDraft(2022, county="DGASPC Bacău", recipient=COUNTY.recipient)
    for name, value in given.items():
        setattr(draft, name, value)
    return draft


def handed_over(store: Store, stick: Path, draft: HandoverDraft) -> bytes:
    """What the wizard does, from showing to noting; the package as it stands on the stick."""
    tables = tables_leaving(store, draft, TODAY, Progress())
    made = make_package(store, draft, tables, TODAY, Progress())
    kept = write_package(made.held, stick, made.name, Progress())
    note_sent(store, draft, made, kept)
    return kept.path.read_bytes()


def test_the_county_opens_exactly_what_was_shown(demonstration: Store, tmp_path: Path) -> None:
    draft = a_draft(leaving=Leaving.PSEUDONYMOUS)
    shown = tables_leaving(demonstration, draft, TODAY, Progress())
    opened = unseal(handed_over(demonstration, tmp_path, draft), COUNTY, Progress())
    assert {table.shape.name: table.records for table in shown} == {
        table.shape.name: list(opened.rows(table.shape.name)) for table in shown
    }
    assert opened.manifest.counts() == {table.shape.name: len(table.records) for table in shown}
    assert json.loads(opened.parts["plan.json"])["plan"]["year"] == 2022
    assert len(pypdfium2.PdfDocument(opened.parts["plan.pdf"])) > 5
    assert opened.public == office_key(demonstration).public
    assert (opened.manifest.commune, opened.manifest.period, opened.manifest.number) == (
        "Letea Veche",
        "2022",
        1,
    )


def test_packages_follow_each_other(demonstration: Store, tmp_path: Path) -> None:
    assert propose_handover(demonstration, TODAY) == HandoverDraft(2022)
    first = unseal(handed_over(demonstration, tmp_path, a_draft()), COUNTY, Progress())
    second = unseal(
        handed_over(demonstration, tmp_path, a_draft(leaving=Leaving.PSEUDONYMOUS)), COUNTY, Progress()
    )
    third = unseal(handed_over(demonstration, tmp_path, a_draft(quarter=4)), COUNTY, Progress())
    told = [
        (one.manifest.number, one.manifest.before, one.manifest.replaces) for one in (first, second, third)
    ]
    assert told == [(1, "", 0), (2, first.sha256, 1), (3, second.sha256, 0)]
    assert len(list(tmp_path.glob("*.letea-pachet"))) == 3
    sent = sent_packages(demonstration)
    assert [one.number for one in sent] == [3, 2, 1]
    assert demonstration.undo_label() == ""
    again = propose_handover(demonstration, TODAY)
    assert (again.leaving, again.county, again.recipient) == (
        Leaving.FIGURES,
        "DGASPC Bacău",
        COUNTY.recipient,
    )


def test_what_lacks_is_refused_before_anything_is_sealed(demonstration: Store) -> None:
    with pytest.raises(Refused, match="temeiul legal"):
        make_package(demonstration, a_draft(leaving=Leaving.NOMINAL, categories=["x"]), [], TODAY, Progress())


def test_the_record_of_the_hand_over_is_read_back(demonstration: Store, tmp_path: Path) -> None:
    handed_over(demonstration, tmp_path, a_draft(medium="stick Kingston, seria 123"))
    (sent,) = sent_packages(demonstration)
    document = pypdfium2.PdfDocument(handover_record_pdf(demonstration, sent, Progress()))
    pages = [page.get_textpage().get_text_range() for page in document]
    assert len(pages) == 2
    for copy, page in enumerate(pages, start=1):
        text = " ".join(page.split())
        assert f"exemplarul {copy} din 2" in text
        assert "DGASPC Bacău primește fișierul" in text
        assert sent.file_name in text.replace("- ", "-")
        for start in range(0, 64, 8):
            assert sent.sha256[start : start + 8] in text
        for group in fingerprint(office_key(demonstration).public).split("-"):
            assert group in text
        assert "Cifrele anului" in text
        assert "stick Kingston, seria 123" in text
        assert "Am primit" in text
    word = Document(BytesIO(handover_record_docx(demonstration, sent, Progress())))
    assert "Proces-verbal de predare-primire" in "\n".join(one.text for one in word.paragraphs)
