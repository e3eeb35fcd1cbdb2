"""What all these pages share: files on the card, the list printed and saved as a workbook."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from db.tables.partners import Partnership, Procedure
from letea.actions.attachments import attached_to
from letea.actions.partnerships import save_partnership
from letea.actions.procedures import open_procedure, save_procedure
from letea.rules.attachments import NewFile
from tests.conftest import Trail
from tests.samples import TODAY
from ui.partners.partnerships_page import PartnershipsPage
from ui.partners.procedures_page import ProceduresPage
from ui.parts.files_card import FilesCard
from ui.parts.paper_view import PaperDialog
from ui.room import Room


def test_a_file_of_a_procedure_is_kept_at_once(
    in_sight: Callable[[type[Any]], Any], room: Room, qtbot: QtBot
) -> None:
    page: ProceduresPage = in_sight(ProceduresPage)
    kept = save_procedure(room.desk.store, Procedure(title="Ancheta", approved_on=TODAY), TODAY)
    page.show_record(kept)
    qtbot.waitUntil(lambda: bool(page.card.findChildren(FilesCard)))
    files = page.card.findChildren(FilesCard)[0]
    files.new = [NewFile("procedura.txt", b"pasii")]
    files.changed.emit()
    uid = open_procedure(room.desk.store, kept).uid
    qtbot.waitUntil(lambda: len(attached_to(room.desk.store, uid)) == 1)
    assert room.desk.store.undo_label() == "Fișierele procedurii Ancheta"


def test_the_list_is_saved_and_printed_as_it_is_seen(
    in_sight: Callable[[type[Any]], Any],
    room: Room,
    trail: Trail,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    page: PartnershipsPage = in_sight(PartnershipsPage)
    save_partnership(room.desk.store, Partnership(partner="Școala Exemplu"), TODAY)
    qtbot.waitUntil(lambda: page.rows.rows.rowCount() == 1)
    out = tmp_path / "lista.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(out), ""))
    page.export_seen()
    qtbot.waitUntil(lambda: bool(trail.said))
    assert load_workbook(out).worksheets[0]["A4"].value == "Școala Exemplu"
    page.print_paper()
    (dialog,) = page.findChildren(PaperDialog)
    qtbot.waitUntil(dialog.is_ready)
    dialog.reject()
