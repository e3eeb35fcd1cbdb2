"""TakeNumber: the number of a record taken from the office's own register when it is saved."""

from PySide6.QtWidgets import QCheckBox

from letea.wording import _
from ui.parts.basics import show_if
from ui.parts.boxes import LineBox


class TakeNumber(QCheckBox):
    """A tick under a number; ticked, the number is not typed, and what was typed comes back without it."""

    def __init__(self, number: LineBox) -> None:
        super().__init__(_("Ia numărul din registrul de intrări-ieșiri"))
        self.setObjectName("take-next")
        self._number, self._before = number, ""
        self.toggled.connect(self._give_way)

    def offer(self, *, offered: bool) -> None:
        """Offer it, as for a record that is new or has no number yet."""
        show_if(self, shown=offered)

    def _give_way(self, taken: bool) -> None:  # noqa: FBT001 - a signal's
        if taken:
            self._before = str(self._number.typed())
        self._number.put_typed("" if taken else self._before)
        self._number.remark(_("Se dă la salvare: următorul din registru") if taken else "")
        self._number.setEnabled(not taken)
        self._number.changed.emit()
