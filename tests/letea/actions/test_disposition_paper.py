"""A decision prints with its list and its referral, recorded or still typed, in both formats."""

from io import BytesIO
from pathlib import Path

import docx
import pypdfium2

from db.store import Store
from db.tables.benefits import FileState
from letea.actions.benefits import open_dossier
from letea.actions.disposition_paper import (
    as_referral,
    decision_facts,
    disposition_facts,
    disposition_of,
    disposition_outline,
    facts_docx,
    facts_pdf,
    papers_of_files,
)
from letea.actions.paper_templates import take_template, write_template
from letea.documents.benefit_papers.paper import benefit_paper
from letea.progress import Progress
from tests.letea.actions.benefit_offices import a_home, approved, decided, registered, someone
from tests.papers.outline_text import as_text


def the_disposition(store: Store) -> int:
    approved(store, someone(store, "Țurcanu"))
    file = approved(store, someone(store, "Demonstrativ"))
    (kept,) = open_dossier(store, file).dispositions
    return kept


def test_its_list_is_by_name(store: Store) -> None:
    told = as_text(disposition_outline(store, the_disposition(store)))
    assert told.index("Demonstrativ Ștefan") < told.index("Țurcanu Ștefan")
    assert told.count("300") == 2


def test_it_is_read_back_in_both_formats(store: Store) -> None:
    facts = disposition_facts(store, the_disposition(store))
    pdf = pypdfium2.PdfDocument(facts_pdf(facts, Progress()))
    assert "Țurcanu Ștefan" in pdf[1].get_textpage().get_text_range()
    document = docx.Document(BytesIO(facts_docx(facts, Progress())))
    assert "Țurcanu Ștefan" in [cell.text for row in document.tables[-1].rows for cell in row.cells]


def test_a_decision_that_is_typed_prints_before_it_is_recorded(store: Store) -> None:
    person = someone(store)
    a_home(store, person)
    file = registered(store, person)
    facts = decision_facts(store, decided([file], FileState.APPROVED, amount_bani=30_000))
    assert "în sumă de 300 lei pe lună, pentru Exemplu Ștefan" in as_text(benefit_paper(facts))
    assert "Gospodăria are 1 membru" in as_text(benefit_paper(as_referral(store, facts)))
    assert open_dossier(store, file).file.state is FileState.REQUESTED
    (of,) = papers_of_files(store, "disposition", [file], number="118")
    assert (of.owner_uid, of.person_id) == (open_dossier(store, file).file.uid, person)


def test_its_wording_is_the_offices_once_changed_in_word(store: Store, tmp_path: Path) -> None:
    disposition = the_disposition(store)
    path = tmp_path / "model.docx"
    write_template(store, "disposition_grant", path)
    document = docx.Document(str(path))
    run = next(run for one in document.paragraphs for run in one.runs if "Având în vedere" in run.text)
    run.text = "Ținând seama de:"
    document.save(str(path))
    assert take_template(store, "disposition_grant", path) == ()
    told = as_text(disposition_outline(store, disposition))
    assert "Ținând seama de:" in told
    assert "Având în vedere" not in told


def test_it_is_about_a_person_only_where_it_covers_one(store: Store) -> None:
    person = someone(store)
    (alone,) = open_dossier(store, approved(store, person)).dispositions
    assert disposition_of(store, alone).person_id == person
    assert disposition_of(store, alone, referral=True).kind == "referral_note"
    approved(store, someone(store, "Țurcanu"))  # under the same disposition
    assert disposition_of(store, alone).person_id is None
