"""What the worker does with a list that shares its page: filters, keeps, prints it, saves it as a file."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.conftest import Trail
from ui.parts.filter_dialog import FilterDialog
from ui.parts.list_tools import ListTools
from ui.parts.own_lists import NameDialog
from ui.parts.paper_view import PaperDialog
from ui.parts.year_list import YearList

LEFT = Qt.MouseButton.LeftButton


def tools_of(one: YearList) -> ListTools:
    """The tools of a list kept for a year."""
    assert one.filters is not None
    return one.filters.tools


def press(within: QWidget, name: str) -> None:
    """Click the button of this name that is in sight."""
    (found,) = [made for made in within.findChildren(QPushButton, name) if made.isVisible()]
    QTest.mouseClick(found, LEFT)


def filter_by(tools: ListTools, field: str, *typed: str, op: int = 0) -> None:
    """Ask for a filter with the mouse and the keys, as the worker does."""
    QTest.mouseClick(tools.filters.button, LEFT)
    dialog = tools.window().findChildren(FilterDialog)[-1]
    dialog.field.setCurrentText(field)
    dialog.op.setCurrentIndex(op)
    told = dialog.told_field()
    assert told is not None, field
    if told.options:
        for words in typed:
            dialog.ticked(next(value for value, shown in told.options if shown == words)).setChecked(True)
    else:
        for asked, text in zip((dialog.first, dialog.second), typed, strict=False):
            asked.line.setFocus()
            asked.line.setText(text)
    QTest.mouseClick(dialog.save_button, LEFT)
    assert not dialog.isVisible()


def keep_as(tools: ListTools, name: str) -> None:
    """Keep what is seen under a name."""
    entry(tools, "Păstrează ce se vede")
    dialog = tools.window().findChildren(NameDialog)[-1]
    dialog.name.line.setText(name)
    QTest.mouseClick(dialog.save_button, LEFT)


def entry(tools: ListTools, text: str) -> None:
    """Choose an entry of the menu of lists of one's own."""
    menu = tools.own.menu()
    next(action for action in menu.actions() if action.text().startswith(text)).trigger()
    menu.close()


def seen(one: YearList, heading: str) -> list[str]:
    """What stands in a column of the rows in sight."""
    lines = one.lines
    place = [column.field.label for column in lines.model.columns].index(heading)
    rows = range(len(lines.model.lines))
    return [lines.model.lines[row].texts[place] for row in rows if not lines.view.isRowHidden(row)]


def write(one: YearList, row: int, heading: str, text: str) -> None:
    """Write in a cell."""
    lines = one.lines
    place = [column.field.label for column in lines.model.columns].index(heading)
    lines.model.setData(lines.model.index(row, place), text)


def printed(tools: ListTools, qtbot: QtBot) -> str:
    """All the words of the paper."""
    QTest.mouseClick(tools.print_button, LEFT)
    dialog = tools.window().findChildren(PaperDialog)[-1]
    qtbot.waitUntil(dialog.is_ready)
    sheets = pypdfium2.PdfDocument(BytesIO(dialog._pdf))
    text = "\n".join(sheet.get_textpage().get_text_range() for sheet in sheets)
    dialog.reject()
    return text


def exported(
    tools: ListTools, out: Path, trail: Trail, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> list[Sequence[Any]]:
    """The rows of the workbook, those of its head among them."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(out), ""))
    QTest.mouseClick(tools.export_button, LEFT)
    qtbot.waitUntil(lambda: any(out.name in said for said in trail.said))
    return list(openpyxl.load_workbook(out).worksheets[0].iter_rows(values_only=True))
