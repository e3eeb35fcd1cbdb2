"""How every table of the window looks, whatever it holds: said once."""

from typing import Literal

from PySide6.QtWidgets import QAbstractItemView, QTableView

from ui.theme import ROW


def dress_grid(
    view: QTableView, look: Literal["rows", "cells"] = "rows", *, row: int = ROW, head: int = ROW
) -> None:
    """Give a table the look of rows that are read, or of cells that are written in.

    No lines between cells, words on one line, Tab leaves it, one thing chosen at a time, nothing written in
    until its own view allows it. `row` and `head` are heights in pixels.
    """
    view.setProperty("look", look)
    view.setShowGrid(False)
    view.setWordWrap(False)
    view.setTabKeyNavigation(False)
    view.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
    view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.verticalHeader().hide()
    view.verticalHeader().setDefaultSectionSize(row)
    view.horizontalHeader().setFixedHeight(head)
    view.horizontalHeader().setHighlightSections(False)
