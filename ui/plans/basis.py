"""The editor of "Având în vedere": laws, strategies, programmes, partnerships, the consultation."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout

from db.tables.plans import Basis, BasisKind
from letea.rules.plan_tree import SectionTree
from letea.rules.plans import check_basis
from letea.wording import _
from ui.parts.basics import button, icon_button
from ui.parts.form import Form
from ui.plans.entries import Entries
from ui.plans.pieces import Piece, stacked


class BasisForm(Form):
    """One row: its kind, the text as printed, and what it is about."""

    def __init__(self, today: date) -> None:
        super().__init__(today=today)
        self.choice(Basis.kind)
        self.long_text(Basis.text, lines=4)
        self.row(self.text(Basis.decision), self.text(Basis.period), stretch=(3, 2))
        self.long_text(Basis.objectives, lines=2)


class BasisPiece(Piece):
    """The rows in print order, and the one chosen beneath them."""

    grows = True

    def __init__(self, held: SectionTree, year: int, today: date) -> None:
        super().__init__()
        self._year = year
        self._section_id = held.section.id
        self.entries = Entries(_("Având în vedere"), self._words)
        self.entries.setMinimumHeight(200)
        self.form = BasisForm(today)
        column = stacked(self)
        column.addWidget(self.entries, 1)
        column.addLayout(self._tools())
        column.addWidget(self.form)
        self.entries.picked.connect(self._show)
        self.entries.add_asked.connect(self.add)
        self.entries.edited.connect(self.changed)
        self.form.changed.connect(self._take)
        self.entries.show_records(held.basis)

    def fill(self, held: SectionTree) -> None:
        """Write the rows in their order."""
        held.basis = list(self.entries.records)

    def add(self) -> None:
        """Add an empty row after the one chosen and begin to write."""
        row = Basis(section_id=self._section_id, kind=BasisKind.LAW, text="")
        self.entries.put(row)
        self.form.focus_first()

    def _words(self, row: Basis) -> str:
        text = row.text.strip()
        if not text:
            return ""
        written = [one for one in self.entries.records if one.text.strip()]
        return f"{written.index(row) + 1}. {text}" if row in written else text

    def _show(self, row: Basis | None) -> None:
        self.form.setVisible(row is not None)
        if row is not None:
            self.form.show(row)
            self.form.tell(check_basis(row, year=self._year))

    def _take(self) -> None:
        row = self.entries.current()
        if row is not None:
            self.form.fill(row)
            self.form.tell(check_basis(row, year=self._year), touched_only=True)
            self.entries.rename()
            self.changed.emit()

    def _tools(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(button(_("Adaugă un rând"), self.add, look="link", icon="plus", name="basis.add"))
        line.addStretch(1)
        entries = self.entries
        for icon, says, do, name in (
            ("arrow-up", _("Mută mai sus (Alt+Sus)"), lambda: entries.move_current(-1), "up"),
            ("arrow-down", _("Mută mai jos (Alt+Jos)"), lambda: entries.move_current(1), "down"),
            ("trash", _("Șterge (Del)"), entries.remove_current, "remove"),
        ):
            line.addWidget(icon_button(icon, says, do, name=name))
        return line
