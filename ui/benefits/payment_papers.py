"""The papers of payments in their windows: the list of a month, the sums of a year."""

from datetime import date

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from letea.actions.benefit_sums import SumBy
from letea.actions.paper_formats import docx_of, pdf_of
from letea.actions.payment_papers import (
    SUMMED_BY,
    payment_list_name,
    payment_list_of,
    payment_list_outline,
    payment_summary_name,
    payment_summary_of,
    payment_summary_outline,
)
from letea.wording import _
from ui.parts.paper_view import PaperDialog, ShownPaper, open_paper
from ui.room import Room


def offer_lists(room: Room, kind_id: int, month_on: date, opener: QPushButton) -> QMenu:
    """A menu of the month's list: with the CNP masked, or whole for who pays."""
    menu = QMenu(opener)
    for words, whole in ((_("Borderou…"), False), (_("Borderou cu CNP-ul întreg…"), True)):
        shown = menu.addAction(words)
        shown.triggered.connect(
            lambda _on=False, whole=whole: show_list(
                room, kind_id, month_on, opener.window(), whole_cnp=whole
            )
        )
    menu.popup(opener.mapToGlobal(opener.rect().bottomLeft()))
    return menu


def offer_summaries(room: Room, year: int, opener: QPushButton) -> QMenu:
    """A menu of the year's sums: by month, village or source."""
    menu = QMenu(opener)
    for by, (words, _title) in SUMMED_BY.items():
        shown = menu.addAction(_("Centralizator {by}…").format(by=words))
        shown.triggered.connect(lambda _on=False, by=by: show_summary(room, year, by, opener.window()))
    menu.popup(opener.mapToGlobal(opener.rect().bottomLeft()))
    return menu


def show_list(
    room: Room, kind_id: int, month_on: date, parent: QWidget, *, whole_cnp: bool = False
) -> PaperDialog:
    """Show the list of the month's payments of a kind."""
    store = room.desk.store
    shown = ShownPaper(
        payment_list_name(store, kind_id, month_on),
        lambda progress: pdf_of(
            payment_list_outline(store, kind_id, month_on, whole_cnp=whole_cnp), progress
        ),
        lambda progress: docx_of(
            payment_list_outline(store, kind_id, month_on, whole_cnp=whole_cnp), progress
        ),
        of=payment_list_of(store, kind_id),
    )
    return open_paper(room, shown, parent)


def show_summary(room: Room, year: int, by: SumBy, parent: QWidget) -> PaperDialog:
    """Show the sums of a year's payments."""
    store = room.desk.store
    shown = ShownPaper(
        payment_summary_name(year, by),
        lambda progress: pdf_of(payment_summary_outline(store, year, by), progress),
        lambda progress: docx_of(payment_summary_outline(store, year, by), progress),
        of=payment_summary_of(store),
    )
    return open_paper(room, shown, parent)
