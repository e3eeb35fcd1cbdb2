"""The list of deadlines in a window of its own: seen, printed, saved as PDF or for Word."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from letea.actions.deadline_paper import deadline_docx, deadline_pdf
from letea.actions.deadline_private import private_deadlines
from letea.actions.deadlines import Told
from letea.actions.printed import PaperOf
from letea.wording import _
from ui.parts.going_out import Private, ask_out
from ui.parts.paper_view import PaperDialog, ShownPaper, open_paper
from ui.room import Room


def ask_list(room: Room, told: Sequence[Told], parent: QWidget) -> None:
    """Ask whether deadlines that tell of health go out too, then show these as a paper."""
    by_id = {one.id: one for one in told}
    ask_out(
        *(room, "deadlines", [*by_id]),
        lambda _asked, going: show_list(room, [by_id[id_] for id_ in going], parent),
        name=_("Termene de urmărit"),
        private=Private(rows=private_deadlines(room.desk.store, told)),
        parent=parent,
    )


def show_list(room: Room, told: Sequence[Told], parent: QWidget) -> PaperDialog:
    """Show these deadlines as a paper."""
    store, today, listed = room.desk.store, room.desk.today(), list(told)
    shown = ShownPaper(
        _("Termene de urmărit"),
        lambda progress: deadline_pdf(store, listed, today, progress),
        lambda progress: deadline_docx(store, listed, today, progress),
        of=PaperOf("deadlines", ""),  # of no single record
    )
    return open_paper(room, shown, parent)
