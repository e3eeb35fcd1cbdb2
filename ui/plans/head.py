"""The head of the plan's page: which plan, the check, the menus, printing."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QWidget

from letea.unit_words import UnitWords
from letea.wording import _, counted
from ui.parts.basics import label
from ui.parts.page import Page
from ui.plans.menus import Copies, PlanChooser, menu_of
from ui.theme import MARGIN


class Commands(Protocol):
    """What the head asks of its page."""

    def new(self) -> None:
        """Start a plan."""

    def edit(self) -> None:
        """Change the plan's own data."""

    def open_council_file(self) -> None:
        """Go to the plan's council file."""

    def show_origins(self) -> object:
        """Tell what came from last year's plan."""

    def check_plan(self) -> object:
        """List what the plan lacks."""

    def save_paper(self, ending: str) -> None:
        """Save the annex."""

    def print_annex(self) -> None:
        """Print the annex."""

    def save_plan_file(self) -> None:
        """Save the plan file."""

    def bring_in(self) -> None:
        """Take a plan from a file."""

    def bring_in_document(self) -> None:
        """Take a plan from Word or Excel."""

    def remove(self) -> None:
        """Delete the plan."""

    def replace(self) -> None:
        """Look for words in the plan and replace them."""

    def unfold(self) -> None:
        """Bring the paper back."""


_GAP, _BETWEEN = 16, 12  # pixels between title, state and buttons, and between two buttons
_SPARE = 8  # pixels kept free beside the title
_TITLE = 140  # pixels of the title below which the state gives it its place


class HeadButtons:
    """The buttons at the right of the title; in a narrow page they are icons. `place` puts a widget there."""

    def __init__(
        self, page: Page, do: Commands, words: UnitWords, *, place: Callable[[QWidget], object]
    ) -> None:
        self._there = False
        self._page = page
        self._name = ""
        self._count = 0
        self.plans = PlanChooser()
        self.plans.new_asked.connect(do.new)
        self._plan_label = label(_("Planul"), "secondary")
        for widget in (self._plan_label, self.plans):
            place(widget)
        self.lacks = page.add_action(_("Verificarea planului"), do.check_plan, icon="shield-check")
        self.more = page.add_action(_("Mai multe"), _nothing, icon="dots")
        self.more.setMenu(_more_menu(page, do, words))
        self.unfold = page.add_action(_("Anexa"), do.unfold, icon="layout-sidebar-right")
        self.printer = page.add_action(_("Tipărește anexa"), _nothing, icon="printer", primary=True)
        menu = _print_menu(page, do)
        self.printer.setMenu(menu)
        self.copies = Copies(menu)
        named = (self.unfold, _("Arată anexa alături")), (self.more, _("Mai multe"))
        for made, says in (*named, (self.printer, _("Tipărește anexa"))):
            made.setToolTip(says)
            made.setAccessibleName(says)
        self.lacks.setToolTip(_("Verificarea planului"))

    def show_plan(self, *, there: bool) -> None:
        """Show the buttons where there is a plan they are about."""
        self._there = there
        self._plan_label.setVisible(there)
        for widget in (self.lacks, self.more, self.printer, self.plans):
            widget.setVisible(there)
        self.share_line()

    def tell_lacks(self, count: int) -> None:
        """Say how many places call for a look."""
        self._count = count
        words = counted(count, _("loc de verificat"), _("locuri de verificat"))
        self.lacks.setAccessibleName(_("Verificarea planului: {count}").format(count=words))
        self.share_line()

    def name_plan(self, name: str) -> None:
        """Know what the title says in full; nothing where there is no plan."""
        self._name = name
        self.share_line()

    def share_line(self) -> None:
        """Where it is narrow the buttons give up their words first, the title its end, then the state."""
        title, state = self._page.title, self._page.state
        if not self._name:
            return
        metrics, room = title.fontMetrics(), self._page.width() - 2 * MARGIN - 2 * _GAP
        beside = state.sizeHint().width() + _GAP if state.text() else 0
        taken = self._fit(room - beside - metrics.horizontalAdvance(self._name) - _SPARE)
        beside = beside if room - beside - taken >= _TITLE else 0
        state.setVisible(beside > 0)
        left = room - beside - taken - _SPARE
        title.setText(metrics.elidedText(self._name, Qt.TextElideMode.ElideRight, left))
        title.setToolTip(self._name)

    def _fit(self, width: int) -> int:
        """Carry the words there is room for, those of printing the longest; gives the pixels taken."""
        taken = 0
        for words, printing in ((True, True), (False, True), (False, False)):
            self._say(words=words, printing=printing)
            taken = self._taken()
            if taken <= width:
                break
        return taken

    def _say(self, *, words: bool, printing: bool) -> None:
        told = _("Verificarea planului  {count}") if words else "{count}"
        self.lacks.setText(told.format(count=self._count))
        self.more.setText(_("Mai multe") if words else "")
        self.unfold.setText(_("Anexa") if words else "")
        self.printer.setText(_("Tipărește anexa") if printing else "")
        self._plan_label.setVisible(words and self._there)

    def _taken(self) -> int:
        every = (self._plan_label, self.plans, self.lacks, self.more, self.unfold, self.printer)
        widths = [
            max(one.minimumWidth(), min(one.sizeHint().width(), one.maximumWidth()))
            for one in every
            if not one.isHidden()
        ]
        return sum(widths) + _BETWEEN * max(0, len(widths) - 1)


def _more_menu(page: Page, do: Commands, words: UnitWords) -> QMenu:
    return menu_of(
        page,
        (_("Date plan…"), do.edit),
        (_("Dosarul {decision}…").format(decision=words.decision), do.open_council_file),
        (_("Plan nou…"), do.new),
        (_("Din planul trecut…"), do.show_origins),
        None,
        (_("Caută și înlocuiește în plan… (Ctrl+H)"), do.replace),
        None,
        (_("Salvează fișierul planului…"), do.save_plan_file),
        (_("Preia un plan din fișier…"), do.bring_in),
        (_("Preia un plan din Word sau Excel…"), do.bring_in_document),
        None,
        (_("Șterge planul…"), do.remove),
    )


def _print_menu(page: Page, do: Commands) -> QMenu:
    menu = menu_of(
        page,
        (_("Salvează PDF…"), lambda: do.save_paper(".pdf")),
        (_("Salvează DOCX…"), lambda: do.save_paper(".docx")),
        (_("Tipărește…"), do.print_annex),
    )
    menu.addSeparator()
    return menu


def _nothing() -> None:
    """A button with a menu opens its menu."""
