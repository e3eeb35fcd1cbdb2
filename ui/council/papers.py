"""The papers of a council file, each in its window: seen, printed, saved; and the whole file in one go."""

from PySide6.QtWidgets import QWidget

from db.tables.council import CouncilPaper
from letea.actions.council_papers import paper_docx, paper_name, paper_pdf, paper_warnings, whole_file_pdf
from letea.actions.printed import PaperOf
from letea.documents.council.inflecting import named
from letea.rules.council_tree import CouncilFolder
from letea.wording import _
from ui.parts.paper_view import PaperDialog, ShownPaper, open_paper
from ui.room import Room


def show_paper(room: Room, paper: CouncilPaper, parent: QWidget) -> PaperDialog:
    """Show a paper of a file."""
    store, paper_id = room.desk.store, paper.id
    shown = ShownPaper(
        paper_name(paper),
        lambda progress: paper_pdf(store, paper_id, progress),
        lambda progress: paper_docx(store, paper_id, progress),
        paper_warnings(store, paper_id),
        of=PaperOf("council", paper.uid, number=paper.number),
    )
    return open_paper(room, shown, parent)


def show_whole_file(room: Room, folder: CouncilFolder, parent: QWidget) -> PaperDialog:
    """Show all papers of a file one after another, to be printed in one go."""
    store, file_id = room.desk.store, folder.file.id
    name = _("Dosarul complet {year}: {title}").format(year=folder.file.year, title=named(folder.file.title))
    shown = ShownPaper(
        name,
        lambda progress: whole_file_pdf(store, file_id, progress),
        of=PaperOf("council", folder.file.uid),
    )
    return open_paper(room, shown, parent)
