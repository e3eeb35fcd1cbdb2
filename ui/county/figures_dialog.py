"""Which figures stand side by side over the years."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from db.ordering import bare
from letea.county.views.years import MOST_FIGURES, ToldFigure
from letea.wording import _
from ui.parts.basics import button, label
from ui.parts.icon import icon
from ui.parts.inputs import LineInput
from ui.theme import MARGIN

_KEY = Qt.ItemDataRole.UserRole
_WIDTH, _HEIGHT = 560, 560


class FiguresDialog(QDialog):
    """A list to tick, narrowed by what is typed; `chosen` tells the keys of those ticked."""

    chosen = Signal(list)

    def __init__(self, offered: Sequence[ToldFigure], ticked: Sequence[str], parent: QWidget | None) -> None:
        super().__init__(parent)
        title = _("Ce se compară")
        self.setWindowTitle(title)
        self.search = LineInput(placeholder=_("Caută o cifră"))
        self.search.setObjectName("figures.find")
        self.search.setAccessibleName(_("Caută o cifră"))
        self.search.addAction(icon("search", "secondary"), LineInput.ActionPosition.LeadingPosition)
        self.list = QListWidget()
        self.list.setAccessibleName(_("Cifrele care se pot compara"))
        for one in offered:
            item = QListWidgetItem(one.words, self.list)
            item.setData(_KEY, one.key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if one.key in ticked else Qt.CheckState.Unchecked)
        self.told = label("", "small", wrap=True)
        self.take_button = button(_("Arată"), self.take, look="primary", name="figures.take")
        self.take_button.setDefault(True)
        self._lay_out(title)
        self.search.textChanged.connect(self._narrow)
        self.list.itemChanged.connect(lambda _item: self._check())
        self._check()
        self.resize(_WIDTH, _HEIGHT)

    def ticked(self) -> list[str]:
        """The keys of the figures that are ticked, in the order of the list."""
        items = (self.list.item(place) for place in range(self.list.count()))
        return [item.data(_KEY) for item in items if item.checkState() is Qt.CheckState.Checked]

    def take(self) -> None:
        """Show those ticked."""
        self.chosen.emit(self.ticked())
        self.accept()

    def _check(self) -> None:
        count = len(self.ticked())
        self.take_button.setEnabled(0 < count <= MOST_FIGURES)
        told = _("Bifați între una și {most} cifre; bifate: {count}.")
        self.told.setText(told.format(most=MOST_FIGURES, count=count))

    def _narrow(self, typed: str) -> None:
        words = bare(typed).split()
        for place in range(self.list.count()):
            item = self.list.item(place)
            item.setHidden(not all(word in bare(item.text()) for word in words))

    def _lay_out(self, title: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(12)
        column.addWidget(label(title, "heading"))
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addWidget(self.told)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addStretch(1)
        foot.addWidget(button(_("Renunță"), self.reject, name="cancel"))
        foot.addWidget(self.take_button)
        column.addLayout(foot)
