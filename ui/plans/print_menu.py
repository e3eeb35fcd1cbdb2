"""How a section prints: its heading, the side its pages lie on, whether it prints at all."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from db.tables.plans import Display, Section
from letea.fields.plans import DISPLAYS
from letea.layouts import Family
from letea.rules.plan_outline import may_be_left_out, may_hide_heading
from letea.wording import _
from ui.parts.basics import icon_button

_HEADINGS = {display: words for display, words in DISPLAYS.items() if display is not Display.TITLE}


class PrintMenu(QObject):
    """The button "Cum se tipărește" of a section's editor; `changed` tells of every choice."""

    changed = Signal()

    def __init__(self, section: Section, layout: Family, parent: QWidget) -> None:
        super().__init__(parent)
        self._section = section
        self.button = icon_button("file-text", _("Cum se tipărește"), name="print.how")
        self._menu = QMenu(self.button)
        self.button.setMenu(self._menu)
        self._headings = QActionGroup(self)
        if section.display is not Display.TITLE:
            self._add_headings(may_hide=may_hide_heading(section, layout))
        self.landscape = self._add(_("Pagini orizontale (format peisaj)"), on=section.landscape)
        self.included = self._add(_("Secțiunea se tipărește"), on=section.included)
        self.included.setVisible(may_be_left_out(section, layout) or not section.included)
        self._menu.triggered.connect(self._take)

    def action(self, display: Display) -> QAction:
        """The choice of a heading's form."""
        return next(one for one in self._headings.actions() if one.data() == display.value)

    def _add_headings(self, *, may_hide: bool) -> None:
        for display, words in _HEADINGS.items():
            made = self._add(words, on=self._section.display is display)
            made.setData(display.value)
            made.setEnabled(display is not Display.HIDDEN or may_hide)
            self._headings.addAction(made)
        self._menu.addSeparator()

    def _add(self, words: str, *, on: bool) -> QAction:
        made = self._menu.addAction(words)
        made.setCheckable(True)
        made.setChecked(on)
        return made

    def _take(self) -> None:
        chosen = self._headings.checkedAction()
        if chosen is not None:
            self._section.display = Display(chosen.data())
        self._section.landscape = self.landscape.isChecked()
        self._section.included = self.included.isChecked()
        self.changed.emit()
