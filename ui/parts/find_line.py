"""The line over a list: what is typed to find, the page's own choices, filters, lists of one's own."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from letea.wording import _
from ui.parts.icon import icon
from ui.parts.inputs import ChoiceInput, LineInput
from ui.parts.list_filters import ListFilters
from ui.parts.own_lists import OwnLists

_GAP, _NARROWEST, _AROUND = 10, 110, 50  # pixels; around the words of a choice
_READABLE = 160  # of what is typed: the page's own choices give way before it does


class FindLine(QHBoxLayout):
    """The line's parts from the left; `choices` are the page's own filters."""

    def __init__(self, hint: str, filters: ListFilters, own: OwnLists) -> None:
        super().__init__()
        self.setSpacing(_GAP)
        self.line = LineInput(placeholder=hint)
        self.line.setObjectName("filter")
        self.line.setMinimumWidth(_READABLE)
        self.line.setAccessibleName(_("Caută în listă"))
        self.line.addAction(icon("search", "secondary"), LineInput.ActionPosition.LeadingPosition)
        self.line.setClearButtonEnabled(True)
        self.filters, self.own = filters, own
        self.choices: list[QWidget] = []
        self.addWidget(self.line, 1)
        for made in (filters.button, own.button):
            self.addWidget(made)

    def add(self, widget: QWidget) -> None:
        """Another filter of the page's own, at the right of the words typed."""
        if isinstance(widget, ChoiceInput):  # as wide as the page wants it, narrower on a small screen
            letters = (widget.minimumWidth() - _AROUND) // widget.fontMetrics().horizontalAdvance("X")
            widget.setMinimumContentsLength(max(widget.minimumContentsLength(), letters))
            widget.setMinimumWidth(_NARROWEST)
        self.choices.append(widget)
        self.insertWidget(len(self.choices), widget)

    def set_shown(self, *, shown: bool) -> None:
        """Show or hide what finds; the page's own choices are the page's to show."""
        for made in (self.line, self.filters.button, self.own.button):
            made.setVisible(shown)

    def chosen(self) -> dict[str, str]:
        """What is chosen in the page's own choices, beside the first of each, which stands for everything."""
        return {
            one.objectName(): one.currentText()
            for one in self.choices
            if isinstance(one, ChoiceInput) and one.currentIndex() > 0
        }

    def choose(self, chosen: dict[str, str]) -> None:
        """Choose what was kept; what is no longer offered stays at everything."""
        for one in self.choices:
            if isinstance(one, ChoiceInput):
                one.setCurrentIndex(max(0, one.findText(chosen.get(one.objectName(), ""))))
