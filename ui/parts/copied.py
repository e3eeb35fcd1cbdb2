"""The table that another program copied: Excel's or Word's, read in one way wherever it is pasted."""

from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication

from letea.errors import Problem, Refused
from letea.progress import Progress
from letea.rules.pasted_rows import MOST_OF_A_TABLE, rows_of_html, rows_of_text
from letea.rules.sheet_cells import Sheet
from letea.wording import _


@dataclass(frozen=True)
class CopiedTable:
    """What was copied, as text and as HTML; it is read where that may take its time."""

    text: str = ""
    html: str = ""

    def rows(self) -> list[list[str]]:
        """The rows of a table of Word's or Excel's, else lines and tabs."""
        return (rows_of_html(self.html) if self.html else []) or rows_of_text(self.text)


def copied_table() -> CopiedTable:
    """What is on the clipboard; its words are taken now, before another program changes it."""
    data = QGuiApplication.clipboard().mimeData()
    if data is None:
        return CopiedTable()
    return CopiedTable(data.text() if data.hasText() else "", data.html() if data.hasHtml() else "")


def copied_sheet(copied: CopiedTable, progress: Progress) -> Sheet:
    """The rows of a list, which may be long: lines and tabs where there are any, else a table of HTML.

    Raises:
        Refused: where nothing was copied, or more than is pasted.
    """
    progress.step(_("Se citesc rândurile"))
    is_text = "\t" in copied.text or not copied.html
    rows = rows_of_text(copied.text, most=MOST_OF_A_TABLE) if is_text else copied.rows()
    if not rows:
        told = _("Nu este nimic de lipit: copiați întâi rândurile în Excel (Ctrl+C).")
        raise Refused([Problem("", told)])
    if len(rows) > MOST_OF_A_TABLE:
        told = _("Sunt prea multe rânduri lipite; salvați tabelul și alegeți fișierul.")
        raise Refused([Problem("", told)])
    return Sheet(_("Rânduri lipite"), tuple(map(tuple, rows)))
