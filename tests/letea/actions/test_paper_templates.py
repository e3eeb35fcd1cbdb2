"""The office's own wording of papers: out to Word, changed there, taken back, and Letea's own again."""

from io import BytesIO
from pathlib import Path

import pytest
from docx import Document

from db.store import Store
from letea.actions.paper_templates import (
    choose_layout,
    own_wording,
    restore_template,
    take_template,
    template_docx,
    template_rows,
    write_template,
)
from letea.errors import Refused, Trouble
from letea.papers import paper_form
from letea.prose import words_of


def own_words(store: Store, key: str) -> str:
    with store.reading() as session:
        return words_of(own_wording(session, key) or [])


def is_own(store: Store, key: str) -> bool:
    return next(row.own for row in template_rows(store) if row.key == key)


def changed(path: Path, before: str, after: str) -> None:
    """The Word file with these words in place of those."""
    document = Document(str(path))
    paragraph = next(one for one in document.paragraphs if before in one.text)
    run = next(one for one in paragraph.runs if before in one.text)
    run.text = run.text.replace(before, after)
    document.save(str(path))


@pytest.fixture
def word_file(store: Store, tmp_path: Path) -> Path:
    """The wording of the approval note, written for Word."""
    path = tmp_path / "Referat de aprobare.docx"
    write_template(store, "approval_note", path)
    return path


def test_a_wording_changed_in_word_is_kept_and_prints(store: Store, word_file: Path) -> None:
    changed(word_file, "Față de cele arătate", "Ținând seama de cele arătate")
    assert take_template(store, "approval_note", word_file) == ()
    assert "Ținând seama de cele arătate, supun {consiliului}" in own_words(store, "approval_note")
    assert is_own(store, "approval_note")


def test_what_is_opened_next_is_the_offices_own(store: Store, word_file: Path) -> None:
    changed(word_file, "Față de cele arătate", "Ca urmare")
    take_template(store, "approval_note", word_file)
    again = Document(BytesIO(template_docx(store, "approval_note")))
    assert any("Ca urmare" in paragraph.text for paragraph in again.paragraphs)


def test_a_wrong_field_keeps_nothing_and_says_which(store: Store, word_file: Path) -> None:
    changed(word_file, "{motivare}", "{motivarea}")
    with pytest.raises(Refused) as refused:
        take_template(store, "approval_note", word_file)
    told = [problem.text for problem in refused.value.problems]
    assert told[0] == "Câmpul {motivarea} nu este cunoscut. Poate ați vrut să scrieți {motivare}."
    assert told[1].startswith("Lipsește câmpul {motivare}")
    assert not is_own(store, "approval_note")


def test_a_failed_change_leaves_the_one_before_it(store: Store, word_file: Path) -> None:
    changed(word_file, "Față de cele arătate", "Ca urmare")
    take_template(store, "approval_note", word_file)
    changed(word_file, "{semnaturi}", "")
    with pytest.raises(Refused):
        take_template(store, "approval_note", word_file)
    assert "Ca urmare" in own_words(store, "approval_note")


def test_another_papers_file_is_not_taken(store: Store, word_file: Path) -> None:
    with pytest.raises(Refused) as refused:
        take_template(store, "decision", word_file)
    assert "modelul altui act: „Referat de aprobare”" in refused.value.problems[0].text


def test_a_file_that_is_not_there_is_a_trouble(store: Store, tmp_path: Path) -> None:
    with pytest.raises(Trouble):
        take_template(store, "decision", tmp_path / "lipsă.docx")


def test_the_original_comes_back_and_undo_brings_the_offices(store: Store, word_file: Path) -> None:
    changed(word_file, "Față de cele arătate", "Ca urmare")
    take_template(store, "approval_note", word_file)
    restore_template(store, "approval_note")
    assert not is_own(store, "approval_note")
    store.undo()
    assert "Ca urmare" in own_words(store, "approval_note")


def test_a_change_may_be_kept_again_after_the_original(store: Store, word_file: Path) -> None:
    take_template(store, "approval_note", word_file)
    restore_template(store, "approval_note")
    take_template(store, "approval_note", word_file)
    assert is_own(store, "approval_note")


def test_the_number_goes_under_the_signatures_by_choosing_a_layout(store: Store) -> None:
    choose_layout(store, "decision", "number-last")
    words = own_words(store, "decision")
    assert words.index("{semnaturi}") < words.index("NR. {numar_hotarare}")
    choose_layout(store, "decision", "number-first")
    assert not is_own(store, "decision")


def test_every_paper_has_its_row(store: Store) -> None:
    rows = template_rows(store)
    assert [row.name for row in rows][:2] == ["Anunț de consultare publică", "Proces-verbal de afișare"]
    assert [layout.name for layout in rows[8].layouts] == [
        layout.name for layout in paper_form("decision").layouts
    ]
    assert not any(row.own for row in rows)
