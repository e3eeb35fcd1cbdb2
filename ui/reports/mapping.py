"""The window in which the cells of a recipient's workbook are mapped to Letea's figures."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from db.tables.recipients import RecipientCell
from letea.actions.figure_catalogue import catalogue
from letea.actions.recipients import OpenWorkbook, map_cell, open_workbook, preview_value, unmap_cell
from letea.errors import Refused
from letea.exchange.recipient_book import LookedSheet
from letea.rules.figure_offers import Offer, offer_named
from letea.rules.recipients import OWN_TEXT, check_cell, day_words
from letea.wording import _, counted
from ui import messages
from ui.parts.basics import button, label
from ui.parts.inputs import ChoiceInput
from ui.reports.mapping_side import MappingSide
from ui.reports.sheet_grid import SheetModel, SheetView
from ui.room import Room
from ui.theme import MARGIN

_SIZE, _SIDE = (1180, 700), 360


class MappingDialog(QDialog):
    """A sheet as a table beside the figures; each cell that is mapped is saved at once."""

    def __init__(
        self,
        room: Room,
        opened: OpenWorkbook,
        offers: list[Offer],
        *,
        year: int,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("mapping")
        self.setWindowTitle(_("Leagă celulele: {name}").format(name=opened.workbook.name))
        self._room, self._opened, self._offers, self._year = room, opened, offers, year
        self._cells = {(one.sheet, one.cell): one for one in opened.cells}
        self.sheets = ChoiceInput()
        self.sheets.setAccessibleName(_("Foaia"))
        self.sheets.setMinimumWidth(220)
        self.sheets.addItems([one.name for one in opened.sheets])
        self.model = SheetModel()
        self.view = SheetView(self.model)
        self.side = MappingSide(offers)
        self.told = label("", "secondary")
        self._lay_out()
        self.sheets.currentIndexChanged.connect(lambda _place: self._show_sheet())
        self.view.place_chosen.connect(lambda _place: self._show_cell())
        self.view.figure_asked.connect(self.side.search.setFocus)
        self.view.unmap_asked.connect(self.unmap)
        self.side.map_asked.connect(self.map)
        self.side.unmap_asked.connect(self.unmap)
        self.side.changed.connect(self._preview)
        self._show_sheet()
        self.resize(*_SIZE)
        self.view.setFocus()

    def sheet(self) -> LookedSheet:
        """The sheet in sight."""
        return self._opened.sheets[max(0, self.sheets.currentIndex())]

    def choose(self, place: str) -> None:
        """Go to a cell of the sheet."""
        self.view.choose(place)

    def map(self) -> None:
        """Let the cell hold the figure chosen, saved at once; what is wrong is told at its place."""
        if not self.view.place():
            return
        draft = self._draft()
        problems = check_cell(draft)
        self.side.tell(problems)
        if not problems:
            store = self._room.desk.store
            title = _("Se leagă celula")
            self._room.work.run(
                lambda _p: map_cell(store, draft), done=self._take, failed=self._fail, title=title
            )

    def unmap(self) -> None:
        """Let the cell be as it came."""
        cell = self._cells.get((self.sheet().name, self.view.place()))
        if cell is None:
            return

        def done(_none: None) -> None:
            self._cells.pop((cell.sheet, cell.cell), None)
            self._tell()
            self._show_cell()

        store = self._room.desk.store
        self._room.work.run(
            lambda _progress: unmap_cell(store, cell), done=done, title=_("Se dezleagă celula")
        )

    def _draft(self) -> RecipientCell:
        return self.side.draft(self._opened.workbook.id, self.sheet().name, self.view.place())

    def _take(self, kept: RecipientCell) -> None:
        self._cells[kept.sheet, kept.cell] = kept
        self._tell()
        self._show_cell()
        self.view.setFocus()

    def _fail(self, error: Exception) -> None:
        if isinstance(error, Refused):
            self.side.tell(error.problems)
        else:
            messages.show(self, error)

    def _show_sheet(self) -> None:
        self.model.show_sheet(self.sheet(), self._mapped())
        self.view.fit()
        self.view.setCurrentIndex(self.model.index(0, 0))
        self._tell()
        self._show_cell()

    def _show_cell(self) -> None:
        place = self.view.place()
        cell = self._cells.get((self.sheet().name, place))
        text = self.model.text_at(place) if place else ""
        self.side.show_cell(place, text, cell, is_formula=place in self.sheet().formulas)

    def _mapped(self) -> dict[str, str]:
        """What the cells of the sheet in sight are filled with, in words."""
        return {
            place: self._words(one)
            for (sheet, place), one in self._cells.items()
            if sheet == self.sheet().name
        }

    def _words(self, cell: RecipientCell) -> str:
        if cell.figure == OWN_TEXT:
            return f"„{cell.words}”"
        offer = offer_named(self._offers, cell.figure)
        if offer is None:
            return _("cifră care nu mai este oferită")
        parts = [offer.words]
        if offer.of_day and cell.day:
            parts.append(day_words(cell.day))
        if cell.years_before:
            parts.append(_("anul −{number}").format(number=cell.years_before))
        return ", ".join(parts)

    def _tell(self) -> None:
        self.model.tell(self._mapped())
        self.view.fit()
        words = counted(len(self._cells), _("celulă legată"), _("celule legate"))
        self.told.setText(_("{cells}; se salvează pe loc").format(cells=words))

    def _preview(self) -> None:
        """Say what the cell would hold for the year."""
        draft = self._draft()
        if not self.view.place() or check_cell(draft):
            self.side.preview.setText("")
            return
        store, year, today = self._room.desk.store, self._year, self._room.desk.today()

        def show(value: object) -> None:
            told = _("Pentru {year} ar fi: {value}").format(
                year=year, value=_("nu se știe") if value is None else str(value)
            )
            self.side.preview.setText(told)

        key = ("mapping", id(self))
        self._room.work.latest(key, lambda _p: preview_value(store, draft, year, today), show)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(self._opened.workbook.name, "heading", wrap=True))
        line = QHBoxLayout()
        line.setSpacing(12)
        line.addWidget(self.sheets)
        line.addWidget(label(_("Clic pe o celulă, apoi alegeți cifra din dreapta."), "secondary"), 1)
        column.addLayout(line)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.setChildrenCollapsible(False)
        split.addWidget(self.view)
        split.addWidget(self.side)
        split.setSizes([_SIZE[0] - _SIDE, _SIDE])
        split.setStretchFactor(0, 1)
        column.addWidget(split, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.told, 1)
        close = button(_("Închide"), self.reject, name="mapping.close")
        foot.addWidget(close)
        column.addLayout(foot)


def open_mapping(room: Room, workbook_id: int, year: int, parent: QWidget | None) -> None:
    """Read a workbook beside the window, then open its cells to be mapped."""
    store = room.desk.store

    def show(read: tuple[OpenWorkbook, list[Offer]]) -> None:
        dialog = MappingDialog(room, *read, year=year, parent=parent)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    room.work.run(
        lambda progress: (open_workbook(store, workbook_id, progress), catalogue(store)),
        done=show,
        title=_("Se citește registrul"),
    )
