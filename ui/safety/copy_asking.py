"""Which copy takes the place of the office file: the list of them, what each would miss, its password."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from letea.wording import _, size_in_words
from ui.parts.basics import button, label
from ui.safety.key_asking import KeyAsking
from ui.safety.ways import opened_in_words
from ui.work import Work

if TYPE_CHECKING:
    from letea.actions.recovering import Restorable

_ROWS_SHOWN, _ROW = 4, 32


class CopyAsking(QWidget):
    """The copies, the best chosen; `restore_asked(restorable, key or None)` once the password is known."""

    restore_asked = Signal(object, object)

    def __init__(
        self,
        choices: Sequence["Restorable"],
        chosen: "Restorable",
        work: Work,
        elsewhere: Callable[[], object],
    ) -> None:
        super().__init__()
        self._choices = [*choices]
        self._work = work
        self.list = QListWidget()
        self.list.setObjectName("copies")
        self.list.setAccessibleName(_("Copii de siguranță"))
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for one in self._choices:
            self.list.addItem(_item(one))
        self.list.setFixedHeight(_ROW * min(len(self._choices), _ROWS_SHOWN) + 16)
        self.misses = label("", "secondary", wrap=True)
        self._way: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self.list)
        found = button(
            _("Altă copie, de pe stick sau din alt folder…"), elsewhere, look="link", name="copies.else"
        )
        self._column.addWidget(found, alignment=Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(self.misses)
        self.list.currentRowChanged.connect(self._choose)
        self.list.setCurrentRow(self._choices.index(chosen))

    def add(self, found: "Restorable") -> None:
        """Put a copy found elsewhere first, and choose it."""
        self._choices.insert(0, found)
        self.list.insertItem(0, _item(found))
        self.list.setFixedHeight(_ROW * min(len(self._choices), _ROWS_SHOWN) + 16)
        self.list.setCurrentRow(0)

    def chosen(self) -> "Restorable":
        """The copy that would be restored."""
        return self._choices[self.list.currentRow()]

    def _choose(self, row: int) -> None:
        if row < 0:
            return
        one = self._choices[row]
        self.misses.setText(f"{one.misses} {opened_in_words(one)}".strip())
        if self._way is not None:
            self._way.hide()
            self._column.removeWidget(self._way)
            self._way.deleteLater()
        self._way = self._way_of(one)
        self._column.addWidget(self._way)
        self.setFocusProxy(self._way)

    def _way_of(self, one: "Restorable") -> QWidget:
        do = _("Pune-l la loc") if one.was_live else _("Restaurează copia")
        if not one.copy.password:
            made = button(
                do, lambda: self.restore_asked.emit(one, None), look="primary", name="copies.restore"
            )
            made.setAutoDefault(True)
            return made
        asking = KeyAsking(one.copy.path, self._work, do=do)
        asking.known.connect(lambda key, _was_code: self.restore_asked.emit(one, key))
        return asking


def _item(one: "Restorable") -> QListWidgetItem:
    parts = [one.title, one.age, size_in_words(one.copy.size), one.needs]
    if not one.is_good and not one.was_live:
        parts.append(_("făcută dintr-un fișier deteriorat"))
    made = QListWidgetItem(" · ".join(part for part in parts if part))
    made.setToolTip(str(one.copy.path))
    made.setSizeHint(QSize(0, _ROW))
    return made
