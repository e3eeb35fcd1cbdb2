"""Many papers printed in one go: made beside the window, with progress and cancel, then shown as one."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from letea.actions.printed_batch import Batch
from letea.progress import Progress
from letea.wording import _
from ui.parts.paper_view import ShownPaper, open_paper
from ui.room import Room
from ui.work import Job

Offer = tuple[str, Callable[[], object], bool]  # its words, what it does, whether it may be chosen


def offer(opener: QPushButton, one: Sequence[Offer], many: Sequence[Offer]) -> QMenu:
    """A menu under a button: papers of the record selected, then those of many in one go."""
    menu = QMenu(opener)
    together = [(_("Tipărește mai multe – {words}").format(words=words), do, may) for words, do, may in many]
    for offers in (one, together):
        if menu.actions():
            menu.addSeparator()
        for words, do, may in offers:
            action = menu.addAction(words)
            action.setEnabled(may)
            action.triggered.connect(lambda _on=False, do=do: do())
    menu.popup(opener.mapToGlobal(opener.rect().bottomLeft()))
    return menu


def run_batch(room: Room, make: Callable[[Progress], Batch], parent: QWidget) -> Job:
    """Make the papers and show them as one; each is kept by itself once they are given out.

    Stopped on its way, nothing is shown and nothing kept.
    """

    def show(batch: Batch) -> None:
        shown = ShownPaper(batch.title, lambda _progress: batch.pdf, parts=batch.papers)
        open_paper(room, shown, parent)

    return room.work.run(make, done=show, title=_("Tipărește mai multe"))
