"""Files kept inside the office file: in, out, opened in private, never too large."""

import os
import stat
from pathlib import Path

import pytest

from db.store import Store
from db.tables.contents import Attachment
from letea.actions.attachments import (
    attach,
    attached_size,
    attached_to,
    attachments_in,
    clear_copies,
    keep_files,
    open_copy,
    read_file,
    read_files,
    save_attachment,
    sheets_to_show,
)
from letea.errors import Refused, Trouble
from letea.folders import Folders
from letea.rules.attachments import NewFile

OWNER = "a measure"
PAPER = NewFile("Proces-verbal ședință.pdf", b"%PDF-1.4 semnat")


def kept(store: Store, *new: NewFile, before: list[Attachment] | None = None) -> list[Attachment]:
    """These files attached."""
    with store.writing("Fișiere") as writing:
        attach(writing, OWNER, before or [], new)
    with store.reading() as session:
        return attachments_in(session, [OWNER])


def test_a_file_goes_in_and_comes_out_whole(store: Store, tmp_path: Path) -> None:
    source, out = tmp_path / PAPER.name, tmp_path / "din birou.pdf"
    source.write_bytes(PAPER.data)
    (held,) = kept(store, read_file(source))
    assert (held.name, held.media_type, held.size) == (PAPER.name, "application/pdf", len(PAPER.data))
    save_attachment(store, held, out)
    assert out.read_bytes() == PAPER.data


def test_files_let_go_leave_the_list_and_undo_brings_them_back(store: Store) -> None:
    first = kept(store, PAPER, NewFile("poză.jpg", b"\xff\xd8\xff poza"))
    second = kept(store, before=first[1:])
    assert [one.name for one in second] == ["poză.jpg"]
    store.undo()
    with store.reading() as session:
        assert len(attachments_in(session, [OWNER])) == 2


def test_the_same_bytes_weigh_once(store: Store) -> None:
    kept(store, PAPER, NewFile("copie.pdf", PAPER.data))
    with store.reading() as session:
        assert attached_size(session) == len(PAPER.data)


def test_all_files_together_are_bounded(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    held = kept(store, PAPER)
    monkeypatch.setattr("letea.rules.attachments.LARGEST_SUM", len(PAPER.data) + 3)
    with pytest.raises(Refused, match="ar trece împreună"):
        kept(store, NewFile("alta.pdf", b"%PDF-"), before=held)
    with store.reading() as session:
        assert len(attachments_in(session, [OWNER])) == 1
        assert attached_size(session) == len(PAPER.data)


@pytest.mark.parametrize("name", ["gol.pdf", "program.exe"])
def test_what_may_not_be_attached_is_refused_when_it_is_chosen(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(Refused):
        read_file(tmp_path / name)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Trouble):
        read_file(tmp_path / "nu este.pdf")


def test_a_copy_is_opened_in_private_and_removed(store: Store, folders: Folders) -> None:
    (held,) = kept(store, PAPER)
    copy = open_copy(store, held, folders)
    assert copy.read_bytes() == PAPER.data
    if os.name != "nt":
        assert stat.S_IMODE(copy.stat().st_mode) == stat.S_IRUSR
        assert stat.S_IMODE(copy.parent.stat().st_mode) == stat.S_IRWXU
    clear_copies(folders)
    assert not copy.exists()
    assert not folders.opened.exists()
    clear_copies(folders)


def test_two_copies_of_one_name_stand_apart(store: Store, folders: Folders) -> None:
    (held,) = kept(store, PAPER)
    assert open_copy(store, held, folders) != open_copy(store, held, folders)


def test_files_of_a_card_are_kept_as_an_action_of_their_own(store: Store) -> None:
    held = keep_files(store, OWNER, [], [PAPER], "Fișierele cazului 3/2022")
    assert [one.name for one in held] == [PAPER.name]
    assert store.undo_label() == "Fișierele cazului 3/2022"
    assert keep_files(store, OWNER, [], [], "Fișierele cazului 3/2022") == []
    store.undo()
    assert [one.name for one in attached_to(store, OWNER)] == [PAPER.name]


def test_one_file_that_may_not_be_attached_does_not_hold_back_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(PAPER.data)
    (tmp_path / "b.png").write_bytes(PAPER.data)
    read = read_files([tmp_path / name for name in ("a.pdf", "b.png", "nu este.pdf")])
    assert [one.name for one in read.files] == ["a.pdf"]
    assert ["document PDF" in one.text or "nu a fost găsit" in one.text for one in read.problems] == [
        True
    ] * 2


def test_bytes_that_are_not_what_their_name_says_never_enter(store: Store) -> None:
    with pytest.raises(Refused, match="nu este ce spune numele"):
        kept(store, NewFile("poză.jpg", PAPER.data))


def test_a_pdf_is_shown_as_it_is_and_a_damaged_picture_is_told(store: Store) -> None:
    (held,) = kept(store, PAPER)
    assert sheets_to_show(store, held) == PAPER.data
    with pytest.raises(Trouble, match="nu se poate arăta"):
        sheets_to_show(store, NewFile("poză.jpg", b"\xff\xd8\xff poza"))
