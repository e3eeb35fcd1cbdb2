"""The editor of "Având în vedere": laws, strategies, programmes, partnerships, the consultation."""

from datetime import date

from PySide6.QtWidgets import QHBoxLayout

from db.tables.plans import Basis, BasisKind
from letea.rules.plan_tree import SectionTree
from letea.rules.plans import check_basis
from letea.wording import _
from ui.parts.basics import button, icon_button
from ui.parts.form import Form
from ui.plans.entries import Branch, Entries
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
        self.entries.show_branches([Branch(row) for row in held.basis])

    def fill(self, held: SectionTree) -> None:
        """Write the rows in their order."""
        held.basis = [branch.record for branch in self.entries.branches]

    def add(self) -> None:
        """Add an empty row after the one chosen and begin to write."""
        row = Basis(section_id=self._section_id, kind=BasisKind.LAW, text="")
        self.entries.put(Branch(row), after=self.entries.current())
        self.form.focus_first()

    def _words(self, branch: Branch) -> str:
        text = str(branch.record.text).strip()
        if not text:
            return ""
        written = [one for one in self.entries.branches if one.record.text.strip()]
        return f"{written.index(branch) + 1}. {text}" if branch in written else text

    def _show(self, branch: Branch | None) -> None:
        self.form.setVisible(branch is not None)
        if branch is not None:
            self.form.show(branch.record)
            self.form.tell(check_basis(branch.record, year=self._year))

    def _take(self) -> None:
        branch = self.entries.current()
        if branch is not None:
            self.form.fill(branch.record)
            self.form.tell(check_basis(branch.record, year=self._year), touched_only=True)
            for one in self.entries.branches:
                self.entries.rename(one)
            self.changed.emit()

    def _tools(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(button(_("Adaugă un rând"), self.add, look="link", icon="plus", name="basis.add"))
        line.addStretch(1)
        return add_movers(line, self.entries)


def add_movers(line: QHBoxLayout, entries: Entries) -> QHBoxLayout:
    """The buttons that move and remove what is chosen."""
    line.addWidget(
        icon_button("arrow-up", _("Mută mai sus (Alt+Sus)"), lambda: entries.move_current(-1), name="up")
    )
    line.addWidget(
        icon_button("arrow-down", _("Mută mai jos (Alt+Jos)"), lambda: entries.move_current(1), name="down")
    )
    line.addWidget(icon_button("trash", _("Șterge (Ctrl+Del)"), entries.remove_current, name="remove"))
    return line
