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
    hand_over,
    make_package,
    note_sent,
    propose_handover,
    sent_packages,
    tables_leaving,
)
from letea.actions.handover_paper import handover_record_docx, handover_record_pdf
from letea.actions.office_keys import counties, keep_county_keys, keys_of, office_key
from letea.actions.plan_reading import plan_rows
from letea.errors import Refused
from letea.exchange.plan_file import read_plan_file
from letea.handover.county_file import CountyKeys
from letea.handover.keys import fingerprint, new_opening_key
from letea.handover.stick import write_package
from letea.handover.unseal import unseal
from letea.progress import Progress
from letea.rules.handing_over import HandoverDraft
from tests.answers import DGASPC

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


def test_a_known_county_is_the_one_proposed(store: Store) -> None:
    keep_county_keys(store, "DGASPC Bacău", CountyKeys(COUNTY.recipient), TODAY)
    assert propose_handover(store, TODAY) == a_draft()


def test_a_county_that_gives_its_signature_is_kept_with_it(demonstration: Store, tmp_path: Path) -> None:
    for signer in ("", DGASPC.public.hex(), ""):
        hand_over(demonstration, a_draft(quarter=1, signer=signer), [], tmp_path, TODAY, Progress())
    assert [keys_of(one) for one in counties(demonstration)] == [CountyKeys(COUNTY.recipient, DGASPC.public)]


def a_plan_draft(store: Store, **given: object) -> HandoverDraft:
    [plan] = [row for row in plan_rows(store) if row.is_annual]
    return a_draft(plan_alone=True, plan_uid=plan.uid, leaving=Leaving.NOMINAL, **given)


def test_the_plan_alone_is_the_plan_as_it_stands_and_no_record(demonstration: Store, tmp_path: Path) -> None:
    handed_over(demonstration, tmp_path, a_draft())
    draft = a_plan_draft(demonstration)
    assert tables_leaving(demonstration, draft, TODAY, Progress()) == []
    opened = unseal(handed_over(demonstration, tmp_path, draft), COUNTY, Progress())
    assert list(opened.parts) == ["plan.json", "plan.pdf"]
    told = opened.manifest
    assert (told.period, told.number, told.replaces, told.leaving) == ("2022-plan", 2, 0, Leaving.FIGURES)
    tree = read_plan_file(opened.parts["plan.json"])
    [plan] = [row for row in plan_rows(demonstration) if row.is_annual]
    assert (tree.plan.uid, tree.plan.stage) == (plan.uid, plan.stage)
    assert len(pypdfium2.PdfDocument(opened.parts["plan.pdf"])) > 5
    newest = sent_packages(demonstration)[0]
    assert (newest.plan_uid, newest.counts, newest.categories) == (plan.uid, {}, [])
    again = unseal(handed_over(demonstration, tmp_path, draft), COUNTY, Progress())
    assert (again.manifest.replaces, again.manifest.before) == (2, opened.sha256)


def test_the_record_says_that_the_plan_alone_was_handed_over(demonstration: Store, tmp_path: Path) -> None:
    handed_over(demonstration, tmp_path, a_plan_draft(demonstration))
    [sent] = sent_packages(demonstration)
    document = pypdfium2.PdfDocument(handover_record_pdf(demonstration, sent, Progress()))
    assert len(document) == 2
    text = " ".join(document[0].get_textpage().get_text_range().split())
    assert "Perioada planul pe 2022" in text
    assert "numai planul, pentru aviz" in text
    assert "Nu cuprinde nicio înregistrare" in text
    assert "Tabelul" not in text


def test_a_plan_that_is_no_more_is_told(demonstration: Store) -> None:
    with pytest.raises(Refused, match="nu mai este"):
        make_package(demonstration, a_draft(plan_alone=True, plan_uid="alta"), [], TODAY, Progress())


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
