"""The county's papers in their window: printed, saved, kept as they were given out."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from letea.actions.printed import PaperOf
from letea.county.opening import County
from letea.county.papers import key_paper_docx, key_paper_pdf, receipts_docx, receipts_outline, receipts_pdf
from letea.wording import _, counted, day
from ui.room import Room

if TYPE_CHECKING:
    from ui.parts.paper_view import PaperDialog


def show_receipts(
    room: Room, county: County, package_ids: Sequence[int], parent: QWidget | None
) -> "PaperDialog":
    """Show the confirmations of these packages, several in one paper."""
    from ui.parts.paper_view import ShownPaper, open_paper  # noqa: PLC0415 - brings QtPdf, which the start spares

    ids = tuple(package_ids)
    many = counted(len(ids), _("confirmare de primire"), _("confirmări de primire"))
    name = _("{many}, {day}").format(many=many, day=day(room.desk.today()))
    if len(ids) == 1:
        name = receipts_outline(county, ids).title
    shown = ShownPaper(
        name,
        partial(receipts_pdf, county, ids),
        partial(receipts_docx, county, ids),
        of=PaperOf("received", ""),
    )
    return open_paper(room, shown, parent)


def show_key_paper(room: Room, parent: QWidget | None) -> "PaperDialog":
    """Show the county's key on paper."""
    from ui.parts.paper_view import ShownPaper, open_paper  # noqa: PLC0415 - brings QtPdf, which the start spares

    store, today = room.desk.store, room.desk.today()
    shown = ShownPaper(
        _("Cheia județului"),
        partial(key_paper_pdf, store, today),
        partial(key_paper_docx, store, today),
        of=PaperOf("county_key", ""),
    )
    return open_paper(room, shown, parent)
