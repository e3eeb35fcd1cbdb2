"""What a chip of a year's page brings into sight, and what it says of what is left to mend."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from letea.wording import _, counted
from ui import messages
from ui.parts.basics import label
from ui.parts.year_list import YearList


@dataclass(frozen=True)
class View:
    """What a chip of the page brings into sight: lists of the year, or a widget of the page's own."""

    text: str
    widget: QWidget
    lists: tuple[YearList, ...] = ()
    count: Callable[[], int] | None = None

    def counted(self) -> int:
        """How many rows it holds."""
        return self.count() if self.count is not None else sum(one.count() for one in self.lists)


def ask_unsaved(parent: QWidget, lists: Sequence[YearList]) -> str:
    """Ask what becomes of what is not saved: "back", "lose" or "save"."""
    titles = dict.fromkeys(one.lines.title for one in lists if one.lines.is_changed())
    answers = [
        messages.Answer("back", _("Înapoi la pagină")),
        messages.Answer("lose", _("Renunță la modificări"), "danger"),
        messages.Answer("save", _("Salvează"), "primary"),
    ]
    lost = _("S-ar pierde ce ați scris la: {lists}.").format(lists=", ".join(titles))
    return messages.choose(parent, _("Sunt modificări nesalvate"), answers, detail=lost)


def words_to_mend(number: int) -> str:
    """How many places are left to mend."""
    if number == 1:
        return _("Mai este un loc de îndreptat, însemnat cu roșu. Nimic nu s-a salvat încă.")
    places = counted(number, _("loc"), _("locuri"))
    return _("Mai sunt {places} de îndreptat, însemnate cu roșu. Nimic nu s-a salvat încă.").format(
        places=places
    )


def scrolled(lists: Sequence[YearList], hint: str) -> QScrollArea:
    """Lists under one another, with a grey sentence above them."""
    inside = QWidget()
    column = QVBoxLayout(inside)
    column.setContentsMargins(0, 0, 8, 0)
    column.setSpacing(20)
    if hint:
        column.addWidget(label(hint, "secondary", wrap=True))
    for one in lists:
        column.addWidget(one, 1 if one.empty is not None else 0)
    column.addStretch(0 if len(lists) == 1 else 1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidget(inside)
    return area
